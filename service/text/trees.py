"""The best tree of a scored graph: every word one head, no circles, one root.

The best head of each word is nearly always a tree already; where it is not, Chu and Liu's and
Edmonds' algorithm finds the maximum spanning tree (McDonald et al., "Non-projective Dependency Parsing
using Spanning Tree Algorithms", 2005).
Refuses: labels; scoring.
"""

from collections.abc import Sequence

#: How many words are tried as the root, by the words of the sentence at most: each try may cost a tree, and a tree
#: the cube of the words. The true root is practically always among the three that fit best.
ROOTS_TRIED = ((8, 8), (80, 3))

Scores = Sequence[Sequence[float]]


def best_tree(scores: Scores) -> tuple[int, ...]:
    """The head of each word, 0 for the root, exactly one word under the root.

    scores[i][j]: how well head j (0 the root, j the j-th word) fits word i + 1. Shape [words][1 + words].
    """
    words = len(scores)
    greedy = tuple(
        max((j for j in range(words + 1) if j != i + 1), key=row.__getitem__) for i, row in enumerate(scores)
    )
    if not words or _is_tree(greedy):
        return greedy
    return max((_rooted_at(scores, root) for root in _likely_roots(scores)), key=lambda heads: _weight(scores, heads))


def _likely_roots(scores: Scores) -> list[int]:
    """The words that fit the root best: every word of a short sentence, one of a very long one."""
    roots = sorted(range(1, len(scores) + 1), key=lambda word: -scores[word - 1][0])
    return roots[: next((tried for longest, tried in ROOTS_TRIED if len(roots) <= longest), 1)]


def _rooted_at(scores: Scores, root: int) -> tuple[int, ...]:
    """The best tree whose only word under the root is `root`."""
    graph = {
        word: {head: row[head] for head in range(1, len(scores) + 1) if head != word}
        for word, row in enumerate(scores, start=1)
        if word != root
    }
    heads = _edmonds(graph, root)
    return tuple(0 if word == root else heads[word] for word in range(1, len(scores) + 1))


def _edmonds(graph: dict[int, dict[int, float]], root: int) -> dict[int, int]:
    """The best head of every word of the graph; a circle is made one word, solved for, and opened again."""
    best = {word: max(heads, key=heads.__getitem__) for word, heads in graph.items()}
    circle = _circle(best)
    if not circle:
        return best
    merged = max(max(graph), root) + 1
    inside = sum(graph[word][best[word]] for word in circle)
    smaller: dict[int, dict[int, float]] = {}
    enters: dict[int, int] = {}  # head outside -> the word of the circle it would govern
    leaves: dict[int, int] = {}  # word outside -> the head in the circle it would have
    into: dict[int, float] = {}
    for word, heads in graph.items():
        if word in circle:
            for head, score in heads.items():
                gain = score - graph[word][best[word]] + inside
                if head not in circle and (head not in into or gain > into[head]):
                    into[head], enters[head] = gain, word
        else:
            row = {head: score for head, score in heads.items() if head not in circle}
            inner = [head for head in heads if head in circle]
            if inner:
                leaves[word] = max(inner, key=heads.__getitem__)
                row[merged] = heads[leaves[word]]
            smaller[word] = row
    smaller[merged] = into
    found = _edmonds(smaller, root)
    heads_of = {word: leaves[word] if head == merged else head for word, head in found.items() if word != merged}
    broken = enters[found[merged]]
    heads_of.update({word: best[word] for word in circle if word != broken})
    heads_of[broken] = found[merged]
    return heads_of


def _circle(heads: dict[int, int]) -> set[int]:
    """The words of one circle, none when there is none."""
    clean: set[int] = set()
    for start in heads:
        path: list[int] = []
        word = start
        while word in heads and word not in clean and word not in path:
            path.append(word)
            word = heads[word]
        if word in path:
            return set(path[path.index(word) :])
        clean.update(path)
    return set()


def _is_tree(heads: tuple[int, ...]) -> bool:
    return heads.count(0) == 1 and not _circle({word: head for word, head in enumerate(heads, start=1) if head})


def _weight(scores: Scores, heads: tuple[int, ...]) -> float:
    return sum(row[head] for row, head in zip(scores, heads, strict=True))
