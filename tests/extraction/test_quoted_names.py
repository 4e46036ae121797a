"""Names in quotation marks, whom others quote, who goes on behind a thing, who backs down. All is invented."""

import pytest

from service.domain.claims import Force, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('The gang\'s leader, known as "the Baker", vowed to fight.', "The gang's leader", "to fight"),
        ('A smuggler nicknamed "the Eel" told the court he lied.', 'A smuggler nicknamed "the Eel"', "he lied"),
        ('A man dubbed “Mr Big” denied the charge.', "A man dubbed “Mr Big”", "the charge"),
        ('A fighter who goes by the name "Wolf" said it fell.', 'A fighter who goes by the name "Wolf"', "it fell"),
        ('The group "Parents for Parks" said it would sue.', 'The group "Parents for Parks"', "it would sue"),
        ('The author of "The Long Ebb" said she was glad.', 'The author of "The Long Ebb"', "she was glad"),
        ('A letter headed "Dear Friends" said it would close.', 'A letter headed "Dear Friends"', "it would close"),
    ],
)  # fmt: skip
def test_a_name_in_quotation_marks_is_part_of_who_speaks(text: str, source: str, content: str) -> None:
    (one,) = told(text)
    assert one.source
    assert (source, [content]) == (one.source.mention.exact, [part.exact for part in one.content])


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ('The man is known as "the Baker", said Ms Ek.', "Ek", 'The man is known as "the Baker"'),
        ('The operation is called "Cold Harbour", said police.', "police", 'The operation is called "Cold Harbour"'),
        ('She sang the song "Blue Door", said Lind.', "Lind", 'She sang the song "Blue Door"'),
        ('The town, known as "the Pearl", is shut, said Lind.', "Lind", 'The town, known as "the Pearl", is shut'),
        ('Lind said the gang, known as "the Crows", had fled.', "Lind", 'the gang, known as "the Crows", had fled'),
        ('"The Baker," said Lind, "is dead."', "Lind", '"The Baker,"'),
    ],
)
def test_a_name_of_which_others_speak_stays_quoted(text: str, source: str, content: str) -> None:
    (one,) = told(text)
    assert (source, content) == (holder(one), one.content[0].exact)


def test_a_name_in_quotation_marks_is_a_holder_without_them() -> None:
    (one,) = told('The firm behind the game "Lost Harbour" said sales had doubled.')
    assert "firm behind the game Lost Harbour" == holder(one)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The paper quoted the premier as saying the vote was lost.", "premier", "as saying", "the vote was lost"),
        ("State radio cited Ada Lind as saying that 40 homes burned.", "Ada Lind", "as saying", "that 40 homes burned"),
        ("Lind was quoted as saying talks had stalled.", "Lind", "was quoted as saying", "talks had stalled"),
        ("Lind was quoted by Nordwire as saying the dam was safe.", "Lind", "as saying", "the dam was safe"),
        ("The dam is safe, Nordwire quoted Lind as saying.", "Lind", "as saying", "The dam is safe"),
        ("Lind cited the case as an example.", "Lind", "cited", "the case as an example"),
    ],
)
def test_who_is_quoted_as_saying_something_says_it(text: str, source: str, cue: str, content: str) -> None:
    (one,) = told(text)
    assert one.cue
    assert (source, cue, [content]) == (holder(one), one.cue.exact, [part.exact for part in one.content])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flights stopped when the carrier grounded its jets, citing fuel costs.", "carrier"),
        ("Shares in Tarn Steel fell after its chief, Ada Lind, stepped down, citing ill health.", "Ada Lind"),
        ("The deal fell through after Velda pulled out, saying the price was too high.", "Velda"),
        ("The talks ended when the union walked out, accusing the firm of bad faith.", "union"),
        # whoever may speak goes on
        ("The firm cut its forecast after sales fell, citing the weather.", "firm"),
        ("Police closed the road after a lorry overturned, warning drivers to stay away.", "police"),
        ("The minister left before the vote was held, citing a prior engagement.", "minister"),
        ("Prices rose, Brook Capital said, citing the drought.", "Brook Capital"),
    ],
)
def test_whoever_acts_last_goes_on_where_a_thing_cannot(text: str, expected: str) -> None:
    assert expected == holder(told(text)[-1])


@pytest.mark.parametrize(
    ("text", "force", "content"),
    [
        ("The council backed down over the charges.", Force.REFUSES, "the charges"),
        ("Velda has backed out of the talks.", Force.REFUSES, "the talks"),
        ("Karsund has backed off from its threat.", Force.REFUSES, "its threat"),
        ("The bank backed up to 20 small firms.", Force.SUPPORTS, "up to 20 small firms"),
        ("The mayor backed off-street parking.", Force.SUPPORTS, "off-street parking"),
    ],
)
def test_to_back_down_is_no_backing(text: str, force: Force, content: str) -> None:
    (one,) = told(text)
    assert (force, [content]) == (one.force, [part.exact for part in one.content])


@pytest.mark.parametrize(
    "text",
    [
        "The minister backed down.",
        "The council backed down on Monday after protests.",
        "The union will not back down on pay.",
        "The driver backed out of the garage.",
        "Lund backed into a pole.",
        "Lund said goodbye to her colleagues and left.",
        "The bishop said a prayer for the crew.",
        "Lund told a joke about the mayor.",
    ],
)
def test_who_retreats_or_greets_tells_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lund said prayers would be held at noon.", "prayers would be held at noon"),
        ("Lund said goodbye was the hardest word.", "goodbye was the hardest word"),
        ("Lund told the court a story had been made up.", "a story had been made up"),
    ],
)
def test_what_is_said_of_a_greeting_is_said(text: str, content: str) -> None:
    (one,) = told(text)
    assert [content] == [part.exact for part in one.content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The pair had argued, Kelm Crown Court heard on Friday.", "Kelm Crown Court", "The pair had argued"),
        ("The brakes failed, the inquiry found in May.", "inquiry", "The brakes failed"),
        ("The harbour was shut, and the court heard on Monday that it was safe.", "court", "that it was safe"),
    ],
)
def test_what_a_court_heard_on_a_day_may_stand_before(text: str, source: str, content: str) -> None:
    (one,) = told(text)
    assert (source, [content]) == (holder(one), [part.exact for part in one.content])


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Work stopped on Monday when the crew left.", Voice.NARRATION),
        ("Help arrived in the village on Friday.", Voice.NARRATION),
        ("Travel booked before 3 May is covered.", Voice.NARRATION),
        ("Help stranded drivers if it is safe.", Voice.DIRECTIVE),
        ("Contact patients treated in May.", Voice.DIRECTIVE),
        ("Work from home if you can.", Voice.DIRECTIVE),
    ],
)
def test_work_that_stopped_tells_nobody_to_work(text: str, voice: Voice) -> None:
    (one,) = take_snapshot(a_version(text=text), Memory()).claims
    assert isinstance(one, Position)
    assert voice is one.voice
