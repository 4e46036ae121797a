"""Whose words they are: the name beside an office, no time and no way behind "by", two speakers in one sentence.

All is invented.
"""

import pytest

from service.domain.claims import Certainty, Force, Position, Voice
from service.extraction.conditions import find_conditions
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


def said(text: str) -> list[tuple[str, str]]:
    """The holder's name and the content of each position; "?" for a source that nobody names."""
    return [
        (
            (one.source.name or "?") if one.source else "",
            " … ".join(part.exact for part in one.content),
        )
        for one in positions(text)
    ]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The dam at Keld broke, according to the district engineer, Ada Byron.", "Ada Byron", "The dam at Keld broke"),
        ("According to the district engineer, Ada Byron, the dam broke.", "Ada Byron", "the dam broke"),
        ("According to Ada Byron, the district engineer, the dam broke.", "Ada Byron", "the dam broke"),
        ("According to Ada Byron, who built it, the dam broke.", "Ada Byron", "the dam broke"),
        ("According to the ministry, Keld, Osby and Tarn flooded.", "ministry", "Keld, Osby and Tarn flooded"),
        ("Rebels took Keld, according to the district governor, Ada Byron.", "Ada Byron", "Rebels took Keld"),
        ("It will pass, according to the finance minister, Ada Byron, who drew it up.", "Ada Byron", "It will pass"),
        ("The man police say shot Bo Ek appeared in court.", "police", "The man … shot Bo Ek"),
        ("Farmers were told to leave by dusk.", "", "to leave by dusk"),
        ("Farmers were told to leave by the weekend.", "", "to leave by the weekend"),
        ("Farmers were told to leave by letter.", "", "to leave by letter"),
        ("The plan was backed by 12 nurses.", "?", "The plan"),
        ("Ek was praised by Ada Byron for staying at sea.", "Ada Byron", "Ek … for staying at sea"),
        ("Ek was criticised by Ada Byron over the delay.", "Ada Byron", "Ek … over the delay"),
        ("Critics say Ek never promised a bridge.", "?", "Ek never promised a bridge"),
        ("Ek, Byron said, knew the dam had cracks.", "Byron", "Ek … knew the dam had cracks"),
        ("The man police say shot Bo Ek was found on Monday.", "police", "The man … shot Bo Ek"),
        ("“It is over,” Byron, 60, a former nurse who runs the yard, said.", "Byron", "“It is over,”"),
        (
            "A study in the Osby Medical Journal suggests that tea is safe.",
            "study in the Osby Medical Journal",
            "that tea is safe",
        ),
        ("The winner, fisherman Bo Ek, said it was late.", "Bo Ek", "it was late"),
        ("“It is late,” said al-Rashid.", "al-Rashid", "“It is late,”"),
        ("Larchwood Mills said it was late.", "Larchwood Mills", "it was late"),
        ("Per Sve said it was late.", "Per Sve", "it was late"),
    ],
)
def test_who_says_so_is_named_whole_and_nobody_else(text: str, holder: str, content: str):
    assert [(holder, content)] == said(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Ek said he was asleep while neighbours said he was out.",
            [("Ek", "he was asleep"), ("neighbours", "he was out")],
        ),
        (
            "The firm said the water was clean even as divers warned that it was not.",
            [("firm", "the water was clean"), ("divers", "that it was not")],
        ),
        (
            "Ek, speaking after Byron told MPs that it had failed, said more time was needed.",
            [("Ek", "more time was needed"), ("Byron", "that it had failed")],
        ),
        ("Ek opposes the toll, as does Byron.", [("Ek", "the toll")]),
        (
            "Whether the tunnel leaks remains unclear, engineer Ada Byron conceded.",
            [("Ada Byron", "Whether the tunnel leaks remains unclear")],
        ),
        (
            "How the gates failed is still not known, police admitted.",
            [("police", "How the gates failed is still not known")],
        ),
        ("Why it is unclear, the mayor did not say.", []),
        ("Whether the tunnel leaks is unclear, but Ms Byron said it was shut.", [("Byron", "it was shut")]),
        (
            "The ministry said the road would open, though it did not give a date.",
            [("ministry", "the road would open")],
        ),
        ("Not all were convinced: fisherman Bo Ek, 63, said it was low.", [("Bo Ek", "it was low")]),
        (
            "A Norland diplomat said on condition of anonymity that the talks had failed.",
            [("Norland diplomat", "that the talks had failed")],
        ),
        (
            "An aide asked not to be named because she was not allowed to speak, and said it had failed.",
            [("?", "it had failed")],
        ),
    ],
)
def test_the_words_of_two_stay_apart(text: str, contents: list[tuple[str, str]]):
    assert contents == said(text)


