"""The store keeps what it is given, notices damage, and never stops a run."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from hyvinvointi_cli.running.store import Store


def noise(size: int) -> bytes:
    """Bytes that do not compress."""
    return os.urandom(size)


def test_value_comes_back(tmp_path: Path) -> None:
    Store(tmp_path).put("key", "reports", b"value")
    assert Store(tmp_path).get("key") == b"value"


def test_unknown_key_gives_none(tmp_path: Path) -> None:
    assert Store(tmp_path).get("key") is None


def test_later_value_replaces_an_earlier_one(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("key", "reports", b"old")
    store.put("key", "reports", b"new")
    assert store.get("key") == b"new" and store.info().kinds[0].entries == 1


def test_info_counts_entries_by_kind(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key, kind in (("a", "reports"), ("b", "documents"), ("c", "reports")):
        store.put(key, kind, b"value")
    assert [(kind.name, kind.entries) for kind in store.info().kinds] == [("documents", 1), ("reports", 2)]


def test_clear_empties_the_store_and_gives_the_disk_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(20):
        store.put(str(number), "reports", noise(50_000))
    before = store.info().file_bytes
    assert store.clear() == 20
    assert store.info().kinds == () and store.info().file_bytes < before / 10


def test_least_recently_used_entry_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, limit_bytes=100_000)
    for number, used in (("old", 1.0), ("older", 0.0), ("young", 2.0)):
        store.put(number, "reports", noise(25_000))
        _execute(store, "update entries set used=? where key=?", used, number)
    store.put("new", "reports", noise(25_000))
    assert [key for key in ("older", "old", "young", "new") if store.get(key)] == ["old", "young", "new"]


def test_use_saves_an_entry_from_removal(tmp_path: Path) -> None:
    store = Store(tmp_path, limit_bytes=100_000)
    for number, used in (("used", 0.0), ("unused", 1.0), ("third", 2.0)):
        store.put(number, "reports", noise(25_000))
        _execute(store, "update entries set used=? where key=?", used, number)
    store.get("used")
    store.put("new", "reports", noise(25_000))
    assert store.get("used") and not store.get("unused")


def test_value_larger_than_the_limit_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, limit_bytes=10_000)
    store.put("small", "reports", b"value")
    store.put("large", "reports", noise(20_000))
    assert store.get("large") is None and store.get("small") == b"value"


def test_limit_is_read_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HYTE_CACHE_LIMIT_MB", "3")
    assert Store(tmp_path).info().limit_bytes == 3_000_000


def test_changed_value_is_noticed_and_dropped(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("key", "reports", b"value")
    _execute(store, "update entries set value = x'00' || value")
    assert store.get("key") is None and store.info().kinds == ()


def test_value_under_another_key_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("key", "reports", b"value")
    _execute(store, "update entries set key='other'")
    assert store.get("other") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"this is no database",
        lambda data: data[: len(data) // 2],
        lambda data: data[:100] + bytes(len(data) - 100),
        lambda data: data[:4096] + os.urandom(len(data) - 4096),
        lambda data: b"",
    ],
    ids=["text", "half", "zeros", "noise", "empty"],
)
def test_damaged_file_is_replaced_by_a_working_one(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    store = Store(tmp_path)
    for number in range(30):
        store.put(f"key{number}", "reports", noise(3_000))
    _execute(store, "pragma wal_checkpoint(truncate)")
    store.close()
    store.path.write_bytes(damage(store.path.read_bytes()))
    again = Store(tmp_path)
    for number in range(30):
        again.get(f"key{number}")
        again.put(f"key{number}", "reports", b"value")
    assert again.trouble is None
    assert [again.get(f"key{number}") for number in range(30)] == [b"value"] * 30


def test_file_without_our_table_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with sqlite3.connect(store.path) as db:
        db.execute("create table other(x)")
        db.execute("pragma user_version = 1")
    store.put("key", "reports", b"value")
    assert store.get("key") == b"value"


def test_folder_that_cannot_be_made_is_trouble_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = Store(tmp_path / "file" / "cache")
    store.put("key", "reports", b"value")
    assert store.get("key") is None and store.trouble and "file" in store.trouble


def test_full_disk_is_trouble_and_no_error(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("small", "reports", b"value")
    _execute(store, "pragma max_page_count=8")
    store.put("large", "reports", noise(200_000))
    assert store.trouble and "full" in store.trouble


def test_clear_makes_room_on_a_full_disk(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(20):
        store.put(str(number), "reports", noise(20_000))
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from hyvinvointi_cli.running.store import Store\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "store = Store(Path(sys.argv[1]))\n"
        "store.put('more', 'reports', b'value')\n"
        "assert store.trouble is not None\n"
        "again = Store(Path(sys.argv[1]))\n"
        "print(again.clear(), again.trouble)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, check=False)
    assert done.stdout.split() == [b"20", b"None"], done.stderr
    assert list(tmp_path.iterdir()) == []


def test_writing_process_that_is_killed_leaves_a_working_store(tmp_path: Path) -> None:
    program = (
        "import os, sys, threading\n"
        "from pathlib import Path\n"
        "from hyvinvointi_cli.running.store import Store\n"
        "threading.Timer(0.3, os._exit, [9]).start()\n"
        "store = Store(Path(sys.argv[1]))\n"
        "n = 0\n"
        "while True:\n"
        "    store.put(str(n), 'reports', os.urandom(300_000)); n += 1\n"
    )
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 9
    store = Store(tmp_path)
    store.put("key", "reports", b"value")
    assert store.get("key") == b"value" and store.get("0") is not None and store.trouble is None


_CROWD = """
import hashlib, sys
from pathlib import Path
from hyvinvointi_cli.running.store import Store
store = Store(Path(sys.argv[1]), limit_bytes=3_000_000)
for turn in range(60):
    key = str((turn * int(sys.argv[2])) % 40)
    value = hashlib.sha256(key.encode()).digest() * 2_000
    found = store.get(key)
    assert found in (None, value)
    store.put(key, "reports", value)
