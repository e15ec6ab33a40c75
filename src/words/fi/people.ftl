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

people-edit-email = Muuta sähköpostia: { $name }
people-edit-signature = Muuta nimilyhennettä: { $name }
people-edit-account = Muuta tunnusta: { $name }
people-save = Tallenna
people-save-portals = Tallenna portaali
people-cancel = Peruuta
people-saving = Tallennetaan …
people-email-saved = Sähköpostiosoite on tallennettu.
people-signature-saved = Nimilyhenne on tallennettu.
people-ask-change = Vaadi uusi salasana
people-drop-change = Älä vaadi uutta salasanaa
people-portal-own = Rollbok
people-portal-other = Muu
people-must-change = Salasana vaihdettava
people-portals-both = Rollbok ja muu
people-portals-other = Muu portaali
people-portals-none = Ei portaalia
fault-email = Kirjoita sähköpostiosoite, esimerkiksi nimi@koulu.fi.
fault-signature = Nimilyhenteessä on enintään 12 kirjainta ja numeroa.
fault-field-owned = Arvo tulee lähteestä, ja se muutetaan siellä.
fault-field-changed = Joku muu on muuttanut arvoa sen jälkeen, kun avasit sen.
people-paste-hint = Sähköposti ja nimilyhenne voidaan muuttaa, jos lähde ei anna niitä. Sarake Rivin tunnus kertoo, kenestä on kyse.
people-paste-protected = Turvakiellon alaisista henkilöistä taulukossa ei ole mitään, eikä siellä muuteta mitään.
people-saved = { $count ->
    [0] Kaikki oli jo niin.
    [one] Yksi tieto on tallennettu.
   *[other] { $count } tietoa on tallennettu.
}
