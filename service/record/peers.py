"""What the store has of a story's strands, as the rule for new ones asks for it; asked once for each matter.

Refuses: joining (comparison/threads/appending.py).
"""

from collections.abc import Collection, Mapping, Sequence

from service.comparison.threads.appending import Peer
from service.domain.threads import Join, Strand
from storage import Store, threads

#: How many of the first strands of a matter are looked at for one that nothing rivals.
FIRST_FEW = 20


class StoredPeers:
    """A story's strands, as long as nothing is written."""

    def __init__(self, store: Store, story_id: str) -> None:
        self._store, self._story_id = store, story_id
        self._first: dict[object, Sequence[Peer]] = {}
        self._has_equal: dict[object, bool] = {}
        self._extent: dict[object, tuple[float, float]] = {}

    def first(self, strand: Strand, *, of_its_amounts: bool) -> Sequence[Peer]:
        """The first few strands of its very matter in strand_order; maybe only those of its amounts."""
        key = strand.matter, (strand.low, strand.high) if of_its_amounts else None
        if key not in self._first:
            rows = threads.list_peers(self._store, self._story_id, strand, FIRST_FEW, of_its_amounts=of_its_amounts)
            self._first[key] = tuple(_peer(*row) for row in rows)
        return self._first[key]

    def has_equal(self, strand: Strand) -> bool:
        """Whether a strand of its matter, which nothing rivals, has its amounts."""
        key = strand.matter, strand.low, strand.high
        if key not in self._has_equal:
            self._has_equal[key] = threads.has_peer(self._store, self._story_id, strand)
        return self._has_equal[key]

    def extent(self, strand: Strand) -> tuple[float, float]:
        """Of the figures of its matter the least upper end and the greatest lower end."""
        if strand.matter not in self._extent:
            self._extent[strand.matter] = threads.extent_of_peers(self._store, self._story_id, strand)
        return self._extent[strand.matter]

    def find(self, ids: Collection[str]) -> Mapping[str, Peer]:
        """The strands of these ids, by id."""
        return {id: _peer(*row) for id, row in threads.find_joined(self._store, ids).items()}


def _peer(strand: Strand, thread_id: str, join: Join) -> Peer:
    return Peer(strand, thread_id, join.to_strand_id)
