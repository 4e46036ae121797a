"""The store of the storage tests."""

from tests.storage.conftest import store as store
