"""What a terminal of a fixed width shows of an answer."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.output.answer import Answer
from hyvinvointi_cli.output.destination import Destination
from hyvinvointi_cli.output.write import write_answer

Capture = pytest.CaptureFixture[str]


def shown(answer: Answer, capsys: Capture, language: str = "fi") -> str:
    """The screen with the notes of standard error below, lines without spaces at their ends."""
    write_answer(answer, Destination(), language=language)
    captured = capsys.readouterr()
    lines = (captured.out + captured.err).splitlines()
    return "\n" + "\n".join(line.rstrip() for line in lines) + "\n"
