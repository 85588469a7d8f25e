"""The page in a browser: sort, filter, open a quotation, with the keyboard, without script, on a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from hyvinvointi_cli.cli.app import _run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SAMPLES = Path(__file__).parents[2] / "samples"
FIRST = "#heat tbody:nth-of-type(1) tr:not(.family):not([hidden])"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install 'hyte[dev]'")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a municipality's plan and report, and of another's report."""
    names = ("Kuuslahti_2021.pdf", "Kuuslahti_2023.pdf", "Raumankoski_2023.pdf")
    target = tmp_path_factory.mktemp("page") / "report.html"
    with pytest.raises(SystemExit) as ended:
        _run(["-q", "report", *(str(SAMPLES / name) for name in names), "-o", str(target)])
    assert ended.value.code in (0, None)
    return target.as_uri()


@pytest.fixture
def page(browser: Browser, file: str) -> Iterator[Page]:
    """The open page; at the end nothing may have been fetched or complained about."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file)
    yield page
    fetched = [url for url in requests if not url.startswith((file, "data:"))]
    context.close()
    assert (fetched, complaints) == ([], [])


def rates(page: Page, column: int) -> list[float]:
    texts = page.locator(f"{FIRST} td:nth-child({column + 1})").all_inner_texts()
    return [float(text.replace("<0,1", "0,05").replace(",", ".")) for text in texts if text not in "–?"]


def test_themes_are_sorted_by_a_document(page: Page) -> None:
    page.click("#heat thead th:nth-child(3) button")
    found = rates(page, 2)
    assert found == sorted(found, reverse=True) and len(set(found)) > 5
    assert page.get_attribute("#heat thead th:nth-child(3)", "aria-sort") == "descending"


def test_sorting_holds_when_a_filter_changes_the_numbers(page: Page) -> None:
    page.click("#heat thead th:nth-child(3) button")
    page.select_option("select[name=status]", label="toteutunut")
    found = rates(page, 2)
    assert found == sorted(found, reverse=True)


def test_documents_are_sorted_by_a_theme(page: Page) -> None:
    page.click(f"{FIRST} >> nth=2 >> button")
    texts = page.locator(f"{FIRST} >> nth=2 >> td").all_inner_texts()
    found = [float(text.replace(",", ".")) for text in texts]
    assert found == sorted(found, reverse=True)


def test_family_filter_leaves_one_family(page: Page) -> None:
    page.select_option("select[name=family]", "arviointi")
    assert page.locator("#heat tbody:not([hidden])").count() == 1
    shown = page.locator("#heat tr[data-code]:visible").count()
    assert 0 < shown < 61 and f"Näkyvissä {shown} teemaa" in page.inner_text("#filters output")


def test_dimension_filter_leaves_themes_of_the_dimension(page: Page) -> None:
    page.select_option("select[name=dimension]", "D3")
    shown = page.locator("#heat tr[data-code]:visible")
    assert 0 < shown.count() < 61
    assert all("D3" in (row.get_attribute("data-dimensions") or "") for row in shown.all())


def test_status_filter_counts_only_that_status(page: Page) -> None:
    before = sum(rates(page, 2))
    page.select_option("select[name=status]", label="ei toteutunut")
    assert 0 < sum(rates(page, 2)) < before / 3
    page.click("#filters button")
    assert sum(rates(page, 2)) == pytest.approx(before)


def test_number_opens_its_quotations_and_escape_closes_them(page: Page) -> None:
    page.click(f"{FIRST} >> nth=0 >> td:nth-child(3) a")
    panel = page.locator(".group:target")
    assert panel.is_visible() and panel.locator("mark").count() > 0
    assert "sivu" in panel.inner_text() and ".yaml:" in panel.inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".group:target").count() == 0


def test_quotations_have_pictures_of_their_pages(page: Page) -> None:
    page.click(f"{FIRST} >> nth=0 >> td:nth-child(3) a")
    picture = page.locator(".group:target svg.pic").first
    box = picture.bounding_box()
    assert box is not None and box["width"] > 300 and box["height"] > 20


def test_number_is_reached_and_opened_with_the_keyboard(page: Page) -> None:
    page.focus(f"{FIRST} >> nth=0 >> td:nth-child(2) a")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.group:target')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "close"


def test_number_of_the_flow_opens_the_measures(page: Page) -> None:
    page.click("#flow .outcomes a >> nth=0")
    told = page.locator(".group:target").inner_text()
    assert "Toteuma" in told and "sivu" in told and "Painopiste" in told and "sääntö" in told
    assert page.locator(".group:target svg.pic").count() > 0


@pytest.mark.parametrize("opened", [False, True], ids=["page", "quotations"])
def test_axe_finds_nothing_serious(page: Page, opened: bool) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="no axe: pip install 'hyte[dev]'"
    )
    if opened:
        page.click(f"{FIRST} >> nth=0 >> td:nth-child(2) a")
    found = axe.Axe().run(page).response["violations"]
    serious = [v for v in found if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in serious] == []


def test_page_reads_without_script(browser: Browser, file: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file)
    assert not page.locator("#filters").is_visible()
    page.click(f"{FIRST} >> nth=0 >> td:nth-child(3) a")
    assert page.locator(".group:target").is_visible()
    page.click(".group:target .close")
    assert page.locator(".group:target").count() == 0
    context.close()


def test_hostile_text_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    report, target = tmp_path / "a.txt", tmp_path / "page.html"
    report.write_text(
        "<script>alert(1)</script> Asukasraati <img src=x onerror=alert(1)> kokoontui kolme kertaa.\n",
        encoding="utf-8",
    )
    with pytest.raises(SystemExit):
        _run(["-q", "report", str(report), "-o", str(target)])
    page = browser.new_page()
    events: list[str] = []
    page.on("dialog", lambda dialog: events.append(dialog.message))
    page.on("console", lambda message: events.append(message.text))
    page.goto(target.as_uri())
    page.click("#heat td a >> nth=0")
    text = page.inner_text("#quotes")
    page.close()
    assert "<script>alert(1)</script>" in text and "onerror=alert(1)" in text
    assert events == []


@pytest.fixture(scope="module")
def swedish(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page in Swedish, whose names of types are the longest."""
    target = tmp_path_factory.mktemp("page") / "rapport.html"
    files = map(str, sorted(SAMPLES.glob("*.pdf")))
    with pytest.raises(SystemExit):
        _run(["-q", "--lang", "sv", "report", "--no-pictures", *files, "-o", str(target)])
    return target.as_uri()


@pytest.mark.parametrize("width", [380, 768, 1024, 1200, 1280])
@pytest.mark.parametrize("which", ["file", "swedish"])
def test_nothing_sticks_out_of_the_window(
    browser: Browser, request: pytest.FixtureRequest, which: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(request.getfixturevalue(which))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.fixture(scope="module")
def memo(browser: Browser, file: str) -> list[str]:
    """The text of each printed page."""
    page = browser.new_page()
    page.goto(file)
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    return [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(printed)]


def test_memo_is_printed_on_a_few_pages(memo: list[str]) -> None:
    assert 3 <= len(memo) <= 8


def test_memo_has_the_strongest_quotation_of_each_dimension(memo: list[str]) -> None:
    text = "".join(memo)
    assert "vahvin näyttö ulottuvuuksittain" in text and "D4 Kaikkia osallistava ·" in text


def test_first_printed_page_holds_the_first_comparison(memo: list[str]) -> None:
    assert "Mitä luvatusta toteutui" in memo[0]
    assert "uusi toimenpide" in memo[0]  # the last line of its table
