"""The readers, loaded once."""

import pytest

from pantau.reading import Readers, load_readers


@pytest.fixture(scope="session")
def readers() -> Readers:
    return load_readers()
