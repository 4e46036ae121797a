"""Who is helped and is hurt, trusted and trusted no more, alive and dead, is told of two sides. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

TURNED = """
The tax will help farmers. | The tax will hurt farmers.
The mayor said the plan helps farmers. | The mayor said the plan hurts farmers.
The law benefits tenants. | The law damages tenants.
The plan protects the river. | The plan endangers the river.
Voters trusted the mayor. | Voters lost trust in the mayor.
The man is alive. | The man has died.
"""

NOT_TURNED = """
The drought hurt farmers. | The state helped farmers.
The storm hurt shops but helped farms. | The storm helped shops but hurt farms.
The town is alive with music. | The town has died.
The law protects farmers. | The law protects fishermen.
The fire damaged the barn. | The fire damaged the hall.
The prize is for two years. | The prize is against two years.
"""


@pytest.mark.parametrize(("before", "after"), pairs(TURNED))
def test_help_that_became_harm_is_reversed(before: str, after: str) -> None:
    assert [["reversed"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(NOT_TURNED))
def test_of_something_else_it_is_not(before: str, after: str) -> None:
    assert "reversed" not in [*told(before, after), *told(after, before)]
