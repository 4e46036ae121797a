"""What somebody wants watched, and how: a request's fields → an article, a lookout, or a person's wishes for a watch.

Refuses: looking an address up.
"""

from datetime import datetime, time, timedelta

from service.domain.cadence import make_pace
from service.domain.errors import Invalid
from service.domain.lookouts import PER_DAY, Lookout, make_lookout, parse_words
from service.domain.stories import Article, Pace, Watch, make_article
from service.watching.cron import parse_cron, parse_zone
from service.watching.selectors import parse_selector
from service.web.parse import LONGEST_DESCRIPTION, _address, _line, _text, was_sent, yes_sent

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def parse_watched_address() -> str:
    """The address somebody wants watched. Raises Invalid."""
    url = _address("address")
    if not url:
        raise Invalid("address", "", "a page to watch needs its address, such as https://example.org/news/talks")
    return url


def parse_watched_article(story_id: str) -> Article:
    """The article at the address somebody wants watched. Raises Invalid."""
    return make_article(
        story_id, url=parse_watched_address(), title=_line("article_title"), publisher=_line("publisher")
    )


def parse_selected() -> str:
    """The selector of the article on a page that somebody wants watched, "" for none. Raises Invalid."""
    return parse_selector(_line("selector"))


def parse_ignored(known: bool = False) -> bool:
    """Whether somebody wants a page looked at although robots.txt forbids it; not said, as it is. Raises Invalid.

    The page's form says no behind its box, so that a box that is not ticked is told from one that is not there.
    """
    return yes_sent("ignores_robots", empty=False) if was_sent("ignores_robots") else known


def parse_lookout(story_id: str, now: datetime) -> Lookout:
    """The lookout somebody wants. Raises Invalid, naming the field."""
    url = _address("address")
    if not url:
        raise Invalid("address", "", "a lookout needs the address of a feed, a sitemap or a section page")
    return make_lookout(
        story_id,
        url,
        now,
        words=parse_words(_text("words", LONGEST_DESCRIPTION)),
        without=parse_words(_text("without", LONGEST_DESCRIPTION)),
        per_day=_whole("per_day", PER_DAY),
        backlog=_whole("backlog", 0),
    )


def parse_wishes(watch: Watch, now: datetime) -> tuple[Pace, str, bool]:
    """When and how a person wants a page looked at: the pace, the selector, whether robots.txt is ignored.

    What the request does not name stays as the watch has it; "" takes a wish back. Raises Invalid, naming the field.
    """
    pace = watch.pace
    zone = parse_zone(_line("zone") or "UTC") if was_sent("zone") else pace.zone
    wished = make_pace(
        soonest_minutes=_whole("soonest_minutes", 15 if was_sent("soonest_minutes") else pace.soonest // MINUTE),
        latest_hours=_whole("latest_hours", 24 if was_sent("latest_hours") else pace.latest // HOUR),
        quiet_from=_line("quiet_from") if was_sent("quiet_from") else _clock(pace.quiet_from),
        quiet_to=_line("quiet_to") if was_sent("quiet_to") else _clock(pace.quiet_to),
        zone=zone,
        cron=(parse_cron(cron, zone, now) if (cron := _line("cron")) else "") if was_sent("cron") else pace.cron,
    )
    selector = parse_selector(_line("selector")) if was_sent("selector") else watch.selector
    return wished, selector, parse_ignored(watch.ignores_robots)


def _clock(hour: time | None) -> str:
    return "" if hour is None else f"{hour:%H:%M}"


def _whole(field: str, default: int) -> int:
    value = _line(field)
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 7):
        raise Invalid(field, value, "a whole number is accepted")
    return int(value)
