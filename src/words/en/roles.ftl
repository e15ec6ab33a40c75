### Giving a role.

roles-give-title = Give { $name } a role
roles-give-lede = The role counts from its first to its last day and then ends by itself.
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
bulk-apply = { $count ->
    [one] Change one role
   *[other] Change { $count } roles
}
bulk-cancel = Cancel
bulk-skip-over = has ended already
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
