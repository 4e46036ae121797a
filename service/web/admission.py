"""Each request before its view: may this caller do this, and is what it is about there for them at all?

A story that is hidden from somebody, and everything of it, is answered as if it did not exist. Whoever may not see
everything reads through a connection that shows no more (storage/accounts/seeing.py).
Refuses: who somebody is (whom.py); which right a route asks (access.py).
"""

from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request

from service.accounts.roles import Caller, Right, Verdict, Way, judge
from service.accounts.throttle import NotSignedIn
from service.domain.errors import NotFound, Refused
from service.web.access import right_asked
from service.web.desk import store
from service.web.guard import SAFE_METHODS, refuse_many_fields
from service.web.parse import json_body, wants_json
from service.web.parse_accounts import sent_values
from service.web.receiving import receive
from service.web.whom import LINK_COOKIE, SESSION_COOKIE, caller, cookie_key, known_caller
from storage import Store
from storage.accounts import STORY_OF, find_story_of, seeing

#: What is said to somebody who is known and may not.
NEEDED = {
    Right.SELF: "This is for somebody who signed in in a browser; a token cannot do it.",
    Right.READ: "This token may not read; one with the scope read is needed.",
    Right.IMPORT: "Bringing texts in needs the role editor, and with a token the scope import.",
    Right.MANAGE: "Changing this needs the role editor, and with a token the scope manage.",
    Right.ADMIN: "This is for admins, and with a token for the scope manage.",
    Right.MONITOR: "The numbers are for admins, and with a token for the scope read.",
}

#: The same to somebody who is signed in in a browser, whom scopes do not concern.
NEEDED_OF_PEOPLE = {
    Right.IMPORT: "Bringing texts in is for editors and admins.",
    Right.MANAGE: "This is for editors and admins.",
    Right.ADMIN: "This is for admins.",
    Right.MONITOR: "The numbers are for admins.",
}

#: Fields of bodies that name something, and what it is called in an address.
NAMED_IN_BODIES = {
    "story": "story_id",
    "stories": "story_id",
    "article": "article_id",
    "articles": "article_id",
    "version": "version_id",
    "other": "thread_id",
    "thread": "thread_id",
}

#: Routes that change nothing although they are asked by POST, and show what is in stories.
SHOWING = frozenset({"subscriptions.try"})

#: What shows what is in stories to whoever may change something: a token for it needs the scope read as well.
SHOWING_REPORTS = SHOWING | {
    "deliveries.show",
    "subscriptions.preview",
    "subscriptions.show",
    "versions.new",
    "versions.preview",
    "imports.new",
    "imports.preview",
    "mementos.new",
    "mementos.preview",
}

#: What brings texts in: a token without the scope read is answered as a program, without what was reported.
BRINGING = frozenset({"versions.create", "imports.create", "mementos.create"})

#: What hands out a way in: a token that could do it would be as good as the account itself.
BY_SESSION_ONLY = frozenset({"accounts.create", "accounts.link", "accounts.role"})

#: What things are called in messages whose ids are not called so in addresses.
NOUNS = {"link_id": "share link"}

#: Where a story is named that is not there yet.
NEW_STORY = "stories.create"

#: Routes that say of which stories somebody is told, and the fields that name those.
CHANGING = "subscriptions.update"  # where a program leaves out what stays as it is
TELLING = frozenset({"subscriptions.create", CHANGING})
STORY_FIELDS = ("story",)


def install_admission(app: Flask) -> None:
    """No view is reached by whom it is not for. Install it after the guard, which looks at less."""
    app.before_request(admit)
    app.after_request(keep_private)


def admit() -> None:
    """Returns when the request may go on to its view. Raises NotSignedIn, Refused, NotFound."""
    right = right_asked(request.endpoint)
    if request.routing_exception is None and right is not Right.OPEN:
        _let_in(caller(), right)
    if request.method not in SAFE_METHODS:
        receive()
        refuse_many_fields(request)
    g.admitted = True


def _let_in(asking: Caller, right: Right) -> None:
    if asking.way is Way.LOCAL and right is not Right.SELF:
        return
    owners = {name: find_story_of(store(), name, id) for name, id in _ids()}
    about = frozenset(story for story in owners.values() if story is not None)
    is_showing = request.method in SAFE_METHODS or request.endpoint in SHOWING
    _refuse_unless_allowed(asking, right, about)
    if request.endpoint in SHOWING_REPORTS:
        _refuse_unless_allowed(asking, Right.READ, about)
    if request.endpoint in BRINGING and not asking.may_read and not wants_json():
        raise Refused(
            "With a token that may not read, texts are brought in as a program: send Accept: application/json."
        )
    if asking.role is None and not is_showing:
        raise NotSignedIn("A link that was shared is for reading only; sign in to change something.")
    if asking.way is Way.TOKEN and request.endpoint in BY_SESSION_ONLY:
        raise Refused(NEEDED[Right.SELF])
    hidden = hidden_from(asking, store(), is_reading=is_showing)
    if not asking.sees_all and request.method not in SAFE_METHODS:
        receive()
        refuse_many_fields(request)  # before anything reads them
        _refuse_hidden_names(hidden)
    if is_showing:
        _narrow(hidden)  # first, so that an id that is hidden takes as long as one that is not there
    for name, id in _ids():
        if owners[name] is None or (hidden and (not owners[name] or owners[name] in hidden)):
            raise NotFound(NOUNS.get(name, name.removesuffix("_id")), id)
    _refuse_telling_of_all(asking)


