"""The codebook for quanteda (R), LIWC and readers of REFI-QDA (NVivo, ATLAS.ti, MAXQDA, Taguette).

Dictionaries of those programs know neither inflection nor conditions. An inflected word is written as the
beginnings that its forms share (`asukasraat*`, `asukasraad*`); terms that need company, weak terms and
exceptions stay out, because without their conditions they would find the wrong things.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from itertools import product
from xml.etree import ElementTree

from hyvinvointi_cli.tagging.terms import Code, Codebook, Match, Term, WordPattern

FormTable = Mapping[str, Collection[str]]
"""Base word -> its inflected forms, casefolded."""

_QDC = "urn:QDA-XML:codebook:1.0"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:hyte:codebook")
_MOST_GLOBS = 64
"""Spellings of one phrase that are written out; a phrase with more is left out."""
_SHORTEST_STEM = 4


def quanteda_yaml(codebook: Codebook, forms: FormTable | None = None) -> str:
    """Return a dictionary for `quanteda::dictionary(file = ..., format = "YAML")`: family, code, globs."""
    lines = [
        f"# hyte codebook {codebook.version} ({codebook.digest[:12]})",
        '# Terms without conditions only; use tokens_lookup(valuetype = "glob", nested_scope = "key").',
    ]
    family = ""
    for code in sorted(codebook.codes, key=lambda code: (code.family, code.id)):
        globs = sorted({glob for term in plain_terms(code) for glob in globs_of(term, forms or {})})
        if not globs:
            continue
        if code.family != family:
            family = code.family
            lines.append(f"{family}:")
        lines.append(f"  {code.id}:")
        lines += [f'    - "{glob}"' for glob in globs]
    return "\n".join(lines) + "\n"


def liwc_dic(codebook: Codebook, forms: FormTable | None = None) -> str:
    """Return a LIWC dictionary: numbered categories between `%` lines, then a word and its numbers a line.

    Phrases are left out: a .dic file counts single words.
    """
    numbers = {code.id: number for number, code in enumerate(codebook.codes, 1)}
    words: dict[str, set[int]] = {}
    for code in codebook.codes:
        for term in plain_terms(code):
            if len(term.words) == 1:
                for glob in globs_of(term, forms or {}):
                    # LIWC knows a star at the end only.
                    if not glob.startswith("*"):
                        words.setdefault(glob, set()).add(numbers[code.id])
    lines = ["%", *(f"{number}\t{id}" for id, number in numbers.items()), "%"]
    lines += ["\t".join((word, *map(str, sorted(found)))) for word, found in sorted(words.items())]
    return "\n".join(lines) + "\n"


def refi_qdc(codebook: Codebook, branches: Mapping[str, str], language: str = "fi") -> str:
    """Return a REFI-QDA codebook (.qdc, schema version 1.0): families, branches and codes with definitions.

    `branches` are the names of families and branches by id (`codebook.parent_labels`). The dimensions
    D1-D4 are sets. Identifiers follow from the ids, so that a second export updates the first.
    """
    root = ElementTree.Element("CodeBook", {"xmlns": _QDC, "origin": f"hyte {codebook.version}"})
    codes = ElementTree.SubElement(root, "Codes")
    nodes: dict[str, ElementTree.Element] = {}
    for code in sorted(codebook.codes, key=lambda code: (code.family, code.parent, code.id)):
        parent = codes
        for branch in dict.fromkeys((code.family, code.parent)):
            if branch not in nodes:
                nodes[branch] = _node(parent, branch, branches.get(branch) or branch, codable=False)
            parent = nodes[branch]
        node = _node(parent, code.id, code.label.get(language) or code.id, codable=True)
        ElementTree.SubElement(node, "Description").text = describe(code, language)
    dimensions = sorted({d for code in codebook.codes for d in code.dimensions})
    if dimensions:  # the schema allows no empty Sets
        sets = ElementTree.SubElement(root, "Sets")
    for dimension in dimensions:
        group = ElementTree.SubElement(sets, "Set", {"guid": guid_of(dimension), "name": dimension})
        for code in codebook.codes:
            if dimension in code.dimensions:
                ElementTree.SubElement(group, "MemberCode", {"guid": guid_of(code.id)})
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def guid_of(id: str) -> str:
    """The identifier of a code, branch or set: always the same for the same id."""
    return str(uuid.uuid5(_NAMESPACE, id)).upper()


def describe(code: Code, language: str = "fi") -> str:
    """Definition, what belongs to the code and what does not, and its source, as one text."""
    parts = [code.definition.get(language) or code.definition.get("fi", "")]
    for title, text in (("Kuuluu", code.include), ("Ei kuulu", code.exclude), ("Lähde", code.source)):
        if text:
            parts.append(f"{title}: {text}")
    return "\n".join([f"[{code.id}]", *parts])


def plain_terms(code: Code) -> Iterable[Term]:
    """Terms that find the code on their own: not weak, without company, columns or gaps."""
    for term in code.terms:
        if not (term.weak or term.needs or term.unless or term.columns or any(term.gaps)):
            yield term


def globs_of(term: Term, forms: FormTable) -> tuple[str, ...]:
    """The term as glob patterns, sorted; none when it has too many spellings."""
    words = [sorted({glob for pattern in word for glob in _globs(pattern, forms)}) for word in term.words]
    size = 1
    for word in words:
        size *= len(word)
    if size > _MOST_GLOBS:
        return ()
    return tuple(sorted(" ".join(parts) for parts in product(*words)))


def _globs(pattern: WordPattern, forms: FormTable) -> tuple[str, ...]:
    text = pattern.text
    if pattern.match is Match.EXACT:
        return (text.casefold(),)
    if pattern.match is Match.PREFIX:
        return (f"{text}*",)
    if pattern.match is Match.INSIDE:
        return (f"*{text}*",)
    stems = _stems(text, forms.get(text, ()))
    return tuple(f"*{stem}" for stem in stems) if pattern.match is Match.HEAD else stems


def _stems(word: str, forms: Collection[str]) -> tuple[str, ...]:
    """Beginnings that cover all forms: the word without its last letter, in each grade of its stem."""
    length = len(word) - 1
    if length < _SHORTEST_STEM or not forms:
        return (word,)
    long = {form[:length] + "*" for form in forms if len(form) > length}
    short = {form for form in forms if len(form) <= length}
    return tuple(sorted(long | short | ({word} if len(word) <= length else set())))


def _node(parent: ElementTree.Element, id: str, name: str, *, codable: bool) -> ElementTree.Element:
    attributes = {"guid": guid_of(id), "name": name, "isCodable": "true" if codable else "false"}
    return ElementTree.SubElement(parent, "Code", attributes)
