### Ord som alla sidor delar.

skip-to-content = Hoppa till innehållet
menu = Meny
menu-main = Huvudmeny
menu-close = Stäng menyn
menu-work = Arbete
menu-people = Personer
menu-roles = Roller
menu-data = Data
search-label = Sök person eller skola
search-title = Sök
search-people = Personer
search-schools = Skolor
search-none = Ingen träff på ”{ $text }”.
search-hint = Skriv början av ett namn, ett användarnamn eller en skolenhetskod.
search-found = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
my-account = Mitt konto
sign-out = Logga ut
languages = Språk
filter = Filtrera
clear-filters = Rensa filter
export-csv = Exportera CSV
printed = Rollbok, { $municipality }. { $title }. Utskrivet { $when } av { $who }.
pages = Sidor
page-first = Första
page-previous = Föregående
page-next = Nästa
page-last = Sista
page-range = { $first }–{ $last } av { $total }
page-none = 0 av { $total }
undo = Ångra
crumbs = Brödsmulor
shield-question = Gäller det en skyddad person?
shield-answer = Ring skyddshandläggaren. Den här rutan står på alla nekade och tomma sidor, vare sig någon är skyddad eller inte.
filters-on = { $count ->
    [one] Filtret { $names } är på.
   *[other] Filtren { $names } är på.
}
table-columns = Kolumner
table-columns-which = Kolumner som syns
table-columns-show = Visa kolumnerna
table-comfortable = Luftigare rader
table-compact = Tätare rader
table-owners = Källsystemen
print = Skriv ut
print-whole = Alla { $total } rader i listan.
print-cut = De första { $shown } raderna av { $total }. Filtrera listan för att få med resten.
print-hint = Skriv ut med webbläsarens egen knapp.
print-back = Tillbaka till listan
no-match = Ingen träff.
filter-named = { $name } ”{ $value }”

## The units a list is narrowed to
units-label = Skolor
units-mine = Alla mina skolor
units-all-mine = alla mina
units-some = { $count } valda
units-none = ingen jag når
units-find = Sök skola eller område
units-cut = De { $count } första visas. Skriv början av ett namn för att hitta de andra.
