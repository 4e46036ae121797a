"""A text beside many is what it is beside each of them, and only what it shares with them is looked at."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.intake import beside
from service.intake.beside import Beside
from service.intake.patience import TakesTooLong
from service.watching.resemblance import GOES_ON, Nearness, is_another_article, resemble, traits_of

SOME = "a of river bridge harbour council flooded evening".split()
WORDS = st.lists(st.sampled_from(SOME), max_size=60).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), WORDS), max_size=60), WORDS)
def test_an_index_says_what_a_comparison_with_each_says(texts, text):
    kept, known = Beside(), {}
    for id, one in texts:
        kept.put(str(id), one)
        known[str(id)] = one
        if len(one) % 3 == 0:
            kept.look(text)  # at any time
    found = {id: resemble(text, one) for id, one in known.items() if one}
    look = kept.look(text)

    assert {id for id, one in found.items() if one.shared >= GOES_ON} == set(look.alike())
    near = dict(look.each())
    for id, one in found.items():
        parts = {"shared": one.shared, "same_words": one.same_words}
        told = Nearness(words=one.words, words_before=one.words_before, **parts)
        assert told == near.pop(id, told)
        assert id in dict(look.each()) or is_another_article(told)
    assert not near
    assert set(found) == set(look.ids)


def test_each_text_is_read_once_however_many_are_held_against_it(monkeypatch):
    read = []
    monkeypatch.setattr(beside, "traits_of", lambda text: read.append(text) or traits_of(text))
    kept = Beside()
    for number in range(50):
        kept.look(f"Nothing of number {number} is in any other text that was told of.")
        kept.put(str(number), f"Here are words {number} of an article of its own.")

    kept.look("None.")
    assert 101 == len(read)


def test_whoever_waits_may_end_a_look_at_texts_that_share_everything(monkeypatch):
    monkeypatch.setattr(beside, "STEPS_BETWEEN", 10)
    calls: list[int] = []

    def pause() -> None:
        calls.append(1)
        if len(calls) > 30:
            raise TakesTooLong("Enough.")

    kept = Beside(pause)
    for id in range(20):
        kept.put(str(id), "the river bridge and the harbour council flooded this evening")
    kept.look("nothing of it")
    assert 20 == len(calls)  # once for each that was read
    with pytest.raises(TakesTooLong):
        for _ in range(5):
            kept.look("the river bridge and the harbour council flooded this evening").alike()
