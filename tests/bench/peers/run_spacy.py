"""spaCy's blank English pipeline, for `tests.bench.peers`: a text on standard input, what reading it costs on output.

Blank: words and sentences, no model; the fair counterpart of reading by rules. Run by the peers' interpreter.
"""

import json
import resource
import sys
import time


def main() -> None:
    """One JSON object: seconds to load, sentences and words a second, megabytes."""
    text = sys.stdin.read()
    began = time.process_time()
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    load = time.process_time() - began
    lines = [line for line in text.split("\n") if line]
    pipeline(lines[0])
    began = time.process_time()
    read = [pipeline(line) for line in lines]
    spent = time.process_time() - began
    sentences, words = sum(len(list(one.sents)) for one in read), sum(len(one) for one in read)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"load": load, "sentences": sentences / spent, "words": words / spent, "memory": memory}))


main()
