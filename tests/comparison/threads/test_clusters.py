"""Which strands become one thread, and the laws that hold whatever the strands are."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from service.comparison.threads import nodes
from service.comparison.threads.clusters import assign_threads
from service.comparison.threads.decisions import Decided, read_decisions
from service.comparison.threads.joining import judge_join
from service.comparison.threads.nodes import close_blocks, make_edges, make_nodes
from service.domain.threads import Act, JoinReason, Strand, Thread, make_decision
from tests.builders import NOON
from tests.comparison.threads.telling import HOUR, a_matter, a_measure, a_strand, an_anchor


def partition(threads: tuple[Thread, ...]) -> set[frozenset[str]]:
    """Which strands are together, and nothing else."""
    return {frozenset(join.strand_id for join in thread.joins) for thread in threads}


def together(*strands: Strand, decided: Decided | None = None) -> set[frozenset[str]]:
    return partition(assign_threads(strands, decided or Decided()))


def groups(*ids: str) -> set[frozenset[str]]:
    return {frozenset(part.split()) for part in ids}


def test_two_outlets_that_count_one_thing_are_one_thread():
    first, second = a_strand("a", a_measure("kill")), a_strand("b", a_measure("kill"), 1)
    (thread,) = assign_threads([second, first], Decided())

    assert "a" == thread.id
    assert [("a", JoinReason.FIRST, ()), ("b", JoinReason.SAME_MEASURE, ("kill",))] == [
        (join.strand_id, join.reason, join.words) for join in thread.joins
    ]


def test_a_count_that_an_article_gives_twice_with_two_amounts_is_joined_to_nothing():
    """“12 were killed …, 3 were killed …”: nobody says which of them another page means."""
    twelve = a_strand("a", a_measure("kill"), rivals=frozenset({"b"}))
    three = a_strand("b", a_measure("kill"), rivals=frozenset({"a"}))

    assert groups("a", "b", "c") == together(twelve, three, a_strand("c", a_measure("kill"), 1))


def test_an_amount_a_leap_away_counts_something_else():
    war = a_strand("b", a_measure("kill"), 1, low=Decimal(43_000), high=Decimal(43_000))

    assert groups("a c", "b") == together(a_strand("a", a_measure("kill")), war, a_strand("c", a_measure("kill"), 2))


def test_a_count_that_grew_through_all_sizes_is_one():
    area = a_measure("burn", block="figure area")
    fires = [a_strand(f"s{n}", area, n, low=Decimal(10**n), high=Decimal(10**n)) for n in range(5)]

    assert groups("s0 s1 s2 s3 s4") == together(*fires)


def test_a_count_without_a_place_is_not_given_to_one_of_two_places():
    osby, norland = (a_measure("kill", places=frozenset({place})) for place in ("osby", "norland"))

    assert groups("a", "b", "c") == together(
        a_strand("a", osby), a_strand("b", norland), a_strand("c", a_measure("kill"))
    )


def test_half_likenesses_make_no_chain():
    """The first and the last have a word each of their own, so what is between goes with one of them only."""
    chain = [
        a_strand("a", a_matter("ada lind", "new dam wall")),
        a_strand("b", a_matter("ada lind", "new dam"), 1),
        a_strand("c", a_matter("ada lind", "new dam bridge"), 2),
    ]

    assert groups("a b", "c") == together(*chain)


def test_a_lone_family_name_is_the_only_full_name_that_ends_in_it():
    short = a_strand("b", a_matter("lind", "new dam"), 1)

    assert groups("a b") == together(a_strand("a", a_matter("ada lind", "new dam")), short)
    assert groups("a", "b", "c") == together(
        a_strand("a", a_matter("ada lind", "new dam")), short, a_strand("c", a_matter("mara lind", "new dam"))
    )


def test_a_full_name_after_a_title_is_that_name():
    titled = a_strand("b", a_matter("candidate ada lind", "new dam"), 1)

    assert groups("a b c") == together(
        a_strand("a", a_matter("ada lind", "new dam")), titled, a_strand("c", a_matter("lind", "new dam"))
    )


def test_figures_that_came_to_one_distinctive_amount_are_one_thread():
    amount = {"low": Decimal(14_000), "high": Decimal(22_000)}
    packs = a_measure("cheese pack recall", counted=frozenset({"cheese", "pack"}))
    pulled = a_measure("pack pull", counted=frozenset({"pack"}))
    (thread,) = assign_threads([a_strand("a", packs, **amount), a_strand("b", pulled, 1, **amount)], Decided())

    assert [JoinReason.FIRST, JoinReason.SAME_AMOUNT] == [join.reason for join in thread.joins]
    assert groups("a", "b") == together(a_strand("a", packs), a_strand("b", pulled, 1))  # twelve of each


def test_what_tells_no_matter_is_a_thread_of_its_own():
    assert groups("a", "b") == together(a_strand("a", None), a_strand("b", None))


WORDS = st.sampled_from(["kill", "hurt", "evacuate", "close", "school", "dam", "repair"])
MATTERS = st.one_of(
    st.none(),
    st.builds(
        lambda words, places, counted, block: a_measure(" ".join(words), places=places, counted=counted, block=block),
        st.frozensets(WORDS, min_size=1, max_size=3),
        st.frozensets(st.sampled_from(["osby", "norland"]), max_size=1),
        st.frozensets(st.sampled_from(["dam", "school", "people"]), max_size=2),
        st.sampled_from(["figure count", "figure count bare", "figure count telling", "figure area"]),
    ),
    st.builds(
        lambda holder, words: a_matter(holder, " ".join(words)),
        st.sampled_from(["ada lind", "lind", "mara lind", "jonas berg"]),
        st.frozensets(WORDS, min_size=2, max_size=4),
    ),
)


@st.composite
def strands(draw) -> list[Strand]:
    """A dozen strands or fewer, some in one article, some rivals."""
    found = [
        a_strand(f"s{n}", matter, draw(st.integers(0, 3)), article_id=draw(st.sampled_from(["p", "q", "r"])), place=n)
        for n, matter in enumerate(draw(st.lists(MATTERS, min_size=1, max_size=12)))
    ]
    sizes = [draw(st.sampled_from([3, 12, 46, 230, 90_000])) for _ in found]
    found = [replace(s, low=Decimal(n), high=Decimal(n)) if s.low else s for s, n in zip(found, sizes, strict=True)]
    if len(found) > 1 and draw(st.booleans()):
        found[0], found[1] = (
            replace(found[0], rivals=frozenset({found[1].id})),
            replace(found[1], rivals=frozenset({found[0].id})),
        )
    return found


@given(strands(), st.randoms(use_true_random=False))
def test_every_strand_is_in_exactly_one_thread_whatever_the_order(found, chance):
    shuffled = found[:]
    chance.shuffle(shuffled)
    threads = assign_threads(found, Decided())

    assert sorted(s.id for s in found) == sorted(join.strand_id for thread in threads for join in thread.joins)
    assert threads == assign_threads(shuffled, Decided())


@given(strands())
def test_blocks_that_do_not_lie_beside_each_other_do_not_know_of_each_other(found):
    """So a new version renews the blocks it touches, those beside them, and no other."""
    every = {strand.block for strand in found}
    regions = {frozenset(close_blocks({block}, every)) for block in every}
    apart = [
        part
        for region in regions
        for part in partition(assign_threads([s for s in found if s.block in region], Decided()))
    ]

    assert len(every) == sum(map(len, regions))
    assert sorted(map(sorted, apart)) == sorted(map(sorted, partition(assign_threads(found, Decided()))))


@given(strands(), st.data())
def test_a_merge_and_a_split_along_the_same_line_restore_the_threads(found, data):
    before = assign_threads(found, Decided())
    if len(before) < 2:
        return
    one, other = data.draw(st.permutations(range(len(before))))[:2]
    sides = [[an_anchor(join.strand_id) for join in before[index].joins] for index in (one, other)]
    anchors = {an_anchor(strand.id): strand.id for strand in found}
    merge = make_decision("s", Act.MERGE, *sides, decided_at=NOON)
    split = make_decision("s", Act.SPLIT, sides[1], sides[0], decided_at=NOON + HOUR)
    merged = partition(assign_threads(found, read_decisions([merge], anchors)))
    joined = {anchors[anchor] for side in sides for anchor in side}

    assert any(joined <= group for group in merged)
    assert partition(before) == partition(assign_threads(found, read_decisions([split, merge], anchors)))


def test_a_merge_lends_no_amounts_to_what_judgement_joins():
    """The forest's 50 lies between 3 and 230, which are a leap apart: of another thing it speaks for neither."""
    area = {"block": "figure area"}
    osby = {"places": frozenset({"osby"}), "counted": frozenset({"dam"})} | area
    found = [
        a_strand("s0", a_measure("kill", **osby), 0, low=Decimal(3), high=Decimal(3)),
        a_strand("s1", a_measure("burn forest", **area), 1, low=Decimal(50), high=Decimal(50)),
        a_strand("s2", a_measure("kill", **area), 2, low=Decimal(230), high=Decimal(230)),
        a_strand("s3", a_measure("kill", **osby), 3, low=Decimal(230), high=Decimal(230)),
    ]

    assert groups("s0", "s1", "s2 s3") == together(*found)
    assert groups("s0", "s1 s2 s3") == together(*found, decided=Decided(together=(("s1", "s2"),)))


