"""Predictions for the changes set: what changed between two texts, in offsets of the input texts.

The texts are not cleaned, so that offsets stay true. A figure is shown with its sentence, as the set has it,
cut to a window around the figure where the sentence is long.
"""

import re
from datetime import UTC, datetime
from typing import Any

from service.comparison.compare import compare
from service.domain.changes import Change, Evidence, Family
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from service.text.sentences import find_blocks, split_sentences

_MEMORY = Memory()
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)

#: Tokens of a sentence shown with a figure.
WINDOW = 26


def predict_changes(record: dict[str, Any]) -> dict[str, Any]:
    """The prediction for one record of the set; only its id and its two texts are looked at."""
    texts = record["before"], record["after"]
    snapshots = [
        take_snapshot(make_version(article_id=side, captured_at=_UNDATED, text=text), _MEMORY)
        for side, text in zip(("before", "after"), texts, strict=True)
    ]
    report = compare(*snapshots, _MEMORY)
    return {"id": record["id"], "changes": [_prediction(change, *texts) for change in report.changes]}


def _prediction(change: Change, before: str, after: str) -> dict[str, Any]:
    return {
        "family": change.family.value,
        "kind": change.kind.value,
        "material": change.material,
        "importance": change.importance,
        "before": _place(change, change.before, before),
        "after": _place(change, change.after, after),
    }


def _place(change: Change, evidence: Evidence | None, text: str) -> list[int] | None:
    if evidence is None:
        return None
    start, end = evidence.passage.start, evidence.passage.end
    if change.family is not Family.FIGURE:
        return [start, end]
    block = next(b for b in find_blocks(text) if b.start <= start < b.end)
    spans = split_sentences(text[block.start : block.end])
    sentence = next((s for s in spans if block.start + s.start <= start < block.start + s.end), None)
    if sentence is None:
        return [start, end]
    tokens = [
        (block.start + sentence.start + m.start(), block.start + sentence.start + m.end())
        for m in re.finditer(r"\w+|[^\w\s]", text[block.start + sentence.start : block.start + sentence.end])
    ]
    inside = [k for k, (s, e) in enumerate(tokens) if s < end and start < e]
    room = max(0, WINDOW - len(inside))
    first = max(0, min(inside[0] - room // 2, len(tokens) - len(inside) - room))
    last = min(len(tokens) - 1, max(inside[-1], first + WINDOW - 1))
    return [tokens[first][0], tokens[last][1]]
