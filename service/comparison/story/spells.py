"""Spells: a claim as it stood in one article without saying anything else, from one version to a later one.

Everything that is read off threads is read off spells, so that twenty captures of one sentence are one thing.
Refuses: which claims are one (comparison/threads).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.comparison.aligning.forms import sentence_key
from service.comparison.meaning.likeness import is_plain_report
from service.domain.claims import Claim, Figure, Position
from service.domain.threads import Appearance
from service.domain.versions import Passage, Span

#: The versions of each article of a story in order: id and when captured.
Chains = Mapping[str, Sequence[tuple[str, datetime]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A claim in one article, as long as it said the same."""

    first: Appearance
    last_at: datetime  # when the last version that has it so was captured
    ended_at: datetime | None  # when the first version without it was captured; None while it stands

    @property
    def claim(self) -> Claim:
        """The claim, as it stood first."""
        return self.first.claim

    @property
    def is_current(self) -> bool:
        """Whether it stands in the newest version of its article."""
        return self.ended_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story's spells, the versions behind them, and the figures of each version."""

    spells: tuple[Spell, ...]
    chains: Chains
    figures: Mapping[str, Sequence[Span]]  # where they stand, by version id, in reading order

    def words_of(self, spell: Spell) -> str:
        """What a position holds, a cue that takes a side included, with # for each figure: those are told apart."""
        claim = spell.claim
        if isinstance(claim, Figure):
            return claim.passage.exact
        cue = "" if claim.cue is None or is_plain_report(claim) else f"{claim.cue.exact} "
        inside = self.figures.get(spell.first.version_id, ())
        return cue + " ".join(_without(part, inside) for part in claim.content)


def _without(part: Passage, figures: Sequence[Span]) -> str:
    at, pieces = part.start, []
    for figure in figures:
        if at <= figure.start and figure.end <= part.end:
            pieces += [part.exact[at - part.start : figure.start - part.start], "#"]
            at = figure.end
    return "".join([*pieces, part.exact[at - part.start :]])


def find_spells(appearances: Iterable[Appearance], chains: Chains) -> tuple[Spell, ...]:
    """The spells of these appearances, by when they began, then by article and place."""
    strands: dict[str, list[Appearance]] = defaultdict(list)
    for one in appearances:
        strands[one.strand_id].append(one)
    order = {id: (place, times) for times in chains.values() for place, (id, _) in enumerate(times)}
    spells = []
    for members in strands.values():
        members.sort(key=lambda one: order[one.version_id][0])
        begun = members[0]
        for one, following in zip(members, [*members[1:], None], strict=True):
            place, times = order[one.through]
            goes_on = (
                following is not None and order[following.version_id][0] == place + 1 and says_the_same(one, following)
            )
            if not goes_on:
                ended_at = times[place + 1][1] if place + 1 < len(times) else None
                spells.append(Spell(first=begun, last_at=times[place][1], ended_at=ended_at))
                if following is not None:
                    begun = following
    return tuple(sorted(spells, key=spell_order))


def read_story(
    appearances: Iterable[Appearance], chains: Chains, figures: Mapping[str, Sequence[Span]] | None = None
) -> StoryView:
    """Everything there is to read of a story's threads, from every place where their claims stand.

    figures: where those of each version stand, which only what compares the words of positions asks for.
    """
    return StoryView(spells=find_spells(appearances, chains), chains=chains, figures=figures or {})


def spell_order(spell: Spell) -> tuple[object, ...]:
    """By when a spell began; the same on any machine."""
    return spell.first.captured_at, spell.first.article_id, spell.claim.passage.start, spell.claim.id


def by_thread(spells: Iterable[Spell]) -> dict[str, list[Spell]]:
    """Spells by thread id, the threads in the order of their first spells."""
    found: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        found[spell.first.thread_id].append(spell)
    return found


def newest_of_outlets(spells: Iterable[Spell]) -> list[Spell]:
    """What stands now: of each outlet and holder the spell that began last, if it stands."""
    newest: dict[tuple[str, str], Spell] = {}
    for spell in sorted(spells, key=spell_order):
        if spell.is_current:
            newest[(spell.first.outlet, spell.first.holder.rpartition(" ")[2])] = spell  # "Lind" is "Ada Lind" here
    return sorted(newest.values(), key=spell_order)


def says_the_same(one: Appearance, other: Appearance) -> bool:
    """Whether two claims of a strand say the same, by holder and amount, or by holder and words."""
    if one.holder != other.holder:
        return False
    match one.claim, other.claim:
        case Figure() as before, Figure() as after:
            return _amount(before) == _amount(after)
        case Position() as before, Position() as after:
            return sentence_key(before.passage.exact) == sentence_key(after.passage.exact)
        case _:
            return False


def _amount(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_max, figure.unit, figure.modifier
