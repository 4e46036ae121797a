"""Predictions for the attribution set: source, cue and content, in offsets of the input text.

The text is not cleaned, so that offsets stay true. Own voice is not predicted.
"""

from datetime import UTC, datetime

from service.domain.claims import Polarity, Position, Voice
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

_MEMORY = Memory()


def predict_attribution(record: dict) -> dict:
    """The prediction for one record of the set; only its id and text are looked at."""
    version = make_version(article_id="eval", captured_at=datetime(2026, 1, 1, tzinfo=UTC), text=record["text"])
    return {
        "id": record["id"],
        "attributions": [
            {
                "source": [[p.source.mention.start, p.source.mention.end]] if p.source else [],
                "cue": [[p.cue.start, p.cue.end]] if p.cue else [],
                "content": [[part.start, part.end] for part in p.content],
                "polarity": "negative" if p.polarity is Polarity.DENIED else "positive",
            }
            for p in take_snapshot(version, _MEMORY).claims
            if isinstance(p, Position) and p.voice in (Voice.ATTRIBUTED, Voice.ACT) and p.cue
        ],
    }
