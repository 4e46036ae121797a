"""What the clause of a noun tells, and who is named behind "with". All is invented."""

import pytest

from tests.extraction.held import told


@pytest.mark.parametrize(
    "text",
    [
        "The announcement that the school would close shocked parents.",
        "The announcement that the school would close was made on Friday.",
        "The rumour that the company would close the plant worried staff.",
        "The possibility that the bank will close its branch worries residents.",
    ],
)
def test_what_a_noun_means_was_done_to_nobody(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The decree that the king signed was void.", "The decree"),
        ("The law that the king signed was void.", "The law"),
        ("The news that the airline would cancel its routes stunned Tarn.", "its routes"),
        ("The news that Norland rejected the offer shook markets.", "the offer"),
        ("The fact that the council approved the plan pleased the firm.", "the plan"),
        ("The deal that Norland signed was hailed by unions.", "The deal that Norland signed"),
        ("The mayor announced that the school would close.", "that the school would close"),
        ("The minister made the announcement that the school would close.", "that the school would close"),
        ("The board confirmed the news that the club had banned the fan.", "the news that the club had banned the fan"),
        ("Groups note that Norland rejected the plan.", "that Norland rejected the plan"),
    ],
)
def test_what_was_done_ends_before_the_main_verb(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Groups were angry, with Ed Salt, of the League, saying the plan was a sham.", "Ed Salt, of the League"),
        ("Residents were angry, with Mara Lind, 42, saying the road was a danger.", "Mara Lind, 42"),
        ("Residents were angry, with Mara Lind saying the road was a danger.", "Mara Lind"),
    ],
)
def test_who_is_named_behind_with(text: str, mention: str):
    (found,) = told(text)
    assert found.source
    assert found.source.mention.exact == mention
