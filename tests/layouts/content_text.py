# ruff: noqa: E501
"""Invented running text and tables that are not measures, for the reading bench."""

# nominative, genitive, inessive or adessive
PLACES = {
    "Kuivalampi": ("Kuivalammen", "Kuivalammella"),
    "Honkaniemi": ("Honkaniemen", "Honkaniemessä"),
    "Ylä-Saarela": ("Ylä-Saarelan", "Ylä-Saarelassa"),
    "Vesikallio": ("Vesikallion", "Vesikalliossa"),
    "Rantasuo": ("Rantasuon", "Rantasuolla"),
    "Karhukoski": ("Karhukosken", "Karhukoskella"),
    "Tervavirta": ("Tervavirran", "Tervavirralla"),
    "Sarvijoki": ("Sarvijoen", "Sarvijoella"),
    "Lehtomäki": ("Lehtomäen", "Lehtomäellä"),
    "Kultasalmi": ("Kultasalmen", "Kultasalmella"),
    "Hirvilahti": ("Hirvilahden", "Hirvilahdessa"),
    "Uusiketo": ("Uudenkedon", "Uudessakedossa"),
    "Valkeaharju": ("Valkeaharjun", "Valkeaharjulla"),
    "Myllyranta": ("Myllyrannan", "Myllyrannassa"),
    "Isokangas": ("Isonkankaan", "Isollakankaalla"),
    "Harmaavesi": ("Harmaaveden", "Harmaavedellä"),
    "Pikku-Lehtola": ("Pikku-Lehtolan", "Pikku-Lehtolassa"),
    "Koivulampi": ("Koivulammen", "Koivulammella"),
    "Hiidenlampi": ("Hiidenlammen", "Hiidenlammella"),
    "Kaislajärvi": ("Kaislajärven", "Kaislajärvellä"),
    "Kaarnaniemi": ("Kaarnaniemen", "Kaarnaniemessä"),
    "Vehkasalmi": ("Vehkasalmen", "Vehkasalmella"),
    "Sammalvesi": ("Sammalveden", "Sammalvedellä"),
    "Salmilahti": ("Salmilahden", "Salmilahdessa"),
    "Ahvensuo": ("Ahvensuon", "Ahvensuolla"),
    "Lumikangas": ("Lumikankaan", "Lumikankaalla"),
    "Kallioranta": ("Kalliorannan", "Kalliorannassa"),
    "Tammisuo": ("Tammisuon", "Tammisuolla"),
    "Vuorilampi": ("Vuorilammen", "Vuorilammella"),
    "Koskenperä": ("Koskenperän", "Koskenperällä"),
    "Korpisalo": ("Korpisalon", "Korpisalossa"),
    "Haapalahti": ("Haapalahden", "Haapalahdessa"),
    "Rantakangas": ("Rantakankaan", "Rantakankaalla"),
}

