"""What the words right before "they" or "it" speak of: a group, two by name, a body that did something.

Refuses: who spoke before (see ../register.py); persons (see persons.py).
"""

import re
from collections.abc import Container

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.grammar import COORDINATORS, DAYS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from service.extraction.attribution.lexicon.names import NOT_IN_NAMES
from service.extraction.holders.kinds import (
    are_bodies,
    gender_of,
    is_body_described,
    is_group,
    is_of_people,
    is_person,
    several_in,
)
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.mentions import LEAD, is_quoted_at, is_title, names_body

#: Code points before a pronoun in which its sentence opens.
LONGEST_SENTENCE = 600

#: What opens a sentence and may be a group, and the verb it goes with.
_OPENS = (
    r"(?:^|(?<=\n)|(?<=[.!?”\"] ))((?:The |All |Some |Many |Most |Both |Several |Two |Three |Four |Five )?"
    r"[A-ZÀ-Þa-z][\w-]+"
)
_IS = r"are|can|cannot|could|did|do|had|have|must|should|were|will|would"
_DID = r"came|fled|gave|held|left|lost|made|met|sent|sought|spent|spoke|took|went|won"
_GROUP = re.compile(rf"{_OPENS}(?: [a-z][\w-]+){{0,3}}) (?:also |now |still )?(?:{_IS})\b")

#: The same with where they are, or with a deed: "Residents of Osby are", "The families met".
_GROUP_AT = re.compile(
    rf"{_OPENS}(?: [a-z][\w-]+){{0,2}}?)(?: (?:at|from|in|near|of|on) (?:the )?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)?"
    rf" (?:also |now |still )?(?:{_IS}|\w+ed|{_DID})\b"
)
#: Two who do something together, by name: "Vesta Energy and Orrin Gas announced".
_NAME = r"(?:[Tt]he )?[A-ZÀ-Þ][\w’'-]*(?: (?:of )?[A-ZÀ-Þ][\w’'-]*){0,4}"
_PAIR = re.compile(rf"(?:^|(?<=\n)|(?<=[.!?”\"] ))({_NAME} and {_NAME}) (?:have |jointly )?(?:{_IS}|[a-z]+ed|{_DID})\b")
_OTHERS = re.compile(r" and [A-ZÀ-Þ]|\b(?:[a-z][\w-]*s|people|police|children|men|women)\b")

_NO_NAMES = DAYS | PRONOUNS | NOT_IN_NAMES
_NO_OPENERS = SUBORDINATORS | PREPOSITIONS | COORDINATORS

#: Who opens a sentence and does something: "The company sued", "Harlow Steel has cut".
_CUT = (
    r"beat|bought|broke|brought|built|chose|cut|drew|fell|found|got|grew|hit|paid|put|ran|rose|saw|set|shut|sold|sued"
)
_DOER = re.compile(
    r"((?:The )?[A-ZÀ-Þa-z][\w’'&-]*(?: [\w’'&-]+){0,5}?) (?:also |now |still |later )?"
    rf"(?:{_IS}|{_DID}|{_CUT}|has|is|was|struck|told|threw|wrote|[a-z]+ed)\b"
)

#: What opens a clause about whatever opens the sentence.
_BEHIND_WHEN = re.compile(r"\w (?:after|although|as|because|before|once|since|though|unless|until|when|while) $")

#: What stands behind the noun it belongs to, or behind somebody to whom something is done.
_ENDS_NOUN = (
    rf"(?:{'|'.join(sorted(DAYS))}|about|after|again|and|as|because|before|but|by|during|earlier|following|for|from|had"
    r"|has|if|in|into|is|last|not|of|on|or|over|since|that|this|to|until|was|when|where|which|while|who|with|yesterday)"
)

#: Bodies that are places first.
_PLACES_TOO = frozenset(
    "city country county district industry nation province region territory town village world".split()
)

