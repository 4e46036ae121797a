"""Which SQLite is in use, and what is known against it."""

import sqlite3

import pytest
import sqlite_utils.utils
from packaging.requirements import Requirement

from storage import Store, engine
from tests.rules.tree import ROOT

REQUIREMENTS = ROOT / "requirements.txt"


@pytest.mark.parametrize(
    ("version", "is_repaired"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 46, 1), False),
        ((3, 50, 4), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_an_engine_with_a_known_fault_is_named(monkeypatch, version, is_repaired):
    monkeypatch.setattr(engine.sqlite3, "sqlite_version_info", version)

    assert is_repaired == (engine.risk() == "")


def test_the_engine_that_requirements_bring_is_the_one_in_use():
    pinned = next(line for line in REQUIREMENTS.read_text().splitlines() if line.startswith("pysqlite3"))
    marker = Requirement(pinned).marker
    if marker is None or not marker.evaluate():
        pytest.skip("there is no wheel for this platform, so Python's own engine serves")

    assert ("pysqlite3", "") == (engine.sqlite3.__name__, engine.risk())
    assert engine.sqlite3.sqlite_version in engine.name()


def test_sqlite_utils_uses_the_same_engine(store):
    assert engine.sqlite3 is sqlite_utils.utils.sqlite3
    assert isinstance(store._connection, engine.sqlite3.Connection)


def test_python_s_own_engine_opens_what_ours_wrote(tmp_path):
    """A platform without the wheel can take a database over from one that has it."""
    with Store(tmp_path / "stet.db"):
        pass
    with sqlite3.connect(tmp_path / "stet.db") as other:
        assert ("ok",) == other.execute("PRAGMA integrity_check").fetchone()
    other.close()
