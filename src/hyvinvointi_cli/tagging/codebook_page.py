"""One lexicon file -> one code, facet or word list; every mistake is a problem with its place."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Table
from dataclasses import dataclass

from hyvinvointi_cli.tagging.marks import MarkError, parse_marks
from hyvinvointi_cli.tagging.page_fields import LANGUAGES, FieldReader
from hyvinvointi_cli.tagging.term_syntax import TermError, parse_term
from hyvinvointi_cli.tagging.terms import Code, Example, Facet, Term
from hyvinvointi_cli.tagging.yaml_reader import Mapping, Node, Problems, Scalar, suggestion

DIMENSIONS = ("D1", "D2", "D3", "D4")
FAMILIES = ("osallisuus", "arviointi", "tasapainoisuus", "kaikkia_osallistava")
GROUPS = ("ikaryhma", "kohderyhma", "toimiala")

_LISTS = ("terms", "exceptions", "examples", "counterexamples")
CODE_KEYS = (
    "id", "label", "definition", "include", "exclude", "source", "dimensions",
    "family", "parent", "fallback", "columns", *_LISTS,
)  # fmt: skip
ADDITION_KEYS = ("adds_to", *_LISTS)
FACET_KEYS = ("id", "group", "label", "note", "terms", "exceptions")
WORDS_KEYS = ("id", "note", "terms")
TERM_KEYS = ("term", "weak", "needs", "unless", "columns")


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that terms share as company (`needs: ['@asukkaat']`); finds nothing by itself."""

    id: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """A page of an added lexicon that gives an existing code more terms."""

    id: str
    terms: tuple[Term, ...]
    exceptions: tuple[Term, ...]
    examples: tuple[Example, ...]
    counterexamples: tuple[Example, ...]
    place: tuple[int, int]


