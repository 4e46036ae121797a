"""One kind of people or things more, or one less, is told; a deed that was joined is none. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

KINDS = """
Police arrested students. | Police arrested students and teachers.
Nurses will strike. | Nurses and doctors will strike.
Norland expelled envoys. | Norland expelled envoys and reporters.
The tax hits hotels. | The tax hits hotels and bars.
The mayor said nurses would strike. | The mayor said nurses and doctors would strike.
Teachers went on strike. | Teachers and drivers went on strike.
The storm damaged homes. | The storm damaged homes and shops.
The law protects tenants. | The law protects tenants and owners.
Police said students were arrested. | Police said students and teachers were arrested.
"""

NONE = """
The firm buys shares. | The firm buys and sells shares.
The price rises. | The price rises and falls.
The firm builds ships. | The firm builds ships and repairs them.
The plant makes cars. | The plant makes cars and employs people.
The lab tests the water. | The lab tests and checks the water.
Doctors and nurses will strike. | Nurses and doctors will strike.
The deal has terms. | The deal has terms and conditions.
The crew worked long days. | The crew worked long days and nights.
Cars were late. | Cars were late and buses slow.
He spoke of hopes. | He spoke of hopes and fears.
The mayor reads. | The mayor reads and writes.
Crews removed trees. | Crews removed trees and logs.
"""


@pytest.mark.parametrize(("before", "after"), pairs(KINDS))
def test_one_kind_more_or_less_is_told(before: str, after: str) -> None:
    assert [["rescoped"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(NONE))
def test_a_deed_and_what_is_said_in_pairs_is_no_kind(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]
