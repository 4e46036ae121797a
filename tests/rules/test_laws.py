"""The laws of docs/laws.md: each has the test it names, and those that belong to no one room are tested here."""

import ast
import re

import pytest

from service.comparison.compare import compare
from service.domain.changes import ChangeKind, Family
from service.domain.claims import Figure
from service.extraction.snapshot import take_snapshot
from service.importing import read_file
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.rules.tree import ROOT

_LAW = re.compile(r"^\| (\d+) \| .+ \| `([^`:]+)::(\w+)` \|$", re.M)

SEEDS = sorted((ROOT / "seeds").glob("*/*.txt"))


def test_every_law_has_the_test_it_names():
    laws = _LAW.findall((ROOT / "docs" / "laws.md").read_text(encoding="utf-8"))

    assert [str(number) for number in range(1, 11)] == [number for number, _, _ in laws]
    for number, place, name in laws:
        tree = ast.parse((ROOT / place).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"law {number}"


def test_nothing_is_guessed():
    """Law 4: a quotation that never closes and a speaker who is not named."""
    text = "The harbour stays shut, the mayor said. “We will open the bridge by night."
    snapshot = take_snapshot(a_version(text), Memory())

    assert ["unclosed_quotation"] == [doubt.code for doubt in snapshot.doubts]
    [doubt] = snapshot.doubts
    assert text[doubt.passage.start : doubt.passage.end] == doubt.passage.exact
    assert "We will open the bridge by night" in doubt.passage.exact


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_claim_of_the_seeds_can_be_shown_in_its_text(path):
    """Law 5, over every passage of every claim and doubt."""
    text = read_file(path.name, path.read_bytes(), captured_at=NOON).text
    snapshot = take_snapshot(a_version(text), Memory())
    shown = [doubt.passage for doubt in snapshot.doubts]
    for claim in snapshot.claims:
        parts = (
            (claim.passage, claim.counted, claim.as_of, *_parts_of(claim))
            if isinstance(claim, Figure)
            else (claim.passage, claim.cue, *claim.content, *claim.conditions, claim.source and claim.source.mention)
        )
        shown += [part for part in parts if part is not None]

    assert snapshot.claims
    assert [part.exact for part in shown] == [text[part.start : part.end] for part in shown]


def _parts_of(figure):
    movement = figure.movement
    return (movement.change, movement.old, movement.new) if movement else ()


def test_a_judgement_is_the_first_matching_row():
    """Law 10: the number and the modifier change at once, and the number comes first."""
    before, after = "About 12 people were hurt, the mayor said.", "At least 19 people were hurt, the mayor said."
    memory = Memory()
    report = compare(take_snapshot(a_version(before), memory), take_snapshot(a_version(after), memory), memory)
    [change] = [change for change in report.changes if change.family is Family.FIGURE]

    assert (ChangeKind.REVISED, (ChangeKind.REQUALIFIED,)) == (change.kind, change.also)
