"""New strands joined from their peers alone: nothing is told that joining everything anew would not come to."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from service.comparison.threads.appending import Appended, Peer, append_strands
from service.comparison.threads.clusters import assign_threads
from service.comparison.threads.decisions import Decided
from service.comparison.threads.joining import judge_join
from service.comparison.threads.nodes import close_blocks, strand_order
from service.domain.threads import Join, JoinReason, Strand
from tests.comparison.threads.telling import a_matter, a_measure, a_strand

Joins = dict[str, tuple[str, Join]]

OSBY = frozenset({"osby"})
FIRE = frozenset({"fire"})

#: Matters that are equal, alike, in one place or another, told in one word, and of one holder under two names.
MATTERS = (
    a_measure("kill person"),
    a_measure("kill person", places=OSBY),
    a_measure("kill person", places=frozenset({"norland"})),
    a_measure("kill person bridge", counted=frozenset({"person"})),
    a_measure("burn acre fire", block="figure area", counted=FIRE),
    a_measure("burn acre fire west", block="figure area", counted=FIRE),
    a_measure("fire", block="figure area bare", counted=FIRE),
    a_measure("vote", block="figure share"),
    a_matter("ada lind", "dam build river"),
    a_matter("lind", "dam build river"),
    a_matter("ada lind", "dam build river sea"),
    a_matter("bo lind", "dam build river"),
    a_matter("ada lind", "school close", names=OSBY),
    a_matter("county", "school close"),
    None,
)

#: Amounts that are a leap apart, distinctive ones and round ones.
AMOUNTS = tuple(map(Decimal, ("-30", "0", "1", "12", "46", "400", "1204", "30000")))

SAID = st.lists(
    st.tuples(st.sampled_from(MATTERS), st.sampled_from(AMOUNTS), st.sampled_from(AMOUNTS)), min_size=1, max_size=5
)

#: What each article says, and whether it was seen before all others.
STORIES = st.lists(st.tuples(SAID, st.integers(0, 9)), min_size=2, max_size=12)


class Known:
    """The strands of a story so far, as the rule asks for them."""

    def __init__(self, strands: Collection[Strand], joins: Joins) -> None:
        self._strands, self._joins = sorted(strands, key=strand_order), joins

    def first(self, strand: Strand, *, of_its_amounts: bool) -> Sequence[Peer]:
        peers = [one for one in self._peers(strand) if not of_its_amounts or _ends(one) == _ends(strand)]
        return [self._peer(one) for one in peers[:3]]

    def has_equal(self, strand: Strand) -> bool:
        return any(_ends(one) == _ends(strand) and not one.rivals for one in self._peers(strand))

    def extent(self, strand: Strand) -> tuple[float, float]:
        peers = self._peers(strand)
        return min(float(one.high or 0) for one in peers), max(float(one.low or 0) for one in peers)

    def find(self, ids: Collection[str]) -> Mapping[str, Peer]:
        return {one.id: self._peer(one) for one in self._strands if one.id in ids}

    def _peers(self, strand: Strand) -> list[Strand]:
        return [one for one in self._strands if one.matter == strand.matter]

    def _peer(self, strand: Strand) -> Peer:
        thread_id, join = self._joins[strand.id]
        return Peer(strand, thread_id, join.to_strand_id)


def _ends(strand: Strand) -> tuple[Decimal | None, Decimal | None]:
    return strand.low, strand.high


def strands_of(number: int, hour: int, said: Sequence[tuple[object, Decimal, Decimal]]) -> list[Strand]:
    """An article's strands; what counts one thing and comes to other amounts rivals each other."""
    made = []
    for place, (matter, *ends) in enumerate(said):
        is_figure = matter is not None and matter.holder == ""
        low, high = sorted(ends) if is_figure else (None, None)
        fields = {"article_id": f"a{number:02}", "place": place, "low": low, "high": high}
        made.append(a_strand(f"{number:02}-{place}", matter, hour, **fields))
    rivals = {
        frozenset({one.id, other.id})
        for one, other in combinations(made, 2)
        if one.low is not None and other.low is not None and _ends(one) != _ends(other)
        if judge_join(one.matter, other.matter)
    }
    return [
        replace(one, rivals=frozenset().union(*(pair - {one.id} for pair in rivals if one.id in pair))) for one in made
    ]


def joins_of(strands: Collection[Strand], decided: Decided) -> Joins:
    threads = assign_threads(strands, decided)
    return {join.strand_id: (thread.id, join) for thread in threads for join in thread.joins}


def take_in(known: list[Strand], joins: Joins, new: list[Strand], decided: Decided) -> Appended:
    """The new strands are in the joins as recording puts them there: from their peers, and the rest block by block."""
    ids = {id for pair in (*decided.together, *decided.apart) for id in pair}
    of_decided = {joins[id][0] for id in ids if id in joins}
    if ids & {one.id for one in new}:
        found = Appended(blocks={one.block for one in new})
    else:
        found = append_strands(new, Known(known, joins), of_decided)
    for one in new:
        alone = Join(strand_id=one.id, to_strand_id="", reason=JoinReason.FIRST, words=())
        joins[one.id] = found.joins.get(one.id, (one.id, alone))
    known += new
    if found.blocks:
        tied = {one.block for one in known if one.id in ids}
        closed = close_blocks(found.blocks, {one.block for one in known})
        if closed & tied:
            closed = close_blocks(closed | tied, {one.block for one in known})
        joins |= joins_of([one for one in known if one.block in closed], decided)
    return found


