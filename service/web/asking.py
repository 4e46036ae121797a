"""A form that asks, filled in wrongly: its page again, with what was typed and the sentence beside the field.

The page is what it would be without the values that are wrong, so a reader loses neither the page nor what they typed.
Owns: how a view is called again. Refuses: the wording of the mistake (problems.py); forms that change something, which
draw themselves again.
"""

from collections.abc import Callable

from flask import Response, g, request
from werkzeug.datastructures import ImmutableMultiDict

from service.domain.errors import Invalid
from service.web.parse import form_values
from service.web.problems import Mistake, Redraw, mistake_of

View = Callable[..., str | Response]


def ask_again(view: View) -> Redraw:
    """What draws the page of a view that reads its query, when some of that cannot be used.

    Raises Invalid when the mistake is about nothing in the query: there is nothing to leave out.
    """

    def draw(error: Mistake, **ids: str) -> str | Response:
        g.typed, g.mistake = form_values(), error
        while True:
            wrong = {one.field for one in g.mistake.every}
            _leave_out(wrong)
            try:
                return view(**ids)
            except Invalid as other:  # found only now that the first is out of the way
                found = mistake_of(other)
                g.mistake = Mistake(error.message, error.field, (*g.mistake.others, *found.every))

    return draw


def _leave_out(names: set[str]) -> None:
    """The query is without these from here on. Raises Invalid when it has none of them."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name not in names]
    if len(kept) == len(list(request.args.items(multi=True))):
        raise Invalid("query", "", "this page cannot be drawn without it")
    request.args = ImmutableMultiDict(kept)


def what_is_wrong() -> dict[str, object]:
    """For every template: what is wrong with the query that asked for this page, None for nothing, and what it was."""
    return {"mistake": g.get("mistake"), "typed": g.get("typed", {})}
