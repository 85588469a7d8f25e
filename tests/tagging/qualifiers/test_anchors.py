"""The words that rule groups of cues out never rule out a cue that stands in the text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hyvinvointi_cli.tagging.codebook import find_lexicons
from hyvinvointi_cli.tagging.qualifiers.anchors import Anchors, anchors_of, words_of
from hyvinvointi_cli.tagging.qualifiers.cues import FILE, Cues, compile_cue, in_order, read_groups

_UNITS = Path(__file__).parents[2] / "gold" / "dev.jsonl"

CASES = [
    ("siirty* .. eläkkeelle", "Hän siirtyi pian eläkkeelle.", True),
    ("*matta", "Arvioimatta jäi.", True),
    ("ei ole/ollut", "Rahaa ei ollut.", True),
    ("jäi pois", "Raati kokoontui.", False),
    ("ESR-rahoitu*", "Hanke sai ESR-rahoituksen.", True),
    ("*-työssä", "Päihde-työssä on puutteita.", True),
    ("20*–20*", "Kausi on 2021–2025.", True),
    ("*/20*", "Se valmistui 5/2023.", True),
    ("* €", "Maksoi 30 €.", True),
    ("* €", "Maksoi 30 euroa.", False),
    ("on .. *ttävä", "Asia on nyt selvitettävä.", True),
    ("on .. *ttävä", "Asia on nyt selvitetty.", False),
]


@pytest.mark.parametrize(("cue", "text", "possible"), CASES, ids=[cue for cue, _, _ in CASES])
def test_cue_is_possible_where_its_anchor_stands(cue: str, text: str, possible: bool) -> None:
    anchors = Anchors(anchors_of(cue))
    assert any(anchors.of(word) for word in words_of(text)) is possible


def _alternatives(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(compile_cue(cue).pattern for cue in in_order(cues)), re.IGNORECASE)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_cues_found_are_those_of_a_plain_search(language: str) -> None:
    groups = read_groups(find_lexicons() / FILE, language)
    groups = {name: cues for name, cues in groups.items() if cues and not name.startswith("verbs.")}
    patterns = {name: _alternatives(cues) for name, cues in groups.items()}
    cues = Cues(groups)
    for line in _UNITS.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        for name, pattern in patterns.items():
            assert [seen.text for seen in cues.find_all(name, text)] == [
                match.group() for match in pattern.finditer(text)
            ]
