"""`hyte tag`: a tagged unit as a JSON record."""

from __future__ import annotations

from hyvinvointi_cli.model import Mention, TaggedUnit


def tagged_record(id: str, unit: TaggedUnit) -> dict[str, object]:
    """Return `{"id", "text", "codes", "status", "negated", "mentions"}`; weak mentions are marked as such."""
    return {
        "id": id,
        "text": unit.text,
        "codes": list(unit.codes),
        "status": unit.status.value,
        "negated": list(unit.negated),
        "kind": unit.kind.value,
        "facets": list(unit.facets),
        "mentions": [_mention(mention) for mention in unit.mentions],
    }


def _mention(mention: Mention) -> dict[str, object]:
    return {
        "code": mention.code,
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "term": mention.term,
        "rule": mention.rule,
        "status": mention.status.value,
        "negated": mention.negated,
        "kind": mention.kind.value,
        "role": mention.role.value,
        "duration": mention.duration.value,
        "commitment": mention.commitment.value,
        "weak": mention.weak,
        "source": mention.source,
        "score": mention.score,
        "reason": mention.reason,
    }
