"""robots.txt, by RFC 9309."""

from datetime import timedelta

import pytest

from service.watching.robots import LONGEST, RobotsMemory, SiteRules, read_rules
from tests.builders import NOON


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: stet\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Stet\nAllow: /", "/a", True),
        ("User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: Stet\nDisallow: /a\n\nUser-agent: Stet\nDisallow: /b", "/b", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /a?", "/a?", False),
        ("\x00\x01 nonsense \ufeff <html>", "/a", True),
    ],
)
def test_the_longest_rule_of_our_group_decides(text: str, path: str, allowed: bool) -> None:
    assert allowed == read_rules(200, text.encode()).allows(f"https://x.test{path}")


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False), (None, False)],
)
def test_no_robots_txt_allows_all_and_a_server_in_trouble_allows_nothing(status: int | None, allowed: bool) -> None:
    assert allowed == read_rules(status, b"User-agent: *\nDisallow: /").allows("https://x.test/a")


def test_rules_beyond_the_first_500_kib_are_not_read() -> None:
    padding = b"#" * (LONGEST - 60) + b"\nUser-agent: *\nDisallow: /a\n"

    assert not read_rules(200, padding).allows("https://x.test/a")
    assert read_rules(200, b"#" * LONGEST + b"\nUser-agent: *\nDisallow: /a\n").allows("https://x.test/a")


def test_rules_are_remembered_for_a_day_and_trouble_for_an_hour() -> None:
    memory = RobotsMemory()
    memory.keep("https://x.test", SiteRules("", reachable=True), NOON)
    memory.keep("https://y.test", SiteRules("", reachable=False), NOON)

    def known(after: timedelta) -> list[bool]:
        return [memory.recall(origin, NOON + after) is not None for origin in ("https://x.test", "https://y.test")]

    assert [True, True] == known(timedelta(minutes=59))
    assert [True, False] == known(timedelta(hours=1))
    assert [False, False] == known(timedelta(hours=24))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", 0),
        ("User-agent: *\nDisallow: /a", 0),
        ("User-agent: *\nCrawl-delay: 10", 10),
        ("User-agent: *\ncrawl-delay: 1.5", 1.5),
        ("User-agent: *\nCRAWL-DELAY: 7", 7),
        ("User-agent: other\nCrawl-delay: 10", 0),
        ("User-agent: *\nCrawl-delay: 10\n\nUser-agent: Stet\nCrawl-delay: 3", 3),
        ("User-agent: *\nCrawl-delay: 10\n\nUser-agent: Stet\nAllow: /", 0),
        ("User-agent: *\nCrawl-delay: 86400", 60),
        ("User-agent: *\nCrawl-delay: inf", 0),
        ("User-agent: *\nCrawl-delay: nan", 0),
        ("User-agent: *\nCrawl-delay: -5", 0),
        ("User-agent: *\nCrawl-delay: 0", 0),
        ("User-agent: *\nCrawl-delay: a while", 0),
        ("User-agent: *\nCrawl-delay:", 0),
    ],
)
def test_how_long_our_group_asks_us_to_wait_between_pages_counts_up_to_a_minute(text: str, seconds: float) -> None:
    assert timedelta(seconds=seconds) == read_rules(200, text.encode()).apart
    assert timedelta(0) == read_rules(404, text.encode()).apart == read_rules(503, text.encode()).apart
