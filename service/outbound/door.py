"""Fetching and posting: the one place that decides what is asked of whom.

Every hop is read, looked up and judged anew; nothing is taken from the environment; no
cookie is kept and no referrer sent. It returns an answer or a failure and never raises
for what the world does.
Refuses: trying again (domain/retries.py, domain/cadence.py), judging what came back.
"""

import ssl
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta

from service.domain.addresses import Objection, Target, follow_location, judge_answers, read_address
from service.domain.deliveries import Fault
from service.domain.networks import parse_openings
from service.outbound.answers import PAGE, REDIRECTS, WEBHOOK, Answer, Failure, Limits, as_sent
from service.outbound.channels import mail, others
from service.outbound.connections import Dial, Resolve, WrongPeer, dial, look_up, look_up_within, open_connection
from service.outbound.deadline import Deadline
from service.outbound.exchange import (
    ASKED_CODINGS,
    TIMED_OUT,
    TLS_FAILED,
    UNREACHABLE,
    Broken,
    Reply,
    Request,
    exchange,
)
from service.outbound.turns import Shared, Turns, Visit
from service.settings import Settings

#: Seconds between two page requests to one host.
SPACING_SECONDS = 1.0

#: How much longer than its total time a request may hold a turn, should its process be killed.
TO_LEAVE = timedelta(seconds=5)

#: What is answered in place of a request that was not needed any more when its turn came.
NOT_NEEDED = Failure(fault=Fault.UNREACHABLE, note="Nothing was asked: it is known by now.", duration=timedelta(0))

Headers = tuple[tuple[str, str], ...]


