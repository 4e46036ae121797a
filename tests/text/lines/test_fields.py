"""Lines of a form, and those that only look like it."""

import pytest

from service.text.lines.fields import field_label, fields_in, heads_notice

FORM = ["Size: 1,240 acres", "Risk: low", "Last seen: Osby station, Tuesday 3 March", "Line 2: Minor delays"]


@pytest.mark.parametrize("line", FORM)
def test_a_line_of_a_form_has_a_label(line: str) -> None:
    assert field_label(line) == line.split(":")[0].lower()


NO_LABEL = [
    "Date: 3 May 2026", "Photo: A. Moen", "Updated: 5pm", "Source: Osby Council", "Read more: How to grow a pumpkin",
    "Lund said: we go", "10:30 Rain", "10:30: Rain", "He has one wish: peace", "Byron: “No new taxes”", "Size:",
    "Contact: Call 101", "https://example.org: a page", "for sale: a house", "",
]  # fmt: skip


@pytest.mark.parametrize("line", NO_LABEL)
def test_a_line_has_no_label_that_says_something_of_the_matter(line: str) -> None:
    assert not field_label(line)


def test_three_lines_in_a_row_are_a_form() -> None:
    assert fields_in(["Storm in Osby", *FORM[:3], "It rained."]) == {1, 2, 3}
    assert fields_in([*FORM[:2], "It rained.", FORM[2]]) == frozenset()


def test_a_label_that_says_nothing_of_the_matter_is_in_the_row() -> None:
    assert fields_in(["Date: 3 May 2026", *FORM[:2]]) == {1, 2}


def test_a_dialogue_is_no_form() -> None:
    assert fields_in(["Q: Will you go?", "A: No.", "Q: Why?", "A: I like it here."]) == frozenset()


TITLES = [
    "Tarn: local restrictions",
    "Face masks: when to wear one",
    "Moving homes: guidance for tenants and landlords",
]


def test_a_list_of_titles_is_no_form() -> None:
    assert fields_in(TITLES) == frozenset()
    assert fields_in([*FORM[:2], "Cause: How it began is not known."]) == {0, 1, 2}


@pytest.mark.parametrize("line", ["WHAT: Update to Closures", "Where: Osby", "WHEN: Effective Immediately"])
def test_what_only_heads_a_notice_says_nothing_by_itself(line: str) -> None:
    assert heads_notice(line)


@pytest.mark.parametrize(
    "line", ["WHAT: Orders Lifted", "WHERE: All zones are open", "Area: Osby", "Where we go: Osby", ""]
)
def test_what_a_notice_says_was_done_heads_none(line: str) -> None:
    assert not heads_notice(line)
