"""The theme matrix counts what was selected, and says why a cell holds no number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.analysis.cooccurrence import cooccurrence
from hyvinvointi_cli.analysis.matrix import BY, ROWS, VALUES, Matrix, counted, matrix
from hyvinvointi_cli.analysis.missing import Missing
from hyvinvointi_cli.analysis.selection import Selection, select
from hyvinvointi_cli.model import Kind, Metadata, Notice, Report, Status
from made import CODEBOOK, PLAN, REPORTS, RESULTS, SCANNED, YEARLY, report, unit

CODES = [code.id for code in CODEBOOK.codes]


def cell(answer: Matrix, row: int, column: str) -> object:
    return answer.values[row][answer.columns.index(column)]


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        pytest.param(0, "os_toimielimet", 2, id="heading left out"),
        pytest.param(0, "os_oma_elama", 0, id="read and not found"),
        pytest.param(0, "ar_toteuma", Missing.NOT_APPLICABLE, id="a plan has no outturn"),
        pytest.param(1, "os_toimielimet", 0, id="law text left out"),
        pytest.param(2, "os_toimielimet", 1, id="found beside an unread page"),
        pytest.param(2, "os_oma_elama", Missing.UNREADABLE, id="not found, but a page is unread"),
        pytest.param(3, "os_toimielimet", Missing.UNREADABLE, id="a document that failed"),
    ],
)
def test_cell_says_number_or_why_there_is_none(row: int, column: str, expected: object) -> None:
    assert cell(matrix(RESULTS, CODEBOOK, counted(Selection())), row, column) == expected


def test_zero_of_a_document_cut_at_a_page_limit_is_unknown() -> None:
    cut = replace(YEARLY, warnings=(Notice("page_cap", (3, 4), "2/4"),))
    answer = matrix([cut], CODEBOOK, counted(Selection()))
    assert (cell(answer, 0, "os_oma_elama"), cell(answer, 0, "os_raadit_tilaisuudet")) == (
        Missing.UNREADABLE,
        2,
    )


@pytest.mark.parametrize("rows", ["municipality", "region", "section"])
def test_unread_page_makes_zeros_unknown_in_every_kind_of_row(rows: str) -> None:
    answer = matrix([SCANNED], CODEBOOK, counted(Selection()), rows=rows)
    assert (cell(answer, 0, "os_oma_elama"), cell(answer, 0, "os_toimielimet")) == (Missing.UNREADABLE, 1)


@pytest.mark.parametrize("value", VALUES)
def test_unread_page_makes_zeros_unknown_whatever_is_counted(value: str) -> None:
    answer = matrix([SCANNED], CODEBOOK, counted(Selection()), value=value)
    assert cell(answer, 0, "os_oma_elama") is Missing.UNREADABLE


def test_documents_with_unread_pages_are_told() -> None:
    assert matrix(RESULTS, CODEBOOK, counted(Selection())).unread == (SCANNED,)
    assert matrix(RESULTS, CODEBOOK, Selection(municipalities=frozenset({"suvikoski"}))).unread == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [("count", 2), ("binary", 1), ("per-1000", 10.0), ("share", 1.0), ("share-measures", 1.0)],
)
def test_value_is_what_its_name_says(value: str, expected: float) -> None:
    answer = matrix([PLAN], CODEBOOK, counted(Selection()), value=value)
    assert cell(answer, 0, "os_toimielimet") == expected


def test_share_of_measures_does_not_apply_without_measures() -> None:
    answer = matrix([YEARLY], CODEBOOK, counted(Selection()), value="share-measures")
    assert cell(answer, 0, "os_raadit_tilaisuudet") is Missing.NOT_APPLICABLE


def test_kinds_asked_for_are_counted() -> None:
    answer = matrix([PLAN], CODEBOOK, counted(Selection(kinds=frozenset(Kind))))
    assert cell(answer, 0, "os_toimielimet") == 3


def test_left_out_mentions_are_told_by_kind() -> None:
    answer = matrix(RESULTS, CODEBOOK, counted(Selection()))
    assert answer.left_out == {Kind.HEADING: 1, Kind.LAW: 1}


def test_documents_of_one_municipality_share_a_row() -> None:
    answer = matrix(REPORTS, CODEBOOK, counted(Selection()), rows="municipality")
    assert [row.name for row in answer.rows] == ["Suvikoski", "Harjula"]
    assert cell(answer, 0, "os_raadit_tilaisuudet") == 3


def test_documents_of_one_region_share_a_row() -> None:
    away = replace(SCANNED, metadata=replace(SCANNED.metadata, region="Etelärinne"))
    answer = matrix([PLAN, YEARLY, away], CODEBOOK, counted(Selection()), rows="region")
    assert [row.name for row in answer.rows] == ["Koivumaa", "Etelärinne"]
    assert [cell(answer, n, "os_toimielimet") for n in (0, 1)] == [2, 1]


@pytest.mark.parametrize(
    ("by", "column", "expected"),
    [
        pytest.param("family", "arviointi", 0, id="another code of the family applies"),
        pytest.param("dimension", "D4", 0, id="another code of the dimension applies"),
        pytest.param("dimension", "D3", Missing.NOT_APPLICABLE, id="no code of the dimension applies"),
    ],
)
def test_group_does_not_apply_when_none_of_its_codes_does(by: str, column: str, expected: object) -> None:
    codes = [
        replace(code, dimensions=("D3",) if code.id == "ar_toteuma" else ("D4",)) for code in CODEBOOK.codes
    ]
    empty = replace(PLAN, units=())
    answer = matrix([empty], replace(CODEBOOK, codes=tuple(codes)), counted(Selection()), by=by)
    assert cell(answer, 0, column) == expected


def test_sections_without_counted_units_are_no_rows() -> None:
    answer = matrix([PLAN], CODEBOOK, counted(Selection()), rows="section")
    assert [row.section for row in answer.rows] == ["1 Osallisuus", "2 Toimenpiteet"]


@pytest.mark.parametrize(
    ("by", "columns"),
    [
        ("family", ("osallisuus", "arviointi")),
        ("dimension", ("D1", "D2", "D3", "D4")),
        ("level", ("os_oma_elama", "os_yhteisot_vaikuttaminen", "os_yhteinen_hyva")),
        ("facet", ("ik_nuoret", "kr_vammaiset")),
        (
            "code-facet",
            ("os_raadit_tilaisuudet.ik_nuoret", "os_toimielimet.ik_nuoret", "os_toimielimet.kr_vammaiset"),
        ),
    ],
)
def test_columns_follow_the_grouping(by: str, columns: tuple[str, ...]) -> None:
    assert matrix(REPORTS, CODEBOOK, counted(Selection()), by=by).columns == columns


def test_cooccurrence_is_symmetric_with_own_units_on_the_diagonal() -> None:
    answer = cooccurrence(REPORTS, CODEBOOK, counted(Selection()))
    a, b = answer.columns.index("os_toimielimet"), answer.columns.index("ar_mittarit")
    assert (answer.values[a][b], answer.values[b][a], answer.values[a][a]) == (1, 1, 3)


words = st.sampled_from(["asukasraati", "neuvosto", "mittari"])
units = st.builds(
    lambda marks, kind, status, negated, section: unit(
        1,
        "asukasraati, neuvosto ja mittari",
        *marks,
        kind=kind,
        status=status,
        negated=negated,
        section=section,
        facets=("ik_nuoret",) if negated else (),
    ),
    st.lists(st.tuples(words, st.sampled_from(CODES)), max_size=4),
    st.sampled_from(Kind),
    st.sampled_from(Status),
    st.booleans(),
    st.sampled_from([(), ("1",), ("2", "2.1")]),
)


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    made = []
    for n in range(draw(st.integers(0, 4))):
        numbered = [replace(u, number=i) for i, u in enumerate(draw(st.lists(units, max_size=5)), 1)]
        place = draw(st.sampled_from(["Suvikoski", "Harjula", None]))
        made.append(report(f"{n}.pdf", tuple(numbered), Metadata(place, document_type="laaja_kertomus")))
    return made


selections = st.builds(
    Selection,
    codes=st.frozensets(st.sampled_from(CODES)),
    statuses=st.frozensets(st.sampled_from(Status), max_size=3),
    kinds=st.frozensets(st.sampled_from(Kind), max_size=3),
    negated=st.sampled_from([None, True, False]),
)


@given(reports(), selections, st.sampled_from(ROWS), st.sampled_from(["code", "family"]))
def test_totals_equal_the_selected_mentions(
    made: list[Report], selection: Selection, rows: str, by: str
) -> None:
    selection = counted(selection)
    answer = matrix(made, CODEBOOK, selection, rows=rows, by=by)
    total = sum(v for row in answer.values for v in row if isinstance(v, int))
    assert total == answer.total == len(list(select(made, selection)))


@given(reports(), st.sampled_from(BY))
def test_binary_is_one_exactly_where_the_count_is_positive(made: list[Report], by: str) -> None:
    counts, binary = (matrix(made, CODEBOOK, Selection(), by=by, value=v).values for v in ("count", "binary"))
    assert [[int(v > 0) for v in row] for row in counts] == [list(row) for row in binary]  # type: ignore[operator]
