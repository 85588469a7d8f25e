"""What the parser's tree says: the governing predicate's tense, and what a negative verb reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.cues import Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AUXILIARY = ("aux", "aux:pass", "cop")


def root_tense(doc: Doc) -> tuple[Tense, Seen] | None:
    """Tense and voice of the main predicate; None where the text has no finite verb."""
    for token in doc:
        if token.dep_ == "ROOT":
            found = _tense(token)
            if found:
                return found
    return None


def _tense(root: Token) -> tuple[Tense, Seen] | None:
    finite = [
        t
        for t in (root, *root.children)
        if "Fin" in t.morph.get("VerbForm") and t.dep_ in (*_AUXILIARY, "ROOT")
    ]
    if not finite:
        return None
    participle = "Part" in root.morph.get("VerbForm") and root.dep_ == "ROOT"
    past = any("Past" in t.morph.get("Tense") for t in finite)
    passive = any("Pass" in t.morph.get("Voice") for t in (root, *finite))
    seen = Seen(root.text, Span(root.idx, root.idx + len(root.text)))
    if participle and "Past" in root.morph.get("PartForm"):
        return Tense.PERFECT, seen
    if past:
        return (Tense.PAST_PASSIVE if passive else Tense.PAST), seen
    return (Tense.PRESENT_PASSIVE if passive else Tense.PRESENT), seen
