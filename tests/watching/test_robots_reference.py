"""P1: what the reference reader of robots.txt decides, rule by rule, ours decides too (RFC 9309 and its test suite).

Every case is a robots.txt of ours and what is allowed by it; only rules of the standard, none of one search engine's
own. A line that lacks its colon and an address without a path are in no standard, and are left out.
"""

import pytest

from service.watching.robots import read_rules

GROUPS = """allow: /foo/bar/

user-agent: Stet
disallow: /
allow: /x/
user-agent: Other
disallow: /
allow: /y/


allow: /w/
user-agent: Third

user-agent: Stet
allow: /z/
disallow: /
"""

#: A robots.txt, what it allows, what it forbids.
CASES: dict[str, tuple[str, str, str]] = {
    "one rule": ("user-agent: Stet\ndisallow: /\n", "", "/x/y"),
    "other fields": ("foo: Stet\nbar: /\n", "/x/y", ""),
    "groups": (GROUPS, "/x/b /z/d", "/y/c /w/a /foo/bar/"),
    "names of lines, upper": ("USER-AGENT: Stet\nALLOW: /x/\nDISALLOW: /\n", "/x/y", "/a/b"),
    "names of lines, mixed": ("uSeR-aGeNt: Stet\nAlLoW: /x/\nDisAlLoW: /\n", "/x/y", "/a/b"),
    "our name, upper": ("user-agent: STET\nallow: /x/\ndisallow: /\n", "/x/y", "/a/b"),
    "our name, lower": ("user-agent: stet\nallow: /x/\ndisallow: /\n", "/x/y", "/a/b"),
    "all, and we by name": ("user-agent: *\nallow: /\nuser-agent: Stet\ndisallow: /\n", "", "/x/y"),
    "all, and another by name": ("user-agent: *\nallow: /\nuser-agent: Other\ndisallow: /\n", "/x/y", ""),
    "others only": ("user-agent: One\ndisallow: /\nuser-agent: Two\ndisallow: /\n", "/x/y", ""),
    "paths have a case": ("user-agent: Stet\ndisallow: /X/\n", "/x/y", "/X/y"),
    "longer, forbidding": ("user-agent: Stet\ndisallow: /x/page.html\nallow: /x/\n", "/x/", "/x/page.html"),
    "longer, allowing": ("user-agent: Stet\nallow: /x/page.html\ndisallow: /x/\n", "/x/page.html", "/x/"),
    "both empty": ("user-agent: Stet\ndisallow:\nallow:\n", "/x/page.html", ""),
    "a tie allows": ("user-agent: Stet\ndisallow: /\nallow: /\n", "/x/page.html", ""),
    "a longer tie allows": ("user-agent: Stet\ndisallow: /x/page.html\nallow: /x/page.html\n", "/x/page.html", ""),
    "with and without a stroke": ("user-agent: Stet\ndisallow: /x\nallow: /x/\n", "/x/", "/x"),
    "a star is as long as itself": ("user-agent: Stet\nallow: /page\ndisallow: /*.html\n", "/page", "/page.html"),
    "longer than a star": ("user-agent: Stet\nallow: /x/page.\ndisallow: /*.html\n", "/x/page.html", "/x/y.html"),
    "our group alone": ("user-agent: *\ndisallow: /x/\nuser-agent: Stet\ndisallow: /y/\n", "/x/page", "/y/page"),
    "a query": (
        "user-agent: Stet\ndisallow: /\nallow: /a/b?c=d&e=http://f.example?g&h\n",
        "/a/b?c=d&e=http://f.example?g&h",
        "/a/b?c=d",
    ),
    "letters beyond ASCII": ("user-agent: Stet\ndisallow: /\nallow: /a/ツ\n", "/a/%E3%83%84", "/a/%E3%83%85"),
    "written as bytes": ("user-agent: Stet\ndisallow: /\nallow: /a/%E3%83%84\n", "/a/%E3%83%84", "/a/"),
    "a star between": (
        "user-agent: Stet\ndisallow: /a/b/quz\nallow: /a/*/qux\n",
        "/a/quz /a//quz /a/bax/quz",
        "/a/b/quz",
    ),
    "an end": ("user-agent: Stet\ndisallow: /a/b$\nallow: /a/b/qux\n", "/a/b/qux /a/b/ /a/b/baz", "/a/b"),
    "a comment": ("user-agent: Stet\n# disallow: /\ndisallow: /a/quz#qux\nallow: /\n", "/a/b", "/a/quz"),
    "a beginning": (
        "user-agent: Stet\ndisallow: /\nallow: /fish\n",
        "/fish /fish.html /fish/salmon.html /fishheads /fishheads/yummy.html /fish.html?id=anything",
        "/bar /Fish.asp /catfish /?id=fish",
    ),
    "a star at the end": (
        "user-agent: Stet\ndisallow: /\nallow: /fish*\n",
        "/fish /fish.html /fish/salmon.html /fishheads /fishheads/yummy.html /fish.html?id=anything",
        "/bar /Fish.bar /catfish /?id=fish",
    ),
    "a folder": (
        "user-agent: Stet\ndisallow: /\nallow: /fish/\n",
        "/fish/ /fish/salmon /fish/?salmon /fish/salmon.html /fish/?id=anything",
        "/bar /fish /fish.html /Fish/Salmon.html",
    ),
    "a kind of file": (
        "user-agent: Stet\ndisallow: /\nallow: /*.php\n",
        "/name.php /folder/name.php /folder/name.php?p //folder/any.php.file.html /name.php/ /index?f=name.php/",
        "/bar /php/ /index?php /windows.PHP",
    ),
    "a kind of file, to the end": (
        "user-agent: Stet\ndisallow: /\nallow: /*.php$\n",
        "/name.php /folder/name.php",
        "/bar /name.php?p /name.php/ /name.php5 /php/ /name?php /aaaphpaaa //windows.PHP",
    ),
    "a beginning and a kind": (
        "user-agent: Stet\ndisallow: /\nallow: /fish*.php\n",
        "/fish.php /fishheads/catfish.php?p",
        "/bar /Fish.PHP",
    ),
    "the front page alone": ("user-agent: Stet\nallow: /$\ndisallow: /\n", "/", "/page.html"),
    "lines end as on Windows": ("user-agent: Stet\r\nallow: /x/\r\ndisallow: /\r\n", "/x/y", "/a"),
    "lines end as on old Macs": ("user-agent: Stet\rallow: /x/\rdisallow: /\r", "/x/y", "/a"),
    "no end of the last line": ("user-agent: Stet\nallow: /x/\ndisallow: /", "/x/y", "/a"),
    "a byte order mark": ("\ufeffuser-agent: Stet\nallow: /x/\ndisallow: /\n", "/x/y", "/a"),
    "a sitemap between": ("user-agent: Stet\nsitemap: /s.xml\ndisallow: /a\n", "/b", "/a"),
    "blanks around": ("  user-agent :  Stet  \n\tdisallow : /a \n", "/b", "/a"),
    "several names, one group": ("user-agent: Other\nuser-agent: Stet\ndisallow: /a\n", "/b", "/a"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_the_reference_allows_and_forbids_is_allowed_and_forbidden(name: str) -> None:
    text, allowed, forbidden = CASES[name]
    rules = read_rules(200, text.encode())

    assert [] == [path for path in allowed.split() if not rules.allows(f"https://x.test{path}")]
    assert [] == [path for path in forbidden.split() if rules.allows(f"https://x.test{path}")]
