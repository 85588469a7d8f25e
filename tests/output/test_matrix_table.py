"""The matrix as a terminal shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from inline_snapshot import snapshot
from screen import Capture, shown

from hyvinvointi_cli.analysis.cooccurrence import cooccurrence
from hyvinvointi_cli.analysis.matrix import counted, matrix
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.output.matrix import matrix_answer
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.tagging.terms import Codebook
from made import BROKEN, CODEBOOK, PLAN, REPORTS, RESULTS, SCANNED, code

_MORE = tuple(code(f"oma_{n}", "osallisuus", f"Oma {n}", "D1") for n in range(3))
TALL = replace(CODEBOOK, codes=(*CODEBOOK.codes, *_MORE))
"""Too many codes to stand side by side."""
NAMES = names_of(TALL, "fi")


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
Mainintoja yhteensä 7, niistä kielteisiä 1.
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
Utelämnat ur räkningen: rubrik 1, lagtext 1. Ta med dem: --kind all.
oläst = dokumentet har olästa sidor (skannade läses med --ocr); det går inte att säga att saken saknas.
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


def test_total_of_documents_that_were_not_read_is_no_zero(capsys: Capture) -> None:
    lines = shown(matrix_answer(matrix([SCANNED, BROKEN], TALL, Selection()), "report", NAMES), capsys)
    (row,) = [line for line in lines.splitlines() if line.startswith("os_oma_elama")]
    assert row.count("ei luettu") == 3


@pytest.mark.parametrize("codebook", [CODEBOOK, TALL], ids=["across", "turned"])
def test_table_of_documents_that_could_not_be_read_at_all_is_not_shown(
    codebook: Codebook, capsys: Capture
) -> None:
    answer = matrix_answer(matrix([BROKEN], codebook, Selection()), "report", NAMES)
    assert shown(answer, capsys) == "\nYhtään asiakirjaa ei voitu lukea.\n"
    assert [row[0] for row in answer.table.rows] == [BROKEN.file]


def test_many_themes_stand_below_each_other_with_totals_and_the_absent_ones_are_named(
    capsys: Capture,
) -> None:
    answer = matrix_answer(matrix(REPORTS, TALL, counted(Selection())), "report", NAMES)
    assert shown(answer, capsys) == snapshot("""\

Osallisuus
                        Suvikoski  Suvikoski    Harjula
Koodi                   2021–2025       2023       2023  Yhteensä
─────────────────────────────────────────────────────────────────
os_oma_elama                    0          0  ei luettu         0
os_raadit_tilaisuudet           1          2  ei luettu         3
os_toimielimet                  2          0          1         3
oma_0                           0          0  ei luettu         0
oma_1                           0          0  ei luettu         0
oma_2                           0          0  ei luettu         0

Arviointi
ar_mittarit                     1          0  ei luettu         1
ar_toteuma             ei sovellu          0  ei luettu         0
Luvut ovat mainintoja.
Mainintoja yhteensä 7, niistä kielteisiä 1.
Laskusta jätettiin pois: otsikko 1, lakiteksti 1. Mukaan: --kind all.
ei sovellu = tämänlaisessa asiakirjassa asiaa ei voi olla, tai siinä ei ole toimenpiteitä.
ei luettu = asiakirjassa on lukematta jääneitä sivuja (skannatut lukee --ocr); nollaa ei voi päätellä.
Näissä asiakirjoissa on lukematta jääneitä sivuja, joten niiden luvut voivat olla liian pieniä: Harjula 2023 (s. 2).
Ruudulle ei mahtunut: Teema. Kaikki sarakkeet saa tiedostoon: -o TULOS.csv
""")


def test_themes_of_sections_stand_below_each_other(capsys: Capture) -> None:
    sections = matrix([PLAN], TALL, counted(Selection()), rows="section", value="per-1000")
    assert shown(matrix_answer(sections, "section", NAMES), capsys) == snapshot("""\

Suvikoski 2021–2025
Osallisuus
                                                                 1             2
Koodi                  Teema                            Osallisuus  Toimenpiteet
────────────────────────────────────────────────────────────────────────────────
os_raadit_tilaisuudet  Raadit ja tilaisuudet                 142,9           0,0
os_toimielimet         Lakisääteiset vaikuttamistoimi…       142,9         142,9

Arviointi
ar_mittarit            Mittarit ja indikaattorit               0,0         142,9
ar_toteuma             Luvattu ja toteutettu: toteuma   ei sovellu    ei sovellu
Luvut ovat mainintoja 1 000 sanaa kohti.
Mainintoja yhteensä 4, niistä kielteisiä 0.
Laskusta jätettiin pois: otsikko 1. Mukaan: --kind all.
ei sovellu = tämänlaisessa asiakirjassa asiaa ei voi olla, tai siinä ei ole toimenpiteitä.
ei löytynyt tekstistä: os_oma_elama, oma_0, oma_1, oma_2
""")


def test_sections_of_several_documents_name_their_own(capsys: Capture) -> None:
    sections = matrix(REPORTS[:2], TALL, counted(Selection()), rows="section")
    header = shown(matrix_answer(sections, "section", NAMES), capsys).split("\n───")[0]
    assert header == snapshot("""\

Osallisuus
                        Suvikoski
                       2021–2025:     Suvikoski   Suvikoski
                                1  2021–2025: 2     2023: 1
Koodi                  Osallisuus  Toimenpiteet  Osallisuus  Yhteensä\
""")


def test_sections_in_data_say_whose_and_when_they_are() -> None:
    sections = matrix(REPORTS[:2], CODEBOOK, counted(Selection()), rows="section", by="family")
    answer = matrix_answer(sections, "section", NAMES)
    keys = [field.key for field in answer.table.fields][:5]
    assert dict(zip(keys, answer.table.rows[0][:5], strict=True)) == {
        "file": REPORTS[0].file,
        "municipality": "Suvikoski",
        "period": "2021–2025",
        "document_type": REPORTS[0].metadata.document_type,
        "section": "1 Osallisuus",
    }


def test_few_columns_stand_beside_the_sections_of_each_document(capsys: Capture) -> None:
    sections = matrix(REPORTS[:2], CODEBOOK, counted(Selection()), rows="section", by="family", value="share")
    assert shown(matrix_answer(sections, "section", NAMES), capsys) == snapshot("""\

Suvikoski 2021–2025
Osio            Osallisuus  Arviointi
─────────────────────────────────────
1 Osallisuus       100,0\xa0%      0,0\xa0%
2 Toimenpiteet     100,0\xa0%    100,0\xa0%

Suvikoski 2023
1 Osallisuus       100,0\xa0%      0,0\xa0%
Luvut ovat osuuksia virkkeistä, luettelokohdista ja taulukkoriveistä.
Mainintoja yhteensä 6, niistä kielteisiä 1.
Laskusta jätettiin pois: otsikko 1, lakiteksti 1. Mukaan: --kind all.
""")
