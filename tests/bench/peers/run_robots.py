"""Google's own reader of robots.txt, run by the python that has it (fast-robotstxt, built from google/robotstxt).

`INTERPRETER run_robots.py NAME` reads one JSON case a line, {"file", "urls"}, and prints one list of whether the agent
of that NAME may fetch each of them. Imports nothing of ours.
"""

import json
import sys
from pathlib import Path


def main() -> None:
    """One answer for each line."""
    from robotstxt import RobotsMatcher

    matcher = RobotsMatcher()
    for line in sys.stdin:
        case = json.loads(line)
        text = Path(case["file"]).read_bytes()[:512_000].decode("utf-8", "replace").replace("\0", "")
        print(json.dumps([matcher.is_allowed(text, sys.argv[1], url) for url in case["urls"]]))


if __name__ == "__main__":
    main()
