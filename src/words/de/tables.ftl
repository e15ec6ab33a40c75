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
tables-pick-all = Alle gültigen auswählen
tables-pick-none = Auswahl aufheben
tables-picked = Ausgewählt
tables-picked-others = { $count ->
    [one] und eine auf anderen Seiten
   *[other] und { $count } auf anderen Seiten
}
tables-bulk-end = Enddatum ändern …
tables-edit = Bearbeiten
tables-edit-until = Bis einschließlich: { $name }, { $school }
tables-edit-flag = Darf Stundenpläne anlegen: { $name }, { $school }
tables-now = Dort steht jetzt: { $day }.
tables-savebar = Geänderte Zeilen
tables-unsaved = Geänderte, noch nicht gespeicherte Zeilen:
tables-unsaved-none = Noch ist nichts geändert. Alles wird zusammen gespeichert.
tables-discard = Änderungen verwerfen
tables-save = Speichern
tables-changed = Geändert

tables-column-timetable = Schüler-ID für die Stundenplananzeige
tables-edit-mark = { $mark }: { $name }, { $school }
tables-bulk-mark = Kennzeichen ändern …

mark-phone-off = Abmeldung per Telefon gesperrt
mark-pupil-off = Abmeldung durch Schüler gesperrt
mark-timetable-hidden = Eigenen Stundenplan verbergen
mark-off = Gesperrt
mark-hidden = Verborgen
marks-title = Kennzeichen für mehrere ändern
marks-none-hint = Zeilen in der Tabelle der Schüler oder der Lehrkräfte auswählen und „Kennzeichen ändern“ wählen.
marks-lede = { $count ->
    [one] Eine Zeile ist ausgewählt. Kennzeichen wählen und ansehen, was sich ändert.
   *[other] { $count } Zeilen sind ausgewählt. Kennzeichen wählen und ansehen, was sich ändert.
}
marks-left-on = Haben das Kennzeichen schon ({ $count })
marks-left-off = Haben das Kennzeichen nicht ({ $count })
marks-which = Kennzeichen
marks-to = Was soll geschehen?
marks-on = Kennzeichen setzen
marks-off = Kennzeichen entfernen
marks-now = Kennzeichen jetzt
marks-apply = { $count ->
    [one] Eine Zeile ändern
   *[other] { $count } Zeilen ändern
}
marks-done = { $count ->
    [one] Das Kennzeichen ist in einer Zeile geändert.
   *[other] Das Kennzeichen ist in { $count } Zeilen geändert.
}
marks-undone = { $count ->
    [one] Ein Kennzeichen ist wiederhergestellt.
   *[other] { $count } Kennzeichen sind wiederhergestellt.
}
marks-undone-some = { $count ->
    [one] Ein Kennzeichen ist wiederhergestellt.
   *[other] { $count } Kennzeichen sind wiederhergestellt.
} { $left ->
    [one] Eines blieb, weil es seither jemand geändert hat.
   *[other] { $left } blieben, weil sie seither jemand geändert hat.
}
fault-mark = Bitte eines der Kennzeichen wählen.
fault-marks-nothing = Keine Zeile würde sich ändern.

tables-column-row = Zeilen-ID
tables-paste = Tabellenkalkulation
tables-paste-title = { $table }: in die Tabellenkalkulation und zurück
tables-paste-lede = Zeilen in eine Tabellenkalkulation kopieren, dort ändern und hier wieder einfügen. Gespeichert wird erst, wenn Sie gesehen haben, was sich ändert.
tables-paste-look = Das würde sich ändern. Noch ist nichts gespeichert.
tables-paste-text = Zeilen mit Tabulatoren zwischen den Spalten
tables-paste-hint = Die Spalte Zeilen-ID sagt, welche Zeile es ist. Spalten aus einer Quelle werden dort geändert.
tables-paste-read = Zeigen, was sich ändert
tables-paste-changes = { $count ->
    [one] Eine Zelle ändert sich
   *[other] { $count } Zellen ändern sich
}
tables-paste-apply = { $count ->
    [one] Eine Änderung speichern
   *[other] { $count } Änderungen speichern
}
tables-paste-left = Bleiben, wie sie sind ({ $count })
tables-paste-again = Etwas anderes einfügen
tables-paste-column = Spalte
tables-paste-before = Jetzt
tables-paste-after = Wird
tables-paste-empty = (leer)
tables-paste-same = Kein Unterschied
tables-paste-same-hint = Das Eingefügte gleicht der Tabelle, oder nichts davon lässt sich speichern.
tables-paste-no-row = Die Spalte Zeilen-ID fehlt. Bitte die Zeilen von hier kopieren, mit der Kopfzeile.
tables-paste-unknown = Die Zeile ist nicht unter den gezeigten: Sie wurde entfernt, gehört zu einer anderen Schule oder ist neu. Neue Zeilen kommen unten in der Tabelle dazu.
tables-paste-twice = Die Zeile steht zweimal da. Die erste gilt.
tables-paste-over = Die Zeile ist archiviert und wird nicht geändert.
tables-paste-owned = Der Wert kommt aus einer Quelle und wird dort geändert.
tables-paste-cell = „Ja“ eintragen oder die Zelle leer lassen.
