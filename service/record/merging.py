"""The verbs of a person: two threads are one, these claims are another thread, this thread stays as it is; and undo.

A decision is a fact, stored with the threads it makes in one transaction, and told back with the thread it is about.
Refuses: judging; who the person is.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from service.domain.errors import Conflict, Invalid
from service.domain.threads import Act, Anchor, Decision, make_decision
from service.record import renew
from service.record.plan import RULES, Rules
from service.record.threading import fold_article, renew_blocks
from service.text.memory import Memory
from storage import Store, stories, threads

#: Longest note of a person, in code points.
LONGEST_NOTE = 500

#: The least time between two decisions, as stored.
TICK = timedelta(microseconds=1)


def merge_threads(
    store: Store, one: str, other: str, *, note: str = "", now: datetime, memory: Memory, rules: Rules = RULES
) -> Decision:
    """The two threads are one. Raises NotFound, and Invalid for one thread, two families or two stories."""
    with store.transaction():
        found = threads.load_thread(store, one), threads.load_thread(store, other)
        if found[0].id == found[1].id:
            raise Invalid("thread", other, "it is the same thread; two threads are accepted")
        if found[0].family is not found[1].family or found[0].story_id != found[1].story_id:
            raise Invalid(
                "thread", other, f"a thread of the same story that follows a {found[0].family.value} is accepted"
            )
        sides = [_anchors(store, thread.id) for thread in found]
        decision = make_decision(
            found[0].story_id, Act.MERGE, *sides, note=_note(note), decided_at=_after(store, found[0].story_id, now)
        )
        return _keep(store, decision, memory, rules)


def split_thread(
    store: Store,
    thread_id: str,
    claim_ids: Sequence[str],
    *,
    note: str = "",
    now: datetime,
    memory: Memory,
    rules: Rules = RULES,
) -> Decision:
    """These claims, and what goes on from each in its article, are another thread than the rest of this one.

    Raises NotFound, and Invalid when a claim is not in the thread or nothing would be left in it.
    """
    with store.transaction():
        thread = threads.load_thread(store, thread_id)
        firsts = threads.anchors_of_strands(
            store, [one.join.strand_id for one in threads.list_members(store, thread.id)]
        )
        out: set[Anchor] = set()
        for claim_id in claim_ids:
            anchor, strand_id = threads.anchor_of_claim(store, claim_id)
            if strand_id not in firsts:
                raise Invalid("claim", claim_id, "a claim of this thread is accepted")
            out.add(anchor)
        rest = set(firsts.values()) - out
        if not out or not rest:
            raise Invalid("claims", len(out), "some of the thread's claims, and not all of them, are accepted")
        decision = make_decision(
            thread.story_id, Act.SPLIT, out, rest, note=_note(note), decided_at=_after(store, thread.story_id, now)
        )
        return _keep(store, decision, memory, rules)


def pin_thread(
    store: Store, thread_id: str, *, note: str = "", now: datetime, memory: Memory, rules: Rules = RULES
) -> Decision:
    """The thread's claims stay one thread, whatever later rules say. Raises NotFound."""
    with store.transaction():
        thread = threads.load_thread(store, thread_id)
        decision = make_decision(
            thread.story_id,
            Act.PIN,
            _anchors(store, thread.id),
            note=_note(note),
            decided_at=_after(store, thread.story_id, now),
        )
        return _keep(store, decision, memory, rules)


def undo(store: Store, decision_id: str, *, now: datetime, memory: Memory, rules: Rules = RULES) -> Decision:
    """The decision is out of force, and the threads are what they would be without it.

    Raises NotFound, and Conflict when it was undone before.
    """
    with store.transaction():
        if before := threads.load_decision(store, decision_id).undone_at:
            raise Conflict(f"This decision was already undone, {before:%Y-%m-%d %H:%M} UTC; nothing was changed.")
        decision = threads.undo_decision(store, decision_id, now)
        _renew(store, decision, memory, rules)
        return decision


def _after(store: Store, story_id: str, now: datetime) -> datetime:
    """This moment, or the first after the story's last decision: of two in one second the later has the last word."""
    last = max((one.decided_at for one in threads.list_decisions(store, story_id)), default=now - TICK)
    return max(now, last + TICK)


def _keep(store: Store, decision: Decision, memory: Memory, rules: Rules) -> Decision:
    threads.save_decision(store, decision)
    _renew(store, decision, memory, rules)
    return decision


def _renew(store: Store, decision: Decision, memory: Memory, rules: Rules) -> None:
    """The threads of all blocks that the decision's claims stand in, with their articles' strands cut or mended."""
    decisions = threads.list_decisions(store, decision.story_id)
    anchors = {*decision.claims, *decision.others}
    blocks = _blocks(store, anchors)
    if decision.act is Act.SPLIT:
        for article_id in sorted({anchor.article_id for anchor in decision.claims}):
            renew(store, article_id, memory, rules=rules)  # after an upgrade it may still wait for today's rules
            blocks |= fold_article(store, stories.load_article(store, article_id), memory, rules, decisions)
    renew_blocks(store, decision.story_id, blocks | _blocks(store, anchors), decisions)


def _blocks(store: Store, anchors: Iterable[Anchor]) -> set[str]:
    found = threads.find_strands(store, set(threads.find_anchored(store, set(anchors)).values()))
    return {strand.block for strand in found.values()}


def _anchors(store: Store, thread_id: str) -> list[Anchor]:
    """The first claim of each of a thread's strands."""
    members = [one.join.strand_id for one in threads.list_members(store, thread_id)]
    return list(threads.anchors_of_strands(store, members).values())


def _note(note: str) -> str:
    if len(note) > LONGEST_NOTE:
        raise Invalid("note", note, f"at most {LONGEST_NOTE} characters are accepted")
    return " ".join(note.split())