def test_a_warning_that_something_is_not_so_warns_against_nothing():
    assert [Force.SAYS] == [one.force for one in positions("Divers warned that it was not safe.")]


@pytest.mark.parametrize("asked", ["put it to Omar Reade that", "suggested to Omar Reade that", "asked Omar Reade why"])
def test_whom_something_is_put_to_is_who_replies(asked: str):
    text = f"Counsel Ada Byron {asked} he had lied. “I was tired,” he replied."
    assert ("Omar Reade", "“I was tired,”") == said(text)[-1]


def test_who_is_called_by_one_word_alone_replies_too():
    text = "Counsel Ada Byron put it to Reade that he had lied. “I was tired,” he replied."
    assert ("Reade", "“I was tired,”") == said(text)[-1]


def test_a_form_of_address_keeps_its_capital():
    assert [("Mr Lind's statement", "it was late")] == said("Mr Lind's statement said it was late.")


def test_whoever_is_told_something_is_not_who_goes_on():
    assert ("Bo Ek", "“I was tired,”") == said("Bo Ek told Omar Reade that he was late. “I was tired,” he added.")[-1]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Both are bound by this decision.", 0),
        ("Both must pay by this Friday.", 1),
        ("Both must pay by next spring.", 1),
    ],
)
def test_only_a_time_is_a_deadline(text: str, conditions: int):
    assert conditions == len(find_conditions(text))


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("The mayor declared a state of emergency.", Voice.ACT, "a state of emergency"),
        ("Norland declared war on Sudland.", Voice.ACT, "war on Sudland"),
        ("The mayor declared that it was an emergency.", Voice.ATTRIBUTED, "that it was an emergency"),
        ("The council voted by six to three to close the pool.", Voice.ACT, "close the pool"),
        ("The council voted by 6 votes to 3 to close the pool.", Voice.ACT, "close the pool"),
    ],
)
def test_what_holds_by_being_declared_or_voted_is_an_act(text: str, voice: Voice, content: str):
    assert [(voice, content)] == [(one.voice, one.content[0].exact) for one in positions(text)]


def test_what_could_not_be_is_no_possibility():
    assert [Certainty.CERTAIN] == [one.certainty for one in positions("Lind said the dam could not be saved.")]
    assert [Certainty.POSSIBLE] == [one.certainty for one in positions("Lind said the dam could be saved.")]


def test_a_warning_of_something_is_said_as_one_that_it_comes():
    assert [Force.SAYS] == [one.force for one in positions("Divers warned of long delays.")]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The road will reopen in May, the council has promised.", "council", "The road will reopen in May"),
        ("Tickets will cost less, the director, Ada Byron, promised.", "Ada Byron", "Tickets will cost less"),
        ("There will be no cuts, the minister promised on Monday.", "minister", "There will be no cuts"),
        ("No one will be sacked, Ms Byron vowed.", "Byron", "No one will be sacked"),
        ("Taxes will not rise, the chancellor pledged in May.", "chancellor", "Taxes will not rise"),
        ("The strikes will go on, the union threatened.", "union", "The strikes will go on"),
        ("The crater could erupt, warned Ada Byron.", "Ada Byron", "The crater could erupt"),
        ("The crater could erupt, warns Lind.", "Lind", "The crater could erupt"),
        ("It would be odd to fly, warned Ada Byron, who knows it.", "Ada Byron", "It would be odd to fly"),
        ("The crater could erupt, warned analyst Bo Ek.", "Bo Ek", "The crater could erupt"),
        ("Rates will rise, argued economist Ada Byron.", "Ada Byron", "Rates will rise"),
    ],
)
def test_who_promised_or_warned_may_stand_behind_what_is_said(text, holder, content):
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Drivers should expect delays until noon.",
        "Commuters can expect long queues on Monday.",
        "Households must plan for shortages.",
        "Lind can expect a fine.",
        "The road was not built, as the council promised.",
        "In May, the minister promised.",
        "He got the job, the house and the car that Lind promised.",
        "Hikers left the hut, warned by Lind.",
        "The crater could erupt, warned residents in Osby.",
        "The guide had seen it, warned police officer Bo Ek and left.",
    ],
)
def test_who_is_told_to_expect_it_or_was_warned_holds_nothing(text):
    assert said(text) == []


def test_who_must_have_expected_it_and_who_expects_it_hold_it():
    assert said("Lind must have expected a fine.") == [("Lind", "a fine")]
    assert said("The parents, who vowed to fight it, left.")[0][1] == "to fight it"
