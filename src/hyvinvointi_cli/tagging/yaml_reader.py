"""Strict YAML for files that people write: every value keeps its line and column, every scalar is text.

YAML's own loader would turn the Finnish word `on` into True and forget where it stood. This reader builds
its nodes from the parser's events instead of `yaml.compose`, so that a hostile file cannot exhaust the
stack, and it refuses what a lexicon never needs (anchors, tags, several documents, repeated keys).
"""

from __future__ import annotations

import stat
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from yaml.events import Event

MAX_DEPTH = 12
MAX_BYTES = 2_000_000
_TOO_LARGE = f"the file is larger than {MAX_BYTES // 1_000_000} MB; part it into a page a code"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text with the place of its first character; lines and columns count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping in file order; keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Listing | Mapping


def known_entries(
    mapping: Mapping,
    known: Sequence[str],
    needed: Sequence[str],
    problem: Callable[[Node, str], None],
    kind: str = "",
) -> dict[str, Node]:
    """Return the values of the known keys; `problem` hears of unknown and missing ones.

    `kind` stands before the name of a missing key in its message.
    """
    found: dict[str, Node] = {}
    for key, value in mapping.entries:
        if key.text in known:
            found[key.text] = value
        else:
            problem(key, f"unknown key '{key.text}'{suggestion(key.text, known)}")
    for name in needed:
        if name not in found:
            problem(mapping, f"{kind}'{name}' is missing")
    return found


class Problems:
    """Collects the problems of all files of a lexicon as `path:line:column: message`."""

    def __init__(self) -> None:
        self._found: list[tuple[str, int, int, str]] = []

    def add(self, path: str, line: int, column: int, message: str) -> None:
        """Keep one problem."""
        self._found.append((path, line, column, message))

    def __len__(self) -> int:
        return len(self._found)

    def lines(self) -> tuple[str, ...]:
        """All problems in the order of files, lines and columns."""
        return tuple(
            f"{path}:{line}:{column}: {message}" for path, line, column, message in sorted(set(self._found))
        )


class YamlError(ValueError):
    """The text is not YAML, or YAML that a lexicon may not use; `line` and `column` count from 1."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the known word nearest to `word`, or an empty string."""
    near = get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def read_yaml(path: Path, name: str, problems: Problems) -> Mapping | None:
    """Read one file whose top level is a mapping; None, and a problem kept, when it is not that."""
    try:
        node = parse_yaml(_read_file(path))
    except OSError as err:
        problems.add(name, 1, 1, f"cannot read the file ({err.strerror or err})")
        return None
    except YamlError as err:
        problems.add(name, err.line, err.column, str(err))
        return None
    if not isinstance(node, Mapping):
        problems.add(name, node.line, node.column, "a lexicon file is a list of `key: value` lines")
        return None
    return node


def _read_file(path: Path) -> bytes:
    """Read a file of allowed size: a pipe waits for its writer, and a device such as /dev/zero never ends."""
    facts = path.stat()
    if not (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)):
        raise YamlError(1, 1, "is a pipe or a device, not a file; save the text as a .yaml file")
    if facts.st_size > MAX_BYTES:
        raise YamlError(1, 1, _TOO_LARGE)
    return path.read_bytes()


def parse_yaml(data: bytes) -> Node:
    """Build the nodes of one document; raises YamlError."""
    import yaml

    if len(data) > MAX_BYTES:
        raise YamlError(1, 1, _TOO_LARGE)
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as err:
        line = data[: err.start].count(b"\n") + 1
        raise YamlError(line, 1, "the text is not UTF-8; save the file as UTF-8") from err
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        events = iter(yaml.parse(text, Loader=loader))
        return _document(events)
    except yaml.MarkedYAMLError as err:
        mark = err.problem_mark or err.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        hint = "; text with a colon or a bracket in it needs quotes"
        if mark and _is_tab(text, line, column):
            hint = "; a tab stands here: indent with spaces"
        raise YamlError(line, column, f"not valid YAML: {err.problem or err.context}{hint}") from err
    except yaml.reader.ReaderError as err:
        line = text[: err.position].count("\n") + 1
        raise YamlError(line, 1, "a control character that YAML does not allow") from err
    except ValueError as err:
        if isinstance(err, YamlError):
            raise
        raise YamlError(1, 1, f"not valid YAML: {err}") from err


def _is_tab(text: str, line: int, column: int) -> bool:
    lines = text.split("\n")
    return line <= len(lines) and lines[line - 1][column - 1 : column] == "\t"


def _document(events: Iterator[Event]) -> Node:
    import yaml

    node: Node | None = None
    for event in events:
        if isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)):
            continue
        if isinstance(event, yaml.StreamEndEvent):
            break
        if node is not None:
            line, column = _place(event)
            raise YamlError(line, column, "a lexicon file holds one document; remove the `---` line")
        node = _node(event, events, 1)
    if node is None:
        raise YamlError(1, 1, "the file is empty")
    return node


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _node(event: Event, events: Iterator[Event], depth: int) -> Node:
    import yaml

    line, column = _place(event)
    if depth > MAX_DEPTH:
        raise YamlError(line, column, "nested too deep for a lexicon")
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise YamlError(line, column, "anchors (&) and aliases (*) are not used in lexicons; quote the text")
    if getattr(event, "tag", None) is not None:
        raise YamlError(line, column, "tags (!) are not used in lexicons; quote the text")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(unicodedata.normalize("NFC", event.value), line, column)
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(_node(inner, events, depth + 1))
        return Listing(tuple(items), line, column)
    return Mapping(tuple(_entries(events, depth)), line, column)


def _entries(events: Iterator[Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
    import yaml

    seen: set[str] = set()
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return
        key = _node(event, events, depth + 1)
        if not isinstance(key, Scalar):
            raise YamlError(key.line, key.column, "a key is one word; quote text that holds [ ] or { }")
        if key.text in seen:
            raise YamlError(key.line, key.column, f"key '{key.text}' stands twice in the same place")
        seen.add(key.text)
        yield key, _node(next(events), events, depth + 1)
