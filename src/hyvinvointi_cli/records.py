"""Frozen values <-> bytes (MessagePack): what the store keeps and what can be sent to another machine."""

from __future__ import annotations

import gc
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def encode(value: object) -> bytes:
    """Return a value of `model.py` (or any plain dataclass) as bytes; mappings keep their order."""
    return msgspec.msgpack.encode(value)


def decode(data: bytes, kind: type[T]) -> T | None:
    """Return the value that `encode` wrote; None when the bytes hold no value of that kind."""
    try:
        with _without_collector():
            value: T = _decoder(kind).decode(data)  # type: ignore[arg-type] # classes hash; mypy doubts it
    except (msgspec.DecodeError, RecursionError):
        return None
    return value


@contextmanager
def _without_collector() -> Iterator[None]:
    """Pause the cycle collector: plain data has no cycles, and the search takes longer than decoding."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(kind)
    return decoder
