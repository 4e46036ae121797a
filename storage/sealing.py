"""Things of one article that came together, sealed in one go: the chain's end is looked up once, not for each of them.

The entries are those that sealing one after the other would make. Refuses: what a seal is (seals.py).
"""

from storage.json_text import to_json
from storage.seals import Later, find_head, seal_of
from storage.store import Store

#: What each of these things was sealed with, the last last. The "+" is as in seals.py.
_KNOWN = """
    SELECT seals.kind, seals.thing, seals.digest FROM json_each(?) AS one
    CROSS JOIN seals ON seals.kind = json_extract(one.value, '$[0]') AND seals.thing = json_extract(one.value, '$[1]')
    WHERE +seals.article_id = ? ORDER BY seals.number
"""

_SAVE = "INSERT INTO seals (article_id, number, kind, thing, digest, seal) VALUES (?, ?, ?, ?, ?, ?)"


def seal_each(store: Store, article_id: str, things: Later) -> None:
    """The things are the last entries of the article's chain, in this order; none that stands as it was sealed before.

    Inside the transaction that wrote them.
    """
    if not things:
        return
    asked = to_json([(kind, key) for kind, key, _ in things])
    known = {(row[0], row[1]): row[2] for row in store.rows(_KNOWN, (asked, article_id))}
    number, seal = find_head(store, article_id)
    entries = []
    for kind, key, digest in things:
        if known.get((kind, key)) == digest:
            continue
        known[kind, key] = digest
        number, seal = number + 1, seal_of(seal, article_id, number + 1, kind, key, digest)
        entries.append((article_id, number, kind, key, digest, seal))
    store.write_many(_SAVE, entries)
