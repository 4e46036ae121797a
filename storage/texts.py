"""The texts of captures, each stored once whatever many captures saw it.

Refuses: captures themselves (versions.py).
"""

from collections.abc import Iterable, Iterator

from service.domain.captures import Capture
from storage.store import Store

#: Texts written by one statement, and their characters together.
TEXTS_AT_ONCE, LETTERS_AT_ONCE = 64, 1_000_000


def save_texts(store: Store, captures: Iterable[Capture]) -> None:
    """The texts of captures that will be saved in this transaction are stored, with as few statements as may be.

    Before each statement SQLite has the index of words write what it held back, as a segment to be merged later.
    """
    texts = {one.content_hash: one.text for one in (each.version or each.held for each in captures) if one is not None}
    for part in _parts(list(texts.items())):
        store.write(
            f"INSERT INTO texts (content_hash, text) VALUES {', '.join(['(?, ?)'] * len(part))} ON CONFLICT DO NOTHING",
            [value for pair in part for value in pair],
        )


def _parts(texts: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The texts in parts of at most TEXTS_AT_ONCE and, but for one that is longer alone, LETTERS_AT_ONCE."""
    part: list[tuple[str, str]] = []
    letters = 0
    for pair in texts:
        if part and (len(part) == TEXTS_AT_ONCE or letters + len(pair[1]) > LETTERS_AT_ONCE):
            yield part
            part, letters = [], 0
        part.append(pair)
        letters += len(pair[1])
    if part:
        yield part
