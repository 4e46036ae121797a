"""What is found in one sentence before it has a place in a text.

Ranges are half-open, in characters of the sentence.
Refuses: finding.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import Cue
from service.extraction.attribution.quotations import QuotedRanges

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """One attribution; ranges are half-open in characters of the sentence."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]  # empty when it stands in the next block
    entry: Cue
    force: Force
    denied: bool
    possible: bool = False  # it may be so or be done: "could ban", "did not deny"
    foretold: bool = False  # it is still to be said, or only seems so: "is expected to say", "appeared to blame"
    shares_source: bool = False  # its subject is that of the attribution before
    subject: Range | None = None  # of the verb where that is not the source: "Lind was accused by police"
    unclear: Range | None = None  # words in the place of its source that can be nobody's name
    introduces: bool = False  # it ends the sentence with a colon
    follows: bool = False  # it is a name after the quotation: "― Ada Byron"
    relative: bool = False  # in a clause about what stands before it: "the plan, which the union rejected,"
    if_said: bool = False  # only where the text has the same person say so: "Byron: no new taxes" may be about Byron


def is_claimed(place: Range, others: Iterable[FoundAttribution]) -> bool:
    """Whether a word is of another attribution already: of its cue, or of what is said."""
    start, end = place
    return any(
        (one.cue[0] < end and start < one.cue[1]) or any(first <= start < last for first, last in one.content)
        for one in others
    )


@dataclass(frozen=True, slots=True)
class SentenceFindings:
    """What one sentence holds."""

    attributions: tuple[FoundAttribution, ...]  # in the order of their cues
    quotes: QuotedRanges
