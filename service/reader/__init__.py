"""The optional reading model: part of speech, governing word and relation of every word.

This room is the only door to onnxruntime, which an extra installs (requirements-model.txt); without it
nothing here is called and rules read alone. The model is an artefact of its own: models/reader/.
Refuses: meaning (extraction decides what a tree says); reading a sentence by anything but its own words.
"""

from service.reader.memories import READERS, memory_for
from service.reader.model import MODEL_FOLDER
from service.reader.reader import Reader, is_installed, make_reader

__all__ = ["MODEL_FOLDER", "READERS", "Reader", "is_installed", "make_reader", "memory_for"]
