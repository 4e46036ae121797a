"""Values for tests that say only what matters to the test."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from service.domain.claims import (
    Certainty,
    Claim,
    Directness,
    Figure,
    Force,
    Modifier,
    Polarity,
    Position,
    Snapshot,
    Source,
    Trend,
    Voice,
)
from service.domain.ids import content_id
from service.domain.versions import Passage, Version, make_version

#: When things happen in tests, unless the test says otherwise.
NOON = datetime(2026, 1, 7, 12, 0, tzinfo=UTC)


def passage_of(text: str, exact: str) -> Passage:
    """The first place of `exact` in `text`; a test that names words that are not there fails here."""
    start = text.index(exact)
    return Passage.cut(text, start, start + len(exact))


def a_version(text: str = "At least 12 people were killed, the governor said.", **fields: Any) -> Version:
    """A version of article "a1" captured at noon."""
    return make_version(**{"article_id": "a1", "captured_at": NOON, "text": text, **fields})


def a_figure(text: str, exact: str, value: str, **fields: Any) -> Figure:
    """A figure standing at `exact` in `text`: a plain count, exact, with no trend."""
    defaults: dict[str, Any] = {
        "id": content_id("claim", text, exact, value),
        "passage": passage_of(text, exact),
        "value": Decimal(value),
        "value_max": None,
        "unit": "",
        "modifier": Modifier.EXACTLY,
        "vague": False,
        "trend": Trend.NONE,
        "movement": None,
        "counted": None,
        "measure": "",
        "as_of": None,
        "as_of_time": "",
        "position_id": None,
    }
    return Figure(**{**defaults, **fields})


def a_position(text: str, exact: str, *, source: str = "", cue: str = "", content: str = "", **fields: Any) -> Position:
    """A position standing at `exact` in `text`: affirmed, certain, `says`; in own voice when it has no source."""
    defaults: dict[str, Any] = {
        "id": content_id("claim", text, exact),
        "passage": passage_of(text, exact),
        "voice": Voice.ATTRIBUTED if source else Voice.STATUS,
        "source": Source(name=source, mention=passage_of(text, source)) if source else None,
        "cue": passage_of(text, cue) if cue else None,
        "content": (passage_of(text, content or exact),),
        "directness": Directness.INDIRECT if source else Directness.OWN,
        "polarity": Polarity.AFFIRMED,
        "force": Force.SAYS,
        "certainty": Certainty.CERTAIN,
        "conditions": (),
    }
    return Position(**{**defaults, **fields})


def a_snapshot(version: Version, *claims: Claim, extractor: str = "test/1") -> Snapshot:
    """The snapshot of a version with these claims."""
    return Snapshot(version=version, claims=claims, doubts=(), extractor=extractor)
