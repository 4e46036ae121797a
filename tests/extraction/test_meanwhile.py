"""Quotations beside another's, with a participle before who speaks, and on things. All is invented."""

import pytest

from tests.extraction.held import holder, told


def quoted(text: str) -> list[tuple[str, list[str]]]:
    return [(holder(one), [part.exact for part in one.content]) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '"We won," Lund said as the crowd shouted: "Liar!"',
            [("Lund", ['"We won,"']), ("crowd", ['"Liar!"'])],
        ),
        (
            '"We won," Lund said while others shouted "No!"',
            [("Lund", ['"We won,"']), ("others", ['"No!"'])],
        ),
        (
            '"I am innocent," she said before fans chanted, "One more year!"',
            [("she", ['"I am innocent,"']), ("fans", ['"One more year!"'])],
        ),
        ('"We won," she said after the vote: "It was close."', [("she", ['"We won,"', '"It was close."'])]),
        ('"We won," she said as she left, "and I am glad."', [("she", ['"We won,"', '"and I am glad."'])]),
        ('"We won," said Lund, who added: "It was close."', [("Lund", ['"We won,"', '"It was close."'])]),
        ('"It works," retired general Mara Lund said.', [("Mara Lund", ['"It works,"'])]),
        ('"It works," convicted killer Jo Berg said.', [("Jo Berg", ['"It works,"'])]),
        ('"It works," relieved residents told the inquiry.', [("relieved residents", ['"It works,"'])]),
        ('"It is over," agreed Mara Lund.', [("Mara Lund", ['"It is over,"'])]),
        ('Fans shouted "Out!" and threw bottles at the bench.', [("Fans", ['"Out!"'])]),
        ('Protesters shouted "Shame!" and "Resign!" as he left.', [("protesters", ['"Shame!" and "Resign!"'])]),
        ('A sign that read "Keep out" hung on the gate.', [("A sign", ['"Keep out"'])]),
        ('A sign reading "Keep out" hung on the gate.', [("A sign", ['"Keep out"'])]),
        ('He held a banner that read: "No to war".', [("a banner", ['"No to war"'])]),
        ('She wore a T-shirt that said "We won".', [("T-shirt", ['"We won"'])]),
    ],
)
def test_each_has_their_own_words(text: str, found: list[tuple[str, list[str]]]):
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'The "deal" agreed on Monday will stand.',
        'The so-called "road map" agreed last year failed.',
        'The woman that said "no" was Lund.',
        "She wore a coat that said a lot about her taste.",
        "It was a message that read like a threat.",
    ],
)
def test_no_quotation_is_made_of_these(text: str):
    assert not told(text)
