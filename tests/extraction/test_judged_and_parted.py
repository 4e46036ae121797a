"""What another makes of what was said, and clauses of the report's own behind a question or an aim. All is invented."""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.comparison.test_only_in_another_order import report_of
from tests.extraction.held import holder, told

ROWS = list[tuple[str, str]]


def rows(text: str) -> ROWS:
    return [(holder(one), " … ".join(part.exact for part in one.content)) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The secretary said lists fell, a claim described as “fanciful” by the head of the union, who left.",
            [("secretary", "lists fell"), ("head of the union", "lists fell … as “fanciful”")],
        ),
        (
            "The firm said the plant was safe, an assertion widely dismissed as nonsense by doctors.",
            [("firm", "the plant was safe"), ("doctors", "the plant was safe … as nonsense")],
        ),
        ("The firm said it was safe, a claim disputed by Lind.", [("firm", "it was safe"), ("Lind", "it was safe")]),
        (
            "The panel advised that the firm pay £4,000, a sum that the family said would not cover its bills.",
            [("panel", "that the firm pay £4,000"), ("family", "would not cover its bills")],
        ),
        (
            "The junta says it will hold a vote, a timetable that the opposition rejects as a fiction.",
            [("junta", "it will hold a vote"), ("opposition", "it will hold a vote … as a fiction")],
        ),
        (
            "Lind denies that she knew, a version of events which two of her aides dispute.",
            [("Lind", "that she knew"), ("two of her aides", "that she knew")],
        ),
        (
            "Neither side has commented on the plan, which diplomats say was drafted by Norland.",
            [("Neither side", "on the plan"), ("diplomats", "was drafted by Norland")],
        ),
        ("Lind said he had met Ek, who says he is ill.", [("Lind", "he had met Ek"), ("Ek", "he is ill")]),
        (
            "According to her lawyer, Lind will sue Brightwell, which says that she was lazy.",
            [("lawyer", "Lind will sue Brightwell"), ("Brightwell", "that she was lazy")],
        ),
    ],
)
def test_who_judges_what_was_said_is_heard_beside_who_said_it(text: str, expected: ROWS) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lind said the bank had lent to Orm, a company that regulators had banned.",
        "Lind said she had bought a house, a step that took courage.",
        "Lind said the firm owed him a sum that he had lent in May.",
        "Lind said the bill, which critics say is costly, would pass.",
        "Lind says the bill, which critics say is costly, will pass.",
        "Lind says he has met Ek, who says he is ill.",
        "Lind said he would sell the mine, which he bought in May.",
        "The group said it had seized the mine, which the army left in May.",
        "Lind said it had lost a claim brought by Osby.",
        "Lind said it was a mistake, a big one.",
    ],
)
def test_what_the_speaker_tells_of_a_thing_stays_in_what_is_said(text: str) -> None:
    ((_, content),) = rows(text)
    assert text.endswith(content + ".")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police do not know what caused the fire, but it spread quickly.", "what caused the fire"),
        ("Lind would not say who had paid, but the money came from Norland.", "who had paid"),
        ("The firm is thought to have left, but its shares rose.", "The firm … to have left"),
        ("The two are said to have met, and a meeting is expected soon.", "The two … to have met"),
        # what goes on
        ("Lind knows what it takes, but not when it ends.", "what it takes, but not when it ends"),
        ("Lind would not say who had paid, or whether it was legal.", "who had paid, or whether it was legal"),
        ("Lind asked what had been done, and why.", "what had been done, and why"),
        ("Lind asked her to stay, and the board to resign.", "her to stay, and the board to resign"),
        (
            "The firm plans to close the mine, and the mill that it owns.",
            "to close the mine, and the mill that it owns",
        ),
        ("Lind vowed to cut taxes, and to build homes.", "to cut taxes, and to build homes"),
        ("The firm is said to be in talks, but not with Osby.", "The firm … to be in talks, but not with Osby"),
    ],
)
def test_a_question_or_an_aim_ends_before_a_clause_of_its_own(text: str, content: str) -> None:
    assert rows(text)[0][1] == content


