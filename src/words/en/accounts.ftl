### Accounts of others.

accounts-title = Account
accounts-none = This person has no account. An account begins without a password.
accounts-make = Make the account
accounts-made = The account is made. Next, give a one-time password.
accounts-name-hint = 3 to 60 characters: a–z, digits and . - _ @ +
accounts-name-protected = The name does not tell who the person is, because the person or a child of theirs is protected. Keep it that way.
accounts-name-tells = The user name tells who the person is: whoever tries it on another account and is refused can guess that the person is here.
accounts-name-change = Change to { $name }
accounts-name-new = User name for signing in
accounts-rename = Change the user name
accounts-renamed = The user name is changed. The old one no longer works.
accounts-give-lede = A one-time password is shown once, to you. All sign-ins with the account end.
accounts-must-change = The user must change the password when signing in
accounts-give = Give a one-time password
accounts-password-given = A new password counts. The sign-ins of the account have ended.
accounts-once = One-time password
accounts-once-hint = It is shown only now and is stored nowhere. Hand it over in person or on paper, never together with the user name.
accounts-once-until = Valid until { $when }.
accounts-once-ends = Valid until
accounts-change-hint = The password counts once more; then a new one must be chosen.
accounts-change-ask = Require a new password
accounts-change-is-asked = At the next sign-in a new password must be chosen.
accounts-change-drop = Do not require it
accounts-change-asked = At the next sign-in the password must be changed.
accounts-change-dropped = The password need not be changed.
accounts-portals = Sign-in portal
accounts-portals-hint = Where the account may sign in
accounts-portal-own = Rollbok, with a password
accounts-portal-other = The municipality’s other sign-in
accounts-portal-none = No portal is chosen: nobody can sign in anywhere with this account.
accounts-portals-save = Save the portal
accounts-portals-set = The sign-in portal is changed.
accounts-lock = Lock
accounts-lock-reason = Why is the account locked?
accounts-lock-hint = Stands in the log. Whoever is signed in is out with the next click.
accounts-locked-since = The account has been locked since { $when }.
accounts-no-email = No e-mail address
accounts-no-password = No password yet
fault-user-name-length = At least 3 and at most 60 characters.
fault-user-name-letters = Only a–z, digits and . - _ @ +, and a letter or digit first.
fault-user-name-taken = That user name cannot be used. Take another.
fault-account-own = You look after your own account under My account.
fault-account-more = The account opens more in Rollbok than you may yourself. So you cannot give it a one-time password; whoever may at least as much can, or the server’s command line.
accounts-mail = Link by e-mail
accounts-mail-lede = A link to a new password goes to { $address }. It is good for one hour and once, and nobody else sees it.
accounts-mail-send = Send the link
accounts-mail-asked = The link is on its way.
accounts-mail-off = Mail is not set up on this server. Give a one-time password or a code on paper instead.
accounts-mail-no-address = This person has no e-mail address. Give a one-time password or a code on paper instead.
accounts-mail-sent = The last mail went out { $when }.
accounts-mail-waits = A mail from { $when } waits to be sent.
accounts-mail-tries = { $count ->
    [one] The mail from { $when } did not go out. It is tried again by itself.
   *[other] The mail from { $when } has not gone out in { $count } tries. It is tried again by itself.
}
accounts-mail-given-up = The mail from { $when } could not be delivered. Check the address.

activations-title = Activate accounts
activations-lede = Choose a school and whom it concerns. First you see what stands in the way; nothing happens before you send or print.
activations-check = Check
activations-nobody = Nobody was found there.
activations-too-many = The list shows the first 500. Take them first, and the rest will follow.
activations-mail = Send codes by mail
activations-mail-off = Mail is not set up on this server; codes are given on paper.
activations-paper = Make slips to print
activations-second = new number: the name was taken
activations-mailed = { $count ->
    [one] { $count } code is on its way by mail. { $passed } passed over.
   *[other] { $count } codes are on their way by mail. { $passed } passed over.
}
activations-printed = { $count ->
    [one] { $count } slip is ready. { $passed } passed over.
   *[other] { $count } slips are ready. { $passed } passed over.
}
activations-slips = Slips
activations-slips-hint = Print them now with the browser. The codes are shown only this once; new slips replace the old ones.
activations-slip = How to activate your Rollbok account: open the address, type the code and choose a password.
activations-address = Address
activations-until = The code is good until { $day } and works once.
fault-activations-nobody = None of those chosen can have a code that way.
check-ready = Ready
check-ready-why = Nothing stands in the way. Whoever has no account gets one with the name shown.
check-no-address = Without an e-mail address
check-no-address-why = The code can only be given on paper.
check-no-role = Without a role in force
check-no-role-why = They can sign in and see nothing. Tick those who are to have a code all the same.
check-more = Opens more than your own rights
check-more-why = A code to them may only go by mail, so that nobody else reads it.
check-no-portal = Do not sign in to Rollbok
check-no-portal-why = Their sign-in portal is another one, or none. Change it on the account first.
check-locked = Locked accounts
check-locked-why = Open the account first, if it is to be opened.
check-protected = Protected identity, their own or a child's
check-protected-why = They are taken one by one, never in a print with others.
check-active = In use already
check-active-why = They have a password. Nothing happens to them.
