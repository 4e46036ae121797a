"""What the words of a claim say about side, force and certainty, read by the tables of lexicon.py and opposed/.

Refuses: kinds of change (judgement.py); anything not said in words.
"""

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from service.comparison.words.canonical import canonical_tokens
from service.comparison.words.tables import (
    CERTAINTY_OF,
    DUTY_OF,
    NEGATING,
    OPPOSITE_MATTERS,
    RELEASED,
    SIDES_OF,
    SILENT,
    TURNING,
    VAGUE,
)
from service.text.memory import remember_short

#: Tokens that turn the word right behind them: "refused to extend it" is for its end.
REFUSING_TO = frozenset({("refuse", "to"), ("decline", "to")})

#: Matters whose far side says no by itself: "did not refuse" says yes.
REFUSALS = frozenset({"stance", "permission", "request", "truth", "suspicion", "vote", "clearance", "going ahead"})

#: Words that ask, over which no negation reaches: "it is not clear why he left"; and those that do so behind a word of
#: knowing or telling, in the canonical form of words: "does not know who left".
ASKING = frozenset({"how", "whether", "why"})
ASKED = frozenset("what when where which who whom whose".split())
KNOWING = frozenset(canonical_tokens("know clear certain sure establish determine say disclose understand unknown"))

#: Tokens looked back over for a negation of a word.
NEGATION_REACH = 4


#: Where the next clause begins, over which no negation reaches: a sentence, "although", ", but", and ", and" behind a
#: clause on somebody.
CLAUSE_EDGE = re.compile(
    r"(?:(?<=[a-z]{4}[.!?])(?<!\b[A-Z][a-z]{3}\.)(?= [“\"]?[A-Z#])|(?=;)|(?=\b(?:al)?though\b)"
    r"|(?=, (?:but|yet|while|whereas)\b)|\b(?:who|which|that|without) [^,.;]*(?=, and\b))(?P<edge>)",
)
#: What opens a clause on somebody or something, and how many tokens before its "no" at most.
RELATIVE, RELATIVE_REACH = frozenset(("that", "which", "who")), 3
#: What stands before a "be" that is of the same clause as the "no": "who did not want to be hired".
HELPING = frozenset("can could have may might must not of shall should to will would".split())

#: Words of a matter that are its thing behind
#: Words of a matter that are its thing behind an article: nobody plans who "does not like the plan".
NOUNS_TOO = frozenset({"aim", "plan"})
MAKES_NOUN = frozenset("a an another each her his its my our such that the their this your".split())
#: What may stand between the two, in the canonical form of words: "supports the revised plan".
OF_A_NOUN = frozenset(canonical_tokens("amended latest new original revised"))

#: The word of arming that is a thing behind these: "found no weapon", "failed to find weapons".
WEAPON, BEFORE_WEAPONS = "weapon", MAKES_NOUN | {"find", "no", "any"}

#: What is said for or against a plan, in the canonical form of words: it is a thing there, whatever it is to do.
BACKING = frozenset({"against", "for"}).union(
    *map(
        canonical_tokens,
        "abandon accept adopt approve attack back block condemn criticise defend endorse oppose ratify reject scrap"
        " shelve support veto welcome".split(),
    )
)

#: Fewest words from a plan to what is done about it: "plans for homes were approved".
TO_OBJECT = 2
#: Words behind which nothing is decided on yet: "plans to be approved", "plans if it is approved".
TO_OR_SO = frozenset("to when if until unless before after that who which".split())

#: Words behind a verb that deny it: "found no weapon".
NONE_OF = frozenset(("no", "none", "nobody", "nothing"))

#: The one word of duty that a "not" behind it takes away.
MODAL_NEED = "need"

#: Words that are told by other fields of a stance, or carry nothing.
_NOT_PLAIN = frozenset(SILENT) | frozenset(NEGATING) | CERTAINTY_OF.keys() | DUTY_OF.keys()


