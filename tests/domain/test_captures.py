"""Laws 1 and 2 over sightings, and the making of captures."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.captures import (
    Sighting,
    Verdict,
    first_of_each_run,
    make_capture,
    make_unusable_capture,
)
from service.domain.versions import Origin
from tests.builders import NOON, a_version


def seen(texts: str) -> list[Sighting]:
    """One sighting an hour, each of the text named by its letter."""
    return [Sighting(NOON + timedelta(hours=hour), text, f"capture-{hour}") for hour, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "versions"), [("", ""), ("a", "a"), ("aaa", "a"), ("aabb", "ab"), ("abab", "abab"), ("abba", "aba")]
)
def test_a_text_seen_again_is_no_version_and_an_older_wording_come_back_is(texts, versions):
    """Law 2: the same text as its neighbour in time is not a new version."""
    assert versions == "".join(one.content_hash for one in first_of_each_run(seen(texts)))


@given(st.text("abc", max_size=8).flatmap(lambda texts: st.permutations(seen(texts)).map(lambda order: (texts, order))))
def test_time_of_capture_orders_versions_not_time_of_arrival(case):
    """Law 1."""
    texts, order = case

    assert first_of_each_run(seen(texts)) == first_of_each_run(order)


def test_a_usable_capture_is_known_by_article_time_and_text_alone():
    assert make_capture(a_version("One.")).id == make_capture(a_version("One.", headline="One"), status=200).id
    assert make_capture(a_version("One.")).id != make_capture(a_version("Two.")).id


def test_a_usable_capture_cannot_be_without_its_text():
    with pytest.raises(ValueError, match="usable"):
        make_unusable_capture(article_id="a1", captured_at=NOON, origin=Origin.CHECK, verdict=Verdict.USABLE)
