"""A change as one plain English sentence, and a report as one line.

It says what is there and what is not, with the exact words; never why.
Refuses: judging; HTML.
"""

from collections import Counter
from collections.abc import Sequence

from service.comparison.meaning.figures import difference, is_inside
from service.domain.changes import Change, ChangeKind, Family
from service.domain.claims import Claim, Figure, Position

#: Longest piece of a claim shown in a sentence, in code points: a list stays readable.
LONGEST_SHOWN = 140

#: The arrow between the earlier and the later words.
ARROW = " → "

NOTHING = "Nothing material changed"


def describe(kind: ChangeKind, family: Family, before: Claim | None, after: Claim | None, holder: str) -> str:
    """One sentence: what happened to which claim, whose it is, and its words before and after.

    >>> from tests.builders import a_figure
    >>> one, other = (a_figure(f"about {n} people", f"about {n}", n) for n in ("12", "19"))
    >>> describe(ChangeKind.REVISED, Family.FIGURE, one, other, "")
    'Figure revised: about 12 → about 19 (+7)'
    """
    title = f"{'Quotation' if family is Family.QUOTE else family.value.capitalize()} {_participle(kind)}"
    if family is Family.FIGURE and kind is ChangeKind.QUOTE_ALTERED:
        title = "Figure altered in a quotation"
    matter = _matter(before, after, holder)
    head = f"{title}: {matter}" if matter else f"{title}: "
    if before is not None and after is not None:
        return f"{head}{_shown(before)}{ARROW}{_shown(after)}{_move(before, after)}"
    there = after if after is not None else before
    return f"{head}{_shown(there)}" if there is not None else head.rstrip(": ")


def headline(changes: Sequence[Change], unchanged: int) -> str:
    """One line for a report: its most important change and how many more, or that nothing material changed."""
    material = [change for change in changes if change.material]
    if not material:
        rest = Counter(change.kind for change in changes)
        told = [f"{count} {kind.value}" for kind, count in sorted(rest.items())]
        same = f"{unchanged} claim{'' if unchanged == 1 else 's'} unchanged"
        return f"{NOTHING}: {', '.join([*told, same])}."
    more = len(material) - 1
    return material[0].summary + (f" (and {more} more)" if more else "")


def _participle(kind: ChangeKind) -> str:
    return "altered" if kind is ChangeKind.QUOTE_ALTERED else kind.value


def _matter(before: Claim | None, after: Claim | None, holder: str) -> str:
    """What the claim is about, or who holds it, ready to stand before its words."""
    claim = after if after is not None else before
    if isinstance(claim, Figure):
        counted = next(
            (c.counted.exact for c in (claim, before) if isinstance(c, Figure) and c.counted is not None), ""
        )
        who = f", according to {holder}" if holder else ""
        return f"{_cut(counted)}{who}, " if counted else f"{holder}, " if holder else ""
    return f"{holder}, " if holder else ""


def _shown(claim: Claim) -> str:
    exact = " ".join(claim.passage.exact.split())
    return _cut(exact) if isinstance(claim, Figure) else f"“{_cut(exact)}”"


def _cut(words: str) -> str:
    if len(words) <= LONGEST_SHOWN:
        return words
    return words[: LONGEST_SHOWN - 1].rsplit(" ", 1)[0] + "…"


def _move(before: Claim, after: Claim) -> str:
    if isinstance(before, Figure) and isinstance(after, Figure):
        if is_inside(before, after):
            return " (more exact, inside the old bounds)"
        moved = difference(before, after)
        return f" ({moved})" if moved else ""
    if isinstance(before, Position) and isinstance(after, Position) and before.source and after.source:
        names = before.source.name, after.source.name
        if all(names) and names[0] != names[1]:
            return f" ({names[0]}{ARROW}{names[1]})"
    return ""
