### Roolimäärittelyt ja matriisi.

roledef-title = Roolimäärittelyt
roledef-lede = Rooli on joukko oikeuksia. Kenellä rooli on ja missä, näkyy henkilöiden tiedoissa.
roledef-none = Yhtään järjestelmää ei ole luettu sisään.
roledef-systems = Järjestelmät
roledef-roles = Roolit
roledef-standard = Vakioroolit
roledef-locked = lukittu
roledef-own = Omat roolit
roledef-own-of = { $count }/{ $limit }
roledef-archived = Arkistoidut
roledef-people = henkilöä
roledef-held = { $count ->
    [0] Kenelläkään tavoitettavissasi olevalla ei ole roolia tänään.
    [one] Rooli on tänään { $count } tavoitettavissasi olevalla henkilöllä.
   *[other] Rooli on tänään { $count } tavoitettavissasi olevalla henkilöllä.
}
roledef-opened = Se avaa { $count } aluetta { $total } alueesta.
roledef-compare = Vertaa
roledef-standard-note = Vakiorooli, ei muutettavissa
roledef-standard-hint = Vakioroolit kuuluvat järjestelmään. Jos oikeuksia pitää mukauttaa, luo oma rooli tämän pohjalta.
roledef-opens-protected = Rooli avaa myös turvakiellon alaiset henkilöt.
roledef-opens-walls = Rooli avaa suljetut osat: { $walls }.
roledef-legend = Näin merkit luetaan
roledef-masks = Rekisterit ja toiminnot
roledef-masks-note = Omat = oppilaat omissa ryhmissä. Kaikki = koko voimassaoloalue.
roledef-reports = Raportit ja viennit
roledef-reports-note = Rekisterin lukuoikeus ei anna oikeutta tulostaa tai viedä sitä.
roledef-column-item = Alue
roledef-column-right = Oikeus
roledef-column-base = Pohjan arvo
roledef-column-need = Tarve
roledef-need-missing = Tarve puuttuu
roledef-differs = poikkeaa pohjasta
roledef-walled = Suljettu osa, jota rooli ei avaa

roledef-changed = Muutettu
roledef-cell = { $item }, oikeus roolille { $role }
roledef-need-of = { $item }, tarve yhdellä virkkeellä
roledef-savebar = Tallentamattomat muutokset
roledef-unsaved = Muutetut oikeudet, ei tallennettu:
roledef-picked = Valitut rivit:
roledef-discard = Hylkää
roledef-review = Tarkista muutokset
roledef-keys = Nuolet siirtävät solusta toiseen. Kirjoita tason alku valitaksesi sen, välilyönti vaihtaa. Vaihto ja nuoli merkitsevät useita rivejä, vaihto ja välilyönti yhden lisää, Ctrl ja välilyönti koko sarakkeen; Ctrl ja Enter täyttävät ne.
roledef-manage = Nimi, malli, kopio ja arkisto
roledef-name = Nimi
roledef-name-hint = Nimen perässä oleva numero säilyy.
roledef-rename = Vaihda nimi
roledef-reset-to = Palauta vakiorooliin
roledef-reset = Tarkista palautus
roledef-choose = Valitse rooli
roledef-move-to = Poista, ja roolin haltijat saavat
roledef-delete = Poista rooli
roledef-archive = Arkistoi
roledef-unarchive = Ota arkistosta
roledef-archive-hint = Arkistoitu rooli ei avaa mitään eikä sitä voi antaa. Sen voi ottaa takaisin arkistosta.
roledef-copy = Kopioi uudeksi rooliksi
roledef-new = Uusi rooli
roledef-new-lede = Oma rooli alkaa vakioroolin tai toisen oman roolin oikeuksista tai tyhjänä. Suljetut osat eivät koskaan tule mukaan.
roledef-new-number = Rooli saa nimensä perään numeron { $number }.
roledef-from = Aloita roolista
roledef-from-nothing = Tyhjä rooli
roledef-make = Luo rooli
roledef-drafts = { $count ->
    [one] Yhdellä roolilla on tarkistusta odottavia muutoksia.
   *[other] { $count } roolilla on tarkistusta odottavia muutoksia.
}
roledef-to-review = Tarkistukseen
roledef-by-audience = Rooli seuraa oppilailla ja huoltajilla yksiköstä, luokasta tai kortista.
roledef-version = Versio { $version }.
roledef-base = Pohjana { $base }.
roledef-base-none = Alkoi tyhjänä.
roledef-saved = { $count ->
    [one] { $count } muutos on tallennettu.
   *[other] { $count } muutosta on tallennettu.
}
roledef-made = Rooli on luotu.
roledef-renamed = Roolin nimi on vaihdettu.
roledef-was-archived = Rooli on arkistoitu.
roledef-was-unarchived = Rooli on otettu arkistosta.
roledef-deleted = Rooli on poistettu, ja sen haltijoilla on nyt tämä.
roledef-dropped = Muutokset on hylätty.

