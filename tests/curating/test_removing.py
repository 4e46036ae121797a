"""What is removed for good is gone from every table and from the file; what is left proves which it was."""

import subprocess
import sys
from datetime import timedelta

import pytest

import service.record as record_module
from service.deliver import gather_digests
from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.deliveries import DeliveryState, DigestEntry, Rhythm
from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.stories import make_article
from service.domain.threads import Act, Anchor, ThreadFamily, make_decision, without_articles
from service.domain.versions import Origin, make_version
from service.exchange.sending import export_story
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record import record
from service.record.curating.removing import (
    find_obstacle,
    foresee_article,
    foresee_story,
    list_going,
    remove_article,
    remove_story,
)
from service.record.curating.uniting import part, unite
from service.record.deciding import decide
from service.record.merging import pin_thread
from storage import Busy, Store, deliveries, digests, lookouts, reports, seals, stories, threads, upkeep, versions
from storage.accounts.seeing import close_story
from storage.curating import overwriting, removals
from storage.reading.search import Where, find_texts, parse_query
from tests.builders import NOON
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in, take_words
from tests.fakes import FrozenClock
from tests.storage.stored import a_delivery, a_subscription


def remove(store: Store, article=WATCHED, reason: str = "It was libel."):
    return remove_article(store, article.id, by="ada", reason=reason, now=LATER)


def test_an_article_goes_with_everything_and_the_other_stays_as_it_was(store):
    other = versions.list_versions(store, BROUGHT.id), reports.list_current_reports(store, BROUGHT.id)
    remove(store)

    assert other == (versions.list_versions(store, BROUGHT.id), reports.list_current_reports(store, BROUGHT.id))
    assert (BROUGHT,) == stories.list_articles(store, "flood")
    with pytest.raises(NotFound):
        stories.load_article(store, WATCHED.id)
    assert () == find_texts(store, parse_query('"35 per cent"'), Where(), 10, 0)
    assert find_texts(store, parse_query('"40 per cent"'), Where(), 10, 0)
    assert {1} == {one.article_count for one in threads.list_threads(store, "flood")}


def test_what_is_left_proves_what_was_there_and_says_nothing_of_it(store):
    head, texts = seals.list_heads(store)[WATCHED.id], versions.list_versions(store, WATCHED.id)
    [left] = remove(store)

    assert head == (left.entries, left.seal)
    assert [(one.captured_at, one.content_hash) for one in texts] == list(left.versions)
    assert ("ada", "It was libel.", WATCHED.title, WATCHED.url) == (
        left.removed_by,
        left.reason,
        left.title,
        left.address,
    )
    assert (left,) == removals.list_removals(store, with_closed=False)
    assert left == removals.find_removal(store, article_id=WATCHED.id)


def test_what_would_be_lost_is_what_is_lost(store):
    report = reports.list_current_reports(store, WATCHED.id)[0]
    deliveries.save_subscription(store, a_subscription(id="s1"))
    deliveries.save_delivery(store, a_delivery("d1", "s1", state=DeliveryState.DELIVERED, report_id=report.id))
    loss, before = foresee_article(store, WATCHED.id), upkeep.row_counts(store)
    remove(store)
    lost = {table: count - upkeep.row_counts(store)[table] for table, count in before.items()}

    assert (1, 2, 2, 2, 1, 1) == (loss.articles, loss.versions, loss.captures, loss.raws, loss.reports, loss.messages)
    assert (1, 2, 2, 2, 1, 1) == tuple(
        lost[table] for table in ("articles", "versions", "captures", "raw_captures", "reports", "deliveries")
    )
    assert 2 == lost["texts"] == lost["raws"] == lost["searched_texts"] and -1 == lost["removals"]


def test_a_text_that_another_article_has_stays(store):
    take_in(store, BROUGHT, 2.5, 35)
    remove(store)

    assert "35 per cent" in versions.load_version(store, versions.list_versions(store, BROUGHT.id)[-2].id).text


def test_what_was_merged_into_it_goes_with_it_and_what_it_was_merged_into_does_not(store):
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    with pytest.raises(Conflict, match="take that back, or remove the other"):
        remove(store, BROUGHT)

    assert {WATCHED.id, BROUGHT.id} == {one.article_id for one in remove(store)}
    assert () == stories.list_every_article(store, "flood")


