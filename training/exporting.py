"""The trained network as the one file the service runs, its scores, and its card.

Owns quantisation and the measures: tags, heads and labels in per cent, punctuation and subtypes counted.
Refuses: training.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from service.text.pieces import MOST_PIECES
from service.text.trees import best_tree
from training.learning import SEED, Labels, to_batch
from training.network import Exported, Network
from training.treebank import Tree, on_our_words, read_treebank

#: Best tags, best fine tags, arc scores and best labels of a batch of pieces, first pieces and shapes.
Run = Callable[[Tensor, Tensor, Tensor], Any]

INPUTS, OUTPUTS = ("pieces", "firsts", "shapes"), ("tags", "fine", "arcs", "labels")


def export(network: Network, example: tuple[Tensor, Tensor, Tensor], folder: Path) -> Path:
    """The network as reader.onnx in the folder, in eight-bit integers; reader.fp32.onnx beside it."""
    network.eval()
    places = network.encoder.places.weight.detach()[:MOST_PIECES].clone()
    network.encoder.places = nn.Embedding.from_pretrained(places)
    full, small = folder / "reader.fp32.onnx", folder / "reader.onnx"
    axes = {name: {0: "sentence", 1: "piece" if name == "pieces" else "word"} for name in (*INPUTS, *OUTPUTS)}
    torch.onnx.export(
        Exported(network),
        example,
        str(full),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        dynamo=False,
        opset_version=17,
    )
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
    return small


def runner(model: Path) -> Run:
    """The exported model as a function of a batch."""
    session = onnxruntime.InferenceSession(str(model))

    def run(pieces: Tensor, firsts: Tensor, shapes: Tensor) -> Any:
        return session.run(None, {"pieces": pieces.numpy(), "firsts": firsts.numpy(), "shapes": shapes.numpy()})

    return run


def scores(treebanks: dict[str, Path], labels: Labels, run: Run) -> dict[str, dict[str, dict[str, float]]]:
    """What the model scores on each treebank, on its words and on ours."""
    found = {}
    for name, path in treebanks.items():
        given = read_treebank(path)
        ours = tuple(tree for tree in map(on_our_words, given) if tree)
        found[name] = {"their words": measure(given, labels, run), "our words": measure(ours, labels, run)}
        print(name, json.dumps(found[name]), flush=True)
    return found


def measure(trees: tuple[Tree, ...], labels: Labels, run: Run) -> dict[str, float]:
    """UPOS, XPOS, UAS and LAS in per cent, on the given words, punctuation and subtypes counted.

    One sentence a run, as the service reads: in eight bits a batch is not the sum of its sentences.
    """
    right = dict.fromkeys(("UPOS", "XPOS", "UAS", "LAS"), 0)
    for tree in trees:
        tags, fine, arcs, relations = run(*to_batch([tree], labels)[:3])
        heads = best_tree(arcs[0].tolist())
        for word, head in enumerate(heads):
            attached = head == tree.heads[word]
            right["UPOS"] += labels.tags[tags[0][word]] == tree.tags[word]
            right["XPOS"] += labels.fine[fine[0][word]] == tree.fine[word]
            right["UAS"] += attached
            right["LAS"] += attached and labels.relations[relations[0][word][head]] == tree.relations[word]
    total = sum(len(tree.words) for tree in trees)
    return {name: round(100 * count / total, 2) for name, count in right.items()}


def write_card(folder: Path, hashes: dict[str, str], found: dict[str, dict[str, dict[str, float]]], steps: int) -> None:
    """card.json: how the model in the folder was made, of what, and what it scores."""
    model = folder / "reader.onnx"
    card = {
        "seed": SEED,
        "steps": steps,
        "torch": torch.__version__,
        "onnxruntime": onnxruntime.__version__,
        "made of": hashes,
        "model": {"reader.onnx": sha256(model), "bytes": model.stat().st_size},
        "scores": found,
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def write_labels(folder: Path, labels: Labels, vocabulary: str) -> None:
    """labels.json and vocab.txt: what the numbers of the model's outputs and inputs mean."""
    names = {"tags": labels.tags, "fine": labels.fine, "relations": labels.relations}
    (folder / "labels.json").write_text(json.dumps(names, indent=0) + "\n", encoding="utf-8")
    (folder / "vocab.txt").write_text(vocabulary, encoding="utf-8")


def sha256(path: Path) -> str:
    """The file's hash."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
