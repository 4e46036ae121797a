"""Each test has a data folder of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's store lies; nothing of the caller's environment counts."""
    for name in ("STET_DATABASE", "STET_HOST", "STET_PORT", "STET_PUBLIC_URL", "STET_ALLOW_NETWORKS", "STET_SCHEDULER"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "data"
    monkeypatch.setenv("STET_DATA", str(folder))
    return folder