def test_what_was_parted_again_stays_and_can_be_removed_after_what_it_was_merged_into(store):
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    other = versions.list_versions(store, BROUGHT.id), reports.list_current_reports(store, BROUGHT.id)
    with pytest.raises(Conflict, match=r"stands in the sealed history of .Dam above Weir holds. too"):
        remove(store, BROUGHT)

    assert 1 == foresee_article(store, WATCHED.id).articles and (WATCHED,) == list_going(store, WATCHED.id)
    assert [WATCHED.id] == [one.article_id for one in remove(store)]
    assert other == (versions.list_versions(store, BROUGHT.id), reports.list_current_reports(store, BROUGHT.id))
    assert 0 == upkeep.row_counts(store)["mergers"] == upkeep.row_counts(store)["brought_captures"]
    assert [BROUGHT.id] == [one.article_id for one in remove(store, BROUGHT)]


def test_one_that_brought_nothing_and_was_parted_goes_and_the_others_history_says_so(store):
    """A merger is sealed in the history of the article that it was into, which stays."""
    take_in(store, WATCHED, 1, 25)
    take_in(store, WATCHED, 3, 40)
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    before = seals.find_head(store, WATCHED.id)

    assert [BROUGHT.id] == [one.article_id for one in remove(store, BROUGHT)]
    assert before[0] + 1 == seals.find_head(store, WATCHED.id)[0] and () == upkeep.integrity(store)
    with store.transaction():
        store.write("DELETE FROM seals WHERE article_id = ? AND number > ?", (WATCHED.id, before[0]))
    assert "the merger 1 was recorded and is gone" in upkeep.integrity(store)
    with store.transaction():
        seals.seal_gone(store, "merger", "1", WATCHED.id)


def test_a_merger_that_is_given_the_number_of_one_that_went_is_sealed_and_whole(store):
    """The other article's history still says that the one before it went, at a later place than the new one has."""
    take_in(store, WATCHED, 1, 25)
    take_in(store, WATCHED, 3, 40)
    one, other = (make_article("flood", url=f"https://example.org/{name}", title=name) for name in ("one", "other"))
    for hour, article in enumerate((one, other)):
        take_in(store, article, hour + 5, 60 + hour)
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    remove(store, BROUGHT)
    unite(store, one.id, other.id, note="", memory=MEMORY, now=LATER)

    assert "1" == store.row("SELECT CAST(number AS TEXT) FROM mergers")[0]
    assert seals.find_head(store, WATCHED.id)[0] > seals.find_head(store, other.id)[0]
    assert () == upkeep.integrity(store)
    head = seals.find_head(store, other.id)
    with store.transaction():
        seals.seal(store, "merger", "1")
    assert head == seals.find_head(store, other.id)  # it stands as it was sealed
    part(store, one.id, memory=MEMORY, now=LATER)
    assert head[0] < seals.find_head(store, other.id)[0] and () == upkeep.integrity(store)
    with store.transaction():
        store.write("UPDATE mergers SET note = 'Not what was said.'")
    assert ("the merger 1 is not what was recorded",) == upkeep.integrity(store)
    with store.transaction():
        store.write("UPDATE mergers SET note = ''")


def test_an_article_that_is_removed_may_come_in_again_and_begins_anew(store):
    heads = seals.list_heads(store)
    remove(store)
    take_in(store, WATCHED, 5, 60)

    assert 1 == len(versions.list_versions(store, WATCHED.id))
    assert [] == list(seals.list_departures(store, heads))  # the doctor is told of the removal by the row it left
    with pytest.raises(Busy), store.transaction():  # undone
        store.write("UPDATE removals SET entries = 1, seal = 'another'")
        assert 1 == len(list(seals.list_departures(store, heads)))
        assert any("was changed after it was made" in one for one in upkeep.integrity(store))
        raise Busy("Enough.")


def test_walls_and_what_a_person_said_go_too(store):
    wall = make_unusable_capture(
        article_id=WATCHED.id, captured_at=NOON + 9 * HOUR, origin=Origin.CHECK, verdict=Verdict.LOGIN_WALL
    )
    record(store, wall, memory=MEMORY, public_url="", now=LATER)
    decide(store, versions.list_captures(store, WATCHED.id)[-1].id, False, memory=MEMORY, now=LATER, reason="No.")
    remove(store)

    assert 0 == upkeep.row_counts(store)["rulings"]


