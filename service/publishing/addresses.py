"""Where things stand as others see them, and ids that stay the same.

An id is a tag URI (RFC 4151): the service's name, a fixed day, and what is meant. It says who named the thing
and promises no page; the pages' addresses stand beside it.
Refuses: routes (service/web has them; a test holds the two together).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode, urlsplit

#: The year in every id. It says on which day the name was ours and never moves (RFC 4151, section 2.1).
TAGGED = "2026"

#: What may stand in a header or in link format as it is; everything else is percent-encoded (RFC 3986, section 2).
_PLAIN = "%/:=&?~#+!$;'@()*[]"


@dataclass(frozen=True, slots=True)
class Site:
    """The service, by the address under which others reach it."""

    url: str  # no slash at the end

    def at(self, *parts: str, **query: str) -> str:
        """The full address of a path made of these parts.

        >>> Site("https://stet.example").at("stories", "flood", "feed.atom", holder="Ada Brook")
        'https://stet.example/stories/flood/feed.atom?holder=Ada+Brook'
        """
        path = "/".join(quote(part, safe="") for part in parts)
        return f"{self.url}/{path}{'?' + urlencode(query) if query else ''}"

    def tag(self, *parts: str) -> str:
        """The id of what these parts name.

        >>> Site("https://stet.example:8443").tag("report", "1f")
        'tag:stet.example,2026:8443/report/1f'
        """
        where = urlsplit(self.url)
        name = where.hostname or "localhost"
        authority = "localhost" if ":" in name else name
        port = [str(where.port)] if where.port else []
        return f"tag:{authority},{TAGGED}:{'/'.join(quote(part, safe='') for part in (*port, *parts))}"


def said(moment: datetime, *others: datetime) -> str:
    """A time as people read it: 7 January 2026, 14:30 UTC.

    others: those it is told beside. Where one of them lies in the same minute, seconds tell the two apart.

    >>> said(datetime(2026, 1, 7, 14, 30, 5, tzinfo=UTC), datetime(2026, 1, 7, 14, 30, tzinfo=UTC))
    '7 January 2026, 14:30:05 UTC'
    """
    moment = moment.astimezone(UTC)
    minute = moment.replace(second=0, microsecond=0)
    is_close = any(minute <= one < minute + timedelta(minutes=1) and one != moment for one in others)
    clock = f"{moment:%H:%M:%S}" if is_close else f"{moment:%H:%M}"
    return f"{moment.day} {moment:%B %Y}, {clock} UTC"


def in_ascii(url: str) -> str:
    """An address that may stand in a header: what is not plain is percent-encoded.

    >>> in_ascii("https://example.org/é>x")
    'https://example.org/%C3%A9%3Ex'
    """
    return quote(url, safe=_PLAIN)
