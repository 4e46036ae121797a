"""A seed story as the text its golden holds: every version's claims and every pair's changes, one a line."""

from itertools import pairwise
from typing import Any

from seeds.loader import SeedStory
from service.comparison.compare import compare
from service.domain.changes import Change
from service.domain.claims import Claim, Figure, Modifier, Polarity, Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

Golden = dict[str, Any]


def golden_of(seed: SeedStory, memory: Memory) -> Golden:
    """What extraction and comparison say of the story today."""
    articles = []
    for entry in seed.articles:
        snapshots = [take_snapshot(version, memory) for version in entry.versions]
        reports = [compare(one, other, memory) for one, other in pairwise(snapshots)]
        articles.append(
            {
                "article": entry.article.title,
                "versions": [
                    {
                        "captured_at": snapshot.version.captured_at.isoformat(),
                        "claims": [claim_line(claim) for claim in snapshot.claims],
                        "doubts": [f"{doubt.code}: {doubt.passage.exact}" for doubt in snapshot.doubts],
                    }
                    for snapshot in snapshots
                ],
                "reports": [
                    {
                        "headline": report.headline,
                        "changes": [change_line(change) for change in report.changes],
                        "unchanged": report.unchanged,
                    }
                    for report in reports
                ],
            }
        )
    return {"story": seed.story.title, "articles": articles}


def claim_line(claim: Claim) -> str:
    """One claim, readable in a diff."""
    return _figure_line(claim) if isinstance(claim, Figure) else _position_line(claim)


def change_line(change: Change) -> str:
    """One change, readable in a diff."""
    weight = f"{change.importance:.2f}" if change.material else "immaterial"
    return f"{change.kind} {change.family} [{weight}] {change.summary}"


def _figure_line(figure: Figure) -> str:
    value = f"{figure.value:f}" + (f"..{figure.value_max:f}" if figure.value_max is not None else "")
    parts = [f"figure {figure.passage.exact!r}: {value} {figure.unit}".rstrip()]
    if figure.modifier != Modifier.EXACTLY:
        parts.append(figure.modifier)
    if figure.counted:
        parts.append(f"of {figure.counted.exact!r}")
    if figure.as_of:
        parts.append(f"as of {figure.as_of.exact!r}")
    return ", ".join(parts)


def _position_line(position: Position) -> str:
    holder = (position.source.name or position.source.mention.exact) if position.source else position.voice
    content = " … ".join(passage.exact for passage in position.content)
    parts = [f"position {holder} {position.force}: {content!r}", position.directness]
    if position.polarity == Polarity.DENIED:
        parts.append("denied")
    if position.certainty != "certain":
        parts.append(position.certainty)
    parts += [f"on condition {passage.exact!r}" for passage in position.conditions]
    return ", ".join(parts)
