"""Measure tables drawn at random from a seed: columns, headers, type, white space, rules; with their truth.

`python tests/reading/random_tables.py 1000 1300` draws those seeds and prints the share of measures read.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

RULES = ("all", "rows", "columns", "frame", "header", "stripes", "none")
"""Which lines are drawn: a grid, between rows, between columns, around all, at header and end; or fills."""
_CELLS = Path(__file__).parents[1] / "tagging" / "qualifiers" / "worded_outturns.jsonl"
_HEADERS = {
    "goal": ("Tavoite", "Tavoitteet", "Tavoitetila", "Kehittämistavoite"),
    "action": (
        "Toimenpide",
        "Toimenpiteet",
        "Toimenpiteet ja keinot",
        "Konkreettiset toimet",
        "Mitä tehdään?",
    ),
    "responsible": ("Vastuutaho", "Vastuu", "Vastuutahot", "Kuka vastaa?", "Vastuuhenkilö / taho"),
    "indicator": ("Mittari", "Mittarit", "Seurantamittari", "Arviointimittari"),
    "schedule": ("Aikataulu", "Aikataulu ja resurssit", "Milloin?", "Ajankohta"),
    "outturn": (
        "Toteuma",
        "Toteutuminen",
        "Toteuma 2023",
        "Arviointi",
        "Tilanne 31.12.2023",
        "Miten toteutui?",
    ),
    "state": ("Tila", "Status", "Tilanne"),
}
_WIDTHS = {
    "goal": 2, "action": 3, "responsible": 1.7, "indicator": 1.6, "schedule": 1.2, "outturn": 2.6,
    "state": 1.4,
}  # fmt: skip
_COLUMNS = (
    "action responsible indicator outturn", "goal action responsible indicator schedule",
    "action state outturn", "action state outturn responsible", "action responsible schedule",
    "goal action responsible outturn",
    "action responsible outturn", "goal action responsible indicator schedule outturn", "action outturn",
    "goal action indicator responsible", "action schedule responsible indicator",
    "responsible action indicator outturn",
)  # fmt: skip
_GOALS = (
    "Yksinäisyys vähenee", "Liikunta lisääntyy kaikissa ikäryhmissä", "Nuorten osallisuus vahvistuu",
    "Turvallinen arki", "Kuntalaisten kuuleminen paranee", "Toimintakyky säilyy",
)  # fmt: skip
_OWNERS = (
    "Hyvinvointikoordinaattori", "Sivistyslautakunta", "Nuorisopalvelut", "Tekninen toimi", "Kirjasto",
    "Hyvinvointityöryhmä, järjestöt", "Ehkäisevän päihdetyön työryhmä", "Kunnanhallitus",
)  # fmt: skip
_INDICATORS = ("Osallistujamäärä", "Kokousten määrä, kpl", "Kyselyn tulokset", "Suunnitelma laadittu")
_TIMES = ("2023", "2022–2025", "syksy 2024", "Jatkuva", "1–6/2024", "vuosittain", "kevät 2025")
_STATES = ("Toteutunut", "Osittain toteutunut", "Ei toteutunut", "Käynnissä", "Siirretty")
_HEADINGS = ("Lapset, nuoret ja perheet", "Ikäihmiset", "Osallisuus ja yhteisöt", "Turvallisuus", "Seuranta")
_TEXTS = ("Kunnassa asui vuoden lopussa 4 312 asukasta.", "Seurannasta vastaa hyvinvointikoordinaattori.")
_SHADE = (0.86, 0.9, 0.95)


@dataclass(slots=True)
class Sheet:
    """A document in the making: where the pen is, how it is set, and the actions of its measures."""

    canvas: Canvas
    width: float
    height: float
    rules: str
    size: float
    step: float
    pad: float
    shaded: bool
    again: bool
    """Whether the header is repeated on a new page."""
    y: float = 60
    actions: list[str] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)
    """The heights of the rows of the table in hand on this page."""

    def text(self, words: str, size: float, font: str = "Helvetica") -> None:
        """Set a line and move below it."""
        if self.y > self.height - 120:
            self.canvas.showPage()
            self.y = 60
        self.canvas.setFont(font, size)
        self.canvas.drawString(50, self.height - self.y - size, words)
        self.y += 1.7 * size

    def row(self, cells: Sequence[str], xs: Sequence[float], *, header: Sequence[str], fill: bool) -> None:
        """Draw a row, on the next page where it has no room."""
        font = "Helvetica-Bold" if cells is header else "Helvetica"
        widths = [b - a - 2 * self.pad for a, b in pairwise(xs)]
        split = [simpleSplit(t, font, self.size, w) for t, w in zip(cells, widths, strict=True)]
        tall = max(map(len, split)) * self.step + 2 * self.pad
        if self.y + tall > self.height - 60:
            self.close(xs)
            self.canvas.showPage()
            self.y, self.edges = 60, [60]
            if self.again and cells is not header:
                self.row(header, xs, header=header, fill=self.shaded)
        if fill:
            self.canvas.setFillColorRGB(*_SHADE)
            self.canvas.rect(xs[0], self.height - self.y - tall, xs[-1] - xs[0], tall, stroke=0, fill=1)
            self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.setFont(font, self.size)
        for x, cell in zip(xs, split, strict=False):
            for k, words in enumerate(cell):
                at = self.y + self.pad + self.size + k * self.step
                self.canvas.drawString(x + self.pad, self.height - at, words)
        self.y += tall
        self.edges.append(self.y)

    def close(self, xs: Sequence[float]) -> None:
        """Draw the lines of the part of the table on this page."""
        top, bottom = self.edges[0], self.edges[-1]
        across = {
            "all": self.edges,
            "rows": self.edges,
            "header": [*self.edges[:2], bottom],
            "frame": [top, bottom],
        }
        upright = {"all": xs, "columns": xs, "frame": (xs[0], xs[-1])}
        for y in across.get(self.rules, ()):
            self.canvas.line(xs[0], self.height - y, xs[-1], self.height - y)
        for x in upright.get(self.rules, ()):
            self.canvas.line(x, self.height - top, x, self.height - bottom)


def draw(seed: int, path: Path) -> Sheet:
    """Draw the document of a seed; the sheet holds the actions of its measures and its kind of rules."""
    rng = random.Random(seed)
    width, height = landscape(A4) if rng.random() < 0.4 else A4
    size = rng.choice((8, 9, 10, 11))
    sheet = Sheet(
        Canvas(str(path), pagesize=(width, height)), width, height, rng.choice(RULES), size,
        size * rng.choice((1.15, 1.25, 1.35)), rng.choice((2, 3, 4, 6)),
        rng.random() < 0.4, rng.random() < 0.5,
    )  # fmt: skip
    sheet.text("Mustalammen kunta", 18, "Helvetica-Bold")
    sheet.text("Hyvinvointikertomuksen vuosiraportti 2023", 14, "Helvetica-Bold")
    for _ in range(rng.randint(1, 3)):
        sheet.text(rng.choice(_HEADINGS), 13, "Helvetica-Bold")
        if rng.random() < 0.5:
            sheet.text(rng.choice(_TEXTS), size)
        _table(sheet, rng)
        sheet.y += rng.choice((14, 22, 30))
        if rng.random() < 0.3:
            sheet.text(rng.choice(_TEXTS), size)
    sheet.canvas.save()
    return sheet


def _table(sheet: Sheet, rng: random.Random) -> None:
    bank = _bank()
    columns = rng.choice(_COLUMNS).split()
    share = (sheet.width - 95) / sum(_WIDTHS[c] for c in columns)
    xs = [50.0]
    for column in columns:
        xs.append(xs[-1] + share * _WIDTHS[column])
    header = [rng.choice(_HEADERS[c]) for c in columns]
    if sheet.y > sheet.height - 160:
        sheet.canvas.showPage()
        sheet.y = 60
    sheet.edges = [sheet.y]
    sheet.row(header, xs, header=header, fill=sheet.shaded)
    merged, goal = rng.random() < 0.5, ""
    for number in range(rng.randint(2, 9)):
        begins = not goal or rng.random() < 0.45
        goal = rng.choice(_GOALS) if begins else goal
        cells = {
            "goal": goal if begins or not merged else "",
            "action": rng.choice(bank)["action"],
            "responsible": rng.choice(_OWNERS),
            "indicator": rng.choice(_INDICATORS),
            "schedule": rng.choice(_TIMES),
            "outturn": rng.choice(bank)["cell"] if rng.random() < 0.9 else "",
            "state": rng.choice(_STATES),
        }
        sheet.actions.append(cells["action"])
        striped = sheet.rules == "stripes" and number % 2 == 1
        sheet.row([cells[c] for c in columns], xs, header=header, fill=striped)
    sheet.close(xs)


def _bank() -> list[dict[str, str]]:
    rows = map(json.loads, _CELLS.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["lang"] == "fi"]


def shares(seeds: Sequence[int]) -> dict[str, tuple[float, float]]:
    """Recall and precision of the actions, 0-1, by kind of rules."""
    from hyvinvointi_cli.reading.document import read_document
    from hyvinvointi_cli.reading.measures.rows import measures

    counts = {rules: [0, 0, 0] for rules in RULES}
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            path = Path(folder) / f"{seed}.pdf"
            sheet = draw(seed, path)
            found = [_plain(m.action) for m in measures(read_document(path, name=path.name).units)]
            wanted = [_plain(action) for action in sheet.actions]
            right = sum(min(found.count(action), wanted.count(action)) for action in set(wanted))
            for place, number in enumerate((right, len(wanted), len(found))):
                counts[sheet.rules][place] += number
    return {
        k: (right / wanted, right / max(found, 1)) for k, (right, wanted, found) in counts.items() if wanted
    }


def _plain(action: str | None) -> str:
    return "".join((action or "").casefold().replace("-", "").split())


if __name__ == "__main__":
    first, end = map(int, sys.argv[1:3])
    for kind, (recall, precision) in shares(range(first, end)).items():
        print(f"{kind:8} recall {recall:.3f} precision {precision:.3f}")
