"""Numbers in digits and in words are read to exact decimals, or not at all."""

from decimal import Decimal

import pytest

from service.extraction.figures import find_figures
from service.extraction.numerals.digits import decimal_of
from service.extraction.numerals.numbers import has_number, read_number
from service.extraction.numerals.word_forms import cut_words, openings


def number_in(text: str) -> tuple[str, str | None] | None:
    number = read_number(cut_words(text), 0)
    if number is None:
        return None
    return (
        f"{number.value.normalize():f}",
        f"{number.value_max.normalize():f}" if number.value_max is not None else None,
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", "0"),
        ("12", "12"),
        ("1,234,567.89", "1234567.89"),
        ("1 234 567.89", "1234567.89"),
        ("10 000 people", "10000"),
        ("1'234'567.89", "1234567.89"),
        ("12,34,567 rupees", "1234567"),
        (".5", "0.5"),
        ("0.10", "0.1"),
        ("9007199254740993", "9007199254740993"),
        ("1e3", "1000"),
        ("2.5×10^3", "2500"),
        ("1.2 million", "1200000"),
        ("25k", "25000"),
        ("1.2bn", "1200000000"),
        ("4 hundred million", "400000000"),
        ("1/2", "0.5"),
        ("2 1/2", "2.5"),
        ("2½", "2.5"),
        ("-5", "-5"),
        ("minus five", "-5"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("one hundred and sixty-one", "161"),
        ("three thousand nine hundred and sixty five", "3965"),
        ("two and a half million", "2500000"),
        ("one million and a half", "1500000"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("three lakh crore", "3000000000000"),
        ("two point five", "2.5"),
        ("three quarters", "0.75"),
        ("a fifth", "0.2"),
    ],
)
def test_a_number_is_read_exactly(written: str, value: str) -> None:
    assert (value, None) == number_in(written)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("thousands", "1000", "10000"),
        ("tens of thousands", "10000", "100000"),
        ("hundreds of millions", "100000000", "1000000000"),
        ("dozens", "12", "120"),
        ("several hundred", "300", "900"),
        ("a few thousand", "3000", "9000"),
        ("a handful of", "3", "6"),
    ],
)
def test_a_vague_magnitude_is_read_to_bounds(written: str, low: str, high: str) -> None:
    assert (low, high) == number_in(written)


@pytest.mark.parametrize(
    "written",
    [
        "1,23",
        "1,2,3",
        "1.234.567,89",
        "192.168.1.2",
        "1e999999",
        "1e+999999",
        "999999999999999999999 trillion",
        "9" * 5000,
    ],
)
def test_what_cannot_be_read_one_way_only_is_not_read(written: str) -> None:
    assert number_in(written) is None


def test_grouping_is_checked() -> None:
    assert Decimal("1000") == decimal_of("1,000")
    assert decimal_of("1,0000") is None
    assert decimal_of("١٢٣") is None


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("EUR50m", ["EUR", "50", "m"]),
        ("USD1,700", ["USD", "1,700"]),
        ("five-year", ["five", "-", "year"]),
        ("minus-1.4", ["minus", "-", "1.4"]),
        ("sixfold", ["six", "fold"]),
        ("well-known", ["well-known"]),
        ("year-old", ["year-old"]),
    ],
)
def test_numbers_are_cut_from_what_they_are_written_together_with(written: str, pieces: list[str]) -> None:
    assert pieces == [word.text for word in cut_words(written)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost thirteen dollars and forty-five cents.", "13.45 usd"),
        ("He is 5 feet 2 inches tall.", "62 inch"),
        ("They lost 75 USD million.", "75000000 usd"),
        ("A quarter million people fled.", "250000 "),
        ("Its output is $2.1T.", "2100000000000 usd"),
        ("It is 1.3x10^6 in all.", "1300000.0 "),
        ("It paid hk $ 5 million.", "5000000 hkd"),
        ("The file has 5 MB.", "5 megabyte"),
    ],
)
def test_amounts_in_two_parts_and_odd_orders_are_one_figure(text: str, read: str) -> None:
    (figure,) = find_figures(text)

    assert read == f"{figure.value} {figure.unit}"


