"""What a "no" denies: the sentence it stands in, when the one denies what the other says, or a clause of its own.

Refuses: what each position holds (reversal.py); words that say no in a word of their own (words/opposed/).
"""

import re
from collections import Counter
from dataclasses import replace

from service.comparison.meaning.denying.outside import are_in_and_out
from service.comparison.meaning.saying.quoted import without_idle_no
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.canonical import canonical_tokens, said_words
from service.comparison.words.stances import says_no
from service.comparison.words.tables import HEDGES, NEGATING, SILENT
from service.domain.claims import Polarity
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: Where a negation denies nothing: it adds, it compares, it leaves open, or it numbers.
_NO_DENIAL = sought(
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

#: A word between "neither" or "no" and the verb it denies: none that opens a clause.
_OTHER_WORDS = r"(?:(?!(?:after|and|as|before|but|if|that|when|which|while|who|whose)\b)[\w’'-]+ )"
_NO_COMMENT = re.compile(
    r"(?:\b(?:not|yet to|declin\w+ to|refus\w+ to|unavailable (?:for|to))|n[’']t) (?:yet |immediately |publicly )?"
    r"(?:comment\w*|respond\w*|repl\w+|answer\w*|be reached)\b"
    r"|\b(?:there (?:is|was|has been|had been)|ma(?:de|kes?)|had|has|have|gave|offered) no (?:immediate |public )?"
    r"(?:comment|response|reply)\b"
    rf"|\b(?:neither|no|nobody|none) {_OTHER_WORDS}{{0,10}}?(?:could|did|had|has|have|would)"
    r" (?:yet |immediately |publicly )?(?:comment\w*|respond\w*|repl\w+|be reached)\b"
    rf"|\bneither {_OTHER_WORDS}{{1,5}}?nor {_OTHER_WORDS}{{1,5}}?(?:commented|replied|responded)\b",
    re.IGNORECASE,
)
#: What somebody will answer, or will not: no press office says by it that it has nothing to say.
_WILL_ANSWER = re.compile(
    r"\b(?:will|would|shall)(?P<no> not|n[’']t)? (?P<verb>answer|comment|reply|respond)\b|\b(?P<wont>won[’']t)"
    r" (?P<verb_too>answer|comment|reply|respond)\b",
    re.IGNORECASE,
)
_COMMENT = ("comment", "respon", "repl", "answer", "reached")  # one of these is in whatever it holds of
#: Words by which nothing is said, in their canonical form.
_COMMENTING = frozenset().union(
    *map(said_words, "comment respond response reply answer request make made give offer reach publicly".split())
)

#: What joins two clauses or two things, each of which may be denied by itself; the words that deny two at once do not.
_JOINS = (" and ", " but ", " while ", " whereas ", " though ", " although ", "; ")
_JOINED = re.compile(r",? (?:and|but|while|whereas|though|although) |; ", re.IGNORECASE)
#: Two that are denied, and one that is had without the other: "neither food nor water", "food but no water".
_PAIR_DENIED = sought(r"\bneither (?P<first>[^,;:.]{1,60}?) nor (?P<second>(?:[\w’'-]+ ?){1,3})", re.IGNORECASE)
_ONE_GRANTED = sought(r"\bbut (?:no|not|never|without) (?P<lacks>(?:[\w’'-]+ ?){1,4})", re.IGNORECASE)
_NEITHER_NOR = re.compile(r"\b(?:neither|nor)\b", re.IGNORECASE)
_NEITHER = frozenset(("neither", "nor", "nobody", "none"))

_OF_NONE = re.compile(r"no (?!(?:doubt|fewer|less|longer|more|sooner)\b)", re.IGNORECASE)
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
_UNLIKELY = frozenset(("not", "likely"))
_JOINING = frozenset("but however yet though although nor and or while".split())


def differ_by_no(before: str, after: str) -> bool:
    """Whether the content words are the same and one negation came or went.

    >>> differ_by_no("It ruled out a pact, but not a deal.", "It ruled out a pact and a deal.")
    True
    >>> differ_by_no("They rule not only Osby but Tarn.", "They rule Osby and Tarn.")
    False
    """
    noes, words = zip(*map(_noes_and_words, (before, after)), strict=True)
    return bool(sum(noes) % 2 == 1 and words[0] == words[1]) and are_in_and_out(before, after) is not False


def without_denied_clauses(pair: PositionPair) -> PositionPair:
    """The pair without clauses that came or went with a "no" of their own: it stands on no predicate the two share.

    "She backs the plan" -> "She backs the plan, but has not said when": nobody took the other side of the plan.
    """
    noes = (
        [_noes_and_words(whole)[0] for whole in pair.wholes] if any(swap.has_moved for swap in pair.swaps) else [0, 0]
    )
    is_beside = noes[0] == noes[1]  # what moved is read with either, and nothing is to be left out
    clauses = [
        swap
        for swap in pair.swaps
        if denies_by_itself(swap) or (swap.has_moved and not is_beside and _denies_in_clause(swap))
    ]
    words, wholes = [pair.before_words, pair.after_words], list(pair.wholes)
    if holds_any(" ".join(wholes), ("no",)):
        words, wholes = [list(map(without_idle_no, texts)) for texts in (words, wholes)]
    if not clauses and words == [pair.before_words, pair.after_words]:
        return pair
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
    # what is said next to it has only moved
    return bool((swap.gone | swap.new) - NEGATING) and _denies_in_clause(swap)


def _denies_in_clause(swap: Swap) -> bool:
    fewer, more = sorted((swap.deleted, swap.inserted), key=len)
    return (
        bool(_OPENS_CLAUSE.match(more))
        and says_no(_NO_DENIAL.sub(" ", more))
        and set(fewer.lower().split()) <= set(more.lower().split())
    )


def tells_more(swap: Swap) -> bool:
    """Whether such a clause tells something by itself: "and will not resign", no "who are not ill"."""
    more = max(swap.deleted, swap.inserted, key=len)
    return denies_by_itself(swap) and bool(_TELLS_MORE.match(more))


def scarcity_step(swap: Swap) -> int:
    """-1 where there was none and now is little, 1 the other way round: "no hope", "little hope"."""
    sides = [_HELPING.sub("", words.strip(" ,.").lower()) for words in (swap.deleted, swap.inserted)]
    if sides[0] in _NONE_AT_ALL and sides[1] in _NEXT_TO_NONE:
        return -1
    return int(sides[1] in _NONE_AT_ALL and sides[0] in _NEXT_TO_NONE)


def _kept(words: str, others: str) -> str:
    """What is left of words at a place where a clause came or went: those that stand on both sides."""
    return others if len(words) > len(others) else words


def _noes_and_words(text: str) -> tuple[int, Counter[str]]:
    tokens = canonical_tokens(_NO_DENIAL.sub(" ", text))
    words = Counter(
        token for token in tokens if token not in SILENT and token not in NEGATING and token not in _JOINING
    )
    is_pair = "neither" in tokens and "nor" in tokens  # the two say no once
    return sum(token in NEGATING for token in tokens) - is_pair, words


@remember_short(4_096)  # several rows of the table ask it of the same two claims
def comments(words: str) -> bool:
    """Whether somebody has something to say; not where they have not commented, or could not be reached."""
    return not (holds_any(words, _COMMENT) and _NO_COMMENT.search(words))


def answers_or_not(before: str, after: str) -> bool:
    """Whether one will answer, reply or comment, and the other will not.

    >>> answers_or_not("Feld would respond to the attack.", "Feld would not respond to the attack.")
    True
    >>> answers_or_not("Feld could not be reached.", "Feld would not comment.")
    False
    """
    found = [_WILL_ANSWER.search(text) for text in (before, after) if holds_any(text, _COMMENT)]
    if len(found) != len((before, after)) or found[0] is None or found[1] is None:
        return False
    said = [bool(one["no"] or one["wont"]) for one in found if one]
    return said[0] is not said[1]


def both_say_no_comment(pair: PositionPair) -> bool:
    """Whether nobody comments on either side: "neither the firm nor its owner has commented", "they have not"."""
    if comments(pair.before.passage.exact) or comments(pair.after.passage.exact):
        return False
    said = frozenset[str]().union(*(swap.gone | swap.new for swap in pair.swaps))
    return said - NEGATING - _NEITHER <= _COMMENTING


def both_deny_with_neither(before: str, after: str) -> bool:
    """Whether one side denies with "neither ... nor" what the other denies with the same words and one "no".

    >>> both_deny_with_neither("Neither Osby nor Tarn agreed.", "Osby and Tarn did not agree.")
    True
    """
    if not any("neither" in text.lower() and re.search(r"\bneither\b.* nor ", text, re.I) for text in (before, after)):
        return False
    noes, words = zip(*map(_noes_and_words, (before, after)), strict=True)
    return all(no % 2 == 1 for no in noes) and words[0] == words[1] and not is_one_of_neither(before, after)


def denies_another_clause(before: str, after: str) -> bool:
    """Whether a "no" went from one clause to another, all else being the same in the same order.

    Or of two that were denied the one is had now.

    >>> denies_another_clause("It paid tax and took no aid.", "It paid no tax and took aid.")
    True
    >>> denies_another_clause("It paid tax and took no aid.", "It paid tax and did not take aid.")
    False
    """
    if is_one_of_neither(before, after):
        return True
    if not holds_any(before, _JOINS) or not (says_no(before) and says_no(after)):
        return False
    clauses = [[_noes_and_words(part) for part in _JOINED.split(text)] for text in (before, after)]
    if [words for _, words in clauses[0]] != [words for _, words in clauses[1]]:
        return False
    noes = [[number for number, _ in some] for some in clauses]
    return noes[0] != noes[1] and sum(noes[0]) == sum(noes[1]) and not _NEITHER_NOR.search(f"{before} {after}")


def deny_one_deed(pair: PositionPair) -> bool:
    """Whether the one does not do to any what the other does to none: "did not sign a player", "signed no players"."""
    both = pair.before, pair.after
    if {one.polarity for one in both} != set(Polarity) or any(one.cue is None or not one.content for one in both):
        return False
    denied, none = sorted(both, key=lambda one: one.polarity is Polarity.AFFIRMED)
    verbs = [said_words(one.cue.exact).keys() - NEGATING for one in (denied, none) if one.cue is not None]
    return verbs[0] == verbs[1] and bool(_OF_NONE.match(none.content[0].exact)) and not says_no(denied.content[0].exact)


def says_no_comment(pair: PositionPair, swap: Swap) -> bool:
    """Whether nobody comments on either side, and the words only put that: "made no comment", "has not responded"."""
    if not (swap.gone | swap.new) - NEGATING <= _COMMENTING:
        return False
    return not (comments(pair.before.passage.exact) or comments(pair.after.passage.exact))


def is_one_of_neither(before: str, after: str) -> bool:
    """Whether of two that the one side denies with "neither ... nor" the other has the one "but" not the other.

    >>> is_one_of_neither("They got neither food nor water.", "They received food but no water.")
    True
    >>> is_one_of_neither("They got neither food nor water.", "They got no food but no orders either.")
    False
    """
    for denied, granted in ((before, after), (after, before)):
        pair, one = _PAIR_DENIED.search(denied), _ONE_GRANTED.search(granted)
        if pair is None or one is None or pair.re.search(granted):
            continue
        first, second = (frozenset(said_words(pair[name])) for name in ("first", "second"))
        had, lacks = frozenset(said_words(granted[: one.start()])), frozenset(said_words(one["lacks"]))
        if any(a & had and b & lacks and NEGATING.isdisjoint(had) for a, b in ((first, second), (second, first))):
            return True
    return False


def is_unlikely_of_another(swap: Swap) -> bool:
    """Whether what is unlikely gave way to something else that is told: "is unlikely to fail", "will hold".

    Nothing says that the two are one: what is unlikely to fail will hold, and who is unlikely to go does not stay.
    """
    sides = (swap.gone, swap.new), (swap.new, swap.gone)
    return any(one >= _UNLIKELY and one - HEDGES and other - HEDGES for one, other in sides)


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
