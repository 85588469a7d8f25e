"""What a symbol in a cell says of a measure; an empty cell is unknown."""

from __future__ import annotations

from hyvinvointi_cli.model import Status

SYMBOLS = {
    **dict.fromkeys("✓✔☑✅🗸√☺🙂😊😀👍", Status.DONE),
    **dict.fromkeys("✗✘✕✖❌☒☹🙁👎", Status.NOT_DONE),
    **dict.fromkeys("😐◐◑◒◓", Status.PARTLY),
    **dict.fromkeys("→➔➜⇒➡", Status.ONGOING),
    **dict.fromkeys("↷⏩", Status.MOVED),
}
"""What a symbol means where no legend says otherwise."""
BESIDE_TICKS = {
    **dict.fromkeys("●•~", Status.PARTLY),
    **dict.fromkeys("○", Status.NOT_DONE),
    **dict.fromkeys("xX×-–−", Status.NOT_DONE),
}
"""What further symbols mean in a column that also has ticks and the like."""
SIGNS = {"+": Status.DONE, "++": Status.DONE, "+/-": Status.PARTLY, "±": Status.PARTLY, "0": Status.PARTLY,
          "-": Status.NOT_DONE, "–": Status.NOT_DONE, "−": Status.NOT_DONE}  # fmt: skip
"""What signs mean in a column that has a plus."""
DASHES = "–—-−.…"
"""Dashes and dots that stand for nothing."""

Symbols = dict[str, Status]


def symbol_status(text: str, symbols: Symbols | None = None) -> Status | None:
    """The status of a cell that holds nothing but a symbol; None for words.

    An empty cell or a dash is unknown, unless `symbols` (the legend or the column) say otherwise.
    """
    bare = "".join(text.split()).replace("\ufe0f", "")
    if symbols and bare in symbols:
        return symbols[bare]
    if not bare.strip(DASHES):
        return Status.UNKNOWN
    meant = {**SYMBOLS, **(symbols or {})}
    if bare[0] in meant and bare[0] not in "+-–−0" and bare[1:].isdigit():
        return meant[bare[0]]  # the number of a note
    known = [SYMBOLS.get(c) for c in bare]
    return known[0] if all(known) else None
