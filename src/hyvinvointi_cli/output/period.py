"""Whose and when: how a document is named to people."""

from __future__ import annotations

from pathlib import Path

from hyvinvointi_cli.model import Metadata, Report


def period(metadata: Metadata) -> str:
    """Return `2021–2025` for a council term, `2023` for a yearly document, else nothing."""
    if metadata.period_start:
        return f"{metadata.period_start}–{metadata.period_end}"
    return str(metadata.report_year or "")


def dated_name(report: Report) -> str:
    """Return the same as `report_name`, with the file's name where the text does not say its years."""
    name, stem = report_name(report), Path(report.file).stem
    return name if period(report.metadata) or name == stem else f"{name} ({stem})"


def report_name(report: Report) -> str:
    """Return `Kuuslahti 2021–2025`; the file's name where the text does not say."""
    whose = report.metadata.municipality or report.metadata.region or Path(report.file).stem
    return f"{whose} {period(report.metadata)}".strip()
