"""What has been worked out about a piece of text, so that it is worked out once.

Stories repeat themselves: a version usually differs from the last in a sentence or
two. Everything that depends on one sentence alone (its words, its figures, its
attributions) is remembered by that sentence's exact text.
Refuses: anything that depends on where a sentence stands; growing without bound.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial, update_wrapper, wraps
from inspect import Parameter, signature
from typing import Any, ParamSpec, TypeVar, cast

T = TypeVar("T")
P = ParamSpec("P")

#: Longest that texts may be together for `remember_short` to remember what was worked out of them, in code points.
LONGEST_SHORT = 1_000

#: Of longer ones up to this many code points it remembers the last LONG_REMEMBERED alone: a pair of long claims is
#: asked the same some seventy times, and never again. Together they come to 96,000 code points for each function.
LONGEST_LONG, LONG_REMEMBERED = 8_000, 12

#: Findings remembered for sure. Up to as many again are kept until they have to go. At about 2 kB a finding this
#: bounds memory to some 200 MB.
REMEMBERED = 50_000

#: Characters of sentences likewise: 50,000 findings of news are of 5.6 million, a sentence for each kind of finding.
#: A page of endless sentences of words nobody knows takes up to 90 bytes a character, and comes to less than 1 GB so.
LETTERS_REMEMBERED = 6_000_000

#: Longest sentence remembered, in code points: longer ones are rarely seen twice and cost the most.
LONGEST_REMEMBERED = 4_000

#: Characters of whole texts that findings are remembered for, in all: five of the longest. A finding takes up to 130
#: bytes a character (measured on plain prose), so that this bounds them to some 260 MB a process.
CHARACTERS_REMEMBERED = 2_000_000

#: What a text counts for at least: a short one takes room beside its characters.
LEAST_COUNTED = 200

#: Longest text of which that is done, in code points: some 65,000 words.
LONGEST_TEXT_REMEMBERED = 400_000

_MISSING = object()


def remember_short(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remembers what a pure function of texts gave for the last `most` of them, and of long texts for a few.

    For what is asked of the same few words again and again. Its arguments are texts or groups of words, given by their
    places. News has hardly a sentence of LONGEST_SHORT characters, and a page made of one each time would fill the
    memory.
    """

    def remembering(work_out: Callable[P, T]) -> Callable[P, T]:
        known = cast(Callable[..., T], lru_cache(maxsize=most)(work_out))
        known_long = cast(Callable[..., T], lru_cache(maxsize=LONG_REMEMBERED)(work_out))
        anew = cast(Callable[..., T], work_out)

        def ask_of_long(length: int, *texts: object) -> T:
            return known_long(*texts) if length <= LONGEST_LONG else anew(*texts)

        @wraps(work_out)
        def ask(*texts: P.args, **_: P.kwargs) -> T:
            length = sum(map(len, texts))  # type: ignore[arg-type]  # texts
            return known(*texts) if length <= LONGEST_SHORT else ask_of_long(length, *texts)

        @wraps(work_out)
        def ask_of_two(one: str, other: str) -> T:
            length = len(one) + len(other)
            return known(one, other) if length <= LONGEST_SHORT else ask_of_long(length, one, other)

        kinds = [one.kind for one in signature(work_out).parameters.values()]
        if any(kind is not Parameter.POSITIONAL_OR_KEYWORD for kind in kinds):
            return ask
        if len(kinds) == 1:  # most are of one text, and this is asked a thousand times for each version
            return cast(Callable[P, T], _ask_of_one(_OfOne(most, anew, known_long), work_out))
        return cast(Callable[P, T], ask_of_two if len(kinds) == 2 else ask)

    return remembering


