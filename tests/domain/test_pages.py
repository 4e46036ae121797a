"""Which addresses are one page's."""

import pytest

from service.domain.pages import COUNTING, page_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/fire", "https://example.org/fire"),
        ("https://www.example.org/fire", "https://example.org/fire"),
        ("https://WWW2.Example.org:443/fire/#comments", "http://example.org:80/fire"),
        ("https://example.org./fire", "https://example.org/fire"),
        ("https://example.org", "https://www.example.org/"),
        ("https://example.org/%7Eada/%66ire", "https://example.org/~ada/fire"),
        ("https://example.org/caf%c3%a9", "https://example.org/café"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("https://example.org/a?b=1&a=2", "https://example.org/a?a=2&b=1"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://example.org/a?id=7&UTM_Source=mail&utm_medium=x", "https://example.org/a?id=7"),
        *((f"https://example.org/a?{name}=x1", "https://example.org/a") for name in sorted(COUNTING)),
    ],
)
def test_ways_to_ask_for_one_page_have_one_key(one: str, other: str) -> None:
    assert page_key(one) == page_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a?page=2", "https://example.org/a?page=3"),
        ("https://example.org/a?id=7", "https://example.org/a"),
        ("https://example.org/a?pk=7", "https://example.org/a"),
        ("https://example.org/a?fbclidx=7", "https://example.org/a"),
        ("https://example.org/Fire", "https://example.org/fire"),
        ("https://live.example.org/a", "https://example.org/a"),
        ("https://wwwexample.org/a", "https://example.org/a"),
        ("https://www.com/a", "https://com/a"),
        ("https://example.org:8443/a", "https://example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org/a?b=1%262", "https://example.org/a?b=1&2"),
        ("https://example.org/a?a=1&a=2", "https://example.org/a?a=1"),
        ("http://ada@example.org/a", "http://example.org/a"),
    ],
)
def test_what_may_be_another_page_has_another_key(one: str, other: str) -> None:
    assert page_key(one) != page_key(other)


@pytest.mark.parametrize(
    "odd", ["", "Not an address", "http://", "http:///a", "https://[::1]/a", "https://\ud800/\udfff"]
)
def test_what_is_odd_is_a_key_all_the_same(odd: str) -> None:
    assert page_key(odd) == page_key(odd) and (page_key(odd) or not odd)
