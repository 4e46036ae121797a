"""Who speaks where a clause of theirs or of somebody else stands between: nobody else's words are put in their mouth.

All is invented.
"""

import pytest

from tests.extraction.held import holder, told


def held(text: str) -> list[tuple[str, str]]:
    """Who holds it, and what."""
    return [(holder(one), " … ".join(part.exact for part in one.content)) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Lund, who led it, said the ministers had promised to pay.", "the ministers had promised to pay"),
        ("Lund, who led it, has said the ministers had promised to pay.", "the ministers had promised to pay"),
        ("Lund - who led it - said the ministers had promised to pay.", "the ministers had promised to pay"),
        ("Lund, who led it, told reporters the ministers had refused to pay.", "the ministers had refused to pay"),
        ("Lund, who led it, believes the owners had backed the plan.", "the owners had backed the plan"),
        ("Lund, who led it, said councillors had voted against the plan.", "councillors had voted against the plan"),
    ],
)
def test_who_has_a_clause_of_their_own_still_says_what_others_did(text: str, whole: str) -> None:
    assert held(text) == [("Lund", whole)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Officers who were at the scene said the driver had refused to stop.", "officers who were at the scene"),
        ("Neighbours who saw the crash told police the driver had denied braking.", "Neighbours"),
    ],
)
def test_a_second_verb_behind_who_is_the_speakers(text: str, speaker: str) -> None:
    (one,) = told(text)
    assert holder(one) == speaker


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Rebels claimed to have taken Tarn, but the army insisted that it held the town.",
            [("Rebels", "to have taken Tarn"), ("army", "that it held the town")],
        ),
        (
            "The council has apologised to residents, but Lund says that it is not enough.",
            [("council", "to residents"), ("Lund", "that it is not enough")],
        ),
        (
            "Lund apologised to the passengers but the union said that it was not enough.",
            [("Lund", "to the passengers"), ("union", "that it was not enough")],
        ),
        ("Lund told MPs on Monday, as the talks began, that a deal was near.", [("Lund", "that a deal was near")]),
        ("Lund told MPs who had backed it and peers that a deal was near.", [("Lund", "that a deal was near")]),
        ("Lund argued in May, and still believes, that the law is bad.", [("Lund", "that the law is bad")]),
        ("Lund warned reporters, but not the board, that a deal was dead.", [("Lund", "that a deal was dead")]),
    ],
)
def test_that_behind_another_speaker_is_theirs(text: str, both: list[tuple[str, str]]) -> None:
    assert held(text) == both


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Residents who heard it say that the blast shook the windows.", "Residents who heard it"),
        ("People who live near it say the plant smells.", "People who live near it"),
        ("Neighbours who saw it told police that the car was red.", "Neighbours who saw it"),
        ("Lund, who thinks it says too little, opposes the letter.", "Lund, who thinks it says too little"),
    ],
)
def test_it_behind_who_is_what_they_hear_or_see(text: str, mention: str) -> None:
    one = told(text)[0]
    assert one.source is not None and one.source.mention.exact == mention


@pytest.mark.parametrize(
    "text",
    [
        "The results of the trial were encouraging and will be studied.",
        "The early results were very encouraging for patients.",
        "The tone was threatening, but nobody left.",
    ],
)
def test_what_is_encouraging_recommends_nothing(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "all_held"),
    [
        (
            "The bishop called it “a betrayal”, the chamber of commerce said it was overdue, and Lund declined to go.",
            [
                ("bishop", "it “a betrayal”"),
                ("chamber of commerce", "it was overdue"),
                ("Lund", "to go"),
            ],
        ),
        (
            "Lund called the ruling “a farce,” the club said it would appeal.",
            [("Lund", "the ruling “a farce,”"), ("club", "it would appeal")],
        ),
        ("Lund called it “a farce”, Berg said.", [("Berg", "Lund called it “a farce”")]),
        (
            "Lund denies that he knew of the deal and insists that he acted alone.",
            [("Lund", "that he knew of the deal"), ("Lund", "that he acted alone")],
        ),
        (
            "Lund denies that he knew of the deal and is adamant that the fee was repaid.",
            [("Lund", "that he knew of the deal"), ("Lund", "that the fee was repaid")],
        ),
        (
            "Lund promised in May that it would be built, a pledge that Berg now concedes will not be met.",
            [("Lund", "that it would be built"), ("Berg", "will not be met")],
        ),
        (
            "Lund said Berg knew of it and argued that she should go.",
            [("Lund", "Berg knew of it and argued that she should go")],
        ),
    ],
)
def test_each_speaker_of_a_list_has_their_own(text: str, all_held: list[tuple[str, str]]) -> None:
    assert held(text) == all_held


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister promised in May that the road would be built.", "that the road would be built"),
        ("The minister promised in May 2021 that the road would be built.", "that the road would be built"),
        ("The minister pledged last year that no pool would close.", "that no pool would close"),
        ("The minister agreed in May to pay the fine.", "to pay the fine"),
        ("The minister promised the road in May.", "the road in May"),
    ],
)
def test_when_it_was_promised_is_no_part_of_the_promise(text: str, content: str) -> None:
    assert held(text) == [("minister", content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "It will close in May, the council said, and will reopen in June.",
            "It will close in May … will reopen in June",
        ),
        (
            "It will close, the council said, and will be released to no one.",
            "It will close … will be released to no one",
        ),
        (
            "It would close, the council said on Monday, and its pupils would move.",
            "It would close … its pupils would move",
        ),
        ("It will close, the council said, and residents are angry.", "It will close"),
        ("The men were armed, the council said, and were fined on Monday.", "The men were armed"),
    ],
)
def test_what_was_said_goes_on_behind_who_said_it(text: str, content: str) -> None:
    assert held(text)[0] == ("council", content)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Prices will rise, the bank said, and will publish figures on Friday.", ("bank", "figures on Friday")),
        ("It will rain, the agency said, and will issue a warning at noon.", ("agency", "a warning at noon")),
    ],
)
def test_what_who_spoke_will_do_is_no_part_of_what_was_said(text: str, deed: tuple[str, str]) -> None:
    assert held(text)[1:] == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "Lindqvist has been dismissed and replaced by the finance director, Paul Amory.",
        "The coach has been suspended and succeeded by Ray Dunn.",
    ],
)
def test_who_comes_after_somebody_did_nothing_to_them(text: str) -> None:
    assert not told(text)
