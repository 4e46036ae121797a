"""A sentence of two clauses that was split, or two that were joined: what turned is told of the clause it stands in."""

import pytest

from tests.comparison.test_told_figures import report_of

TURNED = [
    (
        "The hearings will last until June, and the public may attend.",
        "The hearings will last until July. The public may not attend.",
        ("the public may attend.", "The public may not attend."),
    ),
    (
        "The bridge will close on Monday, and lorries must use the ferry.",
        "The bridge will close on Tuesday. Lorries must not use the ferry.",
        ("lorries must use the ferry.", "Lorries must not use the ferry."),
    ),
    (
        "The port reopened on Friday and the ferry sailed at noon.",
        "The port reopened on Friday. The ferry did not sail.",
        ("the ferry sailed at noon.", "The ferry did not sail."),
    ),
    (
        "The club sold its captain, and its coach will stay until June.",
        "The club sold its captain. Its coach will leave in June.",
        ("its coach will stay until June.", "Its coach will leave in June."),
    ),
    (
        "The road is closed, and the bridge is open.",
        "The road is open. The bridge is open.",
        ("The road is closed", "The road is open."),
    ),
    (
        "The court upheld the fine and the firm paid it.",
        "The court upheld the fine. The firm did not pay it.",
        ("the firm paid it", "The firm did not pay it."),
    ),
]

SAME = [
    ("The road is closed, and the bridge is open.", "The road is closed. The bridge is open."),
    ("The ferry sank and nine people drowned.", "The ferry sank. Nine people drowned."),
    ("The mayor opened the hall and the choir sang.", "The mayor opened the hall. The choir sang."),
    ("The firm grew in Norland and shrank in Kestria.", "The firm grew in Norland. It shrank in Kestria."),
    ("Rain fell in Osby and snow fell in Tarn.", "Snow fell in Tarn. Rain fell in Osby."),
    (
        "Police arrested nine men. Two of them were later released without charge, a spokesman said.",
        "Police arrested nine men, two of whom were later released without charge, a spokesman said.",
    ),
]


@pytest.mark.parametrize(("before", "after", "words"), TURNED)
def test_a_clause_that_turned_is_told_with_the_sentence_it_became(before: str, after: str, words: tuple[str, str]):
    for one, other, told in ((before, after, words), (after, before, words[::-1])):
        change = report_of(one, other).material[0]

        assert change.kind.value == "reversed"
        assert change.before is not None
        assert change.after is not None
        assert (change.before.passage.exact, change.after.passage.exact) == told


@pytest.mark.parametrize(("before", "after"), SAME)
def test_what_was_only_split_or_joined_is_not_told(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        assert report_of(one, other).material == ()
