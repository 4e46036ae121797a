"""The phrase book of constructions: one for each way in which English says who holds what. All is invented.

Each row: what is found as holder, cue, content, force and whether it is denied; below, what is not found.
"""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def held(text: str) -> list[tuple[str, str, str, Force, bool]]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [
        (
            one.source.mention.exact if one.source else "",
            one.cue.exact if one.cue else "",
            " … ".join(part.exact for part in one.content),
            one.force,
            one.polarity is Polarity.DENIED,
        )
        for one in claims
        if isinstance(one, Position) and one.voice not in IN_OWN_VOICE
    ]


@pytest.mark.parametrize(
    ("text", "holder", "cue", "content", "force", "denied"),
    [
        # speech and writing
        ("Lind said it was safe.", "Lind", "said", "it was safe", Force.SAYS, False),
        ("Lind wrote in the Osby Times that it was safe.", "Lind", "wrote", "that it was safe", Force.SAYS, False),
        ("The report says it is unsafe.", "The report", "says", "it is unsafe", Force.SAYS, False),
        # belief and intention
        ("Lind believes it is safe.", "Lind", "believes", "it is safe", Force.BELIEVES, False),
        ("Lind intends to close it.", "Lind", "intends", "to close it", Force.PLANS, False),
        ("Lind is considering closing it.", "Lind", "is considering", "closing it", Force.CONSIDERS, False),
        # promise, demand, refusal
        ("Lind promised to open it.", "Lind", "promised", "to open it", Force.PLEDGES, False),
        ("Lind demanded that it be closed.", "Lind", "demanded", "that it be closed", Force.DEMANDS, False),
        ("Lind called for it to be closed.", "Lind", "called for", "it to be closed", Force.ASKS, False),
        ("Lind refused to open it.", "Lind", "refused", "to open it", Force.REFUSES, False),
        ("Lind ruled out a toll.", "Lind", "ruled out", "a toll", Force.REFUSES, False),
        ("Lind did not rule out a toll.", "Lind", "did not rule out", "a toll", Force.OPEN_TO, False),
        (
            "Lind said nothing when asked if it would close.",
            "Lind",
            "said nothing when asked",
            "if it would close",
            Force.SAYS,
            True,
        ),
        ("Lind refused to rule out a toll.", "Lind", "refused to rule out", "a toll", Force.OPEN_TO, False),
        # approval and its opposite
        ("Lind approved of the toll.", "Lind", "approved of", "the toll", Force.SUPPORTS, False),
        ("Lind is in favour of the toll.", "Lind", "is in favour of", "the toll", Force.SUPPORTS, False),
        ("Lind is opposed to the toll.", "Lind", "is opposed to", "the toll", Force.OPPOSES, False),
        ("Lind no longer supports the toll.", "Lind", "no longer supports", "the toll", Force.SUPPORTS, True),
        # warning and decree
        ("Lind warned that it could fall.", "Lind", "warned", "that it could fall", Force.SAYS, False),
        ("Lind warned against crossing.", "Lind", "warned", "against crossing", Force.WARNS_AGAINST, False),
        (
            "The court ordered the council to close it.",
            "The court",
            "ordered",
            "the council to close it",
            Force.ORDERS,
            False,
        ),
        # denial and negated reports
        ("Lind denied closing it.", "Lind", "denied", "closing it", Force.SAYS, True),
        ("Lind did not say whether it was safe.", "Lind", "did not say", "whether it was safe", Force.SAYS, True),
        ("Lind declined to say if it was safe.", "Lind", "declined to say", "if it was safe", Force.SAYS, True),
        ("Lind said nothing about the toll.", "Lind", "said nothing about", "the toll", Force.SAYS, True),
        ("Neither Lind nor Orr said it was safe.", "Neither Lind nor Orr", "said", "it was safe", Force.SAYS, True),
        ("Lind has not commented on the toll.", "Lind", "has not commented", "on the toll", Force.RELUCTANT, False),
        ("Lind would not comment on the toll.", "Lind", "would not comment", "on the toll", Force.REFUSES, False),
        # tried to
        ("Lind tried to persuade the council.", "Lind", "tried to persuade", "the council", Force.SAYS, False),
        # according to, also inside its content
        ("It is safe, according to Lind.", "Lind", "according to", "It is safe", Force.SAYS, False),
        ("Orr, according to Lind, will go.", "Lind", "according to", "Orr … will go", Force.SAYS, False),
        # passive, with and without an agent
        ("It was described as unsafe by Lind.", "Lind", "was described", "It … as unsafe", Force.SAYS, False),
        ("The toll was criticised by residents.", "residents", "was criticised", "The toll", Force.OPPOSES, False),
        ("It is believed that it is unsafe.", "", "is believed", "that it is unsafe", Force.BELIEVES, False),
        ("The bridge is said to be unsafe.", "", "is said", "The bridge … to be unsafe", Force.SAYS, False),
        ("The bridge was described as unsafe.", "", "was described", "The bridge … as unsafe", Force.SAYS, False),
        # nouns
        ("Lind's claim that it was safe angered Orr.", "Lind's", "claim", "that it was safe", Force.SAYS, False),
        (
            "A warning from Lind that it could fall came late.",
            "Lind",
            "warning",
            "that it could fall",
            Force.SAYS,
            False,
        ),
        ("Despite calls from Orr for a toll, nothing was done.", "Orr", "calls", "for a toll", Force.ASKS, False),
        ("There are fears that it could fall.", "", "fears", "that it could fall", Force.BELIEVES, False),
        ("Concern is growing that it could fall.", "", "Concern", "that it could fall", Force.BELIEVES, False),
        # plurals with additions, and what ends a thing
        (
            "People briefed on the plan say it is safe.",
            "People briefed on the plan",
            "say",
            "it is safe",
            Force.SAYS,
            False,
        ),
        ("Lind opposes the toll, a tax on the poor.", "Lind", "opposes", "the toll", Force.OPPOSES, False),
        # headlines
        ("Mara Lind: Bridge is safe", "Mara Lind", ":", "Bridge is safe", Force.SAYS, False),
        (
            "Lind: Rival's ‘hateful’ words cost votes",
            "Lind",
            ":",
            "Rival's ‘hateful’ words cost votes",
            Force.SAYS,
            False,
        ),
        ("Bridge is safe, says Lind", "Lind", "says", "Bridge is safe", Force.SAYS, False),
        ("Bridge is safe: mayor", "mayor", ":", "Bridge is safe", Force.SAYS, False),
        ("“Bridge is safe”: Lind", "Lind", ":", "“Bridge is safe”", Force.SAYS, False),
        ("Bridge to close on Friday - sources", "sources", "-", "Bridge to close on Friday", Force.SAYS, False),
        ("Poll: Lind is ahead of Orr", "Poll", ":", "Lind is ahead of Orr", Force.SAYS, False),
        ("Bridge 'is safe', says Lind", "Lind", "says", "Bridge 'is safe'", Force.SAYS, False),
        # quotations: broken, over sentences, over paragraphs, short, nested, single words
        ("“It,” Lind said, “is safe.”", "Lind", "said", "“It,” … “is safe.”", Force.SAYS, False),
        ("“We go,” Lind said. “We wait.”", "Lind", "said", "“We go,” … “We wait.”", Force.SAYS, False),
        ("Lind said: “We go.\n\n“We wait.”", "Lind", "said", "“We go. … “We wait.”", Force.SAYS, False),
        ("Lind said: “Orr told me ‘it is safe’.”", "Lind", "said", "“Orr told me ‘it is safe’.”", Force.SAYS, False),
        ("Lind hailed the “historic” pact.", "Lind", "hailed", "the “historic” pact", Force.SUPPORTS, False),
        ("Lind called it a “milestone”.", "Lind", "called", "it a “milestone”", Force.SAYS, False),
        # lists
        ("Lind agreed to:\n- open it\n- pay for it", "Lind", "agreed", "open it … pay for it", Force.PLEDGES, False),
        ("Lind said it would:\n- open\n- close", "Lind", "said", "it would … open … close", Force.SAYS, False),
        # conditions before the outcome, and times after a thing
        (
            "If it closes the town will suffer, Lind said.",
            "Lind",
            "said",
            "If it closes the town will suffer",
            Force.SAYS,
            False,
        ),
        ("Lind announced the pact after the talks.", "Lind", "announced", "the pact", Force.SAYS, False),
        # more forms of a cue
        (
            "Columnist Ai Jun wrote that it was safe.",
            "Columnist Ai Jun",
            "wrote",
            "that it was safe",
            Force.SAYS,
            False,
        ),
        ("Lind began questioning the toll.", "Lind", "began questioning", "the toll", Force.DOUBTS, False),
        ("Lind went on to explain how it fell.", "Lind", "went on to explain", "how it fell", Force.SAYS, False),
        (
            "Said Mara Lind, who built it, “It will hold.”",
            "Mara Lind, who built it",
            "Said",
            "“It will hold.”",
            Force.SAYS,
            False,
        ),
        (
            "Lind's office responded that it was safe.",
            "Lind's office",
            "responded",
            "that it was safe",
            Force.SAYS,
            False,
        ),
        (
            "Lind made a formal promise to open it.",
            "Lind",
            "made a formal promise",
            "to open it",
            Force.PLEDGES,
            False,
        ),
        (
            "Lind has raised serious doubts about the toll.",
            "Lind",
            "has raised serious doubts about",
            "the toll",
            Force.DOUBTS,
            False,
        ),
        (
            "A report released Monday says it is unsafe.",
            "A report released Monday",
            "says",
            "it is unsafe",
            Force.SAYS,
            False,
        ),
        ("A 46-page report says it is unsafe.", "A 46-page report", "says", "it is unsafe", Force.SAYS, False),
        ("Lind is warning of floods.", "Lind", "is warning of", "floods", Force.SAYS, False),
        ("Lind said when the talks ended that it was safe.", "Lind", "said", "that it was safe", Force.SAYS, False),
        ("Lind endorsed Orr and canvassed for him.", "Lind", "endorsed", "Orr", Force.SUPPORTS, False),
        ("“It holds,” Lind said Monday night on Osby Radio.", "Lind", "said", "“It holds,”", Force.SAYS, False),
        (
            "KELD: A ship sank on Monday, the harbour office said.",
            "the harbour office",
            "said",
            "A ship sank on Monday",
            Force.SAYS,
            False,
        ),
        # acts
        ("Norland signed the pact.", "Norland", "signed", "the pact", Force.DOES, False),
        ("Norland agreed to leave the union.", "Norland", "agreed", "to leave the union", Force.PLEDGES, False),
        ("Norland banned imports of steel.", "Norland", "banned", "imports of steel", Force.FORBIDS, False),
        ("Norland withdrew from the treaty.", "Norland", "withdrew", "from the treaty", Force.DOES, False),
    ],
)
def test_a_construction_gives_holder_cue_content_force_and_side(
    text: str, holder: str, cue: str, content: str, force: Force, denied: bool
):
    assert [(holder, cue, content, force, denied)] == held(text)


