"""The training command where its requirements are not: they are no part of the service's."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="torch is here")
def test_without_its_requirements_it_says_how_to_get_them():
    run = subprocess.run([sys.executable, "-m", "training", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stderr == (
        "There is no torch here. Training has an environment of its own: make train TREEBANK=folder.\n"
    )
