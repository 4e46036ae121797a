"""Predictions for the attribution set: source, cue and content, in offsets of the input text.

The text is not cleaned, so that offsets stay true. Own voice is not predicted.
"""

from service.domain.claims import Polarity, Voice
from service.extraction.positions import find_positions
from service.text.memory import Memory
from service.text.reading import read_text

_MEMORY = Memory()


def predict_attribution(record: dict) -> dict:
    """The prediction for one record of the set; only its id and text are looked at."""
    reading = read_text(record["text"], _MEMORY)
    positions, _ = find_positions(reading, _MEMORY)
    return {
        "id": record["id"],
        "attributions": [
            {
                "source": [[p.source.mention.start, p.source.mention.end]] if p.source else [],
                "cue": [[p.cue.start, p.cue.end]] if p.cue else [],
                "content": [[part.start, part.end] for part in p.content],
                "polarity": "negative" if p.polarity is Polarity.DENIED else "positive",
            }
            for p in positions
            if p.voice in (Voice.ATTRIBUTED, Voice.ACT) and p.cue
        ],
    }
