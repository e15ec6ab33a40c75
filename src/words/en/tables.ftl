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
tables-pick-all = Select all in force
tables-pick-none = Clear selection
tables-picked = Selected
tables-picked-others = { $count ->
    [one] and one on other pages
   *[other] and { $count } on other pages
}
tables-bulk-end = Change last day …
tables-edit = Edit
tables-edit-until = Last day: { $name }, { $school }
tables-edit-flag = May create timetables: { $name }, { $school }
tables-now = It now says: { $day }.
tables-savebar = Changed rows
tables-unsaved = Changed rows that are not saved:
tables-unsaved-none = Nothing is changed yet. Everything is saved together.
tables-discard = Discard the changes
tables-save = Save
tables-changed = Changed

tables-column-timetable = Pupil ID in the timetable viewer
tables-edit-mark = { $mark }: { $name }, { $school }
tables-bulk-mark = Change a flag …

mark-phone-off = Absence by phone switched off
mark-pupil-off = Absence by the pupil switched off
mark-timetable-hidden = Hide individual timetable
mark-off = Off
mark-hidden = Hidden
marks-title = Change a flag for several
marks-none-hint = Tick rows in the table of pupils or teachers and choose Change a flag.
marks-lede = { $count ->
    [one] One row is ticked. Choose a flag and see what changes.
   *[other] { $count } rows are ticked. Choose a flag and see what changes.
}
marks-left-on = Have the flag already ({ $count })
marks-left-off = Do not have the flag ({ $count })
marks-which = Flag
marks-to = What is to happen?
marks-on = Set the flag
marks-off = Take the flag away
marks-now = Flags now
marks-apply = { $count ->
    [one] Change one row
   *[other] Change { $count } rows
}
marks-done = { $count ->
    [one] The flag is changed on one row.
   *[other] The flag is changed on { $count } rows.
}
marks-undone = { $count ->
    [one] One flag is as it was.
   *[other] { $count } flags are as they were.
}
marks-undone-some = { $count ->
    [one] One flag is as it was.
   *[other] { $count } flags are as they were.
} { $left ->
    [one] One was left, since somebody has changed it meanwhile.
   *[other] { $left } were left, since somebody has changed them meanwhile.
}
fault-mark = Choose one of the flags.
fault-marks-nothing = No row would change.

tables-column-row = Row ID
tables-paste = Spreadsheet
tables-paste-title = { $table } to and from a spreadsheet
tables-paste-lede = Copy the rows to a spreadsheet, change them there and paste them here again. Nothing is saved before you have seen what changes.
tables-paste-look = This would change. Nothing is saved yet.
tables-paste-text = Rows with tabs between the columns
tables-paste-hint = The column Row ID says which row it is. Columns that come from a source are changed there.
tables-paste-read = Show what changes
tables-paste-changes = { $count ->
    [one] One cell changes
   *[other] { $count } cells change
}
tables-paste-apply = { $count ->
    [one] Apply one change
   *[other] Apply { $count } changes
}
tables-paste-left = Left as they are ({ $count })
tables-paste-again = Paste something else
tables-paste-column = Column
tables-paste-before = Now
tables-paste-after = Becomes
tables-paste-empty = (empty)
tables-paste-same = Nothing differs
tables-paste-same-hint = What was pasted is the same as the table, or none of it can be saved.
tables-paste-no-row = The column Row ID is missing. Copy the rows from here, with their head.
tables-paste-unknown = The row is not among those shown: it was removed, belongs to another school, or is new. New rows are added at the bottom of the table.
tables-paste-twice = The row stands there twice. The first one counts.
tables-paste-over = The row is archived and is not changed.
tables-paste-owned = The value comes from a source and is changed there.
tables-paste-cell = Type yes, or leave the cell empty.