@given(strands(), st.data())
def test_a_merge_puts_the_threads_of_its_claims_together_and_leaves_every_other_as_it_was(found, data):
    if len(found) < 2:
        return
    named = data.draw(st.lists(st.sampled_from([strand.id for strand in found]), min_size=2, unique=True))
    cut = data.draw(st.integers(1, len(named) - 1))
    sides = list(map(an_anchor, named[:cut])), list(map(an_anchor, named[cut:]))
    anchors = {an_anchor(strand.id): strand.id for strand in found}
    merge = make_decision("s", Act.MERGE, *sides, decided_at=NOON)
    before = together(*found)
    touched = {thread for thread in before if thread & set(named)}

    assert (before - touched) | {frozenset().union(*touched)} == together(
        *found, decided=read_decisions([merge], anchors)
    )


@given(strands(), st.data())
def test_what_a_person_set_apart_is_in_two_threads(found, data):
    (thread, *_) = sorted(assign_threads(found, Decided()), key=lambda t: -len(t.joins))
    if len(thread.joins) < 2:
        return
    out = data.draw(st.sampled_from(thread.joins)).strand_id
    rest = [join.strand_id for join in thread.joins if join.strand_id != out]
    split = make_decision("s", Act.SPLIT, [an_anchor(out)], map(an_anchor, rest), decided_at=NOON)
    after = partition(assign_threads(found, read_decisions([split], {an_anchor(s.id): s.id for s in found})))

    assert not any(out in group and group & set(rest) for group in after)


