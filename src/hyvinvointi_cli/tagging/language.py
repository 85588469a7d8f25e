"""The Finnish language model: loaded once a process, only the components that qualifiers read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from hyvinvointi_cli.errors import LanguageModelError

if TYPE_CHECKING:
    from spacy.language import Language

    from hyvinvointi_cli.tagging.trees import Tree

MODEL_NAME = "spacy-fi-experimental-web-md 0.15.0"
PACKAGE = "spacy_fi_experimental_web_md"
# Its lemmatizer needs a native libvoikko and fails even when only disabled; it must be excluded.
# Its word probabilities (lookups) and known words (strings) decide nothing here: vectors are of word pieces.
# The tokenizer that is stored is the one that the model's language class makes, so that it need not be made
# twice; vectors are mapped (`_map_vectors`). Without all that it loads in 0.1 s instead of 1.9, and says the
# same of all coded units.
_EXCLUDED = ["lemmatizer", "ner", "tagger", "attribute_ruler", "lookups", "strings", "tokenizer", "vectors"]
_COMMANDS = ("spacy.cli", "spacy.cli.info")
_BATCH = 64


@lru_cache(maxsize=1)
def finnish() -> Language:
    """The parser of Finnish. Raises LanguageModelError that says what to type when it is not there.

    Loading it registers its own `fi` language class: `spacy.blank("fi")` afterwards makes that one.
    """
    try:
        with _without_commands():
            import spacy
        language = spacy.load(PACKAGE, exclude=_EXCLUDED)
        _map_vectors(language)
        return language
    except (ImportError, OSError, ValueError) as error:
        raise LanguageModelError(
            f"the Finnish language model cannot be loaded ({error}); "
            f'type: pip install "{MODEL_NAME.replace(" ", "==")}"'
        ) from error


def _map_vectors(language: Language) -> None:
    """Give the model its vectors as a mapped file: of 60 MB a document needs a part, and processes share."""
    import numpy as np
    from spacy.vectors import Vectors

    folder = language.path / "vocab"
    settings = json.loads((folder / "vectors.cfg").read_text(encoding="utf-8"))
    data = np.load(folder / "vectors", mmap_mode="r")
    name = language.meta["vectors"]["name"]
    language.vocab.vectors = Vectors(strings=language.vocab.strings, data=data, name=name, **settings)


@contextmanager
def _without_commands() -> Iterator[None]:
    """Hide spaCy's own command line while spaCy is imported, which imports it for `spacy.info` alone.

    It brings Typer, requests, httpx and Jinja: 0.8 s of the 2.1 that `import spacy` takes.
    """
    absent = [name for name in _COMMANDS if name not in sys.modules]
    for name in absent:
        module = ModuleType(name)
        module.__path__ = []
        module.info = None  # type: ignore[attr-defined]
        sys.modules[name] = module
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)


def parse(texts: Iterable[str]) -> Iterator[Tree]:
    """Trees of Finnish texts in order, with morphology and dependencies."""
    from hyvinvointi_cli.tagging.trees import tree_of

    return map(tree_of, finnish().pipe(texts, batch_size=_BATCH))
