"""Clauses that only stand in another order, and words that unmake nothing, are no news; what looks like them is."""

import pytest

from service.comparison.compare import compare
from service.domain.changes import ChangeReport
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()


def report_of(before: str, after: str) -> ChangeReport:
    return compare(take_snapshot(a_version(before), MEMORY), take_snapshot(a_version(after), MEMORY), MEMORY)


def told(before: str, after: str) -> list[str]:
    return [change.kind.value for change in report_of(before, after).changes if change.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The mayor said the council backed the plan and the union opposed the sale.",
            "The mayor said the union opposed the sale and the council backed the plan.",
        ),
        ("Ms Lund said trains were late and roads were shut.", "Ms Lund said roads were shut and trains were late."),
        (
            "Police said the two men had fled and the two women had hidden.",
            "Police said the two women had hidden and the two men had fled.",
        ),
        (
            "The army said the rebels had left the town while the police had taken the port.",
            "The army said the police had taken the port while the rebels had left the town.",
        ),
        ("She won an acting award in Vell.", "She won an award in Vell."),
        ("He gave up his acting career in May.", "He gave up his career in May."),
        ("Officers seized illegal weapons in Vell.", "Officers seized weapons in Vell."),
        ("Norland will fight illegal logging in its forests.", "Norland will fight logging in its forests."),
        (
            "The firm failed to inspect a bridge built in 1961.",
            "The firm failed to inspect a bridge that was built in 1961.",
        ),
        (
            "A guard failed to lock a door opened by a nurse.",
            "A guard failed to lock a door which had been opened by a nurse.",
        ),
        ("Councillors approved plans for a new port.", "Plans for a new port were approved by councillors."),
        ("The talks went on for two hours.", "The talks went on for several hours."),
        (
            "Prices fell in Osby, the office said on Monday, largely because of cheaper petrol.",
            "Prices fell in Osby largely because of cheaper petrol, the office said on Monday.",
        ),
        (
            "The gates at the port of Osby were shut for three days, the owner said, despite protests from drivers.",
            "The owner said the gates at the port of Osby were shut for three days in spite of protests from drivers.",
        ),
        (
            "Gales are expected to reach the coast, and forecasters have warned drivers to allow extra time.",
            "Gales are expected to reach the coast, with forecasters warning drivers to allow extra time.",
        ),
        (
            "No ballots were lost, the commission said in a statement, although queues were reported in Osby.",
            "In a statement, the commission said no ballots were lost, although there were reports of queues in Osby.",
        ),
        (
            "Mr Amory, when asked about the missing files, said he had never seen them.",
            "Asked about the missing files, Mr Amory said he had never seen them.",
        ),
        (
            "When asked about the missing files, Mr Amory said he had never seen them.",
            "Mr Amory, asked about the missing files, said he had never seen them.",
        ),
        (
            "Asked by reporters whether he would stand, Mr Amory said that it was too early.",
            "Mr Amory, asked by reporters if he would stand, said it was too early.",
        ),
        ("Lund said in an interview with the Osby Post that it was safe.", "Lund said that it was safe."),
        ("The ferry is safe, its owner said in a post on X.", "The owner of the ferry said it was safe."),
        (
            "Kestrian jets have been bombing the port of Osby since Monday.",
            "The port of Osby has been bombed by Kestrian jets since Monday.",
        ),
        ("The board backed plans to sell the site.", "Plans to sell the site were backed by the board."),
        (
            "The couple, who were ordered to pay the fine, said they would pay it.",
            "The couple, who were ordered to pay the fine, said that they would pay it.",
        ),
    ],
)
def test_nothing_is_told_either_way(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The mayor said the union backed the plan and the council opposed the sale.",
            "The mayor said the council backed the plan and the union opposed the sale.",
        ),
        (
            "Police said the two men had fled and the two women had hidden.",
            "Police said the two women had fled and the two men had hidden.",
        ),
        ("The acting president signed the law.", "The president signed the law."),
        ("The council closed an illegal dump.", "The council closed a dump."),
        (
            "The couple, who were ordered to pay the fine, said they would contest it.",
            "The couple, who were ordered to pay the fine, said they would pay it.",
        ),
        (
            "The army, which had bombed the port, said it would rebuild the town.",
            "The army, which had bombed the port, said it would bomb the town.",
        ),
    ],
)
def test_what_changed_is_told_both_ways(before: str, after: str) -> None:
    assert ["revised"] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (
            "The firm failed to inspect a bridge built in 1961.",
            "The firm inspected a bridge built in 1961.",
            "reversed",
        ),
        (
            "The guard failed to lock a door opened by a nurse.",
            "The guard locked a door opened by a nurse.",
            "reversed",
        ),
        ("Plans for a new port were approved.", "Plans for a new port were rejected.", "reversed"),
        ("Plans for a new port will be approved in May.", "Plans for a new port were approved in May.", "hardened"),
        ("The bronzes were lent for three years.", "The bronzes were lent for good.", "requalified"),
        (
            "Sailings are suspended for a week, the firm said.",
            "Sailings are suspended indefinitely, the firm said.",
            "requalified",
        ),
        (
            "The town will be dark for two days, Lund said.",
            "The town will be dark for several weeks, Lund said.",
            "requalified",
        ),
        ("The board plans to sell the site.", "The board approved plans to sell the site.", "hardened"),
    ],
)
def test_what_looks_like_it_is_told(before: str, after: str, kind: str) -> None:
    assert [kind] == told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The minister resigned, the party said, after the vote was lost.",
            "The party said the vote was lost after the minister resigned.",
        ),
        (
            "Norland will send troops, the envoy said, and Kestria will send doctors.",
            "The envoy said Norland will send doctors and Kestria will send troops.",
        ),
        (
            "The fire killed two people, police said, and injured a dog.",
            "Police said the fire injured two people and killed a dog.",
        ),
        (
            "The union rejected the offer, its leader said, and the firm withdrew it.",
            "Its leader said the union withdrew the offer and the firm rejected it.",
        ),
        (
            "Prices fell in Osby, the office said, largely because of cheaper petrol.",
            "Prices fell in Osby largely because of cheaper bread, the office said.",
        ),
        (
            "No ballots were lost, the commission said in a statement, although queues were reported in Osby.",
            "In a statement, the commission said no ballots were lost, although no queues were reported in Osby.",
        ),
        ("The plant will close, the mayor said in May.", "The mayor said the plant will close in May."),
        ("Lund said in a statement that it was safe.", "Lund said that in the statement it was safe until May."),
        (
            "The firm will pay the fine, its lawyer said, although it denies any wrongdoing.",
            "The firm will not pay the fine, its lawyer said, although it denies any wrongdoing.",
        ),
        (
            "Rebels have been attacking convoys on the road for weeks, police said, and several drivers were killed.",
            "Convoys on the road have been attacked by bandits for weeks and several drivers were killed, police said.",
        ),
        (
            "Mr Amory, when asked about the missing files, said he had never seen them.",
            "Asked about the missing files, Mr Amory said he had seen them.",
        ),
        (
            "Asked whether he would stand, Mr Amory said that it was too early.",
            "Mr Amory, when asked if he would resign, said it was too early.",
        ),
        (
            "Asked about the fire, Lund said Berg was to blame.",
            "Berg, when asked about the fire, said Lund was to blame.",
        ),
        (
            "Kestrian jets have been bombing the port of Osby since Monday.",
            "Kestrian jets have been bombed by the port of Osby since Monday.",
        ),
    ],
)
def test_words_that_went_to_other_clauses_are_told(before: str, after: str) -> None:
    assert told(before, after)
    assert told(after, before)
