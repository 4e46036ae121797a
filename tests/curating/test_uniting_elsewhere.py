"""Articles that are one on a desk are so on every desk that takes the story in, and what cannot be so is refused."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.domain.curation import Merger
from service.domain.errors import Conflict, Invalid
from service.domain.ids import content_id
from service.domain.stories import make_article
from service.exchange.sending import export_story
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from storage import Store, outward, upkeep
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.curating.test_uniting import everything_told, merge, take_back
from tests.exchange.test_refusals import resealed


def exported(store: Store) -> list[bytes]:
    """The story as it goes to another desk."""
    return list(export_story(store, "flood", MEMORY))


def take(store: Store, lines: list[bytes]):
    return take_story(store, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 9 * HOUR)


def with_mergers(lines: list[bytes], *pairs: tuple[str, str]) -> list[bytes]:
    """The lines with these mergers besides, which bring no captures, an hour apart."""
    rows = [json.loads(line) for line in lines[:-1]]
    rows[0]["schema"] = 2
    for hour, (article_id, into_id) in enumerate(pairs):
        at = f"{LATER + hour * HOUR:%Y-%m-%dT%H:%M:%SZ}"
        rows.append(
            {"stet": "merger", "article_id": article_id, "into_id": into_id, "merged_at": at, "note": "", "address": ""}
            | {"undone_at": None, "captures": []}
        )
    return resealed([*(json.dumps(row).encode() + b"\n" for row in rows), b"{}"])


def test_however_many_mergers_a_file_has_captures_are_listed_once_an_article(store, monkeypatch):
    asked: list[str] = []
    count_ids = outward.capture_ids
    monkeypatch.setattr(outward, "capture_ids", lambda store, id: asked.append(id) or count_ids(store, id))
    articles = [make_article("many", url=f"https://example.org/{number}", title="") for number in range(40)]
    with Store(":memory:") as there:
        known = replace(
            read_story("flood.ndjson", exported(store)), captures=(), rulings=(), redatings=(), decisions=()
        )
        story = replace(known.story, id="many")
        made = [
            Merger(
                number=0,
                article_id=one.id,
                into_id=articles[0].id,
                merged_at=LATER,
                note="",
                address="",
                undone_at=None,
            )
            for one in articles[1:]
        ]
        many = replace(known, story=story, articles=tuple(articles), mergers=tuple((one, ()) for one in made))
        taken = take_story(there, many, memory=MEMORY, now=LATER)

        assert 39 == taken.decided
    assert len(asked) <= 5 * len(articles)


@pytest.mark.parametrize("is_undone", [False, True])
def test_a_merger_goes_with_the_story_to_another_desk_and_comes_to_the_same_hashes(store, is_undone):
    merge(store)
    if is_undone:
        take_back(store)
    lines = exported(store)

    with Store(":memory:") as there:
        for _ in range(2):  # twice is once
            taken = take_story(there, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 9 * HOUR)
            assert taken.checked == taken.matching
        assert lines == exported(there)
        assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)


def test_a_merger_reaches_a_desk_that_has_the_story_from_before(store):
    with Store(":memory:") as there:
        before = exported(store)
        take_story(there, read_story("flood.ndjson", before), memory=MEMORY, now=LATER + 9 * HOUR)
        merge(store, WATCHED, BROUGHT)
        for lines in (exported(store), before):  # and the earlier export changes nothing
            take_story(there, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 9 * HOUR)
            assert everything_told(store) == everything_told(there)
        take_back(store, WATCHED)
        take_story(there, read_story("f", export_story(store, "flood", MEMORY)), memory=MEMORY, now=LATER + 9 * HOUR)
        assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)


THIRD = make_article("flood", url="https://example.org/third", title="Third", publisher="The Post")


@pytest.mark.parametrize(
    "ring",
    [(BROUGHT, WATCHED), (BROUGHT, WATCHED, THIRD), (THIRD, BROUGHT, WATCHED)],
    ids=["of two", "of three", "of three, begun elsewhere"],
)
def test_mergers_in_a_ring_are_refused_by_line_and_field(store, ring):
    """They would leave the story without any article, and whoever asks for one without an answer."""
    take_in(store, THIRD, 5, 50)
    ids = [one.id for one in ring]
    lines = with_mergers(exported(store), *zip(ids, [*ids[1:], ids[0]], strict=True))

    with Store(":memory:") as there:
        with pytest.raises(Invalid, match=rf'line {len(lines) - 1}" cannot be used; into_id: "{ids[0]}"'):
            take(there, lines)
        assert 0 == upkeep.row_counts(there)["stories"]


def test_a_merger_that_makes_a_ring_with_one_made_here_is_refused(store):
    lines = with_mergers(exported(store), (BROUGHT.id, WATCHED.id))
    merge(store, WATCHED, BROUGHT)
    before = everything_told(store), upkeep.row_counts(store)

    with pytest.raises(Conflict, match="the other way round"):
        take(store, lines)

    assert before == (everything_told(store), upkeep.row_counts(store))


@pytest.mark.parametrize("known", [False, True], ids=["a new desk", "a desk that has it from before"])
def test_what_two_mergers_brought_and_what_came_by_itself_goes_with_the_story(store, known):
    take_in(store, THIRD, 3, 40)
    merge(store, THIRD, WATCHED)
    with Store(":memory:") as there:
        if known:
            take(there, exported(store))
        merge(store, BROUGHT, WATCHED)
        if known:
            take(there, exported(store))
        take_in(store, WATCHED, 1, 25)  # which the files had brought
        take(there, exported(store))
        for article in (THIRD, BROUGHT):
            take_back(store, article)
            take(there, exported(store))
            assert everything_told(store) == everything_told(there)
        assert exported(store) == exported(there) and () == upkeep.integrity(there)


@pytest.mark.parametrize("of", [WATCHED.id, BROUGHT.id])
def test_a_merger_that_names_captures_it_cannot_have_brought_loses_none(store, of):
    """A line is somebody's word: what it says of captures of another article changes nothing of what they tell."""
    third = make_article("flood", url="https://example.org/third", title="Third")
    take_in(store, third, 5, 50)
    merge(store, BROUGHT, third)
    take_back(store, BROUGHT)
    rows = [json.loads(line) for line in exported(store)[:-1]]
    named = [row["id"] for row in rows if row["stet"] == "capture" and row["article_id"] == of]
    [merger] = [row for row in rows if row["stet"] == "merger"]
    merger["captures"] += named
    with Store(":memory:") as there:
        take(there, resealed([*(json.dumps(row).encode() + b"\n" for row in rows), b"{}"]))
        assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)


