### The person card.

person-back = All people
person-roles = Roles
person-roles-count = { $now ->
    [one] { $now } active, { $past } ended
   *[other] { $now } active, { $past } ended
}
person-roles-none = No roles have been given.
person-column-role = Role
person-column-scope = Scope
person-column-origin = Origin
person-column-days = In force
person-column-act = Act
person-everywhere = The whole organisation
person-days = { $from } to { $to }
person-days-open = { $from } until further notice
person-ended = Ended { $day }
person-origin-hand = Given by hand
person-origin-demo = Demo municipality
person-origin-setup = First set-up
person-origin-rule = Rule
person-origin-import = Import
person-give = Give a role
person-end-role = End
person-end-role-of = End the role { $role }
person-restore-role = Restore
person-restore-role-of = Restore the role { $role }
person-role-given = The role has been given.
person-role-ended = The role has ended as of today.
person-role-restored = The role is in force again.

person-rights = What { $name } may see and do
person-rights-count = { $count ->
    [one] { $count } right
   *[other] { $count } rights
}
person-rights-none = { $name } has no rights on this day.
person-ask = Ask about a certain person
person-who-sees = Who can see { $name }?

person-day = Go to another day
person-day-date = Date
person-day-show = Show the day
person-day-other = You see how things stand on { $day }.
person-day-today = Back to today

person-facts = Person and account
person-email = E-mail
person-signature = Initials
person-born = Born
person-born-unknown = Unknown
person-user-name = User name
person-last-seen = Last seen
person-never-seen = Never
person-no-account = No account
person-employments = Employment
person-employment = { $position }, { $unit }
person-paused = Paused until { $day }
person-paused-open = Paused
person-enrolments = School
person-groups = Groups
person-duties = Duties
person-guardians = Guardians
person-children = Children
person-source = These facts belong to { $source } and are changed there.
person-source-here = These facts are registered in Rollbok.

person-lock = Lock the account
person-open = Open the account
person-locked = The account is locked.
person-account-locked = The account is locked. Whoever was signed in is out.
person-account-opened = The account is open again.
person-shielded = Protected identity. This page exists only for those who handle protected people.

person-history = History
person-history-none = Nothing has happened in Rollbok yet.
