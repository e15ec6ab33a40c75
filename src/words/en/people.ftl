### The people table.

people-title = All people
people-lede = One row a person, however many roles and schools she has. Grey columns belong to another system and are changed there.
people-caption = People
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-filter = Filter people
people-filter-text = Name or user name
people-filter-role = Role
people-filter-kind = Who
people-filter-state = Account
people-any-role = All roles
people-any-kind = Everybody
people-any-state = All accounts
people-kind-staff = Staff
people-kind-pupil = Pupils
people-kind-guardian = Guardians
people-state-open = Open
people-state-locked = Locked
people-state-none = No account
people-column-name = Name
people-column-user-name = User name
people-column-roles = Roles
people-column-units = Unit
people-column-email = E-mail
people-column-signature = Initials
people-column-account = Account
people-column-seen = Last seen
people-status = Status
people-locked = Locked account
people-shielded = Protected identity
people-past-role = { $role }, ended
people-more-units = { $unit } +{ $count }
people-nothing = No people yet.
people-nothing-hint = Read them in from the school register, so that everybody belongs to a school.

people-edit-email = Change e-mail: { $name }
people-edit-signature = Change signature: { $name }
people-edit-account = Change account: { $name }
people-save = Save
people-save-portals = Save portal
people-cancel = Cancel
people-saving = Saving …
people-email-saved = The e-mail address is saved.
people-signature-saved = The signature is saved.
people-ask-change = Ask for a new password
people-drop-change = Do not ask for a new password
people-portal-own = Rollbok
people-portal-other = Other
people-must-change = Must change password
people-portals-both = Rollbok and other
people-portals-other = Other portal
people-portals-none = No portal
fault-email = Type an e-mail address, for example name@school.example.
fault-signature = A signature has at most 12 letters and digits.
fault-field-owned = The value comes from a source and is changed there.
fault-field-changed = Somebody else has changed the value since you opened it.
people-paste-hint = E-mail and signature can be changed where no source gives them. The column Row ID says whom a row is about.
people-paste-protected = A spreadsheet holds nothing about protected people, and nothing of theirs is changed there.
people-saved = { $count ->
    [0] Everything stood so already.
    [one] One value is saved.
   *[other] { $count } values are saved.
}
