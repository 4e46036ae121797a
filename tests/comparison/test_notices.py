"""A notice's line of what was done is told once: by the lines below, or by itself where they do not tell it."""

import pytest

from tests.comparison.test_only_in_another_order import report_of, told

OPENS = "Crews patrol the valley today.\n\n"


def _summaries(before: str, after: str) -> list[str]:
    return [change.summary for change in report_of(before, after).changes if change.material]


def test_the_lines_below_tell_it() -> None:
    notice = (
        "WHAT: Evacuation Orders and Warnings Lifted\nWHEN: Effective immediately\n"
        "All evacuation orders and warnings have been lifted in Osby.\n"
    )
    assert _summaries(OPENS, notice + OPENS) == [
        "Position added: “All evacuation orders and warnings have been lifted in Osby.”"
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "WHAT: Boil Water Notice Lifted\nWHEN: Noon today\nWHERE: Osby\nBottled water is at the hall.\n",
        "WHAT: Mill Road Closed\nWHEN: 8:00 A.M.\nWHERE: West of the bridge\n",
    ],
)
def test_it_tells_what_they_do_not(notice: str) -> None:
    assert _summaries(OPENS, notice + OPENS)[0].startswith("Position added: “")
    assert "Lifted" in (said := " ".join(_summaries(OPENS, notice + OPENS))) or "Closed" in said


@pytest.mark.parametrize("sentence", ["Restoration is complete.", "Repopulation is complete.", "Power is back."])
def test_a_state_in_three_words_is_told(sentence: str) -> None:
    assert told(OPENS, OPENS + sentence) == ["added"]
    assert told(OPENS + sentence, OPENS) == ["removed"]
