"""The words of a sentence as the figure finder reads them: without their places, so that each is made once and shared.

A word that is joined to a number is cut from it: "EUR50" is two words, "five-year" three.
Refuses: reading numbers. Where a word stands is worked out last, for the few that a figure is made of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, compress, count, islice
from operator import attrgetter
from typing import ClassVar

from service.extraction.numerals.money.currencies import CODES
from service.extraction.numerals.money.sums import glued_sum, may_be_spaced_sum, spaced_sum
from service.extraction.numerals.numerals import (
    BEYOND,
    DIFFERING,
    FEW,
    HALVED,
    JOINED,
    MIDDLE_POINT,
    MINUS,
    MULTIPLES,
    PARTS,
    SCALES,
    SHORT_SCALES,
    SIGNS_OF_PARTS,
    SMALL,
    SPANS,
    TELLING_WITH,
    TENS,
    VAGUE,
    lead_of,
)
from service.extraction.numerals.unit_names import BY_NAME, BY_SYMBOL
from service.extraction.numerals.unit_names import FIRST_WORDS as UNIT_WORDS
from service.text.words import LONGEST_WORD, SAME_SIGN, WORD, lemma_of

#: Words of number before a hyphen: "five-year".
HYPHENED = frozenset((*SMALL, *TENS, *SCALES, *PARTS))

#: What a number or a share begins with, if not with a digit.
OPENING = frozenset((*SMALL, *TENS, *SCALES, *VAGUE, *MULTIPLES, *SIGNS_OF_PARTS, *FEW, *TELLING_WITH))
OPENING |= frozenset("half minus negative quarter".split())

#: What it begins with where the right thing follows: an article, or a sign written together with digits.
ARTICLES = frozenset({"a", "an"})
OPENING_SIGNS = frozenset({"+", ".", *MINUS})
FOLLOWED = ARTICLES | OPENING_SIGNS
AFTER_ARTICLE = frozenset((*SCALES, *PARTS, *FEW, *SPANS, *HALVED, *DIFFERING, *"full handful pair percentage".split()))

#: Words with which a number may go on, or be measured, shared, refused or joined to another.
GOING_ON = frozenset(
    (*OPENING, *PARTS, *BEYOND, *UNIT_WORDS, *(name.lower() for name in (*SHORT_SCALES, *BY_SYMBOL, *CODES)))
) | frozenset(
    """a against am an and at bst cdn edt est first gmt hrs in mm o oclock of or out p pdt per pm point pst second t
    through to us usd won x""".split()
)

#: Words of one sentence read at most: what goes on longer is a table or hostile. Of one stretch half as many
#: again are cut, since of each three a number and what follows it may be put together.
MOST_WORDS = 300
MOST_CUT = MOST_WORDS + MOST_WORDS // 2

#: Signs of an overlong stretch that is kept at most.
LONGEST_KEPT = 5_000

#: Signs that no word of letters goes on with.
AFTER_WORD = frozenset(".,;:?!)")

#: Most stretches between white space that are remembered; news has few that it has not had before.
MOST_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class WordForm:
    """One word, number or sign, wherever it stands."""

    text: str
    norm: str  # for comparing: lower case, straight signs
    gap: int  # signs of white space before it: 0 where it is written together with the word before, 1 for the first
    is_number: bool  # written in digits
    is_sign: bool  # punctuation or another sign
    reach: int  # the length of its gap and text, in code points
    opens: bool  # a number or a share can begin with it
    is_plain: bool  # a word of its own with which no number goes on: no scale, part, unit, link or time of day

    @property
    def lemma(self) -> str:
        """Dictionary form of norm, which few words are asked for."""
        return LEMMAS[self.norm]


class _Lemmas(dict[str, str]):
    """The dictionary forms that were asked for; overlong words are not kept."""

    def __missing__(self, norm: str) -> str:
        lemma = lemma_of(norm)
        if len(norm) <= LONGEST_WORD:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[norm] = lemma
        return lemma


LEMMAS = _Lemmas()
#: Fields of a word, by which something is asked of every word faster than in a loop.
TEXT, NORM, OPENS, REACH = map(attrgetter, ("text", "norm", "opens", "reach"))


def cut_words(sentence: str) -> list[WordForm]:
    """The words of a sentence, in order: as service/text/words.py cuts them, and from the numbers they are joined to.

    Past the first MOST_WORDS some may be missing, where one stretch without white space goes on longer.

    >>> [form.text for form in cut_words("A five-year, EUR50 deal")]
    ['A', 'five', '-', 'year', ',', 'EUR', '50', 'deal']
    """
    stretches = sentence.split()
    forms = list(chain.from_iterable(map(_REMEMBERED.__getitem__, stretches)))
    if " ".join(stretches) != sentence:
        forms = _spaced(sentence, stretches)
    if not _REMEMBERED.lettered.isdisjoint(stretches):
        forms = _with_sums(forms)
    return _without_measures(forms) if "-" in sentence or "‑" in sentence else forms


def openings(forms: Sequence[WordForm]) -> list[int]:
    """Where a number or a share can begin: a quick look that spares most words a reading."""
    begun = compress(count(), map(OPENS, forms))
    return [at for at in begun if forms[at].norm not in FOLLOWED or _follows(forms, at)]


class Places:
    """Where the words of a sentence stand in a text, worked out once for the sentence."""

    def __init__(self, forms: Sequence[WordForm], start: int) -> None:
        """start: where the sentence begins in the text."""
        self._tokens = forms
        self._ends = list(accumulate(map(REACH, forms), initial=start - 1))

    def of(self, first: int, last: int) -> tuple[int, int]:
        """Where forms[first:last] begin and end, half-open, in code points of the text."""
        return self._ends[first + 1] - len(self._tokens[first].text), self._ends[last]


def _follows(forms: Sequence[WordForm], at: int) -> bool:
    """Whether what opens a number with an article or a sign stands behind it."""
    if at + 1 == len(forms):
        return False
    after = forms[at + 1]
    if forms[at].norm in ARTICLES:
        return after.norm in AFTER_ARTICLE
    return not after.gap and (after.is_number or after.text in SIGNS_OF_PARTS or after.text == ".")


class _Memory(dict[str, tuple[WordForm, ...]]):
    """The words of every stretch between white space that was met, each cut once; of overlong ones the last is kept."""

    lettered: ClassVar[set[str]] = set()  # those that may be sums with what follows: "R390 billion"
    overlong: tuple[str, tuple[WordForm, ...]] = ("", ())  # what has no end is mostly the same again: "1e1e1e1e"

    def __missing__(self, stretch: str) -> tuple[WordForm, ...]:
        last, kept = self.overlong
        if stretch == last:
            return kept
        forms = tuple(_cut(stretch))
        if may_be_spaced_sum(stretch):
            self.lettered.add(stretch)
        if len(stretch) <= LONGEST_WORD:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[stretch] = forms
        elif len(stretch) <= LONGEST_KEPT:
            self.overlong = (stretch, forms)
        return forms


_REMEMBERED = _Memory()


def _spaced(sentence: str, stretches: Sequence[str]) -> list[WordForm]:
    """The words of a sentence that has other white space than single spaces."""
    forms: list[WordForm] = []
    end = -1
    for stretch in stretches:
        at = sentence.index(stretch, max(end, 0))
        first, *others = _REMEMBERED[stretch]
        forms += [_form(first.text, gap=at - end), *others]
        end = at + len(stretch)
    return forms


def _cut(stretch: str) -> list[WordForm]:
    """The words of what stands between two spaces, those that are joined to numbers cut from them."""
    stretch = MIDDLE_POINT.sub(".", stretch) if "·" in stretch else stretch
    plain, sign = (stretch[:-1], stretch[-1]) if stretch[-1] in AFTER_WORD else (stretch, "")
    if plain.isalpha() and plain.isascii() and not plain.endswith("fold"):
        # Most of what is new, cut without being searched.
        return [_form(plain, gap=1), _form(sign, gap=0)] if sign else [_form(plain, gap=1)]
    found = [_form(match.group(), gap=int(not match.start())) for match in islice(WORD.finditer(stretch), MOST_CUT)]
    cut: list[WordForm] = []
    past = 0
    for at, form in enumerate(found):
        if at < past:
            continue
        pieces = _pieces(form, cut[-1] if cut else None)
        if not pieces and (parts := glued_sum(form.text, [one.text for one in found[at + 1 : at + 3]])):
            pieces = _as_forms(parts, form.gap)
        cut += pieces or [form]
        past = _with_tail(found, at + 1, cut) if pieces else at + 1
    return cut


def _form(text: str, *, gap: int) -> WordForm:
    return _known(text, gap) if len(text) <= LONGEST_WORD else _make(text, gap)


def _make(text: str, gap: int) -> WordForm:
    norm = (text if text.isascii() else text.translate(SAME_SIGN)).lower()
    return WordForm(
        text=text,
        norm=norm,
        gap=gap,
        is_number=text[0].isdigit(),
        is_sign=not (text[0].isalnum() or text[1:2].isalpha()),
        reach=gap + len(text),
        opens=norm in OPENING or norm in FOLLOWED or norm[0].isdigit(),
        is_plain=gap > 0 and norm.isalpha() and norm not in GOING_ON,
    )


_known = lru_cache(maxsize=MOST_REMEMBERED)(_make)


def _pieces(form: WordForm, before: WordForm | None) -> list[WordForm]:
    """The pieces of a word that is joined to a number, none where it is not."""
    norm, text = form.norm, form.text
    if len(norm) < 2 or not norm[0].isalpha():
        return []
    if "-" in norm:
        if lead := lead_of(norm, before.text if before else ""):
            led, *others = _as_forms([text[: len(lead) + 1], *re.findall("[0-9]+|s", norm[len(lead) :])], form.gap)
            return [replace(led, norm=lead), *others]
        first, _, rest = norm.partition("-")
        scaled = first in SHORT_SCALES and before is not None and before.is_number and not form.gap
        joins = first in JOINED or (first == "in" and before is not None and before.text == "-")  # "1-in-5"
        if first in HYPHENED or scaled or _is_measure(form, before) or (joins and rest[:1].isdigit()):
            return _cut_at_hyphens(form)
    elif norm.endswith("fold") and norm[:-4] in SMALL:
        return _as_forms((text[:-4], text[-4:]), form.gap)
    return []


def _with_sums(forms: list[WordForm]) -> list[WordForm]:
    """The words, with letters cut from the digits of sums that what follows shows: "R390 billion", "R5 000"."""
    cut: list[WordForm] = []
    for at, form in enumerate(forms):
        parts = spaced_sum([one.text for one in forms[at : at + 3]])
        cut += _as_forms(parts, form.gap) if parts else [form]
    return cut


def _as_forms(texts: Sequence[str], gap: int) -> list[WordForm]:
    """Words that are written together, the first with what stands before it."""
    return [_form(text, gap=0 if index else gap) for index, text in enumerate(texts)]


def _is_measure(form: WordForm, before: WordForm | None) -> bool:
    """Whether a unit with something behind a hyphen stands behind a number: "20 kilometre-long"."""
    if before is None or not before.is_number or not form.norm[0].isalpha():
        return False
    first, hyphen, _ = form.norm.partition("-")
    return bool(hyphen) and first in BY_NAME and form.norm not in BY_NAME


def _without_measures(forms: list[WordForm]) -> list[WordForm]:
    """The words, with units cut from what is joined to them where a number stands a space before."""
    hyphened = [at for at, form in enumerate(forms) if "-" in form.norm]
    measures = [at for at in hyphened if at and _is_measure(forms[at], forms[at - 1])]
    for at in reversed(measures):
        forms[at : at + 1] = _cut_at_hyphens(forms[at])
    return forms


def _cut_at_hyphens(form: WordForm) -> list[WordForm]:
    return _as_forms([text for text in re.split("([-‑])", form.text) if text], form.gap)


def _with_tail(found: Sequence[WordForm], index: int, cut: list[WordForm]) -> int:
    """Where to go on once the groups and decimals behind a cut number are put back: "USD1" and ",700"."""
    text, gap = cut[-1].text, cut[-1].gap
    while text[0].isdigit() and index + 1 < len(found) and found[index].text in ",." and found[index + 1].is_number:
        text += found[index].text + found[index + 1].text
        index += 2
    cut[-1] = _form(text, gap=gap)
    return index
