"""What stands before and after every view: who may ask, from where, and what a browser may do with the answer.

A service on a private address is reached by every page open in the same browser, so the
host's name and the origin of each unsafe request are checked (DNS rebinding, CSRF).
Refuses: looking at a request's content.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, Response, request

from service.domain.errors import Refused, quoted
from service.settings import Settings

#: Largest request taken in, in bytes. No article comes near; the file limit of the importing room is the same.
LARGEST_REQUEST = 16 * 1024 * 1024

#: Largest sum of a form's fields that are not files, in bytes: the longest text Stet takes, in ASCII, and a half.
LARGEST_FIELDS = 3 * 1024 * 1024

#: Most parts in one form. The largest form of ours has sixteen fields.
MOST_PARTS = 64

#: The addresses at which many files are brought, by their endings, and what they take: bytes, bytes of fields that are
#: not files (the texts that a preview filled in), and parts.
BULK = ("/imports", "/imports/preview")
LARGEST_BULK = 64 * 1024 * 1024
LARGEST_BULK_FIELDS = 32 * 1024 * 1024
MOST_BULK_PARTS = 6_000

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
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def install_guard(app: Flask, settings: Settings) -> None:
    """Every request is checked before its view and every answer carries the safety headers."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    app.config["MAX_FORM_MEMORY_SIZE"] = LARGEST_FIELDS
    app.config["MAX_FORM_PARTS"] = MOST_PARTS
    names = trusted_names(settings)

    def check_request() -> None:
        refuse_strange_host(request.host, names)
        if request.path.endswith(BULK):
            request.max_content_length = LARGEST_BULK
            request.max_form_memory_size = LARGEST_BULK_FIELDS
            request.max_form_parts = MOST_BULK_PARTS
        if request.method not in SAFE_METHODS:
            refuse_other_sites(
                request.headers.get("Sec-Fetch-Site", ""), request.headers.get("Origin", ""), request.host
            )

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
    if name not in names and not _is_loopback(name):
        raise Refused(
            f"This service does not answer to the name {quoted(name)}; set STET_PUBLIC_URL to the name it has."
        )


def refuse_other_sites(fetch_site: str, origin: str, host: str) -> None:
    """Returns when an unsafe request comes from our own pages or from a program. Raises Refused otherwise.

    Every current browser sends Sec-Fetch-Site; older ones send Origin; a program sends neither.
    """
    if fetch_site and fetch_site not in OWN_SITES:
        raise Refused("This request was started by another site; only this service's own pages may change something.")
    if not fetch_site and origin and _authority_of(origin) != host.lower():
        raise Refused("This request comes from another origin; only this service's own pages may change something.")


def add_headers(response: Response) -> Response:
    """The answer carries the safety headers, and is not kept where it may hold somebody's text."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-cache")
        response.vary.add("Accept")
    return response


def _authority_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:  # a bracket that never closes, for one
        return ""


def _name_of(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
