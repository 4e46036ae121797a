"""Items of lists of orders, warnings and closures: what came, what went, and what stands under another lead now."""

import pytest

from service.comparison.compare import compare
from service.text.memory import Memory
from tests.bench.measuring import snapshot

ORDERS, WARNINGS, CLOSED = "Evacuation Orders:", "Evacuation Warnings:", "Road Closures:"
TOLD = [
    (
        f"{ORDERS}\nYUB-E081-B\nYUB-E093",
        f"{ORDERS}\nYUB-E081-B",
        ["Position removed: Evacuation Orders, “YUB-E093”"],
    ),
    (
        "Evacuation Warnings\nBEN-C001",
        "Evacuation Warnings\nBEN-C001\nTEH-064-A",
        ["Position added: Evacuation Warnings, “TEH-064-A”"],
    ),
    (f"{ORDERS}\nYUB-E094", f"{ORDERS}\nYUB-E094-C", ["Position rescoped: “YUB-E094” → “YUB-E094-C”"]),
    (
        f"{ORDERS}\nBUT-E012\nBUT-E013\n\n{WARNINGS}\nBUT-E020",
        f"{ORDERS}\nBUT-E013\n\n{WARNINGS}\nBUT-E012\nBUT-E020",
        [
            "Position added: Evacuation Warnings, “BUT-E012”",
            "Position removed: Evacuation Orders, “BUT-E012”",
        ],
    ),
    (
        f"{ORDERS}\nOsby County:\nBUT-E012\nBUT-E013\nTarn County:\nYUB-E001",
        f"{ORDERS}\nOsby County:\nBUT-E012\nTarn County:\nYUB-E001",
        ["Position removed: Evacuation Orders, “BUT-E013”"],
    ),
    (
        f"{CLOSED}\nSpring Road\nMill Road\n820 @ Osby County Line",
        f"{CLOSED}\nMill Road",
        [
            "Position removed: Road Closures, “820 @ Osby County Line”",
            "Position removed: Road Closures, “Spring Road”",
        ],
    ),
    (
        f"{CLOSED}\nSpring Road\nMill Road\n\n{WARNINGS}\nAlder Way",
        f"{CLOSED}\nMill Road\n\n{WARNINGS}\nAlder Way\nSpring Road",
        ["Position added: Evacuation Warnings, “Spring Road”", "Position removed: Road Closures, “Spring Road”"],
    ),
    (
        f"{CLOSED}\nApache Road to 612 both sides\nMill Road",
        f"{CLOSED}\nMill Road",
        ["Position removed: Road Closures, “Apache Road to 612 both sides”"],
    ),
    (
        f"{ORDERS}\nBUT-E012\nBUT-E013",
        f"{WARNINGS}\nBUT-E012\nBUT-E013",
        ["Position revised: “Evacuation Orders:” → “Evacuation Warnings:”"],
    ),
    (
        f"{ORDERS}\nMill Road east of Tarn\nSpring Road north of Osby",
        f"{ORDERS}\nMill Road east of Tarn\n\n{WARNINGS}\nSpring Road north of Osby",
        [
            "Position added: Evacuation Warnings, “Spring Road north of Osby”",
            "Position removed: Evacuation Orders, “Spring Road north of Osby”",
        ],
    ),
    (
        "Closed\nA9 between Osby and Tarn\nB846 at Velsk Pass\n\nOpen\nA86",
        "Closed\nB846 at Velsk Pass\n\nOpen\nA86\nA9 between Osby and Tarn",
        ["Position added: Open, “A9 between Osby and Tarn”", "Position removed: Closed, “A9 between Osby and Tarn”"],
    ),
    (
        "Cancelled flights:\nNA214 Osby to Lund\nNA588 Osby to Tarn",
        "Cancelled flights:\nNA310 Osby to Velsk\nNA588 Osby to Tarn",
        [
            "Position added: Cancelled flights, “NA310 Osby to Velsk”",
            "Position removed: Cancelled flights, “NA214 Osby to Lund”",
        ],
    ),
    (
        "Evacuation Orders: BUT-E012, BUT-E013",
        "Evacuation Orders: BUT-E012",
        ["Position rescoped: “Evacuation Orders: BUT-E012, BUT-E013” → “Evacuation Orders: BUT-E012”"],
    ),
]


BELOW = "BUT-E012\nMill Road east of Tarn\nRoad 600 between Road 415 and Road 612"


@pytest.mark.parametrize("lead", ["Evacuations: Orders", "Evacuation Orders:", "Mandatory Evacuations:"])
def test_a_lead_that_only_names_evacuations_is_no_other_than_one_of_orders(lead: str) -> None:
    before = f"{CLOSED}\nSpring Road at Osby\n\nEvacuations:\n{BELOW}"
    assert not _told(before, before.replace("Evacuations:", lead))
    assert not _told(before.replace("Evacuations:", lead), before)
    gone = before.replace("\nMill Road east of Tarn", "")
    assert _told(before, gone) == ["Position removed: Evacuations, “Mill Road east of Tarn”"]


