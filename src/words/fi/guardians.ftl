### Huoltajien käyttöoikeudet.

guardians-title = Huoltajat
guardians-lede = Automaattinen sulkee oikeuden keskiyöllä, kun oppilas täyttää 18. Asetus koskee yhtä huoltajaa ja yhtä oppilasta kerrallaan.
guardians-pupils = Oppilaat
guardians-filter = Suodata huoltajia
guardians-filter-text = Oppilas tai huoltaja
guardians-filter-school = Koulu
guardians-filter-show = Näytä
guardians-any-school = Kaikki kouluni
guardians-show-all = Kaikki oppilaat
guardians-show-action = Vaatii toimia
guardians-show-age = Täyttää 18 seuraavan 90 päivän aikana
guardians-show-disabled = Päätöksellä suljetut
guardians-show-enabled = Käsin avatut
guardians-show-protected = Suojatut oppilaat
guardians-show-unknown = Syntymäaika puuttuu
guardians-count = { $count ->
    [one] { $count } oppilas
   *[other] { $count } oppilasta
}
guardians-count-action = { $count ->
    [one] { $count } oppilas vaatii toimia
   *[other] { $count } oppilasta vaatii toimia
}
guardians-nobody = Täällä ei ole huoltajia
guardians-nobody-hint = Yhdelläkään kouluusi kuuluvalla oppilaalla ei ole vielä huoltajaa rekisterissä.
guardians-born = { $place }. Syntynyt { $day }.
guardians-born-unknown = { $place }. Syntymäaika puuttuu rekisteristä.
guardians-chip-shield = Suojattu henkilöllisyys
guardians-chip-unknown = Syntymäaika puuttuu
guardians-chip-today = Täyttää tänään 18
guardians-chip-soon = { $count ->
    [one] Täyttää 18 { $count } päivän kuluttua
   *[other] Täyttää 18 { $count } päivän kuluttua
}
guardians-chip-adult = Täysi-ikäinen
guardians-shield = Kaikki oikeudet oppilaaseen { $pupil } ovat kiinni, kunnes avaat ne yksitellen. Muut kuin suojattujen henkilöiden käsittelijät eivät näe, että oppilas on olemassa.
guardians-access-of = Huoltajan { $guardian } oikeus oppilaaseen { $pupil }
guardians-auto = Automaattinen
guardians-on = Avattu
guardians-off = Suljettu
guardians-custodial = Huoltaja
guardians-not-custodial = Ei huoltajuutta
guardians-informed = saa tiedot
guardians-not-informed = ei saa tietoja
guardians-what = { $what }
guardians-what-more = { $count ->
    [one] { $what } ja { $count } osa lisää
   *[other] { $what } ja { $count } osaa lisää
}
guardians-sees-until = Näkee: { $what }. Sulkeutuu { $day } klo 0.00.
guardians-sees-on = Näkee: { $what }. Avattu käsin: ei sulkeudu itsestään.
guardians-says-disabled = Suljettu. Ei näe mitään.
guardians-says-uninformed = Ei näe mitään: rekisterin mukaan ei saa tietoja oppilaasta { $pupil }.
guardians-says-unknown = Ei voida laskea. Ilman syntymäaikaa mikään ei avaudu automaattisesti; korjaa tieto oppilasrekisteriin.
guardians-says-protected = Kiinni, koska oppilaalla { $pupil } on suojattu henkilöllisyys. Avautuu vain, jos avaat sen.
guardians-says-adult = Kiinni { $day } klo 0.00 alkaen, jolloin { $pupil } täytti 18. Suostumus voi avata sen uudelleen.
guardians-says-nothing = Auki, mutta koulu ei vielä näytä huoltajille mitään.
guardians-set-by = Asettanut { $name } { $day }. Peruste: { $ground }.
guardians-set-on = Asetettu { $day }. Peruste: { $ground }.
guardians-consent-asked = { $pupil } sai kysymyksen { $day } eikä ole vastannut.
guardians-consent-given = { $pupil } antoi suostumuksen { $day }.
guardians-consent-part = { $pupil } antoi suostumuksen { $day }. 18-vuotispäivästä alkaen se koskee vain näitä: { $what }.
guardians-consent-refused = { $pupil } kieltäytyi { $day }.
guardians-consent-withdrawn = { $pupil } perui suostumuksensa { $day }.
guardians-basis = Peruste
guardians-basis-decision = päätös
guardians-basis-consent = suostumus
guardians-basis-law = laki
guardians-reference = Diaarinumero tai asiakirja
guardians-reference-hint = Vain numero. Asiakirjan kopiota ei tallenneta tänne.
guardians-save = Tallenna
guardians-set = Oikeus on muutettu ja on voimassa heti.
guardians-undone = Muutos on kumottu.
fault-guardian-access = Valitse automaattinen, avattu tai suljettu.
fault-guardian-basis = Valitse, millä perusteella oikeutta muutetaan.
fault-guardian-reference = Anna päätöksen diaarinumero.
fault-guardian-paper = Kerro, missä oppilaan allekirjoittama lomake on.
fault-guardian-consent-closes = Suostumus voi vain avata. Valitse päätös tai laki.
fault-guardian-no-birth = Ilman syntymäaikaa mitään ei voi avata. Korjaa ensin oppilasrekisteri.
fault-guardian-adult = Oppilas on täysi-ikäinen. Vain hänen oma suostumuksensa voi avata.
fault-guardian-law = Laki avaa itsestään automaattisella. Valitse päätös tai suostumus.

