### Gespeicherte Ansichten der Tabellen.

views-title = Gespeicherte Ansichten
views-lede = Eine Ansicht ist ein Link zu einer Tabelle mit Schulen, Filtern, Spalten und Reihenfolge. Wer den Link bekommt, sieht die eigenen Zeilen.
views-none = Noch keine gespeicherten Ansichten
views-none-hint = Eine Tabelle öffnen, wie gewünscht einstellen und „Ansichten“ wählen.
views-name = Name
views-table = Tabelle
views-rename = Neuer Name
views-rename-of = Neuer Name für die Ansicht { $name }
views-rename-do = Umbenennen
views-drop = Löschen
views-drop-do = Löschen
views-drop-of = Ansicht { $name } löschen
views-save-this = Diese Ansicht speichern: { $table }
views-save-hint = Zum Beispiel: Stundenplaner Nord
views-save = Ansicht speichern
views-back = Zurück zur Tabelle
views-open = Ansichten
view-saved = Die Ansicht { $name } ist gespeichert.
view-renamed = Die Ansicht heißt jetzt { $name }.
view-dropped = Die Ansicht { $name } ist gelöscht.
fault-view-name = Ein Name hat 1 bis 60 Zeichen.
fault-view-taken = Für diese Tabelle gibt es schon eine Ansicht mit diesem Namen.
fault-view-place = Nur Tabellen lassen sich als Ansicht speichern.
fault-views-many = Es gibt schon 100 Ansichten. Bitte erst eine löschen.
