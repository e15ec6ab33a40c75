### Giving a role.

roles-give-title = Give { $name } a role
roles-give-lede = The role counts from its first to its last day and then ends by itself.
roles-give-not-employed = The person is not employed, so roles of the administration are not offered.
roles-role = Role
roles-choose-role = Choose a role
roles-scope = Scope
roles-choose-scope = Choose where it counts
roles-everywhere = The whole organisation
roles-from = From
roles-to = To
roles-to-hint = Empty means until further notice.
roles-reason = Reason
roles-reason-hint = Is kept in the log. Write nothing about pupils.
roles-check = See what it opens
roles-give = Give the role
roles-opens = What the role opens
roles-opens-nothing = The role opens nothing new on its first day.
roles-opens-first = Choose role, scope and day to see what the role opens.
roles-opens-change = { $item }: { $before } becomes { $after }

fault-person = There is no such person.
fault-role = Choose a role.
fault-scope = Choose where the role counts.
fault-day = Write a day like 2026-11-23.
fault-ends-before-start = The role ends before it starts.
fault-long = At most 500 characters.
fault-to-oneself = Nobody gives a role to herself. Ask a colleague.
fault-scope-out-of-reach = Your own right does not reach there.
fault-role-opens-walls = The role opens protected facts. It is given by those who handle protected people.
fault-role-for-staff = The role counts in the administration. Only the employed have it, never pupils or guardians.
fault-wall-superconfigurator = Only the owner of the server names superconfigurators, on the command line: rollbok admin superconfigurator.
fault-wall-superconfigurators = Only a superconfigurator of the closed part gives this role.
fault-wall-configurators = The role opens a closed part. Only the configurators of that part give it.
fault-role-beyond-own = The role gives more than you may yourself. Ask somebody who holds it.
fault-role-held-already = The person holds the role there on those days already.

bulk-title = Change the last day of several
bulk-lede = { $count ->
    [0] None of the selected roles can be changed.
    [one] One role can be changed. It gets the last day you choose.
   *[other] { $count } roles can be changed. They all get the same last day.
}
bulk-none = Nothing is selected
bulk-none-hint = Select rows in one of the tables, then choose Change last day.
bulk-back = Back to the table
bulk-changed = Can be changed ({ $count })
bulk-left = Stay as they are ({ $count })
bulk-role = Role
bulk-until = Until
bulk-everywhere = the whole organisation
bulk-how = New last day
bulk-how-until = In force until a day
bulk-how-now = End today
bulk-how-open = In force until further notice
bulk-day = Last day
bulk-reason = Reason
bulk-look = Show what would change
bulk-apply = { $count ->
    [one] Change one role
   *[other] Change { $count } roles
}
bulk-cancel = Cancel
bulk-skip-over = has ended already
bulk-skip-changed = was changed by somebody else just now
bulk-skip-later = begins after that day
bulk-skip-same = has that last day already
bulk-skip-give = you may not give that role
bulk-skip-reach = out of your reach
bulk-done = { $count ->
    [one] One role is changed.
   *[other] { $count } roles are changed.
}
bulk-done-some = { $count ->
    [one] One role is changed,
   *[other] { $count } roles are changed,
} { $left } stayed as { $left ->
    [one] it was.
   *[other] they were.
}
bulk-undone = { $count ->
    [one] One role is as before.
   *[other] { $count } roles are as before.
}
bulk-undone-some = { $count ->
    [one] One role is as before,
   *[other] { $count } roles are as before,
} { $left } changed since and stayed.
fault-day-past = That day has passed.
fault-how = Choose the new last day.
fault-nothing-ticked = Select at least one row.
fault-too-many-ticked = Select at most 2,000 rows at a time.
fault-nothing-to-change = None of the roles would change.
adjust-title = Additions and removals
adjust-title-of = Additions and removals for { $name }
adjust-lede = A single right can be given or taken beside the roles. What is taken stays taken, whatever the roles give.
adjust-item = What it is about
adjust-choose-item = Choose
adjust-what = Give or take
adjust-choose-what = Choose
adjust-group-give = Give
adjust-group-take = Take
adjust-what-give-read_own = Give: read own
adjust-what-give-read_all = Give: read all
adjust-what-give-edit_own = Give: edit own
adjust-what-give-read_all_edit_own = Give: read all, edit own
adjust-what-give-edit_all = Give: edit all
adjust-what-give-execute = Give: run
adjust-what-take-edit = Take: editing and running
adjust-what-take-all = Take: everything
adjust-client = Where, if something is given
adjust-reason = Reason
adjust-reason-hint = Stands on the card for everybody who may see the person, and in the log.
adjust-save = Save
adjust-held = In force now and before
adjust-none = Nothing is given or taken
adjust-none-hint = All the person may do comes from her roles.
adjust-none-today = Nothing is given or taken beside the roles on this day.
adjust-change = Change
adjust-says-give-read_own = May read own: { $item } ({ $system }). It counts for { $scope }.
adjust-says-give-read_all = May read all: { $item } ({ $system }). It counts for { $scope }.
adjust-says-give-edit_own = May read and edit own: { $item } ({ $system }). It counts for { $scope }.
adjust-says-give-read_all_edit_own = May read all and edit own: { $item } ({ $system }). It counts for { $scope }.
adjust-says-give-edit_all = May read and edit all: { $item } ({ $system }). It counts for { $scope }.
adjust-says-give-execute = May run: { $item } ({ $system }). It counts for { $scope }.
adjust-says-take-edit = May not edit or run, whatever the roles say: { $item } ({ $system }). It counts for { $scope }.
adjust-says-take-all = May do nothing, whatever the roles say: { $item } ({ $system }). It counts for { $scope }.
adjust-days = From { $from } to { $to }, inclusive.
adjust-from = From { $from }, until further notice.
adjust-revoked = Ended { $day }.
adjust-because = Reason: { $reason }
adjust-end-of = End: { $item }
adjust-restore-of = Restore: { $item }
adjust-done = Saved. In force from the day you gave.
adjust-ended = Ended. No longer in force.
adjust-restored = Restored. In force again.
fault-adjust-item = Choose something from the list.
fault-adjust-what = Choose what is given or taken, and where.
fault-adjust-reason = Write why.
fault-adjust-walled = This is a closed part. Only those who configure it can let somebody in, by a role that opens it.
fault-adjust-level = That does not fit: a register is read or edited, an action or report is run.
fault-adjust-client = It is not offered there. Choose the other client.
fault-adjust-beyond = No role that you can give gives so much. Nobody gives more than she may give.
fault-adjust-already = It is so already on those days.
fault-row-changed = Somebody else has changed the row since you opened it.
fault-row-later = The role begins after that day.
fault-row-give = You may not give that role here.
fault-row-reach = The row is out of your reach.
rows-saved = { $count ->
    [one] One row is saved.
   *[other] { $count } rows are saved.
}
fault-role-not-hers-to-assign = That role is given by others. “Who may give which role” says by whom.
roles-opens-beside = The person has { $roles } in the system already. The rights are added together.
