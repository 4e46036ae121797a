"""What has been worked out about a piece of text, so that it is worked out once.

Stories repeat themselves: a version usually differs from the last in a sentence or
two. Everything that depends on one sentence alone (its words, its figures, its
attributions) is remembered by that sentence's exact text.
Refuses: anything that depends on where a sentence stands; growing without bound.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")

#: Sentences remembered per kind of finding. At about 10 kB a sentence this bounds memory to some 200 MB.
REMEMBERED = 20_000

#: Longest sentence remembered, in code points: longer ones are rarely seen twice and cost the most.
LONGEST_REMEMBERED = 4_000


class Memory:
    """A bounded store of findings by kind and sentence; the least recently used go first.

    Safe to share between threads. Two threads may work the same thing out at once; they
    come to the same result, so that does no harm.
    """

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._kinds: dict[str, OrderedDict[str, object]] = {}
        self._lock = Lock()

    def recall(self, kind: str, sentence: str, work_out: Callable[[str], T]) -> T:
        """The finding of this kind for this sentence, worked out now if it is not remembered."""
        with self._lock:
            known = self._kinds.setdefault(kind, OrderedDict())
            if sentence in known:
                known.move_to_end(sentence)
                return cast(T, known[sentence])
        finding = work_out(sentence)
        if len(sentence) <= LONGEST_REMEMBERED:
            with self._lock:
                known[sentence] = finding
                if len(known) > self._remembered:
                    known.popitem(last=False)
        return finding