def test_nor_denies_what_is_turned_round_behind_it() -> None:
    first, second = told("The bishops did not say when it would open, nor did they explain why it was shut.")
    assert [first.content[0].exact, second.content[0].exact] == ["when it would open", "why it was shut"]
    assert (first.polarity, second.polarity) == (Polarity.DENIED, Polarity.DENIED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents were evacuated and told that they could not return.", [("", "that they could not return")]),
        ("Those below were given an hour and told that it would flood.", [("", "that it would flood")]),
        ("Swimmers have been warned against entering the lake.", [("", "against entering the lake")]),
        ("Tolls will not rise, it was announced on Friday.", [("", "Tolls will not rise")]),
        ("The gang was accused of fraud by the head of the bank.", [("head of the bank", "The gang … of fraud")]),
        ("Prices fell, with critics accusing ministers of neglect.", [("critics", "ministers of neglect")]),
        ("Prices fell, with some falling back later.", []),
        ("The storm passed, with officials watching the river.", []),
        ("The song was so bad it was announced as a joke.", []),
        ("As it was announced, the crowd cheered.", []),
        (
            "Lind said he was sorry, before adding that the rules were clear.",
            [("Lind", "he was sorry"), ("Lind", "that the rules were clear")],
        ),
        (
            "Lind said the firm had denied it, before admitting that it was true.",
            [("Lind", "the firm had denied it, before admitting that it was true")],
        ),
        (
            "The court struck down the law, finding that it was vague.",
            [("court", "the law"), ("court", "that it was vague")],
        ),
        ("Lind opened the box, finding that it was empty.", []),
        (
            "Nurses will strike, their leader, Ama Berg, has warned, accusing ministers of “delay”.",
            [("Ama Berg", "Nurses will strike"), ("Ama Berg", "ministers of “delay”")],
        ),
        (
            "Villagers complained about the smell, and in July a group of them asked the firm to leave.",
            [("villagers", "the smell"), ("a group of them", "the firm to leave")],
        ),
        ("Critics oppose the road and, in July, its bridge.", [("Critics", "the road and, in July, its bridge")]),
        ("Lind wrote late on Friday that the paper would close.", [("Lind", "that the paper would close")]),
        ("Lind said late trains would be refunded.", [("Lind", "late trains would be refunded")]),
        ("The merger values the firm at £3bn.", []),
        ("The union values the deal.", [("union", "the deal")]),
        ("Prosecutors want the banker jailed for 12 years.", [("prosecutors", "the banker jailed for 12 years")]),
        ("Police put the number of injured at six.", [("police", "the number of injured at six")]),
        (
            "Ansel Roe, whom the inquiry criticised for “a failure”, has said he will go.",
            [("Ansel Roe", "he will go"), ("inquiry", "Ansel Roe")],
        ),
    ],
)
def test_whose_it_is_and_what_it_takes(text: str, expected: ROWS) -> None:
    assert sorted(rows(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "force", "polarity"),
    [
        ("Lind is not convinced that it works.", Force.DOUBTS, Polarity.AFFIRMED),
        ("Lind is convinced that it works.", Force.INSISTS, Polarity.AFFIRMED),
        ("The study does not prove that it works.", Force.SAYS, Polarity.DENIED),
        ("Lind gave no indication of when rates might fall.", Force.SUGGESTS, Polarity.DENIED),
        ("The firm undertook to repay the money.", Force.PLEDGES, Polarity.AFFIRMED),
        ("Lind gave his word that no school would close.", Force.PLEDGES, Polarity.AFFIRMED),
        ("The council gave the go-ahead to a new stadium.", Force.DOES, Polarity.AFFIRMED),
        ("Doctors sounded the alarm over a shortage.", Force.BELIEVES, Polarity.AFFIRMED),
    ],
)
def test_what_a_cue_makes_of_it(text: str, force: Force, polarity: Polarity) -> None:
    (one,) = told(text)
    assert (one.force, one.polarity) == (force, polarity)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Pupils were told that on no account should they leave.", []),
        ("Lind asked why should they pay.", []),
        ("The firm said it would pay should the deal fail.", ["should the deal fail"]),
    ],
)
def test_a_verb_turned_round_by_a_no_limits_nothing(text: str, limits: list[str]) -> None:
    assert [limit.exact for one in told(text) for limit in one.conditions] == limits


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Police would not say who had paid, but the money came from Norland.", ["the money came from Norland."]),
        ("The two are said to have met, and a meeting is expected soon.", ["a meeting is expected soon."]),
        ("It is not thought that they were hurt, but crews will search the hall.", ["crews will search the hall."]),
        ("The bridge is safe, the mayor said, and he opened it.", ["he opened it."]),
        ("The union said it was late, but the minister disagrees.", []),
        ("Lind said it was late, and Ek denied it.", []),
        ("Lind vowed to cut taxes, and to build homes.", []),
        ("The firm is said to be in talks, but not with Osby.", []),
        ("Lind asked what had been done, and why.", []),
        ("Lind said he was sorry, before adding that the rules were clear.", []),
        ("The council said the road would shut, but gave no date.", []),
    ],
)
def test_a_clause_of_the_report_is_its_own_behind_a_claim(text: str, own: list[str]) -> None:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    assert [one.passage.exact for one in claims if isinstance(one, Position) and one.voice is Voice.NARRATION] == own


