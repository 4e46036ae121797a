"""A request that is sent again is answered again and does nothing a second time: the Idempotency-Key header.

The key is the sender's own and counts for one reader. The same key with another request is a conflict, and so is one
whose first request is still being answered. Only what was done is kept: after a mistake, the key is free again.
Refuses: keeping an answer that holds a secret.
"""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from http import HTTPStatus

from flask import Flask, Response, g, request

from service.accounts.roles import Right
from service.domain.errors import Conflict, Invalid
from service.web.access import right_asked
from service.web.admission import refuse_hidden_place
from service.web.contract.says import Route
from service.web.desk import now, store
from service.web.parse import wants_json
from service.web.whom import reader
from storage.programs import kept_answers

HEADER = "Idempotency-Key"

#: How long an answer is kept.
KEPT = timedelta(hours=12)

#: After how long a request without an answer is taken for interrupted: longer than a request may take (service/app.py).
CUT_OFF = timedelta(minutes=3)

#: Longest key, in characters.
LONGEST_KEY = 255

#: What is asked with a password is never remembered, not even as the hash of the request.
PERSONAL = (Right.OPEN, Right.SELF)

#: Says that an answer was given before.
REPLAYED = "Idempotency-Replayed"


def install_again(app: Flask, routes: Iterable[Route]) -> None:
    """Requests with a key are done once. Install it after everything that may refuse a request."""
    secret = {route.endpoint for route in routes if route.says.is_secret}

    def begin() -> Response | None:
        key = request.headers.get(HEADER)
        if key is None or request.method != "POST" or request.endpoint is None or not wants_json():
            return None
        if right_asked(request.endpoint) in PERSONAL:
            return None
        if not (0 < len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
            raise Invalid(HEADER, key, f"1 to {LONGEST_KEY} visible ASCII characters are accepted")
        known = kept_answers.begin_answer(
            store(), reader(), key, _fingerprint(), now(), stale=now() - KEPT, cut_off=now() - CUT_OFF
        )
        if known is None:
            g.idempotency_key = key
            return None
        return _again(known)

    def finish(response: Response) -> Response:
        key = g.pop("idempotency_key", None)
        if key is None:
            return response
        if not 200 <= response.status_code < 300:
            kept_answers.forget_answer(store(), reader(), key)
        else:
            body = "" if request.endpoint in secret else response.get_data(as_text=True)
            location = response.headers.get("Location", "")
            kept_answers.finish_answer(store(), reader(), key, response.status_code, location, body)
        return response

    app.before_request(begin)
    app.after_request(finish)


def _again(known: kept_answers.KeptAnswer) -> Response:
    if known.request_hash != _fingerprint():
        raise Conflict("Another request was sent with this Idempotency-Key; a new request needs a new key.")
    if known.status is None:
        raise Conflict("The first request with this Idempotency-Key is still being answered; ask again in a moment.")
    if not known.body:
        raise Conflict("This was done; its answer held a secret, which is shown once and not kept.")
    if known.location:
        refuse_hidden_place(known.location)  # it may have been closed to them since
    answer = Response(known.body, status=HTTPStatus(known.status), mimetype="application/json")
    if known.location:
        answer.headers["Location"] = known.location
    answer.headers[REPLAYED] = "true"
    return answer


def _fingerprint() -> str:
    """What makes two requests the same: method, address with its query, kind of body, body."""
    told = "\n".join((request.method, request.full_path, request.mimetype)).encode()
    return hashlib.sha256(told + b"\n" + request.get_data()).hexdigest()
