"""A preview of many texts of one article ends in time, and says of those it came to what it would say anyway."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest

from service import intake
from service.importing import Given, Row, read_rows
from service.intake import Plan, RowOutcome, ahead, portions, take_in
from service.record import RULES
from service.text.memory import Memory
from storage import Store, upkeep
from tests.intake.test_kills import BEGAN, NOW, prepared
from tests.intake.test_kills import rows as mixed

DRY = Plan(story_id="fire", dry=True)


def brought(count: int) -> list[Row]:
    """So many texts of one article, each counting a little more; every fifth says what the one before it said."""
    found: list[Row] = []
    for number in range(count):
        acres = 1_000 + (number - number % 5 // 4) * 50
        text = f"url: https://example.org/fire\n\nFire grows\n\nThe fire covers {acres:,} acres, Ada Brook said."
        at = BEGAN + timedelta(hours=number)
        found += read_rows(f"{at:%Y-%m-%dT%H%MZ}.txt", io.BytesIO(text.encode()), Given(now=NOW))
    return found


def previewed(store, rows, stops=None):
    return take_in(store, rows, DRY, memory=Memory(), public_url="", now=NOW, stops=stops)


@pytest.fixture
def store(tmp_path):
    with Store(prepared(tmp_path / "stet.db")) as opened:
        yield opened


@pytest.fixture
def worked_out(monkeypatch):
    """How many texts were read and compared so far, by today's rules."""
    done = {"read": 0, "compared": 0}

    def take_snapshot(version, memory):
        done["read"] += 1
        return RULES.take_snapshot(version, memory)

    def compare(before, after, memory):
        done["compared"] += 1
        return RULES.compare(before, after, memory)

    counted = replace(RULES, take_snapshot=take_snapshot, compare=compare)
    monkeypatch.setattr(ahead, "RULES", counted)
    return done


@pytest.mark.parametrize("rows", [brought(30), mixed()])
def test_a_preview_that_is_waited_for_says_what_one_in_a_single_go_says_and_works_nothing_out_twice(
    store, worked_out, rows
):
    at_once = previewed(store, rows)
    once = dict(worked_out)
    assert at_once == previewed(store, rows, stops=lambda: False)
    assert {name: 2 * count for name, count in once.items()} == worked_out


@pytest.mark.parametrize("most", [0, 1, 7, 20])
def test_a_preview_ends_at_the_next_text_and_what_it_came_to_is_as_if_no_more_had_been_brought(store, worked_out, most):
    rows, before = brought(30), upkeep.row_counts(store)
    found = previewed(store, rows, stops=lambda: worked_out["read"] >= most)
    came_to = [one for one in found if one.outcome is not RowOutcome.WAITING]

    assert 0 < len(came_to) < 30 and worked_out["read"] <= max(most, 1)
    assert list(found[: len(came_to)]) == came_to == list(previewed(store, rows[: len(came_to)]))
    assert all(one.article == found[0].article for one in found) and before == upkeep.row_counts(store)


def test_other_processes_read_what_this_one_does_not_begin_with(store, monkeypatch):
    monkeypatch.setattr(portions, "OWN", 4)
    monkeypatch.setattr(ahead, "PARCEL", 2)
    rows = brought(30)
    alone = previewed(store, rows, stops=lambda: False)
    monkeypatch.setattr(intake, "helpers_for", lambda *_: 2)

    assert alone == previewed(store, rows, stops=lambda: False)


def test_the_texts_of_an_article_are_looked_at_in_portions_that_grow():
    class Text:
        def __init__(self, number):
            self.number, self.article = number, self
            self.id = "one"

    found = list(portions.portions_of(map(Text, range(100)), is_dry=True, is_hurried=True))
    assert 100 == sum(len(one.texts) for one in found) and len(found) < 15
    assert all(len(one.behind) + len(one.texts) <= 1.5 * max(2, len(one.behind)) for one in found)
    assert [len(one.behind) < portions.OWN for one in found] == [one.is_own for one in found]
