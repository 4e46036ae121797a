"""Rulings that find or bind, bans by "may not", deeds of states, things in quotation marks. All is invented."""

import pytest

from service.domain.claims import Certainty, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction.held import holder, told


def own(text: str) -> Position:
    (one,) = (c for c in take_snapshot(a_version(text=text), Memory()).claims if isinstance(c, Position))
    return one


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The coroner ruled that she died of exposure.", "says"),
        ("The referee ruled that the ball had crossed the line.", "says"),
        ("The ban was unlawful, the court ruled.", "says"),
        ("The court ruled that the ban imposed in May was unlawful.", "says"),
        ("The court ruled that he may stay.", "orders"),
        ("Judges ruled there was no evidence of fraud.", "says"),
        ("The court ruled that the law is void.", "says"),
        ("The court ruled that the deal is not binding.", "says"),
        ("The court ruled that the ban has been broken.", "says"),
        ("The court ruled that the firm pays a fine.", "orders"),
        ("The court ruled that the ban is lifted.", "orders"),
        ("The court ruled that the election goes ahead on Monday.", "orders"),
        ("The court ruled that she keeps the house.", "orders"),
        ("The court ruled that the firm pays a fine it was given in May.", "orders"),
        ("The court ruled that the firm has a right to appeal.", "orders"),
        ("The judge ruled that the firm must pay.", "orders"),
        ("The tribunal ruled that the teacher should be reinstated.", "orders"),
        ("The court ruled that he has to leave.", "orders"),
        ("The court ruled that the vote be held again.", "orders"),
        ("The court ruled that the trial would go ahead.", "orders"),
        ("The judge ruled that he is entitled to stay.", "orders"),
        ("The tribunal ruled that he was dismissed and must be paid.", "orders"),
        ("The court ruled in favour of the union.", "orders"),
        ("The court ruled that the strike is over.", "says"),
        ("The court ruled that the firm is in breach of the law.", "says"),
        ("The court ruled that the tax is a breach of the law.", "says"),
        ("The court ruled that the vote is on Monday.", "orders"),
        ("The court ruled that the firm is to pay.", "orders"),
        ("The court ruled that the trial is in Osby.", "orders"),
    ],
)
def test_a_ruling_that_something_is_so_is_a_finding(text: str, force: str):
    assert [one.force.value for one in told(text)] == [force]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Swimmers may not enter the water north of the pier.", Voice.DIRECTIVE),
        ("Visitors may not bring dogs.", Voice.DIRECTIVE),
        ("Residents may not water their gardens until further notice.", Voice.DIRECTIVE),
        ("Walkers may not light fires on the moor.", Voice.DIRECTIVE),
        ("Anglers may not fish in the river until June.", Voice.DIRECTIVE),
        ("Drivers may not park near the station.", Voice.DIRECTIVE),
        ("Many residents may not water their lawns in May.", Voice.NARRATION),
        ("Residents may not water their lawns in May for lack of time.", Voice.NARRATION),
        ("Young people may not smoke as much as their parents did.", Voice.NARRATION),
        ("Drivers may not cross the bridge in time.", Voice.NARRATION),
        ("Passengers may not bring enough water.", Voice.NARRATION),
        ("Many voters may not bring an identity card.", Voice.NARRATION),
        ("Elderly visitors may not climb the tower's steps with ease.", Voice.NARRATION),
        ("Many drivers may not park as close as they would like.", Voice.NARRATION),
        ("Owners may not light their fires this winter because of gas prices.", Voice.NARRATION),
        ("Residents may not feed themselves without help.", Voice.NARRATION),
        ("Riders may not cycle to work in winter.", Voice.NARRATION),
        ("Some swimmers may not enter the water.", Voice.NARRATION),
        ("Swimmers may not swim in the final.", Voice.NARRATION),
        ("Under the ruling, landlords may not evict tenants in winter.", Voice.DIRECTIVE),
        ("Under the new rules, firms may not raise prices.", Voice.DIRECTIVE),
        ("Under the new rules, firms may not raise enough cash.", Voice.NARRATION),
        ("Under the plan, firms may not raise prices.", Voice.NARRATION),
        ("In winter, the plan may not work.", Voice.NARRATION),
        ("Students may not enter the profession.", Voice.NARRATION),
        ("Firms may not bring the jobs back.", Voice.NARRATION),
        ("Visitors may not notice the cracks.", Voice.NARRATION),
        ("Shops may not survive the winter.", Voice.NARRATION),
        ("Dogs may not enter the park.", Voice.NARRATION),
    ],
)
def test_a_group_that_may_not_do_what_one_means_to_do_is_banned(text: str, voice: Voice):
    one = own(text)
    assert one.voice is voice
    assert (one.polarity is Polarity.DENIED) == (voice is Voice.DIRECTIVE)
    assert (one.certainty is Certainty.POSSIBLE) == (voice is Voice.NARRATION)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The best he could do was resign.", Certainty.CERTAIN),
        ("All they could do was wait.", Certainty.CERTAIN),
        ("The club could do without him.", Certainty.POSSIBLE),
        ("The best he could do was to wait, and he could lose.", Certainty.POSSIBLE),
    ],
)
def test_what_one_could_do_at_best_was_done(text: str, certainty: Certainty):
    assert own(text).certainty is certainty


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway sent aid to Sudland.", ("Norway", "does")),
        ("Chile has sent 300 troops to the border.", ("Chile", "does")),
        ("Norway and Chile closed the border last week.", ("Norway and Chile", "does")),
        ("Oslo expelled three diplomats.", ("Norway", "does")),
        ("Three diplomats were expelled by Norway.", ("Norway", "does")),
        ("The government of Norland severed ties with Sudland.", ("government of Norland", "does")),
        ("Norway could close the border.", ("Norway", "considers")),
        ("It was Grant who told investigators that the alarm was off.", ("Grant", "says")),
    ],
)
def test_a_state_commits_itself_by_these(text: str, found: tuple[str, str]):
    assert [(holder(one), one.force.value) for one in told(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The school expelled three pupils.",
        "The shop closed its doors.",
        "The snow closed the border.",
        "Snow closed the border.",
        "Strikes closed the consulate.",
        "Lind's letter sent troops into a rage.",
        "The bank closed the border branch.",
        "Fans sent a drone over the pitch.",
        "The museum sent missiles to a scrap yard.",
        "Norway closed the border road.",
        "Norway sent 12 soldiers' letters to the museum.",
        "Norway sent troops' pay.",
        "Norway sent weapons experts.",
        "Three diplomats were expelled by the school.",
        "The club severed ties with Lund.",
        "The Salvation Army sent aid to the valley.",
        "Lund sent her son to school.",
        "The flood sent tanks of oil into the river.",
        "The closed border is a problem.",
        "She lives close to the border.",
        "The blast sent soldiers running.",
    ],
)
def test_nobody_commits_themselves_by_these(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor opposes the “folly,” but she likes the bridge.", "the “folly,”"),
        ("The union rejected the “insult,” which expires in May.", "the “insult,”"),
        ("He promised “jobs,” “homes,” and lower taxes.", "“jobs,” “homes,” and lower taxes"),
        ("The party wants “fair pay,” a ban on fees and free buses.", "“fair pay,” a ban on fees and free buses"),
        ("He said the plan was “dead,” but he would try again.", "the plan was “dead,” but he would try again"),
    ],
)
def test_a_comma_inside_the_marks_ends_a_thing(text: str, content: str):
    assert told(text)[0].content[0].exact == content


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The firm apologised but will not refund the fees.", []),
        ("She complained but was ignored.", []),
        ("He insisted and won.", []),
        ("Lind opposed and has fought the bill.", ["the bill"]),
        ("The council approved and will fund the plan.", ["the plan"]),
        ("The firm denied and is contesting the claim.", ["the claim"]),
        ("Lind denies but did not contest the charge.", ["the charge"]),
        ("Ministers welcomed and will study the report.", ["the report"]),
        ("The union rejected but will not fight the offer.", ["the offer"]),
        ("The court banned and has fined the firm.", ["and has fined the firm"]),
        ("The union opposes and is fighting in court against the sale.", ["the sale"]),
        ("The union supports and has invested in the plan for roads.", ["the plan for roads"]),
        ("The mayor opposed and was beaten in the vote.", []),
        ("The mayor supports and is ready for the change.", ["the change"]),
        ("He backed and helped write the law.", ["the law"]),
        ("He backed and helped to draft the law.", ["the law"]),
        ("He backed and helped the strikers.", ["the strikers"]),
        ("The firm apologised but denied negligence.", ["negligence"]),
        ("He said, and repeated, that he was innocent.", ["that he was innocent"]),
    ],
)
def test_another_deed_is_nothing_said(text: str, contents: list[str]):
    assert [one.content[0].exact for one in told(text)] == contents
