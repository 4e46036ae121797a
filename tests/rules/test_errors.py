"""Every error is built and its text is read: one plain sentence that names the input and what would be accepted."""

import ast
import re

import pytest

from service.domain import errors
from service.domain.errors import Conflict, Invalid, NotFound, Refused, ServiceError, TooLarge, quoted
from tests.rules.tree import modules

EVERY_ERROR = (
    (NotFound("story", "paris-talks"), "not_found", 'There is no story "paris-talks".'),
    (
        Invalid("captured_at", "yesterday", "a date such as 2026-01-06T21:00:00Z is accepted"),
        "invalid",
        'captured_at: "yesterday" cannot be used; a date such as 2026-01-06T21:00:00Z is accepted.',
    ),
    (
        Conflict("There is already a story called paris-talks."),
        "conflict",
        "There is already a story called paris-talks.",
    ),
    (
        Refused("Addresses inside a private network are not fetched."),
        "refused",
        "Addresses inside a private network are not fetched.",
    ),
    (
        TooLarge("old.txt", 52_428_800, 5_000_000, "bytes"),
        "too_large",
        "old.txt is too large: 52,428,800 bytes, and at most 5,000,000 bytes are accepted.",
    ),
)

#: The one place where a bug of any kind is caught, logged with its row's id, and gone on from.
THE_ONE_LOOP = "service/schedule.py"


@pytest.mark.parametrize(("error", "code", "text"), EVERY_ERROR)
def test_an_error_has_its_code_and_its_sentence(error, code, text):
    assert (code, text, text) == (error.code, error.message, str(error))


def test_every_kind_of_error_is_read_here():
    leaves = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, ServiceError) and kind is not ServiceError
    }

    assert leaves == {type(error) for error, _, _ in EVERY_ERROR}


def test_the_tree_drawn_in_the_charter_has_every_leaf():
    drawn = set(re.findall(r"[├└]── (\w+) +(\w+)", errors.__doc__ or ""))

    assert drawn == {(type(error).__name__, error.code) for error, _, _ in EVERY_ERROR}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("two\nlines", '"two\\nlines"'),
        ("bell\x07", '"bell\\x07"'),
        ("\u202eright to left", '"\\u202eright to left"'),
        ("\ud800", '"\\ud800"'),
        ("a" * 81, '"' + "a" * 39 + "…" + "a" * 40 + '"'),
        ("", '""'),
        (12, '"12"'),
    ],
)
def test_input_is_quoted_in_one_harmless_line(value, shown):
    assert shown == quoted(value)


def test_an_error_never_repeats_a_whole_long_input():
    assert len(Invalid("url", "x" * 10_000, "an address is accepted").message) < 200


def test_nothing_swallows_every_exception_but_the_one_loop():
    swallowing = {
        f"{module.place} line {node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and module.place != THE_ONE_LOOP and _swallows_all(node)
    }

    assert swallowing == set()


def _swallows_all(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False  # undoes something and lets the error go on
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException") for kind in kinds)
