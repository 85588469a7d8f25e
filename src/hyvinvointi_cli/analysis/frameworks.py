"""What a framework asks of a report: values that the files in lexicons/frameworks fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hyvinvointi_cli.analysis.phrases import Phrases
from hyvinvointi_cli.model import Commitment, Duration, Kind, Status


class Method(StrEnum):
    """How an item's grade comes from its evidence."""

    EVIDENCE = "evidence"
    """The best unit gives the grade."""
    SHARE = "share"
    """The share of the units in `of` that are evidence, against three steps."""
    RATIO = "ratio"
    """Evidence against the units in `against`, against three steps."""
    COVERAGE = "coverage"
    """How many of the codes or facets in `over` are met by evidence, against three steps."""
    PARTS = "parts"
    """How many of the named parts have evidence, against three steps."""
    ANSWERED = "answered"
    """The share of the ids in `over` met by evidence that are met by `answers` too, against three steps."""
    CHAIN = "chain"
    """As evidence, with the chain recognised, indicator, goal, measure, responsible, outturn told."""
    COMPLETENESS = "completeness"
    """How many of six fields each measure fills; the distribution, never a grade."""
    PRACTICE = "practice"
    """As evidence, with value talk (grade 1) and practice (2-3) told apart."""
    STEPS = "steps"
    """As evidence, with mentioned, existing, active and effect shown counted apart."""
    ACTORS = "actors"
    """As evidence, with the units in which residents act counted apart."""
    BALANCE = "balance"
    """Evidence against the units in `against`, chapter by chapter; the ratio, never a grade."""
    POINTS = "points"
    """As evidence, with the points that are cited listed by what and when."""
    AGE = "age"
    """How old the newest dated figure is, in years, against three falling steps."""
    DELAY = "delay"
    """Median delay of the measures in years; the distribution, never a grade."""
    READABILITY = "readability"
    """Mean length of the sentences in words, and the long ones; never a grade."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which units are evidence; every condition given must hold, an empty one asks nothing."""

    codes: tuple[str, ...] = ()
    """One of these; `os_*` stands for all that begin so."""
    also: tuple[str, ...] = ()
    """One of these codes or facets in the same unit too."""
    without: tuple[str, ...] = ()
    words: Phrases | None = None
    not_words: Phrases | None = None
    within: str = ""
    """The field of a measure that words, not_words and number are about; the whole unit without it."""
    nearby: tuple[str, ...] = ()
    """One of these codes anywhere in the same section."""
    statuses: tuple[Status, ...] = ()
    kinds: tuple[Kind, ...] = ()
    durations: tuple[Duration, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    under: bool = False
    """Codes of the headings above a unit, and of a measure's focus and goal, count as its own."""
    place: str = ""
    """`measure` for measures only, `prose` for everything but measures."""
    filled: tuple[str, ...] = ()
    """Fields that the measure must fill."""
    number: bool = False
    """The unit must hold a figure, a date or a number word."""
    value: bool = False
    """A figure must stand there that is no year, date or numbering."""
    actor: bool = False
    """Residents must act in the unit."""
    compared: bool = False
    """The unit must set another area beside the municipality: its region, or a column of another place."""
    figures: bool = False
    """Figures themselves are what is asked: an indicator row with a number shows it (grade 3)."""
    reasoned: bool = False
    """The unit must say why something was not (wholly) done (analysis.reasons)."""
    denied: bool = False
    """Denied units are evidence too (an item on shortcomings)."""
    cap: int = 3
    """The greatest grade; a share counts only units of rules without a cap of 1, which alone give grade 1."""
    least: int = 0
    """Grade under which a unit does not fit."""
    floor: int = 0
    """The least grade of a sentence or row that fits, where saying it is the evidence."""


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of an item, with its own rules."""

    id: str
    label: Mapping[str, str]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a framework."""

    id: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    source: str
    rules: tuple[Rule, ...]
    method: Method = Method.EVIDENCE
    of: tuple[Rule, ...] = ()
    against: tuple[Rule, ...] = ()
    answers: tuple[Rule, ...] = ()
    over: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    steps: tuple[float, float, float] = (0.0, 0.0, 0.0)
    graded: bool = True
    not_applicable: tuple[str, ...] = ()
    """Types of document that cannot show the item."""
    place: str = ""
    """`file:line` of the item."""


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework: its items and how its own grade comes from theirs."""

    id: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    source: str
    items: tuple[Item, ...]
    aggregate: str = "median"
    """`median` (the lower one), `mean` (rounded half down) or `none`, over graded items that apply."""
    order: int = 99


_NEVER = Phrases(())


@dataclass(frozen=True, slots=True)
class General:
    """The words of general.yaml that the grades of all items rest on."""

    concrete: Phrases = _NEVER
    """Number words, beside figures."""
    rhythm: Phrases = _NEVER
    """Rhythms and months."""
    result: Phrases = _NEVER
    """`ehdotuksesta`: a named result."""
    itself: Phrases = _NEVER
    """What a document says of itself: how it is built, no activity."""
    ending: Phrases = _NEVER
    """Nouns after a matter that say it ended or is missing."""


@dataclass(frozen=True, slots=True)
class Frameworks:
    """All frameworks in reading order, and the words that all grades rest on."""

    frameworks: tuple[Framework, ...]
    general: General = General()
    digest: str = ""
    """sha256 of the files' names and texts: what a reader of grades cites."""

    def chosen(self, ids: tuple[str, ...]) -> tuple[Framework, ...]:
        """Return the frameworks with these ids, all for none; KeyError names one that is unknown."""
        by_id = {framework.id: framework for framework in self.frameworks}
        return tuple(by_id[id.casefold()] for id in ids) if ids else self.frameworks
