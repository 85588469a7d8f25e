"""What the parser's tree says: the governing predicate's tense, and what a negative verb reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hyvinvointi_cli.model import Span
from hyvinvointi_cli.tagging.qualifiers.cues import Seen
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense

if TYPE_CHECKING:
    from hyvinvointi_cli.tagging.trees import Token, Tree

_BEING = ("on", "ovat")
_MAIN = ("ROOT",)
_ANY = ("conj", "parataxis", "appos", "ccomp", "dep")
_AUXILIARY = ("aux", "aux:pass", "cop")


def root_tense(doc: Tree) -> tuple[Tense, Seen] | None:
    """Tense and voice of the main predicate; None where the text has no finite verb."""
    for wanted in (_MAIN, _ANY):
        for token in doc:
            if token.dep_ in wanted:
                found = _tense(token)
                if found:
                    return found
    return None


def _tense(root: Token) -> tuple[Tense, Seen] | None:
    helpers = [child for child in root.children if child.dep_ in _AUXILIARY]
    finite = [t for t in (root, *helpers) if "Fin" in _feature(t, "VerbForm")]
    if not finite:
        return None
    denied = any("Neg" in _feature(t, "Polarity") for t in helpers)
    past = any("Past" in _feature(t, "Tense") for t in finite)
    participle = "Part" in _feature(root, "VerbForm") and "Past" in _feature(root, "PartForm")
    passive = any("Pass" in _feature(t, "Voice") for t in (root, *finite))
    seen = Seen(root.text, Span(root.idx, root.idx + len(root.text)))
    if denied:
        return (Tense.DENIED_PAST if participle else Tense.DENIED), seen
    if participle:
        return Tense.PERFECT, seen
    if any(child.dep_ == "nummod" for child in root.children):
        return Tense.COPULA, seen  # kulut olivat 41 000 euroa
    if past:
        return (Tense.PAST_PASSIVE if passive else Tense.PAST), seen
    if passive:
        return Tense.PRESENT_PASSIVE, seen
    copula = any(t.dep_ == "cop" for t in helpers) or root.text.casefold() in _BEING
    return (Tense.COPULA if copula else Tense.PRESENT), seen


def _feature(token: Token, name: str) -> list[str]:
    return token.morph.get(name, [])


_OWN_CLAUSE = ("conj", "acl:relcl", "advcl", "parataxis")


def reach_of(doc: Tree, verb: Span) -> list[Span] | None:
    """Stretches of text that a negative verb denies: its predicate's subtree without other clauses.

    None where the parser does not see the negative verb as one.
    """
    for token in doc:
        if token.idx == verb.start:
            predicate = token.head if token.dep_ in _AUXILIARY else token
            if token.dep_ not in _AUXILIARY and "Neg" not in _feature(token, "Polarity"):
                return None
            return _stretches(predicate)
    return None


def _stretches(predicate: Token) -> list[Span]:
    kept = _clause(predicate)
    stretches: list[Span] = []
    for token in sorted(kept, key=lambda t: t.i):
        start, end = token.idx, token.idx + len(token.text)
        if stretches and token.i and start - stretches[-1].end <= 1:
            stretches[-1] = Span(stretches[-1].start, end)
        else:
            stretches.append(Span(start, end))
    return stretches


def _clause(token: Token) -> list[Token]:
    """A token and what hangs on it, without clauses that have a predicate of their own."""
    kept = [token]
    for child in token.children:
        verbal = child.pos_ in ("VERB", "AUX") or any(g.dep_ in ("cop", "nsubj") for g in child.children)
        if child.dep_ in _OWN_CLAUSE and verbal:
            continue
        kept += _clause(child)
    return kept
