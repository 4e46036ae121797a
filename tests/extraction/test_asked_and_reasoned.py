"""Who speaks behind a question, a clause about them or a reason, and whose the rest is. All is invented."""

import pytest

from tests.extraction.held import holder, told

ROWS = list[tuple[str, str]]


def rows(text: str) -> ROWS:
    return [(holder(one), " … ".join(part.exact for part in one.content)) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Amory, when asked whether he would stand, said that he was busy.", [("Amory", "that he was busy")]),
        ("The minister, when asked about the leak, said it was small.", [("minister", "it was small")]),
        ("Voters who backed her now say that they were wrong.", [("Voters who backed her", "that they were wrong")]),
        ("Players who trusted him feel that he lied.", [("Players", "that he lied")]),
        (
            "Doctors at the clinic, who had backed the plan, now say that it is unsafe.",
            [("doctors at the clinic", "the plan"), ("doctors at the clinic", "that it is unsafe")],
        ),
        ("The rebels’ claim to have shot it down could not be verified.", [("rebels", "to have shot it down")]),
        ("Osby backed Lind, who says he is honoured.", [("Osby", "Lind"), ("Lind", "he is honoured")]),
        (
            "No decision was taken, the firm insisted, although an aide to Lind said that a sale was “likely”.",
            [("firm", "No decision was taken"), ("an aide to Lind", "that a sale was “likely”")],
        ),
        (
            "Prices have tripled, traders say, and some pills can no longer be found.",
            [("traders", "Prices have tripled … some pills can no longer be found")],
        ),
        ("Lind does not know what it was but she fears it.", [("Lind", "what it was"), ("Lind", "it")]),
        # no claim of theirs, or of nobody
        ("The child was 90cm tall and weighed 9kg.", []),
        ("A landslip which blocked both tracks led to delays.", []),
        ("The council, which blocked both plans, met on Monday.", [("council", "both plans")]),
        # what is told beside it, and not by the speaker
        ("The bridge is safe, the mayor said, and he opened it.", [("mayor", "The bridge is safe")]),
        ("The bridge was safe, the mayor said, and the road was closed.", [("mayor", "The bridge was safe")]),
        ("The bridge is safe, the mayor said, and police have opened it.", [("mayor", "The bridge is safe")]),
    ],
)
def test_who_says_it(text: str, expected: ROWS) -> None:
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Five reasons unions back the pay deal", [("unions", "the pay deal")]),
        ("Three ways councils plan to cut costs", [("councils", "to cut costs")]),
        ("Ten things ministers say about tax", []),
        ("10 questions voters want answered", []),
        ("Seven MPs oppose tax plan", [("Seven MPs", "tax plan")]),
        ("Ways and Means Committee backs tax bill", [("Ways and Means Committee", "tax bill")]),
    ],
)
def test_the_reasons_of_a_heading_are_nobodys(heading: str, expected: ROWS) -> None:
    assert rows(heading + "\n\nThe weather in the valley stayed calm, and trains ran as usual.\n") == expected
