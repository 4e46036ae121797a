"""Claims, changes and histories as lines for people: calm, aligned, no colours.

Refuses: JSON (wire.py), deciding what is important (comparison).
"""

import math
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.claims import Claim, Figure, Modifier, Part, Position, Snapshot, Trend
from service.domain.corrections import find_noted
from service.domain.course import Switching
from service.domain.deliveries import Attempt

#: Longest excerpt of a text on one line, in code points.
EXCERPT = 96


def at(moment: datetime) -> str:
    """A time to the minute, in UTC, and saying so."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def excerpt(words: str, limit: int = EXCERPT) -> str:
    """Words on one line, shortened at the end."""
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def in_quotes(words: str, limit: int = EXCERPT) -> str:
    """Words on one line between quotation marks, of which there is never a second pair around the whole."""
    line = excerpt(words, limit)
    return line if line[:1] in '“"' and words.rstrip()[-1:] in '”"' else f"“{line}”"


def many(count: int, noun: str) -> str:
    """A count with its noun: "1 claim", "1,200 claims"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def spaced(robots: str, apart: timedelta) -> str:
    """What robots.txt says, and how long it asks programs to wait between two pages."""
    seconds = many(math.ceil(apart.total_seconds()), "second")
    return f"{robots}; asks programs to wait {seconds} between two pages" if apart else robots


def answer_of(attempt: Attempt) -> str:
    """What came of one try at sending: the status of the answer, or what went wrong, and what is known of that."""
    if attempt.status is not None or attempt.fault is None:
        return str(attempt.status or "no answer")
    return ". ".join(filter(None, (attempt.fault.value, " ".join(attempt.reply.split()))))


def show_snapshot(snapshot: Snapshot) -> str:
    """A text's claims, in the order they stand in it."""
    version = snapshot.version
    figures = sum(isinstance(claim, Figure) for claim in snapshot.claims)
    lines = [
        version.headline or excerpt(version.text),
        ", ".join(
            (
                many(len(version.text), "character"),
                many(len(snapshot.claims) - figures, "position"),
                many(figures, "figure"),
            )
        ),
        "",
    ]
    for claim in snapshot.claims:
        lines += show_claim(claim)
    if snapshot.doubts:
        lines += ["", "Seen, and not guessed at:"]
        lines += [f"  {doubt.note} “{excerpt(doubt.passage.exact, 60)}”" for doubt in snapshot.doubts]
    return "\n".join(lines).rstrip()


def show_claim(claim: Claim) -> list[str]:
    """One claim on one or two lines."""
    return _figure(claim) if isinstance(claim, Figure) else _position(claim)


def show_notices(notices: Iterable[str]) -> list[str]:
    """Correction notices that came with a text, word for word."""
    return [f"Correction notice: “{' '.join(words.split())}”" for words in notices]


def new_notices(before: str, after: str) -> list[str]:
    """The correction notices that the later text has and the earlier has not; "" for no earlier one."""
    return [notice.exact for notice, is_new in find_noted(before, after) if is_new]


def show_report(report: ChangeReport, notices: Iterable[str] = ()) -> str:
    """The changes, most important first, with the words on both sides; what is immaterial is counted.

    notices: the correction notices that came with the later text.
    """
    lines = [report.headline, *show_notices(notices)]
    lines += ["", *(f"  {line}" for line in report.digest)] if len(report.digest) > 1 else []
    for number, change in enumerate(report.material, 1):
        lines += ["", f"{number:>3}. {change.summary}", *show_sides(change)]
    folded = Counter(change.kind.value for change in report.changes if not change.material)
    rest = [f"{count:,} {kind}" for kind, count in folded.items()]
    ending = f"{many(report.unchanged, 'claim')} unchanged"
    lines += ["", f"Folded away: {', '.join(rest)}; {ending}." if rest else f"{ending.capitalize()}."]
    return "\n".join(lines)


def show_observed(observed: Observed) -> str:
    """Between which two looks it happened."""
    unusable = f", {many(observed.unusable_between, 'unusable capture')} between" if observed.unusable_between else ""
    return (
        f"The text before was last seen on {at(observed.last_before_at)}, "
        f"the one after first on {at(observed.first_after_at)}{unusable}."
    )


def show_switching(switching: Switching) -> str:
    """That a page goes to and fro."""
    return (
        f"The page goes to and fro between this text and the one before: {many(switching.turns, 'turn')}, "
        f"the last on {at(switching.until)}."
    )


def show_sides(change: Change) -> list[str]:
    """The exact words before and after."""
    return [*_side("before", change.before), *_side("after", change.after)]


def columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as aligned columns, two spaces apart; the last column is as long as it is."""
    table = list(rows)
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]) - 1)] if table else []
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in table
    ]


def _figure(figure: Figure) -> list[str]:
    from service.web.present.labels import say_part

    value = f"{figure.value:,f}" + (f" to {figure.value_max:,f}" if figure.value_max is not None else "")
    known = [] if figure.modifier == Modifier.EXACTLY else [str(figure.modifier)]
    known += [value + (f" {figure.unit}" if figure.unit else "")]
    known += [f"of “{excerpt(figure.counted.exact, 50)}”"] if figure.counted else []
    if figure.part is not Part.NONE:
        known.append(say_part(figure) + ("" if figure.trend is Trend.NONE else f", {figure.trend}"))
    if figure.as_of:
        known.append(figure.as_of.exact + (f" = {figure.as_of_time}" if figure.as_of_time else ""))
    return [f"  figure    {figure.passage.exact}  ({', '.join(known)})"]


def _position(position: Position) -> list[str]:
    holder = (
        (position.source.name or position.source.mention.exact) if position.source else f"own voice, {position.voice}"
    )
    manner = [str(position.force), str(position.directness)]
    manner += [str(position.polarity)] if position.polarity == "denied" else []
    manner += [str(position.certainty)] if position.certainty != "certain" else []
    manner += [f"on condition “{excerpt(passage.exact, 40)}”" for passage in position.conditions]
    content = " … ".join(passage.exact for passage in position.content)
    return [f"  position  {excerpt(holder, 60)}  ({', '.join(manner)})", f"            {in_quotes(content)}"]


def _side(label: str, evidence: Evidence | None) -> list[str]:
    return [f"     {label:<7}{in_quotes(evidence.passage.exact)}"] if evidence else []