calendar-title = Täysi-ikäisyyskalenteri
calendar-lede = Oppilaat, jotka täyttävät 18 vuotta seuraavien 90 päivän aikana, ja käyttöoikeudet, jotka päättyvät syntymäpäivänä kello 0.00.
calendar-today = Tänään
calendar-week = 7 päivän kuluessa
calendar-month = 30 päivän kuluessa
calendar-quarter = 90 päivän kuluessa
calendar-nobody = Kukaan ei täytä 18 vuotta seuraavien 90 päivän aikana
calendar-nobody-hint = Kalenteri näyttää koulujesi oppilaat, joilla on huoltaja.
calendar-closes = { $count ->
    [one] Sulkeutuu: { $names }.
   *[other] Sulkeutuvat: { $names }.
}
calendar-stays = Pysyy auki: { $names }.
consent-title = Suostumus huoltajien tiedonsaantiin
consent-lede = Kun olet täysi-ikäinen, päätät itse, kuka huoltajistasi saa nähdä tietosi koulussa. Voit muuttaa mieltäsi milloin vain.
consent-none = Sinulle ei ole merkitty huoltajia
consent-none-hint = Suostumuksia ei tarvita.
consent-young = Voit vastata aikaisintaan 90 päivää ennen 18-vuotispäivääsi.
consent-closed = Suljettu päätöksellä, jota suostumus ei muuta. Kysy koululta.
consent-state-unasked = Et ole vastannut.
consent-state-asked = Koulu on kysynyt sinulta. Et ole vastannut.
consent-state-given = Olet antanut suostumuksen. Henkilö saa nähdä tietosi.
consent-state-part = Olet antanut suostumuksen osaan: { $what }. 18-vuotispäivästäsi alkaen henkilö ei näe muuta.
consent-state-refused = Olet kieltäytynyt. 18-vuotispäivästäsi alkaen henkilö ei näe mitään.
consent-state-withdrawn = Olet perunut suostumuksesi. 18-vuotispäivästäsi alkaen henkilö ei näe mitään.
consent-do-given = Suostu kaikkeen
consent-do-refused = Kieltäydy
consent-do-withdrawn = Peru
consent-part = Suostu vain osaan: { $guardian }
consent-do-part = Suostu valittuihin
consent-modules = Mitä henkilö saa nähdä
consent-modules-choose = Valitse, mitä vastaus koskee
consent-extent = Vastaus koskee
consent-extent-all = kaikkea
consent-extent-part = vain valittuja
consent-said = Vastauksesi on tallennettu ja voimassa heti.
consent-registered = Vastaus on kirjattu.
consent-form = Suostumuslomake
consent-form-lede = Tulosta sivu, pyydä oppilaan allekirjoitus ja kirjaa vastaus tähän.
consent-form-title = Täysi-ikäisen oppilaan suostumus
consent-form-who = { $pupil }, syntynyt { $day }. { $place }.
consent-form-text = Kun olen täyttänyt 18, rastittamani henkilöt saavat edelleen nähdä tietoni koulussa: lukujärjestyksen, poissaolot ja muut tiedot, jotka koulu näyttää huoltajille.
consent-form-may = { $guardian } saa edelleen nähdä tietoni.
consent-form-part = Tai vain näitä:
consent-form-free = Suostumus on vapaaehtoinen. Voin perua sen milloin tahansa, jolloin käyttöoikeus päättyy heti.
consent-form-place = Paikka ja päiväys
consent-form-sign = Oppilaan allekirjoitus
consent-register = Kirjaa vastaus
consent-register-state = Vastaus
consent-register-where = Missä lomake on
consent-word-asked = on saanut kysymyksen
consent-word-given = suostuu
consent-word-refused = kieltäytyy
consent-word-withdrawn = peruu
consent-word-none = Ei ole kysytty.
fault-consent-state = Valitse vastaus.
fault-consent-modules = Valitse vähintään yksi osa-alue.
fault-consent-young = Suostumuksen voi antaa aikaisintaan 90 päivää ennen oppilaan 18-vuotispäivää.
guardians-show-open = Auki 18 vuoden jälkeen ilman suostumusta
calendar-open = Auki 18 vuoden jälkeen ilman suostumusta
calendar-open-hint = Nämä oikeudet on avattu päätöksellä, eivätkä ne sulkeudu itsestään. Pyydä oppilaalta suostumus tai sulje ne.
calendar-open-act = Näytä ne
calendar-open-for = Auki ilman oppilaan suostumusta: { $names }.
calendar-asks = Jää auki ilman suostumusta: { $names }. Pyydä oppilaalta suostumus tai sulje ennen 18-vuotispäivää.
consent-for-all = Suostumuksesi koskee kaikkea, mitä koulu näyttää huoltajille, ellet valitse vain osaa.

guardians-column-guardian = Huoltaja
guardians-column-pupil = Oppilas
guardians-column-place = Luokka ja koulu
guardians-column-born = Syntynyt
guardians-column-access = Käyttöoikeus
guardians-column-informed = Saa tiedot
guardians-column-custodial = On huoltaja
