"""The codebook: reads a folder of lexicons (and folders that add to it) into one checked value."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.reading.lexicon_files import lexicon_folder
from hyvinvointi_cli.tagging.codebook_page import FAMILIES, Addition, PageReader, WordList
from hyvinvointi_cli.tagging.compiled_codebook import load_compiled
from hyvinvointi_cli.tagging.terms import Code, Codebook, Facet, Term
from hyvinvointi_cli.tagging.yaml_reader import Mapping, Problems, Scalar, read_yaml, suggestion

_OTHER_FILES = ("codebook.yaml", "columns.yaml", "cues.yaml", "municipalities.yaml")
"""Files beside the codebook that other readers own."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A file that was read as YAML: what it is, where it stands, its nodes."""

    kind: str
    path: Path
    name: str
    node: Mapping
    own: bool
    """Whether it stands in a folder beside the first one."""


def find_lexicons() -> Path:
    """Return the shipped lexicons: inside the installed package, or at the repository's top.

    Raises LexiconError when neither is there (a broken installation).
    """
    folder = lexicon_folder()
    if not folder.is_dir():
        raise LexiconError((f"{folder}:1:1: the lexicons are missing; install hyte again",))
    return folder


def load_codebook(folders: Sequence[Path] = ()) -> Codebook:
    """Read the shipped lexicons and then `folders`, of which a later page replaces one with the same id.

    A page that begins with `adds_to:` gives an existing code more terms instead. Raises LexiconError with
    every problem of every file as `path:line:column: message`.
    """
    shipped = find_lexicons()
    compiled = load_compiled(digest_lexicons((shipped,)))
    if compiled is not None and not folders:
        return compiled
    return read_codebook((shipped, *folders), compiled)


def read_codebook(folders: Sequence[Path], compiled: Codebook | None = None) -> Codebook:
    """Read only these folders, first to last; see `load_codebook`.

    `compiled` is what the first folder comes to, where that is known already: of it only the word lists are
    read, which pages of other folders may name.
    """
    problems = Problems()
    pages: list[_Page] = []
    version, parents = "", dict.fromkeys(FAMILIES, "")
    for folder in folders:
        name, found = _read_head(folder, problems)
        version = f"{version}+{name}" if version and name else version or name
        parents |= found
        first = folder is folders[0]
        paths = sorted((folder / "words").glob("*.yaml")) if first and compiled else _page_paths(folder)
        pages += _read_pages(folder, paths, problems, own=not first)
    if compiled and _redefines_words(pages):
        return read_codebook(folders)
    codes, facets = _build(pages, parents, problems, compiled)
    if len(problems):
        raise LexiconError(problems.lines())
    return Codebook(
        codes=tuple(codes[id] for id in sorted(codes)),
        facets=tuple(facets[id] for id in sorted(facets)),
        digest=digest_lexicons(folders),
        version=version,
    )


def digest_lexicons(folders: Sequence[Path]) -> str:
    """Return the sha256 of the names and texts of all codebook files; cheap, reads no YAML."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in (folder / "codebook.yaml", *_page_paths(folder)):
            if path.is_file():
                data = path.read_bytes()
                digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
                digest.update(data)
    return digest.hexdigest()


def parent_labels(folder: Path) -> dict[str, str]:
    """Return the Finnish names of families and branches from `codebook.yaml`, in file order."""
    problems = Problems()
    _, parents = _read_head(folder, problems)
    if len(problems):
        raise LexiconError(problems.lines())
    return parents


_PAGES = ("words", "facets", "codes")
"""Folders of a lexicon, in the order in which their pages are read."""


def _page_paths(folder: Path) -> list[Path]:
    found = [path for name in _PAGES for path in sorted((folder / name).glob("*.yaml"))]
    return [*found, *(path for path in sorted(folder.glob("*.yaml")) if path.name not in _OTHER_FILES)]


def _read_head(folder: Path, problems: Problems) -> tuple[str, dict[str, str]]:
    """Read `codebook.yaml`: the version and the branches of the tree; both may be missing."""
    path = folder / "codebook.yaml"
    if folder.is_file():
        whole = folder.parent.parent if folder.parent.name in _PAGES else folder.parent
        problems.add(
            str(folder), 1, 1, f"this is a file; name the folder of the lexicon that holds it: {whole}"
        )
    elif not folder.is_dir():
        problems.add(str(folder), 1, 1, "there is no such folder")
    elif not any((*folder.glob("*.yaml"), *folder.glob("*/*.yaml"))):
        problems.add(str(folder), 1, 1, "no .yaml file in this folder; codes belong in its folder codes/")
    if not path.is_file():
        return "", {}
    page = read_yaml(path, _name(folder, path), problems)
    version, parents = "", {}
    for key, node in page.entries if page else ():
        if key.text == "version" and isinstance(node, Scalar):
            version = node.text
        elif key.text == "version":
            message = "a version is one word or number, as in version: 2026.1"
            problems.add(_name(folder, path), key.line, key.column, message)
        elif key.text == "branches" and isinstance(node, Mapping):
            parents = {branch.text: text.text for branch, text in node.entries if isinstance(text, Scalar)}
        else:
            known = ("version", "branches")
            message = f"unknown or misshapen key '{key.text}'{suggestion(key.text, known)}"
            problems.add(_name(folder, path), key.line, key.column, message)
    return version, parents


def _redefines_words(pages: Sequence[_Page]) -> bool:
    """True where a folder of the user's own gives a word list that the shipped pages name."""
    lists = [page.path.stem for page in pages if page.kind == "words"]
    return len(lists) > len(set(lists))


