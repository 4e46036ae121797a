"""What is stored as JSON, and what seals are made of, is what the library writes, to the byte."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.changes import ChangeKind
from storage import json_text
from storage.json_text import to_ascii_json, to_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(ChangeKind),
    lambda inside: st.lists(inside) | st.lists(inside).map(tuple) | st.dictionaries(st.text(), inside),
)


@given(VALUES)
def test_json_is_as_the_library_writes_it(value) -> None:
    assert json.dumps(value, ensure_ascii=False, separators=(",", ":")) == to_json(value)


@given(VALUES | st.binary())
def test_json_for_seals_is_as_the_library_writes_it(value) -> None:
    assert json.dumps(value, sort_keys=True, separators=(",", ":"), default=repr) == to_ascii_json(value)


def test_no_other_module_of_the_storage_writes_json() -> None:
    folder = Path(json_text.__file__).parent
    writers = [path.name for path in sorted(folder.rglob("*.py")) if re.search(r"json\.dumps?\(", path.read_text())]

    assert [] == writers


def test_what_has_no_form_in_json_is_refused_but_in_a_seal() -> None:
    with pytest.raises(TypeError):
        to_json(b"bytes")
    assert json.dumps(repr(b"bytes")) == to_ascii_json(b"bytes")


def test_without_the_part_in_c_the_same_is_written(monkeypatch) -> None:
    monkeypatch.setattr(json.encoder, "c_make_encoder", None)
    plain = json_text._writer(json.JSONEncoder(separators=(",", ":")), json.encoder.encode_basestring_ascii)

    assert '["é",1,0.5,null]'.encode().decode() == plain(["é", 1, 0.5, None]).encode().decode("unicode_escape")
