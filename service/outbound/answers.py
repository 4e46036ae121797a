"""What comes back through the door: an answer, or a named failure. Nothing in the world is an exception.

Refuses: judging an answer (see watching/capture.py and deliver.py).
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from service.domain.deliveries import Fault

#: Statuses whose Location is followed.
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What is taken of an answer, how much, and how long it may take."""

    total: timedelta  # from the first look-up to the last byte, all redirects included
    body_bytes: int  # after decompression
    cut: bool  # longer bodies are cut; otherwise they are a failure
    redirects: int  # followed at most
    accept: str = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"  # the types asked for, best first


#: A page: no real article comes near 15 MiB; two seconds of patience for each of its hops and more.
PAGE = Limits(total=timedelta(seconds=20), body_bytes=15 * 1024 * 1024, cut=False, redirects=5)

#: A listing: some servers give one address as a page or as a feed, by what is asked for. A section page will do.
LISTING = replace(
    PAGE,
    accept="application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
    "text/html;q=0.8, application/xhtml+xml;q=0.8, application/json;q=0.7, */*;q=0.1",
)

#: A robots.txt: RFC 9309 asks for at least 500 KiB and five redirects.
ROBOTS = Limits(total=timedelta(seconds=20), body_bytes=512_000, cut=True, redirects=5)

#: A webhook: Standard Webhooks follows no redirect; enough of the reply is kept to see what was wrong.
WEBHOOK = Limits(total=timedelta(seconds=20), body_bytes=20_000, cut=True, redirects=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A server's answer, whatever its status."""

    status: int
    headers: tuple[tuple[str, str], ...]  # names in lower case, values byte for byte as Latin-1
    body: bytes  # decompressed
    url: str  # where it came from, after redirects
    truncated: bool  # the body was cut by the limit, or ended before the server said it would
    duration: timedelta

    def header(self, name: str) -> str:
        """The first header of that lower-case name, "" when there is none."""
        return next((value for known, value in self.headers if known == name), "")

    @property
    def location(self) -> str | None:
        """Where the answer sends us on to, None when it does not. "" when it does and is silent about it."""
        return as_sent(self.header("location")) if self.status in REDIRECTS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """There is no answer to judge."""

    fault: Fault
    note: str  # one plain sentence that tells nothing about any network
    duration: timedelta


def as_sent(location: str) -> str:
    """A Location as its server meant it: UTF-8 where it is that, Latin-1 otherwise."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
