"""The import table of docs/architecture.md, held over the real tree.

No test starts the program: the files are read and parsed.
"""

import ast
import re

from tests.rules.tree import (
    ONE_DOOR,
    ROOMS,
    ROOT,
    Module,
    allowed_libraries,
    allowed_rooms,
    library_of,
    modules,
    read_module,
    room_of,
)

#: A budget, in lines; over it a module must split. Exceptions carry their reason.
LONGEST_MODULE = 300
LONG_FOR_A_REASON: dict[str, str] = {
    "service/extraction/quantities/units.py": "one table, a unit a line",
}

#: A folder holds at most this many modules, its __init__ and __main__ not counted. Exceptions carry their reason.
MOST_MODULES = 9
FULL_FOR_A_REASON: dict[str, str] = {
    "service": "the doors to what is outside and the processes that start it, a file each, beside the rooms",
    "storage": "a file for each noun's tables, beside the door, the schema and the seals that all of them share",
    "service/cli": "a file for each family of verbs, loaded when one of them is called",
    "service/watching/page": "a module for each thing that is read off a page, all of them in the one child process",
    "service/web": "requests are read in a module for each family of what is sent, and the rest is one thing a module",
    "service/web/views": "a module for each noun that has an address",
    "service/web/routes": "a module for each family of addresses, so that whoever adds one touches one",
    "service/web/shapes": "a module for each family of answers, as the addresses have",
    "service/web/present": "a presenter for each family of nouns",
    "service/domain": "a file for each noun and its law; a second folder would part nouns that refer to each other",
}


def test_no_room_imports_a_room_it_may_not():
    trespasses = [text for module in modules() for text in trespasses_of(module)]

    assert trespasses == []


def test_a_trespass_is_named_by_both_rooms(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.rules.tree.ROOT", tmp_path)
    path = tmp_path / "service" / "text" / "words.py"
    path.parent.mkdir(parents=True)
    path.write_text("def late():\n    from storage.stories import save_story\n")

    assert trespasses_of(read_module(path)) == [
        "service.text imports storage (service/text/words.py line 2: storage.stories.save_story)"
    ]


def test_a_library_is_imported_only_by_its_room():
    strangers = [
        f"{module.room} imports {library} ({module.place} line {used.line})"
        for module in modules()
        for used in module.imports()
        if (library := library_of(used.name)) and module.room and library not in allowed_libraries(module.room)
    ]

    assert strangers == []


def test_a_library_with_one_door_is_imported_only_there():
    strangers = [
        f"{module.name} imports {library}, which only {ONE_DOOR[library]} may"
        for module in modules()
        for used in module.imports()
        if (library := library_of(used.name)) in ONE_DOOR and not module.name.startswith(ONE_DOOR[library])
    ]

    assert strangers == []


def test_sql_stands_only_in_storage():
    engines = {"sqlite3", "pysqlite3"}
    doors = {module.name for module in modules() for used in module.imports() if used.name.split(".")[0] in engines}

    assert doors == {"storage.engine"}


def test_every_module_stands_in_a_room():
    homeless = [module.place for module in modules() if not module.room and module.name != "service"]

    assert homeless == []


def test_the_map_imports_nothing():
    maps = [module for module in modules() if module.name == "service"]

    assert [list(module.imports()) for module in maps] == [[]]


def test_the_table_has_no_cycle():
    edges = {room: allowed_rooms(room) - {room} for room in ROOMS if ROOMS[room][0] != "everything"}
    while leaves := {room for room, needs in edges.items() if not needs & edges.keys()}:
        edges = {room: needs for room, needs in edges.items() if room not in leaves}

    assert edges == {}


def test_the_table_in_the_docs_is_the_table_in_the_code():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_.]+)` \| ([^|]*) \| ([^|]*) \|$", page, re.MULTILINE)
    printed = {room: (rooms.strip(), libraries.strip().replace("`", "")) for room, rooms, libraries in rows}

    assert {room: (rooms or "nothing", libraries) for room, (rooms, libraries) in ROOMS.items()} == printed


def test_no_module_is_longer_than_its_budget():
    long = {
        module.place: lines
        for module in modules()
        if module.room != "seeds"
        and (lines := module.source.count("\n")) > LONGEST_MODULE
        and module.place not in LONG_FOR_A_REASON
    }

    assert long == {}


def test_no_folder_holds_more_modules_than_a_reader_can_keep_in_mind():
    folders: dict[str, int] = {}
    for module in modules():
        if not module.path.name.startswith("__"):
            folder = str(module.path.parent.relative_to(ROOT))
            folders[folder] = folders.get(folder, 0) + 1
    full = {folder: count for folder, count in folders.items() if count > MOST_MODULES}

    assert full.keys() <= FULL_FOR_A_REASON.keys(), full


def test_every_module_opens_with_its_charter():
    mute = [
        module.place
        for module in modules()
        if not (module.tree.body and (docstring := _docstring(module)) and docstring.rstrip())
    ]

    assert mute == []


def trespasses_of(module: Module) -> list[str]:
    """Imports of a module that its room may not have, one sentence each."""
    if not module.room:
        return []
    return [
        f"{module.room} imports {room} ({module.place} line {used.line}: {used.name})"
        for used in module.imports()
        if (room := room_of(used.name)) and room not in allowed_rooms(module.room)
    ]


def _docstring(module: Module) -> str:
    return ast.get_docstring(module.tree) or ""
