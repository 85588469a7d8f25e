"""Whole outputs as a terminal of a fixed width shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from inline_snapshot import snapshot
from screen import Capture, shown

from hyvinvointi_cli.analysis.agreement import Coding, agree
from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.analysis.summary import summarise, unread
from hyvinvointi_cli.model import Failure, Measure, Status
from hyvinvointi_cli.output.agreement import agreement_answer
from hyvinvointi_cli.output.answer import Field, Passage, Run, Table
from hyvinvointi_cli.output.explanation import explanation
from hyvinvointi_cli.output.measures import measures_answer
from hyvinvointi_cli.output.mentions import mentions_answer
from hyvinvointi_cli.output.scan import scan_answer
from hyvinvointi_cli.output.show import show_answer
from hyvinvointi_cli.output.terminal import print_passage, print_table
from made import CODEBOOK, CUE, PLAN, REPORTS, RESULTS, YEARLY


def test_concordance_is_aligned_at_the_keyword(capsys: Capture) -> None:
    answer = show_answer(concordance(REPORTS, Selection()), None, "fi")
    assert shown(answer, capsys) == snapshot("""\

Suvikoski 2021–2025
   s.                      Osuma                                   Tila
────────────────────────────────────────────────────────────────────────────────
    1     1 Osallisuus ja  nuorisovaltuusto                        –
    1         Perustetaan  asukasraati       ja vahvistetaan …     luvattu
    1   … ja vahvistetaan  nuorisovaltuust…  asemaa lautakunniss…  luvattu
2 (1)         Toimenpide:  Vanhusneuvosto    kuullaan | Mittari:…  luvattu
2 (1)  …ullaan | Mittari:  lausuntojen …                           luvattu

Suvikoski 2023
    1                      Asukasraati       ei kokoontunut …      ei toteutunut
