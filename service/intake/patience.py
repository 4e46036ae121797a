"""How long an import may keep somebody waiting, and whether anybody still waits.

Refuses: knowing how somebody waits (service/web/waiting.py looks at the connection); what to do with what is left.
"""

from collections.abc import Callable
from time import monotonic

from service.domain.errors import Refused


class TakesTooLong(Refused):
    """What is asked for costs more than one request may; less of it is answered."""

    code = "too_long"


class Unfinished(Refused):
    """A part is done and stays, and the same request goes on from there."""

    code = "unfinished"


class Patience:
    """What one import may take, counted from when this was made. Times in seconds."""

    def __init__(
        self,
        placing_s: float,
        whole_s: float,
        has_left: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """has_left: whether nobody waits for the answer any more. clock: seconds from anywhere."""
        self._placing_s = placing_s
        self._whole_s = whole_s
        self._has_left = has_left
        self._clock = clock
        self._began = clock()

    @property
    def is_over(self) -> bool:
        """Whether what is left is left for another request."""
        return self._clock() - self._began > self._whole_s or self._has_left()

    def bear_placing(self) -> None:
        """Called again and again while texts are placed. Raises TakesTooLong when that costs too much."""
        if self._clock() - self._began > self._placing_s:
            raise TakesTooLong(
                f"Finding the articles of these texts takes longer than {self._placing_s:.0f} seconds, so nothing was "
                "recorded; name the article, give each text its address, or bring fewer at once."
            )
        if self._has_left():
            raise TakesTooLong("Nobody waits for the answer any more, so nothing was recorded.")

    def bear_taking(self) -> None:
        """Called between two transactions of a whole story. Raises Unfinished when the rest is for another request."""
        if self.is_over:
            raise Unfinished(
                f"The story is not all here yet: one request may take {self._whole_s:.0f} seconds. What was taken in "
                "stays; send the same file again and it goes on from there."
            )
