"""Pages drawn word by word without spaces, columns out of order, zebra rows instead of rules.

fpdf2; stands for magazine layouts whose frames lie in the file in the order they were made.
"""

from dataclasses import dataclass

from bench import HERE, About, measure, record
from build_fpdf import Report, start
from content_measures import take
from content_text import INDICATORS, STAFF, paragraphs
from syllables import soft

Line = list[tuple[str, int]]  # (piece of a word, index of the word)


@dataclass(frozen=True, slots=True)
class Frame:
    """A paragraph wrapped for its place on the page."""

    x: float
    y: float
    width: float
    words: list[str]
    lines: list[Line]


def wrap(pdf: Report, text: str, width: float, hyphens: bool = True) -> list[Line]:
    """Greedy lines; long words are cut at syllables with a typed hyphen."""
    lines: list[Line] = [[]]
    used = 0.0
    space = pdf.get_string_width(" ")
    for index, word in enumerate(text.split()):
        rest = word
        while rest:
            room = width - used - (space if lines[-1] else 0)
            piece = rest
            if pdf.get_string_width(rest) > room:
                piece = head(pdf, rest, room) if hyphens else ""
                if not piece and lines[-1]:
                    lines.append([])
                    used = 0.0
                    continue
                piece = piece or rest
            used += pdf.get_string_width(piece) + (space if lines[-1] else 0)
            lines[-1].append((piece, index))
            rest = rest[len(piece.rstrip("\u00ad").removesuffix("\u2010")) :]
    return lines


def head(pdf: Report, word: str, room: float) -> str:
    """The longest hyphenated beginning of a word that fits; U+2010 marks the added hyphen."""
    parts, best, so_far = soft(word, "|").split("|"), "", ""
    for part in parts[:-1]:
        so_far += part
        if pdf.get_string_width(so_far + "-") <= room:
            best = so_far + "\u2010"
    return best


def draw_line(pdf: Report, x: float, y: float, width: float, line: Line, spread: bool) -> None:
    """Each word is a text object of its own; there is no space glyph."""
    words = [piece.replace("\u2010", "-") for piece, _ in line]
    gap = pdf.get_string_width(" ")
    if spread and len(words) > 2:
        gap = (width - sum(map(pdf.get_string_width, words))) / (len(words) - 1)
    for word in words:
        pdf.text(x, y, word)
        x += pdf.get_string_width(word) + gap


def columns(pdf: Report, texts: list[str], x: float, y: float, width: float) -> list[Frame]:
    """Frames under each other."""
    frames = []
    for text in texts:
        lines = wrap(pdf, text, width)
        frames.append(Frame(x, y, width, text.split(), lines))
        y += len(lines) * 4.6 + 3
    return frames


def truth_of(page: int, frames: list[Frame]) -> tuple[list[tuple[int, str]], list[str]]:
    """A phrase for every other line break, and joins across neighbouring frames."""
    phrases, joins, at = [], [], {}
    for frame in frames:
        for k, line in enumerate(frame.lines):
            at[(round(frame.y + k * 4.6), frame.x)] = (frame, k, line)
            if k % 2 and 2 <= line[0][1] <= len(frame.words) - 4:
                first = line[0][1]
                phrases.append((page, " ".join(frame.words[first - 2 : first + 4]).strip(".,")))
    for (y, x), (frame, k, line) in sorted(at.items(), key=lambda item: item[0]):
        right = [v for (y2, x2), v in at.items() if y2 == y and 0 < x2 - x < frame.width + 8]
        if right and k < len(frame.lines) - 1 and "\u2010" not in line[-1][0]:
            other = right[0][2]
            joins.append(" ".join([*(w for w, _ in line[-2:]), *(w for w, _ in other[:2])]))
    return phrases, [j for j in joins if "\u2010" not in j and "-" not in j]


def draw(pdf: Report, frames: list[Frame], across: bool) -> None:
    """Last frame first, or line by line across all frames."""
    placed = [(f.y + k * 4.6, f.x, f, k) for f in reversed(frames) for k in range(len(f.lines))]
    if across:
        placed.sort(key=lambda p: (p[0], p[1]))
    for y, x, frame, k in placed:
        draw_line(pdf, x, y, frame.width, frame.lines[k], k < len(frame.lines) - 1)


def zebra(pdf: Report, y: float, rows: list[tuple[str, ...]], widths: list[float]) -> float:
    """A table with fills only: dark header with white letters, every other row grey."""
    for n, row in enumerate(rows):
        cells = [wrap(pdf, v, w - 4, False) for v, w in zip(row, widths, strict=True)]
        tall = max(map(len, cells)) * 4.4 + 3
        pdf.set_fill_color(*((40, 80, 70) if n == 0 else (238, 242, 238) if n % 2 else (255,) * 3))
        pdf.rect(pdf.l_margin, y, sum(widths), tall, style="F")
        pdf.set_text_color(255 if n == 0 else 0)
        x = pdf.l_margin + 2
        for cell, width in zip(cells, widths, strict=True):
            for k, line in enumerate(cell):
                draw_line(pdf, x, y + 4.4 * (k + 1), width, line, False)
            x += width
        y += tall
    pdf.set_text_color(0)
    return y


def build() -> None:
    """Two columns back to front, three columns line by line, zebra tables."""
    place = "Sammalvesi"
    body = paragraphs(place, 7, 16)
    pdf = start("Sammalveden kaupungin hyvinvointiohjelma 2026–2029 ")
    pdf.set_font("Text", "B", 20)
    pdf.text(16, 30, "Sammalveden kaupunki")
    pdf.text(16, 42, "Hyvinvointiohjelma 2026–2029")
    pdf.set_font("Text", size=9.5)
    first = columns(pdf, body[:4], 16, 60, 84) + columns(pdf, body[4:7], 106, 60, 84)
    phrases, joins = truth_of(1, first)
    draw(pdf, first, across=False)
    pdf.add_page()
    pdf.set_font("Text", size=9)
    second = []
    for k in range(3):
        second += columns(pdf, body[7 + 3 * k : 10 + 3 * k], 16 + 61 * k, 30, 56)
    more, more_joins = truth_of(2, second)
    draw(pdf, second, across=True)
    rows = take(5, 22)
    table = [(r.goal, r.action, r.responsible, r.indicator) for r in rows]
    head_row = ("Tavoite", "Toimenpide", "Vastuutaho", "Seurantamittari")
    for part in (table[:12], table[12:]):
        pdf.add_page()
        pdf.set_font("Text", size=8.8)
        y = zebra(pdf, 25, [head_row, *part], [42, 66, 38, 34])
    y = zebra(pdf, y + 8, list(INDICATORS), [96, 18, 18, 18, 28])
    zebra(pdf, y + 8, list(STAFF), [60, 50, 60])
    pdf.output(str(HERE / "sammalvesi.pdf"))
    record(
        About("sammalvesi.pdf", "fpdf2", "held", "word by word, frames out of order, zebra rows",
              place, "suunnitelma", (2026, 2029)),
        [], [measure(r, "goal responsible indicator") for r in rows],
        phrases=phrases[:18] + more[:22], wrong_joins=joins[::3][:10] + more_joins[::3][:14],
        auto_phrases=16,
    )  # fmt: skip


if __name__ == "__main__":
    build()