class Outbound:
    """The door. Safe to share between threads."""

    def __init__(
        self,
        settings: Settings,
        *,
        resolve: Resolve = look_up,
        dial: Dial = dial,
        tls: ssl.SSLContext | None = None,
        spacing_seconds: float = SPACING_SECONDS,
        shared: Shared | None = None,
    ) -> None:
        """resolve, dial and tls are for tests and for operators with their own certificates.

        shared: turns at hosts that other processes take, too.
        """
        self._allowed, self._by = parse_openings(settings.private_networks), settings.asks_as
        self._user_agent = settings.user_agent
        self._resolve = resolve
        self._dial = dial
        self._tls = tls
        self._turns = Turns(spacing_seconds, shared)
        self._mail, self._mail_from = settings.mail, settings.mail_from
        self._named = dict(settings.apprise)

    def fetch(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        limits: Limits = PAGE,
        unless: Callable[[], bool] | None = None,
        apart: timedelta = timedelta(0),
        only_spaced: bool = False,
    ) -> Answer | Failure:
        """What the address answers now, after redirects; a 304 when it still has what the validators name.

        etag, last_modified: as the server sent them, and sent back byte for byte; "" when there are none.
        unless: asked once it is our turn at the host; when it says so, nothing is sent (NOT_NEEDED).
        apart: how long the host is left alone behind it, where that is longer than it is anyway; not behind an answer
        that sends us on, since that is half a visit. only_spaced: a gap that was asked for so is not waited out.
        """
        asked: Headers = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
        headers = (
            ("User-Agent", self._user_agent),
            ("Accept", limits.accept),
            ("Accept-Encoding", ASKED_CODINGS),
            *((name, value) for name, value in asked if value and value.isprintable() and _is_latin(value)),
        )
        request = Request(method="GET", headers=headers, body=None)
        return self._go(url, request, limits, polite=True, unless=unless, apart=apart, only_spaced=only_spaced)

    def is_asking(self, host: str) -> bool:
        """Whether a page of this host is being fetched right now. host: as in an address; a port is left out."""
        found = read_address(f"http://{host.rpartition('@')[2]}/", self._allowed)
        return isinstance(found, Target) and self._turns.is_taken(found.host)

    def free_in(self, host: str, *, only_spaced: bool = False) -> timedelta:
        """How long the host is still left alone behind the last page of it. host: as is_asking has it.

        only_spaced: as in `fetch`.
        """
        found = read_address(f"http://{host.rpartition('@')[2]}/", self._allowed)
        seconds = self._turns.free_in(found.host, only_spaced=only_spaced) if isinstance(found, Target) else 0
        return timedelta(seconds=seconds)

    def post(
        self, url: str, body: bytes, headers: Sequence[tuple[str, str]], limits: Limits = WEBHOOK
    ) -> Answer | Failure:
        """What the address answers to these bytes. A redirect is an answer and is not followed."""
        own: Headers = (("User-Agent", self._user_agent), ("Accept-Encoding", ASKED_CODINGS))
        return self._go(url, Request(method="POST", headers=(*own, *headers), body=body), limits, polite=False)

    def mail(self, to: str, subject: str, text: str, id: str, now: datetime) -> Answer | Failure:
        """What the operator's mail server said to a letter; its id and time are those of the attempt."""
        if self._mail is None:
            note = "No mail server is set; the operator names one with STET_MAIL."
            return Failure(fault=Fault.BAD_ADDRESS, note=note, duration=timedelta(0))
        return mail.post_letter(self._mail, self._mail_from, to, subject, text, id, now, self._verified)

    def notify(self, name: str, title: str, text: str) -> Answer | Failure:
        """Whether apprise sent it to what the operator gave this name."""
        if name not in self._named:
            note = f"The name {name} is not among those of STET_APPRISE."
            return Failure(fault=Fault.BAD_ADDRESS, note=note, duration=timedelta(0))
        return others.notify(self._named[name], title, text)

    def _go(
        self,
        url: str,
        request: Request,
        limits: Limits,
        *,
        polite: bool,
        unless: Callable[[], bool] | None = None,
        apart: timedelta = timedelta(0),
        only_spaced: bool = False,
    ) -> Answer | Failure:
        target = read_address(url, self._allowed, self._by)
        if isinstance(target, Objection):
            return _failure(target)
        turn: AbstractContextManager[Visit] = nullcontext(Visit(0))
        if polite:
            turn = self._turns.turn(target.host, limits.total + TO_LEAVE, only_spaced=only_spaced)
        with turn as visit:
            if unless is not None and unless():
                return NOT_NEEDED
            with Deadline(limits.total) as deadline:
                answer = self._follow(target, request, limits, deadline)
            if isinstance(answer, Failure) or answer.location is None:
                visit.gap = max(visit.gap, apart.total_seconds())
            return answer

    def _follow(self, target: Target, request: Request, limits: Limits, deadline: Deadline) -> Answer | Failure:
        for hop in range(limits.redirects + 1):
            reply = self._ask(target, request, limits, deadline)
            if isinstance(reply, Objection | Broken):
                return _failure(reply, deadline)
            location = next((value for name, value in reply.headers if name == "location"), "")
            if reply.status not in REDIRECTS or limits.redirects == 0:
                return _answer(reply, target, deadline)
            if hop == limits.redirects:
                break
            onward = follow_location(target, as_sent(location))
            found = read_address(onward, self._allowed, self._by) if isinstance(onward, str) else onward
            if isinstance(found, Objection):
                return _failure(found, deadline)
            target = found
        many = Objection(Fault.TOO_MANY_REDIRECTS, f"The page sent us on more than {limits.redirects} times.")
        return _failure(many, deadline)

    def _ask(self, target: Target, request: Request, limits: Limits, deadline: Deadline) -> Reply | Broken | Objection:
        answers = look_up_within(self._resolve, target, deadline)
        if answers is None:
            return TIMED_OUT
        objection = judge_answers(target, answers, self._allowed, self._by)
        if objection is not None:
            return objection
        try:
            connection = open_connection(self._dial, target, answers, deadline, self._verified)
        except ssl.SSLError:
            return TLS_FAILED
        except WrongPeer:
            return Broken(Fault.PRIVATE_ADDRESS, "The connection led somewhere else than to the address.")
        except TimeoutError:
            return TIMED_OUT
        except OSError:
            return TIMED_OUT if deadline.expired else UNREACHABLE
        return exchange(connection, target, request, body_bytes=limits.body_bytes, cut=limits.cut, deadline=deadline)

    def _verified(self) -> ssl.SSLContext:
        """TLS with certificates checked. The system's list is read once, and only when it is needed."""
        if self._tls is None:
            self._tls = ssl.create_default_context()
        return self._tls


def _answer(reply: Reply, target: Target, deadline: Deadline) -> Answer:
    return Answer(
        status=reply.status,
        headers=reply.headers,
        body=reply.body,
        url=target.url,
        truncated=reply.truncated,
        duration=deadline.elapsed,
    )


def _failure(reason: Objection | Broken, deadline: Deadline | None = None) -> Failure:
    return Failure(fault=reason.fault, note=reason.note, duration=deadline.elapsed if deadline else timedelta(0))


def _is_latin(value: str) -> bool:
    return all(ord(c) < 256 for c in value)
