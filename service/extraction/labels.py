"""Headlines whose label may be who speaks: "Byron: no new taxes" is Byron's where the text has Byron say so.

The same words may be about somebody ("Byron: poet found alive"), so without that they are nobody's claim.
Refuses: reading words (see attribution/); whom a mention means (see holders/).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from service.extraction.counting.grammar import FUNCTION_WORDS
from service.extraction.findings import Findings
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.positions import FoundPosition
from service.text.words import split_words

#: Words that a headline and what somebody says in the text have in common, at least.
FEWEST_SHARED = 2


def without_unsaid(found: Sequence[Findings]) -> list[Findings]:
    """The findings of a text's stretches, without labelled headlines of those who say nothing of the matter in it."""
    if not any(_labelled(one) for one in found):
        return list(found)
    said = [
        (_called(claim.mention.exact), _matter(claim))
        for one in found
        for claim in one.claims
        if isinstance(claim, FoundPosition) and claim.mention and not claim.if_said
    ]
    return [_without(one, {at for at in _labelled(one) if not _is_said(one.claims[at], said)}) for one in found]


def _labelled(found: Findings) -> list[int]:
    return [at for at, claim in enumerate(found.claims) if isinstance(claim, FoundPosition) and claim.if_said]


def _is_said(claim: object, said: Iterable[tuple[str, frozenset[str]]]) -> bool:
    if not isinstance(claim, FoundPosition) or claim.mention is None:
        return False  # nobody is named, so the text cannot have the same say so
    name, matter = _called(claim.mention.exact), _matter(claim)
    return any(name == other and len(matter & words) >= FEWEST_SHARED for other, words in said)


def _called(mention: str) -> str:
    """What a mention calls somebody: a place or a seat its government, else its last word."""
    return HOLDERS.get(mention.lower().removeprefix("the ")) or mention.split()[-1]


def _matter(claim: FoundPosition) -> frozenset[str]:
    """The lemmas of what is claimed that mean something."""
    words = (word for part in claim.content for word in split_words(part.exact))
    return frozenset(word.lemma for word in words if not word.is_sign and word.norm not in FUNCTION_WORDS)


def _without(found: Findings, gone: set[int]) -> Findings:
    if not gone:
        return found
    kept = [at for at in range(len(found.claims)) if at not in gone]
    moved = {at: index for index, at in enumerate(kept)}
    return replace(
        found,
        claims=tuple(found.claims[at] for at in kept),
        keys=tuple(found.keys[at] for at in kept),
        holders=tuple(moved.get(found.holders[at], -1) for at in kept),
        mentions=tuple(moved[at] for at in found.mentions if at in moved),
    )
