"""One document through reading and tagging: a Report, or a Failure that lets the others go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hyvinvointi_cli import __version__
from hyvinvointi_cli.errors import HyteError, InputError
from hyvinvointi_cli.model import Document, Failure, PageFacts, Provenance, Report, Unit
from hyvinvointi_cli.running import keys
from hyvinvointi_cli.running.cache import open_cache
from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.overrides import override
from hyvinvointi_cli.running.remembering import RememberingParser, RememberingReviewer

if TYPE_CHECKING:
    from hyvinvointi_cli.analysis.frameworks import Frameworks
    from hyvinvointi_cli.tagging.review import Opinion, Reviewer
    from hyvinvointi_cli.tagging.tagger import Parser, Tagger
    from hyvinvointi_cli.tagging.terms import Codebook

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """What decides a report, beside the file; every field but those `keys` names is in the cache key."""

    lexicons: tuple[str, ...] = ()
    rules_only: bool = False
    password: str | None = None
    ocr: bool = False
    max_pages: int | None = None
    cache: bool = False
    """Whether what earlier runs found is used, and this run's is kept."""


Result = Report | Failure


@dataclass(frozen=True, slots=True)
class Task:
    """One document to process: plain data that a worker process or another machine can take."""

    path: Path
    options: Options
    override: Mapping[str, str] | None = None
    """The row of the manifest CSV for this file."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The names of a task's results in the cache, and the digest of the file they hold for."""

    sha256: str
    document: str
    report: str


def process(task: Task) -> Result:
    """Read and tag one file. A file that cannot be read, or that breaks the code, is a Failure."""
    return or_failure(task, lambda: answer(task) or _make(task))


def process_text(task: Task) -> Document | Failure:
    """Read one file without tagging it."""
    return or_failure(task, lambda: read(task.path, task.options))


def or_failure(task: Task, make: Callable[[], T]) -> T | Failure:
    """Let `make` work on one file; what it cannot do becomes a Failure. Other HyteErrors end the run."""
    name = shown(task.path)
    try:
        return make()
    except InputError as error:
        return Failure(name, error.reason, str(error))
    except HyteError:
        raise
    except OSError as error:
        return Failure(
            name, "unreadable", f"{name}: cannot be read ({error.strerror or error}); check its rights"
        )
    except MemoryError:
        return Failure(name, "memory", f"{name}: memory ran out; to allow more: --max-memory 4096")
    except Exception as error:  # noqa: BLE001 - a fault in one document must not lose the others
        cause = f"{type(error).__name__}: {error}"
        return Failure(name, "crashed", f"{name}: hyte failed on this file ({cause}); please report it")


def answer(task: Task) -> Report | None:
    """Return the report that an earlier run made of the same bytes in the same way; loads no library.

    Failures are never kept: a file may be mended, and a slow machine may have more time.
    """
    found = keys_of(task)
    if found is None:
        return None
    report = open_cache(task.options.cache).fetch(found.report, Report)
    return replace(report, file=shown(task.path)) if report else None


def _make(task: Task) -> Report:
    """Read (or remember) the document, tag it, and keep both.

    What needed a password is not kept: an entry can be read by whoever can read the cache.
    """
    options, found = task.options, keys_of(task)
    cache = open_cache(options.cache)
    document = cache.fetch(found.document, Document) if found else None
    if document is None:
        document = read(task.path, options)
        if found and (options.password is not None or document.sha256 != found.sha256):
            found = None  # the file changed between the two readings, or has to stay closed
        if found:
            cache.keep(found.document, "documents", replace(document, file=""))
    document = replace(document, file=shown(task.path), metadata=override(document.metadata, task.override))
    if found is None:
        return tag(document, options)
    parser = RememberingParser(cache, keys.parses_key(found.document))
    reviewer = RememberingReviewer(cache, keys.opinions_key(found.document), _review)
    report = tag(document, options, parser, reviewer)
    cache.keep(found.report, "reports", replace(report, file=""))
    return report


def keys_of(task: Task) -> Keys | None:
    """Return the task's keys; None where nothing is to be remembered."""
    sha256 = keys.content_digest(task.path) if task.options.cache else None
    return None if sha256 is None else keys_for(task, sha256)


def keys_for(task: Task, sha256: str) -> Keys:
    """Return the keys of a task whose file is known to have this digest."""
    document = keys.document_key(sha256, task.path, task.options)
    return Keys(sha256, document, keys.report_key(document, task.options, task.override))


def read(path: Path, options: Options) -> Document:
    """Read one file; InputError when it cannot be read."""
    from hyvinvointi_cli.reading.document import read_document

    return read_document(
        path, name=shown(path), password=options.password, max_pages=options.max_pages, ocr=options.ocr
    )


def tag(
    document: Document, options: Options, parser: Parser | None = None, reviewer: Reviewer | None = None
) -> Report:
    """Tag a document with the lexicons that the options name; `parser` and `reviewer` as in `Tagger.tag`."""
    from hyvinvointi_cli.reading.measures.rows import measures
    from hyvinvointi_cli.tagging.language import MODEL_NAME
    from hyvinvointi_cli.tagging.measures import with_statuses
    from hyvinvointi_cli.tagging.review import model_digest

    tagger = load_tagger(options.lexicons, options.rules_only, options.cache)
    units = tagger.tag(document.units, parser, reviewer, document.metadata)
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
            None if options.rules_only else model_digest(),
        ),
    )


@lru_cache(maxsize=2)
def load_tagger(lexicons: tuple[str, ...], rules_only: bool, cache: bool = False) -> Tagger:
    """Load codebook and tagger once a process; LexiconError lists what is wrong in a folder."""
    from hyvinvointi_cli.tagging.tagger import Tagger

    reviewer = None if rules_only else _review
    return Tagger(load_codebook(lexicons, cache), rules_only=rules_only, reviewer=reviewer)


def _review(units: Sequence[Unit], counted: Sequence[tuple[str, ...]]) -> Sequence[Opinion]:
    """Ask the shipped model, which is loaded for the first unit that needs it."""
    from hyvinvointi_cli.tagging.classifier import load_classifier

    return load_classifier()(units, counted)


@lru_cache(maxsize=2)
def load_frameworks(lexicons: tuple[str, ...], cache: bool = False) -> Frameworks:
    """Read the frameworks of the scorecards once a process; LexiconError lists what is wrong in a file."""
    from hyvinvointi_cli.analysis import framework_reader
    from hyvinvointi_cli.tagging.codebook import find_lexicons

    folders = [find_lexicons(), *map(Path, lexicons)]
    return framework_reader.load_frameworks(folders, load_codebook(lexicons, cache))


@lru_cache(maxsize=2)
def load_codebook(lexicons: tuple[str, ...], cache: bool = False) -> Codebook:
    """Read the codebook once a process; LexiconError lists what is wrong in a folder.

    Checking its pages takes a quarter of a second: one with folders of the user's own is kept, once checked,
    under the digest of its files.
    """
    from hyvinvointi_cli.tagging.terms import Codebook

    kept = open_cache(cache and bool(lexicons))
    key = keys.codebook_key(lexicons) if kept.store else ""
    codebook = kept.fetch(key, Codebook)
    if codebook is None:
        from hyvinvointi_cli.tagging import codebook as reader

        codebook = reader.load_codebook([Path(folder) for folder in lexicons])
        kept.keep(key, "codebooks", codebook)
    return codebook
