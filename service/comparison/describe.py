"""A change as one plain English sentence.

It says what is there and what is not, with the exact words; never why. Each is understood without the text.
Refuses: judging; naming what a figure is of (telling/matters.py); whole reports (telling/reports.py); HTML.
"""

from collections.abc import Sequence

from service.comparison.measures.amounts import amount_rule, is_inside
from service.comparison.measures.moves import difference, has_turned
from service.comparison.measures.zeros import is_nought_in_words
from service.comparison.telling.clauses import masked, with_counted
from service.comparison.telling.matters import name_matter
from service.comparison.telling.quoting import quoted, quoted_both
from service.comparison.telling.sides import (
    is_whole_vote,
    name_for_both,
    names_apart,
    with_times,
    with_ways,
    with_whole_votes,
    without_own_time,
)
from service.domain.changes import ChangeKind, Comparing, Family
from service.domain.claims import Claim, Figure, Position
from service.domain.versions import Passage, Span

#: What stands between the earlier and the later words, and between those of two articles, of which neither is earlier.
ARROW, AGAINST = " → ", " against "

#: What two articles do where one version would have changed: neither is an older state of the other.
APART = {
    ChangeKind.REVERSED: "opposed",
    ChangeKind.REVISED: "differs",
    ChangeKind.QUOTE_ALTERED: "quoted differently",
    ChangeKind.REATTRIBUTED: "attributed differently",
    ChangeKind.RESCOPED: "of another scope",
    ChangeKind.HARDENED: "firmer in the second",
    ChangeKind.SOFTENED: "less firm in the second",
    ChangeKind.REQUALIFIED: "qualified differently",
    ChangeKind.ADDED: "in the second alone",
    ChangeKind.REMOVED: "in the first alone",
    ChangeKind.REINSTATED: "in the second alone",
    ChangeKind.REWORDED: "in other words",
    ChangeKind.MOVED: "elsewhere in the text",
}

#: Code points of whoever holds something without a name, named beside their words.
LONGEST_HOLDER = 48

#: What is said where two amounts are the same by a rule that a reader may not see.
SAME_WITHIN = {"converted": "the same within the rounding shown", "rounded": "the same if rounded"}


def describe(
    kind: ChangeKind,
    family: Family,
    before: Claim | None,
    after: Claim | None,
    holder: str,
    sentences: tuple[Passage | None, Passage | None] = (None, None),
    comparing: Comparing = Comparing.VERSIONS,
    figures: tuple[Sequence[Passage | Span], Sequence[Passage | Span]] = ((), ()),
    also: Sequence[ChangeKind] = (),
) -> str:
    """One sentence: what happened to which claim, whose it is, and its words before and after.

    sentences: those the two claims stand in; without them a figure is named by what is counted alone.
    comparing: of two articles it says how they differ. figures: those of each of the two sentences that
    are told by themselves, no word of which is in the name of another. also: what else happened to it; both holders
    are named only where it is told of another one, for one holder may go by two names.

    >>> from tests.builders import a_figure
    >>> one, other = (a_figure(f"about {n} people", f"about {n}", n) for n in ("12", "19"))
    >>> describe(ChangeKind.REVISED, Family.FIGURE, one, other, "")
    'Figure revised: about 12 → about 19 (+7, +58%)'
    """
    title = f"{'Quotation' if family is Family.QUOTE else family.value.capitalize()} {participle(kind, comparing)}"
    if family is Family.FIGURE and kind is ChangeKind.QUOTE_ALTERED and comparing is Comparing.VERSIONS:
        title = "Figure altered in a quotation"
    before, after = with_whole_votes(before, after, sentences)
    if kind is not ChangeKind.RESCOPED:
        sentences = _masked(before, sentences[0], figures[0]), _masked(after, sentences[1], figures[1])
    joint = ARROW if comparing is Comparing.VERSIONS else AGAINST
    shown = _shown(kind, before, after, sentences, joint)
    if ChangeKind.REATTRIBUTED in (kind, *also):
        shown += _holders(before, after, joint)
    matter = _matter(kind, before, after, holder, sentences, shown)
    return f"{title}: {', '.join(part for part in (matter, shown) if part)}"


def participle(kind: ChangeKind, comparing: Comparing = Comparing.VERSIONS) -> str:
    """What became of a claim, or how two articles differ in it, in a word or two."""
    if comparing is Comparing.ARTICLES:
        return APART[kind]
    return "altered" if kind is ChangeKind.QUOTE_ALTERED else kind.value


