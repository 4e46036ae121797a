"""The report that docs/webhooks.md tells of, and the program that prints its examples.

`python -m tests.webhooks.example` prints what the page must show.
"""

import json
import sys

from service.domain.changes import ChangeKind, Evidence, Family, Observed
from service.domain.stories import Article
from service.domain.versions import Passage
from service.webhooks import signature
from service.webhooks.message import body_of, trial_body
from tests.builders import NOON, a_version
from tests.storage.stored import HOUR, SECRET, a_change, a_report, a_story

ID = "5f0c1e2d3b4a59687766"
SENT_AT = 1767794401  # 2026-01-07T14:00:01Z
BEFORE_TEXT = "About 120 homes are without power, the harbour office said. The bridge stays open."
AFTER_TEXT = "At least 180 homes are without power, the harbour office said. The bridge is closed."


DIGEST = (
    "Figures: homes without power, about 120 → at least 180 (the harbour office).",
    "Positions: reversed: the bridge stays open → is closed.",
    "Otherwise: 3 claims unchanged.",
)


def passage_of(text: str, exact: str) -> Passage:
    start = text.index(exact)
    return Passage.cut(text, start, start + len(exact))


def example_body() -> str:
    """The body of the page's report.created message."""
    before = a_version(BEFORE_TEXT)
    after = a_version(AFTER_TEXT, captured_at=NOON + 2 * HOUR, modified_at=NOON + HOUR)
    reversed_position = a_change(
        id="0a1b2c3d4e5f60718293",
        family=Family.POSITION,
        kind=ChangeKind.REVERSED,
        importance=0.86,
        summary="Position reversed: the bridge stays open → is closed",
        before=Evidence(claim_id="11aa22bb33cc44dd55ee", passage=passage_of(BEFORE_TEXT, "The bridge stays open.")),
        after=Evidence(claim_id="22bb33cc44dd55ee66ff", passage=passage_of(AFTER_TEXT, "The bridge is closed.")),
    )
    revised_figure = a_change(
        id="9f8e7d6c5b4a39281706",
        also=(ChangeKind.REQUALIFIED,),
        importance=0.7,
        holder="the harbour office",
        summary="Figure revised: homes without power, about 120 → at least 180 (the harbour office)",
        before=Evidence(claim_id="33cc44dd55ee66ff7700", passage=passage_of(BEFORE_TEXT, "About 120")),
        after=Evidence(claim_id="44dd55ee66ff77008811", passage=passage_of(AFTER_TEXT, "At least 180")),
    )
    changes = (reversed_position, revised_figure)
    return body_of(
        a_report(before, after, *changes, digest=DIGEST),
        changes,
        story=a_story(),
        article=Article(
            id="a1",
            story_id="harbour-fire",
            url="https://gazette.example/fire",
            title="Fire at the harbour",
            publisher="The Example Gazette",
            language="en",
        ),
        before=before,
        after=after,
        observed=Observed(last_before_at=NOON + HOUR, first_after_at=NOON + 2 * HOUR, unusable_between=1),
        public_url="https://stet.example",
        now=NOON + 2 * HOUR,
    )


def example_trial() -> str:
    """The body of the page's endpoint.tested message."""
    return trial_body("s1", NOON)


if __name__ == "__main__":
    body = example_body()
    shown = (
        SECRET,
        str(signature.headers(SECRET, ID, SENT_AT, body.encode())),
        json.dumps(json.loads(body), ensure_ascii=False, indent=2),
        json.dumps(json.loads(example_trial()), indent=2),
    )
    sys.stdout.write("\n".join(shown) + "\n")
