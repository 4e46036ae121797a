"""Captures, versions and snapshots."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.claims import (
    Certainty,
    Claim,
    Directness,
    Doubt,
    Figure,
    Force,
    Modifier,
    Movement,
    Polarity,
    Position,
    Snapshot,
    Source,
    Trend,
    Voice,
)
from service.domain.errors import NotFound
from service.domain.versions import Origin, Passage
from storage import Store, upkeep, versions
from tests.builders import NOON, a_figure, a_position, a_snapshot, a_version
from tests.storage.stored import HOUR, at_hour, save_with_claims, with_article

TEXT = "Pacte signé 🤝: “at least 12 people”, the governor said, were hurt on Monday if reports hold."


def test_a_usable_capture_comes_back_with_its_version(store):
    with_article(store)
    version = a_version(
        TEXT, url="https://example.org/1", published_at=NOON, modified_at=NOON + HOUR, headline="Pacte", byline="A. B."
    )
    capture = make_capture(version, signals=("long enough", "has a headline"), status=200)
    versions.save_capture(store, capture)

    assert capture == versions.find_capture(store, capture.id)
    assert version == versions.version_from_capture(store, capture.id)


def test_an_unusable_capture_is_kept_and_is_no_sighting(store):
    with_article(store)
    capture = make_unusable_capture(
        article_id="a1",
        captured_at=NOON,
        origin=Origin.CHECK,
        verdict=Verdict.PAYWALL_STUB,
        note="It ends after two sentences.",
        excerpt="Subscribe",
    )
    versions.save_capture(store, capture)

    assert (capture,) == versions.list_captures(store, "a1")
    assert () == versions.list_sightings(store, "a1")
    with pytest.raises(NotFound, match="usable capture"):
        versions.version_from_capture(store, capture.id)


def test_a_text_is_stored_once(store):
    with_article(store)
    for hour in (0, 1, 2):
        versions.save_capture(store, make_capture(at_hour(hour, TEXT)))

    assert (1, 3) == tuple(store.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("texts", "captures"))


def test_two_texts_at_one_time_are_found(store):
    with_article(store)
    versions.save_capture(store, make_capture(at_hour(0, "One.")))
    versions.save_capture(store, make_capture(at_hour(0, "Another.")))

    assert any("a1 has two texts" in problem for problem in upkeep.integrity(store))


def test_captures_are_listed_newest_first_and_sightings_by_time(store):
    with_article(store)
    for hour in (1, 3, 2):
        versions.save_capture(store, make_capture(at_hour(hour)))

    assert [3, 2] == [one.captured_at.hour - 12 for one in versions.list_captures(store, "a1", limit=2)]
    assert [1, 2, 3] == [one.captured_at.hour - 12 for one in versions.list_sightings(store, "a1")]


def test_a_retired_version_is_found_but_not_listed_and_can_come_back(store):
    version = save_with_claims(with_article(store), at_hour(1))
    versions.retire_version(store, version.id)

    assert () == versions.list_versions(store, "a1")
    assert version == versions.load_version(store, version.id)
    versions.save_version(store, make_capture(version).id, version)
    assert [version.id] == [one.id for one in versions.list_versions(store, "a1")]


def test_versions_are_listed_in_order_of_capture_with_their_claims_counted(store):
    with_article(store)
    save_with_claims(store, at_hour(2, TEXT), a_figure(TEXT, "at least 12", "12"))
    save_with_claims(store, at_hour(1, headline="Fire"))

    first, second = versions.list_versions(store, "a1")

    assert ("Fire", 0, 1) == (first.headline, first.claim_count, second.claim_count)


def test_an_unknown_version_is_named(store):
    with pytest.raises(NotFound, match='no version "v9"'):
        versions.load_version(store, "v9")


def test_an_unstored_claims_words_must_stand_in_the_text(store):
    """Law 5: text[start:end] is the exact words, always."""
    version = save_with_claims(with_article(store), at_hour(1, TEXT))
    misplaced = replace(a_figure(TEXT, "at least 12", "12"), passage=Passage(0, 11, "at least 12"))

    with pytest.raises(ValueError, match="are not 'at least 12'"):
        versions.save_snapshot(store, a_snapshot(version, misplaced, extractor="other/1"))
    assert versions.find_snapshot(store, version.id, "other/1") is None


def test_a_snapshot_is_taken_once_by_each_extractor(store):
    """Law 3: a new ruler is not a new length."""
    version = save_with_claims(with_article(store), at_hour(1, TEXT))
    figure = a_figure(TEXT, "at least 12", "12")
    versions.save_snapshot(store, a_snapshot(version, figure))
    versions.save_snapshot(store, a_snapshot(version, figure, extractor="test/2"))

    assert [(), (figure,), None] == [
        snapshot and snapshot.claims
        for snapshot in (versions.find_snapshot(store, version.id, name) for name in ("test/1", "test/2", "test/3"))
    ]


places = st.integers(0, len(TEXT) - 1).flatmap(
    lambda start: st.integers(start + 1, len(TEXT)).map(lambda end: Passage.cut(TEXT, start, end))
)
maybe_place = st.none() | places
names = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
figures = st.builds(
    Figure,
    id=names,
    passage=places,
    value=decimals,
    value_max=st.none() | decimals,
    unit=names,
    modifier=st.sampled_from(Modifier),
    vague=st.booleans(),
    trend=st.sampled_from(Trend),
    movement=st.none() | st.builds(Movement, change=maybe_place, old=maybe_place, new=maybe_place),
    counted=maybe_place,
    measure=names,
    as_of=maybe_place,
    as_of_time=names,
    position_id=st.none() | names,
)
positions = st.builds(
    Position,
    id=names,
    passage=places,
    voice=st.sampled_from(Voice),
    source=st.none() | st.builds(Source, name=names, mention=places, antecedent=maybe_place),
    cue=maybe_place,
    content=st.lists(places, min_size=1, max_size=3).map(tuple),
    directness=st.sampled_from(Directness),
    polarity=st.sampled_from(Polarity),
    force=st.sampled_from(Force),
    certainty=st.sampled_from(Certainty),
    conditions=st.lists(places, max_size=2).map(tuple),
)
doubts = st.lists(st.builds(Doubt, code=names, passage=places, note=names), max_size=2).map(tuple)


@given(claims=st.lists(figures | positions, max_size=5).map(tuple), doubts=doubts)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_snapshot_comes_back_as_it_was_saved(claims: tuple[Claim, ...], doubts: tuple[Doubt, ...]):
    with Store(":memory:") as store:
        version = save_with_claims(with_article(store), at_hour(1, TEXT))
        snapshot = Snapshot(version=version, claims=claims, doubts=doubts, extractor="any/1")
        versions.save_snapshot(store, snapshot)

        assert snapshot == versions.find_snapshot(store, version.id, "any/1")


def test_an_exact_decimal_stays_exact(store):
    version = save_with_claims(
        with_article(store), at_hour(1, TEXT), a_figure(TEXT, "at least 12", "12.30"), a_position(TEXT, "were hurt")
    )
    found = versions.find_snapshot(store, version.id, "test/1")

    assert found is not None
    assert isinstance(found.claims[0], Figure) and str(Decimal("12.30")) == str(found.claims[0].value)


def test_a_time_without_a_zone_is_never_stored(store):
    with_article(store)

    with pytest.raises(ValueError, match="without a zone"):
        versions.save_capture(store, make_capture(a_version(TEXT, captured_at=NOON.replace(tzinfo=None))))


def test_times_are_ordered_as_they_are_stored(store):
    """A fraction of a second sorts after the whole one, as text too."""
    with_article(store)
    for hour in (1 + 1e-4, 1, 1.5):
        versions.save_capture(store, make_capture(at_hour(hour, TEXT)))

    times = [one.captured_at for one in versions.list_sightings(store, "a1")]
    assert sorted(times) == times
