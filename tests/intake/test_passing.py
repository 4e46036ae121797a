"""What an import and its helpers hand one another arrives as it was."""

import io
import subprocess
import sys
from dataclasses import fields

import pytest

from seeds.loader import read_seeds
from service.domain.versions import Passage
from service.intake.ahead import ROOT, Found, Run, read_parcel
from service.intake.passing import PASSED, pack, receive, send, unpack
from service.text.memory import Memory


@pytest.fixture(scope="module")
def runs():
    versions = [entry.versions for seed in read_seeds()[:2] for entry in seed.articles[:1]]
    return tuple(Run("Osby Post", None, tuple(some[:3])) for some in versions)


def test_what_was_found_arrives_as_it_was(runs):
    found = read_parcel(runs, Memory(), {})
    assert found.snapshots and found.reports and found.told
    assert unpack(pack(found)) == found


def test_every_class_of_the_table_arrives_with_its_class_and_fields(runs):
    found = unpack(pack(read_parcel(runs, Memory(), {})))
    claims = [claim for one in found.snapshots.values() for claim in one.claims]
    assert {type(claim) for claim in claims} <= set(PASSED)
    assert all(type(claim.passage) is Passage for claim in claims)
    with pytest.raises(AttributeError):
        claims[0].id = "another"  # frozen still


def test_what_is_put_together_at_its_slots_needs_nothing_done_when_it_is_made():
    for one in PASSED:
        assert one.__dataclass_params__.frozen and set(one.__slots__) == {field.name for field in fields(one)}
        assert not hasattr(one, "__post_init__")


def test_one_value_after_another_passes_through_a_stream_until_it_ends():
    stream = io.BytesIO()
    send(stream, ("a", 1))
    send(stream, Found())
    whole = stream.getvalue()
    both = io.BytesIO(whole)
    assert [receive(both), receive(both), receive(both)] == [("a", 1), Found(), None]
    cut = io.BytesIO(whole[:-1])
    assert [receive(cut), receive(cut)] == [("a", 1), None]


def test_a_helper_answers_what_its_parent_would_have_found(runs):
    asked = io.BytesIO()
    send(asked, runs)
    done = subprocess.run(
        [sys.executable, "-m", "service.intake"], input=asked.getvalue(), capture_output=True, cwd=ROOT
    )
    assert receive(io.BytesIO(done.stdout)) == read_parcel(runs, Memory(), {})
