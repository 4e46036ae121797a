"""The store of the storage tests; and nothing is prepared here: databases are made, and writers wait for the disk."""

import pytest

from tests.storage.conftest import store as store


@pytest.fixture(autouse=True)
def everything_is_made(made_anew: None) -> None:
    """As outside the tests."""
