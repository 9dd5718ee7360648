"""How views look on a terminal, and as plain text where nobody can see colours."""
