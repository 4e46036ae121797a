"""What somebody wants watched, and how: a request's fields → a lookout, or a person's wishes for a watch.

Refuses: looking an address up.
"""

from datetime import datetime

from service.domain.cadence import make_pace
from service.domain.errors import Invalid
from service.domain.lookouts import PER_DAY, Lookout, make_lookout, parse_words
from service.domain.stories import Pace
from service.watching.cron import parse_cron, parse_zone
from service.watching.selectors import parse_selector
from service.web.parse import LONGEST_DESCRIPTION, _address, _line, _text


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


def parse_wishes(now: datetime) -> tuple[Pace, str, bool]:
    """When and how a person wants a page looked at: the pace, the selector, whether robots.txt is ignored."""
    zone = parse_zone(_line("zone") or "UTC")
    pace = make_pace(
        soonest_minutes=_whole("soonest_minutes", 15),
        latest_hours=_whole("latest_hours", 24),
        quiet_from=_line("quiet_from"),
        quiet_to=_line("quiet_to"),
        zone=zone,
        cron=parse_cron(cron, zone, now) if (cron := _line("cron")) else "",
    )
    return pace, parse_selector(_line("selector")), _line("ignores_robots") == "yes"


def _whole(field: str, default: int) -> int:
    value = _line(field)
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 7):
        raise Invalid(field, value, "a whole number is accepted")
    return int(value)
