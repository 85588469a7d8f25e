"""Reads lexicons/frameworks strictly: every problem is told as `path:line:column: message`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, General, Item, Method, Part, Rule
from hyvinvointi_cli.analysis.phrases import is_phrase, phrase_pattern
from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Duration, Kind, Status
from hyvinvointi_cli.tagging import yaml_reader as y
from hyvinvointi_cli.tagging.terms import Codebook

_LANGUAGES = ("fi", "sv", "en")
_FIELDS = (
    *("focus", "goal", "action", "responsible", "resource"),
    *("indicator", "baseline", "target", "schedule", "outturn"),
)
_RULE = (
    *("codes", "also", "without", "words", "not_words", "nearby", "statuses", "kinds", "durations"),
    *("place", "filled", "number", "actor", "compared", "figures", "denied", "cap", "floor"),
)
_ITEM = (
    *("id", "label", "definition", "source", "evidence", "method", "of", "against", "over", "parts"),
    *("steps", "graded", "not_applicable"),
)
_FRAMEWORK = ("id", "label", "definition", "source", "aggregate", "order", "items")
_AGGREGATES = ("median", "mean", "none")
_GENERAL = "general.yaml"
_GENERAL_KEYS = ("concrete", "rhythm", "result", "ending")
_Choice = TypeVar("_Choice", bound=StrEnum)


def load_frameworks(folders: Sequence[Path], codebook: Codebook) -> Frameworks:
    """Read the `frameworks` of each folder, a later file replacing one of the same name.

    Raises LexiconError with every problem of every file.
    """
    problems = y.Problems()
    paths: dict[str, tuple[Path, str]] = {}
    for folder in folders:
        for path in sorted((folder / "frameworks").glob("*.yaml")):
            paths[path.name] = (path, f"{folder.name}/frameworks/{path.name}")
    known = frozenset(
        [*(code.id for code in codebook.codes), *(facet.id for facet in codebook.facets)],
    )
    frameworks: list[Framework] = []
    general: dict[str, re.Pattern[str]] = {}
    for name, (path, shown) in sorted(paths.items()):
        reader = _Reader(shown, known, problems)
        node = y.read_yaml(path, shown, problems)
        if node is None:
            continue
        if name == _GENERAL:
            general = reader.general(node)
        elif (framework := reader.framework(node, path.stem)) is not None:
            frameworks.append(framework)
    if len(problems):
        raise LexiconError(problems.lines())
    ordered = tuple(sorted(frameworks, key=lambda f: (f.order, f.id)))
    return Frameworks(ordered, General(**general))


class _Reader:
    """Reads one file; problems are kept with their place and reading goes on."""

    def __init__(self, name: str, known: frozenset[str], problems: y.Problems) -> None:
        self._name, self._known, self._problems = name, known, problems

    def general(self, node: y.Mapping) -> dict[str, re.Pattern[str]]:
        """Read general.yaml: the words that the grades of all items rest on."""
        entries = self._entries(node, _GENERAL_KEYS, needed=_GENERAL_KEYS)
        return {key: phrase_pattern(self._phrases(value)) for key, value in entries.items()}

    def framework(self, node: y.Mapping, stem: str) -> Framework | None:
        """Read one framework; None when nothing of it can be used."""
        entries = self._entries(node, _FRAMEWORK, needed=("id", "label", "definition", "source", "items"))
        id = self._text(entries.get("id"))
        if id and id != stem:
            self._add(entries["id"], f"id '{id}' is not the file's name '{stem}'")
        items: dict[str, Item] = {}
        for inner in self._listing(entries.get("items")):
            item = self._item(inner)
            if item is None:
                continue
            if item.id in items:
                self._add(inner, f"item '{item.id}' stands twice; it is already at {items[item.id].place}")
            items[item.id] = item
        aggregate = self._text(entries.get("aggregate")) or "median"
        self._one_of(entries.get("aggregate"), aggregate, _AGGREGATES)
        return Framework(
            id=id,
            label=self._labels(entries.get("label"), _LANGUAGES),
            definition=self._labels(entries.get("definition"), ("fi", "en")),
            source=self._text(entries.get("source")),
            items=tuple(items.values()),
            aggregate=aggregate,
            order=int(self._number(entries.get("order"), 99)),
        )

    def _item(self, node: y.Node) -> Item | None:
        entries = self._entries(node, _ITEM, needed=("id", "label", "definition", "source"))
        if "id" not in entries:
            return None
        method = self._choices(entries.get("method"), Method)
        steps = tuple(self._number(step, 0) for step in self._listing(entries.get("steps")))
        chosen = method[0] if method else Method.EVIDENCE
        if "steps" in entries and (len(steps) != 3 or list(steps) != sorted(steps)):
            self._add(entries["steps"], "steps are three rising numbers: for grade 1, 2 and 3")
            steps = (0.0, 0.0, 0.0)
        if "steps" not in entries and chosen in (Method.SHARE, Method.RATIO, Method.COVERAGE, Method.PARTS):
            self._add(node, f"method {chosen.value} needs steps: three numbers for grade 1, 2 and 3")
        for key, wanted in (("of", Method.SHARE), ("against", Method.RATIO), ("over", Method.COVERAGE)):
            if (key in entries) != (chosen is wanted):
                self._add(entries.get(key, node), f"'{key}' and method {wanted.value} go together")
        if ("parts" in entries) != (chosen is Method.PARTS):
            self._add(entries.get("parts", node), "'parts' and method parts go together")
        if ("evidence" in entries) == (chosen is Method.PARTS):
            self._add(node, "an item has 'evidence', or 'parts' with method parts")
        return Item(
            id=self._text(entries["id"]),
            label=self._labels(entries.get("label"), _LANGUAGES),
            definition=self._labels(entries.get("definition"), ("fi", "en")),
            source=self._text(entries.get("source")),
            rules=self._rules(entries.get("evidence")),
            method=chosen,
            of=self._rules(entries.get("of")),
            against=self._rules(entries.get("against")),
            over=self._ids(entries.get("over"), spread=True),
            parts=tuple(self._part(part) for part in self._listing(entries.get("parts"))),
            steps=(steps[0], steps[1], steps[2]) if steps else (0.0, 0.0, 0.0),
            graded=self._flag(entries.get("graded"), True) and chosen is not Method.COMPLETENESS,
            not_applicable=tuple(self._texts(entries.get("not_applicable"))),
            place=f"{self._name}:{node.line}",
        )

    def _part(self, node: y.Node) -> Part:
        entries = self._entries(node, ("id", "label", "evidence"), needed=("id", "label", "evidence"))
        return Part(
            self._text(entries.get("id")),
            self._labels(entries.get("label"), _LANGUAGES),
            self._rules(entries.get("evidence")),
        )

    def _rules(self, node: y.Node | None) -> tuple[Rule, ...]:
        return tuple(self._rule(inner) for inner in self._listing(node))

    def _rule(self, node: y.Node) -> Rule:
        entries = self._entries(node, _RULE)
        place = self._text(entries.get("place"))
        if place:
            self._one_of(entries["place"], place, ("measure", "prose"))
        filled = tuple(self._texts(entries.get("filled")))
        for word in filled:
            self._one_of(entries["filled"], word, _FIELDS)
        cap, floor = (int(self._number(entries.get(key), n)) for key, n in (("cap", 3), ("floor", 0)))
        for key, value in (("cap", cap), ("floor", floor)):
            if not 0 <= value <= 3:
                self._add(entries[key], f"{key} is 0, 1, 2 or 3")
        return Rule(
            codes=self._ids(entries.get("codes")),
            also=self._ids(entries.get("also")),
            without=self._ids(entries.get("without")),
            words=phrase_pattern(self._phrases(entries["words"])) if "words" in entries else None,
            not_words=phrase_pattern(self._phrases(entries["not_words"])) if "not_words" in entries else None,
            nearby=self._ids(entries.get("nearby")),
            statuses=self._choices(entries.get("statuses"), Status),
            kinds=self._choices(entries.get("kinds"), Kind),
            durations=self._choices(entries.get("durations"), Duration),
            place=place,
            filled=filled,
            number=self._flag(entries.get("number")),
            actor=self._flag(entries.get("actor")),
            compared=self._flag(entries.get("compared")),
            figures=self._flag(entries.get("figures")),
            denied=self._flag(entries.get("denied")),
            cap=cap,
            floor=floor,
        )

    def _ids(self, node: y.Node | None, spread: bool = False) -> tuple[str, ...]:
        """Codes and facets; all wildcards are resolved, so that a renamed code is noticed here."""
        found: list[str] = []
        for scalar in self._scalars(node):
            if scalar.text.endswith("*"):
                matching = sorted(id for id in self._known if id.startswith(scalar.text[:-1]))
                found += matching
            else:
                matching = [scalar.text] if scalar.text in self._known else []
                found.append(scalar.text)
            if not matching:
                hint = y.suggestion(scalar.text, self._known)
                self._add(scalar, f"unknown code or facet '{scalar.text}'{hint}")
        return tuple(dict.fromkeys(found))

    def _choices(self, node: y.Node | None, kind: type[_Choice]) -> tuple[_Choice, ...]:
        values = {member.value: member for member in kind}
        for scalar in self._scalars(node):
            self._one_of(scalar, scalar.text, tuple(values))
        return tuple(values[s.text] for s in self._scalars(node) if s.text in values)

    def _phrases(self, node: y.Node) -> list[str]:
        phrases = []
        for scalar in self._scalars(node):
            if not is_phrase(scalar.text):
                self._add(scalar, f"cannot read the phrase '{scalar.text}': words, `word*`, `*word` and `..`")
                continue
            phrases.append(scalar.text)
        return phrases

    def _entries(self, node: y.Node, known: Sequence[str], needed: Sequence[str] = ()) -> dict[str, y.Node]:
        if not isinstance(node, y.Mapping):
            self._add(node, "expected `key: value` lines")
            return {}
        entries = {}
        for key, value in node.entries:
            if key.text in known:
                entries[key.text] = value
            else:
                self._add(key, f"unknown key '{key.text}'{y.suggestion(key.text, known)}")
        for key_text in needed:
            if key_text not in entries:
                self._add(node, f"'{key_text}' is missing")
        return entries

    def _labels(self, node: y.Node | None, languages: Sequence[str]) -> Mapping[str, str]:
        if node is None:
            return {}
        entries = self._entries(node, languages, needed=languages)
        return {language: self._text(text) for language, text in entries.items()}

    def _listing(self, node: y.Node | None) -> tuple[y.Node, ...]:
        if node is None:
            return ()
        if not isinstance(node, y.Listing):
            self._add(node, "expected a list: lines that begin with `- `")
            return ()
        return node.items

    def _scalars(self, node: y.Node | None) -> tuple[y.Scalar, ...]:
        """A single word may stand without a list."""
        nodes = (node,) if isinstance(node, y.Scalar) else self._listing(node)
        for inner in nodes:
            if not isinstance(inner, y.Scalar):
                self._add(inner, "expected a word here")
        return tuple(inner for inner in nodes if isinstance(inner, y.Scalar))

    def _texts(self, node: y.Node | None) -> list[str]:
        return [scalar.text for scalar in self._scalars(node)]

    def _text(self, node: y.Node | None) -> str:
        if isinstance(node, y.Scalar):
            if not node.text.strip():
                self._add(node, "the text is empty")
            return node.text.strip()
        if node is not None:
            self._add(node, "expected text here")
        return ""

    def _number(self, node: y.Node | None, absent: float) -> float:
        if node is None:
            return absent
        text = self._text(node)
        if not re.fullmatch(r"\d+(\.\d+)?", text):
            self._add(node, f"'{text}' is not a number")
            return absent
        return float(text)

    def _flag(self, node: y.Node | None, absent: bool = False) -> bool:
        if node is None:
            return absent
        text = self._text(node)
        self._one_of(node, text, ("true", "false"))
        return text == "true"

    def _one_of(self, node: y.Node | None, text: str, known: Sequence[str]) -> None:
        if node is not None and text not in known:
            self._add(node, f"'{text}' is not one of {', '.join(known)}{y.suggestion(text, known)}")

    def _add(self, node: y.Node | y.Scalar, message: str) -> None:
        self._problems.add(self._name, node.line, node.column, message)
