"""What a sentence tells about what it speaks of: as a phrase book, with what tells too little."""

import pytest

from service.comparison.threads.told.matters import read_matters
from service.comparison.threads.told.names import is_same_name
from service.domain.claims import Figure
from service.domain.threads import Matter
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def matter_of(text: str, exact: str, publisher: str = "") -> Matter | None:
    """The matter of the first claim whose words begin so: a figure's when the words begin with a number."""
    snapshot = take_snapshot(a_version(text), Memory())
    told = read_matters(snapshot, publisher, Memory())
    found = [claim for claim in snapshot.claims if claim.passage.exact.startswith(exact)]
    assert found, [claim.passage.exact for claim in snapshot.claims]
    return told[min(found, key=lambda claim: isinstance(claim, Figure) is not _opens_with_number(exact)).id].matter


def _opens_with_number(exact: str) -> bool:
    return exact[0].isdigit() or exact.startswith("At least")


#: In plain words, two texts, and the claims in them that are about one thing.
ALIKE = [
    ("a count in other words", "12 people were killed.", "12", "The death toll rose to 19.", "19"),
    ("a count with what did it", "The fire burned 75 acres.", "75 acres", "The blaze scorched 80 acres.", "80 acres"),
    ("another unit of the same", "The fire burned 75 acres.", "75 acres", "The fire burned 30 hectares.", "30 hect"),
    ("with a title", "Governor Ada Lind ruled out a new dam.", "Governor", "Ada Lind ruled out a new dam.", "Ada"),
    ("from the other side", "Ada Lind ruled out a new dam.", "Ada", "Ada Lind supports a new dam.", "Ada"),
    ("with another number", "Ada Lind said 12 schools will shut.", "Ada", "Ada Lind said 15 schools will shut.", "Ada"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "exact", "other", "other_exact"), [r[1:] for r in ALIKE], ids=[r[0] for r in ALIKE])
def test_the_same_thing_has_the_same_matter(one, exact, other, other_exact):
    first, second = matter_of(one, exact), matter_of(other, other_exact)

    assert first is not None and second is not None
    assert (first.block, first.holder, first.words) == (second.block, second.holder, second.words)


#: In plain words, a text, and a claim in it that is known again nowhere else.
UNTOLD = [
    ("what an amount was before", "The toll rose from 12 to 19 killed.", "12"),
    ("an amount of another year", "In 2019 the storm killed 40 people.", "40"),
    ("a length of time", "The bridge was closed for 3 days.", "3 days"),
    ("people of whatever kind", "There were 194 people.", "194"),
    ("nobody in particular", "Officials said the new dam would hold.", "Officials"),
    ("a company that may be another", "The company ruled out a new dam.", "The company"),
    ("a content of one word of nobody by name", "The council ruled out talks.", "The council"),
    ("a reporter’s narration", "The river rose 3 metres above the new dam at Osby.", "The river"),
]


@pytest.mark.parametrize(("text", "exact"), [row[1:] for row in UNTOLD], ids=[row[0] for row in UNTOLD])
def test_what_tells_too_little_has_no_matter(text, exact):
    assert matter_of(text, exact) is None


@pytest.mark.parametrize(
    ("text", "exact", "harm"),
    [
        ("12 people have fallen ill in Osby.", "12", {"ill"}),
        ("At least 12 people are dead after the storm.", "At least 12", {"kill"}),
        ("9 miners died when a roof fell.", "9", {"kill", "miner"}),
        ("In all, 31 were injured.", "31", {"hurt"}),
    ],
)
def test_what_befell_people_is_one_count_however_it_is_told(text, exact, harm):
    found = matter_of(text, exact)

    assert found is not None and harm == set(found.words)


def test_a_share_is_of_whoever_has_it():
    text = "Peter Oram has 46.9 percent of the vote and Lucia Prent 45.2 percent of the vote. Oram and Prent waited."

    assert [{"oram"}, {"prent"}] == [
        {"oram", "prent"} & set(getattr(matter_of(text, exact), "names", ())) for exact in ("46.9", "45.2")
    ]


