"""Reads the source of a pair: measures and prose of two documents, and what belongs together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(r"^(R\d+)(?:([=~])(P\d+(?:\+P\d+)*))?$")
_SENTENCE = re.compile(r"(?:(#|=|\?|!(?=\w(?:>R\d+)? )|\w!(?= ))(\w?)(?:>(R\d+))? )?(.*)")
_NAMES = {"=": "kept", "~": "reworded"}


@dataclass(frozen=True, slots=True)
class Row:
    """One measure; `links` are the old measures it comes from and `wording` whether the words stayed."""

    id: str
    focus: str
    goal: str
    action: str
    responsible: str
    indicator: str
    schedule: str
    outturn: str = ""
    status: str = "promised"
    links: tuple[str, ...] = ()
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading of the prose; `mark` is #, =, ?, `!` with a key, or nothing.

    `row` is the measure of the other document that answers a promise.
    """

    mark: str
    key: str
    text: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents of one municipality."""

    name: str
    set: str
    files: tuple[str, str]
    producers: tuple[str, str]
    place: str
    genitive: str
    measures: tuple[tuple[Row, ...], tuple[Row, ...]]
    prose: tuple[tuple[Sentence, ...], tuple[Sentence, ...]]

    def alignment(self) -> list[dict[str, object]]:
        """The truth in the format of samples/truth.json."""
        old, new = self.measures
        found: list[dict[str, object]] = []
        for row in old:
            news = [other for other in new if row.id in other.links]
            if not news:
                found.append({"plan": [row.id], "report": [], "relation": "dropped"})
            elif len(news) > 1:
                found.append({"plan": [row.id], "report": [n.id for n in news], "relation": "split"})
            elif news[0].links[0] == row.id:
                relation = "merged" if len(news[0].links) > 1 else news[0].wording
                found.append({"plan": list(news[0].links), "report": [news[0].id], "relation": relation})
        return found + [{"plan": [], "report": [r.id], "relation": "new"} for r in new if not r.links]


def read(path: Path) -> Pair:
    """Read one source file."""
    head, *rest = re.split(r"^\[([a-z-]+)\]$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    place, genitive = fields["place"].split("|")
    sides = [fields[side].split() for side in ("old", "new")]
    return Pair(
        path.stem,
        fields["set"],
        (sides[0][0], sides[1][0]),
        (sides[0][1], sides[1][1]),
        place,
        genitive,
        (_rows(parts["old"]), _rows(parts["new"])),
        (_prose(parts["old-text"]), _prose(parts["new-text"])),
    )


def _rows(text: str) -> tuple[Row, ...]:
    rows, focus, goal = [], "", ""
    for line in text.strip().splitlines():
        if line.startswith("## "):
            goal = line[3:]
        elif line.startswith("# "):
            focus = line[2:]
        else:
            id, *values = line.split("|")
            linked = _HEAD.match(id)
            name, sign, links = linked.groups() if linked else (id, None, None)
            rows.append(
                Row(name, focus, goal, *values, links=tuple((links or "").split("+")) if links else (),
                    wording=_NAMES.get(sign or "", ""))
            )  # fmt: skip
    return tuple(rows)


def _prose(text: str) -> tuple[Sentence, ...]:
    found = []
    for line in text.strip().splitlines():
        mark, key, row, words = _SENTENCE.match(line).groups()  # type: ignore[union-attr]
        mark, key = ("!", mark[0]) if mark and mark[0].isalpha() else (mark or "", key or "")
        found.append(Sentence(mark, key, words, row or ""))
    return tuple(found)
