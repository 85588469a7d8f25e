"""`hyte mentions`: one row a mention."""

from __future__ import annotations

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.options import OF_DOCUMENTS, OVERRIDING, READING, SELECTING, WRITING, taking
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    @taking(SELECTING, OF_DOCUMENTS, WRITING, READING, OVERRIDING)
    def mentions(
        context: typer.Context,
        paths: p.Paths,
        weak: p.Weak = False,
    ) -> None:
        """Every mention with its page, words, rule and status.

        JSON: a list of {file, municipality, region, document_type, period, page, page_label, section, code,
        family, term, rule, text, start, end, unit, unit_text, form, kind, status, negated, role, duration,
        commitment, weak, source, score, reason, language, column, facets, boxes: [{page, x0, top, x1,
        bottom}], lexicon}; start and end are characters of unit_text, boxes PDF points from the upper left.
        """
        from hyvinvointi_cli.analysis.concordance import concordance
        from hyvinvointi_cli.output.mentions import mentions_answer

        settings: Settings = context.obj
        where = p.destination_of(context)
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(context, paths, options)
        found = concordance(reports_of(results), selection)
        finish(context, mentions_answer(found, codebook, settings.language), results, codebook, where)
