"""Lines of a page of guidance: where a list ends, what a label states, and which lines only lead somewhere."""

import pytest

from service.domain.claims import Position, Voice
from service.text.memory import Memory
from tests.bench.measuring import snapshot


def _told(lines: str) -> list[tuple[str, Voice]]:
    text = "\n\n".join(("Guidance for Norland", *lines.split(" / "), "Popular content", "Trains and ferries"))
    claims = snapshot(text, Memory()).claims
    return [(one.passage.exact, one.voice) for one in claims if isinstance(one, Position)]


def _words(lines: str) -> list[str]:
    return [words for words, _ in _told(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        "This means you must: / stay at home / Help for landlords",
        "You should not: / travel to the island / Press office and speeches",
        "Restrictions remain in place. In Norland: / - Stay at home / Statistics on funding",
        "Road closures: / - Mill Road at Osby / Watch on video",
    ],
)
def test_a_list_ends_where_its_lines_begin_otherwise(lines: str) -> None:
    last = lines.split(" / ")[-1]
    assert last not in _words(lines)


@pytest.mark.parametrize(
    "lines",
    [
        "Evacuation warnings: / Osby Event Hall / Tarn Fairgrounds",
        "Road closures: / - Mill Road at Osby / Osby County / - Fir Lane at Tarn",
        "Evacuation orders: / - Zone 4 / YUB-E093",
    ],
)
def test_a_list_goes_on_over_other_lines_of_its_own(lines: str) -> None:
    last = lines.split(" / ")[-1].removeprefix("- ")
    assert (last, Voice.STATUS) in _told(lines)


@pytest.mark.parametrize(
    "label",
    [
        "Driving and theory tests suspended",
        "Driving tests suspended",
        "MOTs for heavy vehicles suspended",
        "Visits to wards, schools and care homes restricted in Osby",
        "Indoor mixing between households restricted in parts of the north",
        "MOTs for lorries, buses and trailers suspended (until 4 July)",
        "Masks are mandatory in shops",
        "Everyone with symptoms now eligible for tests",
        "The alert is lowered to level 3",
        "Theatres given green light to reopen",
        "Firms might be eligible for help with pay",
    ],
)
def test_a_label_states_what_is_in_force(label: str) -> None:
    assert _told(label) == [(label, Voice.STATUS)]


@pytest.mark.parametrize(
    "label",
    [
        "Support for trips cancelled in May",
        "Restarting tests suspended in May",
        "Cancelled exams",
        "A reduced service",
        "How tests are restarted",
        "Guidance for pupils restricted to home",
        "Fares cut by council",
        "Suspended sentence",
        "Land tax: rates reduced",
        "Work and financial support",
        "Travel, visas and money",
        "Stay alert and safe: travel guidance for everyone",
        "Managing possible or confirmed cases",
        "Volunteering and offering help",
        "Find out when schools are expected to reopen in Osby",
        "Sign up to get emails when we add new information",
        "Get help with rent",
        "get help with rent",
        "check if you can travel",
        "Check if you can get free child care and meals while schools are shut",
        "Check how carers and childminders can work",
    ],
)
def test_a_label_claims_nothing(label: str) -> None:
    assert _told(label) == []


@pytest.mark.parametrize(
    "lines",
    [
        "If you have no symptoms: / - get a test every week",
        "If you have symptoms: / - report test results",
        "if you cannot work at home, plan your journey to avoid crowds",
        "Stop, look and listen",
        "Travel and work from home",
        "Until 5 November, follow the rules for your area",
        "From Monday, do not use the bridge.",
        "In Norland, wear a mask on buses.",
        "Before a storm, close all the windows.",
        "Find out how to help / - wash your hands often",
        "What you must do / wash your hands often",
        "Find out how to stay safe and help / Wash your hands often",
    ],
)
def test_a_rule_is_one_in_small_letters_too(lines: str) -> None:
    last = lines.split(" / ")[-1].removeprefix("- ")
    assert (last, Voice.DIRECTIVE) in _told(lines)


@pytest.mark.parametrize(
    "lines", ["Find out how to stay safe and help / prevent the spread", "How to keep well and / stay at home safely"]
)
def test_a_broken_label_goes_on_in_the_next_line(lines: str) -> None:
    assert _told(lines) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "From Monday, cover crops were sown.",
        "In May, leave for parents was extended.",
        "After the fire, store owners left.",
        "In public, work all the week was praised.",
    ],
)
def test_a_noun_behind_a_time_tells_nobody_to_do_anything(sentence: str) -> None:
    assert Voice.DIRECTIVE not in [voice for _, voice in _told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "For more than a week the bridge has been closed.",
        "For the latest quarter, profit rose by 3 per cent.",
        "For further repairs the port was closed.",
    ],
)
def test_a_sentence_that_opens_as_a_pointer_does_is_one(sentence: str) -> None:
    assert _words(sentence) == [sentence]


@pytest.mark.parametrize(
    "line", ["For more on this, see below.", "For the latest information, see the page.", "Photos: Lund"]
)
def test_a_pointer_claims_nothing(line: str) -> None:
    assert _told(line) == []
