"""Attributions that no verb makes: according to, labels, names after a dash, bare quotations.

Refuses: verbs (see drafts/), nouns (see nouns.py), what only headlines do (see headlines.py).
"""

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import (
    COORDINATORS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_clock,
)
from service.extraction.attribution.lexicon.holders import MEASURES, NORMS, may_hold
from service.extraction.attribution.lexicon.names import PERSONS
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.main import main_subject
from service.extraction.attribution.phrases.subjects import subject_after
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.sides.judged import tells_of_it
from service.extraction.attribution.sides.other_side import opens_other_side
from service.extraction.attribution.verbless.apposed import with_apposed
from service.extraction.attribution.verbless.headlines import behind_clock
from service.extraction.attribution.view import Hit, View
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.lexicon.trades import LOOSE_TRADES, TRADES
from service.text.lines.shapes import is_code
from service.text.people.given_names import GIVEN

#: Quotations of one sentence looked at for a speaker beside them.
MOST_QUOTATIONS = 10

#: Words of a full name that is a label at most.
LONGEST_LABEL = 4

#: Shouted labels that are nobody's name.
_NO_SPEAKERS = frozenset(
    """
    advisory alert analysis announcement breaking comment correction developing editor exclusive explainer facebook
    factbox latest live new note notes notice now opinion recap reminder revealed review timeline twitter update updated
    updates video warning watch what when where who why youtube
    """.split()
)


#: What names a part of a page: "KEY POINTS", "THE FACTS".
_PARTS_OF_PAGES = frozenset(
    """
    advisory announcement background brief development event fact figure forecast glance headline highlight learning
    message moment note notice number outlook point question quote reminder result score summary takeaway timeline tip
    update
    """.split()
)

#: Words of a time alone.
_WHEN = TIME_WORDS | frozenset("a.m am and at from p.m pm to until".split())

#: Words by which somebody speaks of himself or to others.
_FIRST_PERSON = frozenset("i i'm i've i'll we we're we've we'll you you're our my me us let's".split())

#: Words by which a speaker opens what is theirs.
_OWN_WORDS = frozenset("i i'm i've i'll let's my our we we're we've we'll".split())

#: What a report ends with: "..., officials said", "..., said the mayor".
_REPORTS = frozenset("announced reported said say says told".split())


#: What stands before whose words they are.
_BY_WHOSE_WORDS = (
    ("according", "to"),
    ("per",),
    *(("in", "the", noun, "of") for noun in ("eyes", "judgement", "judgment", "opinion", "view", "words")),
)
_OPENS_WHOSE_WORDS = frozenset(words[0] for words in _BY_WHOSE_WORDS)


#: Words of a report in -ly that are no adverbs: "according to early results".
_NO_ADVERBS = frozenset("daily early monthly quarterly weekly yearly".split())


def according_to(view: View) -> list[FoundAttribution]:
    """`According to X, ...` and `..., according to X`."""
    found: list[FoundAttribution] = []
    for index in range(view.size - 2):
        if view.norms[index] not in _OPENS_WHOSE_WORDS:
            continue
        opener = next((one for one in _BY_WHOSE_WORDS if view.norms[index : index + len(one)] == [*one]), ())
        if opener == ("per",) and (index or view.norms[1] not in DETERMINERS):
            continue  # "50 per hour", "Per Lind said"
        behind = index + len(opener)
        if not opener or view.quoted[index]:
            continue
        lead = int(behind + 1 < view.size and view.norms[behind] in _NO_ADVERBS)
        source = subject_after(view, behind + lead)
        source = source if source.is_empty else Subject(source.first - lead, source.last)
        if source.is_empty or _is_measure(view, index, source):
            continue
        last = source.last
        is_plain = view.norms[index - 1] == "," and view.norms[source.first] in DETERMINERS if index else False
        if not index or index < 3 or is_plain:
            last = next(
                (at for at in range(source.first, source.last) if view.norms[at] == "," and at > source.first), last
            )
        last = with_apposed(view, source, last)
        content = []
        end = trimmed(view, 0, index)
        is_aside = view.norms[index - 1] == "," and view.norms[last : last + 1] == [","] if index else False
        if (index >= 3 or is_aside) and end:
            content.append(view.chars(0, end))
        start = last + 1 if last < view.size and view.norms[last] in (",", ":") else last
        if start < view.size and (not content or view.norms[last] == ",") and view.norms[start] not in SUBORDINATORS:
            hit = Hit(index, index, behind, Cue(opener, Frame.SAY, Force.SAYS), "finite", negated=False)
            against = (at for at in range(start + 1, view.size) if _goes_on_as_report(view, at, hit))
            stop = trimmed(view, start, next(against, view.size))
            if stop > start:
                content.append(view.chars(start, stop))
        introduces = not content and view.norms[last:] == [":"]  # a list
        if content or introduces:
            cue, place, who = (
                Cue(opener, Frame.SAY, Force.SAYS),
                view.chars(index, behind),
                view.chars(source.first, last),
            )
            found.append(FoundAttribution(who, place, tuple(content), cue, Force.SAYS, False, introduces=introduces))
    return found[-1:]


