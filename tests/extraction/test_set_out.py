"""What is set out without a verb of its own: entries of a running report, a paragraph of somebody's words, counts.

All people and words are invented.
"""

import pytest

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected", "content"),
    [
        ("10:52 Lind: we will not negotiate", "Lind", "we will not negotiate"),
        ("10:52 Lind: We will not negotiate.", "Lind", "We will not negotiate"),
        ("16:20 Brandt: “The deal is dead.”", "Brandt", "“The deal is dead.”"),
        ("09.15 Police: two men held", "Police", "two men held"),
        ("7:15pm Mara Lind: our offer stands", "Mara Lind", "our offer stands"),
        ("11:05 - Brandt: I am not going", "Brandt", "I am not going"),
    ],
)
def test_an_entry_of_a_running_report_is_held_by_its_label(text: str, expected: str, content: str) -> None:
    (one,) = told(text)
    assert one.source
    assert (expected, content) == (one.source.mention.exact, one.content[0].exact)


@pytest.mark.parametrize(
    "text",
    [
        "10:52 Weather: storms due",
        "10:52 Osby: bridge closes",
        "10:52 BREAKING: Bridge closes",
        "10:52 Analysis: what it means for voters",
    ],
)
def test_what_an_entry_is_about_holds_nothing(text: str) -> None:
    assert [] == told(text)


OPENING = "Osby votes\n\nThe vote was held on Monday.\n\n"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Brandt added:", "Brandt"),
        ("Lind wrote on Facebook:", "Lind"),
        ("In a post on Monday, Lind said:", "Lind"),
        ("The committee recommended:", "committee"),
    ],
)
def test_a_paragraph_may_be_set_out_as_somebodys_words(clause: str, expected: str) -> None:
    said = "The shop should close after forty years."
    (one,) = told(f"{OPENING}{clause}\n\n{said}\n\nThe shop opened in 1980.")
    assert (expected, [said]) == (holder(one), [part.exact for part in one.content])


@pytest.mark.parametrize(
    "text",
    [
        "Lind wrote:\n\nPhoto: Osby Press",
        "Lind wrote:\n\nMore to follow",
        "The town voted:\n\nThe shop should close after forty years.",
    ],
)
def test_what_is_no_sentence_is_nobodys_words(text: str) -> None:
    assert [] == told(OPENING + text)


@pytest.mark.parametrize(
    "text",
    [
        "The hotline left 12 calls unanswered.",
        "The service takes 300 calls a day.",
        "The strike follows two calls for talks.",
        "The firm settled 40 claims against it.",
        "The plan lists 14 demands made by unions.",
        "The paper printed 12 promises made by Lind.",
        "In May 12 calls went unanswered.",
        "The 12 demands were met.",
    ],
)
def test_what_is_counted_attributes_nothing(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Records show 12 calls unanswered that night.", "Records"),
        ("Police say 40 claims made by Lind are false.", "Police"),
        ("Branch 12 calls for a strike.", "Branch 12"),
        ("The Group of 20 calls for calm.", "The Group of 20"),
        ("The two sides agreed a truce.", "The two sides"),
        ("Two sides agreed to talk.", "Two sides"),
        # how long after
        ("Only days after the council condemned the attack, the rebels fired again.", "the council"),
        ("Weeks before Norland rejected the deal, its army withdrew.", "Norland"),
    ],
)
def test_a_number_beside_a_holder_is_no_part_of_it(text: str, expected: str) -> None:
    (one,) = told(text)
    assert one.source
    assert expected == one.source.mention.exact


def test_a_clause_of_time_ends_at_its_comma() -> None:
    (one,) = told("Only days after the council condemned the attack, the rebels fired again.")
    assert ["the attack"] == [part.exact for part in one.content]


def test_what_else_was_done_is_no_part_of_what_somebody_called_it() -> None:
    (one,) = told("Lind called the offer “insulting” and walked out.")
    assert ["the offer “insulting”"] == [part.exact for part in one.content]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Villagers met on Monday. They asked for help.", "villagers"),
        ("Nurses at Osby Hospital walked out. They have asked for a rise.", "nurses"),
        ("Farmers in Keld marched on Monday. They demanded more pay.", "farmers"),
        ("Villagers met the officers on Monday. They asked for help.", ""),
        ("The families met Lind and Orr. They said no.", ""),
        ("The bridges collapsed. They say no.", ""),
    ],
)
def test_they_may_be_those_who_did_something_alone(text: str, expected: str) -> None:
    assert expected == holder(told(text)[-1]).lower().removeprefix("they")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Only days after the vote, the rebels fired again.", Voice.NARRATION),
        ("Never before had the town seen such rain.", Voice.NARRATION),
        ("Only two people survived the crash.", Voice.NARRATION),
        ("Only nurses may use the lift.", Voice.DIRECTIVE),
        ("Never leave children alone near water.", Voice.DIRECTIVE),
        ("Never touch the gates.", Voice.DIRECTIVE),
        ("Only call 999 in an emergency.", Voice.DIRECTIVE),
    ],
)
def test_only_and_never_direct_where_a_verb_follows(text: str, voice: Voice) -> None:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    assert [voice] == [one.voice for one in claims if isinstance(one, Position)]
