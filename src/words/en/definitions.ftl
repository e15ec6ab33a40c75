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

roledef-changed = Changed
roledef-cell = { $item }, right for { $role }
roledef-need-of = { $item }, the need in one sentence
roledef-savebar = Unsaved changes
roledef-unsaved = Changed rights, not saved:
roledef-picked = Picked rows:
roledef-discard = Discard
roledef-review = Review the changes
roledef-keys = Arrows move between cells. Type the start of a level to choose it, space toggles. Shift and an arrow mark several rows, shift and space one more, Ctrl and space the whole column; Ctrl and Enter fill them.
roledef-manage = Name, template, copy and archive
roledef-name = Name
roledef-name-hint = The number behind the name stays.
roledef-rename = Rename
roledef-reset-to = Reset to the standard role
roledef-reset = Review the reset
roledef-choose = Choose a role
roledef-move-to = Delete, and give those who hold the role
roledef-delete = Delete the role
roledef-archive = Archive
roledef-unarchive = Take out of the archive
roledef-archive-hint = An archived role opens nothing and cannot be given. It can be taken out of the archive again.
roledef-copy = Copy to a new role
roledef-new = New role
roledef-new-lede = An own role starts with the rights of a standard role, of another own role, or empty. Closed parts never come along.
roledef-new-number = The role gets number { $number } behind its name.
roledef-from = Start from
roledef-from-nothing = Empty role
roledef-make = Make the role
roledef-drafts = { $count ->
    [one] One role has changes that wait for review.
   *[other] { $count } roles have changes that wait for review.
}
roledef-to-review = To the review
roledef-by-audience = Pupils and guardians have the role by unit, class or card.
roledef-version = Version { $version }.
roledef-base = Made from { $base }.
roledef-base-none = Started empty.
roledef-saved = { $count ->
    [one] { $count } change is saved.
   *[other] { $count } changes are saved.
}
roledef-made = The role is made.
roledef-renamed = The role has a new name.
roledef-was-archived = The role is archived.
roledef-was-unarchived = The role is out of the archive.
roledef-deleted = The role is deleted, and whoever had it now has this one.
roledef-dropped = The changes are dropped.

review-title = Review changes
review-lede = Nothing is saved yet. See what changes and whom it touches, and say why.
review-nothing = No changes wait.
review-nothing-hint = Change rights in an own role to review them here.
review-caption = Changed cells, before and after
review-stale = You saw version { $seen }, but somebody has saved version { $now }. Both values stand side by side. If you save, yours count.
review-was = You saw
review-now = Now
review-wanted = Your choice
review-other = Changed by somebody else
review-need = “{ $before }” becomes “{ $after }”
review-cells = Cells
review-wider = Widened
review-narrower = Narrowed, or need only
review-people = People with the role
review-schools = Schools
review-pupils = Pupils in scope
review-gaining = People who gain rights
review-losing = People who lose rights
review-impact-note = The numbers are of today, and only of those within your reach.
review-no-walls = Own roles open no closed parts.
review-save = { $count ->
    [one] Save { $count } change
   *[other] Save { $count } changes
}
review-back = Change more
review-drop = Drop the changes

fault-item = The system has no such area.
fault-level = The area has no such level.
fault-walled = The part is closed to own roles. Whoever manages it gives access.
fault-need-long = The need is one sentence of at most 200 characters.
fault-paste = The text cannot be read in. The lines that do not fit stand above.
fault-nothing-changed = Nothing is changed.
fault-reason = Say why.
fault-role-standard = A standard role cannot be changed.
fault-role-archived = The role is archived.
fault-role-own-widened = You hold the role yourself, and nobody widens her own rights. Ask a colleague.
fault-role-name = Write a name.
fault-role-name-form = At most 60 characters, and no #.
fault-role-name-taken = Another role has that name.
fault-role-limit = The system has as many own roles as it allows. Archive or delete one first.
fault-role-base = No own role can be made from that role.
fault-role-move = Choose a role for those who hold this one.
fault-role-handed-out = The role follows from a rule, a class or a card. Change that first.
fault-last-administrator = Then nobody would be left to govern all of Rollbok. Give somebody else the role first.
fault-last-protected = Then nobody would be left to handle protected people. Give somebody else the role first.

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
matrix-no-match-hint = One or more filters are on.
matrix-caption = Rights by area and role
matrix-opened = Areas opened
matrix-column-key = Key
matrix-column-module = Module
matrix-xlsx = Export XLSX
matrix-copy = Copy for a spreadsheet
matrix-copied = The matrix is copied.

paste-title = Paste from a spreadsheet
paste-lede = Copy the matrix, change levels in a spreadsheet and paste it here. What differs in own roles goes to the review.
paste-text = The matrix
paste-hint = With the heading row first and the key in the first column.
paste-read = Read and review
paste-line = Line { $line }, “{ $text }”:
paste-empty = The heading row with key, module, area and roles is missing.
paste-role = No role has that name.
paste-item = There is no such key.
paste-level = That is no level of the area.
paste-standard = A standard role cannot be changed.

