"""Laws 1 and 2 over sightings, and pages that go to and fro."""

from datetime import timedelta
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.course import LONGEST_TURN, Sighting, is_in_switching, make_course, version_of
from tests.builders import NOON


def seen(texts: str) -> list[Sighting]:
    """One sighting an hour, each of the text named by its letter."""
    return [Sighting(NOON + timedelta(hours=hour), text, f"capture-{hour}") for hour, text in enumerate(texts)]


def versions(texts: str) -> str:
    return "".join(one.content_hash for one in make_course(seen(texts)).versions)


@pytest.mark.parametrize(
    ("texts", "expected"), [("", ""), ("a", "a"), ("aaa", "a"), ("aabb", "ab"), ("aba", "aba"), ("abba", "aba")]
)
def test_a_text_seen_again_is_no_version_and_an_older_wording_come_back_is(texts, expected):
    """Law 2: the same text as its neighbour in time is not a new version."""
    assert expected == versions(texts)


@given(st.text("abc", max_size=8).flatmap(lambda texts: st.permutations(seen(texts)).map(lambda order: (texts, order))))
def test_time_of_capture_orders_versions_not_time_of_arrival(case):
    """Law 1."""
    texts, order = case

    assert make_course(seen(texts)) == make_course(order)


@pytest.mark.parametrize(
    ("texts", "expected", "turns"),
    [
        ("abab", "ab", [("b", 3, 3)]),
        ("aabbaabb", "ab", [("b", 3, 6)]),
        ("ababa", "aba", [("b", 4, 4)]),
        ("ab" * 25, "ab", [("b", 49, 49)]),
        ("cababd", "cabd", [("b", 3, 4)]),
        ("ababc", "abc", [("b", 3, 3)]),
        ("ababac", "abac", [("b", 4, 4)]),
        ("ababcbcb", "abcb", [("b", 3, 3), ("c", 4, 7)]),
        ("abcabc", "abcabc", []),
    ],
)
def test_a_page_that_shows_two_texts_in_turn_is_a_note_and_not_a_version_a_turn(texts, expected, turns):
    course = make_course(seen(texts))

    assert expected == "".join(one.content_hash for one in course.versions)
    assert turns == [
        (version.content_hash, one.turns, int((one.until - NOON) / timedelta(hours=1)))
        for version, one in course.switchings
    ]


def apart(texts: str, *hours: float) -> list[Sighting]:
    """One sighting of each text named by its letter, so many hours after the one before."""
    at, found = NOON, []
    for number, (text, wait) in enumerate(zip(texts, (0, *hours), strict=True)):
        at += timedelta(hours=wait)
        found.append(Sighting(at, text, f"capture-{number}"))
    return found


@pytest.mark.parametrize(
    ("texts", "hours", "expected"),
    [
        ("abab", [720] * 3, "abab"),  # a month each: what the page said, four times
        ("abab", [24] * 3, "ab"),  # a look a day
        ("abab", [24, 24, 24.01], "abab"),
        (
            "ababab",
            [1, 720, 1, 1, 1],
            "abab",
        ),  # there and back after a month, then turn by turn: of those the first two
        ("ababa", [1, 1, 1, 720], "aba"),  # what came a month after the turns is told
        ("aaab" * 2, [10] * 7, "abab"),  # it stood for more than a day, though it was seen in between
        ("abab" * 2, [1, 1, 1, 720, 1, 1, 1], "abab"),  # two spells of turns, a month apart
    ],
)
def test_a_text_that_stood_for_longer_than_a_day_is_no_turn_of_a_page_that_only_switches(texts, hours, expected):
    assert expected == "".join(one.content_hash for one in make_course(apart(texts, *hours)).versions)


def test_only_what_comes_after_the_second_text_is_a_turn():
    sightings = seen("cababd")
    course = make_course(sightings)

    assert "...tt." == "".join("t" if is_in_switching(course, one) else "." for one in sightings)


@given(st.text("abc", max_size=12))
def test_neighbours_differ_and_every_sighting_belongs_to_a_version_with_its_text(texts):
    course = make_course(seen(texts))

    assert all(one.content_hash != other.content_hash for one, other in pairwise(course.versions))
    for sighting in seen(texts):
        assert version_of(course, sighting).content_hash == sighting.content_hash


@given(st.text("abc", min_size=1, max_size=12), st.lists(st.sampled_from([1, 30]), min_size=11, max_size=11))
def test_what_stood_for_longer_than_a_day_is_told_in_its_order_and_the_newest_text_is_a_version(texts, waits):
    sightings = apart(texts, *waits[: len(texts) - 1])
    told = [one.content_hash for one in make_course(sightings).versions]
    runs = [next(run) for _, run in groupby(sightings, key=lambda one: one.content_hash)]
    stood = [one.content_hash for one, after in pairwise(runs) if after.captured_at - one.captured_at > LONGEST_TURN]

    rest = iter(told)
    assert all(text in rest for text in stood)  # each is found behind the one before
    assert texts[-1] == told[-1]


@given(st.text("abc", min_size=1, max_size=12))
def test_the_newest_version_shows_the_newest_text_and_every_run_is_a_version_or_a_turn(texts):
    course = make_course(seen(texts))
    runs = len(list(groupby(texts)))
    folded = sum(one.turns for _, one in course.switchings)

    assert texts[-1] == course.versions[-1].content_hash
    assert len(course.versions) <= runs <= len(course.versions) + folded
