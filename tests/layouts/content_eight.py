# ruff: noqa: E501
"""Measures and running text of the eight layouts made last; nothing here stands in the older ones."""

from content_measures import Row

_LINES = """
Mukaan arkeen|Yhä useampi kuntalainen kokee voivansa vaikuttaa|Viedään kunnanhallituksen keskusteluillat neljään taajamaan ja kirjataan niiden ehdotukset asianhallintaan|Kunnanjohtaja, kehittämispäällikkö|Illoissa tehdyt ehdotukset, kpl|17|60|2026–2027|6 400 €|Kolme iltaa pidettiin, neljäs jäi pitämättä lumimyrskyn takia|partly
Mukaan arkeen|Yhä useampi kuntalainen kokee voivansa vaikuttaa|Palkitaan vuosittain oppilaiden paras lähiympäristöaloite|Koulujen oppilaskunnat|Jätetyt aloitteet|3|15|toukokuu 2026|500 €|Palkinto jaettiin toukokuun kevätjuhlassa|done
Mukaan arkeen|Yhä useampi kuntalainen kokee voivansa vaikuttaa|Otetaan karttakysely käyttöön jokaisen asemakaavamuutoksen alkaessa|Kaavoitus|Kaavat, joissa kysely tehtiin|1/5|5/5|2025 alkaen|Ohjelmistolisenssi|Käytössä kaikissa kaavahankkeissa|done
Mukaan arkeen|Yhdistykset löytävät kunnasta yhden luukun|Nimetään jokaiselle kylä- ja asukasyhdistykselle oma yhteyshenkilö|Elinvoimapalvelut|Nimetyt yhteyshenkilöt|0|21|31.3.2026|Virkatyönä|Nimeäminen siirtyi vuodelle 2027|moved
Mukaan arkeen|Yhdistykset löytävät kunnasta yhden luukun|Kootaan kokoustilat, soutuveneet ja äänentoisto yhteen lainauspalveluun|Kirjasto- ja kulttuuritoimi|Lainaustapahtumat|ei seurattu|300|elokuu 2026|9 000 €||unknown
Kasvurauhaa|Yksikään nuori ei jää syksyllä vaille paikkaa|Soitetaan jokaiselle ilman opiskelupaikkaa jääneelle ennen elokuun loppua|Opinto-ohjaajat, etsivä nuorisotyö|Tavoitetut nuoret, %|72|100|vuosittain elokuussa|Omana työnä|Kaikki 23 nuorta tavoitettiin|done
Kasvurauhaa|Yksikään nuori ei jää syksyllä vaille paikkaa|Rakennetaan työpajalle kolmen viikon kokeilujakso metsä- ja rakennusalalle|Työpajasäätiö|Jakson suorittaneet|–|16|2026–2028|Säätiön rahoitus|Jaksoja ei aloitettu, koska ohjaajaa ei löytynyt|not_done
Kasvurauhaa|Yksikään nuori ei jää syksyllä vaille paikkaa|Päivystetään lukion aulassa tiistaisin ilman ajanvarausta|Kuraattori, psykiatrinen sairaanhoitaja|Käynnit lukuvuodessa|41|120|lukukausi kerrallaan|–|Päivystys jatkuu, käyntejä 97|ongoing
Kasvurauhaa|Perheen kuormitus huomataan varhain|Käydään jokaisen neljävuotiaan kotona yhdessä varhaiskasvatuksen kanssa|Neuvola, varhaiskasvatusjohtaja|Käynnit, % ikäluokasta|33|90|2025–2028|Hyvinvointialueen raha|Käyntejä on tehty runsaalle puolelle ikäluokasta|partly
Kasvurauhaa|Perheen kuormitus huomataan varhain|Avataan isien ja pienten lasten sauna- ja puuhailta joka toinen torstai|Perhepalvelujen ohjaaja, Marttayhdistys|Iltoihin tulleet isät|0|35|syyskuu 2025|1 200 €|Illat lopetettiin kävijäkadon vuoksi|ended
Kasvurauhaa|Perheen kuormitus huomataan varhain|Lyhennetään päivähoidon ryhmäkokoja kolmessa kuormittuneimmassa talossa|Varhaiskasvatusjohtaja|Lapsia aikuista kohti|7,1|6,2|1.8.2026|140 000 €|Ryhmiä pienennettiin yhdessä talossa kolmesta|partly
Hyvää ikää|Kotona pärjätään pidempään|Kartoitetaan liukkaat piha- ja kulkureitit vanhusneuvoston kävelykierroksella|Kunnossapito, vanhusneuvosto|Korjatut kohteet|4|30|huhtikuu 2026|22 000 €|Kierros kuljettiin, korjattavia kohteita löytyi 31|done
Hyvää ikää|Kotona pärjätään pidempään|Tuodaan tuolijumppa ja tasapainorata palvelutalojen aulaan|Fysioterapeutti, liikunnanohjaaja|Kerrat viikossa|1|4|2025 alkaen|Hankerahoitus|Jumppaa on kahdesti viikossa, ja rata rakennetaan parhaillaan|ongoing
Hyvää ikää|Kotona pärjätään pidempään|Hankitaan kuntaan yhteiskäyttöinen inva-auto iltamenoihin|Hankintapäällikkö|Ajot kuukaudessa|0|45|2027|38 000 €|Autoa ei hankittu|not_done
Hyvää ikää|Jokaisella on joku, jolle soittaa|Perustetaan kahdeksankymmentä vuotta täyttäneille naapurirengas rappukäytävittäin|Asunto-osakeyhtiö Honka, diakonia|Renkaassa mukana|0|64|kesäkuusta 2026|Keräysvaroin|Rengas perustettiin kahteen taloon viidestä|partly
Hyvää ikää|Jokaisella on joku, jolle soittaa|Kierrätetään kulttuurikassi lukijoineen kotihoidon asiakkaille|Kirjaston kotipalvelu|Kassit vuodessa|28|110|jatkuvasti|2 300 €|Kassit kiertävät, ja lukijoita on yhdeksän|ongoing
Mieli ja elämä|Puhuminen helpottuu|Pidetään surutreffit ja miesten nuotioilta kerran kuussa Hiidenniemessä|Seurakunta, metsästysseurat|Osallistujia illassa|6|18|joka kuukausi|Nuotiopuut|Nuotioillat pidettiin suunnitellusti|done
Mieli ja elämä|Puhuminen helpottuu|Annetaan jokaiselle esihenkilölle itsemurhien ehkäisyn perehdytys|Työhyvinvointipäällikkö|Perehdytetyt, %|12|100|30.11.2026|3 100 €|Perehdytys alkoi marraskuussa ja jatkuu keväällä|ongoing
Mieli ja elämä|Pelaaminen ja päihteet eivät vie otetta arjesta|Tarjotaan rahapelaajien läheisille nimetön chat sunnuntai-iltaisin|Päihdeklinikka|Keskustelut|0|150|2026|11 000 €|Hanke hylättiin, chat jäi avaamatta|not_done
Mieli ja elämä|Pelaaminen ja päihteet eivät vie otetta arjesta|Sovitaan huoltoasemien kanssa energiajuomien ikärajasta|Terveydensuojelu, kauppiaat|Sopimuksen tehneet asemat|0/6|6/6|helmikuu 2026|–|Neuvottelut siirrettiin syksyyn|moved
Mieli ja elämä|Pelaaminen ja päihteet eivät vie otetta arjesta|Levitetään huumeiden käytön puheeksi ottamisen kortti lähi- ja päivystyspoleille|Apteekkari, ylilääkäri|Jaetut kortit|0|700|lokakuu 2025|Painatus 380 €|Kortit on jaettu kaikkiin yksiköihin|done
Liike ja luonto|Välimatka ei estä liikkumista|Laajennetaan polkupyöräkirjasto sähköpyöriin ja talvirenkaisiin|Liikuntasihteeri, pyöräpaja|Lainavuorokaudet|190|650|toukokuu–lokakuu 2026|17 500 €|Pyöriä hankittiin kuusi, talvirenkaat puuttuvat vielä|partly
Liike ja luonto|Välimatka ei estä liikkumista|Valaistaan hiihtolatu kirkonkylältä Multasuon leirikeskukseen|Tekninen johtaja|Valaistua latua, km|3,4|8,0|2026–2029|115 000 €|Latu valaistiin joulukuuksi|done
Liike ja luonto|Välimatka ei estä liikkumista|Perutaan uimahallin pääsymaksu työttömiltä aamuvuorolla|Vapaa-aikajohtaja|Maksuttomat käynnit|0|2 400|tammikuu 2026|24 000 €||unknown
Liike ja luonto|Ruokapöydässä istutaan yhdessä|Katetaan koulun ruokasaliin eläkeläisten lounas lauantaisin|Ruokahuolto, eläkeläisyhdistykset|Annokset lauantaissa|0|55|maaliskuusta 2026|8,90 €/ateria|Lounas katettiin 31 lauantaina|done
Liike ja luonto|Ruokapöydässä istutaan yhdessä|Viljellään koulujen pihoilla palsta luokkaa kohti|Biologian opettajat, 4H-yhdistys|Palstat|2|19|kasvukaudet 2026–2028|Siemenraha 900 €|Palstoista viljeltiin seitsemää|partly
"""

