### Das Protokoll.

audit-title = Protokoll
audit-lede = Jede Änderung, wer sie machte und was vorher galt. Das Protokoll kann nicht geändert oder gelöscht werden.
audit-caption = Ereignisse, die neuesten zuerst
audit-filter = Protokoll filtern
audit-filter-about = Wen es betrifft
audit-filter-by = Wer es tat
audit-filter-act = Ereignis
audit-any-act = Alle Ereignisse
audit-filter-from = Von
audit-filter-to = Bis
audit-count = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
audit-whole = Die Kette ist ganz
audit-broken = Die Kette ist gebrochen
audit-column-time = Zeit
audit-column-who = Wer
audit-column-act = Tat
audit-column-what = Was
audit-column-change = Vorher und nachher
audit-column-chain = Kette
audit-house = Rollbok
audit-nothing = Es ist noch nichts geschehen.
audit-becomes = wird zu
audit-from-nothing = nichts

act-role-given = Vergab eine Rolle
act-role-ended = Beendete eine Rolle
act-role-restored = Stellte eine Rolle wieder her
act-role-dated = Hat den letzten Tag einer Rolle geändert
act-account-locked = Sperrte das Konto
act-account-opened = Öffnete das Konto
act-guardian-set = Änderte den Zugang einer sorgeberechtigten Person
act-consent-said = Äußerte sich zur Einwilligung
act-protected = Schützte eine Person
act-unprotect-asked = Bat, einen Schutz aufzuheben
act-unprotected = Hob einen Schutz auf
act-unprotect-dropped = Nahm die Bitte um Aufhebung zurück
act-exception-named = Gewährte eine Ausnahme vom Schutz
act-exception-ended = Beendete eine Ausnahme
act-protected-read = Las über eine geschützte Person
act-password-changed = Änderte das Passwort
act-password-reset = Erhielt ein Einmalpasswort
act-session-ended = Beendete eine Anmeldung
act-set-up = Wurde erste Administration
act-seeded = Füllte die Demo-Gemeinde
act-catalogue-kept = Aktualisierte Rollboks eigene Rollen
act-system-added = Las ein System ein
act-import-planned = Machte einen Probelauf eines Imports
act-import-applied = Führte einen Import aus
act-import-dropped = Verwarf einen Import
act-language-chosen = Wählte die Sprache
act-role-saved = Änderte den Inhalt einer Rolle
act-role-made = Legte eine eigene Rolle an
act-role-renamed = Benannte eine Rolle um
act-role-archived = Archivierte eine Rolle
act-role-unarchived = Holte eine Rolle aus dem Archiv
act-role-deleted = Löschte eine eigene Rolle
act-releases-set = Änderte die Freigaben von Klassen
act-right-adjusted = Gab oder entzog ein einzelnes Recht
act-adjustment-ended = Beendete eine persönliche Ergänzung oder Einschränkung
act-adjustment-restored = Stellte eine persönliche Ergänzung oder Einschränkung wieder her
act-audience-set = Setzte eine Gruppe für Schüler oder Erziehungsberechtigte
act-audience-ended = Beendete eine Gruppe für Schüler oder Erziehungsberechtigte
act-audience-restored = Stellte eine Gruppe für Schüler oder Erziehungsberechtigte wieder her