def read_with_rest(text: str) -> tuple[str | None, str]:
    """The number a text begins with, and the words after it."""
    words = cut_words(text)
    number = read_number(words, 0)
    if number is None:
        return None, ""
    return f"{number.value.normalize():f}", " ".join(word.text for word in words[number.last :])


@pytest.mark.parametrize(
    ("written", "value", "rest"),
    [
        ("2.5e3 homes", "2500", "homes"),
        ("2.5E3", "2500", ""),
        ("2.5e+3 homes", "2500", "homes"),
        ("2.5e+30 homes", None, ""),
        ("2.5e99 x", None, ""),
        ("1e+12 homes", "1000000000000", "homes"),
        ("2e+1 homes", "20", "homes"),
        ("2e+100 homes", None, ""),
        ("2e homes", None, ""),
        ("2.5x10^3 homes", "2500", "homes"),
        ("2.5×10^-3 homes", "0.0025", "homes"),
        ("2.5 x 10^3 homes", "2500", "homes"),
        ("2.5 × 10 homes", "2.5", "× 10 homes"),
        ("2.5 × 10^ 3", "2500", ""),
        ("2 * 10^4 homes", "20000", "homes"),
        ("2.5x10^999", None, ""),
        ("3 x 10 people", "3", "x 10 people"),
        ("3 × 10 3 people", "3", "× 10 3 people"),
        ("9/11 attacks", "9", "/ 11 attacks"),
        ("24/7", "24", "/ 7"),
        ("1/2/2026", "1", "/ 2 / 2026"),
        ("3/4 of them", "0.75", "of them"),
        ("2 3/4 miles", "2.75", "miles"),
        ("1/7 of", "1", "/ 7 of"),
        ("7/8 in", "0.875", "in"),
        ("0/5", "0", "/ 5"),
        ("5/5", "5", "/ 5"),
        ("3/16", "0.1875", ""),
        ("3/64", "0.046875", ""),
        ("3/20 of", "0.15", "of"),
        ("3/50 of", "0.06", "of"),
        ("3/5 of", "0.6", "of"),
        ("1/21 of", "1", "/ 21 of"),
        ("1/51 of", "1", "/ 51 of"),
        ("100/3 x", "100", "/ 3 x"),
        ("12/1000 x", "12", "/ 1000 x"),
        ("1/2 /3", "0.5", "/ 3"),
        ("99/100", "0.99", ""),
        ("1/1000", "1", "/ 1000"),
        ("11/100 x", "0.11", "x"),
        ("1/12", "1", "/ 12"),
        ("½ mile", "0.5", "mile"),
        ("2 ½ miles", "2.5", "miles"),
        ("¼", "0.25", ""),
        ("⅞ inch", "0.875", "inch"),
        ("4K screen", "4", "K screen"),
        ("8K video", "8", "K video"),
        ("5K homes", "5000", "homes"),
        ("4k homes", "4000", "homes"),
        ("12m people", "12", "m people"),
        ("12M people", "12", "M people"),
        ("12 m people", "12", "m people"),
        ("12 bn dollars", "12000000000", "dollars"),
        ("12bn", "12000000000", ""),
        ("3 B dollars", "3000000000", "dollars"),
        ("3B", "3000000000", ""),
        ("7 mln people", "7000000", "people"),
        ("7 tn euros", "7000000000000", "euros"),
        ("5 dozens of", "60", "of"),
        ("3 hundred dozens", "300", "dozens"),
        ("2 and a half miles", "2.5", "miles"),
        ("2 and a half million homes", "2500000", "homes"),
        ("2 million and a half", "2500000", ""),
        ("2 million and a half thousand", "2000000", "and a half thousand"),
        ("3 score and ten", None, ""),
        ("1 000 000 homes", "1000000", "homes"),
        ("10 000 homes", "10000", "homes"),
        ("10 123 homes", "10", "123 homes"),
        ("1 234 567 homes", "1234567", "homes"),
        ("100 000 000 000 homes", "100000000000", "homes"),
        ("0 000 homes", "0", "000 homes"),
        ("1234 567 homes", "1234", "567 homes"),
        ("1'000'000 homes", "1000000", "homes"),
        ("1’234 homes", "1234", "homes"),
        ("1_000 homes", "1000", "homes"),
        ("1'00 homes", "1", "' 00 homes"),
        ("1'234' homes", "1234", "' homes"),
        ("1' 234 homes", "1", "' 234 homes"),
        ("12 '345 homes", "12", "' 345 homes"),
        ("5 thousand million homes", "5000000000", "homes"),
        ("5-million homes", "5000000", "homes"),
        ("5-million-dollar", "5000000", "- dollar"),
        ("6.50 million", "6500000", ""),
        ("1.25 thousand", "1250", ""),
        ("a hundred thousand", "100000", ""),
        ("12-thousand homes", "12000", "homes"),
        ("40 thousand thousand", "40000000", ""),
        ("5 thousand thousand thousand homes", "5000000000", "homes"),
        ("5 thousand thousand thousand thousand homes", None, ""),
        (".75 miles", "0.75", "miles"),
        (". 75", None, ""),
        ("0.5e2", "50", ""),
        ("1,5 homes", None, ""),
        ("12,34 homes", None, ""),
        ("1,234,56 homes", None, ""),
        ("007 agents", "7", "agents"),
        ("5 million million million million x", None, ""),
    ],
)
def test_a_number_ends_where_it_ends(written: str, value: str | None, rest: str) -> None:
    """Powers, fractions, groups and scales: what belongs to the number is read, and what does not stays a word."""
    assert (value, rest) == read_with_rest(written)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("USD1,700.50 was paid", ["USD", "1,700.50", "was", "paid"]),
        ("EUR50m was paid", ["EUR", "50", "m", "was", "paid"]),
        ("It rose tenfold since", ["It", "rose", "ten", "fold", "since"]),
        ("a five-year plan", ["a", "five", "-", "year", "plan"]),
        ("10-year-old", ["10", "-", "year-old"]),
        ("mid-2020 plan", ["mid", "-", "2020", "plan"]),
        ("pre-2019 rules", ["pre-2019", "rules"]),
        ("3-km walk", ["3", "-", "km", "walk"]),
        ("20-million-dollar prize", ["20", "-", "million", "-", "dollar", "prize"]),
        ("12-m tall", ["12", "-", "m", "tall"]),
        ("co-operation of 5-a-side", ["co-operation", "of", "5", "-", "a-side"]),
        ("US$5", ["US", "$", "5"]),
        ("A4 paper", ["A4", "paper"]),
        ("F16s flew", ["F16", "s", "flew"]),
        ("B2B", ["B2", "B"]),
        ("covid-19", ["covid-19"]),
        ("twenty-one-year", ["twenty", "-", "one", "-", "year"]),
        ("two-thirds of it", ["two", "-", "thirds", "of", "it"]),
        ("€1.5bn-a-year", ["€", "1.5", "bn", "-", "a", "-", "year"]),
        ("GBP1,2 x", ["GBP", "1,2", "x"]),
        ("USD1, 700", ["USD", "1", ",", "700"]),
        ("GBP3.5.2 x", ["GBP", "3.5.2", "x"]),
        ("1-2 win", ["1", "-", "2", "win"]),
        ("non-5 x", ["non-5", "x"]),
    ],
)
def test_a_word_that_holds_a_number_is_cut_where_the_number_is(text: str, pieces: list[str]) -> None:
    assert pieces == [word.text for word in cut_words(text)]