def _read_pages(folder: Path, paths: Sequence[Path], problems: Problems, *, own: bool) -> list[_Page]:
    pages: list[_Page] = []
    seen: dict[str, str] = {}
    for path in paths:
        name = _name(folder, path)
        first = seen.setdefault(path.stem.casefold(), name)
        if first != name:
            problems.add(name, 1, 1, f"duplicate id '{path.stem}': it is already in {first}")
            continue
        node = read_yaml(path, name, problems)
        if node is not None:
            pages.append(_Page(_kind(node, path.parent.name), path, name, node, own))
    return pages


def _kind(node: Mapping, folder: str) -> str:
    keys = {key.text for key, _ in node.entries}
    if "adds_to" in keys:
        return "addition"
    if folder in ("codes", "facets", "words"):
        return folder
    return "codes" if "family" in keys else "facets" if "group" in keys else "words"


def _name(folder: Path, path: Path) -> str:
    """The path as problems and rules show it: from the lexicon folder's own name on."""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _build(
    pages: list[_Page], parents: dict[str, str], problems: Problems, compiled: Codebook | None
) -> tuple[dict[str, Code], dict[str, Facet]]:
    lists: dict[str, WordList] = {}
    codes = {code.id: code for code in compiled.codes} if compiled else {}
    facets = {facet.id: facet for facet in compiled.facets} if compiled else {}
    named = (page.path.stem for page in pages if page.kind in ("codes", "facets"))
    known = {*FAMILIES, *codes, *facets, *named}
    additions: list[tuple[str, Addition]] = []
    # Word lists first: pages of any folder may name them.
    for page in sorted(pages, key=lambda page: page.kind != "words"):
        reader = PageReader(page.name, problems, lists, known, parents)
        if page.kind == "words":
            words = reader.words(page.node)
            lists[words.id] = words
        elif page.kind == "facets":
            facet = reader.facet(page.node)
            facets[facet.id] = facet
        elif page.kind == "addition":
            additions.append((page.name, reader.addition(page.node)))
        else:
            code = reader.code(page.node)
            known_terms = codes[code.id].terms if code.id in codes else ()
            codes[code.id] = replace(code, terms=_own(code.terms, known_terms)) if page.own else code
    for name, addition in additions:
        if addition.id in codes:
            codes[addition.id] = _extended(codes[addition.id], addition)
        else:
            message = f"adds_to names no code '{addition.id}'{suggestion(addition.id, codes)}"
            problems.add(name, *addition.place, message)
    return codes, facets


def _extended(code: Code, addition: Addition) -> Code:
    return replace(
        code,
        terms=code.terms + _own(addition.terms, code.terms),
        exceptions=code.exceptions + addition.exceptions,
        examples=code.examples + addition.examples,
        counterexamples=code.counterexamples + addition.counterexamples,
    )


def _own(terms: tuple[Term, ...], known: tuple[Term, ...]) -> tuple[Term, ...]:
    """Mark the terms that the page before did not have."""
    before = {(term.language, term.source) for term in known}
    return tuple(
        term if (term.language, term.source) in before else replace(term, own=True) for term in terms
    )
