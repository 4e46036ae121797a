"""Many texts in one request, as rows: files of a form, JSON, NDJSON, or what a preview filled into the form.

Refuses: deciding what becomes of them (service/intake); a time that nobody gave.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from io import BytesIO
from time import monotonic

from flask import g, request

from service.domain.captures import Verdict
from service.domain.errors import Invalid, Refused, ServiceError, TooLarge
from service.domain.moments import stamp
from service.domain.stories import Article
from service.importing import (
    Allowance,
    Arrival,
    Given,
    PassedOver,
    ReadPage,
    Refusal,
    Row,
    Wall,
    arrive,
    days_meant,
    read_rows,
)
from service.importing.inside.rows import piece_of
from service.intake import IfKnown, Plan
from service.web.carrying import are_ours, number_in, pack, seal_rows, unpack
from service.web.desk import vault
from service.web.parse import LONGEST_LINE, address_sent, line_sent, moment_sent, wants_json
from service.web.times import read_moment

#: Most texts in one request. More are brought by the command line, which has no limit, or in several requests.
MOST_ROWS = 5_000

#: Most that is unpacked from all archives of one request, in bytes.
MOST_UNPACKED = 200 * 1024 * 1024

#: Most of what texts were read from that goes through a preview's form and back, packed, in bytes.
MOST_STAGED = 16 * 1024 * 1024

#: How long what one request brings may be read, in seconds; a page takes some hundredths.
READING_SECONDS = 60.0

#: What is called so in messages when it has no file name.
SENT = "the request"

#: The fields of a preview's form that say the article of one text, by its number from 1, begin so.
CHOSEN = "article-"

LINES = frozenset({"application/jsonl", "application/ndjson", "application/x-ndjson", "application/x-jsonlines"})


def sends_rows() -> bool:
    """Whether the request is a program's: its body is JSON or NDJSON."""
    return request.is_json or request.mimetype in LINES


def parse_plan(story_id: str, *, dry: bool) -> Plan:
    """What somebody wants done with the texts. Raises Invalid."""
    chosen = line_sent("if_known") or IfKnown.SKIP.value
    if chosen not in set(IfKnown):
        raise Invalid("if_known", chosen, f"{', '.join(IfKnown)} are accepted")
    otherwise = "" if sends_rows() else line_sent("otherwise")  # asked by the form of a preview
    article = line_sent("article")
    return Plan(story_id=story_id, article=article, otherwise=otherwise, if_known=IfKnown(chosen), dry=dry)


def chosen_beside() -> dict[int, str]:
    """The article that somebody chose for one text alone, by its place among those a preview filled in, from 0."""
    if sends_rows():
        return {}
    numbers = [name.removeprefix(CHOSEN) for name in request.form if name.startswith(CHOSEN)]
    found = {number - 1: line_sent(CHOSEN + one) for one in numbers if (number := number_in(one))}
    return {place: chosen for place, chosen in found.items() if chosen}


def parse_rows(now: datetime, read_page: ReadPage, story_id: str) -> tuple[Row, ...]:
    """Everything the request brings. From a form, a text may still lack its date. Raises Invalid and TooLarge."""
    given = Given(
        captured_at=moment_sent("captured_at", "date", "time"),
        url=address_sent("address"),
        now=now,
        needs_date=False,
        allowance=Allowance(MOST_UNPACKED, READING_SECONDS, monotonic),
    )
    rows: list[Row] = []
    for row in _rows(given, read_page, story_id):
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise TooLarge("The import", len(rows), MOST_ROWS, "texts in one request")
    if not rows:
        raise Invalid("files", "", "choose one or more files")
    return tuple(_dated(row) if sends_rows() or wants_json() else row for row in rows)


class ToldBefore(Refused):
    """Why a text was refused, as a preview of it said already."""


