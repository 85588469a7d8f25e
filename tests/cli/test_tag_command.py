"""`hyte tag` takes a sentence, plain text on standard input, or JSON lines."""

from __future__ import annotations

import json
import sys
from subprocess import run

import pytest

_DECK = """Osallisuus
https://www.example.fi/osallisuusohjelma

• toive kertaluonteisuudesta pysyvään toimintaan
• Palveluiden käyttäjät
mukaan kunnan toimielimiin
"""


def tag(*arguments: str, stdin: str = "") -> list[dict[str, object]]:
    """Run the command and return its lines."""
    command = [sys.executable, "-m", "hyvinvointi_cli", "tag", "--rules-only", *arguments]
    done = run(command, input=stdin, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def test_plain_text_is_divided_into_units() -> None:
    lines = tag(stdin=_DECK)
    assert [line["text"] for line in lines][-1] == "Palveluiden käyttäjät mukaan kunnan toimielimiin"
    assert "os_kayttajat_toimielimissa" in lines[-1]["codes"]  # type: ignore[operator]


def test_links_in_plain_text_are_not_counted() -> None:
    assert not [
        m for line in tag(stdin="https://www.example.fi/osallisuusohjelma\n") for m in line["mentions"]
    ]  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", [("--jsonl",), ()], ids=["asked for", "recognised"])
def test_json_lines_keep_their_ids(arguments: tuple[str, ...]) -> None:
    unit = {"id": "a\u2028b", "text": "Nuorisovaltuusto kokoontui neljä kertaa."}
    (line,) = tag(*arguments, stdin=json.dumps(unit, ensure_ascii=False) + "\n")
    assert (line["id"], line["codes"]) == (unit["id"], ["os_toimielimet"])


def test_unknown_form_is_a_usage_error_that_names_the_forms() -> None:
    command = [sys.executable, "-m", "hyvinvointi_cli", "tag", "--form", "rivi", "Kokous."]
    done = run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "hyte: --form rivi: use one of sentence, bullet, heading, row, broken\n",
    )
