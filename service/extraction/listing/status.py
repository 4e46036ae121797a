"""Lists of what is in force, ordered, closed or open: what opens one, and which lines are its items.

Refuses: how a sentence speaks that stands in none (own_voice.py).
"""

import re

from service.domain.claims import Force, Polarity, Voice
from service.extraction.attribution.lexicon.grammar import AUXILIARIES
from service.extraction.attribution.lexicon.publication import PLACE_LABEL, POINTER, STATUS_HEADING, TITLE
from service.extraction.listing.grouped import opens_group_list
from service.extraction.listing.links import leads_on
from service.extraction.own_voice import OwnVoice, may_be_verb
from service.text.lines.shapes import is_code, is_road, opens_with_code
from service.text.reading import SentenceReading
from service.text.sentences import Block

#: Longest item of a bare list, in words; a longer line that ends in a full stop is a paragraph.
SHORT_ITEM = 14

#: Longest line between marked items that only names a place, in words.
LONGEST_PLACE = 4


#: What ends an introduction whose list goes on with it, in small letters: "This means you must:".
_GOES_ON = re.compile(r"\b(?:must|should|may|can(?:not)?|needs? to|ha(?:ve|s) to)(?: (?:also|not|now|only|still))*:$")

#: How an item of such a list speaks, and a line of a form.
IN_FORCE = OwnVoice(Voice.STATUS, Force.SAYS, Polarity.AFFIRMED)


def list_after(block: Block, text: str, before: str) -> str:
    """What kind of list follows a block: "any" line, "item" lines only, those of a "group", or "" for none.

    A label with a colon opens a list of any lines, a heading without one a list of marked items, and of codes and
    roads. "Where:" opens one, too ("where"), and the label right below it names a place of it. Whom a list binds is
    told by a label of its own ("group"). Right below an item with its code ("coded") stands what else it tells. Where
    the first items are marked, the others are; what goes on with a duty ("you must:") begins in small letters
    ("small"). The label of a link may go on in the next line ("label").
    """
    line = text[block.start : block.end]
    if block.kind == "heading" and leads_on(line):
        return "label"
    before = "" if before == "label" else before
    if line.endswith(":"):
        if _GOES_ON.search(line):
            return "small"
        if opens_status_list(line) or before == "where":
            return "any"
        if line.lower() == "where:":
            return "where"
        if opens_group_list(line) and not (before and PLACE_LABEL.search(line)):
            return "group"
        return before if PLACE_LABEL.search(line) else ""
    if before == "group":
        return before if line[0].islower() else ""
    if before == "small":
        return before if line[0].islower() or block.kind == "item" else ""
    words = line.split()
    if before in ("any", "where", "coded"):
        if opens_with_code(line):
            return "coded"
        if before == "any" and block.kind == "item":
            return "item"
        is_prose = line[-1] in ".!?" and len(words) > SHORT_ITEM and not AUXILIARIES.isdisjoint(map(str.lower, words))
        return "" if is_prose else "any"
    if block.kind == "item" or (before and (names_listed(line) or _names_place(line))):
        return before
    return "item" if block.kind == "heading" and opens_status_list(line) else ""


def opens_status_list(text: str) -> bool:
    """Whether a heading or an introduction announces a list of what is in force, ordered or closed."""
    return bool(STATUS_HEADING.search(text[:400]))


def in_status_list(reading: SentenceReading, found: OwnVoice | None, kind: str = "any") -> OwnVoice | None:
    """How a line under such a heading speaks: a name, with its address or without, is an item of what is in force.

    "Tarn Events Center 12 Mill Way, Osby" is none that speaks by itself, and no sentence: its verbs are names. Nor does
    one that tells of a code what it is: "LF1: is bounded by the river"; what such a line was broken from is no item.
    """
    if kind == "coded" and ":" not in reading.text:
        return found
    is_of_item = _is_bare_name(reading) or opens_with_code(reading.text)
    if found is not None and not (found.voice is Voice.NARRATION and is_of_item):
        return found
    return IN_FORCE if _is_item(reading) else found


def names_listed(line: str) -> bool:
    """Whether a line is an item of such a list by its shape alone, under a heading without a colon too."""
    return is_code(line) or is_road(line)


def _names_place(line: str) -> bool:
    """Whether a line between marked items only says where those below it are: "Osby County"."""
    return bool(PLACE_LABEL.search(line)) and len(line.split()) <= LONGEST_PLACE and line[-1] not in ".!?"


def _is_item(reading: SentenceReading) -> bool:
    """Whether a bare line names something: two words at least or a code, no pointer and no title."""
    return is_code(reading.text) or (
        sum(not word.is_sign for word in reading.words) >= 2
        and not POINTER.match(reading.text)
        and not TITLE.match(reading.text)
        and reading.text[-1] not in "?:"
    )


def _is_bare_name(reading: SentenceReading) -> bool:
    words = [word for word in reading.words if not word.is_sign and word.norm != "am"]  # "8:00 am", of no "I"
    return not any(word.text[:1].islower() and may_be_verb(word) for word in words)
