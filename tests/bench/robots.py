"""`python -m tests.bench.robots INTERPRETER FOLDER`: robots.txt of thousands of real sites, read by us and by Google.

Every file of the folder (those that protego is tested with: `make bench-watching` takes them from its source package)
is asked for addresses made of its own rules: each rule's path as it stands, one longer, one shorter, and with words in
place of its stars. The reference is google/robotstxt itself, in the peers' environment (requirements-extractors.txt).
What it forgives beyond RFC 9309 is counted apart: a rule's name misspelt or without its colon. Not asked: an address
with an empty query, of which the reference takes the sign away, and /robots.txt itself, which the standard allows.
Refuses: the network; failing.
"""

import json
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

from service.watching.robots import NAME, read_rules

RUN = Path(__file__).parent / "peers" / "run_robots.py"

#: Most rules of a file that addresses are made of, evenly spread over it.
RULES = 40

RULE = re.compile(r"^\s*(?:dis)?allow\s*:\s*([^\s#]+)", re.IGNORECASE | re.MULTILINE)

#: Lines that the reference reads and the standard does not know.
FORGIVEN = re.compile(
    r"^\s*(?:(?:dissallow|dissalow|disalow|diasllow|disallaw)\s*:?|(?:user-?\s?agent|useragent|allow|disallow)\s+[^\s:])",
    re.IGNORECASE | re.MULTILINE,
)


def addresses(text: str) -> list[str]:
    """Addresses that the rules of a robots.txt speak of, or nearly."""
    rules = list(dict.fromkeys(RULE.findall(text)))
    chosen = rules[:: max(1, len(rules) // RULES)][:RULES]
    paths = {"/", "/news/2026/01/a-story.html"}
    for rule in chosen:
        plain = rule.rstrip("$").replace("*", "word")
        if plain.startswith("/"):
            paths |= {plain, f"{plain}x/y?z=1", plain[:-1] or "/", rule.rstrip("$").replace("*", "") or "/"}
    paths = {path.rstrip("?") or "/" for path in paths} - {"/robots.txt"}
    return [
        f"https://site.test{quote(path, safe='/?=&%:;,+@!$()*~')}" for path in sorted(paths) if path.startswith("/")
    ]


def main(interpreter: str, folder: Path) -> None:
    """What was asked, how often both decided the same, and where they did not."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    texts = [path.read_bytes().decode("utf-8", "replace") for path in files]
    asked = [addresses(text) for text in texts]
    lines = "".join(
        json.dumps({"file": str(path), "urls": urls}) + "\n" for path, urls in zip(files, asked, strict=True)
    )
    command = [interpreter, str(RUN), NAME]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=600, check=False)
    theirs = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or len(theirs) != len(files):
        print("the reference cannot be run here")
        return
    began = time.perf_counter()
    ours = []
    for path, urls in zip(files, asked, strict=True):
        rules = read_rules(200, path.read_bytes())
        ours.append([rules.allows(url) for url in urls])
    seconds = time.perf_counter() - began
    same = other = forgiven = 0
    for path, text, urls, one, reference in zip(files, texts, asked, ours, theirs, strict=True):
        differing = [url for url, mine, its in zip(urls, one, reference, strict=True) if mine is not its]
        same += len(urls) - len(differing)
        if differing and FORGIVEN.search(text):
            forgiven += len(differing)
        else:
            other += len(differing)
        for url in differing[:1]:
            print(f"{path.name}: {url} {'forgiven' if FORGIVEN.search(text) else 'other'}", file=sys.stderr)
    total = same + other + forgiven
    print(f"{len(files)} files, {total} addresses, {seconds:.0f} s by us")
    print(f"decided as the reference does: {same / total:.3%}; by the standard alone: {same / (same + other):.3%}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