@dataclass(frozen=True, slots=True)
class Stance:
    """How the words of one claim stand."""

    sides: tuple[tuple[str, int], ...]  # matter and signed rung, negation applied; sorted
    negations: int  # those that stand by no word of a matter
    certainty: int  # 1 possible, 2 probable, 3 said to be so
    duty: int  # 0 none to 5 by law
    words: tuple[str, ...]  # what else is said: canonical words in order
    negated: frozenset[str] = frozenset()  # words that a negation of a verb stands right before
    affirmed: frozenset[str] = frozenset()  # words that no negation stands near
    turned: tuple[frozenset[str], ...] = ()  # the matters whose words each other negation stands by
    far: tuple[frozenset[str], ...] = ()  # the matters of each word that stands on the far side of what it speaks of
    noes: int = 0  # negations, each counted once, whatever they stand by


@remember_short(16_384)
def read_stance(text: str) -> Stance:
    """The stance of a text's words, by the tables above. Numbers are words; # stands for a figure told apart."""
    tokens = canonical_tokens(text)
    clauses = _clauses(text, tokens)
    sides: list[tuple[str, int]] = []
    turned: dict[int, set[str]] = {}
    far: list[frozenset[str]] = []
    spent = -1  # the last negation that turned a refusal: "has not ruled out a rise" says nothing against the rise
    for index, token in enumerate(tokens):
        spoken_of = SIDES_OF.get(token)
        if spoken_of is None or (token in NOUNS_TOO and index and _before_noun(tokens, index) in MAKES_NOUN):
            continue
        if token == WEAPON and index and tokens[index - 1] in BEFORE_WEAPONS:
            continue
        refuses = any(rung < 0 and matter in REFUSALS for matter, rung in spoken_of)
        for matter, rung in spoken_of:
            first = max(0, index - NEGATION_REACH)
            turning = TURNING if matter in OPPOSITE_MATTERS else NEGATING
            negated = [
                at
                for at, word in enumerate(tokens[first:index], first)
                if word in turning
                and at > spent
                and not (_is_out_of_reach(tokens[at + 1 : index]) or _is_in_next(at, index, tokens, clauses))
            ]
            if tokens[first:index][-2:] in REFUSING_TO:
                sides.append((matter, -rung))
                continue
            if negated:
                turns = turned.setdefault(negated[-1], set())
                if not refuses:  # to turn a word of refusal says no "no": "did not rule out"
                    turns.add(matter)
            sides.append((matter, -rung if negated else rung))
        if sum(rung < 0 for _, rung in spoken_of) * 2 > len(spoken_of):
            far.append(frozenset(matter for matter, _ in spoken_of))
        if refuses:
            spent = max((at for at in turned if at < index), default=spent)
    said = set(tokens)
    denies = not NEGATING.isdisjoint(said)
    negations = sum([token in NEGATING and index not in turned for index, token in enumerate(tokens)]) if denies else 0
    duties = said & DUTY_OF.keys()
    for index, token in enumerate(tokens if duties else ()):
        if token in DUTY_OF:
            beside = tokens[max(0, index - 2) : index]
            beside += tokens[index + 1 : index + 2] if token == MODAL_NEED else ()  # "need not", no "must not"
            released = token in RELEASED and any(word in NEGATING for word in beside)
            sides.append(("duty", -1 if released else 1))
    certainty = min([CERTAINTY_OF[token] for token in said & CERTAINTY_OF.keys() - _things(tokens)], default=3)
    duty = max([DUTY_OF[token] for token in duties], default=0)
    plain = tuple([token for token in tokens if token not in _NOT_PLAIN])
    if denies:
        near = [tokens[max(0, index - NEGATION_REACH) : index] for index in range(len(tokens))]
        said = {token for token, before in zip(tokens, near, strict=True) if NEGATING.isdisjoint(before)}
    return Stance(
        tuple(sorted(sides)),
        negations,
        certainty,
        duty,
        plain,
        _negated(tokens),
        frozenset(said),
        tuple(frozenset(matters) for matters in turned.values() if matters),
        tuple(far),
        negations + len(turned),
    )


