"""`python -m tests.walk.validate VNU_JAR`: every page of the browser tests, asked of the W3C's own validator.

The tests hold every page to the parser of the HTML standard; this holds it to the conformance rules too (the Nu Html
Checker, which needs Java), and the stylesheet. Refuses: fetching the checker (`make validate` does).
"""

import logging
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.walk.test_every_page import PAGES, stocked

STYLES = Path(__file__).parents[2] / "service" / "web" / "static"


def save_pages(origin: str, addresses: list[str], folder: Path) -> int:
    """The pages at these addresses are in the folder, those that say what went wrong too. Returns how many."""
    for number, address in enumerate(addresses):
        try:
            with urlopen(Request(origin + address, headers={"Accept": "text/html"})) as answer:
                kind, body = answer.headers["Content-Type"], answer.read()
        except HTTPError as error:
            kind, body = error.headers["Content-Type"], error.read()
        if "text/html" in kind:
            name = "".join(c if c.isalnum() else "-" for c in address).strip("-") or "desk"
            (folder / f"{number:03}-{name[:60]}.html").write_bytes(body)
    return len(list(folder.iterdir()))


def main(jar: str) -> int:
    """0 when the checker has nothing to say."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with TemporaryDirectory() as desk, TemporaryDirectory() as kept:
        folder = Path(kept)
        with stocked(Path(desk)) as (origin, known):
            count = save_pages(origin, sorted({known.address(rule) for rule in PAGES}), folder)
        checks = (["--skip-non-html", str(folder)], ["--css", *map(str, STYLES.glob("*.css"))])
        found = [subprocess.run(["java", "-jar", jar, "--format", "gnu", *one], check=False) for one in checks]
    verdict = "see above" if any(one.returncode for one in found) else "valid"
    sys.stdout.write(f"{count} pages and {len(list(STYLES.glob('*.css')))} stylesheets: {verdict}\n")
    return max(one.returncode for one in found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
