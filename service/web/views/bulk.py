"""Imports of many texts at once: previewed, then recorded a few seconds at a time. Nothing is kept between requests.

The preview fills every readable text into the form, so that what was shown is what is recorded, no file is sent
twice, and an import that was interrupted goes on where it was: recording twice is recording once.
Refuses: a time that nobody gave.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta

from flask import Response, make_response, render_template, request

from service.domain.stories import Article
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.importing import Arrival, PassedOver, Refusal, Row, Wall
from service.intake import HEADED_SO, ITS_OWN, Outcome, RowOutcome, take_in
from service.intake.patience import Patience
from service.web.bringing import (
    ToldBefore,
    Typed,
    chosen_beside,
    parse_plan,
    parse_rows,
    sends_rows,
    staged,
    typed_beside,
)
from service.web.carrying import counted_before, left_open_before, placed_before
from service.web.desk import desk, now, store
from service.web.parse import form_values, wants_json
from service.web.present.answers import json_answer
from service.web.present.importing import wire_outcome
from service.web.problems import Mistake
from service.web.times import OFFERED_ZONES
from service.web.waiting import patience
from service.web.whom import known_caller
from service.web.zones import keep_zone, kept_zone
from storage import stories

#: Texts of which a preview shows what they say.
MOST_TEXTS = 50

#: Texts that a preview asks the article of one by one; it asks for further ones once these have theirs.
MOST_ASKED = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """A text whose article somebody has to say, or has said."""

    number: int  # in the form
    name: str
    headline: str
    chosen: str  # for this text alone, "" for none
    told: str = ""  # the article that its address or its words put it in, "" where they say nothing
    has_address: bool = False  # which is then the article there, unless another is chosen
    told_id: str = ""  # of that article


@dataclass(frozen=True, slots=True)
class Text:
    """What a text of a preview says."""

    text: str
    claims: int | None  # how many positions and figures were found in it; None where there was no time to read it


#: How long one request records before it shows how far it is.
AT_ONCE = timedelta(seconds=5)


def form(story_id: str) -> str:
    """GET /stories/<story_id>/imports/new: the form that brings many files."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return _draw(story_id, error=error)


