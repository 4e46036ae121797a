"""Scheduled backups: when, under which name, and which are let go."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from service.domain.errors import Conflict, Refused
from service.domain.retention import Retention
from service.keeping.backups import back_up, is_due, list_backups
from service.schedule import Timetable
from service.settings import Settings, read_settings
from storage import Store, upkeep
from tests.builders import NOON
from tests.storage.stored import with_article

DAY = timedelta(days=1)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A database with one article."""
    settings = read_settings({"STET_DATA": str(tmp_path), "STET_BACKUP_KEEP": "2 days"})
    with Store(settings.database) as store:
        with_article(store)
    return settings


def days(settings: Settings) -> list[int]:
    return [(backup.made_at - NOON) // DAY for backup in list_backups(settings.backups)]


def test_a_backup_is_due_at_first_and_then_when_the_wait_is_over(settings) -> None:
    dues = [is_due(settings, NOON)]
    with Store(settings.database) as store:
        back_up(store, settings, NOON)
    dues += [is_due(settings, NOON + timedelta(hours=hours)) for hours in (23, 24)]

    assert [True, False, True] == dues


def test_none_is_due_when_they_are_off_or_there_is_nothing_to_keep(settings, tmp_path) -> None:
    assert not is_due(replace(settings, backup_every=timedelta(0)), NOON)
    assert not is_due(replace(settings, database=tmp_path / "none.db"), NOON)


def test_a_backup_from_the_future_stands_for_none_of_the_past(settings) -> None:
    """A clock that stood wrong once must not stop backups until that day."""
    with Store(settings.database) as store:
        back_up(store, settings, NOON + 400 * DAY)

        assert is_due(settings, NOON)
        back_up(store, settings, NOON)
    assert [0, 400] == days(settings)


def test_a_name_that_is_no_date_is_no_backup_of_ours_and_stops_none(settings) -> None:
    settings.backups.mkdir()
    other = settings.backups / "stet-2026-02-30T00-00-00Z.sqlite3"
    other.write_text("mine")
    with Store(settings.database) as store:
        assert is_due(settings, NOON)
        for number in range(4):
            back_up(store, settings, NOON + number * DAY)

    assert [2, 3] == days(settings) and other.exists()


def test_what_need_not_be_kept_is_let_go_and_nothing_else_is_touched(settings) -> None:
    settings.backups.mkdir()
    (settings.backups / "notes.txt").write_text("mine")
    (settings.backups / "before-the-upgrade.sqlite3").write_text("mine")
    with Store(settings.database) as store:
        made = [back_up(store, settings, NOON + number * DAY) for number in range(4)]

    assert [2, 3] == days(settings)
    assert [0, 0, 1, 1] == [len(one.removed) for one in made]
    assert {"notes.txt", "before-the-upgrade.sqlite3"} < {path.name for path in settings.backups.iterdir()}


def test_nothing_is_let_go_while_the_database_is_not_sound(settings, caplog) -> None:
    with Store(settings.database) as store:
        back_up(store, settings, NOON)
        back_up(store, settings, NOON + DAY)
        store._run("INSERT INTO texts VALUES ('sha256:0', 'what nobody recorded')")
        made = back_up(store, settings, NOON + 2 * DAY)

    assert (("the text sha256:0 is not what was recorded",), ()) == (made.problems, made.removed)
    assert [0, 1, 2] == days(settings)
    assert "problems=1" in caplog.text


def test_what_a_kill_left_half_made_is_cleared_a_day_later(settings) -> None:
    settings.backups.mkdir()
    left = settings.backups / "stet-2026-01-06T12-00-00Z.sqlite3.unfinished-0a1b2c3d"
    left.write_bytes(b"half")
    with Store(settings.database) as store:
        os.utime(left, (NOON.timestamp(), NOON.timestamp()))
        back_up(store, settings, NOON)
        assert left.exists()
        back_up(store, settings, NOON + 2 * DAY)

    assert not left.exists()


def test_two_backups_of_one_second_are_one(settings) -> None:
    with Store(settings.database) as store:
        back_up(store, settings, NOON)
        with pytest.raises(Conflict):
            back_up(store, settings, NOON)


def test_a_backup_that_would_fill_the_disk_is_refused(settings, monkeypatch) -> None:
    monkeypatch.setattr("storage.upkeep.copies.free_bytes", lambda folder: 65 * 2**20 // 2)
    with Store(settings.database) as store, pytest.raises(Refused, match=r"no room for the backup.*32 MiB are free"):
        back_up(store, settings, NOON)
    assert [] == list(settings.backups.iterdir())


def test_the_timetable_makes_one_when_it_is_due_and_lives_when_it_cannot(settings, caplog) -> None:
    timetable = Timetable(settings)
    path = timetable.back_up_when_due()

    assert path is not None and "" == upkeep.find_fault(path)
    assert timetable.back_up_when_due() is None
    path.unlink()
    settings.backups.rmdir()
    settings.backups.write_text("in the way")
    assert timetable.back_up_when_due() is None
    assert "cannot be read" in caplog.text
    timetable.shutdown()


@pytest.mark.parametrize(
    ("name", "value"), [("STET_BACKUP_EVERY", "often"), ("STET_BACKUP_EVERY", "0 hours"), ("STET_BACKUP_KEEP", "all")]
)
def test_a_setting_that_cannot_be_read_is_named(name, value) -> None:
    with pytest.raises(Exception, match=f"{name}.*{value}"):
        read_settings({name: value})


def test_backups_can_be_set(tmp_path) -> None:
    settings = read_settings(
        {"STET_BACKUPS": str(tmp_path), "STET_BACKUP_EVERY": "6 hours", "STET_BACKUP_KEEP": "3 weeks"}
    )

    assert (tmp_path, timedelta(hours=6)) == (settings.backups, settings.backup_every)
    assert Retention(days=0, weeks=3, months=0) == settings.backup_keep
    assert timedelta(0) == read_settings({"STET_BACKUP_EVERY": "off"}).backup_every
