"""What is taken back in other words: "told to leave", "can go back". From text to report; all is invented."""

import pytest

from service.domain.changes import Family
from tests.comparison.test_told_figures import report_of

TAKEN_BACK = [
    (
        "Everyone who can work from home must do so.",
        "The government is no longer instructing people to work from home.",
    ),
    (
        "People living below the dam were told to leave their homes.",
        "People below the dam were allowed to return home.",
    ),
    ("Residents were ordered to evacuate.", "Residents can go back."),
    (
        "Residents of Alder, Birch and Cedar Creek were ordered to evacuate by 6 p.m.",
        "Residents of Alder and Birch can go back.",
    ),
    ("Residents must leave immediately, police said.", "Residents can now return to their homes, police said."),
    ("Osby will travel to Norland.", "Osby has postponed a trip to Norland."),
    ("The president will visit Oslo on Monday.", "The president's visit to Oslo was called off."),
    ("Nurses in Osby will strike on Monday.", "Nurses in Osby have suspended a strike."),
    ("Bus drivers in Osby to strike over pay.", "Bus strike in Osby suspended after new pay offer."),
    (
        "She asked the judge to dismiss three of the seven charges.",
        "She withdrew her request to dismiss three of the seven charges.",
    ),
    ("He applied for bail.", "He withdrew his application for bail."),
    ("The firm sought a licence.", "The firm withdrew its bid for a licence."),
    (
        "The union asked the board to reinstate two of the nine.",
        "The union dropped its demand to reinstate two of the nine.",
    ),
    ("He has been free on bail of $250,000.", "The judge revoked his bail of $250,000."),
]
NOT_TAKEN_BACK = [
    ("Residents of Alder were ordered to leave.", "Residents of Birch were allowed to return."),
    (
        "Residents were told to leave and may return on Monday.",
        "Residents were told to leave and may return on Tuesday.",
    ),
    ("Residents were ordered to evacuate.", "Residents might be allowed to return on Monday."),
    ("Residents were ordered to evacuate.", "Residents were not allowed to return."),
    ("Players were told to leave the pitch.", "Fans can return their tickets."),
    ("Ministers were urged to leave the talks.", "Ministers may return to Oslo."),
    ("Employees were told to leave the firm.", "Employees may return to the office on Monday."),
    ("Envoy Lena Ort will travel to Norland.", "Envoy Lena Ort has postponed her trip to Sudland."),
    ("Envoy Lena Ort will travel to Norland.", "Envoy Lena Ort has not cancelled her trip to Norland."),
    ("The firm plans to go public.", "The firm cancelled a tour of its plant."),
    ("He was to visit the school on Monday.", "The school cancelled its visits to the museum."),
    ("Drivers at Osby will strike on Monday.", "Drivers at Tarn have suspended their strike."),
    ("Drivers threatened to strike on Monday.", "Drivers suspended a strike leader."),
    ("The opposition asked for a recount.", "The mayor withdrew her request for a recount."),
    ("The union asked for a recount.", "The union withdrew its request for a recount in Osby."),
    ("The union asked for a recount.", "The union again asked for a recount."),
    ("The firm applied for a licence.", "The firm withdrew its offer for the port."),
    ("The union demanded a recount.", "The union may withdraw its demand for a recount."),
    ("Osby was released on bail.", "The judge refused to revoke his bail."),
    ("Osby was released on bail.", "Tarn's bail was revoked."),
    ("People must wear masks on trains.", "The government is no longer asking people to wear masks in shops."),
]


@pytest.mark.parametrize(("before", "after"), TAKEN_BACK)
def test_what_is_taken_back_in_other_words_is_reversed(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        positions = [c for c in report_of(one, other).changes if c.family is Family.POSITION]
        assert [(c.kind.value, c.material) for c in positions] == [("reversed", True)], (one, other)


@pytest.mark.parametrize(("before", "after"), NOT_TAKEN_BACK)
def test_what_is_said_of_another_or_only_may_be_so_is_not(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        assert "reversed" not in [c.kind.value for c in report_of(one, other).changes], (one, other)
