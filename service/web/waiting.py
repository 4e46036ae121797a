"""How long whoever asked may be kept waiting, and whether anybody still waits.

Refuses: deciding what is left undone then (service/intake/patience.py); connections (service/serving.py looks at them).
"""

from flask import request

from service.intake.patience import Patience

#: How long finding the articles of an import's texts may take, and how long one request records, in seconds. The
#: second is less than a large body may take to come, after which a connection's reading side is closed.
PLACING_S, WHOLE_S = 60.0, 240.0

#: Where the server puts what says so, when it can tell.
HAS_LEFT = "stet.has_left"


def patience(whole_s: float | None = None) -> Patience:
    """What the import of this request may take. whole_s: WHOLE_S unless given."""
    return Patience(PLACING_S, WHOLE_S if whole_s is None else whole_s, request.environ.get(HAS_LEFT, _stays))


def has_left() -> bool:
    """Whether nobody waits for the answer to this request any more; False where that cannot be told."""
    return bool(request.environ.get(HAS_LEFT, _stays)())


def _stays() -> bool:
    return False
