"""`python -m tests.contract [EXAMPLES [CALLER]]`: every phase and check of Schemathesis, as each kind of caller.

A run is one kind of caller in a house of its own; all take about ten minutes. It fails on any finding, and also when
who asked was locked out on the way or what was asked about is gone: then little was tried. EXAMPLES: guesses an address
in place of those in RUNS. Refuses: what the document says (service/web/contract), what is on the desk (house.py).
"""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from werkzeug.serving import make_server

from tests.contract.house import ids_of, lift_limits, make_app, people_of, spares_of, write_config


@dataclass(frozen=True, slots=True)
class Run:
    """One kind of caller, and how many guesses are made of what fits each address, and of what does not."""

    caller: str
    examples: int
    has_accounts: bool = True
    is_known: bool = True  # addresses lead to things that are there; otherwise ids are guesses too


#: In order. Without accounts whoever asks may do all, so the first account is not made: nobody would be let in then.
RUNS = (
    Run("whoever is at this machine", 20, False),
    Run("whoever is at this machine, with ids that lead nowhere", 5, False, is_known=False),
    Run("nobody", 3),
    Run("reader", 5),
    Run("editor", 5),
    Run("admin", 10),
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
        ids, spares = ids_of(app), spares_of(app)
        tokens: dict[str, str] = {}
        if run.has_accounts:
            tokens, people = people_of(app)
            ids |= people
            if run.caller in tokens:
                told += ["--header", "Accept: application/json"]  # one given here takes the place of the configured
                told += ["--header", f"Authorization: {tokens[run.caller]}"]
        else:
            told += ["--exclude-operation-id", "accounts.create"]
        config = Path(folder) / "schemathesis.toml"
        config.write_text(write_config(ids if run.is_known else {}, spares), encoding="utf-8")
        program = Path(sys.executable).with_name("schemathesis")
        with _listening(app) as address:
            found = subprocess.run([program, "--config-file", config, "run", address, *told], check=False).returncode
        return found or _lost(app, run, ids, tokens.get(run.caller, ""))


def _lost(app: Flask, run: Run, ids: Mapping[str, str], token: str) -> int:
    """1 when the caller does not read any more what could be read before, else 0."""
    if run.caller == "nobody":
        return 0
    headers = {"Accept": "application/json", **({"Authorization": token} if token else {})}
    paths = ("/stories/flood", f"/versions/{ids['version_id']}", f"/reports/{ids['report_id']}", "/search?q=Weir")
    lost = [path for path in paths if app.test_client().get(path, headers=headers).status_code != HTTPStatus.OK]
    if lost:
        sys.stdout.write(f"As {run.caller}, {', '.join(lost)} could not be read at the end: little was tried.\n")
    return len(lost) > 0


@contextmanager
def _listening(app: Flask) -> Iterator[str]:
    """The address of the document of a service that listens."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}/openapi.json"
    server.shutdown()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None, *sys.argv[2:3]))
