"""The part of a page that a person's CSS selector names.

Refuses: finding the article where nobody said where it is (maintext.py).
"""

from html import escape

from selectolax.lexbor import LexborHTMLParser, SelectolaxError


def is_selector(value: str) -> bool:
    """Whether it can be read as a CSS selector."""
    try:
        LexborHTMLParser("<p></p>").css(value)
    except (SelectolaxError, ValueError):
        return False
    return True


def select(html: str, selector: str) -> str:
    """A page of nothing but the parts that fit the selector, in their order; "" when nothing does."""
    tree = LexborHTMLParser(html)
    chosen = tree.css(selector)
    inside = {inner.mem_id for node in chosen for inner in node.css(selector) if inner.mem_id != node.mem_id}
    parts = [node.html or "" for node in chosen if node.mem_id not in inside]
    title = tree.css_first("title")
    head = f"<title>{escape(title.text())}</title>" if title else ""
    return f"<html><head>{head}</head><body><article>{''.join(parts)}</article></body></html>" if parts else ""
