"""A pattern that is tried only where a word it needs stands finds what it finds when it is tried everywhere."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import service.comparison
from seeds.loader import read_seeds
from service.text.seeking.openings import needed, openings_in, starting
from service.text.seeking.sought import SHORT, Sought, sought

EVAL = Path(__file__).resolve().parents[1] / "eval"


def every_sought() -> Iterator[tuple[str, Sought]]:
    for found in pkgutil.walk_packages(service.comparison.__path__, "service.comparison."):
        for name, value in vars(importlib.import_module(found.name)).items():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Sought):
                    yield f"{found.name}.{name}", one


def texts() -> set[str]:
    """Sentences that the rules were made for, and those of the seeds."""
    told = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    made = [(EVAL / name).read_text(encoding="utf-8") for name in ("minimal/pairs.txt", "edited/pairs.txt")]
    lines = {line for text in (*told, *made) for line in text.split("\n")}
    return {part for line in lines for part in (line, *re.split(r" \| | => ", line))}


def test_every_pattern_finds_what_it_finds_when_it_is_tried_everywhere():
    every = list(every_sought())
    for text in sorted(texts())[::4]:
        for name, one in every:
            there = one.pattern.search(text)
            assert one.may_stand_in(text) or there is None, (name, text)
            found = one.search(text)
            assert (found and (found.span(), found.groups())) == (there and (there.span(), there.groups())), (
                name,
                text,
            )
    assert len(every) > 40


def test_every_pattern_that_is_sought_needs_a_word():
    assert [name for name, one in every_sought() if not needed(one.pattern.pattern, one.pattern.flags)] == []


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bneither\b", {"neith"}),
        (r"\b(?:call(?:s|ed)? off|end(?:ed)?) the\b", {"off", "end", "ended"}),
        (r"(?:\bwould|[’']d) (?:never|hardly) \w+", {"never", "hardl"}),
        (r"\b(?:is|are) (?:still )?(?:now )?held\b", {"held"}),
        (r"\b(?:(?:has|have) (?:been )?|lies )ill\b", {"ill"}),
        (r"\bask\w* (?:the )?(?:court|judge)\b", {"ask"}),
        (r"\b(?:is|was) (?:[\w-]+ ){0,3}?over\b", {"over"}),
        (r"n[’']t\b", {"t"}),
        (r"\bre\w+", set()),
        (r"\w+ing\b", set()),
        (r"\b(?:\w+ )?rain", {"rai"}),
        (r"(?<=the )rain\b", set()),  # "terrain"
        (r"\brain\B", {"rai"}),
        (r"[,;] then\b|^\d{1,2}", set()),
        (r"\b(?:no|not) (?!yet)(?P<one>later|less|fewer)\b", {"later", "less", "fewer"}),
        (r"\b(?:the|a) ", set()),  # they stand everywhere
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: set[str]):
    assert (needed(pattern) or (set(),))[0] == needs


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        (r"\bneither\b", {"nei"}),
        (r"\b(?:call(?:s|ed)? off|end(?:ed)?) the\b", {"cal", "end"}),
        (r"\b(?:also )?(?P<deed>lost|won)\b", {"als", "los", "won"}),
        (r"(?<!not )\b(?P<cue>den(?:y|ies)) ", {"den"}),
        (r"\b(?:is|ask\w*) ", {"is", "ask"}),
        (r"\b(?:is|\w+) over\b", set()),  # any word
        (r"(?:\bno|n[’']t) one\b", set()),  # inside a word
        (r"(?:^|, |\b)then\b", set()),  # at a sign
        (r"(?:no|not) one\b", set()),  # "piano one"
        (r"\b(?:\d+ )?days\b", set()),
    ],
)
def test_where_a_pattern_starts(pattern: str, starts: set[str]):
    assert starting(pattern) == starts


def test_of_two_words_that_a_pattern_needs_both_are_asked_for():
    stopped = sought(r"\b(?:halted|stopped) (?:the )?(?:search|work)\b")
    it_rained = "and all day long it rained in Osby"

    assert not stopped.may_stand_in(f"They halted it, {it_rained}")
    assert not stopped.may_stand_in(f"They work there, {it_rained}")
    assert stopped.may_stand_in(f"They halted the work, {it_rained}")


@pytest.mark.parametrize("text", ["KEEP İT", "keep ıt", "Keep It", "\u212aeep it", "x-keep it", "9keep it"])
def test_case_and_signs_are_as_the_pattern_has_them(text: str):
    long = f"{text} {'and so on ' * SHORT}"
    found = sought(r"keep it\b", re.IGNORECASE), sought(r"\b(?:keep|hold) it\b", re.IGNORECASE)

    for one in found:
        assert (one.search(long) is None) is (one.pattern.search(long) is None)


def test_all_ways_of_asking_are_those_of_the_pattern():
    never, is_there = "It rained all day and all night in Osby.", "They stopped the work; he stopped the car in Osby."
    one = sought(r"\bstopped the (\w+)")

    for text in (never, is_there):
        assert one.findall(text) == one.pattern.findall(text)
        assert [found.span() for found in one.finditer(text)] == [m.span() for m in one.pattern.finditer(text)]
        assert one.sub("-", text) == one.pattern.sub("-", text)
        assert one.sub("-", text, count=1) == one.pattern.sub("-", text, count=1)
        assert (one.fullmatch(text) is None) is (one.pattern.fullmatch(text) is None)
    assert not openings_in(never).isdisjoint({"rai", "raine", "all", "osby"})
