"""Attributions made into positions, and the sentences nobody is named for.

A sentence that no attribution covers speaks in own voice.
Refuses: what one sentence alone decides (see attribution/ and own_voice.py), joining quotations (see joining.py),
whom a mention means (see holders/).
"""

import re
from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass, replace

from service.domain.claims import Certainty, Directness, Doubt, Force, Polarity, Voice
from service.domain.versions import Passage
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.sides.own_clause import clause_behind
from service.extraction.conditions import find_conditions
from service.extraction.joining import (
    MOST_PARTS,
    POINTING,
    Joined,
    Place,
    items_behind,
    join_quotations,
    merged,
    stands_in,
    unclear,
    unowned,
    unresolved,
)
from service.extraction.listing.grouped import in_group_list
from service.extraction.listing.labelled import told_behind_label
from service.extraction.listing.links import claims_nothing
from service.extraction.listing.status import IN_FORCE, in_status_list, list_after, names_listed
from service.extraction.own_voice import certainty_of, find_own_voice, opens_deeds, tells_event
from service.text.lines.fields import fields_in
from service.text.lines.standings import standings_in
from service.text.memory import Memory
from service.text.reading import Reading

#: Code points of a content in which its main verb is looked for, and after that verb its degree ("is likely").
FIRST_WORDS, AFTER_AUXILIARY = 200, 24
FIRST_AUXILIARY = re.compile(
    r"\b(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)\b"
)

#: "Drivers | to expect delays", as a warning has it.
_TOLD_TO_EXPECT = re.compile(r"^(?:(?!that\b)[\w'’-]+ ){0,5}?to expect\b")

#: Sentences of one quotation looked at for conditions.
MOST_SENTENCES = 30

#: How a claim begins that is told in a clause about a noun: "The MP | who opposed the tax | resigned".
_OF_NOUN = re.compile(r"(?:which|who|whom|whose)\b")
#: What happened and when or why, before whoever held something then: "The mayor resigned after | residents lobbied".
_HAPPENED = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+)+ (?:after|because|when) ")

#: Code points of a sentence in which what happened is looked for.
LONGEST_BEFORE = 200

#: Share of a sentence that attributions must cover for the publication to say nothing more in it.
COVERED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPosition:
    """A position before it belongs to a version."""

    passage: Passage
    voice: Voice
    mention: Passage | None  # of the source, as it stands there
    cue: Passage | None
    content: tuple[Passage, ...]
    directness: Directness
    polarity: Polarity
    force: Force
    certainty: Certainty
    conditions: tuple[Passage, ...]
    if_said: bool = False  # it counts only where the text has the same person say so elsewhere


def find_positions(
    reading: Reading, memory: Memory, status_list: str = ""
) -> tuple[list[FoundPosition], list[Doubt], str]:
    """The positions of a text or a stretch of it, what could not be read, and the list that is open at its end.

    Attributed positions stand first, in the order of their cues; then own voice, in text order.
    status_list: the kind of list that the blocks before left open (see _list_after).
    """
    drafts, quotations, doubts = join_quotations(reading, memory)
    lines = [reading.text[block.start : block.end] for block in reading.blocks]
    fields = fields_in(lines)
    drafts = [
        draft
        for draft in drafts
        if not (draft.found.if_said and draft.sentence.block in fields) and not claims_nothing(draft)
    ]
    positions = []
    covered: dict[int, int] = {}
    ends: dict[int, int] = {}
    opened: set[int] = set()  # sentences that a claim of their subject opens
    for draft in drafts:
        position = _position(reading, draft, memory)
        positions.append(position)
        # What a clause tells of a noun leaves the sentence that the noun stands in to whoever reports it.
        is_of_noun = draft.found.relative or _OF_NOUN.match(position.passage.exact)
        before = reading.text[draft.sentence.start : position.passage.start][:LONGEST_BEFORE]
        is_first = draft.sentence.start not in covered
        is_why = is_first and _HAPPENED.fullmatch(before) and tells_event(draft.sentence.reading, len(before))
        length = 0 if is_of_noun or is_why else position.passage.end - position.passage.start
        covered[draft.sentence.start] = covered.get(draft.sentence.start, 0) + length
        if length and reading.text[draft.sentence.start : position.passage.start] in ("", "It "):
            opened.add(draft.sentence.start)
        ends[draft.sentence.start] = max(ends.get(draft.sentence.start, 0), position.passage.end)
    owned = merged(
        [
            *(part for quotation in quotations if quotation.is_owned for part in quotation.parts),
            *(item for draft in drafts for item in draft.items),
        ]
    )
    doubts += [unclear(draft.sentence.passage(*draft.found.unclear)) for draft in drafts if draft.found.unclear]
    doubts += [unresolved(part) for draft in positions for part in draft.content if part.exact.lower() in POINTING]
    of_nobody = unowned(quotations, reading.text)
    own, status_list = _own_voice(
        reading, memory, covered, ends, opened, owned, of_nobody, status_list, fields | standings_in(lines)
    )
    return [*positions, *own], doubts, status_list


