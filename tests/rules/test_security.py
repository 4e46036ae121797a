"""docs/security.md and docs/operating.md name tests that are there."""

import ast
import re

import pytest

from tests.rules.tree import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
OPERATING = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [PAGE, OPERATING], ids=["security", "operating"])
def test_every_test_the_page_names_is_there(page):
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
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
    made = {
        node.targets[0].id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    return made | {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_bar_of_durability_and_safety_has_its_test_by_name():
    bars = [*(f"D{n}" for n in (*range(1, 10), 13)), *(f"B{n}" for n in range(1, 13)), "H7", "H8", "H9", "H11"]
    bars += [*(f"S{n}" for n in range(1, 8)), *(f"H{n}" for n in range(1, 7)), "H10", "H12", "D10", "D11", "D12"]
    bars += [*(f"P{n}" for n in range(1, 5)), "Q1", "Q2", "Q6", "Q7", "Q8"]
    table = OPERATING.partition("Each bar by name")[2]
    held = {bar for row in re.findall(r"^\| ([\w, ]+) \|.*`.*\|$", table, re.MULTILINE) for bar in row.split(", ")}

    assert [] == [bar for bar in bars if bar not in held]


def test_every_promise_has_its_tests_by_number():
    promised = re.findall(r"^(\d+)\. \*\*", PAGE.partition("## What is promised")[2].partition("###")[0], re.MULTILINE)
    held = re.findall(r"^\| (\d+) \| `tests/", PAGE, re.MULTILINE)

    assert 15 < len(promised) and promised == held


def test_every_part_of_the_page_for_operators_has_its_tests():
    parts = re.findall(r"^## (.+)$", OPERATING.partition("## What is held against it")[0], re.MULTILINE)
    held = re.findall(r"^\| \[(.+)\]\(#.+\) \| `tests/", OPERATING, re.MULTILINE)

    assert 10 < len(parts) and parts == held
