"""A body that decides by vote and its members who do: "the council approved it", "councillors approved it".

Refuses: what somebody says, asks or promises, which members do for themselves; other names (alike/names.py).
"""

import re

from service.comparison.words.canonical import said_words
from service.domain.claims import Position

#: Bodies and who sits on them, in small letters: what the one decides the others do. Not a party or a union, whose
#: members may be asked where its leaders decided.
MEMBERS = """
    council: councillors, councilors, council members, members of the council
    parliament: mps, lawmakers, legislators, members of parliament
    senate: senators
    assembly: assembly members
    legislature: lawmakers, legislators
    congress: lawmakers, members of congress
    jury: jurors, members of the jury
    committee: committee members, members of the committee
"""
#: What a body does by a vote, in the canonical form of words.
DECIDING = frozenset().union(
    *map(
        said_words,
        "acquit, adopt, approve, clear, convict, elect, find, pass, ratify, reject, throw out, turn down, veto, vote,"
        "vote down".split(","),
    )
)
_BODIES_OF: dict[str, set[str]] = {}
for _line in MEMBERS.strip().splitlines():
    _body, _, _members = _line.partition(":")
    for _member in _members.split(","):
        _BODIES_OF.setdefault(_member.strip(), set()).add(_body.strip())
_LEADING = re.compile(r"(?:the|its|their|our)\s+", re.IGNORECASE)


def decide_as_one(before: Position, after: Position) -> bool:
    """Whether the one is decided by a body and the other by its members, all of them and no kind of them."""
    if before.source is None or after.source is None or before.cue is None or after.cue is None:
        return False
    who = [_LEADING.sub("", source.mention.exact.lower(), count=1) for source in (before.source, after.source)]
    if who[1] not in _BODIES_OF.get(who[0], ()) and who[0] not in _BODIES_OF.get(who[1], ()):
        return False
    return all(not DECIDING.isdisjoint(said_words(one.cue.exact)) for one in (before, after) if one.cue)
