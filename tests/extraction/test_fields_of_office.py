"""Whose an office is, where several have one of the same noun. All is invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("Union leader Ole Strake said no.", "The opposition leader, Gita Rowe, said yes.", "Gita Rowe"),
        ("Finance minister Ole Brandt said no.", "The health minister, Dr Ada Lind, said yes.", "Ada Lind"),
        ("Fire chief Ole Brandt said no.", "The police chief, Ada de Lind, said yes.", "Ada de Lind"),
        ("Opposition leader Gita Rowe said no.", "The union's leader said yes.", "union's leader"),
        ("Finance minister Ole Brandt said no.", "The health minister said yes.", "health minister"),
        ("The health minister, Ada Lind, and finance minister Ole Brandt met.", "The finance minister said yes.",
         "Ole Brandt"),
        ("The health minister, Ada Lind, said no.", "The minister said yes.", "Ada Lind"),
        ("Health Secretary Ole Brandt said no.", "The secretary said yes.", "Ole Brandt"),
        ("Labour leader Ole Brandt said no.", "The opposition leader said yes.", "Ole Brandt"),
        ("Council leader Ole Brandt said no.", "The council's leader said yes.", "Ole Brandt"),
        ("Senator Ole Brandt said no.", "The veteran Republican senator said yes.", "Ole Brandt"),
        ("Mayor Ole Brandt said no.", "The mayor, Ole Brandt, said yes.", "Ole Brandt"),
        ("Mayor Ole Brandt said no.", "The mayor, speaking in Osby, said yes.", "Ole Brandt"),
    ],
)  # fmt: skip
def test_an_office_is_that_of_who_is_named_behind_it_or_of_one_in_the_same_field(first: str, then: str, expected: str):
    assert expected == holder(told(f"Talks in Osby\n\n{first}\n\n{then}")[-1])
