"""A mistake, or a bug, as an HTTP answer: problem+json (RFC 9457) for programs, a page for people.

A form that was filled in wrongly comes back filled in, with the sentence beside its field.
Refuses: wording (domain/errors.py writes the sentence); showing a traceback, ever.
"""

import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, g, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from service.accounts.throttle import NotSignedIn, TooOften
from service.domain.errors import Conflict, Invalid, NotFound, Refused, ServiceError, TooLarge
from service.intake.patience import TakesTooLong, Unfinished
from service.web.admission import see_only_own
from service.web.contract.conditional import ChangedMeanwhile
from service.web.guard import SAFE_METHODS
from service.web.parse import NoObject, field_sent, wants_json, was_sent
from service.web.present.answers import json_answer
from service.web.receiving import Crowded, TooSlow
from storage.driver import Busy, Failed, Full, Slow

#: Each mistake and its status; of those that fit, the first.
STATUS: dict[type[ServiceError], HTTPStatus] = {
    Busy: HTTPStatus.SERVICE_UNAVAILABLE,
    Full: HTTPStatus.SERVICE_UNAVAILABLE,
    Unfinished: HTTPStatus.SERVICE_UNAVAILABLE,
    TakesTooLong: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    Slow: HTTPStatus.BAD_REQUEST,
    NotSignedIn: HTTPStatus.UNAUTHORIZED,
    TooOften: HTTPStatus.TOO_MANY_REQUESTS,
    TooSlow: HTTPStatus.REQUEST_TIMEOUT,
    Crowded: HTTPStatus.SERVICE_UNAVAILABLE,
    NotFound: HTTPStatus.NOT_FOUND,
    Invalid: HTTPStatus.UNPROCESSABLE_ENTITY,
    ChangedMeanwhile: HTTPStatus.PRECONDITION_FAILED,
    Conflict: HTTPStatus.CONFLICT,
    Refused: HTTPStatus.FORBIDDEN,
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}

#: When the same may be asked again, in seconds, where it is not the caller who has to do something about it.
AGAIN_AFTER_S: dict[type[ServiceError], int] = {Busy: 1, Full: 60, Failed: 60, Unfinished: 1, Crowded: 5}

#: What a page is headed with where HTTP's own phrase says nothing to who reads it.
HEADINGS = {
    400: "Not understood",
    403: "Not allowed",
    404: "Not found",
    405: "Not for this address",
    408: "It took too long",
    409: "Not possible as things stand",
    412: "Changed meanwhile",
    413: "Too large",
    415: "Not a kind that is read here",
    422: "Something in it is wrong",
    429: "Too often",
    500: "Something went wrong here",
    503: "Not just now",
}

