"""Whole outputs as a terminal of a fixed width shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from inline_snapshot import snapshot

from hyvinvointi_cli.analysis.agreement import Coding, agree
from hyvinvointi_cli.analysis.concordance import concordance
from hyvinvointi_cli.analysis.cooccurrence import cooccurrence
from hyvinvointi_cli.analysis.matrix import counted, matrix
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.analysis.summary import summarise
from hyvinvointi_cli.output.agreement import agreement_answer
from hyvinvointi_cli.output.answer import Answer
from hyvinvointi_cli.output.destination import Destination
from hyvinvointi_cli.output.explanation import explanation
from hyvinvointi_cli.output.follow import follow_answer
from hyvinvointi_cli.output.matrix import matrix_answer
from hyvinvointi_cli.output.measures import measures_answer
from hyvinvointi_cli.output.mentions import mentions_answer
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.scan import scan_answer
from hyvinvointi_cli.output.score import score_answer
from hyvinvointi_cli.output.score_gaps import gaps_answer
from hyvinvointi_cli.output.score_tables import comparison_answer
from hyvinvointi_cli.output.show import show_answer
from hyvinvointi_cli.output.terminal import print_passage
from hyvinvointi_cli.output.write import write_answer
from made import BROKEN, CODEBOOK, CUE, PLAN, REPORTS, RESULTS, SCANNED, code

Capture = pytest.CaptureFixture[str]
NAMES = names_of(CODEBOOK, "fi")


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def shown(answer: Answer, capsys: Capture, language: str = "fi") -> str:
    write_answer(answer, Destination(), language=language)
    captured = capsys.readouterr()
    lines = (captured.out + captured.err).splitlines()
    return "\n" + "\n".join(line.rstrip() for line in lines) + "\n"


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


def empty_notes(capsys: Capture, **conditions: object) -> str:
    answer = show_answer(concordance(REPORTS, Selection(**conditions)), None, "fi")  # type: ignore[arg-type]
    return shown(answer, capsys)


def test_nothing_found_is_not_silence(capsys: Capture) -> None:
    assert empty_notes(capsys, codes=frozenset({"os_oma_elama"})) == snapshot("""\

ei löytynyt tekstistä
Sivuja jäi lukematta: Harjula 2023 (s. 2). Niistä ei tiedetä mitään; kuvina olevat sivut lukee --ocr.
""")


def test_nothing_is_said_of_a_place_without_documents(capsys: Capture) -> None:
    assert empty_notes(capsys, municipalities=frozenset({"suvikoskela"})) == snapshot("""\

Yksikään luettu asiakirja ei ole pyydetystä kunnasta tai pyydetyltä vuodelta. Luettiin: Suvikoski 2021–2025, Suvikoski 2023, Harjula 2023
""")


def test_nothing_is_said_of_a_text_that_was_not_read(capsys: Capture) -> None:
    assert shown(show_answer(concordance([], Selection()), None, "fi"), capsys) == snapshot("""\

Yhtään asiakirjaa ei voitu lukea.
""")


def test_unread_pages_of_documents_not_asked_for_are_not_told(capsys: Capture) -> None:
    told = empty_notes(capsys, codes=frozenset({"os_oma_elama"}), municipalities=frozenset({"suvikoski"}))
    assert told == "\nei löytynyt tekstistä\n"


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


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(
            lambda: mentions_answer(concordance([SCANNED], Selection()), CODEBOOK, "fi"), id="mentions"
        ),
        pytest.param(lambda: measures_answer([SCANNED], "fi"), id="measures"),
        pytest.param(lambda: score_answer([(SCANNED, ())], (), NAMES), id="score"),
        pytest.param(lambda: gaps_answer([(SCANNED, ())], NAMES), id="gaps"),
        pytest.param(lambda: comparison_answer([(SCANNED, ())], "reports", NAMES), id="comparison"),
    ],
)
def test_unread_pages_are_named_by_every_answer(answer: Callable[[], Answer], capsys: Capture) -> None:
    assert "Sivuja jäi lukematta: Harjula 2023 (s. 2)." in shown(answer(), capsys)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda: mentions_answer(concordance([], Selection()), CODEBOOK, "fi"), id="mentions"),
        pytest.param(lambda: measures_answer([], "fi"), id="measures"),
        pytest.param(lambda: matrix_answer(matrix([], CODEBOOK, Selection()), "report", NAMES), id="matrix"),
        pytest.param(
            lambda: matrix_answer(cooccurrence([], CODEBOOK, Selection()), "code", NAMES), id="pairs"
        ),
        pytest.param(lambda: follow_answer((), [], "fi"), id="follow"),
        pytest.param(lambda: score_answer([], (), NAMES), id="score"),
        pytest.param(lambda: gaps_answer([], NAMES), id="gaps"),
        pytest.param(lambda: comparison_answer([], "reports", NAMES), id="comparison"),
    ],
)
def test_no_answer_speaks_of_documents_that_were_not_read(
    answer: Callable[[], Answer], capsys: Capture
) -> None:
    assert shown(answer(), capsys) == "\nYhtään asiakirjaa ei voitu lukea.\n"


def test_pairs_of_themes_that_never_meet_are_told_in_words(capsys: Capture) -> None:
    codes = frozenset({"ar_toteuma", "os_oma_elama"})
    pairs = cooccurrence([PLAN], CODEBOOK, Selection(codes=codes))
    assert shown(matrix_answer(pairs, "code", NAMES), capsys) == snapshot("""\

