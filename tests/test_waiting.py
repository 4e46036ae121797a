"""A page that was brought by hand and only stops where the one before it went on: it waits, in any order of arrival."""

import random
import tracemalloc
from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from service.domain.cadence import new_watch
from service.domain.captures import Capture, Verdict, make_capture, make_unusable_capture
from service.domain.course import Sighting
from service.domain.versions import Origin
from service.domain.waiting import Wait, find_held_back
from service.importing import Arrival
from service.intake import Outcome, Plan, RowOutcome, take_in
from service.record import preview, record
from service.record.curating.redating import redate
from service.record.deciding import decide
from service.text.memory import Memory
from service.watching.capture import AGREED
from storage import Store, notices, reports, threads, upkeep, versions, watches
from storage.curating import unsettled
from storage.waiting import list_became, list_waits
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, with_article

RULES = simple_rules()
NOW = NOON + timedelta(days=99)

PARAGRAPHS = (
    "Quarry floods in Osby",
    "The old quarry at Osby filled with water on Monday night, and 12 houses below it were cleared by the brigade.",
    "Nobody was hurt, the fire chief said, but two lorries and a crane stand under nine metres of water since then.",
    "The owner had been told twice to mend the dam, the county wrote in March, and had asked for more time both times.",
    "Engineers want to pump 4,000 cubic metres a day into the river, which the anglers of Osby oppose for its trout.",
    "The council meets on Thursday to say who pays for the pumps, for the houses and for a new road to the school.",
)
WHOLE = "\n\n".join(PARAGRAPHS)
STUB = "\n\n".join(PARAGRAPHS[:2])
BROKEN = f"{STUB}\n\nNobody was hurt, the fire chief said, but two"
MORE = f"{WHOLE}\n\nThe pumps began to work on Friday, and the owner was fined 300 crowns by the court in Vale."
ANEW = "Osby quarry: the houses are dry\n\nAll 12 families may go home, the mayor said on Sunday after the water fell."
TEXTS = (WHOLE, STUB, BROKEN, MORE, ANEW)


def seen(hour: float, text: str, *, is_page: bool = True, **about: object) -> Capture:
    version = a_version(text, captured_at=NOON + hour * HOUR, **about)
    return make_capture(version, score=0.0 if is_page else None)


def bring(store: Store, *captures: Capture) -> None:
    for one in captures:
        record(store, one, memory=Memory(), public_url="", now=NOW, rules=RULES)


def hours(store: Store) -> list[float]:
    """When the current versions were captured."""
    return [(one.captured_at - NOON) / HOUR for one in versions.list_versions(store, "a1")]


@pytest.mark.parametrize(
    ("history", "counted", "fates"),
    [
        ([(0, WHOLE), (9, STUB)], [0], "9 waits"),
        ([(0, WHOLE), (9, BROKEN), (12, WHOLE)], [0], "9 superseded at 12"),
        ([(0, WHOLE), (9, STUB), (30, MORE), (40, STUB)], [0, 30], "9 superseded at 30, 40 waits"),
        ([(0, STUB), (9, WHOLE)], [0, 9], ""),  # what grew was short before
        ([(0, WHOLE), (9, ANEW)], [0, 9], ""),  # written anew, however short
        ([(0, WHOLE), (9, STUB), (20, STUB), (23, STUB)], [0], "9 waits, 20 waits, 23 waits"),  # no day yet
        (
            [(0, WHOLE), (9, STUB), (20, STUB), (24, STUB), (25, STUB)],
            [0, 24],
            "9 believed at 24, 20 believed at 24",
        ),
        (
            [(0, WHOLE), (9, STUB), (20, WHOLE), (30, STUB), (40, STUB)],
            [0],
            "9 superseded at 20, 30 waits, 40 waits",
        ),
        ([(0, WHOLE), (9, STUB), (12, BROKEN)], [0], "9 superseded at 12, 12 waits"),
        ([(0, WHOLE), (30, STUB), (30.2, STUB), (30.4, STUB)], [0], "30 waits, 30.2 waits, 30.4 waits"),  # at a blow
    ],
)
def test_a_page_waits_whose_text_only_stops(history, counted, fates):
    orders = [history, history[::-1], *(random.Random(seed).sample(history, len(history)) for seed in range(3))]
    for order in orders:
        with with_article(Store(":memory:")) as store:
            bring(store, *(seen(*one) for one in order))

            assert counted == hours(store)
            assert fates == told(list_waits(store, "a1"))
            assert () == upkeep.integrity(store) and unsettled.is_settled(store, "a1")


def told(waits: Mapping[str, Wait]) -> str:
    ones = sorted(waits.values(), key=lambda one: one.held)
    return ", ".join(f"{_hour(one.held)} {one.fate}{_end(one.ended_by)}" for one in ones)


def _hour(one: Sighting) -> str:
    return f"{(one.captured_at - NOON) / HOUR:g}"


def _end(one: Sighting | None) -> str:
    return f" at {_hour(one)}" if one else ""