def _position(reading: Reading, draft: Joined, memory: Memory) -> FoundPosition:
    text, found, sentence = reading.text, draft.found, draft.sentence
    quoted = [part for quotation in draft.owns for part in quotation.parts]
    parts = merged([*draft.content, *quoted, *draft.items])
    content = tuple(Passage.cut(text, start, end) for start, end in parts)
    cue = sentence.passage(*found.cue)
    mention = sentence.passage(*found.source) if found.source else None
    # A subject shared with the verb before ("said ..., adding ...") lies outside: its own claim is not this one.
    own_source = [mention] if mention and not found.shares_source else []
    start = min(passage.start for passage in (cue, *content, *own_source))
    end = max(passage.end for passage in (cue, *content, *own_source))
    passage = Passage.cut(text, start, end)
    return FoundPosition(
        passage=passage,
        voice=Voice.ACT if found.entry.frame is Frame.ACT else Voice.ATTRIBUTED,
        mention=mention,
        cue=cue,
        content=content,
        directness=_directness(draft, content),
        polarity=Polarity.DENIED if found.denied else Polarity.AFFIRMED,
        force=found.force,
        certainty=Certainty.POSSIBLE if found.possible else _certainty(found, content),
        conditions=_conditions(reading, content, passage, memory),
        if_said=found.if_said,
    )


def _directness(draft: Joined, content: tuple[Passage, ...]) -> Directness:
    if not draft.owns:
        return Directness.INDIRECT
    whole = sum(passage.end - passage.start for passage in content)
    quoted = sum(quotation.size for quotation in draft.owns)
    return Directness.DIRECT if quoted + 8 >= whole else Directness.MIXED


def _certainty(found: FoundAttribution, content: tuple[Passage, ...]) -> Certainty:
    words = content[0].exact[:FIRST_WORDS]
    if found.entry.frame is Frame.TELL:
        words = _TOLD_TO_EXPECT.sub("", words, count=1)  # what one is told to do is no guess
    verb = FIRST_AUXILIARY.search(words)
    certainty = certainty_of(words[: verb.end() + AFTER_AUXILIARY] if verb else words)
    is_guess = found.force in (Force.BELIEVES, Force.EXPECTS, Force.DOUBTS)
    if certainty is Certainty.CERTAIN and (is_guess or found.foretold):
        return Certainty.PROBABLE
    return Certainty.POSSIBLE if found.force is Force.SUGGESTS and certainty is Certainty.CERTAIN else certainty


def _conditions(reading: Reading, content: tuple[Passage, ...], within: Passage, memory: Memory) -> tuple[Passage, ...]:
    """The limits that stand in a claim: in the sentences its content stands in, and inside the claim."""
    places: dict[int, Passage] = {}
    for part in content[:MOST_PARTS]:
        at = bisect_right(reading.sentences, part.start, key=lambda sentence: sentence.start) - 1
        for sentence in reading.sentences[max(0, at) : at + MOST_SENTENCES]:
            if sentence.start >= part.end:
                break
            for start, end in memory.recall("conditions", sentence.text, find_conditions):
                place = sentence.passage(start, end)
                if within.start <= place.start and place.end <= within.end:
                    places[place.start] = place
    return tuple(places[start] for start in sorted(places))


