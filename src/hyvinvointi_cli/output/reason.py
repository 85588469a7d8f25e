"""Why a hit does not count, or what brought it, in the reader's language; data keep tagging's own words."""

from __future__ import annotations

from hyvinvointi_cli.model import Mention
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.numbers import decimal
from hyvinvointi_cli.tagging.grounds import read_as, vetoed_at


def reason_of(mention: Mention, language: str) -> str:
    """Return why a weak hit is passed over, the sentences a model's mention is like, or the words misread.

    The score of a veto is the model's probability of the code, 0 to 1.
    """
    if (score := vetoed_at(mention.reason)) is not None:
        return f"{label('weak_vetoed', language)} ({decimal(score, 2, language)})"
    if mention.weak:
        return label("weak_alone", language)
    if (words := read_as(mention.reason)) is not None:
        return f"{label('read_as', language)}: {words}"
    return mention.reason
