# ruff: noqa: E501
"""Typesets the pairs and writes their truth; run from this folder: `python build.py [NAME...]`.

The PDFs are kept, so nobody has to run this; LibreOffice does not give the same bytes twice.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

import producers as by
from content import Pair, Row, Sentence, read

HERE = Path(__file__).parent
_RULED = ("@page{size:A4 landscape;margin:15mm} body{font:10pt 'DejaVu Serif'} table{border-collapse:collapse;"
          "width:100%} td,th{border:.6pt solid #444;padding:3px;vertical-align:top;text-align:left}"
          "th{background:#ccd}")  # fmt: skip
_STRIPED = ("@page{size:A4;margin:18mm} body{font:9.5pt 'DejaVu Sans'} table{border-collapse:collapse;width:100%}"
            "td,th{padding:4px;vertical-align:top;text-align:left;border:.5pt solid #999} tbody tr:nth-child(odd){background:#eef3ea}"
            "th{background:#47703e;color:white}")  # fmt: skip
_LINED = ("@page{size:A4 landscape;margin:20mm} body{font:10.5pt 'DejaVu Sans'} table{border-collapse:collapse;"
          "width:100%} td,th{border-bottom:.8pt solid #777;padding:5px 8px;vertical-align:top;text-align:left}"
          "th{border-bottom:1.6pt solid #222}")  # fmt: skip
_PLAN = (("Toimenpide", "action", 38), ("Vastuu", "responsible", 20), ("Mittari", "indicator", 20),
         ("Aikataulu", "schedule", 14))  # fmt: skip
_WORDS = {"done": "Toteutunut", "partly": "Osittain toteutunut", "ongoing": "Käynnissä",
          "not_done": "Ei toteutunut", "moved": "Siirretty", "ended": "Päättynyt", "promised": "Alkaa myöhemmin"}  # fmt: skip

# name of the file -> title, producer, columns, how focus and goal are shown
LAYOUTS = {
    "Tuomikoski_suunnitelma_2022-2025.pdf": (
        "Tuomikosken hyvinvointisuunnitelma 2022–2025", by.typst, (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Tuomikoski_raportti_2023.pdf": (
        "Tuomikosken kunta\nHyvinvointikertomuksen vuosiraportti 2023", by.libreoffice,
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 17), ("Toteutuminen 2023", "outturn", 34),
         ("Tila", "word", 15)), "focus goal"),
    "Suolahde_laaja_2021-2025.pdf": (
        "Suolahteen laaja hyvinvointikertomus ja -suunnitelma 2021–2025", partial(by.weasyprint, css=_RULED),
        (("Painopiste", "focus", 16), ("Tavoite", "goal", 18), ("Toimenpiteet", "action", 30),
         ("Vastuutaho", "responsible", 16), ("Arviointimittarit", "indicator", 14), ("Aikataulu", "schedule", 10)),
        "column"),
    "Suolahde_vuosiraportti_2022.pdf": (
        "Suolahteen kunnan hyvinvointiraportti 2022", by.reportlab,
        (("Toimenpide", "action", 40), ("Vastuutaho", "responsible", 20), ("Tilanne 2022", "outturn", 40)), "focus goal"),
    "Pyhakangas_suunnitelma_2023-2025.pdf": (
        "Pyhäkankaan hyvinvointisuunnitelma 2023–2025", by.chromium,
        (("Tavoite", "goal", 22), ("Toimenpiteet", "action", 36), ("Vastuutaho", "responsible", 18),
         ("Mittarit", "indicator", 14), ("Aikataulu", "schedule", 10)), "focus"),
    "Pyhakangas_raportti_2024.pdf": (
        "Pyhäkankaan kunta: vuosiraportti hyvinvointityöstä 2024", by.latex,
        (("Toimenpide", "action", 40), ("Vastuu", "responsible", 22), ("Toteuma 2024", "outturn", 38)), "focus goal"),
    "Vainiola_vuosiraportti_2023.pdf": (
        "Vainiolan kunnan hyvinvointiraportti 2023", by.fpdf,
        (("Toimenpide", "action", 34), ("Vastuu", "responsible", 18), ("Mittari", "indicator", 16),
         ("Toteutuma", "outturn", 32)), "focus goal"),
    "Vainiola_vuosiraportti_2024.pdf": (
        "Vainiolan kunnan hyvinvointiraportti 2024", by.groff,
        (("Toimenpide", "action", 36), ("Vastuutaho", "responsible", 20), ("Toteutuminen vuonna 2024", "outturn", 44)),
        "focus"),
    "Koskenpera_suunnitelma_2021-2025.pdf": (
        "Koskenperän kunnan hyvinvointisuunnitelma 2021–2025", by.latex,
        (("Tavoite", "goal", 20), *_PLAN), "focus"),
    "Koskenpera_hyvinvointiraportti_2022.pdf": (
        "Koskenperän kunnan hyvinvointiraportti 2022", partial(by.weasyprint, css=_STRIPED),
        (("Toimenpide", "action", 40), ("Vastuutaho", "responsible", 22), ("Tilanne 2022", "outturn", 38)), "focus goal"),
    "Alvsund_valfardsplan_2022-2025.pdf": (
        "Älvsunds välfärdsplan 2022–2025", by.chromium,
        (("Mål", "goal", 20), ("Åtgärd", "action", 34), ("Ansvarig", "responsible", 18), ("Indikator", "indicator", 16),
         ("Tidtabell", "schedule", 12)), "focus"),
    "Alvsund_arsrapport_2023.pdf": (
        "Älvsunds kommun\nÅrsrapport om välfärden 2023", by.groff,
        (("Åtgärd", "action", 38), ("Ansvarig", "responsible", 22), ("Utfall 2023", "outturn", 40)), "focus"),
    "Kuurasalmi_laaja_2021-2025.pdf": (
        "Kuurasalmen kunnan laaja hyvinvointikertomus ja -suunnitelma 2021–2025", by.libreoffice, _PLAN, "focus goal"),
    "Kuurasalmi_vuosiraportti_2024.pdf": (
        "Kuurasalmen kunnan hyvinvointiraportti 2024", by.reportlab,
        (("Toimenpide", "action", 36), ("Vastuu", "responsible", 20), ("Tila", "word", 14), ("Toteuma 2024", "outturn", 30)),
        "focus"),
    "Hallasuo_laaja_2021-2024.pdf": (
        "Hallasuon laaja hyvinvointikertomus ja hyvinvointisuunnitelma 2021–2024", by.reportlab,
        (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Hallasuo_seuranta_2023.pdf": (
        "Hallasuon hyvinvointisuunnitelman seuranta 2023", partial(by.weasyprint, css=_STRIPED),
        (("Toimenpide", "action", 36), ("Vastuutaho", "responsible", 18), ("Tila", "word", 14),
         ("Arviointi 2023", "outturn", 32)), "focus goal"),
    "Ruokolampi_hyvinvointisuunnitelma_2025-2029.pdf": (
        "Ruokolammen hyvinvointisuunnitelma 2025–2029", partial(by.libreoffice, landscape=True), _PLAN, "focus goal"),
    "Ruokolampi_vuosiraportti_2025.pdf": (
        "Ruokolampi\nHyvinvointikertomuksen vuosiraportti 2025", partial(by.typst, ruled=False),
        (("Tavoite", "goal", 20), ("Toimenpide", "action", 32), ("Vastuu", "responsible", 18), ("Mittari", "indicator", 12),
         ("Toteutunut vuonna 2025", "outturn", 30)), "focus"),
    "Lehtokorpi_hyvinvointisuunnitelma_2022-2025.pdf": (
        "Lehtokorven hyvinvointisuunnitelma 2022–2025", by.chromium, (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Lehtokorpi_vuosiraportti_2023.pdf": (
        "Lehtokorven kunta\nHyvinvointikertomuksen vuosiraportti 2023", by.libreoffice,
        (("Toimenpide", "action", 36), ("Vastuutaho", "responsible", 20), ("Toteutuminen 2023", "outturn", 44)), "focus goal"),
    "Sarvisuvanto_vuosiraportti_2022.pdf": (
        "Sarvisuvannon hyvinvointiraportti 2022", partial(by.weasyprint, css=_RULED),
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 14),
         ("Toteuma 2022", "outturn", 34)), "focus goal"),
    "Sarvisuvanto_vuosiraportti_2023.pdf": (
        "Sarvisuvannon hyvinvointiraportti 2023", by.fpdf,
        (("Toimenpide", "action", 36), ("Vastuutaho", "responsible", 18), ("Toteuma 2023", "outturn", 32),
         ("Tila", "word", 14)), "focus"),
    "Mustaniitty_laaja_2017-2021.pdf": (
        "Mustaniityn laaja hyvinvointikertomus 2017–2021", partial(by.typst, ruled=False), _PLAN, "focus goal"),
    "Mustaniitty_laaja_2021-2025.pdf": (
        "Mustaniityn laaja hyvinvointikertomus 2021–2025", by.reportlab,
        (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Kaislaranta_suunnitelma_2022-2025.pdf": (
        "Kaislarannan kunnan hyvinvointisuunnitelma 2022–2025", partial(by.libreoffice, landscape=True),
        (("Tavoite", "goal", 20), *_PLAN), "focus"),
    "Kaislaranta_vuosiraportti_2023.pdf": (
        "Kaislarannan kunta\nHyvinvointikertomuksen vuosiraportti 2023", partial(by.weasyprint, css=_STRIPED),
        (("Toimenpide", "action", 30), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 15),
         ("Aikataulu", "schedule", 12), ("Toteuma 2023", "outturn", 28)), "focus goal"),
    "Hirsijoki_laaja_2021-2025.pdf": (
        "Hirsijoen kaupungin laaja hyvinvointikertomus ja -suunnitelma 2021–2025", partial(by.weasyprint, css=_RULED),
        _PLAN, "focus goal"),
    "Hirsijoki_raportti_2024.pdf": (
        "Hirsijoen kaupunki\nHyvinvointikertomuksen vuosiraportti 2024", by.chromium,
        (("Tavoite", "goal", 18), ("Toimenpide", "action", 28), ("Vastuu", "responsible", 16), ("Mittari", "indicator", 14),
         ("Toteutuminen", "outturn", 28)), "focus"),
    "Tervaniemi_vuosiraportti_2023.pdf": (
        "Tervaniemen kunta\nHyvinvointiraportti 2023", by.typst,
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 16),
         ("Toteuma 2023", "outturn", 32)), "focus goal"),
    "Tervaniemi_vuosiraportti_2024.pdf": (
        "Tervaniemen kunta\nHyvinvointiraportti 2024", by.fpdf,
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 18), ("Tila", "word", 14),
         ("Toteuma 2024", "outturn", 34)), "focus goal"),
    "Honkaluoto_laaja_2017-2021.pdf": (
        "Honkaluodon kaupungin laaja hyvinvointikertomus 2017–2021", partial(by.typst, ruled=False), _PLAN, "focus goal"),
    "Honkaluoto_laaja_2021-2025.pdf": (
        "Honkaluodon kaupungin laaja hyvinvointikertomus 2021–2025", by.reportlab,
        (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Sammalkoski_suunnitelma_2021-2025.pdf": (
        "Sammalkosken kunnan hyvinvointisuunnitelma 2021–2025", by.chromium,
        (("Mihin pyritään", "goal", 20), ("Miten", "action", 36), ("Kuka vastaa", "responsible", 18),
         ("Miten seurataan", "indicator", 16), ("Milloin", "schedule", 10)), "focus"),
    "Sammalkoski_vuosiraportti_2023.pdf": (
        "Sammalkosken kunta\nHyvinvointikertomuksen vuosiraportti 2023", by.fpdf,
        (("Toimenpide", "action", 38), ("Vastuutaho", "responsible", 18), ("Mitä tehtiin vuonna 2023", "outturn", 44)), "focus goal"),
    "Kaunislahti_hyvinvointisuunnitelma_2021-2025.pdf": (
        "Kaunislahden kaupungin hyvinvointisuunnitelma 2021–2025", partial(by.typst, ruled=False), _PLAN, "focus goal"),
    "Kaunislahti_vuosiraportti_2022.pdf": (
        "Kaunislahden kaupunki\nHyvinvointikertomuksen vuosiraportti 2022", partial(by.weasyprint, css=_RULED),
        (("Tavoite", "goal", 18), ("Toimenpide", "action", 30), ("Vastuu", "responsible", 16), ("Mittari", "indicator", 14),
         ("Toteuma 2022", "outturn", 26)), "focus"),
    "Peurajoki_laaja_2017-2021.pdf": (
        "Peurajoen kunnan laaja hyvinvointikertomus 2017–2021", by.groff,
        (("Toimenpide", "action", 40), ("Vastuutaho", "responsible", 22), ("Mittari", "indicator", 20),
         ("Aikataulu", "schedule", 18)), "focus"),
    "Peurajoki_laaja_2021-2025.pdf": (
        "Peurajoen kunnan laaja hyvinvointikertomus ja -suunnitelma 2021–2025", partial(by.weasyprint, css=_STRIPED),
        (("Tavoite", "goal", 22), *_PLAN), "focus"),
    "Hiidenpera_vuosiraportti_2023.pdf": (
        "Hiidenperän kunnan hyvinvointiraportti 2023", partial(by.reportlab, ruled=False),
        (("Toimenpide", "action", 36), ("Vastuu", "responsible", 20), ("Mittari", "indicator", 16),
         ("Toteutuminen 2023", "outturn", 28)), "focus goal"),
    "Hiidenpera_vuosiraportti_2024.pdf": (
        "Hiidenperän kunnan hyvinvointiraportti 2024", by.chromium,
        (("Tavoite", "goal", 18), ("Toimenpide", "action", 32), ("Vastuutaho", "responsible", 18), ("Tila", "word", 14),
         ("Toteuma 2024", "outturn", 28)), "focus"),
    "Utusaari_laaja_2021-2025.pdf": (
        "Utusaaren kunnan laaja hyvinvointikertomus ja -suunnitelma 2021–2025", partial(by.weasyprint, css=_RULED),
        (("Painopiste", "focus", 14), ("Tavoite", "goal", 18), ("Toimenpiteet", "action", 32),
         ("Vastuutaho", "responsible", 16), ("Mittarit", "indicator", 14), ("Aikataulu", "schedule", 10)), "column"),
    "Utusaari_vuosiraportti_2024.pdf": (
        "Utusaaren kunta\nHyvinvointikertomuksen vuosiraportti 2024", by.groff,
        (("Toimenpide", "action", 40), ("Vastuu", "responsible", 20), ("Tilanne 2024", "outturn", 40)), "focus"),
    "Ruskovaara_suunnitelma_2021-2025.pdf": (
        "Ruskovaaran kunnan hyvinvointisuunnitelma 2021–2025", by.reportlab, _PLAN, "focus goal"),
    "Ruskovaara_vuosiraportti_2024.pdf": (
        "Ruskovaaran kunta\nHyvinvointikertomuksen vuosiraportti 2024", by.typst,
        (("Toimenpide", "action", 36), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 16),
         ("Toteuma 2024", "outturn", 30)), "focus"),
    "Kivisuvanto_suunnitelma_2022-2025.pdf": (
        "Kivisuvannon kunnan hyvinvointisuunnitelma 2022–2025", partial(by.weasyprint, css=_STRIPED),
        (("Tavoite", "goal", 18), *_PLAN), "focus"),
    "Kivisuvanto_vuosiraportti_2023.pdf": (
        "Kivisuvannon kunta\nHyvinvointikertomuksen vuosiraportti 2023", by.fpdf,
        (("Toimenpide", "action", 38), ("Vastuutaho", "responsible", 20), ("Mittari", "indicator", 16),
         ("Toteutuminen 2023", "outturn", 30)), "focus"),
    "Harjunsalmi_vuosiraportti_2022.pdf": (
        "Harjunsalmen kunta\nHyvinvointiraportti 2022", partial(by.typst, ruled=False),
        (("Toimenpide", "action", 36), ("Vastuu", "responsible", 20), ("Mittari", "indicator", 16),
         ("Toteuma 2022", "outturn", 28)), "focus goal"),
    "Harjunsalmi_vuosiraportti_2023.pdf": (
        "Harjunsalmen kunta\nHyvinvointiraportti 2023", by.reportlab,
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 16),
         ("Tilanne 2023", "outturn", 32)), "focus"),
    "Lumikangas_laaja_2017-2021.pdf": (
        "Lumikankaan kaupungin laaja hyvinvointikertomus ja -suunnitelma 2017–2021", by.chromium, _PLAN, "focus goal"),
    "Lumikangas_laaja_2021-2025.pdf": (
        "Lumikankaan kaupunki\nLaaja hyvinvointikertomus ja -suunnitelma 2021–2025", by.fpdf, _PLAN, "focus"),
    "Kuikkajarvi_suunnitelma_2022-2025.pdf": (
        "Kuikkajärven kunnan hyvinvointisuunnitelma 2022–2025", partial(by.libreoffice, landscape=True),
        (("Toimenpide", "action", 34), ("Mittari", "indicator", 22), ("Vastuutaho", "responsible", 20),
         ("Aikataulu", "schedule", 14)), "focus goal"),
    "Kuikkajarvi_vuosiraportti_2023.pdf": (
        "Kuikkajärven kunta\nHyvinvointikertomuksen vuosiraportti 2023", partial(by.weasyprint, css=_RULED),
        (("Toimenpide", "action", 34), ("Tila", "word", 14), ("Toteutuminen 2023", "outturn", 32),
         ("Vastuutaho", "responsible", 20)), "focus"),
    "Vesivaara_vuosiraportti_2023.pdf": (
        "Vesivaaran kunnan hyvinvointiraportti 2023", by.chromium,
        (("Toimenpide", "action", 34), ("Vastuu", "responsible", 18), ("Mittari", "indicator", 16),
         ("Toteuma 2023", "outturn", 32)), "focus goal"),
    "Vesivaara_vuosiraportti_2024.pdf": (
        "Vesivaaran kunta\nHyvinvointiraportti 2024", by.libreoffice,
        (("Toimenpide", "action", 32), ("Toteuma 2024", "outturn", 30), ("Mittari", "indicator", 16),
         ("Vastuu", "responsible", 18)), "focus goal"),
    "Honkasaari_laaja_2021-2025.pdf": (
        "Honkasaaren kunnan laaja hyvinvointikertomus ja -suunnitelma 2021–2025", partial(by.weasyprint, css=_LINED),
        (("Tavoite", "goal", 20), *_PLAN), "focus"),
    "Honkasaari_vuosiraportti_2024.pdf": (
        "Honkasaaren kunta\nHyvinvointikertomuksen vuosiraportti 2024", by.reportlab,
        (("Toimenpide", "action", 45), ("Tila", "word", 18), ("Mitä tehtiin 2024", "outturn", 37)), "focus goal"),
    "Ojaniitty_vuosiraportti_2023.pdf": (
        "Ojaniityn kunta\nHyvinvointiraportti 2023", by.reportlab,
        (("Toimenpide", "action", 34), ("Vastuutaho", "responsible", 18), ("Mittari", "indicator", 16),
         ("Toteuma 2023", "outturn", 32)), "focus goal"),
    "Ojaniitty_vuosiraportti_2024.pdf": (
        "Ojaniityn kunta\nHyvinvointiraportti 2024", by.chromium,
        (("Toimenpide", "action", 32), ("Mittari", "indicator", 16), ("Toteuma 2024", "outturn", 32),
         ("Vastuutaho", "responsible", 18)), "focus goal"),
    "Granvik_valfardsplan_2022-2025.pdf": (
        "Granviks kommun\nVälfärdsplan 2022–2025", by.reportlab,
        (("Åtgärd", "action", 40), ("Ansvarig", "responsible", 22), ("Indikator", "indicator", 22),
         ("Tidtabell", "schedule", 16)), "focus goal"),
    "Granvik_valfardsrapport_2023.pdf": (
        "Granviks kommun\nVälfärdsrapport 2023", by.libreoffice,
        (("Åtgärd", "action", 38), ("Ansvarig", "responsible", 24), ("Utfall 2023", "outturn", 38)), "focus"),
}  # fmt: skip


def blocks(title: str, prose: tuple[Sentence, ...], rows: tuple[Row, ...],
           columns: tuple[tuple[str, str, int], ...], shown: str) -> list[by.Block]:  # fmt: skip
    """The first section, the measures, then the rest of the prose."""
    out: list[by.Block] = [("h1", line) for line in title.splitlines()]
    heads = [n for n, s in enumerate(prose) if s.mark == "#"]
    for n, sentences in enumerate((prose[: heads[1]], prose[heads[1] :])):
        if n:
            swedish = columns[0][0] in ("Mål", "Åtgärd")
            out.append(("h2", "Mål och åtgärder" if swedish else "Tavoitteet ja toimenpiteet"))
            out += measures(rows, columns, shown)
        paragraph: list[str] = []
        for s in (*sentences, Sentence("#", "", "")):
            if s.mark == "#":
                out += [("p", " ".join(paragraph))] if paragraph else []
                out += [("h2", s.text)] if s.text else []
                paragraph = []
            else:
                paragraph.append(s.text)
    return out


def measures(rows: tuple[Row, ...], columns: tuple[tuple[str, str, int], ...], shown: str) -> list[by.Block]:
    """One table a focus area or goal, or one for all."""

    def key(row: Row) -> tuple[str, ...]:
        return (row.focus, row.goal)[: {"column": 0, "focus": 1, "focus goal": 2}[shown]]

    out: list[by.Block] = []
    before: tuple[str, ...] = ()
    for wanted in dict.fromkeys(map(key, rows)):
        for level, (new, old) in enumerate(zip(wanted, (*before, "", ""), strict=False)):
            if new != old:
                out.append((f"h{level + 2}", new if not level else f"Tavoite: {new}"))
        before = wanted
        cells = tuple(
            tuple(_WORDS[r.status] if field == "word" else getattr(r, field) for _, field, _ in columns)
            for r in rows if key(r) == wanted
        )  # fmt: skip
        out.append(by.Table(tuple(h for h, _, _ in columns), cells, tuple(float(w) for _, _, w in columns),
                            merged=columns[0][1] in ("goal", "focus")))  # fmt: skip
    return out


def records(pair: Pair) -> list[dict[str, object]]:
    """What stands in each document, as samples/truth.json tells it."""
    found: list[dict[str, object]] = []
    for n, file in enumerate(pair.files):
        fields = {field for _, field, _ in LAYOUTS[file][2]} | {"focus", "goal"}
        found.append({
            "file": file, "set": pair.set, "producer": pair.producers[n], "municipality": pair.place,
            "measures": [
                {"id": r.id, "priority": r.focus, "measure": r.action, "status": r.status,
                 **{f: getattr(r, f) or None for f in ("goal", "responsible", "indicator", "schedule", "outturn")
                    if f in fields}}
                for r in pair.measures[n]
            ],
            "sentences": [_told(s) for s in pair.prose[n] if s.mark != "#"],
        })  # fmt: skip
    return found


def _told(sentence: Sentence) -> dict[str, str]:
    return {name: value for name, value in asdict(sentence).items() if value or name != "row"}


def main() -> None:
    """Write the PDFs of the pairs that are named, of all when none is, and truth.json."""
    wanted = set(sys.argv[1:])
    pairs = [read(path) for path in sorted(HERE.glob("*.txt"))]
    for pair in pairs:
        if wanted and pair.name not in wanted:
            continue
        for n, file in enumerate(pair.files):
            title, typeset, columns, shown = LAYOUTS[file]
            typeset(blocks(title, pair.prose[n], pair.measures[n], columns, shown), HERE / file)
    truth = {
        "note": "Invented documents; status words as in samples/truth.json.",
        "reports": [record for pair in pairs for record in records(pair)],
        "alignment": {pair.place: pair.alignment() for pair in pairs},
    }
    (HERE / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
