"""Where Finnish and Swedish sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi_cli.reading.layout.sentences import sentence_spans

CASES = {
    "plain": "Kunta kuulee asukkaita.|Tulokset julkaistaan.",
    "question": "Kuka kuulee?|Kunta kuulee!",
    "abbreviation": "Toimintaa on mm. kylissä ja esim. kouluissa.|Se jatkuu.",
    "abbreviation before a name": "Osallisuutta tuetaan mm. Kuivalammella.|Se jatkuu.",
    "ym. that ends": "Mukana ovat seurat, koulut ym.|Kunta maksaa tilat.",
    "ordinal": "Nuorten raati kokoontui 3. kerran.|Se jatkuu.",
    "ordinal before capital": "Kysely tehtiin 8. ja 9. luokille.|Tulos parani.",
    "date": "Valtuusto hyväksyi sen 15.9.2025.|Suunnitelma tuli voimaan.",
    "written date": "Kokous oli 1. tammikuuta 2024.|Paikalla oli 12.",
    "year ends": "Ohjelma päättyi vuonna 2023.|Uusi alkoi heti.",
    "number ends": "Vastaajia oli 612.|Heistä puolet oli naisia.",
    "decimal": "Osuus on 4,3 prosenttia eli 4.3 yksikköä.|Se kasvaa.",
    "section": "Kuntalain 22 §:n mukaan asukkailla on oikeus.|Kunta vastaa.",
    "section sign": "Laki (612/2021) 6 §. velvoittaa kuntaa.|Kunta vastaa.",
    "initial": "Työryhmää johtaa A. Virtanen.|Ryhmä on pysyvä.",
    "numbered heading": "1. Tavoite on kuulla.|2. Tavoite on vastata.",
    "quotation": "”Meitä ei kuulla.”|Näin sanoi moni.",
    "parenthesis": "Raati perustettiin (ks. liite 2.) keväällä.|Se toimii.",
    "ellipsis": "Aika loppui…|Työ jatkuu.",
    "swedish": "Kommunen hör invånare, t.ex. unga.|Resultaten publiceras bl.a. i juni.",
    "email": "Lisätietoja antaa neuvonta@kunta.example.|Soita.",
    "thousands": "Avustuksia jaettiin 1.500.000 euroa.|Summa kasvoi.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentence_ends_where_a_reader_stops(marked: str) -> None:
    text = marked.replace("|", " ")
    assert [text[s.start : s.end] for s in sentence_spans(text)] == marked.split("|")


@given(st.text(alphabet="aÄb1. §?!”)( –", max_size=60))
def test_sentences_cover_every_letter_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
