"""What a table cell says: a count, a date, a name of an indicator, or what was done."""

from __future__ import annotations

import re

_COUNT = re.compile(
    r"^[<>≥≤~+±–—-]?\s*(?:(?:yli|alle|vähintään|enintään|noin|n\.|över|under|minst|högst)\s+)?"
    r"\d[\d\s.,/:–-]*\s*(?:%|‰|€|kpl|hlö|h|v|kk|vk|vko|krt|st|euroa|/\w+|htv|pistettä|p\.?)?(?:\s*\(\d{4}\))?$",
    re.IGNORECASE,
)
_YES_NO = frozenset({"kyllä", "ei", "ja", "nej", "on", "yes", "no"})
_OUTTURN = re.compile(
    r"\b(?:toteutu\w*|toteutet\w*|osittain|osin|kesken\w*|käynnis\w*|aloitet\w*|alkoi|alkanut|valmis\w*|valmistui\w*|"
    r"tehty|tehtiin|tehnyt|pidet\w+|siirty\w*|siirret\w*|siirtynyt|lykät\w*|peru(?:ttu|ttiin|untui|utui)\w*|jatkuu|"
    r"lopetet\w*|lakkautet\w*|päättyi|kokoontui\w*|järjestettiin|järjestetty|hyväksyttiin|hyväksytty|laadittu|"
    r"laadittiin|nimetty|nimettiin|otettu|otettiin|jäi|ei ole|ei vielä|ei toteut\w*|ei arvioitu|ei tietoa|"
    r"saavutet\w*|saatiin|saatu|oli|olivat|osallistui\w*|perustet(?:tu|tiin)|avattiin|avattu|etenee|edennyt|"
    r"suunnitteilla|valmisteilla|tekemättä|toteutumatta|vireillä|"
    r"genomfört\w*|genomförd\w*|genomfördes|delvis|pågår|påbörjat\w*|inletts|inleddes|förverkligat\w*|"
    r"förverkligades|flyttat\w*|flyttades|slopat\w*|avslutat\w*|ordnades|har\s+\w+(?:ts|at|it|tt)|inte|klar|"
    r"done|completed|partly|ongoing|postponed|not)\b|\w{3,}(?:ttiin|tettiin)\b|[✓✔✗✘●▲▼☺☹🙂]|\d\s*%\s+toteut",
    re.IGNORECASE,
)


_PARTICIPLE = r"\w*(?:[aeioöäuy](?:ttu|tty|tu|ty)|[dhtlnrs](?:tu|ty)|[lnrsu][uy]t|neet)"
_NO_DEED = r"(?!\w*(?:laatu|hyöty|satu|lintu)\b)"
"""Nouns that end like a participle."""
_TELLING = re.compile(
    rf"\b{_NO_DEED}{_PARTICIPLE}\b(?=\s*(?:$|[.,;:(–]|\d|(?:ja|sekä|mutta|joulu\w+|\w+kuussa|syksyllä|keväällä)\b))"
    r"|\b\w{3,}(?:tui|tyi|tuivat|tyivät)\b|\b\w*(?:[aeiouyäö]{2}|[lnrsh])tiin\b(?<!raatiin)"
    r"|\b(?:kävi|kävivät|sai|saivat|teki|tekivät|tuli|tulivat|alkoivat|aloitti|loppui|loppuivat|jäivät)\b"
    r"|\b(?:ei|eivät)\s+(?:enää|aloitettu|päästy|tehty|\w+(?:ttu|tty|nut|nyt|neet|stu|sty))\b"
    r"|\b(?:kokoontuu|kokoontuvat|jatkuvat|jatketaan|pilotoidaan|käytössä|menossa|meneillään|tekeillä|"
    r"työn alla|valmistelussa|parhaillaan|toiminnassa|toiminut|tarjolla)\b"
    r"|\b[a-zåäö]{3,}(?:ades|ddes|rdes|ndes|ldes|ttes|stes|ktes|ptes)\b"
    r"|\b(?:hölls|blev|togs|gavs|öppnade|startade|övergick|övergått|utsedd|utsågs|färdig\w*|klart|i gång|"
    r"på gång|under (?:arbete|beredning)|inställ[td]\w*|framflytta[td]\w*|påbörjades)\b"
    r"|\b(?:tieto|tiedot|seurantatieto|uppgift|uppgifter|information)\s+(?:puuttu\w+|saknas)\b"
    r"|\bingen uppgift\b|\bei (?:seuranta)?tieto\w*"
    r"|^\W*(?:ok|okei|\d{1,4}\s*/\s*\d{1,4})\b",
    re.IGNORECASE,
)
"""Verb forms and words of state that tell of a deed, as far as their endings go."""


