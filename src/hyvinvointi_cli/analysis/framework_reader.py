"""Reads lexicons/frameworks strictly: every problem is told as `path:line:column: message`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hyvinvointi_cli.analysis.framework_fields import Fields
from hyvinvointi_cli.analysis.framework_files import digest_frameworks, framework_paths
from hyvinvointi_cli.analysis.frameworks import Framework, Frameworks, General, Item, Method, Part, Rule
from hyvinvointi_cli.analysis.phrases import Phrases
from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Commitment, Duration, Kind, Status
from hyvinvointi_cli.tagging import yaml_reader as y
from hyvinvointi_cli.tagging.terms import Codebook

_LANGUAGES = ("fi", "sv", "en")
_FIELDS = (
    *("focus", "goal", "action", "responsible", "resource"),
    *("indicator", "baseline", "target", "schedule", "outturn"),
)
_RULE = (
    *("codes", "also", "without", "words", "not_words", "nearby", "statuses", "kinds", "durations"),
    *("commitments", "within", "under", "place", "filled", "number", "value", "actor"),
    *("compared", "figures", "reasoned", "denied", "cap", "least", "floor"),
)
_ITEM = (
    *("id", "label", "definition", "source", "evidence", "method", "of", "against", "answers"),
    *("over", "parts", "steps", "graded", "not_applicable"),
)
_FRAMEWORK = ("id", "label", "definition", "source", "aggregate", "order", "items")
_AGGREGATES = ("median", "mean", "none")
_STEPPED = (Method.SHARE, Method.RATIO, Method.COVERAGE, Method.PARTS, Method.ANSWERED, Method.AGE)
_UNGRADED = (Method.COMPLETENESS, Method.BALANCE, Method.DELAY, Method.READABILITY)
_BESIDE = {
    "of": (Method.SHARE,),
    "against": (Method.RATIO, Method.BALANCE),
    "over": (Method.COVERAGE, Method.ANSWERED),
    "parts": (Method.PARTS,),
    "answers": (Method.ANSWERED,),
}
"""Keys of an item that only some methods have, and need."""
_GENERAL = "general.yaml"
_GENERAL_KEYS = ("concrete", "rhythm", "result", "itself", "ending")


def load_frameworks(folders: Sequence[Path], codebook: Codebook) -> Frameworks:
    """Read the `frameworks` of each folder, a later file replacing one of the same name.

    Raises LexiconError with every problem of every file.
    """
    problems = y.Problems()
    known = frozenset(
        [*(code.id for code in codebook.codes), *(facet.id for facet in codebook.facets)],
    )
    frameworks: list[Framework] = []
    general: dict[str, Phrases] = {}
    for name, (path, shown) in framework_paths(folders).items():
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
    return Frameworks(ordered, General(**general), digest_frameworks(folders))


class _Reader(Fields):
    """Reads one file; problems are kept with their place and reading goes on."""

    def general(self, node: y.Mapping) -> dict[str, Phrases]:
        """Read general.yaml: the words that the grades of all items rest on."""
        entries = self.entries(node, _GENERAL_KEYS, needed=_GENERAL_KEYS)
        return {key: Phrases(self.phrases(value)) for key, value in entries.items()}

    def framework(self, node: y.Mapping, stem: str) -> Framework | None:
        """Read one framework; None when nothing of it can be used."""
        entries = self.entries(node, _FRAMEWORK, needed=("id", "label", "definition", "source", "items"))
        id = self.text(entries.get("id"))
        if id and id != stem:
            self.add(entries["id"], f"id '{id}' is not the file's name '{stem}'")
        items: dict[str, Item] = {}
        for inner in self.listing(entries.get("items")):
            item = self._item(inner)
            if item is None:
                continue
            if item.id in items:
                self.add(inner, f"item '{item.id}' stands twice; it is already at {items[item.id].place}")
            items[item.id] = item
        aggregate = self.text(entries.get("aggregate")) or "median"
        self.one_of(entries.get("aggregate"), aggregate, _AGGREGATES)
        return Framework(
            id=id,
            label=self.labels(entries.get("label"), _LANGUAGES),
            definition=self.labels(entries.get("definition"), _LANGUAGES, needed=("fi", "en")),
            source=self.text(entries.get("source")),
            items=tuple(items.values()),
            aggregate=aggregate,
            order=int(self.number(entries.get("order"), 99)),
        )

    def _item(self, node: y.Node) -> Item | None:
        entries = self.entries(node, _ITEM, needed=("id", "label", "definition", "source"))
        if "id" not in entries:
            return None
        method = self.choices(entries.get("method"), Method)
        steps = tuple(self.number(step, 0) for step in self.listing(entries.get("steps")))
        chosen = method[0] if method else Method.EVIDENCE
        falling = chosen is Method.AGE
        if "steps" in entries and (len(steps) != 3 or list(steps) != sorted(steps, reverse=falling)):
            order = "falling" if falling else "rising"
            self.add(entries["steps"], f"steps are three {order} numbers: for grade 1, 2 and 3")
            steps = (0.0, 0.0, 0.0)
        if "steps" not in entries and chosen in _STEPPED:
            self.add(node, f"method {chosen.value} needs steps: three numbers for grade 1, 2 and 3")
        for key, methods in _BESIDE.items():
            if (key in entries) != (chosen in methods):
                wanted = " or ".join(method.value for method in methods)
                self.add(entries.get(key, node), f"'{key}' and method {wanted} go together")
        if ("evidence" in entries) == (chosen in (Method.PARTS, Method.READABILITY)):
            self.add(node, "an item has 'evidence', or 'parts' with method parts; readability has neither")
        return Item(
            id=self.text(entries["id"]),
            label=self.labels(entries.get("label"), _LANGUAGES),
            definition=self.labels(entries.get("definition"), _LANGUAGES, needed=("fi", "en")),
            source=self.text(entries.get("source")),
            rules=self._rules(entries.get("evidence")),
            method=chosen,
            of=self._rules(entries.get("of")),
            against=self._rules(entries.get("against")),
            answers=self._rules(entries.get("answers")),
            over=self.ids(entries.get("over")),
            parts=tuple(self._part(part) for part in self.listing(entries.get("parts"))),
            steps=(steps[0], steps[1], steps[2]) if steps else (0.0, 0.0, 0.0),
            graded=self.flag(entries.get("graded"), True) and chosen not in _UNGRADED,
            not_applicable=tuple(self.texts(entries.get("not_applicable"))),
            place=f"{self._name}:{node.line}",
        )

    def _part(self, node: y.Node) -> Part:
        entries = self.entries(node, ("id", "label", "evidence"), needed=("id", "label", "evidence"))
        return Part(
            self.text(entries.get("id")),
            self.labels(entries.get("label"), _LANGUAGES),
            self._rules(entries.get("evidence")),
        )

    def _rules(self, node: y.Node | None) -> tuple[Rule, ...]:
        return tuple(self._rule(inner) for inner in self.listing(node))

    def _rule(self, node: y.Node) -> Rule:
        entries = self.entries(node, _RULE)
        place = self.text(entries.get("place"))
        if place:
            self.one_of(entries["place"], place, ("measure", "prose"))
        filled = tuple(self.texts(entries.get("filled")))
        for word in filled:
            self.one_of(entries["filled"], word, _FIELDS)
        within = self.text(entries.get("within"))
        if within:
            self.one_of(entries["within"], within, _FIELDS)
            if place != "measure":
                self.add(entries["within"], "'within' is about a measure's field: say `place: measure` too")
        limits = {"cap": 3, "least": 0, "floor": 0}
        grades = {key: int(self.number(entries.get(key), absent)) for key, absent in limits.items()}
        for key, value in grades.items():
            if not 0 <= value <= 3:
                self.add(entries[key], f"{key} is 0, 1, 2 or 3")
        return Rule(
            codes=self.ids(entries.get("codes")),
            also=self.ids(entries.get("also")),
            without=self.ids(entries.get("without")),
            words=Phrases(self.phrases(entries["words"])) if "words" in entries else None,
            not_words=Phrases(self.phrases(entries["not_words"])) if "not_words" in entries else None,
            nearby=self.ids(entries.get("nearby")),
            statuses=self.choices(entries.get("statuses"), Status),
            kinds=self.choices(entries.get("kinds"), Kind),
            durations=self.choices(entries.get("durations"), Duration),
            commitments=self.choices(entries.get("commitments"), Commitment),
            place=place,
            filled=filled,
            number=self.flag(entries.get("number")),
            value=self.flag(entries.get("value")),
            actor=self.flag(entries.get("actor")),
            compared=self.flag(entries.get("compared")),
            figures=self.flag(entries.get("figures")),
            denied=self.flag(entries.get("denied")),
            within=within,
            under=self.flag(entries.get("under")),
            reasoned=self.flag(entries.get("reasoned")),
            **grades,
        )