def test_a_story_goes_with_all_that_belongs_to_it_and_another_stays(store):
    stories.save_story(store, stories.Story(id="other", title="Other", description="", opened_at=NOON))
    other = make_article("other", url="https://example.org/flood", title="Other")
    take_in(store, other, 1, 25)
    pin_thread(store, threads.list_threads(store, "flood")[0].id, note="", now=LATER, memory=MEMORY)
    deliveries.save_subscription(store, a_subscription(id="mine", story_id="flood"))
    deliveries.save_subscription(store, a_subscription(id="all", story_id=None))
    close_story(store, "flood", frozenset())
    loss = foresee_story(store, "flood")
    left = remove_story(store, "flood", by="ada", reason="", now=LATER)

    assert (2, 4, 1, 1) == (loss.articles, loss.versions, loss.decisions, loss.subscriptions)
    assert ["", BROUGHT.id, WATCHED.id] == sorted(one.article_id for one in left)
    assert None is stories.find_story(store, "flood") and 1 == len(versions.list_versions(store, other.id))
    assert ["all"] == [one.id for one in deliveries.list_subscriptions(store)]
    assert () == removals.list_removals(store, with_closed=False)  # it was there for its readers alone
    assert left == tuple(reversed(removals.list_removals(store, with_closed=True)))


def test_a_story_that_was_taken_away_first_comes_back_with_the_same_hashes(store):
    lines = list(export_story(store, "flood", MEMORY))
    remove_story(store, "flood", by="ada", reason="", now=LATER)
    taken = take_story(store, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + timedelta(hours=1))

    assert taken.is_new and taken.checked == taken.matching
    assert lines == list(export_story(store, "flood", MEMORY))


def test_a_reason_has_its_length(store):
    with pytest.raises(Invalid, match="at most 500"):
        remove(store, reason="x" * 501)


