"""JSON as it is stored, and as seals are made of it: fast for the short values that a row has many of.

The library makes its writer in C anew for every value, which takes longer than to write a short one, and ten times as
long as a number; so here it is made once, and texts and numbers go past it. What is written is the same.
All JSON of this folder is written here, what a query is only asked with (json_each) too.
Refuses: reading JSON, knowing any table.
"""

import json
import json.encoder
from collections.abc import Callable
from math import isfinite

_plain = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ascii = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=repr)


def _writer(encoder: json.JSONEncoder, quote: Callable[[str], str]) -> Callable[[object], str]:
    """`encoder.encode`, with its part in C made once, where there is one."""
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return encoder.encode
    pieces_of = make(None, encoder.default, quote, None, ":", ",", encoder.sort_keys, False, True)

    def write(value: object) -> str:
        if isinstance(value, str):
            return quote(value)
        if value.__class__ is int or (value.__class__ is float and isfinite(value)):
            return repr(value)
        return "".join(pieces_of(value, 0))

    return write


_write = _writer(_plain, json.encoder.encode_basestring)
_write_ascii = _writer(_ascii, json.encoder.encode_basestring_ascii)


#: A text as `to_ascii_json` writes it.
quote_ascii = json.encoder.encode_basestring_ascii


def to_json(value: object) -> str:
    """Compact JSON; characters stay as they are, so that the guard before the driver sees them."""
    return _write(value)


def to_ascii_json(value: object) -> str:
    """Compact JSON in ASCII with sorted keys; what JSON has no form for stands there as Python writes it."""
    return _write_ascii(value)
