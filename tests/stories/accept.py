"""`python -m tests.stories.accept` rewrites the goldens: stories, minimal pairs, tricky cases, the API's examples."""

import json
import sys

from seeds.loader import SEEDS, read_seeds
from service.text.memory import Memory
from tests.eval import minimal
from tests.rules import api_page
from tests.stories import tricky_cases
from tests.stories.golden import golden_of


def main() -> int:
    """Seed stories' expected.json, told.txt, the tricky cases and docs/api.md say what the rules say today."""
    memory = Memory()
    for seed in read_seeds():
        path = SEEDS / seed.story.id / "expected.json"
        written = json.dumps(golden_of(seed, memory), ensure_ascii=False, indent=1) + "\n"
        is_new = not path.exists() or path.read_text(encoding="utf-8") != written
        path.write_text(written, encoding="utf-8")
        sys.stdout.write(f"{'rewritten' if is_new else 'the same'}  {seed.story.id}\n")
    minimal.TOLD.write_text("\n".join(minimal.told_today()) + "\n", encoding="utf-8")
    tricky_cases.rewrite_page()
    api_page.rewrite_page()
    return 0


if __name__ == "__main__":
    sys.exit(main())