_RESULT = re.compile(
    r"\b\d{1,2}\.\d{1,2}\.(?!\d\b)|\b(?:19|20)\d\d\b|^\W*\d{1,5}\s+(?!kpl|st\b)[a-zåäö]{3}"
    r"|\b(?:antogs|blivit|blev|deltog\w*|fick|fortgår|fortsätter|fortsatte|färre|gick|gjort\w*|godkän\w*|höjdes|kom|"
    r"lades|låg|pågick|pågått|sades|skedde|ströks|sågs|tagen|tagit\w*|tillsatt\w*|tog|uteblev|återstår|ej|hittills|"
    r"rekryteras|planeras|startar|utreds|skjut\w*|uppskju\w*|numera|redan|ännu|saknas|försenad\w*|överför\w*)\b"
    r"|\b\w{2,}(?:er|and|nd|st|ikt|ag|ek|yn)(?:ad|at|ats|ade)\b|\b\w{3,}(?:ställ|byg|öpp|start|ordn|samla|avsluta|inför)\w*(?:d|t|ts)\b"
    r"|\b(?:alkaa|avataan|etsitään|hylätty|jatkossa|jatketaan|katso|ks\.|kilpailutuks\w+\s+ei|nykyään|pyörii|"
    r"täydennetään|vakiintu\w+|vasta|ollut|toistaiseksi|edelleen)\b",
    re.IGNORECASE,
)
"""Days and years, counted people and things, and words of the state of affairs."""


_LEVEL = re.compile(
    r"\b(?:vähintään|enintään|korkeintaan|yli|alle|noin|minst|högst|över|under|at (?:least|most))"
    r"\s+(?:\w+\s+)?\d"
    r"|\d\s*%|\b(?:voitolli|positiivi|negatiivi|tappiolli)(?:nen|sta)\b|\bnolla(?:tulos)?\b"
    r"|\b(?:enimmäis|vähimmäis)\w+\s+(?:on\s+)?\d|\barvo(?:n)?\s+(?:on|ovat)?\s*\d"
    r"|\d\s*[kMGT]Wh?\b|\bkeski(?:hin|arvo|määr)"
    r"|\b(?:paranee|kasvaa|pienenee|vähenee|nousee|laskee|lisääntyy|pysyy|täyttää|täyttyy|ylittää|alittaa)\b",
    re.IGNORECASE,
)


def is_level(text: str) -> bool:
    """Whether a cell says how much is aimed at ("Omavaraisuusaste yli 20 %"), not what is done."""
    return bool(_LEVEL.search(text))


_SENTENCE = re.compile(r"(?<=[^\W\d_]{2}[.;:])\s+")
_ACT = re.compile(
    r"\b(?!\w*(?:rahoitetaan|katetaan|maksetaan|ollaan|voidaan)\b)"
    r"\w+(?:(?:[aeiouyäö]t|d|[ae]ll|[eu]ll|nn|rr)(?:aan|ään))\b|\b\w{3,}(?:minen|ointi)\b",
    re.IGNORECASE,
)
"""A present passive other than of how a thing is paid for, or the noun of a deed."""


