# ruff: noqa: E501
"""Measures and running text of the layouts that look like everyday reports; nothing here stands in the older ones."""

from dataclasses import replace

from content_measures import Row

_LINES = """
Osallisuus ja yhteisöllisyys|Asukkaiden osallistumisen tavat tunnetaan ja niitä käytetään|Laaditaan kunnan osallisuusohjelma yhdessä asukkaiden, järjestöjen ja vaikuttamistoimielinten kanssa|Kunnanhallitus, hallintojohtaja|Osallisuusohjelma hyväksytty valtuustossa|ei ole|hyväksytty|31.12.2026|Oma työ|Ohjelmaluonnos oli lausunnoilla marraskuussa, hyväksyminen siirtyi keväälle 2026|partly
Osallisuus ja yhteisöllisyys|Asukkaiden osallistumisen tavat tunnetaan ja niitä käytetään|Otetaan käyttöön osallistuva budjetointi kylien ja asuinalueiden kehittämisessä|Talousjohtaja, kyläyhdistykset|Ehdotusten ja äänestäneiden määrä|0 ehdotusta|150 ehdotusta|2026–2028|30 000 €|Toteutui suunnitelman mukaisesti, äänestäneitä oli 1 214|done
Osallisuus ja yhteisöllisyys|Asukkaiden osallistumisen tavat tunnetaan ja niitä käytetään|Kuntalaiskyselyn tekeminen joka toinen vuosi ja tulosten käsittely lautakunnissa|Viestintäpäällikkö|Vastausprosentti|18 %|30 %|syksy 2025, syksy 2027|4 500 € / kysely|Kysely jäi toteuttamatta määrärahan puuttuessa|not_done
Osallisuus ja yhteisöllisyys|Vaikuttamistoimielimet ovat mukana valmistelussa alusta alkaen|Nuorisovaltuuston, vanhusneuvoston ja vammaisneuvoston lausuntopyynnöt kootaan yhteiseen vuosikelloon|Kunnansihteeri, neuvostojen sihteerit|Lausuntopyynnöt vuodessa|14|30|jatkuva|Oma työ|Vuosikello on käytössä ja sitä päivitetään puolivuosittain|ongoing
Osallisuus ja yhteisöllisyys|Vaikuttamistoimielimet ovat mukana valmistelussa alusta alkaen|Järjestetään neuvostojen ja valtuutettujen yhteinen iltakoulu kaksi kertaa vuodessa|Valtuuston puheenjohtajisto|Iltakoulujen määrä|1|2|kevät ja syksy|–|Kevään iltakoulu pidettiin, syksyn iltakoulu peruttiin|partly
Osallisuus ja yhteisöllisyys|Järjestöt ovat tasavertaisia kumppaneita|Perustetaan järjestöneuvottelukunta, joka kokoontuu vähintään neljä kertaa vuodessa|Hyvinvointikoordinaattori|Kokousten määrä|–|4|2025 alkaen|Kokouspalkkiot 2 400 €/v|Neuvottelukunta aloitti toimintansa helmikuussa|done
Osallisuus ja yhteisöllisyys|Järjestöt ovat tasavertaisia kumppaneita|Kunnan tilojen luovuttaminen maksutta järjestöille arki-iltoina|Vapaa-aikalautakunta|Maksuttomien vuorojen käyttöaste|47 %|70 %|1.1.2026 alkaen|Tulojen menetys 11 000 €|Päätös siirrettiin vuoden 2027 talousarvion valmisteluun|moved
Lapset, nuoret ja lapsiperheet|Jokaisella lapsella on turvallinen arki|Kiusaamisen vastainen toimintamalli päivitetään kaikissa kouluissa ja varhaiskasvatuksen yksiköissä|Sivistysjohtaja, koulujen rehtorit|Koulukiusattuna vähintään kerran viikossa, % 8.–9. lk|7,4|4,0|lukuvuosi 2025–2026|Oma työ|Malli päivitettiin ja henkilöstö koulutettiin|done
Lapset, nuoret ja lapsiperheet|Jokaisella lapsella on turvallinen arki|Vanhemmuuden tukea vahvistetaan perhekeskuksen avoimella kohtaamispaikalla|Hyvinvointialue, varhaiskasvatuspäällikkö|Kävijöitä viikossa|20|60|2025–2026|Hankerahoitus 24 000 €|Toiminta on käynnissä kolmena päivänä viikossa|ongoing
Lapset, nuoret ja lapsiperheet|Jokaisella lapsella on turvallinen arki|Maksuton aamupala yläkoulun oppilaille|Ruokapalvelupäällikkö|Aamupalaa syövien osuus, %|55|80|8/2025 alkaen|38 000 €/v|Aamupalasta luovuttiin säästösyistä|ended
Lapset, nuoret ja lapsiperheet|Nuorten mielen hyvinvointi vahvistuu|Matalan kynnyksen keskusteluapua tarjotaan nuorisotiloilla ja verkossa|Nuorisopalvelut, etsivä nuorisotyö|Keskustelukäyntien määrä|210|400|2025–2029|0,5 henkilötyövuotta|Käyntejä oli 386, työ jatkuu|ongoing
Lapset, nuoret ja lapsiperheet|Nuorten mielen hyvinvointi vahvistuu|Mielenterveyden ensiapu 2 -koulutus opetus- ja nuorisotyön henkilöstölle|Henkilöstöpäällikkö|Koulutettujen määrä|9|45|2026|5 800 €|Koulutus ei ole käynnistynyt|not_done
Lapset, nuoret ja lapsiperheet|Harrastaminen on mahdollista kaikille|Lisätään harrastamisen Suomen mallin kerhoja sivukylien kouluilla|Liikunta- ja nuorisosihteeri|Kerhoja / osallistujia|6 / 84|14 / 200|2025–2027|Valtionavustus|Kerhoja on 13, osallistujia 171|ongoing
Lapset, nuoret ja lapsiperheet|Harrastaminen on mahdollista kaikille|Harrastusvälineiden lainaamo kirjastoon ja liikuntahalliin|Kirjastotoimenjohtaja|Lainausten määrä|0|600|kesäkuu 2026|7 500 €|Lainaamo avattiin molempiin toimipisteisiin|done
Työikäisten hyvinvointi|Työllisyys ja osallisuus työelämään kasvavat|Kuntouttavan työtoiminnan ja palkkatuen polut kuvataan ja niistä viestitään työnantajille|Työllisyyspäällikkö|Palkkatuettujen jaksojen määrä|31|60|2025–2026|Työllisyysmääräraha|Polut kuvattu, viestintä työnantajille kesken|partly
Työikäisten hyvinvointi|Työllisyys ja osallisuus työelämään kasvavat|Ohjaamo-pisteen avaaminen palvelutalolle alle 30-vuotiaille|Työllisyysalue|Asiakasmäärä|–|120|3/2026|15 000 €|Avaaminen siirtyy vuodelle 2027|moved
Työikäisten hyvinvointi|Elintavat kohenevat|Elintapaohjauksen palvelutarjotin kootaan ja otetaan käyttöön yhdessä hyvinvointialueen kanssa|Liikuntapalvelut, hyvinvointialue|Ohjattujen asiakkaiden määrä|45|200|2025–2029|Oma työ|Palvelutarjotin on koottu ja käytössä|done
Työikäisten hyvinvointi|Elintavat kohenevat|Liikuntaneuvojan vakanssin vakinaistaminen|Hyvinvointilautakunta|Vakanssi täytetty|määräaikainen|vakinainen|1.1.2027|46 000 €/v||unknown
Työikäisten hyvinvointi|Päihdehaitat vähenevät|Ehkäisevän päihdetyön toimielin nimetään ja sen tehtävät kirjataan hallintosääntöön|Kunnanhallitus|Toimielin nimetty|ei|kyllä|2025|–|Toimielin nimettiin valtuuston päätöksellä 16.6.2025|done
Työikäisten hyvinvointi|Päihdehaitat vähenevät|Savuttomuuden edistäminen kunnan työpaikoilla, uimarannoilla ja liikunta-alueilla|Työsuojelupäällikkö, tekninen lautakunta|Savuttomat alueet, kpl|8|25|2025–2027|1 500 €|Kyltit asennettu, työpaikkojen ohjeistus puuttuu|partly
Ikääntyneet|Ikääntyneiden toimintakyky säilyy|Liikuntaryhmiä ja tasapainoharjoittelua järjestetään kylillä ja palvelukeskuksessa|Liikunnanohjaaja, kansalaisopisto|Ryhmien ja osallistujien määrä|7 ryhmää|15 ryhmää|jatkuva|12 000 €/v|Ryhmiä on 11, uusia aloittaa tammikuussa|ongoing
Ikääntyneet|Ikääntyneiden toimintakyky säilyy|Kulttuurikaveri- ja liikuntakaveritoiminnan käynnistäminen|Kulttuurituottaja, SPR:n osasto|Koulutettuja kavereita|4|20|2026|2 000 €|Toiminta ei käynnistynyt, vapaaehtoisia ei löytynyt|not_done
Ikääntyneet|Ikääntyneiden toimintakyky säilyy|Ikäystävällinen koti -neuvonta ja asuntojen esteettömyyden arviointi|Rakennustarkastaja, vanhusneuvosto|Neuvontakäynnit|0|80|2025–2028|Oma työ|Neuvonta käynnistyi syyskuussa|ongoing
Ikääntyneet|Yksinäisyys vähenee|Ystävätoimintaa ja yhteisiä ruokahetkiä järjestetään yksin asuville|Seurakunta, eläkejärjestöt|Osallistujat kerralla|15|40|kerran kuukaudessa|Avustus 3 000 €|Ruokahetkiä pidettiin kymmenen, osallistujia keskimäärin 38|done
Ikääntyneet|Yksinäisyys vähenee|Digiopastusta annetaan kirjastossa ja kotikäynteinä|Kirjasto, kansalaisopisto, digitukijat|Opastuskerrat|130|300|2025–2026|Hankerahoitus päättyy 2026|Opastus jatkuu hankkeen päättymiseen saakka|ongoing
Ikääntyneet|Yksinäisyys vähenee|Palveluliikenteen reitin laajentaminen rantakyliin|Tekninen johtaja|Matkustajat/kk|88|150|talvi 2026|16 000 €|Laajennusta ei kilpailutettu|not_done
Turvallinen ja terveellinen ympäristö|Lähiympäristö kannustaa liikkumaan|Rakennetaan lähiliikuntapaikka ja ulkokuntosali keskustan puistoon|Tekninen toimi, liikuntapalvelut|Liikuntapaikka otettu käyttöön|ei|kyllä|kesä 2027|85 000 €|Liikuntapaikka valmistui elokuussa|done
Turvallinen ja terveellinen ympäristö|Lähiympäristö kannustaa liikkumaan|Kevyen liikenteen väylien talvihoidon ja valaistuksen parantaminen koulureiteillä|Yhdyskuntatekniikka|Valaistut koulureitit, km|12|21|2025–2028|60 000 €/v|Valaistusta on uusittu viisi kilometriä|ongoing
Turvallinen ja terveellinen ympäristö|Lähiympäristö kannustaa liikkumaan|Luontopolkujen opasteiden uusiminen ja esteetön laavu|Kylätoimikunnat, metsäpalvelut|Esteettömät kohteet|1|4|2026|Leader-rahoitus|Opasteet uusittu, laavu rakentamatta|partly
Turvallinen ja terveellinen ympäristö|Arki on turvallista kaikkialla kunnassa|Laaditaan turvallisuussuunnitelma yhdessä poliisin ja pelastuslaitoksen kanssa|Turvallisuustyöryhmä|Suunnitelma hyväksytty|vanhentunut|voimassa|6/2026|Oma työ|Suunnitelma hyväksyttiin kesäkuussa|done
Turvallinen ja terveellinen ympäristö|Arki on turvallista kaikkialla kunnassa|Lähisuhdeväkivallan ehkäisyn koordinaattorin tehtävä perustetaan kuntien yhteistyönä|Naapurikunnat, hyvinvointialue|Tehtävä täytetty|–|kyllä|2026|1/5 palkasta|Hyvinvointialue vastaa tehtävästä jatkossa|moved
Turvallinen ja terveellinen ympäristö|Arki on turvallista kaikkialla kunnassa|Kotitapaturmien ehkäisykampanja|Pelastuslaitos, eläkejärjestöt|Tavoitetut kotitaloudet|0|500|viikko 46|1 200 €|Kampanja toteutettiin marraskuussa|done
Hyvinvointityön johtaminen|Hyvinvointityö on osa talouden ja toiminnan suunnittelua|Ennakkovaikutusten arviointi tehdään kaikista merkittävistä päätöksistä|Johtoryhmä, esittelijät|Arvioitujen päätösten osuus, %|25|100|2025–2029|Oma työ|Arviointi tehtiin 41 prosentissa päätöksistä|partly
Hyvinvointityön johtaminen|Hyvinvointityö on osa talouden ja toiminnan suunnittelua|Hyvinvointitiedon seurantataulu julkaistaan kunnan verkkosivuilla|Kehittämispäällikkö|Taulu julkaistu|ei|kyllä|huhtikuu 2026|6 000 €|Julkaisu lykkääntyi vuoden 2027 alkuun|moved
Hyvinvointityön johtaminen|Hyvinvointityö on osa talouden ja toiminnan suunnittelua|Hyvinvointiryhmän kokoonpanon laajentaminen järjestöillä ja yrittäjillä|Kunnanjohtaja|Ryhmän jäsenet|9|14|2/2025|–|Ryhmään nimettiin neljä uutta jäsentä|done
Hyvinvointityön johtaminen|Henkilöstö voi hyvin|Työhyvinvointikyselyn tuloksista sovitaan kehittämisteot jokaisessa yksikössä|Esihenkilöt, henkilöstöpalvelut|Yksiköt, joissa teot sovittu, %|40|100|vuosittain|Oma työ|Teoista sovittu kaikissa yksiköissä|done
Hyvinvointityön johtaminen|Henkilöstö voi hyvin|Taukoliikunta ja liikuntaseteli koko henkilöstölle|Henkilöstöpalvelut|Setelin käyttäjät, %|62|85|2025|100 €/henkilö||unknown
"""
COMMON = tuple(Row(*line.split("|")) for line in _LINES.strip().splitlines())

