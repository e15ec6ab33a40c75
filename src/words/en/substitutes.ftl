### Substitutes.

pass-title = Substitutes
pass-title-of = Substitutes for { $name }
pass-lede = A substitute reaches the teacher’s groups in what is open to substitutes, for at most five days at a time. No role comes with it.
pass-form = Let somebody stand in
pass-substitute = Substitute
pass-choose = Choose a colleague
pass-choice-list = The teacher’s own list
pass-choice-colleagues = Others at the school
pass-groups = Groups
pass-groups-all = All groups
pass-all-groups = all groups
pass-from = From
pass-to = To and including
pass-to-hint = At most { $count } days.
pass-reason = Reason
pass-reason-hint = Not needed. Write nothing about health.
pass-give = Give the pass
pass-what = What it opens
pass-opens = { $name } may { $what } for { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
} in { $groups }, from { $from } to { $to }.
pass-opens-nothing = The pass opens nothing for { $name }: no role that { $name } has at the school is about one’s own pupils.
pass-acts-read = read { $items }
pass-acts-edit = read and change { $items }
pass-acts-execute = run { $items }
pass-and = {" "}and{" "}
pass-also = { $name } stands in already: { $groups }, { $days }.
pass-also-away = The teacher stands in for somebody else herself on those days. That is not passed on.
pass-also-elsewhere = { $name } stands in for somebody else as well: { $days }.
pass-days = { $from } to { $to }
pass-for = Stands in for { $name }
pass-by = { $name } stands in
pass-state-ended = Ended
pass-state-coming = To come
pass-state-today = Ends today
pass-end = End
pass-change = Change
pass-none = No substitute today or later.
pass-no-groups = You have no groups
pass-no-groups-hint = Whoever has a duty in a class or group can let a colleague stand in there.
pass-nobodys = { $name } has no groups
pass-given-head = Standing in for you
pass-given-none = Nobody stands in for you today or later.
pass-had-head = You stand in
pass-list = Your list
pass-list-none = Nobody is on your list yet.
pass-list-first = First put a colleague on your list.
pass-list-colleague = Colleague at the school
pass-list-keep = Put on the list
pass-list-drop = Remove
pass-kept = The colleague is on your list.
pass-dropped = The colleague is off your list. Passes already given stay.
pass-given = The pass is given.
pass-ended = The pass has ended and opens nothing any more.
pass-restored = The pass counts again.
passes-title = Substitutions
passes-lede = Who stands in for whom at your schools. A new substitution is given on the teacher's page, or by the teacher.
passes-filter = Filter substitutions
passes-now = Today
passes-now-none = Nobody stands in for anybody today.
passes-coming = The days to come
passes-coming-none = No substitution is given for the days to come.
passes-says = { $substitute } stands in for { $teacher }
passes-count = { $count ->
    [one] { $count } substitution
   *[other] { $count } substitutions
}
passes-none-hint = A substitution is given on the teacher's page, or by the teacher.
fault-pass-substitute = Choose who stands in.
fault-pass-groups = Choose at least one group.
fault-pass-herself = Nobody stands in for herself.
fault-pass-past = A pass cannot begin before today.
fault-pass-long = A pass is for at most five days. Give another if it takes longer.
fault-pass-barred = This person cannot stand in now: the account is locked, or the person has left.
fault-pass-group = The teacher does not have all these groups on all of these days.
fault-pass-teacher-leaves = The teacher’s employment at the school does not last that long.
fault-pass-not-there = This person does not work at the school of the groups on all of these days. Choose other groups or days.
fault-pass-already = This person stands in there already on one of the days.
fault-pass-not-listed = Choose somebody on your list.
act-pass-given = Gave a substitute pass
act-pass-ended = Ended a substitute pass
act-pass-restored = Restored a substitute pass
act-substitute-kept = Put a colleague on the own list of substitutes
act-substitute-dropped = Took a colleague off the own list of substitutes
