"""Whether a sentence in the present tense promises something or tells how things are.

Finnish writes both alike: `Kyläillat järjestetään syksyllä`, `Vapaaehtoistyötä tehdään kylätaloilla`. What is
to come shows in a time ahead, in a verb that begins or changes something, or in how often it will be done.
"""

from __future__ import annotations

import re

from hyvinvointi_cli.model import Status

_AHEAD = re.compile(
    r"\b(?:mennessä|jatkossa|ensi|seuraava\w*|tuleva\w*|aio\w+|tullaan|tulevat|"
    r"tulee \w+(?:maan|mään)|tarkoitus\w*|suunnitteilla|tavoitteena on|sitoutu\w+|\w*kaudella|"
    r"\w*kauden (?:aikana|lopussa|alussa|puolivälissä|loppuun)|nyt|(?:kevään|syksyn|vuoden) aikana|"
    r"kommer att|ska|skall|avser|före utgången|nästa)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20[2-9]\d\b")
_BEFORE = re.compile(r"\b(?:oli(?:vat)?|viime|ollut|olleet|var|förra)\b", re.IGNORECASE)
_CHANGING = re.compile(
    r"\b(?:perustetaan|laaditaan|otetaan (?:\w+ )?(?:käyttöön|mukaan|huomioon)|avataan|käynnistetään|"
    r"aloitetaan|"
    r"nimetään|palkataan|laajennetaan|lisätään|parannetaan|uudistetaan|uusitaan|hankitaan|rakennetaan|"
    r"vakinaistetaan|kehitetään|vahvistetaan|tehostetaan|luodaan|selvitetään|valmistellaan|kootaan|kutsutaan|"
    r"valitaan|sisällytetään|päätetään|teetetään|osoitetaan|varataan|kokeillaan|kunnostetaan|poistetaan|"
    r"koulutetaan|julkaistaan|suunnitellaan|lopetetaan|muutetaan|siirretään|yhdistetään|päivitetään|asetetaan|"
    r"arvioidaan|raportoidaan|tarjotaan|painotetaan|pilotoidaan|säilytetään|"
    r"inrättas|utarbetas|anställs|öppnas|startas|utvecklas|utökas)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:perustetaan|laaditaan|käynnistetään|nimetään|palkataan|rakennetaan|asennetaan|uusitaan|"
    r"kartoitetaan|auditoidaan|käännetään|kilpailutetaan|teetetään|"
    r"inrättas|anställs|översätts|byggs)\b",
    re.IGNORECASE,
)
"""What is done once: in a plan it lies ahead."""
_MUNICIPALITY = re.compile(
    r"\b(?:kunta|kaupunki|kunnanhallitus|kaupunginhallitus|\w*valtuusto|\w+lautakunta|kommunen|staden)\s+"
    r"(?:\w+\s+)?(?:perustaa|laatii|ottaa|avaa|käynnistää|aloittaa|nimeää|palkkaa|laajentaa|lisää|parantaa|"
    r"uudistaa|uusii|hankkii|rakentaa|vakinaistaa|kehittää|vahvistaa|luo|selvittää|valmistelee|kokoaa|kutsuu|"
    r"valitsee|osoittaa|varaa|kunnostaa|poistaa|kouluttaa|julkaisee|hakee|järjestää|toteuttaa|"
    r"inrättar|utarbetar|anställer|öppnar|startar|utvecklar|utökar)\b|"
    r"\b(?:perustamme|laadimme|otamme|avaamme|käynnistämme|aloitamme|nimeämme|palkkaamme|laajennamme|lisäämme|"
    r"parannamme|uudistamme|hankimme|rakennamme|kehitämme|vahvistamme|luomme|kokoamme|järjestämme)\b",
    re.IGNORECASE,
)
"""The municipality begins or changes something."""
_PASSIVE = re.compile(r"\b\w{2,}(?:t[aä]{2}n|[dlnr][aä]{2}n)\b", re.IGNORECASE)
_OFTEN = re.compile(
    r"\b(?:vuosittain|kuukausittain|viikoittain|puolivuosittain|neljännesvuosittain|kerran|kahdesti|kolmesti|"
    r"\w+ kertaa|joka (?:vuosi|kuukausi|kevät|syksy)|vähintään)\b",
    re.IGNORECASE,
)
_ANYHOW = re.compile(
    r"\b(?:nykyi\w+|tällä hetkellä|arjessa|arkea|enimmäkseen|pääosin|pääsääntöisesti|yleensä|keskimäärin|"
    r"noin|vilkkai\w+|usein|perinteisesti|mukaisesti|perusteella|vaihtelevasti|toistaiseksi|lähinnä|"
    r"asteikolla|kymmenkunta|omin voimin)\b",
    re.IGNORECASE,
)
"""How things are done anyhow."""
_STANDING = re.compile(
    r"\b(?:käytetään|hyödynnetään|tehdään|saadaan|esitetään|kuvataan|tarkastellaan|myönnetään|vastataan|"
    r"edistetään|toteutetaan|tuetaan|kirjataan|kerätään|seurataan|säädetään|toimi(?:i|vat)|kokoontu(?:u|vat)|"
    r"vastaa(?:vat)?|kuulu(?:u|vat)|koostu(?:u|vat)|perustu(?:u|vat)|sisältä(?:ä|vät)|tarkoittaa|käsitellään|"
    r"viedään|tiedotetaan|tavoitetaan|on|ovat|voi|voivat|kasvaa|laskee|nousee|vähenee)\b",
    re.IGNORECASE,
)
"""Verbs that tell how things are unless a time ahead stands beside them."""


def is_promise(text: str, status: Status, *, plan: bool, since: int | None = None) -> bool:
    """Tell whether a sentence that speaks of the present or of what is to come promises something.

    `plan` is true of a document that plans: what is done so and so often there will be done. Years from
    `since` on, the first of the document, lie ahead.
    """
    if status not in (Status.PROMISED, Status.ONGOING, Status.NONE) or _BEFORE.search(text):
        return False
    ahead = _ahead(text, since)
    if _ANYHOW.search(text) and not ahead:
        return False
    changes = _CHANGING.search(text) is not None
    often = plan and _OFTEN.search(text) is not None and _PASSIVE.search(text) is not None
    begins = _MUNICIPALITY.search(text) is not None and (plan or ahead)
    if status is Status.PROMISED:
        return ahead or changes or often or begins or not _STANDING.search(text)
    return begins or (often and status is Status.ONGOING)


def is_plain_promise(text: str, status: Status, *, plan: bool, since: int | None = None) -> bool:
    """Tell whether a sentence says that something begins or changes at a time ahead, or once in a plan.

    Stricter than `is_promise`, for sentences about anything at all.
    """
    if status is not Status.PROMISED or _BEFORE.search(text):
        return False
    if not _ahead(text, since):
        return plan and _ONCE.search(text) is not None and _ANYHOW.search(text) is None
    return _CHANGING.search(text) is not None or _MUNICIPALITY.search(text) is not None


def _ahead(text: str, since: int | None) -> bool:
    years = [int(year) for year in _YEAR.findall(text)]
    return _AHEAD.search(text) is not None or (since is not None and any(year >= since for year in years))