def test_what_an_undone_merger_brought_has_a_time_that_was(store):
    merge(store)
    take_back(store)
    rows = [json.loads(line) for line in exported(store)[:-1]]
    [merger] = [row for row in rows if row["stet"] == "merger"]
    late = datetime(2099, 1, 1, tzinfo=UTC)
    for row in rows:
        if row.get("id") == merger["captures"][0]:
            named = (row["article_id"], late.isoformat(), row["version"]["content_hash"])
            row |= {"captured_at": "2099-01-01T00:00:00Z", "id": content_id("capture", *named)}
            row["version"]["id"] = content_id("version", *named)
            merger["captures"][0] = row["id"]
    with Store(":memory:") as there, pytest.raises(Invalid, match="in the future"):
        take(there, resealed([*(json.dumps(row).encode() + b"\n" for row in rows), b"{}"]))


def test_what_a_file_says_a_merger_brought_that_is_known_here_is_recorded_all_the_same(store):
    merge(store)
    with Store(":memory:") as there:
        take(there, exported(store))
        take_in(store, WATCHED, 7, 55)
        rows = [json.loads(line) for line in exported(store)[:-1]]
        new = max((one for one in rows if one["stet"] == "capture"), key=lambda one: one["captured_at"])
        for one in rows:
            if one["stet"] == "merger":
                one["captures"] = sorted([*one["captures"], new["id"]])
        take(there, resealed([*(json.dumps(one).encode() + b"\n" for one in rows), b"{}"]))

        assert everything_told(store) == everything_told(there)
        assert () == upkeep.integrity(there)
