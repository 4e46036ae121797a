"""Accounts and what belongs to them: the only SQL about who may use this Stet.

people    accounts, one-time links, tries to sign in
keys      sessions, tokens, share links
seeing    which stories somebody may see, and a connection that shows no others
objects   which story each thing belongs to
audit     what was done, by whom
"""

from storage.accounts import audit, keys, objects, people, seeing
from storage.accounts.objects import STORY_OF, find_story_of

__all__ = ["STORY_OF", "audit", "find_story_of", "keys", "objects", "people", "seeing"]