@pytest.mark.parametrize(
    ("text", "is_worth_it"),
    [
        ("five", True),
        ("a dozen", True),
        ("half a million", True),
        ("a half", True),
        ("a quarter", True),
        ("no number here", False),
        ("point", False),
        ("hundreds", True),
        ("a couple of", True),
        ("several hundred", True),
        ("many", False),
        ("Twelve.", True),
        ("half of it", True),
        ("once", False),
        ("twice as many", True),
        ("a third of", True),
        ("the third man", True),
        ("few thousand", True),
        ("every few", False),
        ("zero", True),
    ],
)
def test_a_text_without_a_number_is_passed_over(text: str, is_worth_it: bool) -> None:
    assert has_number(text) is is_worth_it


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("a dozen eggs", ["a", "dozen"]),
        ("an hour", ["an"]),
        ("a third of", ["a"]),
        ("+5 points", ["+", "5"]),
        ("+ 5 points", ["5"]),
        ("-5 C", ["-", "5"]),
        (".5 miles", [".", "5"]),
        ("it is . 5", ["5"]),
        ("a man", []),
        ("minus five", ["minus", "five"]),
        ("−½ point", ["−", "½"]),
        ("The 5th", ["5"]),
        ("half an hour", ["half", "an"]),
        ("a", []),
    ],
)
def test_a_number_begins_where_what_follows_is_one(text: str, begins: list[str]) -> None:
    words = cut_words(text)

    assert begins == [words[at].text for at in openings(words)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell -5 points.", [("-", ("-5", "-")), ("5", ("5", ""))]),
        ("It fell - 5 points.", [("5", ("5", ""))]),
        ("Scores were 10 -5 then.", [("Scores", None), ("10", ("10", "")), ("-", None), ("5", ("5", ""))]),
        ("From 10-5 to 9.", [("10", ("10", "")), ("-", None), ("5", ("5", "")), ("9", ("9", ""))]),
        ("It cost $-5.", [("-", ("-5", "-")), ("5", ("5", ""))]),
        ("It is (-5) now.", [("-", ("-5", "-")), ("5", ("5", ""))]),
        ("A+5", [("+", None), ("5", ("5", ""))]),
        ("minus five degrees", [("minus", ("-5", "-")), ("five", ("5", ""))]),
        ("negative 3 balance", [("negative", ("-3", "-")), ("3", ("3", ""))]),
        ("+5 points", [("+", ("5", "+")), ("5", ("5", ""))]),
        ("a -5", [("-", ("-5", "-")), ("5", ("5", ""))]),
        ("5 +5", [("5", ("5", "")), ("+", None), ("5", ("5", ""))]),
        ("- -5", [("-", None), ("5", ("5", ""))]),
        ("–5 C", [("–", None), ("5", ("5", ""))]),
        ("Rates ~+5 %", [("+", ("5", "+")), ("5", ("5", ""))]),
        ("x=-5", [("-", None), ("5", ("5", ""))]),
        ("+several homes", [("several", None)]),
        ("-five homes", [("five", ("5", ""))]),
    ],
)
def test_a_sign_belongs_to_a_number_unless_something_stands_before_it(
    text: str, read: list[tuple[str, tuple[str, str] | None]]
) -> None:
    """At each place where a number could begin: its first word, its value and its sign; or no number."""
    words = cut_words(text)
    found = [(words[at].text, read_number(words, at)) for at in openings(words)]

    assert read == [(word, number and (f"{number.value:f}", number.signed)) for word, number in found]


