"""W1, W2 and W7: every signature verifies, by our samples and the published libraries, also while a key is replaced."""

import json
import shutil
import subprocess
import time
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest
from standardwebhooks.webhooks import Webhook

from service.deliver import deliver_due
from service.domain.deliveries import OLD_KEY_KEPT
from service.domain.errors import Conflict
from service.outbound import Answer
from service.vault import KeyMissing, Vault
from service.webhooks import signature
from storage import Store, deliveries, endpoints
from tests.builders import NOON
from tests.delivering.office import Endpoint, owe, run_until_quiet
from tests.fakes import FrozenClock, an_answer
from tests.soaking import at_most
from tests.storage.stored import a_subscription
from tests.webhooks.test_docs import PAGE
from tests.webhooks.test_signature import VECTORS

NODE = shutil.which("node")
FENCE = "```"


def sample(language: str, of: str) -> str:
    """The receiver in this language on the page, under the heading for what it verifies by."""
    heading = "### By a public key" if of.startswith("whpk_") else "## Verifying a signature"
    return PAGE[PAGE.index(heading) :].split(f"{FENCE}{language}\n")[1].split(f"\n{FENCE}")[0]


def judged_by_shell(cases: list[dict]) -> list[bool]:
    script = sample("sh", cases[0]["secret"]) + '\nis_from_stet "$1" "$2" "$3" "$4" "$5"\n'
    return [
        0
        == subprocess.run(
            [
                "sh",
                "-c",
                script,
                "sh",
                case["secret"],
                case["id"],
                case["timestamp"],
                case["signatures"],
                str(case["now"]),
            ],
            input=case["body"].encode(),
            check=False,
            stderr=subprocess.DEVNULL,
        ).returncode
        for case in cases
    ]


def judged_by_node(cases: list[dict]) -> list[bool]:
    program = (
        sample("javascript", cases[0]["secret"])
        + """
    const cases = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    const judge = (one) => isFromStet(one.secret, one.headers, Buffer.from(one.body), one.now);
    console.log(JSON.stringify(cases.map(judge)));
    """
    )
    assert NODE is not None
    ran = subprocess.run([NODE, "-e", program], input=json.dumps(cases), text=True, capture_output=True, check=True)
    found: list[bool] = json.loads(ran.stdout)
    return found


def judged_by_python(cases: list[dict]) -> list[bool]:
    names: dict = {}
    exec(sample("python", cases[0]["secret"]), names)
    return [names["is_from_stet"](one["secret"], one["headers"], one["body"].encode(), one["now"]) for one in cases]


def published_cases() -> list[dict]:
    """The 30 cases of the standard, as receivers see them."""
    cases = []
    for vector in VECTORS["verify"]:
        headers = {
            "webhook-id": vector["id"],
            "webhook-timestamp": str(vector["timestamp"]),
            "webhook-signature": vector["signature_header"],
        }
        headers.pop(vector.get("omit", ""), None)
        cases.append(as_case(vector["secret"], headers, vector["payload"], vector["now"]))
    return cases


def as_case(secret: str, headers: dict[str, str], body: str, now: int) -> dict:
    return {
        "secret": secret,
        "headers": headers,
        "id": headers.get("webhook-id", ""),
        "timestamp": headers.get("webhook-timestamp", ""),
        "signatures": headers.get("webhook-signature", ""),
        "body": body,
        "now": now,
    }


JUDGES = [
    judged_by_python,
    judged_by_shell,
    pytest.param(judged_by_node, marks=pytest.mark.skipif(NODE is None, reason="node is not installed here")),
]


@pytest.mark.parametrize("judge", JUDGES)
def test_a_published_sample_judges_all_thirty_cases_right(judge):
    """W2."""
    wanted = [vector["expect"] == "accept" for vector in VECTORS["verify"]]

    assert 30 == len(wanted) and wanted == judge(published_cases())


@pytest.fixture
def store():
    with Store(":memory:") as store:
        yield store


def sent_messages(store: Store, secret: str, count: int) -> tuple[Endpoint, int]:
    """So many messages really sent, and when."""
    now = int(time.time())
    deliveries.save_subscription(store, a_subscription(secret=secret))
    endpoint = Endpoint(FrozenClock(NOON + timedelta(seconds=now - int(NOON.timestamp()))))
    owe(store, count)
    run_until_quiet(store, endpoint)
    return endpoint, now


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("signing", ["v1", "v1a"])
def test_a_published_sample_accepts_what_is_really_sent(store, judge, signing):
    secret, public = signature.make_key(signing, bytes(range(32)))
    endpoint, now = sent_messages(store, secret, at_most(10, 100))

    cases = [as_case(public or secret, headers, body.decode(), now) for _, headers, body in endpoint.got]

    assert [True] * len(cases) == judge(cases) and cases
    assert [False] * len(cases) == judge([{**case, "body": case["body"] + " "} for case in cases])


