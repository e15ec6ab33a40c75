### Wenn etwas nicht geht.

problem-not-found-title = Hier ist nichts
problem-not-found = Die Seite gibt es nicht, oder Ihre Berechtigung reicht nicht bis hierher.
problem-refused-title = Sie dürfen diese Seite nicht öffnen
problem-refused = Dafür braucht es das Recht: { $right }.
problem-refused-roles = Rollen, die hierher reichen
problem-refused-givers = Kann vergeben werden von
problem-refused-giver = Von der Systemverwaltung oder Ihrer Schulleitung. Sie können sie sich nicht selbst geben.
problem-refused-chip = Abgewiesen
problem-broken-title = Bei uns ging etwas kaputt
problem-broken = Nichts wurde geändert. Versuchen Sie es noch einmal und nennen Sie den Code { $incident }, wenn Sie sich melden.
problem-stale-title = Jemand war schneller
problem-stale = Die Angabe wurde geändert, während Sie arbeiteten. Nichts wurde überschrieben. Laden Sie die Seite neu und versuchen Sie es noch einmal.
problem-busy-title = Zu viele Versuche
problem-busy = { $seconds ->
    [one] Warten Sie { $seconds } Sekunde und versuchen Sie es dann noch einmal.
   *[other] Warten Sie { $seconds } Sekunden und versuchen Sie es dann noch einmal.
}
problem-sign-in = Sie müssen sich anmelden.
problem-password = Wählen Sie zuerst ein eigenes Passwort.
problem-unreadable = Das Formular war nicht lesbar. Laden Sie die Seite neu und versuchen Sie es noch einmal.
problem-form = Etwas muss noch berichtigt werden
problem-home = Zu Meine Arbeit
