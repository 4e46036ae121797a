"""Cards, buttons and boxes of pages made of divs alone are not the article's, and what looks like them and is stays."""

import time
from collections import Counter

import pytest
from trafilatura.utils import load_html

from service.watching.page.boxes import take_boxes
from service.watching.page.parsing import parse_page
from tests.watching.pages import articles, div_apps, shapes
from tests.watching.pages.publishers import TEMPLATES, Template

URL = "https://daily.test/world/story-1"
TOLD = (
    "The sale of the harbour for £41m has fallen through, the council said on Friday.",
    "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
    "“We will look for another buyer,” she told reporters outside the town hall.",
    "Forty people work at the harbour, most of them on the two cranes of 1988.",
)
OTHERS = ("Museum gets its painting back", "Rain until the weekend, forecasters say", "Who pays for the bridge?")


def read(body: str, url: str = URL, head: str = "") -> list[str]:
    html = f"<html><head><title>Harbour deal falls through</title>{head}</head><body>{body}</body></html>"
    return parse_page(html.encode(), "text/html; charset=utf-8", url).text.split("\n")


def around(inside: str) -> str:
    told = [f"<div>{one}</div>" for one in TOLD]
    return f"<div id=app><h1>Harbour deal falls through</h1>{''.join(told[:2])}{inside}{''.join(told[2:])}</div>"


def scored(template: div_apps.Template) -> tuple[float, float]:
    """The least recall of a story, and the precision over all, in words."""
    worst, common, found = 1.0, 0, 0
    for story in articles.STORIES:
        wanted = Counter(story.text.lower().split())
        given = Counter(parse_page(template(story).encode(), "text/html; charset=utf-8", URL).text.lower().split())
        both = (wanted & given).total()
        worst, common, found = min(worst, both / wanted.total()), common + both, found + given.total()
    return worst, common / found


@pytest.mark.parametrize("template", (*div_apps.TEMPLATES, *div_apps.HELD_BACK), ids=lambda one: one.__name__)
def test_what_apps_put_around_an_article_is_not_of_it(template: div_apps.Template) -> None:
    recall, precision = scored(template)

    assert 1.0 == recall
    assert 0.96 <= precision  # what is left is who wrote it


@pytest.mark.parametrize("template", shapes.SHAPES, ids=lambda one: one.__name__)
def test_no_word_of_an_article_in_six_more_shapes_is_lost(template: Template) -> None:
    recall, precision = scored(template)

    assert 1.0 == recall and 0.95 <= precision


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.__name__)
def test_no_word_of_an_article_in_the_ten_templates_is_lost(template: Template) -> None:
    recall, precision = scored(lambda story: template(story, "", ""))

    assert 0.999 <= recall and 0.95 <= precision


@pytest.mark.parametrize(
    "box",
    [
        "".join(f"<div><a href='/s/{n}'>{one}</a></div>" for n, one in enumerate(OTHERS)),
        "".join(f"<section><a href='https://www.daily.test/s/{n}'>{one}</a></section>" for n, one in enumerate(OTHERS)),
        "<div><span>Mehr zum Thema</span>"
        + "".join(f"<div><a href='/s/{n}'>{one}</a></div>" for n, one in enumerate(OTHERS))
        + "</div>",
        "".join(
            f"<div><div><a href='/s/{n}'>{one} at last</a></div><div>It took nine years.</div></div>"
            for n, one in enumerate(OTHERS)
        ),
        "<ul>" + "".join(f"<li><a href='/s/{n}'>{one}</a></li>" for n, one in enumerate(OTHERS)) + "</ul>",
        "<div><div>Teilen</div><div>Drucken</div><div>Merken</div></div>",
        "<div><span>Partager</span><span>Imprimer</span><span>Commenter (14)</span></div>",
        "<div><div role=button>Gift this article</div><div role=button>Larger letters</div></div>",
        "<my-bar><my-button>Hear it</my-button><my-button>Keep it</my-button></my-bar>",
        "<div><div>The day in one letter</div><input type=email><div>At seven, but never on a Sunday</div></div>",
    ],
)
def test_a_box_between_two_paragraphs_is_left_out(box: str) -> None:
    assert ["Harbour deal falls through", *TOLD] == [line for line in read(around(box)) if line]


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ("<div>Marsh Town</div><div>2</div><div>Fenby</div><div>1</div>", ("Marsh Town", "Fenby")),
        (
            "<div><div>Labour</div><div>4,210</div></div><div><div>Greens</div><div>3,877</div></div>",
            ("Labour", "3,877"),
        ),
        (
            "<div><a href='/ruling'>The whole ruling of the court is here.</a></div>",
            ("The whole ruling of the court is here.",),
        ),
        (
            "<div><a href='https://court.test/1'>Ruling of the third chamber</a></div>"
            "<div><a href='https://court.test/2'>Ruling of the fourth chamber</a></div>",
            ("Ruling of the third chamber", "Ruling of the fourth chamber"),
        ),
        (
            "<div><a href='#e1'>Crews fall back to the river</a><div>The chief said so at ten.</div></div>"
            "<div><a href='/world/story-1#e2'>Road to the coast is shut</a><div>It will stay so all day.</div></div>",
            ("The chief said so at ten.", "It will stay so all day."),
        ),
        ("<div>The <a href='/falk'>council's leader Ines Falk</a> had warned of it.</div>", ("had warned of it.",)),
        (
            "<div><span><a href='/falk'>Ines Falk</a></span> <span>had warned of it.</span></div>",
            ("had warned of it.",),
        ),
        (
            "<div><span>The council's leader said on Friday that</span> <a href='/s/1'>the sale of the harbour</a> "
            "<span>is off.</span></div><div><a href='/s/2'>The bank of the town</a> <span>would not lend a pound more "
            "to either of them.</span></div>",
            ("said on Friday that", "is off.", "would not lend"),
        ),
        ("<div><div>Share</div><div>45.2%</div></div>", ("45.2%",)),
        ("<div><b>What we know</b></div><div>The bank is out.</div>", ("What we know", "The bank is out.")),
        (
            "<div><div>Who owns the harbour?</div><div>The town does.</div></div>"
            "<div><div>Who wants it?</div><div>Nobody said so.</div></div>",
            ("Who owns the harbour?", "The town does.", "Nobody said so."),
        ),
        (
            "<div><div><a href='/p/1'>Ada Brook</a></div><div>Teacher, 34.</div></div>"
            "<div><div><a href='/p/2'>Tom Ade</a></div><div>Clerk, 51.</div></div>",
            ("Teacher, 34.", "Clerk, 51."),
        ),
        ("<div>Share</div><div>of the vote, by town</div>", ("of the vote, by town",)),
        ("<ul><li>Share prices fell by 4 per cent.</li><li>Print sales did too.</li></ul>", ("Print sales did too.",)),
    ],
)
def test_what_only_looks_like_a_box_stays(box: str, told: tuple[str, ...]) -> None:
    text = "\n".join(read(around(box)))

    assert all(one in text for one in (*TOLD, *told)), text


