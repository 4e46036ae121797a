"""Every seed story reproduces its expected.json. `make accept` rewrites them; the diff is the review."""

import json

import pytest

from seeds.loader import SEEDS, SeedStory, read_seeds
from service.text.memory import Memory
from tests.stories.golden import golden_of

STORIES = read_seeds()


@pytest.mark.parametrize("seed", STORIES, ids=[seed.story.id for seed in STORIES])
def test_a_seed_story_reproduces_its_golden(seed: SeedStory) -> None:
    path = SEEDS / seed.story.id / "expected.json"

    assert json.loads(path.read_text(encoding="utf-8")) == golden_of(seed, Memory())
