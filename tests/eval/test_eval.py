"""The harness: gold cannot leak into a prediction, and the sample can be scored."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.eval.__main__ import print_predictions
from tests.eval.compact import SCORERS
from tests.eval.holders.scoring import names_holder
from tests.eval.measuring import predictions, predictor, read_records, without_gold
from tests.eval.replay import calfire
from tests.eval.sets import INPUTS, SAMPLE

SETS = sorted(INPUTS)


def sample_of(set_name: str, count: int = 4) -> list[dict[str, Any]]:
    return list(read_records(SAMPLE / f"{set_name}.jsonl"))[:count]


@pytest.mark.parametrize("set_name", SETS)
def test_predictions_with_and_without_gold_are_equal(set_name: str) -> None:
    records = sample_of(set_name)
    predict = predictor(set_name)

    assert [predict(without_gold(set_name, r)) for r in records] == [predict(r) for r in records]


@pytest.mark.parametrize("set_name", SETS)
def test_every_prediction_carries_the_id_of_its_record_and_is_json(set_name: str) -> None:
    records = sample_of(set_name)

    assert [r["id"] for r in records] == [json.loads(json.dumps(p))["id"] for p in predictions(set_name, records)]


@pytest.mark.parametrize("set_name", SETS)
def test_what_a_predictor_sees_holds_no_gold(set_name: str) -> None:
    seen = json.dumps([without_gold(set_name, r) for r in sample_of(set_name)])
    gold_fields = (
        "attributions",
        "holders",
        "quantities",
        "links",
        "edits",
        "figure_changes",
        "changes",
        "labels",
        "quiet",
    )

    assert [] == [name for name in gold_fields if f'"{name}"' in seen]


def as_predicted(set_name: str, record: dict[str, Any]) -> dict[str, Any]:
    """The gold of a record in the form of a prediction."""
    if set_name == "holders":
        named = [{**gold, "holder": "" if gold.get("nobody") else gold["names"][0]} for gold in record["holders"]]
        return {"id": record["id"], "attributions": named}
    if set_name != "changes":
        return record
    changes = []
    for change in record["changes"]:
        places: dict[str, list[int] | None] = {}
        for side in ("before", "after"):
            at = record[side].find(change[side]) if change[side] else -1
            places[side] = [at, at + len(change[side])] if at >= 0 else None
        changes.append({**change, "material": True, **places})
    return {"id": record["id"], "changes": changes}


@pytest.mark.parametrize("set_name", SETS)
def test_gold_against_itself_scores_a_hundred(set_name: str) -> None:
    records = sample_of(set_name, 100)
    answer = SCORERS[set_name](records, [as_predicted(set_name, r) for r in records])
    answer.pop("holder wrong", None)  # the only figure that should be nought
    figures = [v for found in answer.values() for v in (found.values() if isinstance(found, dict) else [found / 100])]

    assert [1.0] * len(figures) == [round(v, 6) for v in figures]


def test_a_line_that_is_not_json_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": "a"\n', encoding="utf-8")

    assert print_predictions("changes", path) == 2
    assert "line 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("Mara Lind", True),
        ("the Osby council", True),
        ("experts", True),
        ("Experts on trade", True),
        ("", False),
        ("Lind", False),
        ("exp", False),
    ],
)
def test_a_holder_is_right_by_its_name_or_by_the_words_it_is_described_with(name: str, is_right: bool):
    text = "The experts on trade agreed."
    gold = {"names": ["Mara Lind", "Osby Council"], "described": [[0, 20]]}

    assert is_right == names_holder(text, gold, name)


def test_nobody_in_particular_has_no_name():
    gold = {"names": [], "nobody": True}

    assert [True, False] == [names_holder("Some said no.", gold, name) for name in ("", "Mara Lind")]


@pytest.mark.parametrize("name", ["polnear_dev", "polnear_train"])
def test_our_own_annotations_hold_places_of_the_set_and_no_text(name: str):
    for record in read_records(Path(__file__).parent / "holders" / f"{name}.jsonl"):
        places = [place for holder in record["holders"] for place in (*holder["source"], *holder["cue"])]

        assert all(0 <= start < end <= record["length"] for start, end in places)
        assert "text" not in record


def test_the_transitions_checked_by_hand_hold_offsets_and_values_and_no_text() -> None:
    checked = list(calfire.read_checked())

    assert 100 == len(checked) == len({(one["incident"], one["before"], one["after"]) for one in checked})
    for moved in (moved for one in checked for moved in one["moved"]):
        assert all(start < end for start, end in (moved["before"], moved["after"]))
        assert all(re.fullmatch(r"[\d.,%-]+", value) for value in moved["values"])


def test_a_figure_that_moved_between_two_statements_is_told_once() -> None:
    before = "The fire is 1,200 acres and 10% contained.\nCrews of 20 held the line."
    after = "Crews of 20 held the line.\nThe fire is now 1,350 acres and 10% contained."

    told = [(c.before.passage.exact, c.after.passage.exact) for c in calfire.moves_told(before, after)]  # type: ignore[union-attr]  # a move has two sides

    assert [("1,200 acres", "1,350 acres")] == told


@pytest.mark.parametrize(
    ("values", "is_told"), [(["1,200", "1,350"], True), (["1200", "1350"], True), (["1,200", "1,351"], False)]
)
def test_a_move_is_told_with_the_values_that_were_read(values: list[str], is_told: bool) -> None:
    before, after = "The fire is 1,200 acres.", "The fire is now about 1,350 acres."
    moved = {"before": [12, 17], "after": [22, 27], "values": values}

    assert [is_told] == [calfire.is_told(change, moved) for change in calfire.moves_told(before, after)]
