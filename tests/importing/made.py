"""Files as programs make them, built small: MHTML, PDF, WARC, WACZ, zip."""

import hashlib
import io
import json
import zipfile
from base64 import b32encode
from collections.abc import Sequence
from gzip import compress

SENTENCES = (
    "The fire on the ridge covers 1,200 acres and is a tenth contained, the sheriff said on Tuesday evening.",
    "About 300 people were told to leave their homes, and a shelter was opened in the school of the next town.",
    "She ruled out closing the highway, which is the only way out of the valley to the south, before the weekend.",
    "Crews from four counties are at work on the eastern side, where the wind is expected to turn on Thursday.",
)


def a_page(acres: str = "1,200", url: str = "", head: str = "", title: str = "Fire grows on the ridge") -> bytes:
    """A news page of four sentences."""
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    paragraphs = "".join(f"<p>{sentence.replace('1,200', acres)}</p>" for sentence in SENTENCES)
    return (
        f'<!DOCTYPE html><html lang="en">{head}<head><meta charset="utf-8"><title>{title}</title>{canonical}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


def an_mhtml(page: bytes, url: str = "https://example.org/fire", date: str = "Tue, 6 Jan 2026 15:30:00 -0000") -> bytes:
    """A page as Chrome saves it."""
    place = f"Snapshot-Content-Location: {url}\r\n" if url else ""
    dated = f"Date: {date}\r\n" if date else ""
    head = (
        f"From: <Saved by Blink>\r\n{place}Subject: Fire\r\n{dated}MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x----"\r\n\r\n\r\n'
    )
    quoted = page.decode().replace("=", "=3D").replace("<p>", "<p>=\r\n")
    parts = (
        f"------Boundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {url}\r\n\r\n{quoted}\r\n"
        "------Boundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo=\r\n------Boundary--x------\r\n"
    )
    return (head + parts).encode()


Placed = tuple[float, float, float, str]  # left, bottom, size of the letters, words


def a_pdf(pages: Sequence[Sequence[Placed]], info: str = "/CreationDate (D:20260106153000+01'00')") -> bytes:
    """A PDF with these lines of words at these places."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"BT /F1 {size} Tf {left} {bottom} Td ({words}) Tj ET\n" for left, bottom, size, words in lines)
        stream = shown.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    objects.append(f"<< {info} >>".encode())
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()


Record = tuple[str, str, bytes, Sequence[tuple[str, str]], str]  # address, date, body, headers, status line


def a_record(
    url: str = "https://example.org/fire",
    date: str = "2026-01-06T15:30:00Z",
    body: bytes = b"",
    *,
    headers: Sequence[tuple[str, str]] = (("Content-Type", "text/html; charset=utf-8"),),
    status: str = "200 OK",
) -> Record:
    """A response as an archive holds it; a page of our own when no body is given."""
    return url, date, body or a_page(), headers, status


def a_warc(*records: Record, gzip: bool = True, revisit: Sequence[tuple[str, str]] = ()) -> bytes:
    """A WARC file. revisit: addresses and dates at which the first record was seen again."""
    out = []
    for url, date, body, headers, status in records:
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
        block = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
        out.append(_warc_record("response", url, date, _digest(body), block))
    out += [_warc_record("revisit", url, date, _digest(records[0][2]), b"") for url, date in revisit]
    return b"".join(compress(record) if gzip else record for record in out)


def _digest(body: bytes) -> str:
    return "sha1:" + b32encode(hashlib.sha1(body).digest()).decode()


def _warc_record(kind: str, url: str, date: str, digest: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nWARC-Payload-Digest: {digest}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def a_zip(members: dict[str, bytes]) -> bytes:
    """A zip archive with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def a_wacz(warc: bytes, pages: Sequence[str] = ()) -> bytes:
    """A WACZ file that lists these pages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/data.warc.gz", warc)
        lines = [{"format": "json-pages-1.0", "id": "pages"}, *({"url": url} for url in pages)]
        if pages:
            archive.writestr("pages/pages.jsonl", "\n".join(json.dumps(line) for line in lines))
        archive.writestr("datapackage.json", "{}")
    return out.getvalue()
