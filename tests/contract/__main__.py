"""`python -m tests.contract [EXAMPLES]`: every phase and check of Schemathesis, as each kind of caller; ten minutes.

A run is one kind of caller in a house of its own. It fails on any finding, and also when it was let in nowhere or found
nothing: then it would have tried nothing. EXAMPLES: guesses an address in place of those in RUNS.
Refuses: what the document says (service/web/contract), what is on the desk (house.py).
"""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from werkzeug.serving import make_server

from tests.contract.house import ids_of, lift_limits, make_app, people_of, write_config


@dataclass(frozen=True, slots=True)
class Run:
    """One kind of caller, and how many guesses are made of what fits each address, and of what does not."""

    caller: str
    examples: int
    has_accounts: bool = True
    is_known: bool = True  # addresses lead to things that are there; otherwise ids are guesses too
    fails_on: tuple[str, ...] = ()  # warnings of Schemathesis that are findings here


#: Findings of a run as somebody who may do all: nothing was tried where one is not let in or finds nothing.
LET_IN = ("missing_auth", "missing_test_data")

#: In order. Without accounts whoever asks may do all, so the first account is not made: nobody would be let in then.
RUNS = (
    Run("whoever is at this machine", 20, False, fails_on=LET_IN),
    Run("whoever is at this machine, with ids that lead nowhere", 5, False, is_known=False),
    Run("nobody", 3),
    Run("reader", 5),
    Run("editor", 5),
    Run("admin", 10, fails_on=LET_IN),
)


def main(examples: int | None = None, only: str = "") -> int:
    """0 when nothing was found, else the last other thing Schemathesis returned. only: a part of a caller's name."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    lift_limits()
    found, begun = 0, time.monotonic()
    for run in RUNS:
        if only in run.caller:
            sys.stdout.write(f"\nAs {run.caller}:\n")
            sys.stdout.flush()
            found = _tried(run, examples or run.examples) or found
    sys.stdout.write(f"\n{'Findings' if found else 'No finding'} in {time.monotonic() - begun:.0f} s.\n")
    return found


def _tried(run: Run, examples: int) -> int:
    """What Schemathesis returns of a run in a house of its own."""
    told = ["--checks", "all", "--max-examples", str(examples), "--continue-on-failure"]
    with TemporaryDirectory() as folder:
        app = make_app(Path(folder))
        ids = ids_of(app)
        if run.has_accounts:
            tokens, people = people_of(app)
            ids |= people
            if run.caller in tokens:
                told += ["--header", "Accept: application/json"]  # one given here takes the place of the configured
                told += ["--header", f"Authorization: {tokens[run.caller]}"]
        else:
            told += ["--exclude-operation-id", "accounts.create"]
        config = Path(folder) / "schemathesis.toml"
        config.write_text(write_config(ids if run.is_known else {}, run.fails_on), encoding="utf-8")
        program = Path(sys.executable).with_name("schemathesis")
        with _listening(app) as address:
            return subprocess.run([program, "--config-file", config, "run", address, *told], check=False).returncode


@contextmanager
def _listening(app: Flask) -> Iterator[str]:
    """The address of the document of a service that listens."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}/openapi.json"
    server.shutdown()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None, *sys.argv[2:3]))
