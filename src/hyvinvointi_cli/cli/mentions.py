"""`hyte mentions`: one row a mention."""

from __future__ import annotations

import typer

from hyvinvointi_cli.cli import parameters as p
from hyvinvointi_cli.cli.documents import codebook_of, finish, read_all, reports_of
from hyvinvointi_cli.cli.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to the program."""

    @app.command()
    def mentions(
        context: typer.Context,
        paths: p.Paths,
        code: p.Code = None,
        family: p.Family = None,
        dimension: p.Dimension = None,
        facet: p.Facet = None,
        status: p.Statuses = None,
        kind: p.Kinds = None,
        negated: p.Negated = None,
        municipality: p.Municipality = None,
        year: p.Year = None,
        grep: p.Grep = None,
        weak: p.Weak = False,
        format: p.Format = None,
        output: p.Output = None,
        excel: p.Excel = False,
        lexicon: p.Lexicons = None,
        rules_only: p.RulesOnly = False,
        manifest: p.Manifest = None,
        password: p.Password = None,
        ocr: p.Ocr = False,
        max_pages: p.MaxPages = p.MAX_PAGES,
    ) -> None:
        """Every mention with its page, words, rule and status.

        JSON: a list of {file, municipality, region, document_type, period, page, page_label, section, code,
        family, term, rule, text, start, end, unit, unit_text, form, kind, status, negated, role, duration,
        commitment, weak, source, score, reason, language, column, facets, boxes: [{page, x0, top, x1,
        bottom}], lexicon}; start and end are characters of unit_text, boxes PDF points from the upper left.
        """
        from hyvinvointi_cli.analysis.concordance import concordance
        from hyvinvointi_cli.output.destination import destination
        from hyvinvointi_cli.output.mentions import mentions_answer

        settings: Settings = context.obj
        where = destination(format, output, excel)
        options = p.options_of(context)
        codebook = codebook_of(options)
        selection = p.selection_of(context, codebook)
        results = read_all(paths, options, settings, manifest)
        found = concordance(reports_of(results), selection)
        finish(context, mentions_answer(found, codebook, settings.language), results, codebook, where)