class PageReader(FieldReader):
    """Reads the pages of one file; `lists` are the shared word lists, `known` what `@name` may name."""

    def __init__(
        self,
        name: str,
        problems: Problems,
        lists: Table[str, WordList] | None = None,
        known: Collection[str] = (),
        parents: Collection[str] = (),
    ) -> None:
        super().__init__(name, problems)
        self._lists = lists or {}
        self._known = known
        self._parents = parents

    def code(self, page: Mapping) -> Code:
        """Read a code page; problems are collected and the value is then not to be used."""
        keys = self._keys(
            page, CODE_KEYS, required=("id", "label", "definition", "family", "parent", "terms")
        )
        id = self._id(keys)
        terms, exceptions = self._terms(keys.get("terms")), self._terms(keys.get("exceptions"))
        self._contradictions(keys.get("exceptions"), terms, exceptions)
        label = self._texts(keys.get("label"), "label", needed=LANGUAGES)
        return Code(
            id=id,
            family=self._choice(keys.get("family"), FAMILIES, "family"),
            parent=self._choice(keys.get("parent"), self._parents, "parent"),
            label=label,
            definition=self._texts(keys.get("definition"), "definition", needed=("fi", "en")),
            include=self._text(keys.get("include")),
            exclude=self._text(keys.get("exclude")),
            source=self._text(keys.get("source")),
            dimensions=self._choices(keys.get("dimensions"), DIMENSIONS, "dimension"),
            terms=terms,
            exceptions=exceptions,
            examples=self._examples(keys.get("examples"), marked=True),
            counterexamples=self._examples(keys.get("counterexamples"), marked=False),
            columns=self._columns(keys.get("columns")),
            fallback=self._flag(keys.get("fallback")),
            file=self._name,
        )

    def addition(self, page: Mapping) -> Addition:
        """Read a page that adds terms, exceptions and examples to an existing code."""
        keys = self._keys(page, ADDITION_KEYS, required=("adds_to",))
        target = keys.get("adds_to")
        return Addition(
            id=self._text(target),
            terms=self._terms(keys.get("terms")),
            exceptions=self._terms(keys.get("exceptions")),
            examples=self._examples(keys.get("examples"), marked=True),
            counterexamples=self._examples(keys.get("counterexamples"), marked=False),
            place=(target.line, target.column) if target else (page.line, page.column),
        )

    def facet(self, page: Mapping) -> Facet:
        """Read a facet page."""
        keys = self._keys(page, FACET_KEYS, required=("id", "group", "label", "terms"))
        terms, exceptions = self._terms(keys.get("terms")), self._terms(keys.get("exceptions"))
        self._contradictions(keys.get("exceptions"), terms, exceptions)
        return Facet(
            id=self._id(keys),
            group=self._choice(keys.get("group"), GROUPS, "group"),
            label=self._texts(keys.get("label"), "label", needed=("fi", "sv")),
            terms=terms,
            exceptions=exceptions,
            note=self._text(keys.get("note")),
            file=self._name,
        )

    def words(self, page: Mapping) -> WordList:
        """Read a shared word list."""
        keys = self._keys(page, WORDS_KEYS, required=("id", "terms"))
        return WordList(self._id(keys), self._terms(keys.get("terms")))

    def _id(self, keys: dict[str, Node]) -> str:
        text = self._text(keys.get("id"))
        stem = self._name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if "id" in keys and text != stem:
            self._problem(keys["id"], f"id '{text}' differs from the file's name '{stem}'")
        return text

    def _terms(self, node: Node | None) -> tuple[Term, ...]:
        terms: list[Term] = []
        seen: dict[tuple[str, str], int] = {}
        for language, item in self._by_language(node, "terms"):
            term = self._term(item, language)
            if term is None:
                continue
            first = seen.setdefault((language, term.source), item.line)
            if first != item.line:
                self._problem(item, f"term '{term.source}' stands already on line {first}")
            terms.append(term)
        return tuple(terms)

    def _term(self, node: Node, language: str) -> Term | None:
        if isinstance(node, Scalar):
            return self._plain(node, language)
        if not isinstance(node, Mapping):
            self._problem(node, "a term is a text or `term: …` with its conditions")
            return None
        keys = self._keys(node, TERM_KEYS, required=("term",))
        text = keys.get("term")
        if not isinstance(text, Scalar):
            if text is not None:
                self._problem(text, "a term is a text; put it in quotes")
            return None
        plain = self._plain(text, language)
        needs = self._company(keys.get("needs"), language)
        unless = self._company(keys.get("unless"), language)
        columns, weak = self._columns(keys.get("columns")), self._flag(keys.get("weak"))
        if plain is None:
            return None
        return Term(
            source=plain.source, rule=plain.rule, language=language, words=plain.words, gaps=plain.gaps,
            weak=weak, needs=needs, unless=unless, columns=columns,
        )  # fmt: skip

    def _plain(self, node: Scalar, language: str) -> Term | None:
        try:
            words, gaps = parse_term(node.text)
        except TermError as err:
            self._problem(node, str(err), shift=err.offset)
            return None
        source = " ".join(node.text.split())
        return Term(
            source=source, rule=f"{self._name}:{node.line}", language=language, words=words, gaps=gaps
        )

    def _company(self, node: Node | None, language: str) -> tuple[Term | str, ...]:
        found: list[Term | str] = []
        for item in self._items(node, "needs and unless"):
            if not isinstance(item, Scalar):
                self._problem(item, "a condition is a word, a phrase or a name such as '@asukkaat'")
            elif item.text.startswith("@"):
                found.extend(self._named(item))
            else:
                term = self._plain(item, language)
                if term is not None:
                    found.append(term)
        return tuple(found)

    def _named(self, node: Scalar) -> tuple[Term | str, ...]:
        name = node.text[1:]
        if name in self._lists:
            return self._lists[name].terms
        stem = name.removesuffix("*")
        if name in self._known or (name.endswith("*") and any(k.startswith(stem) for k in self._known)):
            return (node.text,)
        hint = suggestion(name, [*self._lists, *self._known])
        self._problem(node, f"unknown name '@{name}'{hint}")
        return ()

    def _contradictions(
        self, node: Node | None, terms: tuple[Term, ...], exceptions: tuple[Term, ...]
    ) -> None:
        """A term that is its own exception could never find anything."""
        shapes = {(term.language, term.words, term.gaps): term.source for term in terms}
        for exception in exceptions:
            source = shapes.get((exception.language, exception.words, exception.gaps))
            if source is not None and node is not None:
                line = int(exception.rule.rsplit(":", 1)[1])
                message = f"exception '{source}' is also a term: it could never be found"
                self._problems.add(self._name, line, node.column, message)

    def _examples(self, node: Node | None, *, marked: bool) -> tuple[Example, ...]:
        examples: list[Example] = []
        for language, item in self._by_language(node, "examples"):
            if not isinstance(item, Scalar):
                self._problem(item, "an example is a text; put it in quotes")
                continue
            try:
                text, spans = parse_marks(item.text)
            except MarkError as err:
                self._problem(item, str(err), shift=err.offset)
                continue
            if marked and not spans:
                self._problem(item, "an example marks the words that are found: `Kysely [asukkaille]`")
            elif not marked and spans:
                self._problem(item, "a counterexample has no marked words: nothing may be found in it")
            elif not text.strip():
                self._problem(item, "the example is empty")
            examples.append(Example(text, spans, f"{self._name}:{item.line}", language))
        return tuple(examples)
