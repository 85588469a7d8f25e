"""The page of `hyte report`: what it shows, that it is safe, and that it is the same each time."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from hyvinvointi_cli.analysis.evidence import Evidences
from hyvinvointi_cli.analysis.frameworks import Frameworks
from hyvinvointi_cli.analysis.matrix import counted, matrix
from hyvinvointi_cli.analysis.selection import Selection
from hyvinvointi_cli.model import Failure, Metadata, Report, Status
from hyvinvointi_cli.output.labels import label
from hyvinvointi_cli.output.manifest import manifest_of
from hyvinvointi_cli.output.names import names_of
from hyvinvointi_cli.output.page import render
from hyvinvointi_cli.output.page.cards import cards, scorecards
from hyvinvointi_cli.output.page.content import Content, content
from hyvinvointi_cli.output.page.render import html
from hyvinvointi_cli.running.pipeline import load_frameworks
from hyvinvointi_cli.tagging.qualifiers.moved import Destination
from made import BROKEN, CODEBOOK, REPORTS, report, unit

RESULTS = (*(replace(r, sha256=f"{n:064x}") for n, r in enumerate(REPORTS)), BROKEN)
"""Reports are told apart by what is in them; those of `made` share a digest."""
HOSTILE = (
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">nuorisovaltuusto</a>',
    "javascript:alert(1)",
    "{{ 7*7 }} {% raw %}",
    "]]> --> </style></script></title>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
)
_VOID = {"meta", "br", "img", "link", "hr", "input", "wbr"}


class Parsed(HTMLParser):
    """All tags with their attributes, the text outside script and style, and whether tags are balanced."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.text += data


def page_of(results: tuple[Report | Failure, ...] = RESULTS, language: str = "fi") -> Content:
    manifest = manifest_of(results, "report", {"lang": language}, (CODEBOOK.version, CODEBOOK.digest))
    return content(results, CODEBOOK, Frameworks(()), names_of(CODEBOOK, language), manifest)


def hostile(text: str) -> Report:
    """A report in which everything that a PDF decides holds the text."""
    words = f"{text} Perustetaan asukasraati {text}"
    told = unit(1, words, ("asukasraati", "os_raadit_tilaisuudet"), section=(text,), status=Status.PROMISED)
    return report(f"{text}.pdf", (told,), Metadata(text, None, text, None, "suunnitelma", 2021, 2025))


def test_every_fragment_link_leads_somewhere_and_every_id_is_given_once() -> None:
    tags = Parsed(html(page_of())).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    links = [attributes.get("href") or "" for tag, attributes in tags if tag == "a"]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links} <= set(ids) and all(link.startswith("#") for link in links)


def test_counts_of_the_cells_add_up_to_the_matrix() -> None:
    page = page_of()
    cells = [cell for block in page.heat.blocks for line in block.lines for cell in line.cells]
    whole = matrix(RESULTS, CODEBOOK, counted(Selection()))
    assert sum(cell.count for cell in cells) == whole.total == page.heat.total
    assert all(sum(map(int, c.by_status.split(","))) == c.count for c in cells if c.by_status)


def test_a_number_opens_the_sentence_with_its_page_status_and_rule() -> None:
    text = Parsed(html(page_of())).text
    assert "Asukasraati ei kokoontunut vuonna 2023." in text
    assert "os_raadit_tilaisuudet.yaml:14" in text and "✗ ei toteutunut" in text and "sivu 2" in text


def test_words_found_are_marked() -> None:
    assert b"<mark>Asukasraati</mark> ei kokoontunut" in html(page_of())


def test_what_could_not_be_read_is_told_apart_from_nothing_found() -> None:
    page = page_of()
    missing = {c.missing for block in page.heat.blocks for line in block.lines for c in line.cells}
    assert "unreadable" in missing
    assert "rikki.pdf: tiedosto on vioittunut" in Parsed(html(page)).text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    page = html(page_of((hostile(text),)))
    parsed = Parsed(page)
    assert parsed.open == [] and parsed.text.count(text) >= 4
    known = {tag for tag, _ in Parsed(html(page_of())).tags}
    assert {tag for tag, _ in parsed.tags} <= known
    assert sum(tag == "script" for tag, _ in parsed.tags) == 1
    assert all(not name.startswith("on") for _, attributes in parsed.tags for name in attributes)
    assert all((a.get("href") or "#").startswith("#") for _, a in parsed.tags)


