### Muiden tunnukset.

accounts-title = Tunnus
accounts-none = Henkilöllä ei ole tunnusta. Tunnus luodaan ilman salasanaa.
accounts-make = Luo tunnus
accounts-made = Tunnus on luotu. Anna seuraavaksi kertasalasana.
accounts-name-hint = 3–60 merkkiä: a–z, numerot ja . - _ @ +
accounts-name-protected = Nimi ei kerro, kuka henkilö on, koska hänet tai hänen lapsensa on suojattu. Pidä se sellaisena.
accounts-name-tells = Käyttäjätunnus kertoo, kuka henkilö on: joka kokeilee sitä toiselle tilille eikä saa sitä, voi arvata, että henkilö on täällä.
accounts-name-change = Vaihda tunnukseksi { $name }
accounts-name-new = Kirjautumisessa käytettävä tunnus
accounts-rename = Vaihda käyttäjätunnus
accounts-renamed = Käyttäjätunnus on vaihdettu. Vanha ei enää toimi.
accounts-give-lede = Kertasalasana näytetään kerran, vain sinulle. Kaikki tunnuksen istunnot päättyvät.
accounts-must-change = Käyttäjän on vaihdettava salasana kirjautuessaan
accounts-give = Anna kertasalasana
accounts-password-given = Uusi salasana on voimassa. Tunnuksen istunnot on päätetty.
accounts-once = Kertasalasana
accounts-once-hint = Se näytetään vain nyt, eikä sitä tallenneta mihinkään. Anna se henkilökohtaisesti tai paperilla, älä koskaan yhdessä käyttäjätunnuksen kanssa.
accounts-once-until = Voimassa { $when } asti.
accounts-once-ends = Voimassa
accounts-change-hint = Salasana kelpaa vielä kerran; sen jälkeen on valittava uusi.
accounts-change-ask = Vaadi salasanan vaihto
accounts-change-is-asked = Seuraavassa kirjautumisessa on valittava uusi salasana.
accounts-change-drop = Älä vaadi vaihtoa
accounts-change-asked = Seuraavassa kirjautumisessa salasana on vaihdettava.
accounts-change-dropped = Salasanaa ei tarvitse vaihtaa.
accounts-portals = Kirjautumisportaali
accounts-portals-hint = Missä tunnuksella voi kirjautua
accounts-portal-own = Rollbok, salasanalla
accounts-portal-other = Kunnan muu kirjautuminen
accounts-portal-none = Yhtään portaalia ei ole valittu: tällä tunnuksella ei voi kirjautua mihinkään.
accounts-portals-save = Tallenna portaali
accounts-portals-set = Kirjautumisportaali on vaihdettu.
accounts-lock = Lukitus
accounts-lock-reason = Miksi tunnus lukitaan?
accounts-lock-hint = Näkyy lokissa. Kirjautunut käyttäjä on ulkona seuraavalla painalluksella.
accounts-locked-since = Tunnus on ollut lukittuna { $when } alkaen.
accounts-no-email = Ei sähköpostiosoitetta
accounts-no-password = Ei vielä salasanaa
fault-user-name-length = Vähintään 3 ja enintään 60 merkkiä.
fault-user-name-letters = Vain a–z, numerot ja . - _ @ +; ensin kirjain tai numero.
fault-user-name-taken = Tätä käyttäjätunnusta ei voi käyttää. Valitse toinen.
fault-account-own = Omaa tunnustasi hoidat kohdassa Oma tunnus.
fault-account-more = Tunnus avaa Rollbokissa enemmän kuin sinulla on oikeus. Siksi et voi antaa sille kertasalasanaa; sen tekee henkilö, jolla on vähintään samat oikeudet, tai palvelimen komentorivi.
accounts-mail = Linkki sähköpostilla
accounts-mail-lede = Linkki uuteen salasanaan lähetetään osoitteeseen { $address }. Se on voimassa tunnin ja kerran, eikä kukaan muu näe sitä.
accounts-mail-send = Lähetä linkki
accounts-mail-asked = Linkki on matkalla.
accounts-mail-off = Sähköpostia ei ole otettu käyttöön tällä palvelimella. Anna sen sijaan kertasalasana tai koodi paperilla.
accounts-mail-no-address = Henkilöllä ei ole sähköpostiosoitetta. Anna sen sijaan kertasalasana tai koodi paperilla.
accounts-mail-sent = Viimeisin viesti lähti { $when }.
accounts-mail-waits = Viesti ({ $when }) odottaa lähettämistä.
accounts-mail-tries = { $count ->
    [one] Viesti ({ $when }) ei lähtenyt. Uusi yritys tehdään automaattisesti.
   *[other] Viesti ({ $when }) ei ole lähtenyt { $count } yrityksellä. Uusia yrityksiä tehdään automaattisesti.
}
accounts-mail-given-up = Viestiä ({ $when }) ei voitu toimittaa. Tarkista osoite.

