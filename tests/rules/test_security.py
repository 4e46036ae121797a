"""docs/security.md names tests that are there."""

import ast
import re

from tests.rules.tree import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def test_every_test_the_page_names_is_there():
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
    missing = [f"{place}::{name}" for place, name in named if name not in functions_of(place)]

    assert 20 < len(named)
    assert missing == []


def test_every_row_of_an_advisory_has_a_test_or_a_reason():
    rows = re.findall(r"^\| (.+) \| (.+) \| (.*) \|$", PAGE, re.MULTILINE)

    assert 20 < len(rows)
    heads = {"---", "here", "now"}
    assert all(len(held) > 10 for _, _, held in rows if held not in heads)


def functions_of(place: str) -> set[str]:
    tree = ast.parse((ROOT / place).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