BANK = tuple(Row(*line.split("|")) for line in _LINES.strip().splitlines())

_TEXTS = """
{g} väkiluku on laskenut viidessä vuodessa 312 hengellä, mutta muuttotappio pysähtyi viime vuonna. Eniten tulijoita saatiin Pohjois-Karjalasta ja pääkaupunkiseudulta, ja joka neljäs heistä teki etätyötä.
Valmistelua ohjasi poikkihallinnollinen hyte-työryhmä, jossa istuivat sivistystoimen, ruokahuollon, teknisen toimen ja hyvinvointialueen edustajat. Ryhmä kutsui kokouksiinsa vuorotellen kylä- ja asukasyhdistyksiä, urheiluseuroja ja seurakuntia.
Sote-uudistuksen jälkeen kunnan tehtäväksi jäi ennen kaikkea arjen edellytysten turvaaminen. Rajapinta hyvinvointialueeseen sovittiin kirjallisesti, ja yhdyspintatyöstä vastaa {i} yhteysryhmä.
Kouluterveyskyselyn mukaan ahdistuneisuusoireilu on yleistynyt tyttöjen keskuudessa. Pojista entistä harvempi kertoo keskustelleensa vanhempiensa kanssa asioistaan, ja ruutuaika on kasvanut yläkoululaisilla.
Ikäihmisten toimintakyky säilyi ennallaan, vaikka yli 75-vuotiaiden määrä kasvoi. Säännöllisen kotihoidon asiakkaita oli vähemmän kuin ennusteessa, koska ennaltaehkäiseviä kotikäyntejä lisättiin.
Tasa-arvo- ja yhdenvertaisuussuunnitelma päivitettiin samalla kertaa, joten vaikutusten ennakkoarviointi kattoi molemmat asiakirjat. Arvioinnissa kuultiin viittomakielisiä, vuorotyötä tekeviä ja yksinhuoltajia.
Lautakunnat käsittelivät luonnoksen huhtikuussa, minkä jälkeen se oli kuntalaisten kommentoitavana otakantaa-palvelussa kolme viikkoa. Kommentteja kertyi 147, ja niistä noin puolet koski joukkoliikennettä.
Lähi- ja perheväkivallan ehkäisyyn laadittiin toimintaketju, joka on jokaisen työntekijän nähtävillä. Poliisin kotihälytystehtävät vähenivät {i} kahdeksan prosenttia edellisvuodesta.
Työkyvyttömyyseläkettä sai useampi kuin vertailukunnissa. Tuki- ja liikuntaelinsairauksien osuus on suuri, mikä selittyy osin metsä- ja maatalousvaltaisella työhistorialla sekä ikärakenteella.
Kulttuurihyvinvointisuunnitelma valmistuu keväällä. Sen valmistelussa kokeiltiin ensimmäistä kertaa yhteiskehittämistä: ryijynkutojat, bändinuoret ja muistisairaiden omaiset kokosivat kukin oman toivelistansa.
Talousarvioon varattiin hyvinvoinnin edistämiseen 18 euroa asukasta kohti. Summa on pienempi kuin verrokkikunnissa keskimäärin, joten painopiste on yhteistyössä ja olemassa olevien tilojen käytössä.
Nuorisovaltuusto ehdotti, että koulukuljetusten odotusajat käytettäisiin ohjattuun toimintaan. Ehdotus hyväksyttiin, ja ensimmäinen iltapäiväkerho aloitti linja-autoaseman yhteydessä tammikuussa.
Asumisen turvallisuutta parannettiin kunnostamalla alikulkutunneli, uusimalla katuvalaistus ja siirtämällä päiväkodin saattoliikenne uuteen paikkaan. {g} onnettomuustilasto on silti maakunnan huonoimpia.
Hyvinvointityön vuosikello sovitettiin talousarvioprosessiin, jotta toimenpiteiden määrärahat ehditään ottaa huomioon jo kesäkuun raamikeskustelussa. Valtuustoseminaarissa tarkastellaan hyvinvointi-indikaattoreita.
Elintapaohjauksen lähete- ja ohjauskäytännöt ovat vakiintumassa. Ohjaukseen tulleista kolme viidestä oli alle 45-vuotiaita, ja heidän vyötärönympäryksensä pieneni seurannassa keskimäärin neljä senttimetriä.
Yksinäisyyttä koetaan {i} eniten alle 30-vuotiaiden ja yli 85-vuotiaiden joukossa. Vapaaehtoistoiminta tavoittaa jälkimmäiset hyvin, mutta nuorten aikuisten kohtaamispaikat puuttuvat lähes kokonaan.
Koulupoissaoloihin puututaan yhteisesti sovituilla rajoilla. Huoltajan tapaaminen järjestetään kolmenkymmenen tunnin jälkeen ja monialainen palaveri viimeistään viidenkymmenen tunnin täyttyessä.
Ympäristöterveydenhuollon mukaan talousveden laatu on hyvä, mutta kahden koulun sisäilmaongelmat jatkuvat. Peruskorjaus- ja väistötilaselvitys tuodaan valtuuston käsiteltäväksi ennen juhannusta.
Digituki on siirtynyt kirjastosta kyläkauppoihin, joissa opastajat päivystävät joka toinen keskiviikko. Saavutettavuutta heikentää edelleen se, ettei valokuitua ole rakennettu itäisiin kyliin.
Ateriapalvelun asiakaskyselyyn vastasi 204 ikäihmistä, ja heistä 91 prosenttia suosittelisi palvelua. Yhdessä syöminen, tutut ruokalajit ja kiireettömyys nousivat avovastauksissa esiin.
Maahanmuuttaneiden kotoutumisohjelma uudistettiin. Kielikahvilat, ystäväperheet ja ammattiyhdistysten suomenkieliset illat muodostavat polun, jonka varrella tavataan sama ohjaaja alusta loppuun.
Raportin luvut on poimittu Sotkanetistä, TEAviisarista ja kunnan omista seurantajärjestelmistä. Pienten lukujen vuoksi vuosittainen satunnaisvaihtelu on suurta, joten tarkastelussa käytetään kolmen vuoden liukuvaa keskiarvoa.
"""

