"""Two texts side by side: both stay whole, whatever was added, removed or moved."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.changes import ChangeReport, Comparing, EditCounts
from service.web.present.sides import Stretch, lay_side_by_side

LINES = [
    "The dam above Weir holds for now.",
    "About 20 per cent of the valley is under water.",
    "Mayor Ada Brook ruled out closing the bridge.",
    "Schools stay open until Friday at noon.",
    "The river is expected to fall by the weekend.",
]


def a_report(*changes):
    return ChangeReport(
        id="r",
        comparing=Comparing.VERSIONS,
        before_version_id="b",
        after_version_id="a",
        changes=changes,
        unchanged=0,
        edits=EditCounts(additions=0, deletions=0, edits=0, refactors=0),
        extractor="x/1",
        comparer="y/1",
        headline="",
    )


def sides_of(stretches: tuple[Stretch, ...]):
    rows = [row for stretch in stretches for row in stretch.rows]
    return tuple(
        ["".join(piece.text for piece in cell.pieces) for row in rows if (cell := getattr(row, side)) is not None]
        for side in ("before", "after")
    )


@given(st.lists(st.sampled_from(LINES), max_size=7), st.lists(st.sampled_from(LINES), max_size=7))
def test_each_side_is_its_whole_text_in_its_own_order(before, after):
    found = sides_of(lay_side_by_side("\n\n".join(before), "\n\n".join(after), a_report()))

    assert (before, after) == found


def test_a_changed_number_is_the_only_difference_in_its_row():
    after = [*LINES[:1], LINES[1].replace("20", "35"), *LINES[2:]]
    stretches = lay_side_by_side("\n".join(LINES), "\n".join(after), a_report())

    (changed,) = [row for stretch in stretches for row in stretch.rows if row.changed]
    assert ["20"] == [piece.text for piece in changed.before.pieces if piece.tone == "deleted"]
    assert ["35"] == [piece.text for piece in changed.after.pieces if piece.tone == "inserted"]


def test_a_moved_paragraph_is_said_to_have_moved_on_both_sides():
    stretches = lay_side_by_side("\n".join(LINES), "\n".join([*LINES[1:], LINES[0]]), a_report())

    rows = [row for stretch in stretches for row in stretch.rows]
    assert [LINES[0]] == [row.before.pieces[0].text for row in rows if row.before and row.before.moved]
    assert [LINES[0]] == [row.after.pieces[0].text for row in rows if row.after and row.after.moved]


def test_a_long_unchanged_stretch_is_folded_but_for_one_row_of_context():
    before = "\n".join([*LINES, "Nine people were moved."])
    stretches = lay_side_by_side(before, before.replace("Nine", "Ten"), a_report())

    assert [(4, True), (2, False)] == [(len(stretch.rows), stretch.folded) for stretch in stretches]
