### Eine Rolle vergeben.

roles-give-title = { $name } eine Rolle geben
roles-give-lede = Die Rolle gilt vom ersten bis zum letzten Tag und endet dann von selbst.
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
bulk-apply = { $count ->
    [one] Eine Rolle ändern
   *[other] { $count } Rollen ändern
}
bulk-cancel = Abbrechen
bulk-skip-over = ist bereits beendet
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
