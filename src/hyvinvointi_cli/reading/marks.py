"""Status from marks: symbols, percentages and fill colours (DOMAIN A5); empty is unknown."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Status

_SYMBOLS = {
    **dict.fromkeys("✓✔☑✅🗸√☺🙂😊😀👍", Status.DONE),
    **dict.fromkeys("✗✘✕✖❌☒☹🙁👎", Status.NOT_DONE),
    **dict.fromkeys("😐◐◑◒◓", Status.PARTLY),
    **dict.fromkeys("→➔➜⇒➡", Status.ONGOING),
    **dict.fromkeys("↷⏩", Status.MOVED),
}
"""What a symbol means where no legend says otherwise; + and – only under a legend."""
_PERCENT = re.compile(r"^\s*(\d{1,3})(?:[.,]\d+)?\s*%\s*$")


def symbol_status(text: str) -> Status | None:
    """The status of a cell that holds nothing but a symbol or a percentage; None for words.

    An empty cell or a dash is unknown.
    """
    bare = "".join(text.split()).replace("\ufe0f", "")
    if bare.strip("–—-−.…") == "":
        return Status.UNKNOWN
    if all(c in _SYMBOLS for c in bare):
        return _SYMBOLS[bare[0]]
    percent = _PERCENT.match(text)
    if percent:
        return percent_status(int(percent.group(1)))
    return None


def percent_status(percent: int) -> Status:
    """How far a measure is: nothing, something, all."""
    if percent >= 100:
        return Status.DONE
    return Status.PARTLY if percent > 0 else Status.NOT_DONE
