"""What was promised of version 1 of the API is still true (docs/api.md, "What is promised")."""

from service.web.contract.document import VERSION
from tests.contract.promise import needed_now, promised, true_now

HOW = "it was promised; before the first release, `python -m tests.contract.promise anew` begins the promise again"


def test_nothing_that_was_promised_is_taken_away():
    assert VERSION.startswith("1."), (
        "a new first number: begin tests/contract/promised.txt anew, and say so in docs/api.md"
    )
    assert sorted(promised() - true_now()) == [], HOW


def test_no_body_needs_a_field_that_it_did_not_need():
    known = promised()
    shapes = {line.partition(".")[0] for line in known}
    new = [
        f"{shape}.{field}"
        for shape, fields in needed_now().items()
        for field in fields
        if shape in shapes and not any(line.startswith(f"{shape}.{field}:") for line in known)
    ]

    assert new == []
