# Verwaiste Rollen
orphans-title = Verwaiste Rollen
orphans-lede = Personen, die die Quelle entfernt hat und die in einem System noch eine Rolle haben, und wie lange schon.
orphans-filter = Schulen wählen
orphans-meter = { $people ->
    [one] Eine Person hat verwaiste Rollen,
   *[other] { $people } Personen haben verwaiste Rollen,
  } zusammen { $days ->
    [one] ein Personentag.
   *[other] { $days } Personentage.
  }
orphans-none = Keine verwaisten Rollen
orphans-none-hint = Wen die Quelle entfernt hat, hat auch keine Rolle mehr.
orphans-more = Gezeigt werden die { $shown } ältesten von { $count }. Wählen Sie eine Schule, um die anderen zu sehen.
orphans-person = Person
orphans-role = Aktiv als
orphans-unit = Schule
orphans-removed = Letzter Tag laut Quelle
orphans-since = Seitdem
orphans-since-days = Tage seitdem
orphans-until = Endet von selbst
orphans-until-open = Nie
orphans-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
  }
orphans-kept = Die Schule archiviert erst beim Schuljahreswechsel
orphans-bulk = Ausgewählte beenden …
orphans-pick-all = Alle in der Liste auswählen
archiving-label = Archivierung in Skola24
archiving-on = Ein: Eine Lehrkraft, die die Quelle entfernt, wird sofort archiviert.
archiving-off = Aus seit { $day }: Eine Lehrkraft, die die Quelle entfernt, bleibt bis zum Schuljahreswechsel aktiv.
archiving-turn-off = Ausschalten
archiving-turn-on = Einschalten
archiving-is-off = Die Archivierung ist ausgeschaltet.
archiving-is-on = Die Archivierung ist eingeschaltet.
fault-archiving-school = Nur bei einer Schule lässt sich die Archivierung aus- oder einschalten.
act-archiving-off = Schaltete die Archivierung in Skola24 aus
act-archiving-on = Schaltete die Archivierung in Skola24 ein
