### Roolin antaminen.

roles-give-title = Anna rooli: { $name }
roles-give-lede = Rooli on voimassa ensimmäisestä viimeiseen päivään ja päättyy sitten itsestään.
roles-give-not-employed = Henkilö ei ole työsuhteessa, joten hallinnon rooleja ei näytetä.
roles-role = Rooli
roles-choose-role = Valitse rooli
roles-scope = Kohde
roles-choose-scope = Valitse, missä se on voimassa
roles-everywhere = Koko organisaatio
roles-from = Alkaen
roles-to = Päättyen
roles-to-hint = Tyhjä tarkoittaa toistaiseksi.
roles-reason = Peruste
roles-reason-hint = Näkyy lokissa. Älä kirjoita oppilaista.
roles-check = Katso, mitä se avaa
roles-give = Anna rooli
roles-opens = Tämän rooli avaa
roles-opens-nothing = Rooli ei avaa mitään uutta ensimmäisenä päivänä.
roles-opens-first = Valitse rooli, kohde ja päivä, niin näet, mitä rooli avaa.
roles-opens-change = { $item }: { $before } → { $after }

fault-person = Henkilöä ei ole.
fault-role = Valitse rooli.
fault-scope = Valitse, missä rooli on voimassa.
fault-day = Kirjoita päivä muodossa 2026-11-23.
fault-ends-before-start = Rooli päättyy ennen kuin se alkaa.
fault-long = Enintään 500 merkkiä.
fault-to-oneself = Kukaan ei anna roolia itselleen. Pyydä kollegaa.
fault-scope-out-of-reach = Oma oikeutesi ei ulotu sinne.
fault-role-opens-walls = Rooli avaa suojattuja tietoja. Sen antaa suojattujen henkilöiden käsittelijä.
fault-role-for-staff = Rooli on voimassa hallinnossa. Sinne pääsevät vain työsuhteessa olevat, eivät koskaan oppilaat tai huoltajat.
fault-wall-superconfigurator = Päämäärittelijän nimeää vain palvelimen omistaja komentorivillä: rollbok admin superconfigurator.
fault-wall-superconfigurators = Vain suljetun osan päämäärittelijä antaa tämän roolin.
fault-wall-configurators = Rooli avaa suljetun osan. Sen antavat vain osan määrittelijät.
fault-role-beyond-own = Rooli antaa enemmän kuin sinulla itselläsi on. Pyydä henkilöä, jolla se on.
fault-role-held-already = Henkilöllä on jo tämä rooli siellä näinä päivinä.

