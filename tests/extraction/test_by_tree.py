"""What trees add, from readings built by hand: no model runs here."""

from service.extraction.attribution.attributions import find_attributions
from service.text.reading import SentenceReading, read_sentence

SENTENCE = "Voters grasp that the bridge is unsafe."

#: Tag, head and relation of each of its words.
TREE = (
    ("NOUN", 1, "nsubj"),
    ("VERB", -1, "root"),
    ("SCONJ", 6, "mark"),
    ("DET", 4, "det"),
    ("NOUN", 6, "nsubj"),
    ("AUX", 6, "cop"),
    ("ADJ", 1, "ccomp"),
    ("PUNCT", 1, "punct"),
)


def with_tree(sentence: str, tree: tuple[tuple[str, int, str], ...]) -> SentenceReading:
    words = read_sentence(sentence).words
    return SentenceReading(
        sentence,
        tuple(
            word._replace(tag=tag, head=head, relation=relation)
            for word, (tag, head, relation) in zip(words, tree, strict=True)
        ),
    )


def found(reading: SentenceReading) -> list[tuple[str, str, list[str]]]:
    cut = lambda place: reading.text[slice(*place)] if place else ""  # noqa: E731
    return [
        (cut(one.source), cut(one.cue), [cut(part) for part in one.content])
        for one in find_attributions(reading).attributions
    ]


def test_a_verb_the_table_does_not_hold_attributes_its_clause():
    assert [] == found(read_sentence(SENTENCE))
    assert [("Voters", "grasp", ["that the bridge is unsafe"])] == found(with_tree(SENTENCE, TREE))


def test_nobody_is_reported_by_a_bare_it():
    tree = (("PRON", 1, "nsubj"), *TREE[1:])

    assert [] == found(with_tree("It means that the bridge is unsafe.", tree))


def test_a_cue_the_tree_has_as_a_noun_inside_a_phrase_attributes_nothing():
    sentence = "Lind supports trains."
    tree = (("PROPN", 1, "compound"), ("NOUN", 2, "compound"), ("NOUN", -1, "root"), ("PUNCT", 2, "punct"))

    assert [("Lind", "supports", ["trains"])] == found(read_sentence(sentence))
    assert [] == found(with_tree(sentence, tree))
