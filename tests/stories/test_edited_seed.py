"""The declaration, edited as an editor might: what matters is told, what does not is not."""

import pytest

from seeds.loader import SEEDS
from service.comparison.compare import compare
from service.domain.changes import ChangeKind, ChangeReport, Family
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

DECLARATION = (SEEDS / "paris-declaration" / "01-2026-01-07T0900Z.txt").read_text(encoding="utf-8").strip()

MEMORY = Memory()


def compared(after: str) -> ChangeReport:
    """The report from the declaration to an edited copy, which differs from it."""
    assert after != DECLARATION
    return compare(*(take_snapshot(a_version(text), MEMORY) for text in (DECLARATION, after)), MEMORY)


def told(report: ChangeReport) -> list[tuple[str, str]]:
    """What a reader is told, as family and kind."""
    return [(change.family, change.kind) for change in report.material]


def test_a_changed_percentage_is_a_revised_figure():
    report = compared(DECLARATION.replace("about 20 per cent", "about 22 per cent"))

    assert [(Family.FIGURE, ChangeKind.REVISED)] == told(report)


def test_a_flipped_refusal_is_a_reversed_position():
    report = compared(DECLARATION.replace("has ruled out", "has not ruled out"))

    assert [(Family.POSITION, ChangeKind.REVERSED)] == told(report)


def test_a_moved_section_is_nothing_material():
    start = DECLARATION.index("Moscow’s answer")
    end = DECLARATION.index("What is still open")
    section = DECLARATION[start:end]

    assert [] == told(compared(DECLARATION.replace(section, "") + "\n\n" + section.strip()))


def test_per_cent_written_as_a_sign_is_nothing_material():
    assert [] == told(compared(DECLARATION.replace(" per cent", "%")))


@pytest.mark.parametrize(
    ("there", "here"),
    [("’", "'"), ("“", '"'), ("”", '"'), ("• ", "- "), ("\n\n", "\n")],
    ids=["apostrophes", "opening marks", "closing marks", "list signs", "blank lines"],
)
def test_typography_is_nothing_material(there, here):
    assert [] == told(compared(DECLARATION.replace(there, here)))


def test_a_word_in_a_quotation_is_a_quote_altered():
    report = compared(DECLARATION.replace("“largely finished”", "“entirely finished”"))

    assert [(Family.QUOTE, ChangeKind.QUOTE_ALTERED)] == told(report)


def test_all_edits_at_once_are_told_apart():
    after = (
        DECLARATION.replace("about 20 per cent", "about 22 per cent")
        .replace("has ruled out", "has not ruled out")
        .replace(" per cent", "%")
        .replace("’", "'")
    )

    assert {(Family.FIGURE, ChangeKind.REVISED), (Family.POSITION, ChangeKind.REVERSED)} == set(told(compared(after)))
