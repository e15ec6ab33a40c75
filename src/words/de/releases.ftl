### Was Klassen für Schüler und Erziehungsberechtigte freigegeben haben.

releases-title = Klassen und Module
releases-lede = Was Schülerinnen, Schüler und Erziehungsberechtigte jeder Klasse nutzen dürfen.
releases-lede-pupil = Was die Schülerinnen und Schüler jeder Klasse nutzen dürfen. Ein Schalter gilt sofort und lässt sich zurücknehmen.
releases-lede-guardian = Was die Erziehungsberechtigten jeder Klasse nutzen dürfen. Ein Schalter gilt sofort und lässt sich zurücknehmen.
releases-choose = Schule und System wählen
releases-school = Schule
releases-system = System
releases-show = Anzeigen
releases-to = Für wen es gilt
releases-pupils = Schüler
releases-guardians = Erziehungsberechtigte
releases-nothing = Hier gibt es nichts freizugeben
releases-nothing-hint = Keine Ihrer Schulen hat Klassen, oder kein System hat Module, die klassenweise freigegeben werden.
releases-no-classes = Die Schule hat heute keine Klassen
releases-no-classes-hint = Klassen werden mit den Daten der Schule eingelesen.
releases-caption = Module je Klasse
releases-class = Klasse
releases-differs = Weicht ab
releases-differs-hint = Das Zeichen ≠ auf blauem Grund zeigt, wo eine Klasse von den meisten Klassen der Schule abweicht. Der Name einer Klasse oder eines Moduls führt dazu, alle auf einmal zu ändern.
releases-year = Schuljahr { $year }
releases-size-pupil = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
releases-size-guardian = { $count ->
    [one] { $count } Erziehungsberechtigte
   *[other] { $count } Erziehungsberechtigte
}
releases-follows = Wie die meisten
releases-follow = Wie die meisten
releases-follow-class = { $class } wie die meisten einstellen
releases-switch = { $module } für { $class }
releases-switch-differs = { $module } für { $class }, weicht von den meisten ab
releases-not-in-use = Das Modul ist nicht in Gebrauch
releases-access = Anmeldung der Schüler
releases-foot-pupil = Schülerinnen und Schüler sehen nur Angaben über sich selbst, gleich in welchem Modul.
releases-foot-guardian = Erziehungsberechtigte sehen nur Angaben über die eigenen Kinder, und nur solange ihr Zugang offen ist.
releases-fill-module = { $module }: alle Klassen
releases-fill-class = { $class }: alle Module
releases-today-pupil = Heute sind { $open } von { $all } Klassen offen. In ihnen { $people ->
    [one] ist { $people } Kind
   *[other] sind { $people } Kinder
}.
releases-today-guardian = Heute sind { $open } von { $all } Klassen offen. Zu ihnen { $people ->
    [one] gehört { $people } erziehungsberechtigte Person
   *[other] gehören { $people } Erziehungsberechtigte
}.
releases-today-class = Heute sind { $open } von { $all } Modulen offen.
releases-module-has = Geöffnet wird: { $items }.
releases-access-means = Ohne dies kommt kein Kind der Klasse hinein, was auch freigegeben ist. Erziehungsberechtigte sind nicht betroffen.
releases-would-open = { $count ->
    [one] Öffnen ändert { $count } Schalter
   *[other] Öffnen ändert { $count } Schalter
}. { $people ->
    [0] Niemand erhält mehr als heute.
    [one] { $people } Person erhält mehr als heute.
   *[other] { $people } Personen erhalten mehr als heute.
}
releases-would-close = { $count ->
    [one] Schließen ändert { $count } Schalter
   *[other] Schließen ändert { $count } Schalter
}. { $people ->
    [0] Niemand verliert etwas.
    [one] { $people } Person verliert etwas.
   *[other] { $people } Personen verlieren etwas.
}
releases-reason = Grund (freiwillig)
releases-leave = So lassen
releases-open-all = { $count } öffnen
releases-close-all = { $count } schließen
releases-opened = { $module } ist für { $class } offen. Gilt ab jetzt.
releases-closed = { $module } ist für { $class } geschlossen. Gilt ab jetzt.
releases-turned = { $switches } Schalter geändert, in { $classes }. Gilt ab jetzt.
fault-release-to = Wählen Sie Schüler oder Erziehungsberechtigte.
fault-release-cells = Wählen Sie mindestens eine Klasse und ein Modul.
fault-release-school = Ändern Sie eine Schule nach der anderen.
fault-release-module = Das Modul wird nicht klassenweise freigegeben oder ist nicht in Gebrauch.

audience-title = Gruppen für Schüler und Erziehungsberechtigte
audience-title-of = Gruppen für { $name }
audience-lede-unit = Eine Rolle, die alle Kinder oder alle Erziehungsberechtigten der Einheit haben. Die Gruppen von Schule und Klasse werden zusammengezählt; eine Gruppe auf der Karte des Kindes ersetzt beide.
audience-lede-group = Eine Rolle, die alle Kinder oder alle Erziehungsberechtigten der Klasse haben. Sie kommt zu den Gruppen der Schule hinzu; eine Gruppe auf der Karte des Kindes ersetzt beide.
audience-lede-pupil = Eine Gruppe auf der Karte ersetzt, was Schule und Klasse geben, auch wenn sie weniger gibt. Ohne Gruppe auf der Karte werden die Gruppen von Schule und Klasse zusammengezählt.
audience-card-replaces = Die Karte ersetzt die Gruppen von Schule und Klasse: Es gilt nur, was auf der Karte steht.
audience-rows = Was gilt, und wodurch
audience-none = Keine Gruppe gesetzt
audience-none-hint = Weder hier noch an den Einheiten darüber gibt es eine Gruppe für Schüler oder Erziehungsberechtigte.
audience-says-pupil = Die Kinder haben die Rolle { $role } ({ $system }), durch { $place }.
audience-says-pupil-card = Das Kind hat die Rolle { $role } ({ $system }), durch seine Karte.
audience-says-guardian = Die Erziehungsberechtigten haben die Rolle { $role } ({ $system }), durch { $place }.
audience-says-guardian-card = Die Erziehungsberechtigten des Kindes haben die Rolle { $role } ({ $system }), durch seine Karte.
audience-replaced = Wird von der Karte ersetzt.
audience-coming = Gilt ab { $day }.
audience-over = Galt bis einschließlich { $day }.
audience-there = Zu { $place }
audience-form = Gruppe setzen
audience-save = Gruppe setzen
audience-set = Die Gruppe ist gesetzt. Gilt ab dem angegebenen Tag.
audience-ended = Die Gruppe ist beendet. Gilt nicht mehr.
audience-restored = Die Gruppe ist wiederhergestellt. Gilt wieder.
fault-audience-at = Wählen Sie eine Einheit, eine Klasse oder ein Kind.
fault-audience-role = Diese Rolle kann keine Gruppe für Schüler oder Erziehungsberechtigte sein.
