"""H11: every regular expression of the code against texts made of it to slow it down."""

import pkgutil
import re
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from service.comparison.telling.matters import LONGEST_CLAUSE
from tests.soak.killers import killers, openings, text_of
from tests.soaking import at_most

ROOT = Path(__file__).parents[2]
ROOMS = ("service", "storage", "seeds")

#: How an expression may be used, and what is tried where the code does not say.
USES = ("finditer", "search", "sub", "split", "findall", "match", "fullmatch")

_USED = re.compile(rf"\b(\w+)(?:\[[^\]\n]*\])?\.({'|'.join(USES)})\b")

#: Code points of a text, and the longest it may take in seconds: a guard against hanging, hundreds of times what is
#: usual, and no measure.
LENGTH, LONGEST = at_most(1_000, 5_000), 1.0

#: How often a beginning is repeated, and the longest such text in code points.
BEGINNINGS, MOST = at_most(1_000, 4_000), at_most(3_000, 10_000)

#: Expressions that the code never gives more than so many code points.
BOUNDED = {"service.comparison.telling.matters._DOES": LONGEST_CLAUSE}


def expressions() -> Iterator[tuple[str, re.Pattern[Any], tuple[str, ...]]]:
    """Where each expression of a module stands, itself, and how the code uses it; each once."""
    used: dict[str, set[str]] = {}
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for name, use in _USED.findall(path.read_text("utf-8")):
            where = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            used.setdefault(f"{where}.{name}" if name.startswith("_") else name, set()).add(use)
    seen: set[object] = set()
    for room in ROOMS:
        package = import_module(room)
        names = [one.name for one in pkgutil.walk_packages(package.__path__, f"{room}.")]
        for module in [package, *(import_module(name) for name in names if not name.endswith("__main__"))]:
            for name, value in list(vars(module).items()):
                patterns = {one.pattern: one for one in _patterns_in(value) if one.pattern not in seen}
                seen.update(patterns)
                place = f"{module.__name__}.{name}"
                for pattern in patterns.values():
                    yield place, pattern, tuple(sorted(used.get(place if name.startswith("_") else name, {"search"})))


def _patterns_in(value: object, depth: int = 4) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        yield from _patterns_in([*value, *value.values()], depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _patterns_in(one, depth - 1)


def seconds(pattern: re.Pattern[Any], use: str, text: str) -> float:
    """How long one use of the expression on the text takes."""
    given: Any = text if isinstance(pattern.pattern, str) else text.encode("utf-8", "replace")
    began = time.perf_counter()
    if use == "finditer":
        for _ in pattern.finditer(given):
            pass
    elif use == "sub":
        pattern.sub(given[:0], given)
    else:
        getattr(pattern, use)(given)
    return time.perf_counter() - began


def test_no_expression_hangs_on_a_text_made_to_slow_it_down() -> None:
    found = list(expressions())
    slow = [
        (place, use, pair)
        for place, pattern, uses in found
        for pair in killers(pattern)
        for use in uses
        if seconds(pattern, use, text_of(pair, min(LENGTH, BOUNDED.get(place, LENGTH)))) > LONGEST
    ]

    assert len(found) > 200
    assert [] == slow


def test_no_expression_hangs_on_a_text_of_its_own_beginnings() -> None:
    slow = [
        (place, use, opening)
        for place, pattern, uses in expressions()
        for opening in openings(pattern)
        for use in uses
        if use not in ("match", "fullmatch")  # which begin once
        if seconds(pattern, use, text_of(("", opening), min(len(opening) * BEGINNINGS, BOUNDED.get(place, MOST))))
        > LONGEST
    ]

    assert [] == slow


@pytest.mark.parametrize(
    ("pattern", "opening"),
    [(r"<!--.*?-->", "<!--"), (r"\[([^\[\]\n]{1,500})\]\([^()]{0,200}\)", "[a]("), (r"(?:x|y)z{2,40}", "x")],
)
def test_the_beginnings_are_what_stands_before_a_repetition(pattern: str, opening: str) -> None:
    assert opening in set(openings(re.compile(pattern)))


@pytest.mark.parametrize(
    ("pattern", "killer"),
    [(r"\s+$", ("", " ")), (r"[^\"]*\"[^\"]*$", ("", "a")), (r"x(?:a|b)*z", ("x", "a")), (r"q{2}[0-9]+", ("qq", "1"))],
)
def test_the_texts_are_made_of_what_the_expression_repeats(pattern: str, killer: tuple[str, str]) -> None:
    assert killer in set(killers(re.compile(pattern)))