@pytest.mark.parametrize("judge", JUDGES)
def test_a_published_sample_refuses_what_no_private_key_of_ours_signed_or_when_it_was_signed_long_ago(judge):
    """The last case is good; each before it differs in one thing."""
    (private, public), (other, _) = (signature.make_key_pair(bytes([n]) * 32) for n in (1, 2))
    good = signature.headers((other, private), "evt_1", 1_000, b"{}")
    signed = good["webhook-signature"].split(" ")
    spoilt = [
        {"webhook-signature": signed[0]},
        {"webhook-signature": signed[1].replace("v1a,", "v1,")},
        {"webhook-signature": "v1a,!! v1a, v1a,AAAA"},
        {"webhook-id": "evt_2"},
        {"webhook-id": "evt.1"},
        {"webhook-timestamp": "1001"},
        {"webhook-timestamp": "soon"},
        {},
    ]
    cases = [as_case(public, {**good, **one}, "{}", 1_000) for one in spoilt]
    late = as_case(public, good, "{}", 1_301)

    assert [False] * 8 + [True] == judge([late, *cases])


def test_the_published_library_accepts_a_thousand_messages_of_a_thousand(store):
    """W1."""
    secret = signature.make_secret(bytes(range(32)))
    endpoint, _ = sent_messages(store, secret, 1_000)

    for _, headers, body in endpoint.got:
        Webhook(secret).verify(body, headers, json_parse=False)
    assert 1_000 == len(endpoint.got) == len(endpoint.ids)


@pytest.mark.parametrize("vector", VECTORS["sign_ed25519"], ids=lambda vector: vector["name"])
def test_the_published_vector_of_ed25519_is_signed_byte_for_byte(vector):
    """W1."""
    body = vector["payload"].encode()
    headers = signature.headers(vector["secret"], vector["id"], vector["timestamp"], body)

    assert vector["signature"] == headers["webhook-signature"]
    assert signature.verify(vector["public"], headers, body, vector["timestamp"])
    assert not signature.verify(vector["public"], headers, body + b" ", vector["timestamp"])


@pytest.mark.parametrize("spoilt", ["", "v1a,", "v1a,!!", "v1a,AAAA", "v1,AAAA", "é"])
def test_a_spoilt_signature_of_ed25519_is_refused_without_an_error(spoilt):
    _, public = signature.make_key_pair(bytes(32))
    headers = {"webhook-id": "m", "webhook-timestamp": "1000", "webhook-signature": spoilt}

    assert not signature.verify(public, headers, b"{}", 1000)
    assert not signature.verify("whpk_AAAA", headers, b"{}", 1000)


@pytest.mark.parametrize("signing", ["v1", "v1a"])
def test_while_a_key_is_replaced_every_message_verifies_by_both_and_a_day_later_by_the_new_one_alone(
    store, tmp_path, signing
):
    """W7: ten messages a rotation, with the clock between; what verifies is what a receiver has at hand."""
    vault = Vault(tmp_path / "stet.key")
    keys = [signature.make_key(signing, bytes([n]) * 32) for n in range(1, 4)]
    checked_by = [public or secret for secret, public in keys]
    deliveries.save_subscription(store, a_subscription(secret=vault.seal(keys[0][0])))
    endpoint = Endpoint(FrozenClock(NOON))

    def verifying(first: int) -> list[bool]:
        """By which of the keys all of the next ten messages verify."""
        endpoint.got.clear()
        owe(store, 10, first=first, at=endpoint.clock.at)
        while deliver_due(store, endpoint, endpoint.clock, vault):
            pass
        now = int(endpoint.clock.at.timestamp())
        assert 10 == len(endpoint.got)
        return [
            all(signature.verify(key, headers, body, now) for _, headers, body in endpoint.got) for key in checked_by
        ]

    found = [verifying(0)]
    for place, (secret, public) in enumerate(keys[1:], start=1):
        now = endpoint.clock.at
        endpoints.rotate_key(store, "s1", vault.seal(secret), public, now=now, expires_at=now + OLD_KEY_KEPT)
        found.append(verifying(10 * place))
        endpoint.clock.pass_by(OLD_KEY_KEPT / 2)
    endpoint.clock.pass_by(OLD_KEY_KEPT / 2)
    found.append(verifying(90))

    assert [[True, False, False], [True, True, False], [True, True, True], [False, False, True]] == found


