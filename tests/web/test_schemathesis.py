"""A few examples of each address by Schemathesis, fitting and not fitting, every check on.

`make contract` is the long form, with all phases.
"""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from service.web.routes import ROUTES
from tests.contract.house import ids_of, make_app, spares_of, write_config


@pytest.fixture(scope="module")
def operations(tmp_path_factory):
    """What the document says of each address, by its endpoint."""
    app = make_app(tmp_path_factory.mktemp("contract"))
    config = schemathesis.Config.from_str(write_config(ids_of(app), spares_of(app)))
    schema = schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)
    found = [result.ok() for result in schema.get_all_operations()]
    return {operation.definition.raw["operationId"]: operation for operation in found}


SAID = [route for route in ROUTES if route.says.is_said and route.endpoint != "openapi"]  # it says all the others
#: What takes lines of JSON alone is left out: Schemathesis does not write them (schemathesis.toml).
TOLD = [route.endpoint for route in SAID if route.says.answer and (route.says.body or not route.says.takes)]
SENT = [route.endpoint for route in SAID if route.says.body]


@pytest.mark.parametrize("endpoint", TOLD)
def test_an_address_answers_what_fits_as_the_document_says(operations, endpoint):
    _holds(operations[endpoint], GenerationMode.POSITIVE)


@pytest.mark.parametrize("endpoint", SENT)
def test_an_address_refuses_what_does_not_fit(operations, endpoint):
    _holds(operations[endpoint], GenerationMode.NEGATIVE)


def _holds(operation, mode):
    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=1,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def holds(case):
        case.call_and_validate()

    holds()
