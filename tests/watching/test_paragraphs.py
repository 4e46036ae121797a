"""Paragraphs parted by empty lines, and articles in the cells of a table that lays out a page."""

import pytest

from service.watching.page import Page
from service.watching.page.paragraphs import part_paragraphs
from service.watching.page.parsing import parse_page

TOLD = (
    "The sale of the harbour for £41m has fallen through, the council said on Friday.",
    "Its leader, Ines Falk, blamed <b>the bank</b>, which withdrew a loan of £18m on Thursday night.",
    "“We will look for another buyer,” she told <a href='/f'>reporters</a> outside the town hall.",
    "Forty people work at the harbour, most of them on the two cranes of 1988.",
)
PLAIN = [one.replace("<b>", "").replace("</b>", "").replace("<a href='/f'>", "").replace("</a>", "") for one in TOLD]
MENU = "<a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a>"
GAPS = ("<br><br>", "<br/>\n<br/>", "<br>&nbsp;<br>", "<BR> <BR> <BR>", "<br><br>\n")
INDENTS = (
    "<br>&nbsp;&nbsp;",
    "<BR>\n&nbsp; &nbsp; &nbsp;",
    "<br/>&#160;&#160;&#160;&#160;",
    "<br>&emsp;",
    "<br>\u3000",
)
HEAD = "<b>Harbour deal falls through</b>"
SHAPES = (
    f"<table><tr><td>{MENU}</td><td>{HEAD}{{gap}}{{told}}</td><td><a href=/1>Ferry back</a></td></tr></table>",
    f"<table><tbody><tr><td>{MENU}</td></tr><tr><td><font size=2>{{told}}</font></td></tr></tbody></table>",
    f"<table><tr><td><table><tr><td>{MENU}</td></tr></table>"
    "<table><tr><td><span>{told}</span></td></tr></table></td></tr></table>",
    f"<div>{MENU}</div><div class=x>{{told}}</div>",
    "<h3>Harbour deal falls through</h3>{told}",
)


def read(body: str) -> Page:
    html = f"<html><head><title>Harbour deal falls through</title></head><body>{body}</body></html>"
    return parse_page(html.encode(), "text/html; charset=utf-8", "https://daily.test/harbour")


@pytest.mark.parametrize("gap", (*GAPS, *INDENTS))
@pytest.mark.parametrize("shape", SHAPES)
def test_each_paragraph_is_one_and_none_is_lost(shape: str, gap: str) -> None:
    lines = read(shape.format(gap=gap, told=gap.join(TOLD))).text.split("\n")

    assert PLAIN == [line for line in lines if line in PLAIN]


@pytest.mark.parametrize("shape", SHAPES[:3])
def test_the_links_beside_it_are_not_of_the_article(shape: str) -> None:
    lines = read(shape.format(gap="<br><br>", told="<br><br>".join(TOLD))).text.split("\n")

    assert not {"Home", "News", "Sport", "Home News Sport"} & set(lines)


@pytest.mark.parametrize("tag", ["p", "div", "pre"])
def test_a_table_of_data_stays_a_table(tag: str) -> None:
    rows = "".join(f"<tr><td>Osby {number}</td><td>{number * 7}<br>{number}</td></tr>" for number in range(4))
    told = "".join(f"<{tag}>{one}</{tag}>" for one in PLAIN)
    text = read(f"<article>{told}<table><tr><th>Town</th><th>Votes</th></tr>{rows}</table></article>").text

    assert all(f"Osby {number}" in text and str(number * 7) in text for number in range(4))


def test_verses_keep_their_lines() -> None:
    text = read(
        "<article>" + "".join(f"<p>{one}</p>" for one in PLAIN) + "<p>One line<br>another line</p></article>"
    ).text

    assert "One line" in text and "another line" in text


@pytest.mark.parametrize("indent", INDENTS)
def test_verses_that_are_set_in_are_not_parted(indent: str) -> None:
    assert 2 > parted(indent.join(("The river comes down", "and the bridge goes with it", "into the dark")))


def test_one_hard_space_behind_a_break_is_no_indent() -> None:
    assert 0 == parted("<br>&nbsp;".join(PLAIN))


def parted(words: str) -> int:
    from trafilatura.utils import load_html

    return len(list(part_paragraphs(load_html(f"<html><body><div>{words}</div></body></html>")).iter("p")))


def test_a_page_of_breaks_alone_is_read_in_time() -> None:
    assert "" == read("<td>" + "<br>" * 60_000).text.strip()
