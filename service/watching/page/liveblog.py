"""A live blog as dated entries: what its publisher states for machines, entry by entry, the newest first.

Read as one text a live blog loses which words are of which hour; with its entries dated, an entry that is gone or
changed is seen as such. Refuses: guessing entries from markup.

Source: schema.org LiveBlogPosting, liveBlogUpdate.
"""

from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser

from service.watching.page.stated import parse_stated_time

#: Entries read, the newest; a live blog of a long day has some hundred.
MOST_ENTRIES = 1_000

#: Fewer entries are no live blog.
FEWEST = 2


def live_blog_text(articles: Iterable[dict[str, object]]) -> str:
    """The entries as text: the time of each on a line of its own, then its headline and words; "" for no live blog."""
    entries: list[tuple[str, str]] = []
    for article in articles:
        updates = article.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else []:
            if isinstance(update, dict) and (said := _words(update)):
                at = parse_stated_time(update.get("datePublished"))
                entries.append((f"{at:%Y-%m-%d %H:%M} UTC" if at else "", said))
    if len(entries) < FEWEST:
        return ""
    newest = sorted(entries, key=lambda entry: entry[0], reverse=True)[:MOST_ENTRIES]
    return "\n".join(line for at, said in newest for line in (at, said) if line)


def _words(update: dict[str, object]) -> str:
    parts = (update.get("headline"), update.get("articleBody"))
    lines = [_plain(part) for part in parts if isinstance(part, str) and part.strip()]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _plain(value: str) -> str:
    if "<" not in value and "&" not in value:
        return value.strip()
    body = LexborHTMLParser(value).body
    return body.text(separator=" ").strip() if body else ""
