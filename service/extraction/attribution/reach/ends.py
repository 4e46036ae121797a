"""Where what is attributed ends: the boundaries of its clause.

Word indexes are half-open.
Refuses: where it begins (see before.py and after.py); deciding which cue of a sentence wins (see beside.py).
"""

from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPANS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.nouns import DATED
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.sides.judged import is_judged, names_what_was_said, tells_of_it
from service.extraction.attribution.sides.other_side import SETS_AGAINST, opens_anothers, opens_other_side
from service.extraction.attribution.sides.resumed import is_aside_of_verb
from service.extraction.attribution.view import INSIDE_WORD, Hit, View

#: Words that open a subordinate clause before the main one.
_OPENING = frozenset("after although as because before if once since though unless until when while whereas".split())

#: What ends a thing that is opposed, signed or praised, after a comma and without one.
_ENDS_A_THING = frozenset("although amid but despite though which while who".split())
_ENDS_A_PHRASE = frozenset("after because before during since when while".split())

#: What may stand before such a span where a clause opens with it, and words of both at most: "only a few days after".
_BEFORE_SPAN = COUNTING | frozenset("a few just less more only several shortly soon than".split())
FARTHEST_OPENING = 4

#: Words of somebody else behind "and", at most.
LONGEST_OTHER = 5

#: Words that count them, and times that no calendar word names.
_COUNTS = frozenset("two three four five six seven eight nine ten few several".split())
_DAY_PARTS = frozenset("dawn dusk midday midnight nightfall noon sunrise sunset".split())
SEASONS = frozenset("autumn christmas easter spring summer winter".split())

PARTICLES = frozenset("away back down in off out over up".split())
_TAKES_THINGS = (Frame.OBJECT, Frame.ACT)

_CONNECTIVES = frozenset("though although while whereas because as when that which who".split())

#: What sets against what somebody said how little they told, and verbs of it.
_YET = frozenset("although but though".split())
_TELLING = frozenset(
    """
    clarify comment confirm detail disclose elaborate explain give identify name offer provide reveal say specify
    """.split()
)

#: Past forms that stand before no noun to tell what it is, so that they are a verb wherever they take one: "sent aid".
PLAIN_PAST = frozenset(
    """
    became began bought broke brought chose drew fell flew forgave fought gave got grew hid kept led left met ran
    rose sang sent shook shot shut sought spent spoke stole stood struck sued swore taught threw told took tore went
    won withdrew wrote
    """.split()
)

_BEHIND_QUOTED = frozenset("in at on as before after while when to during".split())
_AFTER_EVEN = frozenset("after as if though when while".split())


def clause_end(view: View, start: int, limit: int, hit: Hit) -> int:
    """Where the content of a cue that starts at `start` ends, at the latest at `limit`."""
    end, frame = start, hit.cue.frame
    while end < limit:
        if view.quoted[end]:
            end += 1
            continue
        norm = view.norms[end]
        if norm in (";", "according") and end > start:
            break
        if norm in SETS_AGAINST and end > start + 1 and opens_other_side(view, end, hit):
            break
        if end > start and opens_anothers(view, end, hit):
            break
        if norm == "," and end > start and end + 2 < limit and not view.quoted[end + 1]:
            if _is_aside_of_teller(view, end + 1) or names_what_was_said(view, end + 1) or is_judged(view, end + 1):
                break
            if tells_of_it(view, end + 1, hit) or (frame in (*_TAKES_THINGS, Frame.TO) and _ends_thing(view, end + 1)):
                break
            joins = view.norms[end + 1] in ("but", "and", "yet") and view.is_verb_like(end + 2)
            joins = joins and (view.norms[end + 1] != "and" or goes_on_as_verb(view, end + 2))
            if joins and not is_aside_of_verb(view, end):
                break
        if (
            frame in (*_TAKES_THINGS, Frame.TO)
            and end > start
            and norm not in ("a", "an")
            and _ends_behind_quoted(view, end)
        ):
            break  # "opposes the “folly,” but she"
        if frame in _TAKES_THINGS and end > start and _ends_with_another_verb(view, end, limit, hit):
            break
        if (
            frame in (Frame.SAY, Frame.TO)
            and norm == "and"
            and _is_thing(view, start, end)
            and _opens_past(view, end + 1, limit)
        ):
            break  # "announced a fund and shook hands"
        if hit.cue.lemmas == ("plead",) and norm in ("and", "but") and view.is_verb_like(end + 1):
            break  # "pleaded guilty to theft and was remanded"
        is_deadline = (norm in ("after", "before") and is_date(view, end + 1)) or _dates_thing(view, end)
        ends_phrase = end > start and norm in _ENDS_A_PHRASE and not (is_deadline or _is_of_deed(view, start, end))
        if ends_phrase and (frame in _TAKES_THINGS or _is_thing(view, start, end)):
            end = _without_span(view, start, end)
            break
        if end > start and view.quoted[end - 1] and not view.quoted[start - 1 if start else 0] and view.quoted[start]:
            closing = view.text[: view.words[end - 1].end].rstrip("”\"'’")[-1:]
            if closing in ",.!?" and norm in _BEHIND_QUOTED:
                break
        end += 1
    return trimmed(view, start, end)


