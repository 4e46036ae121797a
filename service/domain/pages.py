"""Which addresses are one page's: what two ways to ask for the same page have in common.

An address is kept, shown and asked for as it was given; this is only for telling whether two are of one page.
Refuses: telling it from what stands there, which a person or the page itself says (canonical addresses, mergers).

Sources: RFC 3986, 6.2 (what may be written in two ways); how web archives find their captures again, whatever scheme or
`www.` they were asked for by (SURT); the names under which newsletters, networks and advertisers count who follows a
link, as each of them documents.
"""

import re
from urllib.parse import quote, unquote_to_bytes

from service.domain.addresses import ascii_host, tidy_address

#: Parameters that say who followed a link, and never what stands behind it. People extend this.
COUNTING = frozenset(
    """
    _hsenc _hsmi at_campaign at_medium dclid fbclid gad_source gbraid gclid gclsrc igshid mc_cid mc_eid mkt_tok msclkid
    ns_campaign ns_mchannel ns_source pk_campaign pk_kwd twclid vero_id wbraid yclid
    """.split()
)

#: How the names of such parameters begin.
COUNTING_STARTS = ("utm_", "itm_", "mtm_", "hsa_")

_PARTS = re.compile(r"https?://([^/?]+)([^?]*)(?:\?(.*))?", re.DOTALL)
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PORT = re.compile(r":[0-9]+\Z")
_WWW = re.compile(r"www[0-9]?\.(?=[^.]+\.)")

#: What means itself wherever it stands, and so the same written as %xx or not (RFC 3986, 2.3).
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def page_key(url: str) -> str:
    """What all addresses of one page have in common; "" for none. What is no address of the web is its own key.

    Left out are the scheme, `www.`, a slash at the end, the order of parameters and those that only count who came.

    >>> page_key("http://www.example.org:80/a%7Eb/?y=2&utm_source=mail&x=1#top")
    'example.org/a~b?x=1&y=2'
    >>> page_key("https://example.org/a?page=2") == page_key("https://example.org/a")
    False
    """
    shape = _PARTS.fullmatch(tidy_address(url))
    if shape is None or "@" in shape[1]:
        return url
    port = _PORT.search(shape[1])
    name = shape[1][: port.start()] if port else shape[1]
    host = _WWW.sub("", ascii_host(name) or name, count=1)
    asked = sorted(_plain(one) for one in (shape[3] or "").split("&") if one and not _is_counting(one))
    return f"{host}{port[0] if port else ''}{_plain(shape[2]).rstrip('/')}{'?' + '&'.join(asked) if asked else ''}"


def _is_counting(parameter: str) -> bool:
    name = parameter.partition("=")[0].casefold()
    return name in COUNTING or name.startswith(COUNTING_STARTS)


def _plain(part: str) -> str:
    """The part with what may be written in two ways written in one: other scripts as %XX, what means itself plain."""
    return _ENCODED.sub(lambda found: _encoded(found[0]), quote(part, safe="%/:@!$&'()*+,;=?~-._[]|", errors="replace"))


def _encoded(codes: str) -> str:
    return "".join(chr(one) if one in _UNRESERVED else f"%{one:02X}" for one in unquote_to_bytes(codes))
