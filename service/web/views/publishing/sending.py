"""Bytes as an answer, with validators, so that who has them already gets 304 and nothing else.

Refuses: what the bytes are.
"""

import hashlib
import json
from datetime import datetime

from flask import Response, request

from service.publishing.addresses import Site
from service.web.desk import desk


def site() -> Site:
    """The service as others see it."""
    return Site(desk().settings.public_url)


def send(data: bytes, media_type: str, *, name: str = "", changed_at: datetime | None = None) -> Response:
    """The bytes, or 304 when the asker has them. name: the file it is saved as. changed_at: sent as Last-Modified."""
    answer = Response(data, content_type=media_type)
    answer.set_etag(hashlib.sha256(data).hexdigest()[:32])
    if changed_at is not None:
        answer.last_modified = changed_at
    if name:
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.make_conditional(request)  # itself, without a body when the asker has it
    return answer


def send_json(document: object, media_type: str, *, name: str = "") -> Response:
    """The document as JSON of this media type."""
    return send(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n", media_type, name=name)
