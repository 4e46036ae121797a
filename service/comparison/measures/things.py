"""What two figures count, side by side: whether the one counts things, a place or a year that the other does not.

400 beds and 1,200 nurses are two figures, and so are the homes of two towns and the profits of two years.
Refuses: amounts (amounts.py); whether two figures are one (figures.py); knowing the world, but for the tables here.
"""

import re

from service.comparison.meaning.holders import are_of_others, does_it, opening_name
from service.comparison.measures.fates import PEOPLE, PERSONS, SAID_BY_MEASURE, TELLING_PERSONS, canonical, fates_of
from service.comparison.measures.told import is_currency
from service.comparison.words.alike.matching import are_alike
from service.comparison.words.alike.names import are_nations_crossed, called
from service.comparison.words.canonical import noun_words, said_words
from service.domain.claims import Figure
from service.text.memory import remember_short
from service.text.words import lemma_of

#: Things that one count may be told of by either name, a thing a line.
ONE_THING = tuple(
    canonical(line)
    for line in """
    aircraft airplane aeroplane plane jet
    animal livestock
    application request
    bullet shot round
    car vehicle automobile
    case infection patient
    drone uav
    firefighter crew personnel engine staff
    resident villager
    home house property household building dwelling structure
    job post position role worker employee staff redundancy
    missile rocket
    ship vessel boat
    soldier troop fighter serviceman
    store shop outlet branch
    strike attack raid
    student pupil
    vote ballot
    """.strip().splitlines()
)

#: Words by which the people of a place are counted: "a town of 12,000", "population 12,000", "12,000 inhabitants".
LIVING_THERE = canonical("city community inhabitant people population resident town village")

#: What is measured, in the lemmas of measures: where each of two figures is of one of these, they are of the same.
THEMES = frozenset(
    """borrow debt deficit death export hire import inflation loss profit rainfall rent revenue surplus turnout
    unemployment wage""".split()
)

#: Words that a sum was lost, or made.
LOST, MADE = canonical("lose loss"), canonical("earn gain make net profit")

#: What people have, and a figure counts for them.
LIFE = frozenset({"life", "live", "lives"})

#: Words that say how much is counted and not of what.
COUNTING = frozenset("amount case count figure lot number rate share total unit volume item place thing".split())

#: Words of a name that several places have: they make two names no one place.
OF_MANY_PLACES = frozenset(
    """city county district east eastern island islands lake mount new north northern port province region republic
    river saint san south southern st state states town united valley west western fire""".split()
)
COMPASS = frozenset("east eastern north northern south southern west western".split())

#: Words written with a capital that name no place.
DAYS_AND_MONTHS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
CALENDAR = DAYS_AND_MONTHS | {"christmas", "easter", "ramadan"}

#: Letters by which a name is known again in another form: Spain, Spanish.
STEM = 4

#: Code points between a number and the thing counted right behind it, at most.
NEAREST = 24

#: Sentences of which it is remembered what they name.
SENTENCES_REMEMBERED = 4_096

_OPENS_REST = re.compile(
    r"\b(?:of|in|from|at|on|for|to|by|with|who|that|which|near|across|since|under|over|than|and crew)\b"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)*"
_CAPITALS = re.compile(_NAME)
_PLACED = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Nn]ear|[Aa]t|throughout|outside|around|from|off|inside)\s+(?:the\s+)?({_NAME})"
)
_CLAUSE = re.compile(r"[,;:()–—]|\b(?:and|but|while|said|says|according)\b")
_OWN = re.compile(r"['’]s?$")
_YEAR = re.compile(r"\b(?:[Ii]n|[Ff]or|[Dd]uring|[Oo]f|[Tt]hroughout)\s+(?:the\s+year\s+|fiscal\s+)?((?:19|20)\d\d)\b")
_WORDS = re.compile(r"[\w’'-]+")
_LETTERS = re.compile(r"\w+")
_NUMBER = re.compile(r"\d")
_UP_TO_NOW = re.compile(r"\b(?:as of|as at|by|since|until|up to)\b", re.IGNORECASE)


