"""The snapshot of a version: its positions and figures, each with its place and its attribution.

EXTRACTOR names the rules; it is bumped whenever they find something else in an old text (law 3).
Refuses: comparing; anything a sentence or the text as a whole does not say.
"""

from bisect import bisect_right

from service.domain.claims import Claim, Doubt, Figure, Position, Snapshot
from service.domain.ids import content_id
from service.domain.versions import Version
from service.extraction.figures import FoundFigure, find_figures, find_unreadable
from service.extraction.positions import FoundPosition, find_positions
from service.text.memory import Memory
from service.text.reading import Sentence, read_text

EXTRACTOR = "stet-rules/1"

#: Positions looked back over for the one a figure stands in: more never overlap in prose.
NEARBY_POSITIONS = 40


def take_snapshot(version: Version, memory: Memory) -> Snapshot:
    """The claims of a version, in text order, and the doubts about it. Every span counts in version.text."""
    reading = read_text(version.text, memory)
    found, doubts = find_positions(reading, memory)
    positions = [_position(version, position) for position in found]
    figures = _figures(version, reading.sentences, positions, memory)
    claims: list[Claim] = [*positions, *figures]
    claims.sort(key=lambda claim: (claim.passage.start, -claim.passage.end, isinstance(claim, Figure)))
    unsure = sorted((*doubts, *_unreadable(reading.sentences, memory)), key=lambda doubt: doubt.passage.start)
    return Snapshot(version=version, claims=tuple(claims), doubts=tuple(unsure), extractor=EXTRACTOR)


def _position(version: Version, found: FoundPosition) -> Position:
    start, end = found.passage.start, found.passage.end
    cue = found.cue.start if found.cue else -1
    return Position(
        id=content_id("claim", version.id, EXTRACTOR, "position", start, end, found.voice, cue),
        passage=found.passage,
        voice=found.voice,
        source=found.source,
        cue=found.cue,
        content=found.content,
        directness=found.directness,
        polarity=found.polarity,
        force=found.force,
        certainty=found.certainty,
        conditions=found.conditions,
    )


def _figures(
    version: Version, sentences: tuple[Sentence, ...], positions: list[Position], memory: Memory
) -> list[Figure]:
    ordered = sorted(positions, key=lambda position: position.passage.start)
    starts = [position.passage.start for position in ordered]
    figures = []
    for sentence in sentences:
        for found in memory.recall("figures", sentence.text, lambda _, one=sentence: find_figures(one.reading)):  # type: ignore[misc]  # as in positions.py: a lambda with defaults
            figures.append(_figure(version, sentence, found, ordered, starts))
    return figures


def _unreadable(sentences: tuple[Sentence, ...], memory: Memory) -> list[Doubt]:
    """The numbers that may mean two things, or are out of all range, as doubts."""
    return [
        Doubt(
            code="unreadable_number",
            passage=sentence.passage(start, end),
            note="This number may be read in more than one way, or not at all; no figure is made of it.",
        )
        for sentence in sentences
        for start, end in memory.recall(
            "unreadable",
            sentence.text,
            lambda _, one=sentence: find_unreadable(one.reading),  # type: ignore[misc]  # as in positions.py: a lambda with defaults
        )
    ]


def _figure(
    version: Version, sentence: Sentence, found: FoundFigure, positions: list[Position], starts: list[int]
) -> Figure:
    passage = sentence.passage(found.start, found.end)
    return Figure(
        id=content_id(
            "claim",
            version.id,
            EXTRACTOR,
            "figure",
            passage.start,
            passage.end,
            found.value,
            found.value_max,
            found.unit,
        ),
        passage=passage,
        value=found.value,
        value_max=found.value_max,
        unit=found.unit,
        modifier=found.modifier,
        vague=found.vague,
        trend=found.trend,
        counted=sentence.passage(*found.counted) if found.counted else None,
        measure=found.measure,
        as_of=sentence.passage(*found.as_of) if found.as_of else None,
        position_id=_holder(passage.start, passage.end, positions, starts),
    )


def _holder(start: int, end: int, positions: list[Position], starts: list[int]) -> str | None:
    """The id of the smallest position that says the place; if none says it, of the smallest that contains it."""
    last = bisect_right(starts, start)
    around = [
        position
        for position in positions[max(0, last - NEARBY_POSITIONS) : last]
        if position.passage.start <= start and end <= position.passage.end
    ]
    if not around:
        return None
    return min(
        around, key=lambda position: (not _says(position, start, end), _length(position), position.passage.start)
    ).id


def _says(position: Position, start: int, end: int) -> bool:
    """Whether the place stands in what is attributed, not in the source or the cue."""
    return any(part.start <= start and end <= part.end for part in position.content)


def _length(position: Position) -> int:
    return position.passage.end - position.passage.start
