"""What a "no" denies: the sentence it stands in, when the one denies what the other says, or a clause of its own.

Refuses: what each position holds (reversal.py); words that say no in a word of their own (words/opposites.py).
"""

import re
from collections import Counter
from dataclasses import replace

from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import canonical_tokens, said_in_order, said_words
from service.comparison.words.stances import says_no
from service.comparison.words.tables import NEGATING, SILENT
from service.text.memory import remember_short

#: Where a negation denies nothing: it adds, it compares, it leaves open, or it numbers.
_NO_DENIAL = re.compile(
    r"\bnot (?:only|just|merely|simply|least)\b"
    r"|\b(?:no|not|none|nothing) (?:less|fewer|more|later|sooner|earlier|other|but)\b"
    r"|\b(?:no|not|nothing) (?:doubt|matter|wonder|surprise|secret)\b|\bor not\b|\bif not\b|\bnot to mention\b"
    r"|\bcannot (?:but|help)\b"
    r"|\bno\.? ?\d|\bnot (?:all|every|everyone|everything|always|necessarily) (?:that )?",
    re.IGNORECASE,
)

#: What opens a clause or phrase with a predicate of its own, on which the "no" in it stands.
_OPENS_CLAUSE = re.compile(
    r"[\s,;:–—-]*\b(?:and|but|though|although|even though|while|whereas|yet|which|who|whom|whose|because|since|as"
    r"|so|nor|without|with|despite|after|before|where|leaving|saying|adding|insisting)\b",
    re.IGNORECASE,
)
#: What opens a clause that tells something by itself, and does not say which or when.
_TELLS_MORE = re.compile(
    r"[\s,;:–—-]*\b(?:and|but|though|although|even though|while|whereas|yet|nor)\b|\s*,\s*(?:which|who|whom|whose)\b",
    re.IGNORECASE,
)

#: Verbs of coming to an end and of going on, in the canonical form of words.
ENDS = frozenset().union(
    *map(said_words, ("end", "stop", "halt", "cease", "suspend", "abandon", "give up", "call off"))
)
GOES_ON = frozenset().union(*map(canonical_tokens, ("continue", "remain", "carry on", "go on", "stay", "persist")))

_NO_COMMENT = re.compile(
    r"\b(?:not|n[’']t|yet to|declin\w+ to|refus\w+ to|unavailable (?:for|to)) (?:yet |immediately |publicly )?"
    r"(?:comment\w*|respond\w*|repl\w+|answer\w*|be reached)\b"
    r"|\b(?:there (?:is|was|has been|had been)|ma(?:de|kes?)|had|has|have|gave|offered) no (?:immediate |public )?"
    r"(?:comment|response|reply)\b",
    re.IGNORECASE,
)
#: Words by which nothing is said, in their canonical form.
_COMMENTING = frozenset().union(
    *map(said_words, "comment respond response reply answer request make made give offer reach publicly".split())
)

#: Where a "not" forbids, where it only advises against it, and where it only takes a duty away: each is softer on one
#: deed. Groups are the words that do so, where others stand between them.
_WHOM = r"((?: [\w’'-]+){0,4}?)"
_FORBIDS = re.compile(
    r"\b(?:must|should|shall|ought|is|are|was|were)(?: not| never|n[’']t)(?: to)?(?: be)?"
    r"(?: (?:allowed|permitted) to)?\b"
    r"|\b(?:is|are|was|were) (?:forbidden|prohibited) (?:to|from)\b"
    rf"|\b(?:forbade|forbids?|forbidden|forbidding|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?){_WHOM}"
    r" (?:to|from)\b"
    rf"|\b(?:order(?:s|ed)?|instruct(?:s|ed)?|command(?:s|ed)?){_WHOM} not to\b",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    rf"\b(?:advis(?:e|es|ed|ing)|ask(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|recommend(?:s|ed|ing)?|request(?:s|ed)?|told"
    rf"|tells?|urg(?:e|es|ed|ing)|warn(?:s|ed|ing)?)(?: that)?{_WHOM} (?:not(?: to)?|against)\b"
    rf"|\bdiscourag(?:e|es|ed|ing){_WHOM} from\b",
    re.IGNORECASE,
)
_RELEASES = re.compile(
    r"\bneed(?:s? not|n[’']t)\b"
    r"|\b(?:(?:do|does|did|will|would)(?: not|n[’']t)|no longer) (?:have|has|had|need|needs|needed) to\b"
    r"|\b(?:(?:is|are|was|were|be)(?: not|n[’']t)|(?:is|are|was|were|be) no longer|will not be|would not be)"
    r" (?:required|obliged|expected) to\b",
    re.IGNORECASE,
)
#: What a text has, in lower case, where one of these three is found: most have none, and are known by that much sooner.
_WITHHOLDING = ("not", "n't", "n’t", "never", "no longer", "aga", "courag", "forb", "ban", "bar", "proh")
RELEASED, ADVISED, FORBIDDEN = 0, 1, 2
#: Words of leave and duty that a pattern may leave behind.
_BY_LEAVE = frozenset({"allow", "permit", "require"})
#: Forms of "be" that forbid by themselves only before "to" or with a word of leave.
_PLAIN_NOT = re.compile(r"(?:is|are|was|were)(?: not| never|n[’']t)(?: be)?", re.IGNORECASE)