@pytest.mark.parametrize(
    "wrap",
    [
        "<div><p>{}</p></div>",
        "<section><div>{}</div></section>",
        "<div><strong>{}</strong></div>",
        "<ul><li><span>{}</span></li></ul>",
        "<my-paragraph><p>{}</p></my-paragraph>",
    ],
)
def test_a_sentence_with_a_link_in_it_is_no_card_whatever_is_around_it(wrap: str) -> None:
    told = (
        "The bank said on Thursday that <a href='/s/1'>a loan of £18m</a> was off.",
        "In May, the council called <a href='/s/2'>plans for the old harbour</a> its own.",
        "<a href='/s/3'>The sale of the pier</a> is next, and nobody bids for it so far.",
        "It hit <a href='/s/4'>the old bank in town</a>.",
    )
    around_it = "".join(wrap.format(one) for one in TOLD)

    tree = load_html(f"<html><body>{around_it}{''.join(wrap.format(one) for one in told)}{around_it}</body></html>")
    before = tree.text_content()

    assert before == take_boxes(tree, URL).text_content()


def test_a_page_of_nothing_but_cards_is_left_as_it_is() -> None:
    cards = "".join(f"<div><a href='/s/{n}'>{one}</a></div>" for n, one in enumerate(OTHERS * 8))

    assert OTHERS[0] in "\n".join(read(f"<div id=app>{cards}</div>"))


def test_who_wrote_it_is_still_known() -> None:
    byline = "<div class='author-name'><a rel=author href='/by/ana'>Ana Petrel</a></div>"
    html = f"<html><body>{around(byline)}</body></html>"

    assert "Ana Petrel" == parse_page(html.encode(), "text/html; charset=utf-8", URL).byline


def test_a_saved_page_without_an_address_is_read_by_the_one_it_states() -> None:
    cards = "".join(f"<div><a href='https://daily.test/s/{n}'>{one}</a></div>" for n, one in enumerate(OTHERS))
    head = f"<link rel=canonical href='{URL}'>"

    assert ["Harbour deal falls through", *TOLD] == [line for line in read(around(cards), url="", head=head) if line]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 240 + "<a href='/s'>one two three four</a>" * 3_000 + "</div>" * 240,
        "<div><a href='/s'>one two three four</a></div>" * 12_000,
        "<div><div>Share</div><div>Print</div></div>" * 12_000,
        "<x-a>" * 20_000,
        "<div>" + "<a href='/s'>one two three four</a><i></i><span>and</span>" * 16_000 + "</div>",
        "".join(f"<div><div>Share</div><div>word {n}</div>" for n in range(200)) * 60,
    ],
    ids=["deep links", "cards", "buttons", "deep", "links in a row", "nested rows"],
)
def test_a_page_made_to_be_slow_is_looked_through_in_time(body: str) -> None:
    tree = load_html(f"<html><body>{body}</body></html>")
    began = time.process_time()
    take_boxes(tree, URL)

    assert 3.0 > time.process_time() - began