review-title = Tarkista muutokset
review-lede = Mitään ei ole vielä tallennettu. Katso, mikä muuttuu ja ketä se koskee, ja kirjoita syy.
review-nothing = Muutoksia ei odota.
review-nothing-hint = Muuta oman roolin oikeuksia, niin voit tarkistaa ne tässä.
review-caption = Muutetut solut, ennen ja jälkeen
review-stale = Näit version { $seen }, mutta joku on tallentanut version { $now }. Molemmat arvot ovat vierekkäin. Jos tallennat, sinun arvosi jäävät voimaan.
review-was = Näit
review-now = Nyt voimassa
review-wanted = Valintasi
review-other = Joku muu on muuttanut
review-need = ”{ $before }” muuttuu: ”{ $after }”
review-cells = Solut
review-wider = Laajenee
review-narrower = Supistuu tai vain tarve
review-people = Roolin haltijat
review-schools = Koulut
review-pupils = Oppilaat voimassaoloalueella
review-gaining = Saavat lisää oikeuksia
review-losing = Menettävät oikeuksia
review-impact-note = Luvut koskevat tätä päivää ja vain niitä, jotka itse tavoitat.
review-no-walls = Omat roolit eivät avaa suljettuja osia.
review-save = { $count ->
    [one] Tallenna { $count } muutos
   *[other] Tallenna { $count } muutosta
}
review-back = Muuta lisää
review-drop = Hylkää muutokset

fault-item = Järjestelmässä ei ole tätä aluetta.
fault-level = Alueella ei ole tätä tasoa.
fault-walled = Osa on suljettu omilta rooleilta. Pääsyn antaa osan hallinnoija.
fault-need-long = Tarve on yksi virke, enintään 200 merkkiä.
fault-paste = Tekstiä ei voi lukea. Sopimattomat rivit ovat yllä.
fault-nothing-changed = Mitään ei ole muutettu.
fault-reason = Kirjoita syy.
fault-role-standard = Vakioroolia ei voi muuttaa.
fault-role-archived = Rooli on arkistoitu.
fault-role-own-widened = Sinulla on itselläsi rooli, eikä kukaan laajenna omia oikeuksiaan. Pyydä kollegaa.
fault-role-name = Kirjoita nimi.
fault-role-name-form = Enintään 60 merkkiä, ei merkkiä #.
fault-role-name-taken = Toisella roolilla on tämä nimi.
fault-role-limit = Järjestelmässä on jo sen sallima määrä omia rooleja. Arkistoi tai poista ensin yksi.
fault-role-base = Tästä roolista ei voi tehdä omaa roolia.
fault-role-move = Valitse rooli niille, joilla tämä on.
fault-role-handed-out = Rooli seuraa säännöstä, luokasta tai kortista. Muuta ensin se.
fault-last-administrator = Silloin kukaan ei enää hallinnoi koko Rollbokia. Anna rooli ensin toiselle.
fault-last-protected = Silloin kukaan ei enää hoida turvakiellon alaisia henkilöitä. Anna rooli ensin toiselle.

