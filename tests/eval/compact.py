"""A small scorer for each set, so that the sample can be scored on a fresh clone.

The measures carry the names the public scorers give them and follow the same definitions, without their
breakdowns. Refuses: anything but counting.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.eval.holders.scoring import score_holders

Record = dict[str, Any]
Spans = list[list[int]]

TOKEN = re.compile(r"\w+|[^\w\s]")
STANCE = {"reversed", "revised", "hardened", "softened", "requalified"}


def rates(right: int, predicted: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1, from 0 to 1."""
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    total = precision + recall
    return {"P": precision, "R": recall, "F1": 2 * precision * recall / total if total else 0.0}


def score_attribution(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Source-content links, one to one, content and source each with a Dice of a half or more."""
    right = guessed = wanted = 0
    for record, prediction in zip(records, predicted, strict=True):
        gold = [_roles(record["text"], a) for a in record["attributions"]]
        ours = [_roles(record["text"], a) for a in prediction["attributions"]]
        pairs = sorted(
            ((_dice(g[1], o[1]), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours)), key=lambda p: -p[0]
        )
        taken: tuple[set[int], set[int]] = (set(), set())
        for dice, i, j in pairs:
            if dice >= 0.5 and i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                right += _dice(gold[i][0], ours[j][0]) >= 0.5
        guessed, wanted = guessed + len(ours), wanted + len(gold)
    return {"link/link@.5": rates(right, guessed, wanted)}


def score_quantity(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Values found. A sample record lists one kind of quantity only, so a prediction elsewhere counts for nothing."""
    right = wanted = guessed = 0
    for record, prediction in zip(records, predicted, strict=True):
        listed = [q for q in record["quantities"] if q["value"] is not None]
        beside = [q for q in prediction["quantities"] if any(_overlap(q["span"], g["span"]) for g in listed)]
        ours, gold = Counter(_number(q["value"]) for q in beside), Counter(_number(q["value"]) for q in listed)
        right += sum((ours & gold).values())
        wanted, guessed = wanted + sum(gold.values()), guessed + sum(ours.values())
    return {"value": rates(right, guessed, wanted)}


def score_alignment(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Links between changed sentences, added and deleted sentences, and whole pairs right."""
    counts: dict[str, list[int]] = {key: [0, 0, 0] for key in ("links/changed", "added", "deleted")}
    whole = 0
    for record, prediction in zip(records, predicted, strict=True):
        old, new = record["old"], record["new"]
        gold, ours = ({(i, j) for i, j in side["links"]} for side in (record, prediction))
        whole += gold == ours
        _count(counts["links/changed"], *({p for p in s if _bare(old[p[0]]) != _bare(new[p[1]])} for s in (gold, ours)))
        _count(counts["added"], *(set(range(len(new))) - {j for _, j in side} for side in (gold, ours)))
        _count(counts["deleted"], *(set(range(len(old))) - {i for i, _ in side} for side in (gold, ours)))
    answer: dict[str, Any] = {key: rates(*count) for key, count in counts.items()}
    return {**answer, "doc_exact": {"acc": whole / len(records)}}


def score_edits(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Edits with both ranges exactly right."""
    count = [0, 0, 0]
    for record, prediction in zip(records, predicted, strict=True):
        _count(count, *({(_range(e["old"]), _range(e["new"])) for e in s["edits"]} for s in (record, prediction)))
    return {"edit/exact": rates(*count)}


def score_revision(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Pairs of old and new figure, and whole revisions right."""
    right = guessed = wanted = whole = 0
    for record, prediction in zip(records, predicted, strict=True):
        gold, ours = (
            Counter((_figure(a), _figure(b)) for a, b in side["figure_changes"]) for side in (record, prediction)
        )
        right += sum((gold & ours).values())
        guessed, wanted, whole = guessed + sum(ours.values()), wanted + sum(gold.values()), whole + (gold == ours)
    return {"figures": {**rates(right, guessed, wanted), "doc_exact": whole / len(records)}}


def score_changes(records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """Gold changes of importance 2 and up found, material predictions right, kinds, and what should stay quiet."""
    count: Counter[str] = Counter()
    for record, prediction in zip(records, predicted, strict=True):
        material = [change for change in prediction["changes"] if change["material"]]
        fitting: set[int] = set()
        for change in record["changes"]:
            hits = [i for i, ours in enumerate(material) if same_family(ours, change) and fits(record, ours, change)]
            fitting.update(hits)
            kinds = {material[i]["kind"] for i in hits}
            count["heavy"] += change["importance"] >= 2
            count["heavy found"] += change["importance"] >= 2 and bool(hits)
            count["found"] += bool(hits)
            count["kind"] += change["kind"] in kinds or bool(change["kind"] in STANCE and kinds & STANCE)
        count["material"] += len(material)
        count["right"] += len(fitting)
        count["quiet"] += record["quiet"]
        count["kept quiet"] += record["quiet"] and not material
        for change in record.get("immaterial", ()):
            count["immaterial"] += 1
            count["left alone"] += not any(fits(record, ours, change) for ours in material)
    precision, recall = _percent(count["right"], count["material"]), _percent(count["heavy found"], count["heavy"])
    return {
        "F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "kind_soft": _percent(count["kind"], count["found"]),
        "quiet": _percent(count["kept quiet"], count["quiet"]),
        "immaterial": _percent(count["left alone"], count["immaterial"]),
    }


SCORERS: dict[str, Callable[[list[Record], list[Record]], dict[str, Any]]] = {
    "alignment": score_alignment,
    "attribution": score_attribution,
    "changes": score_changes,
    "edits": score_edits,
    "holders": score_holders,
    "quantity": score_quantity,
    "revision": score_revision,
}


def _roles(text: str, attribution: Record) -> tuple[set[int], set[int]]:
    return _tokens(text, attribution["source"]), _tokens(text, attribution["content"])


def _tokens(text: str, spans: Spans) -> set[int]:
    return {start + token.start() for start, end in spans for token in TOKEN.finditer(text[start:end])}


def _dice(one: set[int], other: set[int]) -> float:
    return 1.0 if not one and not other else 2 * len(one & other) / (len(one) + len(other))


def _overlap(one: list[int], other: list[int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _number(value: object) -> tuple[float, ...]:
    return tuple(round(float(v), 6) for v in (value if isinstance(value, list) else [value]))


def _count(count: list[int], gold: set[Any], ours: set[Any]) -> None:
    count[0] += len(gold & ours)
    count[1] += len(ours)
    count[2] += len(gold)


def _bare(sentence: str) -> str:
    return re.sub(r"[\W_]+", "", sentence).lower()


def _range(tokens: list[int] | None) -> tuple[int, ...]:
    return tuple(tokens or ())


def _figure(words: str) -> str:
    bare = re.sub(r"[^a-z0-9.]+", "", words.lower().replace(",", ""))
    return str(float(bare)) if re.fullmatch(r"\d+(?:\.\d+)?", bare) else bare


def same_family(ours: Record, gold: Record) -> bool:
    """Whether both are about figures, or both are not."""
    return bool((ours["family"] == "figure") == (gold["family"] == "figure"))


def fits(record: Record, ours: Record, gold: Record) -> bool:
    """Whether a prediction stands where a gold change of the record stands."""
    if {ours["kind"], gold["kind"]} == {"added", "removed"}:
        return False
    return all(_covers(record[side], ours.get(side), gold[side]) for side in ("before", "after") if gold[side])


def _covers(text: str, span: list[int] | None, excerpt: str) -> bool:
    if not span:
        return False
    ours, at = _tokens(text, [span]), text.find(excerpt)
    while at >= 0:
        gold = _tokens(text, [[at, at + len(excerpt)]])
        if gold and 2 * len(gold & ours) >= len(gold) and len(ours) <= 4 * len(gold) + 20:
            return True
        at = text.find(excerpt, at + 1)
    return False


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0
