### Die zwei Fragen.

why-title = Warum sieht A B?
why-lede = Wählen Sie, wer sieht, um wen es geht und was. Die Antwort ist ein Satz pro Weg.
why-viewer = Wer sieht
why-target = Um wen es geht
why-item = Was
why-any-item = Irgendetwas
why-client = Wo
why-client-office = Verwaltung
why-client-portal = Portal für alle
why-day = Tag
why-ask = Fragen
why-choose-people = Suchen und wählen Sie zwei Personen, um eine Antwort zu erhalten.
why-several = Mehrere Personen passen. Wählen Sie eine.
why-nobody = Keine Person passt.
why-yes = Ja, { $viewer } sieht { $target }.
why-no = Nein, { $viewer } sieht { $target } nicht.
why-turn = Wer kann { $target } sehen?
who-title = Wer kann sehen?
who-title-of = Wer kann { $name } sehen?
who-lede = Alle, die etwas über eine Person sehen können, und warum.
who-target = Person
who-show = Zeigen
who-count = { $count ->
    [one] { $count } Person kann am { $day } etwas über { $name } sehen.
   *[other] { $count } Personen können am { $day } etwas über { $name } sehen.
}
who-none = Niemand kann am { $day } etwas über { $name } sehen.
who-column-person = Person
who-column-sees = Sieht
who-column-because = Weil
who-column-until = Bis
who-more-items = { $count ->
    [one] und { $count } weiteres
   *[other] und { $count } weitere
}
who-shield-note = Personen hinter einem Schutzvermerk werden Ihnen nicht gezeigt und nicht mitgezählt. Diese Zeile steht bei allen.
who-group-own = Die Person selbst
who-group-guardian = Zu Hause
who-group-group = Durch Klasse oder Gruppe
who-group-unit = Durch die Schule
who-group-everywhere = Durch zentrale Rollen
