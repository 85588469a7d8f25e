# ruff: noqa: E501
"""Measures and running text of the fourth round: ten goals of three measures each, none in the older rounds."""

from collections.abc import Iterable
from typing import Any

from bench import reported
from content_measures import Row

_LINES = """
Kuuleva kunta|Kuntalaisen ääni kuuluu ennen päätöstä|Julkaistaan jokaisesta lautakunnan esityslistasta selkokielinen tiivistelmä|Hallintosihteeri|Tiivistelmät, % kokouksista|0|90|tammikuusta 2026|Virkatyönä|Tiivistelmät julkaistiin kaikista kokouksista|done
Kuuleva kunta|Kuntalaisen ääni kuuluu ennen päätöstä|Kutsutaan arvotut asukkaat kesäkuussa kuntalaispaneeliin|Osallisuuskoordinaattori|Paneeliin tulleet, hlöä|0|40|kesäkuu 2026|7 200 €|Paneelia ei järjestetty|not_done
Kuuleva kunta|Kuntalaisen ääni kuuluu ennen päätöstä|Kerrotaan palautteen antajalle kahdessa viikossa, mihin palaute johti|Asiakaspalvelupiste, toimialat|Vastausaika, vrk|31|14|jatkuva|–|Vastausaika lyheni 19 vuorokauteen, tavoite jäi osin saavuttamatta|partly
Kuuleva kunta|Kylät hoitavat omia asioitaan|Laaditaan kyläohjelma yhdessä viiden kylätoimikunnan kanssa|Maaseutuasiamies|Valmiit ohjelmat, kpl|1|6|2026–2028|Leader-rahoitus 18 000 €|Kaksi ohjelmaa on valmistunut ja kolme on työn alla|ongoing
Kuuleva kunta|Kylät hoitavat omia asioitaan|Vuokrataan tyhjentyneet koulurakennukset yhdistyksille euron vuosivuokralla|Tilapalvelut|Vuokratut rakennukset|0/4|4/4|lokakuu 2026|Ylläpitokulut 31 000 €|Vuokraus siirtyi seuraavaan vuoteen|moved
Kuuleva kunta|Kylät hoitavat omia asioitaan|Ylläpidetään kylien yhteistä tapahtumakalenteria|Viestintäsuunnittelija|Merkinnät kuukaudessa|12|50|ympäri vuoden|Oma työ|Kalenteria ylläpidettiin koko vuosi|done
Turvallinen lapsuus|Jokainen lapsi saa kaverin|Koulutetaan välituntikavereita kaikille alakouluille|Rehtorit, Mannerheimin Lastensuojeluliitto|Koulut, joissa toimii|2/7|7/7|syyslukukausi 2026|1 800 €|Koulutus pidettiin kaikilla seitsemällä koululla|done
Turvallinen lapsuus|Jokainen lapsi saa kaverin|Järjestetään seitsemäsluokkalaisten ryhmäytysleiri elokuun alussa|Nuorisotoimi, seurakunta|Leirille osallistuneet, %|64|95|elokuu vuosittain|12 500 €|Leirille osallistui 71 prosenttia oppilaista, joten tavoitteesta jäätiin|partly
Turvallinen lapsuus|Jokainen lapsi saa kaverin|Seurataan yksinäisyyttä hyvinvointikyselyllä lukukausittain|Oppilashuollon johtaja|Vastausprosentti|78|92|lukukausittain|Kyselymaksu 600 €|Kyselyä jatketaan lukukausittain|ongoing
Turvallinen lapsuus|Vanhemmuus saa tukea ajoissa|Tarjotaan eroauttamisen ryhmää molemmille vanhemmille|Perhekeskus|Ryhmään tulleet|5|24|2026–2027|Hyvinvointialue|Ryhmä lopetettiin vähäisen kysynnän vuoksi|ended
Turvallinen lapsuus|Vanhemmuus saa tukea ajoissa|Palkataan perhetyöntekijä varhaiskasvatuksen yksiköihin|Varhaiskasvatuspäällikkö|Työntekijöitä|0|2|1.8.2026|86 000 €/v|Työntekijää ei palkattu säästöjen takia|not_done
Turvallinen lapsuus|Vanhemmuus saa tukea ajoissa|Avataan avoin päiväkoti myös iltaisin|Varhaiskasvatuspäällikkö, MLL|Iltakäynnit|0|600|maaliskuu 2026|15 300 €|Iltatoiminta avattiin huhtikuussa|done
Vireät vuodet|Iäkäs liikkuu turvallisesti|Hiekoitetaan palvelutalojen lähireitit ennen aamukahdeksaa|Katu- ja viheryksikkö|Liukastumiset, kpl|27|10|talvikaudet|9 900 €|Reitit hiekoitettiin sovitusti|done
Vireät vuodet|Iäkäs liikkuu turvallisesti|Ohjataan voima- ja tasapainoryhmiä kuudessa kylässä|Liikuntaneuvoja, fysioterapia|Ryhmät viikossa|3|12|2026–2029|22 400 €|Ryhmiä ohjataan neljässä kylässä kuudesta|partly
Vireät vuodet|Iäkäs liikkuu turvallisesti|Asennetaan penkkejä kahdensadan metrin välein keskustan raiteille ja kaduille|Puistotoimi|Uudet penkit|8|45|toukokuu 2027|13 000 €|Asennus lykkääntyi vuodelle 2027|moved
Vireät vuodet|Yhteisöllisyys kantaa arjessa|Perustetaan eläkeläisten ja koululaisten yhteinen puutarha|Vanhusneuvosto, Aholan koulu|Kävijöitä viikossa|0|35|kasvukausi 2026|2 700 €|Puutarha perustettiin toukokuussa|done
Vireät vuodet|Yhteisöllisyys kantaa arjessa|Välitetään vapaaehtoisia saattajia lääkärikäynneille|SPR:n osasto|Saattokeikat|60|250|jatkuva|Avustus 3 500 €|Välitys jatkuu, keikkoja on kertynyt 118|ongoing
Vireät vuodet|Yhteisöllisyys kantaa arjessa|Kokeillaan etäkahvilaa kotihoidon tablettilaitteilla|Kotihoidon esihenkilö|Kahvilaan liittyneet|0|70|2026|Laitevuokra 4 100 €||unknown
Mielen voimat|Apu löytyy ilman lähetettä|Avataan matalan kynnyksen vastaanotto kirjaston yläkertaan|Psykiatrinen sairaanhoitaja, kirjastonjohtaja|Käynnit vuodessa|0|480|helmikuu 2026|Hyvinvointialue|Vastaanotto avattiin helmikuussa|done
Mielen voimat|Apu löytyy ilman lähetettä|Lisätään chat-päivystys arki-iltoihin|Nuorisotoimi|Keskustelut|40|300|syksy 2026|5 600 €|Päivystystä lisättiin kahteen iltaan viidestä|partly
Mielen voimat|Apu löytyy ilman lähetettä|Jaetaan mielenterveyden käsikirja kaikille työpaikoille|Yrittäjäyhdistys|Jaetut oppaat|0|220|marraskuu 2025|Painokulut 900 €|Oppaita ei jaettu|not_done
Mielen voimat|Päihteettömyys on helppo valinta|Solmitaan ikärajavalvonnan sopimus kauppojen ja kioskien kanssa|Ehkäisevän päihdetyön yhdyshenkilö|Sopimukset|3|14|30.4.2026|–|Sopimus solmittiin kaikkien kauppojen kanssa|done
Mielen voimat|Päihteettömyys on helppo valinta|Toteutetaan vanhempainillat nuuskasta ja sähkösavukkeista|Terveydenhoitajat, poliisi|Illat lukuvuodessa|1|7|lukuvuosi 2026–2027|800 €|Illoista toteutettiin kolme seitsemästä|partly
Mielen voimat|Päihteettömyys on helppo valinta|Suunnitellaan päihteetön vappu nuorisovaltuuston kanssa|Nuorisovaltuusto|Kävijöitä|150|500|vappu 2026|2 000 €|Suunnittelu on käynnissä|ongoing
Liikkeelle luontoon|Arkimatka kuljetaan lihasvoimin|Rakennetaan kevyen liikenteen väylä Aholasta asemalle|Yhdyskuntatekniikka|Väylää, km|0|4,2|2026–2028|640 000 €|Väylästä on rakennettu puolet|partly
Liikkeelle luontoon|Arkimatka kuljetaan lihasvoimin|Merkitään koulureittien vaaranpaikat oppilaiden havaintojen perusteella|Liikenneturvallisuustyöryhmä|Merkityt paikat|0|33|syyskuu 2026|3 300 €|Vaaranpaikat merkittiin syyskuussa|done
Liikkeelle luontoon|Arkimatka kuljetaan lihasvoimin|Hankitaan työmatkapyöriä kunnan henkilöstölle|Henkilöstöpäällikkö|Pyörät|0|25|huhtikuu 2027|29 000 €|Hankinta siirrettiin vuodelle 2027|moved
Liikkeelle luontoon|Luonto on lähellä kaikkia|Kunnostetaan esteetön lintutorni ja pitkospuut Suursuolle|Ympäristötoimi|Esteettömät kohteet|1|4|2026–2027|74 000 €|Lintutorni kunnostettiin, pitkospuut puuttuvat vielä|partly
Liikkeelle luontoon|Luonto on lähellä kaikkia|Viedään kuvataiteen ja biologian tunteja metsään viikoittain|Opettajat|Metsätunnit viikossa|6|20|lukuvuosi 2026–2027|Omana työnä|Tunteja viedään metsään joka viikko|ongoing
Liikkeelle luontoon|Luonto on lähellä kaikkia|Luovutetaan siirtolapuutarhan vapaat palstat maahan muuttaneille perheille|Kotoutumiskoordinaattori|Palstat|4|18|kevät 2026|–|Palstat luovutettiin perheille|done
"""