matrix-title = Koko matriisi
matrix-lede = { $roles } roolia ja { $items } aluetta. Merkki näyttää oikeuden.
matrix-filter = Valitse, mitä matriisi näyttää
matrix-system = Järjestelmä
matrix-a = Vertaa roolia
matrix-b = rooliin
matrix-no-role = Ei mitään
matrix-only = Rivit
matrix-all-rows = Kaikki rivit
matrix-only-differences = Vain erot
matrix-only-changes = Vain poikkeamat pohjasta
matrix-q = Etsi aluetta
matrix-archived = Myös arkistoidut
matrix-rows = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
matrix-differ = { $count ->
    [one] { $count } rivi erottaa roolit { $one } ja { $other }
   *[other] { $count } riviä erottaa roolit { $one } ja { $other }
}
matrix-different = eroaa näiden kahden roolin välillä
matrix-no-match = Mikään rivi ei sovi.
matrix-no-match-hint = Yksi tai useampi suodatin on käytössä.
matrix-caption = Oikeudet alueittain ja rooleittain
matrix-opened = Avatut alueet
matrix-column-key = Avain
matrix-column-module = Moduuli
matrix-xlsx = Vie XLSX
matrix-copy = Kopioi taulukkoon
matrix-copied = Matriisi on kopioitu.

paste-title = Liitä taulukosta
paste-lede = Kopioi matriisi, muuta tasoja taulukossa ja liitä se tähän. Omien roolien erot menevät tarkistukseen.
paste-text = Matriisi
paste-hint = Otsikkorivi ensin ja avain ensimmäisessä sarakkeessa.
paste-read = Lue ja tarkista
paste-line = Rivi { $line }, ”{ $text }”:
paste-empty = Otsikkorivi, jossa on avain, moduuli, alue ja roolit, puuttuu.
paste-role = Minkään roolin nimi ei ole tämä.
paste-item = Tällaista avainta ei ole.
paste-level = Tämä ei ole alueen taso.
paste-standard = Vakioroolia ei voi muuttaa.

