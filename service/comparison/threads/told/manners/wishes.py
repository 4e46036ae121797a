"""What an amount is to whoever speaks of it: so, asked for, offered or refused.

Refuses: whose wish it is (names.py); which amounts are one (joining.py).
"""

from service.comparison.threads.joining import DEMANDED, OFFERED
from service.domain.claims import Figure, Position, Voice, ladder_of


def wish_of(figure: Figure, position: Position | None) -> str:
    """What a figure is to whoever speaks of it: "" for what is so; an amount asked for is not the amount there is.

    Those who ask are counted before they do: "38 per cent of voters support the treaty".
    """
    if position is None or position.voice is not Voice.ATTRIBUTED:
        return ""
    inside = any(part.span.contains(figure.passage) for part in position.content)
    if position.cue is not None and figure.passage.end <= position.cue.start and not inside:
        return ""
    return {"so": "", "telling": DEMANDED}.get(ladder_of(position.force), OFFERED)