@pytest.mark.parametrize(
    ("text", "at", "read", "rest"),
    [
        ("about 1 200 people", 1, "1200", "people"),
        ("at 10 300 left", 1, "10", "300 left"),
        ("about 1 200 May", 1, "1", "200 May"),
        ("about 1 200 People", 1, "1", "200 People"),
        ("about 1 200", 1, "1", "200"),
        ("many 1 200 things", 1, "1", "200 things"),
        ("$1 200 each", 1, "1200", "each"),
        ("about 123 456 people", 1, "123", "456 people"),
        ("some 12 345 people", 1, "12345", "people"),
        ("about 1 200 300 things", 1, "1200300", "things"),
        ("1 000 000 000 000 000 000 things", 0, "1000000000000000000", "things"),
        ("plus or minus three", 2, None, ""),
        ("it was plus or minus 3 points", 4, None, ""),
        ("or minus three", 1, "-3", ""),
        ("more or minus three", 2, "-3", ""),
        ("plus and minus three", 2, "-3", ""),
        ("minus", 0, None, ""),
        ("minus five", 2, None, ""),
        ("it is + 5", 2, None, ""),
        ("it is +", 2, None, ""),
        ("it is + +5", 2, None, ""),
        ("it is minus +5", 2, None, ""),
        ("it is +5 now", 2, "5", "now"),
        ("it is .5 now", 2, "0.5", "now"),
        ("it is a.5 now", 3, None, ""),
        ("it is $.5 now", 3, "0.5", "now"),
        ("it is (.5 now", 3, "0.5", "now"),
        ("nothing .", 1, None, ""),
        ("9" * 40 + " things", 0, "9" * 40, "things"),
        ("9" * 41, 0, None, ""),
        ("2.5 x 10 -3", 0, "2.5", "x 10 - 3"),
        ("2.5 x 10-3 of it", 0, "0.0025", "of it"),
        ("2.5 x 10^-3 of it", 0, "0.0025", "of it"),
        ("2.5 x 10^", 0, "2.5", "x 10 ^"),
        ("2.5x10^", 0, "2.5", "x10 ^"),
        ("2.5e+", 0, None, ""),
        ("2.5e+x", 0, None, ""),
        ("2.5e+111", 0, None, ""),
        ("1/2 /3", 0, "0.5", "/ 3"),
        ("1/101", 0, "1", "/ 101"),
        ("½ and a half", 0, "0.5", "and a half"),
        ("1/2 and a half", 0, "0.5", "and a half"),
        ("1' 234", 0, "1", "' 234"),
        ("10'000'000'000'000 homes", 0, "10000000000000", "homes"),
        ("1e27 things", 0, None, ""),
    ],
)
def test_a_number_in_the_middle_of_a_text_is_read_by_what_stands_around_it(
    text: str, at: int, read: str | None, rest: str
) -> None:
    words = cut_words(text)
    number = read_number(words, at)

    assert (read, rest) == (
        (None, "") if number is None else (f"{number.value:f}", " ".join(one.text for one in words[number.last :]))
    )


