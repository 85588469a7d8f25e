"""Damaged PDFs put together again by qpdf: a download cut short keeps most of its pages."""

from __future__ import annotations

import io

_OBJECT = b"obj"
"""Stands at the head of every object; a file without any has nothing to mend."""


def has_objects(data: bytes) -> bool:
    """Whether anything of a PDF is left in the bytes; seeking it page by page in zeros takes minutes."""
    return _OBJECT in data


def mended(data: bytes, password: str | None = None) -> bytes | None:
    """The file with a new table of its objects, None where qpdf finds no page tree among them."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data), password=password or "", suppress_warnings=True) as pdf:
            whole = io.BytesIO()
            pdf.save(whole)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - qpdf's errors reach Python as many kinds, ValueError and TypeError too
        return None
    return whole.getvalue()
