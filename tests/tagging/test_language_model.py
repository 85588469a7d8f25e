"""The language model is loaded light, and says what the whole one says."""

from __future__ import annotations

import subprocess
import sys

TEXTS = (
    "Nuorisovaltuusto, joka perustettiin keväällä, ei ole vielä antanut lausuntoa.",
    "Asukasraatia ei järjestetty, mutta palautetta kerättiin kyselyllä.",
    "Palautetta (esim. kysely, ks. s. 12) saatiin mm. 5.–6.-luokilta klo 12.30 (www.kunta.fi/palaute) :)",
    "Ks. https://esimerkki.fi/a?b=c, puh. 08-123 456, s-posti asukas@esimerkki.fi; ym. 1 000,50 €/as.",
    "Toimenpide: Kylätoimikunnat kuullaan | Aikataulu: 2024–2025",
)
_PROGRAM = """
import sys
from hyvinvointi_cli.tagging.language import parse
print([tree.words for tree in parse({texts!r})])
print(sorted({{"requests", "httpx", "jinja2"}} & sys.modules.keys()), file=sys.stderr)
import spacy.cli
print(callable(spacy.cli.info), file=sys.stderr)
"""
_WHOLE = """
import spacy
from hyvinvointi_cli.tagging.trees import tree_of
whole = spacy.load("spacy_fi_experimental_web_md", exclude=["lemmatizer", "ner", "tagger", "attribute_ruler"])
print([tree_of(doc).words for doc in whole.pipe({texts!r})])
"""


def _run(program: str) -> subprocess.CompletedProcess[str]:
    code = program.format(texts=TEXTS)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_light_model_parses_as_the_whole_one() -> None:
    assert _run(_PROGRAM).stdout == _run(_WHOLE).stdout


def test_command_line_of_spacy_is_not_loaded_and_still_can_be() -> None:
    assert _run(_PROGRAM).stderr.split("\n")[:2] == ["[]", "True"]
