"""What a cue takes after it: where the content begins, and whether anything but an occasion is left.

Word indexes are half-open.
Refuses: what stands before the cue (see before.py), where a content ends (see ends.py).
"""

from service.extraction.attribution.lexicon.cues import Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    opens_amount,
)
from service.extraction.attribution.phrases.addressees import (
    FARTHEST_THAT,
    GIVING,
    behind_addressee,
    behind_occasion,
    behind_recipient,
    behind_when,
    is_of_place,
    is_told_nothing,
    joins_clauses,
    opens_told,
    tells_before,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.reach.aims import aim_of_told, opens_aim, with_negation
from service.extraction.attribution.sides.other_side import opens_others_that
from service.extraction.attribution.view import Hit, View
from service.extraction.numerals.numerals import SMALL
from service.text.words import Word

Range = tuple[int, int]

#: Words that open an occasion or a time between the cue and its content.
_OCCASION_OPENERS = PREPOSITIONS | DAYS | {"earlier", "last", "this"}

#: What opens the matter somebody speaks or thinks of, and what they think something of.
_MATTERS = frozenset(["about", "against", "of"])
_GROUNDS = frozenset("at by for over with".split())

#: What goes on behind who said so and a comma, besides prepositions: "..., the agency said, though it stressed".
_AFTER_TAG = frozenset("although and as but though when whereas while who".split())

#: Words that say how often something was said, not what.
_HOW_OFTEN = TIME_WORDS | frozenset(
    "before dozens few many of once past publicly several the three times twice two".split()
)

#: What somebody said who said nothing; none of them is a verb in -ing: "asked about the talks, she said nothing".
_NOT_A_WORD = frozenset("anything everything nothing something".split())

#: What opens what somebody is told, with or without a clause.
_OPENS_CLAUSE = frozenset(
    "about hardly how if neither never nobody none not nothing scarcely there to what whether why".split()
)

#: Words of how or when somebody agreed, at most: "in principle", "at the talks in Osby".
LONGEST_MANNER = 6

#: Words of an addressee at most, also with where it was told, and what shows that it is told something.
LONGEST_ADDRESSEE, LONGEST_PLACED = 9, 14

#: Words of the phrase that tells that a speaker is not named, at most: "on the condition of anonymity".
LONGEST_ANONYMITY = 5

_TELLS = frozenset("that to of about how why what whether if against not :".split())
_TELLS_OF = frozenset("assure inform reassure remind warn".split())


def skip_to_content(view: View, hit: Hit) -> int:
    """The word the content begins at when it follows the cue, after addressees, occasions and times."""
    start = hit.last
    if start < view.size and (view.quoted[start] or view.norms[start] == ":"):
        return start + (view.norms[start] == ":")
    if hit.cue.lemmas in GIVING and (behind := behind_recipient(view, start)) > start:
        return behind
    anchor = _anchor(view, start, FARTHEST_THAT)
    if first := behind_occasion(view, start, is_told=hit.cue.frame is Frame.TELL):
        return first
    if hit.cue.frame is Frame.TELL:
        return _after_addressee(view, hit, start, anchor)
    if hit.cue.frame is Frame.TO:
        behind = start
        behind = behind_when(view, behind)
        if behind < view.size and view.norms[behind] in PREPOSITIONS - {"to"}:
            behind = _behind_manner(view, behind)
        opens = view.norms[behind : behind + 1]
        return behind if opens == ["to"] or (opens == ["that"] and behind > start) else start
    says = hit.cue.frame in (Frame.SAY, Frame.THINK) and start < view.size
    if says and (_opens_occasion(view, hit, start, anchor) or _opens_time_clause(view, hit, start, anchor)):
        if anchor > start:
            return anchor
        while start < view.size and is_time(view, start):
            start += 1
    return start


def _opens_occasion(view: View, hit: Hit, start: int, anchor: int) -> bool:
    """Whether an occasion begins here: "in a letter that", not "angry about a rule that", "at least 12 people that"."""
    norm = view.norms[start]
    if norm in ("early", "late") and view.norms[start + 1 : start + 2] in (["in"], ["on"]) and anchor > start:
        return view.norms[anchor] == "that" and is_time(view, start + 2)  # "wrote late on Friday that"
    is_clock = view.norms[start + 1 : start + 2] != [] and is_time(view, start + 1)  # "at 18:00"
    if norm not in _OCCASION_OPENERS or (opens_amount(view.words, start) and not is_clock):
        return False
    if anchor > start and view.norms[anchor : anchor + 1] != ["that"]:
        return True  # "added of Lind: “...”"
    if hit.cue.frame is Frame.THINK:
        return norm not in _MATTERS | _GROUNDS
    return norm not in _MATTERS or hit.cue.lemmas == ("say",)


def _behind_manner(view: View, start: int) -> int:
    """Where it begins what somebody is to do behind how they agreed: "in principle | to pay"; else `start`."""
    for at in range(start + 1, min(view.size, start + LONGEST_MANNER)):
        if view.is_sign(at) or view.quoted[at] or view.is_verb_like(at):
            return start
        if view.norms[at] == "to" and opens_aim(view, at):
            return at
    return start


def behind_score(view: View, at: int) -> int:
    """What follows how a vote went, when it is told here: "voted 52 to 48 to", "by two votes to one to"."""
    first = at + (view.norms[at : at + 1] == ["by"])
    last = first + 3 + (view.norms[first + 1 : first + 2] == ["votes"])
    score = view.words[first:last]
    is_score = len(score) == last - first and _is_count(score[0]) and _is_count(score[-1])
    return last if is_score and score[-2].norm in ("to", "-", "–") else at


def _is_count(word: Word) -> bool:
    return word.is_number or word.norm in SMALL or word.norm == "nil"


def _opens_time_clause(view: View, hit: Hit, start: int, anchor: int) -> bool:
    """Whether a clause says when it was said: "said when the talks ended that a deal was near"."""
    is_time_clause = view.norms[start] in ("when", "while", "once") and hit.cue.frame is Frame.SAY
    return is_time_clause and anchor > start + 2 and view.norms[anchor] == "that"


def is_trailing(view: View, start: int) -> bool:
    """Whether nothing but an occasion, a time or an addressee is left after the verb."""
    if is_adding(view, start):
        return True
    if ":" in view.norms[start:]:
        return False
    if start >= view.size or all(view.is_sign(index) and not view.quoted[index] for index in range(start, view.size)):
        return True
    if view.quoted[start]:
        return False
    norm = view.norms[start]
    if all(
        view.norms[at] in _HOW_OFTEN or is_adverb(view.norms[at]) or view.is_sign(at) for at in range(start, view.size)
    ) and not any(view.quoted[start:]):
        return True
    if norm == ",":
        return (
            start + 1 < view.size
            and not view.quoted[start + 1]
            and (view.norms[start + 1].endswith("ing") or view.norms[start + 1] in PREPOSITIONS | _AFTER_TAG)
        )
    if norm in _NOT_A_WORD:
        return False
    if norm in PREPOSITIONS | {"when", "while", "as", "after"} or norm in TIME_WORDS or norm.endswith("ing"):
        return ":" not in view.norms[start:] and not any(view.quoted[start:])
    return False


def is_adding(view: View, start: int) -> bool:
    """Whether the speaker goes on with another verb of saying: "..., Lind said, adding: ...", "said, and added"."""
    reach = range(start, min(view.size, start + LONGEST_ADDRESSEE))
    comma = next((at for at in reach if view.norms[at] == "," or view.is_verb_like(at)), view.size)
    if view.norms[comma : comma + 1] != [","] or comma + 1 >= view.size or any(view.quoted[start : comma + 2]):
        return False
    at = comma + 2 if view.norms[comma + 1] in ("and", "before") else comma + 1
    if at >= view.size:
        return False
    cues = verb_cues().get(view.lemmas[at], ())
    return view.norms[at].endswith("ing") and any(cue.frame in (Frame.SAY, Frame.TELL) for cue in cues)


def is_addressee(view: View, hit: Hit) -> bool:
    """Whether only who was told stands after the cue: "he told reporters"."""
    unnamed = (
        at for at in range(hit.last, view.size) if view.norms[at] in ("on", "under") and closes_unnamed(view, at)
    )
    about = (at for at in range(hit.last + 1, view.size - 2) if _opens_relative(view, at))
    rest = range(hit.last, min(next(unnamed, view.size), next(about, view.size)))
    part = next((at for at in rest if is_of_place(view, at)), 0)  # "told reporters on the steps | of the court"
    longest = LONGEST_PLACED if part else LONGEST_ADDRESSEE
    if hit.cue.frame is not Frame.TELL or not 1 <= len(rest) <= longest:
        return False
    return not any(view.quoted[at] or view.is_verb_like(at) or (view.norms[at] in _TELLS and at != part) for at in rest)


def end_of_addressee(view: View, hit: Hit) -> int:
    """The comma behind who was told, or when: "The fund, he told MPs | , is empty"; behind the cue where none is."""
    if hit.cue.frame is not Frame.TELL and not _opens_time(view, hit.last):
        return hit.last
    reach = range(hit.last, min(view.size, hit.last + LONGEST_ADDRESSEE))
    comma = next((at for at in reach if view.norms[at] == ","), hit.last)
    told = range(hit.last, comma)
    plain = not any(view.quoted[at] or view.is_verb_like(at) or view.norms[at] in _TELLS - {"of"} for at in told)
    return comma if plain else hit.last


def _opens_time(view: View, at: int) -> bool:
    return at < view.size and (view.norms[at] in PREPOSITIONS or is_time(view, at))


def _opens_relative(view: View, comma: int) -> bool:
    """Whether a clause about whom it was told begins behind a comma here: "told councillors, who voted for it"."""
    return view.norms[comma] == "," and view.norms[comma + 1] == "who" and view.is_verb_like(comma + 2)


def closes_unnamed(view: View, start: int) -> bool:
    """Whether all that follows tells that the speaker is not named: "officials said | on condition of anonymity"."""
    told = [view.norms[at] for at in range(start, view.size) if not view.is_sign(at)]
    return told[:1] in (["on"], ["under"]) and told[-1] == "anonymity" and len(told) <= LONGEST_ANONYMITY


def says_no_more(view: View, start: int) -> bool:
    """Whether only a day, a time, what else is done ("he asked, smiling") or nothing stands after the cue."""
    while start < view.size and is_adverb(view.norms[start]):
        start += 1
    if view.norms[start : start + 1] == [","] and "".join(view.norms[start + 1 : start + 2]).endswith("ing"):
        return not any(view.quoted[start:]) and ":" not in view.norms[start:]
    if view.norms[start : start + 1] in (["this"], ["last"], ["next"]) and all(
        map(view.is_sign, range(start + 1, min(start + 2, view.size)))
    ):
        return False  # "Lind denies this."
    return view.size < 40 and all(
        ((view.is_sign(index) and view.norms[index] != ":") or view.norms[index] in TIME_WORDS)
        and not view.quoted[index]
        for index in range(start, view.size)
    )


def _anchor(view: View, start: int, reach: int) -> int:
    """The first `that`, quotation or colon soon after `start`; `start` when there is none."""
    for index in range(start, min(view.size, start + reach)):
        norm = view.norms[index]
        if index > start and opens_others_that(view, index, start + reach):
            break  # "apologised to the crew, but Lind said that"
        if norm == "that":
            return start if joins_clauses(view, start, index) else index
        if view.quoted[index]:
            return index if view.norms[index - 1] in (",", ":") or index - start < 4 else start
        if norm == ":":
            return index + 1
        if norm in (";", ".") or (norm == "," and is_adding(view, index)):
            break  # "told the Herald he would, adding that"
    return start


def _after_addressee(view: View, hit: Hit, start: int, anchor: int) -> int:
    behind = behind_when(view, start + (view.norms[start : start + 1] == ["on"]))
    if behind > start + 1 and view.norms[behind : behind + 1] in (["of"], ["against"], ["about"]):
        return behind + 1  # "warned on Monday of | floods"
    if start < view.size and view.norms[start] in ("that", "to", "of", "against", "about", "for", "if", "whether"):
        return start
    is_request = "to" in view.norms[start : start + 9] and hit.cue.lemmas[0] not in (
        "tell",
        "inform",
        "remind",
        "assure",
    )
    if is_request or hit.cue.lemmas[-1] == "on" or opens_aim(view, start):
        return start
    if aim := aim_of_told(view, start):
        return aim
    if anchor > start:
        return anchor
    if hit.cue.lemmas[0] in ("tell", "inform", "remind", "assure", "reassure", "email", "warn", "lecture"):
        if start + 1 < view.size and view.norms[start] in SUBJECT_PRONOUNS and view.is_verb_like(start + 1):
            return start  # "warned it does not", "told him"
        if is_told_nothing(view, start):
            return view.size  # "warned Lind and rang the bell"
        behind = behind_addressee(view, start)
        for index in range(start + 1, min(view.size, start + 16)):
            norm = view.norms[index]
            if norm == "to" and tells_before(view, start, index):
                return behind or start
            if norm in SUBJECT_PRONOUNS | _OPENS_CLAUSE:
                return with_negation(view, index)
            if norm == "of" and hit.cue.lemmas[0] in _TELLS_OF:
                return index
            is_inside = view.norms[index - 1] in PREPOSITIONS or is_time(view, index)  # "told officials at the port to"
            if (norm in DETERMINERS and not is_inside and (index > start + 1 or index == behind)) or norm in (",",):
                return index
            if index in (behind, behind_when(view, behind)) and opens_told(view, index):
                return index
    return start
