### When something does not work.

problem-not-found-title = There is nothing here
problem-not-found = The page does not exist, or your right does not reach here.
problem-refused-title = You may not open this page
problem-refused = It takes the right: { $right }.
problem-refused-roles = Roles that reach here
problem-refused-givers = Can be given by
problem-refused-giver = A systems manager or your principal. You cannot give it to yourself.
problem-refused-chip = Refused
problem-broken-title = Something broke on our side
problem-broken = Nothing was changed. Try again, and name the code { $incident } if you get in touch.
problem-stale-title = Somebody was first
problem-stale = It was changed while you worked. Nothing was overwritten. Load the page and try again.
problem-busy-title = Too many tries
problem-busy = { $seconds ->
    [one] Wait { $seconds } second, then try again.
   *[other] Wait { $seconds } seconds, then try again.
}
problem-sign-in = You need to sign in.
problem-password = First choose a password of your own.
problem-unreadable = The form could not be read. Load the page again and try once more.
problem-form = Something needs correcting
problem-home = To My work
