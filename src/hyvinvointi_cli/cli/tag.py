"""`hyte tag`: single sentences and rows through the same code path as scan."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def tag(
        context: typer.Context,
        text: Annotated[
            str | None, typer.Argument(metavar="TEXT", help="A sentence, bullet, heading or row.")
        ] = None,
        jsonl: Annotated[
            bool,
            typer.Option("--jsonl", help='Read {"id", "text", "form"?, "lang"?} lines from standard input.'),
        ] = False,
        form: Annotated[
            str, typer.Option("--form", help="sentence, row, heading, bullet or broken.")
        ] = "sentence",
        explain: Annotated[
            bool, typer.Option("--explain", help="Show hits, rules, cues and decisions.")
        ] = False,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
    ) -> None:
        """Tag a text, or JSON lines from standard input, one JSON line each.

        A line: {"id", "codes", "status", "negated", "mentions"}.
        """
        from hyvinvointi_cli.output.clean import escape_json
        from hyvinvointi_cli.output.explanation import explanation
        from hyvinvointi_cli.output.tagged import tagged_record
        from hyvinvointi_cli.output.terminal import print_passage
        from hyvinvointi_cli.running.pipeline import load_tagger
        from hyvinvointi_cli.tagging.units import unit_from_text

        settings: Settings = context.obj
        tagger = load_tagger(tuple(map(str, lexicon or ())), rules_only)
        lines = _lines() if jsonl or text is None else [("1", text, form, "fi" if "|" in text else "")]
        ids = [id for id, *_ in lines]
        units = [unit_from_text(n, text, form, lang) for n, (_, text, form, lang) in enumerate(lines, 1)]
        tagged = tagger.tag(units)
        if explain:
            print_passage(explanation(tagged, tagger.codebook, settings.language))
            return
        for id, unit in zip(ids, tagged, strict=True):
            typer.echo(escape_json(json.dumps(tagged_record(id, unit), ensure_ascii=False)))


def _lines() -> list[tuple[str, str, str, str]]:
    """Read units from standard input; UsageError names the line that is not one."""
    units = []
    for number, line in enumerate(sys.stdin.buffer.read().decode("utf-8-sig", "replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            units.append((row["id"], row["text"], row.get("form") or "sentence", row.get("lang") or ""))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(f'<stdin>:{number}: not a JSON object with "id" and "text" ({error})') from error
    return units
