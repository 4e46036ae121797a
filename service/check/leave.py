"""Fetching a page with its sites' leave: every address on the way is asked for only where its robots.txt lets us.

A page may send us on to another site, or to another part of its own, that wants no
programs; so redirects are followed here, one at a time, and not by the door.
Refuses: judging what came back (look.py).
"""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from service.domain.addresses import Objection, Target, follow_location, read_address
from service.domain.cadence import LOOK_LATEST
from service.domain.captures import Verdict
from service.domain.deliveries import Fault
from service.domain.errors import Conflict
from service.domain.networks import parse_openings
from service.domain.retries import Later, parse_retry_after
from service.domain.stories import Watch
from service.outbound import Answer, Failure, Outbound
from service.outbound.answers import PAGE, ROBOTS, Limits
from service.settings import Settings
from service.watching.capture import Judgement
from service.watching.robots import RobotsMemory, SiteRules, read_rules

#: What a failure of the network is as a capture. Every other fault is unreachable.
FAULTS = {
    Fault.BAD_ADDRESS: Verdict.REFUSED,
    Fault.PRIVATE_ADDRESS: Verdict.REFUSED,
    Fault.TOO_LARGE: Verdict.TRUNCATED,
}

#: Statuses with which a server asks to be asked less: with them, Retry-After holds for its host.
ENOUGH = frozenset({429, 503})

#: The signal of what was not asked because its host wants to be left alone.
HELD = ("Retry-After",)

#: How long a person who wants a page now waits for its host's sake; beyond it they are told when to come again.
PATIENCE = timedelta(seconds=10)

#: The least time a request is given, so that one that has none left is a timeout.
SHORTEST = timedelta(milliseconds=1)

Clock = Callable[[], datetime]


def fetch_with_leave(
    url: str,
    watch: Watch,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    robots: RobotsMemory,
    limits: Limits = PAGE,
) -> Answer | Judgement:
    """The answer of a watched address: fetch_politely with what its last answer is known by."""
    return fetch_politely(
        url,
        outbound,
        clock,
        settings,
        robots,
        etag=watch.etag,
        last_modified=watch.last_modified,
        ignores_robots=watch.ignores_robots,
        limits=limits,
    )


def fetch_politely(
    url: str,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    robots: RobotsMemory,
    *,
    etag: str = "",
    last_modified: str = "",
    ignores_robots: bool = False,
    limits: Limits = PAGE,
) -> Answer | Judgement:
    """The answer behind all redirects, or why there is none. The pages share one total time; robots.txt has its own."""
    left = limits.total
    for _ in range(limits.redirects + 1):
        target = _ask_leave(url, outbound, clock, settings, robots, ignored=ignores_robots)
        if isinstance(target, Judgement):
            return target
        hop = replace(limits, total=max(left, SHORTEST), redirects=0)
        rules = None if ignores_robots else robots.recall(target.origin, clock())
        apart = rules.apart if rules is not None else timedelta(0)
        answer = outbound.fetch(
            url, etag=etag, last_modified=last_modified, limits=hop, apart=apart, only_spaced=ignores_robots
        )
        if isinstance(answer, Failure):
            return _judge_failure(answer)
        _heed(target, answer, clock(), robots)
        location = answer.location
        if location is None:
            return answer
        onward = follow_location(target, location)
        if isinstance(onward, Objection):
            return _judge_failure(onward)
        url = onward
        left -= answer.duration
    return _judge_failure(
        Objection(Fault.TOO_MANY_REDIRECTS, f"The page sent us on more than {limits.redirects} times.")
    )


def fetch_whole(url: str, outbound: Outbound, clock: Clock, settings: Settings, robots: RobotsMemory) -> Answer | str:
    """The whole answer, as fetch_politely has it, or one plain sentence why there is none.

    That is a Later where its host wants to be left alone.
    """
    answer = fetch_politely(url, outbound, clock, settings, robots)
    if isinstance(answer, Judgement):
        return Later(answer.note) if answer.signals == HELD else answer.note
    return "The connection ended before all of it was there." if answer.truncated else answer