@settings(max_examples=300)
@given(STORIES, st.data())
def test_what_is_told_from_peers_is_what_joining_everything_anew_comes_to(story, data):
    articles = [strands_of(number, number - 5 * (late == 0), said) for number, (said, late) in enumerate(story)]
    every = sorted(one.id for article in articles for one in article if one.matter is not None)
    pairs = st.lists(st.tuples(st.sampled_from(every or ["none"]), st.sampled_from(every or ["none"])), max_size=2)
    together, apart = (
        [(one, other) for one, other in data.draw(pairs) if one != other] if data.draw(st.booleans()) else []
        for _ in range(2)
    )
    decided = Decided(tuple(together), frozenset({*apart, *((other, one) for one, other in apart)}))
    known: list[Strand] = []
    joins: Joins = {}
    for new in articles:
        take_in(known, joins, new, decided)

        assert joins == joins_of(known, decided)


def test_a_page_that_says_what_others_said_has_nothing_joined_anew():
    said = [(matter, Decimal(46), Decimal(46)) for matter in MATTERS[:12]]
    known: list[Strand] = []
    joins: Joins = {}
    took = [take_in(known, joins, strands_of(number, number, said), Decided()) for number in range(3)]

    assert took[0].blocks
    assert not took[1].blocks
    assert not took[2].blocks
    assert joins == joins_of(known, Decided())


def test_a_new_amount_has_its_block_joined_anew_and_no_other():
    known: list[Strand] = []
    joins: Joins = {}
    for number, acres in enumerate((1200, 1204, 1204)):
        said = [(MATTERS[4], Decimal(acres), Decimal(acres)), (MATTERS[8], Decimal(0), Decimal(0))]
        took = take_in(known, joins, strands_of(number, number, said), Decided())

        assert took.blocks == [{known[0].block, known[1].block}, {known[0].block}, set()][number]


def test_a_page_seen_before_all_others_has_its_blocks_joined_anew():
    known: list[Strand] = []
    joins: Joins = {}
    said = [(MATTERS[8], Decimal(0), Decimal(0))]
    take_in(known, joins, strands_of(0, 5, said), Decided())

    assert {known[0].block} == take_in(known, joins, strands_of(1, 2, said), Decided()).blocks


def test_what_a_person_decided_about_is_joined_anew():
    known = [a_strand("a", MATTERS[8]), a_strand("b", MATTERS[13], 1)]
    decided = Decided(together=(("a", "b"),))
    joins = joins_of(known, decided)
    new = [a_strand("c", MATTERS[8], 2)]

    assert {new[0].block} == take_in(known, joins, new, decided).blocks
    assert joins == joins_of(known, decided)
    assert {"a"} == {thread_id for thread_id, _ in joins.values()}


def told(*pages: Sequence[tuple[object, int]]) -> list[set[str]]:
    """The blocks that each page has joined anew, when all is as joining everything anew would have it."""
    known: list[Strand] = []
    joins: Joins = {}
    blocks = []
    for number, said in enumerate(pages):
        new = strands_of(number, number, [(matter, Decimal(amount), Decimal(amount)) for matter, amount in said])
        blocks.append(take_in(known, joins, new, Decided()).blocks)

        assert joins == joins_of(known, Decided())
    return blocks


def test_pages_that_count_one_thing_twice_have_nothing_joined_anew():
    twice = [(MATTERS[0], 12), (MATTERS[0], 46)]

    assert [set(), set()] == told(twice, twice, twice)[1:]


def test_the_first_that_nothing_rivals_is_what_others_join():
    assert told([(MATTERS[0], 12), (MATTERS[0], 46)], [(MATTERS[0], 46)], [(MATTERS[0], 46)])[2] == set()


def test_two_counts_of_one_page_that_both_would_join_one_thread_are_joined_anew():
    told_before = [(MATTERS[4], 1200)], [(MATTERS[5], 1204)]

    assert told(*told_before, [(MATTERS[4], 1200), (MATTERS[5], 1204)])[2]


def test_where_amounts_leap_peers_do_not_tell_which_thread_it_is():
    assert told([(MATTERS[4], 30_000)], [(MATTERS[4], 12)], [(MATTERS[4], 12)])[2]


def test_what_one_word_counts_is_joined_to_the_first_of_its_own_amounts():
    """Between 46 and 1,204 acres twice: the first that says so is not the first that came to 1,204."""
    bare = a_measure("fire", block="figure area bare", counted=FIRE)
    ends = Decimal("-30"), Decimal("46"), Decimal("1204")
    known = strands_of(0, 0, [(bare, ends[0], ends[2]), (bare, ends[1], ends[2])])
    undecided = Decided((), frozenset())
    joins: Joins = {}
    told: list[Strand] = []
    for new in (known, strands_of(1, 1, [(bare, ends[1], ends[2])])):
        take_in(told, joins, new, undecided)

    assert ("00-0", "00-1") == (joins["01-0"][0], joins["01-0"][1].to_strand_id)
    assert joins == joins_of(told, undecided)
