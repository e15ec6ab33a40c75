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
roledef-keys = Nuolet siirtävät solusta toiseen. Tason alku valitsee sen, välilyönti vaihtaa. Vaihto ja nuoli valitsevat useita rivejä; Ctrl ja Enter täyttävät ne.
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
review-walled = Suljetut osat
review-impact-note = Luvut koskevat tätä päivää ja vain niitä, jotka itse tavoitat.
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
