"""Addresses: what is read, what is refused, and that one bad answer is enough."""

import json
from ipaddress import IPv6Address, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url

from service.domain.addresses import (
    LONGEST_ADDRESS,
    Objection,
    Target,
    follow_location,
    given_address,
    judge_answers,
    read_address,
    refuse_address,
    tidy_address,
)
from service.domain.deliveries import Fault
from service.domain.errors import Invalid, Refused
from service.domain.networks import Opening, is_public, parse_networks, parse_openings

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent.parent / "data" / "ssrf_urls.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HOME = parse_openings("127.0.0.0/8, 10.20.0.0/16 fd00::/8")


def test_the_list_is_the_whole_list() -> None:
    assert (410, 348, 62) == (
        len(CASES),
        sum(row[1] == "block" for row in CASES),
        sum(row[1] == "allow" for row in CASES),
    )


@pytest.mark.parametrize(
    "row",
    [row for row in CASES if row[4] == "-"],
    ids=lambda row: f"{row[1]}-{row[2]}-{row[0][:40]}",
)
def test_every_address_of_the_list_is_judged_as_it_says(row: list[str]) -> None:
    """The rows that need no redirect; those are in test_outbound.py."""
    found = read_address(json.loads(row[0]))
    if isinstance(found, Target) and not found.literal and row[3] != "-":
        found = judge_answers(found, json.loads(row[3])[0]) or found

    assert (row[1] == "allow") == isinstance(found, Target), found


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("HTTPS://EXAMPLE.COM", "https://example.com/"),
        ("https://example.com.:443/a?b=c#d", "https://example.com/a?b=c"),
        ("https://example.com?x=1", "https://example.com/?x=1"),
        ("http://example.com:8080/a%20b", "http://example.com:8080/a%20b"),
        ("https://example.com/ü?q=ß", "https://example.com/%C3%BC?q=%C3%9F"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://[2606:4700:4700:0:0::1111]/", "https://[2606:4700:4700::1111]/"),
    ],
)
def test_an_address_is_read_into_one_plain_form(url: str, read: str) -> None:
    found = read_address(url)

    assert isinstance(found, Target)
    assert read == found.url
    assert found == read_address(found.url)


@pytest.mark.parametrize(
    "url",
    [
        *(
            f"https://{host}/"
            for host in ("printer.local", "a.home.arpa", "db.internal", "x.localhost", "x.localdomain")
        ),
        "https://[2620:4f:8000::1]/",
    ],
)
def test_a_name_that_only_means_something_inside_is_refused_before_it_is_looked_up(url: str) -> None:
    found = read_address(url)

    assert isinstance(found, Objection)
    assert Fault.PRIVATE_ADDRESS is found.fault


@pytest.mark.parametrize("unseen", ["\x7f", "\u200b", "\ud800", "\u2028", "\u2029", "\u3000", "\\"])
def test_what_cannot_be_seen_may_stand_nowhere_in_an_address(unseen: str) -> None:
    found = read_address(f"https://example.com/a{unseen}b")

    assert isinstance(found, Objection)
    assert Fault.BAD_ADDRESS is found.fault


def test_a_looked_up_private_address_is_a_fault_and_does_not_say_which() -> None:
    found = read_address("https://example.com/")
    assert isinstance(found, Target)

    objection = judge_answers(found, ["93.184.215.14", "10.1.2.3"])

    assert objection is not None
    assert Fault.PRIVATE_ADDRESS is objection.fault
    assert "10.1.2.3" not in objection.note


@pytest.mark.parametrize(
    ("url", "answers", "accepted"),
    [
        ("http://127.0.0.1:5000/", None, True),
        ("http://localhost:5000/", ["127.0.0.1"], True),
        ("http://intranet/", ["10.20.1.1"], True),
        ("http://intranet/", ["10.21.1.1"], False),
        ("http://intranet/", ["93.184.215.14"], False),
        ("http://wiki.example:9000/", ["10.20.1.1"], True),
        ("http://wiki.example:9000/", ["93.184.215.14"], False),
        ("http://[::ffff:127.0.0.1]/", None, False),
        ("http://[fd00::1]:81/", None, True),
        ("http://169.254.169.254/", None, False),
    ],
)
def test_an_operator_may_allow_networks_and_nothing_else_with_them(
    url: str, answers: list[str] | None, accepted: bool
) -> None:
    found = read_address(url, HOME)
    if answers is not None:
        assert isinstance(found, Target)
        found = judge_answers(found, answers, HOME) or found

    assert accepted == isinstance(found, Target)


