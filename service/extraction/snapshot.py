"""The snapshot of a version: its positions and figures, each with its place and its attribution.

A text is read in stretches, each remembered by its words; what is left for the whole text is whom a mention means,
in one walk from start to end, and the place and the id of every claim.
EXTRACTOR names the rules; it is bumped whenever they find something else in an old text (law 3).
Refuses: comparing; anything a sentence or the text as a whole does not say.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from service.domain.claims import Claim, Doubt, Figure, Position, Snapshot, Source
from service.domain.ids import ids_within
from service.domain.unwrapped import snapshot_in
from service.domain.versions import Passage, Version
from service.extraction.findings import Findings, PlacedFigure, find_claims
from service.extraction.holders.lexicon.pronouns import SELF
from service.extraction.holders.register import Register, make_register
from service.extraction.labels import without_unsaid
from service.extraction.positions import FoundPosition
from service.extraction.times.resolving import resolve
from service.text.language.function_words import NAMES
from service.text.memory import Memory
from service.text.reading import Reading, recall_reading
from service.text.stretches import Stretch, cut_stretches

EXTRACTOR = "stet-rules/25"

#: Added to it where a reading model gave the sentences trees: a snapshot with them is another reading (law 3).
WITH_TREES = "+trees"

#: Languages whose positions are read; "" is too little text to tell.
ENGLISH = ("en", "")

#: Code points of a passage in another language that its doubt shows.
LONGEST_SHOWN = 200


def extractor_of(memory: Memory, rules: str = EXTRACTOR) -> str:
    """The name of the rules, and of the reader of this memory where it has one of its own (law 3)."""
    return f"{rules}{WITH_TREES}" if memory.read else rules


def take_snapshot(version: Version, memory: Memory) -> Snapshot:
    """The claims of a version, in text order, and the doubts about it. Every span counts in version.text."""
    extractor = extractor_of(memory)
    make_id = ids_within("claim", version.id, extractor)
    day = _day_of(version)
    reading = recall_reading(version.text, memory)
    register = make_register(reading.text, memory)
    claims: list[Claim] = []
    doubts: list[Doubt] = []
    told = set(ENGLISH)  # one doubt a language is enough
    for stretch, found in _findings(reading, memory):
        sources = _sources(found, stretch.start, register, doubts)
        claims += _placed(found, stretch.start, sources, make_id, day)
        doubts += [
            Doubt(code=doubt.code, passage=doubt.passage.moved(stretch.start), note=doubt.note)
            for doubt in found.doubts
        ]
        if found.language not in told:
            told.add(found.language)
            doubts.append(_other_language(stretch, found.language))
    doubts.sort(key=lambda doubt: doubt.passage.start)
    read = replace(version, text=reading.text) if reading.text != version.text else version
    found_there = Snapshot(version=read, claims=tuple(claims), doubts=tuple(doubts), extractor=extractor)
    return snapshot_in(version.text, found_there)


def _findings(reading: Reading, memory: Memory) -> list[tuple[Stretch, Findings]]:
    """What is found in each stretch, in order; in a text mostly in another language, no positions are guessed."""
    stretches = list(cut_stretches(reading.text, reading.blocks))
    for is_english in (True, False):
        found, status_list, foreign, english = [], "", 0, 0
        for stretch in stretches:
            findings = find_claims(stretch, memory, status_list, is_english=is_english)
            status_list = findings.status_list
            found.append((stretch, findings))
            if findings.language == "en":
                english += len(stretch.text)
            elif findings.language:
                foreign += len(stretch.text)
        if foreign <= english:
            break
    said = without_unsaid([findings for _, findings in found])
    return [(stretch, findings) for (stretch, _), findings in zip(found, said, strict=True)]


def _other_language(stretch: Stretch, language: str) -> Doubt:
    line = stretch.blocks[0]
    exact = stretch.text[: line.end - line.start][:LONGEST_SHOWN].rstrip()
    name = NAMES.get(language, "a language that is not known here")
    return Doubt(
        code="other_language",
        passage=Passage(stretch.start, stretch.start + len(exact), exact),
        note=f"This is in {name}. Positions are read in English only; figures and wording are still compared.",
    )


def _sources(found: Findings, start: int, register: Register, doubts: list[Doubt]) -> dict[int, Source]:
    """Whom the mentions of a stretch mean, by claim; those who fit nobody are added to the doubts."""
    sources = {}
    for at in found.mentions:
        claim = found.claims[at]
        assert isinstance(claim, FoundPosition) and claim.mention
        mention = claim.mention.moved(start)
        resolved = register.resolve(mention)
        if not resolved.is_known and mention.exact.lower() not in SELF:
            doubts.append(
                Doubt(
                    code="unresolved_pronoun",
                    passage=mention,
                    note=f"Nobody named before, or more than one, fits “{mention.exact}”.",
                )
            )
        sources[at] = Source(name=resolved.name, mention=mention, antecedent=resolved.antecedent)
    return sources


def _placed(
    found: Findings, start: int, sources: dict[int, Source], make_id: Callable[..., str], day: date | None
) -> list[Claim]:
    """The claims of a stretch at their places in the text."""
    placed: list[Claim] = []
    for at, claim in enumerate(found.claims):
        passage = claim.passage.moved(start)
        claim_id = make_id(passage.start, joined=found.keys[at])
        if isinstance(claim, PlacedFigure):
            holder = found.holders[at]
            placed.append(_figure(claim_id, claim, passage, start, placed[holder].id if holder >= 0 else None, day))
        else:
            placed.append(_position(claim_id, claim, passage, start, sources.get(at)))
    return placed


def _position(id: str, found: FoundPosition, passage: Passage, start: int, source: Source | None) -> Position:
    return Position(
        id=id,
        passage=passage,
        voice=found.voice,
        source=source,
        cue=found.cue.moved(start) if found.cue else None,
        content=tuple([part.moved(start) for part in found.content]),
        directness=found.directness,
        polarity=found.polarity,
        force=found.force,
        certainty=found.certainty,
        conditions=tuple([part.moved(start) for part in found.conditions]),
    )


def _day_of(version: Version) -> date | None:
    """The day a version speaks from: that of its last change, or of publication. The day of a capture is neither."""
    told = version.modified_at or version.published_at
    return told.date() if told else None


def _figure(
    id: str, figure: PlacedFigure, passage: Passage, start: int, position_id: str | None, day: date | None
) -> Figure:
    found = figure.found
    return Figure(
        id=id,
        passage=passage,
        value=found.value,
        value_max=found.value_max,
        unit=found.unit,
        modifier=found.modifier,
        vague=found.vague,
        trend=found.trend,
        movement=figure.movement.moved(start) if figure.movement else None,
        counted=figure.counted.moved(start) if figure.counted else None,
        measure=found.measure,
        as_of=figure.as_of.moved(start) if figure.as_of else None,
        as_of_time=resolve(figure.as_of.exact, day, found.to_come) if figure.as_of else "",
        position_id=position_id,
    )
