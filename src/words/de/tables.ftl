### Die Tabellen nach Rolle.

tables-all = Tabellen nach Rolle
tables-pupils = Schülerinnen und Schüler
tables-teachers = Lehrkräfte
tables-clerks = Sekretariat
tables-principals = Schulleitungen
tables-schedulers = Stundenplanung
tables-school-administrators = Systemverantwortliche der Schulen
tables-lede-pupils = Eine Zeile je Kind, an der Stammschule. Die Angaben kommen aus der Schülerverwaltung und werden dort geändert.
tables-lede-teachers = Eine Zeile je Lehrkraft und Schule. Wer nicht mehr an der Schule arbeitet, bleibt als archiviert stehen.
tables-lede-clerks = Wer alle Kinder der Schule sieht, aber keine Einstellungen. Eine Zeile je Person und Schule.
tables-lede-principals = Eine Zeile je Schule. Die Rolle folgt aus der Leitung der Schule.
tables-lede-schedulers = Wer den Stundenplan der Schule braucht. Eine Zeile je Person und Schule, damit das Recht, Stundenpläne anzulegen, je Schule verschieden sein kann.
tables-lede-school-administrators = Wer alles an der Schule erreicht, auch Verwaltung und Einstellungen. Eine Zeile je Person und Schule.
tables-none-pupils = Keine Schülerinnen und Schüler an den gewählten Schulen.
tables-none-teachers = Keine Lehrkräfte an den gewählten Schulen.
tables-none-clerks = Noch niemand im Sekretariat.
tables-none-principals = Keine Schulen zu zeigen.
tables-none-schedulers = Noch niemand in der Stundenplanung.
tables-none-school-administrators = Noch keine Systemverantwortlichen.
tables-none-hint = Fügen Sie die erste Person unten in der Tabelle hinzu, oder lesen Sie sie aus der Quelle ein.
tables-choose = Schulen wählen
tables-show = Zeilen anzeigen
tables-schools = Schulen
tables-schools-mine = Alle meine Schulen
tables-schools-some = { $count } Schulen
tables-filter = Tabelle filtern
tables-filter-text = Name
tables-column-name = Name
tables-column-signature = Kürzel
tables-column-school = Schule
tables-column-class = Klasse
tables-column-born = Geboren
tables-column-email = E-Mail
tables-column-flag = Darf Stundenpläne anlegen
tables-column-until = Gilt bis
tables-column-origin = Herkunft
tables-column-act = Aktion
tables-archived = Archiviert
tables-no-head = Schulleitung fehlt
tables-no-email = E-Mail fehlt
tables-ended = Beendet am { $day }
tables-no-end = Unbefristet
tables-born-unknown = Geburtsdatum fehlt
tables-flag-yes = Darf anlegen
tables-flag-no = Darf nicht
tables-flag-give = Erlauben
tables-flag-take = Entziehen
tables-flag-give-of = Erlauben: { $name } legt an { $school } Stundenpläne an
tables-flag-take-of = Entziehen: { $name } legt an { $school } keine Stundenpläne mehr an
tables-end = Beenden
tables-end-of = Rolle von { $name } an { $school } beenden
tables-restore = Ende zurücknehmen
tables-restore-of = Ende zurücknehmen: { $name } an { $school }
tables-add-person = Person hinzufügen
tables-add-school = Schule wählen
tables-add = Hinzufügen
tables-add-find = Suchen
tables-add-other = Jemand anderen suchen

tables-pick = Auswählen
tables-pick-row = { $name }, { $school } auswählen
tables-pick-page = Ganze Seite auswählen
tables-pick-all = { $count ->
    [one] Die einzige Zeile auswählen
   *[other] Alle { $count } Treffer auswählen
}
tables-pick-none = Auswahl aufheben
tables-picked = Ausgewählt
tables-picked-others = { $count ->
    [one] und eine auf anderen Seiten
   *[other] und { $count } auf anderen Seiten
}
tables-bulk-end = Enddatum ändern …
