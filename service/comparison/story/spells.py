"""Spells: a claim as it stood in one article without saying anything else, from one version to a later one.

Everything that is read off threads is read off spells, so that twenty captures of one sentence are one thing.
Refuses: which claims are one (comparison/threads).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby, product

from service.comparison.aligning.forms import sentence_key
from service.comparison.meaning.likeness import is_plain_report
from service.comparison.threads.amounts import extent_of
from service.domain.claims import Claim, Figure, Modifier, Position, Voice
from service.domain.corrections import is_in_notice
from service.domain.threads import Appearance
from service.domain.versions import Passage, Span

#: The versions of each article of a story in order: id and when captured. Or what was seen of it, turn by turn: of a
#: page that went to and fro between two texts, each turn is there, with the version whose text it showed.
Chains = Mapping[str, Sequence[tuple[str, datetime]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A claim in one article, as long as it said the same."""

    first: Appearance
    last_at: datetime  # when the last version that has it so was captured
    ended_at: datetime | None  # when the first version without it was captured; None while it stands
    later: tuple[Appearance, ...] = ()  # the same said in other words or another place, in order of time

    def standing_at(self, moment: datetime) -> Appearance:
        """How it stood at a time at which it stood; before that, how it stood first."""
        return next((one for one in reversed(self.later) if one.captured_at <= moment), self.first)

    @property
    def claim(self) -> Claim:
        """The claim, as it stood first."""
        return self.first.claim

    @property
    def teller(self) -> str:
        """Whose claim it is: the holder it is told of, else the outlet itself."""
        return self.first.holder or self.first.outlet

    @property
    def is_current(self) -> bool:
        """Whether it stands in the newest version of its article."""
        return self.ended_at is None


def figure_of(spell: Spell) -> Figure:
    """The figure that a spell of a series is of."""
    assert isinstance(spell.claim, Figure)
    return spell.claim


def _unread(_: Appearance) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story's spells, the versions behind them, and the figures of each version."""

    spells: tuple[Spell, ...]
    chains: Chains
    figures: Mapping[str, Sequence[Span]]  # where they stand, by version id, in reading order
    seen: Chains = field(default_factory=dict)  # turn by turn, of the articles that went to and fro
    sentence_of: Callable[[Appearance], Passage | None] = _unread  # in which it stands; None where no text is
    minute_of: Callable[[Appearance], int | None] = _unread  # of its entry; None on no live page and where no text is

    @property
    def turn_by_turn(self) -> Chains:
        """What stood when in each article, whether or not a version was made of it."""
        return {**self.chains, **self.seen}

    def sentence_around(self, spell: Spell) -> str:
        """The sentence in which a claim stood first, "" where no text is at hand."""
        sentence = self.sentence_of(spell.first)
        return sentence.exact if sentence is not None else ""

    def words_of(self, spell: Spell) -> str:
        """What a position holds, a cue that takes a side included, with # for each figure: those are told apart."""
        claim = spell.claim
        if isinstance(claim, Figure):
            return claim.passage.exact
        inside = self.figures.get(spell.first.version_id, ())
        cue = "" if claim.cue is None or is_plain_report(claim) else f"{_without(claim.cue, inside)} "
        return cue + " ".join(_without(part, inside) for part in claim.content)

    def whole_of(self, spell: Spell) -> str:
        """Likewise of the whole claim, whoever holds it included."""
        return _without(spell.claim.passage, self.figures.get(spell.first.version_id, ()))


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
        later: list[Appearance] = []
        for one, following in zip(members, [*members[1:], None], strict=True):
            place, times = order[one.through]
            goes_on = (
                following is not None and order[following.version_id][0] == place + 1 and says_the_same(one, following)
            )
            if not goes_on:
                ended_at = times[place + 1][1] if place + 1 < len(times) else None
                spells.append(Spell(first=begun, last_at=times[place][1], ended_at=ended_at, later=tuple(later)))
                if following is not None:
                    begun, later = following, []
            elif following is not None:
                later.append(following)
    return tuple(sorted(spells, key=spell_order))


def spells_by_turn(story: StoryView) -> tuple[Spell, ...]:
    """The spells as they stood: of an article that went to and fro, one for each time that a claim was back.

    A story's own spells pass over the turns between the version that brought the second text and the next.
    """
    strands: dict[str, list[Spell]] = defaultdict(list)
    for spell in story.spells:
        strands[spell.first.strand_id].append(spell)
    found: list[Spell] = []
    for members in strands.values():
        article_id = members[0].first.article_id
        if article_id in story.seen:
            found += _by_turn(members, story.chains[article_id], story.seen[article_id])
        else:
            found += members
    return tuple(sorted(found, key=spell_order))


