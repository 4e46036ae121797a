"""A file whose name says another format than its bytes: taken where it is certain what it is, else told what it is."""

import json

import pytest

from service.domain.errors import Invalid
from service.importing.formats import format_of

WORDS = "Harbour sale falls through\n\nThe sale of the harbour for £41m has fallen through, the council said."
PAGE = "<!doctype html><html><head><title>Harbour</title></head><body><p>The sale fell through.</p></body></html>"
ONE = json.dumps({"text": WORDS, "captured_at": "2026-01-05T09:03Z"})
TABLE = 'captured_at,text\n2026-01-05 09:07,"The sale fell through."\n'
FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.html", WORDS, "text"),
        ("a.htm", "Only a line, and 3 < 4 in it.", "text"),
        ("a.xml", WORDS, "text"),
        ("a.txt", ONE, "json"),
        ("a.txt", f"[{ONE}]", "json"),
        ("a.md", json.dumps({"versions": [{"text": WORDS}]}, indent=2), "json"),
        ("a.html", ONE, "json"),
        ("a.csv", f" \n[\n {ONE}]", "json"),
        ("a.txt", f"{ONE}\n{ONE}\n", "json"),
        ("a", ONE, "json"),
        ("a.txt", ONE[:40], "json"),
        ("a.txt", '{"text": "The sale fell through." "captured_at": "2026-01-05"}', "json"),
        ("a.txt", '{"id": 1, "body": "' + "The sale fell through. " * 300 + '"}', "json"),
        ("a.md", '{"note": ' + "[" * 4_000, "json"),
        ("a.json", PAGE, "html"),
        ("a.ndjson", PAGE, "html"),
        ("a.csv", PAGE, "html"),
        ("a.mhtml", PAGE, "html"),
        ("a.json", FEED, "feed"),
        ("a.txt", FEED, "feed"),
        ("a.txt", TABLE, "csv"),
        ("a.json", TABLE, "csv"),
        ("a.md", 'url;"text";"captured at"\nhttps://example.org/a;Words.;2026-01-05', "csv"),
        ("a.txt", "text\tdate\nWords.\t2026-01-05", "csv"),
        ("a.txt", "<p>The sale fell through.</p>\n<p>Forty people work there.</p>", "html"),
        ("a", '<div class="story"><h1>Harbour</h1></div>', "html"),
        ("a.html", "%PDF-1.7\n", "pdf"),
        ("a.mhtml", "%PDF-1.7\n", "pdf"),
    ],
)
def test_what_the_bytes_say_for_certain_outranks_the_name(name, data, wanted):
    assert wanted == format_of(name, data.encode())


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("a.txt", '{"We will look for another buyer," she said.}', "text"),
        ("a.txt", '[“It is over”] was written on the wall: "no".', "text"),
        ("a.txt", '{"deal": "dead"} was what the banner said, and the crowd cheered.', "text"),
        ("a.txt", '{"sale": 41} million, the note read. The council would not say whose it was.', "text"),
        ("a.txt", '{"Yes": 12 votes, "No": 9 votes}\n\nThe council voted on Monday.', "text"),
        ("a.md", '[{"Harbour": "sold"}, {"Mill": "kept"}]\n\nSo began the list that the mayor read out.', "markdown"),
        ("a", '{"who": "nobody" knows}, she wrote in the margin.', "text"),
        ("a.txt", '["Ines Falk", the leader: "We go on."]', "text"),
        ("a.txt", "{text: this is a note of mine}", "text"),
        ("a.txt", "Text, date and place\n\nThe sale fell through.", "text"),
        ("a.txt", "The text, the url, the date: what a form asks for\nWords.", "text"),
        ("a.txt", "captured_at: 2026-01-05\n\ntext, text", "text"),
        ("a.txt", "text,captured_at", "text"),
        ("a.txt", "<Ines Falk> We go on.\n<Bank> No.", "text"),
        ("a.txt", "<p>", "text"),
        ("a.md", "<p align=center>Harbour</p>\n\n# The sale fell through", "markdown"),
        ("a.md", "```\n{}\n```", "markdown"),
        ("a.html", "<h1>Harbour</h1><p>The sale fell through.</p>", "html"),
        ("a.html", "The sale <b>fell</b> through.", "html"),
        ("a.html", "<\0h\0t\0m\0l\0>\0", "html"),
        ("a.xml", "<article><p>Words.</p></article>", "feed"),
        ("a.json", WORDS, "json"),
        ("a.csv", WORDS, "csv"),
        ("a.csv", TABLE, "csv"),
        ("a.ndjson", ONE, "ndjson"),
        ("a.mhtml", WORDS, "mhtml"),
    ],
)
def test_what_is_not_certain_is_what_its_name_says(name, data, wanted):
    assert wanted == format_of(name, data.encode())


@pytest.mark.parametrize(
    ("name", "data", "begins"),
    [
        ("a.pdf", PAGE, "a web page"),
        ("a.pdf", WORDS, "text"),
        ("a.pdf", ONE, "JSON"),
        ("a.warc", PAGE, "a web page"),
        ("a.wacz", FEED, "a feed"),
        ("a.zip", WORDS, "text"),
    ],
)
def test_an_archive_or_pdf_that_is_none_is_refused_with_what_it_is(name, data, begins):
    with pytest.raises(Invalid, match=f"and it begins as {begins} does; text, Markdown, HTML"):
        format_of(name, data.encode())


def test_what_was_said_outranks_the_marks_of_text():
    assert "text" == format_of("a.txt", ONE.encode(), "text")
    assert "markdown" == format_of("a.txt", PAGE.encode(), "markdown")
