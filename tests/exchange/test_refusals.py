"""A whole story that cannot be taken in is told why in one sentence, and nothing of it is stored."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.captures import make_capture
from service.domain.curation import Merger
from service.domain.errors import Conflict, Invalid, ServiceError
from service.domain.stories import Story, make_article
from service.domain.threads import Act, Anchor, ThreadFamily, make_decision
from service.domain.versions import make_version
from service.exchange.taking import take_story
from service.publishing.lines.reading import Carried, read_story
from service.publishing.lines.sealing import Seal
from service.publishing.lines.writing import end_line, to_bytes
from service.record import record
from storage import Store, stories, upkeep
from tests.exchange.test_round_trip import ARTICLES, MEMORY, NOON, NOW, STORY, go_through, lines_of, open_story, take


@pytest.fixture(scope="module")
def lines():
    with Store(":memory:") as store:
        open_story(store)
        go_through(store, [("seen", 0, 1, 0), ("held", 0, 2, 4), ("seen", 0, 3, 1), ("accept", 0, 2, 4)])
        return lines_of(store)


def resealed(lines: list[bytes]) -> list[bytes]:
    """The lines with an end that fits them."""
    seal = Seal()
    rows = [json.loads(line) for line in lines[:-1]]
    for row in rows:
        seal.add(row)
    return [to_bytes(row) for row in (*rows, end_line(seal))]


def changed(lines: list[bytes], kind: str, **fields: object) -> list[bytes]:
    """The lines with these fields in every line of a kind; None takes a field away."""
    out = []
    for line in lines:
        row = json.loads(line)
        if row["stet"] == kind:
            row = {name: value for name, value in (row | fields).items() if value is not ...}
        out.append(json.dumps(row).encode() + b"\n")
    return out


def refusal(lines: list[bytes]) -> str:
    with Store(":memory:") as store:
        before = upkeep.row_counts(store)
        with pytest.raises(ServiceError) as caught:
            take(store, lines)
        assert before == upkeep.row_counts(store)
    return caught.value.message


def test_a_newer_schema_is_refused_and_says_what_to_do(lines):
    said = refusal([*changed(lines, "story", schema=4), b'{"stet":"hologram"}\n'])

    assert "schema 4, which a newer Stet wrote; this one reads schema 3" in said and "upgrade" in said


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda lines: lines[:-1], "it was cut off"),
        (lambda lines: lines[1:], 'it has no line {"stet": "story"}'),
        (lambda lines: [*lines[:3], *lines[4:]], "lines before its end"),
        (lambda lines: [*lines, lines[0]], "a second story line"),
        (lambda lines: [*lines[:2], b"{nonsense\n", *lines[2:]], 'line 3" cannot be used; it is not JSON'),
        (lambda lines: [*lines[:2], b"[1]\n", *lines[2:]], "does not say"),
        (lambda lines: [*lines[:2], b'{"stet":"hologram"}\n', *lines[2:]], '"hologram" is no kind of line'),
        (lambda lines: changed(lines, "text", text="Other words."), "not the one that its hash stands for"),
        (lambda lines: changed(lines, "capture", captured_at="2026-01-07T12:00:01Z"), "id does not fit"),
        (
            lambda lines: changed(lines, "capture", captured_at="2026-01-07T12:00:01"),
            'captured_at: "2026-01-07T12:00:01" cannot be used; a time with its zone',
        ),
        (
            lambda lines: changed(lines, "capture", verdict="splendid"),
            'verdict: "splendid" cannot be used; usable, challenge',
        ),
        (lambda lines: changed(lines, "capture", status="200"), 'status: "200" cannot be used; a number'),
        (lambda lines: changed(lines, "capture", article_id="0" * 20), "its article has no line"),
        (lambda lines: changed(lines, "capture", signals=...), "signals is missing"),
        (lambda lines: changed(lines, "ruling", usable="yes"), "usable is true or false"),
        (lambda lines: changed(lines, "story", id="No Slug!"), "short name"),
        (
            lambda lines: changed(lines, "story", title="\x00"),
            'line 1" cannot be used; title: "\\x00" cannot be used; text without',
        ),
        (lambda lines: changed(lines, "story", schema="1"), "says schema"),
        (lambda lines: changed(lines, "decision", note="Another."), "a line was changed after the export"),
        (
            lambda lines: changed(lines, "article", url="javascript:alert(1)"),
            'url: "javascript:alert(1)" cannot be used',
        ),
        (lambda lines: changed(lines, "article", url="https://a b/"), "a full address that begins with https:// or"),
        (lambda lines: changed(lines, "article", url=f"https://a.b/{'x' * 9000}"), "longer than 8,192 characters"),
        (lambda lines: resealed([*lines[:2], *lines[1:]]), "another article line has this address already"),
        (lambda lines: resealed([*lines[:3], *lines[2:]]), "another article line has it already"),
        (lambda lines: changed(lines, "article", id="a1"), "it does not fit the story, and the article's address or"),
        (lambda lines: changed(lines, "article", publisher="x" * 20_001), "publisher: "),
        (lambda lines: changed(lines, "article", language="<b>"), "language: "),
        (lambda lines: changed(lines, "article", place=10**400), 'place: "a number" cannot be used; a whole number'),
        (lambda lines: changed(lines, "article", place=True), "place: "),
        (lambda lines: changed(lines, "story", title="x" * 301), "title: "),
        (lambda lines: changed(lines, "story", opened_at="0001-01-01T00:00:00+14:00"), "opened_at: "),
        (lambda lines: changed(lines, "capture", signals="read"), "signals: "),
        (lambda lines: changed(lines, "capture", score=float("nan")), "score: "),
        (lambda lines: [*lines[:2], b'{"stet":"text","n":' + b"9" * 5_000 + b"}\n", *lines[2:]], "it is not JSON"),
        (lambda lines: changed(lines, "capture", version=[]), "version: "),
        (lambda lines: changed(lines, "decision", claims=[["a", "b"]]), "claims: "),
        (lambda lines: changed(lines, "decision", act="burn"), "act: "),
        (lambda lines: changed(lines, "version", sha256="x"), "sha256: "),
        (lambda lines: changed(lines, "text", text=" \n "), "text: "),
    ],
)
def test_what_is_wrong_with_a_file_is_said(lines, broken, said):
    assert said in refusal(broken(lines))


def test_a_story_that_only_shares_the_short_name_is_left_as_it_is(lines):
    with Store(":memory:") as store:
        stories.save_story(
            store, Story(id="flood", title="Another", description="", opened_at=NOON - timedelta(days=9))
        )
        with pytest.raises(Conflict, match="another story with the short name"):
            take(store, lines)

        assert "Another" == stories.load_story(store, "flood").title
        assert 0 == upkeep.row_counts(store)["articles"]


def test_an_article_with_the_same_address_and_another_id_is_refused(lines):
    with Store(":memory:") as store:
        stories.save_story(store, STORY)
        paper = make_article("flood", url="", title="From paper")
        stories.save_article(store, paper)
        stories.give_address(store, paper.id, ARTICLES[0].url)
        with pytest.raises(Conflict, match="another article at"):
            take(store, lines)


def test_another_text_at_the_same_time_is_refused_and_nothing_is_stored(lines):
    with Store(":memory:") as store:
        open_story(store)
        capture = next(json.loads(line) for line in lines if b'"stet":"capture"' in line)
        at = capture["captured_at"]
        from datetime import datetime

        other = make_version(
            article_id=capture["article_id"], captured_at=datetime.fromisoformat(at), text="Other words here."
        )
        record(store, make_capture(other), memory=MEMORY, public_url="", now=NOW, notify=False)
        before = upkeep.row_counts(store)
        with pytest.raises(Conflict, match="already has another text captured at"):
            take(store, lines)

        assert before == upkeep.row_counts(store)


def test_a_capture_from_the_future_is_refused(lines):
    with Store(":memory:") as store, pytest.raises(Invalid, match="not in the future"):
        take(store, lines, now=NOON)


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ({"undone_at": NOW + timedelta(hours=1)}, "not in the future"),
        ({"decided_at": NOW + timedelta(hours=1)}, "not in the future"),
        ({"undone_at": NOON, "decided_at": NOW}, "a time not before its decided_at"),
    ],
)
def test_a_decision_at_a_time_that_cannot_be_is_refused(lines, times, said):
    known = read_story("flood.ndjson", lines)
    decision = make_decision(
        "flood", Act.PIN, [Anchor(ARTICLES[0].id, "0" * 64, ThreadFamily.FIGURE, 0, 1)], decided_at=NOW
    )
    refused(replace(known, decisions=(replace(decision, **times),)), said)


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ({"undone_at": NOW + timedelta(hours=1)}, "not in the future"),
        ({"merged_at": NOW + timedelta(hours=1)}, "not in the future"),
        ({"undone_at": NOON, "merged_at": NOW}, "a time not before its merged_at"),
    ],
)
def test_a_merger_at_a_time_that_cannot_be_is_refused(lines, times, said):
    known = read_story("flood.ndjson", lines)
    given = {"merged_at": NOON, "undone_at": None} | times
    merger = Merger(number=0, article_id=ARTICLES[0].id, into_id=ARTICLES[1].id, note="", address="", **given)
    refused(replace(known, mergers=((merger, ()),)), said)


def test_a_story_opened_in_the_future_is_refused(lines):
    known = read_story("flood.ndjson", lines)
    refused(replace(known, story=replace(known.story, opened_at=NOW + timedelta(hours=1))), "not in the future")


def refused(carried: Carried, said: str) -> None:
    with Store(":memory:") as store:
        before = upkeep.row_counts(store)
        with pytest.raises(Invalid, match=said):
            take_story(store, carried, memory=MEMORY, now=NOW)
        assert before == upkeep.row_counts(store)


def test_a_story_read_by_other_rules_is_taken_in_and_told_so(lines):
    other = resealed(changed(changed(lines, "story", comparer="elder/1"), "report", sha256="0" * 64))
    with Store(":memory:") as store:
        taken = take(store, other)

        assert not taken.same_rules and taken.matching < taken.checked
