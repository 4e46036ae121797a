"""Lines that are codes of zones or names of roads by their shape, and those that are not."""

import pytest

from service.text.lines.shapes import is_code, is_road, opens_with_code

CODES = [
    "YUB-E081-B", "YUB-E093", "BEN-C001", "TEH-064-A", "LNU-4", "E081", "BUT-E012", "Zone 5", "Zone YUB-E081-B",
    "Zone F9G", "PLU 35-B", "ZONE 17-C", "Zones 1, 2 and 3", "PLU-001, PLU-002", "YUB-E093 (Dobbins)",
    "YUB-081-B - Willow Glen", "TEH-1 (D18, D19, E18, E19)", "Zone A",
]  # fmt: skip


@pytest.mark.parametrize("line", CODES)
def test_a_line_is_the_code_of_a_zone(line: str) -> None:
    assert is_code(line)


NO_CODES = [
    "530-555-0142", "CA 95949", "SW1A 2AA", "AB12 3CD", "COVID-19", "iPhone 15", "INC-20431", "May 5", "Page 3",
    "No. 5", "10 am", "BREAKING", "2021-09-01", "Osby", "The zone 5 order was lifted on Monday.", "",
]  # fmt: skip


@pytest.mark.parametrize("line", NO_CODES)
def test_a_line_is_no_code(line: str) -> None:
    assert not is_code(line)


ROADS = [
    "Spring Road", "Old Mill St.", "Road 600", "Hwy 49", "US 50", "820 @ Osby County Line", "Road 600 / Road 612",
    "Valley of the Moon Drive", "A9 between Osby and Tarn", "B846 at Velsk Pass", "Hwy 49 north of Osby",
]  # fmt: skip


@pytest.mark.parametrize("line", ROADS)
def test_a_line_is_the_name_of_a_road(line: str) -> None:
    assert is_road(line)


NO_ROADS = [
    "Road Closures",
    "By road",
    "Open / Closed",
    "Osby / Tarn",
    "mail@example.org",
    "The road",
    "Road map",
    "A9 is closed at Osby",
    "",
]


@pytest.mark.parametrize("line", NO_ROADS)
def test_a_line_is_no_road(line: str) -> None:
    assert not is_road(line)


@pytest.mark.parametrize(
    "line", ["NB 261 at Irvine Blvd.", "I-5 northbound", "Southbound 241 from Fir Street", "SB I-5"]
)
def test_a_road_is_known_by_its_number_and_its_way(line: str) -> None:
    assert is_road(line)


@pytest.mark.parametrize("line", ["NB it rained", "Northbound trains", "12 northbound trains", "SB 2 more to come"])
def test_a_way_alone_is_no_road(line: str) -> None:
    assert not is_road(line)


def test_a_line_opens_with_its_code() -> None:
    lines = ("LF1: All homes", "Zone 5: All homes", "COVID-19: rules", "Osby: All homes", "LF1", "10:30: Rain")
    assert [opens_with_code(line) for line in lines] == [True, True, False, False, False, False]
