"""Contradictions as a page tells them: what each side is called, so that a reader sees who says what.

Refuses: which sides there are (comparison/story/contradictions.py); which is right.
"""

from collections.abc import Collection, Sequence

from service.comparison.story.contradictions import Contradiction
from service.comparison.story.spells import Spell
from service.domain.claims import Position
from service.domain.threads import ThreadFamily
from service.web.present.charts.faces import stance_word

#: Whose claims a side is named by; the others are counted.
NAMED = 3


def name_side(side: Sequence[Spell], titles: Collection[str] = ()) -> str:
    """Who tells one side, and where: "Ada Brook in The Courier and in The Post, and 2 more".

    titles: of articles whose publisher is not known; as what they are they stand in quotation marks.
    """
    outlets: dict[str, list[str]] = {}
    for spell in side:
        outlet = f"“{spell.first.outlet}”" if spell.first.outlet in titles else spell.first.outlet
        found = outlets.setdefault(spell.first.holder or outlet, [])
        if outlet not in found and spell.first.outlet != spell.teller:
            found.append(outlet)
    named = [
        f"{who} in {' and in '.join(places[:NAMED])}" if places else who
        for who, places in list(outlets.items())[:NAMED]
    ]
    more = [f"{len(outlets) - NAMED} more"] if len(outlets) > NAMED else []
    *rest, last = [*named, *more]
    return f"{', '.join(rest)}, and {last}" if rest else last


def name_matter(one: Contradiction) -> str:
    """What it is about; with whose it is, where one holder is told from two sides."""
    holders = {spell.first.holder for side in one.sides for spell in side}
    is_one = one.family is ThreadFamily.POSITION and len(holders) == 1 and "" not in holders
    return f"{holders.pop()}: {one.title}" if is_one else one.title


def told_by_stance(one: Contradiction) -> bool:
    """Whether the words for the sides' stances tell them apart; of two that both "say" something they do not."""
    stances = [{stance_word(spell.claim) for spell in side if isinstance(spell.claim, Position)} for side in one.sides]
    return all(stances) and not set.intersection(*stances)
