"""How kinds, times and importance are said to a reader. Colour is never the only sign.

Refuses: anything that is not wording or rounding.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from service.comparison.importance import LEVELS, level_of
from service.domain.changes import Change, ChangeKind
from service.domain.claims import Claim, Figure, Part, Position, Voice
from service.domain.stories import CheckOutcome, Watch, WatchState
from service.extraction.numerals.money.currencies import CURRENCIES


@dataclass(frozen=True, slots=True)
class KindLabel:
    """The face of a change kind."""

    sign: str  # one sign that tells it apart without colour
    style: str  # its name in the stylesheet
    meaning: str  # one short sentence for the legend


KINDS: dict[ChangeKind, KindLabel] = {
    ChangeKind.REVERSED: KindLabel("⇄", "reversed", "the side or the answer flipped"),
    ChangeKind.REVISED: KindLabel("≠", "revised", "a value or a content is another"),
    ChangeKind.QUOTE_ALTERED: KindLabel("❞", "quote", "words inside quotation marks differ"),
    ChangeKind.REATTRIBUTED: KindLabel("☞", "source", "another source, one more, or one less"),
    ChangeKind.RESCOPED: KindLabel("◎", "scope", "other people or another thing is meant"),
    ChangeKind.HARDENED: KindLabel("▲", "harder", "the same side, more firmly"),
    ChangeKind.SOFTENED: KindLabel("▽", "softer", "the same side, less firmly"),
    ChangeKind.REQUALIFIED: KindLabel("±", "qualified", "a condition, deadline or exactness changed"),
    ChangeKind.ADDED: KindLabel("+", "added", "no counterpart before"),
    ChangeKind.REMOVED: KindLabel("−", "removed", "no counterpart after"),
    ChangeKind.REINSTATED: KindLabel("↺", "back", "an earlier claim is back"),
    ChangeKind.REWORDED: KindLabel("~", "quiet", "the same in other words"),
    ChangeKind.MOVED: KindLabel("↕", "quiet", "the same elsewhere in the text"),
}

#: The word of each level of importance.
LEVEL_WORDS = {3: "high", 2: "middle", 1: "low"}


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many changes of a kind a report holds."""

    kind: ChangeKind
    count: int


def importance_step(importance: float) -> tuple[int, str]:
    """The level of an importance, 1 to 3, and its word."""
    level = level_of(importance)
    return level, LEVEL_WORDS[level]


def importance_choices() -> tuple[tuple[float, str], ...]:
    """What a filter by importance offers: the least importance of each level and what is left then, all of it first.

    >>> [said for _, said in importance_choices()]
    ['any', 'middle and high', 'high']
    """
    least = {level: at for at, level in LEVELS}
    return (least[1], "any"), (least[2], "middle and high"), (least[3], "high")


def count_kinds(changes: tuple[Change, ...]) -> tuple[KindCount, ...]:
    """How many changes there are of each kind, in the order of judgement, none zero."""
    counts = {kind: sum(change.kind is kind for change in changes) for kind in ChangeKind}
    return tuple(KindCount(kind, count) for kind, count in counts.items() if count)


def say_time(moment: datetime, *, exact: bool = False, beside: datetime | None = None) -> str:
    """A time as readers see it: 7 Jan 2026, 14:30 UTC.

    exact: with its seconds, where it has some. beside: another that is told with it; within one minute seconds tell
    the two apart.
    """
    moment = moment.astimezone(UTC)
    minute = moment.replace(second=0, microsecond=0)
    is_close = beside is not None and beside != moment and minute <= beside < minute + timedelta(minutes=1)
    clock = f"{moment:%H:%M:%S}" if is_close or (exact and moment.second) else f"{moment:%H:%M}"
    return f"{moment.day} {moment:%b %Y}, {clock} UTC"


def say_day(moment: datetime) -> str:
    """A day as a heading: Wednesday 7 January 2026."""
    moment = moment.astimezone(UTC)
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


def say_clock(moment: datetime) -> str:
    """The time of day, for lists that stand under a day: 14:30."""
    return f"{moment.astimezone(UTC):%H:%M}"


def say_span(span: timedelta) -> str:
    """A span of time in its largest fitting unit: 45 s, 5 min, 3 h, 2 days."""
    seconds = int(span.total_seconds())
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size or seconds == size:
            return f"{round(seconds / size)} {'day' if seconds == size == 86_400 else unit}"
    return f"{seconds} s"