def test_control_and_bidi_characters_are_left_out() -> None:
    page = html(page_of((hostile("\x1b[31m\u202e\x00\ufffe\ud800x"),))).decode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\ufffe]", page)


def test_policy_allows_nothing_but_our_style_script_and_pictures() -> None:
    tags = Parsed(html(page_of())).tags
    policy = next(a["content"] for t, a in tags if a.get("http-equiv") == "Content-Security-Policy") or ""
    assert policy.startswith("default-src 'none'; img-src data:; ") and "unsafe" not in policy
    assert policy.count("sha256-") == 2 and "http" not in policy
    assert not any("style" in attributes for _, attributes in tags)  # the policy would block it


def test_page_has_headings_in_order() -> None:
    levels = [int(t[1]) for t, _ in Parsed(html(page_of())).tags if re.fullmatch("h[1-6]", t)]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_same_input_gives_the_same_bytes() -> None:
    assert html(page_of()) == html(page_of())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_page_is_in_the_language_asked_for(language: str) -> None:
    page = html(page_of(language=language)).decode()
    assert f'<html lang="{language}">' in page and label("html_made", language) in page


@pytest.mark.parametrize(
    "path", sorted(Path(render.__file__).parent.glob("templates/*.j2")), ids=lambda p: p.name
)
def test_every_word_of_the_templates_has_a_label(path: Path) -> None:
    keys = re.findall(r'\btn?\(["\'](\w+)["\'][,)]', path.read_text(encoding="utf-8"))
    assert [key for key in keys if label(key) == key] == []


@pytest.mark.parametrize(
    "rule",
    [
        "measure cell without an outturn",
        "words in the outturn cell",
        "mark in the outturn cell",
        "figures in the outturn cell",
        "empty outturn cell",
        "words in a cell of remarks",
        *Destination,
    ],
)
def test_rule_that_decided_what_became_of_a_measure_has_words(rule: str) -> None:
    key = f"html_cue_{rule.replace(' ', '_')}"
    assert label(key) != key


def test_no_document_at_all_gives_a_page_that_says_so() -> None:
    page = page_of((BROKEN,))
    assert "rikki.pdf" in Parsed(html(page)).text


def test_mentions_of_the_documents_are_those_that_the_page_counts() -> None:
    page = page_of()
    assert [one.mentions for one in page.entries] == ["4", "2", "1"]
    assert sum(int(one.mentions) for one in page.entries) == page.heat.total


def test_file_name_goes_on_in_the_next_line_between_its_words() -> None:
    deep = replace(REPORTS[0], file="kansio/Suvi_koski<2021>.pdf")
    assert b"kansio/<wbr>Suvi_<wbr>koski&lt;2021&gt;.pdf" in html(page_of((deep,)))


def test_document_named_after_its_file_breaks_between_its_words_in_every_heading() -> None:
    unknown = replace(REPORTS[0], file="Suvi_koski.pdf", metadata=Metadata(report_year=2023))
    page = html(page_of((unknown,))).decode()
    headings = re.findall(r'<span class="place[^>]*>(Suvi.*?)</span> <span class="period">', page)
    assert headings and {"Suvi_<wbr>koski"} == {name for name in headings if "wbr" in name}
    assert '-all">Suvi_<wbr>koski 2023</a>' in page


def test_count_of_what_has_ended_is_not_zero_where_something_has() -> None:
    ended = unit(1, "Asukasraati lopetettiin.", ("Asukasraati", "os_raadit_tilaisuudet"), status=Status.ENDED)
    document = report("a.pdf", (ended,), Metadata("Suvikoski", report_year=2023))
    frameworks = load_frameworks(())
    scored = scorecards(Evidences(document, frameworks.general), frameworks)
    (line,) = [
        line
        for card in cards([(document, scored)], names_of(CODEBOOK, "fi"))
        for line in card.lines
        if line.id == "d1_paattyminen"
    ]
    assert line.grades[0].text == "1"
