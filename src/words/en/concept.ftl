### The role concept: roles as a document, agreements, and what has departed from them.

concept-title = Role concept
concept-pdf = Download PDF
concept-lede = The roles as a document to read, print and sign. It always shows how things are today.
concept-of = Role concept for { $system }
concept-intro = Who may do what in { $system }, what the rights are needed for, and who answers for the data being right. As of { $day }.
concept-none = No agreement
concept-none-hint = Register the written agreement once it is signed. From then on you see here when the roles have changed since.
concept-no-agreement = No agreement on the roles is registered.
concept-agreement = Agreement { $number } of { $day } with { $party }
concept-as-agreed = The roles are as in: { $agreement }.
concept-departed = { $count ->
    [one] One thing differs
   *[other] { $count } things differ
} from: { $agreement }.
concept-departures = Changed since the agreement
concept-made = { $role }: new role.
concept-gone = { $role }: deleted or archived.
concept-level = { $role }, { $item }: was { $was }, is now { $is }.
concept-agreed = Agreement
concept-agreements = Agreements
concept-reference = Reference number
concept-roles = Roles
concept-role = Role
concept-kind = Kind
concept-opens = Extent
concept-role-counts = { $standard } standard roles, { $own } of your own
concept-items = Areas
concept-standard = Standard role
concept-own = Own role
concept-own-from = Own role, from { $base }
concept-rights = Rights
concept-rights-hint = “Own” are pupils in the groups the person is attached to, “all” is the whole scope of the role.
concept-who = Who may do what
concept-responsible = Answers for the data being right
concept-nobody = Nobody
concept-name-responsible = Name who is responsible
concept-responsible-hint = Name a group or function for each register, such as “School leadership”. At most { $count } characters. Empty means nobody is named.
concept-responsible-saved = { $count ->
    [one] Responsibility for one register is changed.
   *[other] Responsibility for { $count } registers is changed.
}
concept-register = Register agreement
concept-register-hint = The agreement is on the roles as they are at this moment.
concept-agreed-on = Signed on
concept-agreed-with = Agreed with
concept-agreed-said = Agreement { $number } is registered.
concept-withdraw = Withdraw
concept-restore = Put back in force
concept-is-withdrawn = withdrawn
concept-withdrawn = Agreement { $number } is withdrawn.
concept-restored = Agreement { $number } is in force again.
concept-sign-place = Place and date
concept-sign-head = Responsible head, name in print
concept-sign-staff = Staff representative, name in print
concept-sign-officer = Data protection officer, has taken note
concept-act = Action
concept-save = Save
concept-cancel = Cancel
fault-name-long = At most 120 characters.
fault-day-future = The day cannot be in the future.
fault-agreed-with = Say with whom the agreement was made.
act-responsible-named = Changed who answers for data
act-agreement-registered = Registered an agreement on roles
act-agreement-withdrawn = Withdrew an agreement on roles
act-agreement-restored = Put a withdrawn agreement back in force
