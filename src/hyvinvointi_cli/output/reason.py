"""Why a hit does not count, or what brought it, in the reader's language; data keep tagging's own words."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Mention
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.numbers import decimal

_VETOED = re.compile(r"vetoed by the model \((?P<score>\d\.\d+)\)")
_READ_AS = "read as: "


def reason_of(mention: Mention, language: str) -> str:
    """Return why a weak hit is passed over, the sentences a model's mention is like, or the words misread.

    The score of a veto is the model's probability of the code, 0 to 1.
    """
    if vetoed := _VETOED.fullmatch(mention.reason):
        return f"{label('weak_vetoed', language)} ({decimal(float(vetoed['score']), 2, language)})"
    if mention.weak:
        return label("weak_alone", language)
    if mention.reason.startswith(_READ_AS):
        return f"{label('read_as', language)}: {mention.reason.removeprefix(_READ_AS)}"
    return mention.reason
