"""How a text stands to the one before it: how much of it is left, whether it is the same article, where it stops.

Words are compared, not meaning: two versions of one article share runs of three words, two articles of one
paper hardly any. Refuses: judging (signals.py weighs what is found here).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from service.domain.stopping import ENDED, LINE_WORDS, does_stop_early, is_cut_inside, is_left_out
from service.watching.speech.counting import count_words

#: Runs of this many words are compared.
RUN = 3

#: A word this long or longer is taken for one of content.
LONG_WORD = 5

#: Fewest words of two texts that can be told apart as two articles, and the shares of runs and of longer words below
#: which they have nothing in common.
FEWEST_TO_TELL, HARDLY_SHARED, HARDLY_SAME_WORDS = 40, 0.03, 0.25

#: The same shares where the headline is another, too, and what both texts carry as furniture is left out.
REPLACED_SHARED, REPLACED_SAME_WORDS = 0.06, 0.1

#: Two headlines that share a word this long or longer may be of one subject: the names of countries are short.
NAMING_WORD = 4

#: From so many times as many words as stand between spaces on, the words of a text are not told apart by spaces.
UNSPACED = 1.2

#: Share of a text's runs of words that an article's newest text has too, from which on it goes on from that article.
GOES_ON = 0.3

#: Share of the longer words of a headline, above which another says the same.
SAME_HEADLINE = 0.5

#: Share of the earlier text's runs from which on most of it is there, and of its words below which a text is shorter.
KEPT, SHORTER = 0.7, 0.9

_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Traits:
    """What texts are compared by."""

    words: int
    runs: frozenset[tuple[str, ...]]
    long: frozenset[str]  # its longer words


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How much two texts share."""

    words: int
    words_before: int
    shared: float  # share of the runs of the shorter one that the other has too, 0 to 1
    same_words: float  # share of the longer words of the shorter one that the other has too, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance(Nearness):
    """A text beside the one before it."""

    kept: float  # share of the earlier text's runs that are still there, 0 to 1
    cut_inside: bool  # one of its paragraphs stops in the middle of an earlier one
    left_out: bool  # it is the earlier text without paragraphs that stood one after the other
    stops_early: bool  # it ends with a paragraph after which the earlier one went on, and nothing of the rest is there
    is_replaced: bool = False  # another headline and other words, whatever byline or furniture both carry


def resemble(text: str, before: str) -> Resemblance:
    """How the text stands to the one before it."""
    own, other = traits_of(text), traits_of(before)
    both = len(own.runs & other.runs)
    lines, earlier = ([line for line in some.split("\n") if line] for some in (text, before))
    return Resemblance(
        words=own.words,
        words_before=other.words,
        kept=both / len(other.runs) if other.runs else 1.0,
        shared=both / min(len(own.runs), len(other.runs)) if own.runs and other.runs else 0.0,
        same_words=_same_words(own.long, other.long),
        cut_inside=is_cut_inside(lines, earlier),
        left_out=is_left_out(lines, earlier),
        stops_early=does_stop_early(lines, earlier),
    )


def resemble_look(text: str, before: str) -> Resemblance:
    """Likewise, for a page's text beside the one before it, where byline and furniture stay when the article goes."""
    return replace(resemble(text, before), is_replaced=_is_replaced(text, before))


def _is_replaced(text: str, before: str) -> bool:
    """Whether hardly a word is left of the text before, the headline included, but lines that are no prose."""
    lines, earlier = ([line for line in some.split("\n") if line] for some in (text, before))
    if not (lines and earlier) or _naming(lines[0]) & _naming(earlier[0]):
        return False
    furniture = {line for line in {*lines} & {*earlier} if len(line.split()) < LINE_WORDS or not ENDED.search(line)}
    rests = ["\n".join(line for line in some if line not in furniture) for some in (lines, earlier)]
    own, other = map(traits_of, rests)
    if min(own.words, other.words) < FEWEST_TO_TELL or any(map(_is_unspaced, rests)):
        return False
    shared = len(own.runs & other.runs) / min(len(own.runs), len(other.runs))
    return shared < REPLACED_SHARED and _same_words(own.long, other.long) < REPLACED_SAME_WORDS


def traits_of(text: str) -> Traits:
    """What the text is compared by."""
    words = _words(text)
    return Traits(len(words), _runs(words), _long(words))


def is_another_article(found: Nearness) -> bool:
    """Whether two texts are long enough to tell, and have nothing in common."""
    is_told = min(found.words, found.words_before) >= FEWEST_TO_TELL
    return is_told and found.shared < HARDLY_SHARED and found.same_words < HARDLY_SAME_WORDS


def is_headed_otherwise(found: Nearness, headline: str, titles: Iterable[str]) -> bool:
    """Whether a text too short to tell by its words is headed as another article is. "" for none says nothing.

    titles: what the other text is headed and called. Two revisions of so few words share most of them, or keep most
    of the longer words of their headline.
    """
    if min(found.words, found.words_before) >= FEWEST_TO_TELL or found.shared >= GOES_ON or not headline:
        return False
    titles = [title for title in titles if title]
    own = _long_of(headline)
    return bool(titles) and not any(_same_words(own, _long_of(title)) > SAME_HEADLINE for title in titles)


def is_apart(found: Nearness, heading: str, other: str, title: str) -> bool:
    """Whether a text is of another article: by its words or, where they are too few, by what stands above them.

    found: how near the two are. heading: the text's own, "" for none. other: the text of the article. title: its name.
    """
    if is_another_article(found):
        return True
    first, line, _ = other.partition("\n")
    return is_headed_otherwise(found, heading, (title, first if line else ""))


def lost_most(found: Resemblance) -> bool:
    """Whether most of the text before is gone and what stands there is shorter."""
    return found.kept < KEPT and found.words < found.words_before * SHORTER


def agree(texts: list[str]) -> bool:
    """Whether all texts say the same, but for a word here and there."""
    pairs = [resemble(text, texts[0]) for text in texts[1:]]
    return all(pair.kept >= 0.9 and pair.words <= pair.words_before * 1.1 for pair in pairs)


def ends_open(text: str) -> bool:
    """Whether the last line is prose that does not end like a sentence.

    >>> ends_open("The fire grew to 1,200 acres on Mon"), ends_open("The fire grew.")
    (True, False)
    """
    last = text.rstrip().rpartition("\n")[2]
    return len(last.split()) >= LINE_WORDS and not last.startswith("- ") and not ENDED.search(last)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _long(words: list[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) >= LONG_WORD)


@lru_cache(maxsize=16_384)
def _long_of(title: str) -> frozenset[str]:
    """The longer words of a headline; one is held against very many others."""
    return _long(_words(title))


def _is_unspaced(text: str) -> bool:
    """Whether spaces do not tell its words apart, as in Chinese or Thai: whole clauses are held against each other."""
    return count_words(text) > len(text.split()) * UNSPACED


def _naming(headline: str) -> frozenset[str]:
    """The words of a headline that may name its subject."""
    return frozenset(word for word in _words(headline) if len(word) >= NAMING_WORD)


def _same_words(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