def _by_turn(
    members: Sequence[Spell], chain: Sequence[tuple[str, datetime]], seen: Sequence[tuple[str, datetime]]
) -> Iterator[Spell]:
    """The spells of one strand, turn by turn."""
    said: dict[str, Spell] = {}
    for spell in members:
        since = bisect_left(chain, spell.first.captured_at, key=lambda version: version[1])
        until = bisect_right(chain, spell.last_at, key=lambda version: version[1])
        said.update((version_id, spell) for version_id, _ in chain[since:until])
    for told, turns in groupby(seen, key=lambda turn: said.get(turn[0])):
        if told is not None:
            times = [moment for _, moment in turns]
            following = bisect_right(seen, times[-1], key=lambda turn: turn[1])
            yield Spell(
                first=replace(told.first, captured_at=times[0]),
                last_at=times[-1],
                ended_at=seen[following][1] if following < len(seen) else None,
                later=told.later,
            )


def read_story(
    appearances: Iterable[Appearance],
    chains: Chains,
    figures: Mapping[str, Sequence[Span]] | None = None,
    seen: Chains | None = None,
) -> StoryView:
    """Everything there is to read of a story's threads, from every place where their claims stand.

    figures: where those of each version stand, which only what compares the words of positions asks for.
    seen: turn by turn, of the articles that went to and fro; only what tells when each thing stood asks for it.
    """
    return StoryView(spells=find_spells(appearances, chains), chains=chains, figures=figures or {}, seen=seen or {})


def without_notices(story: StoryView, notices: Mapping[str, Sequence[Passage]]) -> StoryView:
    """The story without what stands in its publishers' correction notices, which is no claim of the articles.

    notices: those of each version's text, by its id; versions with none may be left out.
    """
    kept = tuple(
        one for one in story.spells if not is_in_notice(one.claim.passage, notices.get(one.first.version_id, ()))
    )
    return story if len(kept) == len(story.spells) else replace(story, spells=kept)


def spell_order(spell: Spell) -> tuple[object, ...]:
    """By when a spell began; the same on any machine."""
    return spell.first.captured_at, spell.first.article_id, spell.claim.passage.start, spell.claim.id


def by_thread(spells: Iterable[Spell]) -> dict[str, list[Spell]]:
    """Spells by thread id, the threads in the order of their first spells."""
    found: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        found[spell.first.thread_id].append(spell)
    return found


def newest_at(chains: Chains, moment: datetime) -> dict[str, datetime]:
    """When what stood in each article at a moment was first captured; articles that nobody had seen are left out."""
    found = {}
    for article_id, chain in chains.items():
        place = bisect_right(chain, moment, key=lambda version: version[1])
        if place:
            found[article_id] = chain[place - 1][1]
    return found


def standing_in(spells: Sequence[Spell], newest: Mapping[str, datetime]) -> list[Spell]:
    """The spells that stood in the newest version of each article, by when they began."""
    return [
        spell
        for spell in spells
        if (seen := newest.get(spell.first.article_id)) is not None and spell.first.captured_at <= seen <= spell.last_at
    ]


def is_narrated(spells: Iterable[Spell]) -> bool:
    """Whether all that a thread tells is a reporter's plain narration, and no figure and nobody's position."""
    return all(isinstance(one.claim, Position) and one.claim.voice is Voice.NARRATION for one in spells)


def newest_of_outlets(spells: Iterable[Spell]) -> list[Spell]:
    """What stands now: of each outlet and holder the spell that began last, if it stands."""
    newest: dict[tuple[str, str], Spell] = {}
    for spell in sorted(spells, key=spell_order):
        if spell.is_current:
            newest[(spell.first.outlet, spell.first.holder.rpartition(" ")[2])] = spell  # "Lind" is "Ada Lind" here
    return sorted(newest.values(), key=spell_order)


def told_loosely(spells: Iterable[Spell]) -> dict[str, str]:
    """The figure of its article that each bare amount stands before and that leaves more room: "Fire kills seven".

    "At least seven" below says how such a headline is meant, and nine elsewhere contradicts neither. By claim id.
    """
    told = [(spell.first, spell.claim) for spell in spells if isinstance(spell.claim, Figure)]
    return {
        bare.id: loose.id
        for (headline, bare), (below, loose) in product(told, repeat=2)
        if headline.version_id == below.version_id and not headline.holder
        if bare.passage.start < loose.passage.start and extent_of(bare) == extent_of(loose)
        if bare.modifier is Modifier.EXACTLY and loose.modifier is not Modifier.EXACTLY
    }


def outlets_saying(state: Sequence[Spell], after: Spell | None) -> set[str]:
    """The outlets whose articles say what another does; all of a state where there is none."""
    return {spell.first.outlet for spell in state if after is None or says_the_same(spell.first, after.first)}


def outlets_of(state: Sequence[Spell], *article_ids: Collection[str]) -> set[str]:
    """The outlets of some articles that a state has."""
    return {spell.first.outlet for spell in state if any(spell.first.article_id in ids for ids in article_ids)}


def says_the_same(one: Appearance, other: Appearance) -> bool:
    """Whether two claims of a strand say the same, by holder and amount, or by holder and words."""
    return one.holder == other.holder and says_alike(one.claim, other.claim)


def says_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same, whoever holds them: by amount, or by words."""
    match one, other:
        case Figure() as before, Figure() as after:
            return _amount(before) == _amount(after)
        case Position() as before, Position() as after:
            return sentence_key(before.passage.exact) == sentence_key(after.passage.exact)
        case _:
            return False


def _amount(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_max, figure.unit, figure.modifier
