"""Frozen values <-> bytes (MessagePack): what the store keeps and what can be sent to another machine."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar

import msgspec

from hyvinvointi_cli.collector import without_collector

T = TypeVar("T")


def encode(value: object) -> bytes:
    """Return a value of `model.py` (or any plain dataclass) as bytes; mappings keep their order."""
    return msgspec.msgpack.encode(value)


def decode(data: bytes, kind: type[T]) -> T | None:
    """Return the value that `encode` wrote; None when the bytes hold no value of that kind."""
    try:
        with without_collector():
            value: T = _decoder(kind).decode(data)  # type: ignore[arg-type] # classes hash; mypy doubts it
    except (msgspec.DecodeError, RecursionError):
        return None
    return value


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(kind)
    return decoder
