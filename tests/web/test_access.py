"""Who may call each route: the table is whole, and every id in an address can be held to its story."""

import pytest

from service.accounts.roles import Right
from service.web.access import WHO, right_asked
from storage.accounts.objects import NO_STORY, STORY_OF

#: Routes that are sent to and change nothing but the browser's own state, or are about who calls.
SENT_BY_ANYBODY = frozenset({"signing.create", "signing.end", "welcome.create", "looks.all", "looks.create"})


def test_every_route_says_who_may_call_it(app):
    missing = sorted({rule.endpoint for rule in app.url_map.iter_rules()} - WHO.keys())

    assert missing == [], (
        f'add `"{missing[0]}": Right.READ,` (or IMPORT, MANAGE, ADMIN: its docstring says) to service/web/access.py'
    )


def test_the_table_names_no_route_that_is_gone(app):
    assert sorted(WHO.keys() - {rule.endpoint for rule in app.url_map.iter_rules()}) == []


def test_what_changes_something_asks_more_than_to_read(app):
    loose = [
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ())
        and right_asked(rule.endpoint) in (Right.OPEN, Right.READ)
        and rule.endpoint not in SENT_BY_ANYBODY
    ]

    assert loose == []


def test_every_id_in_an_address_can_be_held_to_its_story(app):
    names = {name for rule in app.url_map.iter_rules() for name in rule.arguments}
    missing = sorted(names - STORY_OF.keys() - NO_STORY)

    assert missing == [], f'add `"{missing[0]}": "SELECT story_id FROM …",` to storage/accounts/objects.py'


@pytest.mark.parametrize("name", STORY_OF)
def test_every_such_query_finds_the_story(client, known, store, name):
    from storage.accounts import find_story_of

    id = known.address(f"<{name}>")
    if not id.startswith("<"):
        assert find_story_of(store, name, id) in ("flood", "")
    assert find_story_of(store, name, "nowhere") is None


def test_what_is_not_in_the_table_is_for_admins():
    assert (Right.ADMIN, Right.OPEN) == (right_asked("made.up"), right_asked(None))
