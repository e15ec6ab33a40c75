### The tables by role.

tables-all = Tables by role
tables-pupils = Pupils
tables-teachers = Teachers
tables-clerks = Clerks
tables-principals = Principals
tables-schedulers = Schedulers
tables-school-administrators = School administrators
tables-lede-pupils = One row a pupil, at the school of the class. The facts come from the pupil register and are changed there.
tables-lede-teachers = One row a teacher and school. Whoever has left the school stays as archived.
tables-lede-clerks = Sees all pupils of the school, and no settings. One row a person and school.
tables-lede-principals = One row a school. The role follows from leading it.
tables-lede-schedulers = Needs the school’s timetable. One row a person and school, so that the right to create timetables can differ between schools.
tables-lede-school-administrators = Reaches everything at the school, administration and settings too. One row a person and school.
tables-none-pupils = No pupils at the chosen schools.
tables-none-teachers = No teachers at the chosen schools.
tables-none-clerks = No clerks yet.
tables-none-principals = No schools to show.
tables-none-schedulers = No schedulers yet.
tables-none-school-administrators = No school administrators yet.
tables-none-hint = Add the first in the bottom row of the table, or read them from the source.
tables-choose = Choose schools
tables-show = Show the rows
tables-schools = Schools
tables-schools-mine = All my schools
tables-schools-some = { $count } schools
tables-filter = Filter the table
tables-filter-text = Name
tables-column-name = Name
tables-column-signature = Signature
tables-column-school = School
tables-column-class = Class
tables-column-born = Born
tables-column-email = E-mail
tables-column-flag = May create timetables
tables-column-until = Valid to
tables-column-origin = Origin
tables-column-act = Act
tables-archived = Archived
tables-no-head = No principal
tables-no-email = No e-mail
tables-ended = Ended { $day }
tables-no-end = No end
tables-born-unknown = Birth date missing
tables-flag-yes = May create
tables-flag-no = May not
tables-flag-give = Allow
tables-flag-take = Remove
tables-flag-give-of = Allow { $name } to create timetables at { $school }
tables-flag-take-of = Remove the right of { $name } to create timetables at { $school }
tables-end = End
tables-end-of = End the role of { $name } at { $school }
tables-restore = Undo the ending
tables-restore-of = Undo the ending for { $name } at { $school }
tables-add-person = Add a person
tables-add-school = Choose a school
tables-add = Add
tables-add-find = Find
tables-add-other = Find somebody else

tables-pick = Select
tables-pick-row = Select { $name }, { $school }
tables-pick-page = Select the whole page
tables-pick-all = { $count ->
    [one] Select the only row
   *[other] Select all { $count } that match
}
tables-pick-none = Clear selection
tables-picked = Selected
tables-picked-others = { $count ->
    [one] and one on other pages
   *[other] and { $count } on other pages
}
tables-bulk-end = Change last day …
