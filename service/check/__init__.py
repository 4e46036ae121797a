"""The verb that looks at one article: claim its watch, ask politely, judge what came back, record it.

Nothing but a usable capture can become a version: a failure, a wall or a cut page is
written down as what it is and the article stays as it was. Every look ends as a word
and one plain sentence on the watch. Refuses: deciding when to look again
(domain/cadence.py), judging (watching/capture.py).
"""

import logging
import random
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

from service.check.leave import Clock, describe_hold, refuse_long_wait
from service.check.look import Instruments, Known, Look, take_look
from service.domain.addresses import Target, read_address
from service.domain.cadence import BACK, next_check, tell_health
from service.domain.captures import Verdict
from service.domain.errors import Conflict
from service.domain.networks import parse_openings
from service.domain.stories import LONGEST_TITLE, CheckOutcome, Watch
from service.domain.versions import Origin
from service.outbound import Outbound
from service.record import Recorded, RecordOutcome, record
from service.settings import Settings
from service.watching.capture import AGREEING, Earlier
from service.watching.corrections import stated_corrections
from service.watching.cron import next_fixed
from service.watching.robots import RobotsMemory
from service.webhooks.fanout import health_deliveries
from storage import HINDERED, Busy, Store, deliveries, lookouts, notices, rulings, stories, versions, watches
from storage.waiting import list_counted

__all__ = [
    "LEASE",
    "Instruments",
    "check_article",
    "check_claimed",
    "give_back",
    "put_off",
    "waits_its_turn",
]

#: How long a look may take before somebody else may take the watch over: robots.txt, page, reading and waiting turns.
LEASE = timedelta(minutes=2)

#: How far ahead a watch is pushed whose look brought out a bug of ours, so that it cannot stop every other one.
AFTER_A_BUG = timedelta(hours=1)

#: When to look again after another text was recorded at the very second of a look.
AFTER_A_CLASH = timedelta(minutes=1)

#: What a look comes to, by the verdict on its capture. Every other verdict is unusable.
OUTCOMES = {
    Verdict.GONE: CheckOutcome.GONE,
    Verdict.NOT_FOUND: CheckOutcome.GONE,
    Verdict.REFUSED: CheckOutcome.REFUSED,
    Verdict.UNREACHABLE: CheckOutcome.UNREACHABLE,
}

#: Outcomes after which a page is waited for longer, whatever its cron says.
FAILED = frozenset({CheckOutcome.UNUSABLE, CheckOutcome.GONE, CheckOutcome.REFUSED, CheckOutcome.UNREACHABLE})

#: What is said first of a look that found a page which was gone at the look before.
IS_BACK = "The page was gone and is there again."

#: How long a watch waits whose host is being asked for another page.
FOR_ITS_TURN = timedelta(seconds=2)

#: Every host has a name, whether or not it may be asked.
EVERYWHERE = parse_openings("0.0.0.0/0, [::/0]")

_log = logging.getLogger(__name__)


def check_article(
    store: Store,
    article_id: str,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    instruments: Instruments,
) -> CheckOutcome:
    """The article has been looked at now, due or not.

    Raises NotFound when it has no watch, Conflict while somebody else looks at it, the database is busy or its host
    wants to be left alone.
    instruments: what to keep for the next look.
    """
    now = clock()
    address = lookouts.asked_address(store, stories.load_article(store, article_id))
    host = name_of(address)
    if until := instruments.robots.held_until(host, now):
        raise Conflict(describe_hold(host, until))
    known = watches.find_watch(store, article_id)
    refuse_long_wait(address, outbound, ignored=known is not None and known.ignores_robots)
    watch = watches.claim_watch(store, article_id, now, now + LEASE)
    if watch is None:
        raise Conflict("This article is being looked at right now; the result is there in a minute or two.")
    is_done = False
    try:
        outcome = check_claimed(store, watch, outbound, clock, settings, instruments)
        is_done = True
    finally:
        if not is_done:  # whoever asked may ask again at once
            give_back(store, watch)
    return outcome


