### Rollendefinitionen und die Matrix.

roledef-title = Rollendefinitionen
roledef-lede = Eine Rolle ist eine Sammlung von Rechten. Wer sie hat und wo, steht bei den Personen.
roledef-none = Es ist kein System eingelesen.
roledef-systems = Systeme
roledef-roles = Rollen
roledef-standard = Standardrollen
roledef-locked = gesperrt
roledef-own = Eigene Rollen
roledef-own-of = { $count } von { $limit }
roledef-archived = Archiviert
roledef-people = Personen
roledef-held = { $count ->
    [0] Niemand in Ihrem Bereich hat die Rolle heute.
    [one] { $count } Person in Ihrem Bereich hat die Rolle heute.
   *[other] { $count } Personen in Ihrem Bereich haben die Rolle heute.
}
roledef-opened = Sie öffnet { $count } von { $total } Bereichen.
roledef-compare = Vergleichen
roledef-standard-note = Standardrolle, nicht änderbar
roledef-standard-hint = Standardrollen gehören zum System. Um Rechte anzupassen, legen Sie eine eigene Rolle auf dieser Grundlage an.
roledef-opens-protected = Die Rolle öffnet auch geschützte Personen.
roledef-opens-walls = Die Rolle öffnet geschlossene Teile: { $walls }.
roledef-legend = So lesen Sie die Zeichen
roledef-masks = Masken und Aktionen
roledef-masks-note = Eigene = Schülerinnen und Schüler der eigenen Gruppen. Alle = der ganze Geltungsbereich.
roledef-reports = Berichte und Exporte
roledef-reports-note = Ein Register lesen zu dürfen, gibt kein Recht, es zu drucken oder zu exportieren.
roledef-column-item = Bereich
roledef-column-right = Recht
roledef-column-base = Wert der Grundlage
roledef-column-need = Bedarf
roledef-need-missing = Bedarf fehlt
roledef-differs = weicht von der Grundlage ab
roledef-walled = Geschlossener Teil, den die Rolle nicht öffnet

matrix-title = Ganze Matrix
matrix-lede = { $roles } Rollen und { $items } Bereiche. Das Zeichen zeigt das Recht.
matrix-filter = Auswählen, was die Matrix zeigt
matrix-system = System
matrix-a = Vergleiche die Rolle
matrix-b = mit der Rolle
matrix-no-role = Keine
matrix-only = Zeilen
matrix-all-rows = Alle Zeilen
matrix-only-differences = Nur Unterschiede
matrix-only-changes = Nur Abweichungen von der Grundlage
matrix-q = Bereich suchen
matrix-archived = Auch archivierte
matrix-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
matrix-differ = { $count ->
    [one] { $count } Zeile unterscheidet { $one } und { $other }
   *[other] { $count } Zeilen unterscheiden { $one } und { $other }
}
matrix-different = unterscheidet die beiden Rollen
matrix-no-match = Keine Zeile passt.
matrix-caption = Rechte nach Bereich und Rolle
matrix-opened = Geöffnete Bereiche
matrix-column-key = Schlüssel
matrix-column-module = Modul

about-pupil = über Schülerinnen und Schüler
about-staff = über Personal
about-guardian = über Sorgeberechtigte
about-unit = über Einheiten
about-organisation = über die ganze Organisation
