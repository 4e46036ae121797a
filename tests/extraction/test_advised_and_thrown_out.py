"""Advice against, what is told with its own verb, claims thrown out, adverbs of two words. All is invented."""

import pytest

from service.domain.claims import Force, Polarity
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The agency advised against travel to Norland.", Force.WARNS_AGAINST),
        ("Doctors advised her against surgery.", Force.WARNS_AGAINST),
        ("Doctors advised women against the drug.", Force.WARNS_AGAINST),
        ("The board recommended against approval.", Force.WARNS_AGAINST),
        ("The group counselled against haste.", Force.WARNS_AGAINST),
        # advice for something
        ("The commission recommended sanctions against the firm.", Force.RECOMMENDS),
        ("The report recommends measures against fraud.", Force.RECOMMENDS),
        ("The firm advised clients on claims against the state.", Force.RECOMMENDS),
        ("The doctor advised patients to take vaccines against flu.", Force.RECOMMENDS),
        ("The panel advised that action against the firm be dropped.", Force.RECOMMENDS),
        ("She advised the team against Norland.", Force.RECOMMENDS),
    ],
)
def test_advice_is_for_or_against_it(text: str, force: Force) -> None:
    (one,) = told(text)
    assert force is one.force


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lind told MPs prices were expected to rise.", "prices were expected to rise"),
        ("Lind told MPs prices needed to rise.", "prices needed to rise"),
        ("Lind told MSPs fees would have to rise.", "fees would have to rise"),
        ("Lind told Osby officials were expected to leave.", "officials were expected to leave"),
    ],
)
def test_what_is_told_with_its_own_verb_is_no_order(text: str, content: str) -> None:
    (one,) = told(text)
    assert (Force.SAYS, content) == (one.force, one.content[0].exact)


@pytest.mark.parametrize(
    "told_to",
    [
        "the man dressed in red to leave",
        "protesters gathered outside to leave",
        "residents displaced by the fire to return",
        "those whose homes were damaged to leave",
        "MPs on Monday to back the bill",
        "Norland to withdraw its troops",
    ],
)
def test_who_is_told_of_by_a_participle_is_told_to(told_to: str) -> None:
    (one,) = told(f"Lind told {told_to}.")
    assert Force.DEMANDS is one.force


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The judge threw out the allegation that the firm had lied.",
            "the allegation that the firm had lied",
        ),
        ("The court tossed out the accusation that Lind had lied.", "the accusation that Lind had lied"),
        ("The claim that the vote was rigged was thrown out by the court.", "The claim that the vote was rigged"),
    ],
)
def test_what_others_say_is_denied_where_it_is_thrown_out(text: str, content: str) -> None:
    (one,) = told(text)
    assert (Force.SAYS, Polarity.DENIED, content) == (one.force, one.polarity, one.content[0].exact)


@pytest.mark.parametrize(
    "thrown_out",
    ["a claim for damages", "the lawsuit that the firm had brought", "the allegations against Lind", "an appeal"],
)
def test_a_case_is_refused_where_it_is_thrown_out(thrown_out: str) -> None:
    (one,) = told(f"The court threw out {thrown_out}.")
    assert (Force.REFUSES, Polarity.AFFIRMED) == (one.force, one.polarity)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police at first thought the boat had sunk.", "police"),
        ("The minister at first denied it.", "minister"),
        ("The ministry in turn accused the firm of lying.", "ministry"),
        ("The council at last agreed to pay.", "council"),
        ("The boat was at first thought to have sunk.", ""),
        ("It was at first thought that the boat had sunk.", ""),
    ],
)
def test_an_adverb_of_two_words_is_no_part_of_who_says_so(text: str, expected: str) -> None:
    held = [holder(one) for one in told(text)]
    assert [expected] == held


@pytest.mark.parametrize("for_it", ["the job", "his job", "the top post in Norland", "the post of mayor"])
def test_what_one_campaigns_for_oneself_is_no_side(for_it: str) -> None:
    assert [] == told(f"Haller campaigned for {for_it}.")


@pytest.mark.parametrize("for_it", ["jobs", "the post office in Tarn", "the post to be kept", "a new post", "the road"])
def test_what_others_get_is_a_side(for_it: str) -> None:
    (one,) = told(f"Haller campaigned for {for_it}.")
    assert Force.SUPPORTS is one.force


@pytest.mark.parametrize(
    "heading", ["The coastguard: what it does", "Police: what we know", "Study: how bees sleep at night"]
)
def test_an_explainer_is_nobodys_word(heading: str) -> None:
    assert [] == told(f"{heading}\n\nTrains ran through the night as usual.")


@pytest.mark.parametrize(
    "heading",
    [
        "Minister: how I survived the crash",
        "Minister: what happened was a disgrace",
        "Officials: when the dam broke, 40 fled",
        "Coastguard: two boats have sunk",
    ],
)
def test_a_heading_in_which_somebody_speaks_is_theirs(heading: str) -> None:
    (one,) = told(f"{heading}\n\nTrains ran through the night as usual.")
    assert ":" == (one.cue.exact if one.cue else "")