BANK = tuple(Row(*line.split("|")) for line in _LINES.strip().splitlines())

_TEXTS = """
{g} ikärakenne vanhenee nopeammin kuin maakunnassa keskimäärin. Huoltosuhde oli vuoden lopussa 81,4, ja ennusteen mukaan se nousee yli sadan ennen vuosikymmenen vaihdetta. Syntyvyyden lasku on kuitenkin hidastunut, ja lapsiperheitä muuttaa erityisesti taajaman uusille pientaloalueille.
Kertomuksen on koonnut johtoryhmän nimeämä valmistelutiimi, jonka työhön osallistuivat toimialojen yhteyshenkilöt, kolme järjestöedustajaa ja hyvinvointialueen suunnittelija. Luonnosta käsiteltiin vaikuttamistoimielimissä kahdesti, ja lausunnot ovat kertomuksen liitteenä.
Asukaskyselyyn saatiin 938 vastausta. Tyytyväisimpiä oltiin kirjastopalveluihin, ulkoilureitteihin ja vesihuoltoon; eniten moitteita annettiin joukkoliikenteestä, hammashoidon jonoista sekä nuorten kesätyöpaikkojen vähäisyydestä. Vastaajista kaksi kolmasosaa luottaa kunnalliseen päätöksentekoon melko paljon tai paljon.
Elintapaohjaus- ja liikuntaneuvontaketju rakennettiin yhdessä perusterveydenhuollon kanssa. Neuvontaan ohjautui {i} yhteensä 143 henkilöä, joista useimmilla tavoitteena oli painonhallinta, unettomuuden helpottaminen tai selkäkipujen lievittäminen.
Poikkeusolojen jälkeen etäpalvelut ovat vakiintuneet, mutta digitaalinen syrjäytyminen koskettaa yhä joka kymmenettä. Digi- ja laiteneuvontaa annetaan kirjastossa, kyläkouluilla sekä kirjastoautossa, ja neuvojina toimivat ammattiopiston opiskelijat ja vapaaehtoiset vertaisohjaajat.
Työttömyysaste kääntyi loppuvuodesta laskuun. Nuorisotyöttömyys on silti maakunnan keskitasoa korkeampi, ja pitkäaikaistyöttömien terveystarkastuksia tehtiin suunniteltua vähemmän. Työ- ja elinkeinopalvelujen siirto kunnille muutti vastuunjakoa ja edellytti uusia yhteistyösopimuksia.
Liikenneonnettomuuksissa loukkaantui yhdeksän henkilöä, mikä on pienin määrä kahteenkymmeneen vuoteen. Palo- ja pelastustoimen kotikäynneillä tarkastettiin 212 asuntoa. Turvallisuuskävelyillä kerättiin havaintoja, joiden perusteella muun muassa alikulkutunnelien valaistusta parannettiin.
Kulttuuri- ja vapaa-aikapalvelujen käyttö kasvoi. Lainauksia kertyi asukasta kohden 13,7, ja lastenteatterin esitykset myytiin loppuun. Kansalaisopiston opetustuntimäärä pieneni, koska opettajatilanne oli haastava ja kylien ryhmät jäivät osin toteutumatta.
Perusturvan varassa elävien määrä pysyi ennallaan. Ruoka-avun hakijoiden joukossa on entistä enemmän yksinasuvia ja yksinhuoltajia, ja seurakunnan diakoniatyö raportoi lisääntyneistä velkaongelmista. Talous- ja velkaneuvontaan pääsi keskimäärin kolmessa viikossa.
Varhaiskasvatuksen osallistumisaste nousi 84 prosenttiin. Henkilöstön saatavuus parani oppisopimuskoulutuksen ansiosta, ja pedagogisten suunnitelmien laatu arvioitiin ensimmäisen kerran vanhempien, henkilöstön ja lasten yhteisessä arviointikeskustelussa.
Ympäristöterveys on hyvällä tasolla. Sisäilmaongelmien vuoksi väistötiloissa toimii enää yksi koulu, ja uuden yhtenäiskoulun hankesuunnitelma valmistui syksyllä. Melu- ja pölyhaittoja seurataan asemakaava-alueella kahdessa mittauspisteessä.
Mielenterveys- ja päihdekuntoutujien työtoiminta siirtyi hyvinvointialueen järjestettäväksi. Siirtymävaiheessa osa ryhmistä keskeytyi, mutta kohtaamispaikka säilyi, koska kunta luovutti tilan korvauksetta yhdistyksen käyttöön ja palkkasi sinne osa-aikaisen ohjaajan.
Arvioinnin mukaan edellisen suunnitelman tavoitteista toteutui kokonaan alle puolet. Suurimmat esteet olivat määräaikainen rahoitus, vastuuhenkilöiden vaihtuvuus ja se, ettei mittareille ollut sovittu lähtötasoa. Nyt jokaiselle toimenpiteelle on nimetty omistaja ja seurantatieto kootaan kahdesti vuodessa.
Valtuustoseminaarissa keskusteltiin hyvinvoinnin edistämisen yhteydestä elinvoimaan. Päättäjät pitivät tärkeimpinä lasten ja nuorten harrastusmahdollisuuksia, toimivia etäyhteyksiä ja sitä, että jokaisessa kylässä säilyy vähintään yksi kokoontumispaikka.
"""

