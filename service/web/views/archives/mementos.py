"""An archive's captures of an address: listed, then fetched and recorded some seconds at a time.

One is fetched a second, through the same door and with the same leave as every page, so an import takes several
requests. What is recorded already is not fetched again: an import that was interrupted may be begun anew.
Refuses: choosing captures and reading TimeMaps (service/intake/mementos.py); sockets.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from flask import Response, make_response, render_template, request

from service.domain.addresses import LONGEST_ADDRESS, refuse_address
from service.domain.errors import Invalid, Refused
from service.domain.moments import stamp
from service.importing import Given, Row
from service.importing.timemaps import ARCHIVES, Memento, timemap_address
from service.intake import Outcome, Plan, RowOutcome, take_in
from service.intake.mementos import (
    ASIDE,
    KNOWN,
    UNREAD,
    Captures,
    Choice,
    Fetch,
    asks_to_wait,
    choose,
    fetch_row,
    fetching,
)
from service.intake.mementos import find_mementos as ask_archive
from service.record import tell_of
from service.web.desk import desk, now, store, vault
from service.web.parse import address_sent, flag_sent, form_values, json_body, line_sent, wants_json
from service.web.present.answers import json_answer
from service.web.present.importing import wire_outcome
from service.web.problems import Mistake
from service.web.times import read_when
from service.web.views.archives.rest import Rest, counted, pack, unpack
from service.web.waiting import has_left
from service.web.whom import known_caller
from storage import metadata, stories

#: How long one request asks for lists of captures, and for captures: shorter for a person, who wants to see it go on.
#: In seconds; a page that hangs takes 20 more.
LISTING_S = 20.0
FOR_PROGRAMS_S = 20.0
FOR_PEOPLE_S = 5.0

#: Captures fetched unless somebody says how many, and at most.
USUALLY = 100
MOST = 10_000

#: Captures that a page lists.
MOST_LISTED = 300

#: What becomes of a capture that was found.
TO_FETCH, IS_KNOWN, WAS_UNUSABLE, LEFT_OUT = "to fetch", "recorded already", "unusable before", "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which captures somebody wants."""

    url: str
    timemap: str  # where the archive keeps its list of them
    since: datetime | None
    until: datetime | None
    at_most: int
    again: bool  # those, too, that were unusable when they were fetched before


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an archive has, and which of it is to be fetched."""

    wanted: Wanted
    captures: Captures
    choice: Choice

    def each(self) -> list[tuple[Memento, str]]:
        """The captures by time, each with what becomes of it."""
        choice = self.choice
        sorts = (
            (choice.new, TO_FETCH),
            (choice.known, IS_KNOWN),
            (choice.aside, WAS_UNUSABLE),
            (choice.left_out, LEFT_OUT),
        )
        return sorted((memento, word) for some, word in sorts for memento in some)


def form(story_id: str) -> str:
    """GET /stories/<story_id>/mementos/new: the form that asks an archive."""
    return draw_form(story_id)


def draw_form(story_id: str, error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return _draw(story_id, error=error)


def try_out(story_id: str) -> Response:
    """POST /stories/<story_id>/mementos/preview lists an archive's captures and which would be fetched.

    The archive is asked for its list alone. Nothing is written.
    """
    stories.load_story(store(), story_id)
    found = _find(story_id, _wanted(), _fetch())
    rest = Rest(url=found.wanted.url, left=found.choice.new, total=len(found.choice.new))
    onward = pack(rest, vault(), story_id) if rest.left else None
    if wants_json():
        return json_answer(_wire_found(found, onward))
    return make_response(_draw(story_id, found=found, onward=onward))


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/mementos fetches captures for some seconds and records them, the oldest first.

    With next it goes on where the request before ended; dry_run says what would be reported, and nothing is written.
    """
    stories.load_story(store(), story_id)
    dry, sent, fetch = flag_sent("dry_run"), _next_sent(), _fetch()
    began, first = monotonic(), tuple[Outcome, ...]()
    if sent:
        rest = unpack(sent, vault(), story_id)
    else:
        found = _find(story_id, _wanted(), fetch)
        rest = Rest(url=found.wanted.url, left=found.choice.new, total=len(found.choice.new))
        first = _passed_over(found)
    patience = FOR_PROGRAMS_S if wants_json() else FOR_PEOPLE_S
    rows, wait = _fetched(rest, fetch, stops=lambda: monotonic() - began > patience or has_left())
    is_last = len(rows) == len(rest.left) and not dry
    taken = take_in(
        store(),
        rows,
        # however many requests it took, the import is one piece of news at most: the last tells of it, and of what it
        # brings itself in the transaction that records it
        Plan(story_id=story_id, article=rest.url, dry=dry, notify=is_last),
        memory=desk().memory,
        public_url=desk().settings.public_url,
        now=now(),
    )
    outcomes = (*taken, *first)
    after = rest.after(len(rows), outcomes)
    if is_last and rest.news == after.news != "":  # an earlier request brought it; asking again tells it once
        tell_of(store(), after.news, public_url=desk().settings.public_url, now=now())
    onward = pack(rest if dry else after, vault(), story_id) if after.left or dry else None
    if wants_json():
        files = [wire_outcome(one, may_read=known_caller().may_read) for one in outcomes]
        counts = _counts(counted(outcomes))
        told = {"chosen": rest.total, "waiting": len(after.left), "wait": wait, "next": onward}
        return json_answer({"dry_run": dry, "address": rest.url, "files": files, "counts": counts, **told})
    return make_response(
        _draw(
            story_id,
            rest=after,
            outcomes=[one for one in outcomes if one.outcome is not RowOutcome.REFUSED],
            counts=_counts(after.counts),
            onward=onward,
            wait=wait,
            is_dry=dry,
        )
    )


