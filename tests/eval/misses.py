"""The worst that the comparison gets wrong on a changes gold: what a reader misses, and what he is told for nothing.

`python -m tests.eval misses [NUMBER]`; changes of more importance first, missed ones before extra ones.
Refuses: scoring (compact.py), saying what would fix each (docs/accuracy.md does).
"""

from collections.abc import Iterator

from tests.eval.compact import Record, fits, same_family
from tests.eval.measuring import gold_records, predictions
from tests.eval.sets import GOLDS

#: Code points shown of each side.
SHOWN = 110


def worst_misses(number: int) -> list[str]:
    """As many lines, each naming the pair, what was missed or extra, and its words on both sides."""
    found = [miss for gold in GOLDS if gold.set == "changes" and not gold.ours for miss in _misses(gold_records(gold))]
    return [line for *_, line in sorted(found)[:number]]


def _misses(records: list[Record]) -> Iterator[tuple[float, bool, str, str]]:
    for record, predicted in zip(records, predictions("changes", records), strict=True):
        told = [change for change in predicted["changes"] if change["material"]]
        for gold in record["changes"]:
            if not any(same_family(ours, gold) and fits(record, ours, gold) for ours in told):
                yield _line(record, "missed", gold["importance"], gold, (gold["before"], gold["after"]))
        for ours in told:
            if not any(same_family(ours, gold) and fits(record, ours, gold) for gold in record["changes"]):
                sides = [record[side][slice(*ours[side])] if ours[side] else "" for side in ("before", "after")]
                yield _line(record, "extra", 3 * ours["importance"], ours, (sides[0], sides[1]))


def _line(
    record: Record, what: str, weight: float, change: Record, sides: tuple[str, str]
) -> tuple[float, bool, str, str]:
    shown = " → ".join(" ".join(side.split())[:SHOWN] or "nothing" for side in sides)
    line = f"{what:6}  {change['family']} {change['kind']}: {shown}  ({record['id']})"
    return -weight, what == "extra", record["id"], line
