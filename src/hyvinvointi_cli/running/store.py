"""A store of results on disk: checked entries under content keys, least recently used out first."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

T = TypeVar("T")

FILE = "results-1.sqlite3"
"""The number is that of the layout: another layout of keys or values is another file."""
LIMIT_VARIABLE = "HYTE_CACHE_LIMIT_MB"
_LIMIT_MB = 2048
_KEPT_SHARE = 0.9
"""What stays when the limit is passed, so that the next entry does not pass it again."""
_DAMAGED = ".damaged"
_WAIT_S = 10.0
_ATTEMPTS = 5
_TOUCH_S = 3600.0
"""A use is written down once an hour: a run over stored results writes nothing."""
_LEVEL = 1
# zlib 1 makes the records of a 158-page report seven times smaller in 13 ms and unpacks them in 5 ms.
_LAYOUT = 1
_SCHEMA = f"""
create table if not exists entries(
    key text primary key, kind text not null, size integer not null, used real not null,
    checksum blob not null, value blob not null);
create index if not exists by_use on entries(used, size);
pragma user_version = {_LAYOUT};
"""
_LEFT_BY_FORK: list[sqlite3.Connection] = []
"""Connections of a parent process: to close one in a child is as harmful as to use it."""


class Kind(NamedTuple):
    """Entries of one kind: how many, and their bytes on disk."""

    name: str
    entries: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Info:
    """What a store holds."""

    path: Path
    kinds: tuple[Kind, ...]
    file_bytes: int
    limit_bytes: int


class Store:
    """Bytes by key. A store that cannot be read or written never stops a run: `trouble` says why."""

    def __init__(self, folder: Path, limit_bytes: int | None = None) -> None:
        self.path = folder / FILE
        self.limit_bytes = _limit() if limit_bytes is None else limit_bytes
        self.trouble: str | None = None
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._inode = 0
        self._lock = threading.Lock()

    def get(self, key: str) -> bytes | None:
        """Return the value of a key; None when there is none, or when the entry is damaged."""
        row = self._do(
            lambda db: db.execute("select checksum, value, used from entries where key=?", (key,)).fetchone()
        )
        if row is None:
            return None
        checksum, packed, used = row
        if not isinstance(packed, bytes) or checksum != _checksum(key, packed):
            self._do(lambda db: db.execute("delete from entries where key=?", (key,)))
            return None
        if time.time() - used > _TOUCH_S:
            self._do(lambda db: db.execute("update entries set used=? where key=?", (time.time(), key)))
        return zlib.decompress(packed)

    def put(self, key: str, kind: str, value: bytes) -> None:
        """Keep a value; the least recently used ones go when the store passes its limit."""
        packed = zlib.compress(value, _LEVEL)
        if len(packed) > self.limit_bytes * _KEPT_SHARE:
            return
        row = (key, kind, len(packed), time.time(), _checksum(key, packed), packed)
        self._do(lambda db: db.execute("insert or replace into entries values (?,?,?,?,?,?)", row))
        self._do(self._shrink)

    def info(self) -> Info:
        """Return the number and size of the entries by kind."""
        query = "select kind, count(*), sum(size) from entries group by kind order by kind"
        rows = self._do(lambda db: db.execute(query).fetchall()) or ()
        return Info(self.path, tuple(Kind(*row) for row in rows), self._file_bytes(), self.limit_bytes)

    def clear(self) -> int:
        """Remove all entries and give the disk back; return how many there were.

        On a full disk there is no room to note down what is deleted: there the file itself goes.
        """
        removed = self._do(lambda db: db.execute("delete from entries").rowcount)
        if self.trouble is not None:
            return self._remove()
        self._do(lambda db: db.execute("vacuum"))
        self._do(lambda db: db.execute("pragma wal_checkpoint(truncate)").fetchall())
        self.path.with_suffix(_DAMAGED).unlink(missing_ok=True)
        return removed or 0

    def close(self) -> None:
        """Close the file; the store opens again when it is used."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
            self._connection = None

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Run one statement; None when the store is out of order. A damaged file is set aside.

        A file that is gone between two looks was set aside by another process: it is made anew.
        """
        with self._lock:
            for attempt in range(_ATTEMPTS):
                if self.trouble is not None:
                    return None
                try:
                    return work(self._open())
                except sqlite3.DatabaseError as error:
                    if _is_busy(error):
                        return None
                    self._recover(error, last=attempt == _ATTEMPTS - 1)
                except FileNotFoundError as error:
                    if attempt == _ATTEMPTS - 1:
                        self.trouble = f"{self.path}: {error.strerror}"
                except OSError as error:
                    self.trouble = f"{self.path.parent}: {error.strerror or error}"
            return None

    def _recover(self, error: sqlite3.DatabaseError, last: bool) -> None:
        """Set a damaged file aside; open anew when another process did so under our hands."""
        damage = _primary(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
        if last or not (damage or _primary(error) == sqlite3.SQLITE_IOERR):
            self.trouble = f"{self.path}: {error}"
            return
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if damage:
            self._set_aside()

    def _open(self) -> sqlite3.Connection:
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        if self._connection is not None:
            _LEFT_BY_FORK.append(self._connection)
            self._connection = None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.touch(mode=0o600)
        self._inode = self.path.stat().st_ino
        db = sqlite3.connect(self.path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False)
        self._connection, self._process = db, os.getpid()
        db.execute("pragma synchronous=normal")
        if db.execute("pragma user_version").fetchone()[0] != _LAYOUT:
            db.execute("pragma journal_mode=wal").fetchone()
            db.executescript(_SCHEMA)
        return db

    def _shrink(self, db: sqlite3.Connection) -> None:
        total = db.execute("select sum(size) from entries").fetchone()[0] or 0
        if total <= self.limit_bytes:
            return
        for rowid, size in db.execute("select rowid, size from entries order by used").fetchall():
            db.execute("delete from entries where rowid=?", (rowid,))
            total -= size
            if total <= self.limit_bytes * _KEPT_SHARE:
                return

    def _set_aside(self) -> None:
        """Move a damaged file out of the way, unless another process has already done so."""
        try:
            if self.path.stat().st_ino == self._inode:
                self.path.replace(self.path.with_suffix(_DAMAGED))
                for suffix in ("-wal", "-shm"):
                    self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        except FileNotFoundError:
            return
        except OSError as error:
            self.trouble = f"{self.path}: {error.strerror or error}"

    def _remove(self) -> int:
        """Remove the files of a store that cannot be written; the trouble stays when they cannot go."""
        trouble, self.trouble = self.trouble, None
        entries = sum(kind.entries for kind in self.info().kinds)
        self.close()
        try:
            for suffix in ("-wal", "-shm", ""):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
            self.path.with_suffix(_DAMAGED).unlink(missing_ok=True)
            self.trouble = None
        except OSError:
            self.trouble = trouble
            return 0
        return entries

    def _file_bytes(self) -> int:
        names = (self.path.with_name(self.path.name + suffix) for suffix in ("", "-wal"))
        return sum(path.stat().st_size for path in names if path.is_file())


def _checksum(key: str, packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=16, key=key.encode()[:64]).digest()


def _is_busy(error: sqlite3.DatabaseError) -> bool:
    """Another process writes: this once there is no cache, and nothing is wrong."""
    return _primary(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _primary(error: sqlite3.DatabaseError) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _limit() -> int:
    """Two gigabytes, or what HYTE_CACHE_LIMIT_MB says."""
    asked = os.environ.get(LIMIT_VARIABLE, "")
    return (int(asked) if asked.isdigit() else _LIMIT_MB) * 1_000_000