#: Where the strand "s" begins, from which that of "x" was cut: on the same page.
CUT = replace(an_anchor("x"), start=9, end=10)

BURNT, STOOD = (a_measure(f"acre {verb}", block="figure area", counted=frozenset({"acre"})) for verb in ("a", "b"))


def parted(*others: Strand, left: str = "") -> set[frozenset[str]]:
    """A page's count of 75 to 275, from which a person cut what it fell to, 209 and less; left: who else was there."""
    cut = a_strand("s", BURNT, low=Decimal(75), high=Decimal(275)), a_strand("x", BURNT, 1, low=FELL[1], high=FELL[0])
    anchors = {an_anchor(strand.id): strand.id for strand in (*cut, *others)} | {CUT: "s"}
    split = make_decision("s", Act.SPLIT, [an_anchor("x")], [CUT, *map(an_anchor, left)], decided_at=NOON)
    return together(*cut, *others, decided=read_decisions([split], anchors))


FELL = Decimal(209), Decimal(184)


def test_a_split_joins_neither_side_to_what_came_to_an_amount_of_what_it_cut():
    on_its_amounts = a_strand("c", STOOD, 2, low=FELL[1], high=FELL[0])
    on_the_rest = a_strand("c", STOOD, 2, low=Decimal(230), high=Decimal(275))

    assert groups("s", "x", "c") == parted(on_its_amounts) == parted(on_the_rest)
    assert groups("s", "x", "c d") == parted(on_its_amounts, a_strand("d", STOOD, 3, low=FELL[0], high=FELL[0]))


def test_what_a_split_left_together_stays_so_and_what_it_did_not_part_is_joined_as_ever():
    counts = a_strand("c", STOOD, 2, low=FELL[1], high=FELL[0])
    another = a_strand("d", BURNT, 3, low=Decimal(230), high=Decimal(230))
    its_equal = a_strand("e", STOOD, 4, low=Decimal(230), high=Decimal(230))

    assert groups("s c", "x") == parted(counts, left="c")
    assert groups("s d", "x") == parted(another)  # the same measure
    assert groups("s d e", "x") == parted(another, its_equal)


def test_many_counts_in_one_word_cost_their_number_and_not_its_square():
    bare = a_measure("job", counted=frozenset({"job"}), block="figure count bare")
    one = {"low": Decimal(230), "high": Decimal(230)}
    same = [a_strand(f"s{n}", bare, n, **one) for n in range(300)]
    others = [a_strand(f"o{n}", bare, n, low=Decimal(n % 9), high=Decimal(n % 9)) for n in range(300)]

    assert 301 == len(assign_threads([*same, *others], Decided()))
    assert 0 == len(make_edges(make_nodes([*same, *others])))


NAMES = st.frozensets(st.sampled_from("osby norland dael (gained) (lost) a b c".split()))
MEASURES = st.sampled_from(("kill person", "kill person bridge", "kill bridge", "burn acre"))


@given(st.lists(st.tuples(MEASURES, NAMES, st.sampled_from(("", "osby", "norland")), st.booleans()), max_size=14))
def test_the_figures_that_are_held_against_each_other_are_all_that_can_be_one(said):
    matters = [
        a_measure(words, names=names, places=frozenset(place.split()), counted=frozenset({"person"} if told else ()))
        for words, names, place, told in said
    ]
    made = make_nodes([a_strand(f"s{place}", one, place, low=None, high=None) for place, one in enumerate(matters)])
    pairs = {(a, b) for a, b in combinations(range(len(made)), 2) if judge_join(made[a].matter, made[b].matter)}

    assert pairs <= set(nodes._figure_pairs(made)) <= {*combinations(range(len(made)), 2)}


def test_many_counts_that_each_tell_a_place_of_their_own_cost_their_number_and_not_its_square():
    for field in ("names", "places"):
        told = [a_measure("kill person", **{field: frozenset({f"place{n}"})}) for n in range(300)]

        assert not {*nodes._figure_pairs(make_nodes([a_strand(f"s{n}", one, n) for n, one in enumerate(told)]))}
