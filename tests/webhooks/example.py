"""The report that docs/webhooks.md tells of, and the program that prints its examples.

`python -m tests.webhooks.example` prints its headers; with `--write` it writes the examples into the page.
"""

import json
import re
import sys
from pathlib import Path

from service.domain.changes import ChangeKind, Evidence, Family, Observed
from service.domain.deliveries import DigestEntry, EndpointNotice, Rhythm, Shape
from service.domain.stories import Article, Health, Notice
from service.domain.versions import Passage
from service.webhooks import signature
from service.webhooks.message import (
    Told,
    digest_line,
    tell_digest,
    tell_health,
    tell_report,
    tell_switched_off,
    tell_trial,
)
from service.webhooks.shapes import body_in
from tests.builders import NOON, a_version
from tests.storage.stored import HOUR, SECRET, a_change, a_report, a_story, a_subscription

ID = "evt_k3tq7zv2m5x4c6b7d2a3fghjlw"
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


PAGE = Path(__file__).parents[2] / "docs" / "webhooks.md"

ARTICLE = Article(
    id="a1",
    story_id="harbour-fire",
    url="https://gazette.example/fire",
    title="Fire at the harbour",
    publisher="The Example Gazette",
    language="en",
)
PUBLIC_URL = "https://stet.example"


def example_told() -> Told:
    """What the page's report.created message tells."""
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
    return tell_report(
        a_report(before, after, *changes, digest=DIGEST),
        changes,
        story=a_story(),
        article=ARTICLE,
        before=before,
        after=after,
        observed=Observed(last_before_at=NOON + HOUR, first_after_at=NOON + 2 * HOUR, unusable_between=1),
        public_url=PUBLIC_URL,
        now=NOON + 2 * HOUR,
        sequence=7,
    )


def examples() -> dict[str, str]:
    """Every body the page shows, by name, in the page's order."""
    report, trial = example_told(), tell_trial("s1", NOON)
    entry = DigestEntry(
        subscription_id="s1",
        report_id=str(report.data["report"]),
        due_at=NOON + 3 * HOUR,
        told=digest_line(report),
        created_at=NOON + 2 * HOUR,
    )
    digest = tell_digest(a_subscription(rhythm=Rhythm.HOURLY, zone="Europe/London"), (entry,), NOON + 3 * HOUR)
    notice = Notice(
        article_id="a1", noticed_at=NOON, health=Health.FAILING, note="The last three looks found a login wall."
    )
    off = EndpointNotice(subscription_id="s2", noticed_at=NOON, note="It answered 410: it is gone for good.")
    told = {
        "report.created": (Shape.STANDARD, report),
        "digest.created": (Shape.STANDARD, digest),
        "watch.failing": (Shape.STANDARD, tell_health(notice, ARTICLE, PUBLIC_URL)),
        "endpoint.switched_off": (Shape.STANDARD, tell_switched_off(off, "https://hooks.example/in", PUBLIC_URL)),
        "endpoint.tested": (Shape.STANDARD, trial),
        "cloudevents": (Shape.CLOUDEVENTS, trial),
        "slack": (Shape.SLACK, report),
        "discord": (Shape.DISCORD, report),
        "teams": (Shape.TEAMS, report),
    }
    return {name: body_in(shape, one, ID, PUBLIC_URL) for name, (shape, one) in told.items()}


def example_body() -> str:
    """The body of the page's report.created message."""
    return examples()["report.created"]


def shown(body: str) -> str:
    """A body as the page shows it."""
    text = json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    return re.sub(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]", r"[\1, \2]", text)


def write() -> None:
    """The page's JSON blocks are what the code makes, one after the other."""
    bodies = iter(examples().values())
    page = PAGE.read_text(encoding="utf-8")
    page = re.sub(r"```json\n.*?\n```", lambda _: f"```json\n{shown(next(bodies))}\n```", page, flags=re.DOTALL)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    if "--write" in sys.argv:
        write()
    for name, value in signature.headers(SECRET, ID, SENT_AT, example_body().encode()).items():
        sys.stdout.write(f"{name}: {value}\n")
