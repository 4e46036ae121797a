"""Threads of stories: strands and their joins, decisions of a person, and what pages read of them.

Callers write `from storage import threads` and pass the Store first.
"""

from storage.threads.appearances import list_appearances, list_figure_spans, rules_of, story_digest
from storage.threads.decisions import (
    anchor_of_claim,
    anchors_of_strands,
    find_anchored,
    list_decisions,
    list_decisions_about,
    load_decision,
    remove_decision,
    save_decision,
    undo_decision,
)
from storage.threads.peers import extent_of_peers, find_joined, has_peer, list_peers
from storage.threads.reading import (
    Joined,
    ThreadSummary,
    find_followed,
    find_thread_ids,
    list_members,
    list_threads,
    load_thread,
)
from storage.threads.runs import list_chains, list_turns, save_strand_claims
from storage.threads.strands import (
    Threading,
    find_earlier,
    find_strands,
    find_threading,
    list_article_strands,
    list_blocks,
    list_joined,
    list_newest,
    list_unthreaded_articles,
    remove_strands,
    save_joins,
    save_strands,
    save_threading,
    strands_of_version,
)

__all__ = [
    "Joined",
    "ThreadSummary",
    "Threading",
    "anchor_of_claim",
    "anchors_of_strands",
    "extent_of_peers",
    "find_anchored",
    "find_earlier",
    "find_followed",
    "find_joined",
    "find_strands",
    "find_thread_ids",
    "find_threading",
    "has_peer",
    "list_appearances",
    "list_article_strands",
    "list_blocks",
    "list_chains",
    "list_decisions",
    "list_decisions_about",
    "list_figure_spans",
    "list_joined",
    "list_members",
    "list_newest",
    "list_peers",
    "list_threads",
    "list_turns",
    "list_unthreaded_articles",
    "load_decision",
    "load_thread",
    "remove_decision",
    "remove_strands",
    "rules_of",
    "save_decision",
    "save_joins",
    "save_strand_claims",
    "save_strands",
    "save_threading",
    "story_digest",
    "strands_of_version",
    "undo_decision",
]
