"""Whether a verb gave way to its opposite before the same thing: "backs the plan", "drops the plan".

Refuses: the verbs (words/opposed/verbs.py); what somebody gives up of what they did (denying/given_up.py).
"""

import re

from service.comparison.meaning.stages import first_form
from service.comparison.meaning.swaps import PositionPair
from service.comparison.wording import compare_words
from service.comparison.words.canonical import said_words
from service.comparison.words.opposed.verbs import OPPOSED
from service.comparison.words.stances import says_no

_WORD = re.compile(r"[a-z’'-]+")
#: First forms of verbs that only help another.
HELPING = frozenset("be have will would to".split())
#: Most other words of content that may differ where a verb gave way to its opposite.
MOST_BESIDE = 2


def exchanges_opposites(pair: PositionPair) -> bool:
    """Whether a verb gave way to its opposite before the same thing: "backs the plan", "drops the plan".

    Hardly anything else differs, and neither side says no.
    """
    if not pair.swaps and pair.before_words == pair.after_words:
        return False
    told = pair.before.passage.exact, pair.after.passage.exact
    if any(map(says_no, told)):
        return False
    places: list[tuple[str, str, bool]] = []  # and whether the thing behind it stands on both sides
    unchanged: list[str] = []
    deleted = inserted = ""
    for piece in (*compare_words(*told), None):
        if piece is not None and piece.kind != "same":
            deleted += piece.text if piece.kind == "deleted" else ""
            inserted += piece.text if piece.kind == "inserted" else ""
        elif deleted or inserted:
            places.append((deleted, inserted, piece is not None and bool(said_words(piece.text))))
            deleted = inserted = ""
        if piece is not None and piece.kind == "same":
            unchanged.append(piece.text)
    verbs = [place for place in places if _are_opposed(_verb(place[0]), _verb(place[1]))]
    if len(verbs) != 1:
        return False
    others = [place for place in places if place not in verbs]
    same = {word for text in (*unchanged, *(side for place in others for side in place[:2])) for word in _verb(text)}
    if any(same.issuperset(_verb(side)) for place in verbs for side in place[:2]):
        return False  # "kept the road closed", "closed the road"
    beside = [said_words(side) for place in others for side in place[:2]]
    is_same_thing = all(place[2] or place is places[-1] for place in verbs)
    return is_same_thing and sum(map(len, beside)) <= MOST_BESIDE


def _verb(words: str) -> tuple[str, ...]:
    spoken = (word for word in _WORD.findall(words.lower()) if not word.endswith("ly"))  # "stood firmly behind"
    return tuple(form for form in map(first_form, spoken) if form not in HELPING)


def _are_opposed(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any((one in sides[0] and other in sides[1]) or (one in sides[1] and other in sides[0]) for sides in OPPOSED)
