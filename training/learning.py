"""Training the reading network on a treebank, the same way every time.

Owns the recipe: batches, losses, rates, steps, chance. Half of an epoch's sentences are on the words the service
cuts, four in ten have curly quotation marks.
Refuses: files; measuring and export (exporting.py).
"""

import random
import sys
import time

import torch
from torch import Tensor, nn

from service.text.pieces import encode_words, word_shape
from training.network import Network
from training.treebank import Tree, on_our_words, with_curly_quotes

SEED = 20261123
STEPS, BATCH, WARM_UP = 1_600, 32, 100
ENCODER_RATE, HEAD_RATE, DECAY, CLIP = 1.5e-4, 1e-3, 0.01, 1.0
CURLY_SHARE, OUR_WORDS_SHARE = 0.4, 0.5

Batch = tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]


class Labels:
    """The label sets of the training data and the vocabulary."""

    def __init__(self, trees: tuple[Tree, ...], vocabulary: dict[str, int]) -> None:
        self.tags = sorted({tag for tree in trees for tag in tree.tags})
        self.fine = sorted({tag for tree in trees for tag in tree.fine})
        self.relations = sorted({relation for tree in trees for relation in tree.relations})
        self.vocabulary = vocabulary
        self._index = {
            kind: {name: index for index, name in enumerate(names)}
            for kind, names in (("tags", self.tags), ("fine", self.fine), ("relations", self.relations))
        }

    def index(self, kind: str, name: str) -> int:
        """The number of a label, -100 (ignored by the loss) for one never seen in training."""
        return self._index[kind].get(name, -100)


def to_batch(trees: list[Tree], labels: Labels) -> Batch:
    """pieces, firsts, shapes, tags, fine tags, heads, relations; padded with 0 (inputs) and -100 (targets)."""
    encoded = [encode_words(tree.words, labels.vocabulary) for tree in trees]
    longest, most = max(len(pieces) for pieces, _ in encoded), max(len(tree.words) for tree in trees)

    def padded(rows: list[list[int]], width: int, filler: int) -> Tensor:
        return torch.tensor([row + [filler] * (width - len(row)) for row in rows])

    return (
        padded([pieces for pieces, _ in encoded], longest, 0),
        padded([firsts for _, firsts in encoded], most, 0),
        padded([[word_shape(word) for word in tree.words] for tree in trees], most, 0),
        padded([[labels.index("tags", tag) for tag in tree.tags] for tree in trees], most, -100),
        padded([[labels.index("fine", tag) for tag in tree.fine] for tree in trees], most, -100),
        padded([list(tree.heads) for tree in trees], most, -100),
        padded([[labels.index("relations", name) for name in tree.relations] for tree in trees], most, -100),
    )


def losses(network: Network, batch: Batch) -> Tensor:
    """The sum of the four cross-entropies; labels are scored at the right head."""
    pieces, firsts, shapes, tags, fine, heads, relations = batch
    tag_scores, fine_scores, arcs, label_scores = network(pieces, firsts, shapes)
    at = heads.clamp(min=0)[:, None, :, None].expand(-1, label_scores.shape[1], -1, -1)
    label_scores = torch.gather(label_scores, 3, at)[..., 0].transpose(1, 2)
    entropy = nn.functional.cross_entropy
    return (
        entropy(tag_scores.flatten(0, 1), tags.flatten(), ignore_index=-100)
        + entropy(fine_scores.flatten(0, 1), fine.flatten(), ignore_index=-100)
        + entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-100)
        + entropy(label_scores.flatten(0, 1), relations.flatten(), ignore_index=-100)
    )


def batches_of(trees: list[Tree], chance: random.Random) -> list[list[Tree]]:
    """Batches of sentences of similar length, in random order."""
    ordered = sorted(trees, key=lambda tree: (len(tree.words), chance.random()))
    batches = [ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH)]
    chance.shuffle(batches)
    return batches


def varied(trees: tuple[Tree, ...], chance: random.Random) -> list[Tree]:
    """One epoch: some sentences on our words, some with curly quotation marks."""
    epoch = []
    for tree in trees:
        if chance.random() < OUR_WORDS_SHARE:
            tree = on_our_words(tree) or tree
        if chance.random() < CURLY_SHARE:
            tree = with_curly_quotes(tree)
        epoch.append(tree)
    return epoch


def train(network: Network, trees: tuple[Tree, ...], labels: Labels, steps: int = STEPS) -> None:
    """The network is trained for so many steps; progress goes to standard error. The shipped model had STEPS."""
    chance = random.Random(SEED)
    encoder = list(network.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=DECAY
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(0.0, 1 - step / steps)
    )
    network.train()
    step, started, running = 0, time.monotonic(), 0.0
    while step < steps:
        for trees_of_batch in batches_of(varied(trees, chance), chance):
            loss = losses(network, to_batch(trees_of_batch, labels))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            schedule.step()
            running += loss.item()
            step += 1
            if step % 100 == 0:
                spent = time.monotonic() - started
                print(f"step {step} loss {running / 100:.3f} {spent:.0f} s", file=sys.stderr, flush=True)
                running = 0.0
            if step == steps:
                break