def test_a_speaker_who_adds_a_quotation_said_both():
    expected = [
        ("Lind", "said", "“It will close,”", Force.SAYS, False),
        ("Lind", "adding", "“We have no choice.”", Force.SAYS, False),
    ]

    assert expected == held("“It will close,” Lind said, adding: “We have no choice.”")


def test_a_question_that_is_answered_is_no_position_of_its_own():
    assert [("Lind", "said", "it was", Force.SAYS, False)] == held("Asked whether it was safe, Lind said it was.")


def test_the_question_is_not_what_the_one_who_was_asked_says():
    asked = ("", "Asked", "whether it was safe", Force.ASKS, False)
    assert [("Lind", "said", "nothing", Force.RELUCTANT, False)] == held(
        "Asked whether it was safe, Lind said nothing."
    )
    assert [asked] == held("Asked whether it was safe, Lind said on Monday.")
    hurried = [("Lind", "said", "Pressed by the crowd, the gate gave way", Force.SAYS, False)]
    assert hurried == held("Pressed by the crowd, the gate gave way, Lind said.")


def test_what_is_to_befall_somebody_is_no_plan_of_theirs():
    assert [] == held("The families are to get 2 million.")
    assert [("The council", "is to", "pay 2 million", Force.PLANS, False)] == held("The council is to pay 2 million.")


