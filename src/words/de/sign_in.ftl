### Anmeldung.

sign-in-title = Anmelden
sign-in-lede = Wer in den Systemen der Schule was sehen und tun darf, warum, und bis wann.
sign-in-user-name = Benutzername
sign-in-password = Passwort
sign-in-act = Anmelden
sign-in-hint = Sie können das Passwort einfügen. Vergessen? Bitten Sie die Administration Ihrer Schule um ein neues.
sign-in-wrong = Benutzername oder Passwort stimmt nicht, oder das Konto ist gesperrt.
sign-in-signed-out = Sie sind abgemeldet.
