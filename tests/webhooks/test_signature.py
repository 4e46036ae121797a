"""Signatures: the published vectors, and the published library."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook

from service.webhooks import signature

VECTORS = json.loads(Path(__file__).with_name("standard_webhooks_vectors.json").read_text(encoding="utf-8"))


def by_name(vectors):
    return [pytest.param(vector, id=vector["name"]) for vector in vectors]


@pytest.mark.parametrize("vector", by_name(VECTORS["sign"]))
def test_the_published_vectors_are_signed_byte_for_byte(vector):
    repeat = vector.get("payload_repeat", {"unit": "", "n": 0})
    body = (vector.get("payload") or repeat["unit"] * repeat["n"]).encode()

    assert vector["signature"] == signature.sign(vector["secret"], vector["id"], vector["timestamp"], body)


@pytest.mark.parametrize("vector", by_name(VECTORS["verify"]))
def test_the_published_receiver_cases_are_judged_right(vector):
    headers = {
        "webhook-id": vector["id"],
        "webhook-timestamp": str(vector["timestamp"]),
        "webhook-signature": vector["signature_header"],
    }
    headers.pop(vector.get("omit", ""), None)
    if vector.get("header_case"):
        headers = {name.title(): value for name, value in headers.items()}

    accepted = signature.verify(vector["secret"], headers, vector["payload"].encode(), vector["now"])

    assert (vector["expect"] == "accept") == accepted


@given(random_bytes=st.binary(min_size=32, max_size=32), body=st.text(st.characters(exclude_categories=("Cs",))))
def test_whatever_we_sign_the_published_library_accepts(random_bytes, body):
    secret, now = signature.make_secret(random_bytes), int(time.time())
    headers = signature.headers(secret, "0123456789abcdef0123", now, body.encode())

    Webhook(secret).verify(body.encode(), headers, json_parse=False)
    assert signature.verify(secret, headers, body.encode(), now)


def test_either_of_two_secrets_verifies_while_one_replaces_the_other():
    before, after = (signature.make_secret(bytes([n]) * 32) for n in (1, 2))
    both = " ".join(signature.sign(secret, "m1", 1000, b"{}") for secret in (after, before))
    headers = {"webhook-id": "m1", "webhook-timestamp": "1000", "webhook-signature": both}

    assert [True, True, False] == [
        signature.verify(secret, headers, b"{}", 1000)
        for secret in (before, after, signature.make_secret(bytes([3]) * 32))
    ]


def test_a_secret_is_made_of_32_random_bytes():
    assert signature.make_secret(bytes(32)) == "whsec_" + "A" * 43 + "="
    with pytest.raises(ValueError, match="32 random bytes"):
        signature.make_secret(b"short")


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_é", "whsec_a"])
def test_a_secret_that_is_none_signs_nothing(secret):
    with pytest.raises(ValueError, match="secret"):
        signature.sign(secret, "m1", 1000, b"{}")


@pytest.mark.parametrize("id", ["", "a.b"])
def test_an_id_that_could_move_into_the_body_is_not_signed(id):
    with pytest.raises(ValueError, match="full stop"):
        signature.sign(signature.make_secret(bytes(32)), id, 1000, b"{}")
