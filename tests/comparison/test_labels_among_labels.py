"""Lines of a list of links, and rules written without a full stop. Places and bodies are made up."""

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()

LINKS = ("Guidance and support", "Safe work in child care", "{}", "Exam results and appeals", "Funding for schools")
RULES = ("Stay at home", "Wash your hands often", "{}", "Keep your windows open", "Wear a mask in shops")

ITEMS = ("Stay safe", "- Wash your hands often, and for long", "- Get vaccinated", "- {}", "News", "Jobs")
ONLY = ("Stay safe", "- Get vaccinated", "- {}", "- Fresh air", "- Stay in", "News")
LEADS = ("Services", "- How to stay safe", "- Fresh air", "- {}", "- Exams", "- You must test, before travel", "News")
PARTED = ("Stay safe", "- You must test before travel", "News and jobs", "- {}", "- Fresh air", "News")
BESIDE = ("Stay safe", "- You must test before travel", "- Exams", "{}", "Fresh air", "News")

LINES = [
    ("a rule among items of which one is a rule", ITEMS, "Wear a mask on buses", True),
    ("another rule among items", ITEMS, "Keep your distance", True),
    ("an item among items that may all be labels", ONLY, "Keep children safe online", False),
    ("an item of a list in which another leads somewhere", LEADS, "Keep children safe online", False),
    ("an item of another list than the rule", PARTED, "Keep children safe online", False),
    ("no item", BESIDE, "Keep children safe online", False),
    ("a label that opens with a verb", LINKS, "Prepare a school for opening to all pupils", False),
    ("a label of what to avoid", LINKS, "Avoid and report scammers", False),
    ("a rule that binds among labels", LINKS, "You must not meet in groups of any size", True),
    ("a rule among rules", RULES, "Keep children safe at all times", True),
    ("a sentence among labels", LINKS, "Keep children safe at all times.", True),
    ("a title that says what kind of text it is", LINKS, "Distance at work: guidance for each sector", False),
    ("a title that says whose text it is", LINKS, "Distance at work: sector guidance", False),
    ("a rule to follow the rules", LINKS, "Follow the rules for your tier in Norland", True),
    ("a label of whom to follow", LINKS, "Follow us on video", False),
    ("a title of whom a rule binds", LINKS, "Businesses that must close", False),
    ("a line of a release", LINKS, "RELEASE DATE: July 24, 2022", False),
]


@pytest.mark.parametrize(("situation", "lines", "line", "told"), LINES, ids=[one[0] for one in LINES])
def test_a_label_among_labels_is_told_to_nobody(situation, lines, line, told):
    texts = ["\n\n".join(one.format(line) for one in lines if with_line or "{}" not in one) for with_line in (0, 1)]
    before, after = (take_snapshot(a_version(text), MEMORY) for text in texts)

    assert told == any(change.material for change in compare(before, after, MEMORY).changes)


POINTERS = [
    ("Check your postcode to find out what tier you are in.", False),
    ("You can view a list of these areas.", False),
    ("Get support if you are working less - and find out how to stay safe at work.", False),
    ("Check if you can get 30 hours of free child care", False),
    ("The next press conference will be shown here", False),
    ("The list of closed roads will be updated here.", False),
    ("The film will be shown here on Monday under an order.", True),
    ("You can view the garden on Mondays.", True),
    ("You must check the list before you travel.", True),
    ("get a test every week", True),
]


@pytest.mark.parametrize(("line", "told"), POINTERS)
def test_a_line_that_sends_its_readers_on_is_told_to_nobody(line: str, told: bool) -> None:
    texts = ["\n\n".join(("Guidance for Norland", "The port was shut.", *more, "Jobs")) for more in ((), (line,))]
    before, after = (take_snapshot(a_version(text), MEMORY) for text in texts)

    assert told == any(change.material for change in compare(before, after, MEMORY).changes)


def test_what_gave_way_to_a_pointer_has_gone() -> None:
    lines = "Driving tests suspended", "Find out when driving tests are restarting"
    before, after = (take_snapshot(a_version(f"Norland\n\n{line}\n\nJobs"), MEMORY) for line in lines)

    assert [one.kind.value for one in compare(before, after, MEMORY).changes if one.material] == ["removed"]
