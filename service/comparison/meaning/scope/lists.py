"""Whether a list of things, places or people has an item more or less: "Osby and Tarn", "Osby, Tarn and Velsk".

Lists of qualities and of deeds are none: "long, cold and hard", "washed, dried and folded".
Refuses: lists of which an item was put otherwise or gave way to another (sorts.py).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from service.comparison.meaning.listing.lines import has_item_more
from service.comparison.meaning.swaps import PositionPair, once_a_pair
from service.comparison.words.alike.past import is_past_form
from service.comparison.words.canonical import said_words
from service.comparison.words.tables import FUNCTION_WORDS
from service.text.words import lemma_of

#: Fewest items of the longer list: where two words are joined, nothing tells a list from two clauses.
FEWEST_ITEMS = 3
#: Most words of an item.
LONGEST_ITEM = 4

#: What stands for the word before the last item, and for the comma that some put before it.
_AND = "&"
_JOINS = re.compile(r",?\s+(?:and|or|as well as|&)\s+", re.IGNORECASE)
_SET_OFF = re.compile(r",\s+(?:and|or|as well as|&)\s+", re.IGNORECASE)
_TOKEN = re.compile(r"[\w’'#%£$€-]+|\S")
_SEPARATES = frozenset({",", _AND})

_ARTICLES = frozenset("a an the its their his her".split())
#: Function words that may stand in an item: "the whole of Velsk".
_IN_ITEMS = _ARTICLES | {"of"}
#: What else may follow on a list than the words that carry nothing.
_BEHIND = frozenset(
    """after against among around as because before between during if inside near outside said says since through
    throughout today tomorrow under unless until when where while within without yesterday must may might can could
    should""".split()
)
#: Behind these a word by itself is a thing: "tariffs on steel", "will cover steel".
_BEFORE_THINGS = frozenset("against from of on".split())
_REACHES = frozenset("affect ban cover exclude include protect restrict target".split())
#: Two who are joined, as a whole subject; and verbs of one and of many.
_ITEM = rf"((?!and\b)[\w’'-]+(?: (?!and\b)[\w’'-]+){{0,{LONGEST_ITEM - 1}}})"
_TWO = re.compile(rf"{_ITEM} and {_ITEM}")
_OF_MANY = {"does": "do", "has": "have", "is": "are", "was": "were"}
#: What opens a thing or a person of its own, so that two make a list: "the driver and a passenger".
_OPENS_ONE = _ARTICLES | frozenset("another one our your my".split())
_PEOPLE = re.compile(r"people|police|children|\w*men", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_]+[^\W\d_sui]s", re.IGNORECASE)
_MEETS = frozenset("accuse back blame employ harm help hire hit hurt oppose support threaten".split())
_OBJECTS = frozenset("it them him her us".split())
#: Helping verbs, and plurals that are told in pairs and add nothing.
_HELPING = frozenset("are can could had have may might must shall should to were will would".split())
_SAID_IN_PAIRS = frozenset(
    """arts conditions crafts days downs families fears friends hours hopes minutes months needs nights prayers terms
    thoughts ups wants weeks years""".split()
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Where the longer of two texts differs, all else being the same."""

    before: Sequence[str]
    new: Sequence[str]
    after: Sequence[str]


@once_a_pair
def is_one_of_two(pair: PositionPair) -> bool:
    """Whether of two who do something one is left, or one became two: "A and B support it", "A supports it".

    Only where the verb tells that two are joined before it, and all behind it is the same. Or a list of
    lines, a line of a form or a code has more of it.
    """
    if has_item_more(pair.before.passage.exact, pair.after.passage.exact):
        return True
    words = [text.strip(" .").split() for text in (pair.before_words, pair.after_words)]
    return len(words[0]) != len(words[1]) and _is_one_of(*sorted(words, key=len))


