# ruff: noqa: E501
"""Measures, words of status and running text of the fresh layouts; nothing here stands in the older ones."""

from dataclasses import replace

from content_measures import Row

_LINES = """
Kohtaamisia ja vaikuttamista|Kuntalaisten ääni kuuluu päätöksissä|Lautakuntien esittelytekstien selkokielistäminen ja päätöstiivistelmien julkaiseminen kotisivuilla|Hallinto, viestintävastaava|Julkaistut tiivistelmät|0|24|2025–2026|Virkatyönä|Tiivistelmät julkaistiin jokaisesta kokouksesta|done
Kohtaamisia ja vaikuttamista|Kuntalaisten ääni kuuluu päätöksissä|Kyläkierros kahdesti vuodessa: valtuutetut ja johtavat viranhaltijat kylätaloilla|Kunnanjohtaja|Kierrokset, osallistujat|1|2|kevät, syksy|1 200 €|Kevään kierros tehtiin, syksyn kierros jäi väliin|partly
Kohtaamisia ja vaikuttamista|Kuntalaisten ääni kuuluu päätöksissä|Palautejärjestelmän hankinta ja vastausaikatavoite 5 arkipäivää|ICT-suunnittelija|Vastausaika, vrk|11|5|6/2026|18 000 €|Hankinta keskeytettiin, kilpailutusta ei uusita|ended
Kohtaamisia ja vaikuttamista|Nuoret mukaan suunnitteluun|Lasten parlamentin ja oppilaskuntien yhteinen ideabudjetti 3 €/oppilas|Koulutuspäällikkö, oppilaskuntien ohjaajat|Toteutetut ideat/koulu|–|2|lukuvuosittain|3 900 €|Budjetti käytössä kaikilla kouluilla, ideoita toteutettu 11|done
Kohtaamisia ja vaikuttamista|Nuoret mukaan suunnitteluun|Nuorisofoorumi|Nuorisovaltuusto|Foorumi pidetty|ei|kyllä|11/2025|–|Foorumia ei saatu järjestettyä|not_done
Kohtaamisia ja vaikuttamista|Yhdistysten toimintaedellytykset paranevat|Toiminta-avustusten hakuajan aikaistaminen ja sähköinen lomake; vähintään kolme hakuinfoa pienille yhdistyksille|Vapaa-aikapalvelut|Hakijat, kpl|61|75|1.3.2025|Oma työpanos|Lomake avattiin, infoja pidettiin neljä|done
Kohtaamisia ja vaikuttamista|Yhdistysten toimintaedellytykset paranevat|Yhdistystietokannan kokoaminen|Kulttuurituottaja|Yhdistyksiä kannassa|35|120|2026|Harjoittelija|Kesken, yhdistyksiä kirjattu 58|ongoing
Kohtaamisia ja vaikuttamista|Yhdistysten toimintaedellytykset paranevat|Vapaaehtoisten kiitosilta ja tunnustuspalkinto|Hyvinvointilautakunta|Ilta järjestetty|ei|kyllä|5.12.|2 000 €||unknown
Turvallinen kasvu|Varhainen tuki toimii päiväkodista lukioon|Neuvolan, varhaiskasvatuksen ja esiopetuksen siirtopalaverien käytäntö yhtenäistetään|Perhekeskuskoordinaattori|Siirtopalaverit, % lapsista|44|100|1.8.2025 alkaen|–|Uusi käytäntö otettiin käyttöön elokuussa|done
Turvallinen kasvu|Varhainen tuki toimii päiväkodista lukioon|Kasvatus- ja perheneuvonnan jalkautuminen kouluille|Hyvinvointialue|Jalkautumispäivät/kk|2|8|2026|Hyvinvointialue vastaa|Siirtyi kokonaan hyvinvointialueen vastuulle|moved
Turvallinen kasvu|Varhainen tuki toimii päiväkodista lukioon|Poissaolojen seurantamalli: huoli puheeksi 30 tunnin kohdalla|Rehtorit|Yli 50 h poissa olleet, %|6,3|3,0|lv 2025–2026|–|Malli käytössä yläkoulussa, alakouluista puolessa|partly
Turvallinen kasvu|Jokainen lapsi kokee olonsa turvalliseksi|Koulumatkojen vaaranpaikkojen kartoitus yhdessä oppilaiden kanssa|Yhdyskuntatekniikka, koulut|Korjatut kohteet|0|10|2025–2027|40 000 €/v|Kartoitus tehty, kohteista korjattu kuusi kymmenestä|partly
Turvallinen kasvu|Jokainen lapsi kokee olonsa turvalliseksi|Kaverivälitunnit ja vertaissovittelu kaikkiin kouluihin|Koulunuorisotyö|Sovittelut|48|–|jatkuva|0,4 htv|Sovittelu vakiintunut, toiminta jatkuu|ongoing
Turvallinen kasvu|Jokainen lapsi kokee olonsa turvalliseksi|Nettiturvavanhempainillat|Koulupoliisi, vanhempainyhdistykset|Osallistujat|90|200|2025|500 €|Illat peruuntuivat poliisin resurssipulan vuoksi|not_done
Turvallinen kasvu|Kohtuuhintainen vapaa-aika|Perhelippu uimahalliin ja museoon 10 €|Liikuntapalvelut, museo|Myydyt perheliput|–|800|2026|12 000 €|Lippu myynnissä helmikuusta alkaen|done
Turvallinen kasvu|Kohtuuhintainen vapaa-aika|Harrastuskyydit hajakeskukseen kolmena iltana viikossa, kun taksikilpailutus on saatu päätökseen|Kuljetussuunnittelija|Matkustajat/ilta|0|15|syksy 2026|22 000 €|Kilpailutus viivästyi, kyydit alkavat 2027|moved
Voimaa arkeen ja työhön|Työttömien terveys kohenee|Terveystarkastusten tarjoaminen yli 300 päivää työttömänä olleille|Työllisyysalue, hyvinvointialue|Tarkastukset|75|260|2025–2029|Valtionosuus|Tarkastuksia tehty 188, työ jatkuu|ongoing
Voimaa arkeen ja työhön|Työttömien terveys kohenee|Työpajan puutarharyhmä ja ruoanlaittokurssi|Työpaja Verso|Osallistujat|18|40|5–9/2025|Avustus 9 500 €|Ryhmään osallistui 43 henkilöä|done
Voimaa arkeen ja työhön|Kunta on hyvinvoiva työnantaja|Henkilöstön matalan kynnyksen keskusteluapu ja esihenkilöiden valmennus työkyvyn tukeen|HR-palvelut|Sairauspoissaolot, pv/htv|17,8|14,0|2026|24 €/työntekijä|Valmennus pidetty; keskusteluapua ei ole hankittu|partly
Voimaa arkeen ja työhön|Kunta on hyvinvoiva työnantaja|Taukoliikuntasovellus|HR-palvelut|Käyttäjät|0|250|2025|3,10 €/hlö|Sovelluksesta luovuttiin|ended
Voimaa arkeen ja työhön|Velkaantuminen ja rahapelihaitat vähenevät|Talousneuvola kirjastossa torstaisin klo 14–17|Kirjasto, oikeusapu|Asiakkaat|–|60|2/2026 alkaen|–|Talousneuvola ei ole alkanut|not_done
Voimaa arkeen ja työhön|Velkaantuminen ja rahapelihaitat vähenevät|Rahapelihaitat puheeksi -materiaali kaikille asiakastyötä tekeville|Ehkäisevän päihdetyön yhdyshenkilö|Jaetut oppaat|0|400|2025|800 €|Oppaat jaettu lokakuussa|done
Hyvä ikä|Liikkumiskyky säilyy|Voimaa vanhuuteen -ryhmät viidellä kylällä|Liikunnanohjaaja, eläkeyhdistykset|Ryhmät|2|5|2025–2027|0,3 htv|Ryhmiä on neljä, viides aloittaa keväällä|ongoing
Hyvä ikä|Liikkumiskyky säilyy|Liukuesteiden jako 75 täyttäneille|Kunnossapito|Jaetut parit|150|500|marras–joulukuu|2 800 €|Jaettu 500 paria|done
Hyvä ikä|Liikkumiskyky säilyy|Kävelyreittien talvikunnossapidon laatuluokan nostaminen taajaman pääreiteillä|Tekninen lautakunta|Laatuluokka I, km|4,2|9,0|talvikausi 2026–2027|35 000 €/v|Jää vuodelle 2027|moved
Hyvä ikä|Omaisten jaksaminen|Omaishoitajien virkistyspäivä ja sijaisavun koordinointi|Seniorineuvonta|Osallistujat|26|60|1 x vuosi|1 500 €|Päivä pidettiin kesäkuussa, sijaisapu odottaa koordinaattoria|partly
Hyvä ikä|Omaisten jaksaminen|Muistikahvila|Muistiyhdistys, seurakunta|Kerrat|6|10|kuukausittain|–||unknown
Hyvä ikä|Kukaan ei jää yksin|Palvelutarpeen ennakoiva puhelu 80 vuotta täyttäville ja tiedon välittäminen löytävään vanhustyöhön|Seniorineuvonta|Soitetut, %|0|90|1.1.2026 alkaen|Hyvinvointialueen kanssa|Puhelut aloitetaan vasta 2027|moved
Hyvä ikä|Kukaan ei jää yksin|Naapuriapurengas|Martat, 4H|Avunpyynnöt|12|50|2025|1 000 €|Rengas toimii, avunpyyntöjä 37|ongoing
Viihtyisä ympäristö|Luonto lähellä kaikkia|Esteetön rantareitti ja kaksi levähdyskatosta|Puistotoimi|Reitti avattu|ei|kyllä|kesä 2026|110 000 €|Reitti rakennettiin, katoksia ei|partly
Viihtyisä ympäristö|Luonto lähellä kaikkia|Lähimetsäpolkujen opastus ja QR-rastit|Liikuntapalvelut, partio|Rastit|0|20|2025|600 €|Rastit asennettu|done
Viihtyisä ympäristö|Luonto lähellä kaikkia|Kaupunkiviljelyn palstat ja yhteisöpuutarha koulun viereen|Ympäristöyhdistys|Palstoja|30|55|5/2025|Vuokra 20 €|Lupaa ei saatu, puutarhasta luovuttiin|ended
Viihtyisä ympäristö|Päihteetön julkinen tila|Anniskelun ja tupakkatuotteiden yhteisvalvonta, savuttomat leikki- ja uimapaikat|Ympäristöterveys|Tarkastukset|9|20|2025–2026|–|Savuttomuuskyltit pystytetty, yhteisvalvonta siirretty aluehallintovirastolle|moved
Viihtyisä ympäristö|Päihteetön julkinen tila|Skeittipaikan valvonta ja päihteetön perjantai|Nuorisotyö|Illat|0|12|kesä 2025|700 €|Illat toteutuivat suunnitellusti|done
Viihtyisä ympäristö|Saavutettavat palvelut|Kirjaston omatoimiaukiolo klo 7–21|Kirjastopalvelut|Aukiolotunnit/vko|38|98|2026|14 000 €|Omatoimiaukiolo käynnistyi maaliskuussa|done
Viihtyisä ympäristö|Saavutettavat palvelut|Esteettömyyskartoitus kunnan kiinteistöissä|Tilapalvelut, vammaisneuvosto|Kartoitetut kohteet|3|14|2025–2028|20 000 €|Kartoitettu viisi kohdetta|ongoing
Viihtyisä ympäristö|Saavutettavat palvelut|Asiointiliikenteen pysäkkien selkokieliset aikataulut|Kuljetussuunnittelija|Pysäkit|0|44|2026|1 900 €|Ei aloitettu|not_done
Viihtyisä ympäristö|Saavutettavat palvelut|Palveluohjaajan palkkaaminen palvelutorille ja terveysasemalle|Kunnanhallitus|Virka täytetty|ei|kyllä|2027|–|Asia palautettiin valmisteluun|ongoing
"""
FRESH = tuple(Row(*line.split("|")) for line in _LINES.strip().splitlines())