def look(hour: float, text: str, signs: str | None = None) -> Capture:
    """A look: usable with these signs, or held back (None)."""
    read = a_version(text, captured_at=NOON + hour * HOUR, origin=Origin.CHECK)
    if signs is not None:
        return make_capture(read, signals=(signs,))
    return make_unusable_capture(
        article_id="a1", captured_at=read.captured_at, origin=Origin.CHECK, verdict=Verdict.SHRUNK, held=read
    )


@pytest.mark.parametrize(
    ("looks", "fates"),
    [
        ([look(0, WHOLE, ""), look(9, STUB)], "9 waits"),
        ([look(0, WHOLE, ""), look(9, STUB), look(10, WHOLE, "")], "9 superseded at 10"),
        (
            [look(0, WHOLE, ""), look(9, STUB), look(10, STUB), look(11, STUB, AGREED)],
            "9 believed at 11, 10 believed at 11",
        ),
        # those that agreed but for a word, and one before them that did not
        (
            [look(1, ANEW), look(9, f"{STUB} Now."), look(10, STUB), look(11, f"{STUB} Then.", AGREED)],
            "1 superseded at 11, 9 believed at 11, 10 believed at 11",
        ),
        (
            [look(0, WHOLE, ""), look(9, STUB), look(9, STUB, "a person said that this is the article")],
            "9 believed at 9",
        ),
    ],
)
def test_a_look_that_was_held_back_says_what_became_of_it(looks, fates):
    counted = [Sighting(one.captured_at, one.version.content_hash, one.id) for one in looks if one.version]

    assert fates == told(find_held_back(looks[::-1], counted, AGREED))


def test_a_look_that_was_held_back_and_that_a_person_spoke_of_became_what_they_said():
    held = look(9, STUB)
    with with_article(Store(":memory:")) as store:
        bring(store, look(0, WHOLE, ""), held)
        for number, is_usable in enumerate((False, True)):
            decide(store, held.id, is_usable, memory=Memory(), now=NOW + number * HOUR, rules=RULES)
            became = list_became(store, "a1", versions.list_captures(store, "a1"), AGREED)
            newest = versions.list_versions(store, "a1")[-1]

            assert [newest.id] * is_usable == [one.version_id for one in became.values()]
        assert NOON + 9 * HOUR == newest.captured_at


def test_what_waits_is_no_good_capture_of_its_watch_and_no_turn():
    turns = [seen(hour, (WHOLE, STUB)[hour % 2], is_page=False) for hour in range(5)]  # as somebody pasted them
    with with_article(Store(":memory:")) as store:
        watches.save_watch(store, new_watch("a1", NOON))
        bring(store, *turns)
        before = threads.list_turns(store, "harbour-fire")
        bring(store, seen(5, STUB))

        assert NOON + 4 * HOUR == notices.last_good_captures(store)["a1"][0]
        assert before == threads.list_turns(store, "harbour-fire") and before


def test_of_however_many_pages_two_texts_are_held_at_a_time():
    with with_article(Store(":memory:")) as store:
        for hour in range(60):
            versions.save_capture(store, seen(hour, f"{hour} is what the meter of Osby said. " * 3_000))
        tracemalloc.start()
        list_waits(store, "a1")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert most < 4_000_000  # of seven million letters


def test_those_that_waited_are_between_the_looks_of_the_report_that_came_after_them():
    with with_article(Store(":memory:")) as store:
        bring(store, *(seen(*one) for one in [(0, WHOLE), (1, WHOLE), (9, STUB), (20, STUB), (24, STUB), (25, STUB)]))
        before, after = (versions.load_version(store, one.id) for one in versions.list_versions(store, "a1"))
        observed = reports.find_observed(store, before, after)

        told = observed.last_before_at, observed.first_after_at, observed.unusable_between
        assert (NOON + HOUR, NOON + 25 * HOUR, 3) == told


def test_what_counts_between_two_versions_far_apart_is_not_said_to_have_come_back_unusable():
    with with_article(Store(":memory:")) as store:
        texts = [f"{number} homes stood empty in Osby, the mayor said." for number in (12, 19, 23, 31)]
        wall = make_unusable_capture(
            article_id="a1", captured_at=NOON + 5 * HOUR, origin=Origin.CHECK, verdict=Verdict.CONSENT_WALL
        )
        bring(store, *(seen(2 * n, text) for n, text in enumerate(texts)), seen(3, texts[1]), wall)
        chain = [versions.load_version(store, one.id) for one in versions.list_versions(store, "a1")]
        told = [reports.find_observed(store, *pair).unusable_between for pair in zip(chain, chain[2:], strict=False)]

        assert [0, 1] == told and 1 == reports.find_observed(store, chain[0], chain[3]).unusable_between


@pytest.mark.parametrize(
    "short", [seen(9, STUB, is_page=False), seen(9, STUB, origin=Origin.CHECK)], ids=["pasted", "looked at"]
)
def test_what_somebody_pasted_and_what_a_look_brought_count(short):
    with with_article(Store(":memory:")) as store:
        bring(store, seen(0, WHOLE), short)

        assert [0, 9] == hours(store)