def linked(items: tuple[tuple[str, str], ...], tag: str = "ul") -> str:
    inner = "dd" if tag == "dl" else "li"
    return f"<{tag}>{''.join(f'<{inner}><a href={href}>{said}</a></{inner}>' for href, said in items)}</{tag}>"


DEAD = (
    ("/people/marta-hartwell", "Marta Hartwell"),
    ("/people/ivo-lund", "Ivo Lund"),
    ("/people/r-amiel", "Ruth Amiel"),
)
NAMED = tuple((f"/n/{href[-3:]}", said) for href, said in DEAD)
ELSE = linked(tuple((f"/n/{i}", said) for i, said in enumerate(OTHERS)))
CARS = (("/model/1", "Ardal EX3"), ("/model/2", "Ardal Estate of 2019"), ("/model/3", "Ardal Van"))


@pytest.mark.parametrize(
    "told",
    [
        linked(DEAD),
        linked(
            tuple((href.replace("people", "victims"), f"{said}, who was 34 years old") for href, said in DEAD), "ol"
        ),
        linked(
            tuple((href.replace("people", "cast/member"), f"{said} as the captain of the ship") for href, said in DEAD)
        ),
        linked(tuple((f"https://daily.test/en{href}.html", said) for href, said in DEAD), "dl"),
        f"<p>The police gave the names of those who died:</p>{linked(NAMED)}",
        f"<p>These three models have to be brought back:</p>{linked(CARS)}",
        f"<p>Die drei Modelle, die zurückgerufen werden:</p>{linked(CARS, 'ol')}",
        f"<p>Les trois modèles rappelés sont les suivants :</p>{linked(CARS)}",
    ],
)
def test_a_list_of_people_or_one_that_a_sentence_announces_is_the_articles(told: str) -> None:
    text = " ".join(read(around(told)))

    assert all(said in text for _, said in (CARS if "model" in told else DEAD))


@pytest.mark.parametrize(
    "beside",
    [
        f"<p>Read also:</p>{ELSE}",
        f"<p>More on the sale of the harbour:</p>{ELSE}",
        f"<p>Lesen Sie auch diese Beiträge dazu:</p>{ELSE}",
        f"<p>À lire aussi sur notre site :</p>{ELSE}",
        f"<p>Les også våre andre saker:</p>{ELSE}",
        f"<p>In case you missed it:</p>{ELSE}",
        f"<p>Das könnte Ihnen auch gefallen:</p>{ELSE}",
        f"<p>Other things we covered today:</p>{ELSE}",
        linked(tuple((f"/people/{said.lower().replace(' ', '-')}", said) for said in OTHERS)),
        linked(tuple((f"/sport/tarn-and-its-players-{i}", said) for i, said in enumerate(OTHERS))),
        f"<h3>Top stories</h3>{ELSE}",
        linked((("/people/o-lind", OTHERS[0]), ("/n/2", OTHERS[1]), ("/n/3", OTHERS[2]))),
        linked(tuple((f"/tag/{i}", said) for i, said in enumerate(("Harbour", "Ardal", "Banks", "Council")))),
    ],
)
def test_a_list_of_other_stories_is_none(beside: str) -> None:
    text = " ".join(read(around(beside)))

    assert not any(said in text for said in (*OTHERS, "Council"))
    assert all(one in text for one in TOLD)


def test_a_list_is_looked_through_once_however_long_it_is() -> None:
    took = []
    for many in (500, 4_000):
        began = time.process_time()
        read(around(linked(tuple((f"/people/p{i}", f"Ada Lind {i}") for i in range(many)))))
        took.append(time.process_time() - began)

    assert took[1] < took[0] * 24  # eight times as long; each thing in it looking through the list, sixty times


RIVER, SCHOOLS, RAIN = "The river is at four metres.", "Schools stay shut.", "More rain is to come on Tuesday."


@pytest.mark.parametrize(
    "inside",
    [
        f"<div><time>08:10</time><p>{RIVER}</p></div><div><b>07:55</b><p>{SCHOOLS}</p></div>",
        f"<ul><li>{RIVER}</li><li>{SCHOOLS}</li></ul><p>{RAIN}</p>",
        f"<p>{RIVER}<br>{SCHOOLS}</p><p>{RAIN}</p>",
        f"<section><h3>River</h3><p>{RIVER}</p></section><section><h3>Schools</h3><p>{SCHOOLS}</p></section>",
        f"<div class=post><p>The river is <b>at</b> four metres.</p></div><div class=post><p>{SCHOOLS}</p></div>",
    ],
)
def test_a_short_article_keeps_its_lines(inside: str) -> None:
    lines = read(f"<nav><a href=/>Daily</a></nav><main><article><h1>Flood at the mill</h1>{inside}</article></main>")

    assert lines[0] == "Flood at the mill" and len([line for line in lines if line]) >= 3, lines
    assert not any("metres" in line and "chools" in line for line in lines), lines
