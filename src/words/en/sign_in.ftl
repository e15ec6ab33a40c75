### Signing in.

sign-in-title = Sign in
sign-in-lede = Who may see and do what in the school’s systems, why, and until when.
sign-in-user-name = User name
sign-in-password = Password
sign-in-act = Sign in
sign-in-hint = You can paste the password. Forgotten? Ask your school's administrator for a new one.
sign-in-wrong = User name or password is not right, or the account is locked.
sign-in-signed-out = You are signed out.
