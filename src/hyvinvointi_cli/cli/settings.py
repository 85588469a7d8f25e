"""Options that every command shares; they may stand anywhere on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hyvinvointi_cli.running.limits import Limits

EXECUTORS = ("processes", "serial", "dask")


@dataclass(frozen=True, slots=True)
class Settings:
    """The global options as given."""

    language: str = "fi"
    quiet: bool = False
    verbose: bool = False
    cache: bool = True
    jobs: int = 1
    limits: Limits = field(default_factory=Limits)
    executor: str = "processes"
    scheduler: str | None = None


_FLAGS = frozenset({"-q", "--quiet", "-v", "--verbose", "--no-cache"})
_VALUED = frozenset({"--lang", "-j", "--jobs", "--timeout", "--max-memory", "--executor", "--scheduler"})


def hoist(arguments: Sequence[str]) -> list[str]:
    """Move global options to the front, so that `hyte scan x --lang en` is `hyte --lang en scan x`."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            return [*front, *rest, word, *words]
        name = word.partition("=")[0]
        if (
            word in _FLAGS
            or (name in _VALUED and "=" in word)
            or (word.startswith("-j") and word[2:].isdigit())
        ):
            front.append(word)
        elif word in _VALUED:
            front += [word, *([value] if (value := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return front + rest
