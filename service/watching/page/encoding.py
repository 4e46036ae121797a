"""A page's bytes as characters: by byte-order mark, then the server's word, then the page's own, then by trying.

A word that the bytes belie is not taken: what reads as UTF-8 without a mistake, many signs long, is UTF-8.
The same bytes always give the same text. What cannot be read is counted, never dropped silently.
Refuses: encodings that no page has needed for twenty years and attackers like (UTF-7, UTF-32).

Source: the WHATWG Encoding Standard, whose labels stand for what browsers really do.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

#: Byte-order marks, and what they mean.
MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))

#: What pages call their encoding, and the codec that reads it.
LABELS = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc-jp": "euc_jp",
    "euc-kr": "cp949",
    "gb18030": "gb18030",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-2022-jp": "iso2022_jp",
    "iso-8859-1": "cp1252",
    "iso-8859-15": "iso8859-15",
    "iso-8859-2": "iso8859-2",
    "iso-8859-5": "iso8859-5",
    "iso-8859-7": "iso8859-7",
    "iso-8859-9": "cp1254",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "ks_c_5601-1987": "cp949",
    "latin1": "cp1252",
    "shift-jis": "cp932",
    "shift_jis": "cp932",
    "us-ascii": "cp1252",
    "utf-16": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-16le": "utf-16-le",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    **{f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259))},
}

#: Where a page may state its own encoding, in bytes (the standard's 1,024, doubled for long heads).
STATED_WITHIN = 2_048

#: Sequences of UTF-8 without one mistake from which on nothing else is meant, whatever is stated: of an encoding that
#: has one byte a character, where such a sequence is two odd signs in a row, and of one that has several.
SURE, SURE_OF_MANY = 2, 8
_ONE_BYTE = re.compile(r"cp125\d|cp874|iso8859-\d+|koi8-[ru]")
_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([a-z0-9_:-]{2,40})", re.IGNORECASE)


def decode_page(data: bytes, content_type: str = "") -> tuple[str, int]:
    """The characters, and how many places could not be read. NUL characters are gone."""
    text, unread = _decode(data, content_type)
    return text.replace("\x00", ""), unread


def _decode(data: bytes, content_type: str) -> tuple[str, int]:
    for mark, codec in MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], codec)
    for stated in (content_type, data[:STATED_WITHIN].decode("latin-1")):
        label = _CHARSET.search(stated)
        codec = LABELS.get(label[1].lower(), "") if label else ""
        if codec and (_is_utf8(data) if codec == "utf-8" else not _is_surely_utf8(data, codec)):
            return _read(data, codec)
    return _read(data, "utf-8" if _is_utf8(data) or not _is_western(data) else "cp1252")


def _read(data: bytes, codec: str) -> tuple[str, int]:
    try:
        return data.decode(codec), 0
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        return text, text.count("\N{REPLACEMENT CHARACTER}")


def _is_utf8(data: bytes) -> bool:
    """Whether it reads as UTF-8, a cut at the very end aside."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3
    return True


def _is_surely_utf8(data: bytes, stated: str) -> bool:
    """Whether it is UTF-8 although another codec is stated, as by servers that call every page ISO 8859-1."""
    if stated.startswith("utf-16"):  # whose every tag holds a NUL
        return b"\x00" not in data and _is_utf8(data)
    fewest = SURE if _ONE_BYTE.fullmatch(stated) else SURE_OF_MANY
    return len(_SEQUENCE.findall(data)) >= fewest and _is_utf8(data)


def _is_western(data: bytes) -> bool:
    """Whether it could be Windows-1252: most of what is not ASCII is no valid UTF-8."""
    beyond = sum(byte > 127 for byte in data)
    return data.decode("utf-8", "replace").count("\N{REPLACEMENT CHARACTER}") * 2 > beyond
