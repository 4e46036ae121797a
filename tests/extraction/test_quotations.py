import pytest

from service.extraction.attribution.quotations import quoted_ranges


def quoted(sentence: str, open_before: str = "") -> list[str]:
    return [sentence[start:end] for start, end in quoted_ranges(sentence, open_before).ranges]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She said “yes” and then “no”.", ["“yes”", "“no”"]),
        ('She said "yes" and then "no".', ['"yes"', '"no"']),
        ("''We will go,'' she said.", ["''We will go,''"]),
        ("A ‘legitimate target’ it’s not.", ["‘legitimate target’"]),
        ("«Oui», he said.", ["«Oui»"]),
        ('“Straight at the end," she said.', ['“Straight at the end,"']),
        ("“The ‘inner’ one stays inside.”", ["“The ‘inner’ one stays inside.”"]),
    ],
)
def test_quotation_marks_of_every_style_are_paired(sentence, expected):
    assert expected == quoted(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The soldiers’ morale is high.", "It’s theirs, isn’t it?", "He is 5'10\" tall.", "The '90s were long ago.", ""],
)
def test_apostrophes_and_inches_are_not_quotation_marks(sentence):
    assert [] == quoted(sentence)


def test_a_quotation_still_open_is_carried_into_the_next_sentence():
    first = quoted_ranges("“It is done.")

    assert "“" == first.open_after
    assert ["We can go,”"] == quoted("We can go,” she said.", first.open_after)


def test_a_repeated_opening_mark_continues_the_quotation():
    assert ["“And there is more.”"] == quoted("“And there is more.”", "“")


@pytest.mark.parametrize("sign", ['"', "“", "”", "'", "’", "‘", "“”"])
def test_a_hundred_thousand_marks_are_read(sign):
    text = sign * 100_000

    ranges = quoted_ranges(text).ranges

    assert all(0 <= start < end <= len(text) for start, end in ranges)
