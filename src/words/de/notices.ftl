### E-Mail.

mail-reset-subject = Neues Passwort für Rollbok wählen
mail-reset-text =
    Guten Tag { $name },

    mit diesem Link wählen Sie ein neues Passwort für Rollbok:
    { $link }

    Der Link gilt eine Stunde und funktioniert einmal. Haben Sie nicht darum gebeten, müssen Sie nichts tun.

    Auf diese E-Mail kann man nicht antworten.
mail-activation-subject = Ihr Konto in Rollbok
mail-activation-text =
    Guten Tag { $name },

    Sie haben ein Konto in Rollbok. So nehmen Sie es in Betrieb:

    1. Öffnen Sie { $link }
    2. Geben Sie den Code { $code } ein und wählen Sie ein Passwort.
    3. Melden Sie sich mit dem Benutzernamen { $user_name } an.

    Der Code gilt 14 Tage und funktioniert einmal.

    Auf diese E-Mail kann man nicht antworten.
