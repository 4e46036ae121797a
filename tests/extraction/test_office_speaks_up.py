"""A pronoun behind an office that speaks up is not given to whoever was named before."""

import pytest

from tests.extraction.held import told

DOUBTED = """
Hans Oder, who owns the mill, blamed the county. The governor disagreed. “The pumps are old,” he said.
Hans Oder blamed the county. The governor agreed. He said the pumps were old.
Hans Oder, the mayor, blamed the county. The governor responded on Friday. “I will look,” he said.
"""

KNOWN = """
Governor Hans Oder blamed the county. The governor disagreed with the report. “The pumps are old,” he said.
Hans Oder, the governor, blamed the county. The governor objected to the fee. “The pumps are old,” he said.
Hans Oder blamed the county. The governor was in Osby. “The pumps are old,” he said.
Hans Oder blamed the county. The town disagreed. “The pumps are old,” he said.
"""


def _named_last(text: str) -> str:
    source = told(text)[-1].source
    assert source is not None
    return source.name


@pytest.mark.parametrize("text", DOUBTED.strip().split("\n"))
def test_it_may_be_the_office_that_spoke_up(text: str) -> None:
    assert _named_last(text) == ""


@pytest.mark.parametrize("text", KNOWN.strip().split("\n"))
def test_whoever_has_the_office_or_spoke_alone_is_meant(text: str) -> None:
    assert _named_last(text) == "Hans Oder"
