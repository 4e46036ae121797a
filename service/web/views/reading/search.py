"""Search over claims, holders and texts, with filters.

Refuses: SQL; what a word of a search means (storage/reading/search.py).
"""

from flask import Response, make_response, redirect, request, url_for

from service.web.desk import store
from service.web.parse import wants_json
from service.web.parse_reading import (
    address_with,
    is_tidy,
    parse_choice,
    parse_holder,
    parse_number,
    parse_search,
)
from service.web.present.answers import show
from service.web.present.reading.wire import wire_found_text, wire_holder, wire_saying
from service.web.present.wire import Wire
from storage import stories
from storage.reading.search import Where, find_holders, find_sayings, find_texts, parse_query

#: What can be looked through.
SCOPES = ("claims", "holders", "texts")

#: Found things on one page, and where one thing is looked through alone.
FEW, MANY = 8, 25

#: The parameters of a search, in the order an address has them.
PARAMETERS = ("q", "scope", "story", "kind", "holder", "page")


def search() -> Response:
    """GET /search?q=&scope=&story=&kind=&holder=&page=: claims, holders and texts with these words."""
    given = {name: request.args.get(name, "").strip() for name in PARAMETERS}
    if not wants_json() and not is_tidy():
        return make_response(redirect(address_with(url_for("search"), given, PARAMETERS)))
    query = parse_query(parse_search())
    scope = parse_choice("scope", SCOPES)
    where = Where(story_id=given["story"], kind=parse_choice("kind", ("position", "figure")), holder=parse_holder())
    page = parse_number("page", 1, 400)
    size = MANY if scope else FEW
    asked = (store(), query, where, size + 1, (page - 1) * size)
    found_claims = find_sayings(*asked) if scope in ("", "claims") else ()
    found_holders = find_holders(*asked) if scope in ("", "holders") else ()
    found_texts = find_texts(*asked) if scope in ("", "texts") else ()
    more = {
        "claims": len(found_claims) > size,
        "holders": len(found_holders) > size,
        "texts": len(found_texts) > size,
    }

    def address(**changed: str) -> str:
        return address_with(url_for("search"), {**given, "page": "", **changed}, PARAMETERS)

    wire: Wire = {
        "q": query.said,
        "note": query.note,
        "claims": [wire_saying(one) for one in found_claims[:size]],
        "holders": [wire_holder(one) for one in found_holders[:size]],
        "texts": [wire_found_text(one) for one in found_texts[:size]],
        "next": address(page=str(page + 1)) if any(more.values()) and scope else None,
    }
    return show(
        "search/search.html",
        wire,
        query=query,
        given=given,
        where=where,
        scope=scope,
        page=page,
        more=more,
        claims=found_claims[:size],
        holders=found_holders[:size],
        texts=found_texts[:size],
        stories=[one.story for one in stories.list_stories(store())],
        address=address,
    )