WORDS = {
    "done": ("Toteutunut", "Toteutettu", "Valmis"),
    "ongoing": ("Käynnissä", "Kesken", "Jatkuu"),
    "partly": ("Toteutunut osittain", "Osittain"),
    "not_done": ("Ei toteutunut", "Ei ole toteutunut"),
    "moved": ("Siirtyy", "Siirretty"),
    "ended": ("Päättynyt", "Lopetettu"),
    "unknown": ("", "–"),
}


def pick(start: int, count: int) -> list[Row]:
    """`count` rows from `start`, going round at the end of the bank."""
    return [COMMON[(start + i) % len(COMMON)] for i in range(count)]


def worded(rows: list[Row], turn: int = 0) -> list[Row]:
    """The same rows reported by one word instead of a sentence."""
    return [
        replace(r, outturn=WORDS[r.status][(turn + i) % len(WORDS[r.status])]) for i, r in enumerate(rows)
    ]


_TEXTS = """
{Gen} väkiluku oli vuoden lopussa 6 842, ja väestöennusteen mukaan yli 75-vuotiaiden osuus kasvaa viidenneksellä vuoteen 2035 mennessä. Samaan aikaan alle kouluikäisten määrä vähenee, mikä vaikuttaa varhaiskasvatuksen ja perusopetuksen palveluverkkoon. Huoltosuhde on heikentynyt koko 2020-luvun.
Hyvinvointikertomus ja -suunnitelma on laadittu poikkihallinnollisessa hyvinvointityöryhmässä, jota johtaa kunnanjohtaja. Työryhmään kuuluvat sivistys-, vapaa-aika- ja teknisten palvelujen edustajat sekä hyvinvointialueen, seurakunnan ja järjestöjen yhdyshenkilöt. Suunnitelmaluonnos oli kommentoitavana kunnan verkkosivuilla kolmen viikon ajan.
Kouluterveyskyselyn mukaan kahdeksas- ja yhdeksäsluokkalaisista joka viides kokee terveytensä keskinkertaiseksi tai huonoksi. Ahdistuneisuusoireilu on yleistynyt etenkin tytöillä, ja pojista aiempaa useampi kokee jäävänsä ilman läheistä ystävää. Sen sijaan tupakointi ja nuuskan käyttö ovat vähentyneet viime kyselystä.
Järjestöjen rooli hyvinvoinnin edistämisessä on {in} perinteisesti vahva. Rekisteröityneitä yhdistyksiä on runsaat 130, ja niistä puolet toimii liikunnan, kulttuurin tai kylätoiminnan parissa. Avustuskriteereihin lisättiin hyvinvointivaikutusten kuvaaminen, ja avustuspäätöksistä tiedotetaan kaikille hakijoille yhtä aikaa.
Työikäisten sairastavuus on maakunnan keskitasoa, mutta tuki- ja liikuntaelinsairauksien sekä mielenterveyden häiriöiden vuoksi työkyvyttömyyseläkkeelle siirtyy edelleen liian moni. Pitkäaikaistyöttömien terveystarkastuksiin osallistui alle puolet kutsutuista. Terveys- ja sosiaalipalvelujen järjestämisvastuun siirryttyä hyvinvointialueelle kunnan keinot ovat liikunnassa, kulttuurissa ja työllisyyden hoidossa.
Kunnassa on totuttu siihen, että asukas- ja käyttäjäraadit kootaan hankkeittain ja puretaan hankkeen päättyessä. Pysyviä osallistumisen rakenteita toivottiin sekä kuntalaisilloissa että verkkokyselyssä, johon vastasi 412 asukasta. Vastauksissa korostuivat tiedonkulun avoimuus, palautteeseen vastaaminen ja nuorten mahdollisuus vaikuttaa.
Ikääntyneistä valtaosa asuu kotona, ja kotihoidon piirissä on noin joka kymmenes 75 vuotta täyttänyt. Kaatumistapaturmien määrä on laskenut, mutta yksinäisyyden kokemus on lisääntynyt erityisesti haja-asutusalueilla. Kotona-asumista tuetaan asuntojen korjausneuvonnalla, kauppa- ja asiointikuljetuksilla sekä etäryhmillä.
Taloudellinen liikkumavara on kapea, eikä uusia määräaikaisia hankkeita voida käynnistää ilman ulkopuolista rahoitusta. Siksi toimenpiteet on pyritty liittämään perustyöhön ja talousarvion sitoviin tavoitteisiin. Hyte-kertoimen merkitys valtionosuuksissa kasvaa, mikä kannustaa raportoimaan tehdyistä toimenpiteistä entistä tarkemmin.
Turvallisuuskyselyssä asukkaat pitivät kuntaa pääosin turvallisena, joskin keskustan liikennejärjestelyt ja nopeusrajoitusten noudattaminen huolestuttivat. Poliisin tietoon tullut lähisuhdeväkivalta lisääntyi kymmenyksellä. Ennalta ehkäisevää työtä tehdään kouluissa, nuorisotiloilla ja vanhempainyhdistyksissä.
Kulttuurihyvinvointi nostettiin omaksi näkökulmakseen ensimmäistä kertaa. Taidetta viedään päiväkoteihin, hoivakoteihin ja kylätaloille, ja kulttuurikasvatussuunnitelma ulotetaan esiopetuksesta lukioon. Kirjaston rooli kohtaamis- ja oleskelupaikkana on vahvistunut, ja omatoimiaika on pidentänyt aukioloa 40 tunnilla viikossa.
Edellisen valtuustokauden toimenpiteistä noin kaksi kolmasosaa toteutui kokonaan tai osittain. Parhaiten edettiin liikunta- ja virkistyspaikkojen kunnostamisessa, heikoiten osallisuuden ja viestinnän tavoitteissa. Toteutumatta jääneiden toimenpiteiden syynä olivat useimmiten henkilöstövaihdokset ja rahoituksen puuttuminen.
Maahanmuuttaneiden osuus väestöstä on kaksinkertaistunut viidessä vuodessa, ja kunnan asukkaat puhuvat 31:tä äidinkieltä. Selkokielisestä viestinnästä, suomen kielen opetuksesta ja kansainvälisten perheiden kohtaamispaikasta hyötyvät kaikki. Kotoutumissuunnitelmat laaditaan työllisyysalueen ja oppilaitosten yhteistyönä.
Kuntalain mukaan valtuuston on pidettävä huolta monipuolisista ja vaikuttavista osallistumisen mahdollisuuksista. Käytännössä tämä tarkoittaa muun muassa kuulemistilaisuuksia, palvelujen käyttäjien edustajia toimielimissä sekä asukkaiden oma-aloitteisen suunnittelun tukemista. Mahdollisuuksista tiedotetaan suomeksi ja selkosuomeksi.
Seuranta kytketään talousarvio- ja tilinpäätösprosessiin. Vastuutahot kirjaavat toimenpiteiden toteutumatiedot sähköiseen seurantataulukkoon tammi- ja elokuussa, minkä jälkeen hyvinvointityöryhmä arvioi etenemisen ja ehdottaa tarvittavat muutokset. Valtuusto käsittelee raportin vuosittain ennen kesätaukoa.
Luonto- ja ulkoilureittien kävijämäärät kasvoivat neljänneksen. Uusien laavujen, talvikävelyreittien ja kuntoportaiden rakentamisessa käytettiin talkoovoimia sekä maaseudun kehittämisrahaa. Reittien viitoitus- ja huoltovastuut ovat silti osin sopimatta, ja esteettömien kohteiden vähäisyys nousi esiin vammaisneuvoston kävelykierroksella.
Digitaalisten palvelujen käyttö on lisääntynyt kaikissa ikäryhmissä, mutta noin joka neljäs yli 70-vuotias asioi mieluiten puhelimitse tai kasvotusten. Kunnan neuvontapisteessä, kirjastossa ja järjestöjen digitukipisteissä annettiin henkilökohtaista opastusta yhteensä 1 150 kertaa. Verkkosivujen saavutettavuusselosteet päivitettiin ja keskeiset lomakkeet muutettiin sähköisiksi.
Vapaaehtoistyön tekijöistä yhä useampi on yli 65-vuotias, ja uusia tekijöitä on vaikea löytää. Yhdistysten puheenjohtajille ja rahastonhoitajille järjestetty koulutus sai hyvän vastaanoton. Kunta selvittää, voitaisiinko kirjanpito- ja tilapalveluja tarjota pienille yhdistyksille keskitetysti.
Lapsiperheiden toimeentulovaikeudet ovat lisääntyneet, vaikka perusopetuksen maksuton harrastustoiminta on kaventanut eroja. Yksinhuoltajaperheistä lähes kolmannes kertoo joutuneensa tinkimään lasten harrastuksista. Perheiden palvelut kootaan perhekeskuksen yhteyteen, ja lapsivaikutusten arviointi tehdään talousarvion yhteydessä.
"""
TEXTS = tuple(_TEXTS.strip().splitlines())


