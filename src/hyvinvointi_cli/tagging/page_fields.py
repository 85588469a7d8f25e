"""Fields of a lexicon page: texts, lists and choices, each mistake a problem with its place."""

from __future__ import annotations

from collections.abc import Collection

from hyvinvointi_cli.model import Column
from hyvinvointi_cli.tagging.yaml_reader import (
    Listing,
    Mapping,
    Node,
    Problems,
    Scalar,
    known_entries,
    suggestion,
)

LANGUAGES = ("fi", "sv", "en")
TERM_LANGUAGES = ("fi", "sv")


class FieldReader:
    """Reads fields of the file `name`; what is wrong goes to `problems`, and an empty value comes back."""

    def __init__(self, name: str, problems: Problems) -> None:
        self._name = name
        self._problems = problems

    def _problem(self, node: Node, message: str, shift: int = 0) -> None:
        self._problems.add(self._name, node.line, node.column + shift, message)

    def _keys(self, page: Mapping, known: tuple[str, ...], required: tuple[str, ...]) -> dict[str, Node]:
        return known_entries(page, known, required, self._problem, "key ")

    def _text(self, node: Node | None) -> str:
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self._problem(node, "a text is expected here; put it in quotes")
            return ""
        return " ".join(node.text.split())

    def _texts(self, node: Node | None, what: str, needed: tuple[str, ...]) -> dict[str, str]:
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self._problem(node, f"{what} is given by language: `fi: …`, `sv: …`, `en: …`")
            return {}
        texts: dict[str, str] = {}
        for key, value in node.entries:
            if key.text in LANGUAGES:
                texts[key.text] = self._text(value)
            else:
                self._problem(key, f"unknown language '{key.text}'; known are fi, sv and en")
        for language in needed:
            if not texts.get(language):
                self._problem(node, f"{what} has no text in '{language}'")
        return texts

    def _choice(self, node: Node | None, known: Collection[str], what: str) -> str:
        text = self._text(node)
        if node is not None and text not in known:
            hint = suggestion(text, known) or f"; known are {', '.join(sorted(known))}"
            self._problem(node, f"unknown {what} '{text}'{hint}")
        return text

    def _flag(self, node: Node | None) -> bool:
        return self._choice(node, ("true", "false"), "answer") == "true"

    def _items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        if node is None:
            return ()
        if isinstance(node, Listing):
            return node.items
        self._problem(node, f"{what} is a list: each line begins with `- `")
        return ()

    def _choices(self, node: Node | None, known: Collection[str], what: str) -> tuple[str, ...]:
        return tuple(self._choice(item, known, what) for item in self._items(node, what))

    def _columns(self, node: Node | None) -> tuple[Column, ...]:
        known = tuple(column.value for column in Column)
        names = self._choices(node, known, "column")
        return tuple(Column(name) for name in names if name in known)

    def _by_language(self, node: Node | None, what: str) -> list[tuple[str, Node]]:
        """Items with their language; a bare list is Finnish."""
        if not isinstance(node, Mapping):
            return [("fi", item) for item in self._items(node, what)]
        found: list[tuple[str, Node]] = []
        for key, value in node.entries:
            if key.text in TERM_LANGUAGES:
                found.extend((key.text, item) for item in self._items(value, what))
            else:
                self._problem(key, f"unknown language '{key.text}' of {what}; known are fi and sv")
        return found
