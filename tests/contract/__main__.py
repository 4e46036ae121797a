"""`python -m tests.contract [EXAMPLES]`: all phases and checks, 200 examples an address unless said; minutes.

Half of the run asks for things that are there, half for ids of its own making.
"""

import logging
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from werkzeug.serving import make_server

from tests.contract.house import CONFIG, config_for, make_app

EXAMPLES = 200


def main(examples: int) -> int:
    """0 when nothing was found, else what Schemathesis returns."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with TemporaryDirectory() as folder:
        app = make_app(Path(folder))
        (Path(folder) / "known.toml").write_text(config_for(app), encoding="utf-8")
        server = make_server("127.0.0.1", 0, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = [
            subprocess.run(
                [
                    Path(sys.executable).with_name("schemathesis"),
                    *("--config-file", config),
                    *("run", f"http://127.0.0.1:{server.port}/openapi.json"),
                    *("--checks", "all", "--max-examples", str(examples), "--continue-on-failure"),
                ],
                check=False,
            ).returncode
            for config in (Path(folder) / "known.toml", CONFIG)
        ]
        server.shutdown()
    return max(found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES))