Mitkään kaksi teemaa eivät esiinny samassa virkkeessä tai rivissä.
""")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_matrix_by_family(capsys: Capture, language: str) -> None:
    counts = matrix(RESULTS, CODEBOOK, counted(Selection()), by="family")
    output = shown(matrix_answer(counts, "report", names_of(CODEBOOK, language)), capsys, language)
    assert (
        output
        == {
            "fi": snapshot("""\

Kertomus             Osallisuus  Arviointi
──────────────────────────────────────────
Suvikoski 2021–2025           3          1
Suvikoski 2023                2          0
Harjula 2023                  1  ei luettu
rikki.pdf             ei luettu  ei luettu
Luvut ovat mainintoja.
Mainintoja yhteensä 7, niistä kiellettyjä 1.
Laskusta jätettiin pois: otsikko 1, lakiteksti 1. Mukaan: --kind all.
ei luettu = asiakirjassa on lukematta jääneitä sivuja (skannatut lukee --ocr); nollaa ei voi päätellä.
Näissä asiakirjoissa on lukematta jääneitä sivuja, joten niiden luvut voivat olla liian pieniä: Harjula 2023 (s. 2).
"""),
            "sv": snapshot("""\

Berättelse           Delaktighet  Utvärdering
─────────────────────────────────────────────
Suvikoski 2021–2025            3            1
Suvikoski 2023                 2            0
Harjula 2023                   1        oläst
rikki.pdf                  oläst        oläst
Talen är omnämnanden.
Sammanlagt 7 omnämnanden, av dem 1 negerade.
Utelämnat ur räkningen: rubrik 1, lagtext 1. Med: --kind all.
oläst = dokumentet har olästa sidor (skannade läses med --ocr); någon nolla kan inte slutas.
I dessa dokument finns olästa sidor, så deras tal kan vara för små: Harjula 2023 (s. 2).
"""),
            "en": snapshot("""\

Report               Participation  Evaluation
──────────────────────────────────────────────
Suvikoski 2021–2025              3           1
Suvikoski 2023                   2           0
Harjula 2023                     1      unread
rikki.pdf                   unread      unread
Numbers are mentions.
7 mentions in all, 1 of them negated.
Left out of the counts: heading 1, law text 1. Include them with --kind all.
unread = the document has pages that were not read (--ocr reads scans); a zero cannot be concluded.
These documents have unread pages, so their numbers may be too low: Harjula 2023 (p. 2).
"""),
        }[language]
    )


def test_explanation_shows_rule_cue_and_decision(capsys: Capture) -> None:
    unit = PLAN.units[1]
    unit = replace(unit, cues=(CUE,), mentions=tuple(replace(m, cues=(CUE,)) for m in unit.mentions))
    print_passage(explanation([unit], CODEBOOK, "fi"))
    assert "\n" + capsys.readouterr().out == snapshot("""\

Perustetaan asukasraati ja vahvistetaan nuorisovaltuuston asemaa lautakunnissa.
  Muoto: virke  Tekstilaji: virke  Tila: luvattu
  Ryhmät: Nuoret
    Tila: luvattu  ”Perustetaan”  ← status.plan
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
    answer = scan_answer([summarise(result, CODEBOOK) for result in RESULTS], "fi")
    assert shown(answer, capsys) == snapshot("""\

Hyvinvointikertomukset
Kunta      Kausi      Laji           Osallisuus  Arviointi  D1  D2  D3  D4
──────────────────────────────────────────────────────────────────────────
Suvikoski  2021–2025  suunnitelma             4          1
Suvikoski  2023       vuosiraportti           3          0
Harjula    2023       vuosiraportti           1          0
rikki.pdf             ei luettu
rikki.pdf: the file is damaged; save it again as PDF
Ruudulle ei mahtunut: Sivuja, Tasapaino, Kaikki mukaan, D1 Pysyvyys, D2 Tasapaino, D3 Arviointi, D4 Kaikki mukaan, Tiedosto. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_codes_of_an_evaluation_stay_on_one_line_of_a_narrow_terminal(capsys: Capture) -> None:
    longest = "os_kayttajat_toimielimissa"
    coded = {"a": Coding(frozenset({longest}), status="none")}
    agreement = agree(coded, coded)
    lines = shown(agreement_answer(agreement, coded, coded, rules=agreement), capsys).splitlines()
    assert [line for line in lines if line.startswith(longest)] == [
        "os_kayttajat_toimielimissa     1,000   1,000  1,000         1       0     1,000"
    ]


def test_total_of_documents_that_were_not_read_is_no_zero(capsys: Capture) -> None:
    more = tuple(code(f"oma_{n}", "osallisuus", f"Oma {n}", "D1") for n in range(3))
    tall = replace(CODEBOOK, codes=(*CODEBOOK.codes, *more))  # too many columns to stand side by side
    lines = shown(matrix_answer(matrix([BROKEN], tall, Selection()), "report", NAMES), capsys)
    (row,) = [line for line in lines.splitlines() if line.startswith("os_oma_elama")]
    assert row.count("ei luettu") == 2