def make_history(dice: random.Random) -> list[Capture]:
    at = sorted(dice.sample(range(90), 9))
    return [seen(hour, dice.choice(TEXTS), is_page=dice.random() < 0.8) for hour in at]


def read_all(store: Store) -> object:
    waiting = list_waits(store, "a1")
    assert () == upkeep.integrity(store) and unsettled.is_settled(store, "a1")
    return hours(store), reports.list_current_reports(store, "a1"), waiting


def take(history: Sequence[Capture], words: Sequence[tuple[str, bool]], dice: random.Random) -> object:
    """The history brought in this order, with words on texts said as soon as they are there, or later."""
    with with_article(Store(":memory:")) as store:
        said = list(words)
        for number, one in enumerate(history):
            bring(store, one)
            while said and (dice.random() < 0.5 or number == len(history) - 1):
                hash, is_usable = said[0]
                about = next((two.id for two in history[: number + 1] if two.version.content_hash == hash), None)
                if about is None:
                    break
                decide(store, about, is_usable, memory=Memory(), now=NOW + len(said) * HOUR, rules=RULES)
                said.pop(0)
        return read_all(store)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_arrival_and_of_words_gives_the_same(seed):
    dice = random.Random(seed)
    history = make_history(dice)
    hashes = sorted({one.version.content_hash for one in history if one.version is not None})
    words = [(hash, dice.random() < 0.7) for hash in dice.sample(hashes, min(2, len(hashes)))]
    told = [take(dice.sample(history, len(history)), dice.sample(words, len(words)), dice) for _ in range(3)]

    assert told[0] == told[1] == told[2] == take(history, words, dice)


@pytest.mark.parametrize("seed", range(3))
def test_one_whose_date_is_corrected_waits_as_if_it_had_come_with_it(seed):
    dice = random.Random(seed)
    history = make_history(dice)
    moved = dice.choice(history)
    assert moved.version is not None
    with with_article(Store(":memory:")) as store, with_article(Store(":memory:")) as right:
        bring(store, *history)
        redate(store, moved.id, NOON + 90.5 * HOUR, by="local", memory=Memory(), now=NOW, rules=RULES)
        bring(
            right,
            *(one for one in history if one is not moved),
            seen(90.5, moved.version.text, is_page=moved.score is not None),
        )

        assert read_all(right) == read_all(store)


def a_row(hour: float, text: str) -> Arrival:
    return Arrival(
        name=f"{hour}.html",
        text=text,
        captured_at=NOON + hour * HOUR,
        dated_by="the file",
        url="https://daily.test/quarry",
        headline="",
        byline="",
        language="en",
        published_at=None,
        modified_at=None,
        score=0.0,
    )


def take_rows(store: Store, *rows: Arrival, dry: bool = False) -> list[Outcome]:
    plan = Plan(story_id="harbour-fire", dry=dry)
    return list(take_in(store, rows, plan, memory=Memory(), public_url="", now=NOW))


def test_the_row_says_why_and_a_person_may_believe_it():
    with with_article(Store(":memory:")) as store:
        rows = a_row(9, STUB), a_row(0, WHOLE)
        dry, done, again = take_rows(store, *rows, dry=True), take_rows(store, *rows), take_rows(store, *rows)
        for told in (dry, done, again):
            assert (RowOutcome.UNUSABLE, "truncated", ()) == (told[0].outcome, told[0].verdict, told[0].reports)
            assert "The text stops after its first paragraphs" in told[0].note

        later = take_rows(store, a_row(20, STUB), a_row(24, STUB))
        again = take_rows(store, *rows)
        third = versions.list_versions(store, done[0].article_id)[-1]
        for one in (later[0], again[0]):
            assert (RowOutcome.UNUSABLE, third.id) == (one.outcome, one.version_id)
            assert "is believed now: it counts from 2026-01-08T12:00:00Z on" in one.note

        waiting = next(iter(list_waits(store, done[0].article_id)))
        decide(store, waiting, True, memory=Memory(), now=NOW)
        assert 2 == len(versions.list_versions(store, done[0].article_id)) and not list_waits(store, done[0].article_id)


def test_one_that_came_first_leaves_when_the_whole_comes_and_what_would_happen_is_said():
    with with_article(Store(":memory:")) as store:
        [alone] = take_rows(store, a_row(9, STUB))
        whole = take_rows(store, a_row(0, WHOLE))
        assert RowOutcome.RECORDED is alone.outcome is whole[0].outcome and () == whole[0].reports
        [version] = versions.list_versions(store, alone.article_id)
        assert NOON == version.captured_at and 1 == len(list_waits(store, alone.article_id))

        shorter = seen(12, STUB, article_id=alone.article_id).version
        assert shorter is not None  # a preview of one text is a person's, who sees what would be reported
        assert 1 == len(preview(store, alone.article_id, shorter, Memory()).reports)
