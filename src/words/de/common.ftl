### Wörter, die alle Seiten teilen.

skip-to-content = Zum Inhalt springen
menu = Menü
menu-main = Hauptmenü
menu-close = Menü schließen
menu-work = Arbeit
menu-people = Personen
menu-roles = Rollen
menu-data = Daten
search-label = Person oder Schule suchen
search-title = Suche
search-people = Personen
search-schools = Schulen
search-none = Kein Treffer für „{ $text }“.
search-hint = Geben Sie den Anfang eines Namens, Benutzernamens oder Schulcodes ein.
search-found = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
my-account = Mein Konto
sign-out = Abmelden
languages = Sprache
filter = Filtern
clear-filters = Filter löschen
export-csv = CSV exportieren
printed = Rollbok, { $municipality }. { $title }. Gedruckt am { $when } von { $who }.
pages = Seiten
page-first = Erste
page-previous = Zurück
page-next = Weiter
page-last = Letzte
page-range = { $first }–{ $last } von { $total }
page-none = 0 von { $total }
undo = Rückgängig
crumbs = Brotkrumen
shield-question = Geht es um eine geschützte Person?
shield-answer = Rufen Sie die Schutzbeauftragten an. Dieser Kasten steht auf allen abgewiesenen und leeren Seiten, ob jemand geschützt ist oder nicht.
filters-on = { $count ->
    [one] Der Filter { $names } ist gesetzt.
   *[other] Die Filter { $names } sind gesetzt.
}
table-columns = Spalten
table-columns-which = Sichtbare Spalten
table-columns-show = Spalten anzeigen
table-comfortable = Zeilen mit mehr Abstand
table-compact = Dichtere Zeilen
table-owners = Die Quellsysteme
print = Drucken
print-whole = Alle { $total } Zeilen der Liste.
print-cut = Die ersten { $shown } von { $total } Zeilen. Filtern Sie die Liste, um auch die übrigen zu drucken.
print-hint = Drucken Sie mit der Druckfunktion des Browsers.
print-back = Zurück zur Liste
no-match = Kein Treffer.
filter-named = { $name } „{ $value }“

## The units a list is narrowed to
units-label = Schulen
units-mine = Alle meine Schulen
units-all-mine = alle meine
units-some = { $count } gewählt
units-none = keine in meinem Bereich
units-find = Schule oder Gebiet suchen
units-cut = Die ersten { $count } stehen hier. Für die übrigen tippen Sie den Anfang eines Namens ein.