#: What we say for what the framework refuses before a view is reached.
SENTENCES = {
    400: "The request could not be understood; send a form or JSON as the documentation of this address says.",
    404: "There is no page at this address; the desk leads everywhere.",
    405: "This address does not take that kind of request; the documentation names the ones it takes.",
    415: "What was sent is not in a form this address reads; send a form or JSON.",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What a form shows of a mistake."""

    message: str
    field: str  # the field it is about, "" for none
    others: tuple["Mistake", ...] = ()  # what else is wrong with the same form

    @property
    def every(self) -> tuple["Mistake", ...]:
        """It and the others."""
        return self, *self.others

    def at(self, field: str) -> str:
        """What is wrong with this field, "" when nothing is."""
        return next((one.message for one in self.every if one.field == field), "")


#: Draws a form again: given its route's arguments and the mistake.
Redraw = Callable[..., str | Response]

_log = logging.getLogger(__name__)


def install_problems(app: Flask, forms: dict[str, Redraw]) -> None:
    """Every mistake and every bug has an answer. `forms`: the endpoint a form is sent to -> what draws it again."""

    def mistake(error: ServiceError) -> Response:
        redraw = forms.get(request.endpoint or "")
        status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
        field = field_of(error)
        if isinstance(error, NotSignedIn) and request.method == "GET" and not wants_json():
            return sign_in_first()
        answer = None
        is_form = g.get("admitted") and not request.is_json and not wants_json()
        if redraw and is_form and (field or not isinstance(error, NotFound)):
            see_only_own()
            with suppress(ServiceError):  # what the form stands on is not there: the answer stands without it
                page = redraw(error=mistake_of(error), **(request.view_args or {}))
                answer = make_response(page, status)
        if answer is None:
            answer = _problem(status, error.code, error.message, field, [_wrong(one) for one in (error, *error.others)])
        if isinstance(error, NotSignedIn):
            answer.headers["WWW-Authenticate"] = 'Bearer realm="Stet"'
        if isinstance(error, TooOften):
            answer.headers["Retry-After"] = str(error.seconds)
        if type(error) in AGAIN_AFTER_S:
            answer.headers["Retry-After"] = str(AGAIN_AFTER_S[type(error)])
        return answer

    def framework(error: HTTPException) -> Response:
        if isinstance(error, RequestEntityTooLarge):
            return _problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TooLarge.code, _too_large())
        code = error.code or 500
        answer = _problem(HTTPStatus(code), _slug(code), SENTENCES.get(code, f"{HTTPStatus(code).phrase}."))
        for name, value in error.get_headers():
            if name == "Allow":
                answer.headers[name] = value
        return answer

    def bug(error: Exception) -> Response:
        number = secrets.token_hex(4)
        _log.error("bug id=%s method=%s endpoint=%s", number, request.method, request.endpoint, exc_info=error)
        sentence = f"Something is wrong on our side; nothing was changed. The operator finds it in the log as {number}."
        return _problem(HTTPStatus.INTERNAL_SERVER_ERROR, "bug", sentence)

    app.register_error_handler(ServiceError, mistake)
    app.register_error_handler(HTTPException, framework)
    app.register_error_handler(Exception, bug)


def sign_in_first() -> Response:
    """On to the page to sign in, and from there back to what was asked for."""
    asked = request.full_path if request.query_string else request.path
    return make_response(redirect(url_for("signing.form", next=asked), code=HTTPStatus.SEE_OTHER))


def _too_large() -> str:
    """Which limit of the address that was asked the request is over."""
    most = request.max_content_length or 0
    if request.content_length is None or request.content_length > most:
        return f"What was sent is too large: at most {_mib(most)} in all are accepted."
    fields, parts = _mib(request.max_form_memory_size or 0), request.max_form_parts or 0
    return (
        f"What was sent is too large: at most {parts:,} fields and files are accepted, and in the fields that are not "
        f"files at most {fields}."
    )


def _mib(size: int) -> str:
    mib = 1024 * 1024
    return f"{size // mib} MiB" if size >= mib else f"{size // 1024} KiB"


def _beside(error: ServiceError) -> str:
    """The sentence as it stands beside a field, which names itself there."""
    if isinstance(error, NotFound):
        return f"The {error.noun} that was chosen is not there: it was removed meanwhile, or never was; choose another."
    if not isinstance(error, Invalid):
        return error.message
    sentence = error.message.removeprefix(f"{error.field}: ")
    sentence = sentence.replace('"" cannot be used', "This field is empty", 1)
    return sentence[0].upper() + sentence[1:] if sentence.startswith("this one") else sentence


def mistake_of(error: ServiceError) -> Mistake:
    """What a form shows of it, and of what else is wrong with the same form."""
    others = tuple(Mistake(_beside(one), field_of(one)) for one in error.others)
    return Mistake(_beside(error), field_of(error), others)


def _wrong(error: ServiceError) -> dict[str, str]:
    """One thing that is wrong, and where: a JSON Pointer into the body, a name in the query, or a header."""
    field = field_of(error)
    if not field:
        return {"detail": error.message}
    if isinstance(error, NoObject):
        return {"detail": error.message, "pointer": "#"}
    if field in request.headers and "-" in field:
        return {"detail": error.message, "header": field}
    if request.method in SAFE_METHODS or (field in request.args and not request.is_json):
        return {"detail": error.message, "parameter": field}
    return {"detail": error.message, "pointer": "#/" + field.replace("~", "~0").replace("/", "~1").replace(".", "/")}


def field_of(error: ServiceError) -> str:
    """The field of this request that a mistake is about, "" for none."""
    if not isinstance(error, Invalid | Conflict | Refused | TooLarge | NotFound) or not error.field:
        return ""
    field = field_sent(error.field)
    is_there = not isinstance(error, Conflict | Refused | NotFound) or was_sent(field)  # else it was stored before
    return field if is_there else ""


def _problem(
    status: HTTPStatus, code: str, sentence: str, field: str = "", errors: Sequence[dict[str, str]] = ()
) -> Response:
    if wants_json():
        body = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": sentence, "code": code}
        placed = {"errors": list(errors)} if any(len(one) > 1 for one in errors) else {}
        answer = json_answer({**body, **({"field": field} if field else {}), **placed}, status)
        answer.mimetype = "application/problem+json"
        return answer
    g.mistake = None  # this page says it itself
    phrase = HEADINGS.get(int(status), status.phrase)
    return make_response(render_template("problem.html", phrase=phrase, sentence=sentence), status)


def _slug(code: int) -> str:
    return HTTPStatus(code).phrase.lower().replace(" ", "_")
