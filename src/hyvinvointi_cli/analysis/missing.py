"""Why a cell holds no number; a zero is a number: the text was read and nothing was found."""

from __future__ import annotations

from enum import Enum


class Missing(Enum):
    """NOT_APPLICABLE: such a document cannot say it. UNREADABLE: pages that might say it were not read."""

    NOT_APPLICABLE = "not_applicable"
    UNREADABLE = "unreadable"