_SV = """
Åldersstrukturen förändras snabbare än i landskapet i genomsnitt. Försörjningskvoten var vid årets slut 81,4 och väntas stiga till över hundra före decennieskiftet.
Berättelsen har sammanställts av en beredningsgrupp som ledningsgruppen utsett. Gruppen bestod av sektorernas kontaktpersoner, tre representanter för föreningarna och välfärdsområdets planerare.
Invånarenkäten fick 938 svar. Nöjdast var man med biblioteket, friluftslederna och vattenförsörjningen; mest kritik fick kollektivtrafiken och köerna till tandvården.
Kedjan för livsstilshandledning byggdes upp tillsammans med primärvården. Till rådgivningen kom sammanlagt 143 personer, av vilka de flesta ville lindra ryggsmärtor eller sömnlöshet.
Distanstjänsterna har etablerats, men den digitala utslagningen berör fortfarande var tionde. Rådgivning ges på biblioteket, i byskolorna och i bokbussen.
Arbetslösheten vände nedåt mot slutet av året. Ungdomsarbetslösheten är ändå högre än medeltalet i landskapet, och färre hälsogranskningar än planerat utfördes.
"""

INDICATORS = (
    ("Tunnusluku", "2022", "2023", "2024", "Koko maa 2024"),
    ("Kaatumisvammojen hoitojaksot 65 vuotta täyttäneillä / 10 000", "198", "187", "203", "192"),
    (
        "Kokee terveytensä keskinkertaiseksi tai huonoksi, % 8. ja 9. luokan oppilaista",
        "25,1",
        "27,7",
        "26,0",
        "26,4",
    ),
    ("Kunnan yleinen pienituloisuusaste", "14,2", "14,8", "15,1", "13,4"),
    ("Toimeentulotukea saaneet 25–64-vuotiaat, %", "1,7", "1,6", "1,9", "2,3"),
    ("Äänestysaktiivisuus kuntavaaleissa, %", "58,3", "58,3", "54,9", "54,2"),
)
MONEY = (
    ("Menoerä, €", "Tilinpäätös 2023", "Tilinpäätös 2024", "Talousarvio 2025"),
    ("Liikuntapaikkojen hoito", "512 000", "498 300", "505 000"),
    ("Nuorisotyö ja kesätyöllistäminen", "187 900", "201 400", "199 000"),
    ("Avustukset yhdistyksille ja seuroille", "61 000", "58 500", "60 000"),
)
NOTES = (
    "Tieto perustuu Tilastokeskuksen ennakkoväkilukuun, eikä siinä ole mukana kausiasukkaita.",
    "Vertailukunnat ovat väkiluvultaan ja elinkeinorakenteeltaan samankaltaisia maaseutukuntia.",
    "Luku on saatu toimialojen omasta seurannasta, joten se ei ole vertailukelpoinen muihin kuntiin.",
)


