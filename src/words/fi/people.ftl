### Henkilötaulukko.

people-title = Kaikki henkilöt
people-lede = Yksi rivi henkilöä kohti riippumatta siitä, montako roolia ja koulua hänellä on. Harmaat sarakkeet omistaa toinen järjestelmä, ja niitä muutetaan siellä.
people-caption = Henkilöt
people-count = { $count ->
    [one] { $count } henkilö
   *[other] { $count } henkilöä
}
people-filter = Suodata henkilöitä
people-filter-text = Nimi tai käyttäjätunnus
people-filter-role = Rooli
people-filter-kind = Ketkä
people-filter-state = Tunnus
people-any-role = Kaikki roolit
people-any-kind = Kaikki
people-any-state = Kaikki tunnukset
people-kind-staff = Henkilöstö
people-kind-pupil = Oppilaat
people-kind-guardian = Huoltajat
people-state-open = Avoinna
people-state-locked = Lukittu
people-state-none = Ei tunnusta
people-column-name = Nimi
people-column-user-name = Käyttäjätunnus
people-column-roles = Roolit
people-column-units = Yksikkö
people-column-email = Sähköposti
people-column-signature = Nimilyhenne
people-column-account = Tunnus
people-column-seen = Viimeksi kirjautunut
people-status = Tila
people-locked = Lukittu tunnus
people-shielded = Turvakielto
people-past-role = { $role }, päättynyt
people-more-units = { $unit } +{ $count }
people-nothing = Henkilöitä ei vielä ole.
people-nothing-hint = Tuo heidät koulun rekisteristä, niin jokainen kuuluu aina johonkin kouluun.
