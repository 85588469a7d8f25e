"""Global options may stand anywhere on the command line."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.cli.settings import Settings, hoist


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        pytest.param("scan a.pdf --lang sv", "--lang sv scan a.pdf", id="value behind"),
        pytest.param("scan a.pdf --lang=sv", "--lang=sv scan a.pdf", id="value after ="),
        pytest.param("scan -q a.pdf -v", "-q -v scan a.pdf", id="flags"),
        pytest.param("scan -j4 a.pdf", "-j4 scan a.pdf", id="number stuck to its option"),
        pytest.param("scan -j 4 a.pdf --timeout 9", "-j 4 --timeout 9 scan a.pdf", id="two values"),
        pytest.param("scan --format csv", "scan --format csv", id="option of the command stays"),
        pytest.param("scan --code=-q a.pdf", "scan --code=-q a.pdf", id="value of the command's option"),
        pytest.param("scan -q -- -v --lang", "-q scan -- -v --lang", id="files after --"),
        pytest.param("scan --lang", "--lang scan", id="value forgotten"),
    ],
)
def test_global_options_come_to_the_front(words: str, moved: str) -> None:
    assert hoist(words.split()) == moved.split()


def test_one_document_at_a_time_unless_told() -> None:
    assert Settings().jobs == 1
