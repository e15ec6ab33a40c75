### Guardians' access.

guardians-title = Guardians
guardians-lede = Automatic closes the access at midnight when the pupil turns 18. The setting is for one guardian and one pupil at a time.
guardians-pupils = Pupils
guardians-filter = Filter guardians
guardians-filter-text = Pupil or guardian
guardians-filter-school = School
guardians-filter-show = Show
guardians-any-school = All my schools
guardians-show-all = All pupils
guardians-show-action = Needs action
guardians-show-age = Turns 18 within 90 days
guardians-show-disabled = Disabled by decision
guardians-show-enabled = Enabled by hand
guardians-show-protected = Protected pupils
guardians-show-unknown = No date of birth
guardians-count = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
guardians-count-action = { $count ->
    [one] { $count } pupil needs action
   *[other] { $count } pupils need action
}
guardians-nobody = There are no guardians here
guardians-nobody-hint = No pupil at your schools has a guardian in the register yet.
guardians-no-match = No pupil matches the filter
guardians-no-match-hint = Remove a filter, or choose another school.
guardians-born = { $place }. Born { $day }.
guardians-born-unknown = { $place }. The register has no date of birth.
guardians-chip-shield = Protected identity
guardians-chip-unknown = No date of birth
guardians-chip-today = Turns 18 today
guardians-chip-soon = { $count ->
    [one] Turns 18 in { $count } day
   *[other] Turns 18 in { $count } days
}
guardians-chip-adult = Of age
guardians-shield = All access to { $pupil } is closed until you open it, one guardian at a time. Nobody who does not handle protected people sees that this pupil exists.
guardians-access-of = Access of { $guardian } to { $pupil }
guardians-auto = Automatic
guardians-on = Enabled
guardians-off = Disabled
guardians-custodial = Has custody
guardians-not-custodial = Does not have custody
guardians-informed = is informed
guardians-not-informed = is not informed
guardians-what = { $what }
guardians-what-more = { $count ->
    [one] { $what } and { $count } more part
   *[other] { $what } and { $count } more parts
}
guardians-sees-until = Sees { $what }. Closes { $day } at 00:00.
guardians-sees-on = Sees { $what }. Does not close by itself when { $pupil } turns 18.
guardians-says-disabled = Disabled. Sees nothing.
guardians-says-uninformed = Sees nothing: by the register not to be informed about { $pupil }.
guardians-says-unknown = Cannot be computed. Without a date of birth nothing opens by itself; correct it in the pupil register.
guardians-says-protected = Closed, since { $pupil } has a protected identity. It opens only if you enable it.
guardians-says-adult = Closed since { $day } at 00:00, when { $pupil } turned 18. A consent can open it again.
guardians-says-nothing = Open, but the school shows guardians nothing yet.
guardians-set-by = Set by { $name } { $day }. Ground: { $ground }.
guardians-set-on = Set { $day }. Ground: { $ground }.
guardians-consent-asked = { $pupil } was asked { $day } and has not answered.
guardians-consent-given = { $pupil } consented { $day }.
guardians-consent-refused = { $pupil } said no { $day }.
guardians-consent-withdrawn = { $pupil } withdrew the consent { $day }.
guardians-basis = Ground
guardians-basis-decision = decision
guardians-basis-consent = consent
guardians-basis-law = law
guardians-reference = Reference number
guardians-reference-hint = The number only. No copy of the document is kept here.
guardians-save = Save
guardians-set = The access is changed and counts from now on.
guardians-undone = The change is undone.
fault-guardian-access = Choose automatic, enabled or disabled.
fault-guardian-basis = Choose the ground for changing the access.
fault-guardian-reference = Give the reference number of the decision.
fault-guardian-paper = Say where the pupil's signed form is kept.
fault-guardian-consent-closes = A consent can only open. Choose decision or law.
fault-guardian-no-birth = Without a date of birth nothing can be opened. Correct the pupil register first.
fault-guardian-adult = The pupil is of age. Only her own consent can open.
fault-guardian-law = The law opens by itself, through Automatic. Choose decision or consent.
