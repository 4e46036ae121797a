"""Which part of a text is shown of what was found in it."""

import pytest

from storage.reading.excerpt import BEFORE, CLOSES, MOST_PLACES, ONWARD, OPENS, excerpt_of


def marked(text: str) -> str:
    return text.replace("[", OPENS).replace("]", CLOSES)


def plain(text: str) -> str:
    return text.replace(OPENS, "[").replace(CLOSES, "]")


@pytest.mark.parametrize(
    "text",
    ["", "The [café] on the quay stands.", "[One] word at the start", "one at the [end]", "no mark at all"],
)
def test_a_short_text_is_shown_whole(text):
    assert text == plain(excerpt_of(marked(text)))


def test_the_place_with_most_different_words_is_shown_and_the_first_of_equals():
    filling = "and the rest of it is of no concern to anybody here. " * 9
    shown = plain(excerpt_of(marked(f"A [fire] and a [fire]. {filling}The [fire] at the [harbour]. {filling}")))
    first = plain(excerpt_of(marked(f"{filling}A [fire] at one. {filling}A [fire] at two.")))

    assert "The [fire] at the [harbour]." in shown and shown.startswith("…") and shown.endswith("…")
    assert "at one" in first and "at two" not in first


@pytest.mark.parametrize("text", ["水" * 500 + "[火]" + "水" * 500, "x" * 900 + "[y]" + "x" * 900])
def test_writing_without_spaces_is_cut_where_it_is(text):
    shown = plain(excerpt_of(marked(text)))

    assert ("[火]" in shown or "[y]" in shown) and len(shown) <= BEFORE + ONWARD + 4


def test_a_mark_that_is_cut_stays_a_pair_on_both_sides():
    long = f"{OPENS}{'word ' * 90}{CLOSES}"
    for text in (f"before {long} after", f"{long} then {marked('[a] [b] [c] [d]')} after {long}"):
        shown = excerpt_of(text)
        assert shown.count(OPENS) == shown.count(CLOSES)


def test_no_more_places_are_looked_at_than_the_bound():
    text = marked("[a] " * MOST_PLACES * 3 + "[a] [b] [c]")

    assert excerpt_of(text).startswith(marked("[a] [a]"))
