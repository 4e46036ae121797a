"""A page that a desk wrote anew: other words alone are no news there; what shows that it says something else is."""

import pytest

from tests.comparison.test_only_in_another_order import report_of

BEFORE = [
    "The council in Tarn closed the market hall on Monday because engineers had found cracks in its roof.",
    "The engineers inspected the building after a trader reported dust in March.",
    "About 40 traders sell fruit and cloth in the hall, which was built in 1911.",
    "Olaf Berg, who runs a bakery there, said the traders were angry.",
    "The council said repairs would take six weeks and cost £90,000.",
    "A petition for a temporary market on the square has been signed by 1,200 people.",
    "The mayor, Ida Lund, is to speak to the traders on Friday.",
]
AFTER = [
    "Because engineers had found cracks in its roof, the market hall was shut by the council in Tarn on Monday.",
    "After a trader had reported dust in March, the building was examined by the engineers.",
    "About 40 traders in the hall, which was built in 1911, sell fruit and cloth.",
    "The traders were angry, said Olaf Berg, who has a bakery there.",
    "Repairs would take six weeks and cost £90,000, the council said.",
    "1,200 people have signed a petition for a temporary market on the square.",
    "On Friday the traders are to be spoken to by the mayor, Ida Lund.",
]


def told(before: list[str], after: list[str]) -> list[str]:
    texts = ("\n\n".join(["Market hall in Tarn", *lines]) for lines in (before, after))
    changes = [change for change in report_of(*texts).changes if change.material]
    return [(change.after or change.before).passage.exact for change in changes]


def with_line(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]


def test_other_words_of_a_retold_page_are_not_told():
    assert (told(BEFORE, AFTER), told(AFTER, BEFORE)) == ([], [])


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (0, "Because engineers had found cracks in its roof, the market hall was not shut by the council in Tarn."),
        (1, "After a trader had reported dust in March, the building was examined by police from Velsk."),
        (1, "After a trader had reported dust in June, the building was examined by the engineers."),
        (1, "After a trader had reported dust in March, who died, the building was examined by the engineers."),
        (2, "About 60 traders in the hall, which was built in 1911, sell fruit and cloth."),
        (3, "The traders were pleased, said Olaf Berg, who has a bakery there."),
        (4, "Repairs would take six months and cost £90,000, the council said."),
        (4, "Repairs would not be paid for and would take six weeks, the council said."),
        (5, "1,800 people have signed a petition for a temporary market on the square."),
        (6, "Whether the traders are to be spoken to by the mayor, Ida Lund, will be decided on Friday."),
    ],
)
def test_what_says_something_else_there_is_told(at, line):
    assert any(one in line for one in told(BEFORE, with_line(AFTER, at, line))), line
    assert told(with_line(AFTER, at, line), BEFORE)


@pytest.mark.parametrize(
    ("at", "earlier", "later"),
    [
        (
            4,
            "The council said repairs of the roof would cost £90,000.",
            "Repairs would cost £90,000, the council said.",
        ),
        (2, "The hall, which was built in 1911, has 40 traders.", "So far 40 traders have the hall, built in 1911."),
    ],
)
def test_a_word_that_only_limits_is_not_told_there(at, earlier, later):
    assert told(with_line(BEFORE, at, earlier), with_line(AFTER, at, later)) == []


@pytest.mark.parametrize(
    ("at", "earlier", "later"),
    [
        (3, "Olaf Berg said traders were angry.", "Most traders were angry, said Olaf Berg."),
        (3, "Olaf Berg said traders would stay.", "Until May traders would stay, said Olaf Berg."),
        (0, "The council said it would close the hall in May.", "In June the hall would be closed, said the council."),
    ],
)
def test_for_whom_and_when_it_holds_is_told_there(at, earlier, later):
    sides = with_line(BEFORE, at, earlier), with_line(AFTER, at, later)
    assert told(*sides)
    assert told(*sides[::-1])


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Berg is charged with the murder of a nun in Velsk.", "In Velsk Berg is charged with the robbery of a nun."),
        ("At the hall Lund hit Ek with a stick.", "Ek hit Lund with a stick at the hall."),
        (
            "The owner of the mill bribed an inspector, the court was told.",
            "The court was told that the owner of the mill knew an inspector.",
        ),
        (
            "The governor pardoned the banker before the trial began.",
            "Before the trial began the governor met the banker.",
        ),
        (
            "The company hid the report from investors for a year.",
            "For a year the report was shown to investors by the company.",
        ),
        (
            "Ek runs the line. Lund blamed the driver for the crash in the tunnel.",
            "Lund runs the line. For the crash in the tunnel Ek blamed the driver.",
        ),
        (
            "The bank must repay customers under the ruling of the court.",
            "Under the ruling of the court the bank may charge customers.",
        ),
        (
            "Velsk Rail owns the port. The ministry gave the contract to Tarn Steel after the tender.",
            "Tarn Steel owns the port. After the tender the contract was given to Velsk Rail by the ministry.",
        ),
        ("The vaccine was tested on prisoners by the army.", "By the army the vaccine was tested on soldiers."),
        ("The firm will build a school beside the river.", "Beside the river a prison will be built by the firm."),
    ],
)
def test_another_deed_charge_doer_or_name_is_told_there(earlier, later):
    found = told([*BEFORE, earlier], [*AFTER, later])
    assert any(line.rstrip(".") in later for line in found), found


def test_one_sentence_turned_about_makes_no_retold_page():
    line = "The traders were insured, said Olaf Berg, who runs a bakery there."
    assert told(BEFORE, with_line(BEFORE, 3, line)) == [line.rstrip(".")]


def test_what_came_where_nothing_says_it_is_told():
    line = "The bakery will move to the old station, Olaf Berg said."
    assert told(BEFORE, [*AFTER, line]) == told([*AFTER, line], BEFORE) == [line.rstrip(".")]


def test_a_sentence_that_another_only_resembles_is_told():
    before = [*BEFORE, "Ms Lund said police had searched the hall.", "Ms Lund said police had searched the bakery."]
    assert told(before, [*AFTER, "The hall had been searched by police, Ms Lund said."]) == [before[-1].rstrip(".")]


def test_a_headline_that_its_text_says_is_not_told():
    before, after = (
        "\n\n".join([line, *lines])
        for line, lines in (
            ("Council closes market hall over cracks", BEFORE),
            ("Cracks force Tarn traders out", AFTER),
        )
    )
    assert not [change for change in report_of(before, after).changes if change.material]
