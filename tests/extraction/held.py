"""What is held in a text, for tests of who holds what. Refuses: asserting."""

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

#: What is the paper's own.
OWN = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def told(text: str) -> list[Position]:
    """The positions that somebody holds, in order."""
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in OWN]


def holder(one: Position) -> str:
    """Who holds it, as named or as mentioned; "" for nobody."""
    return one.source.name or one.source.mention.exact if one.source else ""
