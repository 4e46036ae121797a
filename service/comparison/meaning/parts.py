"""A position of which only a part is news: a clause that came or went, or a name that another change tells.

Refuses: kinds of change (judgement.py).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from service.comparison.importance import bears_news
from service.comparison.meaning.doing.turns import opens_turn
from service.comparison.meaning.exchanged.clauses import is_told_back_to_front
from service.comparison.meaning.likeness import is_plain_report, read_as
from service.comparison.meaning.news.fates import fates_in
from service.comparison.meaning.sorts import is_content
from service.comparison.meaning.swaps import PositionPair, Swap, pair_positions
from service.comparison.wording import compare_words
from service.comparison.words.alike.past import PAST_FORMS, is_past_form
from service.comparison.words.canonical import said_words
from service.comparison.words.clauses import EDGES, opens_clause
from service.domain.claims import AGE, Directness, Figure, Position, Voice
from service.domain.ids import content_id
from service.domain.versions import Passage

#: Words of a clause that is no more than its verb: "and killed".
VERB_ALONE = 2

#: A clause that goes on with what whoever did something did too, or what befell them: "and called a strike".
_GOES_ON = re.compile(
    rf"(?:and|but)(?: (?:also|later|then|\w+ly))? (?:died|\w{{3,}}ed|{PAST_FORMS}"
    r"|must|should|can|could|may|might|will|would|is|are|was|were|has|have|had|did)\b",
    re.IGNORECASE,
)

#: What says more behind a number than what befell how many.
_LEADS_ON = r"(?:and|but|after|as|because|before|if|that|to|when|where|which|while|who|whose)\b"
#: A clause without a verb of its own and with few words.
_FIGURE_CLAUSE = re.compile(
    r"(?:including|among them|(?!according|during|following)[a-z]+ing)(?: (?!and\b|but\b|[a-z]+ing\b)[^\s,;:]+){1,8}"
)
#: A clause of few words with its own verb that tells what befell how many: "and 40 people drowned".
_COUNTING_CLAUSE = re.compile(
    rf"(?:and|but)(?: (?!{_LEADS_ON})[^\s,;:]+){{1,6}} (?:died|\w{{3,}}ed|{PAST_FORMS})"
    rf"(?: (?!{_LEADS_ON})[^\s,;:]+){{0,2}}",
    re.IGNORECASE,
)
#: Words between a verb or "including" and the number of what it reaches.
BEFORE_NUMBER = frozenset(
    """a about additional all almost among an another approximately around as at between by estimated every exactly few
    fewer further just least less many more most nearly of only other over perhaps possibly record roughly some than
    the total under up to well""".split()
)
_JOINED = re.compile(r"([^,;:]+?),? (?:and|but|while|whereas) ([^,;:]+)")
_PRONOUNS = frozenset({"it", "them", "him", "her"})


def is_told_by_holder(before: Position, after: Position, renamed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Whether all that differs is who is named, and a pronoun's change of holder tells that already.

    renamed: names of the two texts that the same pronoun stands for.
    """
    renamed = [
        (one, other)
        for one, other in renamed
        if before.passage.span.contains(one) and after.passage.span.contains(other)
    ]
    if not renamed:
        return False
    swaps = pair_positions(before, after, before.passage.exact, after.passage.exact).swaps
    return len(swaps) == 1 and any(
        said_words(one.exact).keys() <= swaps[0].gone and said_words(other.exact).keys() <= swaps[0].new
        for one, other in renamed
    )


#: Where a clause of a sentence begins that has a verb of its own.
_PARTS_OFF = re.compile(r"(?:; |,? (?:and|but|while) )")


def clause_alone(before: Position, after: Position, texts: tuple[str, str]) -> tuple[int, Position] | None:
    """The clause with a claim of its own by which one of the two is longer: 0 before or 1 after, and the clause.

    texts: the words of both, # for each figure that is told by itself.
    """
    if not any(piece.kind != "same" and opens_clause(piece.text) for piece in compare_words(*texts)):
        return None  # nearly always, and known without reading the pair
    found = _lone_clause(pair_positions(before, after, *texts))
    if found is None:
        return None
    longer = (before, after)[found[0]]
    at = longer.passage.exact.find(found[1])
    if at < 0:
        return None
    start = longer.passage.start + at
    return found[0], as_clause(longer, Passage(start, start + len(found[1]), found[1]))


def as_clause(whole: Position, clause: Passage) -> Position:
    """A clause of a claim or behind it as a claim: of whoever holds that where they say it or did it too.

    Else it is the publication's: "“We are ready,” she said and left the room", "the court upheld it and a judge quit".
    """
    is_said = whole.voice is not Voice.ACT and any(part.span.contains(clause) for part in whole.content)
    if not is_said and not (_tells_deed_of_source(whole) and _GOES_ON.match(clause.exact)):
        return read_as(clause, None)
    return replace(whole, id=content_id("claim", whole.id, clause.start), passage=clause, content=(clause,))