def staged(
    rows: tuple[Row, ...], story_id: str, placed: Mapping[int, Article], left_open: Collection[int]
) -> tuple[str, str, int]:
    """The rows as JSON, for the form that a preview fills in, their seal, and how many go without their file.

    What cannot be recorded comes last, with why, so that it is told with what came of the others.
    What they were read from goes with them as far as MOST_STAGED allows, in their order: the form comes back whole.
    placed: by their place, the articles of rows, which go with them. left_open: those that only a choice places.
    """
    kept, left, without = [], MOST_STAGED, 0
    for place, row in enumerate(rows):
        if isinstance(row, Arrival | Wall):
            told = _staged(row) | ({"placed": asdict(placed[place])} if place in placed else {})
            told |= {"left_open": True} if place in left_open else {}
            if row.raw is not None and len(row.raw.packed) <= left:
                left -= len(row.raw.packed)
                told |= {"raw": pack(row.raw), "media_type": row.raw.media_type}
            else:
                without += 1
            kept.append(told)
    kept += [_left_out(row) for row in rows if isinstance(row, Refusal | PassedOver)]
    filled_in = json.dumps(kept, ensure_ascii=False)
    return filled_in, seal_rows(filled_in, vault(), story_id), without


#: What is accepted of rows that come back from a preview.
ALTERED = (
    "the rows that a preview filled in are accepted as they came, in the same story and by who previewed them; choose "
    "the files again"
)


def _rows(given: Given, read_page: ReadPage, story_id: str) -> Iterator[Row]:
    if sends_rows():
        said = "ndjson" if request.mimetype in LINES else "json"
        yield from read_rows(SENT, BytesIO(request.get_data()), given, format=said, read_page=read_page)
        return
    yield from _unstaged(given, story_id)
    for file in request.files.getlist("files"):
        if file.filename:
            with file.stream:
                name = file.filename[-LONGEST_LINE:]
                yield from read_rows(name, file.stream, given, read_page=read_page)


def _dated(row: Row) -> Row:
    """The row, or its refusal when it is a text without a date."""
    if isinstance(row, Arrival | Wall) and row.captured_at is None:
        return Refusal(row.name, Invalid("captured_at", row.name, "it has no date, and none is assumed; give one"))
    return row


def _left_out(row: Refusal | PassedOver) -> dict[str, object]:
    if isinstance(row, Refusal):
        return {"name": row.name, "refused": row.error.message}
    return {"name": row.name, "passed_over": row.why, "count": row.count}


def _staged(row: Arrival | Wall) -> dict[str, object]:
    kept: dict[str, object] = {"name": row.name, "url": row.url, "dated_by": row.dated_by}
    if row.captured_at is not None:
        kept["captured_at"] = stamp(row.captured_at)
    if isinstance(row, Wall):
        held = {} if row.held is None else _read(row.held)
        own = {"verdict": row.verdict.value, "signals": list(row.signals), "note": row.note, "excerpt": row.excerpt}
        return kept | held | own
    kept |= _read(row)
    return kept if row.score is None else kept | {"score": row.score}  # of a page, which may have to wait