assert store.trouble is None, store.trouble
"""


def test_four_processes_at_once_do_one_another_no_harm(tmp_path: Path) -> None:
    crowd = [
        subprocess.Popen([sys.executable, "-c", _CROWD, str(tmp_path), factor], stderr=subprocess.PIPE)
        for factor in ("1", "3", "7", "11")
    ]
    errors = [process.communicate(timeout=120)[1] for process in crowd]
    assert [process.returncode for process in crowd] == [0] * 4, errors
    assert sum(kind.entries for kind in Store(tmp_path).info().kinds) == 40


def test_four_processes_that_meet_a_damaged_file_go_on(tmp_path: Path) -> None:
    Store(tmp_path).path.write_bytes(b"this is no database" * 1000)
    crowd = [
        subprocess.Popen([sys.executable, "-c", _CROWD, str(tmp_path), factor], stderr=subprocess.PIPE)
        for factor in ("1", "3", "7", "11")
    ]
    errors = [process.communicate(timeout=120)[1] for process in crowd]
    assert [process.returncode for process in crowd] == [0] * 4, errors


def test_file_that_another_process_sets_aside_between_two_looks_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch, taken = Path.touch, []

    def touched_and_taken(path: Path, *args: int, **named: int) -> None:
        touch(path, *args, **named)
        if not taken:
            taken.append(path)
            path.unlink()

    monkeypatch.setattr(Path, "touch", touched_and_taken)
    store = Store(tmp_path)
    store.put("key", "reports", b"value")
    assert taken and store.trouble is None and store.get("key") == b"value"


def test_child_of_a_fork_opens_the_store_for_itself(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from hyvinvointi_cli.running.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "store.put('a', 'reports', b'parent')\n"
        "child = os.fork()\n"
        "store.put('b', 'reports', b'both')\n"
        "assert store.get('a') == b'parent'\n"
        "if child: sys.exit(os.waitpid(child, 0)[1])\n"
    )
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 0
    assert Store(tmp_path).get("b") == b"both"


def _execute(store: Store, statement: str, *values: object) -> None:
    """Do to the file what another program or a failing disk may do."""
    store._do(lambda db: db.execute(statement, values).fetchall())