#: What may be a body there, and papers that may say something.
_BODY_AT = re.compile(
    r"(?<!in )(?<!in the )(?<!near )(?<!at )\b"
    r"((?:the (?:[a-z-]+ ){0,2}?|(?:an?|its) (?:[a-z-]+ )?(?=(?:competitor|rival)\b))"
    rf"[a-z]+(?=$|[^\w’' -]| (?:{_ENDS_NOUN})\b)|the (?:[a-z-]+ ){{0,2}}[a-z]+|{_NAME})(?![\w’'-])(?! (?:of|for) )"
)
_BODY_ANY = re.compile(rf"\b([Tt]he (?:[a-z-]+ ){{0,2}}[a-z]+|{_NAME})(?![\w’'-])")
_RIVALS = frozenset("competitor rival".split())

#: What is done to somebody who may answer: to anybody, and to a body alone ("criticised the plan").
_TO_ANY = (
    r"accused|accuses|ask(?:s|ed)|fine[sd]|prosecuted|sue[sd]|t(?:ells|old)|urge[sd]|warn(?:s|ed)|reprimanded|rebuked"
)
_TO_BODY = (
    r"attack(?:s|ed)|back(?:s|ed)|ban(?:s|ned)|barred|blame[sd]|censured|challenge[sd]|charge[sd]|condemn(?:s|ed)"
    r"|criticise[sd]|criticize[sd]|defend(?:s|ed)|investigate[sd]|order(?:s|ed)|praise[sd]|probed|raid(?:s|ed)"
    r"|sanctioned|searched|suspend(?:s|ed)|support(?:s|ed)|took|thank(?:s|ed)|beat|bought|dropped|acquired|joined|left"
)
_AGAINST = re.compile(
    rf"((?:The )?[A-ZÀ-Þa-z][\w’'&-]*(?: [\w’'&-]+){{0,5}}?) (?:also |has |had |have |later |now )*"
    rf"(?:(?P<any>{_TO_ANY})|{_TO_BODY}) (?P<whom>(?:(?:the|an?|another|its|one|their) )?(?:[\w’'&-]+ ){{0,4}}?"
    rf"[\w’'&-]+)(?=$|[^\w’'& -]| (?:{_ENDS_NOUN})\b| [£$€\d])"
)
#: The same the other way about: "The bank was fined by the regulator".
_DONE_BY = re.compile(
    rf"((?:The )?[A-ZÀ-Þa-z][\w’'&-]*(?: [\w’'&-]+){{0,5}}?) (?:was|is|has been|had been) (?:{_TO_ANY}|{_TO_BODY})\b"
    r"[^,;:]{0,60}? by (?:the|an?|its|[A-ZÀ-Þ])"
)
_PAPERS = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|its|their|his|her) (?:[\w-]+ ){0,3}?(?:accord|agreement|article|bill|deal|document|dossier"
    r"|email|letter|law|memo|notice|paper|petition|plan|report|review|ruling|statement|study|survey|treaty|verdict)\b"
)

#: A body that opens its sentence, up to its verb or to words of its own in quotation marks.
_OPENING = re.compile(
    rf"(The (?:[a-z][\w-]+ ){{0,2}}?[a-z][\w-]+|{_NAME}) (?:[a-z]+ly )?(?=[\"“]"
    rf"|(?:{_IS}|{_DID}|has|is|was|[a-z]+ed|(?:aims|hopes|intends|plans|wants) to)\b)"
)

#: What a body will do to what is its own, of which nobody else would tell, and what in that may be another's deed.
_OWN_PLAN = re.compile(
    r"(?:(?:also|now|still) )?"
    r"(?:will|would|plans to|intends to|aims to|hopes to|is to|wants to|has (?:agreed|decided) to)"
    r" (?:not )?(?:build|close|demolish|expand|modernise|open|rebuild|refurbish|relocate|reopen|repair|replace|shut)\b"
)
_ANOTHERS = re.compile(r"[,;:“\"]|\b(?:after|as|because|before|but|if|once|that|unless|when|which|while|who)\b")

#: Where a sentence begins.
SENTENCE_STARTS = re.compile(r"(?<=[.!?”\"])\s+(?=[A-ZÀ-Þ“\"])|\n")