@pytest.mark.parametrize(
    ("text", "exact", "holder"),
    [
        (
            "Norfinn’s chief executive, Sunniva Krag, denied that the merger would lead to job cuts.",
            "Norfinn",
            "sunniva krag",
        ),
        ("The union of finance workers said it would fight every dismissal.", "The union", "finance union worker"),
        ("The finance workers’ union said it would fight every dismissal.", "The finance", "finance union worker"),
    ],
)
def test_a_holder_has_one_name_however_it_is_written(text, exact, holder):
    assert holder == getattr(matter_of(text, exact), "holder", None)


@pytest.mark.parametrize(
    ("text", "exact", "place"),
    [
        ("At least 12 people were killed in Osby.", "At least 12", {"osby"}),
        ("In Norrby, 150 people were evacuated.", "150", {"norrby"}),
        ("12 people were killed in Osby and 3 children were killed in Norland.", "12", {"osby"}),
        ("12 people were killed on Monday.", "12", set()),
    ],
)
def test_a_figure_counts_where_its_clause_says(text, exact, place):
    found = matter_of(text, exact)

    assert found is not None and place == set(found.places)


def test_an_amount_asked_for_is_not_the_amount_there_is():
    asked = matter_of("The union demands a pay rise of 8 percent.", "8 percent")
    given = matter_of("Teachers get a pay rise of 5 percent.", "5 percent")

    assert asked is not None and given is not None and asked.block != given.block


def test_a_publication_speaks_for_itself_when_its_name_is_known():
    text = "You must stay at home and work from there."

    assert matter_of(text, "You must") is None
    assert "own voice gov.uk" == getattr(matter_of(text, "You must", "GOV.UK"), "block", None)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Glen Fire began in August. The fire has burned 75 acres.", "glen fire"),
        ("Hurricane Ida killed 12 people.", "hurricane ida"),
        ("The fire killed 12 people.", ""),
        ("Cal Fire said the fire killed 12 people.", ""),
    ],
)
def test_a_figure_is_of_the_event_its_text_names(text, event):
    figures = [word for word in text.split() if word.isdigit()]
    found = matter_of(text, figures[0])

    assert found is not None and event == found.event


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Marsh", "Mayor Tom Marsh", True),
        ("Mayor Marsh", "Tom Marsh", True),
        ("", "Tom Marsh", True),
        ("The ministry", "the health ministry", True),
        ("the health ministry", "the interior ministry", False),
        ("Tom Marsh", "Rita Okoye", False),
        ("Petro Zorinskyy", "Zorinsky", True),
        ("Petro Zorinskiy", "Petro Zorinskyi", True),
        ("Kemal Erdoğu", "Kemal Erdogu", True),
        ("Åse Søndergård", "Ase Sondergard", True),
    ],
)
def test_two_names_can_be_one_holders(one, other, is_same):
    assert is_same is is_same_name(one, other) is is_same_name(other, one)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The repairs will cost about 2 million euros.", "The repairs will cost … euros"),
        ("The fire stood at 184 acres on Monday.", "The fire stood at … acres on Monday"),
        ("The repairs will cost $3bn.", "The repairs will cost …"),
        ("12 people were killed.", "people killed"),
    ],
)
def test_a_figure_is_called_with_its_unit_where_the_sentence_alone_names_it(text, title):
    snapshot = take_snapshot(a_version(text), Memory())
    [figure] = [claim for claim in snapshot.claims if isinstance(claim, Figure)]

    assert title == read_matters(snapshot, "", Memory())[figure.id].title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("PORT ELLISBY - The mill will close in May, the owner said.", "The mill will close in May"),
        ("OSBY, March 3 (Wire) — The mill will close, the owner said.", "The mill will close"),
        ("ST. ANNE – The mill stays open, Ada Lind said.", "The mill stays open"),
        ("“I will not reopen the pier,” Lind told the Tern.", "“I will not reopen the pier”"),
        ("NATO - the alliance - will send ships, the minister said.", "NATO - the alliance - will send ships"),
        ("Two-thirds of the mill will close, the owner said.", "Two-thirds of the mill will close"),
    ],
)
def test_a_position_is_called_without_the_place_it_was_sent_from_and_the_sign_that_leads_on(text, title):
    snapshot = take_snapshot(a_version(text), Memory())
    titles = [matter.title for matter in read_matters(snapshot, "", Memory()).values()]
    assert title in titles