def _read(arrival: Arrival) -> dict[str, object]:
    """What was read of a text and what was said beside it."""
    times = {"published_at": arrival.published_at, "modified_at": arrival.modified_at}
    words = ("text", "headline", "byline", "publisher", "language", "memento_url", "signals")
    told: dict[str, object] = {name: stamp(at) for name, at in times.items() if at}
    return told | {name: said for name in words if (said := getattr(arrival, name))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody typed beside a text without a date, and what is wrong with it; empty when nothing was typed."""

    date: str = ""
    time: str = ""
    error: str = ""
    meant: str = ""  # which days the text's name can mean


def typed_beside(place: int, name: str) -> Typed:
    """What was typed beside the text of this name that stands at this place among those brought, from 0."""
    mistyped: dict[int, Typed] = g.get("mistyped", {})
    return replace(mistyped.get(place, Typed()), meant=days_meant(name))


def _unstaged(given: Given, story_id: str) -> Iterator[Row]:
    """The rows that a preview filled in, each with the date somebody typed beside it.

    One whose date cannot be read stays without a date, and so in the form, with what was typed (`typed_beside`).
    Raises Invalid for rows that no preview filled in so: they say what a file held, and when it says it was seen.
    """
    g.mistyped, g.placed, g.left_open = {}, {}, set()
    sent = request.form.get("rows", "")
    if sent and not are_ours(sent, request.form.get("rows_told", ""), vault(), story_id):
        raise Invalid("rows", "what was sent", ALTERED)
    try:
        kept = json.loads(sent) if sent else []
    except (ValueError, RecursionError) as error:
        raise Invalid("rows", "what was sent", "the rows that a preview filled in are accepted") from error
    if not isinstance(kept, list):
        raise Invalid("rows", "what was sent", "the rows that a preview filled in are accepted")
    for number, row in enumerate(kept, 1):
        name = str(row.get("name", "")) if isinstance(row, dict) else ""
        name = name[-LONGEST_LINE:] or f"text {number}"
        try:
            yield _row(number, name, row, given)
        except ServiceError as error:
            yield Refusal(name, error)


def _typed(number: int) -> datetime | None:
    """The time typed beside a text; None when none was, or when it cannot be read, which is kept to be shown."""
    date, time = line_sent(f"date-{number}"), line_sent(f"time-{number}")
    try:
        return read_moment(f"date-{number}", date, f"time-{number}", time, line_sent("zone") or "UTC")
    except Invalid as error:
        said = error.message.removeprefix(f"{error.field}: ").replace('"" cannot be used', "This field is empty", 1)
        g.mistyped[number - 1] = Typed(date=date, time=time, error=said)
        return None


def _row(number: int, name: str, row: object, given: Given) -> Row:
    if not isinstance(row, dict):
        raise Invalid("rows", name, "the rows that a preview filled in are accepted")
    if "refused" in row:
        return Refusal(name, ToldBefore(str(row["refused"])))
    if "passed_over" in row:
        return PassedOver(name, int(row["count"]), str(row["passed_over"]))
    if "placed" in row:
        g.placed[number - 1] = Article(**row["placed"])
    if "left_open" in row:
        g.left_open.add(number - 1)
    typed = _typed(number)
    is_wall, is_read = "verdict" in row, isinstance(row.get("text"), str)
    piece = piece_of(name, {**row, "text": "wall"} if is_wall and not is_read else row)
    if isinstance(piece, Refusal):
        return piece
    found = arrive(piece, replace(given, captured_at=typed or given.captured_at), None)
    assert isinstance(found, Arrival)
    dated_by = str(row.get("dated_by", ""))[:LONGEST_LINE] if found.dated_by == "the file" else found.dated_by
    raw = unpack(str(row.get("raw", "")), str(row.get("media_type", "")))
    signals = tuple(map(str, said)) if isinstance(said := row.get("signals"), list) else ()
    found = replace(found, dated_by=dated_by, signals=signals)
    if not is_wall:
        score = float(row["score"]) if isinstance(row.get("score"), int | float) else None
        return replace(found, score=score, raw=raw)
    return Wall(
        name=name,
        captured_at=found.captured_at,
        dated_by=dated_by,
        url=found.url,
        verdict=Verdict(row["verdict"]) if row["verdict"] in set(Verdict) - {Verdict.USABLE} else Verdict.ERROR_PAGE,
        signals=signals,
        note=str(row.get("note", ""))[:LONGEST_LINE],
        excerpt=str(row.get("excerpt", ""))[:LONGEST_LINE],
        status=None,
        held=found if is_read else None,
        raw=raw,
    )


__all__ = [
    "CHOSEN",
    "MOST_ROWS",
    "PassedOver",
    "ToldBefore",
    "Typed",
    "chosen_beside",
    "parse_plan",
    "parse_rows",
    "sends_rows",
    "staged",
    "typed_beside",
]
