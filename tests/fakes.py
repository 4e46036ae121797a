"""The only two fakes: what leaves the machine is the network and the clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from service.domain.deliveries import Fault
from service.outbound import Answer, Failure, Limits
from service.outbound.answers import PAGE, WEBHOOK


class FrozenClock:
    """A clock that stands still until it is told otherwise. Call it for the time, aware UTC."""

    def __init__(self, at: datetime = datetime(2026, 1, 7, 12, 0, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, time: timedelta) -> None:
        """That much time goes by at once."""
        self.at += time


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that was made of the fake web."""

    method: str
    url: str
    etag: str = ""
    last_modified: str = ""
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class FakeWeb:
    """Stands where `Outbound` does: answers by address, unreachable where nothing is said; writes down what was asked.

    Several answers for one address are given one after the other, the last one for ever.
    """

    answers: dict[str, list[Answer | Failure]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def say(self, url: str, *answers: Answer | Failure) -> None:
        """From now on the address answers so."""
        self.answers[url] = list(answers)

    def fetch(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        limits: Limits = PAGE,
        unless: Callable[[], bool] | None = None,
        apart: timedelta = timedelta(0),
        only_spaced: bool = False,
    ) -> Answer | Failure:
        self.asked.append(Asked("GET", url, etag, last_modified))
        return self._next(url)

    def is_asking(self, host: str) -> bool:
        return False

    def free_in(self, host: str, **_: bool) -> timedelta:
        return timedelta(0)

    def post(
        self, url: str, body: bytes, headers: Sequence[tuple[str, str]], limits: Limits = WEBHOOK
    ) -> Answer | Failure:
        self.asked.append(Asked("POST", url, body=body, headers=tuple(headers)))
        return self._next(url)

    def _next(self, url: str) -> Answer | Failure:
        said = self.answers.get(url) or [a_failure()]
        return said.pop(0) if len(said) > 1 else said[0]


def an_answer(
    body: str | bytes = b"", status: int = 200, url: str = "", truncated: bool = False, **headers: str
) -> Answer:
    """An answer that says only what matters to the test: `an_answer(html, content_type="text/html")`."""
    return Answer(
        status=status,
        headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()),
        body=body.encode() if isinstance(body, str) else body,
        url=url,
        truncated=truncated,
        duration=timedelta(milliseconds=20),
    )


def a_failure(fault: Fault = Fault.UNREACHABLE, note: str = "The server could not be reached.") -> Failure:
    """A failure of the network."""
    return Failure(fault=fault, note=note, duration=timedelta(milliseconds=20))
