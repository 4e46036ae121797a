"""Row to value and value to row, both directions: what more than one table shares, captures and claims.

A claim's passages are stored as places and cut from the version's text when read, so
that law 5 (text[start:end] is the exact words) holds by construction; saving one whose
words are not there is a bug and raises. Refuses: SQL, deciding anything.
"""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from service.domain.captures import Capture, Verdict
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
    Source,
    Trend,
    Voice,
)
from service.domain.versions import Origin, Passage, Version
from storage.driver import Value
from storage.engine import sqlite3
from storage.json_text import to_json

Row = sqlite3.Row


def at(moment: datetime) -> str:
    """ISO 8601 in UTC at fixed width: the order of these strings is the order of the times."""
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def at_or_none(moment: datetime | None) -> str | None:
    """Likewise, None for None."""
    return None if moment is None else at(moment)


def time(text: str) -> datetime:
    """The aware UTC time that `at` wrote."""
    return datetime.fromisoformat(text)


def time_or_none(text: str | None) -> datetime | None:
    """Likewise, None for None."""
    return None if text is None else time(text)


def microseconds(duration: timedelta) -> int:
    """A duration as a whole number of microseconds."""
    return duration // timedelta(microseconds=1)


def strings(text: str) -> tuple[str, ...]:
    """A JSON list of strings as a tuple."""
    return tuple(json.loads(text))


#: All columns of a capture: its seal is made of what is put into them.
CAPTURE_COLUMNS = (
    *("id", "article_id", "captured_at", "origin", "verdict", "signals", "status", "note", "excerpt", "version_id"),
    *("content_hash", "url", "published_at", "modified_at", "headline", "byline", "language", "memento_url"),
    *("score", "told_at"),
)

#: Captures with the text of each and, for unusable ones, what was read of them; to be followed by WHERE.
CAPTURES = """
    SELECT captures.*, texts.text AS text, held.version_id AS held_id, held.content_hash AS held_hash,
        held.url AS held_url, held.published_at AS held_published_at, held.modified_at AS held_modified_at,
        held.headline AS held_headline, held.byline AS held_byline, held.language AS held_language,
        held_texts.text AS held_text
    FROM captures LEFT JOIN texts ON texts.content_hash = captures.content_hash
    LEFT JOIN held_readings AS held ON held.capture_id = captures.id
    LEFT JOIN texts AS held_texts ON held_texts.content_hash = held.content_hash
"""


def capture_row(capture: Capture) -> tuple[Value, ...]:
    """A capture as the values of CAPTURE_COLUMNS."""
    version = capture.version
    seen: tuple[Value, ...] = (None, None, "", None, None, "", "", "", "")
    if version is not None:
        seen = (
            version.id,
            version.content_hash,
            version.url,
            at_or_none(version.published_at),
            at_or_none(version.modified_at),
            version.headline,
            version.byline,
            version.language,
            version.memento_url,
        )
    return (
        capture.id,
        capture.article_id,
        at(capture.captured_at),
        capture.origin.value,
        capture.verdict.value,
        to_json(capture.signals),
        capture.status,
        capture.note,
        capture.excerpt,
        *seen,
        None if capture.score is None else float(capture.score),
        at_or_none(capture.told_at),
    )


def held_row(capture: Capture, held: Version) -> tuple[Value, ...]:
    """What was read of an unusable capture, as a row of held_readings."""
    return (
        capture.id,
        capture.article_id,
        held.id,
        held.content_hash,
        held.url,
        at_or_none(held.published_at),
        at_or_none(held.modified_at),
        held.headline,
        held.byline,
        held.language,
    )


def capture_from(row: Row) -> Capture:
    """A capture from a row of CAPTURES."""
    return Capture(
        id=row["id"],
        article_id=row["article_id"],
        captured_at=time(row["captured_at"]),
        origin=Origin(row["origin"]),
        verdict=Verdict(row["verdict"]),
        signals=strings(row["signals"]),
        status=row["status"],
        note=row["note"],
        version=None if row["version_id"] is None else version_from(row),
        excerpt=row["excerpt"],
        held=None if row["held_id"] is None else _held_from(row),
        score=row["score"],
        told_at=time_or_none(row["told_at"]),
    )


def _held_from(row: Row) -> Version:
    return Version(
        id=row["held_id"],
        article_id=row["article_id"],
        url=row["held_url"],
        captured_at=time(row["captured_at"]),
        published_at=time_or_none(row["held_published_at"]),
        modified_at=time_or_none(row["held_modified_at"]),
        headline=row["held_headline"],
        byline=row["held_byline"],
        language=row["held_language"],
        text=row["held_text"],
        content_hash=row["held_hash"],
        origin=Origin(row["origin"]),
        memento_url="",
    )


