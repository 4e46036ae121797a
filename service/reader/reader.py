"""Sentences read with the model: the words that rules cut, with tag, head and relation filled in.

A Reader stands wherever `read_sentence` of service/text/reading.py does. The model is loaded when the first
sentence is read, once a process and folder.
Refuses: cutting words (service/text/words.py does); guessing at what the model cannot hold.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from service.reader.model import MODEL_FOLDER, Model, check_model, load_model
from service.text.pieces import encode_words, word_shape
from service.text.reading import SentenceReading, read_sentence
from service.text.trees import best_tree
from service.text.words import Word

#: Words of the longest sentence that is given a tree; beyond, it is a list or no prose, and costs by its square.
LONGEST_SENTENCE = 400


class Reader:
    """Reads sentences one at a time; what it makes of one depends on that sentence alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model: Model | None = None
        self._lock = Lock()

    def __call__(self, sentence: str) -> SentenceReading:
        """The reading of one sentence; words the model has no room for have no tag.

        A sentence of more than LONGEST_SENTENCE words has none at all; one of more than 256 pieces has them up to
        there. A word without a tag has no head and no relation either.
        """
        reading = read_sentence(sentence)
        if not 0 < len(reading.words) <= LONGEST_SENTENCE:
            return reading
        return SentenceReading(sentence, _with_tree(reading.words, self._loaded()))

    def read_many(self, sentences: Sequence[str]) -> tuple[SentenceReading, ...]:
        """The readings of these sentences, in order, each read once."""
        known = {sentence: self(sentence) for sentence in dict.fromkeys(sentences)}
        return tuple(known[sentence] for sentence in sentences)

    def _loaded(self) -> Model:
        with self._lock:
            if self._model is None:
                self._model = load_model(self._folder)
            return self._model


def is_installed() -> bool:
    """Whether the extra that runs the model is there."""
    return find_spec("onnxruntime") is not None


@lru_cache(maxsize=4)
def make_reader(folder: Path = MODEL_FOLDER) -> Reader:
    """The reader of a model folder, the same one every time. Raises NotFound when the model is not there."""
    check_model(folder)
    return Reader(folder)


def _with_tree(words: tuple[Word, ...], model: Model) -> tuple[Word, ...]:
    texts = [word.text for word in words]
    pieces, firsts = encode_words(texts, model.vocabulary)
    if not firsts:
        return words
    scored = model.score(pieces, firsts, [word_shape(text) for text in texts[: len(firsts)]])
    heads = best_tree(scored.arcs)
    read = [
        word._replace(
            tag=model.tags[scored.tags[index]],
            fine=model.fine[scored.fine[index]],
            head=head - 1,
            relation=model.relations[scored.relations[index][head]],
        )
        for index, (word, head) in enumerate(zip(words, heads, strict=False))
    ]
    return (*read, *words[len(read) :])
