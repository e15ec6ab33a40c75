### Vertretungen.

pass-title = Vertretungen
pass-title-of = Vertretungen für { $name }
pass-lede = Eine Vertretung erreicht die Gruppen der Lehrkraft in dem, was auch für Vertretungen gilt, höchstens fünf Tage am Stück. Eine Rolle kommt nicht dazu.
pass-form = Vertretung einsetzen
pass-substitute = Vertretung
pass-choose = Kollegin oder Kollegen wählen
pass-choice-list = Eigene Liste der Lehrkraft
pass-choice-colleagues = Andere an der Schule
pass-groups = Gruppen
pass-groups-all = Alle Gruppen
pass-all-groups = alle Gruppen
pass-from = Von
pass-to = Bis einschließlich
pass-to-hint = Höchstens { $count } Tage.
pass-reason = Grund
pass-reason-hint = Nicht nötig. Bitte nichts zur Gesundheit.
pass-give = Vertretung einsetzen
pass-what = Was sie öffnet
pass-opens = { $name } darf für { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
} in { $groups } vom { $from } bis zum { $to }: { $what }.
pass-opens-nothing = Die Vertretung öffnet { $name } nichts: Keine Rolle von { $name } an der Schule gilt für eigene Schülerinnen und Schüler.
pass-acts-read = { $items } lesen
pass-acts-edit = { $items } lesen und bearbeiten
pass-acts-execute = { $items } ausführen
pass-and = {" "}und{" "}
pass-also = { $name } vertritt schon: { $groups }, { $days }.
pass-also-away = Die Lehrkraft vertritt an diesen Tagen selbst jemanden. Das geht nicht mit über.
pass-also-elsewhere = { $name } vertritt auch jemand anderen: { $days }.
pass-days = { $from } bis { $to }
pass-for = Vertritt { $name }
pass-by = { $name } vertritt
pass-state-ended = Beendet
pass-state-coming = Kommt noch
pass-state-today = Endet heute
pass-end = Beenden
pass-change = Ändern
pass-none = Keine Vertretung heute oder später.
pass-no-groups = Sie haben keine Gruppen
pass-no-groups-hint = Wer in einer Klasse oder Gruppe eingesetzt ist, kann sich dort vertreten lassen.
pass-nobodys = { $name } hat keine Gruppen
pass-given-head = Vertritt Sie
pass-given-none = Niemand vertritt Sie heute oder später.
pass-had-head = Sie vertreten
pass-list = Ihre Liste
pass-list-none = Auf Ihrer Liste steht noch niemand.
pass-list-first = Setzen Sie zuerst jemanden aus dem Kollegium auf Ihre Liste.
pass-list-colleague = Kollegin oder Kollege an der Schule
pass-list-keep = Auf die Liste setzen
pass-list-drop = Entfernen
pass-kept = Die Person steht auf Ihrer Liste.
pass-dropped = Die Person steht nicht mehr auf Ihrer Liste. Was schon vereinbart ist, gilt weiter.
pass-given = Die Vertretung ist eingesetzt.
pass-ended = Die Vertretung ist beendet und öffnet nichts mehr.
pass-restored = Die Vertretung gilt wieder.
passes-title = Vertretungen
passes-lede = Wer wen an Ihren Schulen vertritt. Eine neue Vertretung wird auf der Seite der Lehrkraft eingetragen oder von ihr selbst.
passes-filter = Vertretungen filtern
passes-now = Heute
passes-now-none = Heute vertritt niemand.
passes-coming = Kommende Tage
passes-coming-none = Für kommende Tage ist keine Vertretung eingetragen.
passes-says = { $substitute } vertritt { $teacher }
passes-count = { $count ->
    [one] { $count } Vertretung
   *[other] { $count } Vertretungen
}
passes-none-hint = Eine Vertretung wird auf der Seite der Lehrkraft eingetragen oder von ihr selbst.
fault-pass-substitute = Wählen Sie, wer vertritt.
fault-pass-groups = Wählen Sie mindestens eine Gruppe.
fault-pass-herself = Niemand vertritt sich selbst.
fault-pass-past = Eine Vertretung kann nicht vor heute beginnen.
fault-pass-long = Eine Vertretung dauert höchstens fünf Tage. Setzen Sie bei Bedarf eine neue ein.
fault-pass-barred = Die Person kann jetzt nicht vertreten: Ihr Konto ist gesperrt, oder sie ist ausgeschieden.
fault-pass-group = Die Lehrkraft ist nicht an allen diesen Tagen in allen Gruppen eingesetzt.
fault-pass-teacher-leaves = Die Anstellung der Lehrkraft an der Schule reicht nicht so lange.
fault-pass-not-there = Die Person arbeitet nicht an allen diesen Tagen an der Schule der Gruppen. Wählen Sie andere Gruppen oder Tage.
fault-pass-already = Die Person vertritt dort schon an einem der Tage.
fault-pass-not-listed = Wählen Sie jemanden von Ihrer Liste.
act-pass-given = Setzte eine Vertretung ein
act-pass-ended = Beendete eine Vertretung
act-pass-restored = Stellte eine Vertretung wieder her
act-substitute-kept = Setzte jemanden auf die eigene Vertretungsliste
act-substitute-dropped = Nahm jemanden von der eigenen Vertretungsliste
