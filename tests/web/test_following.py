"""From a claim to a webhook that hears of it: one step, filled in."""

import html
import re

from tests.web.conftest import JSON


def filled_in(page: str) -> dict[str, object]:
    """What the form of a new webhook would send, but for the address."""
    form = page[page.index('action="/subscriptions"') :]
    fields = dict(re.findall(r'<input id="[^"]*" name="([^"]+)"[^>]*? value="([^"]*)"', form))
    [story] = re.findall(r'<option value="([^"]+)" selected>Flood', form)
    ticked = re.findall(r'name="families" value="(\w+)" checked', form)
    return {name: html.unescape(value) for name, value in fields.items()} | {"story": story, "families": ticked}


def threads_of(client, known, family: str) -> dict[str, str]:
    found = client.get(f"/stories/flood/threads?family={family}", headers=JSON).get_json()["threads"]
    return {one["title"]: one["id"] for one in found}


def test_a_figures_page_leads_to_a_rule_that_hears_of_its_moves_and_of_no_other_claim(client, known):
    [(title, thread)] = [one for one in threads_of(client, known, "figure").items() if "valley" in one[0]]
    link = f"/subscriptions/new?thread={thread}"
    assert f'href="{link}"' in client.get(f"/threads/{thread}").text
    page = client.get(link).text
    asked = filled_in(page)
    assert html.escape(title) in page and ["figure"] == asked["families"] and asked["condition"].endswith(": moves")

    assert ("2026-01-07", "2026-01-07") == (asked["since_date"], asked["until_date"])
    told = client.post("/rules/preview", data=asked, headers=JSON)
    assert 200 == told.status_code and "20 per cent" in told.text and "35 per cent" in told.text, told.text
    assert ["figure.revised"] == re.findall(r'"type": "([^"]+)"', told.text)


def test_a_positions_page_leads_to_a_rule_about_its_holder(client, known):
    [thread] = [id for title, id in threads_of(client, known, "position").items() if "bridge" in title]
    page = client.get(f"/subscriptions/new?thread={thread}").text
    asked = filled_in(page)

    assert (["position", "quote"], "flood") == (asked["families"], asked["story"])
    assert f'href="/threads/{thread}/feed.atom"' in page and 'value=""' not in asked.get("condition", "")


def test_a_claim_that_is_not_there_leads_to_no_form(client, known):
    assert 404 == client.get("/subscriptions/new?thread=nothing").status_code
