### Die Startseite.

work-title = Meine Arbeit
work-hello = Hallo { $name }
work-lede = Das gibt es heute für Sie, { $day }.
work-people = Personen in Ihrer Reichweite
work-ending = Rollen, die in 28 Tagen enden
work-adult = Schüler:innen, die in 30 Tagen 18 werden
work-imports = Importe zum Ansehen
work-questions = Zwei Fragen
work-why = Warum sieht A B?
work-why-hint = Ein Satz: wodurch, bis wann und was es ändern würde.
work-who = Wer kann B sehen?
work-who-hint = Alle, die eine Person erreichen, und wodurch.
work-nothing = Sie haben noch keine Rolle in Rollbok. Bitten Sie die Administration Ihrer Schule darum.
work-adults = Wird in 30 Tagen 18
work-news = Neues in Profilen zum Beantworten
work-emergencies = Notfallberechtigungen zu prüfen
work-open = Nach 18 offen ohne Einwilligung
