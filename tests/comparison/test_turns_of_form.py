"""A form, a name or a "no" put otherwise is no news: "Panama-registered", "neither food nor water"; what differs is."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ship, registered in Panama, sank on Monday.", "The Panama-registered ship sank on Monday."),
        ("The tanker, registered in Liberia, ran aground.", "The Liberian-registered tanker ran aground."),
        ("Most of them had returned to their fields.", "Most of them had gone back to their fields."),
        (
            "The deal fell through, which means that it must close.",
            "The deal fell through, meaning that it must close.",
        ),
        ("Passengers were given neither food nor water.", "Passengers received no food or water."),
        ("They found neither weapons nor drugs in the flat.", "They found no weapons or drugs in the flat."),
        ("Neither the firm nor its owner was charged.", "The firm and its owner were not charged."),
        (
            "She will present her first budget to the House of Commons.",
            "She will deliver her first budget to the Commons.",
        ),
        (
            "The scheme will be extended to the whole of the county.",
            "The scheme will be rolled out across the entire county.",
        ),
        ("He scored 31 goals in 140 appearances for Torvane.", "He scored 31 goals in 140 games for Torvane."),
        ("He scored ten goals during his four seasons there.", "He scored ten goals in his four seasons there."),
        ("It will refund charges that arose as a result of it.", "It will refund charges that arose as a result."),
        ("The storm left 3,000 homes without power.", "3,000 homes were left without power by the storm."),
        ("The firm will make 300 workers redundant by June.", "The firm will lay off 300 workers by June."),
        ("It lost £2m, against a profit of £1m in 2021.", "It lost £2m, compared with a profit of £1m in 2021."),
        ("Four people died in the collapse of the bridge.", "Four people died when the bridge collapsed."),
        (
            "A spokesman for the airline said that all flights were cancelled.",
            "All flights were cancelled, a spokesman for the airline said.",
        ),
    ],
)
def test_nothing_is_told_of_another_form(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ship, registered in Panama, sank on Monday.", "The Liberia-registered ship sank on Monday."),
        ("The Greek-owned ship sank on Monday.", "The ship, bound for Greece, sank on Monday."),
        ("The state-owned yard will close.", "The Kestria-owned yard will close."),
        ("The firm, owned by Lund, sank a well.", "The firm, founded by Lund, sank a well."),
        ("Passengers were given neither food nor water.", "Passengers were given both food and water."),
        ("Passengers were given neither food nor water.", "Passengers were given food but no water."),
        ("Neither the firm nor its owner was charged.", "The firm and its owner were charged."),
        ("The scheme will be extended to the whole county.", "The scheme will be rolled back across the whole county."),
        ("The minister will present the budget on Monday.", "The minister will scrap the budget on Monday."),
        ("He has made 212 appearances for Hollin.", "He has made 212 saves for Hollin."),
        ("He scored ten goals during his four seasons there.", "He scored ten goals before his four seasons there."),
        ("It will refund charges that arose as a result of it.", "It will refund charges that arose before it."),
        ("Lund is not sure if he will stand.", "Lund is sure that he will stand."),
        ("It is not clear if the pilot survived.", "The pilot survived."),
        ("The firm will not pay if the court agrees.", "The firm will pay if the court agrees."),
        ("The storm left 3,000 homes without power.", "The storm left 3,000 homes without water."),
        ("The man left his home without water.", "The man left his home with water."),
        ("The firm will make 300 workers redundant.", "The firm will make no workers redundant."),
        ("It lost £2m, against a profit of £1m in 2021.", "It lost £2m, compared with a loss of £1m in 2021."),
        ("The firm argued against a profit of £1m.", "The firm argued for a profit of £1m."),
        ("The bridge opens when the river falls.", "The bridge opens if the river falls."),
        ("Four people died in the collapse of the bridge.", "Four people died before the collapse of the bridge."),
        ("A spokesman said that all flights were cancelled.", "Domestic flights were cancelled, a spokesman said."),
        ("The farmers had gone back to their fields.", "The farmers had gone from their fields."),
    ],
)
def test_what_differs_is_told(before: str, after: str) -> None:
    assert told(before, after)
    assert told(after, before)
