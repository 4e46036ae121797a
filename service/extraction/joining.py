"""Quotations that run over sentences and paragraphs, joined, and whose they are.

A quotation left alone goes to whoever was quoted just before it in the same paragraph.
Refuses: naming sources (see holders/), what one sentence alone decides (see attribution/).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from service.domain.claims import Doubt
from service.domain.versions import Passage
from service.extraction.attribution.attributions import find_attributions
from service.extraction.attribution.found import FoundAttribution, SentenceFindings
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.quotations import CONTINUING
from service.text.memory import Memory
from service.text.reading import Reading, Sentence

#: Shortest quotation that can be a claim by itself, in code points: shorter ones are names and scare quotes, unless
#: they end like a sentence.
SHORTEST_QUOTATION, SHORTEST_SAID = 25, 8

#: What opens a quotation, and spaces in a paragraph that is somebody's words without one, at least.
_OPENS_QUOTATION = re.compile(r"[“‘«„\"']")
SHORTEST_WORDS = 3

#: Items of a list that one clause introduces, at most.
MOST_ITEMS = 60


#: Places one quotation may be joined from. More is a text with broken quotation marks.
MOST_PARTS = 60


Place = tuple[int, int]

#: What the cue of a speaker takes.
_SPOKEN = (Frame.SAY, Frame.TELL)

#: Contents that only point to something: "Norland supports it".
POINTING = frozenset(["it", "that", "them", "these", "this", "those"])


@dataclass(slots=True)
class Quotation:
    """One quotation, marks included, in one part per paragraph."""

    parts: list[Place]
    is_owned: bool = False

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.parts)

    def is_claim(self, text: str) -> bool:
        """Whether it can stand as a claim by itself: long enough, or a sentence of its own ("We will not wait.")."""
        if self.size >= SHORTEST_QUOTATION:
            return True
        start, end = self.parts[-1]
        return self.size >= SHORTEST_SAID and text[end - 2] in ".!?…" and " " in text[start:end]


@dataclass(slots=True)
class Joined:
    """One attribution at its place in the text, while it is joined."""

    found: FoundAttribution
    sentence: Sentence
    block: int
    content: list[Place]
    owns: list[Quotation] = field(default_factory=list)
    items: list[Place] = field(default_factory=list)  # of the list it introduces


def join_quotations(reading: Reading, memory: Memory) -> tuple[list[Joined], list[Quotation], list[Doubt]]:
    """Every attribution of a text with its whole quotations, the quotations, and those never closed; in text order."""
    findings, quotations, doubts = _walk(reading, memory)
    return _joined(reading, findings, quotations), quotations, doubts


def _walk(reading: Reading, memory: Memory) -> tuple[list[SentenceFindings], list[Quotation], list[Doubt]]:
    """Every sentence's findings, and the quotations joined over sentences and paragraphs."""
    text = reading.text
    findings: list[SentenceFindings] = []
    quotations: list[Quotation] = []
    doubts: list[Doubt] = []
    mark, block = "", -1
    for sentence in reading.sentences:
        if sentence.block != block:
            if mark and not (
                mark in CONTINUING and text.startswith(mark, sentence.start) and sentence.block == block + 1
            ):
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
                quotations.append(Quotation([place]))
            mark = ""
        mark = found.quotes.open_after
        findings.append(found)
    if mark and quotations:
        doubts.append(_unclosed(text, quotations[-1]))
    return findings, quotations, doubts


def _findings(sentence: Sentence, is_heading: bool, mark: str, memory: Memory) -> SentenceFindings:
    kind = f"attributions{' heading' if is_heading else ''} {mark}"
    return memory.recall(kind, sentence.text, lambda _: find_attributions(sentence.reading, mark, is_heading))


def _join(quotation: Quotation, place: Place, is_new_block: bool) -> None:
    if is_new_block:
        quotation.parts.append(place)
    else:
        quotation.parts[-1] = (quotation.parts[-1][0], place[1])


def _unclosed(text: str, quotation: Quotation) -> Doubt:
    start, end = quotation.parts[-1]
    return Doubt(
        code="unclosed_quotation",
        passage=Passage.cut(text, start, end),
        note="A quotation opens here and is not closed before the paragraph ends.",
    )


def _joined(reading: Reading, findings: list[SentenceFindings], quotations: list[Quotation]) -> list[Joined]:
    """The attributions with their whole quotations, in text order."""
    ends = [quotation.parts[0][1] for quotation in quotations]
    starts = [quotation.parts[0][0] for quotation in quotations]
    drafts: list[Joined] = []
    for sentence, found in zip(reading.sentences, findings, strict=True):
        for attribution in found.attributions:
            content = [(sentence.start + start, sentence.start + end) for start, end in attribution.content]
            draft = Joined(attribution, sentence, sentence.block, content)
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
            if attribution.follows and attribution.entry.lemmas[0] != "be":
                draft.owns.extend(_just_before(reading, draft, quotations, starts))
            for quotation in draft.owns:
                quotation.is_owned = True
            if attribution is found.attributions[-1] and not (attribution.introduces and draft.owns):
                _introduce(reading, draft)
            if draft.content or draft.owns or draft.items:
                drafts.append(draft)
    _adopt(reading, drafts, quotations)
    return drafts