def group_before(text: str, before: int, after: int) -> Passage | None:
    """The group that a paragraph's sentences are about before "they", named after a place: "Nurses are tired. They"."""
    paragraph = text.rfind("\n", 0, before) + 1
    if paragraph == before:  # "They" opens its paragraph: the sentence that closes the one before
        paragraph = last_sentence(text, before)
    start = max(paragraph, after, before - LONGEST_SENTENCE)
    last = None
    found = (*_PAIR.finditer(text, start, before), *_GROUP_AT.finditer(text, start, before))
    for match in (*found, *_GROUP.finditer(text, start, before)):
        opens = match[1].split()[0].lower() not in _NO_OPENERS and match[1].lower() != "both"
        is_later = last is None or match.start(1) >= last.start(1)
        are_several = is_of_people(match[1]) or are_bodies(match[1])
        if match.re is _PAIR:
            are_several = bool(several_in(match[1])) and DAYS.isdisjoint(match[1].lower().split())
        if not (opens and is_later and are_several) or is_quoted_at(text, match.start(1)):
            continue
        if match.re is _GROUP or not _has_others(text, match.end(), before, of_bodies=are_bodies(match[1])):
            last = match
    return Passage(last.start(1), last.end(1), last[1]) if last else None


def _has_others(text: str, start: int, end: int, *, of_bodies: bool) -> bool:
    """Whether several others are spoken of between two places, whom "they" may mean as well."""
    return any(
        one[0].startswith(" and") or is_of_people(one[0]) or (of_bodies and are_bodies(one[0]))
        for one in _OTHERS.finditer(text, start, end)
    )


def last_sentence(text: str, before: int) -> int:
    """Where the sentence begins that ends before a place."""
    end = before
    while end and before - end < LONGEST_SENTENCE and text[end - 1].isspace():
        end -= 1
    start = first = max(0, end - LONGEST_SENTENCE)
    for match in SENTENCE_STARTS.finditer(text, first, end):
        start = match.end()
    return start


def bodies_before(text: str, before: int, surnames: Container[str], last: str | None) -> tuple[Passage, ...] | None:
    """The body that "It" at the start of a sentence means, by the sentence before; None where that tells nothing.

    Behind "when" or the like it is what opens the sentence of its own (see _opener_of_own).
    A body that opens it and does something, or the only one that people there have to do with; nothing where another, a
    paper or something of another name may speak as well: "The council published a report. It said". A name alone that
    is among `surnames` is a person's; a body that `last`, the last to speak, is called by tells nothing new. Where
    somebody speaks in the sentence itself, `last` is None, and only somebody against whom it is may be meant as well.
    """
    if (own := _opener_of_own(text, before)) is not None:
        return own
    if _is_against_another(text, before, surnames):
        return ()
    if last is None:
        return None
    start = last_sentence(text, before)
    if not text.startswith("It ", before) or start == before or before - start >= LONGEST_SENTENCE:
        return None
    sentence = text[start:before].rstrip()
    doer = _DOER.match(sentence)
    if not doer or '"' in sentence or "“" in sentence or doer[1].split()[0].lower() in _NO_OPENERS:
        return None
    if doer[1].split()[-1].lower() in last.lower().split():
        return None
    is_body = _is_body(doer[1], sentence)
    if not is_body and not (is_of_people(doer[1]) or gender_of(doer[1])):
        return () if _is_name(doer[1]) and doer[1] not in surnames else None
    if _PAPERS.search(sentence, doer.end(1)):
        return ()
    others = [one for one in _BODY_AT.finditer(sentence, doer.end(1)) if _is_other(one[1])]
    places = [(doer.start(1), doer.end(1))] if is_body else []
    places += [(one.start(1), one.end(1)) for one in others]
    if not places:
        return None
    return tuple(Passage.cut(text, start + first, start + last) for first, last in places) if len(places) == 1 else ()