about-pupil = oppilaista
about-staff = henkilöstöstä
about-guardian = huoltajista
about-unit = yksiköistä
about-organisation = koko organisaatiosta
assigns-title = Kuka antaa minkäkin roolin
assigns-lede = Jokaisesta järjestelmän roolista: minkä roolien haltijat saavat antaa sen. Antajalla on oltava myös oikeus antaa rooleja kyseisessä koulussa, eikä rooli saa ulottua hänen omaansa pidemmälle.
assigns-by = Antaja
assigns-on-the-server = Vain palvelimen omistaja komentorivillä
assigns-by-shield = Suojattujen henkilöiden käsittelijä
assigns-everybody = Kaikki, jotka saavat antaa rooleja koulussa
assigns-nobody = Kellään näkemälläsi henkilöllä ei ole näitä rooleja tänään
assigns-edit = Muuta
assigns-edit-of = Muuta, kuka antaa roolin { $role }
assigns-legend = Kuka saa antaa roolin { $role }?
assigns-hint = Älä valitse mitään, jos kaikki koulussa rooleja antavat saavat antaa sen.
assigns-held = { $count ->
    [0] ei kellään tänään
    [one] yhdellä henkilöllä tänään
   *[other] { $count } henkilöllä tänään
}
assigns-saved = Roolin antajat on muutettu.
rules-title = Automaattiset säännöt
rules-lede = Roolit, jotka seuraavat palvelussuhteesta, tehtävästä tai yksikön johtamisesta. Niitä ei anneta käsin, ja ne päättyvät itsestään, kun peruste päättyy.
rules-none = Tässä järjestelmässä rooleja ei anneta automaattisesti
rules-none-hint = Kaikki roolit annetaan käsin tai tilataan.
rules-today = { $people ->
    [0] Ei koske tänään ketään.
    [one] Koskee tänään yhtä henkilöä { $units ->
        [one] yhdessä yksikössä
       *[other] { $units } yksikössä
    }.
   *[other] Koskee tänään { $people } henkilöä { $units ->
        [one] yhdessä yksikössä
       *[other] { $units } yksikössä
    }.
}
rules-end = Päätä
rules-on-head = Johtaa yksikköä
rules-ahead = Näin tapahtuisi
rules-would-give = { $people ->
    [0] Kukaan ei saa tänään roolia säännön perusteella.
    [one] Koskee tänään yhtä henkilöä { $units ->
        [one] yhdessä yksikössä
       *[other] { $units } yksikössä
    }; rooli on jo { $held } henkilöllä.
   *[other] Koskee tänään { $people } henkilöä { $units ->
        [one] yhdessä yksikössä
       *[other] { $units } yksikössä
    }; heistä { $held } henkilöllä on jo rooli.
}
rules-would-end = { $people ->
    [0] Kellään ei ole tänään roolia tämän säännön perusteella.
    [one] Yhdellä henkilöllä on tänään rooli tämän säännön perusteella. Hän menettää sen, ellei hän ole saanut sitä muuten.
   *[other] { $people } henkilöllä on tänään rooli tämän säännön perusteella. Ne, jotka eivät ole saaneet sitä muuten, menettävät sen.
}
rules-more = ja { $count } muuta
rules-end-now = Päätä sääntö
rules-make-now = Luo sääntö
rules-new = Uusi sääntö
rules-when = Peruste
rules-choose-ground = Valitse palvelussuhde tai tehtävä
rules-look = Näytä, kuka saa roolin
rules-kind-position = Palvelussuhde
rules-kind-duty = Tehtävä
rules-kind-head = Yksikkö
rules-added = Sääntö on nyt voimassa.
rules-ended = Sääntö on päättynyt.
fault-rule-ground = Valitse palvelussuhde tai tehtävä.
fault-rule-own = Rollbokin omat säännöt kuuluvat Rollbokiin, eikä niitä muuteta täällä.
fault-rule-there = Tämä sääntö on jo olemassa.
fault-rule-to-oneself = Sääntö antaisi roolin sinulle itsellesi. Pyydä jotakuta toista luomaan se.
assigns-today = Tänään
assigns-by-profile = Profiilin mukaan
assigns-profile = Näin sanoo järjestelmän profiili
assigns-profile-hint = Profiili ei tule voimaan itsestään. Jos otat sen käyttöön, vain alla mainitut voivat antaa nämä roolit.
assigns-take-over = { $count ->
    [one] Ota yksi rivi käyttöön
   *[other] Ota { $count } riviä käyttöön
}
assigns-table-saved = { $count ->
    [one] Yhden roolin antajat on muutettu.
   *[other] { $count } roolin antajat on muutettu.
}
rules-pupils = { $count ->
    [0] Heidän kohteissaan ei ole oppilaita.
    [one] Heidän kohteissaan on yksi oppilas.
   *[other] Heidän kohteissaan on { $count } oppilasta.
}
conflicts-title = Yhteensopimattomat roolit
conflicts-lede = Järjestelmän profiili nimeää rooleja, joita samalla henkilöllä ei pitäisi olla. Käytössä oleva sääntö kerrotaan ennen roolin antamista; kukaan ei menetä roolia, kun sääntö otetaan käyttöön.
conflicts-none = Profiili ei nimeä tällaisia rooleja
conflicts-none-hint = Kaikki roolit voi antaa samalle henkilölle.
conflicts-on = Sääntö on käytössä
conflicts-off = Sääntö ei ole käytössä
conflicts-hard = Ei poikkeuksia
conflicts-holders = { $count ->
    [0] Kellään näkemälläsi henkilöllä ei ole näitä rooleja yhdessä tänään.
    [one] Yhdellä näkemälläsi henkilöllä on nämä roolit yhdessä tänään.
   *[other] { $count } näkemälläsi henkilöllä on nämä roolit yhdessä tänään.
}
conflicts-switch-on = Ota sääntö käyttöön
conflicts-switch-off = Poista sääntö käytöstä
conflicts-on-said = Sääntö on käytössä.
conflicts-off-said = Sääntö ei ole enää käytössä.
conflicts-would-hold = { $count ->
    [one] Yhdellä henkilöllä olisi molemmat:
   *[other] { $count } henkilöllä olisi molemmat:
}
conflicts-would = Henkilöllä on jo { $roles }. { $count ->
    [0] Kellään muulla näkemälläsi ei ole näitä rooleja yhdessä.
    [one] Yhdellä näkemälläsi henkilöllä on nämä roolit yhdessä tänään.
   *[other] { $count } näkemälläsi henkilöllä on nämä roolit yhdessä tänään.
}
conflicts-head = Roolit eivät sovi yhteen
conflicts-despite = Anna rooli silti päätöksen nojalla. Kirjoita päätös perusteluksi.
fault-conflict = Rooli ei sovi yhteen henkilön toisen roolin kanssa. Lue sääntö alta.
fault-conflict-hard = Näitä rooleja ei saa koskaan olla samalla henkilöllä, ei edes päätöksellä.
fault-conflict-reason = Kirjoita, mihin päätökseen tämä perustuu.
fault-conflict-elsewhere = Rooli ei sovi yhteen henkilön toisen roolin kanssa. Anna se henkilön sivulta, jossa sääntö ja päätös näkyvät.
fault-conflict-move = Osalla olisi tällöin yhteensopimattomia rooleja. Päätä toinen rooli ensin tai valitse toinen rooli.
news-title = Profiilin uutiset
news-lede = Järjestelmän profiilin uusi versio ei muuta mitään itsestään.
news-from-to = { $system }: versio { $from } on voimassa, versio { $to } on saatavilla. Mikään ei muutu itsestään; vastaa rivi riviltä.
news-version = { $system }: versio { $version }.
news-none = Uudempaa versiota ei ole
news-none-hint = Kun uudempi tulee Rollbokin mukana tai annetaan alla, sen muutokset näkyvät tässä rivi riviltä.
news-lines = Uuden version muutokset
news-waiting = { $count ->
    [one] Yksi rivi odottaa vastausta
   *[other] { $count } riviä odottaa vastausta
}, { $ignored } ohitetaan.
news-all-answered = Kaikkiin riveihin on vastattu.
news-caption = Teidän, vanha ja uusi, rivi riviltä
news-line = Mikä
news-yours = Teillä
news-old = Vanha versio
news-new = Uusi versio
news-answer = Vastaus
news-answer-accept = Ota käyttöön
news-answer-ignore = Ohita
news-answer-later = Myöhemmin
news-contested = Muutettu myös täällä
news-own-role = Oma rooli
news-all = { $count ->
    [one] Ota käyttöön rivi, jota ei ole muutettu täällä
   *[other] Ota käyttöön kaikki { $count } riviä, joita ei ole muutettu täällä
}
news-look = Katso, mitä vastaukset tekevät
news-ahead = Näin kävisi
news-accepted = Otetaan käyttöön
news-ignored = Ohitetaan
news-ignored-head = Ohitetut rivit
news-ignored-count = { $count ->
    [one] Yksi rivi
   *[other] { $count } riviä
}
news-ignored-line = { $what }; teillä: { $yours }; uusi versio: { $new }
news-ask-again = Kysy uudelleen
news-asked-again = { $count ->
    [one] Yksi rivi odottaa taas vastausta.
   *[other] { $count } riviä odottaa taas vastausta.
}
news-left = Odottaa yhä
news-taken-lines = Käyttöön otettavat rivit
news-becomes = { $what }: { $before } → { $after }
news-not-together = Tämä ei pidä yhtä ilman muita rivejä: { $record }. Ota käyttöön myös siihen kuuluvat.
news-stale = Jotakin on muuttunut vastauksesi jälkeen. Vastaa riveihin uudelleen.
news-save = Tallenna vastaukset
news-change = Muuta vastauksia
news-drop = Hylkää vastaukset
news-dropped = Vastaukset on hylätty.
news-saved = Tallennettu: { $accepted ->
    [one] yksi rivi käyttöön
   *[other] { $accepted } riviä käyttöön
}, { $ignored } ohitetaan.
news-taken-back = Kaikki on kuten ennen.
news-offered = Tiedosto on luettu. Sen rivit odottavat vastausta.
news-withdrawn = Tiedosto on poistettu. Käyttöön otettu jää.
news-hand-in = Anna uudempi profiili
news-file = Profiilitiedosto
news-file-hint = JSON-tiedosto, jossa on järjestelmän avain ja suurempi versionumero. Lukeminen ei muuta mitään.
news-read = Lue
news-withdraw = Poista annettu versio { $version }
news-history = Aiemmin käyttöön otettu
news-was-taken = { $day }, versio { $version }: { $count ->
    [one] yksi rivi
   *[other] { $count } riviä
}.
news-back = Peru viimeisin käyttöönotto
news-back-gone = Tätä ei voi enää perua näin: jokin on muuttunut sen jälkeen, tai se on jo peruttu.
news-back-lines = Rivejä, jotka palautuvat ennalleen
news-back-look = Näytä, mitä se muuttaa
news-back-not = Jätä ennalleen
news-undo = Peru
news-whole = Koko tietue
news-there = on
news-not-there = ei ole
news-yes = kyllä
news-no = ei
news-record-system = Järjestelmä
news-record-remark = Lukuohje
news-record-level = Tason nimi
news-record-feed = Vastaanottaja
news-record-audience = Alkuryhmä
news-record-course = Koulutus
news-record-wall = Suljettu osa
news-record-module = Moduuli
news-record-item = Alue
news-record-role = Rooli
news-record-conflict = Yhteensopimattomat roolit
news-record-rule = Automaattinen sääntö
news-field-format = Tiedostomuoto
news-field-language = Kieli
news-field-source = Lähde
news-field-names = Nimi
news-field-about = Kuvaus
news-field-own_role_limit = Omien roolien enimmäismäärä
news-field-own_role_mark = Merkki ennen numeroa
news-field-to = Vastaanottaja
news-field-routes = Reitit
news-field-superconfigurators = Pääkonfiguroijat
news-field-configurators = Konfiguroijat
news-field-printed = Asiakirjan kirjoitusasu
news-field-beyond = Ei mainita asiakirjassa
news-field-module = Moduuli
news-field-kind = Laji
news-field-of = Koskee
news-field-clients = Missä
news-field-client = Missä
news-field-code = Lyhytavain
news-field-own = Oma perusteella
news-field-substitutable = Koskee myös sijaisia
news-field-needs_release = Vaatii vapautuksen
news-field-wall = Seinän takana
news-field-standard = Vakiorooli
news-field-bound_to_employment = Sidottu palvelussuhteeseen
news-field-training = Koulutus
news-field-base = Voi olla omien roolien pohja
news-field-defines_roles = Luo omia rooleja
news-field-assigns = Antaa roolit
news-field-reconciled = Täsmäytetään esihenkilön kanssa
news-field-longest_days = Pisin liitos päivinä
news-field-opens = Avaa
news-field-all_items = Kaikilla alueilla
news-field-levels = Oikeus
news-field-roles = Roolit
news-field-hard = Ei poikkeuksia
news-field-when = Peruste
news-field-role = Rooli
news-field-for = Kenelle
fault-news-to-oneself = Tämä antaisi sinulle itsellesi lisää oikeuksia. Anna kollegan ottaa rivit käyttöön.
fault-news-together = Rivit eivät pidä yhtä ilman muita. Vastaa niihin uudelleen.
fault-news-walls = Vain Rollbokin mukana tuleva versio saa avata suljetun osan tai muuttaa, kuka siitä vastaa. Ohita ne rivit.
fault-profile = Tiedosto ei ole kelvollinen profiili. Tarkista se komennolla rollbok profile check, joka kertoo virheen.
fault-profile-other = Tiedosto kuuluu toiseen järjestelmään.
fault-profile-old = Tiedoston versio ei ole voimassa olevaa uudempi.
roledef-all-items = Roolilla on ”{ $level }” kaikilla alueilla, myös tulevilla. Se koskee kaikkea, missä ei lue muuta, paitsi seinien takana.
