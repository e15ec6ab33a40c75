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

    Sie haben ein Konto in Rollbok. So aktivieren Sie es:

    1. Öffnen Sie { $link }
    2. Geben Sie den Code { $code } ein und wählen Sie ein Passwort.
    3. Melden Sie sich mit dem Benutzernamen { $user_name } an.

    Der Code gilt 14 Tage und funktioniert einmal.

    Auf diese E-Mail kann man nicht antworten.
act-age-mails-written = Schrieb E-Mails zur Volljährigkeit
mail-age-office-subject = Schülerinnen und Schüler, die 18 werden
mail-age-office-text =
    Guten Tag { $name },

    so viele Schülerinnen und Schüler mit Sorgeberechtigten werden an Ihren Schulen 18:

    Heute: { $today }
    In 7 Tagen: { $week }
    In 30 Tagen: { $month }
    In 90 Tagen: { $quarter }

    Wer das ist und welche Zugänge sich schließen, steht im Volljährigkeitskalender:
    { $link }

    Auf diese E-Mail kann man nicht antworten.
mail-age-pupil-subject = Wenn Sie 18 werden
mail-age-pupil-text =
    Guten Tag { $name },

    am { $day } werden Sie 18. Von diesem Tag an bestimmen Sie selbst, ob Ihre Sorgeberechtigten Ihre Daten in der Schule sehen dürfen. Antworten Sie nicht, sehen diejenigen sie dann nicht mehr, die sie heute sehen.

    Hier antworten Sie für jede Person einzeln; Sie können es jederzeit ändern:
    { $link }

    Auf diese E-Mail kann man nicht antworten.
mail-age-pupil-now =
    Guten Tag { $name },

    seit dem { $day } sind Sie 18. Nun bestimmen Sie selbst, ob Ihre Sorgeberechtigten Ihre Daten in der Schule sehen dürfen. Wer Ihre Einwilligung nicht hat, sieht sie nicht mehr.

    Hier antworten Sie für jede Person einzeln; Sie können es jederzeit ändern:
    { $link }

    Auf diese E-Mail kann man nicht antworten.
mail-age-guardian-subject = Ihr Einblick in der Schule endet
mail-age-guardian-text =
    Guten Tag { $name },

    ein Kind, für das Sie sorgeberechtigt sind, wird am { $day } 18. An diesem Tag um 0.00 Uhr endet Ihr Einblick in seine Daten in den Systemen der Schule.

    Möchte das Kind, dass Sie sie weiter sehen, kann es einwilligen: selbst in Rollbok oder auf einem Formular der Schule.

    Auf diese E-Mail kann man nicht antworten.
mail-age-guardian-now =
    Guten Tag { $name },

    ein Kind, für das Sie sorgeberechtigt sind, ist seit dem { $day } 18. Seit 0.00 Uhr an diesem Tag sehen Sie seine Daten in den Systemen der Schule nicht mehr.

    Möchte das Kind, dass Sie sie wieder sehen, kann es einwilligen: selbst in Rollbok oder auf einem Formular der Schule.

    Auf diese E-Mail kann man nicht antworten.
