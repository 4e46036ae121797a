"""Where a pronoun may be either of two, nobody is guessed. All is invented."""

import pytest

from service.domain.claims import Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def holder(text: str) -> str:
    """The name of whoever holds the last position, "" where nobody is told."""
    claims = take_snapshot(a_version(text=text), Memory()).claims
    last = [one for one in claims if isinstance(one, Position) and one.cue][-1]
    return last.source.name if last.source else ""


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reid and Mark Sable spoke to reporters. He said the deal was dead.",
        "Anna Weir met Clara Hobbs on Monday. She said the talks were useful.",
        "Tom Reid met the Norland president, Mark Sable, on Monday. “It is over,” he said.",
        "Anna Weir and Clara Hobbs toured the yard on Monday. She said it was safe.",
        "Tom Reid and Senator Mark Sable spoke to reporters. “It is dead,” he said.",
        "Anna Weir and her deputy Clara Hobbs left at noon. She denied that it leaked.",
        "Industry groups are challenging the rules. The plan is the main tool. It pledged to cut emissions.",
        "Many Democrats argue that it helps. The result is unclear. It promised a long fight.",
        "The company sued the regulator in March. It says the fine is unlawful.",
        "Kestrel Foods bought Osby Bakery in May. It said 40 jobs were safe.",
        "Residents sent a petition to the council. It said the lamps were broken.",
        "The army denies the attack. The Red Cross sent a team. It said the camp was empty.",
        "The flood destroyed the mill. It said the loss was great.",
        "The two airlines met the unions on Monday. They said no.",
        "The regulator fined the bank. It denied any fault.",
        "The regulator fined the bank £3m. It denied any fault.",
        "The ministry accused the charity of fraud. It rejected the claim.",
        "The union sued the firm on Monday. It denied breaking the law.",
        "The court fined the company.\n\nIt said it would appeal.",
        "Kestrel Foods sued a rival. It denied the claim.",
        "Norland has accused Velland of spying. It rejected the claim.",
        "The watchdog warned Kestrel Foods in May. “We did nothing wrong,” it said.",
        "The regulator will fine the company, it said.",
        "The council leader has resigned, it said.",
        "The bridge was closed, it said.",
        "The bank was fined by the regulator. It denied any fault.",
        "The union praised the company on Friday. It rejected the claim.",
        "Minister Ole Berg said it was safe. Paul Lund, who runs it, disagreed. “It leaks,” he said.",
        "Minister Ole Berg said it was safe. Paul Lund disagreed. He said it leaked.",
        "14:10\n\nOle Berg said it was safe.\n\n14:32\n\nCrews have met Paul Lund. He said it leaked.",
        "2.10pm Ole Berg said it was safe.\n\n2.32pm Crews have met Paul Lund. He said it leaked.",
    ],
)
def test_nobody_is_guessed_where_it_may_be_either(text: str):
    assert holder(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Reid and Clara Hobbs spoke to reporters. He said the deal was dead.", "Tom Reid"),
        ("Tom Reid and Clara Hobbs spoke to reporters. She said the deal was dead.", "Clara Hobbs"),
        ("Anna Weir met Tom Reid on Monday. She said the talks were useful.", "Anna Weir"),
        ("Anna Weir visited Clara Hobbs on Monday. She said the talks were useful.", "Anna Weir"),
        ("Tom Reid met workers on Monday. He said the talks were useful.", "Tom Reid"),
        ("Tom Reid and Mark Sable spoke. Mark Sable said it was dead. He said so twice, adding: “No.”", "Mark Sable"),
        ("Norland signed the treaty. It said the deal was fair.", "Norland"),
        ("The foundation “deeply regrets” the error, it said in a statement.", "foundation"),
        ("The bank has lost £3m, it said.", "bank"),
        ("The council rejected the plan. It said the cost was too high.", "council"),
        ("The council rejected the plan. Ms Lind left at noon. It said the cost was too high.", "council"),
        ("The council rejected it. The charity fed 40 families. It said the cost was too high.", "charity"),
        ("Harlow Steel cut its forecast again.\n\nIt blamed weak demand.", "Harlow Steel"),
        ("The ministry expelled two envoys.\n\nIt accused them of spying.", "ministry"),
        ("Residents complained to the council. It promised to mend the lamps.", "council"),
        ("Ada Byron sued the airline. It denied the claim.", "airline"),
        ("France cut aid to the region. It said the money had been stolen.", "France"),
        ("Vesta Energy and Orrin Gas have merged. They said no jobs would go.", "Vesta Energy and Orrin Gas"),
        ("Norland and Velland resumed talks in Osby.\n\nThey agreed to meet again.", "Norland and Velland"),
        ("The airlines have cancelled all flights. They cited ash.", "airlines"),
        ("Teachers walked out of 40 schools.\n\nThey said classes were too big.", "teachers"),
        ("The council criticised the plan. It said the cost was too high.", "council"),
        ("The union ordered a strike. It said pay was too low.", "union"),
        ("The court fined Ada Byron. It said she had lied.", "court"),
        ("The court fined the driver. It said he had lied.", "court"),
        ("The regulator fined three banks. It said they had hidden losses.", "regulator"),
        ("The council urged residents to stay away. It said the water was unsafe.", "council"),
        (
            "Governor Ilse Marant praised crews. Chief executive Paul Sandvik says it is safe. “We looked,” he says.",
            "Paul Sandvik",
        ),
        ("Minister Ole Berg said it was safe. Paul Lund left. Berg was calm. “It is fine,” he said.", "Ole Berg"),
        ("Minister Ole Berg said it was safe. Anna Lund disagreed. “It is fine,” he said.", "Ole Berg"),
        ("14:10 Ole Berg said it was safe.\n\n14:32 The plant is open. He said it was fine.", "Ole Berg"),
        ("Around three in five voters backed the plan, the council said.", "council"),
        ("Nine out of ten voters backed the plan, the council said.", "council"),
        ("Around 60 per cent of voters backed the plan, the council said.", "council"),
        ("Townsfolk in Gelu said no. They want the trawlers gone.", "townsfolk"),
    ],
)
def test_whoever_alone_fits_is_meant(text: str, name: str):
    assert holder(text).casefold() == name.casefold()
