"""One document through reading and tagging: a Report, or a Failure that lets the others go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi_cli import __version__
from hyvinvointi_cli.errors import HyteError, InputError
from hyvinvointi_cli.model import Document, Failure, PageFacts, Provenance, Report
from hyvinvointi_cli.running.overrides import override

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.frameworks import Frameworks
    from hyvinvointi_cli.tagging.tagger import Tagger
    from hyvinvointi_cli.tagging.terms import Codebook


@dataclass(frozen=True, slots=True)
class Options:
    """What decides a report, beside the file: everything that must be in a cache key."""

    lexicons: tuple[str, ...] = ()
    rules_only: bool = False
    password: str | None = None
    ocr: bool = False
    max_pages: int | None = None


Result = Report | Failure


@dataclass(frozen=True, slots=True)
class Task:
    """One document to process: plain data that a worker process or another machine can take."""

    path: Path
    options: Options
    override: Mapping[str, str] | None = None
    """The row of the manifest CSV for this file."""


def process(task: Task) -> Result:
    """Read and tag one file. A file that cannot be read, or that breaks the code, is a Failure."""
    path = task.path
    try:
        document = read(path, task.options)
        document = replace(document, metadata=override(document.metadata, task.override))
        return tag(document, task.options)
    except InputError as error:
        return Failure(str(path), error.reason, str(error))
    except HyteError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in one document must not lose the others
        cause = f"{type(error).__name__}: {error}"
        return Failure(str(path), "crashed", f"{path}: hyte failed on this file ({cause}); please report it")


def read(path: Path, options: Options) -> Document:
    """Read one file; InputError when it cannot be read."""
    from hyvinvointi_cli.reading.document import read_document

    return read_document(
        path, name=str(path), password=options.password, max_pages=options.max_pages, ocr=options.ocr
    )


def tag(document: Document, options: Options) -> Report:
    """Tag a document with the lexicons that the options name."""
    from hyvinvointi_cli.reading.measures import measures
    from hyvinvointi_cli.tagging.language import MODEL_NAME
    from hyvinvointi_cli.tagging.measures import with_statuses

    tagger = load_tagger(options.lexicons, options.rules_only)
    units = tagger.tag(document.units)
    pages = tuple(
        PageFacts(page.number, page.label, len(page.text.split()), page.source) for page in document.pages
    )
    return Report(
        file=document.file,
        sha256=document.sha256,
        metadata=document.metadata,
        pages=pages,
        headings=document.headings,
        units=units,
        measures=with_statuses(measures(document.units), units),
        warnings=document.warnings,
        provenance=Provenance(
            __version__,
            tagger.codebook.digest,
            MODEL_NAME,
            ("rules-only",) if options.rules_only else (),
        ),
    )


@lru_cache(maxsize=2)
def load_tagger(lexicons: tuple[str, ...], rules_only: bool) -> Tagger:
    """Load codebook and tagger once a process; LexiconError lists what is wrong in a folder."""
    from hyvinvointi_cli.tagging.classifier import load_classifier
    from hyvinvointi_cli.tagging.tagger import Tagger

    reviewer = None if rules_only else load_classifier()
    return Tagger(_codebook(lexicons), rules_only=rules_only, reviewer=reviewer)


@lru_cache(maxsize=2)
def load_frameworks(lexicons: tuple[str, ...]) -> Frameworks:
    """Read the frameworks of the scorecards once a process; LexiconError lists what is wrong in a file."""
    from hyvinvointi_cli.analysis import framework_reader
    from hyvinvointi_cli.tagging.codebook import find_lexicons

    folders = [find_lexicons(), *map(Path, lexicons)]
    return framework_reader.load_frameworks(folders, _codebook(lexicons))


@lru_cache(maxsize=2)
def _codebook(lexicons: tuple[str, ...]) -> Codebook:
    """Read the codebook once for tagger and frameworks: parsing its pages takes half a second."""
    from hyvinvointi_cli.tagging.codebook import load_codebook

    return load_codebook([Path(folder) for folder in lexicons])
