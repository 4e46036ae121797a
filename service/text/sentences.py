"""A text as blocks (its lines) and a block as sentences.

A block is a line, or several that were one before they were broken to fit a width: a paragraph, a heading or a list
item. Sentences never cross blocks.
Splitting is nupunkt's, per block, with titles added that it splits at.
Refuses: deciding what a sentence means.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import nupunkt

from service.domain.versions import Span
from service.text.lines.wrapping import BEGINS_INSIDE, ITEM, LINE, is_closed, unwrapped

#: Abbreviations of news prose after which a sentence goes on. nupunkt's own list, learned from court papers, holds
#: ordinary words ("acres", "met"), surnames, towns and names in capitals ("Larsen", "Acapulco", "CEO"): its words of
#: letters alone that are not here are taken out of it. Measured on GUM's development part: boundary F1 94.6 -> 95.3
#: without the dictionary's; no sentence of that part ends with such a name, so that the names show nowhere there.
ABBREVIATIONS = tuple(
    """
    adj adm adms adv al approx apr ariz art assn assoc assocs atty aug ave avg benj bldg bldgs blvd brig bros calif capt
    cf ch chas cie cir cmdr co col colo comm commr conf conn corp cpl cts dak dec dept det dist dkt dr drs ed edn eds
    engr esq esqs est etc ex exec ext feb fig fla fri ga gen gens gov govs hon hwy inc incl indep insp inst intl jan
    jour jr jul jun kan ky lieut lt ltd maj mar mass md messrs mfg mfrs mgmt mgr mich minn misc mktg mon mont mr mrs ms
    msgr mt natl neb nev nov oct okl okla orig penn pfc phila pkwy pp pref pres prof profs prov publ pvt ref rep reps
    repub rev revs robt sched sec sen sens sep sept sgt sgts spc sr st subd supp supt surg telecomm tenn terr tex thos
    thu transp treas tue twp ult univ va viz vol vols vs vt wash wed wis wisc wkly wyo
    """.split()
)

#: Abbreviations of nupunkt's after which a sentence ends more often than not. Units go on before a small letter.
ENDING = "a.m ad ah am an at id in kg km me no ok or p.m pm so un us ft hr hrs kmh lb lbs mph oz yr yrs".split()
MEASURED = re.compile(r"(?:\d ?(?:ft|hrs?|in|kg|km|kmh|lbs?|mph|oz|yrs?|[ap]m)|\b[ap]\.m)\.$")

#: "No. 10", "Rs. 500", and a time of day before its day or zone: "8 a.m. Eastern", "4 a.m. (0215 GMT)".
NUMBER = re.compile(r"\b(?:[Nn]os?|Rs|Tk)\.$")
HOUR = re.compile(r"\b[ap]\.?m\.$")
OF_HOUR = re.compile(
    r"(?:[A-Z]{1,4}T|GMT|UTC|(?:[A-Z][a-z]+ ){1,3}[Tt]ime|Eastern|Central|Mountain|Pacific|Christmas|New Year"
    r"|\((?:\d+|[A-Z]{1,4}T)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b"
)

#: A line this long or shorter without closing punctuation is a heading, in words.
HEADING_WORDS = 14

#: A line longer than this is cut at white space before splitting, so that one endless line cannot stall the reader.
LONGEST_LINE = 20_000

#: Likewise a sentence: no newspaper prints one half as long, and the work of comparing two grows with its square.
LONGEST_SENTENCE = 2_000

#: A short capitalised word or initials before a full stop, and what shows that the sentence went on after it:
#: states are abbreviated by words of the dictionary too ("Cambridge, Mass., said", "(D-W.Va.), one of").
SHORT_NAME = re.compile(r"\b(?:[A-Z][a-z]{1,5}|(?:[A-Z]\.)+[A-Z][a-z]?)\.$")
GOES_ON = re.compile(r"[,;)a-z]")

#: Code points at the end of a sentence in which such an abbreviation is looked for.
LONGEST_ABBREVIATION = 12

#: Titles that always stand before a name; behind a comma "Del." is the state.
TITLE = re.compile(
    r"\b(?:Adm|Ald|Amb|Asst|Atty|Brig|Capt|Cllr|Cmdr|Col|Cpl|(?<!, )Del|Det|Gen|Gov|Hon|Insp|Lt|Maj|Mr|Mrs|Ms|Prof"
    r"|Rep|Rev|Sen|Sgt|Supt)s?\.$"
)

#: What may end a sentence: nupunkt looks at no stop that is followed by something else ("4.5 per cent"). A block that
#: has none but at its very end is one sentence, and most headings are.
STOP = re.compile(r"""[.?!…](?:[\s)";}\]*:@({\[?!”»]|['’](?![^\W\d_]))""")