def _introduce(reading: Reading, draft: Joined) -> None:
    """The list right after a clause that ends in a colon is what the clause attributes: "agreed to:"."""
    block = reading.blocks[draft.sentence.block]
    is_cue = draft.found.entry.lemmas == (":",)
    if is_cue or draft.sentence.end != block.end or not draft.sentence.text.endswith(":"):
        return
    said = draft.sentence.text[:-1].rstrip()
    if draft.content and draft.content[-1][1] < draft.sentence.start + len(said):
        return  # something else stands between the content and the list
    draft.items.extend(items_behind(reading, draft.block))
    if not draft.items and not draft.content and draft.found.entry.frame in _SPOKEN:
        draft.items.extend(_paragraph_after(reading, draft.block))
    if draft.items and draft.content and " " not in reading.text[slice(*draft.content[-1])]:
        draft.content.pop()  # "to" alone


def items_behind(reading: Reading, block: int) -> list[Place]:
    """The items of the list right behind a block."""
    items = []
    for item in reading.blocks[block + 1 : block + 1 + MOST_ITEMS]:
        if item.kind != "item":
            break
        items.append((item.start, item.end))
    return items


def _paragraph_after(reading: Reading, block: int) -> list[Place]:
    """The paragraph that is set out as somebody's words without quotation marks: "Lind wrote:" and what she wrote."""
    following = reading.blocks[block + 1 : block + 2]
    text = reading.text
    return [
        (one.start, one.end)
        for one in following
        if one.kind == "paragraph"
        and text[one.end - 1] in ".!?…"
        and not _OPENS_QUOTATION.match(text, one.start)
        and text.count(" ", one.start, one.end) >= SHORTEST_WORDS
    ]


def _just_before(reading: Reading, draft: Joined, quotations: list[Quotation], starts: list[int]) -> list[Quotation]:
    """The quotation that ends where this sentence begins, white space and its own closing mark aside.

    Past the end of a paragraph only one that is a paragraph of its own is taken, from nobody: what ends a paragraph
    of somebody's is theirs.
    """
    start = draft.sentence.start
    before = bisect_left(starts, start) - 1
    if before < 0:
        return []
    quotation = quotations[before]
    end = quotation.parts[-1][1]
    is_beside = end >= start or not reading.text[end:start].strip()
    is_same = end > reading.blocks[draft.block].start
    is_alone = not quotation.is_owned and draft.found.entry.frame in _SPOKEN
    is_alone = is_alone and any(block.start == quotation.parts[0][0] for block in reading.blocks[: draft.block])
    return [quotation] if is_beside and (is_same or is_alone) else []


def _adopt(reading: Reading, drafts: list[Joined], quotations: list[Quotation]) -> None:
    """A quotation that opens a sentence, with nobody named for it, goes to whoever was quoted just before."""
    speakers = [draft for draft in drafts if draft.owns and draft.found.entry.frame in _SPOKEN]
    opens = {sentence.start: sentence.block for sentence in reading.sentences}
    at = 0
    for quotation in quotations:
        start = quotation.parts[0][0]
        while at + 1 < len(speakers) and speakers[at + 1].sentence.start < start:
            at += 1
        if quotation.is_owned or not quotation.is_claim(reading.text) or at >= len(speakers) or start not in opens:
            continue
        speaker = speakers[at]
        said = max(speaker.sentence.end, speaker.owns[-1].parts[-1][1])
        is_beside = opens[start] == speaker.block or _is_next_paragraph(reading, quotation, opens[start], said)
        is_next = speaker.sentence.start < start and not reading.text[said:start].strip()
        if is_beside and is_next and len(speaker.owns) < MOST_PARTS:
            speaker.owns.append(quotation)
            quotation.is_owned = True


def _is_next_paragraph(reading: Reading, quotation: Quotation, block: int, said: int) -> bool:
    """Whether a quotation is a paragraph of its own, right after the one that ends at `said`."""
    whole = reading.blocks[block]
    is_whole = whole.start == quotation.parts[0][0] and whole.end <= quotation.parts[-1][1]
    return block > 0 and is_whole and reading.blocks[block - 1].end == said


def unresolved(content: Passage) -> Doubt:
    return Doubt(
        code="unresolved_content",
        passage=content,
        note=f"What “{content.exact}” stands for is said elsewhere in the text.",
    )


def unclear(words: Passage) -> Doubt:
    return Doubt(
        code="unclear_source", passage=words, note="Who says so is not told clearly enough here for a name to be given."
    )


def merged(places: list[Place]) -> list[Place]:
    """Places in order, those that meet made one."""
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def unowned(quotations: list[Quotation], text: str) -> list[Place]:
    """Quotations that say something and that nobody is named for."""
    return merged([part for one in quotations if not one.is_owned and one.is_claim(text) for part in one.parts])


def stands_in(places: list[Place], sentence: Sentence) -> bool:
    """Whether a sentence stands wholly inside one of the places, its last sign aside."""
    at = bisect_left(places, sentence.start + 1, key=lambda place: place[1])
    return at < len(places) and places[at][0] <= sentence.start and sentence.end - 1 <= places[at][1]
