"""What a person is told, in one sentence each."""

import pytest

from service.domain.errors import Invalid, NotFound, TooLarge, quoted


def test_a_mistake_names_the_thing_and_what_would_be_accepted():
    assert 'There is no story "x".' == NotFound("story", "x").message
    assert 'date: "soon" cannot be used; a day is accepted.' == str(Invalid("date", "soon", "a day is accepted"))
    assert "The file is too large: 52,428,800 bytes, and at most 10,000,000 bytes are accepted." == str(
        TooLarge("The file", 52_428_800, 10_000_000, "bytes")
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (["a\nb", None], '["a\\nb", null]'),
        ("a\nb", '"a\\nb"'),
        ("\ud800", '"\\ud800"'),
        ("\0", '"\\x00"'),
        ("\u202e", '"\\u202e"'),
        (7, '"7"'),
    ],
)
def test_somebodys_input_is_safe_to_repeat(value, shown):
    assert shown == quoted(value)


def test_somebodys_input_is_repeated_briefly():
    assert 82 == len(quoted("a" * 10_000))