def check_claimed(
    store: Store, watch: Watch, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> CheckOutcome:
    """The article of a claimed watch has been looked at; the watch says what that came to and when it is due next.

    Raises Busy when the database is busy for too long; the watch is then still claimed.
    """
    article = stories.load_article(store, watch.article_id)
    known = versions.list_versions(store, article.id)
    asking = watch if _saw_the_newest_text(store, article.id) else replace(watch, etag="", last_modified="")
    stated = _stated(store, article.id)
    at = replace(article, url=lookouts.asked_address(store, article))
    look = take_look(at, asking, _known(store, article.id), outbound, clock, settings, instruments)
    recorded = None
    if look.capture is not None:
        try:
            recorded = record(
                store, look.capture, memory=instruments.memory, public_url=settings.public_url, now=clock()
            )
        except Busy:
            raise
        except Conflict:
            return _step_aside(store, watch, clock)
        if not known and recorded.version is not None:
            stories.name_article(
                store, article.id, publisher=look.publisher, title=recorded.version.headline[:LONGEST_TITLE]
            )

    outcome, note = _outcome(look, recorded)
    for said in stated_corrections(look.capture.signals if look.capture is not None else ()):
        note += f" The publisher states a correction: “{said}”" if said not in stated else ""
    now = clock()
    moved = next_check(
        watch,
        outcome,
        now,
        jitter=random.uniform(-1, 1),
        first_seen_at=known[0].captured_at if known else None,
        retry_after=look.retry_after,
        gone_for_good=look.capture is not None and look.capture.verdict is Verdict.GONE and look.capture.status == 410,
        is_conditional=look.capture is None or bool(look.etag or look.last_modified),
    )
    if watch.pace.cron and outcome not in FAILED:
        moved = replace(moved, next_check_at=next_fixed(watch.pace, now))
    if watch.last_outcome is CheckOutcome.GONE and outcome in (CheckOutcome.CHANGED, CheckOutcome.UNCHANGED):
        note = f"{IS_BACK if moved.state is watch.state else BACK} {note}"
    usable = look.capture is not None and look.capture.version is not None
    moved = replace(
        moved,
        lease_until=None,
        last_note=note,
        etag=look.etag if usable else watch.etag,
        last_modified=look.last_modified if usable else watch.last_modified,
    )
    assert watch.lease_until is not None  # it was claimed
    with store.transaction():
        if watches.finish_check(store, moved, watch.lease_until) and (notice := tell_health(watch, moved, note)):
            notices.save_notice(store, notice)
            wanting = deliveries.list_subscriptions(store, article.story_id)
            for owed in health_deliveries(notice, article, wanting, settings.public_url):
                deliveries.save_delivery(store, owed)
            _log.warning("check article=%s health=%s", article.id, notice.health.value)
    _log.info("check article=%s outcome=%s next=%s", article.id, outcome.value, moved.next_check_at.isoformat())
    return outcome


def waits_its_turn(
    store: Store, watch: Watch, outbound: Outbound, clock: Clock, robots: RobotsMemory | None = None
) -> bool:
    """Whether the claimed watch is due later: its host is asked for another page, or wants to be left alone.

    So that pages of one slow host do not keep everybody who looks waiting in line, and a host that has enough of us is
    no failed look of each of its pages.
    """
    now, address = clock(), lookouts.asked_address(store, stories.load_article(store, watch.article_id))
    until = robots.held_until(name_of(address), now) if robots is not None else None
    if until is None and (wait := outbound.free_in(host_of(address), only_spaced=watch.ignores_robots)) > FOR_ITS_TURN:
        until = now + wait
    if until is None and not outbound.is_asking(host_of(address)):
        return False
    assert watch.lease_until is not None  # it was claimed
    later = replace(watch, lease_until=None, next_check_at=until or now + FOR_ITS_TURN)
    watches.finish_check(store, later, watch.lease_until)
    return True


def host_of(url: str) -> str:
    """The host of an article's address as it stands there, with its port; "" when it has none."""
    return urlsplit(url).netloc.lower()


def name_of(url: str) -> str:
    """The name of an article's host, as turns are taken by; "" when it has none that can be read."""
    found = read_address(url, EVERYWHERE)
    return found.host if isinstance(found, Target) else ""


def give_back(store: Store, watch: Watch) -> None:
    """A claimed watch is nobody's again, and as it was before; where nothing can be written its lease runs out."""
    assert watch.lease_until is not None  # it was claimed
    with suppress(*HINDERED):
        watches.finish_check(store, replace(watch, lease_until=None), watch.lease_until)


def put_off(store: Store, watch: Watch, clock: Clock) -> None:
    """A claimed watch whose look brought out a bug is due again in AFTER_A_BUG, and says so."""
    assert watch.lease_until is not None  # it was claimed
    pushed = replace(
        watch,
        next_check_at=clock() + AFTER_A_BUG,
        lease_until=None,
        last_outcome=CheckOutcome.UNREACHABLE,
        last_note="Something went wrong inside Stet during the last look; its log says what.",
    )
    watches.finish_check(store, pushed, watch.lease_until)


def _step_aside(store: Store, watch: Watch, clock: Clock) -> CheckOutcome:
    """Somebody recorded another text at the very second of this look: theirs stays, and we look again soon."""
    assert watch.lease_until is not None  # it was claimed
    now = clock()
    again = replace(
        watch,
        next_check_at=now + AFTER_A_CLASH,
        lease_until=None,
        last_checked_at=now,
        last_outcome=CheckOutcome.UNUSABLE,
        last_note="Another text of this article was recorded at the very second of this look, "
        "so this one was left out; the next look is a minute later.",
    )
    watches.finish_check(store, again, watch.lease_until)
    return CheckOutcome.UNUSABLE


def _known(store: Store, article_id: str) -> Known:
    """What is known of the article: its newest text, the last looks at it, and what a person said of its texts."""
    current = versions.list_versions(store, article_id)
    looks = [one for one in versions.list_captures(store, article_id, limit=2 * AGREEING) if one.origin is Origin.CHECK]
    earlier = (
        Earlier(
            captured_at=look.captured_at,
            verdict=look.verdict,
            text=read.text if (read := look.version or look.held) else "",
            modified_at=read.modified_at if read else None,
        )
        for look in looks[:AGREEING]
    )
    return Known(
        before=versions.load_version(store, current[-1].id).text if current else None,
        before_seen_at=seen[-1].captured_at if (seen := list_counted(store, article_id)) else None,
        earlier=tuple(earlier),
        decided=rulings.newest_rulings(store, article_id),
    )


def _stated(store: Store, article_id: str) -> frozenset[str]:
    """The corrections that the page stated for machines at the last looks."""
    looks = versions.list_captures(store, article_id, limit=2 * AGREEING)
    return frozenset(said for look in looks for said in stated_corrections(look.signals))


def _saw_the_newest_text(store: Store, article_id: str) -> bool:
    """Whether the article's newest text came from a look, so that "not modified since" says that it still stands."""
    sightings = list_counted(store, article_id)
    newest = versions.find_capture(store, sightings[-1].capture_id) if sightings else None
    return newest is not None and newest.origin is Origin.CHECK


def _outcome(look: Look, recorded: Recorded | None) -> tuple[CheckOutcome, str]:
    """The word and the sentence for the watch."""
    if look.capture is None or recorded is None:
        return CheckOutcome.UNCHANGED, "The server says that nothing changed."
    if look.capture.verdict is not Verdict.USABLE:
        return OUTCOMES.get(look.capture.verdict, CheckOutcome.UNUSABLE), look.capture.note
    if recorded.outcome is not RecordOutcome.RECORDED:
        return CheckOutcome.UNCHANGED, "The text is the same as before."
    headline = recorded.reports[-1].headline if recorded.reports else "The first version was recorded."
    return CheckOutcome.CHANGED, headline
