"""The rest of the world, by the apprise library: an extra, and only to what the operator named in the settings.

apprise opens sockets of its own, past our door, so a subscription can only say one of the operator's names and never an
address. Refuses: being there without the extra.
"""

from datetime import timedelta
from time import monotonic
from typing import Any

from service.domain.deliveries import Fault
from service.outbound.answers import Answer, Failure

MISSING = "The apprise extra is not installed on this machine: make extra"


def is_installed() -> bool:
    """Whether the extra is there."""
    return _library() is not None


def notify(address: str, title: str, text: str) -> Answer | Failure:
    """200 when apprise says that it went out. address: an apprise URL, with the operator's secrets in it."""
    library, started = _library(), monotonic()
    if library is None:
        return Failure(fault=Fault.UNREACHABLE, note=MISSING, duration=timedelta(0))
    sender = library.Apprise()
    if not sender.add(address):
        note = "apprise cannot read the address that the operator gave this name."
        return Failure(fault=Fault.BAD_ADDRESS, note=note, duration=timedelta(0))
    went_out = sender.notify(title=title, body=text, body_format="text")
    took = timedelta(seconds=monotonic() - started)
    if not went_out:
        return Failure(fault=Fault.UNREACHABLE, note="apprise could not send it; the log may say why.", duration=took)
    return Answer(status=200, headers=(), body=b"", url="", truncated=False, duration=took)


def _library() -> Any:
    try:
        import apprise  # slow, and seldom there
    except ImportError:
        return None
    return apprise
