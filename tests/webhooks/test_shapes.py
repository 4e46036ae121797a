"""The other shapes of a message: what each receiver asks for, and nothing a text could break out with."""

import json
import re
from dataclasses import replace

import pytest
from cloudevents.core.bindings.http import HTTPMessage, from_http_event

from service.domain.deliveries import DigestEntry, Shape
from service.domain.stories import Article, Health, Notice
from service.webhooks.message import BODY_LIMIT, digest_line, tell_digest, tell_health, tell_trial
from service.webhooks.shapes import CONTENT_TYPES, body_in, plain
from tests.builders import NOON
from tests.storage.stored import HOUR, a_subscription
from tests.webhooks.example import example_told, examples

HOSTILE = "<!channel> @everyone [x](javascript:1) *b* `c` _d_ <https://evil.test|y> & </b> \\ |"


def hostile_told():
    told = example_told()
    data = {**told.data, "headline": HOSTILE, "digest": [HOSTILE]}
    return replace(told, data=data, items=tuple({**item, "summary": HOSTILE} for item in told.items))


def a_digest(count: int):
    line = digest_line(example_told())
    entries = tuple(
        DigestEntry(subscription_id="s1", report_id=f"r{n}", due_at=NOON + HOUR, told=line, created_at=NOON)
        for n in range(count)
    )
    return tell_digest(a_subscription(), entries, NOON + HOUR)


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_of_every_message_is_small_json(shape):
    for told in (example_told(), a_digest(1), a_digest(500), tell_trial("s1", NOON), hostile_told()):
        body = body_in(shape, told, "evt_1", "https://stet.example")

        assert len(body.encode()) <= BODY_LIMIT and isinstance(json.loads(body), dict)


def test_a_digest_counts_what_does_not_fit():
    data = json.loads(body_in(Shape.STANDARD, a_digest(500), "evt_1", ""))["data"]

    assert 500 == data["reports_total"] and 0 < len(data["reports"]) < 500
    assert ("2026-01-07T12:00:00Z", "2026-01-07T13:00:00Z") == (data["from"], data["until"])


def test_a_cloud_event_has_what_the_specification_requires():
    event = json.loads(examples()["cloudevents"])
    told = json.loads(body_in(Shape.CLOUDEVENTS, example_told(), "evt_1", "https://stet.example"))

    for one in (event, told):
        assert {"specversion", "id", "source", "type"} <= one.keys() and "1.0" == one["specversion"]
    assert ("evt_1", "stet.report.created", "harbour-fire") == (told["id"], told["type"], told["subject"])
    assert json.loads(examples()["report.created"])["data"] == told["data"]


def test_the_cloudevents_library_reads_ours():
    body = body_in(Shape.CLOUDEVENTS, example_told(), "evt_1", "https://stet.example")
    sent = HTTPMessage(headers={"content-type": CONTENT_TYPES[Shape.CLOUDEVENTS]}, body=body.encode())

    event = from_http_event(sent)

    assert ("evt_1", "https://stet.example") == (event.get_id(), event.get_source())
    assert "stet.report.created" == event.get_type() and NOON + 2 * HOUR == event.get_time()


def test_slack_is_called_by_nobody_and_its_sections_are_short():
    message = json.loads(body_in(Shape.SLACK, hostile_told(), "evt_1", ""))
    text = json.dumps(message)

    assert "<!channel>" not in text and "<https://evil.test" not in text and "&lt;!channel&gt;" in text
    assert all(len(block["text"]["text"]) <= 3_000 for block in message["blocks"]) and len(message["blocks"]) <= 50
    assert message["text"]


def test_discord_is_called_by_nobody_and_keeps_to_its_limits():
    message = json.loads(body_in(Shape.DISCORD, hostile_told(), "evt_1", ""))

    assert {"parse": []} == message["allowed_mentions"]
    [embed] = message["embeds"]
    assert len(embed["title"]) <= 256 and len(embed["description"]) <= 4_096
    assert "\\[x\\]\\(javascript" in embed["description"]