def test_a_cue_in_an_aside_does_not_hide_the_one_around_it():
    expected = [
        ("Lind", "described", "the toll as a mistake", Force.SAYS, False),
        ("Lind", "recalling", "the flood", Force.SAYS, False),
    ]

    assert expected == held("Lind, recalling the flood, described the toll as a mistake.")


@pytest.mark.parametrize(
    "text",
    [
        "KELD: Two men were arrested on Monday.",
        "LONDON: The pound fell.",
        "COVID-19: guidance for households",
        "Victoria Park: opening hours for visitors",
        "The council has 20 pledged seats.",
        "The so-called “peace bridge” was closed.",
        "The “Glen” bridge is closed.",
        "The deal is a “milestone”.",
        "Evacuation orders:\n- Mill Lane\n- Zone 4",
        "Analysis: What the bridge means",
        "What we know so far: a guide",
        "Lind to resign on Friday - Osby Gazette",
        "Plans to close the bridge were dropped.",
        "He was admitted to hospital.",
        "Two rulings on the bridge are due.",
        "The storm is set to hit the harbour.",
        "The '90s bridge swayed in the residents' street.",
    ],
)
def test_what_nobody_holds_is_not_attributed(text: str):
    assert [] == held(text)


def test_what_only_points_to_something_is_a_doubt():
    snapshot = take_snapshot(a_version(text="Norland supports it."), Memory())

    assert ["unresolved_content"] == [doubt.code for doubt in snapshot.doubts]


