"""reanalyse: stored versions are read by newer rules, labelled, and nobody is told."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from service.record import RULES, renew
from service.settings import read_settings
from service.text.memory import Memory
from storage import Store
from storage.deliveries import list_deliveries, list_subscriptions
from tests.cli.calling import call

#: Rules of another age, which say the same.
OLDER = replace(
    RULES,
    extractor="stet-rules/0",
    take_snapshot=lambda version, memory: replace(RULES.take_snapshot(version, memory), extractor="stet-rules/0"),
    comparer="stet-compare/0",
    compare=lambda *sides: replace(RULES.compare(*sides), extractor="stet-rules/0", comparer="stet-compare/0"),
)


@pytest.fixture(autouse=True)
def story(tmp_path: Path) -> None:
    """A story of two versions that were read by older rules, and a subscriber who was told."""
    call("story", "create", "fire", "--title", "A fire")
    call("subscribe", "https://example.org/hook", "--story", "fire")
    for day, acres in ((1, 900), (2, 950)):
        file = tmp_path / f"2026-01-0{day}.txt"
        file.write_text(f"Fire grows\n\nThe fire covers {acres} acres, the sheriff said.", encoding="utf-8")
        call("import", file, "--story", "fire")
    with Store(read_settings(dict(os.environ)).database) as store:
        article_id = call("export", "fire").json["articles"][0]["id"]
        renew(store, article_id, Memory(), rules=OLDER)


def told() -> int:
    with Store(read_settings(dict(os.environ)).database) as store:
        [subscription] = list_subscriptions(store, "fire")
        return len(list_deliveries(store, subscription.id))


def report() -> dict[str, object]:
    entries = call("timeline", "fire", "--json").json["entries"]
    return next(entry["report"] for entry in entries if entry["report"])


def test_a_dry_run_only_says_what_is_stale() -> None:
    said = call("reanalyse", "--dry-run")

    assert 0 == said.status and "to be read anew" in said.out
    assert "stet-rules/0" == report()["extractor"]


def test_what_was_made_again_is_labelled_and_nobody_is_told() -> None:
    before = told()
    said = call("reanalyse", "--json")

    assert (0, [1]) == (said.status, [one["reports"] for one in said.json["articles"]])
    assert (RULES.extractor, "stet-rules/0, stet-compare/0") == (report()["extractor"], report()["reanalysed_from"])
    assert "re-analysed" in call("timeline", "fire").out
    assert before == told() == 1
    assert call("doctor", "--json").json["healthy"]


def test_the_second_time_there_is_nothing_to_do() -> None:
    call("reanalyse", "--story", "fire")
    said = call("reanalyse")

    assert 0 == said.status and "by today's rules" in said.out
    assert "stet-rules/0, stet-compare/0" == report()["reanalysed_from"]


def test_an_article_whose_threads_alone_are_of_older_rules_is_done_too() -> None:
    call("reanalyse")
    with Store(read_settings(dict(os.environ)).database) as store, store.transaction():
        store.write("UPDATE threadings SET threader = 'stet-threads/0'")

    assert "to be read anew" in call("reanalyse", "--dry-run").out
    assert [0] == [one["reports"] for one in call("reanalyse", "--json").json["articles"]]
    assert [] == call("reanalyse", "--json").json["articles"]


def test_another_story_is_left_alone() -> None:
    call("story", "create", "flood")

    assert [] == call("reanalyse", "--story", "flood", "--json").json["articles"]
    assert 2 == call("reanalyse", "--story", "nowhere").status
    assert 2 == call("reanalyse", "--article", "nowhere").status
