"""The invented stories, whose claims are labelled by hand: joins are seldom wrong, and stay found."""

import pytest

from service.domain.claims import Figure
from service.text.memory import Memory
from tests.builders import NOON, a_version
from tests.comparison.threads.telling import HOUR
from tests.eval.threads import ANY, Count, count_joins, read_labels, read_story, story_names, thread_story

#: Least precision and recall of joins across articles, in percent: of all stories, and of each.
#: A wrong join is worse than a missed one.
PRECISION, RECALL = 99, 65
OF_EACH = 90, 25


@pytest.fixture(scope="module")
def stories():
    return {name: thread_story(read_story(name), Memory()) for name in story_names()}


def test_joins_of_labelled_stories_are_right(stories):
    counts = {name: count_joins(story, read_labels(name)) for name, story in stories.items()}
    whole = Count()
    for name, (inside, across) in counts.items():
        assert across.made > 10 and inside.made > 10, name
        assert across.precision >= OF_EACH[0] and across.recall >= OF_EACH[1], name
        whole.made, whole.right, whole.wanted = (
            whole.made + across.made,
            whole.right + across.right,
            whole.wanted + across.wanted,
        )

    assert PRECISION <= whole.precision
    assert RECALL <= whole.recall < whole.precision


@pytest.mark.parametrize("name", story_names())
def test_every_label_names_a_claim_that_is_found(name, stories):
    """A label that names none would count for nothing, in silence."""
    story = stories[name]
    found = {
        (where, "figure" if isinstance(claim, Figure) else "position", claim.passage.exact)
        for outlet, claim, _ in story.claims.values()
        for where in (outlet, ANY)
    }
    lost = [key for key in read_labels(name) if key[:3] not in found]

    assert len(lost) <= len(read_labels(name)) // 20, lost


def test_the_order_of_the_articles_does_not_matter():
    name = story_names()[0]
    articles = read_story(name)
    backwards = dict(reversed(articles.items()))

    assert thread_story(articles, Memory()).threads == thread_story(backwards, Memory()).threads