_NONE_AT_ALL = frozenset(("no", "none", "nothing", "nobody", "no one", "never"))
_NEXT_TO_NONE = frozenset(
    phrase.strip()
    for phrase in """
    almost no, almost nobody, almost none, almost nothing, few, few people, hardly any, hardly anybody, hardly anyone,
    hardly anything, hardly ever, little, next to nothing, not many, not much, rarely, scarcely any, seldom, very few,
    very little
    """.split(",")
)
_HELPING = re.compile(r" (?:ha[sd]|have|is|are|was|were)$")
_RULES_OUT = re.compile(r"\b(?:rul(?:e[sd]?|ing) out|reject(?:s|ed)? (?:the idea|calls))\b", re.IGNORECASE)
#: Where or when it is to be, which another thing may share: "ruled out a pool in Osby", "considers a park in Osby".
_HEAD_ENDS = re.compile(
    r"[,;:.]|\b(?:as|at|because|before|by|for|from|in|next|on|this|until|when|with)\b", re.IGNORECASE
)
_NOT_IN_FRONT = re.compile(r"\b(?:not|never|no longer|refus\w+|declin\w+)\b|n[’']t\b", re.IGNORECASE)
_CONSIDERS = re.compile(
    r"\b(?:consider(?:s|ed|ing)?|contemplat(?:es?|ed|ing)|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|explor(?:es?|ed|ing)"
    r"|look(?:s|ed|ing) at|open to)\b",
    re.IGNORECASE,
)
_JOINING = frozenset("but however yet though although nor and or while".split())


def differ_by_no(before: str, after: str) -> bool:
    """Whether the content words are the same and one negation came or went.

    >>> differ_by_no("It ruled out a pact, but not a deal.", "It ruled out a pact and a deal.")
    True
    >>> differ_by_no("They rule not only Osby but Tarn.", "They rule Osby and Tarn.")
    False
    """
    noes, words = zip(*map(_noes_and_words, (before, after)), strict=True)
    return bool(sum(noes) % 2 == 1 and words[0] == words[1])


def without_denied_clauses(pair: PositionPair) -> PositionPair:
    """The pair without clauses that came or went with a "no" of their own: it stands on no predicate the two share.

    "She backs the plan" -> "She backs the plan, but has not said when": nobody took the other side of the plan.
    """
    clauses = [swap for swap in pair.swaps if denies_by_itself(swap)]
    if not clauses:
        return pair
    words, wholes = [pair.before_words, pair.after_words], list(pair.wholes)
    for swap in clauses:
        for texts in (words, wholes):
            texts[0] = texts[0].replace(swap.deleted, _kept(swap.deleted, swap.inserted), 1)
            texts[1] = texts[1].replace(swap.inserted, _kept(swap.inserted, swap.deleted), 1)
    return replace(
        pair,
        before_words=words[0],
        after_words=words[1],
        wholes=(wholes[0], wholes[1]),
        swaps=tuple(swap for swap in pair.swaps if swap not in clauses),
    )


def denies_by_itself(swap: Swap) -> bool:
    """Whether a clause or phrase with a "no" in it, and something to say, is all that came or went at a place."""
    fewer, more = sorted((swap.deleted, swap.inserted), key=len)
    return (
        bool((swap.gone | swap.new) - NEGATING)  # what is said next to it has only moved
        and bool(_OPENS_CLAUSE.match(more))
        and says_no(_NO_DENIAL.sub(" ", more))
        and set(fewer.lower().split()) <= set(more.lower().split())
    )


def tells_more(swap: Swap) -> bool:
    """Whether such a clause tells something by itself: "and will not resign", no "who are not ill"."""
    more = max(swap.deleted, swap.inserted, key=len)
    return denies_by_itself(swap) and bool(_TELLS_MORE.match(more))


