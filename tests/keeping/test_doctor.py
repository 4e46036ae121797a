"""The doctor names what is wrong, what is risky, and the last good backup (D7)."""

import os
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from service.domain.deliveries import Shape
from service.domain.endpoints import shown_address
from service.domain.errors import quoted
from service.keeping.backups import back_up
from service.keeping.doctor import examine
from service.keeping.findings import State
from service.keeping.sealing import seal_stored
from service.record.curating.removing import remove_article
from service.settings import Settings, read_settings
from service.vault import Vault
from storage import Store, deliveries, engine, seals, stories, upkeep, watches
from tests.builders import NOON
from tests.storage.stored import (
    SECRET,
    a_delivery,
    a_subscription,
    a_watch,
    an_article,
    at_hour,
    save_with_claims,
    with_article,
)

DAY = timedelta(days=1)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A sound database with a version, a watch and a message, and a fresh backup."""
    settings = read_settings({"STET_DATA": str(tmp_path / "data")})
    with Store(settings.database) as store:
        save_with_claims(with_article(store), at_hour(0))
        watches.save_watch(store, a_watch(next_check_at=NOON + DAY))
        sealed = Vault(settings.key_file).seal(SECRET)
        deliveries.save_subscription(store, a_subscription(secret=sealed))
        deliveries.save_delivery(store, a_delivery(due=NOON + DAY))
        back_up(store, settings, NOON)
    return settings


@pytest.fixture(autouse=True)
def sound_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no wheel of a sound engine, that is a risk of the platform and of no test here."""
    monkeypatch.setattr(engine, "risk", lambda: "")


def told(settings: Settings, state: State, now: datetime = NOON, **given: Path) -> dict[str, str]:
    return {one.name: one.sentence for one in examine(settings, now, **given) if one.state is state}


def test_in_a_sound_house_all_is_well(settings) -> None:
    assert ({}, {}) == (told(settings, State.PROBLEM), told(settings, State.RISK))
    assert {"database", "history", "clock", "disk", "backups", "engine", "watching", "webhooks", "secrets"} < set(
        told(settings, State.WELL)
    )


def test_a_lost_or_open_key_and_a_secret_in_clear_are_named(settings) -> None:
    settings.key_file.chmod(0o644)
    assert "chmod go-rwx" in told(settings, State.RISK)["secrets"]
    settings.key_file.unlink()
    assert "1 of 1 secrets" in told(settings, State.PROBLEM)["secrets"]
    with Store(settings.database) as store:
        deliveries.save_subscription(store, a_subscription(secret=SECRET))
    assert "not sealed yet" in told(settings, State.RISK)["secrets"]
    with Store(settings.database) as store:
        assert (1, 0) == tuple(seal_stored(store, Vault(settings.key_file)) for _ in range(2))
    assert "The one secret of a webhook is sealed, and the key opens it" in told(settings, State.WELL)["secrets"]


def test_the_address_of_a_chat_from_before_it_was_sealed_is_sealed_at_the_next_start(settings) -> None:
    address = "https://hooks.slack.com/services/T0/B0/tokenOfTheChat42"
    with Store(settings.database) as store:
        chat = a_subscription("s2", url=address, shape=Shape.SLACK, secret=Vault(settings.key_file).seal(SECRET))
        deliveries.save_subscription(store, chat)
        assert "https://hooks.slack.com/…at42" == shown_address(chat)
    assert "not sealed yet" in told(settings, State.RISK)["secrets"]
    with Store(settings.database) as store:
        assert (1, 0) == tuple(seal_stored(store, Vault(settings.key_file)) for _ in range(2))
        kept = deliveries.load_subscription(store, "s2")
    assert "https://hooks.slack.com/…at42" == shown_address(kept) and address == Vault(settings.key_file).open(kept.url)
    assert "All 3 secrets" in told(settings, State.WELL)["secrets"]
    settings.key_file.unlink()
    assert "3 of 3 secrets" in told(settings, State.PROBLEM)["secrets"]


def test_a_changed_text_is_named_with_the_way_back(settings) -> None:
    with Store(settings.database) as store:
        store._run("UPDATE texts SET text = replace(text, '0', '1')")

    problems = told(settings, State.PROBLEM)
    assert ["database"] == list(problems)
    assert "is not what was recorded" in problems["database"]
    assert "The last good backup is stet-2026-01-07T12-00-00Z.sqlite3" in told(settings, State.WELL)["backups"]


def test_what_does_not_follow_from_the_captures_is_named_and_no_backup_is_asked_for(settings) -> None:
    with Store(settings.database) as store:
        save_with_claims(store, at_hour(1))  # a version, and no report from the one before it

    problems = told(settings, State.PROBLEM)
    assert ["derivation"] == list(problems)
    assert "has no report from the version before it" in problems["derivation"]
    assert "The last of 1 was made" in told(settings, State.WELL)["backups"]


def test_a_file_that_is_no_database_is_named_with_the_way_back(settings) -> None:
    settings.database.write_bytes(b"no database at all")

    assert "is not a database" in told(settings, State.PROBLEM)["database"]
    assert "The last good backup" in told(settings, State.WELL)["backups"]


