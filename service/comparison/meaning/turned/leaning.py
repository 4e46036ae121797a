"""To which side of what its words speak of a position leans, every turn counted.

Refuses: two positions (held.py, story/contradictions.py); the words of a matter (words/).
"""

from service.comparison.words.stances import read_stance
from service.domain.claims import Polarity, Position, ladder_of


def leans_against(position: Position, other: Position) -> bool:
    """Whether a position is on the far side of what its words and those of another speak of, every turn counted.

    To rule out closing a plant is to want it open: a cue that is against, a denial, a negation and a word of the
    far side of a matter of both (lexicon.SIDES) each turn it once.
    """
    stance, beside = (read_stance(said_of(one)) for one in (position, other))
    matters = {matter for matter, _ in beside.sides}
    turns = stance.noes + sum(not matters.isdisjoint(spoken_of) for spoken_of in stance.far)
    return (turns % 2 == 1) is not turns_against(position)


def turns_against(position: Position) -> bool:
    """Whether who holds it is against what is said, or denies it; against a denial, neither."""
    return (ladder_of(position.force) == "against") is not (position.polarity is Polarity.DENIED)


def said_of(position: Position) -> str:
    """What a position holds, all parts of it."""
    return " ".join(part.exact for part in position.content)
