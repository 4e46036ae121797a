"""What the clause of a noun tells, and who is named behind "with". All is invented."""

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The announcement that the school would close shocked parents.", ["that the school would close"]),
        ("The announcement that the school would close was made on Friday.", ["that the school would close"]),
        (
            "The rumour that the company would close the plant worried staff.",
            ["that the company would close the plant"],
        ),
        ("The possibility that the bank will close its branch worries residents.", []),
        ("The ruling that the tax was unlawful stunned ministers.", ["that the tax was unlawful"]),
        ("The theory that he had drowned gained ground.", ["that he had drowned"]),
        ("Fear that the bank would fail spread through Osby.", ["that the bank would fail"]),
        ("The claim that the boats were sabotaged was false.", []),
        ("The suggestion that taxes would rise was withdrawn.", ["that taxes would rise"]),
        ("The ruling that the tax was void was quashed.", []),
        ("The verdict that Berg was guilty was set aside.", []),
        ("The fear that the dam would burst has eased.", []),
        ("A ruling that the tax is void would cost £3m.", []),
        ("Any finding that the dam was weak would cost jobs.", []),
        ("No ruling that the tax is void has been made.", []),
        ("The testimony that Berg fled was a lie.", []),
        ("The position that the war is lost no longer holds.", []),
        ("The fear that grips the town is old.", []),
        ("The message that he sent was short.", []),
        ("The promise that she made was broken.", []),
        ("The verdict that the jury reached angered his widow.", []),
        ("The position that he held at the bank was senior.", []),
    ],
)
def test_what_a_noun_means_was_done_to_nobody(text: str, content: list[str]):
    found = told(text)
    assert [part.exact for one in found for part in one.content] == content
    assert not any(one.source for one in found)


@pytest.mark.parametrize(
    ("text", "whose", "content"),
    [
        ("The firm's denial that it had lost the files convinced nobody.", "firm", "that it had lost the files"),
        ("The firm's promise that it would pay staff convinced the union.", "firm", "that it would pay staff"),
        ("The judge's ruling that the tax was void stunned Osby.", "judge", "that the tax was void"),
        ("The union's argument that pay had fallen convinced the panel.", "union", "that pay had fallen"),
        ("The inquiry's finding that the brakes had failed shocked Osby.", "inquiry", "that the brakes had failed"),
        ("Norland's position is that no law was broken.", "Norland", "that no law was broken"),
        ("The union's message is that the offer is too low.", "union", "that the offer is too low"),
        ("Lind's plan is to close it.", "Lind", "to close it"),
        ("Per the coastguard, 14 people were aboard.", "coastguard", "14 people were aboard"),
        ("Per a report, 14 people were aboard.", "a report", "14 people were aboard"),
    ],
)
def test_what_somebodys_noun_means_ends_at_the_nouns_own_verb(text: str, whose: str, content: str):
    (found,) = told(text)
    assert (holder(found), [part.exact for part in found.content]) == (whose, [content])


@pytest.mark.parametrize(
    "text", ["Per the month, the rate is 12.", "Per the usual, Lind was late.", "Per the rules, it is shut."]
)
def test_a_month_and_a_rule_say_nothing(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The finding that the dam was weak was confirmed.", "The finding that the dam was weak was overturned."),
        ("The court's ruling that the tax was void stands.", "The court's ruling that the tax was void was quashed."),
        ("The ruling that the tax was void stunned Osby.", "The ruling that the tax was void was quashed."),
        ("The fear that the dam would burst has eased.", "The fear that the dam would burst has grown."),
        ("The firm's promise that it would pay was broken.", "The firm's promise that it would pay was kept."),
    ],
)
def test_what_became_of_a_noun_is_told(before: str, after: str):
    memory = Memory()
    one, other = (take_snapshot(a_version(text=text), memory) for text in (before, after))
    assert any(change.material for change in compare(one, other, memory).changes)


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
