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


@pytest.mark.parametrize(
    "area",
    [
        "All homes on both sides of Mill Road for the streets connected to Oak Lane, staying east of Fir Street.",
        "From Osby Bridge east to Tarn Ridge.",
        "Tarn Keys - This is a small section south of Mill Road, and east of Oak Lane.",
        "West of but not including Mill Road southwest to the Osby County line.",
        "South of Highway 50, East of Mill Road, West of Oak Lane, North of the river.",
        "Osby Proper south of Mill Road from Tarn Creek east to Oak Lane, including all homes off Fir Street.",
    ],
)
def test_an_area_told_in_more_words_than_a_name_is_told_with_its_lead(area: str) -> None:
    lead = "Evacuation Warnings have been lifted:"
    said = _summaries(_listed(lead, "Zone 7"), _listed(lead, "Zone 7", area))
    assert len(said) == 1
    assert said[0].startswith("Position added: Evacuation Warnings have been lifted, “")


def test_a_sentence_that_says_a_list_follows_heads_it() -> None:
    leads = "Evacuation Orders:", "The following Evacuation Warnings have been lifted in Osby County."
    area = "Tarn Keys - This is a small section south of Mill Road, and east of Oak Lane."
    said = _summaries(_listed(leads[0], "Zone 7", leads[1]), _listed(leads[0], "Zone 7", leads[1], area))
    assert said == [f"Position added: {leads[1].rstrip('.')}, “{area}”"]


@pytest.mark.parametrize(
    "sentence",
    [
        "From Tarn, Lind drove east to Osby.",
        "Communities along the river and Mill Road face a long winter.",
        "South of the river shops sell lace.",
    ],
)
def test_a_sentence_of_an_area_is_no_item(sentence: str) -> None:
    assert told("Crews work today.", f"Crews work today.\n{sentence}") == []


def test_an_area_that_moved_to_another_lead_has_gone_and_come() -> None:
    area = "All homes on both sides of Mill Road, staying east of Fir Street."
    before = _listed("Evacuation Orders:", "Zone 7", area, "Evacuation Warnings:", "Zone 9")
    after = _listed("Evacuation Orders:", "Zone 7", "Evacuation Warnings:", "Zone 9", area)
    assert sorted(told(before, after)) == ["added", "removed"]


def test_bounds_below_a_label_are_told_once_with_it() -> None:
    lead = "Evacuation Orders have been lifted in:"
    assert _summaries(_listed(lead, "Zone 7"), _listed(lead, "Zone 7", "Zone 2P1:", *BOUNDS)) == [
        "Position added: Evacuation Orders have been lifted in, Zone 2P1, “South of Mill Road”"
    ]


NAMES = ("Upper Osby (South)", "Upper Osby (North)", "Central Osby")


def test_bare_names_right_below_a_line_of_warnings_are_told() -> None:
    assert len(_summaries("Crews work today.", _listed("Evacuation Warning:", *NAMES))) == len(NAMES)


@pytest.mark.parametrize(
    "after",
    [
        _listed("Evacuation Warning:", "Tarn Keys", "Osby Reach"),
        _listed("Evacuation Warning:", "Safety Message", "Contact Information", "Public Notices"),
        _listed("Members of the board:", *NAMES),
    ],
)
def test_other_names_are_not(after: str) -> None:
    assert [said for said in _summaries("Crews work today.", after) if "Osby" in said or "Message" in said] == []


def test_a_state_of_one_thing_heads_no_list() -> None:
    lead, note = "Evacuation Orders have been lifted in:", "Tarn Park remains closed to the public"
    said = _summaries(_listed(lead, "Zone 7", note), _listed(lead, "Zone 7", note, "Oak Lane at Mill Road"))
    assert said == ["Position added: Evacuation Orders have been lifted in, “Oak Lane at Mill Road”"]


def test_a_list_of_open_roads_goes_with_the_closures() -> None:
    before = _listed("Road Closures:", "Mill Road", "The following roads are open:", "Oak Lane", "Fir Street")
    said = _summaries(before, "Crews work today.\nAll road closures have been lifted.")
    assert [one for one in said if "Oak" in one or "Fir" in one] == []


ADDRESS = ("Mill Hall", "12 Fir Ave.")


@pytest.mark.parametrize(
    ("lead", "before", "after", "is_told"),
    [
        ("Evacuation Centers:", (*ADDRESS, "Osby, CA"), (*ADDRESS, "Tarn, CA"), False),
        ("Evacuation Centers:", ("Mill Hall", "Osby, CA"), ("Mill Hall", "Tarn, CA"), True),
        ("Evacuation Centers:", ("Osby, CA",), ("Osby, NV",), True),
        ("Evacuation Orders:", ("Mill Village", "Osby, CA"), ("Mill Village", "Tarn, CA"), True),
        ("Crews work today.", ("OSBY COUNTY",), ("OSBY COUNTY SHELTERS",), False),
        ("Evacuation Centers:", ("Mill Hall", "Osby County"), ("Mill Hall", "Tarn County"), True),
        ("Flood Warnings:", ("Osby County",), ("Osby County South",), True),
        ("Evacuation Warnings:", ("Osby County",), ("Osby County East of Mill Road",), True),
        ("Evacuation Warnings:", ("Osby County",), ("Osby County Evacuation Orders",), True),
        ("Evacuation Centers:", (*ADDRESS, "Tarn Village, CA"), (*ADDRESS, "Tarn Village closed"), True),
    ],
)
def test_only_a_town_of_one_address_and_a_county_that_parts_a_list_are_told_to_nobody(lead, before, after, is_told):
    sides = (_listed(lead, *words, "Open all day") for words in (before, after))
    assert bool(told(*sides)) is is_told


@pytest.mark.parametrize(("gone", "come"), [("World Cup Results", "Vera Lind Interview"), ("Tom Hale", "Vera Lind")])
def test_names_of_a_sidebar_below_alerts_are_told_to_nobody(gone: str, come: str) -> None:
    others = ("Premier League Table", "Royal Family Life")
    assert told(_listed("Flood Alerts:", *others, gone), _listed("Flood Alerts:", *others, come)) == []
