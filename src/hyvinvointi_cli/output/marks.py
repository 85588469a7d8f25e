"""The mark that stands for what a document says of a measure."""

from __future__ import annotations

from hyvinvointi_cli.analysis.following import Step
from hyvinvointi_cli.analysis.reasons import postponed
from hyvinvointi_cli.model import Measure
from hyvinvointi_cli.output.labels import label


def mark_of(measure: Measure) -> str:
    """Return the key of the label `mark_...`: the status, with what is put off apart from what moved away."""
    return "postponed" if postponed(measure) else measure.status.value


def marks_of_parts(step: Step, language: str) -> str:
    """Return the marks of the parts of a split measure that went different ways, "" for any other."""
    marks = ", ".join(label(f"mark_{mark_of(part)}", language) for part in step.parts)
    return f"{label('change_split', language)}: {marks}" if marks else ""


def mark_of_step(step: Step) -> str:
    """Return the same for what one document says of a measure that is followed."""
    return "postponed" if step.postponed else step.status.value
