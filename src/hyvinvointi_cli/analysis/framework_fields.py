"""The fields of framework files: words, ids, numbers, phrases; problems are kept with their place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from hyvinvointi_cli.analysis.phrases import is_phrase
from hyvinvointi_cli.tagging import yaml_reader as y

_Choice = TypeVar("_Choice", bound=StrEnum)


class Fields:
    """Reads the fields of one file; `known` are the codes and facets that it may name."""

    def __init__(self, name: str, known: frozenset[str], problems: y.Problems) -> None:
        self._name, self._known, self._problems = name, known, problems

    def ids(self, node: y.Node | None) -> tuple[str, ...]:
        """Codes and facets; all wildcards are resolved, so that a renamed code is noticed here."""
        found: list[str] = []
        for scalar in self.scalars(node):
            if scalar.text.endswith("*"):
                matching = sorted(id for id in self._known if id.startswith(scalar.text[:-1]))
                found += matching
            else:
                matching = [scalar.text] if scalar.text in self._known else []
                found.append(scalar.text)
            if not matching:
                hint = y.suggestion(scalar.text, self._known)
                self.add(scalar, f"unknown code or facet '{scalar.text}'{hint}")
        return tuple(dict.fromkeys(found))

    def choices(self, node: y.Node | None, kind: type[_Choice]) -> tuple[_Choice, ...]:
        """Return the values of a closed set."""
        values = {member.value: member for member in kind}
        for scalar in self.scalars(node):
            self.one_of(scalar, scalar.text, tuple(values))
        return tuple(values[s.text] for s in self.scalars(node) if s.text in values)

    def phrases(self, node: y.Node) -> list[str]:
        """Return the phrases that can be read."""
        phrases = []
        for scalar in self.scalars(node):
            if not is_phrase(scalar.text):
                self.add(scalar, f"cannot read the phrase '{scalar.text}': words, `word*`, `*word` and `..`")
                continue
            phrases.append(scalar.text)
        return phrases

    def entries(self, node: y.Node, known: Sequence[str], needed: Sequence[str] = ()) -> dict[str, y.Node]:
        """Return the values of the known keys; unknown and missing ones are problems."""
        if not isinstance(node, y.Mapping):
            self.add(node, "expected `key: value` lines")
            return {}
        return y.known_entries(node, known, needed, self.add)

    def labels(
        self, node: y.Node | None, languages: Sequence[str], needed: Sequence[str] | None = None
    ) -> Mapping[str, str]:
        """Return the text of each language; all are needed where nothing else is said."""
        if node is None:
            return {}
        entries = self.entries(node, languages, needed=languages if needed is None else needed)
        return {language: self.text(text) for language, text in entries.items()}

    def listing(self, node: y.Node | None) -> tuple[y.Node, ...]:
        """Return the entries of a list."""
        if node is None:
            return ()
        if not isinstance(node, y.Listing):
            self.add(node, "expected a list: lines that begin with `- `")
            return ()
        return node.items

    def scalars(self, node: y.Node | None) -> tuple[y.Scalar, ...]:
        """A single word may stand without a list."""
        nodes = (node,) if isinstance(node, y.Scalar) else self.listing(node)
        for inner in nodes:
            if not isinstance(inner, y.Scalar):
                self.add(inner, "expected a word here")
        return tuple(inner for inner in nodes if isinstance(inner, y.Scalar))

    def texts(self, node: y.Node | None) -> list[str]:
        """Return words or a single word."""
        return [scalar.text for scalar in self.scalars(node)]

    def text(self, node: y.Node | None) -> str:
        """Return a text that is not empty; "" for none."""
        if isinstance(node, y.Scalar):
            if not node.text.strip():
                self.add(node, "the text is empty")
            return node.text.strip()
        if node is not None:
            self.add(node, "expected text here")
        return ""

    def number(self, node: y.Node | None, absent: float) -> float:
        """Return a number without sign, or what stands for an absent one."""
        if node is None:
            return absent
        text = self.text(node)
        if not re.fullmatch(r"\d+(\.\d+)?", text):
            self.add(node, f"'{text}' is not a number")
            return absent
        return float(text)

    def flag(self, node: y.Node | None, absent: bool = False) -> bool:
        """Return a truth value, or what stands for an absent one."""
        if node is None:
            return absent
        text = self.text(node)
        self.one_of(node, text, ("true", "false"))
        return text == "true"

    def one_of(self, node: y.Node | None, text: str, known: Sequence[str]) -> None:
        """Note a word that is not one of the known."""
        if node is not None and text not in known:
            self.add(node, f"'{text}' is not one of {', '.join(known)}{y.suggestion(text, known)}")

    def add(self, node: y.Node | y.Scalar, message: str) -> None:
        """Note a problem at its place."""
        self._problems.add(self._name, node.line, node.column, message)
