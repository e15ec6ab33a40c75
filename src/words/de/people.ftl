### Die Personentabelle.

people-title = Alle Personen
people-lede = Eine Zeile pro Person, gleich wie viele Rollen und Schulen sie hat. Graue Spalten gehören einem anderen System und werden dort geändert.
people-caption = Personen
people-count = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
people-filter = Personen filtern
people-filter-text = Name oder Benutzername
people-filter-role = Rolle
people-filter-kind = Wer
people-filter-state = Konto
people-any-role = Alle Rollen
people-any-kind = Alle
people-any-state = Alle Konten
people-kind-staff = Personal
people-kind-pupil = Schüler:innen
people-kind-guardian = Sorgeberechtigte
people-state-open = Offen
people-state-locked = Gesperrt
people-state-none = Kein Konto
people-column-name = Name
people-column-user-name = Benutzername
people-column-roles = Rollen
people-column-units = Einheit
people-column-email = E-Mail
people-column-signature = Kürzel
people-column-account = Konto
people-column-seen = Zuletzt angemeldet
people-status = Status
people-locked = Gesperrtes Konto
people-shielded = Geschützte Identität
people-past-role = { $role }, beendet
people-more-units = { $unit } +{ $count }
people-nothing = Noch keine Personen.
people-nothing-hint = Lesen Sie sie aus dem Schulregister ein, dann gehört jede Person zu einer Schule.
