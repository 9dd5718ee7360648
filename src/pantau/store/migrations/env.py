"""Alembic's door: runs the migrations in the transaction that `store/migrate.py` has begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