@pytest.mark.parametrize(
    ("url", "answers", "accepted"),
    [
        ("http://127.0.0.1:5000/", None, True),
        ("http://127.0.0.1:5001/", None, False),
        ("http://127.0.0.1/", None, False),
        ("http://[fd00::1]:81/", None, True),
        ("http://[fd00::1]/", None, False),
        ("http://localhost:5000/", ["127.0.0.1"], True),
        ("http://localhost:5001/", None, False),
        ("http://wiki.example:5000/", ["127.0.0.2"], True),
        ("http://wiki.example:5000/", ["127.0.0.2", "10.0.0.1"], False),
        ("http://wiki.example:5000/", ["93.184.215.14"], False),
        ("http://wiki.example:81/", ["127.0.0.2"], False),
        ("http://wiki.example:6000/", None, False),
        ("http://wiki.example/", ["93.184.215.14"], True),
    ],
)
def test_a_network_may_be_allowed_on_one_port_alone(url: str, answers: list[str] | None, accepted: bool) -> None:
    allowed = parse_openings("127.0.0.0/8:5000, [fd00::/8]:81")
    found = read_address(url, allowed)
    if answers is not None:
        assert isinstance(found, Target)
        found = judge_answers(found, answers, allowed) or found

    assert accepted == isinstance(found, Target)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "http://example.com/b"),
        ("b?c", "http://example.com/a/b?c"),
        ("//other.example/x", "http://other.example/x"),
        ("https://other.example/", "https://other.example/"),
        ("http:127.0.0.1", "http:127.0.0.1"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_a_redirect_is_joined_only_when_it_is_a_plain_path(location: str, leads_to: str) -> None:
    base = read_address("http://example.com/a/")
    assert isinstance(base, Target)

    assert leads_to == follow_location(base, location)


@pytest.mark.parametrize("location", ["", "\\\\127.0.0.1\\", "/\\127.0.0.1/", "/a\r\nb"])
def test_a_redirect_that_cannot_be_read_is_a_broken_answer(location: str) -> None:
    base = read_address("http://example.com/a/")
    assert isinstance(base, Target)

    objection = follow_location(base, location)

    assert isinstance(objection, Objection)
    assert Fault.BROKEN_ANSWER is objection.fault


def test_a_person_is_told_what_would_be_accepted() -> None:
    with pytest.raises(Invalid, match="starts with http:// or https://"):
        refuse_address("ftp://example.com/")
    with pytest.raises(Refused, match="not on the public internet"):
        refuse_address("http://192.168.1.1/")
    refuse_address("https://example.com/")


@pytest.mark.parametrize("value", ["10.0.0.1/8", "all", "10.0.0.0/40"])
def test_a_network_that_is_none_is_refused_by_its_name(value: str) -> None:
    for parse in (parse_networks, parse_openings):
        with pytest.raises(ValueError) as refusal:
            parse(f"127.0.0.0/8, {value} ::1")
        assert value == str(refusal.value)


@pytest.mark.parametrize(
    "value",
    "10.0.0.0/8:0 10.0.0.0/8:65536 10.0.0.0/8: 10.0.0.0/8:http 10.0.0.0/8:08 10.0.0.0/8:80:81 10.0.0.0:/8 [fd00::/8 "
    "[fd00::1]:0 fd00::/8:99999 [10.0.0.1]80 [] :80".split(),
)
def test_a_port_that_is_none_is_refused_with_its_network(value: str) -> None:
    with pytest.raises(ValueError) as refusal:
        parse_openings(value)
    assert value == str(refusal.value)


@given(st.ip_addresses(), st.integers(0, 128), st.none() | st.integers(1, 65_535))
def test_an_opening_is_read_as_it_is_written(address, length, port) -> None:
    network = ip_network(f"{address}/{min(length, address.max_prefixlen)}", strict=False)
    opening = Opening(network, port)

    assert (opening,) == parse_openings(str(opening))


@given(st.text(max_size=60), st.sampled_from(["http://", "https://", "http://[", ""]))
def test_any_text_is_read_or_refused(tail: str, head: str) -> None:
    found = read_address(head + tail)

    assert isinstance(found, Objection) or found == read_address(found.url)


@pytest.mark.parametrize("row", [row for row in CASES if row[1] == "allow"], ids=lambda row: row[0][:40])
def test_what_was_read_is_read_the_same_by_other_readers(row: list[str]) -> None:
    """Two readers that disagree about the host are how guards are walked around."""
    found = read_address(json.loads(row[0]))
    assert isinstance(found, Target)
    one, other = urlsplit(found.url), parse_url(found.url)

    assert found.host == one.hostname == (other.host or "").strip("[]")
    assert found.port == (one.port or other.port or {"http": 80, "https": 443}[one.scheme])


@given(st.lists(st.ip_addresses().map(str), min_size=1, max_size=4), st.ip_addresses().map(str))
def test_another_answer_never_turns_a_refusal_into_a_pass(answers: list[str], more: str) -> None:
    target = read_address("https://example.com/")
    assert isinstance(target, Target)

    assert judge_answers(target, answers) is None or judge_answers(target, [*answers, more]) is not None


@given(st.ip_addresses(v=6))
def test_ipv6_is_public_only_inside_its_public_part(address: IPv6Address) -> None:
    assert not is_public(address) or address in IPv6Network("2000::/3")


def test_an_address_is_as_long_as_servers_take_and_no_longer() -> None:
    at_most = "http://example.org/".ljust(8_192, "a")

    assert isinstance(read_address(at_most), Target)
    refused = read_address(at_most + "a")
    assert isinstance(refused, Objection) and "longer than 8,192 characters" in refused.note


def test_a_host_is_as_long_as_names_may_be_and_no_longer() -> None:
    at_most = ".".join(("a" * 63, "b" * 63, "c" * 63, "d" * 61))

    assert 253 == len(at_most) and isinstance(read_address(f"http://{at_most}/"), Target)
    assert isinstance(read_address(f"http://{at_most}d/"), Objection)


@pytest.mark.parametrize(
    ("port", "says"), [("65535", "names port 65535"), ("65536", "cannot be read"), ("99999", "cannot be read")]
)
def test_a_port_that_is_none_is_told_apart_from_one_where_no_pages_are(port: str, says: str) -> None:
    refused = read_address(f"http://example.org:{port}/")

    assert isinstance(refused, Objection) and says in refused.note


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("bücher", True),
        ("a\u0661", True),  # a letter and a digit of another script
        ("\u0661a", False),  # begins with a digit, as numbers in disguise do
        ("bü-cher", True),
        ("bü_cher", False),
        ("bü\u2603", False),  # a snowman
        ("ｂücher", False),  # full-width: another reader takes it for "b"
        ("u\u0308ber", False),  # put together of two where there is one
        ("ü" * 60, False),
        ("ü" * 200, False),
    ],
)
def test_a_name_in_another_script_is_read_as_it_stands_or_not_at_all(name: str, is_read: bool) -> None:
    assert isinstance(read_address(f"http://{name}.example/"), Target) is is_read


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("HTTPS://Example.org:443/News#top", "https://example.org/News"),
        ("http://EXAMPLE.org:80", "http://example.org/"),
        ("http://example.org:443/a?B=c", "http://example.org:443/a?B=c"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("http://Ada:Pass@Example.org/a#b", "http://Ada:Pass@Example.org/a"),  # what stands there is not ours to change
        ("http://a\\@Example.org/a", "http://a\\@Example.org/a"),
        ("FTP://Example.org/#a#b", "FTP://Example.org/"),
        ("Not an address", "Not an address"),
    ],
)
def test_two_ways_to_write_an_address_are_one_and_what_cannot_be_read_stays(written: str, tidy: str) -> None:
    assert tidy == tidy_address(written) == tidy_address(tidy)


