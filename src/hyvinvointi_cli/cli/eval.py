"""`hyte eval`: measure the tagging against units that people coded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.errors import InputError

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.agreement import Coding


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command("eval")
    def evaluate(
        gold: Annotated[
            Path, typer.Argument(metavar="GOLD", help="Coded units: .jsonl, or .csv of a coder.")
        ],
        coder: Annotated[
            Path | None, typer.Option("--coder", help="A second coder's file in place of hyte's tagging.")
        ] = None,
        format: p.Format = None,
        output: p.Output = None,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
    ) -> None:
        """Precision, recall and F1 by code, micro and macro; status, negation, kappa, alpha, disagreements.

        GOLD: lines {"id", "text", "form", "codes", "optional", "status", "negated"}; a CSV has the same
        columns with codes separated by spaces. JSON lists every disagreement with its text.
        """
        from hyvinvointi_cli.analysis.agreement import Coding, agree
        from hyvinvointi_cli.output.agreement import agreement_answer
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.write import write_answer
        from hyvinvointi_cli.running.pipeline import load_tagger
        from hyvinvointi_cli.tagging.units import unit_from_text

        where = destination(format, output)
        rows = _rows(gold)
        wanted = {row["id"]: _coding(row) for row in rows}
        if coder:
            found = {row["id"]: _coding(row) for row in _rows(coder)}
        else:
            tagger = load_tagger(tuple(map(str, lexicon or ())), rules_only)
            units = [
                unit_from_text(n, row["text"], row.get("form") or "sentence", row.get("lang") or "")
                for n, row in enumerate(rows)
            ]
            found = {
                row["id"]: Coding(frozenset(u.codes), status=u.status.value, negated=frozenset(u.negated))
                for row, u in zip(rows, tagger.tag(units), strict=True)
            }
        write_answer(agreement_answer(agree(wanted, found), wanted, found), where)


def _rows(path: Path) -> list[dict[str, str]]:
    """Read coded units; InputError names the file and line that cannot be read."""
    import csv
    import json

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot read coded units ({error})", "unreadable") from error
    if path.suffix.casefold() == ".csv":
        separator = ";" if text.partition("\n")[0].count(";") else ","
        return list(csv.DictReader(text.splitlines(), delimiter=separator))
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
                row["id"], row["text"]
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(f"{path}:{number}: not a coded unit ({error!r})", "unreadable") from error
            rows.append(row)
    return rows


def _coding(row: dict[str, str]) -> Coding:
    from hyvinvointi_cli.analysis.agreement import Coding

    def codes(key: str) -> frozenset[str]:
        value = row.get(key) or ()
        return frozenset(value.replace(",", " ").split() if isinstance(value, str) else value)

    return Coding(
        codes("codes"),
        codes("optional"),
        row.get("status") or "none",
        codes("negated"),
        row.get("text") or "",
        codes("status_accept"),
    )