def _narrated(reading: Reading, told: Passage, memory: Memory) -> FoundPosition:
    """What the publication tells behind the claims of a sentence: "would not say who paid, but | Osby lost it"."""
    return FoundPosition(
        passage=told,
        voice=Voice.NARRATION,
        mention=None,
        cue=None,
        content=(told,),
        directness=Directness.OWN,
        polarity=Polarity.AFFIRMED,
        force=Force.SAYS,
        certainty=certainty_of(told.exact),
        conditions=_conditions(reading, (told,), told, memory),
    )


def _own_voice(
    reading: Reading,
    memory: Memory,
    covered: dict[int, int],
    ends: dict[int, int],
    opened: set[int],
    owned: list[Place],
    of_nobody: list[Place],
    status_list: str,
    fields: Set[int],
) -> tuple[list[FoundPosition], str]:
    """The sentences no attribution covers, and the list left open; in a quotation of nobody, nobody is the source."""
    positions = []
    previous_block, inside_list, listed, is_rest = -1, "", 0, False
    for sentence in reading.sentences:
        block = reading.blocks[sentence.block]
        if sentence.block != previous_block:
            is_marked = block.kind == "item" or names_listed(reading.text[block.start : block.end])
            inside_list = status_list if is_marked or status_list in ("any", "where", "coded", "group", "small") else ""
            is_rest = status_list == "label" and not is_marked and reading.text[block.start].islower()
            status_list = list_after(block, reading.text, status_list)
            inside_list = inside_list if status_list else ""
            previous_block = sentence.block
        if stands_in(owned, sentence) or sentence.start < listed or is_rest:
            continue
        is_covered = covered.get(sentence.start, 0) >= COVERED * len(sentence.text)
        if is_covered or sentence.start in opened:
            behind = clause_behind(sentence.reading, ends[sentence.start] - sentence.start)
            if behind >= 0:
                positions.append(_narrated(reading, sentence.passage(behind, len(sentence.text)), memory))
            if is_covered or behind >= 0:
                continue
        deeds = items_behind(reading, sentence.block) if opens_deeds(sentence.text) else []
        if deeds:
            listed = deeds[-1][1]
            told = _narrated(reading, Passage.cut(reading.text, sentence.start, listed), memory)
            parts = (Passage.cut(reading.text, *place) for place in ((sentence.start, sentence.end), *deeds))
            positions.append(replace(told, content=tuple(parts)))
            continue
        is_quoted = stands_in(of_nobody, sentence)
        found = memory.recall(
            f"own voice {block.kind}",
            sentence.text,
            lambda _, one=sentence, kind=block.kind: find_own_voice(one.reading, kind),  # type: ignore[misc]  # mypy cannot infer a lambda with defaults
        )
        if inside_list == "group":
            found = in_group_list(sentence.reading, block.kind, memory) or found
        elif inside_list:
            found = in_status_list(sentence.reading, found, inside_list)
        if found is None and sentence.block in fields and sentence.start == block.start:
            found = IN_FORCE
        found = told_behind_label(sentence.text, block.kind, memory) or found
        if found is None:
            continue
        voice, force, polarity = found.voice, found.force, found.polarity
        whole = sentence.whole
        positions.append(
            FoundPosition(
                passage=whole,
                voice=Voice.ATTRIBUTED if is_quoted else voice,
                mention=None,
                cue=None,
                content=(whole,),
                directness=Directness.DIRECT if is_quoted else Directness.OWN,
                polarity=polarity,
                force=force,
                # What may be done is leave, not a guess.
                certainty=Certainty.CERTAIN if voice is Voice.DIRECTIVE else certainty_of(whole.exact[:300]),
                conditions=_conditions(reading, (whole,), whole, memory),
            )
        )
    return positions, status_list
