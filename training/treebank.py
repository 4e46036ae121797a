"""Sentences of a Universal Dependencies treebank, on its own words and on ours.

The service cuts words its own way (a hyphenated compound is one word, so is "won't"), so
half of what the model is trained on is the treebank's sentences on our words: a word that
covers several of theirs takes the tag and the head of the one that governs the others.
Refuses: anything that is not CoNLL-U. Source: https://universaldependencies.org/format.html
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from service.text.words import split_words


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence: parallel tuples, one entry a word. Heads count from 1; 0 is the root."""

    words: tuple[str, ...]
    tags: tuple[str, ...]  # universal part of speech
    fine: tuple[str, ...]  # Penn part of speech
    heads: tuple[int, ...]
    relations: tuple[str, ...]  # with subtypes
    spaced: tuple[bool, ...]  # whether a space follows


def read_treebank(path: Path) -> tuple[Tree, ...]:
    """The sentences of one CoNLL-U file, in order; empty nodes are left out."""
    trees = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows, spaces_after_range = [], {}
        for line in block.splitlines():
            if not line or line.startswith("#"):
                continue
            columns = line.split("\t")
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                spaces_after_range.update(dict.fromkeys(range(first, last), False))
                spaces_after_range[last] = "SpaceAfter=No" not in columns[9]
            elif "." not in columns[0]:
                rows.append(columns)
        if rows:
            trees.append(
                Tree(
                    tuple(row[1] for row in rows),
                    tuple(row[3] for row in rows),
                    tuple(row[4] for row in rows),
                    tuple(int(row[6]) for row in rows),
                    tuple(row[7] for row in rows),
                    tuple(spaces_after_range.get(int(row[0]), "SpaceAfter=No" not in row[9]) for row in rows),
                )
            )
    return tuple(trees)


def on_our_words(tree: Tree) -> Tree | None:
    """The same sentence on the words the service cuts, or None where the two cannot be laid over each other.

    They cannot where one of our words ends inside one of theirs; those few sentences are left out.
    """
    text, ends = "", []
    for word, spaced in zip(tree.words, tree.spaced, strict=True):
        text += word
        ends.append(len(text))
        text += " " if spaced else ""
    groups: list[list[int]] = []
    theirs = 0
    for word in split_words(text):
        group = []
        while theirs < len(ends) and ends[theirs] <= word.end:
            group.append(theirs)
            theirs += 1
        if not group or ends[group[-1]] != word.end:
            return None
        groups.append(group)
    if theirs != len(ends):
        return None
    group_of = {member: index for index, group in enumerate(groups) for member in group}
    leaders = [
        next((m for m in group if tree.heads[m] == 0 or tree.heads[m] - 1 not in group), group[0]) for group in groups
    ]
    return Tree(
        tuple("".join(tree.words[m] for m in group) for group in groups),
        tuple(tree.tags[m] for m in leaders),
        tuple(tree.fine[m] for m in leaders),
        tuple(0 if tree.heads[m] == 0 else group_of[tree.heads[m] - 1] + 1 for m in leaders),
        tuple(tree.relations[m] for m in leaders),
        tuple(tree.spaced[group[-1]] for group in groups),
    )


def with_curly_quotes(tree: Tree) -> Tree:
    """The same sentence as news prints it: straight quotation marks and apostrophes made curly."""
    words, opened = [], False
    for word in tree.words:
        if word in {'"', "``", "''"}:
            opened = not opened
            words.append("“" if opened else "”")
        else:
            words.append(re.sub(r"(?<=.)'|^'(?=[a-z])", "’", word))
    return replace(tree, words=tuple(words))
