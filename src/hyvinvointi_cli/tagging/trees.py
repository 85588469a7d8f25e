"""A parsed unit: what qualifiers ask of the parser's answer, free of the parser, so that it can be stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Word(NamedTuple):
    """One token as plain data; `head` is the number of its head, its own for a root."""

    text: str
    start: int
    pos: str
    dep: str
    head: int
    features: str
    """Morphology as in Universal Dependencies: `Case=Nom|Number=Sing`."""


class Morphology:
    """The features of one token."""

    __slots__ = ("_features",)

    def __init__(self, features: str) -> None:
        self._features = features

    def get(self, name: str, default: list[str] | None = None) -> list[str]:
        """Return the values of a feature; `default`, or nothing, when the token has none."""
        for part in self._features.split("|"):
            key, equals, values = part.partition("=")
            if equals and key == name:
                return values.split(",")
        return [] if default is None else default


class Token:
    """A token in its tree, under the names that spaCy gives its parts."""

    __slots__ = ("children", "dep_", "head", "i", "idx", "morph", "pos_", "text")

    def __init__(self, number: int, word: Word) -> None:
        self.i = number
        self.idx = word.start
        self.text = word.text
        self.pos_ = word.pos
        self.dep_ = word.dep
        self.morph = Morphology(word.features)
        self.head: Token = self
        self.children: list[Token] = []
        """In the order of the text."""


class Tree:
    """The tokens of a unit, in order, linked to their heads."""

    __slots__ = ("_tokens", "words")

    def __init__(self, words: Iterable[Word]) -> None:
        self.words = tuple(words)
        self._tokens = [Token(number, word) for number, word in enumerate(self.words)]
        for token, word in zip(self._tokens, self.words, strict=True):
            token.head = self._tokens[word.head]
            if token.head is not token:
                token.head.children.append(token)

    def __iter__(self) -> Iterator[Token]:
        return iter(self._tokens)

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, number: int) -> Token:
        return self._tokens[number]


def tree_of(doc: Doc) -> Tree:
    """Return what a parsed Doc says, without the Doc."""
    return Tree(Word(t.text, t.idx, t.pos_, t.dep_, t.head.i, str(t.morph)) for t in doc)
