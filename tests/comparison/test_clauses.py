"""Clauses that came, went or changed places, and what is the same told once more in brackets or by another word."""

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()


def told(before, after):
    """The kind and the family of each change that readers are told of, either way round."""
    snapshots = [take_snapshot(a_version(text), MEMORY) for text in (before, after)]
    there, back = compare(*snapshots, MEMORY), compare(*reversed(snapshots), MEMORY)
    return [[(c.family.value, c.kind.value) for c in report.changes if c.material] for report in (there, back)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A bus overturned near Osby.", "A bus overturned near Osby, injuring 23."),
        ("A gunman opened fire in a market.", "A gunman opened fire in a market, wounding at least nine people."),
        (
            "The storm hit the coast overnight.",
            "The storm hit the coast overnight, leaving 12,000 homes without power.",
        ),
        ("Firefighters rescued 41 people.", "Firefighters rescued 41 people, including three children."),
        ("The team signed six players.", "The team signed six players, among them two teenagers."),
        (
            "Militants raided a village on Sunday, officials said.",
            "Militants raided a village on Sunday, killing at least 17 people, officials said.",
        ),
        ("The factory burned down.", "The factory burned down, destroying 400 tonnes of grain."),
    ],
)
def test_a_figure_that_a_standing_sentence_gained_in_a_clause_is_told_by_itself(before, after):
    assert [[("figure", "added")], [("figure", "removed")]] == told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A fire broke out at the depot.", "A fire broke out at the depot, injuring a guard."),
        ("Police searched two homes.", "Police searched two homes, killing two."),
        ("The mayor resigned.", "The mayor resigned, leaving the party and taking 12 members."),
        ("Police arrested 20 protesters.", "Police arrested 20 protesters, including the mayor."),
        ("The bridge is unsafe.", "The bridge is unsafe, according to 12 engineers."),
    ],
)
def test_a_clause_that_says_more_than_a_figure_is_told_as_the_position(before, after):
    assert all(families and {"position"} == {family for family, _ in families} for families in told(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lund backed the toll and Berg opposed it.", "Berg opposed the toll and Lund backed it."),
        ("Orr signed the deal and Kestria rejected it.", "Kestria rejected the deal and Orr signed it."),
        ("Both men were released.", "The two men were released."),
        ("Both roads are closed.", "The two roads are closed."),
        ("Police charged the two drivers.", "Police charged both drivers."),
        ("The town is 20 miles from the border.", "The town is 20 miles (32km) from the border."),
        ("The river rose 3 metres overnight.", "The river rose 3 metres (10ft) overnight."),
        ("The peak is 3,000 metres high.", "The peak is 3,000 metres (9,840ft) high."),
        (
            "Mayor Lina Haddad spoke on Monday. She will meet union leaders.",
            "Mayor Lina Haddad spoke on Monday. Ms Haddad will meet union leaders.",
        ),
        ("Max Holm was in court. He was released on bail.", "Max Holm was in court. Mr Holm was released on bail."),
        (
            "Ada Lind won the vote. She will take office in May.",
            "Ada Lind won the vote. Mrs Lind will take office in May.",
        ),
    ],
)
def test_the_same_in_another_order_by_another_word_or_told_once_more_is_no_news(before, after):
    assert [[], []] == told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lund backed the toll and Berg opposed it.", "Lund opposed it and Berg backed it."),
        ("Lund backed the toll and Berg opposed it.", "Berg backed the toll and Lund opposed it."),
        ("Both men were released.", "The three men were released."),
        ("The town is 20 miles from the border.", "The town is 20 miles (50km) from the border."),
        ("The river rose 3 metres.", "The river rose 3 metres (12 dead)."),
        (
            "Max Holm met Ada Lind. She was released on bail.",
            "Max Holm met Ada Lind. Mr Holm was released on bail.",
        ),
        ("Ms Haddad will meet union leaders.", "Ms Lund will meet union leaders."),
    ],
)
def test_another_side_number_amount_or_person_is_news(before, after):
    assert all(told(before, after))
