"""Predictions of a set and their scores.

Predictors see the input fields of a record and nothing else: gold is taken away before they are called.
Refuses: rules of extraction or comparison; knowing a single record.
"""

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.eval import compact
from tests.eval.sets import CLAIM_INPUTS, INPUTS, SAMPLE, Gold

Record = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"


def data_folder() -> Path:
    """Where the public data lies: STET_EVAL_DATA, or shared/data beside the project."""
    return Path(os.environ.get("STET_EVAL_DATA") or ROOT.parent / "shared" / "data")


def read_records(path: Path) -> Iterator[Record]:
    """The records of a file, one JSON object a line. Raises ValueError naming the line that is none."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    record = json.loads(line)
                except ValueError as error:
                    raise ValueError(f"{path}, line {number}: not JSON; one object a line is accepted") from error
                if not isinstance(record, dict) or "id" not in record:
                    raise ValueError(f'{path}, line {number}: not an object with an "id"')
                yield record


def without_gold(set_name: str, record: Record) -> Record:
    """What a system may see of the record. Raises KeyError when an input field is missing."""
    seen = {name: record[name] for name in INPUTS[set_name] if name != "claims" or name in record}
    if "claims" in seen:
        seen["claims"] = [{name: claim[name] for name in CLAIM_INPUTS} for claim in seen["claims"]]
    return seen


def predictor(set_name: str) -> Callable[[Record], Record]:
    """The function of tests/eval/predict_SET.py that makes a prediction of a record."""
    module = importlib.import_module(f"tests.eval.predict_{set_name}")
    found: Callable[[Record], Record] = getattr(module, "predict", None) or getattr(module, f"predict_{set_name}")
    return found


def predictions(set_name: str, records: Iterable[Record]) -> Iterator[Record]:
    """One prediction for each record, in order."""
    predict = predictor(set_name)
    for record in records:
        yield predict(without_gold(set_name, record))


def gold_records(gold: Gold) -> list[Record]:
    """The records that are scored, with our own annotations where the gold is ours."""
    records = [r for r in read_records(gold_file(gold)) if not gold.counts_only or r.get(gold.counts_only)]
    if not gold.annotations or gold_file(gold).is_relative_to(SAMPLE):
        return records
    ours = {record["id"]: record for record in read_records(Path(__file__).parent / gold.annotations)}
    return [{**record, **ours[record["id"]]} for record in records if record["id"] in ours]


def gold_file(gold: Gold) -> Path:
    """Our own file, or the whole set when it is there, the committed sample otherwise."""
    if gold.ours:
        return Path(__file__).parent / gold.ours
    whole = data_folder() / gold.data
    return whole if whole.exists() else SAMPLE / f"{gold.set}.jsonl"


def score(gold: Gold, records: list[Record], predicted: list[Record]) -> dict[str, Any]:
    """The scorer's answer: that of the scorer beside the data when it is there, of our compact one otherwise."""
    scorer = data_folder().parent / "score" / gold.scorer
    if not gold.scorer or not scorer.exists() or gold_file(gold).is_relative_to(SAMPLE):
        return compact.SCORERS[gold.set](records, predicted)
    folder = BUILD / "eval"
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{gold.set}.{name}" for name in ("gold.jsonl", "predicted.jsonl", "score.json")}
    write_records(paths["gold.jsonl"], records)
    write_records(paths["predicted.jsonl"], predicted)
    command = [sys.executable, str(scorer), str(paths["gold.jsonl"]), str(paths["predicted.jsonl"]), *gold.arguments]
    subprocess.run([*command, "--json", str(paths["score.json"])], check=True, stdout=subprocess.DEVNULL)
    answer: dict[str, Any] = json.loads(paths["score.json"].read_text(encoding="utf-8"))
    return answer


def write_records(path: Path, records: Iterable[Record]) -> None:
    """The file holds these records, one JSON object a line."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def percent(answer: dict[str, Any], key: str, part: str) -> float | None:
    """One figure out of a scorer's answer, in percent with one decimal; None when it does not measure that."""
    found = answer.get(key)
    if isinstance(found, dict):
        return round(100 * float(found[part]), 1) if part in found else None
    if isinstance(found, list):
        found = found[0]
    return None if found is None else round(float(found), 1)
