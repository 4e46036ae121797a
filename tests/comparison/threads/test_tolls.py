"""One toll is one count however two outlets tell it; and whatever else came to harm, or to a number, is another."""

import pytest

from service.domain.claims import Figure
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.eval.threads import thread_story

HEADING = "Explosion at Brennick market"
TOLD = f"{HEADING}\n\n12 people were killed in an explosion at the Brennick market, police said."
MEMORY = Memory()


def is_joined(text: str, number: str, other: str = TOLD, of_other: str = "12") -> bool:
    """Whether a number of a text is in the thread of another article's."""
    text = text if "\n" in text else f"{HEADING}\n\n{text}"
    articles = {
        id: [a_version(said, article_id=id, captured_at=NOON)] for id, said in (("one", other), ("other", text))
    }
    story = thread_story(articles, MEMORY)
    threads: dict[tuple[str, str], set[str]] = {}
    for one in story.placed:
        claim, article = story.claims[one.claim_id][1], story.strands[one.strand_id].article_id
        if isinstance(claim, Figure):
            threads.setdefault((article, claim.passage.exact.lower()), set()).add(story.thread_of[one.claim_id])
    return not threads["one", of_other].isdisjoint(threads["other", number.lower()])


@pytest.mark.parametrize(
    "text",
    [
        "14 people were killed when a bomb exploded at the Brennick market.",
        "The death toll from the explosion at the Brennick market rose to 14.",
        "The death toll rose to 14 on Friday.",
        "The confirmed death toll is 14.",
        "The toll stands at 14.",
        "The toll climbed to 14 as rescuers searched the stalls.",
        "The blast killed 14.",
        "Prosecutors are investigating the 14 deaths.",
        "An inquiry into the explosion that killed 14 people was opened.",
        "An explosion that killed 14 people has been blamed on gas.",
        "The blast claimed 14 lives.",
        "The explosion took 14 lives.",
        "The blast has cost 14 lives.",
        "14 lives were lost in the blast.",
        "14 are now known to have died.",
        "14 people are feared dead.",
        "14 people perished in the blast.",
        "Brennick market blast kills 14\n\nThe market is shut.",
        "Brennick death toll hits 14\n\nThe market is shut.",
        "Brennick blast toll rises to 14\n\nThe market is shut.",
        "Blast claims 14 lives\n\nThe market is shut.",
        "Market blast: at least 14 feared dead\n\nThe market is shut.",
        "Market blast: 14 dead\n\nHelp came late. Some 14 shoppers died on Friday.",
    ],
)
def test_a_toll_is_one_thread_however_it_is_told(text):
    assert is_joined(text, "at least 14" if "at least" in text else "14")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The civilian death toll rose to 14.", "14"),
        ("The child death toll rose to 14.", "14"),
        ("The bridge toll is 14 crowns.", "14"),
        ("14 people are feared dead and 9 were killed.", "14"),
        ("The toll of injured rose to 14.", "14"),
        ("The blast injured another 14 people.", "14"),
        ("The explosion that injured 14 people was heard far away.", "14"),
        ("14 lives were spared.", "14"),
        ("The vaccine saved 14 lives.", "14"),
        ("Doctors say that 14 lives were saved.", "14"),
        ("14 dogs died in the blast.", "14"),
        ("The blast killed 14 cows.", "14"),
        ("Three of the 14 dead were children.", "three"),
        ("Fourteen of the dead were soldiers.", "fourteen"),
        ("Six of those who died were children.", "six"),
        ("Two firefighters died.", "two"),
        ("The blast damaged 14 shops.", "14"),
        ("The army lost 14 tanks.", "14"),
        ("14 people were killed in the Osby market explosion.", "14"),
        ("An inquiry into 14 deaths in hospitals was opened.", "14"),
        ("Prosecutors are investigating 14 deaths at care homes.", "14"),
        ("An inquest into 14 deaths will open in May.", "14"),
        ("The board will review 14 deaths.", "14"),
    ],
)
def test_whatever_is_no_toll_of_all_is_another_count(text, number):
    assert not is_joined(text, number)


SAID_OTHERWISE = [
    ("Twenty people were injured.", "25 people suffered injuries.", True),
    ("Twenty people were injured.", "25 sustained injuries.", True),
    ("Twenty people were injured.", "25 people suffered losses.", False),
    ("Twenty people were injured.", "25 people suffered serious injuries.", False),
    ("Twenty people were injured.", "25 horses suffered injuries.", False),
    ("Twenty people are missing.", "25 people remain missing.", True),
    ("Twenty people are missing.", "25 remain unaccounted for.", True),
    ("Twenty people are missing.", "25 votes remain unaccounted for.", False),
    ("Twenty people are missing.", "25 people remain in hospital.", False),
    ("Police arrested twenty people.", "25 people are in custody.", True),
    ("Police arrested twenty people.", "25 people were taken into custody.", True),
    ("Police arrested twenty people.", "25 people are being held by police.", True),
    ("Police arrested twenty people.", "25 people remain in custody.", False),
    ("Police arrested twenty people.", "25 people were held by rebels.", False),
    ("Police arrested twenty people.", "25 children were taken into care.", False),
    ("Police arrested twenty people.", "25 people remain in office.", False),
]


@pytest.mark.parametrize(("first", "second", "is_one"), SAID_OTHERWISE, ids=[row[1] for row in SAID_OTHERWISE])
def test_what_befell_people_may_be_told_in_several_words(first, second, is_one):
    assert is_one is is_joined(second, "25", f"{HEADING}\n\n{first}", "twenty")


def test_a_headline_that_counts_all_says_that_the_text_does():
    text = "Four dead in quarry explosion\n\nFour workers died and a dozen others were hurt at a quarry."

    assert is_joined(text, "four", "Blast at quarry\n\nNine people were killed in a blast at a quarry.", "nine")


def test_a_headline_of_workers_counts_workers():
    text = "Four workers dead in quarry explosion\n\nFour workers died and a dozen others were hurt at a quarry."

    assert not is_joined(text, "four", "Blast at quarry\n\nNine people were killed in a blast at a quarry.", "nine")


def test_a_text_that_counts_all_as_well_has_its_workers_apart():
    text = "Four dead in quarry explosion\n\nFour workers died. In all, nine people were killed."

    assert not is_joined(text, "four", "Blast at quarry\n\nNine people were killed in a blast at a quarry.", "nine")
