"""A real database for each test, in memory unless the test needs a file."""

from collections.abc import Iterator

import pytest

from storage import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty database in memory."""
    with Store(":memory:") as opened:
        yield opened
