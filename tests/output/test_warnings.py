"""Warnings of reading as sentences."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.model import Notice
from hyvinvointi_cli.output.warnings import sentence, sentences

UNKNOWN = Notice("unknown_municipality")


@pytest.mark.parametrize(
    ("pages", "told"), [((3,), "3"), ((1, 2, 3, 7), "1–3, 7"), ((9, 2, 1, 2), "1–2, 9")], ids=str
)
def test_pages_are_told_in_runs(pages: tuple[int, ...], told: str) -> None:
    words = sentence(Notice("page_without_text", pages), "a.pdf", "en")
    assert words == f"a.pdf: no text could be read on pages {told} (an image?). Read them with --ocr."


def test_unknown_warning_is_shown_as_it_is() -> None:
    assert sentence(Notice("odd", (2,), "because"), "a.pdf", "fi") == "a.pdf: odd 2 because"


def test_warning_that_files_share_is_said_once() -> None:
    scan = Notice("page_without_text", (1,))
    told = sentences([("a.pdf", UNKNOWN), ("b.pdf", scan), ("c.pdf", UNKNOWN)], "en")
    assert [line.partition(":")[0] for line in told] == ["a.pdf, c.pdf", "b.pdf"]


def test_long_list_of_files_is_cut_with_their_number() -> None:
    (told,) = sentences([(f"{n}.pdf", UNKNOWN) for n in range(13)], "en")
    assert told.startswith("0.pdf, ") and "11.pdf … (13): the municipality" in told