def release_step(before: str, after: str) -> int | None:
    """How far down, below nought, or up it goes where one deed is forbidden, advised against, or need not be done.

    0 where it need not be done on both sides. None where they say anything else, or it of anything else.

    >>> release_step("You must not feed bears.", "You need not feed bears."), release_step("You may.", "You must not.")
    (-2, None)
    >>> release_step("He barred them from voting.", "He advised them not to vote.")
    -1
    """
    steps = {
        later - earlier if later != earlier else 0 if later == RELEASED else None
        for earlier, rest in _withheld(before)
        for later, other in _withheld(after)
        if _are_forms(rest, other)
    }
    steps.discard(None)
    return next(iter(steps)) if len(steps) == 1 else None


def _are_forms(words: list[str], others: list[str]) -> bool:
    """Whether two lists have the same words, in whatever form: "barred from voting", "advised not to vote"."""
    return len(words) == len(others) and all(
        one == other or forms_of(one) & forms_of(other) for one, other in zip(words, others, strict=True)
    )


def _withheld(words: str) -> list[tuple[int, list[str]]]:
    """For each place where a deed is withheld in a text: how firmly, and what else the text says, in order."""
    found: list[tuple[int, list[str]]] = []
    if not any(map(words.lower().__contains__, _WITHHOLDING)):
        return found
    for rung, pattern in ((RELEASED, _RELEASES), (ADVISED, _ADVISES), (FORBIDDEN, _FORBIDS)):
        for match in pattern.finditer(words):
            if _PLAIN_NOT.fullmatch(match[0]):
                continue
            whom = " ".join(filter(None, match.groups()))
            rest = said_in_order(f"{words[: match.start()]} {whom} {words[match.end() :]}")
            found.append((rung, [word for word in rest if word not in _BY_LEAVE]))
    return found


def scarcity_step(swap: Swap) -> int:
    """-1 where there was none and now is little, 1 the other way round: "no hope", "little hope"."""
    sides = [_HELPING.sub("", words.strip(" ,.").lower()) for words in (swap.deleted, swap.inserted)]
    if sides[0] in _NONE_AT_ALL and sides[1] in _NEXT_TO_NONE:
        return -1
    return int(sides[1] in _NONE_AT_ALL and sides[0] in _NEXT_TO_NONE)


def considers_what_was_ruled_out(before: str, after: str) -> bool:
    """Whether what the one rules out the other considers: "ruled out a levy", "is considering a levy"."""
    for one, other in ((before, after), (after, before)):
        found = _RULES_OUT.search(one)
        weighed = _CONSIDERS.search(other) if found else None
        if found and weighed and not _NOT_IN_FRONT.search(f"{other[: weighed.start()]} {one[: found.start()]}"):
            ruled_out = _HEAD_ENDS.split(one[found.end() :])[0]
            return not said_words(ruled_out).keys().isdisjoint(said_words(other[weighed.end() :]))
    return False


def _kept(words: str, others: str) -> str:
    """What is left of words at a place where a clause came or went: those that stand on both sides."""
    return others if len(words) > len(others) else words


def _noes_and_words(text: str) -> tuple[int, Counter[str]]:
    tokens = canonical_tokens(_NO_DENIAL.sub(" ", text))
    words = Counter(
        token for token in tokens if token not in SILENT and token not in NEGATING and token not in _JOINING
    )
    return sum(token in NEGATING for token in tokens), words


@remember_short(4_096)  # several rows of the table ask it of the same two claims
def comments(words: str) -> bool:
    """Whether somebody has something to say; not where they have not commented, or could not be reached."""
    return not _NO_COMMENT.search(words)


def says_no_comment(pair: PositionPair, swap: Swap) -> bool:
    """Whether nobody comments on either side, and the words only put that: "made no comment", "has not responded"."""
    if not (swap.gone | swap.new) - NEGATING <= _COMMENTING:
        return False
    return not (comments(pair.before.passage.exact) or comments(pair.after.passage.exact))


def only_goes_on(pair: PositionPair, swap: Swap) -> bool:
    """Whether what does not end on one side goes on on the other: "will not cease patrols", "will continue patrols"."""
    return any(
        words and words <= ENDS and words <= one.negated and not other.affirmed.isdisjoint(GOES_ON)
        for words, one, other in (
            (swap.gone - NEGATING, *pair.stances),
            (swap.new - NEGATING, *pair.stances[::-1]),
        )
        if not (swap.gone and swap.new)
    )
