"""What a number counts whose noun stands with one before it: "1.3m parcels, with [480,000] going to children".

It is a part of them, as many as there are now, or those to whom something else happened; their noun is left out.
Refuses: a number whose verb is left out (gapping.py), the parts of one whole (wholes.py).
"""

from collections.abc import Sequence

from service.extraction.counting.counted import STILL, Counted
from service.extraction.counting.ellipsis.again import (
    FURTHER,
    is_among_them,
    is_another,
    is_done_too,
    is_of_whom,
    is_timed_after,
    lead_of_number,
)
from service.extraction.counting.ellipsis.beside import BEFORE_MORE, BEING
from service.extraction.counting.ellipsis.rows import is_next_of_row, whose_term
from service.extraction.counting.ellipsis.wholes import SHARES
from service.extraction.counting.gapping import leaves_out_object
from service.extraction.counting.grammar import FATES, IRREGULAR, TIMES
from service.extraction.counting.phrases import MODALS, Chunks, Phrase
from service.extraction.counting.sameness import COUNTING, HARM, measure_of, telling_lemmas
from service.extraction.counting.subjects import LEADING
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.multiples import UNIT

#: Signs before "with" by which it opens a clause of its own.
APART = frozenset({",", "-", "–", "—"})
#: Words behind "including" and a number by which it is some of those before: "including 9,000 who".
SOME = frozenset("aboard abroad aged at from here in inside on outside under who whose with".split())
#: Prepositions behind "with" and a number by which it is: "with 12 in Osby"; and behind "and" and one.
WHERE = frozenset("across among at for from in inside near on outside".split())
#: Words before "with" by which it tells how many are left, and how far before.
LEAVING, FAR_LEAVING = frozenset({"leaves", "leaving", "left"}), 5
#: Verbs of having, each the same as the others.
HAVING = frozenset("had has have having".split())
#: Verbs behind which a bare number has a meaning of its own, in lemmas and forms: "hit four sixes and made 112".
SCORING = frozenset("age be hit is made make number paid pay reach score shot total turn was were".split())
#: Things, in lemmas, of which "others" are more: "two officers and 12 others" are not 14 officers.
MORE_OF = frozenset(
    """aircraft animal apartment boat bridge building bus business car church company country district factory firm flat
    flight home hospital hotel house household island lorry people person plane property road school ship shop site
    station store street town train tree truck vehicle vessel village ward""".split()
)
#: Those of them that live, what befalls the living alone, and how far behind a number that stands.
LIVING = frozenset({"animal", "people", "person"})
OF_LIVING = frozenset("arrested dead died hurt injured wounded".split())
MOST_BEFORE_FATE = 5
#: Words behind "twice" by which it is of as many as were told before, and those behind a part of them.
AS_MANY = (["as", "many", "as"],)
OF_WHOM = (["of", "them"], ["of", "which"], ["of", "whom"])
#: Words between those harmed and others of them.
JOINED = frozenset(", and but with another further more".split())
#: Words behind "including" and a number of people.
WHO = frozenset("aged who whose".split())
#: Words that open a clause on a noun, and those that hold its number against the one outside: "which had 60, now has".
RELATIVE, NOW = frozenset({"which", "who"}), frozenset({"now", "still"})
#: Words of which a bare number may be the last but one: "now has 4,000 left".
LAST = frozenset({"left"})


