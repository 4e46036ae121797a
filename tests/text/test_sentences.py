"""A text as blocks and sentences."""

import pytest

from service.text import sentences
from service.text.sentences import bare_lines, find_blocks, split_sentences
from tests.bench.figures import news

SPLITS = [
    (
        "an address behind a sentence",
        "There is a site at Tarn School. https://osby.example/map",
        ["There is a site at Tarn School.", "https://osby.example/map"],
    ),
    (
        "an address in a sentence",
        "See https://osby.example/map for a map.",
        ["See https://osby.example/map for a map."],
    ),
    (
        "a title is no end",
        "Gen. Ada Lind met Lt. Col. Bo Ek. They left.",
        ["Gen. Ada Lind met Lt. Col. Bo Ek.", "They left."],
    ),
    (
        "an abbreviation before a capital",
        "He left the U.S. In 2024 he returned.",
        ["He left the U.S.", "In 2024 he returned."],
    ),
    (
        "a clock time is no end",
        "It struck at 6:15 a.m. Tuesday, she said.",
        ["It struck at 6:15 a.m. Tuesday, she said."],
    ),
    (
        "a question in a quotation",
        "“Will it hold?” she asked. No one answered.",
        ["“Will it hold?” she asked.", "No one answered."],
    ),
    (
        "a title of several is no end",
        "Sens. Ada Lind and Bo Ek (R-Ky.) and Reps. Mara Orr (D-N.C.), Jo Um said no. It failed.",
        ["Sens. Ada Lind and Bo Ek (R-Ky.) and Reps. Mara Orr (D-N.C.), Jo Um said no.", "It failed."],
    ),
    (
        "a state before a comma is no end",
        "Bo Ek, of Osby, Mass., said so. It was a miss. He fell ill. He went home.",
        ["Bo Ek, of Osby, Mass., said so.", "It was a miss.", "He fell ill.", "He went home."],
    ),
    (
        "a unit and an hour end a sentence",
        "It weighs 20 kg. Lind left at 8 a.m. Ek stayed.",
        ["It weighs 20 kg.", "Lind left at 8 a.m.", "Ek stayed."],
    ),
    ("a unit before a small letter is no end", "It is 3 ft. tall.", ["It is 3 ft. tall."]),
    ("a unit before a smaller one", "A baby of 7 lb. 3 oz. was born.", ["A baby of 7 lb. 3 oz. was born."]),
    (
        "an hour before its zone",
        "The vote is at 8 a.m. ET on Tuesday, at 1 p.m. London time.",
        ["The vote is at 8 a.m. ET on Tuesday, at 1 p.m. London time."],
    ),
    (
        "an hour before the same hour elsewhere",
        "It began at 4:15 a.m. (0215 GMT) in a boiler. It ended at 5 a.m. (It was cold.)",
        ["It began at 4:15 a.m. (0215 GMT) in a boiler.", "It ended at 5 a.m.", "(It was cold.)"],
    ),
    ("no and its number", "Ek said no. Lind left No. 10 first.", ["Ek said no.", "Lind left No. 10 first."]),
    ("an ordinary word is an end", "Two leaders met. Both left.", ["Two leaders met.", "Both left."]),
    (
        "a surname, a town and a body are ends",
        "“No,” said Larsen. Her ship left Acapulco. Ek was named CEO. It was sold by Arden. He asked the IDA. It left.",
        [
            "“No,” said Larsen.",
            "Her ship left Acapulco.",
            "Ek was named CEO.",
            "It was sold by Arden.",
            "He asked the IDA.",
            "It left.",
        ],
    ),
    (
        "a firm, a dial and a state are none",
        "Ek Bros. Harlow left. Call ext. 40 now. He is from Okla. Gov. Lind is too.",
        ["Ek Bros. Harlow left.", "Call ext. 40 now.", "He is from Okla. Gov. Lind is too."],
    ),
    ("nothing has no sentences", "", []),
]


@pytest.mark.parametrize(("situation", "block", "expected"), SPLITS, ids=[row[0] for row in SPLITS])
def test_a_block_splits_into_sentences(situation: str, block: str, expected: list[str]) -> None:
    actual = [block[span.start : span.end] for span in split_sentences(block)]

    assert expected == actual