about-pupil = about pupils
about-staff = about staff
about-guardian = about guardians
about-unit = about units
about-organisation = about the whole organisation
assigns-title = Who may give which role
assigns-lede = For each role of the system: the holders of which roles may give it. Whoever gives must also be allowed to give roles at that school, and the role never reaches further than her own.
assigns-by = Given by
assigns-on-the-server = Only the owner of the server, on the command line
assigns-by-shield = Those who handle protected people
assigns-everybody = Everybody who may give roles at the school
assigns-nobody = Nobody you can see holds any of these roles today
assigns-edit = Change
assigns-edit-of = Change who may give { $role }
assigns-legend = Who may give the role { $role }?
assigns-hint = Select none if everybody who gives roles at the school may give it.
assigns-held = { $count ->
    [0] held by nobody today
    [one] held by one person today
   *[other] held by { $count } people today
}
assigns-saved = Who may give the role is changed.
rules-title = Automatic rules
rules-lede = Roles that follow from an employment, a duty or from leading a unit. They are never given by hand and end by themselves when the ground ends.
rules-none = No role is given automatically in this system
rules-none-hint = All roles are given by hand or ordered.
rules-today = { $people ->
    [0] Applies to nobody today.
    [one] Applies to one person today, at { $units ->
        [one] one unit
       *[other] { $units } units
    }.
   *[other] Applies to { $people } people today, at { $units ->
        [one] one unit
       *[other] { $units } units
    }.
}
rules-end = End
rules-on-head = Leads a unit
rules-ahead = What it would do
rules-would-give = { $people ->
    [0] Nobody gets the role by the rule today.
    [one] It concerns one person today, at { $units ->
        [one] one unit
       *[other] { $units } units
    }; { $held } have the role already.
   *[other] It concerns { $people } people today, at { $units ->
        [one] one unit
       *[other] { $units } units
    }; { $held } of them have the role already.
}
rules-would-end = { $people ->
    [0] Nobody has the role by the rule today.
    [one] One person has the role by the rule today. Unless she has it in another way, she loses it.
   *[other] { $people } people have the role by the rule today. Those who do not have it in another way lose it.
}
rules-more = and { $count } more
rules-end-now = End the rule
rules-make-now = Make the rule
rules-new = New rule
rules-when = Whoever has
rules-choose-ground = Choose an employment or a duty
rules-look = Show who gets the role
rules-kind-position = Employment as
rules-kind-duty = Duty
rules-kind-head = Unit
rules-added = The rule is in force.
rules-ended = The rule has ended.
fault-rule-ground = Choose an employment or a duty.
fault-rule-own = Rollbok’s own rules come with Rollbok and are not changed here.
fault-rule-there = That rule is there already.
fault-rule-to-oneself = The rule would give the role to you. Let somebody else make it.
assigns-today = Today
assigns-by-profile = By the profile
assigns-profile = What the system’s profile says
assigns-profile-hint = The profile does not count by itself. If you take it over, only those named below may give these roles.
assigns-take-over = { $count ->
    [one] Take one row over
   *[other] Take { $count } rows over
}
assigns-table-saved = { $count ->
    [one] Who may give one role is changed.
   *[other] Who may give { $count } roles is changed.
}
rules-pupils = { $count ->
    [0] No pupil lies within their scopes.
    [one] One pupil lies within their scopes.
   *[other] { $count } pupils lie within their scopes.
}
conflicts-title = Roles that do not go together
conflicts-lede = The system’s profile names roles that one person should not have together. A rule that is on is named before the role is given; nobody loses a role when it is switched on.
conflicts-none = The profile names no such roles
conflicts-none-hint = All roles may be given to the same person.
conflicts-on = The rule is on
conflicts-off = The rule is off
conflicts-hard = No exceptions
conflicts-holders = { $count ->
    [0] Nobody you can see holds the roles together today.
    [one] One person you can see holds the roles together today.
   *[other] { $count } people you can see hold the roles together today.
}
conflicts-switch-on = Switch the rule on
conflicts-switch-off = Switch the rule off
conflicts-on-said = The rule is on.
conflicts-off-said = The rule is off.
conflicts-would-hold = { $count ->
    [one] One person would hold both:
   *[other] { $count } people would hold both:
}
conflicts-would = The person has { $roles } already. { $count ->
    [0] Nobody else you can see holds the roles together.
    [one] One person you can see holds the roles together today.
   *[other] { $count } people you can see hold the roles together today.
}
conflicts-head = The roles do not go together
conflicts-despite = Give the role all the same, by a decision. Write the decision as the reason.
fault-conflict = The role does not go together with one the person has. Read the rule below.
fault-conflict-hard = Nobody ever holds these roles together, not even by a decision.
fault-conflict-reason = Write on which decision it rests.
fault-conflict-elsewhere = The role does not go together with another the person has. Give it from her page, where the rule is named and the decision written.
fault-conflict-move = Some of them would hold roles that do not go together. End the other role first, or choose another.
news-title = News in the profile
news-lede = A new version of a system’s profile changes nothing by itself.
news-from-to = { $system }: version { $from } is in force, version { $to } is there. Nothing changes by itself; answer line by line.
news-version = { $system }: version { $version }.
news-none = There is no newer version
news-none-hint = When a newer one comes with Rollbok, or is handed in below, its changes stand here line by line.
news-lines = Changes in the new version
news-waiting = { $count ->
    [one] One line waits for an answer
   *[other] { $count } lines wait for an answer
}, { $ignored } are ignored.
news-all-answered = All lines are answered.
news-caption = Yours, the old and the new, line by line
news-line = What
news-yours = Yours
news-old = Old version
news-new = New version
news-answer = Answer
news-answer-accept = Accept
news-answer-ignore = Ignore
news-answer-later = Later
news-contested = Changed here too
news-own-role = Own role
news-all = { $count ->
    [one] Accept the line that was not changed here
   *[other] Accept all { $count } lines that were not changed here
}
news-look = See what the answers do
news-ahead = What would become of it
news-accepted = Accepted
news-ignored = Ignored
news-ignored-head = Ignored lines
news-ignored-count = { $count ->
    [one] One line
   *[other] { $count } lines
}
news-ignored-line = { $what }; yours: { $yours }; new version: { $new }
news-ask-again = Ask again
news-asked-again = { $count ->
    [one] One line waits for an answer again.
   *[other] { $count } lines wait for an answer again.
}
news-left = Still wait
news-taken-lines = The lines that are taken over
news-becomes = { $what }: { $before } becomes { $after }
news-not-together = This does not hold together without more lines: { $record }. Accept what belongs to it too.
news-stale = Something has changed since you answered. Answer the lines again.
news-save = Save the answers
news-change = Change the answers
news-drop = Throw the answers away
news-dropped = The answers are thrown away.
news-saved = Saved: { $accepted ->
    [one] one line taken over
   *[other] { $accepted } lines taken over
}, { $ignored } ignored.
news-taken-back = It is as it was before.
news-offered = The file is read. Its lines wait for answers.
news-withdrawn = The file is taken away. What was taken over stays.
news-hand-in = Hand in a newer profile
news-file = Profile file
news-file-hint = A JSON file with the system’s key and a higher version number. Reading it changes nothing.
news-read = Read it
news-withdraw = Take away version { $version } that was handed in
news-history = Taken over before
news-was-taken = { $day }, version { $version }: { $count ->
    [one] one line
   *[other] { $count } lines
}.
news-back = Take the last saving back
news-back-gone = This can no longer be taken back like this: something has changed since, or it has been taken back already.
news-back-lines = Lines that become what they were
news-back-look = See what it changes
news-back-not = Leave it
news-undo = Take back
news-whole = The whole record
news-there = there
news-not-there = not there
news-yes = yes
news-no = no
news-record-system = The system
news-record-remark = Remark
news-record-level = Name of a level
news-record-feed = Receiver
news-record-audience = Group from the start
news-record-course = Course
news-record-wall = Closed part
news-record-module = Module
news-record-item = Item
news-record-role = Role
news-record-conflict = Roles that do not go together
news-record-rule = Automatic rule
news-field-format = File format
news-field-language = Language
news-field-source = Source
news-field-names = Name
news-field-about = Description
news-field-own_role_limit = Most own roles
news-field-own_role_mark = Mark before the number
news-field-to = Receiver
news-field-routes = Routes
news-field-superconfigurators = Superconfigurators
news-field-configurators = Configurators
news-field-printed = As the document has it
news-field-beyond = Not named in the document
news-field-module = Module
news-field-kind = Kind
news-field-of = About
news-field-clients = Where
news-field-client = Where
news-field-code = Short key
news-field-own = Own through
news-field-substitutable = Also for substitutes
news-field-needs_release = Needs a release
news-field-wall = Behind a wall
news-field-standard = Standard role
news-field-bound_to_employment = Bound to employment
news-field-training = Training
news-field-base = May be a base of own roles
news-field-defines_roles = Makes own roles
news-field-assigns = Gives the roles
news-field-reconciled = Reconciled with the manager
news-field-longest_days = Longest assignment in days
news-field-opens = Opens
news-field-all_items = On all items
news-field-levels = Right
news-field-roles = Roles
news-field-hard = No exceptions
news-field-when = Ground
news-field-role = Role
news-field-for = For
fault-news-to-oneself = It would give you more rights yourself. Let a colleague accept those lines.
fault-news-together = The lines do not hold together without more. Answer them again.
fault-news-walls = Only a version that comes with Rollbok may open a closed part or change who keeps it. Ignore those lines.
fault-profile = The file is no valid profile. Try it with rollbok profile check, which says what is wrong.
fault-profile-other = The file belongs to another system.
fault-profile-old = The file’s version is not newer than the one in force.
roledef-all-items = The role has “{ $level }” on all items, those to come among them. It counts wherever nothing else stands, but not behind walls.
