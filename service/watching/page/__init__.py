"""An HTML page as headline, text and dates, read in a child process that can be killed.

found      what was found on a page
encoding   bytes → characters
pdf        a PDF as headline, text and dates
metadata   what the publisher states for machines: JSON-LD, OpenGraph, meta
stated     times as publishers state them
selecting  the part that a person's selector names
liveblog   a live blog as dated entries
paragraphs paragraphs that a page parts by breaks
boxes      cards, buttons and boxes around them, taken out
marks      what the markup and the loud words say about the kind of page
maintext   the article's own words, and whether the parser lost any
parsing    all three together: bytes → Page
reader     the child process: started, fed, limited, killed
__main__   the child itself
"""

from service.watching.page.found import Page
from service.watching.page.marks import Mark
from service.watching.page.reader import PageReader, Unreadable

__all__ = ["Mark", "Page", "PageReader", "Unreadable"]
