"""The model's files and one run of it.

Owns the artefact's layout (reader.onnx, labels.json, vocab.txt) and the runtime's options: one thread, the
processor. Made by training/; its inputs and outputs are named there.
Refuses: words, trees, and any sentence beside the one it is given.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from service.domain.errors import NotFound

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

#: Where the project keeps its own model.
MODEL_FOLDER = Path(__file__).parents[2] / "models" / "reader"

#: The files of a model's folder.
NETWORK, LABELS, VOCABULARY = "reader.onnx", "labels.json", "vocab.txt"


@dataclass(frozen=True, slots=True)
class Scored:
    """What the network says about the words of one sentence, one row a word. Head 0 is the root."""

    tags: list[int]
    fine: list[int]
    arcs: list[list[float]]  # [word][head]: how well the head fits
    relations: list[list[int]]  # [word][head]: the relation, were it the head


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model. Safe to share between threads."""

    session: "InferenceSession"
    vocabulary: dict[str, int]
    tags: tuple[str, ...]
    fine: tuple[str, ...]
    relations: tuple[str, ...]

    def score(self, pieces: list[int], firsts: list[int], shapes: list[int]) -> Scored:
        """The scores of one sentence of at least one word.

        One sentence a run, on purpose: the small integers of the network are scaled by the largest value of a
        run, so in a batch a sentence would be read differently beside other sentences (one in three was).
        """
        import numpy

        rows = {"pieces": pieces, "firsts": firsts, "shapes": shapes}
        given = {name: numpy.array([row], dtype=numpy.int64) for name, row in rows.items()}
        tags, fine, arcs, relations = (answer[0].tolist() for answer in self.session.run(None, given))
        return Scored(tags, fine, arcs, relations)


def check_model(folder: Path) -> None:
    """Every file of the model is there. Raises NotFound naming the first that is not."""
    for name in (NETWORK, LABELS, VOCABULARY):
        if not (folder / name).is_file():
            raise NotFound("reading model", str(folder / name))


def load_model(folder: Path) -> Model:
    """The model of a folder, ready to run; about 0.2 s. Raises NotFound when a file is missing."""
    check_model(folder)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only: it would warn of processors it does not know
    # Without the arena a long sentence's memory goes back to the system when it has been read.
    options.enable_cpu_mem_arena = False
    labels = json.loads((folder / LABELS).read_text(encoding="utf-8"))
    pieces = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
    return Model(
        session=onnxruntime.InferenceSession(
            str(folder / NETWORK), sess_options=options, providers=["CPUExecutionProvider"]
        ),
        vocabulary={piece: index for index, piece in enumerate(pieces)},
        tags=tuple(labels["tags"]),
        fine=tuple(labels["fine"]),
        relations=tuple(labels["relations"]),
    )