def prose(genitive: str, inessive: str, start: int, count: int) -> list[str]:
    """Paragraphs about a place whose genitive and inessive (or adessive) are given."""
    chosen = [TEXTS[(start + i) % len(TEXTS)] for i in range(count)]
    return [
        t.replace("{Gen}", genitive).replace("{in} perinteisesti", f"{inessive} perinteisesti")
        for t in chosen
    ]


FI_SV = (
    (
        "Kaupunki edistää asukkaidensa hyvinvointia ja terveyttä yhdessä hyvinvointialueen, järjestöjen ja seurakuntien kanssa. Kaksikielisyys on otettu huomioon kaikessa viestinnässä, ja tilaisuuksissa voi käyttää kumpaakin kieltä.",
        "Staden främjar invånarnas välfärd och hälsa tillsammans med välfärdsområdet, organisationerna och församlingarna. Tvåspråkigheten beaktas i all kommunikation, och vid evenemangen får båda språken användas.",
    ),
    (
        "Nuorisovaltuusto, vanhusneuvosto ja vammaisneuvosto ovat antaneet suunnitelmasta lausuntonsa. Lisäksi asukkailta kerättiin ehdotuksia kahdessa avoimessa illassa, joihin osallistui noin 90 henkilöä.",
        "Ungdomsfullmäktige, äldrerådet och rådet för personer med funktionsnedsättning har gett sina utlåtanden om planen. Dessutom samlades förslag in vid två öppna kvällar med cirka 90 deltagare.",
    ),
    (
        "Väestö ikääntyy, ja yksinasuvien osuus kasvaa. Suomen- ja ruotsinkielisten terveyserot ovat pienet, mutta järjestötoimintaan osallistuminen on ruotsinkielisten keskuudessa selvästi yleisempää.",
        "Befolkningen åldras och andelen ensamboende växer. Hälsoskillnaderna mellan finsk- och svenskspråkiga är små, men deltagandet i föreningsverksamhet är klart vanligare bland de svenskspråkiga.",
    ),
    (
        "Kouluterveyskyselyn perusteella nuorten yksinäisyys on lisääntynyt. Keskusteluapua saa koulusta, nuorisotilalta ja verkosta, mutta palveluihin ohjautuminen kestää liian kauan.",
        "Enligt enkäten Hälsa i skolan har ensamheten bland de unga ökat. Samtalsstöd fås i skolan, på ungdomsgården och på nätet, men det tar för länge att få hjälp.",
    ),
    (
        "Suunnitelman toteutumista seurataan vuosittain talousarvion yhteydessä. Hyvinvointityöryhmä kokoaa toimialojen tiedot ja raportoi niistä kaupunginvaltuustolle kesäkuussa.",
        "Genomförandet av planen följs upp årligen i samband med budgeten. Välfärdsgruppen samlar in sektorernas uppgifter och rapporterar dem till stadsfullmäktige i juni.",
    ),
    (
        "Liikuntapaikkojen maksuttomuus, kulttuurin saavutettavuus ja yhteiset tapahtumat nousivat asukasilloissa tärkeimmiksi. Kylien ja saariston asukkaat toivoivat liikkuvia palveluja ja parempia kulkuyhteyksiä.",
        "Avgiftsfria idrottsplatser, tillgänglig kultur och gemensamma evenemang lyftes fram som viktigast vid invånarkvällarna. Invånarna i byarna och skärgården önskade mobila tjänster och bättre förbindelser.",
    ),
)
"""Paragraphs in Finnish with their Swedish counterparts."""

