### Eine Rolle vergeben.

roles-give-title = { $name } eine Rolle geben
roles-give-lede = Die Rolle gilt vom ersten bis zum letzten Tag und endet dann von selbst.
roles-give-not-employed = Die Person ist nicht angestellt; Rollen der Verwaltung werden deshalb nicht angeboten.
roles-role = Rolle
roles-choose-role = Rolle wählen
roles-scope = Geltungsbereich
roles-choose-scope = Wählen Sie, wo sie gilt
roles-everywhere = Gesamte Organisation
roles-from = Ab
roles-to = Bis einschließlich
roles-to-hint = Leer heißt bis auf Weiteres.
roles-reason = Begründung
roles-reason-hint = Steht im Protokoll. Nichts über Schüler:innen schreiben.
roles-check = Zeigen, was sie öffnet
roles-give = Rolle vergeben
roles-opens = Das öffnet die Rolle
roles-opens-nothing = Die Rolle öffnet am ersten Tag nichts Neues.
roles-opens-first = Wählen Sie Rolle, Geltungsbereich und Tag, um zu sehen, was die Rolle öffnet.
roles-opens-change = { $item }: aus { $before } wird { $after }

fault-person = Die Person gibt es nicht.
fault-role = Wählen Sie eine Rolle.
fault-scope = Wählen Sie, wo die Rolle gilt.
fault-day = Geben Sie einen Tag wie 2026-11-23 ein.
fault-ends-before-start = Die Rolle endet, bevor sie beginnt.
fault-long = Höchstens 500 Zeichen.
fault-to-oneself = Niemand gibt sich selbst eine Rolle. Fragen Sie eine Kollegin oder einen Kollegen.
fault-scope-out-of-reach = Ihre eigene Berechtigung reicht nicht bis dorthin.
fault-role-opens-walls = Die Rolle öffnet geschützte Angaben. Sie wird von Personen vergeben, die geschützte Personen betreuen.
fault-role-for-staff = Die Rolle gilt in der Verwaltung. Zugang dazu haben nur Angestellte, nie Schülerinnen und Schüler oder Erziehungsberechtigte.
fault-wall-superconfigurator = Superkonfiguratoren ernennt nur, wer den Server betreibt, auf der Kommandozeile: rollbok admin superconfigurator.
fault-wall-superconfigurators = Nur Superkonfiguratoren des geschlossenen Teils vergeben diese Rolle.
fault-wall-configurators = Die Rolle öffnet einen geschlossenen Teil. Nur dessen Konfiguratoren vergeben sie.
fault-role-beyond-own = Die Rolle gibt mehr, als Sie selbst dürfen. Fragen Sie jemanden, der sie hat.
fault-role-held-already = Die Person hat die Rolle dort an diesen Tagen schon.

