"""The reader of lexicons: every mistake is told with its place, and nothing else gets through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.tagging.codebook import digest_lexicons, find_lexicons, load_codebook, read_codebook
from hyvinvointi_cli.tagging.terms import Codebook, Term

HEAD = 'version: "1"\nbranches:\n  osallisuus_tasot: Tasot\n'
PAGE = """\
id: os_kerho
label: {fi: Kerho, sv: Klubb, en: Club}
definition: {fi: Kerhot., en: Clubs.}
family: osallisuus
parent: osallisuus_tasot
dimensions: [D4]
terms:
  fi:
    - kerho
examples:
  - "[Kerho] kokoontuu."
"""


def folder(tmp_path: Path, pages: dict[str, str], head: str = HEAD) -> Path:
    """A lexicon folder with these code pages."""
    root = tmp_path / "lexicons"
    (root / "codes").mkdir(parents=True, exist_ok=True)
    (root / "codebook.yaml").write_text(head, encoding="utf-8")
    for name, text in pages.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def problems(root: Path) -> tuple[str, ...]:
    with pytest.raises(LexiconError) as caught:
        read_codebook((root,))
    return caught.value.problems


MISTAKES = [
    ("unknown key", PAGE + "exampels: []\n", "12:1: unknown key 'exampels'; did you mean 'examples'?"),
    ("missing key", PAGE.replace("family: osallisuus\n", ""), "1:1: key 'family' is missing"),
    ("repeated key", PAGE + "id: os_kerho\n", "12:1: key 'id' stands twice in the same place"),
    ("unknown family", PAGE.replace("family: osallisuus", "family: osalisuus"),
     "4:9: unknown family 'osalisuus'; did you mean 'osallisuus'?"),
    ("unknown parent", PAGE.replace("parent: osallisuus_tasot", "parent: osallisuus_taso"),
     "5:9: unknown parent 'osallisuus_taso'; did you mean 'osallisuus_tasot'?"),
    ("unknown dimension", PAGE.replace("[D4]", "[D4, D5]"),
     "6:18: unknown dimension 'D5'; known are D1, D2, D3, D4"),
    ("unknown column", PAGE + "columns: [vastuu]\n", "12:11: unknown column 'vastuu'"),
    ("id differs from file", PAGE.replace("id: os_kerho", "id: os_kerhot"),
     "1:5: id 'os_kerhot' differs from the file's name 'os_kerho'"),
    ("label without Swedish", PAGE.replace("sv: Klubb, ", ""), "2:8: label has no text in 'sv'"),
    ("empty term", PAGE.replace("- kerho", '- ""'),
     "9:7: the term is empty; write a word or delete the line"),
    ("repeated term", PAGE.replace("- kerho\n", "- kerho\n    - kerho\n"),
     "10:7: term 'kerho' stands already on line 9"),
    ("star inside a word", PAGE.replace("- kerho", '- "ker*ho"'),
     "9:7: `*` stands only at the start or the end of a word"),
    ("prefix of two letters", PAGE.replace("- kerho", '- "ke*"'),
     "9:7: `ke` is too short: at least 3 letters"),
    ("letter class", PAGE.replace("- kerho", '- "iso raa[td]*"'),
     "9:11: letter classes are not used: write the base form, inflection is automatic"),
    ("gap at the end", PAGE.replace("- kerho", '- "kerho .."'), "9:14: `..` stands between two words"),
    ("term that is its own exception", PAGE + "exceptions: [kerho]\n",
     "12:13: exception 'kerho' is also a term: it could never be found"),
    ("unknown condition key", PAGE.replace("- kerho", "- {term: kerho, need: [nuori]}"),
     "9:21: unknown key 'need'; did you mean 'needs'?"),
    ("unknown word list", PAGE.replace("- kerho", "- {term: kerho, needs: ['@asukaat']}"),
     "9:29: unknown name '@asukaat'"),
    ("flag that is not true or false", PAGE + "fallback: kyllä\n", "12:11: unknown answer 'kyllä'"),
    ("mark never closed", PAGE.replace("[Kerho] ", "[Kerho "), "11:5: `[` is never closed"),
    ("mark never opened", PAGE.replace("[Kerho] ", "Kerho] "), "11:10: `]` without `[`"),
    ("marks nested", PAGE.replace("[Kerho]", "[[Kerho]]"), "11:6: `[` inside `[`: marks do not nest"),
    ("example without a mark", PAGE.replace("[Kerho]", "Kerho"),
     "11:5: an example marks the words that are found"),
    ("counterexample with a mark", PAGE + 'counterexamples: ["[Kerho]"]\n',
     "12:19: a counterexample has no marked words"),
    ("a text where a list belongs", PAGE.replace("terms:\n  fi:\n    - kerho", "terms: kerho"),
     "7:8: terms is a list: each line begins with `- `"),
    ("an anchor", PAGE.replace("- kerho", "- &a kerho"), "9:7: anchors (&) and aliases (*) are not used"),
    ("a tag", PAGE.replace("- kerho", "- !!str kerho"), "9:7: tags (!) are not used"),
    ("two documents", PAGE + "---\nid: os_toinen\n", "13:1: a lexicon file holds one document"),
    ("not YAML", PAGE + "include: a: b\n", "12:11: not valid YAML"),
    ("empty file", "", "1:1: the file is empty"),
    ("a list as the whole file", "- kerho\n", "1:1: a lexicon file is a list of `key: value` lines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_mistake_is_told_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    found = problems(folder(tmp_path, {"codes/os_kerho.yaml": text}))
    assert any(line.startswith(f"lexicons/codes/os_kerho.yaml:{expected}") for line in found), found


def test_problems_of_all_files_are_told_together(tmp_path: Path) -> None:
    bad = PAGE.replace("[D4]", "[D9]")
    root = folder(tmp_path, {"codes/os_kerho.yaml": bad, "codes/os_toinen.yaml": bad})
    assert [line.split(":")[0] for line in problems(root)] == [
        "lexicons/codes/os_kerho.yaml",
        "lexicons/codes/os_toinen.yaml",
        "lexicons/codes/os_toinen.yaml",
    ]


def test_same_id_twice_in_a_folder_is_a_problem(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE, "os_kerho.yaml": PAGE})
    assert problems(root) == (
        "lexicons/os_kerho.yaml:1:1: duplicate id 'os_kerho': it is already in lexicons/codes/os_kerho.yaml",
    )


def test_file_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    root = folder(tmp_path, {})
    (root / "codes/os_kerho.yaml").write_bytes(PAGE.replace("Kerho,", "Kerhotyö,").encode("latin-1"))
    assert problems(root) == (
        "lexicons/codes/os_kerho.yaml:2:1: the text is not UTF-8; save the file as UTF-8",
    )


def test_folder_without_pages_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "os_kerho.yml").write_text(PAGE, encoding="utf-8")
    assert "no .yaml file in this folder" in problems(tmp_path)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX")
@pytest.mark.parametrize("place", ["codes", "frameworks"])
def test_pipe_is_a_problem_and_no_wait(tmp_path: Path, place: str) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE})
    (root / place).mkdir(exist_ok=True)
    os.mkfifo(root / place / "putki.yaml")
    program = (
        "import sys\n"
        "from hyvinvointi_cli.running.pipeline import load_frameworks\n"
        "from hyvinvointi_cli.running.keys import codebook_key, summary_key\n"
        "codebook_key((sys.argv[1],)), summary_key('', (sys.argv[1],))\n"
        "load_frameworks((sys.argv[1],))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(root)], capture_output=True, timeout=30, check=False
    )
    assert f"{place}/putki.yaml:1:1: is a pipe or a device" in done.stderr.decode()


def test_file_too_large_is_not_read(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE})
    with (root / "codes" / "os_kerho.yaml").open("ab") as file:
        file.truncate(20_000_000_000)
    assert "larger than 2 MB" in problems(root)[0]


def test_tab_is_called_a_tab(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": "id: os_kerho\nlabel:\n\tfi: kerho\n"})
    (found,) = problems(root)
    assert "os_kerho.yaml:3:1: " in found and "indent with spaces" in found


def test_folder_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    assert "there is no such folder" in problems(tmp_path / "nowhere")[0]


def test_file_in_place_of_its_folder_names_the_folder(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE})
    assert problems(root / "codes" / "os_kerho.yaml")[0].endswith(f"that holds it: {root}")


def test_version_that_is_a_list_is_told_what_one_is(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE, "codebook.yaml": "version: [1, 2]\n"})
    assert any("codebook.yaml:1:1" in line and "as in version: 2026.1" in line for line in problems(root))


def test_yes_and_no_words_stay_words(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE.replace("- kerho", "- on")})
    assert read_codebook((root,)).code("os_kerho").terms[0].source == "on"


def test_rule_names_file_and_line(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE})
    assert read_codebook((root,)).code("os_kerho").terms[0].rule == "lexicons/codes/os_kerho.yaml:9"


def test_conditions_are_read_with_their_term(tmp_path: Path) -> None:
    entry = "- {term: kerho, weak: true, needs: [nuori, '@osallisuus'], unless: [peli], columns: [action]}"
    term = (
        read_codebook((folder(tmp_path, {"codes/os_kerho.yaml": PAGE.replace("- kerho", entry)}),))
        .codes[0]
        .terms[0]
    )
    needs = [c.source if isinstance(c, Term) else c for c in term.needs]
    assert (term.weak, needs, len(term.unless), term.columns) == (
        True,
        ["nuori", "@osallisuus"],
        1,
        ("action",),
    )


def test_word_list_is_filled_in_where_a_condition_names_it(tmp_path: Path) -> None:
    pages = {
        "codes/os_kerho.yaml": PAGE.replace("- kerho", "- {term: kerho, needs: ['@vaki']}"),
        "words/vaki.yaml": "id: vaki\nterms: [asukas, nuori]\n",
    }
    (term,) = read_codebook((folder(tmp_path, pages),)).codes[0].terms
    assert [c.source for c in term.needs if isinstance(c, Term)] == ["asukas", "nuori"]


def test_added_folder_replaces_a_code_with_the_same_id(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shipped = next(find_lexicons().joinpath("codes").glob("os_toimielimet.yaml")).read_text("utf-8")
    (own / "os_toimielimet.yaml").write_text(shipped.replace("Statutory influence bodies", "Mine"), "utf-8")
    assert load_codebook((own,)).code("os_toimielimet").label["en"] == "Mine"


def test_added_page_gives_an_existing_code_more_terms(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "lisat.yaml").write_text("adds_to: os_toimielimet\nterms: [kylävaltuusto]\n", "utf-8")
    terms = load_codebook((own,)).code("os_toimielimet").terms
    assert (terms[-1].source, terms[-1].rule, len(terms) > 20) == ("kylävaltuusto", "own/lisat.yaml:2", True)


def test_addition_to_an_unknown_code_is_a_problem(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "lisat.yaml").write_text("adds_to: os_toimielin\nterms: [kylävaltuusto]\n", "utf-8")
    with pytest.raises(LexiconError, match="did you mean 'os_toimielimet'"):
        load_codebook((own,))


def test_digest_follows_the_text_and_nothing_else(tmp_path: Path) -> None:
    root = folder(tmp_path, {"codes/os_kerho.yaml": PAGE})
    before = digest_lexicons((root,))
    assert digest_lexicons((folder(tmp_path / "copy", {"codes/os_kerho.yaml": PAGE}),)) == before
    (root / "codes/os_kerho.yaml").write_text(PAGE + "\n", encoding="utf-8")
    assert digest_lexicons((root,)) != before


def test_shipped_lexicons_hold_every_code_and_facet() -> None:
    codebook = load_codebook()
    assert (len(codebook.codes), len(codebook.facets)) == (61, 29)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace"))))
def test_any_bytes_give_a_codebook_or_a_lexicon_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    root = folder(tmp_path_factory.mktemp("fuzz"), {})
    (root / "codes/os_kerho.yaml").write_bytes(data)
    try:
        assert isinstance(read_codebook((root,)), Codebook)
    except LexiconError as err:
        assert err.problems


_LINES = PAGE.splitlines(keepends=True)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(_LINES), max_size=14),
    st.text(alphabet="[]{}*|=.:-@\"' \n\tkä&!#", max_size=12),
    st.integers(0, 14),
)
def test_any_mix_of_a_pages_lines_gives_a_codebook_or_a_lexicon_error(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], junk: str, place: int
) -> None:
    lines.insert(place, junk)
    root = folder(tmp_path_factory.mktemp("mix"), {"codes/os_kerho.yaml": "".join(lines)})
    try:
        assert isinstance(read_codebook((root,)), Codebook)
    except LexiconError as err:
        assert err.problems


@pytest.mark.parametrize("deep", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "? " * 50_000])
def test_deep_nesting_is_a_problem_not_a_crash(tmp_path: Path, deep: str) -> None:
    assert problems(folder(tmp_path, {"codes/os_kerho.yaml": deep}))
