"""Which format a file is in: by what somebody said, by its first bytes, by the end of its name.

The bytes outrank the name: what calls itself .txt and begins like HTML or JSON is that, an .html without a tag is
text, and a .pdf that is none is refused.
Refuses: reading any of them.
"""

import json
import re

from service.importing.arrival import refused
from service.importing.heading import field_named

#: Content types that may be an article, and the format each is read as.
PAGES = {
    "application/pdf": "pdf",
    "application/xhtml+xml": "html",
    "text/html": "html",
    "text/plain": "text",
}

#: Formats by the end of a file's name. Any other file is read as text.
ENDINGS = {
    "arc": "warc",
    "arc.gz": "warc",
    "atom": "feed",
    "csv": "csv",
    "htm": "html",
    "html": "html",
    "json": "json",
    "jsonl": "ndjson",
    "markdown": "markdown",
    "md": "markdown",
    "mht": "mhtml",
    "mhtml": "mhtml",
    "ndjson": "ndjson",
    "pdf": "pdf",
    "rdf": "feed",
    "rss": "feed",
    "text": "text",
    "tsv": "csv",
    "txt": "text",
    "wacz": "wacz",
    "warc": "warc",
    "warc.gz": "warc",
    "xhtml": "html",
    "xml": "feed",
    "zip": "zip",
}

#: Every format there is, as `--format` takes it.
FORMATS = ("text", "markdown", "html", "mhtml", "pdf", "json", "ndjson", "csv", "feed", "warc", "wacz", "zip")

#: Formats that hold many documents and are read as a stream, whatever their size.
ARCHIVES = frozenset({"ndjson", "wacz", "warc", "zip"})

#: What the bytes of each format are called outside; of an archive, each thing in it has its own.
MEDIA_TYPES = {
    "csv": "text/csv",
    "feed": "application/xml",
    "html": "text/html",
    "json": "application/json",
    "markdown": "text/markdown",
    "mhtml": "multipart/related",
    "pdf": "application/pdf",
    "text": "text/plain",
}

#: First bytes of files people try, and what to call them.
STRANGERS = (
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)

#: What the first bytes of each format are called in a sentence; of what has no mark, "text".
BEGINS = {"feed": "a feed", "html": "a web page", "json": "JSON", "mhtml": "a saved web page", "text": "text"}

#: How much of a file's beginning is looked at, in bytes.
HEAD_BYTES = 4_096

#: A PDF says so within its first bytes (ISO 32000, annex H.3).
PDF_WITHIN = 1_024

#: What may stand before a document. Nothing in it can end in two ways, or an import could be made to hang.
_COMMENT = rb"<!--(?:(?!-->).){0,2000}-->"
_INSTRUCTION = rb"<\?(?:(?!\?>).){0,500}\?>"

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:" + _COMMENT + rb"\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_FEED = re.compile(
    rb"\s*(?:(?:" + _COMMENT + rb"|" + _INSTRUCTION + rb")\s*)*<(?:\w{1,20}:)?(?:rss|feed|RDF)\b", re.I | re.S
)
_MHTML = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+", re.S)
#: A part of a page, without its beginning: an element that pages are made of, and the end of one.
_PART = re.compile(
    rb"\s*<(?:article|blockquote|div|figure|h[1-6]|header|main|ol|p|section|table|ul)\b[^<>]{0,500}>", re.I
)
_PART_ENDS = re.compile(rb"</(?:article|div|h[1-6]|li|p|section|td)\s*>", re.I)
_TAG = re.compile(rb"<[A-Za-z!/?]")
_JSON = re.compile(rb'\[?\s*\{\s*"((?:[^"\\\r\n]|\\.){1,80})"\s*:\s*["\[{0-9tfn-]')
_OFFICE = re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]|mimetypeapplication/|META-INF/)", re.S)