def thing_left_out(
    words: Sequence[WordForm], chunks: Chunks, quantities: Sequence[Quantity], counts: Sequence[Counted], first: int
) -> Counted | None:
    """The last of the counts with the noun that only one before it has; None where it leaves none out.

    quantities: as many as the counts; first: where the last one begins, its modifier with it.
    """
    one, count = quantities[-1], counts[-1]
    before_it = range(len(counts) - 2, -1, -1)
    at_thing = next((at for at in before_it if _is_of_things(words, quantities[at], counts[at])), -1)
    if whose := whose_term(words, chunks, counts[-2], quantities[-2], one):
        return count._replace(
            own=whose, subject=None, measure=measure_of({*telling_lemmas(words, whose), *counts[-2].deed})
        )
    if is_next_of_row(words, quantities, counts, first):
        return count._replace(own=counts[-2].own, subject=counts[-2].subject, measure=counts[-2].measure)
    if is_of_whom(words, first) and count.own is None and at_thing >= 0:
        whom = _without_fate(words, counts[at_thing].own)
        return _with(words, count, whom, None, _only_of(words, count, counts[at_thing]))
    if _is_further(words, chunks, quantities, counts, first):
        return _with(words, count, counts[-2].own or Phrase(0, 0), None, _only_of(words, count, counts[-2]))
    at = at_thing
    if at < 0:
        return None
    before, thing = counts[at], _without_fate(words, counts[at].own)
    if count.own is not None:
        is_those = one.unit in SHARES and words[count.own.first].norm == "those" and words[first - 1].text == ","
        if (
            is_those
            and at == len(counts) - 2
            and thing.last <= first - 1
            and "V" not in chunks.tags[thing.last : first]
        ):
            return _with(words, count, thing, before.subject, _only_of(words, count, before))
        is_others = words[count.own.first].norm in ("more", "others") and count.own.last == count.own.first + 1
        head = words[thing.last - 1]
        is_harmed = not HARM.isdisjoint(count.measure.split())
        if is_harmed and head.lemma in MORE_OF - LIVING and _befell_living(words, one.last):
            return None  # "damaged 12 homes and 40 more were injured"
        is_more = is_only_more(words, count.own) and not is_harmed  # "killed two officers and hurt 12 more"
        is_alike = is_more or head.lemma in MORE_OF
        is_others = is_others and is_alike and at == len(counts) - 2
        return _with(words, count, thing, count.subject, {"more", "other"}) if is_others else None
    if one.unit in SHARES:
        is_led = first > 0 and (chunks.tags[first - 1] in "CVSA" or words[first - 1].norm == "that")
        if count.subject or not is_led or not _does(words, chunks, one.last):
            return None
        is_next = quantities[-2].unit in SHARES  # "half of voters agree and 14 per cent do not"
        whole = (counts[-2].own or counts[-2].subject) if is_next else thing
        return _with(words, count, whole, None, set()) if whole else None
    is_manifold = one.unit == UNIT and [word.norm for word in words[one.last : one.last + 3]] in AS_MANY
    if is_manifold and count.own is None and first and words[first - 1].norm in ("and", ","):
        return _with(words, count, thing, before.subject, _only_of(words, count, before))
    if one.unit or (one.last < len(words) and chunks.tags[one.last] in "NF"):
        return None
    lead = lead_of_number(words, first)
    is_within = at > 0 and _is_within(words, chunks, counts[at - 1].own, quantities[at].first)
    if is_another(words, chunks, first, one.last) and not is_within and _may_be_harmed(count, before):
        return _with(words, count, thing, None, _only_of(words, count, before))
    if is_among_them(words, first) or is_timed_after(words, chunks, lead, one.last):
        return _with(words, count, thing, before.subject, _only_of(words, count, before))
    if _is_some(words, chunks, lead, one.last):
        if is_within:
            if words[one.last].norm not in WHO or not _is_of_things(words, quantities[at - 1], counts[at - 1]):
                return None  # "40 schools in 12 districts, including nine in Osby" may be either
            before, thing = counts[at - 1], _without_fate(words, counts[at - 1].own)
        return _with(words, count, thing, before.subject, _only_of(words, count, before))
    if _is_told_more(words, quantities, counts, lead, at):
        return _with(words, count, thing, None, set())
    if _is_apart(words, chunks, lead, one.last, thing):
        return _with(words, count, thing, before.subject, _only_of(words, count, before))
    is_beside = leaves_out_object(words, chunks, thing, first)  # which is told by wholes.py
    if not is_beside and _is_had_again(words, chunks, quantities[at], lead, one.last):
        return _with(words, count, thing, count.subject, set())
    if at == len(counts) - 2 and _is_harmed_beside(words, before, lead, one.last):
        return _with(words, count, thing, before.subject, set())
    if count.measure == "" and count.subject and _only_counts(words, count.subject):
        return _with(words, count, thing, before.subject, set())
    return None


