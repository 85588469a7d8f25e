"""Statuses that words tell whatever the verb form: parts, delays, ends, failures, needs, plans."""

from __future__ import annotations

from collections.abc import Sequence

from hyvinvointi_cli.model import Cue, Status
from hyvinvointi_cli.tagging.hits import Hit
from hyvinvointi_cli.tagging.qualifiers.clauses import main_text
from hyvinvointi_cli.tagging.qualifiers.cues import Cues, Seen
from hyvinvointi_cli.tagging.qualifiers.decision import decision
from hyvinvointi_cli.tagging.qualifiers.moved import Destination, destination
from hyvinvointi_cli.tagging.qualifiers.must import must
from hyvinvointi_cli.tagging.qualifiers.partial import part_only
from hyvinvointi_cli.tagging.qualifiers.predicate import Tense, verb_forms


def told_by_words(
    text: str, language: str, cues: Cues, hits: Sequence[Hit] = ()
) -> tuple[Status, Cue] | None:
    """Statuses that words tell whatever the verb form, the rarest first."""
    main = main_text(text, language)
    forms = verb_forms(main, language)
    failed = _failure(main, text, forms, cues)
    wish, wished = _wish(main, language, forms, cues)
    if wish and failed and wish.span.start < failed.span.start:
        return decision(Status.NEED, wish, wished)
    short = part_only(main, text, language, forms, failed, cues)
    if short:
        return decision(Status.PARTLY, short, "one part done, another not")
    for value in (Status.PARTLY, Status.UNKNOWN, Status.MOVED, Status.ENDED):
        seen = cues.unless(f"status.{value}", f"status.not_{value}", main)
        if value is Status.MOVED:
            seen = seen or _delayed(main, cues)
        if value is Status.ENDED and seen and failed and failed.span.end <= seen.span.start:
            continue
        if seen:
            return decision(value, seen, f"status.{value}")
    if failed:
        if _beside_the_point(failed, main, forms, hits):
            return None
        return decision(Status.NOT_DONE, failed, "status.not_done")
    reported = Tense.PAST_PASSIVE in forms or Tense.PERFECT in forms
    for group, value in (("need", Status.NEED), ("state", Status.ONGOING), ("plan", Status.PROMISED)):
        seen = wish if group == "need" else cues.unless(f"status.{group}", f"status.not_{group}", main)
        if group == "state" and seen and cues.find("status.soon", main):
            continue
        if seen and not (reported and group != "need" and not _covers(seen, forms)):
            return decision(value, seen, wished if group == "need" else f"status.{group}")
    return None


def _wish(main: str, language: str, forms: dict[Tense, Seen], cues: Cues) -> tuple[Seen | None, str]:
    """Words of a need, or an obligation with its infinitive that no report stands before; and the rule."""
    wish = cues.unless("status.need", "status.not_need", main)
    if wish or language != "fi" or cues.find("status.not_need", main):
        return wish, "status.need"
    duty = must(main)
    told = [forms[tense] for tense in (Tense.PAST_PASSIVE, Tense.PERFECT) if tense in forms]
    if duty and any(form.span.end <= duty.span.start for form in told):
        return None, ""
    return duty, "obligation and infinitive"


def _failure(main: str, text: str, forms: dict[Tense, Seen], cues: Cues) -> Seen | None:
    """Words or a denied past tense that tell of an act left undone."""
    for seen in cues.find_all_unless("status.not_done", "status.not_not_done", main):
        if not _harmless(seen, text, cues):
            return seen
    denied = forms.get(Tense.DENIED_PAST)
    return denied if denied and not _harmless(denied, text, cues) else None


def _delayed(main: str, cues: Cues) -> Seen | None:
    """`Siirtyi` tells of a delay beside a time or a cause; a place (`kaupan viereen`) is a mere move."""
    for seen in cues.find_all("status.moved_plain", main):
        after = main[seen.span.end :]
        if destination(after) is Destination.COUNTY:
            return seen
        moved = after.lstrip()[:1] in ("", ",", ".", ";") or cues.find("status.delay", after)
        if moved and cues.unless("status.moved_plain", "status.not_moved", main):
            return seen
    return None


def _beside_the_point(failed: Seen, main: str, forms: dict[Tense, Seen], hits: Sequence[Hit]) -> bool:
    """`Raportti käsiteltiin, eikä siihen tehty muutoksia`: what the unit is about was done."""
    told = [hit for hit in hits if not hit.weak]
    reports = [forms[tense] for tense in (Tense.PAST_PASSIVE, Tense.PERFECT, Tense.PAST) if tense in forms]
    return (
        failed.text.casefold().startswith(("eikä", "eivätkä"))
        and any(report.span.end <= failed.span.start for report in reports)
        and bool(told)
        and all(hit.span.end <= failed.span.start for hit in told)
    )


def _covers(seen: Seen, forms: dict[Tense, Seen]) -> bool:
    """The cue is part of the only reporting verb form (on vakiintunut)."""
    reports = [forms[t] for t in (Tense.PAST_PASSIVE, Tense.PERFECT) if t in forms]
    return all(r.span.overlaps(seen.span) for r in reports)


def _harmless(seen: Seen, text: str, cues: Cues) -> bool:
    return any(pseudo.span.overlaps(seen.span) for pseudo in cues.find_all("negation.pseudo", text))
