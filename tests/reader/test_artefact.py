"""The model in models/reader is the one its card describes."""

import hashlib
import json

import pytest

from service.reader import MODEL_FOLDER, is_installed
from service.reader.model import load_model

CARD = json.loads((MODEL_FOLDER / "card.json").read_text(encoding="utf-8"))

#: Bytes: what a clone should have to carry for it.
LARGEST = 25_000_000


def test_the_model_is_the_one_that_was_measured():
    network = (MODEL_FOLDER / "reader.onnx").read_bytes()

    assert CARD["model"] == {"reader.onnx": hashlib.sha256(network).hexdigest(), "bytes": len(network)}
    assert len(network) <= LARGEST


def test_the_page_about_it_gives_the_scores_of_its_card():
    page = (MODEL_FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    rows = {
        (name, words): " | ".join(f"{score:.2f}" for score in scores.values())
        for name, kinds in CARD["scores"].items()
        for words, scores in kinds.items()
    }

    assert {row for row in rows.values() if row not in page} == set()
    assert {value for value in CARD["made of"].values() if value not in page} == set()


def test_its_licence_names_what_it_is_made_of():
    licence = (MODEL_FOLDER / "LICENCE.md").read_text(encoding="utf-8")

    assert all(name in licence for name in ("CC BY-SA 4.0", "UD English-EWT", "MiniLM", "Apache"))


@pytest.mark.skipif(not is_installed(), reason="onnxruntime is not installed: make reader")
def test_every_number_of_its_answers_has_a_name():
    model = load_model(MODEL_FOLDER)
    shapes = {output.name: output.shape for output in model.session.get_outputs()}

    assert set(shapes) == {"tags", "fine", "arcs", "labels"}
    assert (len(model.tags), len(model.fine), len(model.relations)) == (17, 49, 51)
    assert "root" in model.relations
