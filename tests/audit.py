"""`make audit`: every pinned library is looked up in the advisory database of PyPI, by pip-audit.

A mirror of PyPI may not answer for single releases, which is what pip-audit asks. What it could not look up is asked
for by name alone: that answer holds the advisories of the newest release, and no others. Exit 1 when a library has an
advisory, 2 when none is known to have one and some, or all, could not be looked up. Needs nothing but the standard
library and a pip-audit beside it.
"""

import http.client
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

#: A line of a lock file that pins a library.
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)

#: How long one question may take, in seconds.
PATIENCE_S = 30


#: What to do where nobody answers.
WHAT_TO_DO = """This says nothing about the libraries: neither that one has an advisory nor that none has.
What to do:
  - without a network here: copy this folder (the requirements*.lock files, tests/audit.py, the Makefile and
    requirements-audit.txt are enough) to a machine that reaches https://pypi.org, and run `make audit` there;
  - behind a proxy: set HTTPS_PROXY, and run it again;
  - behind an index of your own: have it hold what requirements-audit.txt names, or install that into build/audit
    by hand (build/audit/bin/pip install --find-links FOLDER -r requirements-audit.txt), and run it again."""


class Unanswered(Exception):
    """The advisory database did not answer; what was said instead."""


def main(locks: list[str]) -> int:
    """What was found is on standard output. Without lock files: what pip said when pip-audit could not be installed."""
    if not locks:
        said = sys.stdin.read().strip().splitlines()
        print(f"Nothing was looked up: pip-audit could not be installed.\n{said[-1] if said else ''}\n{WHAT_TO_DO}")
        return 2
    pins = {name: version for lock in locks for name, version in PIN.findall(Path(lock).read_text(encoding="utf-8"))}
    try:
        advisories, unknown = by_pip_audit(locks)
    except Unanswered as error:
        print(f"Nothing was looked up: the advisory database could not be asked.\n{error}\n{WHAT_TO_DO}")
        return 2
    found, left = by_name({name: pins[name] for name in pins if name in unknown})
    advisories |= found
    print(f"{len(pins) - len(left)} of {len(pins)} pinned libraries were looked up.")
    for name, told in sorted(advisories.items()):
        print(f"  {name} {pins[name]}: {', '.join(told)}")
    for name, why in sorted(left.items()):
        print(f"  {name} {pins[name]} could not be looked up: {why}")
    print(
        f"{len(advisories)} of those looked up {'has' if len(advisories) == 1 else 'have'} an advisory: "
        "see to these first, by a newer pin and `make lock`."
        if advisories
        else "None of those looked up has an advisory."
    )
    if left:
        print(
            f"Of the other {len(left)} nothing is known. That is no finding: the index that this machine reaches does "
            "not tell of these releases. Run `make audit` where pypi.org itself answers, or renew these pins."
        )
    return 1 if advisories else 2 if left else 0


def by_pip_audit(locks: list[str]) -> tuple[dict[str, list[str]], set[str]]:
    """The advisories by library, and the libraries that were not found. Raises Unanswered when nobody answers."""
    asked = [Path(sys.executable).with_name("pip-audit"), "--no-deps", "--disable-pip", "--format", "json"]
    asked += [word for lock in locks for word in ("-r", lock)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("{"):
        raise Unanswered(last_words(done.stderr) or f"pip-audit ended with {done.returncode} and said nothing.")
    told: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    advisories = {one["name"]: [advisory["id"] for advisory in one["vulns"]] for one in told if one.get("vulns")}
    return advisories, {one["name"] for one in told if "skip_reason" in one}


def last_words(said: str) -> str:
    """What a program said at last, without the way there: the last line that is neither empty nor indented.

    >>> last_words("Traceback:\\n  File a\\nConnectionError: no route to host\\n")
    'ConnectionError: no route to host'
    """
    lines = [line for line in said.splitlines() if line.strip() and not line.startswith((" ", "\t"))]
    return lines[-1][-500:] if lines else ""


def by_name(pins: dict[str, str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """The advisories of those that are the newest release, by library; and why each of the others is not known."""
    advisories: dict[str, list[str]] = {}
    left: dict[str, str] = {}
    registry = http.client.HTTPSConnection("pypi.org", timeout=PATIENCE_S)
    for name, version in pins.items():
        try:
            registry.request("GET", f"/pypi/{name}/json", headers={"Accept": "application/json"})
            answer = registry.getresponse()
            told = json.loads(answer.read()) if answer.status == http.client.OK else {}
        except (OSError, ValueError, http.client.HTTPException) as error:
            registry.close()
            left[name] = f"{error or type(error).__name__}"
            continue
        newest = told.get("info", {}).get("version")
        if newest is None or "vulnerabilities" not in told:
            left[name] = f"PyPI answers {answer.status}"
        elif newest != version:
            left[name] = f"its newest release is {newest}, and only of that one advisories are told here"
        elif told["vulnerabilities"]:
            advisories[name] = [advisory["id"] for advisory in told["vulnerabilities"]]
    registry.close()
    return advisories, left


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
