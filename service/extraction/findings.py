"""What is found in one stretch of a text, in the order of its claims, before it has a place in a version.

It depends on the stretch alone and on the list left open before it, so it is remembered by those.
Refuses: what needs the whole text (whom a mention means) and what needs the version (ids).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.claims import Doubt, Movement
from service.domain.ids import join_parts
from service.domain.versions import Passage
from service.extraction.figures import FoundFigure, find_figures
from service.extraction.positions import FoundPosition, find_positions
from service.extraction.values import find_unreadable
from service.text.language.recognising import language_of
from service.text.memory import Memory
from service.text.reading import Reading, Sentence
from service.text.stretches import Stretch, read_stretch

#: Positions looked back over for the one a figure stands in: more never overlap in prose.
NEARBY_POSITIONS = 40


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure with its places in the stretch, and the position it stands in."""

    found: FoundFigure
    passage: Passage
    counted: Passage | None
    as_of: Passage | None
    movement: Movement | None
    holder: FoundPosition | None


FoundClaim = FoundPosition | PlacedFigure


@dataclass(frozen=True, slots=True)
class Findings:
    """The claims of one stretch. Places count from its start."""

    claims: tuple[FoundClaim, ...]  # in text order, the longer first
    keys: tuple[bytes, ...]  # of each of them: what its id is made of besides the version and its start
    holders: tuple[int, ...]  # for each of them, the index of the one it stands in; -1 for none
    mentions: tuple[int, ...]  # which of them mention a source, in the order in which sources are met
    doubts: tuple[Doubt, ...]
    status_list: str  # the kind of list left open at its end
    language: str  # of its words, "" where too few tell


def find_claims(stretch: Stretch, memory: Memory, status_list: str, *, is_english: bool = True) -> Findings:
    """What is found in a stretch, when the blocks before it left this kind of list open ("" for none).

    is_english: whether the text around it is. A stretch that is plainly in another language, or says too little to
    tell and stands in a text in another language, holds figures and no positions: English rules would guess.
    """
    kind = f"findings {status_list} {stretch.kinds}{'' if is_english else ' figures only'}"
    return memory.recall(kind, stretch.text, lambda _: _find(stretch, memory, status_list, is_english=is_english))


def _find(stretch: Stretch, memory: Memory, status_list: str, *, is_english: bool) -> Findings:
    reading = read_stretch(stretch, memory)
    language = language_of(stretch.text)
    positions: list[FoundPosition] = []
    doubts: list[Doubt] = []
    if language == "en" or (is_english and not language):
        positions, doubts, status_list = find_positions(reading, memory, status_list)
    claims: list[FoundClaim] = [*positions, *_figures(reading, positions, memory)]
    claims.sort(key=_order)
    index = {id(claim): at for at, claim in enumerate(claims)}
    return Findings(
        claims=tuple(claims),
        keys=tuple(map(_key, claims)),
        holders=tuple(
            index[id(claim.holder)] if isinstance(claim, PlacedFigure) and claim.holder else -1 for claim in claims
        ),
        mentions=tuple(index[id(position)] for position in positions if position.mention),
        doubts=(*doubts, *_unreadable(reading, memory)),
        status_list=status_list,
        language=language,
    )


def _order(claim: FoundClaim) -> tuple[int, int, bool]:
    return claim.passage.start, -claim.passage.end, isinstance(claim, PlacedFigure)


def _key(claim: FoundClaim) -> bytes:
    """The parts of a claim's id that are the same wherever its stretch stands. Places count from the claim's start."""
    length = claim.passage.end - claim.passage.start
    if isinstance(claim, PlacedFigure):
        return join_parts("figure", length, claim.found.value, claim.found.value_max, claim.found.unit)
    return join_parts("position", length, claim.voice, claim.cue.start - claim.passage.start if claim.cue else "")


def _figures(reading: Reading, positions: Sequence[FoundPosition], memory: Memory) -> list[PlacedFigure]:
    ordered = sorted(positions, key=_order)
    starts = [position.passage.start for position in ordered]
    figures = []
    for sentence in reading.sentences:
        for found in memory.recall("figures", sentence.text, find_figures):
            passage = sentence.passage(found.start, found.end)
            last = bisect_right(starts, passage.start)
            figures.append(
                PlacedFigure(
                    found=found,
                    passage=passage,
                    counted=sentence.passage(*found.counted) if found.counted else None,
                    as_of=sentence.passage(*found.as_of) if found.as_of else None,
                    movement=_movement(sentence, found),
                    holder=_holder(passage, ordered[max(0, last - NEARBY_POSITIONS) : last]),
                )
            )
    return figures


def _movement(sentence: Sentence, found: FoundFigure) -> Movement | None:
    if found.movement is None:
        return None
    change, old, new = (sentence.passage(*place) if place else None for place in found.movement)
    return Movement(change=change, old=old, new=new)


def _unreadable(reading: Reading, memory: Memory) -> list[Doubt]:
    """The numbers that may mean two things, or are out of all range, as doubts."""
    return [
        Doubt(
            code="unreadable_number",
            passage=sentence.passage(start, end),
            note="This number may be read in more than one way, or not at all; no figure is made of it.",
        )
        for sentence in reading.sentences
        for start, end in memory.recall("unreadable", sentence.text, find_unreadable)
    ]


def _holder(place: Passage, nearby: Sequence[FoundPosition]) -> FoundPosition | None:
    """The smallest position that says the place; if none says it, the smallest that contains it."""
    around = [one for one in nearby if one.passage.start <= place.start and place.end <= one.passage.end]
    if not around:
        return None
    return min(around, key=lambda one: (not _says(one, place), one.passage.end - one.passage.start, one.passage.start))


def _says(position: FoundPosition, place: Passage) -> bool:
    """Whether the place stands in what is attributed, not in the source or the cue."""
    return any(part.start <= place.start and place.end <= part.end for part in position.content)