class _OfOne(dict[str, Any]):
    """What a pure function gave for its last texts: looked up without a function of ours where it is known.

    Two generations, as in Memory; long texts go past them. Two threads may work the same thing out at once, and what
    one remembers while the other turns the generations is forgotten: no harm is done.
    """

    def __init__(self, most: int, work_out: Callable[..., Any], known_long: Callable[..., Any]) -> None:
        self._half, self._work_out, self._known_long = max(1, most // 2), work_out, known_long
        self._old: dict[str, Any] = {}

    def __missing__(self, text: str) -> Any:  # what the function gives
        if len(text) > LONGEST_SHORT:
            return self._known_long(text) if len(text) <= LONGEST_LONG else self._work_out(text)
        found = self._old.get(text, _MISSING)
        if found is _MISSING:
            found = self._work_out(text)
        if len(self) >= self._half:
            self._old = dict(self)
            self.clear()
        self[text] = found
        return found

    def forget(self) -> None:
        """As if nothing had been asked."""
        self._old = {}
        self.clear()


def _ask_of_one(known: _OfOne, work_out: Callable[..., Any]) -> Callable[..., Any]:
    asked = partial(known.__getitem__)  # which may be named as what it stands for, as the method itself may not
    asked.cache_clear = known.forget  # type: ignore[attr-defined]  # as lru_cache names it
    return update_wrapper(asked, work_out)


class Memory:
    """A bounded store of findings by kind and sentence.

    Two generations: what is asked for moves to the young one; when that is full it becomes the old one and the old
    one is forgotten. So what is in use stays, and looking something up takes no lock. Safe to share between threads:
    two may work the same thing out at once, come to the same result, and no harm is done.
    """

    def __init__(self, remembered: int = REMEMBERED, read: Callable[[str], Any] | None = None) -> None:
        """read: reads a sentence in place of the rules (service/reader); a memory belongs to one reader for life."""
        self._remembered = remembered
        self.read = read
        self._young: dict[tuple[str, str], object] = {}
        self._old: dict[tuple[str, str], object] = {}
        self._letters = 0  # of the sentences of the young ones
        self._texts: dict[tuple[str, str], object] = {}
        self._characters = 0  # that the texts count for

    def recall(self, kind: str, sentence: str, work_out: Callable[[str], T]) -> T:
        """The finding of this kind for this sentence, worked out now if it is not remembered."""
        key = (kind, sentence)
        young = self._young
        known = young.get(key, _MISSING)
        if known is not _MISSING:
            return known  # type: ignore[return-value]  # it was put there under this kind
        known = self._old.get(key, _MISSING)
        finding: T = work_out(sentence) if known is _MISSING else known  # type: ignore[assignment]  # likewise
        if len(sentence) <= LONGEST_REMEMBERED:
            young[key] = finding
            self._letters += len(sentence)
            is_full = len(young) >= self._remembered or self._letters >= LETTERS_REMEMBERED
            if is_full and young is self._young:
                self._old, self._young, self._letters = young, {}, 0
        return finding

    def recall_text(self, kind: str, text: str, work_out: Callable[[str], T]) -> T:
        """Likewise of a whole text, as long as it is one of the last that come to 2 million characters together.

        A text counts once for each kind of finding. The oldest goes first, and a text of more than 400,000 characters
        is not kept at all. So all of them take 260 MB at most, at 130 bytes a character.
        """
        key = (kind, text)
        known = self._texts.get(key, _MISSING)
        if known is not _MISSING:
            return known  # type: ignore[return-value]  # likewise
        finding = work_out(text)
        if len(text) <= LONGEST_TEXT_REMEMBERED:
            self._keep_text(key, finding)
        return finding

    def _keep_text(self, key: tuple[str, str], finding: object) -> None:
        """The finding is remembered, and the oldest ones are not as far as it needs their room."""
        counts = _counted(key)
        if self._texts.setdefault(key, finding) is finding:  # not when another thread was first
            self._characters += counts
        while self._characters > CHARACTERS_REMEMBERED and self._texts:
            with suppress(RuntimeError, StopIteration):  # another thread made room between the two calls
                oldest = next(iter(self._texts))
                gone = _counted(oldest)  # before the sum: no thread comes between its reading and its writing
                if self._texts.pop(oldest, _MISSING) is not _MISSING:
                    self._characters -= gone


def _counted(key: tuple[str, str]) -> int:
    """The characters that a text counts for."""
    return max(LEAST_COUNTED, len(key[1]))