@pytest.mark.parametrize(
    "written", ["10.1.0.0/16", "10.1.0.0/16:8080", "fd00::/8", "[fd00::/8]:8080", "127.0.0.1/32:65535"]
)
def test_an_opening_is_shown_as_it_is_written(written: str) -> None:
    assert [written] == [str(one) for one in parse_openings(written)]


@pytest.mark.parametrize("written", ["10.1.0.0/16:65536", "10.1.0.0/16:0", "10.1.0.0/16:080", "[fd00::/8]:99999"])
def test_a_port_that_is_none_opens_nothing(written: str) -> None:
    with pytest.raises(ValueError, match=r"[0-9a-f]"):
        parse_openings(written)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("HTTP://Example.org/News#top", "http://example.org/News"),
        ("https://example.org/" + "a" * (LONGEST_ADDRESS - 20), "https://example.org/" + "a" * (LONGEST_ADDRESS - 20)),
    ],
)
def test_an_address_that_was_given_is_kept_tidy(given: str, kept: str) -> None:
    assert kept == given_address("address", given)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("https://example.org/" + "a" * (LONGEST_ADDRESS - 19), "longer than 8,192 characters"),
        ("example.org/news", "a full address that begins with https:// or http://"),
        ("ftp://example.org/", "a full address"),
        ("https://", "a full address"),
        ("https:///", "a full address"),
        ("https://example.org/two words", "a full address"),
        ("https://ada:secret@example.org/news", '"https://…@example.org/news" cannot be used; it names a user'),
        ("https://example.org/\x00", "a full address"),
        ("https://example.org/\u202e", "a full address"),  # turns the direction of what follows, and is not printed
    ],
)
def test_what_is_given_instead_of_an_address_is_refused_by_the_name_of_its_field(given: str, says: str) -> None:
    with pytest.raises(Invalid) as refused:
        given_address("homepage", given)

    assert says in refused.value.message and refused.value.field == "homepage"
