"""Every error hyte raises on purpose, each with the exit code it ends a command with."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How a command ends; `--help` of every command lists them."""

    OK = 0
    CRASH = 1
    DIFFERENT = 1
    USAGE = 2
    INPUT = 3
    LEXICON = 4
    MODEL = 5
    OUTPUT = 6
    PARTIAL = 7
    INTERRUPTED = 130


class HyteError(Exception):
    """An expected failure: the message names the file and the next step."""

    exit_code: ClassVar[ExitCode] = ExitCode.CRASH


class UsageError(HyteError):
    """The command's words do not fit together."""

    exit_code = ExitCode.USAGE


class InputError(HyteError):
    """A file cannot be read: damaged, encrypted, empty, missing or not a document.

    `reason` is a stable word (damaged, encrypted, empty, missing, not_pdf, too_large, timeout,
    memory, crashed, interrupted, cluster, unreadable) that tables translate; the message is for people.
    """

    exit_code = ExitCode.INPUT

    def __init__(self, message: str, reason: str = "unreadable") -> None:
        super().__init__(message)
        self.reason = reason


class LexiconError(HyteError):
    """One or more problems of a lexicon folder, each as `path:line:column: message`."""

    exit_code = ExitCode.LEXICON

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[LexiconError], tuple[tuple[str, ...]]]:
        return LexiconError, (self.problems,)  # a worker process sends it: not the joined message


class LanguageModelError(HyteError):
    """The Finnish language model cannot be loaded; the message says what to type."""

    exit_code = ExitCode.MODEL


class OutputError(HyteError):
    """A result cannot be written: missing folder, no permission, full disk."""

    exit_code = ExitCode.OUTPUT