def try_out(story_id: str) -> Response:
    """POST /stories/<story_id>/imports/preview shows what would be recorded and reported. Nothing is written."""
    return _answer(story_id, dry=True)


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/imports records the texts; a person who brings files sees the preview first."""
    return _answer(story_id, dry=not (sends_rows() or wants_json() or "rows" in request.form))


def _answer(story_id: str, *, dry: bool) -> Response:
    stories.load_story(store(), story_id)
    plan, rows = parse_plan(story_id, dry=dry), parse_rows(now(), desk().read_page, story_id)
    is_program = sends_rows() or wants_json()
    undated = {place for place, row in enumerate(rows) if isinstance(row, Arrival | Wall) and row.captured_at is None}
    brought = [place for place in range(len(rows)) if place not in undated]
    chosen = chosen_beside()
    settled, open_ones = placed_before(), left_open_before()
    plan = replace(
        plan,
        chosen={at: chosen[place] for at, place in enumerate(brought) if place in chosen},
        placed={at: settled[place] for at, place in enumerate(brought) if place in settled},
        left_open=frozenset(at for at, place in enumerate(brought) if place in open_ones),
    )
    bears, reads_on = patience(None if is_program else AT_ONCE.total_seconds()), patience(1.5 * AT_ONCE.total_seconds())
    outcomes = take_in(
        store(),
        [rows[place] for place in brought],
        plan,
        memory=desk().memory,
        public_url=desk().settings.public_url,
        now=now(),
        stops=lambda: bears.is_over,
        pause=bears.bear_placing,
    )
    if is_program:
        files = [wire_outcome(one, may_read=known_caller().may_read) for one in outcomes]
        return json_answer({"dry_run": dry, "files": files, "counts": _counts(outcomes)})
    found = dict(zip(brought, outcomes, strict=True))  # by place: names repeat
    waiting = {place for place, one in found.items() if one.outcome is RowOutcome.WAITING}
    left_out = {place for place, row in enumerate(rows) if isinstance(row, Refusal | PassedOver)}  # told to the end
    places = [place for place in range(len(rows)) if dry or place in waiting | undated | left_out]
    left = tuple(rows[place] for place in places)
    told = [one for one in outcomes if one.outcome is not RowOutcome.WAITING]
    before = counted_before()
    counted = waiting | ({place for place in left_out if _is_told_before(rows[place])} if before else set())
    new = [one for place, one in found.items() if place not in counted]
    counts = Counter(_counts(new)) + before
    placed = _placed(places, found, settled, dry=dry)
    still_open = _left_open(places, found, settled) if dry else ()
    filled_in, sealed, without = staged(left, story_id, placed, still_open) if _readable_places(left) else ("", "", 0)
    asked = _asked(rows, found, chosen, settled) if dry else []
    movable = _movable(rows, found, chosen, settled) if dry and not plan.article else []
    readable = _readable_places(rows)
    answer = make_response(
        _draw(
            story_id,
            outcomes=_in_order(told),
            undated=_undated(left, places),
            asked=asked,
            begun=_begun(story_id, placed),
            movable=movable,
            beside={id(found[readable[one.number - 1]]): one for one in (*asked[:MOST_ASKED], *movable)},
            chosen=_numbered(left, places, chosen),
            texts=_texts([rows[place] for place in brought], outcomes, reads_on) if dry else {},
            counts={outcome: count for outcome, count in counts.items() if count},
            rows=filled_in,
            rows_told=sealed,
            without=without,
            waiting=0 if dry else len(waiting),
            later=len(waiting) if dry else 0,
            is_dry=dry,
        )
    )
    return keep_zone(answer, story_id)


def _placed(
    places: list[int], found: dict[int, Outcome], settled: dict[int, Article], *, dry: bool
) -> dict[int, Article]:
    """The articles of the texts that the form holds on, by their places in it.

    What is previewed is recorded where the preview placed it, and what is left of an import where its beginning did;
    only what somebody chose in a preview is open until it is recorded. What the words of such a text said is kept.
    """
    told = {at: one for at, place in enumerate(places) if (one := found.get(place)) and not (dry and one.is_chosen)}
    said = {at: settled[place] for at, place in enumerate(places) if dry and place in settled}
    return said | {at: one.article for at, one in told.items() if one.article}


def _left_open(places: list[int], found: dict[int, Outcome], settled: dict[int, Article]) -> set[int]:
    """The texts that the form holds on and only somebody's choice places, by their places in it."""
    told = {at: one for at, place in enumerate(places) if place not in settled and (one := found.get(place))}
    return {at for at, one in told.items() if one.is_unplaced or one.is_chosen}


def _texts(rows: list[Row], outcomes: tuple[Outcome, ...], reads_on: Patience) -> dict[int, Text]:
    """What the first texts that would be recorded say, by the identity of their outcomes."""
    found: dict[int, Text] = {}
    for row, outcome in zip(rows, outcomes, strict=True):
        if len(found) < MOST_TEXTS and isinstance(row, Arrival) and outcome.outcome is RowOutcome.RECORDED:
            version = make_version(article_id=outcome.article_id, captured_at=now(), text=row.text)
            claims = None if reads_on.is_over else len(take_snapshot(version, desk().memory).claims)
            found[id(outcome)] = Text(row.text, claims)
    return found


def _is_told_before(row: Row) -> bool:
    """Whether this came with a preview's form: an import that goes on counted it with the first it recorded."""
    return isinstance(row, PassedOver) or (isinstance(row, Refusal) and isinstance(row.error, ToldBefore))


