"""Attributions made into positions: what needs the whole text.

Quotations that run over sentences and paragraphs are joined, a quotation left alone goes to
whoever spoke before, pronouns are resolved, and sentences nobody is named for speak in own voice.
Every step is one walk over the text.
Refuses: what one sentence alone decides (see attribution/ and own_voice.py).
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from service.domain.claims import Certainty, Directness, Doubt, Force, Polarity, Source, Voice
from service.domain.versions import Passage
from service.extraction.attribution.attributions import FoundAttribution, SentenceFindings, find_attributions
from service.extraction.attribution.conditions import find_conditions
from service.extraction.attribution.cues import Frame
from service.extraction.attribution.quotations import CONTINUING
from service.extraction.attribution.sources import Register, make_register
from service.extraction.own_voice import certainty_of, find_own_voice, is_status_item, opens_status_list
from service.text.memory import Memory
from service.text.reading import Reading, Sentence

#: Shortest quotation that can be a claim by itself, in code points: shorter ones are names and scare quotes.
SHORTEST_QUOTATION = 25

#: Share of a sentence that attributions must cover for the publication to say nothing more in it.
COVERED = 0.5

#: Places one quotation may be joined from. More is a text with broken quotation marks.
MOST_PARTS = 60

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPosition:
    """A position before it belongs to a version."""

    passage: Passage
    voice: Voice
    source: Source | None
    cue: Passage | None
    content: tuple[Passage, ...]
    directness: Directness
    polarity: Polarity
    force: Force
    certainty: Certainty
    conditions: tuple[Passage, ...]


@dataclass(slots=True)
class _Quotation:
    """One quotation, marks included, in one part per paragraph."""

    parts: list[Place]
    is_closed: bool = True
    is_owned: bool = False

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.parts)


@dataclass(slots=True)
class _Draft:
    """One attribution at its place in the text, while it is joined."""

    found: FoundAttribution
    sentence: Sentence
    block: int
    content: list[Place]
    owns: list[_Quotation] = field(default_factory=list)


def find_positions(reading: Reading, memory: Memory) -> tuple[tuple[FoundPosition, ...], tuple[Doubt, ...]]:
    """The positions of a text and what could not be read, both in text order."""
    findings, quotations, doubts = _walk(reading, memory)
    drafts = _drafts(reading, findings, quotations)
    register = make_register(reading.text)
    positions = []
    covered: dict[int, int] = {}
    for draft in drafts:
        position, doubt = _position(reading.text, draft, register, memory)
        positions.append(position)
        doubts.extend(doubt)
        for start, end in [(position.passage.start, position.passage.end)]:
            covered[draft.sentence.start] = covered.get(draft.sentence.start, 0) + end - start
    owned = _merged([part for quotation in quotations if quotation.is_owned for part in quotation.parts])
    positions.extend(_own_voice(reading, memory, covered, owned))
    positions.sort(key=lambda position: (position.passage.start, -position.passage.end))
    doubts.sort(key=lambda doubt: doubt.passage.start)
    return tuple(positions), tuple(doubts)


def _walk(reading: Reading, memory: Memory) -> tuple[list[SentenceFindings], list[_Quotation], list[Doubt]]:
    """Every sentence's findings, and the quotations joined over sentences and paragraphs."""
    text = reading.text
    findings: list[SentenceFindings] = []
    quotations: list[_Quotation] = []
    doubts: list[Doubt] = []
    mark, block = "", -1
    for sentence in reading.sentences:
        if sentence.block != block:
            if mark and not (mark in CONTINUING and text.startswith(mark, sentence.start) and sentence.block == block + 1):
                doubts.append(_unclosed(text, quotations[-1]))
                mark = ""
            block = sentence.block
            is_new_block = True
        else:
            is_new_block = False
        found = _findings(sentence, reading.blocks[block].kind == "heading", mark, memory)
        for start, end in found.quotes.ranges:
            place = (sentence.start + start, sentence.start + end)
            if mark and start == 0 and quotations:
                _join(quotations[-1], place, is_new_block)
            else:
                quotations.append(_Quotation([place]))
            mark = ""
            quotations[-1].is_closed = not (end == len(sentence.text) and found.quotes.open_after)
        mark = found.quotes.open_after
        findings.append(found)
    if mark and quotations:
        doubts.append(_unclosed(text, quotations[-1]))
    return findings, quotations, doubts


