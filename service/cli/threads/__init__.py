"""The verbs of threads: reading them, and what a person decides about them."""

from service.cli.threads.deciding import merge, pin, split, undo
from service.cli.threads.reading import changes, contradictions, figures, positions, thread, threads

COMMANDS = {
    "threads": threads,
    "thread": thread,
    "figures": figures,
    "positions": positions,
    "contradictions": contradictions,
    "changes": changes,
    "merge": merge,
    "split": split,
    "pin": pin,
    "undo": undo,
}
