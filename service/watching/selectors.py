"""CSS selectors that people give for the article's part of a page: checked before they are kept.

Refuses: applying them to a page (page/maintext.py).
"""

from service.domain.errors import Invalid

#: Longest selector, in code points.
LONGEST = 300


def parse_selector(value: str) -> str:
    """The selector without spaces around it, "" for none. Raises Invalid when it cannot be read."""
    from service.watching.page.selecting import is_selector

    said = " ".join(value.split())
    if said and (len(said) > LONGEST or not is_selector(said)):
        accepted = f"a CSS selector of at most {LONGEST} characters is accepted, such as main article or .story-body"
        raise Invalid("selector", value, accepted)
    return said
