"""docs/webhooks.md says what the code does."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from service.domain.changes import ChangeKind, Family
from service.domain.deliveries import Rhythm, Shape
from service.domain.retries import SCHEDULE
from service.webhooks import message, signature
from service.webhooks.conditions import CONDITION_ROWS
from service.webhooks.message import BODY_LIMIT, QUOTE_LIMIT
from tests.storage.stored import SECRET
from tests.webhooks.example import example_body, examples
from tests.webhooks.test_signature import VECTORS

PAGE = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text(encoding="utf-8")
BODIES = re.findall(r"```json\n(.*?)\n```", PAGE, re.DOTALL)
HEADERS = dict(re.findall(r"^(webhook-[a-z]+): (.+)$", PAGE, re.MULTILINE))


TYPES = (
    message.REPORT_CREATED,
    message.DIGEST_CREATED,
    message.TRIAL,
    message.WATCH_FAILING,
    message.WATCH_RECOVERED,
    message.SWITCHED_OFF,
)


def compact(shown: str) -> str:
    return json.dumps(json.loads(shown), ensure_ascii=False, separators=(",", ":"))


def test_every_example_body_is_what_the_code_makes():
    assert list(examples().values()) == [compact(shown) for shown in BODIES]


def test_the_example_signature_verifies():
    now = int(HEADERS["webhook-timestamp"])

    assert SECRET in PAGE and signature.verify(SECRET, HEADERS, compact(BODIES[0]).encode(), now)


@pytest.mark.parametrize("word", [*TYPES, *Family, *ChangeKind, *Shape, *Rhythm])
def test_every_word_on_the_wire_is_listed(word):
    assert f"`{word.replace(' ', '_')}`" in PAGE or f"`{word}`" in PAGE


def test_every_test_of_a_condition_is_in_the_table():
    assert [] == [row.example for row in CONDITION_ROWS if f"| {row.example} | {row.meaning} |" not in PAGE]


def test_every_member_of_a_body_is_explained_or_shown():
    data = json.loads(example_body())["data"]

    assert [] == [name for name in (*data, *data["changes"][0]) if f'"{name}"' not in PAGE]


def test_the_schedule_and_limits_are_the_codes():
    said = re.findall(r"(\d+) (second|minute|hour)s?", PAGE[PAGE.index("at once, then after") :].split("\n")[0])

    assert list(SCHEDULE[1:]) == [timedelta(**{f"{unit}s": int(number)}) for number, unit in said]
    assert f"{BODY_LIMIT:,} bytes" in PAGE and f"past {QUOTE_LIMIT} characters" in PAGE


@pytest.mark.parametrize("vector", [pytest.param(vector, id=vector["name"]) for vector in VECTORS["verify"]])
def test_the_receiver_on_the_page_judges_the_published_cases_right(vector):
    sample: dict[str, object] = {}
    exec(re.findall(r"```python\n(.*?)\n```", PAGE, re.DOTALL)[0], sample)
    headers = {
        "webhook-id": vector["id"],
        "webhook-timestamp": str(vector["timestamp"]),
        "webhook-signature": vector["signature_header"],
    }
    headers.pop(vector.get("omit", ""), None)

    accepted = sample["is_from_stet"](vector["secret"], headers, vector["payload"].encode(), vector["now"])

    assert (vector["expect"] == "accept") == accepted