WORDS = {
    "done": ("Toteutunut", "Valmis", "Tehty", "Kyllä"),
    "ongoing": ("Käynnissä", "Työn alla", "Etenee"),
    "partly": ("Osittain toteutunut", "Osin", "Puolittain"),
    "not_done": ("Ei toteutunut", "Ei", "Toteutumatta"),
    "moved": ("Siirtyy", "Siirretty v. 2026", "Lykkääntynyt"),
    "ended": ("Lopetettu", "Ei jatketa"),
    "unknown": ("", "–", "Ei tietoa"),
}


def pick(start: int, count: int) -> list[Row]:
    """`count` rows from `start`, going round at the end of the bank."""
    return [FRESH[(start + i) % len(FRESH)] for i in range(count)]


def worded(rows: list[Row], turn: int = 0) -> list[Row]:
    """The same rows reported by one word instead of a sentence."""
    return [
        replace(r, outturn=WORDS[r.status][(turn + i) % len(WORDS[r.status])]) for i, r in enumerate(rows)
    ]


_TEXTS = """
{Gen} asukkaista yhä suurempi osa asuu yksin, ja joka neljäs yli 75-vuotias kertoo olevansa yksinäinen ainakin silloin tällöin. Löytävä vanhustyö, kylätalkkarit ja diakoniatyö tavoittavat osan heistä, mutta tieto ei aina kulje palvelusta toiseen. Yhteydenoton jälkeinen vastuunjako sovitaan kuluvan vuoden aikana.
Valtuuston hyväksymässä kuntastrategiassa hyvinvointi nähdään elinvoiman perustana. Talous- ja henkilöstösuunnitelmaan on tuotu hyvinvointitavoitteet toimialoittain, ja niiden toteumaa tarkastellaan osavuosikatsauksissa. Tulosalueiden esihenkilöt täydentävät seurantatiedot elo- ja tammikuussa.
Lasten ja nuorten kohdalla huoli kohdistuu vähäiseen yöuneen, ruutuaikaan ja sähkösavukkeisiin. Move!-mittausten mukaan viidesluokkalaisten liikkuvuus on heikentynyt, mutta kahdeksasluokkalaisten kestävyyskunto on kohentunut. Erot koulujen ja asuinalueiden välillä näkyvät myös aamupalan syömisessä ja hammasterveydessä.
{In} pidettiin keväällä kolme asukasiltaa, joissa pohdittiin palveluverkon tulevaisuutta. Iltoihin saapui yhteensä 187 kuntalaista, ja verkkokyselyn lisäksi palautetta kerättiin postikortein. Kyläläisten esiin nostamat tie- ja valaistusasiat välitettiin tekniselle lautakunnalle, joka otti niistä työohjelmaansa neljä.
Hyvinvointialueen ja kunnan yhdyspintatyötä ohjaa vuosittain tarkistettava yhteistyösopimus. Siinä on sovittu neuvonta-, ohjaus- ja kuntoutuspolkujen jatkumisesta sekä yhteisestä viestinnästä. Neuvottelussa marraskuussa todettiin, että elintapaohjauksen ja omaishoidon tuen rajapinnat kaipaavat edelleen selkeyttämistä.
Ehkäisevä päihde- ja mielenterveystyö perustuu toimielimen hyväksymään suunnitelmaan. Huumausaineiden kokeilut ovat yleistyneet toisella asteella, kun taas humalajuominen on vähentynyt viidessä vuodessa lähes puoleen. Vanhempainilloissa on keskusteltu kotibileistä, nikotiinipusseista ja some-alustojen markkinoinnista.
Seutukunnallinen vertailu osoittaa, että kunnan sairastavuusindeksi on laskenut hitaammin kuin naapurikunnissa. Tuki- ja liikuntaelinsairaudet, sepelvaltimotauti ja tyypin 2 diabetes selittävät valtaosan ennenaikaisesta työkyvyttömyydestä. Ravitsemus- ja liikuntaneuvontaan ohjautuu silti vain murto-osa riskiryhmistä.
Asumisen, liikkumisen ja lähiluonnon merkitys korostui lähes kaikissa lausunnoissa. Esteettömiä vuokra-asuntoja on liian vähän, ja 1970-luvulla rakennettujen kerrostalojen hissittömyys vaikeuttaa kotona-asumista. Kaavoituksessa varaudutaan palveluasumisen täydennysrakentamiseen keskustan ja terveysaseman välille.
Vammaisneuvoston aloitteesta kunta arvioi kulttuuri- ja liikuntatilojensa saavutettavuuden. Induktiosilmukka puuttuu valtuustosalista ja seurojentalolta, ja opasteiden kontrasti- ja kirjasinkoko vaihtelevat. Korjaukset vaiheistetaan neljälle vuodelle, ja niistä raportoidaan neuvostolle puolivuosittain.
Valmistelusta vastasi hyte-työryhmä, johon nimettiin edustaja jokaisesta palvelukeskuksesta, seurakuntayhtymästä ja vapaa-ajattelijoiden kerhosta. Ryhmä kokoontui yhdeksän kertaa, järjesti kaksi iltapäivän mittaista tulkintatyöpajaa ja kutsui mukaan kokemusasiantuntijoita. Alaikäisten mielipiteitä koottiin kuvakorttien avulla.
Maahan muuttaneiden työllisyys on parantunut, mutta palvelujen löytäminen koetaan hankalaksi. Monikielinen neuvontapiste, kieli-kahvilat ja kummiperhetoiminta ovat madaltaneet kynnystä osallistua. Kotouttamisohjelman ja hyvinvointisuunnitelman yhteensovittaminen on aloitettu kotoutumislain muututtua vuonna 2025.
Kulttuuri-, liikunta- ja nuorisopalvelujen käyntimäärät ovat palautuneet pandemiaa edeltäneelle tasolle. Eniten ovat kasvaneet kirjaston lainaus ja omaehtoisten liikuntapaikkojen käyttö, vähiten ohjattujen ryhmien osallistujamäärät. Nais- ja miesenemmistöisten lajien väliset erot avustuksissa ovat tasoittuneet.
Taloudellisen tilanteen kiristyessä ennaltaehkäisevän työn määrärahat ovat joutuneet arvioitaviksi. Tilinpäätöksen perusteella hyte-toimintaan käytettiin 38 euroa asukasta kohden, mikä on hieman vähemmän kuin edellisvuonna. Valtionosuuden hyte-kerroin tuotti noin 246 000 euroa, josta kolmasosa kohdennettiin lasten- ja nuortenpalveluihin.
Pelastuslaitoksen onnettomuustilastojen mukaan kaatumisia ja putoamisia sattuu eniten kotipihoilla ja portaikoissa. Liikenneonnettomuuksissa loukkaantuneista puolet oli alle 25-vuotiaita mopoilijoita ja mönkijällä ajaneita. Turvallisuuskävelyt, heijastin- ja pyöräilykypärätempaukset sekä häirinnän vastainen työ jatkuvat.
Elämänlaatua koskevaan kysymykseen vastasi myönteisesti 58,4 prosenttia 20–64-vuotiaista. Luottamus päättäjiin on kuitenkin heikentynyt, ja äänestysaktiivisuus jäi kuntavaaleissa alle puoleen äänioikeutetuista. Päätöksenteon avoimuutta lisätään videoimalla kokouksia ja avaamalla pöytäkirjojen perusteluja kansankielelle.
Edellisellä kaudella hankkeiden osuus toiminnasta oli poikkeuksellisen suuri. Hankerahoituksen päättyessä osa hyväksi havaituista työtavoista, kuten perhementorointi ja kylien hyvinvointipysäkit, jäi ilman vastuutahoa. Siksi tässä asiakirjassa toimenpiteille on nimetty pysyvä omistaja ja euromääräinen resurssi.
"""
TEXTS = tuple(_TEXTS.strip().splitlines())


