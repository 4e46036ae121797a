"""The large body of a request, taken in once it is known who sends it and before anything reads it.

Whoever sends one waits for their own line alone: it is read beside the places in which requests are worked on
(service/bodies.py), and what one caller, and all, may send at once has a bound.
Refuses: reading what was sent.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Lock

from flask import Flask, current_app, request

from service.accounts.roles import Right
from service.accounts.throttle import TooOften
from service.bodies import CROWDED_RATE, LEAST_RATE, TAKE_BODY
from service.domain.errors import Refused
from service.web.access import right_asked
from service.web.desk import desk
from service.web.whom import known_caller

#: Where an application keeps who sends.
NAME = "stet-receiving"

#: How many large bodies one caller may be sending at once, and all.
MOST_OF_ONE = 4
MOST = 16

#: From how many on they have to come faster, so that whoever sends slowly keeps nobody out.
CROWDED = 8

#: How long to wait when one caller, or all, send too many at once.
A_WHILE = timedelta(seconds=5)


class TooSlow(Refused):
    """What was sent came too slowly; the same may be sent again by a better line."""

    code = "too_slow"


class Crowded(Refused):
    """So many send much at once that no more is taken in for now; the same may be sent again."""

    code = "crowded"


class Senders:
    """Who is sending a large body now. Shared by all threads of one process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sending: Counter[str] = Counter()

    @contextmanager
    def sending(self, who: str) -> Iterator[None]:
        """This caller sends one more inside. Raises TooOften for too many of theirs, Crowded for too many of all."""
        with self._lock:
            if self._sending[who] >= MOST_OF_ONE:
                raise TooOften(
                    f"At most {MOST_OF_ONE} requests of more than 1 MiB are taken in from one caller at once; "
                    "send the next when one of them is answered.",
                    A_WHILE,
                )
            if self._sending.total() >= MOST:
                raise Crowded("Too many requests of more than 1 MiB are being sent at once; send it again in a while.")
            self._sending[who] += 1
        try:
            yield
        finally:
            with self._lock:
                self._sending -= Counter({who: 1})  # and whoever sends none is forgotten

    def count(self) -> int:
        """How many large bodies are being sent now."""
        with self._lock:
            return self._sending.total()

    def rate(self) -> int:
        """How slowly one may come now, in bytes a second."""
        return LEAST_RATE if self.count() < CROWDED else CROWDED_RATE


def install_receiving(app: Flask) -> None:
    """The application counts who sends."""
    app.extensions[NAME] = Senders()


def receive() -> None:
    """Returns when the body of this request is there, or is none that anybody reads. Raises TooOften, Crowded, TooSlow.

    Say it once it is known that the caller may send it, before anything reads it; again it does nothing.
    """
    most = request.max_content_length or 0
    if right_asked(request.endpoint) is Right.OPEN or (request.content_length or 0) > most:
        return  # whoever reads it is told that it is too large
    take = request.environ.pop(TAKE_BODY, None)
    if take is None:
        return
    senders: Senders = current_app.extensions[NAME]
    asking, meter = known_caller(), desk().meter
    try:
        with senders.sending(asking.account_id or f"{asking.way}:{asking.key}"), meter.large_body():
            is_taken = take(most, senders.rate)
    except TooOften:
        meter.came_of_body("too many of one caller")
        raise
    except Crowded:
        meter.came_of_body("crowded")
        raise
    meter.came_of_body("taken" if is_taken else "too slow")
    if not is_taken:
        raise TooSlow("What was sent came too slowly; send it again by a better line, or in smaller parts.")
