"""What it costs to read sentences: by our rules, by our model, and by spaCy's blank pipeline, in one run.

Rules and the blank pipeline cut sentences and words, ours with lemmas; the model adds tags and trees, for which
spaCy needs a model of its own. Seconds are of the processor, one core. Refuses: failing where a peer cannot be run.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from service.reader import is_installed
from service.text.memory import Memory
from service.text.reading import read_text
from tests.bench import reader
from tests.bench.figures import news

HEADS = ("reading", "load, s", "sentences a second", "words a second", "memory, MB")

#: Bytes of news that are read: the committed sample once, so that nothing is remembered.
BYTES = 25_000


def rows(interpreter: str) -> list[dict[str, Any]]:
    """One row a way of reading: seconds to load, sentences and words a second, megabytes of the process."""
    text = news(BYTES)
    found = [{"reading": "Stet, by rules"} | _by_rules(text)]
    if is_installed():
        measured = reader.measured()
        found.append(
            {"reading": "Stet, by rules and model"}
            | {"load": measured["load"], "sentences": measured["new"], "words": measured["words"]}
            | {"memory": measured["memory"]}
        )
    command = [interpreter, str(Path(__file__).parent / "run_spacy.py")]
    try:
        done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=600)
        found.append({"reading": "spaCy, blank English"} | json.loads(done.stdout))
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        print(f"spaCy: not run ({error})", file=sys.stderr)
    return found


def show(found: list[dict[str, Any]]) -> None:
    """The rows as a table."""
    table = [HEADS]
    for row in found:
        memory = f"{row['memory']:.0f}" if "memory" in row else ""
        table.append((row["reading"], f"{row['load']:.2f}", f"{row['sentences']:,.0f}", f"{row['words']:,.0f}", memory))
    widths = [max(len(row[i]) for row in table) for i in range(len(HEADS))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _by_rules(text: str) -> dict[str, float]:
    began = time.process_time()
    read_text("It rained. It snowed.", Memory())
    load = time.process_time() - began
    began = time.process_time()
    sentences = read_text(text, Memory()).sentences
    spent = time.process_time() - began
    words = sum(len(one.reading.words) for one in sentences)
    return {"load": load, "sentences": len(sentences) / spent, "words": words / spent}
