"""Help and settings: every word of the vocabulary, every kind and key, and how this installation is set up."""

import re

from service.domain.changes import ChangeKind
from service.web.present.frame import KEYS
from service.web.views.about.vocabulary import PAGE, read_vocabulary


def test_help_has_every_word_of_the_vocabulary_every_kind_and_every_key(client):
    page = client.get("/help").text
    words = re.findall(r"^\| \*\*(\w+)\*\* \|", PAGE.read_text(encoding="utf-8"), re.M)

    assert len(words) > 30 and all(f"<strong>{word}</strong>" in page for word in words)
    assert all(kind.value in page for kind in ChangeKind)
    assert all(f"<kbd>{key}</kbd>" in page for _, keys in KEYS for key, _ in keys)


def test_each_table_of_the_vocabulary_is_a_table_whose_rows_have_its_columns():
    for table in read_vocabulary():
        assert table.title and {len(table.heads)} == {len(row) for row in table.rows}, table.title


def test_settings_say_plainly_that_there_are_no_accounts_and_where_things_are_kept(client, settings):
    page = client.get("/settings").text

    assert "Local mode: there are no accounts" in page
    assert str(settings.data_dir.resolve()) in page and "SQLite" in page and "stet-rules" in page