#: Shortest word that surely ends a sentence with its stop unless it is an abbreviation, in letters.
SHORTEST_PLAIN = 3

#: What parts a sentence from an address right behind it.
ADDRESS_BEHIND = re.compile(r"(?<=\w[.!?])\s+(?=https?://)")

#: The sign of an item inside a line, as where a list was copied without its breaks; "·" and "-" part other things, too.
#: The white space before it is looked at last: most lines have no such sign, and one that has none is passed over fast.
INNER_ITEM = re.compile(r"[•●▪‣◦](?<=\s.)\s+(?=[^\W\d_]|[“‘\"'£$€\d])")
LOWER = re.compile(r"[•●▪‣◦]\s+[a-zß-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a text that is not blank, without the white space and list sign at its edges."""

    start: int
    end: int
    kind: str  # paragraph, heading, item


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order. Lines of which one goes on with the other are one."""
    return blocks_of(unwrapped(text), text)


def blocks_of(flat: str, text: str = "") -> tuple[Block, ...]:
    """The blocks of a text that was unwrapped. text: what it was before, if that is known."""
    blocks: list[Block] = []
    for line in LINE.finditer(flat):
        for start, end in _rows(flat, line.start(), line.end()):
            item = ITEM.match(flat, start, end)
            start, end = _bare(flat, item.end() if item else start, end)
            if start < end:
                kind = _kind(flat[start:end], bool(item))
                if kind == "heading" and "\n" in text[start:end] and BEGINS_INSIDE.search(flat, start, end):
                    kind = "paragraph"  # no heading is wrapped and has a stop
                blocks.append(Block(start, end, kind))
    return tuple(blocks)


def bare_lines(line: str) -> Iterator[tuple[int, int]]:
    """Where the blocks of one line stand in it, without saying of what kind each is."""
    for start, end in _rows(line, 0, len(line)):
        item = ITEM.match(line, start, end)
        start, end = _bare(line, item.end() if item else start, end)
        if start < end:
            yield start, end


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a line, cut before each item of a list whose breaks were lost: two signs, or one behind a colon."""
    signs = [] if text.isascii() else [found.start() for found in INNER_ITEM.finditer(text, start, end)]
    is_told = bool(signs) and text[start : signs[0]].rstrip().endswith(":")
    are_several = bool(signs) and len(signs) + bool(ITEM.match(text, start)) > 1
    if not (is_told or (are_several and not any(LOWER.match(text, sign) for sign in signs))):
        signs = []
    for one, after in pairwise([start, *signs, end]):
        yield from _pieces(text, one, after, LONGEST_LINE)


def split_sentences(block: str, is_worth: Callable[[str], bool] | None = None) -> tuple[Span, ...]:
    """The sentences of one block, in order, without white space at their edges.

    is_worth: only the sentences of which this is true, of a block of which it is. It must be true of every text that
    holds one of them, so that most of a block need not be split.

    >>> [(span.start, span.end) for span in split_sentences("It was cold. It was 4 degrees.", lambda part: "4" in part)]
    [(13, 30)]
    """
    block = block.replace("\n", " ")  # it goes on behind a break
    whole = _whole_sentences(block, is_worth)
    if len(block) <= LONGEST_SENTENCE or all(span.end - span.start <= LONGEST_SENTENCE for span in whole):
        return whole
    pieces = [piece for span in whole for piece in _pieces(block, span.start, span.end, LONGEST_SENTENCE)]
    cut = (_trimmed(block, start, end) for start, end in pieces)
    return tuple(span for span in cut if is_worth is None or is_worth(block[span.start : span.end]))


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its edges; it holds something else."""
    words = text[start:end]
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))


def _whole_sentences(block: str, is_worth: Callable[[str], bool] | None) -> tuple[Span, ...]:
    spans: list[Span] = []
    start, end = len(block) - len(block.lstrip()), len(block.rstrip())
    pieces = list(_sure_pieces(block, start, end))
    if "://" in block:
        pieces = [part for one in pieces for part in _before_addresses(block, *one)]
    for begins, ends in pieces:
        if is_worth is not None and len(pieces) > 1 and not is_worth(block[begins:ends]):
            continue
        found = _split_piece(block, begins, ends)
        if is_worth is not None and len(found) > 1:
            found = [span for span in found if is_worth(block[span.start : span.end])]
        spans += found
    return tuple(spans)


def _sure_pieces(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a block between stops that surely end a sentence; most do, and to ask nupunkt takes long."""
    stop = block.find(". ", start, end)
    while stop >= 0:
        space = block.rfind(" ", start, stop)
        if space >= 0 and "A" <= block[stop + 2] <= "Z" and _surely_ends(block[space + 1 : stop]):
            yield start, stop + 1
            start = stop + 2
        stop = block.find(". ", stop + 2, end)
    if start < end:
        yield start, end


def _before_addresses(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A piece cut before each address that stands right behind a sentence: none is part of it."""
    for found in ADDRESS_BEHIND.finditer(block, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


@lru_cache(maxsize=20_000)
def _surely_ends(word: str) -> bool:
    """Whether a full stop behind this word ends a sentence when a capital follows: letters alone, and not shortened."""
    if len(word) < SHORTEST_PLAIN or not word.isalpha() or TITLE.search(f"{word}."):
        return False
    return word.lower() not in _abbreviations()


def _split_piece(block: str, begins: int, ends: int) -> list[Span]:
    spans: list[Span] = []
    last = max(begins, ends - 1)
    has_sign = any(block.find(sign, begins, last) >= 0 for sign in ".?!…")  # most have none: seen faster than by STOP
    if not (has_sign and STOP.search(block, begins, last)):
        return [Span(begins, ends)]
    for start, end in _splitter().span_tokenize(block[begins:ends]):
        start, end = _bare(block, begins + start, begins + end)
        if start < end and spans and _goes_on(block, spans[-1], start):
            spans[-1] = Span(spans[-1].start, end)
        elif start < end:
            spans.append(Span(start, end))
    return spans


def _goes_on(block: str, before: Span, start: int) -> bool:
    """Whether the sentence before did not end after all: with a title, or with an abbreviated name."""
    ending = block[max(before.start, before.end - LONGEST_ABBREVIATION) : before.end]
    if GOES_ON.match(block, start):
        return bool(TITLE.search(ending) or SHORT_NAME.search(ending) or MEASURED.search(ending))
    if NUMBER.search(ending):
        return block[start].isdigit()
    if block[start].isdigit() and MEASURED.search(ending):
        return True  # "7 lb. 3 oz."
    return bool(TITLE.search(ending) or (HOUR.search(ending) and OF_HOUR.match(block, start)))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without the white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int, longest: int) -> list[tuple[int, int]]:
    """Pieces of at most `longest`, cut at spaces; what has none is cut so that no short end of it is left alone."""
    pieces = []
    while end - start > longest:
        cut = text.rfind(" ", start, start + longest)
        if cut <= start:
            space = text.find(" ", start + 1, start + 2 * longest)
            whole = (space if space > 0 else min(end, start + 2 * longest)) - start
            cut = start + (whole + 1) // 2 if whole < 2 * longest else start + longest
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _kind(block: str, is_item: bool) -> str:
    if is_item:
        return "item"
    if not is_closed(block) and len(block.split(None, HEADING_WORDS + 1)) <= HEADING_WORDS:
        return "heading"
    return "paragraph"


@cache
def _abbreviations() -> frozenset[str]:
    return _splitter().abbreviations


@cache
def _splitter() -> nupunkt.PunktSentenceTokenizer:
    splitter = nupunkt.load_default_model()
    words = [word for word in splitter.abbreviations if len(word) >= SHORTEST_PLAIN and word.isalpha()]
    for word in (*words, *ENDING):
        splitter.remove_abbreviation(word)
    splitter.add_abbreviations(list(ABBREVIATIONS))
    return splitter
