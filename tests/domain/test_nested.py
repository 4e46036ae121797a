"""JSON of very many values is refused before it is read, and a long text is no value but one."""

import pytest

from service.domain.errors import TooLarge
from service.domain.nested import MOST, SHORT, refuse_many_values

#: What a text is filled with, each worth one value and more.
FILLED = ["[],", "{},", "0,", '"a",', '"a":1,', "[", "{", ",", '"",', '"a', '"\\\\",', '"\\"",', "1.5e3,", "\n[\n"]


@pytest.mark.parametrize("sign", FILLED)
@pytest.mark.parametrize("is_text", [True, False])
def test_a_text_of_values_without_end_is_refused(sign: str, is_text: bool) -> None:
    text = sign * (15_000_000 // len(sign))

    with pytest.raises(TooLarge, match=r"It is too large: 100,001 values, and at most 100,000 values are accepted"):
        refuse_many_values("It", text if is_text else text.encode())


@pytest.mark.parametrize("sign", ["a", " ", ",", "[{", '\\"', "\\\\", "\\u00e9", "é", "\n"])
@pytest.mark.parametrize("end", ['"}', ""])
def test_a_long_string_is_one_value_whatever_is_in_it(sign: str, end: str) -> None:
    for text in ('{"text": "' + sign * (4 * SHORT) + end, '{"text": "' + sign * (4 * SHORT) + end + " " * SHORT):
        refuse_many_values("It", text, 3)
        refuse_many_values("It", text.encode(), 3)


def test_what_is_short_is_not_counted_and_the_most_are_let_in() -> None:
    refuse_many_values("It", "[" * SHORT)
    refuse_many_values("It", "[" * MOST + " " * SHORT)
    with pytest.raises(TooLarge):
        refuse_many_values("It", "[" * (SHORT + 1))
    with pytest.raises(TooLarge, match="its field") as refused:
        refuse_many_values("its field", "[" * (MOST + 1) + " " * SHORT, field="file")
    assert ("file", MOST) == (refused.value.field, refused.value.limit)