def test_the_file_does_not_hold_what_was_removed(tmp_path):
    path = tmp_path / "stet.sqlite3"
    with Store(path) as opened:
        stories.save_story(opened, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        take_in(opened, WATCHED, 0, 20)
        take_in(opened, BROUGHT, 1, 77)
        opened.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"77 per cent" in path.read_bytes()
        remove(opened, BROUGHT)
        opened.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    assert b"77 per cent" not in path.read_bytes() and b"20 per cent" in path.read_bytes()


def test_the_file_does_not_keep_a_word_that_was_removed_in_the_search_or_anywhere(tmp_path):
    """Words whole, and as the search writes them, beside others that begin alike; pages were full and were parted."""
    path, log = tmp_path / "stet.sqlite3", tmp_path / "stet.sqlite3-wal"
    rare, common = make_article("flood", url="", title="Rare"), make_article("flood", url="", title="Common")
    with Store(path) as opened:
        stories.save_story(opened, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        for hour in range(20):
            words = f"Mayor Ada Brook said {hour + 3} zebras and zirconium {hour} were lost."
            take_words(opened, common, hour, words)
            take_words(opened, rare, hour, words.replace("zirconium", "zeppelins" if hour == 9 else "zinnias"))
        assert overwriting.write_anew(opened, LATER) and b"ppelins" in path.read_bytes()
        remove(opened, rare)
        assert overwriting.write_anew(opened, LATER)

        assert 0 == log.stat().st_size
        held = path.read_bytes()
        assert [] == [word for word in (b"zeppelin", b"ppelins", b"zinnia", b"nnias") if word in held]
        assert find_texts(opened, parse_query("zirconium"), Where(), 10, 0)
        assert () == upkeep.integrity(opened)


def test_a_removal_that_was_killed_before_the_file_was_written_anew_is_finished_later(tmp_path, monkeypatch):
    """Whoever removes may be killed, hindered or short of room: the rows say that it is still to be done."""
    path = tmp_path / "stet.sqlite3"
    with Store(path) as opened:
        stories.save_story(opened, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        for hour in range(6):
            take_in(opened, BROUGHT, hour, 77 + hour)
            take_in(opened, WATCHED, hour, 20 + hour)
        remove(opened, BROUGHT)
    with Store(path) as opened:
        assert 1 == overwriting.count_waiting(opened)
        monkeypatch.setattr(overwriting, "free_bytes", lambda folder: 0)
        assert not overwriting.finish(opened, LATER) and 1 == overwriting.count_waiting(opened)
        monkeypatch.undo()
        (tmp_path / "b").mkdir()
        assert () == upkeep.backup(opened, tmp_path / "b" / "copy.sqlite3")  # what is copied meanwhile is clean
        assert b"77 per cent" not in (tmp_path / "b" / "copy.sqlite3").read_bytes()
        assert overwriting.finish(opened, LATER) and 0 == overwriting.count_waiting(opened)
        assert b"77 per cent" not in path.read_bytes() + path.with_name("stet.sqlite3-wal").read_bytes()


@pytest.mark.parametrize("is_behind", [True, False])
def test_the_file_is_not_written_anew_again_and_again_while_somebody_reads_what_was_there(
    tmp_path, monkeypatch, is_behind
):
    """Each time would add a whole copy to the log, which cannot be emptied until the reader is done."""
    path, log = tmp_path / "stet.sqlite3", tmp_path / "stet.sqlite3-wal"
    monkeypatch.setattr(overwriting, "BUSY_TIMEOUT_MS", 0)
    with Store(path) as opened, Store(path) as reader:
        opened.row("PRAGMA busy_timeout = 0")
        stories.save_story(opened, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        for hour in range(3):
            take_in(opened, BROUGHT, hour, 77 + hour)
        statements: list[str] = []
        opened._connection.set_trace_callback(statements.append)
        with reader.reading():
            if is_behind:
                assert reader.rows("SELECT * FROM captures")
            remove(opened, BROUGHT)
            reader.rows("SELECT * FROM captures")
            size = log.stat().st_size
            for _ in range(3):
                assert not overwriting.finish(opened, LATER) and log.stat().st_size <= size
            assert 1 == overwriting.count_waiting(opened) and "VACUUM" not in statements
        assert overwriting.finish(opened, LATER) and 0 == overwriting.count_waiting(opened)
        assert 1 == statements.count("VACUUM") and 0 == log.stat().st_size


def test_a_log_that_somebody_else_writes_back_just_now_is_not_taken_for_written_back(tmp_path):
    """Another process holds the lock of whoever does that: byte 121 of the file beside the log (walformat.html)."""
    hold = "import fcntl, sys; f = open(sys.argv[1], 'r+b'); fcntl.lockf(f, fcntl.LOCK_EX, 1, 121); print(); input()"
    with Store(tmp_path / "stet.sqlite3") as opened:
        stories.save_story(opened, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        holder = subprocess.Popen(
            [sys.executable, "-c", hold, f"{opened.path}-shm"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        with holder:
            assert b"\n" == holder.stdout.readline()
            assert not overwriting._is_written_back(opened)
            holder.stdin.close()
        assert overwriting._is_written_back(opened)


def test_what_a_listing_called_it_goes_too_and_it_is_not_taken_for_new_again(store):
    """A headline is what somebody may have to take down; the address stays, so that no listing brings it again."""
    with store.transaction():
        store.write(
            """INSERT INTO lookouts (id, story_id, url, words, without, per_day, backlog, state, next_check_at,
            last_note, failures_in_a_row, etag, last_modified)
            VALUES ('l', 'flood', 'https://example.org/', '', '', 9, 9, 'watching', '', '', 0, '', '')"""
        )
        for url, article in ((WATCHED.url, WATCHED.id), ("https://example.org/other", None)):
            store.write("INSERT INTO listed VALUES ('l', ?, 'A libel', NULL, '2026-01-07', ?, '', '')", (url, article))
    remove(store)

    left = {one.url: (one.title, one.article_id, one.note) for one in lookouts.list_listed(store, "l")}
    assert ("", "", "its article was removed") == left[WATCHED.url]
    assert "A libel" == left["https://example.org/other"][0]


def test_a_look_that_was_under_way_does_not_bring_back_what_was_removed(tmp_path, monkeypatch):
    with Store(tmp_path / "stet.db") as ours, Store(tmp_path / "stet.db") as theirs:
        stories.save_story(ours, stories.Story(id="flood", title="Flood", description="", opened_at=NOON))
        take_in(ours, WATCHED, 0, 20)
        plan_batch = record_module.plan_batch

        def slow(*given, **named):
            planned = plan_batch(*given, **named)
            if stories.find_article(theirs, WATCHED.id):
                remove(theirs)
            return planned

        monkeypatch.setattr(record_module, "plan_batch", slow)
        version = make_version(article_id=WATCHED.id, captured_at=NOON + HOUR, text="Another text.")
        with pytest.raises(NotFound):
            record(ours, make_capture(version), memory=MEMORY, public_url="", now=LATER)

        assert None is stories.find_article(ours, WATCHED.id) and 0 == upkeep.row_counts(ours)["texts"]


def test_what_stands_in_the_way_is_known_beforehand(store):
    assert "" == find_obstacle(store, BROUGHT.id)
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    assert "take that back" in find_obstacle(store, BROUGHT.id)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    assert "Dam above Weir holds" in find_obstacle(store, BROUGHT.id) and "" == find_obstacle(store, WATCHED.id)


def test_decisions_say_nothing_of_what_was_removed_and_hold_for_the_rest(store):
    third = make_article("flood", url="https://example.org/third", title="Third")
    take_in(store, third, 5, 40)
    found = next(one for one in threads.list_threads(store, "flood") if one.article_count == 3)
    pin_thread(store, found.id, note="One thing.", now=LATER, memory=MEMORY)
    assert 1 == foresee_article(store, WATCHED.id).decisions
    remove(store)

    [left] = threads.list_decisions(store, "flood")
    assert ("One thing.", {BROUGHT.id, third.id}) == (left.note, {anchor.article_id for anchor in left.claims})
    lines = list(export_story(store, "flood", MEMORY))
    assert not any(WATCHED.id.encode() in line for line in lines)
    assert (left,) == read_story("flood.ndjson", lines).decisions
    assert () == upkeep.find_lapses(store)

    remove(store, BROUGHT)
    assert () == threads.list_decisions(store, "flood")  # one claim is held to no other, and the note is gone too


@pytest.mark.parametrize(("gone", "left"), [("a", None), ("b", ("split", 1, 1)), ("c", ("split", 1, 1)), ("d", "same")])
def test_of_a_decision_is_left_what_still_has_two_sides(gone, left):
    claims, others = ([Anchor(id, "sha256:0", ThreadFamily.FIGURE, 0, 9) for id in ids] for ids in (("a",), ("b", "c")))
    decision = make_decision("flood", Act.SPLIT, claims, others, note="No.", decided_at=NOON)
    cut = without_articles(decision, {gone})

    assert left == ("same" if cut == decision else cut and (cut.act, len(cut.claims), len(cut.others)))


def test_a_digest_that_was_not_sent_tells_of_the_reports_that_stay(store):
    deliveries.save_subscription(store, a_subscription(id="s1", rhythm=Rhythm.HOURLY))
    going, staying = (reports.list_current_reports(store, one.id)[0].id for one in (WATCHED, BROUGHT))
    with store.transaction():
        store.write("DELETE FROM digest_entries")
    for id in (going, staying):
        told = '{"report": "' + id + '"}'
        entry = DigestEntry(subscription_id="s1", report_id=id, due_at=NOON, told=told, created_at=NOON)
        digests.save_digest_entry(store, entry)
    assert 1 == gather_digests(store, FrozenClock(LATER), "")
    remove(store)

    assert () == deliveries.list_deliveries(store, "s1") and (1, NOON) == digests.count_waiting(store, "s1")
    assert 1 == gather_digests(store, FrozenClock(LATER), "")
    [digest] = deliveries.list_deliveries(store, "s1")
    assert staying in digest.body and going not in digest.body and '"reports_total":1' in digest.body


def test_a_digest_that_was_sent_is_not_told_again(store):
    deliveries.save_subscription(store, a_subscription(id="s1", rhythm=Rhythm.HOURLY))
    for one in (WATCHED, BROUGHT):
        id = reports.list_current_reports(store, one.id)[0].id
        entry = DigestEntry(subscription_id="s1", report_id=id, due_at=NOON, told="{}", created_at=NOON)
        digests.save_digest_entry(store, entry)
    gather_digests(store, FrozenClock(LATER), "")
    with store.transaction():
        store.write("UPDATE deliveries SET state = 'delivered'")
    remove(store)

    assert (0, None) == digests.count_waiting(store, "s1")
