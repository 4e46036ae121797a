"""docs/tricky-cases.md as cases: read from the page, run, and the lines after "Given today" rewritten.

`make accept` rewrites them; the difference is the review.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from service.comparison.compare import compare
from service.domain.changes import Change, Family
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

PAGE = Path(__file__).parents[2] / "docs" / "tricky-cases.md"

BEFORE = datetime(2026, 1, 6, 12, 0, tzinfo=UTC)
AFTER = datetime(2026, 1, 7, 12, 0, tzinfo=UTC)

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_GIVEN = re.compile(r"^Given today: .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One section of the page."""

    title: str
    before: str
    after: str
    wanted: str
    given: str
    why: str

    @property
    def is_right_today(self) -> bool:
        """Whether the page says that what is given is what is wanted."""
        return self.given == self.wanted


def read_cases(page: str) -> tuple[Case, ...]:
    """The cases of the page, in order. Raises ValueError naming the section that lacks a part."""
    _, *parts = _SECTION.split(page)
    return tuple(_case(title, body) for title, body in zip(parts[::2], parts[1::2], strict=True))


def give(case: Case) -> str:
    """What comparing the two texts gives today, as the page writes it: `family kind`, sorted, or "nothing".

    A figure's change names its words too, so that the right kind for the wrong pair is not taken for right.
    """
    memory = _memory()
    before = take_snapshot(make_version(article_id="a", captured_at=BEFORE, text=case.before), memory)
    after = take_snapshot(make_version(article_id="a", captured_at=AFTER, text=case.after), memory)
    return written(compare(before, after, memory).material)


def written(changes: tuple[Change, ...]) -> str:
    """Changes as the page writes them."""
    return ", ".join(sorted(f"`{change.family} {change.kind}{_words(change)}`" for change in changes)) or "nothing"


def rewrite(page: str) -> str:
    """The page with what is given today."""
    given = iter([give(case) for case in read_cases(page)])
    return _GIVEN.sub(lambda _: f"Given today: {next(given)}", page)


def rewrite_page() -> None:
    """The page in the tree says what is given today."""
    PAGE.write_text(rewrite(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def _words(change: Change) -> str:
    if change.family is not Family.FIGURE:
        return ""
    return ": " + " → ".join(side.passage.exact for side in (change.before, change.after) if side)


def _case(title: str, body: str) -> Case:
    return Case(
        title=title,
        before=_text(title, body, "Before"),
        after=_text(title, body, "After"),
        wanted=_line(title, body, "Wanted"),
        given=_line(title, body, "Given today"),
        why=_line(title, body, "Why"),
    )


def _text(title: str, body: str, name: str) -> str:
    found = re.search(rf"^{name}:\n\n((?:>.*\n)+)", body, re.MULTILINE)
    if not found:
        raise ValueError(f"tricky case {title!r} has no text after {name}:")
    return "\n".join(line.removeprefix(">").strip() for line in found[1].splitlines())


def _line(title: str, body: str, name: str) -> str:
    found = re.search(rf"^{name}: (.+)$", body, re.MULTILINE)
    if not found:
        raise ValueError(f"tricky case {title!r} has no line {name}:")
    return found[1]


@cache
def _memory() -> Memory:
    return Memory()
