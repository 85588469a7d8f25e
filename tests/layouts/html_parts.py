"""HTML pieces shared by the browser and WeasyPrint builders."""

from collections.abc import Iterable
from html import escape

from content_measures import Row


def p(texts: Iterable[str], mark: bool = False) -> str:
    """Paragraphs; with `mark`, soft hyphens in long words."""
    from syllables import soft

    return "".join(f"<p>{soft(escape(t)) if mark else escape(t)}</p>" for t in texts)


def table(rows: Iterable[tuple[str, ...]], css: str = "", widths: tuple[int, ...] = ()) -> str:
    """A table whose first row is the header; `widths` are percentages."""
    head, *rest = rows
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    th = "".join(f"<th>{escape(c)}</th>" for c in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rest)
    return (
        f'<table class="{css}"><colgroup>{cols}</colgroup>'
        f"<thead><tr>{th}</tr></thead><tbody>{body}</tbody></table>"
    )


def spans(rows: list[Row], key: str) -> list[int]:
    """Rowspan of `key` at each row: the run's length at its first row, 0 inside it."""
    values = [(r.focus, getattr(r, key)) for r in rows]
    out = []
    for i, value in enumerate(values):
        if i and values[i - 1] == value:
            out.append(0)
            continue
        length = 1
        while i + length < len(values) and values[i + length] == value:
            length += 1
        out.append(length)
    return out


def page(title: str, css: str, body: str, lang: str = "fi") -> str:
    """A whole HTML document."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{css}</style></head><body>{body}</body></html>"
    )