def test_a_damaged_backup_is_not_called_good(settings) -> None:
    settings.database.write_bytes(b"no database at all")
    next(settings.backups.iterdir()).write_bytes(b"nor this")

    assert "None of the 1 newest backups" in told(settings, State.PROBLEM)["backups"]


def test_a_database_that_is_gone_is_not_made_anew_in_silence(settings) -> None:
    settings.database.unlink()

    assert "It is gone" in told(settings, State.PROBLEM)["database"]
    next(settings.backups.iterdir()).unlink()
    assert "There is none yet" in told(settings, State.RISK)["database"]
    assert not settings.database.exists()


def test_work_that_nobody_does_is_a_risk(settings) -> None:
    late = told(settings, State.RISK, NOON + DAY + timedelta(hours=2))

    assert {"watching", "webhooks"} == set(late)
    assert "1 page due, one since 2026-01-08 12:00 UTC" in late["watching"]
    assert "is the scheduler running?" in late["webhooks"]


def test_what_was_done_in_the_future_says_that_a_clock_stands_wrong(settings) -> None:
    with Store(settings.database) as store:
        watches.save_watch(store, a_watch(next_check_at=NOON + DAY, last_checked_at=NOON + DAY, lease_until=NOON + DAY))

    clock = told(settings, State.PROBLEM)["clock"]
    assert "a lease ends at 2026-01-08" in clock and "a page was looked at at 2026-01-08" in clock


def test_a_backup_that_is_late_or_missing_is_a_risk(settings) -> None:
    assert "should have made another" in told(settings, State.RISK, NOON + 3 * DAY)["backups"]
    next(settings.backups.iterdir()).unlink()
    assert "There is no backup" in told(settings, State.RISK)["backups"]
    assert "none will be made" in told(replace(settings, backup_every=timedelta(0)), State.RISK)["backups"]


@pytest.mark.parametrize(
    ("free", "state", "wish"), [(63, State.PROBLEM, "nothing is taken in"), (64, State.RISK, "may not fit")]
)
def test_a_full_disk_is_named_before_it_is_one(settings, monkeypatch, free, state, wish) -> None:
    monkeypatch.setattr("service.keeping.doctor.free_bytes", lambda folder: free * 2**20)

    assert wish in told(settings, state)["disk"]


def test_a_log_that_nobody_writes_back_is_a_risk(settings) -> None:
    with Store(settings.database), open(f"{settings.database}-wal", "ab") as log:
        os.truncate(log.fileno(), 65 * 2**20)

        assert "has grown to 65 MiB" in told(settings, State.RISK)["log"]


def test_files_that_others_can_read_are_a_risk(settings) -> None:
    settings.database.chmod(0o640)
    settings.database.parent.chmod(0o777)

    assert quoted(settings.database) in told(settings, State.RISK)["files"]  # a long path is cut
    assert f'"{settings.database.parent}"' in told(settings, State.RISK)["files"]


def test_private_networks_and_a_faulty_engine_are_risks(settings, monkeypatch) -> None:
    monkeypatch.setattr(engine, "risk", lambda: "SQLite 3.0.0 has a fault.")
    risks = told(replace(settings, private_networks=("10.0.0.0/8",)), State.RISK)

    assert "SQLite 3.0.0 has a fault." == risks["engine"]
    assert "10.0.0.0/8" in risks["networks"]


def test_history_must_continue_that_of_a_backup_elsewhere(settings) -> None:
    copy = next(settings.backups.iterdir())
    before = copy.read_bytes()
    with Store(settings.database) as store:
        save_with_claims(store, at_hour(-1))

    assert "only added to" in told(settings, State.WELL, against=copy)["continuity"]
    with Store(settings.database) as store:  # a forger who knows the chain, and makes it anew
        store._run("DELETE FROM seals")
        store._run("UPDATE captures SET headline = 'Another'")
        with store.transaction():
            seals.seal_all(store)
    assert "continuity" in told(settings, State.PROBLEM, against=copy)
    assert before == copy.read_bytes()


def test_a_removal_excuses_copies_from_before_it_and_none_from_after(settings, tmp_path) -> None:
    before, after = tmp_path / "before.sqlite3", tmp_path / "after.sqlite3"
    with Store(settings.database) as store:
        for hour in (1, 2, 3):
            save_with_claims(store, at_hour(hour))
        upkeep.backup(store, before)
        remove_article(store, "a1", by="ada", reason="", now=NOON)
        save_with_claims(with_article_again(store), at_hour(5))
        upkeep.backup(store, after)

    assert "was removed for good" in told(settings, State.RISK, against=before)["continuity"]
    assert "continuity" not in told(settings, State.PROBLEM, against=before)
    assert "continuity" not in told(settings, State.RISK, against=after)
    assert "History continues" in told(settings, State.WELL, against=after)["continuity"]

    with Store(settings.database) as store, store.transaction():
        store.write("UPDATE seals SET seal = 'made anew'")
    assert "is not what it was" in told(settings, State.PROBLEM, against=after)["continuity"]


def with_article_again(store: Store) -> Store:
    """The article of `with_article`, in the story that stayed."""
    stories.save_article(store, an_article())
    return store