def _findings(sentence: Sentence, is_heading: bool, mark: str, memory: Memory) -> SentenceFindings:
    kind = f"attributions{' heading' if is_heading else ''} {mark}"
    return memory.recall(kind, sentence.text, lambda _: find_attributions(sentence.reading, mark, is_heading))


def _join(quotation: _Quotation, place: Place, is_new_block: bool) -> None:
    if is_new_block:
        quotation.parts.append(place)
    else:
        quotation.parts[-1] = (quotation.parts[-1][0], place[1])


def _unclosed(text: str, quotation: _Quotation) -> Doubt:
    start, end = quotation.parts[-1]
    return Doubt(
        code="unclosed_quotation",
        passage=Passage.cut(text, start, end),
        note="A quotation opens here and is not closed before the paragraph ends.",
    )


def _drafts(reading: Reading, findings: list[SentenceFindings], quotations: list[_Quotation]) -> list[_Draft]:
    """The attributions with their whole quotations, in text order."""
    ends = [quotation.parts[0][1] for quotation in quotations]
    starts = [quotation.parts[0][0] for quotation in quotations]
    drafts: list[_Draft] = []
    for sentence, found in zip(reading.sentences, findings, strict=True):
        for attribution in found.attributions:
            content = [(sentence.start + start, sentence.start + end) for start, end in attribution.content]
            draft = _Draft(attribution, sentence, sentence.block, content)
            for part in list(content):
                first = bisect_left(ends, part[0] + 1)
                while first and quotations[first - 1].parts[-1][1] > part[0]:
                    first -= 1
                for quotation in quotations[first : first + MOST_PARTS]:
                    if quotation.parts[0][0] >= part[1]:
                        break
                    draft.owns.append(quotation)
            if attribution.introduces:
                following = bisect_left(starts, sentence.end)
                if following < len(quotations) and not reading.text[sentence.end : starts[following]].strip():
                    draft.owns.append(quotations[following])
            if attribution.follows:
                draft.owns.extend(_just_before(reading.text, sentence, quotations, starts))
            for quotation in draft.owns:
                quotation.is_owned = True
            if draft.content or draft.owns:
                drafts.append(draft)
    _adopt(reading, drafts, quotations)
    return drafts


def _just_before(text: str, sentence: Sentence, quotations: list[_Quotation], starts: list[int]) -> list[_Quotation]:
    """The quotation that ends where this sentence begins, white space and its own closing mark aside."""
    before = bisect_left(starts, sentence.start) - 1
    if before < 0:
        return []
    end = quotations[before].parts[-1][1]
    return [quotations[before]] if end >= sentence.start or not text[end : sentence.start].strip() else []


def _adopt(reading: Reading, drafts: list[_Draft], quotations: list[_Quotation]) -> None:
    """A quotation that opens a sentence, with nobody named for it, goes to whoever was quoted just before."""
    speakers = [draft for draft in drafts if draft.owns and draft.found.entry.frame in (Frame.SAY, Frame.TELL)]
    opens = {sentence.start: sentence.block for sentence in reading.sentences}
    at = 0
    for quotation in quotations:
        start = quotation.parts[0][0]
        while at + 1 < len(speakers) and speakers[at + 1].sentence.start < start:
            at += 1
        if quotation.is_owned or quotation.size < SHORTEST_QUOTATION or at >= len(speakers) or start not in opens:
            continue
        speaker = speakers[at]
        last_end = max(speaker.sentence.end, speaker.owns[-1].parts[-1][1])
        if speaker.sentence.start < start and opens[start] == speaker.block and len(speaker.owns) < MOST_PARTS:
            if not reading.text[last_end:start].strip():
                speaker.owns.append(quotation)
                quotation.is_owned = True


