"""Sentences read with the model. Skipped where the extra is not installed."""

import subprocess
import sys

import pytest

from service.domain.errors import NotFound
from service.reader import Reader, is_installed, make_reader
from service.reader.reader import LONGEST_SENTENCE
from service.text.memory import Memory
from service.text.reading import read_sentence, read_text

with_model = pytest.mark.skipif(not is_installed(), reason="onnxruntime is not installed: make reader")

SENTENCE = "Mr Smith, the mayor, said on Monday that 209 acres had burned, according to Cal Fire."

TREES = [
    ("the subject of the cue", SENTENCE, "Smith", "PROPN", "nsubj", "said"),
    ("what is said", SENTENCE, "burned", "VERB", "ccomp", "said"),
    ("the root", SENTENCE, "said", "VERB", "root", ""),
    ("a number and what it counts", SENTENCE, "209", "NUM", "nummod", "acres"),
    ("a name of two words", SENTENCE, "Cal", "PROPN", "compound", "Fire"),
    ("a plan is no verb here", "They sign the plan.", "plan", "NOUN", "obj", "sign"),
    ("and one here", "They plan to sign.", "plan", "VERB", "root", ""),
    ("the subject of a passive", "The road was closed by police.", "road", "NOUN", "nsubj:pass", "closed"),
    ("curly quotation marks", "“We will rebuild,” the mayor said.", "rebuild", "VERB", "ccomp", "said"),
]


@with_model
@pytest.mark.parametrize(("situation", "sentence", "word", "tag", "relation", "head"), TREES, ids=[r[0] for r in TREES])
def test_a_word_has_its_tag_and_its_place_in_the_tree(situation, sentence, word, tag, relation, head):
    words = make_reader()(sentence).words
    found = next(one for one in words if one.text == word)

    assert (tag, relation, head) == (found.tag, found.relation, words[found.head].text if found.head >= 0 else "")


@with_model
def test_the_words_are_those_of_the_rules():
    read, by_rules = make_reader()(SENTENCE), read_sentence(SENTENCE)

    assert [(w.start, w.end, w.text, w.norm, w.lemma) for w in by_rules.words] == [
        (w.start, w.end, w.text, w.norm, w.lemma) for w in read.words
    ]
    assert all(word.tag and word.fine and word.relation for word in read.words)
    assert [word.relation for word in read.words if word.head < 0] == ["root"]


@with_model
def test_a_reading_does_not_depend_on_the_sentences_beside_it():
    others = [row[1] for row in TREES] + ["No.", "word " * 120]
    alone = Reader(make_reader()._folder)(SENTENCE)

    assert make_reader().read_many([*others, SENTENCE, *others])[len(others)] == alone
    assert make_reader().read_many([]) == ()


@with_model
@pytest.mark.parametrize(
    ("situation", "sentence", "tagged"),
    [
        ("nothing", "", 0),
        ("too many words", "word " * (LONGEST_SENTENCE + 1), 0),
        ("more pieces than there is room for", "word " * LONGEST_SENTENCE, 254),
        ("one endless word", "a" * 100_000, 1),
        ("a hundred thousand quotation marks", '"' * 100_000, 0),
        ("half characters and a turned direction", "\u202eabc \ud800 " * 20, 60),
        ("another language", "Президент сказал , что огонь потушен .", 7),
    ],
)
def test_hostile_sentences_have_a_tree_as_far_as_there_is_room(situation, sentence, tagged):
    words = make_reader()(sentence).words

    assert tagged == sum(word.tag != "" for word in words)
    assert all(word.head < tagged for word in words)
    assert all((word.head, word.relation) == (-1, "") for word in words[tagged:])


@with_model
def test_a_text_is_read_with_the_model_by_passing_it():
    reading = read_text("Fire crews left.\n\nThe mayor thanked them.", Memory(), read=make_reader())

    assert [[word.tag for word in sentence.reading.words] for sentence in reading.sentences] == [
        ["NOUN", "NOUN", "VERB", "PUNCT"],
        ["DET", "NOUN", "VERB", "PRON", "PUNCT"],
    ]


@with_model
def test_a_folder_has_one_reader():
    assert make_reader() is make_reader()


def test_a_folder_without_the_model_is_named(tmp_path):
    with pytest.raises(NotFound, match=r'reading model ".*reader\.onnx"'):
        make_reader(tmp_path)


def test_making_a_reader_loads_nothing():
    program = "import sys; from service.reader import make_reader; make_reader(); print('onnxruntime' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert answer.stdout == "False\n"
