"""Areas, roads and codes under a line of orders, warnings or closures, and what ends such a list."""

import pytest

from service.extraction.snapshot import take_snapshot
from tests.builders import a_version
from tests.comparison.test_only_in_another_order import MEMORY, report_of, told


def _listed(lead: str, *items: str) -> str:
    return "\n".join(["Crews work today.", lead, *items])


def _summaries(before: str, after: str) -> list[str]:
    return [change.summary for change in report_of(before, after).changes if change.material]


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("Evacuation Orders:", "Tarn Canyon"),
        ("Flood warnings:", "Osby Village and Tarn Heights"),
        ("Road closures:", "SB 241 at HWY 91"),
        ("Road closures:", "NB 133 at I-5"),
        ("Road closures:", "A9 northbound between Osby and Tarn"),
        ("Road closures:", "Southbound 241 from Fir Street to Oak Lane"),
        ("Evacuation Orders:", "LF1: All homes along the river"),
        ("Evacuation Orders:", "LF2: is bounded by the river to the north."),
    ],
)
def test_an_item_that_came_is_told_with_its_lead(lead: str, item: str) -> None:
    kept = "Mill Road" if "Road" in lead else "Zone 7"
    said = _summaries(_listed(lead, kept), _listed(lead, kept, item))
    assert said == [f"Position added: {lead.rstrip(':')}, “{item}”"] or said == [f"Position added: “{item}”"]


@pytest.mark.parametrize("item", ["Evacuation Map", "Osby County", "12 Fir Ave.", "Contact us in Tarn Village"])
def test_what_names_no_area_is_told_to_nobody(item: str) -> None:
    assert told(_listed("Evacuation Orders:", "Zone 7"), _listed("Evacuation Orders:", "Zone 7", item)) == []


def test_two_areas_are_one_gone_and_one_new() -> None:
    before, after = _listed("Flood warnings:", "Tarn Village"), _listed("Flood warnings:", "Velsk Village")
    assert sorted(told(before, after)) == ["added", "removed"]


BOUNDS = ("South of Mill Road", "East of the river", "North of Fir Street")


def test_bounds_are_told_by_the_area_that_came_with_them() -> None:
    lead = "Evacuation Orders:"
    assert _summaries(_listed(lead, "Zone 7"), _listed(lead, "Zone 7", "Zone 8", *BOUNDS)) == [
        "Position added: Evacuation Orders, “Zone 8”"
    ]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (("Zone 8", *BOUNDS), ("Zone 8", "South of Oak Road", *BOUNDS[1:]), ["revised"]),
        (("Zone 8",), ("Zone 8", BOUNDS[0]), ["added"]),
        (("East of Oak Road",), ("East of Oak Road", BOUNDS[0]), ["added"]),
    ],
)
def test_a_bound_that_changed_or_stands_alone_is_told(before, after, kinds) -> None:
    assert told(_listed("Evacuation Orders:", *before), _listed("Evacuation Orders:", *after)) == kinds


@pytest.mark.parametrize(
    ("lead", "item", "over"),
    [
        ("Flood warnings:", "Osby Village", "All flood warnings have been lifted."),
        ("Evacuation Warnings:", "Osby Village", "Evacuation warnings have been lifted in Osby."),
        ("Road Closures:", "Mill Road", "All road closures have been lifted."),
    ],
)
def test_a_lead_that_gave_way_to_its_end_is_reversed(lead: str, item: str, over: str) -> None:
    assert told(_listed(lead, item), f"Crews work today.\n{over}")[0] == "reversed"


def test_a_lead_is_no_news_where_all_of_it_is_over() -> None:
    before = _listed("Evacuation Orders:", "Zone 7", "Evacuation Warnings:", "Zone 8")
    after = _listed("Evacuation Orders/Warnings:", "All evacuation orders and warnings have been lifted")
    assert told(before, after) == ["reversed"]


@pytest.mark.parametrize("label", ["LF1", "YUB-089-A", "SAFETY MESSAGE", "NOTES", "NOTICE"])
def test_a_code_and_a_part_of_a_page_speak_for_nobody(label: str) -> None:
    snapshot = take_snapshot(a_version(f"{label}: The road will be closed on Monday."), MEMORY)
    assert [claim.source for claim in snapshot.claims] == [None]


def test_a_plea_behind_a_label_is_told() -> None:
    line = "SAFETY MESSAGE: Keep away from the river."
    assert told(f"It rained.\n{line}\nMore to come", "It rained.\nMore to come") == ["removed"]


def test_a_body_in_capitals_still_speaks() -> None:
    before, after = ("NASA: We will go back to the moon.", "NASA: We will not go back to the moon.")
    assert told(before, after) == ["reversed"]
