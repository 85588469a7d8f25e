"""Frozen values that every room shares; plain data that survives JSON unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """How a unit stands on the page."""

    SENTENCE = "sentence"
    BULLET = "bullet"
    HEADING = "heading"
    ROW = "row"
    BROKEN = "broken"


class Kind(StrEnum):
    """What kind of text a unit is; everything but SENTENCE and ROW scores at most "named"."""

    SENTENCE = "sentence"
    ROW = "row"
    HEADING = "heading"
    CONTENTS = "contents"
    LAW = "law"
    DEFINITION = "definition"
    INDICATOR = "indicator"
    VALUE = "value"
    NAMES = "names"
    APPENDIX = "appendix"
    ZONING = "zoning"


class Status(StrEnum):
    """What became of the activity a unit speaks about; an empty cell or a dash is UNKNOWN, not NOT_DONE."""

    NEED = "need"
    PROMISED = "promised"
    ONGOING = "ongoing"
    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    MOVED = "moved"
    ENDED = "ended"
    UNKNOWN = "unknown"
    NONE = "none"


class Role(StrEnum):
    """Residents in a unit: acted on, acting, or neither said."""

    TARGET = "target"
    ACTOR = "actor"
    UNKNOWN = "unknown"


class Duration(StrEnum):
    """How long an activity lasts."""

    PERMANENT = "permanent"
    RECURRING = "recurring"
    FIXED_TERM = "fixed_term"
    ONE_OFF = "one_off"
    UNKNOWN = "unknown"


class Commitment(StrEnum):
    """How firmly an activity is promised."""

    HARD = "hard"
    NORMAL = "normal"
    SOFT = "soft"


class Column(StrEnum):
    """Canonical columns of measure tables, whatever their headers say."""

    FOCUS = "focus"
    GOAL = "goal"
    ACTION = "action"
    RESPONSIBLE = "responsible"
    RESOURCE = "resource"
    INDICATOR = "indicator"
    BASELINE = "baseline"
    TARGET = "target"
    SCHEDULE = "schedule"
    OUTTURN = "outturn"
    OTHER = "other"


class PageSource(StrEnum):
    """Where a page's text came from; NONE means the page could not be read."""

    TEXT = "text"
    OCR = "ocr"
    NONE = "none"


class Span(NamedTuple):
    """Half-open character range [start, end)."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


class WordBox(NamedTuple):
    """One word of a unit's text and where it stands on the page.

    `start`, `end` index the unit's text; coordinates are PDF points from the upper left corner of
    the page as shown (after /Rotate and CropBox). A word broken over two lines has two boxes.
    """

    start: int
    end: int
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class Box(NamedTuple):
    """A rectangle on a page, PDF points from the upper left corner as shown."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: text in reading order, lines joined by newline, words dehyphenated, NFC."""

    number: int
    text: str
    source: PageSource = PageSource.TEXT
    label: str | None = None
    """Page number as printed on the page, when there is one."""
    width_pt: float = 0.0
    height_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its page and level (1 is the highest)."""

    page: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row inside a row unit's text.

    `span` covers the value in the unit's text. `inherited` marks a merged focus or goal cell that
    was filled down. `mark` is the status that the cell's fill colour or symbol stands for.
    """

    column: Column
    header: str
    text: str
    span: Span
    inherited: bool = False
    mark: Status | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """The counting unit: a sentence, bullet, heading or table row; never the file.

    `text` is NFC without soft hyphens or line breaks. A row's text is `Header: value | Header:
    value` over its filled and empty columns (an empty value is written as nothing after the colon).
    `hint` is set by reading where the place decides the kind (contents, appendix, names).
    """

    number: int
    text: str
    form: Form
    page: int
    section: tuple[str, ...] = ()
    language: str = "fi"
    """`fi`, `sv` or `other`."""
    cells: tuple[Cell, ...] = ()
    words: tuple[WordBox, ...] = ()
    hint: Kind | None = None
    measure: bool = False
    """True for a table row (or card) that is a measure."""
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document is about.

    A document about a council term has `period_start` and `period_end` and no `report_year`, a yearly
    one the reverse. `municipality` is the base form (Raumankoski, not Raumankosken kunta), the Finnish
    one of a bilingual municipality; `region` is the maakunta.
    """

    municipality: str | None = None
    municipality_code: str | None = None
    region: str | None = None
    wellbeing_county: str | None = None
    document_type: str | None = None
    period_start: int | None = None
    period_end: int | None = None
    report_year: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A warning about a document: a stable id, the pages it concerns, and details to show."""

    id: str
    pages: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure (toimenpide) of a plan or follow-up table; texts as printed, None when absent."""

    page: int
    unit: int
    """Number of the row unit."""
    focus: str | None = None
    goal: str | None = None
    action: str | None = None
    responsible: str | None = None
    resource: str | None = None
    indicator: str | None = None
    baseline: str | None = None
    target: str | None = None
    schedule: str | None = None
    outturn: str | None = None
    status: Status = Status.UNKNOWN
    codes: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: nothing is tagged yet."""

    file: str
    sha256: str
    metadata: Metadata
    pages: tuple[Page, ...]
    headings: tuple[Heading, ...]
    units: tuple[Unit, ...]
    warnings: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """What decided a qualifier: its name, value, the words seen and the rule that read them."""

    qualifier: str
    value: str
    text: str
    rule: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a unit speaks of a code."""

    code: str
    term: str
    rule: str
    """`file:line` of the lexicon entry, or `model`."""
    text: str
    span: Span
    """Characters of the unit's text."""
    unit: int
    page: int
    status: Status = Status.NONE
    negated: bool = False
    kind: Kind = Kind.SENTENCE
    role: Role = Role.UNKNOWN
    duration: Duration = Duration.UNKNOWN
    commitment: Commitment = Commitment.NORMAL
    weak: bool = False
    """A weak term without support or a hit the model vetoed: a candidate, never counted."""
    source: str = "lexicon"
    """`lexicon`, `column`, `model` or `fuzzy`."""
    score: float | None = None
    reason: str = ""
    """Nearest training sentences of a model mention, or why a mention is weak."""
    language: str = "fi"
    column: Column | None = None
    facets: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class TaggedUnit:
    """A unit with all that tagging decided; `codes` are the counted codes, sorted."""

    number: int
    text: str
    form: Form
    kind: Kind
    page: int
    section: tuple[str, ...]
    language: str
    status: Status = Status.NONE
    codes: tuple[str, ...] = ()
    negated: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    measure: bool = False
    cues: tuple[Cue, ...] = ()
    words: int = 0
    parsed: bool = False
    """True when the unit needed the parser."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a report: enough to make it again."""

    hyte_version: str
    lexicon_digest: str
    language_model: str
    options: tuple[str, ...] = ()
    trained_component: str | None = None
    """sha256 of the model beside the lexicon; None when the rules alone decided."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a report keeps of a page."""

    number: int
    label: str | None
    words: int
    source: PageSource


@dataclass(frozen=True, slots=True)
class Report:
    """A tagged document: the one value that analysis and output work from."""

    file: str
    sha256: str
    metadata: Metadata
    pages: tuple[PageFacts, ...]
    headings: tuple[Heading, ...]
    units: tuple[TaggedUnit, ...]
    measures: tuple[Measure, ...]
    warnings: tuple[Notice, ...]
    provenance: Provenance

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All counted mentions (weak ones left out) in page order."""
        return tuple(m for u in self.units for m in u.mentions if not m.weak)


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: the others go on."""

    file: str
    reason: str
    message: str