def test_blocks_are_lines_with_their_kind() -> None:
    text = (
        "Talks in Paris\n\nTwo leaders met on Tuesday, and both left before noon.\n  • Territory: nothing was agreed.\n"
    )

    actual = [(block.kind, text[block.start : block.end]) for block in find_blocks(text)]

    assert [
        ("heading", "Talks in Paris"),
        ("paragraph", "Two leaders met on Tuesday, and both left before noon."),
        ("item", "Territory: nothing was agreed."),
    ] == actual


def test_a_wrapped_block_with_a_stop_inside_is_no_heading() -> None:
    text = "Light winds allowed fire activity to subside in the night. Damage\ninspection continues"

    assert ["paragraph"] == [block.kind for block in find_blocks(text)]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("• Lind backs it • Osby says no", ["Lind backs it", "Osby says no"]),
        ("KEY POINTS: • Lind backs it ▪ “No”, says Osby", ["KEY POINTS:", "Lind backs it", "“No”, says Osby"]),
        ("They want: • no tax • no cuts", ["They want:", "no tax", "no cuts"]),
        ("By Ada Lind • 3 May 2026 • 5 min", ["By Ada Lind", "3 May 2026", "5 min"]),
        ("Police said the man • who was 41 • had died.", ["Police said the man • who was 41 • had died."]),
        ("The score was 3 • 2.", ["The score was 3 • 2."]),
        ("Osby · Lund · Tarn", ["Osby · Lund · Tarn"]),
    ],
)
def test_a_list_whose_breaks_were_lost_is_cut_before_each_item(line: str, rows: list[str]) -> None:
    assert [line[block.start : block.end] for block in find_blocks(line)] == rows
    assert [line[start:end] for start, end in bare_lines(line)] == rows


def test_an_endless_line_is_cut_between_words() -> None:
    blocks = find_blocks("word " * 20_000)

    assert len(blocks) > 1
    assert all(block.end - block.start <= 20_000 for block in blocks)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize("gap", [" ", "   "])
def test_a_sentence_without_end_is_cut_at_white_space_and_loses_no_word(stop, gap):
    """Comparing two sentences costs the square of their lengths, so a page of numbers must not be one."""
    block = gap.join(f"{n:,} acres," for n in range(1_000)) + " and no more" + stop

    spans = split_sentences(block)

    pieces = [block[span.start : span.end] for span in spans]
    assert block.split() == " ".join(pieces).split()
    assert len(pieces) > 2 and all(0 < len(piece) <= 2_000 and piece == piece.strip() for piece in pieces)


def test_a_word_without_end_is_cut_too():
    spans = split_sentences("a" * 4_500 + ".")

    assert [(0, 2_000), (2_000, 3_251), (3_251, 4_501)] == [(span.start, span.end) for span in spans]


def test_the_longest_sentence_that_is_one_stays_whole():
    block = "a " * 999 + "b."

    assert [(0, 2_000)] == [(span.start, span.end) for span in split_sentences(block)]


def test_a_stop_that_surely_ends_a_sentence_is_one_that_the_splitter_finds_by_itself(monkeypatch):
    lines = [line.strip() for line in news(16_000).splitlines() if line.strip()]
    lines += [f"{line} Mr. Lind met Gov. May at 8 a.m. Eastern. The rest. “No.” He left." for line in lines]

    shortened = [split_sentences(line) for line in lines]
    monkeypatch.setattr(sentences, "_surely_ends", lambda word: False)

    assert [split_sentences(line) for line in lines] == shortened


def test_the_sentences_asked_for_are_those_there_are_without_asking():
    blocks = {line for line in news(60_000).splitlines() if has_digit(line)}
    blocks |= {
        f"It went on. {'word ' * 500}. It ended at 4 p.m. Eastern. Gov. Ek came. {'7 ' * 1_200}end. Nobody left."
    }
    for block in blocks:
        wanted = [span for span in split_sentences(block) if has_digit(block[span.start : span.end])]
        assert wanted == list(split_sentences(block, has_digit))


def has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
