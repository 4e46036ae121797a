"""How many may send messages at once: few who get answers, and others in the place of those who wait for one.

A sender whose endpoint has not answered for a moment only waits, so another may begin beside it: however many
endpoints hang, what is owed to the others does not queue behind them. Refuses: starting threads; choosing a message.
"""

import time
from collections.abc import Callable
from threading import Lock, get_ident


class Senders:
    """The places of those who send, each thread one. Safe to share between threads."""

    def __init__(self, at_once: int, patience_s: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        """at_once: how many work at once, without those whose message is under way for more than `patience_s`."""
        self._at_once = at_once
        self._patience_s = patience_s
        self._monotonic = monotonic
        self._began: dict[int, float] = {}  # thread to when its present message began
        self._lock = Lock()

    def take_place(self) -> bool:
        """Whether the calling thread may send its next message; it has a place from then on, else none any more."""
        me, now = get_ident(), self._monotonic()
        with self._lock:
            busy = sum(now - began <= self._patience_s for thread, began in self._began.items() if thread != me)
            if busy >= self._at_once:
                self._began.pop(me, None)
                return False
            self._began[me] = now
        return True

    def leave(self) -> None:
        """The calling thread sends no more for now."""
        with self._lock:
            self._began.pop(get_ident(), None)