def prose(genitive: str, inessive: str, start: int, count: int) -> list[str]:
    """Paragraphs about a place whose genitive and inessive (or adessive) are given."""
    chosen = [TEXTS[(start + i) % len(TEXTS)] for i in range(count)]
    return [t.format(Gen=genitive, In=inessive) for t in chosen]


INDICATORS = (
    ("Indikaattori", "Kunta 2022", "Kunta 2024", "Maakunta", "Suunta"),
    ("Kokee yksinäisyyttä vähintään silloin tällöin, % 20–64-vuotiaista", "34,1", "36,6", "33,0", "▲"),
    ("Ei koskaan humalassa, % 8. ja 9. luokan oppilaista", "71,2", "74,9", "70,4", "▲"),
    ("Hedelmiä ja kasviksia niukasti käyttävät, %", "51,0", "49,7", "48,8", "▼"),
    ("Nuorisotyöttömien osuus, %", "13,4", "12,9", "14,1", "●"),
    ("Toimeentulotukea saaneet 18–24-vuotiaat, %", "11,9", "12,5", "10,6", "▲"),
    ("Kaatumisiin liittyvät hoitojaksot / 10 000 yli 65-vuotiasta", "268,3", "254,0", "241,9", "▼"),
)
PEOPLE = (
    ("Palvelualue", "Henkilöstö 31.12.", "Vakinaisia, %", "Sairauspoissaolot"),
    ("Varhaiskasvatus", "112", "84", "19,2 pv"),
    ("Perusopetus", "164", "79", "12,8 pv"),
    ("Ruoka ja puhtaus", "71", "90", "21,5 pv"),
    ("Hallinto", "33", "97", "7,1 pv"),
)
MONEY = (
    ("Tiliryhmä (1 000 €)", "TP 2023", "TA 2024", "Muutos, %"),
    ("Toimintatuotot", "2 310", "2 405", "4,1"),
    ("Henkilöstökulut", "–9 880", "–10 140", "2,6"),
    ("Avustukset", "–412", "–395", "–4,1"),
    ("Toimintakate", "–12 070", "–12 390", "2,7"),
)
CONTACTS = (
    ("Yhteyshenkilö", "Tehtävä", "Puhelin", "Sähköposti"),
    ("Hyvinvointikoordinaattori", "Kertomuksen kokoaminen", "044 000 1100", "hyte@kunta.example"),
    ("Liikuntasihteeri", "Liikkumisohjelma", "044 000 1103", "liikunta@kunta.example"),
    ("Järjestöyhdyshenkilö", "Avustukset, kumppanuudet", "044 000 1107", "yhdistykset@kunta.example"),
)
YEAR_CLOCK = (
    ("Kuukausi", "Valmistelu", "Päätöksenteko"),
    ("Tammi–helmikuu", "Edellisen vuoden seurantatiedot", "Hyte-työryhmä"),
    ("Huhtikuu", "Indikaattorien päivitys", "Kunnanhallitus"),
    ("Kesäkuu", "Vuosiraportti", "Valtuusto"),
    ("Syys–lokakuu", "Talousarvion hyte-tavoitteet", "Lautakunnat"),
)