def _befell_living(words: Sequence[WordForm], last: int) -> bool:
    """Whether what stands behind words[last] befalls the living alone."""
    return not OF_LIVING.isdisjoint(word.norm for word in words[last : last + MOST_BEFORE_FATE])


def is_only_more(words: Sequence[WordForm], own: Phrase) -> bool:
    """Whether what is counted is told by no more than "more": of what, only what stood before can tell."""
    return own.last == own.first + 1 and words[own.first].norm == "more"


def _is_of_things(words: Sequence[WordForm], one: Quantity, count: Counted) -> bool:
    """Whether a figure counts things that have a name, and are not only dead or hurt."""
    if count.own is None or count.is_base or (one.unit and not one.unit.startswith("per ")):
        return False
    return any(words[at].norm not in FATES for at in range(*count.own))


def _is_within(words: Sequence[WordForm], chunks: Chunks, own: Phrase | None, first: int) -> bool:
    """Whether a figure at words[first] only tells where those of another are: "31,000 adults in [five countries]"."""
    if own is None or not own.last < first or words[own.last].norm not in WHERE:
        return False
    return all(tag in "PDA" for tag in chunks.tags[own.last : first])


def _without_fate(words: Sequence[WordForm], own: Phrase | None) -> Phrase:
    """What is counted, without what became of it: "left 12 [people] dead"."""
    first, last = own or Phrase(0, 0)
    while last > first + 1 and words[last - 1].norm in FATES:
        last -= 1
    return Phrase(first, last)


def _with(words: Sequence[WordForm], count: Counted, thing: Phrase, subject: Phrase | None, less: set[str]) -> Counted:
    lemmas = {*count.measure.split(), *telling_lemmas(words, thing)} - less
    return count._replace(own=thing, subject=subject, measure=measure_of(lemmas))


def _may_be_harmed(count: Counted, before: Counted) -> bool:
    """Whether a number of those that harm came to may be of those before: not "fired 30 shells, another 12 died"."""
    return HARM.isdisjoint(count.measure.split()) or not HARM.isdisjoint(before.measure.split())


def _only_of(words: Sequence[WordForm], count: Counted, before: Counted) -> set[str]:
    """What the subject that was found for a number tells, and the one before is not of."""
    told = set(telling_lemmas(words, count.subject)) if count.subject else set()
    return told - set(before.measure.split())


def _is_some(words: Sequence[WordForm], chunks: Chunks, lead: int, last: int) -> bool:
    """Whether a number is some of those before: "including 9,000 who", ", with 480,000 going to"."""
    if lead <= 0 or last >= len(words):
        return words[lead].norm == "with" and _is_left(words, lead)
    behind = words[last]
    if words[lead].norm == "including":
        return behind.norm in SOME or (chunks.tags[last] == "V" and _is_participle(behind))
    if words[lead].norm != "with":
        return False
    if _is_left(words, lead):
        return behind.is_sign or behind.norm in LAST | TIMES or chunks.tags[last] == "C"
    is_some = behind.norm in WHERE or (chunks.tags[last] == "V" and _is_participle(behind))
    return is_some and words[lead - 1].text in APART


def _is_left(words: Sequence[WordForm], lead: int) -> bool:
    """Whether "with" at words[lead] leads to what somebody has left: ", leaving it with"."""
    return any(
        words[at].norm in LEAVING and words[at - 1].text == "," for at in range(max(1, lead - FAR_LEAVING), lead)
    )


def _is_participle(word: WordForm) -> bool:
    return word.norm.endswith(("ed", "ing")) or word.norm in IRREGULAR


