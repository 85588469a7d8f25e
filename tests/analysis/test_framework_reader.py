"""A damaged framework file is told with file, line and column, all problems at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hyvinvointi_cli.analysis.framework_files import digest_frameworks
from hyvinvointi_cli.analysis.framework_reader import load_frameworks
from hyvinvointi_cli.analysis.frameworks import Frameworks
from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.running.pipeline import load_frameworks as shipped
from made import CODEBOOK

GOOD = """\
id: koe
label: {fi: "Koe", sv: "Prov", en: "Trial"}
definition: {fi: "Koe", en: "Trial"}
source: "DOMAIN"
items:
  - id: koe_raadit
    label: {fi: "Raadit", sv: "Råd", en: "Panels"}
    definition: {fi: "Raadit", en: "Panels"}
    source: "DOMAIN"
    evidence:
      - {codes: os_raadit_tilaisuudet}
"""


def read(folder: Path, text: str) -> Frameworks:
    (folder / "frameworks").mkdir(exist_ok=True)
    (folder / "frameworks" / "koe.yaml").write_text(text, encoding="utf-8")
    return load_frameworks([folder], CODEBOOK)


def test_good_file_is_read(tmp_path: Path) -> None:
    assert [item.id for item in read(tmp_path, GOOD).frameworks[0].items] == ["koe_raadit"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "    evidence:",
            "    method: age\n    steps: [1, 2, 3]\n    evidence:",
            "11:12: steps are three falling numbers",
            id="steps of an age rise",
        ),
        pytest.param(
            "    evidence:",
            "    method: balance\n    evidence:",
            "'against' and method",
            id="balance without against",
        ),
        pytest.param(
            "    evidence:",
            "    method: readability\n    evidence:",
            "readability has neither",
            id="rules unasked",
        ),
        pytest.param("os_raadit_t", "os_radit_t", "11:17: unknown code or facet", id="unknown code"),
        pytest.param("codes:", "code:", "11:10: unknown key 'code'; did you mean 'codes'?", id="unknown key"),
        pytest.param("id: koe\n", "id: muu\n", "1:5: id 'muu' is not the file's name", id="other name"),
        pytest.param(', en: "Panels"}\n    d', "}\n    d", "7:12: 'en' is missing", id="missing language"),
        pytest.param(
            "    evidence", "    method: share\n    evidence", "needs steps", id="share without steps"
        ),
        pytest.param("uudet}", "uudet, cap: 7}", "11:45: cap is 0, 1, 2 or 3", id="cap"),
        pytest.param("uudet}", 'uudet, words: ["raa*ti"]}', "cannot read the phrase", id="phrase"),
        pytest.param("uudet}", "uudet, statuses: dona}", "is not one of", id="status"),
        pytest.param("uudet}", "uudet, filled: vastuu}", "is not one of", id="field of measures"),
        pytest.param(
            "uudet}", "uudet, within: outturn}", "say `place: measure` too", id="field of no measure"
        ),
        pytest.param(
            "    evidence",
            "    method: answered\n    evidence",
            "'answers' and method answered",
            id="no answers",
        ),
        pytest.param("uudet}", "uudet", "not valid YAML", id="not YAML"),
    ],
)
def test_problem_is_told_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert old in GOOD
    with pytest.raises(LexiconError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    first = caught.value.problems[0]
    assert first.startswith(f"{tmp_path.name}/frameworks/koe.yaml:") and problem in str(caught.value)


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    damaged = GOOD.replace("os_raadit", "os_x").replace("source", "sourse")
    with pytest.raises(LexiconError) as caught:
        read(tmp_path, damaged)
    assert len(caught.value.problems) >= 3


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_frameworks_or_told_problems(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "frameworks").mkdir(exist_ok=True)
    (tmp_path / "frameworks" / "koe.yaml").write_bytes(data)
    try:
        load_frameworks([tmp_path], CODEBOOK)
    except LexiconError as error:
        assert all("koe.yaml:" in problem for problem in error.problems)


def test_digest_changes_with_the_files_alone(tmp_path: Path) -> None:
    (tmp_path / "frameworks").mkdir()
    shipped = Path(__file__).parents[2] / "lexicons"
    before = digest_frameworks([shipped, tmp_path])
    assert before == digest_frameworks([shipped]) == digest_frameworks([shipped])
    (tmp_path / "frameworks" / "d1.yaml").write_text("id: d1\n", encoding="utf-8")
    assert digest_frameworks([shipped, tmp_path]) != before


def test_every_framework_and_item_speaks_three_languages() -> None:
    for framework in shipped(()).frameworks:
        for one in (framework, *framework.items):
            assert set(one.label) == set(one.definition) == {"fi", "sv", "en"}, one.id
