"""Residents as actors or targets, and how long and how firmly."""

from __future__ import annotations

import pytest

from hyvinvointi_cli.tagging.qualifiers.commitment import commitment
from hyvinvointi_cli.tagging.qualifiers.cues import load_cues
from hyvinvointi_cli.tagging.qualifiers.duration import duration
from hyvinvointi_cli.tagging.qualifiers.role import role
from hyvinvointi_cli.tagging.units import unit_from_text

ROLES = [
    ("Asukkaat päättivät budjetoinnin kohteista.", "actor"),
    ("Nuorisovaltuusto teki kolme aloitetta.", "actor"),
    ("Kunnanvaltuusto teki päätöksen avustuksista.", "unknown"),
    ("Kuntalaisilta kysyttiin mielipidettä keskustasta.", "target"),
    ("Ikäihmisille järjestetään neuvontaa.", "target"),
    ("Ungdomsfullmäktige deltog i planeringen.", "actor"),
]
DURATIONS = [
    ("Osallisuushanke päättyy keväällä.", "fixed_term"),
    ("Asukasraati vakinaistettiin.", "permanent"),
    ("Kyläilta pidetään vuosittain.", "recurring"),
]
COMMITMENTS = [
    ("Iltoja järjestetään mahdollisuuksien mukaan.", "soft"),
    ("Ohjelma hyväksytään vuoden 2025 loppuun mennessä.", "hard"),
    ("Ohjelma laaditaan.", "normal"),
]


def language(text: str) -> str:
    return "sv" if text.startswith("Ungdoms") else "fi"


@pytest.mark.parametrize(("text", "value"), ROLES, ids=[text for text, _ in ROLES])
def test_role_of_residents(text: str, value: str) -> None:
    unit = unit_from_text(1, text, "sentence", language(text))
    assert role(unit, None, (), load_cues(language(text)))[0].value == value


@pytest.mark.parametrize(("text", "value"), DURATIONS, ids=[text for text, _ in DURATIONS])
def test_duration(text: str, value: str) -> None:
    assert duration(unit_from_text(1, text), None, (), load_cues("fi"))[0].value == value


@pytest.mark.parametrize(("text", "value"), COMMITMENTS, ids=[text for text, _ in COMMITMENTS])
def test_commitment(text: str, value: str) -> None:
    assert commitment(unit_from_text(1, text), None, (), load_cues("fi"))[0].value == value
