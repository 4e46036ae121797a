"""The way to other people's finders: what a peer prints is taken as it is, and a peer that prints too little is not."""

import sys

import pytest

from tests.bench.peers.__main__ import peer

HONEST = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"id": json.loads(line)["id"], "quantities": [{"value": 2, "span": [0, 1]}]}))
print(0.25)
"""


@pytest.fixture
def script(tmp_path):
    def write(source: str) -> str:
        path = tmp_path / "run_peer.py"
        path.write_text(source)
        return str(path)

    return write


def test_a_peers_predictions_and_seconds_are_read(script):
    answer = peer(sys.executable, script(HONEST), [{"id": "a", "text": "2 men"}])

    assert ([{"id": "a", "quantities": [{"value": 2, "span": [0, 1]}]}], 0.25) == (answer.predictions, answer.seconds)


def test_a_peer_that_leaves_records_out_is_refused(script):
    with pytest.raises(ValueError, match="0 predictions for 2 records"):
        peer(sys.executable, script("print(1.0)"), [{"id": "a", "text": "2 men"}, {"id": "b", "text": "3 men"}])