def test_a_lead_that_only_tells_where_keeps_what_the_one_above_says() -> None:
    where = "Osby County Evacuations:"
    before = f"{ORDERS}\n{where}\nBUT-E012\nBUT-E013\n\n{WARNINGS}\n{where}\nBUT-E020"
    after = f"{ORDERS}\n{where}\nBUT-E013\n\n{WARNINGS}\n{where}\nBUT-E012\nBUT-E020"
    assert _told(before, after) == [
        "Position added: Evacuation Warnings, “BUT-E012”",
        "Position removed: Evacuation Orders, “BUT-E012”",
    ]


def test_a_river_goes_from_flood_warnings_to_flood_alerts() -> None:
    before = "Flood warnings:\nRiver Wend at Osby\nRiver Lund at Tarn\n\nFlood alerts:\nMill Brook at Velsk"
    after = "Flood warnings:\nRiver Lund at Tarn\n\nFlood alerts:\nMill Brook at Velsk\nRiver Wend at Osby"
    assert _told(before, after) == [
        "Position added: Flood alerts, “River Wend at Osby”",
        "Position removed: Flood warnings, “River Wend at Osby”",
    ]
    signed = "Sign up for flood alerts:\nRing the hall\nCall line"
    assert not _told(signed, signed.replace("Ring the hall\n", ""))


NAMED = [
    (ORDERS, ["Road 600", "Mill Road"], ["Road 820", "Mill Road"], ["added", "removed"]),
    (ORDERS, ["Road 415", "Mill Road"], ["Road 600 between Road 415 and Road 612", "Mill Road"], ["added", "removed"]),
    (
        ORDERS,
        ["Road 415", "Road 600", "Mill Road"],
        ["Road 600 between Road 415 and Road 612", "Mill Road"],
        ["removed", "requalified"],
    ),
    (
        ORDERS,
        ["Road 600", "Mill Road"],
        ["Road 820", "Road 600 between Road 415 and Road 612", "Mill Road"],
        ["added", "requalified"],
    ),
    (
        ORDERS,
        ["Road 600 between Apache Ranch and Blazing Trail and JWP Ranch Road", "Road 415 to Osby"],
        ["Road 600 between Road 612 and Blazing Trail", "Road 415 to Osby"],
        ["revised"],
    ),
    (CLOSED, ["Oak Lane", "Fir Street"], ["Elm Lane", "Fir Street"], ["added", "removed"]),
    (
        CLOSED,
        ["Oak Lane between Fir Street and Main Street", "Hill Road"],
        ["Elm Lane between Fir Street and Main Street", "Hill Road"],
        ["added", "removed"],
    ),
    (CLOSED, ["Oakhurst Road", "Hill Road"], ["Oakhurts Road", "Hill Road"], ["revised"]),
    (CLOSED, ["Lower Mill Road", "Hill Road"], ["Upper Mill Road", "Hill Road"], ["revised"]),
    (CLOSED, ["Road 600 / Oak Lane", "Hill Road"], ["Oak Lane / Road 600", "Hill Road"], []),
    (CLOSED, ["820 @ Osby County Line", "Hill Road"], ["821 @ Osby County Line", "Hill Road"], ["added", "removed"]),
    (WARNINGS, ["Zone 5: west of Tarn", "Zone 7"], ["Zone 6: west of Tarn", "Zone 7"], ["added", "removed"]),
    (WARNINGS, ["Zone 5", "Zone 7"], ["Zone 5A", "Zone 7"], ["rescoped"]),
    ("School closures:", ["Tarn Elementary School"], ["Velsk Elementary School"], ["added", "removed"]),
    ("Cancelled trains:", ["IC 204 Osby to Lund"], ["IC 206 Osby to Lund"], ["added", "removed"]),
    ("Cancelled trains:", ["IC 204 Osby to Lund"], ["IC 204 Osby to Tarn"], ["revised"]),
    ("Flood warnings:", ["River Wend at Osby"], ["River Ask at Osby"], ["added", "removed"]),
    ("Closed roads:", ["Elm Lane is closed at Tarn."], ["Fir Lane is closed at Tarn."], ["revised"]),
]


@pytest.mark.parametrize(("lead", "before", "after", "kinds"), NAMED)
def test_items_pair_by_their_own_names(lead: str, before: list[str], after: list[str], kinds: list[str]) -> None:
    told = _told("\n".join((lead, *before)), "\n".join((lead, *after)))
    assert [one.split()[1].rstrip(":") for one in told] == kinds, told


def _told(before: str, after: str) -> list[str]:
    memory = Memory()
    texts = (f"The fire grew in the night, crews said.\n\n{one}\n\nCrews will rest today.\n" for one in (before, after))
    report = compare(*(snapshot(text, memory) for text in texts), memory)
    return sorted(change.summary for change in report.changes if change.material)


@pytest.mark.parametrize(("before", "after", "told"), TOLD)
def test_an_item_is_told_with_its_lead(before: str, after: str, told: list[str]) -> None:
    assert told == _told(before, after)
    assert len(_told(after, before)) == len(told)


