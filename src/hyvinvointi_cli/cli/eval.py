"""`hyte eval`: measure the tagging against units that people coded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import manifest_for
from hyvinvointi_cli.cli.options import WHERE, taking
from hyvinvointi_cli.cli.settings import Settings

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.agreement import Coding


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command("eval")
    @taking(WHERE)
    def evaluate(
        context: typer.Context,
        gold: Annotated[
            Path, typer.Argument(metavar="GOLD", help="Coded units: .jsonl, or .csv of a coder.")
        ],
        coder: Annotated[
            Path | None,
            typer.Option("--coder", metavar="FILE", help="A second coder's file in place of hyte's tagging."),
        ] = None,
        sheet: Annotated[
            Path | None,
            typer.Option(
                "--sheet", metavar="FILE.csv", help="Write the units uncoded, for a coder; no more."
            ),
        ] = None,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
    ) -> None:
        """Measure the tagging against units that people coded.

        Precision, recall and F1 by code, micro and macro; status, negation, kappa, alpha, disagreements.

        Both ways: with the trained component, and by the rules alone (`rules_f1`, JSON `rules_only`).

        GOLD: lines {"id", "text", "form", "lang", "codes", "optional", "status", "negated"}; a CSV has the
        same columns with codes separated by spaces.

        JSON: {units, micro: {precision, recall, f1, tp, fp, fn}, macro: {f1}, no_code: {units, specificity},
        status: {not_none_accuracy, not_none_macro_f1}, negation: {precision, ...}, alpha, codes: {id:
        {precision, ..., kappa}}, disagreements: [{id, text, missed, superfluous, status, negated}],
        rules_only}; of status and negated the first is the gold's.
        """
        from hyvinvointi_cli.analysis.agreement import agree
        from hyvinvointi_cli.cli.coded_units import coding_of, empty_sheet, read_rows
        from hyvinvointi_cli.output.agreement import agreement_answer
        from hyvinvointi_cli.output.destination import check_writable
        from hyvinvointi_cli.output.labels import named
        from hyvinvointi_cli.output.manifest import input_of
        from hyvinvointi_cli.output.write import replace_file, write_answer
        from hyvinvointi_cli.running.pipeline import load_codebook
        from hyvinvointi_cli.tagging.language import MODEL_NAME
        from hyvinvointi_cli.tagging.review import model_digest

        settings: Settings = context.obj
        where = p.destination_of(context)
        lexicons = tuple(map(str, lexicon or ()))
        codebook = load_codebook(lexicons)
        codes = {code.id for code in codebook.codes}
        rows = read_rows(gold, codes)
        if sheet is not None:
            check_writable(sheet)
            replace_file(sheet, lambda path: path.write_text(empty_sheet(rows), "utf-8-sig", newline=""))
            typer.echo(named("eval_filled", settings.language, file=sheet, n=len(rows)), err=True)
            return
        wanted = {row["id"]: coding_of(row) for row in rows}
        rules = None
        if coder:
            way = "eval_coder"
            found = {row["id"]: coding_of(row) for row in read_rows(coder, codes)}
        else:
            way = "eval_rules" if rules_only else "eval_hyte"
            found = _tagged(rows, lexicons, rules_only)
            rules = None if rules_only else agree(wanted, _tagged(rows, lexicons, True))
        answer = agreement_answer(agree(wanted, found), wanted, found, way, rules, settings.language)
        made_by = replace(
            manifest_for(context, (), codebook),
            inputs=tuple(input_of(path) for path in (gold, coder) if path),
            language_model=None if coder else MODEL_NAME,
            trained_component=None if coder or rules_only else model_digest(),
        )
        write_answer(answer, where, made_by, settings.language, quiet=settings.quiet)


def _tagged(
    rows: Sequence[Mapping[str, str]], lexicons: tuple[str, ...], rules_only: bool
) -> dict[str, Coding]:
    """What hyte says of the units; its language is told from the text where the row names none."""
    from hyvinvointi_cli.analysis.agreement import Coding
    from hyvinvointi_cli.running.pipeline import load_tagger
    from hyvinvointi_cli.tagging.units import unit_from_text

    units = [
        unit_from_text(n, row["text"], row.get("form") or "sentence", row.get("lang") or None)
        for n, row in enumerate(rows)
    ]
    tagged = load_tagger(lexicons, rules_only).tag(units)
    return {
        row["id"]: Coding(frozenset(u.codes), status=u.status.value, negated=frozenset(u.negated))
        for row, u in zip(rows, tagged, strict=True)
    }
