"""What a file is that is no PDF, and how to make one of it: people have reports as Word files, too."""

from __future__ import annotations

_SAVE = "save it as PDF and give that file"
_ZIP = b"PK\x03\x04"
_PARTS = (
    (b"word/document.xml", "a Word document"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"opendocument.presentation", "an OpenDocument presentation"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet"),
)
"""Names that stand uncompressed in a zip container."""
_STARTS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an older Word, Excel or PowerPoint", _SAVE),
    (b"{\\rtf", "a rich text document", _SAVE),
    (b"\x89PNG", "a picture", "make a PDF of it and read that with --ocr"),
    (b"\xff\xd8\xff", "a picture", "make a PDF of it and read that with --ocr"),
    (b"<!doctype html", "a web page", "print it to a PDF and give that file"),
    (b"<html", "a web page", "print it to a PDF and give that file"),
)


def what_it_is(data: bytes, *, text: bool = False) -> str:
    """Return what the bytes are in place of a PDF, or of a `text`, and the next step."""
    if data.startswith(_ZIP):
        kind = next((kind for part, kind in _PARTS if part in data), None)
        if kind is None:
            return "a zip archive, not a PDF; extract the PDF files in it and give them"
        return f"{kind}, not a PDF; {_SAVE}"
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signature, kind, step in _STARTS:
        if start.startswith(signature):
            return f"{kind}, not a PDF; {step}"
    if text:
        return "not a text file (it holds zero bytes); save it as text in UTF-8, or as PDF"
    return "not a PDF (no %PDF signature); fetch it again, or name it .txt if it is plain text"
