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
guardians-sees-on = Sieht { $what }. Von Hand freigegeben: schließt nicht von selbst.
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
guardians-consent-part = { $pupil } hat am { $day } eingewilligt. Ab dem 18. Geburtstag gilt das nur für { $what }.
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

calendar-title = Volljährigkeitskalender
calendar-lede = Wer in den nächsten 90 Tagen 18 wird, und welche Zugänge an diesem Tag um 0 Uhr enden.
calendar-today = Heute
calendar-week = Innerhalb von 7 Tagen
calendar-month = Innerhalb von 30 Tagen
calendar-quarter = Innerhalb von 90 Tagen
calendar-nobody = In den nächsten 90 Tagen wird niemand 18
calendar-nobody-hint = Der Kalender zeigt Schülerinnen und Schüler mit Sorgeberechtigten an Ihren Schulen.
calendar-closes = { $count ->
    [one] Schließt für { $names }.
   *[other] Schließt für { $names }.
}
calendar-stays = Bleibt offen für { $names }.
consent-title = Einwilligung für Sorgeberechtigte
consent-lede = Sobald Sie volljährig sind, bestimmen Sie selbst, wer von Ihren Sorgeberechtigten Ihre Angaben in der Schule sehen darf. Sie können sich jederzeit anders entscheiden.
consent-none = Für Sie sind keine Sorgeberechtigten eingetragen
consent-none-hint = Es gibt nichts, worin Sie einwilligen könnten.
consent-young = Sie können ab 90 Tagen vor Ihrem 18. Geburtstag antworten.
consent-closed = Durch eine Entscheidung gesperrt; eine Einwilligung ändert daran nichts. Fragen Sie die Schule.
consent-state-unasked = Sie haben noch nicht geantwortet.
consent-state-asked = Die Schule hat Sie gefragt. Sie haben noch nicht geantwortet.
consent-state-given = Sie haben eingewilligt. Die Person darf Ihre Angaben sehen.
consent-state-part = Sie haben in einen Teil eingewilligt: { $what }. Ab Ihrem 18. Geburtstag sieht die Person nichts anderes.
consent-state-refused = Sie haben abgelehnt. Ab Ihrem 18. Geburtstag sieht die Person nichts.
consent-state-withdrawn = Sie haben widerrufen. Ab Ihrem 18. Geburtstag sieht die Person nichts.
consent-do-given = In alles einwilligen
consent-do-refused = Ablehnen
consent-do-withdrawn = Widerrufen
consent-part = Für { $guardian } nur in einen Teil einwilligen
consent-do-part = In die Auswahl einwilligen
consent-modules = Was die Person sehen darf
consent-modules-choose = Auswählen, wofür die Antwort gilt
consent-extent = Die Antwort gilt für
consent-extent-all = alles
consent-extent-part = nur die Auswahl
consent-said = Ihre Antwort ist gespeichert und gilt ab sofort.
consent-registered = Die Antwort ist eingetragen.
consent-form = Einwilligungsformular
consent-form-lede = Drucken Sie die Seite aus, lassen Sie sie unterschreiben und tragen Sie die Antwort hier ein.
consent-form-title = Einwilligung volljähriger Schülerinnen und Schüler
consent-form-who = { $pupil }, geboren am { $day }. { $place }.
consent-form-text = Nach meinem 18. Geburtstag dürfen die Personen, die ich ankreuze, meine Angaben in der Schule weiterhin sehen: Stundenplan, Abwesenheiten und alles andere, was die Schule Sorgeberechtigten zeigt.
consent-form-may = { $guardian } darf meine Angaben weiterhin sehen.
consent-form-part = Oder nur dies:
consent-form-free = Die Einwilligung ist freiwillig. Ich kann sie jederzeit widerrufen; dann endet der Zugang sofort.
consent-form-place = Ort und Datum
consent-form-sign = Unterschrift der Schülerin oder des Schülers
consent-register = Antwort eintragen
consent-register-state = Antwort
consent-register-where = Wo das Formular liegt
consent-word-asked = wurde gefragt
consent-word-given = willigt ein
consent-word-refused = lehnt ab
consent-word-withdrawn = widerruft
consent-word-none = Nicht gefragt.
fault-consent-state = Wählen Sie eine Antwort.
fault-consent-modules = Wählen Sie mindestens einen Bereich.
fault-consent-young = Eine Einwilligung ist ab 90 Tagen vor dem 18. Geburtstag möglich.
guardians-show-open = Nach 18 offen ohne Einwilligung
calendar-open = Nach 18 offen ohne Einwilligung
calendar-open-hint = Diese Zugänge sind durch Beschluss geöffnet und schließen nicht von selbst. Bitten Sie um die Einwilligung, oder schließen Sie sie.
calendar-open-act = Anzeigen
calendar-open-for = Offen für { $names }, ohne Einwilligung.
calendar-asks = Bleibt ohne Einwilligung offen für { $names }: Bitten Sie um die Einwilligung, oder schließen Sie vor dem 18. Geburtstag.
consent-for-all = Willigen Sie ein, gilt das für alles, was die Schule Sorgeberechtigten zeigt, wenn Sie nicht einen Teil wählen.

guardians-column-guardian = Sorgeberechtigte
guardians-column-pupil = Schüler
guardians-column-place = Klasse und Schule
guardians-column-born = Geboren
guardians-column-access = Zugang
guardians-column-informed = Wird informiert
guardians-column-custodial = Sorgeberechtigt
