"""web-monitoring-diff's text difference, for `tests.bench.peers`: pairs on standard input, seconds on standard output.

Each pair is one JSON record a line, {"id", "before", "after"}; the texts are wrapped as the pages it expects. Run by
the peers' interpreter.
"""

import html
import json
import sys
import time

from web_monitoring_diff import html_text_diff


def page(text: str) -> str:
    """The text as a page of one paragraph a line."""
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line)
    return f"<html><body>{lines}</body></html>"


def main() -> None:
    """For each pair its id, the seconds it took and the number of changes, one JSON object a line."""
    html_text_diff(page("It rained."), page("It snowed."))
    for line in sys.stdin:
        if line.strip():
            pair = json.loads(line)
            before, after = page(pair["before"]), page(pair["after"])
            began = time.perf_counter()
            found = html_text_diff(before, after)
            seconds = time.perf_counter() - began
            print(json.dumps({"id": pair["id"], "seconds": seconds, "changes": found["change_count"]}))


main()
