"""Who may see a story: everybody who is signed in, or its readers; and links that open it to anybody for a time.

Refuses: links to more than one story, and links that can change something.
"""

from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, url_for

from service.accounts.keys import hash_key
from service.admitting import issue_share_link
from service.domain.accounts import LINK_DAYS
from service.domain.errors import Invalid, Refused
from service.web.auditing import name_object
from service.web.desk import desk, now, store
from service.web.parse import form_values, line_sent, wants_json
from service.web.parse_accounts import days_sent, readers_sent
from service.web.present.answers import DONE, changed, json_answer
from service.web.present.wire import Wire
from service.web.present.wire_accounts import wire_link
from service.web.problems import Mistake
from service.web.whom import LINK_COOKIE, caller, cookie_name, has_accounts
from storage import stories
from storage.accounts import keys, people, seeing


def display(story_id: str) -> Response:
    """GET /stories/<story_id>/access: who may see the story, and the links that open it."""
    if wants_json():
        return json_answer(_wire(story_id))
    return make_response(draw(story_id))


def draw(story_id: str, error: Mistake | None = None) -> str:
    """The page, with what was wrong. Raises NotFound."""
    from service.web.parse import parse_done

    story = stories.load_story(store(), story_id)
    return render_template(
        "accounts/sharing.html",
        story=story,
        is_closed=seeing.is_closed(store(), story_id),
        readers={account.id for account in seeing.list_readers(store(), story_id)},
        accounts=[one for one in people.list_accounts(store()) if one.disabled_at is None],
        links=keys.list_share_links(store(), story_id),
        values=form_values() if error else {},
        error=error,
        days=LINK_DAYS,
        now=now(),
        has_accounts=has_accounts(store(), desk().settings),
        done=DONE.get(parse_done(), ""),
    )


def change(story_id: str) -> Response:
    """POST /stories/<story_id>/access opens the story to everybody who is signed in, or closes it to all but some."""
    stories.load_story(store(), story_id)
    names = readers_sent()
    if names is None:
        seeing.open_story(store(), story_id)
    else:
        known = {account.name: account.id for account in people.list_accounts(store())}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise Invalid("readers", unknown[0], "the names of accounts are accepted")
        own = {caller().account_id} - {""}  # nobody closes a story to themself by mistake
        seeing.close_story(store(), story_id, frozenset({known[name] for name in names} | own))
    return changed(_wire(story_id), "sharing.show", done="access", story_id=story_id)


def create(story_id: str) -> Response:
    """POST /stories/<story_id>/links makes a link that opens the story for some days. It is shown this once."""
    stories.load_story(store(), story_id)
    if not has_accounts(store(), desk().settings):
        raise Refused("There are no accounts here, so nobody else reaches this service; a link would open nothing.")
    label, days = line_sent("label"), days_sent()
    days = LINK_DAYS if days is None else days
    with store().transaction():
        link, key = issue_share_link(store(), story_id, label, days, caller().name, now())
        name_object(link=link.id)
    address = desk().settings.public_url + url_for("shared.open", key=key)
    if wants_json():
        answer = json_answer({**wire_link(link), "link": address}, HTTPStatus.CREATED)
    else:
        page = render_template(
            "accounts/shown.html",
            what="A link to this story",
            shown=address,
            back="sharing.show",
            kind="share",
            story_id=story_id,
        )
        answer = make_response(page, HTTPStatus.CREATED)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def revoke(link_id: str) -> Response:
    """POST /links/<link_id>/revoke: the link opens nothing any more."""
    with store().transaction():
        link = keys.revoke_share_link(store(), link_id, now())
        name_object(story=link.story_id)
    return changed(_wire(link.story_id), "sharing.show", done="revoked", story_id=link.story_id)


def open_link(key: str) -> Response:
    """GET /shared/<key> leads to the story, which this browser may read until the link runs out."""
    link = keys.find_share_link(store(), hash_key(key))
    if link is None or not link.is_good(now()):
        raise Refused("This link opens nothing: it has run out, was revoked, or was copied in part.")
    answer = make_response(redirect(url_for("stories.show", story_id=link.story_id), code=HTTPStatus.SEE_OTHER))
    answer.set_cookie(
        cookie_name(LINK_COOKIE),
        key,
        max_age=link.expires_at - now(),
        secure=desk().settings.is_tls,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _wire(story_id: str) -> Wire:
    stories.load_story(store(), story_id)
    is_closed = seeing.is_closed(store(), story_id)
    return {
        "seen_by": "readers" if is_closed else "everybody",
        "readers": [account.name for account in seeing.list_readers(store(), story_id)],
        "links": [wire_link(link) for link in keys.list_share_links(store(), story_id)],
    }