bulk-title = Enddatum für mehrere ändern
bulk-lede = { $count ->
    [0] Keine der ausgewählten Rollen kann geändert werden.
    [one] Eine Rolle kann geändert werden. Sie erhält das gewählte Enddatum.
   *[other] { $count } Rollen können geändert werden. Alle erhalten dasselbe Enddatum.
}
bulk-none = Nichts ausgewählt
bulk-none-hint = Wählen Sie Zeilen in einer der Tabellen aus und dann „Enddatum ändern“.
bulk-back = Zurück zur Tabelle
bulk-changed = Werden geändert ({ $count })
bulk-left = Bleiben, wie sie sind ({ $count })
bulk-role = Rolle
bulk-until = Gilt bis
bulk-everywhere = ganze Organisation
bulk-how = Neues Enddatum
bulk-how-until = Gilt bis und mit einem Tag
bulk-how-now = Heute beenden
bulk-how-open = Gilt bis auf Weiteres
bulk-day = Letzter Tag
bulk-reason = Grund
bulk-look = Zeigen, was sich ändert
bulk-apply = { $count ->
    [one] Eine Rolle ändern
   *[other] { $count } Rollen ändern
}
bulk-cancel = Abbrechen
bulk-skip-over = ist bereits beendet
bulk-skip-changed = wurde soeben von jemand anderem geändert
bulk-skip-later = beginnt nach diesem Tag
bulk-skip-same = hat dieses Enddatum bereits
bulk-skip-give = diese Rolle dürfen Sie nicht vergeben
bulk-skip-reach = außerhalb Ihres Bereichs
bulk-done = { $count ->
    [one] Eine Rolle ist geändert.
   *[other] { $count } Rollen sind geändert.
}
bulk-done-some = { $count ->
    [one] Eine Rolle ist geändert,
   *[other] { $count } Rollen sind geändert,
} { $left } { $left ->
    [one] blieb, wie sie war.
   *[other] blieben, wie sie waren.
}
bulk-undone = { $count ->
    [one] Eine Rolle ist wie zuvor.
   *[other] { $count } Rollen sind wie zuvor.
}
bulk-undone-some = { $count ->
    [one] Eine Rolle ist wie zuvor,
   *[other] { $count } Rollen sind wie zuvor,
} { $left } { $left ->
    [one] wurde seither geändert und blieb.
   *[other] wurden seither geändert und blieben.
}
fault-day-past = Der Tag ist bereits vorbei.
fault-how = Wählen Sie das neue Enddatum.
fault-nothing-ticked = Wählen Sie mindestens eine Zeile aus.
fault-too-many-ticked = Wählen Sie höchstens 2000 Zeilen auf einmal aus.
fault-nothing-to-change = Keine der Rollen würde sich ändern.
adjust-title = Ergänzungen und Einschränkungen
adjust-title-of = Ergänzungen und Einschränkungen für { $name }
adjust-lede = Ein einzelnes Recht lässt sich neben den Rollen geben oder entziehen. Ein Entzug gilt immer, was die Rollen auch geben.
adjust-item = Worum es geht
adjust-choose-item = Wählen
adjust-what = Geben oder entziehen
adjust-choose-what = Wählen
adjust-group-give = Geben
adjust-group-take = Entziehen
adjust-what-give-read_own = Geben: eigene lesen
adjust-what-give-read_all = Geben: alle lesen
adjust-what-give-edit_own = Geben: eigene bearbeiten
adjust-what-give-read_all_edit_own = Geben: alle lesen, eigene bearbeiten
adjust-what-give-edit_all = Geben: alle bearbeiten
adjust-what-give-execute = Geben: ausführen
adjust-what-take-edit = Entziehen: bearbeiten und ausführen
adjust-what-take-all = Entziehen: alles
adjust-client = Wo, falls etwas gegeben wird
adjust-reason = Grund
adjust-reason-hint = Steht auf der Karte für alle, die die Person sehen dürfen, und im Protokoll.
adjust-save = Speichern
adjust-held = Gilt jetzt und galt früher
adjust-none = Nichts gegeben oder entzogen
adjust-none-hint = Alles, was die Person darf, kommt aus ihren Rollen.
adjust-none-today = An diesem Tag ist neben den Rollen nichts gegeben oder entzogen.
adjust-change = Ändern
adjust-says-give-read_own = Darf eigene lesen: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-give-read_all = Darf alle lesen: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-give-edit_own = Darf eigene lesen und bearbeiten: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-give-read_all_edit_own = Darf alle lesen und eigene bearbeiten: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-give-edit_all = Darf alle lesen und bearbeiten: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-give-execute = Darf ausführen: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-take-edit = Darf nicht bearbeiten oder ausführen, was die Rollen auch sagen: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-says-take-all = Darf nichts, was die Rollen auch sagen: { $item } ({ $system }). Geltungsbereich: { $scope }.
adjust-days = Vom { $from } bis einschließlich { $to }.
adjust-from = Ab { $from }, bis auf Weiteres.
adjust-revoked = Beendet am { $day }.
adjust-because = Grund: { $reason }
adjust-end-of = Beenden: { $item }
adjust-restore-of = Wiederherstellen: { $item }
adjust-done = Gespeichert. Gilt ab dem angegebenen Tag.
adjust-ended = Beendet. Gilt nicht mehr.
adjust-restored = Wiederhergestellt. Gilt wieder.
fault-adjust-item = Wählen Sie etwas aus der Liste.
fault-adjust-what = Wählen Sie, was gegeben oder entzogen wird, und wo.
fault-adjust-reason = Schreiben Sie, warum.
fault-adjust-walled = Das ist ein geschlossener Teil. Zutritt gibt nur, wer ihn konfiguriert, durch eine Rolle, die ihn öffnet.
fault-adjust-level = Das passt nicht: Eine Maske wird gelesen oder bearbeitet, eine Aktion oder ein Bericht ausgeführt.
fault-adjust-client = Das gibt es dort nicht. Wählen Sie den anderen Client.
fault-adjust-beyond = So viel gibt keine Rolle, die Sie vergeben können. Niemand gibt mehr, als er geben darf.
fault-adjust-already = Das gilt an diesen Tagen schon.
fault-row-changed = Jemand anderes hat die Zeile geändert, seit Sie sie geöffnet haben.
fault-row-later = Die Rolle beginnt nach diesem Tag.
fault-row-give = Diese Rolle dürfen Sie hier nicht vergeben.
fault-row-reach = Die Zeile liegt außerhalb Ihres Bereichs.
rows-saved = { $count ->
    [one] Eine Zeile ist gespeichert.
   *[other] { $count } Zeilen sind gespeichert.
}
fault-role-not-hers-to-assign = Diese Rolle vergeben andere. Welche, steht unter „Wer vergibt welche Rolle“.
roles-opens-beside = Die Person hat im System bereits { $roles }. Die Rechte werden zusammengezählt.
