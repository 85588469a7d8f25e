"""The key of signs: a line such as "✓ toteutunut → käynnissä ± osittain" says what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hyvinvointi_cli.model import Status
from hyvinvointi_cli.reading.measures.legends import status_phrase
from hyvinvointi_cli.reading.pdf.raw import Word

_NO_SIGNS = "-–—.,:;()/|&%§"
_LONGEST_PHRASE = 4


def find_signs(lines: Iterable[Sequence[Word]]) -> tuple[tuple[str, Status], ...]:
    """Sign -> status, from lines that explain two signs or more and say nothing else."""
    found: dict[str, Status] = {}
    for words in lines:
        for sign, status in _explained([w.text for w in words]):
            found.setdefault(sign, status)
    return tuple(sorted(found.items()))


def _explained(texts: Sequence[str]) -> list[tuple[str, Status]]:
    starts = [i for i, text in enumerate(texts) if _is_sign(text)]
    if len(starts) < 2 or len({texts[i] for i in starts}) < len(starts):
        return []
    pairs = []
    for i, end in zip(starts, [*starts[1:], len(texts)], strict=True):
        phrase = texts[i + 1 : end]
        if phrase and phrase[0] == "=":
            phrase = phrase[1:]
        status = status_phrase(" ".join(phrase)) if 0 < len(phrase) <= _LONGEST_PHRASE else None
        if status is None:
            return []
        pairs.append((texts[i], status))
    return pairs


def _is_sign(text: str) -> bool:
    return len(text) == 1 and not text.isalnum() and text not in _NO_SIGNS and text != "="
