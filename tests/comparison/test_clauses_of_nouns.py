"""A figure in a clause that says more of a noun is not told by the main clause's verb. All is invented."""

import pytest

from service.comparison.telling.matters import name_matter
from service.domain.claims import Figure
from service.domain.versions import Passage
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def named(text: str) -> str:
    """What the first figure of a sentence is called."""
    claims = take_snapshot(a_version(text=text), Memory()).claims
    figure = next(one for one in claims if isinstance(one, Figure))
    return name_matter(figure, Passage(exact=text, start=0, end=len(text)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A manager at a quarry where 14 people died was jailed for six years on Monday.", "people died"),
        ("The owner of a ferry in which 14 people drowned has been charged.", "people drowned"),
        ("A mine where 14 workers were killed was closed on Friday.", "workers killed"),
        ("A school where 14 children have been hurt will close.", "children hurt"),
        ("A dam where 14 people died collapsed last year.", "people died"),
        ("A driver who hit 14 cyclists was jailed.", "driver who hit … cyclists"),
        ("The blast that killed 14 people was caused by gas.", "blast that killed … people"),
        ("The bridge that cost 14 million crowns is to be sold.", "bridge that cost … crowns"),
    ],
)
def test_the_main_clause_keeps_its_verb(text: str, name: str) -> None:
    assert name == named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials said 14 people were killed.", "people killed"),
        ("Police said that 14 people hurt in the blast were in hospital.", "people hurt in the blast in hospital"),
        ("A hospital where 14 people were being treated lost its roof.", "people treated lost its roof"),
        ("He visited the camp where 14 people live.", "people live"),
        ("The clerk denied that 14 flats had been sold.", "flats sold"),
        ("A report which showed 14 people were hurt came out.", "showed … people were hurt came out"),
    ],
)
def test_where_one_verb_stands_the_name_is_whole(text: str, name: str) -> None:
    assert name == named(text)
