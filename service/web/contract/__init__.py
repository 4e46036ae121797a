"""What an address takes and answers, said once: requests and answers are checked against it, and the document is it.

    says.py      how a row of the table of routes says what it takes and answers
    scalars.py   the values that shapes are made of: times, ids, spans, lines of text
    checking.py  a request or an answer against what its route says
    document.py  the OpenAPI document of all routes

Refuses: what a noun looks like (service/web/shapes).
"""

from service.web.contract.says import Route, Says, does, gives, makes, page, reads, tells

__all__ = ["Route", "Says", "does", "gives", "makes", "page", "reads", "tells"]
