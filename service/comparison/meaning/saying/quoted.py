"""A "no" that denies nothing of what the other version quotes: "it was greed, nothing more", "our tests found nothing".

Refuses: a "no" on what the other says (denying/); which quotation is which (pairing.py).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from service.comparison.aligning.forms import sentence_key
from service.comparison.meaning.likeness import without_kin
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.alike.matching import without_alike
from service.comparison.words.canonical import canonical_tokens, said_words
from service.comparison.words.stances import NONE_OF
from service.comparison.words.tables import BARE, NEGATING, SILENT
from service.domain.claims import Directness
from service.text.seeking.sought import sought

#: Turns of phrase that only say with a "no" how much it is so.
_IDLE_NO = sought(
    r", (?:no more(?:,? and|,?) no less|no more than that|no (?:doubt|question)(?: about (?:it|that))?"
    r"|nothing (?:else|less|more)|no less)(?=\W*$|\W*[”\"]|\.)"
    r"|,? no matter (?:how|what|when|where|who)\b|\bnothing but\b",
    re.IGNORECASE,
)
#: A quotation and no more: the second part of one, behind whoever speaks.
_QUOTES_ALL = re.compile(r"\W*[“\"].*[”\"]\W*", re.DOTALL)
_PARTS = re.compile(r"[.,;:!?][”\"]?\s+")
#: What has a title, and one in quotation marks: nobody's words.
_WORKS = frozenset(
    """album ballet book comedy documentary drama exhibition essay film game memoir movie musical novel opera painting
    play podcast poem programme record sculpture series show single song story thriller""".split()
)
_TITLE = re.compile(r"[\s,]*(?:[“\"]|(?<!\w)[‘'])(?P<title>[A-Z\d][^“”\"]*?),?[”\"’'][\s,]*")
_SMALL = re.compile(r"(?<![\w’'])[a-z]\w{4,}")
#: What tells where there is none, or of whom, and is not what is denied: "no one in the house".
_OF_WHAT = frozenset("about at for from in of on with".split())
#: What is passed over behind a "no": "not yet have proof", "not even pay". "Yet" is "however" in canonical words.
_IDLE = SILENT | {"however", "even", "ever", "really"}
#: Most words behind a "no" among which what it denies stands, and most of these.
_REACH, _MOST = 5, 2


def without_idle_no(words: str) -> str:
    """The words without a "no" that denies nothing.

    >>> without_idle_no("It was theft, nothing less.")
    'It was theft.'
    """
    return _IDLE_NO.sub("", words)


def alters_words(swap: Swap) -> bool:
    """Whether somebody's words differ there: more than signs do, and no title of a work was only put in."""
    return sentence_key(swap.deleted) != sentence_key(swap.inserted) and not _puts_in_title(swap)


def _puts_in_title(swap: Swap) -> bool:
    """Whether only the title of a film, a book or another work was put in or left out: "her novel, “Salt”, won"."""
    one, other = sorted((swap.deleted.strip(" ,"), swap.inserted.strip(" ,")), key=len)
    found = _TITLE.fullmatch(other)
    return not one and found is not None and swap.lead.strip(" ,") in _WORKS and not _SMALL.search(found["title"])


def denies_nothing_said(pair: PositionPair) -> bool:
    """Whether what a quotation denies is nothing that the other says: "was clear", "found nothing".

    The verb and the thing beside a "no" are denied. Where neither is told ("no one in the house"), it may be anything.
    """
    texts = pair.before_words, pair.after_words
    quoting = {pair.before.directness, pair.after.directness} <= {Directness.DIRECT, Directness.MIXED}
    if not quoting and not all(map(_QUOTES_ALL.fullmatch, texts)):
        return False
    noes = [
        Counter(denied for part in _PARTS.split(text) for denied in _denied(canonical_tokens(part))) for text in texts
    ]
    alone = noes[0] - noes[1], noes[1] - noes[0]
    if alone[0].total() + alone[1].total() != 1:
        return False
    at = int(not alone[0])
    (denied,) = alone[at]
    said = said_words(texts[1 - at])
    if not denied or not denied.isdisjoint(said):
        return False
    left = without_kin(dict.fromkeys(denied, 1), said)
    return without_alike(*left, texts[at], texts[1 - at])[0].keys() == denied


def _denied(tokens: Sequence[str]) -> Iterator[frozenset[str]]:
    """What each "no" of a clause stands on: the first words of content behind it, and the verb before a "nothing"."""
    for at, token in enumerate(tokens):
        if token not in NEGATING:
            continue
        behind = takewhile(lambda word: word not in _OF_WHAT, tokens[at + 1 : at + 1 + _REACH])
        found = [*takewhile(_carries, dropwhile(_IDLE.__contains__, behind))][:_MOST]
        if token in NONE_OF and at and _carries(tokens[at - 1]):
            found.append(tokens[at - 1])
        yield frozenset(BARE.get(word, word) for word in found) - NEGATING


def _carries(word: str) -> bool:
    return word not in SILENT
