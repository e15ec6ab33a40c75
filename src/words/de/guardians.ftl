### Zugang der Sorgeberechtigten.

guardians-title = Sorgeberechtigte
guardians-lede = „Automatisch“ schließt den Zugang um Mitternacht, wenn die Schülerin oder der Schüler 18 wird. Die Einstellung gilt jeweils für eine sorgeberechtigte Person und ein Kind.
guardians-pupils = Schülerinnen und Schüler
guardians-filter = Sorgeberechtigte filtern
guardians-filter-text = Schüler oder Sorgeberechtigte
guardians-filter-school = Schule
guardians-filter-show = Anzeigen
guardians-any-school = Alle meine Schulen
guardians-show-all = Alle Schülerinnen und Schüler
guardians-show-action = Zu erledigen
guardians-show-age = Wird in 90 Tagen 18
guardians-show-disabled = Durch Entscheidung gesperrt
guardians-show-enabled = Von Hand freigegeben
guardians-show-protected = Geschützte Schüler
guardians-show-unknown = Geburtsdatum fehlt
guardians-count = { $count ->
    [one] { $count } Schülerin oder Schüler
   *[other] { $count } Schülerinnen und Schüler
}
guardians-count-action = { $count ->
    [one] { $count } Fall ist zu erledigen
   *[other] { $count } Fälle sind zu erledigen
}
guardians-nobody = Hier gibt es keine Sorgeberechtigten
guardians-nobody-hint = An Ihren Schulen ist noch niemand mit Sorgeberechtigten im Register.
guardians-no-match = Niemand passt zum Filter
guardians-no-match-hint = Entfernen Sie einen Filter oder wählen Sie eine andere Schule.
guardians-born = { $place }. Geboren am { $day }.
guardians-born-unknown = { $place }. Das Geburtsdatum fehlt im Register.
guardians-chip-shield = Geschützte Identität
guardians-chip-unknown = Geburtsdatum fehlt
guardians-chip-today = Wird heute 18
guardians-chip-soon = { $count ->
    [one] Wird in { $count } Tag 18
   *[other] Wird in { $count } Tagen 18
}
guardians-chip-adult = Volljährig
guardians-shield = Alle Zugänge zu { $pupil } sind geschlossen, bis Sie sie einzeln öffnen. Wer geschützte Personen nicht betreut, sieht nicht, dass es dieses Kind gibt.
guardians-access-of = Zugang von { $guardian } zu { $pupil }
guardians-auto = Automatisch
guardians-on = Freigegeben
guardians-off = Gesperrt
guardians-custodial = Sorgeberechtigt
guardians-not-custodial = Nicht sorgeberechtigt
guardians-informed = wird informiert
guardians-not-informed = wird nicht informiert
guardians-what = { $what }
guardians-what-more = { $count ->
    [one] { $what } und { $count } weiteren Bereich
   *[other] { $what } und { $count } weitere Bereiche
}
guardians-sees-until = Sieht { $what }. Schließt am { $day } um 0 Uhr.
guardians-sees-on = Sieht { $what }. Schließt nicht von selbst, wenn { $pupil } 18 wird.
guardians-says-disabled = Gesperrt. Sieht nichts.
guardians-says-uninformed = Sieht nichts: ist laut Register nicht über { $pupil } zu informieren.
guardians-says-unknown = Lässt sich nicht berechnen. Ohne Geburtsdatum öffnet sich nichts automatisch; berichtigen Sie die Angabe im Schülerregister.
guardians-says-protected = Geschlossen, weil { $pupil } eine geschützte Identität hat. Öffnet sich nur, wenn Sie freigeben.
guardians-says-adult = Seit dem { $day }, 0 Uhr, geschlossen: { $pupil } wurde 18. Eine Einwilligung kann den Zugang wieder öffnen.
guardians-says-nothing = Offen, doch die Schule zeigt Sorgeberechtigten noch nichts.
guardians-set-by = Eingestellt von { $name } am { $day }. Grundlage: { $ground }.
guardians-set-on = Eingestellt am { $day }. Grundlage: { $ground }.
guardians-consent-asked = { $pupil } wurde am { $day } gefragt und hat nicht geantwortet.
guardians-consent-given = { $pupil } hat am { $day } eingewilligt.
guardians-consent-refused = { $pupil } hat am { $day } abgelehnt.
guardians-consent-withdrawn = { $pupil } hat die Einwilligung am { $day } widerrufen.
guardians-basis = Grundlage
guardians-basis-decision = Entscheidung
guardians-basis-consent = Einwilligung
guardians-basis-law = Gesetz
guardians-reference = Aktenzeichen
guardians-reference-hint = Nur das Zeichen. Eine Kopie des Schriftstücks wird hier nicht gespeichert.
guardians-save = Speichern
guardians-set = Der Zugang ist geändert und gilt ab sofort.
guardians-undone = Die Änderung ist rückgängig gemacht.
fault-guardian-access = Wählen Sie automatisch, freigegeben oder gesperrt.
fault-guardian-basis = Wählen Sie, auf welcher Grundlage der Zugang geändert wird.
fault-guardian-reference = Geben Sie das Aktenzeichen der Entscheidung an.
fault-guardian-paper = Geben Sie an, wo das unterschriebene Formular liegt.
fault-guardian-consent-closes = Eine Einwilligung kann nur öffnen. Wählen Sie Entscheidung oder Gesetz.
fault-guardian-no-birth = Ohne Geburtsdatum lässt sich nichts öffnen. Berichtigen Sie zuerst das Schülerregister.
fault-guardian-adult = Die Schülerin oder der Schüler ist volljährig. Nur die eigene Einwilligung kann öffnen.
fault-guardian-law = Das Gesetz öffnet von selbst durch „Automatisch“. Wählen Sie Entscheidung oder Einwilligung.