def _ask_leave(
    url: str, outbound: Outbound, clock: Clock, settings: Settings, robots: RobotsMemory, *, ignored: bool
) -> Target | Judgement:
    """The address, read; or why its site's robots.txt, or the way to it, forbids asking for it.

    ignored: a person decided that robots.txt does not count for this page; it is not even asked for.
    """
    target = read_address(url, parse_openings(settings.private_networks), settings.asks_as)
    if not isinstance(target, Target):
        return _judge_failure(target)
    if until := robots.held_until(target.host, clock()):
        return Judgement(Verdict.UNREACHABLE, HELD, describe_hold(target.host, until))
    if ignored:
        return target
    rules = robots.recall(target.origin, clock())
    if rules is None:  # perhaps somebody else asks for it right now, and then it is known when our turn comes
        answer = outbound.fetch(
            f"{target.origin}/robots.txt",
            limits=ROBOTS,
            unless=lambda: robots.recall(target.origin, clock()) is not None,
        )
        rules = robots.recall(target.origin, clock())
    if rules is None:
        if isinstance(answer, Answer):
            _heed(target, answer, clock(), robots)
            rules = read_rules(answer.status, answer.body)
        elif answer.fault is Fault.TOO_MANY_REDIRECTS:  # RFC 9309, 2.3.1.2: as if there were none
            rules = SiteRules("", reachable=True)
        else:
            return _judge_failure(answer)
        robots.keep(target.origin, rules, clock())
    if not rules.reachable:
        return Judgement(
            Verdict.UNREACHABLE,
            ("robots.txt is not to be had",),
            "The site could not say whether it may be read (its robots.txt failed), so it is left alone for now.",
        )
    if not rules.allows(target.url):
        return Judgement(
            Verdict.REFUSED, ("robots.txt forbids it",), "The site's robots.txt forbids programs to read this page."
        )
    return target


def known_spacing(url: str, settings: Settings, robots: RobotsMemory, now: datetime) -> timedelta:
    """How long the address's site asks programs to wait between two pages, as far as its robots.txt is known."""
    target = read_address(url, parse_openings(settings.private_networks), settings.asks_as)
    rules = robots.recall(target.origin, now) if isinstance(target, Target) else None
    return rules.apart if rules is not None else timedelta(0)


def refuse_long_wait(url: str, outbound: Outbound, *, ignored: bool = False) -> None:
    """Raises Conflict where a person would wait longer than PATIENCE: the host wants its pages asked for apart.

    ignored: as in `_ask_leave`.
    """
    host = urlsplit(url).netloc
    if (wait := outbound.free_in(host, only_spaced=ignored)) > PATIENCE:
        raise Conflict(
            f"{host} asks programs to wait between two pages (Crawl-delay in its robots.txt); "
            f"try again in {math.ceil(wait.total_seconds())} seconds."
        )


def describe_hold(host: str, until: datetime) -> str:
    """One plain sentence for what is not asked because its host wants to be left alone."""
    return (
        f"{host} asked not to be asked before {until:%Y-%m-%d %H:%M:%S} UTC (Retry-After), and is left alone till then."
    )


def _heed(target: Target, answer: Answer, now: datetime, robots: RobotsMemory) -> None:
    """What a server that has enough asks for holds for everything at its host, and for all of us."""
    wait = parse_retry_after(answer.header("retry-after"), now) if answer.status in ENOUGH else None
    if wait is not None and wait > timedelta(0):
        robots.hold(target.host, now + min(wait, LOOK_LATEST))


def _judge_failure(failure: Failure | Objection) -> Judgement:
    return Judgement(FAULTS.get(failure.fault, Verdict.UNREACHABLE), (failure.fault.value,), failure.note)
