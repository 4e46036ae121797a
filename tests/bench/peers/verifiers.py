"""A thousand real deliveries before the published verifiers of Standard Webhooks: PyPI's and, with node, npm's.

`python -m tests.bench.peers.verifiers [FOLDER]`: the folder is where `npm install --prefix` put the library. Refuses:
counting a message of which a verifier did not say that it is genuine.
"""

import json
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from standardwebhooks.webhooks import Webhook

from service.webhooks import signature
from storage import Store, deliveries
from tests.builders import NOON
from tests.delivering.office import Endpoint, owe, run_until_quiet
from tests.fakes import FrozenClock
from tests.storage.stored import a_subscription

MESSAGES = 1_000

PROGRAM = """
const { Webhook } = require("standardwebhooks");
const { secret, messages } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const hook = new Webhook(secret);
let accepted = 0;
for (const one of messages) { hook.verify(one.body, one.headers); accepted += 1; }
console.log(accepted);
"""


def main() -> int:
    """A line for each verifier: how many it accepted. 1 when one did not accept all."""
    secret, now = signature.make_secret(bytes(range(32))), int(time.time())
    with Store(":memory:") as store:
        deliveries.save_subscription(store, a_subscription(secret=secret))
        endpoint = Endpoint(FrozenClock(NOON + timedelta(seconds=now - int(NOON.timestamp()))))
        owe(store, MESSAGES)
        run_until_quiet(store, endpoint)
    sent = [(headers, body.decode()) for _, headers, body in endpoint.got]
    found = {"standardwebhooks (PyPI)": by_python(secret, sent)}
    if len(sys.argv) > 1 and (Path(sys.argv[1]) / "node_modules" / "standardwebhooks").is_dir():
        found["standardwebhooks (npm)"] = by_node(secret, sent, Path(sys.argv[1]))
    else:
        print("standardwebhooks (npm): not asked, because node or the library is not here")
    for name, accepted in found.items():
        print(f"{name}: {accepted:,} of {MESSAGES:,} accepted")
    return 0 if set(found.values()) == {MESSAGES} else 1


def by_python(secret: str, sent: list[tuple[dict[str, str], str]]) -> int:
    """How many the library of PyPI accepts; it raises for the others."""
    hook = Webhook(secret)
    for headers, body in sent:
        hook.verify(body.encode(), headers, json_parse=False)
    return len(sent)


def by_node(secret: str, sent: list[tuple[dict[str, str], str]], folder: Path) -> int:
    """Likewise npm's."""
    given = {"secret": secret, "messages": [{"headers": headers, "body": body} for headers, body in sent]}
    ran = subprocess.run(
        ["node", "-e", PROGRAM], input=json.dumps(given), text=True, capture_output=True, check=True, cwd=folder
    )
    return int(ran.stdout)


if __name__ == "__main__":
    sys.exit(main())
