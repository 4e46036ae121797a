"""Predictions for the holders set: the canonical holder of each attribution, with its cue and source."""

from service.domain.claims import Voice
from service.extraction.positions import find_positions
from service.text.memory import Memory
from service.text.reading import read_text

_MEMORY = Memory()


def predict_holders(record: dict) -> dict:
    """The prediction for one record of the set; only its id and text are looked at."""
    reading = read_text(record["text"], _MEMORY)
    positions, _ = find_positions(reading, _MEMORY)
    return {
        "id": record["id"],
        "attributions": [
            {
                "cue": [[p.cue.start, p.cue.end]],
                "source": [[p.source.mention.start, p.source.mention.end]] if p.source else [],
                "holder": p.source.name if p.source else "",
            }
            for p in positions
            if p.voice in (Voice.ATTRIBUTED, Voice.ACT) and p.cue
        ],
    }