def _merged(places: list[Place]) -> list[Place]:
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _position(text: str, draft: _Draft, register: Register, memory: Memory) -> tuple[FoundPosition, list[Doubt]]:
    found, sentence = draft.found, draft.sentence
    parts = _merged([*draft.content, *(part for quotation in draft.owns for part in quotation.parts)])
    content = tuple(Passage.cut(text, start, end) for start, end in parts)
    cue = sentence.passage(*found.cue)
    doubts: list[Doubt] = []
    source = None
    if found.source:
        mention = sentence.passage(*found.source)
        resolved = register.resolve(mention)
        if not resolved.is_known:
            doubts.append(
                Doubt(code="unresolved_pronoun", passage=mention, note=f"Nobody named before fits “{mention.exact}”.")
            )
        source = Source(name=resolved.name, mention=mention, antecedent=resolved.antecedent)
    start = min(cue.start, content[0].start, *([source.mention.start] if source else []))
    end = max(cue.end, content[-1].end, *([source.mention.end] if source else []))
    passage = Passage.cut(text, start, end)
    conditions = _conditions(sentence, passage, memory)
    return (
        FoundPosition(
            passage=passage,
            voice=Voice.ACT if found.entry.frame is Frame.ACT else Voice.ATTRIBUTED,
            source=source,
            cue=cue,
            content=content,
            directness=_directness(draft, content),
            polarity=Polarity.DENIED if found.denied else Polarity.AFFIRMED,
            force=found.force,
            certainty=_certainty(found.force, content),
            conditions=conditions,
        ),
        doubts,
    )


def _directness(draft: _Draft, content: tuple[Passage, ...]) -> Directness:
    if not draft.owns:
        return Directness.INDIRECT
    whole = sum(passage.end - passage.start for passage in content)
    quoted = sum(quotation.size for quotation in draft.owns)
    return Directness.DIRECT if quoted + 8 >= whole else Directness.MIXED


def _certainty(force: Force, content: tuple[Passage, ...]) -> Certainty:
    certainty = certainty_of(content[0].exact[:160])
    if certainty is Certainty.CERTAIN and force in (Force.BELIEVES, Force.EXPECTS, Force.DOUBTS):
        return Certainty.PROBABLE
    return Certainty.POSSIBLE if force is Force.SUGGESTS and certainty is Certainty.CERTAIN else certainty


def _conditions(sentence: Sentence, passage: Passage, memory: Memory) -> tuple[Passage, ...]:
    found = memory.recall("conditions", sentence.text, find_conditions)
    places = [sentence.passage(start, end) for start, end in found]
    return tuple(place for place in places if passage.start <= place.start and place.end <= passage.end)


def _own_voice(reading: Reading, memory: Memory, covered: dict[int, int], owned: list[Place]) -> list[FoundPosition]:
    positions = []
    is_status_list = False
    previous_block = -1
    ends = [end for _, end in owned]
    for sentence in reading.sentences:
        block = reading.blocks[sentence.block]
        if sentence.block != previous_block:
            is_intro = block.kind == "heading" or sentence.text.endswith(":") or reading.text[block.end - 1] == ":"
            if is_intro:
                is_status_list = opens_status_list(reading.text[block.start : block.end])
            elif block.kind == "paragraph":
                is_status_list = False
            previous_block = sentence.block
        nearest = bisect_left(ends, sentence.start + 1)
        inside = nearest < len(owned) and owned[nearest][0] <= sentence.start and sentence.end - 1 <= owned[nearest][1]
        if inside or covered.get(sentence.start, 0) >= COVERED * len(sentence.text):
            continue
        found = memory.recall(
            f"own voice {block.kind}", sentence.text, lambda _, one=sentence, kind=block.kind: find_own_voice(one.reading, kind)  # type: ignore[misc]
        )
        if found:
            voice, force, polarity = found.voice, found.force, found.polarity
        elif is_status_list and block.kind == "item" and is_status_item(sentence.reading):
            voice, force, polarity = Voice.STATUS, Force.SAYS, Polarity.AFFIRMED
        else:
            continue
        whole = sentence.whole
        positions.append(
            FoundPosition(
                passage=whole,
                voice=voice,
                source=None,
                cue=None,
                content=(whole,),
                directness=Directness.OWN,
                polarity=polarity,
                force=force,
                certainty=certainty_of(whole.exact[:300]),
                conditions=_conditions(sentence, whole, memory),
            )
        )
    return positions