def test_no_message_is_unverifiable_while_keys_are_rotated_in_the_midst_of_sending(tmp_path):
    """W7: three rotations while two senders work; who keeps the first key for the day reads every message."""
    count, rotations, kept_back = at_most(120, 2_000), 3, 20
    keys = [signature.make_secret(bytes([n]) * 32) for n in range(1, rotations + 2)]
    endpoint, file = Endpoint(FrozenClock(NOON)), tmp_path / "stet.db"
    all_rotated = Event()

    def answer(_: datetime) -> Answer:
        """The last messages wait for the last key: on a busy machine the senders would be done before it."""
        if len(endpoint.got) > count - kept_back:
            all_rotated.wait(timeout=60)
        return an_answer("", 204)

    endpoint.answer = answer
    with Store(file) as store:
        for number in range(2):
            deliveries.save_subscription(store, a_subscription(f"s{number}", secret=keys[0]))
            owe(store, count // 2, f"s{number}")

        def send() -> None:
            with Store(file) as mine:
                while deliver_due(mine, endpoint, endpoint.clock):  # type: ignore[arg-type]  # stands for the door
                    pass

        senders = [Thread(target=send) for _ in range(2)]
        for sender in senders:
            sender.start()
        rotated_after = []
        for turn, key in enumerate(keys[1:], start=1):
            while len(endpoint.got) < count * turn // (rotations + 1) and any(one.is_alive() for one in senders):
                time.sleep(0.001)
            for number in range(2):
                endpoints.rotate_key(store, f"s{number}", key, "", now=NOON, expires_at=NOON + OLD_KEY_KEPT)
            rotated_after.append(len(endpoint.got))
        all_rotated.set()
        for sender in senders:
            sender.join()

    now = int(NOON.timestamp())
    verified = [[signature.verify(key, headers, body, now) for key in keys] for _, headers, body in endpoint.got]
    assert count == len(verified) == len(endpoint.ids) and all(by[0] for by in verified)
    for place, after in enumerate(rotated_after, start=1):
        late = [by for by in verified[after:] if not by[place]]  # signed before it and held up on its way, however long
        assert after < count - len(senders) and len(late) <= len(senders)


def test_an_eleventh_earlier_key_is_refused(store):
    """W7."""
    deliveries.save_subscription(store, a_subscription())
    for _ in range(endpoints.MOST_OLD_KEYS):
        endpoints.rotate_key(store, "s1", "sealed:x", "", now=NOON, expires_at=NOON + OLD_KEY_KEPT)

    with pytest.raises(Conflict, match="10 earlier keys"):
        endpoints.rotate_key(store, "s1", "sealed:y", "", now=NOON, expires_at=NOON + OLD_KEY_KEPT)
    later = NOON + OLD_KEY_KEPT
    endpoints.rotate_key(store, "s1", "sealed:z", "", now=later, expires_at=later + OLD_KEY_KEPT)
    assert "sealed:z" == deliveries.load_subscription(store, "s1").secret


def test_without_the_key_that_seals_nothing_is_sent_and_the_endpoint_is_not_blamed(store, tmp_path):
    sealed = Vault(tmp_path / "one.key").seal(signature.make_secret(bytes(32)))
    deliveries.save_subscription(store, a_subscription(secret=sealed))
    owe(store, 1)
    endpoint = Endpoint(FrozenClock(NOON))

    sent = deliver_due(store, endpoint, endpoint.clock, Vault(tmp_path / "other.key"))  # type: ignore[arg-type]

    assert sent is not None and [] == endpoint.got
    [attempt] = deliveries.list_attempts(store, sent.id)
    assert "no key" == attempt.fault and "other.key" in attempt.reply
    assert 0 == deliveries.load_subscription(store, "s1").failures_in_a_row


def test_the_vaults_key_is_for_its_owner_alone_and_is_made_once(tmp_path: Path):
    path = tmp_path / "data" / "stet.key"
    sealed = Vault(path).seal("whsec_x")

    assert 0o600 == path.stat().st_mode & 0o777 and [path] == list(path.parent.iterdir())
    assert "whsec_x" == Vault(path).open(sealed) == Vault(path).open("whsec_x")
    assert sealed == Vault(path).seal(sealed) and "whsec" not in sealed
    with pytest.raises(KeyMissing, match="does not open"):
        Vault(path).open(sealed[:-8] + "AAAAAAA=")
    path.write_text("spoilt")
    with pytest.raises(KeyMissing, match="cannot be read"):
        Vault(path).open(sealed)