def states_act(text: str) -> bool:
    """Whether a cell begins with what is done ("Verkostoja saneerataan"), not with how much is aimed at."""
    first = _SENTENCE.split(text.strip(), maxsplit=1)[0]
    return bool(_ACT.search(first)) and not is_level(first)


_CLAUSE = re.compile(
    r"\b(?:\w{3,}(?:ee|yy|uu|vat|vät)|kasvaa)$|\s(?:on|ovat|ei|eivät)\s"
    r"|\s\w{2,}(?:[aeiouyäö]t|d|[ae]ll|[eu]ll|nn|rr)(?:aan|ään)\b",
    re.IGNORECASE,
)


def states_aim(text: str) -> bool:
    """Whether a cell says in a sentence what will be so ("Liikkumiskyky säilyy"): a goal, no theme."""
    return len(text.split()) > 1 and bool(_CLAUSE.search(text.strip(" .!")))


def is_count(text: str) -> bool:
    """A number with or without a unit, or yes/no: what a baseline or target cell holds."""
    stripped = text.strip()
    return stripped.casefold() in _YES_NO or bool(_COUNT.match(stripped))


_CHOICE = re.compile(r"\b(?:kyllä|ja|yes)\s*(?:/|vai|tai|eller|or)\s*(?:ei|nej|no)\b", re.IGNORECASE)

_NAME = re.compile(
    r"[^\d.,;:–]*(?:määrät?|aste|osuus|osuudet|prosentti|luku|luvut|kpl|antal(?:et)?|andel(?:en)?|grad(?:en)?)$"
    r"|(?!.*\b(?:hyvin|osin|osittain|kokonaan|\w+sti)\b)"
    r"\w+(?:neet|tut|tyt|neiden|tujen|tyjen)\s+[\w-]+(?:\s+ja\s+[\w-]+){0,2}$",
    re.IGNORECASE,
)


def reports_outturn(text: str) -> bool:
    """Whether a cell tells what became of something: status words, past tense, symbols.

    An open choice ("toteutunut kyllä/ei") and the name of a figure ("Toteutuneet käynnit") tell nothing.
    """
    names = _CHOICE.search(text) or _NAME.fullmatch(text.strip(" ()%"))
    return bool(_OUTTURN.search(text) or _TELLING.search(text) or _RESULT.search(text)) and not names


_FIGURE = re.compile(
    r"(?:määr|lukumäär|osuu|osuud|aste\b|astei|prosent|indeksi|keskiarvo|\bkpl\b|\blkm\b|\bhlö\b|\bk/e\b|%|/\s*1\s?000"
    r"|\bantal|\bandel|procent|\bgrad\b|\bindex)",
    re.IGNORECASE,
)

_PER = re.compile(r"/\s*1\s?0+|\d+\s*[–-]\s*\d+|\byli \d+|\balle \d+|\d+\s*v\b", re.IGNORECASE)
"""Shares per thousand and ages, which belong to the name of a figure."""


def names_figure(text: str) -> bool:
    """Whether a cell names what is counted or measured, without its value: "Kävijämäärä", "Antal möten"."""
    return bool(_FIGURE.search(text)) and not re.search(r"\d", _PER.sub("", text))


_MILESTONE = re.compile(
    rf"(?:[\w-]+\s+){{1,3}}{_PARTICIPLE}|{_PARTICIPLE[:-1]}|[ui]t)\s+[\w-]+"
    r"|(?:[\w-]+\s+){1,3}(?:käytössä|toiminnassa|tarjolla)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\d|\b(?:on|ei|ovat|eivät|oli|osin|osittain|kesken|jo|vielä|inte|har|delvis)\b", re.IGNORECASE
)


def is_milestone(text: str) -> bool:
    """Whether a cell names what is to come to pass as a noun with a participle: "Virka täytetty"."""
    bare = text.strip(" .")
    if _CHOICE.search(bare):
        return True
    return bool(_MILESTONE.fullmatch(bare)) and not _TOLD.search(bare)
