### Henkilökortti.

person-back = Kaikki henkilöt
person-roles = Roolit
person-roles-count = { $now ->
    [one] { $now } voimassa
   *[other] { $now } voimassa
}, { $past ->
    [one] { $past } päättynyt
   *[other] { $past } päättynyttä
}
person-roles-none = Rooleja ei ole annettu.
person-column-role = Rooli
person-column-scope = Kohde
person-column-origin = Alkuperä
person-column-days = Voimassa
person-column-act = Toiminto
person-everywhere = Koko organisaatio
person-days = { $from }–{ $to }
person-days-open = { $from } alkaen toistaiseksi
person-ended = Päättynyt { $day }
person-origin-hand = Annettu käsin
person-origin-demo = Demokunta
person-origin-setup = Käyttöönotto
person-origin-rule = Sääntö
person-origin-import = Tuonti
person-give = Anna rooli
person-end-role = Päätä
person-end-role-of = Päätä rooli { $role }
person-restore-role = Palauta
person-restore-role-of = Palauta rooli { $role }
person-role-given = Rooli on annettu.
person-role-ended = Rooli on päätetty tästä päivästä alkaen.
person-role-restored = Rooli on taas voimassa.

person-rights = Mitä { $name } saa nähdä ja tehdä
person-rights-count = { $count ->
    [one] { $count } oikeus
   *[other] { $count } oikeutta
}
person-rights-none = Henkilöllä { $name } ei ole oikeuksia tänä päivänä.
person-ask = Kysy tietystä henkilöstä
person-who-sees = Kuka voi nähdä henkilön { $name }?

person-day = Siirry toiseen päivään
person-day-date = Päivä
person-day-show = Näytä päivä
person-day-other = Näet tilanteen { $day }.
person-day-today = Takaisin tähän päivään

person-facts = Henkilö ja tunnus
person-email = Sähköposti
person-signature = Nimilyhenne
person-born = Syntynyt
person-born-unknown = Ei tiedossa
person-user-name = Käyttäjätunnus
person-last-seen = Viimeksi kirjautunut
person-never-seen = Ei koskaan
person-no-account = Ei tunnusta
person-employments = Palvelussuhde
person-employment = { $position }, { $unit }
person-paused = Tauolla { $day } asti
person-paused-open = Tauolla
person-enrolments = Koulu
person-groups = Ryhmät
person-duties = Tehtävät
person-guardians = Huoltajat
person-children = Lapset
person-source = Tiedot omistaa { $source }, ja niitä muutetaan siellä.
person-source-here = Tiedot on kirjattu Rollbokiin.

person-lock = Lukitse tunnus
person-open = Avaa tunnus
person-locked = Tunnus on lukittu.
person-account-locked = Tunnus on lukittu. Kirjautunut käyttäjä on ulkona.
person-account-opened = Tunnus on taas avoinna.
person-shielded = Turvakielto. Tämä sivu on vain niille, jotka käsittelevät suojattuja henkilöitä.

person-history = Historia
person-history-none = Rollbokissa ei ole vielä tapahtunut mitään.
