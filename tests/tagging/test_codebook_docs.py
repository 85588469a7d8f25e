"""The files that docs/codebook.md shows can be used as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.terms import Term

DOCS = Path(__file__).parents[2] / "docs" / "codebook.md"
FILES = re.findall(r"```yaml\n((?:id|adds_to): .*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("text", FILES, ids=[text.split("\n")[0] for text in FILES])
def test_whole_file_of_the_guide_is_a_valid_lexicon(tmp_path: Path, text: str) -> None:
    name = text.split("\n")[0].split(": ")[1] if text.startswith("id") else "lisat"
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert load_codebook((tmp_path,)).codes


def test_conditional_term_of_the_guide_is_in_the_shipped_codebook() -> None:
    heard = next(t for t in load_codebook().code("os_raadit_tilaisuudet").terms if t.source == "kuulla")
    assert {"huoltaja", "kurinpitopäätös"} <= {
        t.source for t in (*heard.needs, *heard.unless) if isinstance(t, Term)
    }
