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