def count_other_things(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether each counts a thing, a place or a year of its own, of which the other's sentence does not speak."""
    return (
        _are_other_things(before, after, sentences)
        or _are_of_other_themes(before, after)
        or are_lost_and_made(before, after, sentences)
        or are_of_other_places(before, after, sentences)
        or _are_of_other_years(before, after, sentences)
    )


def are_of_other_places(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether each is placed or named by a name that the other's sentence has in no form, or is of other people.

    A place, a company, a party or a person: 12 in Hull are not 12 in Leeds, and what Ford sold is not what Toyota sold.
    """
    if are_of_others(before, after, [frozenset(said_words(sentence)) for sentence in sentences]):
        return True
    sides = ((before, sentences[0], sentences[1]), (after, sentences[1], sentences[0]))
    return all(_has_stranger(_names(figure, own), other) for figure, own, other in sides)


@remember_short(SENTENCES_REMEMBERED)
def _has_stranger(names: tuple[tuple[str, ...], ...], sentence: str) -> bool:
    """Whether one of the names is not in a sentence."""
    return not all(_is_named_in(name, sentence) for name in names)


def _are_other_things(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    heads = _head(before), _head(after)
    if not (heads[0] and heads[1]) or _are_one_thing(*heads):
        return False
    spoken_of = [said_words(sentence) for sentence in sentences]
    return heads[0] not in spoken_of[1] and heads[1] not in spoken_of[0]


def are_one_thing(before: Figure, after: Figure) -> bool:
    """Whether a noun right behind each number says what it counts, and both say the same thing by it."""
    heads = _head(before), _head(after)
    return bool(heads[0] and heads[1]) and _are_one_thing(*heads)


def counted_apart(before: Figure, after: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The canonical words of what each counts, without nouns that are two names of one thing.

    "40 passengers" and "40 people" leave nothing, "40 male passengers" and "40 women" each what they are. A town of
    12,000 and a population of 12,000 are one as well.
    """
    words = [said_words(one.counted.exact).keys() if one.counted else frozenset() for one in (before, after)]
    heads = _head(before), _head(after)
    are_told_apart = _are_told_apart(before, after, heads)
    if heads[0] and heads[1] and COUNTING.isdisjoint(heads) and _are_one_thing(*heads) and not are_told_apart:
        words = [said - {head} for said, head in zip(words, heads, strict=True)]
    elif not any(LIVING_THERE.isdisjoint(said) for said in words):
        words = [said - LIVING_THERE for said in words]
    is_who = not (PEOPLE | PERSONS | TELLING_PERSONS).isdisjoint((*words[0], *words[1]))  # "2,000 infants"
    if not (is_who or are_nations_crossed(*words)):
        words = [
            {word for word in said if not any(are_alike(word, other) for other in words[1 - at])}
            for at, said in enumerate(words)
        ]
    return frozenset(words[0]), frozenset(words[1])


def are_named_otherwise(before: Figure, after: Figure) -> bool:
    """Whether both count one thing under two names, and nothing else there differs: "40 passengers", "40 people"."""
    apart = counted_apart(before, after)
    if not LIFE.isdisjoint((_head(before), _head(after))):
        return False  # "12 lives were lost" is a turn of phrase for people
    return _head(before) != _head(after) and are_one_thing(before, after) and apart[0] == apart[1]


def _are_told_apart(before: Figure, after: Figure, heads: tuple[str, str]) -> bool:
    """Whether the one counts people and the other people of a kind that is news: "40 people", "40 students"."""
    if TELLING_PERSONS.isdisjoint(heads) or PEOPLE.isdisjoint(heads):
        return False
    if fates_of(before) or fates_of(after):
        return True  # "a fire killed 40 workers" is about no jobs
    lemmas = frozenset(before.measure.split()) | frozenset(after.measure.split())
    return not any(not persons.isdisjoint(heads) and not lemmas.isdisjoint(said) for persons, said in SAID_BY_MEASURE)


def _are_one_thing(one: str, other: str) -> bool:
    if one == other or one in COUNTING or other in COUNTING:
        return True
    if (one in PEOPLE and other in PEOPLE | PERSONS) or (other in PEOPLE and one in PERSONS):
        return True
    return any(one in line and other in line for line in ONE_THING)


def _head(figure: Figure) -> str:
    """The noun of the thing counted right behind the number, in its canonical form; "" where none stands there."""
    counted = figure.counted
    if counted is None or not 0 <= counted.start - figure.passage.end <= NEAREST:
        return ""
    words = _OPENS_REST.split(counted.exact.lower())[0].split()
    if not words or not words[-1].isalpha():
        return ""
    return next(iter(noun_words(words[-1])), lemma_of(words[-1]))


def are_lost_and_made(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether the one sum is told as lost and the other as made: "lost £3m", "made £3m"."""
    if not all(is_currency(figure.unit) for figure in (before, after)):
        return False
    said = [noun_words(sentence) for sentence in sentences]
    sides = [(not LOST.isdisjoint(words), not MADE.isdisjoint(words)) for words in said]
    return sides[0] == sides[1][::-1] and sides[0][0] is not sides[0][1]


def _are_of_other_themes(before: Figure, after: Figure) -> bool:
    themes = THEMES.intersection(before.measure.split()), THEMES.intersection(after.measure.split())
    return bool(themes[0] and themes[1]) and themes[0].isdisjoint(themes[1])


def _are_of_other_years(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    years = _year(before.passage.exact, sentences[0]), _year(after.passage.exact, sentences[1])
    return bool(years[0] and years[1]) and years[0] != years[1]


@remember_short(SENTENCES_REMEMBERED)
def _year(number: str, sentence: str) -> str:
    """The year the figure is of, named behind it before another number, or where the sentence begins; "" for none."""
    at = _find(number, sentence)
    if at < 0:
        return ""
    found = _YEAR.search(sentence, at + len(number))
    if found and _NUMBER.search(sentence, at + len(number), found.start(1)):
        found = None
    found = found or _YEAR.match(sentence)
    is_reached = found is not None and _UP_TO_NOW.search(sentence[max(0, found.start() - 8) : found.start(1)])
    return found[1] if found and not is_reached else ""


def _names(figure: Figure, sentence: str) -> tuple[tuple[str, ...], ...]:
    """The names by which a figure's clause says where it counts, and those that are part of what is counted."""
    return _names_about(figure.passage.exact, frozenset(figure.measure.split()), sentence)


@remember_short(SENTENCES_REMEMBERED)
def _names_about(number: str, lemmas: frozenset[str], sentence: str) -> tuple[tuple[str, ...], ...]:
    at = _find(number, sentence)
    if at < 0:
        return ()
    end = at + len(number)
    behind = _CLAUSE.split(sentence[end:], maxsplit=1)[0]
    opening = _PLACED.match(sentence)
    found = [*_PLACED.findall(behind), *([opening[1]] if opening and opening.end() <= at else [])]
    for match in _CAPITALS.finditer(sentence):
        named = (
            match.group() if match.start() else opening_name(match.group(), sentence[match.end() : match.end() + 24])
        )
        is_told = any(word in lemmas or lemma_of(word) in lemmas for word in map(_plain, named.split()))
        is_doer = (
            not match.start() and does_it(sentence[match.end() : at]) and not _CLAUSE.search(sentence, match.end(), at)
        )
        if named and (is_told or is_doer):
            found.append(named)
    names = (tuple(word for word in map(_plain, name.split()) if word and word not in CALENDAR) for name in found)
    return tuple(dict.fromkeys(filter(None, names)))


def _find(number: str, sentence: str) -> int:
    """Where a number stands in its sentence, and not as a part of a longer one; -1 where it does not."""
    at = sentence.find(number)
    while at > 0 and sentence[at - 1] in "0123456789.,":
        at = sentence.find(number, at + 1)
    return at


def _plain(word: str) -> str:
    return _OWN.sub("", word).lower()


def _is_named_in(name: tuple[str, ...], sentence: str) -> bool:
    """Whether a sentence has a name, or enough of it: Gaza City where the Gaza Strip is named, no South for North."""
    stems, words = _said_in(sentence)
    if f" {' '.join(_LETTERS.findall(called(' '.join(name))))} " in f" {' '.join(_LETTERS.findall(called(sentence)))} ":
        return True
    if any(word in COMPASS and word not in words for word in name) and not COMPASS.isdisjoint(words):
        return False
    telling = [word for word in name if word not in OF_MANY_PLACES] or list(name)
    return any(
        word in words if len(word) < STEM else _stem(word) in stems or not said_words(word).keys().isdisjoint(words)
        for word in telling
    )


@remember_short(SENTENCES_REMEMBERED)
def _said_in(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words of a sentence and of their parts, and its words, as they stand and canonical."""
    small = sentence.lower()
    stems = frozenset(_stem(part) for word in _WORDS.findall(small) for part in (word, *word.split("-")))
    return stems, frozenset(_LETTERS.findall(small)) | said_words(sentence).keys()


def _stem(word: str) -> str:
    """The first letters of a word, what joins them left out: "onei" for "O’Neill"."""
    return "".join(filter(str.isalpha, word))[:STEM]
