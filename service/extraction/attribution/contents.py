"""How far what is attributed reaches: where it begins after a cue, and where its clause ends.

Word indexes are half-open.
Refuses: deciding which cue of a sentence wins (see beside.py).
"""

from service.extraction.attribution.lexicon.cues import Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    opens_amount,
)
from service.extraction.attribution.subjects import is_time
from service.extraction.attribution.view import Hit, View

Range = tuple[int, int]

#: Words that open an occasion or a time between the cue and its content.
_OCCASION_OPENERS = PREPOSITIONS | DAYS | {"earlier", "last", "this"}

#: Words that say how often something was said, not what.
_HOW_OFTEN = TIME_WORDS | frozenset(
    "before dozens few many of once past publicly several the three times twice two".split()
)

#: Words that open a subordinate clause before the main one.
_OPENING = frozenset("after although as because before if once since though unless until when while whereas".split())

#: What ends a thing that is opposed, signed or praised, after a comma and without one.
_ENDS_A_THING = frozenset("although but though which while who".split())
_ENDS_A_PHRASE = frozenset("after because before during since when while".split())

#: Words of an addressee at most, its full stop included, and what shows that it is told something.
LONGEST_ADDRESSEE = 9
_TELLS = frozenset("that to of about how why what whether if against not :".split())

_RELATIVES = frozenset("that which who whom whose".split())

_CONNECTIVES = frozenset("though although while whereas because as when that which who".split())


def skip_to_content(view: View, hit: Hit) -> int:
    """The word the content begins at when it follows the cue, after addressees, occasions and times."""
    start = hit.last
    if start < view.size and view.norms[start] == ":":
        return start + 1
    if start < view.size and view.quoted[start]:
        return start
    anchor = _anchor(view, start, 26)
    if hit.cue.frame is Frame.TELL:
        return _after_addressee(view, hit, start, anchor)
    says = hit.cue.frame in (Frame.SAY, Frame.THINK) and start < view.size
    if says and view.norms[start] in _OCCASION_OPENERS:
        if anchor > start:
            return anchor
        while start < view.size and is_time(view, start):
            start += 1
    return start


def end_of_opening_clause(view: View, hit: Hit, start: int) -> int:
    """The comma that ends a subordinate clause at the sentence's start ("While X said Y, Z"), else its end."""
    opening = next((index for index in range(hit.first + 1) if not view.is_sign(index)), 0)
    opens = view.norms[opening] in _OPENING or (hit.form == "ing" and opening == hit.first)
    if not opens or "," in view.norms[opening : hit.first]:
        return view.size
    for index in range(start, view.size - 1):
        if view.norms[index] == "," and not view.quoted[index] and index > start:
            return index
    return view.size


def is_trailing(view: View, start: int) -> bool:
    """Whether nothing but an occasion, a time or an addressee is left after the verb."""
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
            and (
                view.norms[start + 1].endswith("ing")
                or view.norms[start + 1] in PREPOSITIONS | {"as", "when", "who", "and", "but"}
            )
        )
    if norm in PREPOSITIONS | {"when", "while", "as", "after"} or norm in TIME_WORDS or norm.endswith("ing"):
        return ":" not in view.norms[start:] and not any(view.quoted[start:])
    return False


def clause_end(view: View, start: int, limit: int, frame: Frame) -> int:
    """Where the content that starts at `start` ends, at the latest at `limit`."""
    end = start
    while end < limit:
        if view.quoted[end]:
            end += 1
            continue
        norm = view.norms[end]
        if norm == ";" and end > start:
            break
        if norm in ("according",) and end > start:
            break
        if norm == "," and end > start and end + 2 < limit and not view.quoted[end + 1]:
            following = view.norms[end + 1]
            is_thing = frame in (Frame.OBJECT, Frame.ACT, Frame.TO)
            if is_thing and following in _ENDS_A_THING:
                break
            if (
                following in ("but", "and")
                and view.is_verb_like(end + 2)
                and (following == "but" or _goes_on_as_verb(view, end + 2))
            ):
                break
        if frame in (Frame.OBJECT, Frame.ACT) and end > start and (norm in _ENDS_A_PHRASE):
            break
        if end > start and view.quoted[end - 1] and not view.quoted[start - 1 if start else 0] and view.quoted[start]:
            closing = view.text[: view.words[end - 1].end].rstrip("”\"'’")[-1:]
            if closing in ",.!?" and norm in (
                "in",
                "at",
                "on",
                "as",
                "before",
                "after",
                "while",
                "when",
                "to",
                "during",
            ):
                break
        end += 1
    return trimmed(view, start, end)


def _goes_on_as_verb(view: View, index: int) -> bool:
    """Whether a past form is a verb of its own, not an adjective: an object or a complement follows it."""
    following = view.norms[index + 1] if index + 1 < view.size else ""
    return (
        view.norms[index] in AUXILIARIES or following in DETERMINERS | PREPOSITIONS | PRONOUNS or is_adverb(following)
    )


def trimmed(view: View, start: int, end: int) -> int:
    """The end without trailing signs, connectives and subordinators outside quotation marks."""
    while (
        end > start
        and not view.quoted[end - 1]
        and (
            (view.is_sign(end - 1) and view.norms[end - 1] not in (")", "%", "$"))
            or view.norms[end - 1] in COORDINATORS | _CONNECTIVES
        )
    ):
        end -= 1
    return end