def _is_one_of(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the shorter tells of one of the two of whom the longer tells the same."""
    for size in range(1, min(LONGEST_ITEM, len(one) - 1) + 1):
        verb = len(two) - len(one) + size
        if two[verb + 1 :] != one[size + 1 :] or not _agree(one[size].lower(), two[verb].lower()):
            continue
        found = _TWO.fullmatch(" ".join(two[:verb]).lower())
        if found and " ".join(one[:size]).lower() in found.groups():
            return True
    return False


def _agree(one: str, two: str) -> bool:
    """Whether a verb of one is that of two: "supports", "support"; "were" of many is that of many more."""
    if two in _OF_MANY.values():
        return _OF_MANY.get(one, one) == two
    return one in (f"{two}s", f"{two}es", f"{two[:-1]}ies")


@once_a_pair
def is_list_longer(pair: PositionPair) -> bool:
    """Whether a list has more items, or fewer, than the same list of the other side, and all before it is the same."""
    apart = frozenset[str]().union(*(swap.gone | swap.new for swap in pair.swaps))
    sides = pair.before_words, pair.after_words
    if not apart or not any(map(_may_list, sides)):
        return False
    said = [(_tokens(words), words) for words in sides]
    items = _listed_more(*said) or _listed_more(*said[::-1])
    return bool(items) and all(said_words(item).keys() & apart for item in items)


def items_more(fewer: str, more: str) -> tuple[str, ...]:
    """The items by which a list of one text is longer than that of the other, where all before it is the same.

    >>> items_more("Schools in Osby and Tarn are closed", "Schools in Osby, Tarn and Velsk are closed")
    ('Velsk',)
    >>> items_more("The road was long and hard", "The road was long, hard and dusty")
    ()
    """
    return _listed_more((_tokens(fewer), fewer), (_tokens(more), more))


def _may_list(text: str) -> bool:
    """Whether anything in a text may join a list: without that no word need be looked at."""
    return "," in text or "&" in text or _JOINS.search(text) is not None


def _listed_more(one: tuple[list[str], str], other: tuple[list[str], str]) -> tuple[str, ...]:
    """The same of two texts that were cut into tokens."""
    (shorter, _), (longer, more) = one, other
    if "," not in longer and _AND not in longer:
        return ()
    start = _shared(shorter, longer)
    is_set_off = bool(_SET_OFF.search(more))
    return _items_more(shorter, longer, start, is_set_off=is_set_off) or _items_more(
        shorter[: _list_end(shorter, start)], longer[: _list_end(longer, start)], start, is_set_off=is_set_off
    )


def _items_more(shorter: Sequence[str], longer: Sequence[str], start: int, *, is_set_off: bool) -> tuple[str, ...]:
    """The same of two texts that begin alike as far as `start` and also end alike."""
    end = _shared(shorter[start:][::-1], longer[start:][::-1])
    old = shorter[start : len(shorter) - end]
    stretch = _Stretch(longer[:start], longer[start : len(longer) - end], longer[len(longer) - end :])
    if start and longer[start - 1] == "," and stretch.new[-1:] == [","]:  # "Osby, [Velsk,] Tarn": the comma goes first
        stretch = _Stretch(longer[: start - 1], [",", *stretch.new[:-1]], [",", *stretch.after])
    if _SEPARATES.isdisjoint(stretch.new):
        return ()  # neither the last items nor any before them
    items, others = _items(stretch.new), Counter(_items(old))
    came = tuple(item for item in items if not others[item])
    if not came or len(came) + others.total() != len(items) or "#" in "".join((*stretch.new, *old)):
        return ()
    is_end = _AND in stretch.new
    is_list = _ends_list(stretch) if is_end else not others and _is_amid(stretch, came, is_set_off)
    return came if is_list and all(_is_thing(item, stretch) for item in came) else ()


def _list_end(tokens: Sequence[str], start: int) -> int:
    """Where a list ends of which the rest begins at `start`; the end of the text where none does."""
    last = next((at for at in range(start, len(tokens)) if tokens[at] == _AND), len(tokens))
    if last == len(tokens) or not all(map(_is_item, _items(tokens[start:last]))):
        return len(tokens)
    end = last + 1 + _size_of_last(tokens[last + 1 :])
    return len(tokens) if tokens[end : end + 1] and tokens[end].lower() in _OBJECTS else end


def _size_of_last(tokens: Sequence[str]) -> int:
    """How many of the tokens behind the last "and" of a list are its last item."""
    return sum(1 for _ in takewhile(lambda token: not _is_over([token]) or token.lower() in _ARTICLES, tokens))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b and a.lower() != b.lower()), min(len(one), len(other)))


def _tokens(text: str) -> list[str]:
    """The words and signs of a text; a verb of one is that of many, for there may be more of them on the other side."""
    return [_OF_MANY.get(token, token) for token in _TOKEN.findall(_JOINS.sub(f" {_AND} ", text.strip(" .")))]


def _items(tokens: Sequence[str]) -> list[str]:
    """The stretches between the signs and words that join a list."""
    stretches = " ".join("\n" if token in _SEPARATES else token for token in tokens).split("\n")
    return [stretch.strip() for stretch in stretches if stretch.strip()]


def _ends_list(stretch: _Stretch) -> bool:
    """Whether a stretch is the last items of a list: "Osby[, Tarn and Velsk], the mayor said"."""
    new, items = stretch.new, _items(stretch.new)
    last = max(at for at, token in enumerate(new) if token in _SEPARATES)
    if new[0] not in _SEPARATES or new[last] != _AND or not new[last + 1 :]:
        return False
    is_kind = len(items) == 1 and _is_kind_more(stretch, items[0])
    if len(items) + 1 < FEWEST_ITEMS and not (is_kind or (_is_one_more(items[0]) and _is_behind_one(stretch.before))):
        return False
    is_subject = len(stretch.before) == 1 and all(map(_is_name, (*stretch.before, *items)))
    behind = stretch.after[:1]
    is_led = is_subject and bool(behind) and behind[0].islower()  # "Osby, Tarn and Velsk support it"
    does = (bool(behind) and items[-1].split()[0].lower() in _OPENS_ONE and _is_deed(behind[0])) or (
        is_kind and bool(behind) and _is_deed(behind[0])
    )
    return all(map(_is_item, items)) and (is_led or _is_over(stretch.after) or does)


def _is_kind_more(stretch: _Stretch, item: str) -> bool:
    """Whether a bare plural was joined to one: "arrested students[ and teachers]", "Nurses[ and doctors] will strike".

    A verb of one has the form of a plural: what is joined must stand behind a verb, or before one as all its subject.
    """
    before = stretch.before
    if not _PLURAL.fullmatch(item) or not before or not _PLURAL.fullmatch(before[-1]):
        return False
    if {item.lower(), before[-1].lower()} & _SAID_IN_PAIRS:
        return False
    if stretch.after and stretch.after[0][0].isalnum():
        return before[-2:-1] in ([], ["said"], ["that"]) and (
            stretch.after[0].lower() in _HELPING or _is_deed(stretch.after[0])
        )
    verb = before[-2].lower() if before[1:] else ""
    is_to_come = before[-3:-2] != [] and before[-3].lower() in _HELPING
    return verb not in _HELPING and (_is_deed(verb) or is_to_come or lemma_of(verb) in _REACHES | _MEETS)


def _is_deed(word: str) -> bool:
    return is_past_form(word.lower()) or word.endswith("ed")


def _is_one_more(item: str) -> bool:
    """Whether words are one thing or person more, told by their article: "a passenger", no "the wind howled"."""
    first, *rest = item.lower().split()
    if first not in _OPENS_ONE or not 0 < len(rest) < FEWEST_ITEMS:
        return False
    is_deed = any(is_past_form(word) or word.endswith(("ed", "ing")) for word in rest[1:])
    return not is_deed and not (rest[1:] and _PLURAL.fullmatch(rest[-1]))


def _is_behind_one(before: Sequence[str]) -> bool:
    """Whether a thing or a person stands last, with an article or as a name or as many: "the driver", "a farmer"."""
    last = before[-1] if before else ""
    opens = any(word.lower() in _OPENS_ONE for word in before[-4:-1])
    return last[:1].isupper() or bool(_PLURAL.fullmatch(last)) or (opens and not is_past_form(last.lower()))


def _is_amid(stretch: _Stretch, came: Sequence[str], is_set_off: bool) -> bool:
    """Whether a stretch is the first items of a list or some within: "Osby[, Velsk] and Tarn".

    Not where it may say more of an item: "Lund, the mayor, and Berg", "Osby, Norland, and Tarn".
    """
    opens, ends = stretch.new[0] == ",", stretch.new[-1] == ","
    if opens is ends or (ends and not stretch.after):
        return False
    behind = [*([","] if ends else []), *stretch.after]
    last = next((at for at, token in enumerate(behind) if token == _AND), 0)
    if behind[:1] not in ([","], [_AND]) or (behind[0] == "," and not last):
        return False
    final = behind[last + 1 :]
    tail = [*_items(behind[:last]), " ".join(final[: _size_of_last(final)])]
    others = len(tail) + opens
    beside = stretch.before[-1] if opens and stretch.before else tail[0]
    is_alike = all(_is_name(item) is _is_name(beside) for item in came)
    is_list = others + len(came) >= FEWEST_ITEMS and all(map(_is_item, (*came, *tail)))
    return is_list and is_alike and not (is_set_off and others < FEWEST_ITEMS)


def _is_item(item: str) -> bool:
    """Whether words may be an item, and no clause: neither "were late", "seized weapons" nor "rents offices"."""
    words = item.lower().split()
    if not 0 < len(words) <= LONGEST_ITEM or any(word in FUNCTION_WORDS - _IN_ITEMS for word in words):
        return False
    is_deed = words[0].endswith(("ed", "ly")) or is_past_form(words[0])
    is_deed = is_deed or bool(words[1:] and _PLURAL.fullmatch(item.split()[0]) and words[0] == item.split()[0])
    is_deed = is_deed or (words[0].endswith("ing") and not (words[1:] and _PLURAL.fullmatch(words[-1])))
    return not is_deed and all(word[-1].isalnum() and word[0].isalnum() for word in words)


def _is_over(after: Sequence[str]) -> bool:
    """Whether what follows is no more of a list's last item: not "folded [the sheets]", "a long and cold [winter]"."""
    return not after or not after[0][0].isalnum() or after[0].lower() in FUNCTION_WORDS | _BEHIND


def _is_name(item: str) -> bool:
    return item.split()[-1][0].isupper()


def _is_thing(item: str, stretch: _Stretch) -> bool:
    """Whether an item names somebody or something and no quality: by its form, or by what stands before the list."""
    first, last = item.split()[0], item.split()[-1]
    if _is_name(item) or first.lower() in _ARTICLES or _PEOPLE.fullmatch(last) or _PLURAL.fullmatch(last):
        return True
    lead = [token.lower() for token in stretch.before]
    while len(lead) > 2 and lead[-2] in _SEPARATES:  # "on steel, copper": to the first item
        lead = lead[:-2]
    opener = lead[-2:-1] if stretch.new[0] in _SEPARATES else lead[-1:]
    return bool(opener) and (opener[0] in _BEFORE_THINGS or lemma_of(opener[0]) in _REACHES)
