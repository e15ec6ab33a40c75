### Roolin antaminen.

roles-give-title = Anna rooli: { $name }
roles-give-lede = Rooli on voimassa ensimmäisestä viimeiseen päivään ja päättyy sitten itsestään.
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
bulk-apply = { $count ->
    [one] Muuta yhtä roolia
   *[other] Muuta { $count } roolia
}
bulk-cancel = Keskeytä
bulk-skip-over = on jo päättynyt
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
