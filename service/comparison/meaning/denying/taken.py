"""Which side a position takes by its force: for or against doing it, denial and wanting of others counted in.

And whether one of several who took a side takes the other.

Refuses: sides that words tell (words/stances.py); judging two positions (reversal.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import read_stance
from service.domain.claims import Force, Polarity, Position, ladder_of
from service.text.seeking.sought import sought

#: What a denial makes of a ladder with sides.
OTHER_LADDER = {"for": "against", "against": "for"}

#: A cue that asks others for what its holder is for: "wants the road closed". Who asks otherwise may only pass it on.
_WANTS = re.compile(r"\bwant", re.IGNORECASE)

#: A thing that is recommended or asked for, and what tells of it to whom, when or why.
_RECOMMENDS = sought(r"\b(?:demand|recommend|request)|\b(?:ask|call|press|push)(?:s|ed|es|ing)? for\b", re.IGNORECASE)
_A_THING = re.compile(r"(?:an?|the|this|that|its|his|her|their|our|all|both) (?!\w+ing\b)", re.IGNORECASE)
_BEHIND = re.compile(r",| (?:to|for|in|at|as|because|on|when|by|after|before|with|if)\b", re.IGNORECASE)

#: What alone may stand between what one of them holds and another's "it".
_ONLY_JOINS = re.compile(r"[\s.,;:–—-]*(?:(?:and|but|yet|while|whereas|though|although|however),?\s+)?")

#: What stands between those who hold something together.
_JOINS = re.compile(r",? and |, ")


def ladder_taken(position: Position) -> str:
    """The name of the ladder it stands on in all: whoever does not accept it is against."""
    wants = position.force is Force.ASKS and position.cue is not None and _WANTS.search(position.cue.exact)
    ladder = "for" if wants else ladder_of(position.force)
    return OTHER_LADDER.get(ladder, ladder) if position.polarity is Polarity.DENIED else ladder


def opposes_what_is_recommended(pair: PositionPair) -> bool:
    """Whether the one is against a thing that the other recommends or asks for: "recommends the bid", "opposes it".

    Not where it is against it that is recommended: "recommends rejecting the bid".
    """
    for one, other in ((pair.before, pair.after), (pair.after, pair.before)):
        if one.cue is None or not _RECOMMENDS.search(one.cue.exact) or ladder_taken(other) != "against":
            continue
        held = [_head(position) for position in (one, other)]
        if one.polarity is Polarity.AFFIRMED and _A_THING.match(held[0]) and not read_stance(held[0]).sides:
            return said_words(held[0]) == said_words(held[1])
    return False


def _head(position: Position) -> str:
    return _BEHIND.split(" ".join(part.exact for part in position.content), 1)[0]


def takes_other_side(held: Position, kept: Position, own: Position, text: str) -> bool:
    """Whether one of several who are for something together is against it by themselves, or the other way round.

    "Osby and Tarn backed the treaty", "Tarn opposed it": what is held is the same, or only pointed to, right behind
    what the others still hold. kept: theirs, in the text of own. Where one more has left, that tells it.
    """
    if (
        held.source is None
        or own.source is None
        or kept.source is None
        or {ladder_taken(held), ladder_taken(own)} != set(OTHER_LADDER)
    ):
        return False
    names = [frozenset(name.split()) for name in _JOINS.split(held.source.name)]
    if len(names) == 1 or not own.source.name or frozenset(own.source.name.split()) not in names:
        return False
    here = f"{kept.source.name} and {own.source.name}"
    if not {*names} <= {frozenset(name.split()) for name in _JOINS.split(here)}:
        return False
    both = [said_words(" ".join(part.exact for part in one.content)).keys() for one in (held, own)]
    if both[1] or not kept.content:
        return both[1] <= both[0]
    end = kept.content[-1].end
    return end <= own.passage.start and _ONLY_JOINS.fullmatch(text[end : own.passage.start]) is not None
