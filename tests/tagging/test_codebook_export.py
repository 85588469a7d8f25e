"""The codebook as quanteda YAML, LIWC .dic and REFI-QDA .qdc."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree

import yaml

from hyvinvointi_cli.tagging.codebook import find_lexicons, load_codebook, parent_labels
from hyvinvointi_cli.tagging.codebook_export import globs_of, guid_of, liwc_dic, quanteda_yaml, refi_qdc
from hyvinvointi_cli.tagging.term_syntax import parse_term
from hyvinvointi_cli.tagging.terms import Codebook, Term

QDC = "{urn:QDA-XML:codebook:1.0}"
GUID = re.compile(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
FORMS = {"raati": ("raati", "raadin", "raatia", "raateja"), "asukas": ("asukas", "asukkaan", "asukasta")}


@cache
def book() -> Codebook:
    return load_codebook()


def term(text: str) -> Term:
    words, gaps = parse_term(text)
    return Term(source=text, rule="x:1", language="fi", words=words, gaps=gaps)


def test_inflected_word_is_written_as_the_beginnings_of_its_forms() -> None:
    assert globs_of(term("asukas raati"), FORMS) == (
        "asuka* raad*", "asuka* raat*", "asukk* raad*", "asukk* raat*",
    )  # fmt: skip


def test_stars_of_the_notation_are_kept() -> None:
    assert globs_of(term("*raati"), FORMS) == ("*raad*", "*raat*")
    assert globs_of(term("osallisuus*"), {}) == ("osallisuus*",)


def test_quanteda_dictionary_is_family_code_patterns() -> None:
    dictionary = yaml.safe_load(quanteda_yaml(book()))
    assert set(dictionary) == {"osallisuus", "arviointi", "tasapainoisuus", "kaikkia_osallistava"}
    patterns = [p for family in dictionary.values() for code in family.values() for p in code]
    assert all(isinstance(pattern, str) and pattern for pattern in patterns)


def test_term_that_needs_company_stays_out_of_dictionaries() -> None:
    conditional = {t.source for c in book().codes for t in c.terms if t.needs and " " not in t.source}
    plain = {t.source for c in book().codes for t in c.terms if not (t.needs or t.unless)}
    line = re.compile(r'^    - "(.*)"$', re.MULTILINE)
    assert not (conditional - plain) & set(line.findall(quanteda_yaml(book())))


def test_liwc_words_name_known_categories() -> None:
    _, head, body = liwc_dic(book()).split("%\n")
    categories = dict(line.split("\t") for line in head.splitlines())
    assert list(categories.values()) == [code.id for code in book().codes]
    for line in body.splitlines():
        word, *numbers = line.split("\t")
        assert word and " " not in word and not word.startswith("*")
        assert numbers and set(numbers) <= set(categories)


def test_qdc_follows_the_schema_of_refi_qda_codebooks() -> None:
    root = ElementTree.fromstring(refi_qdc(book(), parent_labels(find_lexicons())).encode())
    assert root.tag == f"{QDC}CodeBook" and root.get("origin")
    assert [child.tag for child in root] == [f"{QDC}Codes", f"{QDC}Sets"]
    codes = list(root.iter(f"{QDC}Code"))
    for code in codes:
        assert set(code.attrib) == {"guid", "name", "isCodable"}
        assert GUID.fullmatch(code.attrib["guid"]) and code.attrib["name"]
        assert code.attrib["isCodable"] in ("true", "false")
        # A description stands before the codes under it.
        tags = [child.tag for child in code]
        assert tags == sorted(tags, key=lambda tag: tag != f"{QDC}Description")
    guids = [code.attrib["guid"] for code in codes]
    assert len(guids) == len(set(guids))
    members = {member.attrib["guid"] for member in root.iter(f"{QDC}MemberCode")}
    assert members <= set(guids)


def test_qdc_holds_every_code_under_its_branch() -> None:
    root = ElementTree.fromstring(refi_qdc(book(), parent_labels(find_lexicons())).encode())
    codable = {code.attrib["guid"] for code in root.iter(f"{QDC}Code") if code.attrib["isCodable"] == "true"}
    assert codable == {guid_of(code.id) for code in book().codes}


def test_same_codebook_gives_the_same_bytes() -> None:
    assert refi_qdc(book(), {}) == refi_qdc(load_codebook(), {})
    assert quanteda_yaml(book()) == quanteda_yaml(load_codebook())
