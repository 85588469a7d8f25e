"""The concordance keeps the whole unit around the keyword."""

from __future__ import annotations

from hyvinvointi_cli.analysis.concordance import concordance, places
from hyvinvointi_cli.analysis.selection import Selection
from made import REPORTS


def test_pre_keyword_and_post_make_the_unit_again() -> None:
    for line in concordance(REPORTS, Selection()):
        assert line.pre + line.keyword + line.post == line.found.unit.text


def test_keyword_is_the_matched_text() -> None:
    assert all(line.keyword == line.found.mention.text for line in concordance(REPORTS, Selection()))


def test_printed_page_stands_beside_the_page_of_the_file() -> None:
    lines = concordance(REPORTS, Selection(codes=frozenset({"ar_mittarit"})))
    assert [(line.found.mention.page, line.page_label) for line in lines] == [(2, "1")]


def test_unit_with_two_mentions_is_one_place() -> None:
    assert [len(place.found) for place in places(REPORTS[:1], Selection())] == [1, 2, 2]