def _undated(left: tuple[Row, ...], places: list[int]) -> list[tuple[int, str, Typed]]:
    """The texts that still need a date: their numbers in the form, their names, and what was typed beside them."""
    readable = [(place, row) for place, row in zip(places, left, strict=True) if isinstance(row, Arrival | Wall)]
    return [
        (number, row.name, typed_beside(place, row.name))
        for number, (place, row) in enumerate(readable, 1)
        if row.captured_at is None
    ]


def _asked(
    rows: tuple[Row, ...], outcomes: dict[int, Outcome], chosen: dict[int, str], settled: dict[int, Article]
) -> list[Asked]:
    """The texts of a preview that only somebody's choice places, those without one first."""
    open_ones = [
        Asked(number, one.name, one.headline, chosen.get(place, ""))
        for number, place in enumerate(_readable_places(rows), 1)
        if place not in settled
        and (one := outcomes.get(place))
        and (one.is_unplaced or one.is_chosen or place in chosen)
    ]
    return sorted(open_ones, key=lambda one: bool(one.chosen))


def _movable(
    rows: tuple[Row, ...], outcomes: dict[int, Outcome], chosen: dict[int, str], settled: dict[int, Article]
) -> list[Asked]:
    """The texts of a preview that their address or their words place: both may place one wrongly."""
    return [
        Asked(
            number,
            one.name,
            one.headline,
            chosen.get(place, ""),
            told.title or told.url,
            _says_where(rows[place]),
            told.id,
        )
        for number, place in enumerate(_readable_places(rows), 1)
        if (one := outcomes.get(place))
        and not one.is_unplaced
        and (told := settled.get(place) or (None if one.is_chosen else one.article))
    ][:MOST_ASKED]


def _in_order(told: list[Outcome]) -> list[Outcome]:
    """What is in no article first, then article by article the oldest text first."""
    first: dict[str, int] = {}
    for one in told:
        first.setdefault(one.article_id, len(first))
    by_time = sorted(told, key=lambda one: one.captured_at.timestamp() if one.captured_at else 0.0)
    return sorted(by_time, key=lambda one: (bool(one.article_id), first[one.article_id]))


def _begun(story_id: str, placed: dict[int, Article]) -> list[Article]:
    """The articles that texts of a preview begin: others of its texts may be of them."""
    known = {article.id for article in stories.list_every_article(store(), story_id)}
    return list({one.id: one for one in placed.values() if one.id not in known}.values())


def _says_where(row: Row) -> bool:
    """Whether a text brings the address of its article."""
    return isinstance(row, Arrival | Wall) and bool(row.url)


def _readable_places(rows: tuple[Row, ...]) -> list[int]:
    return [place for place, row in enumerate(rows) if not isinstance(row, Refusal | PassedOver)]


def _numbered(left: tuple[Row, ...], places: list[int], chosen: dict[int, str]) -> dict[int, str]:
    """What was chosen for the texts that the form holds on, by their numbers in it."""
    numbers = {places[at]: number for number, at in enumerate(_readable_places(left), 1)}
    return {numbers[place]: article for place, article in chosen.items() if place in numbers}


def _counts(outcomes: list[Outcome] | tuple[Outcome, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in outcomes:
        counts[one.outcome.value] = counts.get(one.outcome.value, 0) + one.count
    return counts


def _draw(story_id: str, **context: object) -> str:
    story = stories.load_story(store(), story_id)
    begun: dict[str, object] = {
        **dict.fromkeys(("undated", "asked", "begun", "movable"), ()),
        **dict.fromkeys(("without", "waiting", "later"), 0),
        **{"error": None, "outcomes": None, "rows": "", "rows_told": "", "is_dry": False},
        **{"texts": {}, "beside": {}, "chosen": {}, "counts": {}},
    }
    return render_template(
        "imports/new.html",
        **{**begun, **context},
        story=story,
        articles=stories.list_articles(store(), story_id),
        values=form_values(),
        zones=OFFERED_ZONES,
        zone=kept_zone(),
        kinds=tuple(RowOutcome),
        its_own=ITS_OWN,
        headed_so=HEADED_SO,
        most_asked=MOST_ASKED,
    )
