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

people-edit-email = E-Mail ändern: { $name }
people-edit-signature = Kürzel ändern: { $name }
people-edit-account = Konto ändern: { $name }
people-save = Speichern
people-save-portals = Portal speichern
people-cancel = Abbrechen
people-saving = Wird gespeichert …
people-email-saved = Die E-Mail-Adresse ist gespeichert.
people-signature-saved = Das Kürzel ist gespeichert.
people-ask-change = Neues Passwort verlangen
people-drop-change = Kein neues Passwort verlangen
people-portal-own = Rollbok
people-portal-other = Andere
people-must-change = Muss Passwort ändern
people-portals-both = Rollbok und andere
people-portals-other = Anderes Portal
people-portals-none = Kein Portal
fault-email = Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@schule.de.
fault-signature = Ein Kürzel hat höchstens 12 Buchstaben und Ziffern.
fault-field-owned = Der Wert kommt aus einer Quelle und wird dort geändert.
fault-field-changed = Jemand anderes hat den Wert geändert, seit Sie ihn geöffnet haben.
people-paste-hint = E-Mail und Kürzel lassen sich ändern, wo keine Quelle sie angibt. Die Spalte Zeilen-ID sagt, um wen es geht.
people-paste-protected = Über Personen mit geschützten Angaben steht in einer Tabellenkalkulation nichts, und dort wird nichts geändert.
people-saved = { $count ->
    [0] Es stand schon alles so.
    [one] Eine Angabe ist gespeichert.
   *[other] { $count } Angaben sind gespeichert.
}