INDICATORS = (
    ("Mittari", "2019", "2021", "2023", "Koko maa 2023"),
    (
        "Kokee terveytensä keskinkertaiseksi tai huonoksi, % 8.–9. luokan oppilaista",
        "18,9",
        "23,1",
        "25,0",
        "24,4",
    ),
    ("Ei yhtään läheistä ystävää, % 8.–9. luokan oppilaista", "8,0", "9,6", "9,1", "9,8"),
    ("Itsensä yksinäiseksi tuntevat, % 65 vuotta täyttäneistä", "7,7", "9,0", "9,8", "8,6"),
    ("Äänestysaktiivisuus kuntavaaleissa, %", "60,3", "58,8", "58,8", "55,1"),
    ("Pitkäaikaistyöttömät, % työttömistä", "29,4", "36,2", "31,5", "34,0"),
    ("Osallistuu aktiivisesti järjestötoimintaan, %", "31,2", "26,0", "27,9", "25,7"),
)
BUDGET = (
    ("Määräraha, €", "TP 2024", "TA 2025", "TS 2026"),
    ("Järjestöavustukset", "84 000", "80 000", "80 000"),
    ("Liikuntapalvelut", "612 400", "598 000", "605 000"),
    ("Nuorisopalvelut", "241 700", "236 500", "240 000"),
    ("Hyvinvointikoordinaatio", "58 900", "61 200", "62 000"),
)
GROUP = (
    ("Jäsen", "Taho", "Tehtävä ryhmässä"),
    ("Kunnanjohtaja", "Yleishallinto", "Puheenjohtaja"),
    ("Sivistysjohtaja", "Sivistyspalvelut", "Varapuheenjohtaja"),
    ("Hyvinvointikoordinaattori", "Vapaa-aikapalvelut", "Sihteeri"),
    ("Järjestöagentti", "Kyläyhdistykset", "Jäsen"),
)
MEETINGS = (
    ("Päivä", "Käsittely", "Toimielin"),
    ("14.1.2025", "Valmistelun aloittaminen", "Kunnanhallitus"),
    ("8.4.2025", "Työpaja järjestöille", "Hyvinvointityöryhmä"),
    ("2.9.2025", "Lausunnot", "Vaikuttamistoimielimet"),
    ("10.11.2025", "Hyväksyminen", "Valtuusto"),
)
