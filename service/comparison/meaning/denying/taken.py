"""Which side a position takes by its force: for or against doing it, denial and wanting of others counted in.

Refuses: sides that words tell (words/stances.py); judging two positions (reversal.py).
"""

import re

from service.domain.claims import Force, Polarity, Position, ladder_of

#: What a denial makes of a ladder with sides.
OTHER_LADDER = {"for": "against", "against": "for"}

#: A cue that asks others for what its holder is for: "wants the road closed". Who asks otherwise may only pass it on.
_WANTS = re.compile(r"\bwant", re.IGNORECASE)


def ladder_taken(position: Position) -> str:
    """The name of the ladder it stands on in all: whoever does not accept it is against."""
    wants = position.force is Force.ASKS and position.cue is not None and _WANTS.search(position.cue.exact)
    ladder = "for" if wants else ladder_of(position.force)
    return OTHER_LADDER.get(ladder, ladder) if position.polarity is Polarity.DENIED else ladder