def say_look(watch: Watch) -> str:
    """What the last look came to, in a word: a page that was not there once is not gone yet."""
    if watch.last_outcome is None:
        return "no outcome"
    is_as_it_says = watch.last_outcome is not CheckOutcome.GONE or watch.state is WatchState.ENDED
    return watch.last_outcome.value if is_as_it_says else "not there"


def say_every(span: timedelta) -> str:
    """How often something is done that is done again after this span.

    >>> say_every(timedelta(days=1)), say_every(timedelta(minutes=1)), say_every(timedelta(days=2))
    ('every day', 'every minute', 'every 2 days')
    """
    single = {timedelta(days=1): "day", timedelta(hours=1): "hour", timedelta(minutes=1): "minute"}
    return f"every {single.get(span) or say_span(span)}"


def say_count(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 change, 2 changes."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def say_holder(claim: Position) -> str:
    """Who holds a position, in a word or two."""
    if claim.source is not None:
        return claim.source.name or claim.source.mention.exact
    return "unnamed source" if claim.voice is Voice.ATTRIBUTED else "own voice"


#: What a figure is in a movement, in words.
PARTS = {Part.CHANGE: "how far it moved", Part.OLD: "what it was", Part.NEW: "what it is now"}


def say_part(figure: Figure) -> str:
    """Which part of a movement a figure is; "" where the text tells of none."""
    return PARTS.get(figure.part, "")


#: What a unit's name stands for in the plural, where it is not the name and an "s".
UNITS = {
    "aud": "Australian dollars", "cad": "Canadian dollars", "celsius": "degrees Celsius", "century": "centuries",
    "chf": "Swiss francs", "cny": "yuan", "eur": "euros", "fahrenheit": "degrees Fahrenheit", "fils": "fils",
    "foot": "feet", "gbp": "pounds", "hertz": "hertz", "inch": "inches", "inr": "rupees", "jpy": "yen",
    "kelvin": "kelvin", "kobo": "kobo", "paisa": "paise", "people": "people", "penny": "pence", "percent": "percent",
    "per mille": "per mille", "per ten thousand": "per ten thousand", "rub": "roubles", "share": "share",
    "stone": "stone", "time": "times", "usd": "dollars",
}  # fmt: skip


#: Letters of a currency's code.
LENGTH_OF_CODE = 3


def say_unit(unit: str) -> str:
    """A unit in words, of many: euros, square miles, miles per hour, HUF; "" where there is none."""
    head, per, rest = unit.partition(" per ")
    if unit in UNITS or not unit:
        return UNITS.get(unit, "")
    if unit.startswith("per ") and unit not in UNITS:
        whole = unit.removeprefix("per ")
        return f"per {int(whole):,}" if whole.isdecimal() else unit  # "84.1 per dollar", "12 per 100,000"
    if per:
        return f"{say_unit(head)} per {rest}"
    kind, _, last = unit.rpartition(" ")
    if " of " in unit:
        first, _, of = unit.partition(" of ")
        return f"{say_unit(first)} of {of}"
    if unit in CURRENCIES and len(unit) == LENGTH_OF_CODE:
        return unit.upper()
    return f"{kind} {UNITS.get(last, last + 's')}".strip()


def say_value(figure: Figure) -> str:
    """What a figure says, in our notation: at least 12, 1,000 to 9,999, 20 percent, 2,000,000 euros."""
    value = f"{figure.value:,f}" if figure.value_max is None else f"{figure.value:,f} to {figure.value_max:,f}"
    modifier = "" if figure.modifier.value in ("exactly", "between") else f"{figure.modifier.value} "
    is_one = figure.value == 1 and figure.value_max is None and figure.unit not in (*UNITS, *CURRENCIES)
    return f"{modifier}{value} {figure.unit if is_one else say_unit(figure.unit)}".strip()


def is_day(value: str) -> bool:
    """Whether a value is a day as a browser's field for dates takes it; what is not has to be shown as text."""
    try:
        return len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def is_clock(value: str) -> bool:
    """Whether a value is a time of day as a browser's field for times takes it; likewise."""
    try:
        return value[2:3] == ":" and len(value) in (5, 8) and time.fromisoformat(value) is not None
    except ValueError:
        return False


def is_figure(claim: Claim) -> bool:
    """Whether a claim is a figure; it is a position otherwise."""
    return isinstance(claim, Figure)
