"""Which answers an address may give, by status: what its route says, and what any address answers to a mistake.

Refuses: what is in them (document.py).
"""

from http import HTTPStatus

from service.web.contract.says import Route

#: Mistakes any address may answer: not understood, refused, not there, too many requests, a bug of ours, and a
#: database that is busy or has no room.
EVERYWHERE = (400, 401, 403, 404, 422, 429, 500, 503)

#: Likewise, addresses that change something: something is there already; too slow; too much; not
#: read; and a way on for a person.
CHANGING = (303, 408, 409, 413, 415)


def told_statuses(route: Route) -> tuple[int, ...]:
    """Every status that the address may answer with, lowest first."""
    says = route.says
    told = {int(says.status), *says.also, *EVERYWHERE}
    if route.method == "GET":
        told.update((HTTPStatus.SEE_OTHER, HTTPStatus.NOT_MODIFIED))  # on to sign in, for a person
    else:
        told.update(CHANGING)
    if says.matches:
        told.add(HTTPStatus.PRECONDITION_FAILED)
    return tuple(sorted(told))
