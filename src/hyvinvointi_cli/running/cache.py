"""What runs remember of one another: typed values under content keys in the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hyvinvointi_cli.folders import cache_folder

if TYPE_CHECKING:
    from hyvinvointi_cli.running.store import Store

T = TypeVar("T")

_ELSEWHERE: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Cache:
    """Values by key; without a store it is empty and keeps nothing."""

    store: Store | None

    def fetch(self, key: str, kind: type[T]) -> T | None:
        """Return the value under a key; None when there is none of that kind."""
        if self.store is None:
            return None
        from hyvinvointi_cli.records import decode

        data = self.store.get(key)
        return None if data is None else decode(data, kind)

    def keep(self, key: str, name: str, value: object) -> None:
        """Keep a value; `name` is what `hyte cache info` counts it under."""
        if self.store is None:
            return
        from hyvinvointi_cli.records import encode

        self.store.put(key, name, encode(value))

    @property
    def trouble(self) -> str | None:
        """Why the store is out of order, for one note to the user."""
        return self.store.trouble if self.store else None


def open_cache(wanted: bool) -> Cache:
    """Return the cache in the folder of this user (HYTE_CACHE_DIR), or one that keeps nothing."""
    return Cache(open_store(cache_folder())) if wanted else Cache(None)


@lru_cache(maxsize=2)
def open_store(folder: Path) -> Store:
    """Return the store in a folder, one a process; nothing is opened before it is used."""
    from hyvinvointi_cli.running.store import Store

    return Store(folder)


def store_trouble() -> str | None:
    """Return why the store that this process uses is out of order; None when it uses none."""
    return open_store(cache_folder()).trouble if open_store.cache_info().currsize else None


def hear_trouble(trouble: str | None) -> None:
    """Take a worker's word that the store is out of order: it is left out here too, and told to the user."""
    if trouble is not None:
        store = open_store(cache_folder())
        store.trouble = store.trouble or trouble


def forget_trouble() -> None:
    """Try the store again: in a worker that lives long, the disk may have room by the next document."""
    if open_store.cache_info().currsize:
        open_store(cache_folder()).trouble = None


def hear_trouble_of(machine: str, trouble: str) -> None:
    """Keep why the store of another machine is out of order; the store here stays in use."""
    _ELSEWHERE.setdefault(machine, trouble)


def troubles_elsewhere() -> Mapping[str, str]:
    """Return why the stores of other machines are out of order, by machine in the order of hearing."""
    return dict(_ELSEWHERE)