def format_of(name: str, head: bytes, said: str = "") -> str:
    """The format of a file whose first bytes these are. Raises Invalid, naming it, for one that is none of ours."""
    begun = head.removeprefix(b"\xef\xbb\xbf")
    for signature, what in STRANGERS:
        if begun.startswith(signature):
            raise refused(name, f"it is {what}")
    if _OFFICE.match(head):
        raise refused(name, "it is an office document")
    found = _by_bytes(name, begun)
    if said:
        return said if not found or said in ("text", "markdown", "json", "ndjson", "csv", "wacz") else found
    named = ending_format(name)
    if named in ("pdf", "warc", "wacz", "zip") and found != named and not (named == "wacz" and found == "zip"):
        begins = BEGINS.get(found or ("" if b"\0" in begun else "text"), "")
        raise refused(
            name, f"its name says it is {named.upper()}, and it {f'begins as {begins} does' if begins else 'is not'}"
        )
    if found == "zip":
        return "wacz" if named == "wacz" else "zip"
    if named == "mhtml" and found not in ("html", "pdf"):
        return "mhtml"
    return found or named or "text"


def ending_format(name: str) -> str:
    """The format the end of a name stands for, "" for none of ours."""
    parts = name.lower().rsplit("/", 1)[-1].split(".")
    return ENDINGS.get(".".join(parts[-2:]) if len(parts) > 2 else "", "") or (
        ENDINGS.get(parts[-1], "") if len(parts) > 1 else ""
    )


def _by_bytes(name: str, head: bytes) -> str:
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return "zip"
    if head.startswith((b"WARC/", b"filedesc://")):
        return "warc"
    if head.startswith(b"\x1f\x8b"):
        if ending_format(name) == "warc":
            return "warc"
        raise refused(name, "it is a compressed file")
    if b"%PDF-" in head[:PDF_WITHIN]:
        return "pdf"
    if _HTML.match(head):
        return "html"
    if _FEED.match(head):
        return "feed"
    named = ending_format(name)
    if named not in ("json", "ndjson") and _is_json(head.lstrip()):
        return "json"
    if named in ("csv", "json", "ndjson"):
        return "csv" if named == "json" and _is_table(head) else ""
    found = _MHTML.match(head)
    lowered = found.group().lower() if found else b""
    if b"mime-version:" in lowered and b"multipart/related" in lowered:
        return "mhtml"
    return _by_marks(named, head)


def _by_marks(named: str, head: bytes) -> str:
    """What the first bytes make of a file that calls itself a page, a text or nothing; "" when the name is right."""
    if named == "html" or named == "feed":
        return "" if _TAG.search(head) or b"\0" in head else "text"
    if named in ("", "text") and _PART.match(head) and _PART_ENDS.search(head):
        return "html"
    return "csv" if named in ("", "text", "markdown") and _is_table(head) else ""


def _is_json(head: bytes) -> bool:
    """Whether a document of JSON begins here, and no prose that begins with a brace.

    One that is cut or broken is JSON all the same where its first name is one of our schema: half of a document must
    not be taken for an article.
    """
    begun = _JSON.match(head)
    if begun is None:
        return False
    text = head.decode("utf-8", "replace")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except json.JSONDecodeError as error:
        is_cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        name = begun[1].decode("utf-8", "replace")
        return is_cut or name in ("items", "text", "version", "versions") or bool(field_named(name))
    except RecursionError:
        return True
    return text[end:].lstrip()[:1] in ("", "{", "[")


def _is_table(head: bytes) -> bool:
    """Whether the first line is one of names of columns, of our schema, and parted by what parts a table's."""
    line, _, below = head.partition(b"\n")
    for sign in (b",", b";", b"\t"):
        names = [cell.strip(b' \r"').decode("utf-8", "replace") for cell in line.split(sign)]
        ours = {field_named(name) for name in names if name} - {""}
        if below.strip() and {"text", "html"} & {*names} and ours and all(len(name) <= 40 for name in names):
            return True
    return False
