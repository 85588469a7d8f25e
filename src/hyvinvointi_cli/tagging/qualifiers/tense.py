"""Tenses and voices that verb forms tell."""

from __future__ import annotations

from enum import StrEnum


class Tense(StrEnum):
    """What a verb form says about time and voice."""

    PAST_PASSIVE = "past passive"
    PERFECT = "perfect"
    PRESENT_PASSIVE = "present passive"
    PAST = "past"
    PRESENT = "present"
    WE = "present, first person plural"
    COPULA = "copula"
    DENIED_PAST = "denied past"
    DENIED = "denied present"
