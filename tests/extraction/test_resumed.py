"""What a speaker does behind what they hold, joined by "and" or "but", is no part of that. All is invented."""

import pytest

from service.domain.claims import Force, Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("marked", "forces"),
    [
        # A thing or an infinitive has no finite verb beside it.
        ("The firm expects profits to fall | and has promised a review.", [Force.EXPECTS, Force.PLEDGES]),
        ("Detectives suspect the man knew her | and are asking witnesses to call.", [Force.BELIEVES, Force.ASKS]),
        ("Experts predict a hard winter | and warn that gas may run short.", [Force.BELIEVES, Force.SAYS]),
        ("Forecasters predict winds of up to 90km/h | and have issued a warning.", [Force.BELIEVES, Force.DOES]),
        ("Unions oppose the plan | and say it will cost jobs.", [Force.OPPOSES, Force.SAYS]),
        ("Villagers fear floods | and demand that the dam be mended.", [Force.BELIEVES, Force.DEMANDS]),
        # A clause has none whose number is not that of its subject.
        ("Detectives believe the fire began there, | but have not ruled out arson.", [Force.BELIEVES, Force.OPEN_TO]),
        ("Doctors say the boy will live | but have warned that he may lose an eye.", [Force.SAYS, Force.SAYS]),
        ("The firm says profits fell | and has promised a review.", [Force.SAYS, Force.PLEDGES]),
        ("Unions say the plan is unfair | and warn that jobs will go.", [Force.SAYS, Force.SAYS]),
        # Where either may be meant it belongs to what is held.
        ("Police say the men fled and have not been found |.", [Force.SAYS]),
        ("Officials say the bridge is safe and has been tested |.", [Force.SAYS]),
        ("Experts say the virus spreads fast and has reached Velsk |.", [Force.SAYS]),
        ("Lind says the club lost the game and have sacked Berg |.", [Force.SAYS]),
        ("The minister says the plan, which unions oppose and have fought, is fair |.", [Force.SAYS]),
        ("The board says it is sound and has no debts |.", [Force.SAYS]),
        ("Unions want to oppose the plan | and say it will cost jobs.", [Force.PLANS, Force.SAYS]),
        ("Police say the pair was seen and have asked for help |.", [Force.SAYS]),
        ("Police say the bank was warned and have asked for help |.", [Force.SAYS]),
        # What is held by nobody would be told nowhere else, or of nobody.
        ("The council plans to close two schools and is consulting parents |.", [Force.PLANS]),
        ("Police say a woman was stabbed and have arrested her son |.", [Force.SAYS]),
        # Nouns of like shape.
        ("Experts advise patience and rest |.", [Force.RECOMMENDS]),
        ("The firm denied reports and claims that were made |.", [Force.SAYS]),
    ],
)
def test_a_content_ends_where_the_speaker_goes_on(marked: str, forces: list[Force]):
    before, _, behind = marked.partition("|")
    found = told(before + behind.lstrip())
    assert [one.force for one in found] == forces
    assert before.rstrip(" ,").endswith(found[0].content[-1].exact)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # What is told in -ing behind what somebody did is theirs, whatever stands beside their name.
        ("The mayor closed the beach, warning that it was foul.", [("mayor", "that it was foul")]),
        ("The court freed him, ruling that the law was void.", [("court", "that the law was void")]),
        ("The firm, once worth a lot, filed for relief, blaming high costs.", [("firm", "high costs")]),
        ("The firm, founded in 1990, shut the mill, citing weak demand.", [("firm", "weak demand")]),
        ("They saw a sign, warning signs of a storm.", []),
        # And so is what a clause with "who" or "which" tells of them.
        ("Lind, 54, who denies murder, is on trial.", [("Lind", "murder")]),
        ("The union, which backs the strike, has 300 members.", [("union", "the strike")]),
        # A second helping verb between commas ends nothing.
        ("Lind said the state would not, and could not, pay.", [("Lind", "the state would not, and could not, pay")]),
        ("Lind said the state could, and should, do more.", [("Lind", "the state could, and should, do more")]),
    ],
)
def test_what_is_told_beside_a_name_is_held_by_it(text: str, held: list[tuple[str, str]]):
    assert [(holder(one), one.content[-1].exact) for one in told(text)] == held


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The ship had 112 aboard, according to its operator, Norline.", "Norline", "The ship had 112 aboard"),
        ("The dam is safe, according to the minister, Karl Eder.", "Karl Eder", "The dam is safe"),
        ("Osby United, who want to move, said they were sad.", "Osby United", "they were sad"),
        ("The agency had warned on Monday of waves.", "agency", "waves"),
        ("A poll in June found most voters wanted out.", "A poll", "most voters wanted out"),
        ("Krag accused the firm of putting profit before safety.", "Krag", "the firm of putting profit before safety"),
        ("Lind accused Ek of leaving before the vote.", "Lind", "Ek of leaving before the vote"),
        ("Tarn General said it had closed a ward.", "Tarn General", "it had closed a ward"),
        ("Transport Minister Per Olsen said it was over.", "Per Olsen", "it was over"),
        ("Police said it was random, but on Sunday they said they knew him.", "police", "it was random"),
        ("Police said it was random, but on Sunday they said they knew him.", "police", "they knew him"),
        ("Lind said it was safe, but on Monday it leaked.", "Lind", "it was safe, but on Monday it leaked"),
        ("The bank now sees inflation falling to 2 per cent.", "bank", "inflation falling to 2 per cent"),
        ("Most economists polled by Harlow Ltd had expected it.", "Most economists polled by Harlow Ltd", "it"),
    ],
)
def test_who_holds_what_is_whole(text: str, who: str, what: str):
    found = told(text)
    assert (who, what) in [(holder(one), one.content[-1].exact) for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The board said it was safe. The bank lost 4m before it suspended trading.", "bank"),
        ("The board said it was safe. The court heard the case after it rejected a delay.", "court"),
        # A thing that opens the sentence holds nothing, and no body before it does.
        ("The board said it was safe. The plan was popular until it banned cars.", "it"),
        ("The coastguard said a ferry sank. The Osprey was off Osby when it issued a call.", "it"),
        # At the start of a sentence it may be whoever spoke.
        ("The board said the road was safe. It rejected the plan.", "board"),
    ],
)
def test_it_behind_when_is_what_opens_its_own_sentence(text: str, who: str):
    assert holder(told(text)[-1]) == who


def test_what_somebody_sees_somebody_do_is_no_forecast():
    assert not told("Neighbours see him leaving at six.")


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The firm reported a fall in profit and cut its outlook.", ["a fall in profit", "cut its outlook."]),
        ("The firm reported a fall in profit and raised its outlook.", ["a fall in profit", "raised its outlook."]),
        ("Lind broke her arm on Monday.", ["Lind broke her arm on Monday."]),
        ("The dam burst on Monday night.", ["The dam burst on Monday night."]),
        ("The heart beat test", []),
    ],
)
def test_what_else_was_done_is_told(text: str, contents: list[str]):
    claims = take_snapshot(a_version(text=text), Memory()).claims
    assert [one.content[-1].exact for one in claims if isinstance(one, Position)] == contents