QUIET = [
    ("Reference:\nINC-431\nISO-9001", "Reference:\nINC-432"),
    ("Evacuation Orders:\nE093\nCall line:\n530-555-0142", "Evacuation Orders:\nE093\nCall line:\n530-555-0143"),
    ("Models:\nXC-90\nGT-500", "Models:\nXC-90\nGT-500\nGT-600"),
    ("Results:\nAB-12\nCD-34", "Results:\nAB-12"),
    ("Road Closures\nHighway 4\nMap\nSign up", "Road Closures\nHighway 4\nMap of the county\nSign up for alerts"),
    ("Evacuation Orders:\nBUT-E012", "EVACUATION ORDERS:\nBUT-E012"),
    ("Evacuation Orders:\nBUT-E012", "Mandatory Evacuation Orders:\nBUT-E012"),
    (
        "Evacuation Orders:\nBUT-E012\n\nEvacuation Warnings:\nBUT-E020",
        "Evacuation Warnings:\nBUT-E020\n\nEvacuation Orders:\nBUT-E012",
    ),
    ("Evacuation Orders:\nZone 5\nZone 6", "Evacuation Orders:\nZone 6\nZone 5"),
    ("Evacuation Orders:\nZone 5", "Evacuation Orders:\nZone 5\nMap"),
    (
        "Road Closures:\nMill Road west of Tarn will remain closed.",
        "Evacuation Orders of Osby County\n\nIt rained.\nMill Road west of Tarn will remain closed.",
    ),
]


@pytest.mark.parametrize(("before", "after"), QUIET)
def test_what_is_no_item_or_stands_under_the_same_lead_is_told_to_nobody(before: str, after: str) -> None:
    assert not _told(before, after)
    assert not _told(after, before)


ADVICE = "We advise against all travel to:\n• Velsk Province\n• Tarn Province\n• the border with Kestria"


@pytest.mark.parametrize("gone", ["• Velsk Province\n", "• Tarn Province\n", "• Velsk Province\n• Tarn Province\n"])
def test_a_clause_whose_list_lost_an_item_still_stands(gone: str) -> None:
    for told in (_told(ADVICE, ADVICE.replace(gone, "")), _told(ADVICE.replace(gone, ""), ADVICE)):
        assert len(told) == 1
        assert told[0].startswith("Position rescoped: “We advise against")


def test_a_list_below_a_clause_in_another_order_is_told_to_nobody() -> None:
    assert not _told(ADVICE, ADVICE.replace("\n• Tarn Province", "") + "\n• Tarn Province")


def test_a_clause_that_went_with_its_list_is_removed() -> None:
    assert any("Position removed" in one for one in _told(ADVICE, "The embassy is open on Mondays."))


LISTED = f"{ORDERS}\nBUT-E012\nMill Road east of Tarn\n\n{WARNINGS}\nBUT-E020\n\n{CLOSED}\nSpring Road"
OVER = [
    ("All evacuation orders and warnings have been lifted. All road closures have been lifted.", ""),
    ("All evacuation orders and warnings were lifted at 5 p.m. on Sunday.\n\nAll roads have been reopened.", ""),
    ("There are no evacuation orders or warnings in effect.\n\nRoad Closures: None", ""),
    ("All evacuations have been lifted and residents may return.", "closures"),
    ("All evacuation orders have been reduced to warnings.", "closures warnings"),
    ("The sky is grey.", "closures orders warnings"),
    (f"{ORDERS}\nBUT-E030\n\nAll evacuation orders have been lifted.", "closures orders warnings"),
    ("Some evacuation orders have been lifted.", "closures orders warnings"),
    ("Nearly all evacuation orders have been lifted.", "closures orders warnings"),
    ("All evacuation orders in Osby have been lifted.", "closures orders warnings"),
    ("All evacuation orders have been lifted for residents of Osby.", "closures orders warnings"),
    ("All evacuation orders have been lifted, but a bridge remains closed.", "closures orders warnings"),
    ("All evacuation orders will be lifted on Sunday.", "closures orders warnings"),
    ("All evacuation orders have not been lifted.", "closures orders warnings"),
    ("All evacuation orders remain in effect.", "closures orders warnings"),
    ("If all evacuation orders are lifted, the hall closes.", "closures orders warnings"),
    ("All evacuation warnings have been lifted.", "closures orders"),
]
ITEMS = {"orders": "Mill Road east of Tarn", "warnings": "BUT-E020", "closures": "Spring Road"}


@pytest.mark.parametrize(("said", "left"), OVER)
def test_an_item_of_a_list_that_is_over_is_told_by_what_says_so(said: str, left: str) -> None:
    gone = "\n".join(_told(LISTED, said))
    assert {name for name, item in ITEMS.items() if f", “{item}”" in gone} == {*left.split()}


@pytest.mark.parametrize("lead", ["Shelters:", "Boil water orders:", "Road Closures lifted:", "Park Closures:"])
def test_lists_of_other_things_are_not_over_with_the_orders(lead: str) -> None:
    told = _told(f"{lead}\nTarn Memorial Hall", "All evacuation orders have been lifted.")
    assert any("removed" in one and "Hall" in one for one in told)
