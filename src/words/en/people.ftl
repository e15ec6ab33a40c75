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