def version_from(row: Row) -> Version:
    """A version from its capture's row joined with its text."""
    return Version(
        id=row["version_id"],
        article_id=row["article_id"],
        url=row["url"],
        captured_at=time(row["captured_at"]),
        published_at=time_or_none(row["published_at"]),
        modified_at=time_or_none(row["modified_at"]),
        headline=row["headline"],
        byline=row["byline"],
        language=row["language"],
        text=row["text"],
        content_hash=row["content_hash"],
        origin=Origin(row["origin"]),
        memento_url=row["memento_url"],
    )


def claim_detail(claim: Claim, text: str) -> str:
    """All of a claim but its id and place, as JSON. Raises ValueError when its words are not in the text (law 5)."""
    _place(claim.passage, text)
    if isinstance(claim, Figure):
        return to_json(
            {
                "value": str(claim.value),
                "value_max": None if claim.value_max is None else str(claim.value_max),
                "unit": claim.unit,
                "modifier": claim.modifier,
                "vague": claim.vague,
                "trend": claim.trend,
                "movement": [_place_or_none(part, text) for part in claim.movement.parts] if claim.movement else None,
                "counted": _place_or_none(claim.counted, text),
                "measure": claim.measure,
                "as_of": _place_or_none(claim.as_of, text),
                "as_of_time": claim.as_of_time,
                "position_id": claim.position_id,
            }
        )
    source = claim.source
    return to_json(
        {
            "voice": claim.voice,
            "source": None
            if source is None
            else [source.name, _place(source.mention, text), _place_or_none(source.antecedent, text)],
            "cue": _place_or_none(claim.cue, text),
            "content": [_place(passage, text) for passage in claim.content],
            "directness": claim.directness,
            "polarity": claim.polarity,
            "force": claim.force,
            "certainty": claim.certainty,
            "conditions": [_place(passage, text) for passage in claim.conditions],
        }
    )


def claim_from(row: Row, text: str) -> Claim:
    """A claim from its row and the text it stands in."""
    detail: dict[str, Any] = json.loads(row["detail"])
    passage = Passage.cut(text, row["starts"], row["ends"])
    if row["kind"] == "figure":
        return Figure(
            id=row["id"],
            passage=passage,
            value=Decimal(detail["value"]),
            value_max=None if detail["value_max"] is None else Decimal(detail["value_max"]),
            unit=detail["unit"],
            modifier=Modifier(detail["modifier"]),
            vague=detail["vague"],
            trend=Trend(detail["trend"]),
            movement=Movement(*(_cut_or_none(part, text) for part in moved))
            if (moved := detail.get("movement"))
            else None,
            counted=_cut_or_none(detail["counted"], text),
            measure=detail["measure"],
            as_of=_cut_or_none(detail["as_of"], text),
            as_of_time=detail.get("as_of_time", ""),  # rows of older rules have none; they are read anew
            position_id=detail["position_id"],
        )
    source = detail["source"]
    return Position(
        id=row["id"],
        passage=passage,
        voice=Voice(detail["voice"]),
        source=None
        if source is None
        else Source(name=source[0], mention=Passage.cut(text, *source[1]), antecedent=_cut_or_none(source[2], text)),
        cue=_cut_or_none(detail["cue"], text),
        content=tuple(Passage.cut(text, *place) for place in detail["content"]),
        directness=Directness(detail["directness"]),
        polarity=Polarity(detail["polarity"]),
        force=Force(detail["force"]),
        certainty=Certainty(detail["certainty"]),
        conditions=tuple(Passage.cut(text, *place) for place in detail["conditions"]),
    )


def doubts_json(doubts: tuple[Doubt, ...], text: str) -> str:
    """Doubts as a JSON list of code, place and note."""
    return to_json([[doubt.code, _place(doubt.passage, text), doubt.note] for doubt in doubts])


def doubts_from(stored: str, text: str) -> tuple[Doubt, ...]:
    """The doubts that `doubts_json` wrote."""
    return tuple(
        Doubt(code=code, passage=Passage.cut(text, *place), note=note) for code, place, note in json.loads(stored)
    )


def _place(passage: Passage, text: str) -> list[int]:
    if text[passage.start : passage.end] != passage.exact:
        raise ValueError(f"the words at {passage.start}..{passage.end} are not {passage.exact!r}")
    return [passage.start, passage.end]


def _place_or_none(passage: Passage | None, text: str) -> list[int] | None:
    return None if passage is None else _place(passage, text)


def _cut_or_none(place: list[int] | None, text: str) -> Passage | None:
    return None if place is None else Passage.cut(text, *place)