def test_teams_gets_an_adaptive_card():
    message = json.loads(body_in(Shape.TEAMS, hostile_told(), "evt_1", ""))
    [attachment] = message["attachments"]

    assert ("message", "application/vnd.microsoft.card.adaptive") == (message["type"], attachment["contentType"])
    assert "AdaptiveCard" == attachment["content"]["type"]
    assert "\\[x\\]\\(javascript" in attachment["content"]["body"][0]["text"]


#: Addresses that a listing may name: each would end its link and begin something else.
ENDING = [
    "https://news.example/a><!channel>",
    "https://news.example/a|Sign in here>",
    "https://news.example/a)[Sign in](https://evil.test/",
    "https://news.example/a \\)<https://evil.test|x>",
    "https://news.example/a\u2028b`c`",
]


@pytest.mark.parametrize("address", ENDING)
@pytest.mark.parametrize("shape", [Shape.SLACK, Shape.DISCORD, Shape.TEAMS])
def test_no_address_ends_its_link_and_calls_or_leads_elsewhere(shape, address):
    """Found by an adversary: whoever is listed could call a whole channel, once their page could not be read."""
    notice = Notice(article_id="a1", health=Health.FAILING, note="It is gone.", noticed_at=NOON)
    article = Article(id="a1", story_id="s", url=address, title="Fire", publisher="X", language="en")
    body = body_in(shape, tell_health(notice, article, "https://stet.example"), "evt_1", "")

    assert "<!channel" not in body and "evil.test|" not in body and "Sign in](" not in body and "|Sign in" not in body
    assert "(https://evil" not in body and "<https://evil" not in body
    [link] = set(re.findall(r"https://news[^|)\\]*", body))
    assert link.startswith("https://news.example/a%") and link.isprintable()


def test_an_address_of_the_common_sort_leads_where_it_says():
    address = "https://news.example/a-b/c_d?id=1&page=2#part~3;x=[4],5+6%20é"
    notice = Notice(article_id="a1", health=Health.FAILING, note="It is gone.", noticed_at=NOON)
    article = Article(id="a1", story_id="s", url=address, title="Fire", publisher="X", language="en")
    told = tell_health(notice, article, "https://stet.example")

    for shape in (Shape.DISCORD, Shape.TEAMS):
        assert f"[Fire]({address})" in body_in(shape, told, "evt_1", "")
    assert f"<{address.replace('&', '&amp;')}|Fire>" in body_in(Shape.SLACK, told, "evt_1", "")


@pytest.mark.parametrize("shape", [Shape.SLACK, Shape.DISCORD, Shape.TEAMS, Shape.MAIL])
def test_what_somebody_wrote_makes_no_line_of_its_own(shape):
    told = example_told()
    wrote = "Fire\r\n\n- and more: https://evil.test\u2028x"
    said = body_in(shape, replace(told, data={**told.data, "headline": wrote, "digest": [wrote]}), "evt_1", "")

    assert "\\n- and more" not in said and "\\r" not in said and "\u2028" not in said and "Fire  " in said


def test_a_letter_has_one_line_for_a_subject():
    told = hostile_told()
    told = replace(told, data={**told.data, "headline": "a\r\nBcc: x@evil.test\nb"})

    letter = json.loads(body_in(Shape.MAIL, told, "evt_1", ""))

    assert "a Bcc: x@evil.test b" == letter["subject"] and "https://stet.example/reports/" in letter["text"]


def test_people_are_told_how_much_more_there_is():
    told = example_told()
    many = replace(told, items=told.items * 40)

    assert plain(many).more.startswith("and ") and "" == plain(told).more


@pytest.mark.parametrize("shape", [Shape.SLACK, Shape.DISCORD, Shape.TEAMS, Shape.MAIL])
def test_a_name_that_runs_back_turns_no_amount_round_and_no_unseen_sign_a_line(shape):
    told = example_told()
    line = "hurt, says \u05dc\u05d5\u05d9, 12 → 19"
    said = body_in(shape, replace(told, data={**told.data, "headline": line, "digest": ["a\u202eb"]}), "evt_1", "")

    assert "\u2068\u05dc\u05d5\u05d9\u2069, 12" in said and "\u202e" not in said and "u202eb" in said