def _goes_on_as_report(view: View, at: int, hit: Hit) -> bool:
    """Whether another's word begins here, or what the report tells of a thing: ", which says it owes nothing"."""
    if opens_other_side(view, at, hit):
        return True
    return view.norms[at] == "," and at + 1 < view.size and tells_of_it(view, at + 1, hit)


def _is_measure(view: View, index: int, source: Subject) -> bool:
    """Whether something is done by it: "awarded according to age", "built according to plans".

    Whoever says so stands behind a comma or opens the sentence, or is named or a kind of person, body or paper.
    """
    phrase = view.words[source.first : source.last]
    head = next((word for word in phrase if word.norm not in DETERMINERS), phrase[0])
    if head.lemma in MEASURES:
        return True
    before = next((at for at in range(index - 1, -1, -1) if not is_adverb(view.norms[at])), -1)
    is_per = view.norms[index] == "per"  # "Per the usual", "Per the rules"
    is_opening = before < 0 or view.is_sign(before) or view.quoted[before] or view.norms[before] in COORDINATORS
    if is_opening and not is_per:
        return False
    return not may_hold(phrase, is_clause=False) or not {head.norm, head.lemma}.isdisjoint(NORMS)


def before_colon(view: View, others: list[FoundAttribution]) -> list[FoundAttribution]:
    """`She turned to the crowd: "..."`: a quotation, here or in the next block, that a colon introduces."""
    colons = [index for index in range(1, view.size) if view.norms[index] == ":" and not view.quoted[index]]
    colon = next((at for at in colons if at + 1 == view.size or view.quoted[at + 1]), 0)
    subject = main_subject(view)
    if not colon or subject.is_empty or subject.last > colon:
        return []
    place = view.chars(colon, colon + 1)
    if any(other.introduces or any(last > place[1] for _, last in other.content) for other in others):
        return []
    content = () if colon + 1 == view.size else (view.chars(colon + 1, trimmed(view, colon + 1, view.size)),)
    source = view.chars(subject.first, subject.last)
    cue = Cue((":",), Frame.SAY, Force.SAYS)
    return [FoundAttribution(source, place, content, cue, Force.SAYS, False, introduces=not content)]


def bare_quotation(view: View) -> list[FoundAttribution]:
    """`"..." he ADDED-LIKE`: a quotation with a speaker beside it and a verb the table does not hold."""
    for first, last in view.quotes.ranges[:MOST_QUOTATIONS]:
        inside = [index for index in range(view.size) if first <= view.words[index].start < last]
        if len(inside) < 6 or inside[0] > 1:
            continue
        at = inside[-1] + 1
        for index in range(at + 1, min(view.size, at + 6)):
            norm = view.norms[index]
            if norm.endswith("ed") and not view.quoted[at]:
                subject = Subject(at, index)
                if is_capital(view.words[at]) or view.norms[at] in SUBJECT_PRONOUNS:
                    cue = Cue((view.lemmas[index],), Frame.SAY, Force.SAYS)
                    return [
                        FoundAttribution(
                            view.chars(subject.first, subject.last),
                            view.chars(index, index + 1),
                            ((first, last),),
                            cue,
                            Force.SAYS,
                            False,
                        )
                    ]
    return []


def name_after_dash(view: View) -> FoundAttribution | None:
    """`― Ada Byron` alone in a sentence, after a quotation."""
    start = 1 if view.size and view.norms[0] == '"' else 0
    if not 2 <= view.size - start <= 8 or view.norms[start] not in ("-", "―", "--"):
        return None
    names = [word for word in view.words[start + 1 :] if not word.is_sign]
    if not names or not is_capital(names[0]) or not is_capital(names[-1]) or view.quoted[start]:
        return None
    cue = Cue((view.norms[start],), Frame.SAY, Force.SAYS)
    end = trimmed(view, start + 1, view.size)
    return FoundAttribution(
        view.chars(start + 1, end), view.chars(start, start + 1), (), cue, Force.SAYS, False, follows=True
    )


