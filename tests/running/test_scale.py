"""What docs/scale.md says of Parquet parts and DuckDB, typed as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

PROJECT = Path(__file__).parents[2]
SQL = re.findall(r"(?s)```sql\n(.*?)```", (PROJECT / "docs" / "scale.md").read_text(encoding="utf-8"))


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    """Parts of a municipality without any mention, which DuckDB reads first, and of two with reports."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "tyhjä.txt").write_text("Kokous pidettiin.\n", encoding="utf-8")
    sources = {"Aho": tmp_path / "tyhjä.txt"}
    for name in ("Hietajarvi", "Kuuslahti"):
        sources[name] = PROJECT / "samples" / f"{name}_2023.pdf"
    program = "from hyvinvointi_cli.cli import main; main()"
    for name, source in sources.items():
        target = tmp_path / "parts" / f"{name}.parquet"
        words = ["-q", "mentions", str(source), "-o", str(target)]
        subprocess.run([sys.executable, "-c", program, *words], check=True)
    return tmp_path


def test_parts_become_folders_by_municipality_and_year(parts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(parts)
    split, ask = (text for block in SQL for text in block.split(";") if text.strip())
    duckdb.execute(split)
    rows = duckdb.sql(ask).fetchall()
    assert [row[:2] for row in rows] == [("Hietajärvi", 2023), ("Kuuslahti", 2023)]
    assert all(row[2] > 50 for row in rows)


def test_scores_keep_their_decimals_beside_a_part_without_rows(
    parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(parts)
    scores = duckdb.sql("SELECT score FROM read_parquet('parts/*.parquet') WHERE score IS NOT NULL")
    assert any(0 < score < 1 for (score,) in scores.fetchall())
