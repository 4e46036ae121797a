"""The reading network: a small BERT encoder, tag heads, and biaffine heads for the tree.

Encoder: the six layers of all-MiniLM-L6-v2 (Apache-2.0) without its pooler. Heads after Dozat and Manning,
"Deep Biaffine Attention for Neural Dependency Parsing" (ICLR 2017).
Refuses: data, training, files.
"""

import math

import torch
from torch import Tensor, nn

HIDDEN, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
SHAPES, SHAPE_WIDTH = 6, 32
ARC_WIDTH, LABEL_WIDTH = 256, 96
DROPOUT = 0.2


class Layer(nn.Module):
    """One encoder layer, as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.first_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.second_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / math.sqrt(HIDDEN // ATTENTION_HEADS)
        mixed = self.dropout((scores + bias).softmax(-1)) @ split(self.value(x))
        x = self.first_norm(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.second_norm(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces to vectors."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(512, HIDDEN)
        self.kinds = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)

    def forward(self, pieces: Tensor) -> Tensor:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.places(places) + self.kinds.weight[0]
        x = self.dropout(self.norm(x))
        bias = (pieces == 0).float()[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Biaffine(nn.Module):
    """A score for each pair of dependent and head, for each of `outputs` labels."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(outputs, width + 1, width + 1))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        dependents = torch.cat([dependents, torch.ones_like(dependents[..., :1])], -1)
        heads = torch.cat([heads, torch.ones_like(heads[..., :1])], -1)
        outputs, width, _ = self.weight.shape
        # One product with a constant is what quantisation makes small; an einsum stays in full precision.
        turned = dependents @ self.weight.permute(1, 0, 2).reshape(width, outputs * width)
        turned = turned.view(dependents.shape[0], dependents.shape[1], outputs, width).transpose(1, 2)
        return turned @ heads.transpose(-1, -2)[:, None]


class Network(nn.Module):
    """Tags and a scored graph for a batch of sentences."""

    def __init__(self, vocabulary: int, tags: int, fine: int, relations: int) -> None:
        super().__init__()
        width = HIDDEN + SHAPE_WIDTH
        self.encoder = Encoder(vocabulary)
        self.shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        nn.init.normal_(self.root, std=0.02)
        self.tags, self.fine = nn.Linear(width, tags), nn.Linear(width, fine)
        self.arc_dependent, self.arc_head = nn.Linear(width, ARC_WIDTH), nn.Linear(width, ARC_WIDTH)
        self.label_dependent, self.label_head = nn.Linear(width, LABEL_WIDTH), nn.Linear(width, LABEL_WIDTH)
        self.arcs, self.labels = Biaffine(ARC_WIDTH, 1), Biaffine(LABEL_WIDTH, relations)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, firsts: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Tag scores [b,w,tags], fine tag scores [b,w,fine], arc scores [b,w,1+w], label scores [b,relations,w,1+w].

        pieces: [b,p], 0 is padding. firsts: [b,w], the index of each word's first piece, 0 is padding (the
        first piece is never a word's). shapes: [b,w]. Head 0 is the root.
        """
        x = self.encoder(pieces)
        x = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, HIDDEN))
        x = self.dropout(torch.cat([x, self.shapes(shapes)], -1))
        rooted = torch.cat([self.root.expand(x.shape[0], -1, -1), x], 1)
        act = nn.functional.gelu
        arcs = self.arcs(self.dropout(act(self.arc_dependent(x))), self.dropout(act(self.arc_head(rooted))))[:, 0]
        absent = torch.cat([torch.zeros_like(firsts[:, :1]), (firsts == 0).long()], 1)
        arcs = arcs + absent.float()[:, None, :] * -1e4
        labels = self.labels(self.dropout(act(self.label_dependent(x))), self.dropout(act(self.label_head(rooted))))
        return self.tags(x), self.fine(x), arcs, labels


class Exported(nn.Module):
    """What the service runs: best tags, arc scores, and the best label of every pair."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, firsts: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        tags, fine, arcs, labels = self.network(pieces, firsts, shapes)
        return tags.argmax(-1), fine.argmax(-1), arcs, labels.argmax(1)


def load_encoder(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """The encoder has the published weights. Raises KeyError when one is missing."""
    names = {
        "pieces.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "kinds.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "first_norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "second_norm": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{layer}.{ours}.{kind}"] = f"encoder.layer.{layer}.{theirs}.{kind}"
    encoder.load_state_dict({ours: weights[theirs] for ours, theirs in names.items()})