def _find(story_id: str, wanted: Wanted, fetch: Fetch) -> Found:
    """What the archive has in the range. Raises Refused and Invalid, naming the TimeMap."""
    began = monotonic()
    captures = ask_archive(
        wanted.timemap, fetch, wanted.since, wanted.until, stops=lambda: monotonic() - began > LISTING_S
    )
    aside = frozenset[datetime]() if wanted.again else metadata.list_unusable_times(store(), story_id, wanted.url)
    known = metadata.list_memento_urls(store(), story_id)
    return Found(wanted=wanted, captures=captures, choice=choose(captures.mementos, known, aside, wanted.at_most))


def _fetched(rest: Rest, fetch: Fetch, stops: Callable[[], bool]) -> tuple[list[Row], str]:
    """The next captures, at least one, until it says so; or until the archive asks us to wait, with how long."""
    given, rows = Given(now=now()), list[Row]()
    for memento in rest.left:
        if rows and stops():
            break
        row = fetch_row(rest.url, memento, fetch, given, desk().read_page)
        if wait := asks_to_wait(row):
            return rows, wait
        rows.append(row)
    return rows, ""


def _fetch() -> Fetch:
    ask = desk().ask
    if ask is None:
        raise Refused("This service has no network to ask archives with.")
    return fetching(ask)


def _wanted() -> Wanted:
    """Which captures somebody wants. Raises Invalid, naming the field."""
    url = address_sent("address")
    if not url:
        raise Invalid("address", "", "the address of a page is accepted, such as https://example.org/news/talks")
    since, until = line_sent("since"), line_sent("until")
    earliest = read_when("since", since, "00:00:00") if since else None
    latest = read_when("until", until, "23:59:59") if until else None
    if earliest and latest and earliest > latest:
        raise Invalid("until", until, f"{since} or later is accepted, because the range begins then")
    refuse_address(url, desk().networks)
    return Wanted(
        url=url,
        timemap=timemap_address(line_sent("archive", LONGEST_ADDRESS) or next(iter(ARCHIVES)), url),
        since=earliest,
        until=latest,
        at_most=_how_many(line_sent("at_most")),
        again=flag_sent("again"),
    )


def _how_many(said: str) -> int:
    if not said:
        return USUALLY
    if not (said.isascii() and said.isdigit() and len(said) < 7 and 1 <= int(said) <= MOST):
        raise Invalid("at_most", said, f"a whole number from 1 to {MOST:,} is accepted")
    return int(said)


def _next_sent() -> str:
    sent = json_body().get("next") if request.is_json else request.form.get("next", "")
    if not isinstance(sent, str | None):
        raise Invalid("next", sent, "text is accepted")
    return sent or ""


def _passed_over(found: Found) -> tuple[Outcome, ...]:
    """What is not fetched, and why, told once."""
    kinds = ((len(found.choice.known), KNOWN), (len(found.choice.aside), ASIDE), (found.captures.unread, UNREAD))
    return tuple(
        Outcome(name=found.wanted.url, outcome=RowOutcome.PASSED_OVER, note=f"{why}.".capitalize(), count=count)
        for count, why in kinds
        if count
    )


def _counts(counts: Counter[str]) -> dict[str, int]:
    """By outcome, in the order of outcomes."""
    return {one.value: counts[one.value] for one in RowOutcome if counts[one.value]}


def _wire_found(found: Found, onward: str | None) -> dict[str, object]:
    choice = found.choice
    return {
        "address": found.wanted.url,
        "timemap": found.wanted.timemap,
        "mementos": [
            {"captured_at": stamp(one.captured_at), "memento_url": one.url, "becomes": word}
            for one, word in found.each()
        ],
        "chosen": len(choice.new),
        "known": len(choice.known),
        "unusable": len(choice.aside),
        "left_out": len(choice.left_out),
        "unread_timemaps": found.captures.unread,
        "next": onward,
    }


def _draw(story_id: str, **context: object) -> str:
    story = stories.load_story(store(), story_id)
    begun: dict[str, object] = {
        "error": None,
        "found": None,
        "rest": None,
        "outcomes": [],
        "counts": {},
        "onward": None,
        "wait": "",
        "is_dry": False,
    }
    return render_template(
        "archives/new.html",
        **{**begun, **context},
        story=story,
        articles=[one for one in stories.list_articles(store(), story_id) if one.url],
        values=form_values(),
        archives=tuple(ARCHIVES),
        usually=USUALLY,
        most_listed=MOST_LISTED,
        to_fetch=TO_FETCH,
        left_out=LEFT_OUT,
        unread=UNREAD,
    )
