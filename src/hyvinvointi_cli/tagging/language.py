"""The Finnish language model: loaded once a process, only the components that qualifiers read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from hyvinvointi_cli.errors import LanguageModelError

if TYPE_CHECKING:
    from spacy.language import Language

    from hyvinvointi_cli.tagging.trees import Tree

MODEL_NAME = "spacy-fi-experimental-web-md 0.15.0"
_PACKAGE = "spacy_fi_experimental_web_md"
# Its lemmatizer needs a native libvoikko and fails even when only disabled; it must be excluded.
_EXCLUDED = ["lemmatizer", "ner", "tagger", "attribute_ruler"]
_BATCH = 64


@lru_cache(maxsize=1)
def finnish() -> Language:
    """The parser of Finnish. Raises LanguageModelError that says what to type when it is not there.

    Loading it registers its own `fi` language class: `spacy.blank("fi")` afterwards makes that one.
    """
    try:
        import spacy

        return spacy.load(_PACKAGE, exclude=_EXCLUDED)
    except (ImportError, OSError, ValueError) as error:
        raise LanguageModelError(
            f"the Finnish language model cannot be loaded ({error}); "
            f'type: pip install "{MODEL_NAME.replace(" ", "==")}"'
        ) from error


def parse(texts: Iterable[str]) -> Iterator[Tree]:
    """Trees of Finnish texts in order, with morphology and dependencies."""
    from hyvinvointi_cli.tagging.trees import tree_of

    return map(tree_of, finnish().pipe(texts, batch_size=_BATCH))