activations-title = Tunnusten käyttöönotto
activations-lede = Valitse koulu ja ketä asia koskee. Ensin näytetään esteet; mitään ei tapahdu ennen kuin lähetät tai tulostat.
activations-check = Tarkista
activations-nobody = Ketään ei löytynyt.
activations-too-many = Luettelo näyttää ensimmäiset 500. Käsittele ne ensin, loput tulevat sen jälkeen.
activations-mail = Lähetä koodit sähköpostilla
activations-mail-off = Sähköpostia ei ole otettu käyttöön tällä palvelimella; koodit annetaan paperilla.
activations-paper = Tee tulostettavat lipukkeet
activations-second = uusi numero: nimi oli varattu
activations-mailed = { $count ->
    [one] { $count } koodi on matkalla sähköpostilla. { $passed } ohitettiin.
   *[other] { $count } koodia on matkalla sähköpostilla. { $passed } ohitettiin.
}
activations-printed = { $count ->
    [one] { $count } lipuke on valmis. { $passed } ohitettiin.
   *[other] { $count } lipuketta on valmiina. { $passed } ohitettiin.
}
activations-slips = Lipukkeet
activations-slips-hint = Tulosta ne nyt selaimen tulostuksella. Koodit näytetään vain tämän kerran; uudet lipukkeet korvaavat vanhat.
activations-slip = Näin otat Rollbok-tunnuksesi käyttöön: avaa osoite, kirjoita koodi ja valitse salasana.
activations-address = Osoite
activations-until = Koodi on voimassa { $day } asti ja toimii kerran.
fault-activations-nobody = Kukaan valituista ei voi saada koodia tällä tavalla.
check-ready = Valmiit
check-ready-why = Esteitä ei ole. Jos tunnusta ei ole, se luodaan näytetyllä nimellä.
check-no-address = Ilman sähköpostiosoitetta
check-no-address-why = Koodin voi antaa vain paperilla.
check-no-role = Ilman voimassa olevaa roolia
check-no-role-why = He voivat kirjautua mutta eivät näe mitään. Valitse ne, joille koodi silti annetaan.
check-more = Avaa enemmän kuin omat oikeutesi
check-more-why = Heille koodin saa lähettää vain sähköpostilla, jotta kukaan muu ei näe sitä.
check-no-portal = Ei kirjaudu Rollbokiin
check-no-portal-why = Heidän kirjautumisportaalinsa on toinen tai sitä ei ole. Vaihda se ensin tunnuksessa.
check-locked = Lukitut tunnukset
check-locked-why = Avaa tunnus ensin, jos se on tarkoitus avata.
check-protected = Suojattu henkilöllisyys, oma tai lapsen
check-protected-why = Heidät käsitellään yksitellen, ei koskaan samassa tulosteessa muiden kanssa.
check-active = Jo käytössä
check-active-why = Heillä on salasana. Heille ei tehdä mitään.
