### Role definitions and the matrix.

roledef-title = Role definitions
roledef-lede = A role is a set of rights. Who holds it, and where, stands with the people.
roledef-none = No system has been read in.
roledef-systems = Systems
roledef-roles = Roles
roledef-standard = Standard roles
roledef-locked = locked
roledef-own = Own roles
roledef-own-of = { $count } of { $limit }
roledef-archived = Archived
roledef-people = people
roledef-held = { $count ->
    [0] Nobody within your reach holds the role today.
    [one] { $count } person within your reach holds the role today.
   *[other] { $count } people within your reach hold the role today.
}
roledef-opened = It opens { $count } of { $total } areas.
roledef-compare = Compare
roledef-standard-note = Standard role, cannot be changed
roledef-standard-hint = Standard roles come with the system. To adapt rights, make an own role from this one.
roledef-opens-protected = The role opens protected people too.
roledef-opens-walls = The role opens closed parts: { $walls }.
roledef-legend = How to read the marks
roledef-masks = Registers and actions
roledef-masks-note = Own = pupils in the person’s groups. All = the whole scope.
roledef-reports = Reports and exports
roledef-reports-note = Being allowed to read a register gives no right to print or export it.
roledef-column-item = Area
roledef-column-right = Right
roledef-column-base = In the base
roledef-column-need = Need
roledef-need-missing = Need missing
roledef-differs = differs from the base
roledef-walled = Closed part that the role does not open

matrix-title = Whole matrix
matrix-lede = { $roles } roles and { $items } areas. The mark shows the right.
matrix-filter = Choose what the matrix shows
matrix-system = System
matrix-a = Compare the role
matrix-b = with the role
matrix-no-role = None
matrix-only = Rows
matrix-all-rows = All rows
matrix-only-differences = Only differences
matrix-only-changes = Only changes from the base
matrix-q = Find an area
matrix-archived = Archived too
matrix-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
matrix-differ = { $count ->
    [one] { $count } row differs between { $one } and { $other }
   *[other] { $count } rows differ between { $one } and { $other }
}
matrix-different = differs between the two roles
matrix-no-match = No row fits.
matrix-caption = Rights by area and role
matrix-opened = Areas opened
matrix-column-key = Key
matrix-column-module = Module

about-pupil = about pupils
about-staff = about staff
about-guardian = about guardians
about-unit = about units
about-organisation = about the whole organisation