def test_what_the_report_tells_behind_a_claim_is_compared() -> None:
    (change,) = report_of(
        "The firm is thought to have lost £3m, but its shares rose.",
        "The firm is thought to have lost £3m, but its shares fell.",
    ).changes
    assert change.kind.value == "reversed"


@pytest.mark.parametrize(
    ("text", "content", "polarity"),
    [
        ("Lind pleaded not guilty to fraud and was remanded in custody.", "guilty to fraud", Polarity.DENIED),
        ("Lind pleaded guilty to fraud and was bailed.", "guilty to fraud", Polarity.AFFIRMED),
    ],
)
def test_a_plea_ends_before_what_befell_who_made_it(text: str, content: str, polarity: Polarity) -> None:
    (one,) = told(text)
    assert (one.content[0].exact, one.polarity) == (content, polarity)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The report urges the firm to act, a step that managers are said to fear.",
            [("report", "the firm to act"), ("", "managers … to fear")],
        ),
        (
            "Vets advise owners to keep dogs away, while the agency that tests the water maintains that it is clean.",
            [("vets", "owners to keep dogs away"), ("agency that tests the water", "that it is clean")],
        ),
        (
            "Villagers described hearing a bang shortly after midnight.",
            [("villagers", "hearing a bang shortly after midnight")],
        ),
        ("Villagers described a bang shortly after the vote.", [("villagers", "a bang")]),
    ],
)
def test_where_what_is_asked_and_described_ends(text: str, expected: ROWS) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Police would not say who had paid, but the money came from Norland.",
            "Police would not say who had paid. The money came from Norland.",
        ),
        (
            "The firm is thought not to have left, but its shares rose.",
            "The firm is thought not to have left. Its shares rose.",
        ),
        (
            "The bridge is safe, the mayor said, and he opened it.",
            "The bridge is safe, said the mayor, and he opened it.",
        ),
    ],
)
def test_a_clause_of_the_report_that_becomes_a_sentence_is_nothing_new(before: str, after: str) -> None:
    assert not report_of(before, after).changes


def test_what_befell_who_made_a_plea_is_still_compared() -> None:
    before = "Lind pleaded guilty to two counts of fraud and a count of theft and was bailed."
    assert any(change.material for change in report_of(before, before.replace("bailed", "jailed")).changes)
