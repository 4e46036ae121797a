"""Each test has a data folder of its own."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's store lies; nothing of the caller's environment counts."""
    for name in [name for name in os.environ if name.startswith("STET_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "data"
    monkeypatch.setenv("STET_DATA", str(folder))
    return folder