def _tells_deed_of_source(whole: Position) -> bool:
    """Whether a claim opens with whoever did something, or took a side, in words that are no mere report of speech."""
    if whole.source is None or whole.cue is None or whole.source.mention.start > whole.cue.start:
        return False
    is_deed = whole.voice is Voice.ACT or (whole.directness is Directness.INDIRECT and not is_plain_report(whole))
    return is_deed and whole.cue.start < whole.content[0].start


def _lone_clause(pair: PositionPair) -> tuple[int, str] | None:
    """Side (0 before, 1 after) and words of a clause with its own verb that is all that came or went, or None."""
    is_one_sided = any(not (swap.deleted.strip() and swap.inserted.strip()) for swap in pair.swaps)
    content = [swap for swap in pair.swaps if is_one_sided and is_content(pair, swap)]
    if len(content) != 1 or (content[0].deleted.strip() and content[0].inserted.strip()):
        return None
    side = 0 if content[0].deleted.strip() else 1
    words = (content[0].deleted, content[0].inserted)[side].strip(EDGES)
    verbs = content[0].lead, *words.lower().split()[1:2]
    if all(word.endswith("ed") or is_past_form(word) for word in verbs) and not _is_last(pair, content[0], words):
        return None  # "hit and killed" is one clause
    return (side, words) if opens_clause(words) and "#" not in words else None


def _is_last(pair: PositionPair, swap: Swap, words: str) -> bool:
    """Whether a clause says by itself what else was done, and to what, and is news: "apologised and vowed to pay"."""
    if swap.earlier is None or not (opens_turn(words) or (len(words.split()) > VERB_ALONE and bears_news(words))):
        return False
    behind = pair.before_words[len(swap.earlier + swap.deleted) :]
    return not behind.strip(EDGES) or behind.lstrip().startswith((",", ";"))


def figure_clause(before: Position, after: Position) -> tuple[int, Passage] | None:
    """The clause by which one is longer that has no verb of its own or only counts: 0 before or 1 after, and it.

    "A bus overturned, injuring 23", "rescued 41 people, including three children", "sank and 40 people drowned".
    """
    side = 0 if len(before.passage.exact) > len(after.passage.exact) else 1
    longer, shorter = ((before, after), (after, before))[side]
    texts = longer.passage.exact, shorter.passage.exact
    at = next((place for place, (one, other) in enumerate(zip(*texts, strict=False)) if one != other), len(texts[1]))
    rest = len(texts[1]) - at
    words = texts[0][at : len(texts[0]) - rest]
    if not texts[0].endswith(texts[1][at:]):
        return None
    is_set_off = words.startswith(",") or texts[0][:at].endswith(", ")
    if not _COUNTING_CLAUSE.fullmatch(words.strip(" ,.")) and not (
        is_set_off and _FIGURE_CLAUSE.fullmatch(words.strip(" ,."))
    ):
        return None
    start = longer.passage.start + at
    return side, Passage(start, start + len(words), words)


def fate_around(figure: Figure, sentence: Passage) -> Position | None:
    """The clause around somebody's age, where it tells what befell them: "[and a girl of three has died]"."""
    if figure.unit != AGE:
        return None
    at = figure.passage.start - sentence.start
    start = max((one.start() for one in _PARTS_OFF.finditer(sentence.exact, 0, at)), default=0)
    closing = _PARTS_OFF.search(sentence.exact, figure.passage.end - sentence.start)
    words = sentence.exact[start : closing.start() if closing else None].strip(" ,;.")
    start = sentence.start + sentence.exact.index(words, start)
    return read_as(Passage(start, start + len(words), words), None) if fates_in(words) else None


def opens_with(figure: Figure, clause: Passage) -> bool:
    """Whether a clause has its number first: "injuring at least 23", not "killing the general with 12 others"."""
    before = clause.exact[: figure.passage.start - clause.start].lower().strip(" ,").removeprefix("among them")
    return set(before.split()[not clause.exact.lower().strip(" ,").startswith("among them") :]) <= BEFORE_NUMBER


def are_clauses_exchanged(before: Position, after: Position) -> bool:
    """Whether two clauses joined by a word changed places and nothing else: who backed it, and who opposed it."""
    if is_told_back_to_front(before.passage.exact, after.passage.exact):
        return True
    halves = _JOINED.fullmatch(before.passage.exact.strip(" ."))
    later = _JOINED.fullmatch(after.passage.exact.strip(" .")) if halves is not None else None
    if halves is None or later is None:
        return False
    first, second, later_first, later_second = (_plain(half) for half in (*halves.groups(), *later.groups()))
    if (first, second) == (later_second, later_first):
        return True
    if not (second[-1] in _PRONOUNS and later_second[-1] == second[-1]):
        return False
    moved = later_second[:-1], second[:-1]  # what stands first in each text, less what the pronoun stands for
    named = first[len(moved[0]) :], later_first[len(moved[1]) :]
    return (
        bool(named[0]) and named[0] == named[1] and (first, later_first) == (moved[0] + named[0], moved[1] + named[1])
    )


def _plain(clause: str) -> list[str]:
    return clause.lower().split()
