"""What was read before and has not changed is not sent again: ETag and If-None-Match (RFC 9110, section 13).

The tag is the hash of the answer, so it is right whatever the answer was made of. Refuses: guessing from times.
"""

from flask import Flask, Response, request


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