def _things(tokens: tuple[str, ...]) -> frozenset[str]:
    """Words of a plan that are only its name: "approved the plan to close", no "has a plan to close"."""
    found = set(tokens) & NOUNS_TOO
    if not found:
        return frozenset()
    meant = {
        token
        for at, token in enumerate(tokens)
        if (not _is_decided_on(tokens) if at == 0 else _before_noun(tokens, at) not in MAKES_NOUN | BACKING)
        or (
            at > 0
            and BACKING.isdisjoint(tokens[max(0, at - 3) : at])
            and tokens[at + 1 : at + 2] == ("to",)
            and tokens[at + 2 : at + 3] not in (("which",), ("whom",))
        )
    }
    return frozenset(found - meant)


def _before_noun(tokens: tuple[str, ...], at: int) -> str:
    """The word before a noun and before which of its kind is meant: "the" of "the revised plan"."""
    return tokens[at - 2] if at > 1 and tokens[at - 1] in OF_A_NOUN else tokens[at - 1]


def _is_decided_on(tokens: tuple[str, ...]) -> bool:
    """Whether a plan that a text begins with is what somebody decided on: "Plans to sell the site were approved"."""
    return any(
        token in BACKING and "be" in tokens[max(0, at - 2) : at] and not TO_OR_SO.intersection(tokens[at - 3 : at])
        for at, token in enumerate(tokens)
        if at > TO_OBJECT
    )


def _is_out_of_reach(between: tuple[str, ...]) -> bool:
    """Whether what follows is only what something is compared with, or asked: "not as strong as expected"."""
    if "than" in between or between.count("as") > 1 or not ASKING.isdisjoint(between):
        return True
    return any(word in KNOWING and asked in ASKED for word, asked in pairwise(between))


@remember_short(4_096)  # of a text that is read with more beside it too
def _clauses(text: str, tokens: tuple[str, ...]) -> tuple[tuple[int, bool], ...]:
    """Where the clauses of a text end, by the count of its tokens, and whether a sentence does.

    Nothing where it has but one, or where a phrase would be cut.
    """
    edges = sorted({found.start("edge") for found in CLAUSE_EDGE.finditer(text)} - {0})
    if not edges:
        return ()
    parts = [canonical_tokens(text[start:end]) for start, end in pairwise((0, *edges, len(text)))]
    if sum(parts, ()) != tokens:
        return ()
    ends = accumulate(map(len, parts))
    return tuple(zip(ends, (text[edge] in " ;" for edge in edges), strict=False))


def _is_in_next(at: int, index: int, tokens: tuple[str, ...], clauses: tuple[tuple[int, bool], ...]) -> bool:
    """Whether a word stands in another clause than the "no" before it: "not open, although buses are running".

    Not where the clause right behind the "no" only breaks in ("did not, although it could, agree"). Behind a clause on
    whom there is nothing for, who they are goes on: "drivers who had no licence were hired".
    """
    if any(at + (not is_sentence) < edge <= index for edge, is_sentence in clauses):
        return True
    if RELATIVE.isdisjoint(tokens[max(0, at - RELATIVE_REACH) : at]):
        return False
    return any(word == "be" and before not in HELPING for before, word in pairwise(tokens[at + 1 : index]))


def _negated(tokens: tuple[str, ...]) -> frozenset[str]:
    """The first word that carries content after each negation of a verb, where it stands near.

    The verb right before a "no" is denied as well: "found no weapon", "failed to find a weapon".
    """
    found = set()
    for index, token in enumerate(tokens):
        if token in NONE_OF and index and tokens[index - 1] not in SILENT:
            found.add(tokens[index - 1])
        if token in TURNING:
            near = tokens[index + 1 : index + 1 + NEGATION_REACH]
            found.add(next((word for word in near if word not in SILENT), ""))
    return frozenset(found) - VAGUE - {""}


def says_no(text: str) -> bool:
    """Whether a negation stands in a text."""
    return not NEGATING.isdisjoint(canonical_tokens(text))


def stance_beside(text: str, alike: Set[str]) -> Stance:
    """How a text stands, its certainty and duty without these canonical words: "the plans" where "the scheme" was."""
    tokens = set(canonical_tokens(text)) - alike
    return replace(
        read_stance(text),
        certainty=min([CERTAINTY_OF[token] for token in tokens & CERTAINTY_OF.keys()], default=3),
        duty=max([DUTY_OF[token] for token in tokens & DUTY_OF.keys()], default=0),
    )