_TEXTS = """
{Gen} hyvinvointityötä johtaa laajennettu johtoryhmä, ja sen tukena toimii poikkihallinnollinen hyvinvointityöryhmä. Työryhmään kuuluvat sivistyksen, teknisen toimen ja hallinnon edustajat sekä hyvinvointialueen, seurakunnan ja järjestöjen nimeämät jäsenet. Ryhmä kokoontuu kuusi kertaa vuodessa ja valmistelee hyvinvointisuunnitelman vuosittaisen seurannan.
Sote-uudistus siirsi sosiaali- ja terveyspalvelut hyvinvointialueelle, mutta vastuu asukkaiden hyvinvoinnin ja terveyden edistämisestä jäi kunnalle. Sote-uudistuksen jälkeen yhdyspintoja on entistä enemmän, ja tasa-arvo palvelujen saatavuudessa on arvioitava uudelleen sekä kunnassa että alueella. Tasa-arvoisen kohtelun lisäksi seurataan yhdenvertaisuuden toteutumista.
Osallisuus tarkoittaa mahdollisuutta kuulua itselle merkitykselliseen yhteisöön ja vaikuttaa oman elämänsä kulkuun. {In} osallisuutta vahvistetaan sekä edustuksellisten että suorien vaikuttamistapojen avulla. Asukas- ja asiakasraadit, lähidemokratiakokeilut sekä keskustelu- ja kuulemistilaisuudet täydentävät toisiaan, mutta niiden vaikutuksia ei ole arvioitu järjestelmällisesti.
Nuorisovaltuusto ja vanhusneuvosto osallistuivat valmisteluun kahdessa yhteisessä työpajassa. Vammaisneuvosto antoi kirjallisen lausunnon, jossa kiinnitettiin huomiota esteettömyyteen, selkokielisyyteen ja kuljetuspalveluihin. Lausunnot on huomioitu tavoitteissa, ja vaikuttamistoimielimille kerrotaan vuosittain, miten ehdotukset ovat edenneet.
Kouluterveyskyselyn mukaan yhä useampi yläkouluikäinen kokee ahdistuneisuutta ja yksinäisyyttä. Tyttöjen ja poikien väliset erot ovat kasvaneet, ja toisen asteen opiskelijoista lähes joka viides arvioi terveydentilansa keskinkertaiseksi tai huonoksi. Samalla harrastaminen on lisääntynyt erityisesti 5.-luokkalaisten keskuudessa.
Ikääntyneiden osuus väestöstä kasvaa nopeasti. Vuonna 2030 jo 38,6 prosenttia asukkaista on täyttänyt 65 vuotta. Kotona asumisen tuki, kaatumistapaturmien ehkäisy ja muistiystävällinen ympäristö vaativat kunnan, hyvinvointialueen ja kolmannen sektorin yhteistä suunnittelua. Ikä- ja muistiystävällisyyttä edistetään myös kaavoituksessa.
Työikäisten hyvinvointia heikentävät pitkäaikaistyöttömyys, mielenterveyden häiriöt sekä tuki- ja liikuntaelinsairaudet. Työllisyydenhoidon siirtyminen kuntien vastuulle vuoden 2025 alusta edellyttää uudenlaista yhteistyötä. Työ- ja toimintakyvyn tukeminen aloitetaan varhain, ja työpajatoimintaa kehitetään yhdessä Pohjois-Savon toimijoiden kanssa.
Järjestöt ovat {gen} hyvinvointityön tärkein kumppani. Rekisteröityjä yhdistyksiä on 146, ja niistä yli puolet ilmoittaa toiminnan painottuvan liikuntaan, kulttuuriin tai kylätoimintaan. Järjestöyhteistyötä varten on nimetty yhdyshenkilö, mutta avustuskäytännöt koetaan hajanaisiksi ja aikataulut hankaliksi.
Hyte-kertoimen tulos parani edellisvuodesta, mutta liikunnan ja kulttuurin edistämisen osalta tiedonkeruussa on puutteita. TEAviisarin mukaan kunnan terveydenedistämisaktiivisuus on perusopetuksessa hyvä ja kuntajohdossa kohtalainen. Hyvinvointijohtamista vahvistetaan liittämällä mittarit talousarvion tavoitteisiin ja käyttösuunnitelmiin.
Kyselyyn vastasi 612 asukasta, mikä on 4,3 prosenttia aikuisväestöstä. Vastaajat toivoivat eniten joukkoliikenteen, kevyen liikenteen väylien ja maksuttomien kohtaamispaikkojen kehittämistä. Vastausten perusteella tiedottaminen tavoittaa huonosti ne, jotka eivät käytä sähköisiä palveluja, ja siksi viestintäsuunnitelmaa uudistetaan.
Kotoutumista edistetään yhdessä oppilaitosten, työnantajien ja maahanmuuttajajärjestöjen kanssa. Vieraskielisten osuus on kaksinkertaistunut kymmenessä vuodessa. Selkokielinen neuvonta, naapuruustoiminta ja äidinkielenopetus tukevat yhteisöön kiinnittymistä, mutta syrjäytymisvaarassa olevien perheiden tavoittaminen on edelleen vaikeaa.
Turvallisuussuunnittelussa on sovittu lähisuhdeväkivallan ehkäisystä, liikenneturvallisuudesta ja asumisterveydestä. Poliisin, pelastuslaitoksen ja kunnan tilannekuva kootaan neljännesvuosittain. Varautumis- ja valmiussuunnitelmat on päivitetty, ja kyläturvallisuuden toimintamalli otetaan käyttöön niissä kylissä, joissa välimatkat ovat pitkiä.
Päätösten vaikutuksia arvioidaan ennakkoon lapsivaikutusten arvioinnin, yritysvaikutusten arvioinnin ja ikävaikutusten arvioinnin avulla. Ennakkoarvioinnin menetelmä otettiin käyttöön lautakunnissa, mutta asiakirjojen perusteella sitä on käytetty vain joka kolmannessa merkittävässä päätöksessä. Esittelijöille järjestetään perehdytystä ja arviointipohja yksinkertaistetaan.
Suunnitelman toteutumista seurataan vuosikellon mukaisesti. Vastuutahot kirjaavat toimenpiteiden tilanteen lokakuun loppuun mennessä, hyvinvointityöryhmä kokoaa yhteenvedon ja kunnanvaltuusto käsittelee vuosiraportin tilinpäätöksen yhteydessä. Seurantatiedot julkaistaan verkkosivuilla, ja asukkaat voivat kommentoida niitä kyläilloissa ja sähköisellä lomakkeella.
Kulttuurihyvinvointi on uusi näkökulma {gen} suunnittelussa. Taidelähtöiset menetelmät, kirjaston lukupiirit ja museon muisteluryhmät lisäävät kohtaamisia, ja kulttuurikasvatussuunnitelma takaa jokaiselle oppilaalle vähintään kaksi taide-elämystä lukuvuodessa. Kulttuuri- ja luontolähtöinen toiminta on maksutonta.
Taloudellinen niukkuus näkyy lapsiperheiden arjessa. Toimeentulotukea saavien osuus on pienentynyt, mutta asumiskustannusten nousu ja pätkätyöt lisäävät epävarmuutta. Ruoka-apua jakavat järjestöt kertovat, että avun tarve on kasvanut kolmanneksella. Lapsi- ja perheköyhyyden vähentäminen edellyttää palvelujen yhteensovittamista.
"""

