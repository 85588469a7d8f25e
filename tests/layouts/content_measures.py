# ruff: noqa: E501
"""Invented measures of the reading bench: every builder takes slices of these rows."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Row:
    """One measure as it stands in a plan, and what a yearly report says of it."""

    focus: str
    goal: str
    action: str
    responsible: str
    indicator: str
    baseline: str
    target: str
    schedule: str
    resource: str
    outturn: str
    status: str


OS = "Osallisuus ja vaikuttaminen"
LA = "Lasten, nuorten ja perheiden hyvinvointi"
IK = "Ikääntyneiden toimintakyky ja arjen turva"
MI = "Mielenterveys, päihteet ja yksinäisyyden ehkäisy"
LI = "Liikkuva ja terveellisesti syövä kunta"

_LINES = f"""
{OS}|Asukkaat vaikuttavat palvelujen suunnitteluun|Perustetaan asukas- ja asiakasraati, joka kokoontuu neljä kertaa vuodessa|Kunnanhallitus, hallintojohtaja|Kokoontumiset/v, esitykset|0|4|2026|Virkatyö|Raati kokoontui neljä kertaa ja antoi kuusi esitystä|done
{OS}|Asukkaat vaikuttavat palvelujen suunnitteluun|Osallistuva budjetointi: 25 000 euroa kylien ja asukkaiden päätettäväksi|Talousjohtaja|Äänestäneiden osuus, %|6,1|12,0|2026–2027|25 000 €/v|Ei toteutunut, määräraha poistettiin talousarviosta|not_done
{OS}|Asukkaat vaikuttavat palvelujen suunnitteluun|Kokeillaan sähköistä aloitekanavaa ja julkaistaan vastaukset verkossa|Viestintä|Aloitteiden määrä|14|40|2025|Oma työ|Kokeilu päättyi kesäkuussa, kanavaa ei jatkettu|ended
{OS}|Vaikuttamistoimielinten asema vahvistuu|Annetaan nuorisovaltuustolle ja vanhusneuvostolle läsnäolo- ja puheoikeus lautakunnissa|Hallintopalvelut|Lautakunnat, joissa oikeus on käytössä|1/4|4/4|2025 alkaen|–|Oikeus on käytössä kahdessa lautakunnassa neljästä|partly
{OS}|Vaikuttamistoimielinten asema vahvistuu|Laaditaan vammaisneuvoston ja nuorisovaltuuston yhteinen toimintakalenteri|Neuvostojen sihteerit|Kalenteri julkaistu (kyllä/ei)|ei|kyllä|joka vuosi|–|Kalenteri julkaistiin tammikuussa|done
{OS}|Järjestöt ja kunta toimivat kumppaneina|Järjestetään kumppanuuspöytä yhdistyksille, seurakunnalle ja yrityksille|Hyvinvointikoordinaattori|Osallistuneet yhdistykset, kpl|22|45|kevät ja syksy|3 000 €|Kumppanuuspöytä kokoontui keväällä, syksyn tilaisuus siirtyi vuodelle 2026|partly
{OS}|Järjestöt ja kunta toimivat kumppaneina|Uudistetaan järjestöavustusten perusteet sote-uudistuksen jälkeiseen aikaan|Sivistyslautakunta|Avustusohje hyväksytty|ei|kyllä|31.12.2026|Työaika|Siirretty seuraavalle vuodelle|moved
{OS}|Järjestöt ja kunta toimivat kumppaneina|Avataan maksuttomat tilat asukkaiden omaehtoiseen toimintaan|Tekniset palvelut, vapaa-aikapalvelut|Varaukset vuodessa|310|600|2025–2029|Tilakustannus|Tilat avattiin syyskuussa, varauksia 412|done
{LA}|Jokaisella lapsella on harrastus|Tarjotaan maksuton iltapäiväharrastus jokaisella alakoululla harrastamisen Suomen mallilla|Liikunta- ja nuorisopalvelut|Osallistujat, % oppilaista|38|55|lukuvuosi 2025–2026|60 000 €, valtionavustus|Toiminta on käynnissä viidellä koululla kuudesta|ongoing
{LA}|Jokaisella lapsella on harrastus|Lainataan liikuntavälineitä kirjastosta ja nuorisotilalta|Kirjasto, nuorisotyö|Lainat/vuosi|120|400|2026|5 000 €||unknown
{LA}|Kiusaaminen ja väkivalta vähenevät|Otetaan käyttöön kiusaamisen vastainen toimintamalli ja koulutetaan henkilöstö|Rehtorit, opiskeluhuolto|Vähintään kerran viikossa kiusatut 8.–9. lk, %|8,4|4,0|2025–2027|Koulutus 8 000 €|Malli käytössä kaikissa kouluissa, 96 % henkilöstöstä koulutettu|done
{LA}|Kiusaaminen ja väkivalta vähenevät|Jalkautuva nuorisotyö toimii keskustassa perjantai- ja lauantai-iltaisin|Nuorisopalvelut|Kohdatut nuoret|540|900|jatkuva|1 htv|Jatkuu, jalkautumisia 78|ongoing
{LA}|Vanhemmat saavat tukea ajoissa|Käynnistetään vertaisryhmä eroperheille yhteistyössä seurakunnan kanssa|Perhetyö, seurakunta|Ryhmät/v|0|2|syksy 2025|Oma työ|Ryhmää ei saatu kokoon|not_done
{LA}|Vanhemmat saavat tukea ajoissa|Kutsutaan jokainen ensimmäistä lastaan odottava perhe perhekeskuksen valmennukseen|Hyvinvointialue, perhekeskus|Osallistuneet perheet, %|61|85|2025–2029|Hyvinvointialueen budjetti|Toteutunut osittain: 70 % perheistä osallistui|partly
{LA}|Nuorten tulevaisuususko vahvistuu|Tarjotaan kesätyöseteli kaikille 16–18-vuotiaille|Henkilöstöpalvelut|Käytetyt setelit|95|150|kesä 2025|30 000 €|Seteleitä käytettiin 163|done
{LA}|Nuorten tulevaisuususko vahvistuu|Nuorten tulevaisuuspäivä valmistellaan oppilaskuntien kanssa|Nuorisovaltuusto, oppilaskunnat|Palautteen keskiarvo|–|4,0|marraskuu|2 500 €|Päivä peruttiin tilan puutteen vuoksi|not_done
{IK}|Ikääntynyt asuu kotona turvallisesti|Tehdään kaatumisriskin arviointi ja kodin turvakäynti kaikille 75 vuotta täyttäneille|Hyvinvointialue, pelastuslaitos|Tehdyt käynnit|210|500|2025–2028|Hyvinvointialue|Käyntejä tehtiin 287, työ jatkuu|ongoing
{IK}|Ikääntynyt asuu kotona turvallisesti|Lisätään levähdyspenkkejä ja valaistusta kevyen liikenteen väylille|Tekninen toimi|Penkit, kpl|34|60|2026|15 000 €|Penkkejä lisättiin 12, valaistus siirtyi vuodelle 2027|partly
{IK}|Ikääntynyt asuu kotona turvallisesti|Palkataan määräaikainen muistikoordinaattori|Kunnanhallitus|Virka täytetty|ei|kyllä|1.9.2025|0,5 htv|Ei palkattu|not_done
{IK}|Yksinäisyys vähenee|Soitetaan kerran viikossa yksin asuville yli 80-vuotiaille yhdessä vapaaehtoisten kanssa|Kansalaistoiminnan ohjaaja|Soitot/kk|85|200|2025 alkaen|Avustus 4 000 €|Soittorinki toimii, soittoja keskimäärin 190 kuukaudessa|ongoing
{IK}|Yksinäisyys vähenee|Järjestetään kyläkahvila ja kyyti kerran kuukaudessa sivukylille|Kylätoimikunnat|Kävijät/kerta|–|25|joka kuukausi|6 000 €/v|Kahvila toteutui kymmenen kertaa, kävijöitä keskimäärin 28|done
{IK}|Digitaidot karttuvat|Opastetaan laitteiden käyttöä kirjastossa, kyläkierroksilla ja kotikäynneillä|Kirjasto, kansalaisopisto|Opastukset|150|350|2025–2027|Hanke|–|unknown
{IK}|Digitaidot karttuvat|Kokemusasiantuntija ohjaa saavutettavuuden vertaisopastusta|Vanhusneuvosto|Ohjauskerrat|0|20|2026|1 500 €|Aloitettu, kuusi kertaa pidetty|ongoing
{MI}|Apua saa helposti ja ajoissa|Koulutetaan mielenterveyden ensiapu 1 -koulutuksella 60 työntekijää ja vapaaehtoista|Henkilöstöjohtaja|Koulutetut, hlö|18|60|2025–2026|4 800 €|Koulutettu 64 henkilöä|done
{MI}|Apua saa helposti ja ajoissa|Avataan matalan kynnyksen kohtaamispaikka keskustaan|Sosiaalinen kuntoutus, järjestöt|Aukiolotunnit/vko|0|20|2026|Vuokra 9 600 €|Kohtaamispaikkaa ei ole avattu|not_done
{MI}|Apua saa helposti ja ajoissa|Puheeksiotto ja mini-interventio otetaan osaksi kaikkia asiakastapaamisia|Esihenkilöt|Yksiköt, joissa käytössä, %|40|100|2025–2029|–|Käytössä 60 prosentissa yksiköistä|partly
{MI}|Päihteiden käyttö vähenee|Sovitaan yhdessä elinkeinonharjoittajien kanssa ikärajavalvonnasta (Pakka-malli)|Ehkäisevän päihdetyön ryhmä|Ostokokeet, läpäisy-%|52|80|2026|2 000 €|Siirtyy vuodelle 2027|moved
{MI}|Päihteiden käyttö vähenee|Vahvistetaan savuttomuutta ja nikotiinittomuutta toisen asteen oppilaitoksissa|Oppilaitokset|Päivittäin nuuskaavat, %|13,2|8,0|2025–2028|Oma työ|Toteutettu suunnitelman mukaan|done
{MI}|Yksin jääneet löydetään|Rakennetaan etsivän työn, seurakunnan ja postin yhteinen ilmoituskäytäntö|Hyvinvointiryhmä|Ilmoitukset/v|–|30|2026|–|Työ käynnistyi lokakuussa|ongoing
{MI}|Yksin jääneet löydetään|Luovat ryhmät: kirjoittaminen, kuvataide ja luontoretket työttömille|Kansalaisopisto, työllisyyspalvelut|Ryhmiin osallistuneet|26|80|2025|Hankeraha 12 000 €|Hankeraha päättyi, ryhmät lopetettiin|ended
{MI}|Yksin jääneet löydetään|Ystävätoiminnan välitys kunnan verkkosivuille ja palvelupisteeseen|SPR:n osasto, viestintä|Ystäväparit|12|40|2025|–||unknown
{LI}|Arki liikuttaa kaikenikäisiä|Kunnostetaan lähiliikuntapaikat ja avataan valaistu esteetön kuntopolku|Tekninen toimi, liikuntapalvelut|Kunnostetut paikat|2|6|2025–2027|90 000 €|Neljä paikkaa kunnostettu, kuntopolku valmistuu 2026|partly
{LI}|Arki liikuttaa kaikenikäisiä|Liikuntaneuvonta lähetteellä ja ilman lähetettä|Liikuntaneuvoja|Asiakkaat/v|70|180|jatkuva|0,5 htv|Asiakkaita 142, toiminta jatkuu|ongoing
{LI}|Arki liikuttaa kaikenikäisiä|Erityisryhmien uimahallikortti alennettuun hintaan|Vapaa-aikalautakunta|Myydyt kortit|44|120|2026|8 000 €|Kortti otettiin käyttöön maaliskuussa|done
{LI}|Ruokatajusta hyvinvointia|Oppilaat suunnittelevat kouluruokaa ruokaraadissa kahdesti lukukaudessa|Ruokapalvelut, oppilaskunnat|Raadit/koulu|1|4|lukukausittain|Oma työ|Raadit kokoontuivat vain syksyllä|partly
{LI}|Ruokatajusta hyvinvointia|Hävikkiruoka-ateria myydään eläkeläisille ja opiskelijoille kello 13 jälkeen|Ruokapalvelupäällikkö|Myydyt annokset|900|2 500|2025 alkaen|–|Aloitettiin elokuussa, myyty 1 870 annosta, jatkuu|ongoing
{LI}|Ruokatajusta hyvinvointia|Selvitetään aamupuuron tarjoaminen yläkoulussa|Sivistysjohtaja|Selvitys tehty|ei|kyllä|30.6.2026|Virkatyö|Selvitys jäi tekemättä|not_done
"""

ROWS = tuple(Row(*line.split("|")) for line in _LINES.strip().splitlines())


# The same rows reported in other words, for documents that nobody tunes on.
_OTHER = """
Raati valittiin tammikuussa, ja kaikki neljä kokousta pidettiin
Äänestystä ei järjestetty
Kanava suljettiin, koska käyttäjiä oli vähän
Kaksi lautakuntaa neljästä on muuttanut hallintosääntöään
Hoidettu
Kevään pöytä pidettiin, syksyn pöytä jäi pitämättä
Lykätty vuoteen 2027
Kyllä, 412 varausta
Menossa, viisi koulua mukana
ei tietoa
Otettu käyttöön 1.8., koko henkilöstö perehdytetty
Toteutetaan edelleen joka viikonloppu
Hakijoita ei ollut, ryhmä jäi perustamatta
Saavutettu osin, 70 %
Kaikki halukkaat saivat setelin
Tapahtumaa ei pidetty
Meneillään, 287 käyntiä
Penkit asennettu, valaistus puuttuu
Tehtävää ei täytetty säästösyistä
Soittajia 14, toimintaa jatketaan
Pidetty kymmenen kertaa
Ei raportoitu
Alkanut, kuusi kertaa takana
Tavoite ylittyi, 64 koulutettua
Tiloja ei löytynyt, hanke ei käynnistynyt
Puolet yksiköistä mukana
Jää vuodelle 2027
Valmistui aikataulussa
Valmistelu aloitettu poliisin ja postin kanssa
Toiminta loppui rahoituksen päättyessä
?
Kolme neljäsosaa valmiina
Asiakkaita 142, vastaanotto jatkuu
Kortti tuli myyntiin maaliskuussa
Vain syyslukukauden raadit pidettiin
Myynti käynnissä
Selvitystä ei aloitettu
"""
OTHER_ROWS = tuple(
    replace(row, outturn=text) for row, text in zip(ROWS, _OTHER.strip().splitlines(), strict=True)
)


def take(start: int, count: int, bank: tuple[Row, ...] = ROWS) -> list[Row]:
    """`count` rows from `start`, going round at the end of the bank."""
    return [bank[(start + i) % len(bank)] for i in range(count)]


_SV = """
Delaktighet och påverkan|Invånarna påverkar planeringen av tjänster|Kommunen inrättar ett invånarråd som sammanträder fyra gånger per år|Kommunstyrelsen|Antal möten|0|4|2026|Tjänstearbete
Delaktighet och påverkan|Invånarna påverkar planeringen av tjänster|Deltagande budgetering införs i byarna och skärgården|Ekonomidirektören|Andel röstande, %|5,0|12,0|2026–2027|20 000 euro
Delaktighet och påverkan|Påverkansorganen stärks|Ungdomsfullmäktige får närvaro- och yttranderätt i nämnderna|Förvaltningen|Nämnder|1|4|från 2025|–
Barn, unga och familjer|Varje barn har en hobby|Avgiftsfri eftermiddagsverksamhet ordnas vid alla lågstadieskolor|Bildningsnämnden|Deltagare, % av eleverna|35|55|läsåret 2025–2026|40 000 euro
Barn, unga och familjer|Varje barn har en hobby|Biblioteket lånar ut idrottsredskap till barn och familjer|Biblioteket|Lån per år|80|300|2026|3 000 euro
Barn, unga och familjer|Mobbningen minskar|Personalen utbildas i en gemensam modell mot mobbning|Rektorerna|Elever som mobbas varje vecka, %|7,9|4,0|2025–2027|6 000 euro
Äldres funktionsförmåga|Äldre bor hemma tryggt|Hembesök görs hos alla som har fyllt 75 år|Välfärdsområdet|Antal besök|150|400|2025–2028|Välfärdsområdets budget
Äldres funktionsförmåga|Ensamheten minskar|Frivilliga ringer en gång i veckan till ensamboende äldre|Äldrerådet, Röda Korset|Samtal per månad|60|150|från 2025|2 000 euro
Äldres funktionsförmåga|Ensamheten minskar|Ett bycafé med skjuts ordnas en gång i månaden|Byaråden|Besökare per gång|–|25|varje månad|4 000 euro
Psykisk hälsa och rusmedel|Hjälp fås i rätt tid|Kommunen öppnar en mötesplats med låg tröskel i centrum|Socialväsendet, föreningarna|Öppettimmar per vecka|0|20|2026|Hyra 7 200 euro
Psykisk hälsa och rusmedel|Hjälp fås i rätt tid|Sextio anställda och frivilliga utbildas i första hjälpen för psykisk hälsa|Personalchefen|Utbildade|12|60|2025–2026|4 800 euro
Psykisk hälsa och rusmedel|Rusmedelsbruket minskar|Åldersgränserna övervakas tillsammans med företagarna|Arbetsgruppen för förebyggande rusmedelsarbete|Provköp, %|48|80|2026|–
"""

SV_ROWS = tuple(Row(*line.split("|"), "", "promised") for line in _SV.strip().splitlines())
