"""Ids made of content."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ID_LENGTH, content_id, text_hash

parts = st.lists(st.text(), max_size=4)


@given(parts, parts)
def test_different_parts_make_different_ids(one, other):
    assert (one == other) == (content_id("thing", *one) == content_id("thing", *other))


@given(parts)
def test_an_id_is_hexadecimal_and_of_its_kind(one):
    id = content_id("thing", *one)

    assert len(id) == ID_LENGTH and set(id) <= set("0123456789abcdef") and id != content_id("other", *one)


def test_ids_never_change_between_releases():
    """Stored rows carry them: a change here is a migration."""
    assert "60ee138f27f016b3b933" == content_id("version", "a1", 7, "é")
    assert "sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c" == text_hash("é")
