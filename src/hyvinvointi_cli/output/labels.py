"""Words for people in Finnish, Swedish and English; machine keys stay as they are."""

from __future__ import annotations

LANGUAGES = ("fi", "sv", "en")

# key: (fi, sv, en)
_LABELS: dict[str, tuple[str, str, str]] = {
    "file": ("Tiedosto", "Fil", "File"),
    "municipality": ("Kunta", "Kommun", "Municipality"),
    "region": ("Maakunta", "Landskap", "Region"),
    "period": ("Kausi", "Period", "Period"),
    "document_type": ("Laji", "Typ", "Type"),
    "pages": ("Sivuja", "Sidor", "Pages"),
    "page": ("Sivu", "Sida", "Page"),
    "words": ("Sanoja", "Ord", "Words"),
    "units": ("Yksiköitä", "Enheter", "Units"),
    "error": ("Virhe", "Fel", "Error"),
    "unreadable": ("ei voitu lukea", "kunde inte läsas", "could not be read"),
    "scan_title": ("Hyvinvointikertomukset", "Välfärdsberättelser", "Welfare reports"),
    "osallisuus": ("Osallisuus", "Delaktighet", "Participation"),
    "arviointi": ("Arviointi", "Utvärdering", "Evaluation"),
    "tasapainoisuus": ("Tasapaino", "Balans", "Balance"),
    "kaikkia_osallistava": ("Kaikki mukaan", "Alla med", "Inclusive"),
    "laaja_kertomus": ("laaja kertomus", "omfattande berättelse", "broad report"),
    "suunnitelma": ("suunnitelma", "plan", "plan"),
    "vuosiraportti": ("vuosiraportti", "årsrapport", "yearly report"),
    "alueellinen": ("alueellinen", "regional", "regional"),
    "erillissuunnitelma": ("erillissuunnitelma", "särskild plan", "separate plan"),
    "poytakirja": ("pöytäkirja", "protokoll", "minutes"),
    "kuntakortti": ("kuntakortti", "kommunkort", "municipality card"),
    "tietoliite": ("tietoliite", "databilaga", "data appendix"),
    "esitys": ("esitys", "presentation", "presentation"),
    "tiivistelma": ("tiivistelmä", "sammandrag", "summary"),
    "warn_page_without_text": (
        "{file}: sivuilta {pages} ei voitu lukea tekstiä (kuva?). Lue ne valitsimella --ocr.",
        "{file}: ingen text kunde läsas på sidorna {pages} (bild?). Läs dem med --ocr.",
        "{file}: no text could be read on pages {pages} (an image?). Read them with --ocr.",
    ),
    "warn_no_text": (
        "{file}: tekstiä ei löytynyt lainkaan. Lue tiedosto valitsimella --ocr.",
        "{file}: ingen text hittades. Läs filen med --ocr.",
        "{file}: no text at all. Read the file with --ocr.",
    ),
    "warn_unknown_municipality": (
        "{file}: kuntaa ei tunnistettu. Anna se luettelossa: --manifest LUETTELO.csv.",
        "{file}: kommunen kunde inte identifieras. Ange den i en förteckning: --manifest FIL.csv.",
        "{file}: the municipality is not known. Name it in a manifest: --manifest FILE.csv.",
    ),
    "warn_duplicate": (
        "{file}: sama sisältö kuin tiedostossa {detail}; molemmat on laskettu.",
        "{file}: samma innehåll som {detail}; båda har räknats.",
        "{file}: same content as {detail}; both are counted.",
    ),
    "warn_page_cap": (
        "{file}: luettiin vain {detail} ensimmäistä sivua (--max-pages).",
        "{file}: bara de {detail} första sidorna lästes (--max-pages).",
        "{file}: only the first {detail} pages were read (--max-pages).",
    ),
    "warn_other": ("{file}: {id} {pages} {detail}", "{file}: {id} {pages} {detail}", "{file}: {id} {pages} {detail}"),
}


def label(key: str, language: str = "fi") -> str:
    """Return the words for `key`; the key itself where there are none."""
    words = _LABELS.get(key)
    return words[LANGUAGES.index(language)] if words else key
