"""The child process that reads pages: started when first needed, kept warm, limited, killed and replaced.

Neither a signal nor a thread interrupts a parser written in C: 200,000 attributes on one
element keep one busy for minutes. A process can be killed, and takes nothing with it.
Refuses: parsing anything in this process.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from threading import Event, Lock, Thread
from types import TracebackType
from typing import IO, Self

from service.watching.listing.found import Listing
from service.watching.listing.found import load as load_listing
from service.watching.page.found import Page, load

#: Processor time one page may take, in seconds.
CPU_SECONDS = 10

#: Address space the child may have, in bytes.
MEMORY_BYTES = 1024 * 1024 * 1024

#: How long to wait for one page, in seconds, and how often again while its child only wants for a processor: a machine
#: that is busy with other things says nothing against a page, and the child's processor time is limited anyway.
PATIENCE_SECONDS = 30.0
PATIENT = 4

#: Pages one child reads before it is replaced, so that nothing a page left behind adds up.
PAGES_A_CHILD = 500

#: The folder that holds the `service` package, for the child to find it.
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

_LENGTH_BYTES = 8

#: What the child is asked to read.
PAGE, LISTING = b"page", b"listing"

TOO_MUCH = "The page could not be read: it takes more time or memory than any real page, or breaks the reader."


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The page could not be read within the limits."""

    note: str


class PageReader:
    """Reads pages in a child process, one at a time. Safe to share between threads; close it when done."""

    def __init__(
        self,
        *,
        cpu_seconds: int = CPU_SECONDS,
        memory_bytes: int = MEMORY_BYTES,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._limits = (str(cpu_seconds), str(memory_bytes))
        self._patience = patience_seconds
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._pages = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, data: bytes, *, content_type: str = "", url: str = "", selector: str = "") -> Page | Unreadable:
        """The page these bytes are; url helps to read it and is not fetched.

        selector: a CSS selector of the article's own part of the page, "" for finding it.
        """
        read = self._read(PAGE, data, content_type, url, selector)
        return load(read) if read is not None else Unreadable(TOO_MUCH)

    def read_listing(self, data: bytes, *, content_type: str = "", url: str = "") -> Listing | Unreadable:
        """The feed, sitemap or section page these bytes are; url is what its links begin from."""
        read = self._read(LISTING, data, content_type, url)
        return load_listing(read) if read is not None else Unreadable(TOO_MUCH)

    def _read(self, task: bytes, data: bytes, content_type: str, url: str, selector: str = "") -> bytes | None:
        """The child's answer, None when it could not be had."""
        with self._lock:
            if self._child is None or self._child.poll() is not None or self._pages >= PAGES_A_CHILD:
                self._start()
            told = (value.encode("utf-8", "replace") for value in (content_type, url, selector))
            read = self._ask(parts(task, *told, data))
            if read is None:
                self._stop()
            return read

    def close(self) -> None:
        """The child is gone. Reading another page starts another one."""
        with self._lock:
            self._stop()

    def _ask(self, question: bytes) -> bytes | None:
        """The child's answer, None when it died or was killed over it."""
        child = self._child
        assert child is not None and child.stdin is not None and child.stdout is not None
        self._pages += 1
        answered = Event()
        Thread(target=self._lose_patience, args=(child, answered), daemon=True).start()
        try:
            child.stdin.write(question)
            child.stdin.flush()
            return next_part(child.stdout)
        except OSError:  # it died while we were still talking
            return None
        finally:
            answered.set()

    def _lose_patience(self, child: subprocess.Popen[bytes], answered: Event) -> None:
        """The child is killed unless it answers in time, or would if it had a processor."""
        for _ in range(PATIENT):
            if answered.wait(self._patience):
                return
            if not _wants_a_processor(child.pid):
                break
        child.kill()

    def _start(self) -> None:
        self._stop()
        self._pages = 0
        self._child = subprocess.Popen(
            [sys.executable, "-m", __package__, *self._limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": ROOT},
            cwd=ROOT,  # Python looks there first: this process may have been started beside another `service`
        )

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # bytes it never took
                    continue
        child.wait()


def _wants_a_processor(process: int) -> bool:
    """Whether a process runs or waits for its turn to; False where the system does not tell."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as told:
            return told.read().rpartition(")")[2].split()[0] == "R"
    except (OSError, IndexError):
        return False


def parts(*values: bytes) -> bytes:
    """Values with their lengths in front, for a pipe."""
    return b"".join(len(value).to_bytes(_LENGTH_BYTES, "big") + value for value in values)


def next_part(stream: IO[bytes]) -> bytes | None:
    """The next value from a pipe, None when there is no whole one."""
    length = stream.read(_LENGTH_BYTES)
    if len(length) < _LENGTH_BYTES:
        return None
    size = int.from_bytes(length, "big")
    value = stream.read(size)
    return value if len(value) == size else None