def test_an_item_of_a_list_somebody_agreed_to_is_no_directive_to_readers():
    claims = take_snapshot(a_version(text="Lind agreed to:\n- open the bridge\n- pay for it"), Memory()).claims

    assert [Voice.ATTRIBUTED] == [one.voice for one in claims if isinstance(one, Position)]


def test_a_short_sentence_in_quotation_marks_is_never_the_publication_s_own():
    claims = take_snapshot(a_version(text="“We will not wait.”"), Memory()).claims

    assert [] == [one for one in claims if isinstance(one, Position) and one.voice in IN_OWN_VOICE]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Ada Lind, whose yard built it, said she was proud.", "Ada Lind, whose yard built it", "she was proud"),
        ("The firm, which lost the case, said it would pay.", "The firm, which lost the case", "it would pay"),
        ("Lind, who was there, said they left.", "Lind, who was there", "they left"),
        ("“It is shut,” said she.", "she", "“It is shut,”"),
        ("“It is shut,” said he with a shrug.", "he", "“It is shut,”"),
    ],
)
def test_a_clause_about_the_speaker_is_not_what_the_speaker_says(text: str, holder: str, content: str):
    assert [(holder, "said", content, Force.SAYS, False)] == held(text)


@pytest.mark.parametrize(
    ("text", "holder", "content", "force"),
    [
        ("Byron was told by Lind that the yard was shut.", "Lind", "that the yard was shut", Force.SAYS),
        ("Tenants were assured by the council that rents would fall.", "the council", "that rents would fall", None),
        ("Tenants were advised by the council to wait.", "the council", "Tenants … to wait", Force.RECOMMENDS),
        ("Tenants were told that the pipe was laid by the council.", "", "that the pipe was laid by the council", None),
        ("The well is considered safe by most engineers.", "most engineers", "The well … safe", Force.BELIEVES),
        ("The well was considered by the board on Monday.", "the board", "The well … on Monday", Force.CONSIDERS),
        ("The board considers it a waste.", "The board", "it a waste", Force.BELIEVES),
    ],
)
def test_of_a_passive_the_agent_ends_where_what_was_told_begins(text: str, holder: str, content: str, force: Force):
    (found,) = held(text)

    assert (holder, content) == (found[0], found[2])
    assert force in (None, found[3])


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Lind said it was safe, while surveyors warned it could fall.", ["it was safe", "it could fall"]),
        ("Lind says rents rose, although tenants had expected a cut.", ["rents rose", "a cut"]),
        ("Lind insists it is over, even though Byron told reporters it was not.", ["it is over", "it was not"]),
        ("Lind said it was safe, although it was cold.", ["it was safe, although it was cold"]),
    ],
)
def test_what_somebody_else_says_behind_while_or_although_is_their_own(text: str, contents: list[str]):
    assert contents == [found[2] for found in held(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lind told jurors the wound was deep.", "the wound was deep"),
        ("Lind told shareholders costs had doubled.", "costs had doubled"),
        ("Lind told the court Byron had lied.", "Byron had lied"),
        ("Lind told Radio Osby the bridge was shut.", "the bridge was shut"),
        ("Lind told guards at the gate to leave.", "to leave"),
    ],
)
def test_who_is_told_is_no_part_of_what_is_told(text: str, content: str):
    assert [content] == [found[2] for found in held(text)]


def test_a_filing_says_what_stands_before_it():
    expected = [("the filing", "says", "The firm will not seek a loan", Force.SAYS, False)]

    assert expected == held("The firm will not seek a loan, the filing says.")


def test_the_day_of_an_agreement_is_not_what_was_agreed_on():
    assert [("Lind", "agreed", "to pay", Force.PLEDGES, False)] == held("Lind agreed on Monday to pay.")
