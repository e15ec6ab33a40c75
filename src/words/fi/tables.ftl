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
tables-pick-all = Valitse kaikki voimassa olevat
tables-pick-none = Poista valinnat
tables-picked = Valittu
tables-picked-others = { $count ->
    [one] ja yksi muilla sivuilla
   *[other] ja { $count } muilla sivuilla
}
tables-bulk-end = Muuta päättymispäivää …
tables-edit = Muokkaa
tables-edit-until = Päättyy: { $name }, { $school }
tables-edit-flag = Saa luoda lukujärjestyksiä: { $name }, { $school }
tables-now = Siinä on nyt: { $day }.
tables-savebar = Muutetut rivit
tables-unsaved = Muutettuja rivejä, joita ei ole tallennettu:
tables-unsaved-none = Mitään ei ole vielä muutettu. Kaikki tallennetaan yhdellä kertaa.
tables-discard = Hylkää muutokset
tables-save = Tallenna
tables-changed = Muutettu

tables-column-timetable = Oppilaan lukujärjestystunnus
tables-edit-mark = { $mark }: { $name }, { $school }
tables-bulk-mark = Muuta merkintää …

mark-phone-off = Poissaoloilmoitus puhelimella estetty
mark-pupil-off = Oppilaan oma poissaoloilmoitus estetty
mark-timetable-hidden = Piilota oma lukujärjestys
mark-off = Estetty
mark-hidden = Piilotettu
marks-title = Muuta useiden merkintää
marks-none-hint = Valitse rivejä oppilaiden tai opettajien taulukosta ja valitse Muuta merkintää.
marks-lede = { $count ->
    [one] Yksi rivi on valittu. Valitse merkintä ja katso, mikä muuttuu.
   *[other] { $count } riviä on valittu. Valitse merkintä ja katso, mikä muuttuu.
}
marks-left-on = Merkintä on jo ({ $count })
marks-left-off = Merkintää ei ole ({ $count })
marks-which = Merkintä
marks-to = Mitä tehdään?
marks-on = Aseta merkintä
marks-off = Poista merkintä
marks-now = Merkinnät nyt
marks-apply = { $count ->
    [one] Muuta yksi rivi
   *[other] Muuta { $count } riviä
}
marks-done = { $count ->
    [one] Merkintä on muutettu yhdellä rivillä.
   *[other] Merkintä on muutettu { $count } rivillä.
}
marks-undone = { $count ->
    [one] Yksi merkintä on palautettu.
   *[other] { $count } merkintää on palautettu.
}
marks-undone-some = { $count ->
    [one] Yksi merkintä on palautettu.
   *[other] { $count } merkintää on palautettu.
} { $left ->
    [one] Yksi jätettiin, koska joku on muuttanut sitä sen jälkeen.
   *[other] { $left } jätettiin, koska joku on muuttanut niitä sen jälkeen.
}
fault-mark = Valitse jokin merkinnöistä.
fault-marks-nothing = Mikään rivi ei muuttuisi.

tables-column-row = Rivin tunnus
tables-paste = Taulukkolaskenta
tables-paste-title = { $table }: taulukkolaskentaan ja takaisin
tables-paste-lede = Kopioi rivit taulukkolaskentaan, muuta niitä siellä ja liitä ne takaisin tähän. Mitään ei tallenneta, ennen kuin olet nähnyt, mikä muuttuu.
tables-paste-look = Nämä muuttuisivat. Mitään ei ole vielä tallennettu.
tables-paste-text = Rivit, sarakkeiden välissä sarkain
tables-paste-hint = Sarake Rivin tunnus kertoo, mikä rivi on kyseessä. Lähteestä tulevat sarakkeet muutetaan lähteessä.
tables-paste-read = Näytä muutokset
tables-paste-changes = { $count ->
    [one] Yksi solu muuttuu
   *[other] { $count } solua muuttuu
}
tables-paste-apply = { $count ->
    [one] Tallenna yksi muutos
   *[other] Tallenna { $count } muutosta
}
tables-paste-left = Jäävät ennalleen ({ $count })
tables-paste-again = Liitä jotain muuta
tables-paste-column = Sarake
tables-paste-before = Nyt
tables-paste-after = Uusi
tables-paste-empty = (tyhjä)
tables-paste-same = Ei eroja
tables-paste-same-hint = Liitetty teksti on sama kuin taulukko, tai mitään siitä ei voi tallentaa.
tables-paste-no-row = Sarake Rivin tunnus puuttuu. Kopioi rivit tältä sivulta otsikkoineen.
tables-paste-unknown = Riviä ei ole näytettyjen joukossa: se on poistettu, kuuluu toiseen kouluun tai on uusi. Uudet rivit lisätään taulukon alareunassa.
tables-paste-twice = Rivi on kahdesti. Ensimmäinen on voimassa.
tables-paste-over = Rivi on arkistoitu, eikä sitä muuteta.
tables-paste-owned = Arvo tulee lähteestä, ja se muutetaan siellä.
tables-paste-cell = Kirjoita kyllä tai jätä solu tyhjäksi.
