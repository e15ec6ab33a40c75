### Die Personenkarte.

person-back = Alle Personen
person-roles = Rollen
person-roles-count = { $now ->
    [one] { $now } aktive
   *[other] { $now } aktive
}, { $past ->
    [one] { $past } beendete
   *[other] { $past } beendete
}
person-roles-none = Es wurden keine Rollen vergeben.
person-column-role = Rolle
person-column-scope = Geltungsbereich
person-column-origin = Herkunft
person-column-days = Gültig
person-column-act = Aktion
person-everywhere = Gesamte Organisation
person-days = { $from } bis { $to }
person-days-open = ab { $from } bis auf Weiteres
person-ended = Beendet am { $day }
person-origin-hand = Von Hand vergeben
person-origin-demo = Demo-Gemeinde
person-origin-setup = Ersteinrichtung
person-origin-rule = Regel
person-origin-import = Import
person-give = Rolle vergeben
person-end-role = Beenden
person-end-role-of = Rolle { $role } beenden
person-restore-role = Wiederherstellen
person-restore-role-of = Rolle { $role } wiederherstellen
person-role-given = Die Rolle ist vergeben.
person-role-ended = Die Rolle ist ab heute beendet.
person-role-restored = Die Rolle gilt wieder.

person-rights = Was { $name } sehen und tun darf
person-rights-count = { $count ->
    [one] { $count } Recht
   *[other] { $count } Rechte
}
person-rights-none = { $name } hat an diesem Tag keine Rechte.
person-ask = Nach einer bestimmten Person fragen
person-who-sees = Wer kann { $name } sehen?

person-day = Zu einem anderen Tag
person-day-date = Datum
person-day-show = Tag anzeigen
person-day-other = Sie sehen den Stand vom { $day }.
person-day-today = Zurück zu heute

person-facts = Person und Konto
person-email = E-Mail
person-signature = Kürzel
person-born = Geboren
person-born-unknown = Unbekannt
person-user-name = Benutzername
person-last-seen = Zuletzt angemeldet
person-never-seen = Nie
person-no-account = Kein Konto
person-employments = Anstellung
person-employment = { $position }, { $unit }
person-paused = Pausiert bis { $day }
person-paused-open = Pausiert
person-enrolments = Schule
person-groups = Gruppen
person-duties = Aufgaben
person-guardians = Sorgeberechtigte
person-children = Kinder
person-source = Die Angaben gehören { $source } und werden dort geändert.
person-source-here = Die Angaben sind in Rollbok erfasst.

person-lock = Konto sperren
person-open = Konto öffnen
person-locked = Das Konto ist gesperrt.
person-account-locked = Das Konto ist gesperrt. Wer angemeldet war, ist abgemeldet.
person-account-opened = Das Konto ist wieder offen.
person-shielded = Geschützte Identität. Diese Seite gibt es nur für Personen mit dieser Aufgabe.

person-history = Verlauf
person-history-none = In Rollbok ist noch nichts geschehen.
