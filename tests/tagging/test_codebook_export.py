"""The codebook as quanteda YAML, LIWC .dic and REFI-QDA .qdc."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from lxml import etree

from hyvinvointi_cli.tagging.codebook import find_lexicons, load_codebook, parent_labels
from hyvinvointi_cli.tagging.codebook_export import globs_of, guid_of, liwc_dic, quanteda_yaml, refi_qdc
from hyvinvointi_cli.tagging.term_syntax import parse_term
from hyvinvointi_cli.tagging.terms import Codebook, Term

QDC = "{urn:QDA-XML:codebook:1.0}"
RULES = Path(__file__).with_name("refi_codebook.rng")
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


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_qdc_follows_the_schema_of_refi_qda_codebooks(language: str) -> None:
    text = refi_qdc(book(), parent_labels(find_lexicons()), language)
    rules = etree.RelaxNG(etree.parse(RULES))
    rules.assertValid(etree.fromstring(text.encode()))


def test_qdc_of_codes_without_dimensions_follows_the_schema() -> None:
    codes = tuple(replace(code, dimensions=()) for code in book().codes)
    text = refi_qdc(replace(book(), codes=codes), {})
    etree.RelaxNG(etree.parse(RULES)).assertValid(etree.fromstring(text.encode()))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        pytest.param(QDC[1:-1], "urn:QDA-XML:codebook:1:0", id="namespace"),
        pytest.param('isCodable="true"', 'isCodable="kyllä"', id="boolean"),
        pytest.param('guid="', 'guid="X', id="identifier"),
        pytest.param("MemberCode", "Member", id="element"),
        pytest.param(' name="', ' nimi="', id="attribute"),
    ],
)
def test_rules_of_the_schema_refuse_what_it_refuses(good: str, bad: str) -> None:
    text = refi_qdc(book(), {})
    assert good in text
    spoilt = etree.fromstring(text.replace(good, bad).encode())
    assert not etree.RelaxNG(etree.parse(RULES)).validate(spoilt)


def test_qdc_identifiers_are_unique_and_sets_name_codes() -> None:
    root = ElementTree.fromstring(refi_qdc(book(), parent_labels(find_lexicons())).encode())
    guids = [code.attrib["guid"] for code in root.iter(f"{QDC}Code")]
    assert len(guids) == len(set(guids))
    members = {member.attrib["guid"] for member in root.iter(f"{QDC}MemberCode")}
    assert members and members <= set(guids)


def test_qdc_holds_every_code_under_its_branch() -> None:
    root = ElementTree.fromstring(refi_qdc(book(), parent_labels(find_lexicons())).encode())
    codable = {code.attrib["guid"] for code in root.iter(f"{QDC}Code") if code.attrib["isCodable"] == "true"}
    assert codable == {guid_of(code.id) for code in book().codes}


def test_same_codebook_gives_the_same_bytes() -> None:
    assert refi_qdc(book(), {}) == refi_qdc(load_codebook(), {})
    assert quanteda_yaml(book()) == quanteda_yaml(load_codebook())