2 (1)     … toteutui [31m  raadissa          .                     –
    1  …alain 26 § säätää  nuorisovaltuust…  .                     –

Harjula 2023
    1                      Vammaisneuvosto   jatkaa.               –
Mainintoja 9, asiakirjoja 3.
Sivuja jäi lukematta: Harjula 2023 (s. 2). Niistä ei tiedetä mitään; kuvina olevat sivut lukee --ocr.
Ruudulle ei mahtunut: Koodi. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_many_columns_without_room_are_counted(capsys: Capture) -> None:
    fields = tuple(Field(f"c{n}", f"Otsikko{n}", drop=n) for n in range(20))
    print_table(Table("wide", fields, (("arvo",) * 20,)))
    assert capsys.readouterr().err == snapshot(
        "Ruudulle ei mahtunut: Otsikko8, Otsikko9, Otsikko10, Otsikko11, Otsikko12, Otsikko13, Otsikko14, Otsikko15 ja 4 muuta saraketta. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv\n"
    )


def test_rows_are_shown_a_cell_a_line(capsys: Capture) -> None:
    chosen = Selection(codes=frozenset({"ar_mittarit"}))
    answer = show_answer(concordance([PLAN], chosen), "row", "fi")
    assert shown(answer, capsys) == snapshot("""\

Suvikoski 2021–2025  Suvikoski_2021.pdf

sivu 2 (painettu 1) · 2 Toimenpiteet · luvattu · ar_mittarit
  Toimenpide: Vanhusneuvosto kuullaan
  Mittari: lausuntojen määrä

Mainintoja 1, asiakirjoja 1.
""")


def test_page_is_shown_whole(capsys: Capture) -> None:
    chosen = Selection(codes=frozenset({"os_raadit_tilaisuudet"}))
    answer = show_answer(concordance([PLAN], chosen), "page", "fi")
    assert shown(answer, capsys) == snapshot("""\

Suvikoski 2021–2025  Suvikoski_2021.pdf

── sivu 1 ──
1 Osallisuus ja nuorisovaltuusto
Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa.

Mainintoja 1, asiakirjoja 1.
""")


def test_mentions(capsys: Capture) -> None:
    assert shown(mentions_answer(concordance([PLAN], Selection()), CODEBOOK, "fi"), capsys) == snapshot("""\

Suvikoski 2021–2025
   s.  Koodi                  Osuma              Tila     Kielto  Tekstilaji
──────────────────────────────────────────────────────────────────────────────
    1  os_toimielimet         nuorisovaltuusto   –                otsikko
    1  os_raadit_tilaisuudet  asukasraati        luvattu          virke
    1  os_toimielimet         nuorisovaltuuston  luvattu          virke
2 (1)  os_toimielimet         Vanhusneuvosto     luvattu          taulukkorivi
2 (1)  ar_mittarit            lausuntojen määrä  luvattu          taulukkorivi
Mainintoja 5.
Ruudulle ei mahtunut: Sääntö. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_measures(capsys: Capture) -> None:
    assert shown(measures_answer([PLAN], "fi"), capsys) == snapshot("""\

Suvikoski 2021–2025
   s.  Toimenpide               Tila
───────────────────────────────────────
2 (1)  Vanhusneuvosto kuullaan  luvattu
Toimenpiteitä 1: luvattu 1
""")


def test_explanation_shows_rule_cue_and_decision(capsys: Capture) -> None:
    unit = PLAN.units[1]
    unit = replace(unit, cues=(CUE,), mentions=tuple(replace(m, cues=(CUE,)) for m in unit.mentions))
    print_passage(explanation([unit], CODEBOOK, "fi"))
    assert "\n" + capsys.readouterr().out == snapshot("""\

Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa.
  Muoto: virke  Tekstilaji: virke  Tila: luvattu
  Ryhmät: Nuoret
    Tila: luvattu  ”Perustetaan”  ← lexicons/cues.yaml  status.plan
  os_raadit_tilaisuudet  Raadit ja tilaisuudet
    ”asukasraati”  ← lexicons/codes/os_raadit_tilaisuudet.yaml:14  asukasraati
      Tila: luvattu
  os_toimielimet  Lakisääteiset vaikuttamistoimielimet
    ”nuorisovaltuuston”  ← lexicons/codes/os_toimielimet.yaml:14  nuorisovaltuuston
      Tila: luvattu

""")


def test_colours_stay_out_of_a_pipe(capsys: Capture) -> None:
    print_passage(explanation(PLAN.units, CODEBOOK, "fi"))
    assert "\x1b" not in capsys.readouterr().out


def test_terminal_escape_of_a_pdf_is_not_shown(capsys: Capture) -> None:
    answer = show_answer(concordance(REPORTS, Selection()), "sentence", "fi")
    assert "\x1b" not in shown(answer, capsys)


def test_scan_shows_a_failed_document_as_unread(capsys: Capture) -> None:
    answer = scan_answer(
        [unread(r) if isinstance(r, Failure) else summarise(r, CODEBOOK) for r in RESULTS], "fi"
    )
    assert shown(answer, capsys) == snapshot("""\

Hyvinvointikertomukset
Kunta      Kausi      Laji           Osallisuus  Arviointi  D1  D2  D3  D4
──────────────────────────────────────────────────────────────────────────
Suvikoski  2021–2025  suunnitelma             4          1
Suvikoski  2023       vuosiraportti           3          0
Harjula    2023       vuosiraportti           1          0
rikki.pdf             ei luettu
rikki.pdf: the file is damaged; save it again as PDF
Ruudulle ei mahtunut: Sivuja, Tasapaino, Kaikki mukaan, D1 mainintoja, D2 mainintoja, D3 mainintoja, D4 mainintoja, Tiedosto. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_grades_outlast_counts_on_a_narrow_terminal(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    graded = replace(summarise(PLAN, CODEBOOK), grades={"D1": 2, "D2": 3, "D3": 0, "D4": 1})
    assert shown(scan_answer([graded], "fi"), capsys) == snapshot("""\

Hyvinvointikertomukset
Kunta      Kausi      Laji         D1  D2  D3  D4
─────────────────────────────────────────────────
Suvikoski  2021–2025  suunnitelma   2   3   0   1
D1–D4: arvosanat 0–3 (pysyvyys, tasapaino, arviointi, kaikki mukaan); muut luvut ovat mainintoja (myös otsikoissa ja lakitekstissä; hyte matrix jättää ne pois).
Ruudulle ei mahtunut: Sivuja, Osallisuus, Arviointi, Tasapaino, Kaikki mukaan, D1 mainintoja, D2 mainintoja, D3 mainintoja ja 2 muuta saraketta. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_codes_of_an_evaluation_stay_on_one_line_of_a_narrow_terminal(capsys: Capture) -> None:
    longest = "os_kayttajat_toimielimissa"
    coded = {"a": Coding(frozenset({longest}), status="none")}
    agreement = agree(coded, coded)
    lines = shown(agreement_answer(agreement, coded, coded, rules=agreement), capsys).splitlines()
    assert [line for line in lines if line.startswith(longest)] == [
        "os_kayttajat_toimielimissa     1,000   1,000  1,000         1       0     1,000"
    ]


def test_long_line_of_a_terminal_goes_on_under_its_beginning(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "30")
    print_passage(
        Passage(((Run("      Ideoita kerättiin keväällä, mutta äänestystä ei ehditty järjestää."),),))
    )
    assert capsys.readouterr().out.splitlines() == [
        "      Ideoita kerättiin",
        "      keväällä, mutta",
        "      äänestystä ei ehditty",
        "      järjestää.",
    ]


def test_measures_of_a_narrow_terminal_keep_page_and_status(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    measure = Measure(
        *(5, 1),
        action="Nuorisovaltuustolle läsnäolo-oikeus lautakuntiin",
        responsible="Kunnanvaltuusto, hallintojohtaja",
        schedule="2022–2025",
        outturn="Toteutunut. Valtuusto päivitti hallintosäännön.",
        status=Status.NOT_DONE,
    )
    answer = measures_answer([replace(YEARLY, measures=(measure,))], "fi")
    assert shown(answer, capsys) == snapshot("""\

Suvikoski 2023
s.  Toimenpide            Toteuma              Tila
────────────────────────────────────────────────────────────
 5  Nuorisovaltuustolle   Toteutunut.          ei toteutunut
    läsnäolo-oikeus       Valtuusto päivitti
    lautakuntiin          hallintosäännön.
Toimenpiteitä 1: ei toteutunut 1
Ruudulle ei mahtunut: Vastuutaho, Aikataulu. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")
