"""Bytes as text, or a plain sentence why not.

Byte-order mark, then UTF-8, then the encoding an HTML file declares. Nothing is ever read
as Latin-1 because it happens to decode: wrong letters would become wrong claims.
Refuses: repairing, guessing an encoding by frequency.
"""

import re

from service.domain.errors import TooLarge, quoted
from service.importing.arrival import FILE_LIMIT, refused

#: Byte-order marks, longest first, and the codec that takes each away.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

#: Encodings an HTML page may declare. Anything else is refused by name.
DECLARABLE = re.compile(
    r"utf-?8|utf-?16(?:[bl]e)?|us-ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|"
    r"gb18030|big5",
    re.IGNORECASE,
)

#: An encoding is declared within the first bytes of a page (HTML standard, 13.2.3.2).
DECLARATION_WITHIN = 1024

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})""", re.I
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(name: str, data: bytes) -> str:
    """The text of the file. Raises Invalid when it is empty, binary or in an unknown encoding; TooLarge."""
    if len(data) > FILE_LIMIT:
        raise TooLarge(f"The file {quoted(name)}", len(data), FILE_LIMIT, "bytes", "file")
    if not data.strip():
        raise refused(name, "it is empty")
    text = _decoded(name, data)
    if "\x00" in text or len(_CONTROL.findall(text[:100_000])) > len(text[:100_000]) / 100:
        raise refused(name, "it is binary")
    if not text.strip("\ufeff \t\r\n"):
        raise refused(name, "it is empty")
    return text


def _decoded(name: str, data: bytes) -> str:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _read_as(codec, name, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise refused(name, "it is binary") from error
        found = _DECLARED.search(data[:DECLARATION_WITHIN])
        declared = (found.group(1) or found.group(2)).decode("ascii") if found else ""
        if declared and declared.lower() not in ("utf-8", "utf8"):
            if not DECLARABLE.fullmatch(declared):
                raise refused(
                    name, f'it declares the encoding "{declared}", which is not known; UTF-8 is best'
                ) from error
            return _read_as(declared, name, data)
        raise refused(name, f"it is not UTF-8 (byte {error.start + 1} cannot be read); save it as UTF-8") from error


def _read_as(codec: str, name: str, data: bytes) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise refused(name, f"it is not the {codec.upper()} it says it is") from error
