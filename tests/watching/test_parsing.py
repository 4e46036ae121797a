"""Putting a page together, here in this process: no heap of tags raises, and what comes out can be stored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.watching.page.found import dump, load
from service.watching.page.parsing import join_blocks, parse_page

PIECES = (
    "<html lang='en-US'> <head> <title> </title> <body> <frameset> <noscript> <template> <svg> <math> <iframe> "
    "<plaintext> <textarea> <article> <h1> </h1> <p> </p> <div> </div> <ul><li> <table><tr><td> <br> <style> </style> "
    "<!-- --> <![CDATA[ <?xml <link&rel=canonical&href> <meta&content> <meta&name&content=''> <time&datetime> "
    "<meta&property='og:title'&content='Hi'> <input&type=password> <base&href='http://x/'> &#xD800; &#0; &amp; | - é "
    "\x00 <i&hidden> "
    '<script&type="application/ld+json"> </script> {"@graph":5} [1,null,{"@type":null}] '
    '{"@type":"NewsArticle","headline":["x"],"author":[{"name":5},null,"A&B"],"datePublished":20260107}'
).split()


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*PIECES, "Some words of a sentence, he said. "]), max_size=50))
def test_any_heap_of_tags_is_a_page(pieces: list[str]) -> None:
    data = "".join(piece.replace("&", " ", 2) if piece[0] == "<" else piece for piece in pieces).encode()

    page = parse_page(data, "text/html", "https://x.test/a")

    assert page == load(dump(page))
    assert page.text.encode().decode() == page.text


@pytest.mark.parametrize("root", ["math", "noscript", "svg", "template", "iframe"])
def test_a_page_that_begins_inside_something_odd_is_read_all_the_same(root: str) -> None:
    parse_page(f"<{root}><p>words</p><title>x<h1>y".encode())


@pytest.mark.parametrize(
    ("headline", "text", "joined"),
    [
        ("", "", ""),
        ("Fire", "", "Fire"),
        ("", "One.\nTwo.", "One.\n\nTwo."),
        ("Fire", "FIRE\nIt grew.", "Fire\n\nIt grew."),
        ("Fire", "It grew.\nFire", "Fire\n\nIt grew.\n\nFire"),
        ("Fire", "- one\n- two\nend", "Fire\n\n- one\n- two\n\nend"),
        ("Fire", "| a | b |\n|---|---|\n| 1 | 2 |", "Fire\n\na | b\n1 | 2"),
    ],
)
def test_blocks_are_apart_and_lists_together(headline: str, text: str, joined: str) -> None:
    assert joined == join_blocks(headline, text)
