"""What was read before and has not changed is not sent again, and what has changed is not overwritten unseen.

ETag, If-None-Match and If-Match (RFC 9110, section 13). The tag is the hash of the answer, so it is right whatever the
answer was made of. Refuses: guessing from times; passing over a condition that it does not check.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask, Response, current_app, request, url_for

from service.domain.errors import Conflict, Invalid
from service.web.contract.says import Route
from service.web.desk import store

#: What a change may be held to, and the value that is right as long as the thing is there at all.
IF_MATCH = "If-Match"


class ChangedMeanwhile(Conflict):
    """What was to be changed is not what the sender has read."""

    code = "precondition_failed"


def held(route: Route) -> Callable[..., Any]:
    """The view of a route that changes something; a request with If-Match changes only what its sender has read.

    Reading again and changing are one transaction, so that nothing comes between. Raises ChangedMeanwhile, and Invalid
    where the route takes no condition: passing over it would overwrite what the sender meant to protect.
    """

    @wraps(route.view)
    def called(**ids: str) -> Any:
        if IF_MATCH not in request.headers:
            return route.view(**ids)
        if not route.says.matches:
            accepted = "this address takes no condition; leave the header out"
            raise Invalid(IF_MATCH, request.headers[IF_MATCH], accepted)
        with store().transaction():
            tags = [_tag_now(endpoint, ids) for endpoint in route.says.matches]
            wanted = request.if_match
            if not (wanted.star_tag or any(wanted.contains(tag) for tag in tags)):
                raise ChangedMeanwhile(
                    f"This is not what you have read any more: {IF_MATCH} names another state. "
                    f"Read {url_for(route.says.matches[0], **ids)} again, and send the ETag of that answer."  # type: ignore[arg-type]  # names of our own routes
                )
            return route.view(**ids)

    return called


def _tag_now(endpoint: str, ids: dict[str, str]) -> str:
    """The tag of what a program is answered at an address now; raises NotFound as that address would."""
    path = url_for(endpoint, **ids).removeprefix(request.script_root)  # type: ignore[arg-type]  # likewise
    with current_app.test_request_context(path, base_url=request.root_url, headers={"Accept": "application/json"}):
        view: Any = current_app.view_functions[endpoint]
        answer = current_app.make_response(view(**ids))
        answer.add_etag()
        return answer.get_etag()[0] or ""


def install_conditional(app: Flask) -> None:
    """Reads carry a tag, and one that the asker has is answered 304 without a body. Install it before the guard.

    What runs after a view runs in the reverse order of installation, so this sees the answer as it will be sent.
    """

    def tag(response: Response) -> Response:
        if request.method not in ("GET", "HEAD") or response.status_code != 200:
            return response
        if (
            response.direct_passthrough
            or response.is_streamed
            or "no-store" in response.headers.get("Cache-Control", "")
        ):
            return response
        response.add_etag()
        response.make_conditional(request)
        return response

    app.after_request(tag)