def _matter(
    kind: ChangeKind,
    before: Claim | None,
    after: Claim | None,
    holder: str,
    sentences: tuple[Passage | None, Passage | None],
    shown: str,
) -> str:
    """What the claim is about, or who holds it, ready to stand before its words."""
    if not isinstance(after if after is not None else before, Figure):
        held = holder or _unnamed(before if after is None else after if before is None else None)
        return "" if held.lower() in shown.lower() else held
    who = f"according to {_with_article(holder, sentences)}" if holder else ""
    if kind is ChangeKind.RESCOPED:
        return who
    if isinstance(before, Figure) and isinstance(after, Figure):
        fits = name_for_both(before, after, sentences)
        apart = names_apart(before, after, sentences)
        if fits is None and apart and holder and all(holder.lower() in name.lower() for name in apart):
            return ""  # "homes Orrel promised to build", "homes Orrel refused to build"
        if fits is not None or apart:
            return _with_holder(fits or "", who, holder)
    sides = [
        (claim, told, other)
        for claim, told, other in ((after, sentences[1], sentences[0]), (before, sentences[0], sentences[1]))
        if isinstance(claim, Figure)
    ]
    sides.sort(key=lambda side: is_nought_in_words(side[0]))  # "nobody was hurt" does not say of what there is none
    named = [_name(claim, told) for claim, told, _ in sides]
    if len(sides) > 1:
        named = [without_own_time(name, other) for name, (*_, other) in zip(named, sides, strict=True)]
    return _with_holder(next((name for name in named if name), ""), who, holder)


def _unnamed(alone: Claim | None) -> str:
    """Who without a name holds what came or went, where its words do not say who: "have been told to stay at home"."""
    if not isinstance(alone, Position) or alone.source is None or not alone.passage.exact[:1].islower():
        return ""
    who = alone.source.mention
    return who.exact if not alone.passage.span.overlaps(who) and len(who.exact) <= LONGEST_HOLDER else ""


def _with_holder(name: str, who: str, holder: str) -> str:
    """The name of a figure and whose word it is, but for "a survey by Metric puts Labour at"."""
    is_said = f" by {holder} " in f" {name} "
    return ", ".join(part for part in (name, "" if is_said else who) if part)


def _masked(claim: Claim | None, sentence: Passage | None, figures: Sequence[Passage | Span]) -> Passage | None:
    return masked(sentence, claim.passage, figures) if isinstance(claim, Figure) and sentence else sentence


def _with_article(holder: str, sentences: tuple[Passage | None, Passage | None]) -> str:
    """The holder, with "the" or "its" where the text names it so and it is no proper name."""
    words = " ".join(s.exact.lower() for s in sentences if s is not None) if holder[0].islower() else ""
    led = next((lead for lead in ("the", "its", "his", "her", "their") if f"{lead} {holder}" in words), "")
    return f"{led} {holder}".strip()


def _name(figure: Figure, sentence: Passage | None) -> str:
    counted = figure.counted.exact if figure.counted else ""
    return counted if sentence is None else name_matter(figure, sentence)


def _shown(
    kind: ChangeKind,
    before: Claim | None,
    after: Claim | None,
    sentences: tuple[Passage | None, Passage | None],
    joint: str,
) -> str:
    if isinstance(before, Figure) and isinstance(after, Figure):
        return f"{joint.join(_values(kind, before, after, sentences))}{_move(before, after)}"
    words = [" ".join(claim.passage.exact.split()) for claim in (before, after) if claim is not None]
    if len(set(words)) == 1:
        alone = after if after is not None else before
        return words[0] if isinstance(alone, Figure) else quoted(words[0])
    return joint.join(quoted_both(*words))


def _values(
    kind: ChangeKind, before: Figure, after: Figure, sentences: tuple[Passage | None, Passage | None]
) -> tuple[str, str]:
    """Both values as printed. Of two beside each other, a capital that only opened a sentence goes."""
    one, other = (_uncapped(" ".join(figure.passage.exact.split())) for figure in (before, after))
    if kind is ChangeKind.RESCOPED and sentences[0] is not None and sentences[1] is not None:
        counted = with_counted(before, sentences[0]), with_counted(after, sentences[1])
        if counted[0].lower() != counted[1].lower():
            return counted
        return f"{name_matter(before, sentences[0])}, {one}", f"{name_matter(after, sentences[1])}, {other}"
    if name_for_both(before, after, sentences) is not None:
        return with_ways(before, after, with_times(before, after, (one, other)))
    names = names_apart(before, after, sentences)
    return (f"{names[0]}, {one}", f"{names[1]}, {other}") if names else (one, other)


def _uncapped(words: str) -> str:
    return words[0].lower() + words[1:] if words[1:2].islower() or words.startswith("A ") else words


def _move(before: Figure, after: Figure) -> str:
    """How far a figure moved, or why it is the same, ready to stand behind its two amounts."""
    if is_whole_vote(before) and is_whole_vote(after):
        return ""
    if is_inside(before, after) and not has_turned(before, after):
        return " (more exact, inside the old bounds)"
    rule = amount_rule(before, after)
    if rule.name in SAME_WITHIN and not has_turned(before, after):
        return f" ({SAME_WITHIN[rule.name]})"
    moved = difference(before, after) if not rule.is_same or has_turned(before, after) else ""
    return f" ({moved})" if moved else ""


def _holders(before: Claim | None, after: Claim | None, joint: str) -> str:
    """Whose a position was and is, by their names where both are named, ready to stand behind its words."""
    if not (isinstance(before, Position) and isinstance(after, Position) and before.source and after.source):
        return ""
    names = before.source.name, after.source.name
    return f" ({joint.join(names)})" if all(names) and names[0].lower() != names[1].lower() else ""
