"""Tells whether a text sets another area beside the document's municipality."""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Metadata

_PLACE_AND_YEAR = re.compile(r"(?:^|\| )([A-ZÅÄÖ][\w\- ]*?) (?:19|20)\d\d: *[\d–-]")
_NOT_A_PLACE = re.compile(
    r"tavoite|lähtötaso|tilanne|toteuma|vuo[sn]|kunta|kaupunki|mål|läge|utfall|år", re.I
)


class Areas:
    """Tells whether a text sets another area beside the document's municipality."""

    def __init__(self, metadata: Metadata) -> None:
        names = (metadata.region, metadata.wellbeing_county)
        self._regions = tuple(name.casefold() for name in names if name)
        self._own = (metadata.municipality or "").casefold()

    def compared(self, text: str) -> bool:
        """Look for the region's name, or a column such as `Koivumaa 2020` of a place that is not ours."""
        if any(region in text.casefold() for region in self._regions):
            return True
        places = (found.group(1) for found in _PLACE_AND_YEAR.finditer(text))
        return any(place.casefold() != self._own and not _NOT_A_PLACE.match(place) for place in places)