def _is_aside_of_teller(view: View, at: int) -> bool:
    """Whether what follows a comma is told of others or of the speaker: ", as does Lind", ", though he did not say"."""
    if view.norms[at] == "as":
        return view.norms[at + 1] in DO | HAVE | BE and not view.is_sign(at + 2)
    if view.norms[at] not in _YET or view.norms[at + 1] not in SUBJECT_PRONOUNS:
        return False
    behind = view.norms[at + 2 : at + 6]
    withheld = {"not", "no", "didn't", "wouldn't"} & set(behind) or {"decline", "refuse"} & set(
        view.lemmas[at + 2 : at + 6]
    )
    return bool(withheld) and not _TELLING.isdisjoint(view.lemmas[at + 2 : at + 8])


def _is_of_deed(view: View, start: int, end: int) -> bool:
    """Whether it is told when or why somebody did what they are blamed for: "Ek of leaving | before the vote"."""
    return any(view.norms[at - 1] in ("for", "of") and view.norms[at].endswith("ing") for at in range(start + 1, end))


def _without_span(view: View, start: int, end: int) -> int:
    """The end without how long before or after it was: "the deal an hour" before "before the deadline"."""
    if view.norms[end - 1] in ("just", "shortly", "soon") and end - start > 1:
        return end - 1
    if end - start < 3 or view.lemmas[end - 1] not in SPANS:
        return end
    counts = view.words[end - 2].is_number or view.norms[end - 2] in ("a", "an") or view.norms[end - 2] in _COUNTS
    return end - 2 if counts else end


def is_date(view: View, at: int) -> bool:
    """Whether a day, a month or a season stands here: "ruled out a vote before the spring"."""
    at += at < view.size and view.norms[at] in ("the", "next", "this")
    return at < view.size and not view.is_sign(at) and (view.norms[at] in SEASONS | _DAY_PARTS or is_time(view, at))


def _dates_thing(view: View, at: int) -> bool:
    """Whether a date follows here by which the thing before is told apart: "built | before 2019"."""
    if view.norms[at] not in ("after", "before", "since") or not 0 < at < view.size - 1:
        return False
    counts = any(map(is_plural, view.words[at + 2 : at + 3]))  # "after 12 people"
    return view.norms[at - 1] in DATED and ((view.words[at + 1].is_number and not counts) or is_date(view, at + 1))


def _ends_with_another_verb(view: View, index: int, limit: int, hit: Hit) -> bool:
    """Whether "and" goes on with what else is done: "endorsed Lind and campaigned for him", "..., and Lind left"."""
    if view.norms[index] not in ("and", "but", "yet") or index + 2 >= limit or view.quoted[index + 1]:
        return False
    verb = index + 1
    while verb + 2 < limit and is_adverb(view.norms[verb]):
        verb += 1
    if view.is_verb_like(verb) and (goes_on_as_verb(view, verb) or is_plain_past(view, verb, hit.verb)):
        return True
    if view.norms[index - 1] != ",":
        is_thing = not any(view.is_verb_like(at) or view.norms[at] in ("that", "to") for at in range(hit.last, index))
        return is_thing and opens_anothers_deed(view, index, limit)
    while verb + 1 < limit and is_capital(view.words[verb]):
        verb += 1
    return (verb > index + 1 and view.is_verb_like(verb)) or opens_later(view, index, limit)


def opens_later(view: View, index: int, limit: int) -> bool:
    """Whether "and" goes on with what happened then: ", and in July | they wrote", not ", and in July | the rest"."""
    at = index + 1
    if view.norms[at] not in ("in", "on") or not (is_time(view, at + 1) or is_date(view, at + 1)):
        return False
    at += 1
    while at < limit and (is_time(view, at) or view.norms[at] in ("the", "next", ",") or view.words[at].is_number):
        at += 1
    return at + 2 < limit and (
        view.norms[at] in SUBJECT_PRONOUNS
        or any(view.is_verb_like(verb) for verb in range(at + 1, min(limit - 1, at + LONGEST_OTHER + 1)))
    )


