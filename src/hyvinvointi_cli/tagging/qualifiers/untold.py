"""Outturn cells that say nothing of what became of the measure: no data, not assessed, see elsewhere."""

from __future__ import annotations

import re

from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.parts import EMPTY

_NOT_KNOWN = re.compile(
    r"\b\w*(?:tilasto|tiedo|tieto|lukuj|luvu|mittar|kirjau|tulok)\w*\s+(?:vielä\s+|edelleen\s+)?"
    r"(?:puuttu\w+|(?:ei|eivät)\s+ole(?:\s+\w+){0,2}?\s+(?:saat|käyt))"
    r"|\b(?:ei|eivät)\b(?:\s+(?!vain\b)\w+){0,3}?\s+(?:mita(?:ta|tt\w*)|arvioi\w*|tilastoi\w*|raportoi\w*|dokumentoi\w*|todenne\w*)\b"
    r"|\b(?:tulo(?:kset|s)|\w*tiedot|luvut|tilastot|loppuraportti|\w*(?:resultat|siffror|statistik|uppgifter)\w*)\b(?:\s+\w+){0,3}?"
    r"\s+(?:vasta|myöhemmin|saadaan|julkaistaan|valmistuvat|först|senare|fås|kommer|publiceras)\b"
    r"|\b(?:inte|ej|ingen|inga|inget)\b(?:\s+\w+){0,3}?\s+(?:bedöm\w*|mät\w*|utvärder\w*|rapporter\w*|statistik|dokumenter\w*)\b",
    re.IGNORECASE,
)
"""`Ei mitattavissa`, `tulokset saadaan keväällä`"""
_REFERENCE = re.compile(
    r"\W*(?:(?:ks|kts|vrt|jfr|katso|lue|liite|liitteenä|bilaga|bilagan)\b\.?|se\s+(?:bilaga|punkt|sid|ovan|bokslut|separat|kapitel))"
    r"[^;!]{0,60}$",
    re.IGNORECASE,
)
"""`Ks. liite 3`: the outturn stands elsewhere."""
_NOT_APPLICABLE = re.compile(r"\W*n\s?[/.]\s?a\b\W*", re.IGNORECASE)


def tells_nothing(text: str, cues: Cues) -> bool:
    """True for a cell that is nothing but a word of no data, or that points elsewhere."""
    whole = cues.whole("outturn.whole_unknown", text.strip(EMPTY + "()"))
    return bool(whole or _REFERENCE.match(text) or _NOT_APPLICABLE.fullmatch(text))


def unknown_in(text: str, cues: Cues) -> Seen | None:
    """The words that say that something is not known or was not assessed."""
    return cues.find("outturn.unknown", text) or Seen.first(_NOT_KNOWN, text)