def test_a_share_is_told_from_a_whole_and_a_part() -> None:
    shares = {text: read_number(cut_words(text), 0) for text in ("½ of it", "1/2 of it", "3 ½ miles", "3 1/2 miles")}

    assert [True, True, False, False] == [number is not None and number.share for number in shares.values()]


@pytest.mark.parametrize(
    ("text", "is_worth_it"),
    [
        ("lasted a week", True),
        ("for a week", True),
        ("It took an hour off", True),
        ("in a week", False),
        ("for the week", False),
        ("for a river", False),
        ("a week for", False),
        ("an hour", False),
        ("by a percentage point", True),
        ("the percentage point", True),
        ("a full point", True),
        ("the full point", False),
        ("full point", False),
        ("by the point", False),
        ("a percentage of a point", False),
        ("ZERO", True),
        ("Dozen", True),
        ("A@B[C`d{", False),
        ("9", True),
        ("0", True),
        ("/:", False),
    ],
)
def test_one_of_a_unit_is_a_number_where_something_takes_so_long_or_moves_so_far(text: str, is_worth_it: bool) -> None:
    assert has_number(text) is is_worth_it


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They lost 2 400 MW", "2400"),
        ("They lost 12 400 MW of power", "12400"),
        ("They lost 2 400 MW, he said", "2400"),
        ("They lost 2 400 MW to the storm", "2400"),
        ("They won 3 200 metre races", "200"),
        ("They ran 12 100 km stages", "100"),
        ("They lost 123 400 MW", "400"),
        ("They lost 2 400MW", "400"),
    ],
)
def test_a_space_in_a_number_before_a_unit_is_one_where_nothing_counted_stands_behind_it(text: str, value: str) -> None:
    [figure] = [one for one in find_figures(text) if one.unit]

    assert value == f"{figure.value:f}"


@pytest.mark.parametrize(
    ("text", "value", "value_max"),
    [
        ("It is plus or minus 3 points.", "3", None),
        ("It fell to minus five degrees.", "-5", None),
        ("It paid K390 billion.", "390000000000", None),
        ("½ of them left.", "0.5", None),
    ],
)
def test_signs_and_scales_belong_to_the_number_they_stand_at(text: str, value: str, value_max: str | None) -> None:
    [figure] = find_figures(text)

    assert value == f"{figure.value.normalize():f}"


@pytest.mark.parametrize("text", ["A quarter of it.", "Zwölf Männer", "naïve", "he said so"])
def test_a_text_of_other_letters_alone_has_no_number(text: str) -> None:
    assert ("quarter" in text) is has_number(text)


@pytest.mark.parametrize("text", ["Left ½ of it", "A5", "z 0", "In 9 ways", "Twelve men", "Zero men", "fifTY men"])
def test_a_number_is_found_beside_any_letters(text: str) -> None:
    assert has_number(text)


@pytest.mark.parametrize(
    ("written", "value"),
    [("999 sextillion", None), ("999999999999 trillion", "999999999999000000000000"), ("1000000000000 trillion", None)],
)
def test_the_largest_number_is_below_ten_to_the_24th(written: str, value: str | None) -> None:
    assert value == read_with_rest(written)[0]
