"""Sentences that differ in one thing, from text to report."""

from tests.eval.minimal import FILE, TOLD, told_today


def test_of_every_pair_is_told_what_was_accepted() -> None:
    assert TOLD.read_text(encoding="utf-8").splitlines() == told_today(FILE)
