"""Lists of what a group must, should or may do, each line of which has no subject."""

import pytest

from service.domain.claims import Polarity, Position, Voice
from service.text.memory import Memory
from tests.bench.measuring import snapshot


def _told(lines: str) -> list[tuple[str, Voice, Polarity]]:
    text = "\n\n".join(("Guidance for schools", *lines.split(" / "), "Popular content", "Parents and carers"))
    claims = snapshot(text, Memory()).claims
    return [(one.passage.exact, one.voice, one.polarity) for one in claims if isinstance(one, Position)]


RULES = [
    ("Pupils in Wales: / must wear a mask in class", Voice.DIRECTIVE, Polarity.AFFIRMED),
    ("Visitors: / must not stay overnight", Voice.DIRECTIVE, Polarity.DENIED),
    ("Visitors: / are asked to wear masks", Voice.DIRECTIVE, Polarity.AFFIRMED),
    ("Children and staff in Wales: / should stay at home if they feel ill", Voice.DIRECTIVE, Polarity.AFFIRMED),
    ("Pupils aged over 11: / - can’t go in when ill", Voice.DIRECTIVE, Polarity.DENIED),
    ("All the older pupils: / have good days / need to book a test first", Voice.DIRECTIVE, Polarity.AFFIRMED),
    ("Drivers from abroad: / are not allowed to stop", Voice.DIRECTIVE, Polarity.DENIED),
    ("Pupils in Wales: / will no longer be in bubbles", Voice.STATUS, Polarity.AFFIRMED),
]


@pytest.mark.parametrize(("lines", "voice", "polarity"), RULES)
def test_a_line_under_a_group_is_its_rule(lines: str, voice: Voice, polarity: Polarity) -> None:
    last = lines.split(" / ")[-1].removeprefix("- ")
    assert (last, voice, polarity) in _told(lines)


@pytest.mark.parametrize(
    "lines",
    [
        "Find out: / can you travel",
        "Advice for visitors: / can be found here",
        "What visitors: / must wear a mask in class",
        "Pupils in Wales / must wear a mask in class",
        "Visitors: / Masks in class / must be worn there",
        "He told the pupils: / must try harder still",
        "Residents: / should it close",
        "People: / is it safe to go",
        "Drivers: / are the best of all",
        "Staff: / can",
        "You can read more about / changes to schools / should they close",
    ],
)
def test_other_lines_are_no_rules(lines: str) -> None:
    last = lines.split(" / ")[-1]
    assert last not in [words for words, _, _ in _told(lines)]


def test_shelters_for_residents_of_a_county_are_listed_on() -> None:
    told = _told("Evacuation shelters: / Residents in Osby County: / Osby Memorial Hall")
    assert "Osby Memorial Hall" in [words for words, _, _ in told]
