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
