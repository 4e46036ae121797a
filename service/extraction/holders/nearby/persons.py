"""Whom the words right before "he" or "she" speak of: the subject of its sentence, one who was just asked.

Refuses: who spoke before (see ../register.py); names (see ../cast.py); groups and bodies (see several.py).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.grammar import DAYS, PRONOUNS
from service.extraction.attribution.lexicon.names import NOT_IN_NAMES, PERSONS
from service.extraction.holders.epithets import is_told_of
from service.extraction.holders.kinds import gender_of
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.lexicon.trades import LOOSE_TRADES, TRADES, plain_title
from service.extraction.holders.lines import Person
from service.extraction.holders.mentions import is_quoted_at, is_title
from service.extraction.holders.nearby.several import LONGEST_SENTENCE, SENTENCE_STARTS, last_sentence

#: Persons looked back over; code points before a name for a nation, behind it for an age.
MOST_PERSONS, TITLES_BEFORE, AGE_BEHIND = 40, 60, 8

#: A source that asks somebody, what is asked, and where the answer begins.
_QUESTION = re.compile(
    r"[^.!?\n“”\"]{0,60}? (?:asked|asks|questioned|pressed|challenged|quizzed"
    r"|(?P<put>put (?:it |this )?to|suggested to)) "
)
_OPENS_QUESTION = re.compile(r",? (?:about|how|if|on|over|what|when|where|whether|which|who|whose|why)\b")
_BARE = re.compile(r"([A-ZÀ-Þ][\w’-]+)(?=,? (?:about|how|if|that|what|when|where|whether|which|who|whose|why)\b)")
NOT_PERSONS_ALONE = DAYS | PRONOUNS | NOT_IN_NAMES

#: What joins two persons who did something together: "Tom Reid | and Senator | Mark Sable".
_AND = re.compile(r",? and (?:(?:the|his|her|their) (?:[a-z][\w-]* ){0,3})?(?:[A-ZÀ-Þ][\w.’'-]* )*")

#: Where a sentence ends, and what somebody answers who was spoken of.
_SENTENCE_ENDS = re.compile(r"[.?!][”\"’]? ")
_ANSWERS = re.compile(
    r" (?:ha[sd] |ha[sd] since |later )?(?:denie[sd]|dismisse[sd]|disputed|refuted|rejected|rejects)\b"
)
_SOMEBODY_S = re.compile(r" [A-ZÀ-Þ][\w-]+['’]s [a-z-]+ (?:had|has|is|was|\w+ed)\b")
_ANSWERED = re.compile(r"[.?”\"]\s(?=[“\"A-Z]|$)")

#: Words between a pronoun and the person in the same sentence it goes back to: "Holm left after he said".
_SUBORDINATE = re.compile(
    r"\b(?:in which|after|although|as|because|before|if|once|since|that|though|until|when|while)\s+$"
)

#: Somebody says something there whom no words are given to.
_SPEAKS_UP = re.compile(
    r"\b(?:agree[sd]|answer(?:s|ed)|commented|complain(?:s|ed)|counter(?:s|ed)|differ(?:s|ed)|disagree[sd]|disputed"
    r"|hit back|object(?:s|ed)|protest(?:s|ed)|replie[sd]|respond(?:s|ed)|spoke|was not convinced|was unconvinced)\b"
)

#: How somebody takes what was done, who says so next: "The engineer was furious. “No,” he said".
_TAKES_IT = (
    r"(?:is|was) (?:also |clearly |visibly )?(?:adamant|angry|appalled|calm|defiant|delighted|disappointed|dismayed"
    r"|furious|indignant|outraged|relieved|shocked|stunned|unapologetic|unrepentant|upset)\b"
)

#: One with an office who speaks up in a sentence of their own: "The governor disagreed.".
_OFFICE_ALONE = re.compile(rf"The ([a-z]+) (?:{_SPEAKS_UP.pattern}|{_TAKES_IT})[^.,\n]{{0,40}}\.")

#: Somebody's relative of whom a sentence is: "The officer's wife was at his bedside".
_RELATIVE_FIRST = re.compile(
    r"(?:(?:The|A|An) (?:[a-z-]{1,30} ){0,3}[a-z-]{1,30}['’]s|[A-ZÀ-Þ][\w-]{1,30}['’]s|H(?:is|er)|Their)"
    r" (?:[a-z-]{1,30} ){0,2}?(?P<kin>aunt|brother|daughter|father|girlfriend|boyfriend|grandfather|grandmother|husband"
    r"|mother|nephew|niece|sister|son|stepfather|stepmother|uncle|widow|widower|wife)\b(?!['’])"
    r"(?![^.\n]{0,80}\b(?:dead|died|killed)\b)"
)

#: What two do alike, so that either may be who speaks of it: "Tom Reid met Mark Sable. He said".
_BOTH_DO = re.compile(
    r",? (?:(?:has |had )?met(?: with)?|held talks with|spoke (?:to|with)|shook hands with|debated|faced) "
    r"(?:(?:the|his|her) )?(?:[A-ZÀ-Þ][\w.’'-]* )*(?:[a-z-]+,? ){0,3}(?:[A-ZÀ-Þ][\w.’'-]* )*"
)

#: Whoever is told of last is spoken to there; and what an entry of a live page begins with.
_OF_ANOTHER = re.compile(r"\b(?:him|her)\b")
_ENTRY = re.compile(r"\n(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]m\b)(?=[\s:,–-])")

#: The end of a quotation, right before who said it.
_QUOTED = re.compile(r"(?:[”\"]|'') $")

#: What stands between somebody and whose he or she is, in both orders, and who that may be.
_WHOSE = re.compile(
    r"\b([a-z][\w-]+) (?:for|of|to|acting for|defending|representing) (?:the )?(?:[A-ZÀ-Þ][\w-]*\.? |[a-z-]+ ){0,2}$"
)
_OWNED = re.compile(r"['’]s ((?:[a-z][\w-]+ ){1,4})")
_ONE_OF = (
    PERSONS | OFFICES | TRADES | LOOSE_TRADES | frozenset("attorney brother daughter partner spokesperson".split())
)


def asked_person(text: str, persons: Sequence[Person], asker: int, before: int) -> Person | None:
    """Whom the source that ends at `asker` asked something, when an answer follows: "Orr asked Lind why. She said"."""
    question = _QUESTION.match(text, asker, before)
    if not question or not _ANSWERED.search(text, question.end(), before):
        return None
    at = bisect_left(persons, question.end(), key=lambda person: person.start)
    one = _bare(text, question.end()) or (persons[at] if at < len(persons) else None)
    if one is None or one.end > before:
        return None
    if not (_OPENS_QUESTION.match(text, one.end) or (question["put"] and text.startswith((" that ", "."), one.end))):
        return None
    titles = text[question.end() : one.start].split()
    return one if all(is_title(plain_title(title)) for title in titles) else None


def _bare(text: str, start: int) -> Person | None:
    """Who is called by one word alone behind a question, and known by no other name: "put it to Lind that"."""
    match = _BARE.match(text, start)
    if not match or match[1].lower() in NOT_PERSONS_ALONE or match[1].lower() in HOLDERS:
        return None
    return Person(start, match.end(1), match[1], is_titled=False, opens=False)


def is_in_quotation_before(text: str, person: Person, before: int) -> bool:
    """Whether a person is spoken of in the quotation that ends right before a pronoun: "“Lind left,” he said"."""
    return bool(_QUOTED.search(text, max(0, before - 3), before)) and is_quoted_at(text, person.start)


def opener_before(text: str, persons: Sequence[Person], before: int) -> Person | None:
    """The last of these persons who opens a sentence and is neither an owner nor in the quotation before a pronoun."""
    nearest = (one for one in reversed(persons) if one.opens and not is_owner(text, one))
    return next((one for one in nearest if not is_in_quotation_before(text, one, before)), None)


def last_spoken_of(
    text: str, persons: Sequence[Person], within: tuple[int, int], fits: Callable[[Person], bool]
) -> Person | None:
    """The last person who `fits` in the paragraph of a pronoun, between two places and outside quotations."""
    start, before = within
    paragraph = text.rfind("\n", 0, before) + 1
    at = bisect_left(persons, before, key=lambda person: person.start)
    for one in reversed(persons[max(0, at - MOST_PERSONS) : at]):
        if one.start < paragraph or one.end < start:
            return None
        if not is_quoted_at(text, one.start) and fits(one):
            return one
    return None


def may_be_another(
    text: str, persons: tuple[Person, ...], between: tuple[Passage, int], fits: Callable[[Person], bool]
) -> bool:
    """Whether a pronoun that goes back to a source may mean another person as well, who `fits`.

    between: the source, and where the pronoun stands. Another was named beside the source, or the text turns to one
    since: one speaks up in the sentence right before the pronoun's own ("Ek said no. Lind disagreed. He said"), or does
    anything there before a quotation, or an entry of a live page that begins since names one ("14:32 Crews met Lind.
    He said").
    """
    known, before = between
    if _is_one_of_two(text, persons, known, fits) or _office_speaks_up(text, known, before):
        return True
    if _is_of_relative(text, known, before):
        return True
    if _both_met(text, persons, between, fits):
        return True
    at = bisect_left(persons, before, key=lambda person: person.start)
    others = [one for one in persons[max(0, at - MOST_PERSONS) : at] if one.start >= known.end and fits(one)]
    if not others:
        return False
    opener = opener_before(text, others, before)
    starts = [one.end() for one in _ENTRY.finditer(text, known.end, before)]
    if starts and any(starts[-1] <= one.start for one in others):
        return True
    start = last_sentence(text, before)
    follows_quotation = text[start : start + 1] in ('"', "“")
    if follows_quotation:
        before, start = start, last_sentence(text, start)
    if opener is None or not start <= opener.start < opener.end <= before:
        return False
    speaks = follows_quotation or _SPEAKS_UP.search(text, opener.end, before)
    return bool(speaks) and not _OF_ANOTHER.search(text, opener.end, before)


def _both_met(
    text: str, persons: tuple[Person, ...], between: tuple[Passage, int], fits: Callable[[Person], bool]
) -> bool:
    """Whether all that the sentence right before tells of a source is that he met another, who may speak as well."""
    known, before = between
    start = last_sentence(text, before)
    if text[start : start + 1] in ('"', "“"):
        before, start = start, last_sentence(text, start)
    if text[known.end : before].count(". ") != 1 or known.start < start:
        return False
    at = bisect_left(persons, known.end, key=lambda person: person.start)
    other = persons[at] if at < len(persons) and persons[at].end < before else None
    return other is not None and fits(other) and bool(_BOTH_DO.fullmatch(text, known.end, other.start))


def _is_of_relative(text: str, known: Passage, before: int) -> bool:
    """Whether the sentence right before a pronoun is of a relative it may mean: "Lind's wife wept. She thanked"."""
    start = last_sentence(text, before)
    relative = _RELATIVE_FIRST.match(text, start, before) if start >= known.end else None
    if relative is None:
        return False
    kin = relative["kin"].removeprefix("grand").removeprefix("step")
    return (gender_of(kin) == "female") == text.startswith(("S", "s"), before)


def _office_speaks_up(text: str, known: Passage, before: int) -> bool:
    """Whether whoever has an office the text gives no name speaks up right before: "The governor disagreed. “No,” he".

    Not where the text has whom the pronoun goes back to in that office: "Governor Lind", "Lind, the governor".
    """
    start = last_sentence(text, before)
    if text[start : start + 1] in ('"', "“"):
        start = last_sentence(text, start)
    speaks = _OFFICE_ALONE.match(text, start, before)
    if start < known.end or not speaks or speaks[1] not in OFFICES:
        return False
    surname = re.escape(known.exact.split(",")[0].split()[-1])
    before_name = rf"\b{speaks[1]}\b(?: of [\w ]{{1,20}})?,? (?:[\w.’-]+ ){{0,3}}?{surname}\b"
    behind_name = rf"\b{surname}\b(?:,| is| was| became)[^.\n]{{0,40}}\b{speaks[1]}\b"
    beside = rf"{before_name}|{behind_name}"
    return not re.search(beside, text[:start], re.IGNORECASE)


def opens_clause(text: str, before: int) -> bool:
    """Whether a pronoun stands behind a word that joins its clause to another: "Holm left after | he said"."""
    return bool(_SUBORDINATE.search(text, max(0, before - 12), before))


def subject_of_sentence(text: str, persons: Sequence[Person], at: int, before: int) -> Person | None:
    """The first person of the sentence that `before` stands in; `at` is the first person behind it."""
    start = 0
    for match in SENTENCE_STARTS.finditer(text, max(0, before - LONGEST_SENTENCE), before):
        start = match.end()
    first = bisect_left(persons, start, key=lambda person: person.start)
    inside = [one for one in persons[first:at] if not is_owner(text, one)]
    if not inside and text.endswith("in which", 0, before - 1) and first < at:
        return persons[at - 1]  # "Orr's speech, in which she said"
    return inside[0] if inside and start else None


def person_told_so(text: str, persons: Sequence[Person], word: str, before: int) -> Person | None:
    """The last person before whom the text gives that nation or age: "Germany coach Bo Ek", "Rita Moss, 24,"."""
    at = bisect_left(persons, before, key=lambda person: person.start)
    for one in reversed(persons[max(0, at - MOST_PERSONS) : at]):
        if is_told_of(word, text[max(0, one.start - TITLES_BEFORE) : one.start], text[one.end : one.end + AGE_BEHIND]):
            return one
    return None


def only_person(persons: Sequence[Person], before: int, called: Callable[[Person], str]) -> Person | None:
    """The last place before at which a person is named, where no other person is named before; else None."""
    near = persons[: bisect_left(persons, before, key=lambda person: person.start)][-MOST_PERSONS:]
    return near[-1] if len({called(one) for one in near}) == 1 else None


def is_owner(text: str, person: Person) -> bool:
    """Whether a person is only whose somebody or something is: "Orr's colleague Mara Lind left after she"."""
    return text.startswith(("’s", "'s"), person.end)


def is_behind_another(text: str, person: Person, gender: str) -> bool:
    """Whether a name only tells whose somebody of that gender is: "The lawyer for | Tom Reid left. He said"."""
    match = _WHOSE.search(text, max(0, person.start - TITLES_BEFORE), person.start) or _OWNED.match(text, person.end)
    words = match[1].split() if match else []
    return any(word in _ONE_OF and gender_of(word) in ("", gender) for word in words)


def may_answer(text: str, speaker: Passage, pronoun: Passage, persons: Sequence[Person]) -> bool:
    """Whether "He denied it" may be said of whom the speaker just spoke of: "Ada Ek said Mia Moe lied. She ..."."""
    between = text[speaker.end : pronoun.start]
    if len(between) > LONGEST_SENTENCE or len(_SENTENCE_ENDS.findall(between)) != 1 or "\n" in between:
        return False
    if not _ANSWERS.match(text, pronoun.end):
        return False
    at = bisect_left(persons, speaker.end, key=lambda person: person.start)
    is_named = at < len(persons) and persons[at].end <= pronoun.start
    return is_named or _SOMEBODY_S.search(between) is not None


def _is_one_of_two(text: str, persons: tuple[Person, ...], one: Passage, fits: Callable[[Person], bool]) -> bool:
    """Whether a person stands beside another who fits as well: "Tom Reid | and Mark Sable spoke. He said ..."."""
    at = bisect_left(persons, one.start, key=lambda person: person.start)
    around = persons[max(0, at - 1) : at + 2]
    return any(
        _AND.fullmatch(text, *sorted((one.start, one.end, other.start, other.end))[1:3]) and fits(other)
        for other in around
        if other.start >= one.end or other.end <= one.start
    )