def opens_anothers_deed(view: View, index: int, limit: int) -> bool:
    """Whether "and" goes on with what somebody else does: "lift its ban on rice | and Norland will reopen the road"."""
    at = index + 1
    while at < min(limit, index + LONGEST_OTHER) and not (
        view.is_sign(at)
        or view.quoted[at]
        or view.norms[at] in PREPOSITIONS | COORDINATORS | RELATIVES
        or view.norms[at] in AUXILIARIES
    ):
        at += 1
    opens = is_capital(view.words[index + 1]) or view.norms[index + 1] in ("the", "its", "their")
    is_verb = at < limit - 1 and view.norms[at] in MODALS | {"has", "is", "was"} and not view.is_in_name(at)
    return opens and is_verb and index + 1 < at


def _opens_past(view: View, at: int, limit: int) -> bool:
    """Whether a past form stands here, by its ending or by what it takes: "shook hands", "asked for help"."""
    opens = at + 1 < limit and not view.quoted[at]
    if not opens or view.is_unchanged_past(at):
        return opens and view.norms[at + 1] in POSSESSIVES  # "reported a loss and | cut its outlook"
    if not view.is_verb_like(at) or view.norms[at].endswith("s"):
        return False
    if view.norms[at] in AUXILIARIES:
        return False  # "argue the system costs too much and could fail"
    return not view.norms[at].endswith("ed") or goes_on_as_verb(view, at)


def _ends_thing(view: View, index: int) -> bool:
    """Whether what follows a comma is no part of a thing: another subject, an addition, what else was done."""
    norm = view.norms[index]
    return (
        norm in _ENDS_A_THING
        or norm in SUBJECT_PRONOUNS
        or norm in ("a", "an")
        or (norm.endswith("ing") and norm != "including")
    )


def _ends_behind_quoted(view: View, at: int) -> bool:
    """Whether a quotation that closes with a comma ends a thing here, as a comma outside of it would."""
    closes = view.quoted[at - 1] and view.text[: view.words[at - 1].end].rstrip("”\"'’").endswith(",")
    return closes and _ends_thing(view, at)


def _is_thing(view: View, start: int, end: int) -> bool:
    """Whether what was announced is a thing, no clause: "the closure" before "after the storm"."""
    if view.norms[start] not in DETERMINERS or view.quoted[start]:
        return False
    return not any(view.is_verb_like(at) or view.norms[at] in PRONOUNS for at in range(start + 1, end))


def end_of_opening_clause(view: View, hit: Hit, start: int) -> int:
    """The comma that ends a subordinate clause at the sentence's start ("While X said Y, Z"), else its end."""
    opening = next((index for index in range(hit.first + 1) if not view.is_sign(index)), 0)
    while opening + 1 < hit.first and opening < FARTHEST_OPENING and view.lemmas[opening] in SPANS | _BEFORE_SPAN:
        opening += 1  # "Only days after the council condemned it, Lind left"
    ing = opening + (view.norms[opening] in PREPOSITIONS)  # "In calling it a sham, Lind"
    opens = view.norms[opening] in _OPENING or (hit.form == "ing" and ing == hit.first)
    if not opens or "," in view.norms[opening : hit.first]:
        return view.size
    for index in range(start, view.size - 1):
        if view.norms[index] == "," and not view.quoted[index] and index > start:
            return index
    return view.size


def trimmed(view: View, start: int, end: int) -> int:
    """The end without trailing signs, connectives and subordinators outside quotation marks."""
    while (
        end > start
        and not view.quoted[end - 1]
        and (
            (view.is_sign(end - 1) and view.norms[end - 1] not in (")", "%", "$"))
            or view.norms[end - 1] in COORDINATORS | _CONNECTIVES
            or (view.norms[end - 1] == "even" and not _AFTER_EVEN.isdisjoint(view.norms[end : end + 1]))
        )
    ):
        end -= 1
    return end


def is_plain_past(view: View, index: int, verb: int) -> bool:
    """Whether a past form before a bare noun is a verb joined to another: by its form, or by the sentence's tree."""
    word = view.words[index]
    head = view.words[word.head] if 0 <= word.head < view.size else word
    is_joined = word.tag == head.tag == "VERB" and word.relation == "conj" and word.head <= verb
    behind = view.norms[index + 1] if index + 1 < view.size else "-"
    return is_joined or (view.norms[index] in PLAIN_PAST and behind not in ("-", INSIDE_WORD, "wing"))


def goes_on_as_verb(view: View, index: int) -> bool:
    """Whether a past form is a verb of its own, not an adjective: an object or a complement follows it."""
    following = view.norms[index + 1] if index + 1 < view.size else ""
    takes = following in DETERMINERS | PREPOSITIONS | PRONOUNS | PARTICLES
    return view.norms[index] in AUXILIARIES or takes or is_adverb(following)