QUOTES = (
    "En olisi uskonut, että pelkkä puhelinsoitto saa minut lähtemään talvella ovesta ulos.",
    "Meitä ei enää vain kuultu, vaan ehdotuksemme luettiin ääneen valtuustosalissa.",
    "Kun bussi kulkee, kylä elää; kun bussi lakkaa, me jäämme kotiin istumaan.",
)

INDICATORS = (
    ("Tunnusluku", "2021", "2023", "2025", "Maakunta 2025"),
    ("Lapsiperheiden pienituloisuusaste", "11,8", "12,6", "12,1", "13,0"),
    ("Ei lainkaan hyviä ystäviä, % lukion 1.–2. vuoden opiskelijoista", "6,4", "7,0", "6,1", "6,9"),
    ("Humalajuominen kuukausittain, % 8. ja 9. luokan oppilaista", "9,7", "8,2", "8,8", "9,9"),
    ("Kaatumisiin liittyvät hoitojaksot, 65 vuotta täyttäneet / 10 000", "214", "231", "207", "219"),
    ("HYTE-kerroin, liikunta", "58", "63", "66", "61"),
)
MONEY = (
    ("Menolaji, €", "Toteuma 2024", "Arvio 2025", "Arvio 2026"),
    ("Kulttuuritapahtumat", "41 200", "39 000", "43 500"),
    ("Uimahallin käyttömenot", "388 700", "402 300", "410 000"),
    ("Yhdistystuet", "52 900", "55 000", "55 000"),
)


def pick(start: int, count: int) -> list[Row]:
    """`count` rows from `start`, going round at the end."""
    return [BANK[(start + i) % len(BANK)] for i in range(count)]


def prose(genitive: str, inessive: str, start: int, count: int) -> list[str]:
    """`count` paragraphs from `start` about a place, going round at the end."""
    texts = _TEXTS.strip().splitlines()
    return [texts[(start + i) % len(texts)].format(g=genitive, i=inessive) for i in range(count)]
