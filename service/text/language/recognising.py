"""Which language a text is in, by its script and its function words.

A function word that several languages share counts the less for each. Measured side by side with a library in
docs/decisions/0018-languages-by-function-words.md.
Refuses: telling languages apart that Stet does not read anyway; guessing where too little is said.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

from service.text.language.function_words import FUNCTION_WORDS, SCRIPTS
from service.text.words import letters_in

#: A language of which only the script is known to be foreign (ISO 639-2 "undetermined").
UNDETERMINED = "und"

#: Code points looked at: a language shows early.
LOOKED_AT = 4_000

#: Fewest function words, by weight, that tell a language, and how many times as many as of English another must have.
FEWEST, CLEARLY = 2.0, 2.0

#: Share of words that are function words of a language, below which the text is a list or names.
SHARE = 0.12

#: Share of letters that are not Latin, above which the script decides.
OTHER_SCRIPT = 0.4

#: Words of no other language here. So many of them, and one in so many words, are English without counting further.
PLAINLY_ENGLISH = frozenset("and been from have his said she that the their they this which who with would".split())
ENOUGH_ENGLISH, ONE_IN = 4, 10

#: Share of words with other letters than a to z from which on a text is not English: without one English function
#: word, and with some ("an" is a word of many languages).
MARKED, MARKED_BESIDE_ENGLISH = 0.3, 0.5

#: Likewise without one English function word, from so many such words on: "Polisen misstänker mord i går."
SEVERAL, MARKED_SEVERAL = 2, 0.2

#: Words in small letters from which on a text without one English function word is not English. Of 17,400 paragraphs
#: of PolNeAR and GUM with so many, three have none: a reference, a list of tags and one of addresses.
PROSE = 10

#: Function words of other languages from which on a text is not English: so many, of all words, and to one of English.
FOREIGN, ONE_IN_FOREIGN, TO_ENGLISH = 5, 0.25, 2.5

#: English that is no function word of a row: contractions, and words that people use of themselves and each other.
_CONTRACTED = re.compile(r"(?i)n['’]t\b|['’](?:m|ve|re|ll)\b")
_SPOKEN = re.compile(r"(?i)\b(?:i|me|him|us|my|so|you|your|do|did)\b")

#: A word with what an apostrophe joins to it: the "t" of "don't" is a word of no language.
_WHOLE_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def language_of(text: str) -> str:
    """The language of a text: its ISO 639-1 code, "und" for one we cannot name, "" where too little is said to tell.

    >>> language_of("The bridge was closed after the storm, and it will not be open before Friday.")
    'en'
    >>> language_of("Die Brücke wurde nach dem Sturm gesperrt und ist bis Freitag nicht offen.")
    'de'
    """
    sample = text[:LOOKED_AT]
    if not sample.isascii():
        script = _script_of(sample)
        if script:
            return script
    words = letters_in(sample.lower())
    english = sum(map(PLAINLY_ENGLISH.__contains__, words))
    if english >= ENOUGH_ENGLISH and english * ONE_IN >= len(words):
        return "en"
    weights = _weights()
    scores: dict[str, float] = {}
    for word, times in Counter(words).items():
        for language, weight in weights.get(word, ()):
            scores[language] = scores.get(language, 0.0) + weight * times
    best = max(scores, key=lambda language: (scores[language], language == "en"), default="")
    if scores.get(best, 0.0) < max(FEWEST, SHARE * len(words) * _LEAST_WEIGHT):
        is_marked = not sample.isascii() and _is_marked(sample, len(words), has_english="en" in scores)
        is_other = ("en" not in scores and _is_prose(sample)) or _is_foreign(sample)
        return UNDETERMINED if is_marked or (is_other and not _CONTRACTED.search(sample)) else ""
    if best != "en" and scores[best] < CLEARLY * scores.get("en", 0.0):
        return ""
    return best


def _is_prose(sample: str) -> bool:
    """Whether so many words are no names that English could not do without a function word."""
    if _SPOKEN.search(sample):
        return False
    words = letters_in(sample)
    return sum(word[0].islower() for word in words) >= PROSE


def _is_foreign(sample: str) -> bool:
    """Whether its function words are those of other languages, whichever: near relatives share too many to tell."""
    words: list[str] = _WHOLE_WORD.findall(sample.lower())
    told = [languages for languages in map(_languages, words) if languages]
    english = sum("en" in languages for languages in told)
    others = len(told) - english
    return others >= max(FOREIGN, ONE_IN_FOREIGN * len(words), TO_ENGLISH * english)


def _languages(word: str) -> set[str]:
    return {code for code, _ in _weights().get(word, ())}


def _is_marked(sample: str, words: int, *, has_english: bool) -> bool:
    """Whether so many words that are no names have letters with marks that the text is not English."""
    marked = len([word for word in letters_in(sample) if not word.isascii() and word[0].islower()])
    least = MARKED_BESIDE_ENGLISH if has_english else MARKED if marked < SEVERAL else MARKED_SEVERAL
    return bool(marked) and marked >= least * words


def _script_of(sample: str) -> str:
    """The language of a script that is not Latin, "" where the letters are Latin."""
    others = [char for char in _BEYOND_LATIN.findall(sample) if char.isalpha()]
    if not others or len(others) < OTHER_SCRIPT * sum(map(str.isalpha, sample)):
        return ""
    names = Counter(unicodedata.name(char, "").split(" ")[0] for char in others[:200])
    if names["HIRAGANA"] + names["KATAKANA"]:
        return "ja"
    script = names.most_common(1)[0][0]
    return SCRIPTS.get(script.partition("-")[0], UNDETERMINED)


#: What stands behind the Latin blocks that follow each other.
_BEYOND_LATIN = re.compile("[^\x00-\u024f]")

#: The weight of a word that three languages share.
_LEAST_WEIGHT = 1 / 3


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Each function word with its languages, and what it counts for each."""
    languages: dict[str, set[str]] = {}
    for code, listed in FUNCTION_WORDS.items():
        for word in listed.split():
            languages.setdefault(word, set()).add(code)
    return {word: tuple((code, 1 / len(codes)) for code in sorted(codes)) for word, codes in languages.items()}