_SV = """
{In} leds välfärdsarbetet av kommunens ledningsgrupp, som stöds av en sektorsövergripande arbetsgrupp. I arbetsgruppen ingår företrädare för bildningsväsendet, den tekniska sektorn och förvaltningen samt medlemmar från välfärdsområdet, församlingarna och föreningarna. Gruppen sammanträder sex gånger om året.
Social- och hälsovårdsreformen överförde tjänsterna till välfärdsområdet, men ansvaret för att främja invånarnas välfärd och hälsa kvarstår hos kommunen. Jämställdhet och likabehandling ska beaktas i all planering, och samarbetet mellan kommunen och välfärdsområdet följs upp varje år.
Delaktighet innebär möjlighet att höra till en gemenskap och att påverka det egna livet. I kommunen stärks delaktigheten genom invånarråd, byamöten och elektroniska enkäter. Ungdomsfullmäktige, äldrerådet och rådet för personer med funktionsnedsättning har deltagit i beredningen vid två gemensamma verkstäder.
Enligt enkäten Hälsa i skolan upplever allt fler elever i årskurserna åtta och nio ångest och ensamhet. Skillnaderna mellan flickor och pojkar har ökat. Samtidigt har fritidsaktiviteterna blivit fler, och nästan varannan elev deltar i någon ledd verksamhet minst en gång i veckan.
Andelen äldre växer snabbt. År 2030 har 34,2 procent av invånarna fyllt 65 år. Att bo hemma, förebygga fallolyckor och skapa en minnesvänlig miljö kräver gemensam planering. Tredje sektorns verksamhetsförutsättningar tryggas med bidrag, avgiftsfria lokaler och rådgivning.
Genomförandet av planen följs upp enligt årsklockan. De ansvariga antecknar läget före utgången av oktober, arbetsgruppen sammanställer uppgifterna och fullmäktige behandlar årsrapporten i samband med bokslutet. Uppföljningsuppgifterna publiceras på webbplatsen och invånarna kan kommentera dem.
Föreningarna är kommunens viktigaste samarbetspartner. Det finns 98 registrerade föreningar, och mer än hälften av dem ordnar verksamhet som gäller idrott, kultur eller byarbete. Understödsprinciperna förnyas så att även små föreningar kan ansöka om bidrag för verksamhet med låg tröskel.
Konsekvenserna för barn och unga bedöms på förhand i nämndernas beslut. Metoden togs i bruk i fjol men har använts endast i vart tredje betydande ärende. Föredragandena får introduktion och blanketten förenklas, så att bedömningen blir en del av den vanliga beredningen.
"""

