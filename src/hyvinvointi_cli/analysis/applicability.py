"""What a kind of document cannot say: there a zero would be unfair."""

from __future__ import annotations

_PLANS = frozenset({"suunnitelma", "erillissuunnitelma"})
_FIGURES = frozenset({"kuntakortti", "tietoliite"})
_OUTTURN = frozenset({"ar_toteuma"})
_OF_FIGURES = frozenset({"ar_mittarit", "ar_tietolahteet", "ar_yleinen"})


def applies(code: str, document_type: str | None) -> bool:
    """Tell whether a document of this type can speak of the code; one of unknown type can.

    A plan looks ahead and has no outturn; a municipality card or data appendix holds only figures.
    """
    if document_type in _PLANS:
        return code not in _OUTTURN
    return document_type not in _FIGURES or code in _OF_FIGURES
