"""The child process of an import: `python -m service.intake`. It reads and compares texts, and stores nothing.

Takes one parcel of texts after another from standard input and writes what it found to standard output.
Refuses: the store, the network, files. It ends when its input does.
"""

import sys

from service.collecting import collecting_later
from service.comparison.threads.strands import Step
from service.intake.ahead import read_parcel
from service.intake.passing import receive, send
from service.text.memory import Memory


def main() -> None:
    """Parcels are read until there are no more. What is remembered meanwhile is never searched for garbage."""
    memory = Memory()
    last: dict[str, Step] = {}
    with collecting_later():
        while (runs := receive(sys.stdin.buffer)) is not None:
            send(sys.stdout.buffer, read_parcel(runs, memory, last))


if __name__ == "__main__":
    main()
