"""What a page offers, its reader may do: no link and no form of it leads to a refusal."""

import re

import pytest
from werkzeug.exceptions import HTTPException

from service.accounts.roles import Right
from service.web.access import WHO
from tests.web.signed import House

#: Addresses of forms and links, as a page has them.
OFFERED = re.compile(r'<(a|form|button)\b[^>]*?\b(?:href|action|formaction)="([^"#]+)')

#: The pages of a story that whoever may read it may open.
PAGES = (
    "/stories/flood",
    "/articles/<article_id>",
    "/versions/<version_id>",
    "/reports/<report_id>",
    "/threads/<thread_id>",
    "/stories/flood/threads",
    "/stories/flood/figures",
    "/stories/flood/positions",
    "/stories/flood/contradictions",
)


@pytest.mark.parametrize("who", ["rea", "guest"])
def test_no_link_and_no_form_is_shown_to_whoever_it_would_refuse(app, known, store, who):
    house = House(app, store)
    client, routes = (house.guest("flood") if who == "guest" else house.browser(who)), app.url_map.bind("localhost")
    refused = set()
    for address in PAGES if who == "guest" else ("/", "/watches", *PAGES):
        answer = client.get(known.address(address))
        assert 200 == answer.status_code, address
        for tag, target in OFFERED.findall(answer.text):
            for method in ("POST", "GET"):
                try:
                    endpoint, _ = routes.match(target.partition("?")[0].replace("&amp;", "&"), method=method)
                except HTTPException:
                    continue
                if WHO[endpoint] in (Right.IMPORT, Right.MANAGE, Right.ADMIN) and (method == "POST") == (tag != "a"):
                    refused.add((address, endpoint))
                if who == "guest" and endpoint in ("search", "watches.list", "settings", "looks.create"):
                    refused.add((address, endpoint))

    assert set() == refused


def test_an_editor_is_offered_all_of_it(app, known, store):
    page = House(app, store).browser("edo").get("/stories/flood").text

    assert all(word in page for word in ("Import a version", "Be told of changes", "Watch a page", "Edit</a>"))


def test_a_table_has_no_column_for_what_its_reader_may_not_do(app, known, store):
    house = House(app, store)
    reader, editor = (house.browser(who).get("/watches").text for who in ("rea", "edo"))

    assert ">Do</th>" in editor and ">Do</th>" not in reader and "Check now" not in reader
