### Mail.

mail-reset-subject = Choose a new password in Rollbok
mail-reset-text =
    Hello { $name },

    With this link you choose a new password in Rollbok:
    { $link }

    The link is good for one hour and works once. If you did not ask for it, you need not do anything.

    This mail cannot be answered.
mail-activation-subject = Your account in Rollbok
mail-activation-text =
    Hello { $name },

    You have an account in Rollbok. This is how you activate it:

    1. Open { $link }
    2. Type the code { $code } and choose a password.
    3. Sign in with the user name { $user_name }.

    The code is good for 14 days and works once.

    This mail cannot be answered.
act-age-mails-written = Wrote mails about pupils who come of age
mail-age-office-subject = Pupils who turn 18
mail-age-office-text =
    Hello { $name },

    So many pupils with guardians turn 18 at your schools:

    Today: { $today }
    Within 7 days: { $week }
    Within 30 days: { $month }
    Within 90 days: { $quarter }

    Who they are, and what closes, is in the calendar of coming of age:
    { $link }

    This mail cannot be answered.
mail-age-pupil-subject = When you turn 18
mail-age-pupil-text =
    Hello { $name },

    You turn 18 on { $day }. From that day on you decide whether your guardians may see your details at school. If you do not answer, those who see them today will not see them any longer.

    You answer for each of them here, and can change your mind whenever you want:
    { $link }

    This mail cannot be answered.
mail-age-pupil-now =
    Hello { $name },

    You have been 18 since { $day }. Now you decide whether your guardians may see your details at school. Whoever does not have your consent no longer sees them.

    You answer for each of them here, and can change your mind whenever you want:
    { $link }

    This mail cannot be answered.
mail-age-guardian-subject = What you see at school ends
mail-age-guardian-text =
    Hello { $name },

    A child you are guardian of turns 18 on { $day }. At midnight as that day begins you stop seeing the child’s details in the school’s systems.

    If the child wants you to go on seeing them, she or he can consent, in Rollbok or on a form from the school.

    This mail cannot be answered.
mail-age-guardian-now =
    Hello { $name },

    A child you are guardian of has been 18 since { $day }. Since midnight as that day began you no longer see the child’s details in the school’s systems.

    If the child wants you to see them again, she or he can consent, in Rollbok or on a form from the school.

    This mail cannot be answered.
