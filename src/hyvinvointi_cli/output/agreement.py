"""`hyte eval`: how well hyte agrees with human coders, and where it does not."""

from __future__ import annotations

from collections.abc import Mapping

from hyvinvointi_cli.analysis.agreement import Agreement, Coding, Rates
from hyvinvointi_cli.output.answer import Answer, Field, Table

_FIELDS = (
    Field("code", "code"),
    Field("precision", "P", number=True, decimals=3),
    Field("recall", "R", number=True, decimals=3),
    Field("f1", "F1", number=True, decimals=3),
    Field("support", "n", number=True),
    Field("superfluous", "+", number=True),
    Field("kappa", "kappa", number=True, decimals=3),
)


def agreement_answer(
    result: Agreement, gold: Mapping[str, Coding], predicted: Mapping[str, Coding]
) -> Answer:
    """Return one row a code, the overall figures as notes, and everything with the disagreements as JSON."""
    rows = tuple(
        (
            code,
            rates.precision,
            rates.recall,
            rates.f1,
            rates.right + rates.missed,
            rates.superfluous,
            result.kappa.get(code),
        )
        for code, rates in result.codes.items()
    )
    negation = result.negation
    notes = (
        f"micro P {result.micro.precision:.3f} R {result.micro.recall:.3f} F1 {result.micro.f1:.3f}",
        f"macro F1 {result.macro_f1:.3f}",
        f"specificity {result.specificity:.3f} ({result.codeless_units} units without codes)",
        f"status accuracy {result.status_accuracy:.3f} macro F1 {result.status_macro_f1:.3f}",
        f"negation P {negation.precision:.3f} R {negation.recall:.3f} F1 {negation.f1:.3f}",
        f"Krippendorff's alpha {result.alpha:.3f}",
    )
    value = {
        "units": result.units,
        "micro": _rates(result.micro),
        "macro": {"f1": result.macro_f1},
        "no_code": {"units": result.codeless_units, "specificity": result.specificity},
        "status": {
            "not_none_accuracy": result.status_accuracy,
            "not_none_macro_f1": result.status_macro_f1,
        },
        "negation": _rates(result.negation),
        "alpha": result.alpha,
        "codes": {
            code: {**_rates(rates), "kappa": result.kappa.get(code)} for code, rates in result.codes.items()
        },
        "disagreements": _disagreements(gold, predicted),
    }
    return Answer(Table("eval", _FIELDS, rows, notes=notes), value)


def _rates(rates: Rates) -> dict[str, float]:
    return {
        "precision": rates.precision,
        "recall": rates.recall,
        "f1": rates.f1,
        "tp": rates.right,
        "fp": rates.superfluous,
        "fn": rates.missed,
    }


def _disagreements(gold: Mapping[str, Coding], predicted: Mapping[str, Coding]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for id, coding in gold.items():
        other = predicted.get(id, Coding(frozenset(), status=""))
        extra = sorted(other.codes - coding.codes - coding.optional)
        missed = sorted(coding.codes - other.codes)
        if extra or missed or other.status != coding.status or other.negated != coding.negated:
            found.append(
                {
                    "id": id,
                    "text": coding.text,
                    "missed": missed,
                    "superfluous": extra,
                    "status": [coding.status, other.status],
                    "negated": [sorted(coding.negated), sorted(other.negated)],
                }
            )
    return found
