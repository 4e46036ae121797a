"""Which figure of the text a headline's figure tells again, so that both are one matter and stay in one thread.

A headline says little ("Flood toll reaches 41"), and its words alone would leave it a thread of its own: whoever
follows that would miss the text's own count when one of the two is brought up to date before the other.
Refuses: figures of two parts of the text; matters of two articles (joining.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from service.comparison.threads.amounts import COUNT, dimension_of, extent_of, is_leap
from service.comparison.threads.joining import are_compatible, is_bare
from service.comparison.threads.told.harms import HARMS, HAZARDS, harm_of
from service.comparison.threads.told.places import place_of
from service.comparison.threads.told.topics import ANY_PEOPLE, keys_of_words
from service.domain.claims import Figure
from service.domain.threads import Matter
from service.domain.versions import Passage
from service.text.reading import Reading

if TYPE_CHECKING:
    from service.comparison.threads.told.matters import Told

#: Kinds of sums, of which one is not another: a fine is no profit.
SUMS = frozenset(
    """award bill bonus cost debt deficit dividend donation fine fortune grant loan loss pay price profit rent revenue
    reward salary tax wage""".split()
)
#: Words that a headline, or the text below, has for the dead, by what befell them (topics.HARMS).
ALSO_HARM = {"toll": "kill", "body": "kill"}


def headline_of(reading: Reading) -> Passage | None:
    """The heading that a text begins with, where something stands below it."""
    blocks = reading.blocks
    if len(blocks) < 2 or blocks[0].kind != "heading":
        return None
    first = blocks[0]
    return Passage(first.start, first.end, reading.text[first.start : first.end])


def tell_headline(told: "Mapping[str, Told]", figures: Sequence[Figure], headline: Passage) -> "dict[str, Told]":
    """What is other than in `told`: the headline's figures, with the matter of the text's figure that each tells again.

    A headline that counts all who were killed says that the text's count of that amount is of all, whoever they were.
    """
    above = [figure for figure in figures if figure.passage.end <= headline.end]
    below = [figure for figure in figures if figure.passage.start >= headline.end]
    changed = {figure.id: replace(told[figure.id], is_headline=True) for figure in above}
    for figure in above:
        own = told[figure.id]
        rest = [one for one in below if told[one.id].matter is not None and not told[one.id].is_past]
        again = None if own.is_past else _find(figure, own, rest, told, headline)
        matter = told[again.id].matter if again is not None else None
        if again is None or matter is None:
            continue
        if is_bare(matter) and own.matter is not None and not is_bare(own.matter):  # the headline says more of it
            changed[again.id] = replace(changed.get(again.id, told[again.id]), matter=own.matter)
        elif own.matter is not None and _is_of_all(own.matter, matter, [told[one.id].matter for one in rest]):
            for one in (figure, again):
                of_all = replace(matter, words=own.matter.words, counted=own.matter.words)
                changed[one.id] = replace(changed.get(one.id, told[one.id]), matter=of_all)
        else:
            changed[figure.id] = replace(changed[figure.id], matter=matter)
    return changed


def _is_of_all(own: Matter, matter: Matter, others: Iterable[Matter | None]) -> bool:
    """Whether a headline counts all whom something befell, where the text says who they were and counts no others."""
    is_told_of_all = len(own.words) == 1 and own.words <= HARMS.keys() and own.words < matter.words
    return is_told_of_all and not any(one is not None and one.words == own.words for one in others)


def _find(
    figure: Figure,
    own: "Told",
    below: Sequence[Figure],
    told: "Mapping[str, Told]",
    headline: Passage,
) -> Figure | None:
    """The figure of the text that the headline's tells again: of its amount if there is one, and the likest of these.

    Of another amount only where both count nothing but what befell people, and the text counts that in one way: the
    one was brought up to date before the other.
    """
    places = place_of(figure.passage, headline)
    dimension = dimension_of(figure)
    alike = [one for one in below if dimension_of(one) == dimension]
    harm, words = _harm_of(figure.measure.split()), keys_of_words(own.said - ANY_PEOPLE - HAZARDS)
    best: tuple[int, Figure | None] = (0, None)
    for one in alike:
        matter = told[one.id].matter
        assert matter is not None  # the caller looked
        if (places and matter.places and places.isdisjoint(matter.places)) or (
            own.matter is not None and not are_compatible(own.matter, matter)
        ):
            continue
        theirs = _harm_of((*matter.words, *matter.counted))
        if (harm and theirs and harm != theirs) or extent_of(one) != extent_of(figure):
            continue
        others = keys_of_words(told[one.id].said - ANY_PEOPLE - HAZARDS)
        sums = own.said & SUMS, told[one.id].said & SUMS
        if all(sums) and sums[0].isdisjoint(sums[1]):
            continue
        shared = len(words & others)
        is_only_one = dimension != COUNT and len(alike) == 1 and not (words and others)
        likeness = 2 * shared + 2 * bool(harm and harm == theirs) + is_only_one
        if likeness > best[0]:
            best = likeness, one
    return best[1] or _find_toll(figure, own.matter, harm, alike, told, places)


def _find_toll(
    figure: Figure,
    own: Matter | None,
    harm: str,
    alike: Iterable[Figure],
    told: "Mapping[str, Told]",
    places: frozenset[str],
) -> Figure | None:
    """The only count below of all whom that befell, of whatever amount."""
    if not harm or (own is not None and own.words - {harm}):
        return None
    found = []
    for one in alike:
        matter = told[one.id].matter
        if matter is None or harm not in matter.words:
            continue
        is_of_all = matter.words == {harm} and not (places and matter.places and places.isdisjoint(matter.places))
        if is_of_all and (own is None or are_compatible(own, matter)):
            found.append(one)
    if not found or len({extent_of(one) for one in found}) > 1 or is_leap(extent_of(found[0]), extent_of(figure)):
        return None
    return found[0]


def _harm_of(words: Iterable[str]) -> str:
    """What befell the people whom these words count, "" when nothing did."""
    return min((harm for word in words if (harm := word if word in HARMS else _named_harm(word))), default="")


def _named_harm(word: str) -> str:
    return harm_of(word) or ALSO_HARM.get(word, "")
