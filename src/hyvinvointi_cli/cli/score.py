"""`hyte score`: what the text shows by each framework, with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.options import OVERRIDING, READING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings
from hyvinvointi_cli.errors import UsageError

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, Item
    from hyvinvointi_cli.output.answer import Answer
    from hyvinvointi_cli.output.names import Names

    _Named = dict[str, list[tuple[Framework, Item | None]]]


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(WRITING, READING, OVERRIDING)
    def score(
        context: typer.Context,
        paths: Annotated[
            list[str] | None, typer.Argument(metavar="PATH", help="PDF or text files, folders or globs.")
        ] = None,
        framework: Annotated[
            list[str] | None,
            typer.Option(
                "--framework", metavar="ID", help="Only these frameworks, as D3 or lakiminimi; repeatable."
            ),
        ] = None,
        item: Annotated[
            list[str] | None,
            typer.Option(
                "--item",
                metavar="ID",
                help="Only these items, as d3_aikataulu, quoted at length; repeatable.",
            ),
        ] = None,
        define: Annotated[
            list[str] | None,
            typer.Option("--define", metavar="ID", help="Print what a framework or item means; no PATH."),
        ] = None,
        compare: Annotated[
            str | None,
            typer.Option(
                "--compare",
                metavar="REFERENCE",
                help="Reports side by side: reports (no more), region or all (with the median of these).",
            ),
        ] = None,
        gaps: Annotated[
            bool, typer.Option("--gaps", help="What is missing, the most pressing first.")
        ] = False,
        all_gaps: Annotated[
            bool, typer.Option("--all", help="With --gaps: all of them, not only the first twelve.")
        ] = False,
    ) -> None:
        """Score the reports by the frameworks, with quotations.

        Grades are 0-3, each with counts and its two best quotations.

        0 not found in the text, 1 named, 2 exists or concretely planned, 3 shown. Denied, undone and ended
        evidence is counted apart. In CSV NA is "not applicable to such a document".

        JSON: a list of {file, municipality, period, document_type, frameworks: [{id, label, grade, aggregate,
        items: [{id, label, grade, applies, unreadable, n, grades, sections, negative, total, value,
        evenness, breakdown, chapters, missing, unasked, flags, quotes: [{page, text, grade, section}]}]}],
        units, measures, provenance: {hyte, lexicon_sha256, frameworks_sha256}, error}.
        """
        from hyvinvointi_cli.analysis.gaps import gaps as find_gaps
        from hyvinvointi_cli.analysis.scorecards import score as score_report
        from hyvinvointi_cli.model import Failure
        from hyvinvointi_cli.output.names import names_of
        from hyvinvointi_cli.output.score import score_answer
        from hyvinvointi_cli.output.score_gaps import gaps_answer
        from hyvinvointi_cli.output.score_tables import REFERENCES, comparison_answer
        from hyvinvointi_cli.output.score_text import WIDTH
        from hyvinvointi_cli.output.terminal import console
        from hyvinvointi_cli.running.pipeline import load_frameworks

        settings: Settings = context.obj
        if compare is not None:
            p.check_choice("--compare", compare, REFERENCES)
        where = p.destination_of(context)
        options = p.options_of(context)
        codebook = codebook_of(options)
        names = names_of(codebook, settings.language)
        frameworks = load_frameworks(options.lexicons, options.cache)
        if define:
            finish(context, _defined(frameworks, define, names), (), codebook, where)
        chosen = _chosen(frameworks, framework or (), item or ())
        if not paths:
            raise UsageError("name a PATH, or a framework or item with --define")
        results = read_all(context, paths, options)
        scored = [(report, score_report(report, frameworks, chosen)) for report in reports_of(results)]
        if gaps:
            answer = gaps_answer([(report, find_gaps(cards)) for report, cards in scored], names, all_gaps)
        elif compare:
            answer = comparison_answer(scored, compare, names)
        else:
            failures = [result for result in results if isinstance(result, Failure)]
            width = min(WIDTH, console().width)
            answer = score_answer(scored, failures, names, bool(item), frameworks.digest, width)
        finish(context, answer, results, codebook, where)


def _defined(frameworks: Frameworks, words: Sequence[str], names: Names) -> Answer:
    """Return what the frameworks and items of these names mean."""
    from hyvinvointi_cli.output.score_tables import definition_answer

    return definition_answer([pair for word in words for pair in _named(frameworks, word, "--define")], names)


def _chosen(frameworks: Frameworks, ids: Sequence[str], items: Sequence[str]) -> tuple[Framework, ...]:
    """Return the frameworks asked for; with items, each holding only these."""
    from dataclasses import replace

    whole = {f.id for id in ids for f, only in _named(frameworks, id, "--framework") if only is None}
    single = {only.id for id in items for _, only in _named(frameworks, id, "--item") if only is not None}
    chosen = []
    for framework in frameworks.frameworks:
        if whole and framework.id not in whole:
            continue
        kept = tuple(item for item in framework.items if not single or item.id in single)
        if kept:
            aggregate = "none" if single else framework.aggregate
            chosen.append(replace(framework, items=kept, aggregate=aggregate))
    if not chosen:
        raise UsageError("no item of --item stands in the frameworks of --framework")
    return tuple(chosen)


def _named(frameworks: Frameworks, word: str, option: str) -> list[tuple[Framework, Item | None]]:
    """Return the framework or the items of this name; UsageError with the nearest names otherwise."""
    from hyvinvointi_cli.analysis.selection import one_of

    whole: _Named = {framework.id: [(framework, None)] for framework in frameworks.frameworks}
    single: _Named = {}
    for framework in frameworks.frameworks:
        for item in framework.items:
            single.setdefault(item.id, []).append((framework, item))
    if option == "--item":
        listed = f"hyte score --define {next(iter(whole))} shows the items of a framework"
        return single[one_of(word.casefold(), list(single), "item", listed)]
    if option == "--framework":
        return whole[one_of(word.casefold(), list(whole), "framework")]
    named = single | whole
    listed = f"frameworks: {', '.join(whole)}"
    return named[one_of(word.casefold(), list(named), "framework or item", listed)]
