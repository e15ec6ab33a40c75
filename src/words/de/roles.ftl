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
