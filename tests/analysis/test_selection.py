"""Filters of show, mentions and matrix."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.analysis.selection import Selection, read_selection, select
from hyvinvointi_cli.errors import UsageError
from hyvinvointi_cli.model import Kind
from made import CODEBOOK, PLAN, REPORTS


def texts(**conditions: object) -> list[str]:
    return [f.mention.text for f in select(REPORTS, read_selection(CODEBOOK, **conditions))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        pytest.param({"codes": ["ar_mittarit"]}, ["lausuntojen määrä"], id="code"),
        pytest.param({"codes": ["ar_*"]}, ["lausuntojen määrä"], id="code by its beginning"),
        pytest.param({"families": ["arviointi"]}, ["lausuntojen määrä"], id="family"),
        pytest.param(
            {"codes": ["os_*"], "dimensions": ["D1"], "kinds": ["row"]}, ["Vanhusneuvosto"], id="narrowed"
        ),
        pytest.param({"facets": ["kr_vammaiset"]}, ["Vammaisneuvosto"], id="facet"),
        pytest.param({"facets": ["ikaryhma"]}, ["asukasraati", "nuorisovaltuuston"], id="facet group"),
        pytest.param({"statuses": ["not_done"]}, ["Asukasraati"], id="status"),
        pytest.param({"negated": True}, ["Asukasraati"], id="negated"),
        pytest.param({"kinds": ["law"]}, ["nuorisovaltuustosta"], id="kind"),
        pytest.param({"municipalities": ["HARJULA"]}, ["Vammaisneuvosto"], id="municipality by name"),
        pytest.param({"municipalities": ["997"]}, ["Vammaisneuvosto"], id="municipality by number"),
        pytest.param(
            {"years": [2022], "kinds": ["row"]}, ["Vanhusneuvosto", "lausuntojen määrä"], id="year in term"
        ),
        pytest.param({"grep": "lautakun"}, ["asukasraati", "nuorisovaltuuston"], id="words"),
    ],
)
def test_condition_lets_only_its_mentions_through(conditions: dict[str, object], expected: list[str]) -> None:
    assert texts(**conditions) == expected


def test_no_condition_takes_every_counted_mention() -> None:
    assert len(list(select([PLAN], Selection()))) == len(PLAN.mentions)


def test_all_kinds_are_every_kind_and_one_is_one() -> None:
    assert read_selection(CODEBOOK, kinds=["row", "all"]).kinds == frozenset(Kind)
    assert read_selection(CODEBOOK, kinds=["row"]).kinds == {Kind.ROW}


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        pytest.param({"codes": ["os_toimielin"]}, "did you mean os_toimielimet", id="code"),
        pytest.param({"codes": ["zz"]}, "unknown code 'zz'; hyte codebook list shows", id="no code near"),
        pytest.param({"families": ["osalisuus"]}, "did you mean osallisuus", id="family"),
        pytest.param({"statuses": ["tehty"]}, "known: need, promised", id="status"),
        pytest.param({"grep": "("}, "not a regular expression", id="pattern"),
        pytest.param(
            {"codes": ["ar_mittarit"], "families": ["osallisuus"]}, "no code fits", id="nothing left"
        ),
    ],
)
def test_unknown_word_is_an_error_that_says_what_it_could_be(
    conditions: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        read_selection(CODEBOOK, **conditions)  # type: ignore[arg-type]
