"""Every noun of the domain stands in docs/vocabulary.md, with every value it can have."""

import ast
import re

from tests.rules.tree import ROOT, modules

PAGE = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")

#: Words that mean something else in this house, by our rules for names; none may be a class of the domain.
NOT_OUR_WORDS = frozenset({"Event", "Manager", "Handler", "Helper", "Base", "Data", "Info", "Item", "Object"})


def test_every_noun_of_the_domain_is_in_the_vocabulary():
    explained = set(re.findall(r"^\| \*\*(\w+)\*\* \|", PAGE, re.MULTILINE))

    assert sorted(set(nouns()) - explained) == []


def test_the_vocabulary_explains_no_noun_that_is_gone():
    explained = set(re.findall(r"^\| \*\*(\w+)\*\* \|", PAGE, re.MULTILINE))

    assert sorted(explained - set(nouns())) == []


def test_every_value_of_a_noun_is_in_the_vocabulary():
    shown = set(re.findall(r"`([^`\n]+)`", PAGE))
    missing = [f"{noun}: {value}" for noun, values in nouns().items() for value in values if value not in shown]

    assert missing == []


def test_a_noun_is_explained_once():
    rows = re.findall(r"^\| \*\*(\w+)\*\* \|", PAGE, re.MULTILINE)

    assert sorted(rows) == sorted(set(rows))


def test_no_noun_is_a_word_that_says_nothing():
    assert sorted(set(nouns()) & NOT_OUR_WORDS) == []


def nouns() -> dict[str, tuple[str, ...]]:
    """The classes of the domain by name, each with the values it lists when it is an enumeration."""
    found = {}
    for module in modules():
        if module.room == "service.domain":
            for node in module.tree.body:
                if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                    found[node.name] = tuple(_values(node)) if _is_enumeration(node) else ()
    return found


def _is_enumeration(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases)


def _values(node: ast.ClassDef) -> list[str]:
    return [
        line.value.value
        for line in node.body
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant) and isinstance(line.value.value, str)
    ]