def _anchor(view: View, start: int, reach: int) -> int:
    """The first `that`, quotation or colon soon after `start`; `start` when there is none."""
    for index in range(start, min(view.size, start + reach)):
        norm = view.norms[index]
        if norm == "that":
            return index
        if view.quoted[index]:
            return index if view.norms[index - 1] in (",", ":") or index - start < 4 else start
        if norm == ":":
            return index + 1
        if norm in (";", "."):
            break
    return start


def _after_addressee(view: View, hit: Hit, start: int, anchor: int) -> int:
    if start < view.size and view.norms[start] in ("that", "to", "of", "against", "about", "for", "if", "whether"):
        return start
    is_request = "to" in view.norms[start : start + 9] and hit.cue.lemmas[0] not in (
        "tell",
        "inform",
        "remind",
        "assure",
    )
    if is_request or hit.cue.lemmas[-1] == "on":
        return start
    if anchor > start:
        return anchor
    if hit.cue.lemmas[0] in ("tell", "inform", "remind", "assure", "reassure", "email", "warn", "lecture"):
        for index in range(start + 1, min(view.size, start + 16)):
            norm = view.norms[index]
            if norm in SUBJECT_PRONOUNS | {"there", "to", "about", "if", "whether", "how", "what", "why"}:
                return index
            if (norm in DETERMINERS and index > start + 1) or norm in (",",):
                return index
    return start


def left_content(view: View, end: int) -> Range | None:
    start = 0
    while start < end and view.is_sign(start) and not view.quoted[start]:
        start += 1
    end = trimmed(view, start, end)
    if end <= start:
        return None
    if view.quoted[end - 1] and not view.quoted[start]:
        opened = end - 1
        while opened > start and view.quoted[opened - 1]:
            opened -= 1
        if (
            any(view.is_verb_like(index) for index in range(start, opened))
            and opened - start > 3
            and view.norms[opened - 1] in (":", ",", ".")
        ):
            start = opened
    opens = view.norms[start] in PREPOSITIONS | SUBORDINATORS | {"speaking", "asked"}
    if opens and not opens_amount(view.words, start) and not _has_clause(view, start, end):
        return None
    is_long = end - start >= 3 or view.quoted[end - 1]
    return (start, end) if is_long else None


def is_addressee(view: View, hit: Hit) -> bool:
    """Whether only who was told stands after the cue: "he told reporters"."""
    rest = range(hit.last, view.size)
    if hit.cue.frame is not Frame.TELL or not 1 <= len(rest) <= LONGEST_ADDRESSEE:
        return False
    return not any(view.quoted[at] or view.is_verb_like(at) or view.norms[at] in _TELLS for at in rest)


def says_no_more(view: View, start: int) -> bool:
    """Whether only a day, a time, what else is done ("he asked, smiling") or nothing stands after the cue."""
    while start < view.size and is_adverb(view.norms[start]):
        start += 1
    if view.norms[start : start + 1] == [","] and "".join(view.norms[start + 1 : start + 2]).endswith("ing"):
        return not any(view.quoted[start:]) and ":" not in view.norms[start:]
    return view.size < 40 and all(
        ((view.is_sign(index) and view.norms[index] != ":") or view.norms[index] in TIME_WORDS)
        and not view.quoted[index]
        for index in range(start, view.size)
    )


def _has_clause(view: View, start: int, end: int) -> bool:
    """Whether a phrase that opens like an adverbial goes on to a clause of its own, or is a whole quotation."""
    if view.quoted[start]:
        return True
    verbs = [index for index in range(start, end) if view.is_verb_like(index)]
    if "," in view.norms[start : end - 1]:
        return bool(verbs)
    # Without a comma: "On Tuesday the bridge was closed", but not "In a statement that was released".
    is_clause_opener = view.norms[start] in SUBORDINATORS or view.norms[start] not in PREPOSITIONS
    own = [at for at in verbs if view.norms[at] in AUXILIARIES and _RELATIVES.isdisjoint(view.norms[start:at])]
    return bool(own) and not (is_clause_opener and len(verbs) < 2)


def is_break(view: View, start: int) -> bool:
    """Whether a clause ends before the subject: a comma, a dash or a closing quotation mark."""
    if not start:
        return False
    return view.quoted[start - 1] or view.norms[start - 1] in (",", "-", "--", "?", "!", "...")


def ends_quoted(view: View, start: int, hit: Hit) -> bool:
    """Whether a quotation ends right before the subject and nothing like a content follows the cue."""
    last_sign = view.text[: view.words[start - 1].end].rstrip("”\"'’ ")[-1:]
    if not view.quoted[start - 1] or last_sign not in tuple(",?!.-—…"):
        return False
    following = view.norms[hit.last] if hit.last < view.size else ""
    return following not in ("that", ":") and ":" not in view.norms[hit.last :]


def right_quote(view: View, start: int) -> Range | None:
    """The quotation that takes up again what was broken: `"...," she said, "..."`."""
    for index in range(start, min(view.size, start + 30)):
        if view.quoted[index]:
            return (index, view.size)
        cues = verb_cues().get(view.lemmas[index], ())
        speaks = any(cue.frame in (Frame.SAY, Frame.TELL) for cue in cues)
        if speaks and view.norms[index - 1] in (",", "but", "and"):
            return None
    return None
