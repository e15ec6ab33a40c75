### Taulukot rooleittain.

tables-all = Taulukot rooleittain
tables-pupils = Oppilaat
tables-teachers = Opettajat
tables-clerks = Koulusihteerit
tables-principals = Rehtorit
tables-schedulers = Lukujärjestyksen laatijat
tables-school-administrators = Koulujen pääkäyttäjät
tables-lede-pupils = Yksi rivi oppilasta kohti, omassa koulussa. Tiedot tulevat oppilasrekisteristä ja muutetaan siellä.
tables-lede-teachers = Yksi rivi opettajaa ja koulua kohti. Koulusta lähtenyt jää näkyviin arkistoituna.
tables-lede-clerks = Näkee koulun kaikki oppilaat, mutta ei asetuksia. Yksi rivi henkilöä ja koulua kohti.
tables-lede-principals = Yksi rivi koulua kohti. Rooli seuraa koulun johtamisesta.
tables-lede-schedulers = Tarvitsee koulun lukujärjestystä. Yksi rivi henkilöä ja koulua kohti, joten oikeus luoda lukujärjestyksiä voi vaihdella kouluittain.
tables-lede-school-administrators = Pääsee koulussa kaikkeen, myös hallintaan ja asetuksiin. Yksi rivi henkilöä ja koulua kohti.
tables-none-pupils = Valituissa kouluissa ei ole oppilaita.
tables-none-teachers = Valituissa kouluissa ei ole opettajia.
tables-none-clerks = Koulusihteereitä ei vielä ole.
tables-none-principals = Näytettäviä kouluja ei ole.
tables-none-schedulers = Lukujärjestyksen laatijoita ei vielä ole.
tables-none-school-administrators = Pääkäyttäjiä ei vielä ole.
tables-none-hint = Lisää ensimmäinen taulukon alimmalla rivillä tai tuo henkilöt lähteestä.
tables-choose = Valitse koulut
tables-show = Näytä rivit
tables-schools = Koulut
tables-schools-mine = Kaikki omat kouluni
tables-schools-some = { $count } koulua
tables-filter = Suodata taulukkoa
tables-filter-text = Nimi
tables-column-name = Nimi
tables-column-signature = Nimilyhenne
tables-column-school = Koulu
tables-column-class = Luokka
tables-column-born = Syntynyt
tables-column-email = Sähköposti
tables-column-flag = Saa luoda lukujärjestyksiä
tables-column-until = Voimassa
tables-column-origin = Alkuperä
tables-column-act = Toiminto
tables-archived = Arkistoitu
tables-no-head = Rehtori puuttuu
tables-no-email = Sähköposti puuttuu
tables-ended = Päättynyt { $day }
tables-no-end = Toistaiseksi
tables-born-unknown = Syntymäaika puuttuu
tables-flag-yes = Saa luoda
tables-flag-no = Ei saa
tables-flag-give = Salli
tables-flag-take = Poista
tables-flag-give-of = Salli: { $name } saa luoda lukujärjestyksiä, { $school }
tables-flag-take-of = Poista: { $name } ei saa enää luoda lukujärjestyksiä, { $school }
tables-end = Päätä
tables-end-of = Päätä rooli: { $name }, { $school }
tables-restore = Kumoa päättäminen
tables-restore-of = Kumoa päättäminen: { $name }, { $school }
tables-add-person = Lisää henkilö
tables-add-school = Valitse koulu
tables-add = Lisää
tables-add-find = Hae
tables-add-other = Hae joku toinen

tables-pick = Valitse
tables-pick-row = Valitse { $name }, { $school }
tables-pick-page = Valitse koko sivu
tables-pick-all = { $count ->
    [one] Valitse ainoa rivi
   *[other] Valitse kaikki { $count } osumaa
}
tables-pick-none = Poista valinnat
tables-picked = Valittu
tables-picked-others = { $count ->
    [one] ja yksi muilla sivuilla
   *[other] ja { $count } muilla sivuilla
}
tables-bulk-end = Muuta päättymispäivää …
