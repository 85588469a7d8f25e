"""The fallback: a pdfplumber page becomes a RawPage, for files that PDFium refuses."""

from __future__ import annotations

from typing import Any

import numpy as np

from hyvinvointi_cli.reading.pdf.raw import RawPage, strokes


def read_page(page: Any, number: int) -> RawPage:
    """The page's words in stream order with character boxes, and its edges; the page is closed."""
    chars: list[str] = []
    rows: list[tuple[float, float, float, float]] = []
    sizes: list[float] = []
    bold: list[bool] = []
    nowhere = (np.nan,) * 4
    bottom = None
    for word in page.extract_words(use_text_flow=True, return_chars=True):
        if chars:
            chars.append(" " if bottom is not None and word["top"] < bottom else "\n")
            rows.append(nowhere)
            sizes.append(0.0)
            bold.append(False)
        bottom = word["bottom"]
        for char in word["chars"]:
            for letter in char["text"].encode(errors="replace").decode():
                chars.append(letter)
                rows.append((char["x0"], char["top"], char["x1"], char["bottom"]))
                sizes.append(char["size"])
                bold.append("bold" in char["fontname"].casefold())
    edges = strokes(
        [(e["x0"], e["top"], e["bottom"]) for e in page.edges if e["orientation"] == "v"],
        [(e["top"], e["x0"], e["x1"]) for e in page.edges if e["orientation"] == "h"],
    )
    area = float(page.width * page.height) or 1.0
    cover = sum((i["x1"] - i["x0"]) * (i["bottom"] - i["top"]) for i in page.images) / area
    raw = RawPage(
        number,
        float(page.width),
        float(page.height),
        "".join(chars),
        np.array(rows, np.float32).reshape(-1, 4),
        np.array(sizes, np.float32),
        np.array(bold, np.bool_),
        np.zeros(len(chars), np.float32),
        edges,
        (),
        min(1.0, float(cover)),
    )
    page.close()
    return raw
