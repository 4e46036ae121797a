"""`python -m tests.bench.crowds`: what a crowd costs others, and whether a known name is told apart by time (B5, B10).

A service of its own with the seed stories and one long one; a hundred exports at once, the dearest searches, the two
largest versions compared, and somebody who reads a story meanwhile. Then tries to sign in by a known and by an unknown
name, turn and turn about. Refuses: failing; no test asserts a time.
"""

import json
import logging
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from service.accounts.passwords import SALT_BYTES, hash_password
from service.admitting import add_account, sign_in
from service.app import create_app
from service.domain.accounts import Role
from service.domain.errors import Refused
from service.settings import read_settings
from storage import Store
from storage.accounts import people

#: How many exports at once, tries by each name, and requests of whoever reads beside the crowd.
EXPORTS, TRIES, READ = 100, 200, 40

NOW = datetime(2026, 3, 1, 6, tzinfo=UTC)
JSON = {"Accept": "application/json"}


def main() -> int:
    """The table is on standard output."""
    logging.disable(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(read_settings({"STET_DATA": folder, "STET_SCHEDULER": "off"}))

        def ask(path: str) -> tuple[int, float]:
            begun = time.perf_counter()
            status = app.test_client().get(path, headers=JSON, buffered=True).status_code
            return status, time.perf_counter() - begun

        ids = fill(app.test_client())
        costly = {
            f"{EXPORTS} exports": ["/stories/made-up/export.ndjson"] * EXPORTS,
            "search a*": ["/search?q=a*"] * 20,
            "any two versions": [f"/stories/made-up/compare?before={ids[0]}&after={ids[-1]}"] * 20,
            "all reports": ["/reports?limit=500"] * 20,
        }
        print(f"{'eight at a time':<22} {'answers':<24} {'slowest':>8} {'beside it, p95':>15}")
        for name, paths in costly.items():
            told, slowest, beside = crowd(ask, paths)
            print(f"{name:<22} {told:<24} {slowest:>7.2f}s {beside:>14.2f}s", flush=True)
        known, unknown = names(Path(folder) / "stet.sqlite3")
        print(
            f"a wrong password for a known name: {known * 1000:.2f} ms, an unknown one: {unknown * 1000:.2f} ms (median"
        )
        print(f"of {TRIES} each, {abs(known / unknown - 1):.1%} apart; the bar is 10 %)")
    return 0


def crowd(ask: Callable[[str], tuple[int, float]], paths: list[str]) -> tuple[str, float, float]:
    """All of the paths by eight at a time, as the service works on them, and a story read over and over beside them."""
    is_over = threading.Event()
    beside: list[float] = []

    def read() -> None:
        while not is_over.is_set() or len(beside) < READ:
            status, seconds = ask("/stories/made-up?limit=20")
            assert status == 200
            beside.append(seconds)

    reader = threading.Thread(target=read)
    reader.start()
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(ask, paths))
    is_over.set()
    reader.join()
    counted = Counter(status for status, _ in answers)
    told = ", ".join(f"{count} x {status}" for status, count in sorted(counted.items()))
    return told, max(seconds for _, seconds in answers), statistics.quantiles(beside, n=20)[-1]


def fill(client: object) -> list[str]:
    """A story of twelve long versions, each another in every third sentence. Returns their ids."""
    chance = random.Random(1)
    post = client.post  # type: ignore[attr-defined]
    post("/stories", json={"title": "Made up", "story": "made-up"}, headers=JSON)
    amounts = [chance.randrange(10, 90_000) for _ in range(300)]
    ids = []
    for number in range(12):
        amounts = [chance.randrange(10, 90_000) if chance.random() < 1 / 3 else amount for amount in amounts]
        text = "A fire\n\n" + "\n\n".join(
            f"Crew {n} holds {a:,} acres, Mayor Ada Brook said." for n, a in enumerate(amounts)
        )
        sent = {
            "text": text,
            "captured_at": (NOW + timedelta(hours=number)).isoformat(),
            "address": "https://a.example/",
        }
        ids.append(json.loads(post("/stories/made-up/versions", json=sent, headers=JSON).data)["version"]["id"])
    return ids


def names(database: Path) -> tuple[float, float]:
    """The median seconds of a try by a known name and by an unknown one."""
    took: dict[str, list[float]] = {"ada": [], "nobody": []}
    with Store(database) as store:
        account, _ = add_account(store, "ada", Role.ADMIN, NOW)
        hashed = hash_password("weir dam lobster ink", bytes(SALT_BYTES))
        people.save_account(store, replace(account, password_hash=hashed))
        for number in range(TRIES):
            for name, seconds in took.items():
                begun = time.perf_counter()
                try:
                    sign_in(store, name, "wrong wrong wrong", "192.0.2.1", NOW + timedelta(hours=2 * number))
                except Refused:
                    seconds.append(time.perf_counter() - begun)
    return statistics.median(took["ada"]), statistics.median(took["nobody"])


if __name__ == "__main__":
    sys.exit(main())