TEXTS = tuple(_TEXTS.strip().splitlines())
SV_TEXTS = tuple(_SV.strip().splitlines())


def paragraphs(place: str, start: int, count: int) -> list[str]:
    """Finnish paragraphs about `place`, going round at the end of the bank."""
    gen, ine = PLACES[place]
    texts = [TEXTS[(start + i) % len(TEXTS)] for i in range(count)]
    return [t.format(Gen=gen, gen=gen, In=ine) for t in texts]


def swedish(start: int, count: int, place: str = "I Sundvik") -> list[str]:
    """Swedish paragraphs."""
    return [SV_TEXTS[(start + i) % len(SV_TEXTS)].format(In=place) for i in range(count)]


INDICATORS = (
    ("Mittari", "2021", "2023", "2025", "Koko maa"),
    ("Ei yhtään läheistä ystävää, % 8. ja 9. luokan oppilaista", "9,1", "8,7", "9,9", "8,4"),
    ("Kokee terveydentilansa keskinkertaiseksi tai huonoksi, %", "22,5", "24,0", "25,1", "26,3"),
    ("Osallistuu aktiivisesti järjestötoimintaan, %", "31,0", "–", "28,4", "25,7"),
    ("Toimeentulotukea pitkäaikaisesti saaneet 25–64-vuotiaat, %", "1,9", "1,7", "1,4", "2,2"),
    ("Äänestysaktiivisuus kuntavaaleissa, %", "54,8", "–", "53,1", "54,2"),
)
STAFF = (
    ("Työryhmän jäsen", "Toimiala", "Vastuualue"),
    ("Hyvinvointikoordinaattori", "Hallinto", "Puheenjohtaja"),
    ("Varhaiskasvatuspäällikkö", "Sivistys", "Lapset ja perheet"),
    ("Kunnaninsinööri", "Tekninen toimi", "Ympäristö ja esteettömyys"),
    ("Järjestöyhdyshenkilö", "Vapaa-aika", "Kumppanuudet"),
)
BUDGET = (
    ("Kustannuspaikka", "TP 2024", "TA 2025", "TA 2026"),
    ("Ehkäisevä työ", "112 400", "118 000", "121 500"),
    ("Avustukset yhdistyksille", "84 900", "80 000", "76 000"),
    ("Liikuntapaikkojen hoito", "455 100", "462 300", "470 000"),
)
MEETINGS = (
    ("Aika", "Käsittelijä", "Asia"),
    ("14.1.", "Hyvinvointityöryhmä", "Vuosikello ja seurannan käynnistys"),
    ("9.4.", "Johtoryhmä", "Indikaattoritiedot ja talousarvion valmistelu"),
    ("27.8.", "Vaikuttamistoimielimet", "Lausunnot luonnoksesta"),
    ("10.11.", "Kunnanvaltuusto", "Vuosiraportin hyväksyminen"),
)
