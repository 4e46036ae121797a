"""Citations: as the page said it, with both times of capture, and in a template that nothing breaks out of."""

import re
from datetime import timedelta

import pytest

from service.domain.changes import Change, ChangeKind, Evidence, Family, Observed
from service.domain.stories import make_article
from service.publishing.addresses import Site
from service.publishing.citing import ChangeCiter, cite_report, cite_version
from tests.builders import NOON, a_version, passage_of
from tests.publishing.made import HOUR, a_report

SITE = Site("https://stet.example")
ARTICLE = make_article("flood", url="https://example.org/flood", title="Flood", publisher="The Weir Post")


def fields(template: str) -> dict[str, str]:
    assert template.startswith("{{cite news |") and template.endswith("}}")
    return dict(part.split("=", 1) for part in template[2:-2].split(" |")[1:])


def test_a_version_is_cited_with_its_address_and_the_time_it_was_captured():
    version = a_version(
        url=ARTICLE.url, headline="Dam holds", byline="By Ada Brook", published_at=NOON - HOUR, captured_at=NOON
    )
    cited = cite_version(SITE, version, ARTICLE)

    assert (
        "By Ada Brook. “Dam holds”. The Weir Post. 7 January 2026. https://example.org/flood "
        f"As captured on 7 January 2026, 12:00 UTC: https://stet.example/versions/{version.id} "
        f"({version.content_hash})."
    ) == cited.text
    assert {
        "author": "Ada Brook",
        "title": "Dam holds",
        "work": "The Weir Post",
        "date": "7 January 2026",
        "url": "https://example.org/flood",
        "archive-url": f"https://stet.example/versions/{version.id}",
        "archive-date": "7 January 2026",
        "url-status": "deviated",
    } == fields(cited.template)


def test_a_report_is_cited_with_the_times_of_both_captures():
    before, after = a_version(captured_at=NOON), a_version("The dam broke.", captured_at=NOON + HOUR)
    report = a_report(before, after)
    observed = Observed(last_before_at=NOON + HOUR / 2, first_after_at=NOON + HOUR, unusable_between=0)
    cited = cite_report(SITE, report, before, after, ARTICLE, observed)

    assert "Changed between 7 January 2026, 12:30 UTC and 7 January 2026, 13:00 UTC" in cited.text
    assert (
        f"captured on 7 January 2026, 12:00 UTC (text {before.content_hash[:19]}) and on 7 January 2026, 13:00 UTC"
        in (cited.text)
    )
    assert f"https://stet.example/reports/{report.id}" == fields(cited.template)["archive-url"]
    assert report.headline in cited.text


@pytest.mark.parametrize(
    "headline", ["a|url=https://evil.example", "}} {{delete}}", "[[File:x]]", "two\nlines", "<ref>"]
)
def test_no_headline_breaks_out_of_its_field(headline):
    version = a_version(headline=headline)
    template = cite_version(SITE, version, ARTICLE).template

    assert re.fullmatch(r"\{\{cite news[^{}\[\]<>\n]*\}\}", template)
    assert "https://example.org/flood" == fields(template)["url"]


def test_what_is_not_known_is_left_out():
    nameless = make_article("flood", url="", title="")
    version = a_version(headline="")
    cited = cite_version(SITE, version, nameless)

    assert cited.text.startswith("“Untitled”. As captured on")
    assert {"title", "url"} == set(fields(cited.template))


def test_two_times_within_one_minute_are_told_apart_by_their_seconds():
    before = a_version(captured_at=NOON)
    after = a_version("The dam broke.", captured_at=NOON + timedelta(seconds=40))
    observed = Observed(last_before_at=before.captured_at, first_after_at=after.captured_at, unusable_between=0)
    cited = cite_report(SITE, a_report(before, after), before, after, ARTICLE, observed)

    assert "between 7 January 2026, 12:00:00 UTC and 7 January 2026, 12:00:40 UTC" in cited.text
    assert "captured on 7 January 2026, 12:00:00 UTC (text" in cited.text
    assert "captured 7 January 2026, 12:00:00 UTC and 7 January 2026, 12:00:40 UTC" == fields(cited.template)["id"]


def cited(before: str, after: str, one: list[str], other: list[str], headline: str = "") -> str:
    """The citation of a change whose words stand in these places, the main one first."""
    sides = (
        a_version(before, headline=headline, captured_at=NOON),
        a_version(after, headline=headline, captured_at=NOON + HOUR),
    )
    evidence = [
        Evidence(claim_id="1", passage=passage_of(text, words[0]), others=tuple(passage_of(text, w) for w in words[1:]))
        for text, words in ((before, one), (after, other))
    ]
    change = Change(
        id="1",
        family=Family.POSITION,
        kind=ChangeKind.REVISED,
        also=(),
        material=True,
        importance=0.5,
        before=evidence[0],
        after=evidence[1],
        summary="",
        holder="",
    )
    return ChangeCiter(sides, (ARTICLE, ARTICLE), "https://stet.example/reports/1").cite(change, 1)


def test_a_change_quotes_its_headline_and_its_sentence_in_the_order_of_the_text():
    before, after = (f"Dam is {how}\n\nThe dam is {how}, the mayor said on Monday." for how in ("safe", "unsafe"))
    told = cited(
        before, after, ["The dam is safe", "Dam is safe"], ["The dam is unsafe", "Dam is unsafe"], "Dam is safe"
    )

    assert ": in the headline “Dam is safe”, below it “The dam is safe, the mayor said on Monday.” As captured" in told
    assert "“Dam is unsafe … The dam is unsafe, the mayor said on Monday.” https://" in told  # its headline is another


def test_a_sentence_in_quotation_marks_is_quoted_in_one_pair_and_ends_before_the_address():
    before, after = '"We will {}stay," she said', "“We will {}stay,” she said"
    told = cited(before.format(""), after.format("not "), ["We will stay"], ["We will not stay"])

    assert "“‘We will stay,’ she said”. As captured" in told
    assert told.endswith("“‘We will not stay,’ she said”. https://stet.example/reports/1#change-1")


def test_a_name_that_runs_back_is_isolated_and_its_quotation_and_its_template_stay_as_they_are():
    headline, author = "\u05dc\u05d5\u05d9: 12", "\u05d3\u05dc\u05d9\u05d4"
    cited = cite_version(SITE, a_version(headline=headline, byline=author), ARTICLE)

    assert cited.text.startswith(f"\u2068{author}\u2069. \u2068“{headline}”\u2069. The Weir Post.")
    assert (headline, author) == (fields(cited.template)["title"], fields(cited.template)["author"])
