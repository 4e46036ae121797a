"""Strands and matters for tests that say only what matters to the test."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from service.domain.threads import Anchor, Matter, Strand, ThreadFamily
from tests.builders import NOON

HOUR = timedelta(hours=1)


def a_measure(words: str, **fields: Any) -> Matter:
    """What a figure counts: these words, a plain count."""
    defaults: dict[str, Any] = {
        "family": ThreadFamily.FIGURE,
        "block": "figure count",
        "holder": "",
        "words": frozenset(words.split()),
        "names": frozenset(),
        "places": frozenset(),
        "counted": frozenset(),
        "event": "",
    }
    return Matter(**{**defaults, **fields})


def a_matter(holder: str, words: str, **fields: Any) -> Matter:
    """What somebody speaks of: these words."""
    return a_measure(words, family=ThreadFamily.POSITION, block=f"holder {holder.split()[-1]}", holder=holder, **fields)


def a_strand(id: str, matter: Matter | None, hour: float = 0, **fields: Any) -> Strand:
    """A strand of an article of its own, first seen so many hours after noon."""
    is_figure = matter is not None and matter.family is ThreadFamily.FIGURE
    defaults: dict[str, Any] = {
        "id": id,
        "article_id": f"article of {id}",
        "family": matter.family if matter else ThreadFamily.POSITION,
        "matter": matter,
        "title": id,
        "holder": "",
        "first_at": NOON + hour * HOUR,
        "place": 0,
        "low": Decimal(12) if is_figure else None,
        "high": Decimal(12) if is_figure else None,
        "rivals": frozenset(),
    }
    return Strand(**{**defaults, **fields})


def an_anchor(strand_id: str) -> Anchor:
    """The first claim of a strand, by name."""
    return Anchor(f"article of {strand_id}", "sha256:0", ThreadFamily.FIGURE, 0, 1)
