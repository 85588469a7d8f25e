"""The concordance keeps the whole unit around the keyword."""

from __future__ import annotations

from dataclasses import replace

from hyvinvointi_cli.analysis.concordance import concordance, places
from hyvinvointi_cli.analysis.selection import Selection
from made import PLAN, REPORTS


def test_pre_keyword_and_post_make_the_unit_again() -> None:
    for line in concordance(REPORTS, Selection()).lines:
        assert line.pre + line.keyword + line.post == line.found.unit.text


def test_keyword_is_the_matched_text() -> None:
    assert all(line.keyword == line.found.mention.text for line in concordance(REPORTS, Selection()).lines)


def test_printed_page_stands_beside_the_page_of_the_file() -> None:
    lines = concordance(REPORTS, Selection(codes=frozenset({"ar_mittarit"}))).lines
    assert [(line.found.mention.page, line.page_label) for line in lines] == [(2, "1")]


def test_unit_with_two_mentions_is_one_place() -> None:
    assert [len(place.found) for place in places(concordance(REPORTS[:1], Selection()).lines)] == [1, 2, 2]


def test_weak_hits_that_fit_are_passed_over_and_counted_apart() -> None:
    units = tuple(
        replace(unit, mentions=tuple(replace(m, weak=m.code == "ar_mittarit") for m in unit.mentions))
        for unit in PLAN.units
    )
    weaker = replace(PLAN, units=units)
    found = concordance([weaker], Selection())
    assert (len(found.lines), found.passed_over) == (len(PLAN.mentions) - 1, 1)
    assert concordance([weaker], Selection(codes=frozenset({"os_toimielimet"}))).passed_over == 0
    asked = concordance([weaker], Selection(weak=True))
    assert (len(asked.lines), asked.passed_over) == (len(PLAN.mentions), 0)


def test_documents_of_other_places_are_named_apart() -> None:
    found = concordance(REPORTS, Selection(municipalities=frozenset({"harjula"})))
    assert [[r.file for r in part] for part in (found.searched, found.others)] == [
        ["Harjula_2023.pdf"],
        ["Suvikoski_2021.pdf", "Suvikoski_2023.pdf"],
    ]
