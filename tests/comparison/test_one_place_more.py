"""A place that joins a claim is told, whatever else a sentence beside it said of that place."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Power has been restored to Osby. Tarn remains without power.", "Power has been restored to Osby and Tarn."),
        ("Water is back in Osby. Tarn is without water.", "Water is back in Osby and Tarn."),
        ("The road is open in Osby. The road in Tarn is closed.", "The road is open in Osby and Tarn."),
    ],
)
def test_what_was_said_of_the_place_hides_nothing(before: str, after: str) -> None:
    kinds = told(before, after)
    assert kinds[0] in ("revised", "rescoped")
    assert kinds[1:] == ["removed"]
    assert told(after, before)[0] in ("revised", "rescoped")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ferry to Osby sails. The ferry to Tarn sails.", "The ferries to Osby and Tarn sail."),
        ("The port reopened and the ferry sailed.", "The port reopened. The ferry sailed."),
    ],
)
def test_a_sentence_split_or_joined_is_told_to_nobody(before: str, after: str) -> None:
    assert told(before, after) == []