def _opener_of_own(text: str, before: int) -> tuple[Passage, ...] | None:
    """The body that "it" behind "when" means where that opens its sentence; nothing where a thing does, None elsewhere.

    "The court rejected the case after | it ruled", "The ferry was off Osby when | it" (no body before that sentence).
    """
    start = last_sentence(text, before)
    if before - start >= LONGEST_SENTENCE or not _BEHIND_WHEN.search(text[start:before]):
        return None
    opener = _DOER.match(text, start, before)
    if not opener or opener[1].split()[0].lower() in _NO_OPENERS or gender_of(opener[1]) or is_of_people(opener[1]):
        return None
    is_body = _is_body(opener[1], text[start:before])
    return (Passage.cut(text, opener.start(1), opener.end(1)),) if is_body else ()


def own_body(text: str, before: int) -> tuple[Passage, ...] | None:
    """The body that "it" behind a comma means by its own sentence: "The council will close the pool, it said".

    None where the sentence does not open with a body, or where it or the one before speaks of another.
    """
    start = last_sentence(text, before)
    if not text[start:before].rstrip(' "”').endswith(",") or before - start >= LONGEST_SENTENCE:
        return None
    opening = _OPENING.match(text, start, before)
    if not opening or not _is_body(opening[1], ""):
        return None
    earlier = last_sentence(text, start) if start else 0
    rest = text[opening.end(1) + 1 : before].rstrip(' ,"”')
    is_own = _OWN_PLAN.match(rest) and not _ANOTHERS.search(rest)  # what it does to another is its own to tell
    beside = ((earlier, start), *(() if is_own else ((opening.end(1), before),)))
    if any(_is_other(one[1].replace("The ", "the ")) for ends in beside for one in _BODY_ANY.finditer(text, *ends)):
        return None
    return (Passage.cut(text, opening.start(1), opening.end(1)),)


def _is_against_another(text: str, before: int, surnames: Container[str]) -> bool:
    """Whether "it" at a place may be whom a body did something against: "The court fined the company. It said".

    Read is the sentence before, or the one before the quotation that "it" follows. A name among `surnames` is a
    person's; several, or somebody by what they do ("the driver"), are no "it".
    """
    start = last_sentence(text, before)
    if text[start : start + 1] in ('"', "“"):
        before, start = start, last_sentence(text, start)
    sentence = text[start:before].rstrip()
    if len(sentence) >= LONGEST_SENTENCE or not sentence.endswith((".", "!", "?")):
        return False
    if done := _DONE_BY.match(sentence):
        return _is_body(done[1], "") or (_is_name(done[1]) and done[1] not in surnames)
    deed = _AGAINST.match(sentence)
    if not deed or deed[1].split()[0].lower() in _NO_OPENERS or not (_is_body(deed[1], "") or _is_name(deed[1])):
        return False
    whom = deed["whom"]
    if _is_other(whom) or names_body(whom):
        return not is_group(whom)
    if not deed["any"] or is_group(whom) or gender_of(whom) or whom in surnames or whom.lower() in PRONOUNS:
        return False
    return _is_name(whom) or (whom != (bare := LEAD.sub("", whom)) and not is_person(bare))


def _is_body(words: str, sentence: str) -> bool:
    """Whether a subject is a body: by its kind, as a state, or by a name that nobody bears and something of "its"."""
    bare = words.removeprefix("The ")
    if is_body_described(words) or names_body(bare) or bare.lower() in HOLDERS:
        return True
    return _is_name(bare) and " its " in sentence


def _is_name(words: str) -> bool:
    """Whether a name stands here that may be a body's: "Harlow Steel", "The Red Cross"; no "Mr Lind", "He"."""
    bare = words.removeprefix("The ").split()
    is_name = bool(bare) and all(word[:1].isupper() for word in bare) and bare[0].lower() not in _NO_NAMES
    return is_name and not gender_of(words) and not is_title(bare[0].lower())


def _is_other(words: str) -> bool:
    """Whether a body is named here, by its kind or as a state, that is more than a place."""
    bare = words.removeprefix("the ")
    is_place = bare.split()[-1:] != [] and bare.split()[-1] in _PLACES_TOO
    if bare.split()[-1:] and bare.split()[-1] in _RIVALS:
        return True
    return not is_place and (is_body_described(words) or names_body(bare) or bare.lower() in HOLDERS)
