"""What stands before and after every view: who may ask, from where, and what a browser may do with the answer.

A service on a private address is reached by every page open in the same browser, so the
host's name and the origin of each unsafe request are checked (DNS rebinding, CSRF).
Refuses: looking at a request's content.
"""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from flask import Flask, Request, Response, request

from service.accounts.roles import Right
from service.domain.errors import Refused, TooLarge, quoted
from service.settings import Settings
from service.web.access import right_asked

#: Largest request taken in where none of the addresses below is asked, in bytes: a form of ours, or as much in JSON.
LARGEST_REQUEST = 1024 * 1024

#: Largest sum of a form's fields that are not files, in bytes: the longest text Stet takes, in ASCII, and a half.
LARGEST_FIELDS = 3 * 1024 * 1024

#: Most parts in one form. The largest form of ours has sixteen fields.
MOST_PARTS = 64

#: Largest request taken from whoever is not known, in bytes: a name and a password.
LARGEST_OF_STRANGERS = 16 * 1024

#: The addresses at which an archive's captures are chosen, and what they take: the form holds what is left to ask.
CHOSEN = ("/mementos", "/mementos/preview")
LARGEST_CHOSEN = 6 * 1024 * 1024

#: The addresses at which one text is brought, and what they take: a preview's form holds the file it read, in words.
ONE = ("/versions", "/versions/preview")
LARGEST_ONE = 32 * 1024 * 1024
LARGEST_ONE_FIELDS = 16 * 1024 * 1024

#: The addresses at which many files are brought, by their endings, and what they take: bytes, bytes of fields that are
#: not files (the texts that a preview filled in), and parts.
BULK = ("/imports", "/imports/preview")
LARGEST_BULK = 64 * 1024 * 1024
LARGEST_BULK_FIELDS = 32 * 1024 * 1024
MOST_BULK_PARTS = 6_000

#: Cookies that let somebody in; by TLS their names begin with __Host-.
COOKIES = frozenset({"stet-session", "stet-link"})

#: Methods that change nothing (RFC 9110, section 9.2.1).
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

#: Values of Sec-Fetch-Site that say the request began on our own page, or by a person's own hand.
OWN_SITES = frozenset({"same-origin", "none"})

#: Sent where the service is reached by TLS: a browser comes back by TLS alone, for two years (ASVS 3.4.1 asks for one).
STAY_WITH_TLS = "max-age=63072000; includeSubDomains"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def install_guard(app: Flask, settings: Settings) -> None:
    """Every request is checked before its view and every answer carries the safety headers."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_FIELDS
    app.config["MAX_FORM_PARTS"] = MOST_PARTS
    names = trusted_names(settings)
    own = urlsplit(settings.public_url)

    def check_request() -> None:
        refuse_strange_host(request.host, names)
        if right_asked(request.endpoint) is Right.OPEN:
            request.max_content_length = LARGEST_OF_STRANGERS
        elif request.path.endswith(CHOSEN):
            request.max_content_length = LARGEST_CHOSEN
        elif request.path.endswith(ONE):
            request.max_content_length = LARGEST_ONE
            request.max_form_memory_size = LARGEST_ONE_FIELDS
        elif request.path.endswith(BULK):
            request.max_content_length = LARGEST_BULK
            request.max_form_memory_size = LARGEST_BULK_FIELDS
            request.max_form_parts = MOST_BULK_PARTS
        if request.method not in SAFE_METHODS:
            refuse_other_sites(
                request.headers.get("Sec-Fetch-Site", ""), request.headers.get("Origin", ""), request.host, own
            )
            refuse_unclear_senders(request)

    def keep_to_tls(response: Response) -> Response:
        response.headers.setdefault("Strict-Transport-Security", STAY_WITH_TLS)
        return response

    app.before_request(check_request)
    app.after_request(add_headers)
    if urlsplit(settings.public_url).scheme == "https":
        app.after_request(keep_to_tls)


def trusted_names(settings: Settings) -> frozenset[str]:
    """The host names, besides this machine's own, that this service answers to."""
    public = urlsplit(settings.public_url).hostname or ""
    return frozenset({public.lower(), settings.host.lower().strip("[]"), "localhost"} - {""})


def refuse_strange_host(host: str, names: frozenset[str]) -> None:
    """Returns when the Host header names this service. Raises Refused when it does not."""
    name = _name_of(host)
    if name not in names and not is_loopback(name):
        raise Refused(
            f"This service does not answer to the name {quoted(name)}; set STET_PUBLIC_URL to the name it has."
        )


def refuse_other_sites(fetch_site: str, origin: str, host: str, own: SplitResult) -> None:
    """Returns when an unsafe request comes from our own pages or from a program. Raises Refused otherwise.

    Every current browser sends Sec-Fetch-Site; older ones send Origin; a program sends neither.
    own: the address this service is reached by; where that is by TLS, its page without TLS is another site.
    """
    if fetch_site and fetch_site not in OWN_SITES:
        raise Refused("This request was started by another site; only this service's own pages may change something.")
    found = _origin_of(origin)
    is_stripped = own.scheme == "https" and found == ("http", own.netloc.lower())
    if not fetch_site and origin and (found[1] != host.lower() or is_stripped):
        raise Refused("This request comes from another origin; only this service's own pages may change something.")


def refuse_many_fields(sent: Request) -> None:
    """Returns when a form that is no upload has not too many fields, which take long to read. Raises TooLarge.

    Uploads are counted by the framework as they are read.
    """
    if sent.mimetype == "application/x-www-form-urlencoded":
        fields = sent.get_data(parse_form_data=False).count(b"&") + 1
        if fields > MOST_BULK_PARTS:
            raise TooLarge("The form", fields, MOST_BULK_PARTS, "fields")


def refuse_unclear_senders(sent: Request) -> None:
    """Returns when an unsafe request shows either a session that a page of ours sent, or a token. Raises Refused.

    A browser sends its cookies with whatever page makes it ask; so a cookie counts only beside what says which page
    that was, and never beside a token.
    """
    if not any(name.removeprefix("__Host-") in COOKIES for name in sent.cookies):
        return
    if "Authorization" in sent.headers:
        raise Refused("Send either a token or the cookie of a session, not both.")
    if not sent.headers.get("Sec-Fetch-Site") and not sent.headers.get("Origin"):
        raise Refused("A request with the cookie of a session says which page it comes from; programs send a token.")


def add_headers(response: Response) -> Response:
    """The answer carries the safety headers, and is not kept where it may hold somebody's text."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-cache")
        response.vary.add("Accept")
    return response


def _origin_of(origin: str) -> tuple[str, str]:
    """Scheme and authority of an Origin header, ("", "") when it has none."""
    try:
        parts = urlsplit(origin)
        return parts.scheme.lower(), parts.netloc.lower()
    except ValueError:  # a bracket that never closes, for one
        return "", ""


def _name_of(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def is_loopback(name: str) -> bool:
    """Whether a host's name, or an address, is this machine's own."""
    try:
        return name == "localhost" or ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False
