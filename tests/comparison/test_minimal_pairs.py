"""Sentences that differ in one thing, from text to report: turns once told as mere wording, or not at all."""

import pytest

from service.text.memory import Memory
from tests.eval.minimal import Minimal, is_right, kinds_told, read_pairs

MENDED = {
    "Norland has signed the treaty.",
    "Norland signed the treaty on Monday.",
    "The senator plans to run again.",
    "The two sides agreed a ceasefire.",
    "The council banned diesel cars.",
    "Police believe the fire was deliberate.",
    "Police said the man had fled.",
    "The bridge is safe, the mayor said.",
    "The firm is considering closing the plant.",
    "The governor declared a state of emergency.",
    "The mayor apologised for the remarks.",
    "The club will sell its stadium.",
    "The president of Norland arrived in Osby.",
    "The curfew begins at 9pm.",
    "The fire broke out at about 02:00 on Sunday.",
}


@pytest.mark.parametrize("pair", [one for one in read_pairs() if {one.before, one.after} & MENDED], ids=str)
def test_a_turn_is_told_as_one_whichever_way_round(pair: Minimal):
    told = kinds_told(pair, Memory())

    assert is_right(pair, told), told


def test_every_mended_pair_is_in_the_file():
    sentences = {sentence for pair in read_pairs() for sentence in (pair.before, pair.after)}

    assert sentences >= MENDED
