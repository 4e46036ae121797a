"""A change as one sentence, a report as one line."""

from decimal import Decimal

from service.comparison.describe import describe
from service.comparison.telling.quoting import LONGEST_ALONE
from service.comparison.telling.reports import digest, headline
from service.domain.changes import Block, Change, ChangeKind, Family
from tests.builders import a_figure, a_position


def test_a_revised_figure_names_what_is_counted_and_how_far_it_moved():
    sides = [
        a_figure(
            f"about {n} per cent of Kestria",
            f"about {n} per cent",
            n,
            unit="percent",
            counted=a_figure(f"about {n} per cent of Kestria", "Kestria", "1").passage,
        )
        for n in ("20", "22")
    ]

    assert "Figure revised: Kestria, about 20 per cent → about 22 per cent (+2 percentage points)" == describe(
        ChangeKind.REVISED, Family.FIGURE, *sides, ""
    )


def test_a_more_exact_figure_says_that_it_is_inside_the_old_bounds():
    thousands = a_figure("thousands fled", "thousands", "1000", value_max=Decimal(10_000), vague=True)
    exact = a_figure("4,000 fled", "4,000", "4000")

    assert "Figure revised: thousands → 4,000 (more exact, inside the old bounds)" == describe(
        ChangeKind.REVISED, Family.FIGURE, thousands, exact, ""
    )


def test_a_reversed_position_names_its_holder_and_both_wordings():
    before, after = "Venn rules out a sale.", "Venn is open to a sale."

    assert "Position reversed: Ada Venn, “Venn rules out a sale.” → “Venn is open to a sale.”" == describe(
        ChangeKind.REVERSED, Family.POSITION, a_position(before, before), a_position(after, after), "Ada Venn"
    )


def test_another_source_is_named_beside_the_words():
    before, after = "Ada Venn said so.", "Tom Brask said so."
    sides = a_position(before, before, source="Ada Venn"), a_position(after, after, source="Tom Brask")

    assert describe(ChangeKind.REATTRIBUTED, Family.POSITION, *sides, "Tom Brask").endswith("(Ada Venn → Tom Brask)")


def test_both_holders_are_named_only_where_it_is_told_of_another_one():
    before, after = "Ada Venn said it would go ahead.", "Venn said it would not go ahead."
    sides = a_position(before, before, source="Ada Venn"), a_position(after, after, source="Venn")

    assert describe(ChangeKind.REVERSED, Family.POSITION, *sides, "Venn").endswith("not go ahead.”")


def test_what_was_removed_shows_its_words_alone():
    text = "The pass is closed."

    assert "Position removed: “The pass is closed.”" == describe(
        ChangeKind.REMOVED, Family.POSITION, a_position(text, text), None, ""
    )


def test_a_long_claim_is_cut_at_a_word():
    text = "The pass is closed " * 20
    summary = describe(ChangeKind.ADDED, Family.POSITION, None, a_position(text, text), "")

    assert len(summary) < LONGEST_ALONE + 30
    assert summary.endswith("…”")


def test_long_claims_side_by_side_show_where_they_differ():
    rule = "From 4am on 18 January, most people who do not live here and who travel to {} from abroad must show a test."
    sides = [rule.format(place) for place in ("Norland", "the Northern Union")]
    claims = [a_position(side, side) for side in sides]

    summary = describe(ChangeKind.RESCOPED, Family.POSITION, *claims, "")

    assert "Norland" in summary and "the Northern Union" in summary
    assert (
        summary.startswith("Position rescoped: “From 4am on … here and who travel to Norland") and len(summary) <= 200
    )


def test_values_in_words_and_digits_stand_as_printed_with_the_difference():
    sides = [a_figure(f"{n} people", n, value) for n, value in (("54", "54"), ("Five", "5"))]

    assert "Figure revised: 54 → five (−49, −91%)" == describe(ChangeKind.REVISED, Family.FIGURE, *sides, "")


def a_change(id, summary, importance, *, family=Family.POSITION, kind=ChangeKind.REVISED, material=True):
    return Change(
        id=id,
        family=family,
        kind=kind,
        also=(),
        material=material,
        importance=importance,
        before=None,
        after=None,
        summary=summary,
        holder="",
    )


def test_a_block_is_one_counted_item_of_the_headline():
    changes = [a_change("a", "Position added: “A box.”", 0.65), a_change("b", "Figure revised: 1 → 2", 0.6)]
    block = Block(sentences=9, is_added=True, change_ids=("a", "c"))

    assert "Figure revised: 1 → 2 (and a block of 9 sentences added)" == headline(changes, 3, [block])


def test_a_digest_tells_figures_positions_and_the_rest():
    changes = [
        a_change("a", "Figure revised: people hurt, 12 → 19 (+7)", 0.7, family=Family.FIGURE),
        a_change("b", "Position reversed: Lind, “ruled out” → “open to”", 0.6, kind=ChangeKind.REVERSED),
        a_change("c", "Position added: “A box.”", 0.5, kind=ChangeKind.ADDED),
        a_change("d", "Position added: “A bridge.”", 0.5, kind=ChangeKind.ADDED),
        a_change("e", "Position removed: “It rained.”", 0.4, kind=ChangeKind.REMOVED),
        a_change("f", "Position reworded: “a” → “b”", 0.1, kind=ChangeKind.REWORDED, material=False),
    ]
    block = Block(sentences=9, is_added=True, change_ids=("c",))

    assert (
        "Figures: people hurt, 12 → 19 (+7).",
        "Positions: reversed: Lind, “ruled out” → “open to”; added: “A bridge.”; 1 more.",
        "Otherwise: a block of 9 sentences added, 1 reworded, 3 claims unchanged.",
    ) == digest(changes, 3, [block])


def test_a_digest_of_nothing_material_is_the_headline_alone():
    assert (headline((), 1),) == digest((), 1)


def test_a_report_without_changes_says_so_in_one_line():
    assert "Nothing material changed: 1 claim unchanged." == headline((), 1)
