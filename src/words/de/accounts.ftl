### Konten anderer.

accounts-title = Konto
accounts-none = Die Person hat kein Konto. Ein Konto beginnt ohne Passwort.
accounts-make = Konto anlegen
accounts-made = Das Konto ist angelegt. Geben Sie als Nächstes ein Einmalpasswort aus.
accounts-name-hint = 3 bis 60 Zeichen: a–z, Ziffern und . - _ @ +
accounts-name-protected = Der Name verrät nicht, wer die Person ist, weil ihre Identität oder die eines Kindes geschützt ist. Lassen Sie es dabei.
accounts-name-tells = Der Benutzername verrät, wer die Person ist: Wer ihn bei einem anderen Konto versucht und abgewiesen wird, kann erraten, dass die Person hier geführt wird.
accounts-name-change = In { $name } ändern
accounts-name-new = Benutzername bei der Anmeldung
accounts-rename = Benutzernamen ändern
accounts-renamed = Der Benutzername ist geändert. Der alte gilt nicht mehr.
accounts-give-lede = Ein Einmalpasswort wird einmal angezeigt, nur Ihnen. Alle Anmeldungen mit dem Konto enden.
accounts-must-change = Bei der Anmeldung muss ein neues Passwort gewählt werden
accounts-give = Einmalpasswort ausgeben
accounts-password-given = Ein neues Passwort gilt. Die Anmeldungen des Kontos sind beendet.
accounts-once = Einmalpasswort
accounts-once-hint = Es wird nur jetzt angezeigt und ist nirgends gespeichert. Geben Sie es persönlich oder auf Papier weiter, nie zusammen mit dem Benutzernamen.
accounts-once-until = Gilt bis { $when }.
accounts-once-ends = Gilt bis
accounts-change-hint = Das Passwort gilt noch einmal; danach muss ein neues gewählt werden.
accounts-change-ask = Passwortwechsel verlangen
accounts-change-is-asked = Bei der nächsten Anmeldung muss ein neues Passwort gewählt werden.
accounts-change-drop = Wechsel nicht verlangen
accounts-change-asked = Bei der nächsten Anmeldung muss das Passwort geändert werden.
accounts-change-dropped = Das Passwort muss nicht geändert werden.
accounts-portals = Anmeldeportal
accounts-portals-hint = Wo sich das Konto anmelden darf
accounts-portal-own = Rollbok, mit Passwort
accounts-portal-other = Andere Anmeldung der Gemeinde
accounts-portal-none = Kein Portal ist gewählt: Mit diesem Konto kann sich niemand anmelden.
accounts-portals-save = Portal speichern
accounts-portals-set = Das Anmeldeportal ist geändert.
accounts-lock = Sperre
accounts-lock-reason = Warum wird das Konto gesperrt?
accounts-lock-hint = Steht im Protokoll. Wer angemeldet ist, ist mit dem nächsten Klick draußen.
accounts-locked-since = Das Konto ist seit { $when } gesperrt.
accounts-no-email = Keine E-Mail-Adresse
accounts-no-password = Noch kein Passwort
fault-user-name-length = Mindestens 3 und höchstens 60 Zeichen.
fault-user-name-letters = Nur a–z, Ziffern und . - _ @ +, zuerst ein Buchstabe oder eine Ziffer.
fault-user-name-taken = Dieser Benutzername kann nicht verwendet werden. Nehmen Sie einen anderen.
fault-account-own = Ihr eigenes Konto verwalten Sie unter Mein Konto.
fault-account-more = Das Konto öffnet in Rollbok mehr, als Sie selbst dürfen. Deshalb können Sie dafür kein Einmalpasswort ausgeben; das tut, wer mindestens gleich viel darf, oder die Kommandozeile des Servers.
accounts-mail = Link per E-Mail
accounts-mail-lede = Ein Link für ein neues Passwort geht an { $address }. Er gilt eine Stunde und einmal, und niemand sonst sieht ihn.
accounts-mail-send = Link verschicken
accounts-mail-asked = Der Link ist unterwegs.
accounts-mail-off = Auf diesem Server ist keine E-Mail eingerichtet. Geben Sie stattdessen ein Einmalpasswort oder einen Code auf Papier aus.
accounts-mail-no-address = Die Person hat keine E-Mail-Adresse. Geben Sie stattdessen ein Einmalpasswort oder einen Code auf Papier aus.
accounts-mail-sent = Die letzte E-Mail ging { $when } hinaus.
accounts-mail-waits = Eine E-Mail von { $when } wartet auf den Versand.
accounts-mail-tries = { $count ->
    [one] Die E-Mail von { $when } ging nicht hinaus. Ein neuer Versuch folgt von selbst.
   *[other] Die E-Mail von { $when } ging in { $count } Versuchen nicht hinaus. Weitere folgen von selbst.
}
accounts-mail-given-up = Die E-Mail von { $when } war nicht zustellbar. Prüfen Sie die Adresse.