def opens_dateline(view: View) -> int:
    """The word after the place a report comes from ("KELD: A ship sank on Monday"), 0 where a sentence has none.

    A place is known to be one, or a day or "officials said" shows that a reporter speaks and no transcript.
    """
    colon = next((index for index in range(min(view.size, 4)) if view.norms[index] == ":"), 0)
    if not colon or colon + 3 >= view.size or view.quoted[0]:
        return 0
    place = view.words[:colon]
    if not all(word.text.isupper() for word in place) or view.norms[0] in _NO_SPEAKERS:
        return 0
    rest = range(colon + 1, view.size)
    is_place = " ".join(view.norms[:colon]) in HOLDERS
    tells_day = any(view.norms[at] in DAYS and view.norms[at - 1] in ("on", "late", "early", "since") for at in rest)
    is_told = any(view.norms[at] in _REPORTS and at + 3 >= view.size for at in rest)
    speaks = any(view.norms[at] in _FIRST_PERSON and not view.quoted[at] for at in rest)
    return colon + 1 if (is_place or tells_day or is_told) and not speaks and is_capital(view.words[colon + 1]) else 0


def _is_title(view: View, start: int) -> bool:
    """Whether what follows a label is a title and nothing said: "COVID-19: guidance for schools"."""
    if view.is_sign(view.size - 1) and view.norms[view.size - 1] in (".", "?", "!", "..."):
        return False
    says = any(
        view.is_verb_like(at) or view.quoted[at] or view.norms[at] in _FIRST_PERSON for at in range(start, view.size)
    )
    return not says and not is_capital(view.words[start]) and not view.words[start].is_number


def _is_in_office(view: View, opens: int, colon: int) -> bool:
    """Whether a label is a role, alone or before the name of who has it: "Union leader Ada Byron", "Police chief"."""
    end = colon
    while end > opens + 1 and is_capital(view.words[end - 1]):
        end -= 1
    role = view.words[end - 1]
    is_role = not {role.norm, role.lemma}.isdisjoint(OFFICES | TRADES | LOOSE_TRADES | PERSONS)
    is_plain = all(view.norms[at] not in PREPOSITIONS | COORDINATORS for at in range(opens, colon))
    return is_role and is_plain and not any(view.is_verb_like(at) for at in range(opens, end))


#: Verbs that stand before whose words they open: "Said Ellis: “We will go.”"
_SAID_FIRST = frozenset("Added Adds Said Says Wrote Writes".split())


def speaker_label(view: View, is_heading: bool) -> FoundAttribution | None:
    """`CLINTON: ...` in a transcript, `Starmer: ...` in a heading."""
    opens = behind_clock(view)
    colon = next((at for at in range(opens, min(view.size, opens + 7)) if view.norms[at] == ":"), 0)
    if colon <= opens or colon + 1 >= view.size or any(view.quoted[: colon + 1]):
        return None
    if view.quoted[colon + 1] and view.words[opens].text in _SAID_FIRST:
        return None  # "Said Ellis: “We will go.”"
    names = view.words[opens:colon]
    shouted = all(word.text.isupper() or word.is_sign for word in names) and sum(len(word.text) for word in names) > 2
    is_name = all(is_capital(word) or word.is_sign for word in names)
    quoted = is_name and view.quoted[colon + 1]
    quoted = quoted or (view.quoted[colon + 1] and _is_in_office(view, opens, colon))
    given = is_name and 2 <= len(names) <= LONGEST_LABEL and names[0].norm in GIVEN
    is_own = opens > 0 and is_name and view.norms[colon + 1] in _OWN_WORDS  # "10:52 Lind: we will not go"
    is_part = names[-1].lemma in _PARTS_OF_PAGES and (len(names) > 1 or names[-1].norm != names[-1].lemma)
    if is_part and not quoted:
        return None
    if not (quoted or given) and (len(names) > 2 or names[0].norm in _NO_SPEAKERS):
        return None
    label = view.text[names[0].start : names[-1].end]
    if is_code(label) and label.lower() not in HOLDERS:
        return None  # "LF1: all homes along the river"
    # A headline that quotes: "Graham: Rival's ‘hateful rhetoric’ costs votes".
    quotes = is_name and is_heading and len(names) < 3 and any(view.quoted[colon + 1 :])
    if not (shouted or quoted or given or quotes or is_own):
        return None
    end = trimmed(view, colon + 1, view.size)
    if end <= colon + 1:
        return None
    if not view.quoted[colon + 1] and (opens_dateline(view) or _is_title(view, colon + 1)):
        return None
    if all(is_clock(word.norm) or word.is_number or word.norm in _WHEN for word in view.words[colon + 1 :]):
        return None  # "RELEASE DATE: 24 July 2022", "DOORS: 7 pm"
    cue = Cue((":",), Frame.SAY, Force.SAYS)
    return FoundAttribution(
        view.chars(opens, colon), view.chars(colon, colon + 1), (view.chars(colon + 1, end),), cue, Force.SAYS, False
    )
