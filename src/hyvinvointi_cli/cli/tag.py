"""`hyte tag`: single sentences and rows through the same code path as scan."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Form

if TYPE_CHECKING:
    from hyvinvointi_cli.model import Unit

FORMS = tuple(Form)


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def tag(
        context: typer.Context,
        text: Annotated[
            str | None,
            typer.Argument(
                metavar="TEXT", help="A sentence, bullet, heading or row; without it standard input is read."
            ),
        ] = None,
        jsonl: Annotated[
            bool,
            typer.Option("--jsonl", help='Read {"id", "text", "form"?, "lang"?} lines from standard input.'),
        ] = False,
        form: Annotated[
            str, typer.Option("--form", metavar="FORM", help="sentence, row, heading, bullet or broken.")
        ] = "sentence",
        explain: Annotated[
            bool, typer.Option("--explain", help="Show hits, rules, cues and decisions.")
        ] = False,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
    ) -> None:
        """Tag one sentence, a text, or JSON lines, and explain it.

        The text is TEXT or standard input; the answer is one JSON line a unit.

        A line: {"id", "text", "codes", "status", "negated", "mentions"}. Plain text is divided into
        sentences, bullets and headings as a text file is (form feed = new page) and numbered.
        """
        from hyvinvointi_cli.output.clean import escape_json
        from hyvinvointi_cli.output.explanation import explanation
        from hyvinvointi_cli.output.labels import label
        from hyvinvointi_cli.output.tagged import tagged_record
        from hyvinvointi_cli.output.terminal import print_passage
        from hyvinvointi_cli.running.pipeline import load_tagger
        from hyvinvointi_cli.tagging.units import unit_from_text

        settings: Settings = context.obj
        p.check_choice("--form", form, FORMS)
        tagger = load_tagger(tuple(map(str, lexicon or ())), rules_only)
        if text is not None:
            ids, units = ["1"], [unit_from_text(1, text, form, "fi" if "|" in text else "")]
        else:
            if sys.stdin.isatty() and not settings.quiet:
                sys.stderr.write(label("tag_waits", settings.language) + "\n")
            read = _standard_input()
            ids, units = _coded_lines(read) if jsonl or read.lstrip()[:1] == "{" else _plain_text(read)
        tagged = tagger.tag(units)
        if explain:
            print_passage(explanation(tagged, tagger.codebook, settings.language))
            return
        for id, unit in zip(ids, tagged, strict=True):
            line = escape_json(json.dumps(tagged_record(id, unit), ensure_ascii=False))
            typer.echo(line.encode(errors="replace"))  # UTF-8 whatever the terminal's code page


def _standard_input() -> str:
    return sys.stdin.buffer.read().decode("utf-8-sig", "replace")


def _plain_text(text: str) -> tuple[list[str], list[Unit]]:
    from hyvinvointi_cli.reading.plain import read_text

    units = list(read_text(text).units)
    return [str(unit.number) for unit in units], units


def _coded_lines(text: str) -> tuple[list[str], list[Unit]]:
    """Return ids and units of JSON lines; UsageError names the line that is not one."""
    from hyvinvointi_cli.tagging.units import unit_from_text

    ids: list[str] = []
    units: list[Unit] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            form, language = row.get("form") or "sentence", row.get("lang") or ""
            units.append(unit_from_text(len(units) + 1, row["text"], form, language))
            ids.append(row["id"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise UsageError(
                f'<stdin>:{number}: not a JSON object with "id" and "text" ({error}); '
                "plain text is read without --jsonl"
            ) from error
    return ids, units
