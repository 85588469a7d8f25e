"""Figures of `hyte eval`: the reference scorer's rules, and the floor of the shipped tagger."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.agreement import Coding, agree
from hyvinvointi_cli.tagging.classifier import load_classifier
from hyvinvointi_cli.tagging.train import KEPT_ASIDE

_GOLD = Path(__file__).parents[1] / "gold" / "dev.jsonl"
_GOLD_DIGEST = "3c204eee25edceb18ef2fb8c2892d26eb36b1f8b9d50b710d0884529bc1a273e"


def _code(*codes: str, **more: object) -> Coding:
    return Coding(frozenset(codes), **more)  # type: ignore[arg-type]


def test_optional_code_is_neither_right_nor_wrong() -> None:
    result = agree({"1": _code("a", optional=frozenset({"b"}))}, {"1": _code("a", "b")})
    assert (result.micro.right, result.micro.superfluous, result.micro.missed) == (1, 0, 0)


def test_macro_is_the_mean_over_required_codes() -> None:
    gold = {"1": _code("a"), "2": _code("b")}
    assert agree(gold, {"1": _code("a"), "2": _code("c")}).macro_f1 == pytest.approx(0.5)


def test_unit_without_prediction_is_missed_and_has_a_wrong_status() -> None:
    result = agree({"1": _code("a", status="done")}, {})
    assert (result.micro.missed, result.status_accuracy) == (1, 0.0)


def test_specificity_counts_units_without_codes() -> None:
    gold = {"1": _code(), "2": _code(), "3": _code("a")}
    assert agree(gold, {"2": _code("a"), "3": _code("a")}).specificity == pytest.approx(0.5)


def test_kappa_and_alpha_of_equal_codings_are_one() -> None:
    gold = {"1": _code("a"), "2": _code()}
    result = agree(gold, gold)
    assert result.kappa == {"a": 1.0}
    assert result.alpha == 1.0


def test_kappa_of_coding_at_chance_is_zero() -> None:
    gold = {"1": _code("a"), "2": _code("a"), "3": _code(), "4": _code()}
    other = {"1": _code("a"), "2": _code(), "3": _code("a"), "4": _code()}
    assert agree(gold, other).kappa["a"] == pytest.approx(0.0)


def test_kappa_and_alpha_are_those_of_the_textbook() -> None:
    """Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A: ten units, alpha 0.095."""
    meg, owen = ("0100000010", "1110010000")
    gold, other = (
        {str(n): _code(*("a" if sign == "1" else "")) for n, sign in enumerate(row)} for row in (meg, owen)
    )
    result = agree(gold, other)
    assert result.alpha == pytest.approx(0.095, abs=0.0005)
    assert result.kappa["a"] == pytest.approx((0.6 - 0.56) / (1 - 0.56))


def test_tagging_of_the_units_kept_aside_stays_above_the_floor() -> None:
    """The second half of dev.jsonl trains nothing. These floors may only rise."""
    from hyvinvointi_cli.running.pipeline import load_tagger
    from hyvinvointi_cli.tagging.units import unit_from_text

    assert hashlib.sha256(_GOLD.read_bytes()).hexdigest() == _GOLD_DIGEST
    rows = [json.loads(line) for line in _GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["id"] in KEPT_ASIDE]
    gold = {
        row["id"]: Coding(
            frozenset(row["codes"]),
            frozenset(row["optional"]),
            row["status"],
            frozenset(row["negated"]),
        )
        for row in rows
    }
    units = [unit_from_text(n, row["text"], row["form"], row["lang"]) for n, row in enumerate(rows)]
    tagged = load_tagger((), False).tag(units)
    predicted = {
        row["id"]: Coding(frozenset(u.codes), status=u.status.value, negated=frozenset(u.negated))
        for row, u in zip(rows, tagged, strict=True)
    }
    result = agree(gold, predicted)
    assert result.micro.f1 >= 0.95
    assert result.macro_f1 >= 0.93
    assert result.specificity >= 0.97
    assert result.status_macro_f1 >= 0.92
    assert result.negation.f1 >= 0.90


def test_model_proposes_with_score_reason_and_place() -> None:
    from hyvinvointi_cli.tagging.units import unit_from_text

    unit = unit_from_text(1, "Asukasraati kokoontui neljä kertaa keväällä.", "sentence", "fi")
    (opinion,) = load_classifier()([unit], [()])
    verdict = next(v for v in opinion.proposed if v.code == "os_raadit_tilaisuudet")
    assert verdict.score > 0.5
    assert verdict.reason
    assert verdict.span is not None
    assert unit.text[verdict.span.start : verdict.span.end] == "Asukasraati"
