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

    You have an account in Rollbok. This is how you take it into use:

    1. Open { $link }
    2. Type the code { $code } and choose a password.
    3. Sign in with the user name { $user_name }.

    The code is good for 14 days and works once.

    This mail cannot be answered.
