"""Headers name columns; rows written as text are read into cells; marks stand for a status."""

from __future__ import annotations

from pathlib import Path

import pytest

from hyvinvointi_cli.model import Column, Status
from hyvinvointi_cli.reading.tables.columns import column_of, columns_of, label_column, parse_row
from hyvinvointi_cli.reading.tables.symbols import symbol_status

_HEADERS = [
    ("Painopistealue ja kehittämiskohteet", ["focus"]),
    ("PÄÄMÄÄRÄ", ["goal"]),
    ("Tavoitteet 2025–2029", ["goal"]),
    ("Tavoite 2025", ["target"]),
    ("Toimen-\npiteet", ["action"]),
    ("Toimenpiteet vuosille 2025–2029", ["action"]),
    ("Toimenpiteet ja vastuutaho", ["action", "responsible"]),
    ("Mitä tehdään ja kuka vastaa?", ["action", "responsible"]),
    ("Kuka vastaa?", ["responsible"]),
    ("Vastuutaho ja yhteistyökumppanit", ["responsible"]),
    ("Mistä tiedämme, että onnistuimme?", ["indicator"]),
    ("Miten onnistumista mitataan?", ["indicator"]),
    ("Arviointi- ja seurantamittarit", ["indicator"]),
    ("Lähtötilanne 2024", ["baseline"]),
    ("Aikataulu ja resurssit", ["schedule", "resource"]),
    ("Toimenpiteen toteutuminen 2023", ["outturn"]),
    ("Tilanne 31.12.2024", ["outturn"]),
    ("Seuranta 2023", ["outturn"]),
    ("Miten toteutui kaudella?", ["outturn"]),
    ("Kuinka kävi", ["outturn"]),
    ("Toteutui", ["outturn"]),
    ("Miten toteutetaan?", ["action"]),
    ("Mihin haluamme muutosta?", ["goal"]),
    ("Ansvarig instans", ["responsible"]),
    ("Hur vet vi att vi lyckats?", ["indicator"]),
    ("Osallisuus ja yhteisöllisyys", []),
]


@pytest.mark.parametrize(("header", "columns"), _HEADERS, ids=[h for h, _ in _HEADERS])
def test_header_names_its_columns(header: str, columns: list[str]) -> None:
    assert [c.value for c in columns_of(header)] == columns


@pytest.mark.parametrize(
    ("values", "column"),
    [
        (["Kokousten määrä", "Kysely joka toinen vuosi"], Column.INDICATOR),
        (["Toteutui keväällä", "Ryhmä kokoontui neljä kertaa"], Column.OUTTURN),
    ],
    ids=["noun phrases", "past tense"],
)
def test_evaluation_column_is_decided_by_its_cells(values: list[str], column: Column) -> None:
    assert column_of("Arviointi", values) is column


def test_goal_over_figures_is_a_target() -> None:
    assert column_of("Tavoite 2027", ["40 %", "12,5", "–"]) is Column.TARGET


@pytest.mark.parametrize("sentence", ["Tavoite on että jokainen pääsee mukaan", "Vastuussa olemme kaikki"])
def test_sentence_is_no_label(sentence: str) -> None:
    assert label_column(sentence) is None


def test_row_text_is_read_into_cells_with_spans() -> None:
    text = "Tavoite: Osallisuus | Toimenpide: Asukasraati: kolme kertaa | Vastuutaho: | Toteuma: ✓"
    cells = parse_row(text)
    assert [(c.column, c.text) for c in cells] == [
        (Column.GOAL, "Osallisuus"),
        (Column.ACTION, "Asukasraati: kolme kertaa"),
        (Column.RESPONSIBLE, ""),
        (Column.OUTTURN, "✓"),
    ]
    assert all(text[c.span.start : c.span.end] == c.text for c in cells)
    assert cells[-1].mark is Status.DONE


@pytest.mark.parametrize(
    ("text", "values"),
    [("", ()), ("|", ()), (":", (":",)), ("a | b", ("a", "b")), ("https://a.fi: x", ("x",)),
     ("Tavoite", ("Tavoite",)), ("|||:|", (":",))],
)  # fmt: skip
def test_any_text_is_read_as_a_row(text: str, values: tuple[str, ...]) -> None:
    cells = parse_row(text)
    assert all(text[c.span.start : c.span.end] == c.text for c in cells)
    assert [c.text for c in cells if c.text] == [t for t in values if t]


@pytest.mark.parametrize(
    ("text", "status"),
    [("✓", Status.DONE), ("✗", Status.NOT_DONE), ("→", Status.ONGOING), ("–", Status.UNKNOWN),
     ("", Status.UNKNOWN), ("Toteutui", None), ("☺", Status.DONE)],
)  # fmt: skip
def test_symbol_alone_is_a_status(text: str, status: Status | None) -> None:
    assert symbol_status(text) is status


def test_expert_can_give_headers_in_a_file_of_his_own(tmp_path: Path) -> None:
    from hyvinvointi_cli.reading.tables.header_lexicon import read_headers

    path = tmp_path / "columns.yaml"
    path.write_text("columns: {action: {fi: [juttu]}}\nby_content: {}\nforeign: {}\n", encoding="utf-8")
    assert read_headers(path).whole == {"juttu": Column.ACTION}