def pick(start: int, count: int) -> list[Row]:
    """`count` rows from `start`, going round at the end; three rows share a goal."""
    return [BANK[(start + i) % len(BANK)] for i in range(count)]


def marked(
    rows: Iterable[Row], reasons: Iterable[str], signs: dict[str, str], year: int
) -> tuple[list[tuple[str, ...]], list[dict[str, Any]]]:
    """Cells and truth of rows with a mark under each of three years, the last of them `year`, and a reason beside.

    The cells are goal (where it changes), action, responsible, indicator, the three marks and the reason.
    """
    cells: list[tuple[str, ...]] = []
    truth, goal = [], ""
    for r, why in zip(rows, reasons, strict=True):
        sign, before = signs[r.status], signs["ongoing"] if r.status in ("done", "partly", "ended") else ""
        cells.append(
            (r.goal if r.goal != goal else "", r.action, r.responsible, r.indicator, "", before, sign, why)
        )
        goal = r.goal
        also = [f"{sign} {why}", f"{sign}; {why}", f"{year}: {sign} {why}"]
        truth.append(reported(r, "goal responsible indicator", outturn=why or sign) | {"outturn_also": also})
    return cells, truth


def prose(genitive: str, inessive: str, start: int, count: int) -> list[str]:
    """`count` paragraphs from `start` about a place, going round at the end."""
    texts = _TEXTS.strip().splitlines()
    return [texts[(start + i) % len(texts)].format(g=genitive, i=inessive) for i in range(count)]


def swedish() -> list[str]:
    """The Swedish paragraphs, in the order of the first Finnish ones (the fifth stands for two)."""
    return _SV.strip().splitlines()
