"""Settings of all tests: laws have no time limit for an example, since a busy machine breaks no law."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The rules are quick and their own tests speak of them; what tests the trained coder asks for it by name.
os.environ["PANTAU_CODER"] = "rules"

settings.register_profile("pantau", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("pantau")


@pytest.fixture
def publishers_anew() -> Iterator[None]:
    """Publishers are read once in a process; here before and after a test that declares some of its own."""
    from pantau.articles import names
    from pantau.sources import publisher

    loaded = (publisher.publishers, publisher._by_place, names.outlets, names._by_place, names.outlet_names)
    for each in loaded:
        each.cache_clear()
    yield
    for each in loaded:
        each.cache_clear()