activations-title = Konten aktivieren
activations-lede = Wählen Sie Schule und Personenkreis. Zuerst sehen Sie, was im Weg steht; nichts geschieht, bevor Sie verschicken oder drucken.
activations-check = Prüfen
activations-nobody = Dort wurde niemand gefunden.
activations-too-many = Die Liste zeigt die ersten 500. Nehmen Sie diese zuerst, der Rest folgt danach.
activations-mail = Codes per E-Mail verschicken
activations-mail-off = Auf diesem Server ist keine E-Mail eingerichtet; Codes gibt es auf Papier.
activations-paper = Zettel zum Drucken erstellen
activations-second = neue Zahl: Name war vergeben
activations-mailed = { $count ->
    [one] { $count } Code ist per E-Mail unterwegs. { $passed } übersprungen.
   *[other] { $count } Codes sind per E-Mail unterwegs. { $passed } übersprungen.
}
activations-printed = { $count ->
    [one] { $count } Zettel ist fertig. { $passed } übersprungen.
   *[other] { $count } Zettel sind fertig. { $passed } übersprungen.
}
activations-slips = Zettel
activations-slips-hint = Drucken Sie sie jetzt mit dem Browser. Die Codes werden nur dieses eine Mal angezeigt; neue Zettel ersetzen die alten.
activations-slip = So aktivieren Sie Ihr Rollbok-Konto: Adresse öffnen, Code eingeben, Passwort wählen.
activations-address = Adresse
activations-until = Der Code gilt bis { $day } und funktioniert einmal.
fault-activations-nobody = Niemand der Gewählten kann auf diesem Weg einen Code bekommen.
check-ready = Bereit
check-ready-why = Nichts steht im Weg. Wer kein Konto hat, bekommt eines mit dem angezeigten Namen.
check-no-address = Ohne E-Mail-Adresse
check-no-address-why = Der Code kann nur auf Papier ausgegeben werden.
check-no-role = Ohne geltende Rolle
check-no-role-why = Sie können sich anmelden, sehen aber nichts. Wählen Sie aus, wer trotzdem einen Code bekommt.
check-more = Öffnet mehr als Ihre eigenen Rechte
check-more-why = Ein Code für sie darf nur per E-Mail gehen, damit ihn niemand sonst liest.
check-no-portal = Meldet sich nicht in Rollbok an
check-no-portal-why = Ihr Anmeldeportal ist ein anderes oder keines. Ändern Sie es zuerst am Konto.
check-locked = Gesperrte Konten
check-locked-why = Öffnen Sie das Konto zuerst, wenn es geöffnet werden soll.
check-protected = Geschützte Identität, die eigene oder die eines Kindes
check-protected-why = Sie werden einzeln behandelt, nie in einem Ausdruck mit anderen.
check-active = Bereits aktiv
check-active-why = Sie haben ein Passwort. Mit ihnen geschieht nichts.
