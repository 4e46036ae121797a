"""The page that describes all addresses to people: the same document that programs read, laid out.

Refuses: describing (service/web/contract/document.py).
"""

from flask import Response, make_response, render_template

from service.web.access import WHO
from service.web.parse_reading import parse_search
from service.web.present.manual import lay_out
from service.web.views.programs.description import described


def manual() -> Response:
    """GET /api?q=: every address, or those with these words: what it takes and answers, who may call it, and how."""
    document, words = described(), parse_search()
    return make_response(
        render_template(
            "programs/manual.html",
            done="",
            manual=lay_out(document, WHO, words=words),
            count=sum(map(len, document["paths"].values())),
            words=words,
            info=document["info"],
        )
    )
