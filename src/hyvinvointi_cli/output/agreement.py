"""`hyte eval`: how well hyte agrees with human coders, and where it does not."""

from __future__ import annotations

from collections.abc import Mapping

from hyvinvointi_cli.analysis.agreement import Agreement, Coding, Rates
from hyvinvointi_cli.output.answer import Answer, Field, Table
from hyvinvointi_cli.output.labels import label, named
from hyvinvointi_cli.output.numbers import decimal

_RATES = ("precision", "recall", "f1")


def agreement_answer(
    result: Agreement,
    gold: Mapping[str, Coding],
    predicted: Mapping[str, Coding],
    way: str = "eval_hyte",
    rules: Agreement | None = None,
    language: str = "fi",
) -> Answer:
    """Return one row a code, the overall figures as notes, and everything with the disagreements as JSON.

    `way` is the label of what was compared with the gold; `rules` the same comparison with rules alone.
    """
    fields = [
        Field("code", label("code", language), style="code"),
        *(Field(key, label(key, language), number=True, decimals=3) for key in _RATES),
        Field("support", label("support", language), number=True, drop=2),
        Field("superfluous", label("superfluous", language), number=True, drop=3),
        Field("kappa", label("kappa", language), number=True, decimals=3, drop=4),
    ]
    if rules:
        fields.append(Field("rules_f1", label("rules_f1", language), number=True, decimals=3, drop=1))
    none = Rates(0, 0, 0)
    rows = tuple(
        (
            code,
            rates.precision,
            rates.recall,
            rates.f1,
            rates.right + rates.missed,
            rates.superfluous,
            result.kappa.get(code),
            *((rules.codes.get(code, none).f1,) if rules else ()),
        )
        for code, rates in result.codes.items()
    )
    notes = _notes(result, way, language) + (_notes(rules, "eval_rules", language) if rules else ())
    value = _figures(result) | {"disagreements": _disagreements(gold, predicted)}
    if rules:
        value["rules_only"] = _figures(rules)
    return Answer(Table("eval", tuple(fields), rows, notes=notes), value)


def _notes(result: Agreement, way: str, language: str) -> tuple[str, ...]:
    def three(number: float) -> str:
        return decimal(number, 3, language)

    def rates(key: str, found: Rates) -> str:
        return named(key, language, p=three(found.precision), r=three(found.recall), f1=three(found.f1))

    return (
        named("eval_all", language, way=label(way, language), n=result.units),
        rates("eval_micro", result.micro),
        named("eval_macro", language, f1=three(result.macro_f1)),
        named("eval_specificity", language, share=three(result.specificity), n=result.codeless_units),
        named(
            "eval_status",
            language,
            accuracy=three(result.status_accuracy),
            f1=three(result.status_macro_f1),
        ),
        rates("eval_negation", result.negation),
        named("eval_alpha", language, alpha=three(result.alpha)),
    )


def _figures(result: Agreement) -> dict[str, object]:
    return {
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
    }


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
