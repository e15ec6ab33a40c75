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
guardians-sees-on = Sees { $what }. Enabled by hand: does not close by itself.
guardians-says-disabled = Disabled. Sees nothing.
guardians-says-uninformed = Sees nothing: by the register not to be informed about { $pupil }.
guardians-says-unknown = Cannot be computed. Without a date of birth nothing opens by itself; correct it in the pupil register.
guardians-says-protected = Closed, since { $pupil } has a protected identity. It opens only if you enable it.
guardians-says-adult = Closed since { $day } at 00:00, when { $pupil } turned 18. A consent can open it again.
guardians-says-nothing = Open, but the school shows guardians nothing yet.
guardians-set-by = Set by { $name } { $day }. Ground: { $ground }.
guardians-set-on = Set { $day }. Ground: { $ground }.
guardians-consent-asked = { $pupil } was asked on { $day } and has not answered yet.
guardians-consent-given = { $pupil } consented on { $day }.
guardians-consent-part = { $pupil } consented on { $day }. From the 18th birthday that is only for { $what }.
guardians-consent-refused = { $pupil } said no on { $day }.
guardians-consent-withdrawn = { $pupil } withdrew the consent on { $day }.
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
fault-guardian-adult = The pupil is of age. Only the pupil's own consent can open the access.
fault-guardian-law = The law opens by itself, through Automatic. Choose decision or consent.

calendar-title = Coming of age
calendar-lede = Pupils who turn 18 within 90 days, and whose access to them closes at midnight that day.
calendar-today = Today
calendar-week = Within 7 days
calendar-month = Within 30 days
calendar-quarter = Within 90 days
calendar-nobody = Nobody turns 18 in the next 90 days
calendar-nobody-hint = The calendar shows pupils with guardians at your schools.
calendar-closes = { $count ->
    [one] Closes for { $names }.
   *[other] Closes for { $names }.
}
calendar-stays = Stays open for { $names }.
consent-title = Consent for guardians
consent-lede = Once you are of age, you decide which of your guardians may see your information at school. You can change your mind at any time.
consent-none = You have no guardians here
consent-none-hint = There is nothing to consent to.
consent-young = You can answer from 90 days before you turn 18.
consent-closed = Closed by a decision, which a consent does not change. Ask the school.
consent-state-unasked = You have not answered.
consent-state-asked = The school has asked you. You have not answered.
consent-state-given = You have consented. This person may see your information.
consent-state-part = You have consented to a part: { $what }. From your 18th birthday this person sees nothing else.
consent-state-refused = You have said no. From your 18th birthday this person sees nothing.
consent-state-withdrawn = You have withdrawn your consent. From your 18th birthday this person sees nothing.
consent-do-given = Consent to everything
consent-do-refused = Say no
consent-do-withdrawn = Withdraw
consent-part = Consent only to a part for { $guardian }
consent-do-part = Consent to what is ticked
consent-modules = What this person may see
consent-modules-choose = Choose what the answer is for
consent-extent = The answer is for
consent-extent-all = everything
consent-extent-part = only what is ticked
consent-said = Your answer is saved and counts from now on.
consent-registered = The answer is registered.
consent-form = Consent form
consent-form-lede = Print this page, have the pupil sign it, and register the answer here.
consent-form-title = Consent of a pupil of age
consent-form-who = { $pupil }, born { $day }. { $place }.
consent-form-text = When I have turned 18, whoever I tick may go on seeing my information at school: timetable, absence and whatever else the school shows guardians.
consent-form-may = { $guardian } may go on seeing my information.
consent-form-part = Or only this:
consent-form-free = Consenting is voluntary. I can withdraw it at any time, and the access then closes at once.
consent-form-place = Place and date
consent-form-sign = The pupil's signature
consent-register = Register the answer
consent-register-state = Answer
consent-register-where = Where the form is kept
consent-word-asked = has been asked
consent-word-given = consents
consent-word-refused = says no
consent-word-withdrawn = withdraws
consent-word-none = Not asked.
fault-consent-state = Choose an answer.
fault-consent-modules = Choose at least one area.
fault-consent-young = A consent can be given from 90 days before the pupil turns 18.
guardians-show-open = Open after 18 without consent
calendar-open = Open after 18 without consent
calendar-open-hint = These are open by decision and do not close by themselves. Ask the pupil for consent, or close them.
calendar-open-act = Show them
calendar-open-for = Open for { $names }, without the pupil’s consent.
calendar-asks = Stays open without consent for { $names }: ask the pupil for consent, or close it before the birthday.
consent-for-all = If you consent, it is for everything the school shows guardians, unless you choose a part.

guardians-column-guardian = Guardian
guardians-column-pupil = Pupil
guardians-column-place = Class and school
guardians-column-born = Born
guardians-column-access = Access
guardians-column-informed = Is informed
guardians-column-custodial = Has custody