def see_only_own() -> None:
    """From here on this request reads only what its caller may see, and writes nothing of stories."""
    asking = known_caller()
    if asking.way is not Way.LOCAL:
        _narrow(hidden_from(asking, store(), is_reading=True))


def tell_only_of_seen(story_id: str | None) -> None:
    """Returns when the caller may be told of that story, or of all for None: what was parsed, however it was sent.

    Raises Refused for all stories, NotFound for one that is hidden.
    """
    asking = known_caller()
    if asking.way is Way.LOCAL or asking.sees_all:
        return
    if story_id is None:
        raise Refused("Only an admin may be told of every story; choose one.")
    if story_id in hidden_from(asking, store()):
        raise NotFound("story", story_id)


def refuse_hidden_place(address: str) -> None:
    """Returns when what that address of ours shows is there for the caller. Raises NotFound, naming what is not."""
    asking = known_caller()
    if asking.way is Way.LOCAL or asking.sees_all:
        return
    _, ids = current_app.url_map.bind("").match(urlsplit(address).path, method="GET")
    hidden = hidden_from(asking, store())
    for name, id in ids.items():
        if name in STORY_OF and find_story_of(store(), name, id) in (None, *hidden):
            raise NotFound(NOUNS.get(name, name.removesuffix("_id")), id)


def hidden_from(asking: Caller, opened: Store, *, is_reading: bool = False) -> frozenset[str]:
    """The stories that are not there for this caller. A share link opens its story to whoever reads, and no further."""
    if asking.sees_all:
        return frozenset()
    if asking.role is None:
        return seeing.list_all_but(opened, asking.linked_story)
    return seeing.list_hidden(opened, asking.account_id, asking.linked_story if is_reading else "")


def keep_private(response: Response) -> Response:
    """What was answered to somebody is kept by nobody: no browser's back button shows it after they signed out.

    A program may keep what it is told, as long as it asks whether that still holds.
    """
    if request.endpoint == "static":
        return response
    response.vary.update(("Cookie", "Authorization"))
    if any(cookie_key(name) for name in (SESSION_COOKIE, LINK_COOKIE)):
        response.headers["Cache-Control"] = "no-store"
    elif "Authorization" in request.headers and "no-store" not in response.headers.get("Cache-Control", ""):
        response.headers["Cache-Control"] = "private, no-cache"
    return response


def _ids() -> tuple[tuple[str, str], ...]:
    return tuple((name, id) for name, id in (request.view_args or {}).items() if name in STORY_OF)


def _refuse_unless_allowed(asking: Caller, right: Right, about: frozenset[str]) -> None:
    verdict = judge(asking, right, next(iter(about)) if len(about) == 1 else "")
    if verdict is Verdict.SIGN_IN:
        raise NotSignedIn("Sign in to see this, or send a token with the request.")
    if verdict is Verdict.FORBIDDEN:
        needed = NEEDED | (NEEDED_OF_PEOPLE if asking.way is Way.SESSION else {})
        raise Refused(needed[right] if asking.way is not Way.LOCAL else "There are no accounts here: it is local mode.")


def _refuse_hidden_names(hidden: frozenset[str]) -> None:
    """What is sent names nothing of a story that is not there for whoever sends it. Raises NotFound.

    A thing that is nowhere is refused here too, before anybody looks at the rest: the answer tells the two not apart.
    """
    for field, name in NAMED_IN_BODIES.items():
        for id in sent_values(field):
            if request.endpoint == NEW_STORY or (field == "stories" and id in ("all", "own")):
                continue
            owner = find_story_of(store(), name, id)
            if owner is None or owner in hidden:
                g.admitted = True  # to the form they filled in, which shows nothing that is not theirs
                raise NotFound(name.removesuffix("_id"), id, field)


def _refuse_telling_of_all(asking: Caller) -> None:
    """A webhook for every story hears of those closed later, too. Raises Refused, but not for admins."""
    is_kept = request.is_json and request.endpoint == CHANGING and json_body().keys().isdisjoint(STORY_FIELDS)
    if request.endpoint in TELLING and not is_kept and not asking.sees_all and not any(map(sent_values, STORY_FIELDS)):
        raise Refused("Only an admin may be told of every story; choose one.")


def _narrow(hidden: frozenset[str]) -> None:
    if hidden and not g.get("is_narrow"):
        seeing.narrow(store(), hidden)
        g.is_narrow = True
