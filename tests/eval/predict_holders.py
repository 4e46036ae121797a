"""Predictions for the holders set: the canonical holder of each attribution, with its cue and source."""

from datetime import UTC, datetime

from service.domain.claims import Position, Voice
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

_MEMORY = Memory()


def predict_holders(record: dict) -> dict:
    """The prediction for one record of the set; only its id and text are looked at."""
    version = make_version(article_id="eval", captured_at=datetime(2026, 1, 1, tzinfo=UTC), text=record["text"])
    return {
        "id": record["id"],
        "attributions": [
            {
                "cue": [[p.cue.start, p.cue.end]],
                "source": [[p.source.mention.start, p.source.mention.end]] if p.source else [],
                "holder": p.source.name if p.source else "",
            }
            for p in take_snapshot(version, _MEMORY).claims
            if isinstance(p, Position) and p.voice in (Voice.ATTRIBUTED, Voice.ACT) and p.cue
        ],
    }
