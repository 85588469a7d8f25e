"""Values survive bytes, and a report survives JSON, unchanged."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hyvinvointi_cli import model
from hyvinvointi_cli.model import Document, Report
from hyvinvointi_cli.records import decode, encode
from hyvinvointi_cli.running.pipeline import Options, read, tag
from hyvinvointi_cli.tagging.codebook import load_codebook
from hyvinvointi_cli.tagging.terms import Codebook

SAMPLE = Path(__file__).parents[1] / "samples" / "Kuuslahti_2023.pdf"
TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))

PROPERTY = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@PROPERTY
@given(st.from_type(Report))
def test_report_survives_bytes_unchanged(report: Report) -> None:
    assert decode(encode(report), Report) == report


@PROPERTY
@given(st.from_type(Report))
def test_report_survives_json_unchanged(report: Report) -> None:
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report


@PROPERTY
@given(st.from_type(Document))
def test_document_survives_bytes_unchanged(document: Document) -> None:
    assert decode(encode(document), Document) == document


def test_codebook_survives_bytes_with_its_labels_in_order() -> None:
    codebook = load_codebook()
    copy = decode(encode(codebook), Codebook)
    assert copy == codebook
    assert [list(code.label) for code in copy.codes] == [list(code.label) for code in codebook.codes]


def test_sample_survives_bytes_unchanged() -> None:
    document = read(SAMPLE, Options())
    report = tag(document, Options(rules_only=True))
    assert decode(encode(document), Document) == document
    assert decode(encode(report), Report) == report


@pytest.mark.parametrize("data", [b"", b"\xc1", b"no record", encode({"file": "a"}), encode([1])], ids=repr)
def test_bytes_that_are_no_report_give_none(data: bytes) -> None:
    assert decode(data, Report) is None


@given(st.binary(max_size=200))
def test_any_bytes_give_a_report_or_none(data: bytes) -> None:
    assert decode(data, Report) is None or isinstance(decode(data, Report), Report)


def test_every_class_of_the_model_is_frozen_or_a_tuple() -> None:
    def plain(kind: Any) -> bool:
        return kind.__dataclass_params__.frozen and bool(fields(kind))

    assert all(plain(kind) for kind in vars(model).values() if is_dataclass(kind))
