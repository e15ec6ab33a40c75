### Words all pages share.

skip-to-content = Skip to the content
menu = Menu
menu-main = Main menu
menu-close = Close the menu
menu-work = Work
menu-people = People
menu-roles = Roles
menu-data = Data
search-label = Find a person or school
search-title = Search
search-people = People
search-schools = Schools
search-none = No match for “{ $text }”.
search-hint = Type the beginning of a name, a user name or a school code.
search-found = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}
my-account = My account
sign-out = Sign out
languages = Language
filter = Filter
clear-filters = Clear filters
export-csv = Export CSV
printed = Rollbok, { $municipality }. { $title }. Printed { $when } by { $who }.
pages = Pages
page-first = First
page-previous = Previous
page-next = Next
page-last = Last
page-range = { $first }–{ $last } of { $total }
page-none = 0 of { $total }
undo = Undo
crumbs = Breadcrumbs
shield-question = Is this about a protected person?
shield-answer = Call the protection officer. This box stands on every refused and empty page, whether somebody is protected or not.
filters-on = { $count ->
    [one] The filter { $names } is on.
   *[other] The filters { $names } are on.
}
table-columns = Columns
table-columns-which = Columns shown
table-columns-show = Show these columns
table-comfortable = Roomier rows
table-compact = Denser rows
table-owners = The source systems
print = Print
print-whole = All { $total } rows of the list.
print-cut = The first { $shown } of { $total } rows. Filter the list to print the rest.
print-hint = Print with the browser’s own print command.
print-back = Back to the list
no-match = No match.
filter-named = { $name } “{ $value }”

## The units a list is narrowed to
units-label = Schools
units-mine = All my schools
units-all-mine = all of mine
units-some = { $count } chosen
units-none = none within my reach
units-find = Find a school or area
units-cut = The first { $count } are shown. Type the beginning of a name to find the others.
