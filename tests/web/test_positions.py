"""The grid of positions: what became of a stance, what stands now, on every width; and how stances are worded."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.comparison.telling.quoting import say_quoted
from service.domain.captures import make_capture
from service.domain.claims import Force, Polarity, Voice
from service.domain.versions import make_version
from service.record import record
from service.text.memory import Memory
from service.web.present.charts.faces import stance_face, stance_word
from storage import stories
from storage.waiting import list_waits
from tests.builders import a_position
from tests.web.conftest import JSON


def bring(client, outlet: str, at: str, text: str) -> None:
    about = {"article_title": outlet, "publisher": outlet, "captured_at": f"2026-01-{at}:00Z", "text": text}
    answer = client.post("/stories/quarry/versions", json=about, headers=JSON)
    assert 201 == answer.status_code, answer.get_json()


@pytest.fixture
def quarry(client) -> str:
    """A story in which somebody says the opposite a day later, one claim goes, and one stands on."""
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    held = "Sheriff Dana Holt said the order would {}be lifted.\n\nMayor Lee Park supports a new road."
    bring(client, "Gazette", "07T09:00", held.format("not ") + "\n\nThe miners' union demanded an inquiry.")
    bring(client, "Gazette", "08T09:00", held.format(""))
    return "/stories/quarry"


def row_of(page: str, holder: str) -> str:
    return next(row for row in re.findall(r"<tr data-item>.*?</tr>", page, re.S) if holder in row)


def test_a_reversal_in_one_stance_is_seen_in_its_cell_with_both_wordings(client, quarry):
    row = row_of(client.get(f"{quarry}/positions").text, "Dana Holt")

    tag = row.index('class="kind kind-reversed"')
    assert "⇄</span>reversed" in row[tag : tag + 200] and 1 == row.count("kind-reversed")
    opened = row[tag:]
    assert opened.index("Until then") < opened.index("would not be lifted") < opened.index("Then, ")
    assert "said the order would be lifted" in opened


def test_where_both_sides_are_one_word_the_cell_says_in_short_which_it_is(client, quarry):
    short = '<span class="quietly">“Sheriff Dana Holt said the order would {}be lifted”</span>'
    row = row_of(client.get(f"{quarry}/positions").text, "Dana Holt")
    assert 1 == row.count(short.format("")) and short.format("not ") not in row  # one side stands, and says so itself

    bring(client, "Herald", "08T10:00", "Sheriff Dana Holt said the order would not be lifted.")
    now = row_of(client.get(f"{quarry}/positions").text, "Dana Holt").partition('class="now-cell"')[2]
    assert [1, 1] == [now.count(short.format(no)) for no in ("", "not ")]


def test_words_that_begin_alike_are_shown_as_far_as_they_differ(client):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    said = "Sheriff Dana Holt said on Monday in a letter to the council of Weir that the order would {}be lifted."
    for outlet, no in (("Gazette", ""), ("Herald", "not ")):
        bring(client, outlet, "08T10:00", said.format(no))

    now = row_of(client.get("/stories/quarry/positions").text, "Dana Holt").partition('class="now-cell"')[2]
    assert [1, 1] == [now.count(f"would {no}be lifted”</span>") for no in ("", "not ")]


def test_rows_that_were_reversed_come_first_and_are_what_changed(client, quarry):
    page = client.get(f"{quarry}/positions").text
    changed = client.get(f"{quarry}/positions?show=moved").text

    assert page.index("Dana Holt</span>") < page.index("Lee Park</span>")
    assert "1 matter" in changed and "Dana Holt</span>" in changed and "Lee Park</span>" not in changed


def test_every_row_says_what_stands_now_or_since_when_it_is_gone(client, quarry):
    page = client.get(f"{quarry}/positions").text
    now = {
        holder: re.search(r'<td data-label="Now".*?</td>', row_of(page, holder), re.S)[0]
        for holder in ("Dana Holt", "Lee Park", "union")
    }

    assert "says" in now["Dana Holt"] and "supports" in now["Lee Park"]
    assert "gone since" in now["union"] and "8 Jan 2026" in now["union"]


def test_what_still_stands_is_hidden_on_no_width(client, quarry):
    row = row_of(client.get(f"{quarry}/positions").text, "Lee Park")
    stood = re.search(r'<td data-label="8 Jan"(.*?)</td>', row, re.S)[1]

    assert (
        "still supports" in stood and "calm" not in stood
    )  # a phone leaves out cells that are calm: nothing is in them


def test_nothing_is_said_to_stand_on_a_day_on_which_nobody_looked(client, quarry):
    bring(client, "Bugle", "09T12:00", "The miners' union demanded a pause.")
    row = row_of(client.get(f"{quarry}/positions").text, "Lee Park")
    stood = {day: re.search(rf'<td data-label="{day} Jan"(.*?)</td>', row, re.S)[1] for day in ("8", "9")}

    assert "still supports" in stood["8"]  # the Gazette was captured again that day
    assert "still" not in stood["9"] and "supports, as last seen on" in stood["9"] and "8 Jan 2026" in stood["9"]
    assert "last seen on" in row.rpartition('data-label="Now"')[2]


def test_a_page_that_waits_because_its_text_may_be_cut_is_no_look(client, store):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    opening = "The old quarry was flooded. " + "Two pumps ran through the night, and the road to Osby stayed open. " * 5
    bring(client, "Gazette", "07T09:00", f"{opening}\n\nMayor Lee Park supports a new road.")
    bring(client, "Bugle", "08T12:00", "The miners' union demanded a pause.")
    [gazette] = [one for one in stories.list_articles(store, "quarry") if one.title == "Gazette"]
    cut = make_version(article_id=gazette.id, captured_at=datetime(2026, 1, 8, 9, tzinfo=UTC), text=opening[:300])
    page = make_capture(cut, score=0.0)
    record(store, page, memory=Memory(), public_url="", now=cut.captured_at)
    row = row_of(client.get("/stories/quarry/positions").text, "Lee Park")
    stood = re.search(r'<td data-label="8 Jan"(.*?)</td>', row, re.S)[1]

    assert {page.id} == list_waits(store, gazette.id).keys()
    assert "still" not in stood and "supports, as last seen on" in stood and "7 Jan 2026" in stood


@pytest.mark.parametrize("until", ["", "?until=2026-01-07"])
def test_now_is_now_whatever_days_are_shown(client, quarry, until):
    row = row_of(client.get(f"{quarry}/positions{until}").text, "union")

    assert "gone since" in row and "demands" in row


def test_two_outlets_that_stand_apart_both_stand_now(client, quarry):
    bring(client, "Bugle", "08T12:00", "Mayor Lee Park opposes a new road.")
    now = row_of(client.get(f"{quarry}/positions?q=road").text, "Lee Park").rpartition('data-label="Now"')[2]

    assert all(word in now for word in ("supports", "Gazette", "opposes", "Bugle"))


@pytest.mark.parametrize("force", Force)
def test_no_stance_that_is_denied_reads_as_one_that_is_taken(force):
    said = a_position("Ada denied it.", "Ada denied it", source="Ada", cue="denied", content="it", force=force)
    word = stance_word(replace(said, polarity=Polarity.DENIED))

    assert ":" not in word and word != stance_word(said)
    assert re.match(r"denies$|does not|is not|not by law", word)


def test_who_denied_is_told_from_who_did_not_say():
    words = "Ada denied it. Ben did not say it."
    denied, unsaid = (
        a_position(words, exact, cue=cue, polarity=Polarity.DENIED, force=Force.SAYS)
        for exact, cue in (("Ada denied it", "denied"), ("Ben did not say it", "did not say"))
    )

    assert ("denies", "does not say") == (stance_word(denied), stance_word(unsaid))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a new dam", "“a new dam”"),
        ('"We hold,"', "“We hold,”"),
        ("“We hold,”", "“We hold,”"),
        ('"We hold on to…', "“We hold on to…”"),
        ('"No," he said, "never"', "“‘No,’ he said, ‘never’”"),
        ('called it "a lie" twice', "“called it ‘a lie’ twice”"),
        ("the mayor's word", "“the mayor's word”"),
    ],
)
def test_exact_words_stand_in_one_pair_of_quotation_marks(words, said):
    assert said == say_quoted(words)


def test_what_is_said_again_with_another_figure_is_one_entry(client):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    for hour, dead in ((9, 12), (11, 14), (15, 19)):
        bring(client, "Gazette", f"07T{hour:02}:00", f"It rained.\n\nSheriff Dana Holt said {dead} people were killed.")
    row = row_of(client.get("/stories/quarry/positions").text, "Dana Holt")
    day, now = row[: row.index('data-label="Now"')], row[row.index('data-label="Now"') :]

    assert 1 == day.count("<summary>") and "Said 2 more times with other" in day
    assert "said 12 people" in day and "said 19 people" in day[day.index("Now, since") :] and "said 19 people" in now


@pytest.mark.parametrize("other", ["about 2 million", "about 3 million"])
def test_now_names_together_only_articles_with_the_same_figure(client, other):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    said = "It rained.\n\nThe repairs will cost {} euros, the harbour authority said."
    bring(client, "Gazette", "07T09:00", said.format("about 2 million"))
    bring(client, "Bugle", "07T10:00", said.format(other))
    if other != "about 2 million":
        bring(client, "Gazette", "07T11:00", said.format("about 2 million") + " It is late.")
    now = row_of(client.get("/stories/quarry/positions").text, "harbour authority").rpartition('data-label="Now"')[2]

    if other == "about 2 million":
        assert 1 == now.count("<summary>") and "and 1 more article" in now
    else:
        assert 2 == now.count("<summary>") and "more article" not in now
        assert all(words in now for words in ("about 2 million", "about 3 million", "Gazette", "Bugle"))


def test_another_figure_stands_in_the_column_of_its_own_day(client):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    for at, cost in (("07T09:00", 2), ("07T16:20", 3), ("08T09:00", 4)):
        bring(client, "Gazette", at, f"It rained.\n\nThe repairs will cost {cost} million euros, the mayor said.")
    row = row_of(client.get("/stories/quarry/positions").text, "mayor")
    first, second = (re.search(rf'<td data-label="{day}".*?</td>', row, re.S)[0] for day in ("7 Jan", "8 Jan"))

    assert "then with other figures" in first and first.index("cost 2 million") < first.index("cost 3 million")
    assert "still says" not in second and "cost 4 million" in second


RULES = [
    ("You should not go to work.", Force.RECOMMENDS, Polarity.DENIED, "recommends against", "▼"),
    ("Do not go out unless you have to.", Force.DEMANDS, Polarity.DENIED, "demands not to", "▼"),
    ("Tenants must not sublet.", Force.DEMANDS, Polarity.DENIED, "demands not to", "▼"),
    ("Drivers are not allowed to park here.", Force.ORDERS, Polarity.DENIED, "does not allow", "▼"),
    ("You may not bring guests.", Force.RECOMMENDS, Polarity.DENIED, "does not allow", "▼"),
    ("Travel is illegal and you must not go.", Force.BY_LAW, Polarity.DENIED, "forbidden by law", "▼"),
    ("Visitors are no longer required to pay.", Force.DEMANDS, Polarity.DENIED, "does not demand", "⊘"),
    ("Up to 30 people may meet outside.", Force.RECOMMENDS, Polarity.AFFIRMED, "allows", "◆"),
    ("Pupils are allowed to bring a friend.", Force.RECOMMENDS, Polarity.AFFIRMED, "allows", "◆"),
    ("If you can, you should walk.", Force.RECOMMENDS, Polarity.AFFIRMED, "recommends", "◆"),
    ("You must stay in.", Force.DEMANDS, Polarity.AFFIRMED, "demands", "◆"),
]


@pytest.mark.parametrize(("words", "force", "polarity", "word", "sign"), RULES)
def test_a_rule_not_to_do_something_is_no_rule_that_is_missing(words, force, polarity, word, sign):
    rule = a_position(words, words, voice=Voice.DIRECTIVE, force=force, polarity=polarity)

    assert (word, sign) == (stance_word(rule), stance_face(rule).sign)


def test_the_life_of_a_position_says_where_only_its_figures_changed(client):
    client.post("/stories", json={"title": "Quarry"}, headers=JSON)
    told = ("cost 2 million euros", "cost 3 million euros", "now cost 3 million euros")
    for hour, words in zip(("09", "12", "15"), told, strict=True):
        bring(client, "Gazette", f"07T{hour}:00", f"It rained.\n\nThe repairs will {words}, the mayor said.")
    found = client.get("/stories/quarry/threads?family=position", headers=JSON).get_json()["threads"]
    thread = next(one for one in found if "repairs" in one["title"])
    turns = re.findall(r'<p class="marks">.*?</p>', client.get(thread["url"]).text, re.S)
    assert ["with other figures" in turn for turn in turns] == [False, True, False]
    assert "in other words" in turns[0] and "first seen" in turns[2]
