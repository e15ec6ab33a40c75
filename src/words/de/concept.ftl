### Das Rollenkonzept: die Rollen als Dokument, Vereinbarungen und Abweichungen.

concept-title = Rollenkonzept
concept-pdf = PDF herunterladen
concept-lede = Die Rollen als Dokument zum Lesen, Drucken und Unterschreiben. Es zeigt immer den heutigen Stand.
concept-of = Rollenkonzept für { $system }
concept-intro = Wer in { $system } was darf, wofür die Rechte gebraucht werden und wer für die Richtigkeit der Daten verantwortlich ist. Stand: { $day }.
concept-none = Keine Vereinbarung
concept-none-hint = Erfassen Sie die schriftliche Vereinbarung, sobald sie unterschrieben ist. Dann sehen Sie hier, wenn sich die Rollen seither geändert haben.
concept-no-agreement = Zu den Rollen ist keine Vereinbarung erfasst.
concept-agreement = Vereinbarung { $number } vom { $day } mit { $party }
concept-as-agreed = Die Rollen sind wie vereinbart: { $agreement }.
concept-departed = { $count ->
    [one] Eine Abweichung
   *[other] { $count } Abweichungen
} der Rollen von: { $agreement }.
concept-departures = Seit der Vereinbarung geändert
concept-made = { $role }: neue Rolle.
concept-gone = { $role }: gelöscht oder archiviert.
concept-level = { $role }, { $item }: bisher { $was }, jetzt { $is }.
concept-agreed = Vereinbarung
concept-agreements = Vereinbarungen
concept-reference = Aktenzeichen
concept-roles = Rollen
concept-role = Rolle
concept-kind = Art
concept-opens = Umfang
concept-role-counts = { $standard } Standardrollen, { $own } eigene
concept-items = Bereiche
concept-standard = Standardrolle
concept-own = Eigene Rolle
concept-own-from = Eigene Rolle, aus { $base }
concept-rights = Rechte
concept-rights-hint = „Eigene“ sind Schülerinnen und Schüler der Gruppen, denen die Person zugeordnet ist, „alle“ der ganze Geltungsbereich der Rolle.
concept-who = Wer darf was
concept-responsible = Verantwortlich für die Richtigkeit
concept-nobody = Niemand
concept-name-responsible = Verantwortliche festlegen
concept-responsible-hint = Nennen Sie je Register eine Gruppe oder Funktion, zum Beispiel „Schulleitung“. Höchstens { $count } Zeichen. Leer heißt: niemand benannt.
concept-responsible-saved = { $count ->
    [one] Die Verantwortung für ein Register ist geändert.
   *[other] Die Verantwortung für { $count } Register ist geändert.
}
concept-register = Vereinbarung erfassen
concept-register-hint = Die Vereinbarung gilt für die Rollen, wie sie in diesem Augenblick sind.
concept-agreed-on = Unterschrieben am
concept-agreed-with = Vereinbart mit
concept-agreed-said = Vereinbarung { $number } ist erfasst.
concept-withdraw = Zurückziehen
concept-restore = Wieder in Kraft setzen
concept-is-withdrawn = zurückgezogen
concept-withdrawn = Vereinbarung { $number } ist zurückgezogen.
concept-restored = Vereinbarung { $number } gilt wieder.
concept-sign-place = Ort und Datum
concept-sign-head = Verantwortliche Leitung, Name in Druckschrift
concept-sign-staff = Personalvertretung, Name in Druckschrift
concept-sign-officer = Datenschutzbeauftragte Person, zur Kenntnis genommen
concept-act = Aktion
concept-save = Speichern
concept-cancel = Abbrechen
fault-name-long = Höchstens 120 Zeichen.
fault-day-future = Der Tag darf nicht in der Zukunft liegen.
fault-agreed-with = Geben Sie an, mit wem die Vereinbarung getroffen wurde.
act-responsible-named = Hat die Verantwortung für Daten geändert
act-agreement-registered = Hat eine Vereinbarung über Rollen erfasst
act-agreement-withdrawn = Hat eine Vereinbarung über Rollen zurückgezogen
act-agreement-restored = Hat eine zurückgezogene Vereinbarung wieder in Kraft gesetzt
