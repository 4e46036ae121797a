"""What a site lists: the entries of a feed, a sitemap or a section page, and which of them are wanted.

found      what a listing holds, and the same as JSON
parsing    bytes → Listing, whatever kind it is; runs in the child process
feeds      RSS, Atom and JSON Feed
sitemaps   sitemaps, news sitemaps and their indexes
links      the links of a section page that look like articles
moving     which entries were listed before under another address
cutting    what of a listing is read, so that none keeps its reader busy
choosing   which entries become watched articles, and why the others do not
"""

from service.watching.listing.choosing import Choice, Why, choose
from service.watching.listing.found import Entry, Listing
from service.watching.listing.moving import find_moved

__all__ = ["Choice", "Entry", "Listing", "Why", "choose", "find_moved"]
