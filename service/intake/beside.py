"""A text beside many: which of them it goes on from, and how near it is to each, without reading all of them again.

Runs of words and longer words are looked up in an index, so only what a text shares with others costs time.
Refuses: saying what follows from it (placing.py).
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator

from service.watching.resemblance import FEWEST_TO_TELL, GOES_ON, Nearness, Traits, traits_of

#: Which of the texts have a run or a word; most are in one alone.
Index = dict[int, int | list[int]]

#: Steps of counting between two pauses: a few milliseconds.
STEPS_BETWEEN = 50_000


class Beside:
    """Texts, each under the id of its article; a later one takes the place of the one before."""

    def __init__(self, pause: Callable[[], None] = lambda: None) -> None:
        """pause: called again and again while texts are read and looked at; what it raises ends that."""
        self._pause = pause
        self._texts: dict[str, str] = {}
        self._unread: dict[str, None] = {}  # ids of texts that are not in the index yet
        self._begin_anew()

    def __contains__(self, id: str) -> bool:
        return id in self._texts

    def put(self, id: str, text: str) -> None:
        """The text is the one of this id; "" is none, and is remembered as that."""
        self._texts[id] = text
        self._unread[id] = None

    def text_of(self, id: str) -> str:
        """The text of an id, "" for none."""
        return self._texts.get(id, "")

    def look(self, text: str) -> "Look":
        """How this text stands to all others."""
        self._read()
        return Look(traits_of(text), self._places, self._traits, self._runs, self._long, self._pause)

    def _begin_anew(self) -> None:
        self._places: dict[str, int] = {}  # of each id, the place of its text among those that were read
        self._traits: list[tuple[int, int, int]] = []  # by place: words, runs, longer words
        self._runs: Index = {}
        self._long: Index = {}

    def _read(self) -> None:
        """The index has every text; what was replaced leaves it once it is more than what counts."""
        if len(self._traits) + len(self._unread) > 2 * len(self._texts) + 16:
            self._begin_anew()
            self._unread = dict.fromkeys(self._texts)
        for id in self._unread:
            self._pause()
            self._places.pop(id, None)
            if not self._texts[id]:
                continue
            traits = traits_of(self._texts[id])
            place = self._places[id] = len(self._traits)
            self._traits.append((traits.words, len(traits.runs), len(traits.long)))
            for index, some in ((self._runs, traits.runs), (self._long, traits.long)):
                for one in some:
                    known = index.setdefault(hash(one), place)
                    if isinstance(known, list):
                        known.append(place)
                    elif known != place:
                        index[hash(one)] = [known, place]
        self._unread = {}


class Look:
    """One text beside all others, as they were when it was looked at."""

    def __init__(
        self,
        own: Traits,
        places: dict[str, int],
        traits: list[tuple[int, int, int]],
        runs: Index,
        long: Index,
        pause: Callable[[], None],
    ) -> None:
        self._own, self._places, self._traits, self._long, self._pause = own, places, traits, long, pause
        self._shared = _counted(runs, own.runs, pause)

    @property
    def ids(self) -> list[str]:
        """Of the others."""
        return list(self._places)

    def alike(self) -> list[str]:
        """The ids of those it goes on from."""
        if not self._shared:
            return []
        return [id for id, place in self._places.items() if place in self._shared and self._part(place) >= GOES_ON]

    def each(self) -> Iterator[tuple[str, Nearness]]:
        """How near it is to each, but for those that are long enough to tell and share nothing with it."""
        same = _counted(self._long, self._own.long, self._pause)
        for id, place in self._places.items():
            if place not in self._shared and place not in same and self._is_told(place):
                continue
            words, _, long = self._traits[place]
            yield (
                id,
                Nearness(
                    words=self._own.words,
                    words_before=words,
                    shared=self._part(place),
                    same_words=same[place] / min(len(self._own.long), long) if place in same else 0.0,
                ),
            )

    def _is_told(self, place: int) -> bool:
        return self._own.words >= FEWEST_TO_TELL and self._traits[place][0] >= FEWEST_TO_TELL

    def _part(self, place: int) -> float:
        count = self._shared.get(place, 0)
        return count / min(len(self._own.runs), self._traits[place][1]) if count else 0.0


def _counted(index: Index, some: Iterable[Hashable], pause: Callable[[], None]) -> Counter[int]:
    """How many of these each text has."""
    counts: Counter[int] = Counter()
    steps = 0
    for one in some:
        places = index.get(hash(one))
        steps += len(places) if isinstance(places, list) else 1
        if steps > STEPS_BETWEEN:
            pause()
            steps = 0
        if isinstance(places, list):
            counts.update(places)
        elif places is not None:
            counts[places] += 1
    return counts
