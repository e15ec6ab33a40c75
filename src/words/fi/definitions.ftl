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
matrix-caption = Oikeudet alueittain ja rooleittain
matrix-opened = Avatut alueet
matrix-column-key = Avain
matrix-column-module = Moduuli

about-pupil = oppilaista
about-staff = henkilöstöstä
about-guardian = huoltajista
about-unit = yksiköistä
about-organisation = koko organisaatiosta