#: Two pages, each of one figure that the other's rivals in words or in amount.
APART = [
    ("46 people are dead in a fire.", "Farmers found 46 dead cattle."),
    ("Oil fell 5.34% on Monday.", "Oil shares fell 5.34% on Monday."),
    ("Gold rose 1.46% on Monday.", "Gold miners rose 1.46% on Monday."),
    ("The firm will cut 320 jobs.", "The plant will create 320 jobs in Kestria."),
    ("Osby will cut 320 jobs.", "Osby will create 340 jobs."),
    ("The union lost 320 members.", "The union gained 340 members."),
    ("Norland bought 46 tanks.", "Norland lost 46 tanks."),
    ("Osby hired 320 staff.", "Osby fired 320 staff."),
    ("Osby built 460 homes.", "Osby demolished 460 homes."),
    ("The union wants a pay rise of 9 per cent.", "Teachers want a pay rise of 7 per cent."),
    ("Mera Gas offered a pay rise of 4 per cent.", "Vell Oil offered a pay rise of 6 per cent."),
    ("The mill employs 900 people.", "The mill hired 1,200 people."),
    ("The mill employs 900 people.", "The mill has 400 temporary workers."),
    ("The mill employs 900 people.", "The mill has 400 staff on strike."),
    ("Kest has 900 people.", "Kest employs 400 people."),
    ("Vell Oil employs 900 people.", "Mera Gas employs 1,200 people."),
    ("The fire burned 40 hectares.", "The fire destroyed 5 hectares of vines."),
    ("The storm destroyed 40 hectares of forest.", "The fire has burned 60 hectares of forest."),
    ("The fire burned 40 homes.", "The fire destroyed 25 barns."),
    ("Vell Oil will buy Mera Gas for $300 million.", "Vell Oil will buy Orla Gas for $340 million."),
    ("Vell Oil will buy Mera Gas for $300 million.", "Norland Oil will buy Mera Gas for $340 million."),
    ("Vell Oil paid $3 million in fines.", "Mera Gas paid $5 million in fines."),
    ("Some 61 per cent of voters support the treaty.", "Some 30 per cent of voters support the levy, Norstat said."),
    ("Some 61 per cent of voters support the treaty.", "Some 30 per cent of voters oppose the treaty."),
    ("Some 61 per cent of voters support the ban on nets.", "Some 30 per cent of voters support the ban on dogs."),
    ("Some 61 per cent of voters support Ida Worl.", "Some 30 per cent of voters support Osk Tamm."),
    ("The old stadium will cost 40 million euros.", "The new stadium will cost 55 million euros."),
    ("Ida Worl said repairs would cost 12 million euros.", "Ida Worl said schools would cost 30 million euros."),
    ("Doctors accepted a pay rise of 6 per cent.", "The company offered a pay rise of 4 per cent."),
    ("The Green Party demanded a recount in 3 towns.", "The Red Party demanded a recount in 5 towns."),
    (
        "Osby made a profit of $340 million last year. Shares in Osby rose.",
        "Vell Oil made a profit of $410 million last year. Shares in Vell Oil rose.",
    ),
    (
        "Osby made a profit of $340 million. Shares in Osby rose.",
        "Its rival, Vell Oil, made a profit of $410 million. Shares in Vell Oil rose.",
    ),
]
TOGETHER = [
    ("Twelve people died in a fire in Vell, police said.", "The Vell fire killed 12 people."),
    ("46 people died.", "46 hikers died."),
    ("Osby to cut 320 jobs", "Osby will axe 320 jobs."),
    ("Osby to cut 320 jobs", "320 jobs will be lost at Osby."),
    ("Osby to create 320 jobs", "Osby will create 320 jobs in Kestria."),
    ("Oil falls 5.34%", "Oil fell 5.34% on Monday."),
    ("Oil fell 5.34% on Monday.", "Oil prices fell 5.34% on Monday."),
    ("Osby made a profit of $340 million. Shares in Osby rose.", "Osby made a profit of $350 million. It is in Osby."),
    ("The mill employs 900 people.", "The mill has 1,200 employees."),
    ("The mill employs 900 people.", "About 240 people work at the mill."),
    ("The fire in Orla burned 4,000 hectares.", "The fire in Orla destroyed 5,500 hectares."),
    ("Vell Oil will buy Mera Gas for $300 million.", "Mera Gas will be bought by Vell Oil for $340 million."),
    ("Vell Oil will buy Mera Gas for $300 million.", "Vell Oil is to buy Mera Gas for $340 million, Mera said."),
    ("Some 38 per cent of voters support the treaty.", "Some 61 per cent of voters back the treaty, Norstat said."),
    ("The stadium will cost 40 million euros.", "The new stadium in Kest will cost 55 million euros, Vell said."),
    ("Minister Ida Worl said repairs would cost 12 million euros.", "Repairs will cost 15 million euros."),
    ("The union wants a pay rise of 9 per cent.", "The nurses’ union wants a pay rise of 8 per cent."),
    ("The nurses’ union wants a pay rise of 9 per cent.", "The union of nurses wants a pay rise of 8 per cent."),
    ("Mera Gas offered a pay rise of 4 per cent.", "The company offered a pay rise of 5 per cent."),
    ("Mayor Lise Korr promised 300 new homes.", "The mayor promised 400 new homes."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_told_alike_of_two_things_is_not_joined(one, other):
    assert joined(one, other) == 0


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_is_told_otherwise_of_one_thing_is_joined(one, other):
    assert joined(one, other) == 1


def test_a_party_without_a_name_of_its_own_could_be_either_of_two():
    offers = [f"{who} offered a pay rise of {n} per cent." for n, who in ((4, "Mera Gas"), (5, "Vell Oil"))]

    assert joined(*offers, "The company offered a pay rise of 6 per cent.") == 0


def test_in_one_article_an_amount_goes_on_whoever_asks_for_it_now():
    texts = "The union demanded a rise of 9 per cent.", "The union’s leader Mira Stend demanded a rise of 8 per cent."
    versions = [a_version(text, article_id="one", captured_at=NOON + at * HOUR) for at, text in enumerate(texts)]
    story = thread_story({"one": versions}, Memory())

    assert len({story.thread_of[id] for id, (_, claim, _) in story.claims.items() if isinstance(claim, Figure)}) == 1


def joined(*texts):
    """How many threads have figures of several articles."""
    articles = {
        f"article {at}": [a_version(text, article_id=f"article {at}", captured_at=NOON)]
        for at, text in enumerate(texts)
    }
    story = thread_story(articles, Memory())
    outlets = {}
    for id, (outlet, claim, _) in story.claims.items():
        if isinstance(claim, Figure):
            outlets.setdefault(story.thread_of[id], set()).add(outlet)
    return sum(len(one) > 1 for one in outlets.values())
