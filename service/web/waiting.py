"""Whether whoever asked still waits for the answer.

Refuses: deciding what is left undone then (service/intake/patience.py).
"""

import select
import socket

from flask import request

from service.intake.patience import Patience

#: How long finding the articles of an import's texts may take, and how long one request records, in seconds. The
#: second is less than a large body may take to come, after which a connection's reading side is closed.
PLACING_S, WHOLE_S = 60.0, 240.0


def patience(whole_s: float | None = None) -> Patience:
    """What the import of this request may take. whole_s: WHOLE_S unless given."""
    connection = request.environ.get("gunicorn.socket")
    return Patience(PLACING_S, WHOLE_S if whole_s is None else whole_s, lambda: has_left(connection))


def has_left(connection: socket.socket | None) -> bool:
    """Whether the other side has closed the connection; False where there is none to look at."""
    if connection is None:
        return False
    try:
        if not select.select([connection], [], [], 0)[0]:
            return False
        return connection.recv(1, socket.MSG_PEEK) == b""
    except (OSError, ValueError):  # it is gone
        return True