bulk-title = Muuta usean roolin päättymispäivää
bulk-lede = { $count ->
    [0] Mitään valituista rooleista ei voi muuttaa.
    [one] Yhtä roolia voi muuttaa. Se saa valitsemasi päättymispäivän.
   *[other] { $count } roolia voi muuttaa. Kaikki saavat saman päättymispäivän.
}
bulk-none = Mitään ei ole valittu
bulk-none-hint = Valitse rivejä jostakin taulukosta ja sitten Muuta päättymispäivää.
bulk-back = Takaisin taulukkoon
bulk-changed = Voi muuttaa ({ $count })
bulk-left = Jäävät ennalleen ({ $count })
bulk-role = Rooli
bulk-until = Voimassa
bulk-everywhere = koko organisaatio
bulk-how = Uusi päättymispäivä
bulk-how-until = Voimassa tiettyyn päivään asti
bulk-how-now = Päätä tänään
bulk-how-open = Voimassa toistaiseksi
bulk-day = Viimeinen päivä
bulk-reason = Syy
bulk-look = Näytä, mikä muuttuu
bulk-apply = { $count ->
    [one] Muuta yhtä roolia
   *[other] Muuta { $count } roolia
}
bulk-cancel = Keskeytä
bulk-skip-over = on jo päättynyt
bulk-skip-changed = joku muu on juuri muuttanut
bulk-skip-later = alkaa sen päivän jälkeen
bulk-skip-same = päättyy jo sinä päivänä
bulk-skip-give = et saa antaa tätä roolia
bulk-skip-reach = valtuutesi ulkopuolella
bulk-done = { $count ->
    [one] Yksi rooli on muutettu.
   *[other] { $count } roolia on muutettu.
}
bulk-done-some = { $count ->
    [one] Yksi rooli on muutettu,
   *[other] { $count } roolia on muutettu,
} { $left } jäi ennalleen.
bulk-undone = { $count ->
    [one] Yksi rooli on kuten ennen.
   *[other] { $count } roolia on kuten ennen.
}
bulk-undone-some = { $count ->
    [one] Yksi rooli on kuten ennen,
   *[other] { $count } roolia on kuten ennen,
} { $left } on sen jälkeen muutettu ja jäi ennalleen.
fault-day-past = Päivä on jo mennyt.
fault-how = Valitse uusi päättymispäivä.
fault-nothing-ticked = Valitse vähintään yksi rivi.
fault-too-many-ticked = Valitse enintään 2 000 riviä kerrallaan.
fault-nothing-to-change = Mikään rooleista ei muuttuisi.
adjust-title = Lisäykset ja poistot
adjust-title-of = Lisäykset ja poistot: { $name }
adjust-lede = Yksittäisen oikeuden voi antaa tai poistaa käyttäjäryhmien lisäksi. Poisto voittaa aina sen, mitä käyttäjäryhmät antavat.
adjust-item = Mitä asia koskee
adjust-choose-item = Valitse
adjust-what = Anna tai poista
adjust-choose-what = Valitse
adjust-group-give = Anna
adjust-group-take = Poista
adjust-what-give-read_own = Anna: lukea omat
adjust-what-give-read_all = Anna: lukea kaikki
adjust-what-give-edit_own = Anna: muokata omia
adjust-what-give-read_all_edit_own = Anna: lukea kaikki, muokata omia
adjust-what-give-edit_all = Anna: muokata kaikkia
adjust-what-give-execute = Anna: suorittaa
adjust-what-take-edit = Poista: muokkaaminen ja suorittaminen
adjust-what-take-all = Poista: kaikki
adjust-client = Missä, jos jotakin annetaan
adjust-reason = Syy
adjust-reason-hint = Näkyy kortilla kaikille, jotka saavat nähdä henkilön, ja lokissa.
adjust-save = Tallenna
adjust-held = Voimassa nyt ja aiemmin
adjust-none = Mitään ei ole annettu tai poistettu
adjust-none-hint = Kaikki, mitä henkilö saa tehdä, tulee käyttäjäryhmistä.
adjust-none-today = Tänä päivänä mitään ei ole annettu tai poistettu käyttäjäryhmien lisäksi.
adjust-change = Muuta
adjust-says-give-read_own = Saa lukea omat: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-give-read_all = Saa lukea kaikki: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-give-edit_own = Saa lukea ja muokata omia: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-give-read_all_edit_own = Saa lukea kaikki ja muokata omia: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-give-edit_all = Saa lukea ja muokata kaikkia: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-give-execute = Saa suorittaa: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-take-edit = Ei saa muokata eikä suorittaa, sanoivat käyttäjäryhmät mitä tahansa: { $item } ({ $system }). Kohde: { $scope }.
adjust-says-take-all = Ei saa mitään, sanoivat käyttäjäryhmät mitä tahansa: { $item } ({ $system }). Kohde: { $scope }.
adjust-days = { $from } – { $to }.
adjust-from = { $from } alkaen, toistaiseksi.
adjust-revoked = Päätetty { $day }.
adjust-because = Syy: { $reason }
adjust-end-of = Päätä: { $item }
adjust-restore-of = Palauta: { $item }
adjust-done = Tallennettu. Voimassa antamastasi päivästä.
adjust-ended = Päätetty. Ei ole enää voimassa.
adjust-restored = Palautettu. Voimassa jälleen.
fault-adjust-item = Valitse jotakin luettelosta.
fault-adjust-what = Valitse, mitä annetaan tai poistetaan, ja missä.
fault-adjust-reason = Kirjoita syy.
fault-adjust-walled = Tämä on suljettu osa. Pääsyn antaa vain osan konfiguroija, käyttäjäryhmällä, joka avaa sen.
fault-adjust-level = Se ei sovi: rekisteriä luetaan tai muokataan, toiminto tai raportti suoritetaan.
fault-adjust-client = Sitä ei ole siellä. Valitse toinen käyttöliittymä.
fault-adjust-beyond = Näin paljon ei anna mikään käyttäjäryhmä, jonka voit antaa. Kukaan ei anna enempää kuin saa antaa.
fault-adjust-already = Näin on jo noina päivinä.
fault-row-changed = Joku muu on muuttanut riviä sen jälkeen, kun avasit sen.
fault-row-later = Rooli alkaa vasta sen päivän jälkeen.
fault-row-give = Et voi antaa tätä roolia tässä.
fault-row-reach = Rivi on valtuutesi ulkopuolella.
rows-saved = { $count ->
    [one] Yksi rivi on tallennettu.
   *[other] { $count } riviä on tallennettu.
}
fault-role-not-hers-to-assign = Tämän roolin antavat muut. Antajat näkyvät sivulla ”Kuka antaa minkäkin roolin”.
roles-opens-beside = Henkilöllä on jo järjestelmässä { $roles }. Oikeudet lasketaan yhteen.
