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


SEED = bytes(range(signature.SECRET_BYTES))
PRIVATE, PUBLIC = signature.make_key_pair(SEED)


@pytest.mark.parametrize("count", [0, 24, 31, 33, 64])
def test_a_key_pair_is_made_of_32_random_bytes(count):
    with pytest.raises(ValueError, match="32 random bytes"):
        signature.make_key_pair(bytes(count))


def test_a_subscription_signs_as_it_was_asked_to():
    """A secret of its own for v1, and for v1a a pair whose public half anybody may have."""
    assert (signature.make_secret(SEED), "") == signature.make_key("v1", SEED)
    assert (PRIVATE, PUBLIC) == signature.make_key("v1a", SEED)
    assert PRIVATE.startswith("whsk_") and PUBLIC.startswith("whpk_")


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        (PRIVATE[:-1], "not base64"),
        (PRIVATE[:10] + "!" + PRIVATE[10:], "not base64"),  # decoders that skip what they do not know would sign
        (PRIVATE + "\n", "not base64"),
        ("whsk_" + PUBLIC.removeprefix("whpk_"), "64 bytes"),
        ("whsk_", "64 bytes"),
    ],
)
def test_a_private_key_that_is_none_signs_nothing(spoilt, says):
    with pytest.raises(ValueError, match=says):
        signature.sign(spoilt, "evt_1", 1_700_000_000, b"{}")


@pytest.mark.parametrize("secret", [PRIVATE, signature.make_secret(SEED)])
def test_a_message_is_as_old_as_its_twelve_digits_say_and_thirteen_are_no_time(secret):
    known = PUBLIC if secret is PRIVATE else secret
    for now, is_accepted in ((0, True), (10**12 - 1, True), (10**12, False)):
        headers = signature.headers(secret, "evt_1", now, b"{}")
        assert signature.verify(known, headers, b"{}", now) is is_accepted


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s[:8] + "!" + s[8:],  # what another decoder would skip
        lambda s: s.replace("v1a,", "v1,"),
        lambda s: s.removeprefix("v1a,"),
        lambda s: s[:-4],
        lambda s: "v1a,",
        lambda s: "v1a,é",
    ],
)
def test_a_public_key_accepts_its_own_signatures_and_no_variant_of_one(change):
    headers = signature.headers(PRIVATE, "evt_1", 1_700_000_000, b"{}")
    assert signature.verify(PUBLIC, headers, b"{}", 1_700_000_000) is True

    spoilt = {**headers, signature.SIGNATURE_HEADER: change(headers[signature.SIGNATURE_HEADER])}

    assert signature.verify(PUBLIC, spoilt, b"{}", 1_700_000_000) is False
    assert signature.verify("whpk_nonsense", headers, b"{}", 1_700_000_000) is False
