"""Q7: the same two texts give the same report, byte for byte, whatever the machine around them."""

import os
import subprocess
import sys

import pytest

from tests.rules.tree import ROOT

#: Environments of machines far apart, at work at the same time.
MACHINES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Australia/Lord_Howe", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "PYTHONOPTIMIZE": "1"},
)


@pytest.mark.slow
def test_the_same_texts_give_the_same_bytes_on_machines_far_apart():
    before, after = sorted((ROOT / "seeds" / "glen-fire").glob("*.txt"))[:2]
    command = [sys.executable, "-m", "service", "compare", str(before), str(after), "--json"]
    running = [
        subprocess.Popen(command, cwd=ROOT, env={**os.environ, **machine}, stdout=subprocess.PIPE)
        for machine in MACHINES
    ]
    answers = {process.communicate()[0] for process in running}

    assert 1 == len(answers)
    assert b'"changes"' in answers.pop()
