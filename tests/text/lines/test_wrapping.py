"""Breaks that only fit a width, and those that part what stands on two lines."""

import json
import textwrap
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from service.comparison.compare import compare
from service.domain.claims import Claim, Position
from service.text.lines.wrapping import unwrapped
from service.text.memory import Memory
from tests.bench.measuring import snapshot

JOINED = [
    "Crews will patrol the lines tonight because of a drop in temperature and\na rise in humidity. They rest.",
    "The road was opened on Tuesday evening. Drivers are asked to look out for\ncrews who still work there.",
    "Firefighters made significant progress overnight as cooler temperatures aided in decreased\nfire activity.",
    "The highway was closed in both directions between\nAlder and Birch.",
    "On Tuesday the county’s fire department and the forest service assumed\ncommand of the entire fire.",
    "The fire was reported at noon to the north of the village and burned nearly\n500 acres by the evening.",
    "The mayor said the bridge would be open to lorries again on\nMonday at the latest.",
    "The fire began off the old mill road, in the north of Tarn County,\nOsby.",
    "• All addresses on the east side of the trail that are accessed from Glass Mountain\nand from its side roads",
    "The team was joined in the night by crews and engines of its partners from\nCAL FIRE, which had come by road.",
    "All trails and areas for recreation in the park that are named below remain\nclosed",
]


@pytest.mark.parametrize("text", JOINED)
def test_a_sentence_goes_on_in_the_next_line(text: str) -> None:
    assert text.replace("\n", " ") == unwrapped(text)


APART = [
    "stay at home as much as possible while you have a cough or a temperature\nwork from home if you can",
    "The road is shut and\nthe bridge is open.",
    "Crews will patrol the lines tonight because of a drop in temperature and\n\na rise in humidity.",
    "Crews will patrol the lines tonight because of a drop in temperature and\n• a rise in humidity.",
    "You must not leave your home unless you have a reasonable excuse, which is\nto shop for food\nto work out",
    "You can leave home for any of the reasons that are named in this list:\nto shop for food and medicine\nto work",
    "Evacuation Orders:\nYUB-E081-B\nYUB-E093",
    "Osby Memorial Hall\n12 Mill Way\nOsby, 40 102",
    "For the latest on the state of the roads call the line of the county at\n(530) 555-0142",
    "Apple says that sales of its most important product rose in the last quarter\niPhone sales were up by a tenth",
    "The map of the closures and of what the county says about them is found under\nhttps://example.org/map",
    "Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\nRough winds do shake",
    "Council votes to close four of its nine libraries in the spring of next year\nThe council voted on Monday.",
    "All evacuation orders, evacuation warnings and road closures have been lifted.\nMADERA COUNTY:\nRoad 600",
    "Spring Road between Alder Street and Birch Street in the north of the city\nRoad 600 from Road 415 to Road 612",
    "What is known about the fire at the old mill in the north of Tarn\nThe mill burned down on Monday.",
    "The council has closed the road between Osby and the bridge to Tarn\nMill Road was closed, too.",
    "Name\tSeats\nLabour\t12\nGreens\t9",
]


@pytest.mark.parametrize("text", APART)
def test_what_stands_on_two_lines_stays_there(text: str) -> None:
    assert text == unwrapped(text)


def test_a_compound_that_was_broken_behind_its_hyphen_is_one_word() -> None:
    text = "The road was opened on Tuesday evening. Drivers are asked to look out for mop-\nup crews who work there."

    assert "mop-\u00adup" in unwrapped(text)
    assert len(text) == len(unwrapped(text))


def _texts() -> list[str]:
    """The seed texts that tell their width when they are wrapped, and the invented news with its blank lines."""
    root = Path(__file__).parents[3]
    pairs = (root / "tests" / "eval" / "newsroom" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    news = [record[side] for record in map(json.loads, pairs) for side in ("before", "after")]
    seeds = [path.read_text(encoding="utf-8").strip() for path in sorted((root / "seeds").glob("*/*.txt"))]
    return [text for text in (*seeds, *news) if len(text) > LONG_ENOUGH]


#: Code points of a text that has sentences enough to tell to which width it was broken.
LONG_ENOUGH = 700
TEXTS = _texts()
_MEMORY = Memory()


def _wrapped(text: str, width: int) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False)) if line else "" for line in text.split("\n")
    )


def _said(claim: Claim) -> tuple[object, ...]:
    """A claim but for where it stands."""
    words = claim.passage.exact.replace("-\n", "-").split()
    if isinstance(claim, Position):
        return words, claim.voice, claim.force, claim.polarity, claim.source.name if claim.source else ""
    return words, claim.value, claim.value_max, claim.unit, claim.modifier, claim.measure.replace("\u00ad", "")


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(TEXTS), st.integers(56, 100))
def test_an_article_says_the_same_to_whatever_width_it_was_wrapped(text: str, width: int) -> None:
    wrapped = _wrapped(text, width)
    flat = unwrapped(wrapped).replace("\u00ad", "")
    assume(flat == unwrapped(text))  # a text whose every break stands before a capital cannot be known

    plain, broken = snapshot(text, _MEMORY), snapshot(wrapped, _MEMORY)

    assert list(map(_said, plain.claims)) == list(map(_said, broken.claims))
    assert all(wrapped[one.passage.start : one.passage.end] == one.passage.exact for one in broken.claims)
    assert not compare(plain, broken, _MEMORY).changes
    assert not compare(broken, plain, _MEMORY).changes


def test_nearly_all_texts_are_known_again_when_they_were_wrapped() -> None:
    known = [
        unwrapped(_wrapped(text, width)).replace("\u00ad", "") == unwrapped(text)
        for text in TEXTS
        for width in (60, 80)
    ]

    assert sum(known) >= 0.9 * len(known)


#: Longer than any width to which a text is broken: paragraphs beside it tell none together.
LONG_LINE = (
    "The council met on Monday to hear what the towns along the river had asked for since the flood of the spring. " * 2
)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*JOINED, *APART, LONG_LINE]), min_size=1, max_size=5))
def test_what_stands_between_blank_lines_is_read_as_it_would_be_alone(texts: list[str]) -> None:
    whole = "\n\n".join([LONG_LINE, *texts])
    assert unwrapped(whole) == "\n\n".join([LONG_LINE, *map(unwrapped, texts)])
