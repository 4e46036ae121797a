"""A person's wishes for a watch, from the options of a command: what is not named stays as it is.

Refuses: which waits can be kept (domain/cadence.py), storing.
"""

from dataclasses import replace
from datetime import datetime

from service.domain.cadence import make_pace
from service.domain.errors import Invalid
from service.domain.stories import Watch
from service.watching.cron import parse_cron, parse_zone
from service.watching.selectors import parse_selector

#: What takes a wish back.
NONE = "none"


def wished(
    watch: Watch,
    now: datetime,
    *,
    soonest: int | None = None,
    latest: int | None = None,
    quiet: str | None = None,
    zone: str | None = None,
    cron: str | None = None,
    selector: str | None = None,
    robots: str | None = None,
) -> Watch:
    """The watch with these wishes, None for as it was; soonest in minutes, latest in hours. Raises Invalid."""
    if all(one is None for one in (soonest, latest, quiet, zone, cron, selector, robots)):
        raise Invalid("wish", "", "at least one wish is accepted: --soonest, --latest, --quiet, --zone, --cron, …")
    pace = watch.pace
    zone_now = parse_zone(zone) if zone is not None else pace.zone
    begin, end = _hours(quiet) if quiet is not None else (_clock(pace.quiet_from), _clock(pace.quiet_to))
    cron_now = pace.cron if cron is None else "" if cron == NONE else parse_cron(cron, zone_now, now)
    kept = make_pace(
        soonest_minutes=soonest if soonest is not None else int(pace.soonest.total_seconds() // 60),
        latest_hours=latest if latest is not None else int(pace.latest.total_seconds() // 3600),
        quiet_from=begin,
        quiet_to=end,
        zone=zone_now,
        cron=cron_now,
    )
    return looked_at(replace(watch, pace=kept), selector=selector, robots=robots)


def looked_at(watch: Watch, *, selector: str | None, robots: str | None) -> Watch:
    """The watch with these wishes for how its page is looked at, None for as it was. Raises Invalid."""
    chosen = watch.selector if selector is None else "" if selector == NONE else parse_selector(selector)
    ignores_robots = watch.ignores_robots if robots is None else robots == "ignore"
    moved = replace(watch, selector=chosen, ignores_robots=ignores_robots)
    if chosen != watch.selector:  # the page is asked for anew
        moved = replace(moved, etag="", last_modified="")
    return moved


def _hours(quiet: str) -> tuple[str, str]:
    if quiet == NONE:
        return "", ""
    begin, dash, end = quiet.partition("-")
    if not (dash and begin.strip() and end.strip()):
        raise Invalid("quiet", quiet, "two hours of the day are accepted, such as 22:00-06:00, or none")
    return begin.strip(), end.strip()


def _clock(hour: object) -> str:
    return "" if hour is None else f"{hour:%H:%M}"
