"""A hyphen inside a word ends no holder, and what is cut off from a verb is none. All is invented."""

import pytest

from tests.extraction.held import told


def mentions(text: str) -> list[str]:
    return [one.source.mention.exact if one.source else "" for one in told(text)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“It leaked,” said a 24-year-old nurse.", "a 24-year-old nurse"),
        ("According to a 10-page report, the dam leaked.", "a 10-page report"),
        (
            "According to a 52-count complaint filed by the agency, Bo Ek lied.",
            "a 52-count complaint filed by the agency",
        ),
        ("The dam leaked, according to a 300-page inquiry report.", "a 300-page inquiry report"),
        ("A 24-member panel said the dam leaked.", "A 24-member panel"),
        ("“It leaked,” said the 46-year-old.", "the 46-year-old"),
    ],
)
def test_a_hyphen_inside_a_word_is_no_dash(text: str, mention: str):
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The dam leaked - and in 2024 - Bo Ek said.", "Bo Ek"),
        ("“It leaked,” said Bo Ek - a nurse.", "Bo Ek"),
        ("“It leaked,” said Bo Ek—who left.", "Bo Ek"),
    ],
)
def test_a_dash_still_ends_who_it_is(text: str, mention: str):
    assert all(one.startswith(mention) and "nurse" not in one for one in mentions(text))


@pytest.mark.parametrize("title", ["Cllr", "Det", "Cpl", "Insp", "Sgt"])
def test_a_title_cut_short_ends_no_sentence(title: str):
    assert mentions(f"“It leaked,” said {title}. Stacey Moe.") == [f"{title}. Stacey Moe"]


def test_a_sentence_may_end_in_a_word_like_a_title():
    assert mentions("It leaked, according to a count by The Osby Press. Bo Ek said no.")[0] == (
        "a count by The Osby Press"
    )


def test_of_two_papers_neither_holder_is_named():
    (one,) = told("According to a complaint filed by the agency and a lawsuit by Vermont, Bo Ek lied.")
    assert one.source and one.source.name == ""
