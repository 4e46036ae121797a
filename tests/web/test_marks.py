"""A text is cut into pieces that put together are the text, however marks nest."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.versions import Span
from service.web.present.marks import Mark, Marks, cut_block, mark_version
from tests.builders import a_figure, a_position, a_snapshot, a_version

TEXT = "Ada Brook said about 20 per cent of the valley was lost.\n\nNobody else spoke."


def marks_in(text: str):
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(
        lambda place: place[0] < place[1]
    )
    return st.lists(places.map(lambda place: Mark(*place, 1 + place[0] % 5, "position")), max_size=8)


@given(marks_in(TEXT))
def test_pieces_are_the_block_to_the_letter_and_begin_each_mark_once(marks):
    pieces = cut_block(TEXT, Span(0, len(TEXT)), Marks(marks), set())

    begun = [number for piece in pieces for number in piece.begins]
    assert TEXT == "".join(piece.text for piece in pieces)
    assert sorted({mark.number for mark in marks}) == sorted(begun)


def test_the_second_place_of_a_change_has_its_number_and_a_part_of_a_claim_has_not():
    places = Mark(0, 3, 1, "change"), Mark(10, 14, 1, "change"), Mark(20, 24, 2, "position"), Mark(22, 24, 2, "cue")
    pieces = cut_block(TEXT, Span(0, len(TEXT)), Marks(places), set())

    assert [("Ada", (1,), ()), (TEXT[10:14], (), (1,)), (TEXT[20:22], (2,), ())] == [
        (piece.text, piece.begins, piece.again) for piece in pieces if piece.begins or piece.again
    ]


@given(marks_in(TEXT), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_the_marks_of_a_stretch_are_those_that_reach_into_it(marks, one, other):
    start, end = sorted((one, other))

    wanted = [mark for mark in marks if mark.start < end and start < mark.end]
    assert sorted(wanted, key=repr) == sorted(Marks(marks).between(start, end), key=repr)


def test_a_figure_inside_a_position_links_to_itself_and_lies_in_both():
    said = a_position(TEXT, "Ada Brook said about 20 per cent of the valley was lost", source="Ada Brook", cue="said")
    figure = a_figure(TEXT, "about 20 per cent", "20")
    blocks = mark_version(a_snapshot(a_version(TEXT), said, figure))

    found = {piece.text: (piece.number, piece.roles) for block in blocks for piece in block.pieces}
    assert {
        "Ada Brook": (1, "position source"),
        " ": (1, "position"),
        "said": (1, "position cue"),
        "about 20 per cent": (2, "position figure"),
        " of the valley was lost": (1, "position"),
        ".": (0, ""),
        "Nobody else spoke.": (0, ""),
    } == found


def test_a_claim_over_two_blocks_begins_once():
    text = "Ada said:\n\n“It holds.”"
    said = a_position(text, text, source="Ada", cue="said")

    begins = [piece.begins for block in mark_version(a_snapshot(a_version(text), said)) for piece in block.pieces]

    assert 1 == sum(1 in numbers for numbers in begins)
