"""Lists behind who says so, and behind who will do it. All is invented."""

import pytest

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("According to the inspectors:\n\n- the dam leaks\n- the gates rust", "inspectors",
         ["the dam leaks", "the gates rust"]),
        ("According to the inspectors:\n\nThe dam at Tarn leaks.", "inspectors", ["The dam at Tarn leaks."]),
        ("According to the inspectors: the dam leaks.", "inspectors", ["the dam leaks"]),
        ("The judge ruled that:\n\n(a) the bank knew;\n(b) nobody was told.", "judge",
         ["the bank knew;", "nobody was told."]),
        ("The judge found that (a) the bank knew; (b) it hid the debt.", "judge",
         ["that (a) the bank knew; (b) it hid the debt"]),
        ("The judge found that the bank (a Tarn firm) knew; it hid the debt (b).", "judge",
         ["that the bank (a Tarn firm) knew"]),
    ],
)  # fmt: skip
def test_a_list_is_told_by_who_opens_it(text: str, who: str, content: list[str]):
    one = told(f"The weather was calm.\n\n{text}")[0]

    assert (who, content) == (holder(one), [part.exact for part in one.content])


def voices(text: str) -> list[Voice]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one.voice for one in claims if isinstance(one, Position)]


def test_what_somebody_will_do_is_no_directive():
    text = "The council will:\n\n- open the old mill to all\n- keep the fare low"

    assert [Voice.NARRATION] == voices(text)
    assert [Voice.DIRECTIVE] * 2 == voices(text.replace("The council will", "You will"))
