"""`python -m tests.contract [EXAMPLES]`: all phases and checks, 200 examples an address unless said; minutes.

Without accounts, for things that are there and for ids of its own making; then as admin, as editor and as reader.
"""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from werkzeug.serving import make_server

from tests.contract.house import CONFIG, config_for, make_app, tokens_for

EXAMPLES = 200


def main(examples: int) -> int:
    """0 when nothing was found, else what Schemathesis returned last that was not 0."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    found = 0
    with a_house() as (_, address, known):
        for config in (known, CONFIG):
            found = run(address, config, examples, "--exclude-path", "/setup") or found
    with a_house() as (app, address, known):
        for role, token in tokens_for(app).items():
            sys.stdout.write(f"\nAs {role}:\n")
            sys.stdout.flush()
            found = (
                run(
                    address,
                    known,
                    max(1, examples // 4),
                    *("-H", "Accept: application/json", "-H", f"Authorization: {token}"),
                )
                or found
            )
    return found


@contextmanager
def a_house() -> Iterator[tuple[Flask, str, Path]]:
    """A service of its own that listens, the address of its document, and the configuration with its ids."""
    with TemporaryDirectory() as folder:
        app = make_app(Path(folder))
        known = Path(folder) / "known.toml"
        known.write_text(config_for(app), encoding="utf-8")
        server = make_server("127.0.0.1", 0, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield app, f"http://127.0.0.1:{server.port}/openapi.json", known
        server.shutdown()


def run(address: str, config: Path, examples: int, *more: str) -> int:
    """What Schemathesis returns."""
    program = Path(sys.executable).with_name("schemathesis")
    told = ["--checks", "all", "--max-examples", str(examples), "--continue-on-failure", *more]
    return subprocess.run([program, "--config-file", config, "run", address, *told], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES))
