"""What stands around every page: the ways to the rooms, files by their content, the keyboard map."""

import re
from collections import Counter

import pytest

from service.web.present.frame import KEYS, ROOMS


def test_a_file_of_ours_is_kept_for_as_long_as_its_content_stands(client):
    page = client.get("/").get_data(as_text=True)
    (sheet,) = re.findall(r'href="(/static/stet\.css\?v=[0-9a-f]{12})"', page)

    with client.get(sheet) as asked, client.get("/static/stet.css") as plain:
        assert "public, max-age=31536000, immutable" == asked.headers["Cache-Control"]
        assert "immutable" not in plain.headers["Cache-Control"]


def test_only_rooms_with_an_address_are_shown(client, app):
    page = client.get("/").get_data(as_text=True)
    shown = re.findall(r'<li[^>]*><a href="[^"]+"[^>]*>([^<]+)</a></li>', page.split("</nav>")[0])

    assert [room.word for room in ROOMS if room.endpoint in app.view_functions] == shown


def test_the_map_lists_each_key_once():
    counted = Counter(key for _, keys in KEYS for key, _ in keys)

    assert [] == [key for key, count in counted.items() if count > 1]


def test_every_key_of_a_room_is_on_the_map():
    listed = {key for _, keys in KEYS for key, _ in keys}

    assert {room.key for room in ROOMS if room.key} - listed == set()


def test_every_page_has_the_map_and_scripts_of_ours_alone(client, known):
    page = client.get(known.address("/reports/<report_id>")).get_data(as_text=True)

    assert 1 == page.count('<dialog id="keys"')
    ours = re.findall(r'<script src="/static/(\w+)\.js\?v=[0-9a-f]{12}" defer></script>', page)
    assert ["stet", "unsaved"] == ours and 2 == page.count("<script")


@pytest.mark.parametrize(
    "address",
    [
        *(f"/stories/<story_id>{room}" for room in ("", "/figures", "/positions", "/contradictions", "/versions/new")),
        "/reports/<report_id>",
    ],
)
def test_every_way_back_begins_at_the_desk(client, known, address):
    page = client.get(known.address(address)).get_data(as_text=True)
    steps = page.split('<nav class="crumbs"')[1].split("</nav>")[0]

    assert re.search(r'<li><a href="/"[^>]*>Desk</a></li>', steps) and ">Stories<" not in steps


def test_the_words_of_a_change_say_its_number(client, known):
    page = client.get(known.address("/reports/<report_id>")).get_data(as_text=True)
    numbers = set(re.findall(r'id="(?:before|after)-(\d+)"', page))

    assert numbers == {number for names in re.findall(r'data-in="([\d ]+)"', page) for number in names.split()} != set()
