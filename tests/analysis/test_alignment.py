"""Measures of two documents find each other by words, context and the best pairing of all."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measure_gold import Documents, documents, kind_accuracy, pair_f1, pairs, parts

from hyvinvointi_cli.analysis import alignment
from hyvinvointi_cli.analysis.alignment import Change, Link, align, likelihood
from hyvinvointi_cli.analysis.assignment import assign
from hyvinvointi_cli.analysis.coverage import Weights
from hyvinvointi_cli.analysis.same_wording import same_wording
from hyvinvointi_cli.analysis.similarity import features
from hyvinvointi_cli.model import Measure

HELD = [d for d in documents() if d.set == "held"]
ACTIONS = [m.action for d in documents() for m in (*d.old, *d.new) if m.action]
LISTS = st.lists(
    st.builds(
        Measure,
        page=st.just(1),
        unit=st.just(1),
        action=st.sampled_from(ACTIONS[:40]) | st.none(),
        goal=st.sampled_from(["Yksinäisyys vähenee", "Arki liikuttaa"]) | st.none(),
        responsible=st.sampled_from(["Kirjasto", "Hyvinvointialue"]) | st.none(),
    ),
    max_size=7,
)


@pytest.mark.parametrize("document", HELD, ids=lambda d: d.name)
def test_pairs_of_unseen_documents_are_found(document: Documents) -> None:
    assert pair_f1(align(document.old, document.new), document) >= 0.92


def test_kinds_of_unseen_documents_are_right() -> None:
    scores = [kind_accuracy(align(d.old, d.new), d) for d in HELD]
    assert sum(right for right, _ in scores) / sum(total for _, total in scores) >= 0.90


def test_unseen_pairs_are_told_from_look_alikes() -> None:
    held = [p for p in pairs() if p.set == "held"]
    same = [p.kind != "different" for p in held]
    found = [likelihood(features(p.old, p.new, Weights())) >= 0.5 for p in held]
    hits = sum(a and b for a, b in zip(same, found, strict=True))
    assert 2 * hits / (sum(same) + sum(found)) >= 0.85


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Perustetaan asukasraati", "Asukasraadin perustaminen", True, id="inflection"),
        pytest.param("1.2 Uimakoulut", "• Uimakoulut.", True, id="numbering and bullets"),
        pytest.param("Hyvin- vointimessut", "Hyvinvointimessut", True, id="broken word"),
        pytest.param(
            "Hyvinvointikoordinaa ttorin työ", "Hyvinvointikoordinaattorin työ", True, id="cut word"
        ),
        pytest.param("Luontokävelyjäuupuneille", "Luontokävelyt uupuneille", True, id="words run together"),
        pytest.param("Kunnan asukas kysely", "Kyläkierrokset", False, id="nothing to mend"),
        pytest.param("Turvallisuuskävelyt kylissä", "Kylien turvallisuuskävelyt", True, id="short stem"),
        pytest.param("Uusia penkkejä 5", "Uusia penkkejä 10", False, id="another number"),
        pytest.param(
            "Laaditaan lasten ja nuorten hyvinvointisuunnitelma",
            "Päivitetään lasten ja nuorten hyvinvointisuunnitelma",
            False,
            id="another deed",
        ),
        pytest.param(
            "Kyläavustuksen korottaminen 10 000 eurosta 15 000 euroon",
            "Kyläavustus nostettiin 10 000 eurosta 15 000 euroon",
            True,
            id="the same deed in another verb",
        ),
        pytest.param("Järjestöfoorumi", "Järjestöillat", False, id="another word of one meaning"),
        pytest.param("Kirjaston aukiolo", "Uimahallin aukiolo", False, id="another thing"),
    ],
)
def test_wording_is_the_same_whatever_the_inflection(old: str, new: str, expected: bool) -> None:
    assert same_wording(old, new) is expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Leskien vertaisryhmä", "Omaishoitajien vertaisryhmä", id="other people"),
        pytest.param("Senioriuinnin vuoro uimahalliin", "Nuorten vuoro uimahalliin", id="other age"),
        pytest.param("Kirjaston auton hankinta", "Kunnan auton hankinta vanhuspalveluihin", id="other use"),
        pytest.param("Uupuneiden miesten kävelyryhmä", "Uupuneiden naisten kävelyryhmä", id="other sex"),
        pytest.param("Kuntalaisten palvelukysely", "Henkilöstön palvelukysely", id="those employed"),
        pytest.param("Melontaa päiväkodeille", "Melontaa lukiolaisille", id="other school"),
        pytest.param("Nuorten syysleiri Tervalammella", "Nuorten syyskahvila Tervalammella", id="other kind"),
        pytest.param("Pienen sillan rakentaminen", "Pienen sillan huoltotalkoot", id="what follows on it"),
        pytest.param("Perhepuisto kylään Alapuro", "Perhepuisto kylään Kivikoski", id="other place"),
    ],
)
def test_same_doing_for_others_is_another_measure(old: str, new: str) -> None:
    sides = [[Measure(page=1, unit=1, action=text, goal="Yhteinen tavoite")] for text in (old, new)]
    assert [link.change for link in align(*sides)] == [Change.DROPPED, Change.NEW]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Koululaisten kesätyöt", "Kesätöitä nuorille", id="pupils are young people"),
        pytest.param("Kuntalaisten digikurssi", "Digikurssit ikäihmisille", id="residents are of all ages"),
        pytest.param("Retki ikäihmisille", "Ikäihmisten leiripäivä", id="one kind"),
        pytest.param("Perhepuisto Kivikosken kylään", "Kivikoskelle Perhepuisto", id="one place"),
    ],
)
def test_names_of_the_same_people_kind_and_place_are_no_difference(old: str, new: str) -> None:
    sides = [Measure(page=1, unit=1, action=text) for text in (old, new)]
    found = features(*sides, Weights())
    assert (found.apart, found.other_kind, found.other_place) == (0, 0, 0)


def test_suspended_compound_joins_both_measures() -> None:
    old = [Measure(page=1, unit=n, action=f"Kerhot {name}kouluilla") for n, name in enumerate(("ala", "ylä"))]
    new = [Measure(page=1, unit=1, action="Kerhot ala- ja yläkouluilla")]
    assert [link.change for link in align(old, new)] == [Change.MERGED]


def test_repeated_rows_are_paired_in_their_order() -> None:
    rows = [Measure(page=n, unit=n, action="Kerhotoiminta") for n in range(4)]
    assert [(link.old, link.new) for link in align(rows, rows)] == [((n,), (n,)) for n in range(4)]


def test_measure_moved_to_the_county_keeps_its_pair() -> None:
    old = Measure(page=1, unit=1, action="Perhetyön vastaanotto", responsible="Perusturva")
    new = Measure(page=1, unit=1, action="Perhetyön vastaanotto", responsible="Hyvinvointialue")
    assert align([old], [new])[0].change is Change.KEPT


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_document_beside_itself_is_kept_as_it_is(measures: list[Measure]) -> None:
    named = [m for m in measures if m.action]
    found = align(named, named)
    assert found == tuple(Link(Change.KEPT, (n,), (n,), 1.0) for n in range(len(named)))


@given(LISTS, LISTS)
@settings(max_examples=60, deadline=None)
def test_other_way_round_mirrors(old: list[Measure], new: list[Measure]) -> None:
    turned = {
        Change.MERGED: Change.SPLIT,
        Change.SPLIT: Change.MERGED,
        Change.NEW: Change.DROPPED,
        Change.DROPPED: Change.NEW,
    }
    there = {(link.change, link.old, link.new, link.similarity) for link in align(old, new)}
    back = {(turned.get(k.change, k.change), k.new, k.old, k.similarity) for k in align(new, old)}
    assert there == back


@given(LISTS, LISTS)
@settings(max_examples=60, deadline=None)
def test_every_measure_stands_in_one_link(old: list[Measure], new: list[Measure]) -> None:
    found = align(old, new)
    assert sorted(i for link in found for i in link.old) == list(range(len(old)))
    assert sorted(j for link in found for j in link.new) == list(range(len(new)))


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(-3, 9), max_size=12))
@settings(max_examples=100, deadline=None)
def test_assignment_gains_the_most(edges: dict[tuple[int, int], int]) -> None:
    best = max(
        sum(max(edges.get((row, column), 0), 0) for row, column in enumerate(order))
        for order in permutations(range(4))
    )
    assert sum(edges[pair] for pair in assign(edges)) == best


def test_parts_are_told_from_neighbours_in_both_directions() -> None:
    right = 0
    cases = parts()
    for whole, sides, split in cases:
        one, two = [Measure(page=1, unit=1, action=whole)], [Measure(page=1, unit=1, action=s) for s in sides]
        right += (Change.SPLIT in {link.change for link in align(one, two)}) is split
        right += (Change.MERGED in {link.change for link in align(two, one)}) is split
    assert right / (2 * len(cases)) >= 0.85


@pytest.mark.parametrize("kind", ["groups", "people", "kinds", "venues", "topics"])
def test_line_of_words_names_each_once(kind: str) -> None:
    words = Path(alignment.__file__).parent / "words" / "wording.toml"
    lines = tomllib.loads(words.read_text(encoding="utf-8"))[kind]
    assert [line for line in lines if len(set(line.split())) < len(line.split())] == []


@pytest.mark.parametrize(
    ("old", "same", "other"),
    [
        pytest.param(
            "Lenkkipolun valaiseminen Harjulla",
            "Harjun lenkille lamput",
            "Lenkkipolun valaiseminen Rajakylällä",
            id="in another place",
        ),
        pytest.param(
            "Turvallisuuskävely keskustassa",
            "Turvallisuuskierros keskustan kaduilla",
            "Turvallisuuskävely Rajakylällä",
            id="in the middle and in a village",
        ),
        pytest.param(
            "Läksykerho kirjastossa",
            "Kirjaston tukiopetuskerho",
            "Pelikerho kirjastossa",
            id="of another topic",
        ),
        pytest.param(
            "Kysely yläkoululaisten vapaa-ajasta",
            "Yläkoulujen nuorilta kysyttiin vapaa-ajasta",
            "Kysely alakoululaisten vapaa-ajasta",
            id="of another school",
        ),
    ],
)
def test_look_alike_of_the_same_body_is_another_measure(old: str, same: str, other: str) -> None:
    def measure(action: str) -> Measure:
        return Measure(page=1, unit=1, action=action, responsible="Vapaa-aikatoimi", indicator="Osallistujat")

    links = align([measure(old)], [measure(other), measure(same)])
    assert [link.new for link in links if link.old] == [(1,)]