def _is_further(
    words: Sequence[WordForm], chunks: Chunks, quantities: Sequence[Quantity], counts: Sequence[Counted], first: int
) -> bool:
    """Whether a share is a further one of what the one before is of: "lost 55% of its coral, and a further 12% is"."""
    share, one = quantities[-2:]
    if one.unit not in SHARES or share.unit not in SHARES or first == 0 or words[first - 1].norm not in FURTHER:
        return False
    is_behind = counts[-2].own is not None and counts[-2].own.first >= share.last
    return is_behind and counts[-1].own is None and one.last < len(words) and chunks.tags[one.last] == "V"


def _is_apart(words: Sequence[WordForm], chunks: Chunks, lead: int, last: int, thing: Phrase) -> bool:
    """Whether "and" joins a number to those before, each told where: "900 jobs directly and 3,000 among suppliers"."""
    if words[lead].norm not in ("and", "but") or last >= len(words) or words[last].norm not in WHERE:
        return False
    between = chunks.tags[thing.last : lead]
    return between[:1] in ("A", "P") and not any(tag in "VFC" for tag in between)


def _is_told_more(
    words: Sequence[WordForm], quantities: Sequence[Quantity], counts: Sequence[Counted], lead: int, at: int
) -> bool:
    """Whether a bare number of those that "of which" has told a part of is what a clause is about: "and 8 could be"."""
    last = quantities[-1].last
    if words[lead].norm not in ("and", "but") or at != len(counts) - 3 or counts[-2].own:
        return False
    part = [word.norm for word in words[quantities[-2].last : quantities[-2].last + 2]]
    return part in OF_WHOM and last < len(words) and words[last].norm in BEING | MODALS


def _is_had_again(words: Sequence[WordForm], chunks: Chunks, before: Quantity, lead: int, last: int) -> bool:
    """Whether the verb before a number at the end of its clause is that before the other one: "had 60, now has 40"."""
    if last < len(words) and not (words[last].is_sign or chunks.tags[last] == "C" or words[last].norm in TIMES | LAST):
        return False
    verbs = [_verb_before(words, chunks, lead + 1), _verb_before(words, chunks, before.first)]
    if min(verbs) < 0:
        return False
    if is_done_too(words, chunks, *verbs):
        return True
    one, other = (words[at] for at in verbs)
    if one.lemma in SCORING or one.norm in SCORING:
        return False
    is_aside = verbs[1] > 0 and words[verbs[1] - 1].norm in RELATIVE
    if is_aside and NOW.isdisjoint(word.norm for word in words[before.last : lead + 1]):
        return False  # "which has 800 streets, had 12"
    return one.lemma == other.lemma or {one.norm, other.norm} <= HAVING


def _verb_before(words: Sequence[WordForm], chunks: Chunks, first: int) -> int:
    """Where the verb stands that what begins at words[first] is the object of; -1 for none."""
    at = first - 1
    while at > 0 and (chunks.tags[at] in "DA" or words[at].norm in BEFORE_MORE):
        at -= 1
    return at if at >= 0 and chunks.tags[at] == "V" else -1


def _is_harmed_beside(words: Sequence[WordForm], before: Counted, lead: int, last: int) -> bool:
    """Whether a number is of as many more whom harm came to: "18 soldiers were killed and 43 wounded"."""
    if HARM.isdisjoint(before.measure.split()) or words[lead].norm not in JOINED:
        return False
    at = last
    while at < len(words) and words[at].norm in STILL:
        at += 1
    return at < len(words) and words[at].norm in FATES


def _only_counts(words: Sequence[WordForm], subject: Phrase) -> bool:
    """Whether a subject says no more than that something is counted: "bringing the [total] to"."""
    return all(word.norm in COUNTING | LEADING for word in words[subject.first : subject.last])


def _does(words: Sequence[WordForm], chunks: Chunks, last: int) -> bool:
    """Whether a verb stands right behind a share, as said of those it is a share of: "46% had shifted"."""
    while last < len(words) and chunks.tags[last] == "A":
        last += 1
    return last < len(words) and chunks.tags[last] == "V" and words[last].norm not in ("is", "was")
