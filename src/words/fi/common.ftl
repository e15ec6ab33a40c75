### Kaikkien sivujen yhteiset sanat.

skip-to-content = Siirry sisältöön
menu = Valikko
menu-main = Päävalikko
menu-close = Sulje valikko
menu-work = Työ
menu-people = Henkilöt
menu-roles = Roolit
menu-data = Tiedot
search-label = Hae henkilöä tai koulua
search-title = Haku
search-people = Henkilöt
search-schools = Koulut
search-none = Ei osumia haulle ”{ $text }”.
search-hint = Kirjoita nimen, käyttäjätunnuksen tai koulukoodin alku.
search-found = { $count ->
    [one] { $count } osuma
   *[other] { $count } osumaa
}
my-account = Oma tunnus
sign-out = Kirjaudu ulos
languages = Kieli
filter = Suodata
clear-filters = Tyhjennä suodattimet
export-csv = Vie CSV
printed = Rollbok, { $municipality }. { $title }. Tulostettu { $when }, { $who }.
pages = Sivut
page-first = Ensimmäinen
page-previous = Edellinen
page-next = Seuraava
page-last = Viimeinen
page-range = { $first }–{ $last } / { $total }
page-none = 0 / { $total }
undo = Kumoa
crumbs = Murupolku
shield-question = Koskeeko tämä suojattua henkilöä?
shield-answer = Soita suojattujen henkilöiden käsittelijälle. Tämä laatikko on kaikilla evätyillä ja tyhjillä sivuilla, oli joku suojattu tai ei.
filters-on = { $count ->
    [one] Suodatin { $names } on käytössä.
   *[other] Suodattimet { $names } ovat käytössä.
}
table-columns = Sarakkeet
table-columns-which = Näytettävät sarakkeet
table-columns-show = Näytä sarakkeet
table-comfortable = Väljemmät rivit
table-compact = Tiiviimmät rivit
table-owners = Lähdejärjestelmät
print = Tulosta
print-whole = Luettelon kaikki { $total } riviä.
print-cut = Ensimmäiset { $shown } riviä { $total } rivistä. Suodata luetteloa, niin saat mukaan loputkin.
print-hint = Tulosta selaimen omalla tulostustoiminnolla.
print-back = Takaisin luetteloon
no-match = Ei osumia.
filter-named = { $name } ”{ $value }”

## The units a list is narrowed to
units-label = Koulut
units-mine = Kaikki omat kouluni
units-all-mine = kaikki omani
units-some = { $count } valittu
units-none = ei yhtään, jonka saan nähdä
units-find = Hae koulua tai aluetta
units-cut = Näkyvissä on { $count } ensimmäistä. Muut löydät kirjoittamalla nimen alun.
