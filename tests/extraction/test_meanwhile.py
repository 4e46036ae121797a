"""Quotations beside another's, and with a participle before who speaks. All is invented."""

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
        (
            '"It is over," Lund said after police confirmed it, "and we grieve."',
            [("Lund", ['"It is over,"', '"and we grieve."'])],
        ),
        (
            '"I slept," Lund said when the judge asked, "and heard nothing."',
            [("Lund", ['"I slept,"', '"and heard nothing."'])],
        ),
        ('"I slept," Lund said when the judge asked, "I did."', [("Lund", ['"I slept,"', '"I did."'])]),
        (
            '"It was near," Lund said as officials told the result, "too near."',
            [("Lund", ['"It was near,"', '"too near."'])],
        ),
        ('"We won," Lund said as fans called her name, "and soon."', [("Lund", ['"We won,"', '"and soon."'])]),
        ('"We won," Lund said as a heckler yelled "boo".', [("Lund", ['"We won,"']), ("a heckler", ['"boo"'])]),
        ('Fans shouted "Out!" and burned the hall.', [("Fans", ['"Out!" and burned the hall'])]),
        ('Lund shouted "No!" and was led away.', [("Lund", ['"No!" and was led away'])]),
        (
            'Ministers declared it a "success," agreed terms and left.',
            [("ministers", ['it a "success," agreed terms and left'])],
        ),
        ('The judge called it "grave," agreed bail and left.', [("judge", ['it "grave," agreed bail'])]),
        ('Protesters shouted "Shame!" and "Resign!" as he left.', [("protesters", ['"Shame!" and "Resign!"'])]),
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
        'A banner that read "Out" was torn down by police.',
        'A shooter wore a badge that read "Free Osby".',
        'The letter that said "we are closing" was sent by the firm.',
    ],
)
def test_no_quotation_is_made_of_these(text: str):
    assert not told(text)
