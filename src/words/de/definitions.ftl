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

roledef-changed = Geändert
roledef-cell = { $item }, Recht für { $role }
roledef-need-of = { $item }, Bedarf in einem Satz
roledef-savebar = Nicht gespeicherte Änderungen
roledef-unsaved = Geänderte Rechte, nicht gespeichert:
roledef-picked = Markierte Zeilen:
roledef-discard = Verwerfen
roledef-review = Änderungen prüfen
roledef-keys = Pfeile wechseln zwischen Zellen. Der Anfang einer Stufe wählt sie, die Leertaste schaltet um. Umschalt und Pfeil markieren mehrere Zeilen, Umschalt und Leertaste eine weitere, Strg und Leertaste die ganze Spalte; Strg und Eingabe füllen sie.
roledef-manage = Name, Vorlage, Kopie und Archiv
roledef-name = Name
roledef-name-hint = Die Nummer hinter dem Namen bleibt.
roledef-rename = Umbenennen
roledef-reset-to = Zurücksetzen auf die Standardrolle
roledef-reset = Zurücksetzen prüfen
roledef-choose = Rolle wählen
roledef-move-to = Löschen, und wer die Rolle hat, erhält
roledef-delete = Rolle löschen
roledef-archive = Archivieren
roledef-unarchive = Aus dem Archiv holen
roledef-archive-hint = Eine archivierte Rolle öffnet nichts und kann nicht vergeben werden. Sie lässt sich zurückholen.
roledef-copy = In neue Rolle kopieren
roledef-new = Neue Rolle
roledef-new-lede = Eine eigene Rolle beginnt mit den Rechten einer Standardrolle, einer anderen eigenen Rolle oder leer. Geschlossene Teile kommen nie mit.
roledef-new-number = Die Rolle erhält die Nummer { $number } hinter dem Namen.
roledef-from = Ausgehen von
roledef-from-nothing = Leere Rolle
roledef-make = Rolle erzeugen
roledef-drafts = { $count ->
    [one] Eine Rolle hat Änderungen, die auf Prüfung warten.
   *[other] { $count } Rollen haben Änderungen, die auf Prüfung warten.
}
roledef-to-review = Zur Prüfung
roledef-by-audience = Die Rolle folgt für Schülerinnen, Schüler und Sorgeberechtigte aus Einheit, Klasse oder Karte.
roledef-version = Version { $version }.
roledef-base = Beruht auf { $base }.
roledef-base-none = Begann leer.
roledef-saved = { $count ->
    [one] { $count } Änderung ist gespeichert.
   *[other] { $count } Änderungen sind gespeichert.
}
roledef-made = Die Rolle ist angelegt.
roledef-renamed = Die Rolle hat einen neuen Namen.
roledef-was-archived = Die Rolle ist archiviert.
roledef-was-unarchived = Die Rolle ist aus dem Archiv geholt.
roledef-deleted = Die Rolle ist gelöscht; wer sie hatte, hat jetzt diese.
roledef-dropped = Die Änderungen sind verworfen.

review-title = Änderungen prüfen
review-lede = Noch ist nichts gespeichert. Sehen Sie, was sich ändert und wen es betrifft, und schreiben Sie, warum.
review-nothing = Keine Änderungen warten.
review-nothing-hint = Ändern Sie Rechte in einer eigenen Rolle, um sie hier zu prüfen.
review-caption = Geänderte Zellen, vorher und nachher
review-stale = Sie sahen Version { $seen }, inzwischen gilt Version { $now }. Beide Werte stehen nebeneinander. Wenn Sie speichern, gelten Ihre.
review-was = Sie sahen
review-now = Gilt jetzt
review-wanted = Ihre Wahl
review-other = Von jemand anderem geändert
review-need = „{ $before }“ wird „{ $after }“
review-cells = Zellen
review-wider = Erweitert
review-narrower = Verringert oder nur Bedarf
review-people = Personen mit der Rolle
review-schools = Schulen
review-pupils = Schülerinnen und Schüler im Geltungsbereich
review-gaining = Personen, die mehr dürfen
review-losing = Personen, die etwas verlieren
review-impact-note = Die Zahlen gelten heute und nur für Personen in Ihrem Bereich.
review-no-walls = Eigene Rollen öffnen keine geschlossenen Teile.
review-save = { $count ->
    [one] { $count } Änderung speichern
   *[other] { $count } Änderungen speichern
}
review-back = Mehr ändern
review-drop = Änderungen verwerfen

fault-item = Den Bereich gibt es in diesem System nicht.
fault-level = Diese Stufe gibt es für den Bereich nicht.
fault-walled = Der Teil ist für eigene Rollen geschlossen. Zugang gibt, wer ihn verwaltet.
fault-need-long = Der Bedarf ist ein Satz mit höchstens 200 Zeichen.
fault-paste = Der Text lässt sich nicht einlesen. Die betroffenen Zeilen stehen oben.
fault-nothing-changed = Es ist nichts geändert.
fault-reason = Schreiben Sie, warum.
fault-role-standard = Eine Standardrolle kann nicht geändert werden.
fault-role-archived = Die Rolle ist archiviert.
fault-role-own-widened = Sie haben die Rolle selbst, und niemand erweitert die eigenen Rechte. Bitten Sie eine Kollegin.
fault-role-name = Schreiben Sie einen Namen.
fault-role-name-form = Höchstens 60 Zeichen und kein #.
fault-role-name-taken = Eine andere Rolle heißt so.
fault-role-limit = Das System hat schon so viele eigene Rollen, wie es erlaubt. Archivieren oder löschen Sie zuerst eine.
fault-role-base = Von dieser Rolle lässt sich keine eigene Rolle ableiten.
fault-role-move = Wählen Sie eine Rolle für alle, die diese haben.
fault-role-handed-out = Die Rolle folgt aus einer Regel, einer Klasse oder einer Karte. Ändern Sie das zuerst.
fault-last-administrator = Dann verwaltet niemand mehr ganz Rollbok. Geben Sie die Rolle zuerst jemand anderem.
fault-last-protected = Dann betreut niemand mehr geschützte Personen. Geben Sie die Rolle zuerst jemand anderem.

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
matrix-no-match-hint = Mindestens ein Filter ist gesetzt.
matrix-caption = Rechte nach Bereich und Rolle
matrix-opened = Geöffnete Bereiche
matrix-column-key = Schlüssel
matrix-column-module = Modul
matrix-xlsx = XLSX exportieren
matrix-copy = Für Tabelle kopieren
matrix-copied = Die Matrix ist kopiert.

paste-title = Aus Tabelle einfügen
paste-lede = Kopieren Sie die Matrix, ändern Sie Stufen in einer Tabelle und fügen Sie sie hier ein. Was in eigenen Rollen abweicht, geht zur Prüfung.
paste-text = Die Matrix
paste-hint = Mit der Kopfzeile zuerst und dem Schlüssel in der ersten Spalte.
paste-read = Einlesen und prüfen
paste-line = Zeile { $line }, „{ $text }“:
paste-empty = Die Kopfzeile mit Schlüssel, Modul, Bereich und Rollen fehlt.
paste-role = Keine Rolle heißt so.
paste-item = Diesen Schlüssel gibt es nicht.
paste-level = Das ist keine Stufe für den Bereich.
paste-standard = Eine Standardrolle kann nicht geändert werden.

about-pupil = über Schülerinnen und Schüler
about-staff = über Personal
about-guardian = über Sorgeberechtigte
about-unit = über Einheiten
about-organisation = über die ganze Organisation
assigns-title = Wer vergibt welche Rolle
assigns-lede = Für jede Rolle des Systems: die Inhaber welcher Rollen sie vergeben dürfen. Wer vergibt, muss an der Schule auch Rollen vergeben dürfen, und die Rolle reicht nie weiter als die eigene.
assigns-by = Vergeben von
assigns-on-the-server = Nur wer den Server betreibt, auf der Kommandozeile
assigns-by-shield = Wer geschützte Personen betreut
assigns-everybody = Alle, die an der Schule Rollen vergeben dürfen
assigns-nobody = Heute hat niemand, den Sie sehen, eine dieser Rollen
assigns-edit = Ändern
assigns-edit-of = Ändern, wer { $role } vergibt
assigns-legend = Wer darf die Rolle { $role } vergeben?
assigns-hint = Nichts auswählen, wenn alle sie vergeben dürfen, die an der Schule Rollen vergeben.
assigns-held = { $count ->
    [0] hat heute niemand
    [one] hat heute eine Person
   *[other] haben heute { $count } Personen
}
assigns-saved = Wer die Rolle vergeben darf, ist geändert.
rules-title = Automatische Regeln
rules-lede = Rollen, die aus einer Anstellung, einer Aufgabe oder der Leitung einer Einheit folgen. Sie werden nie von Hand vergeben und enden von selbst, wenn der Grund wegfällt.
rules-none = In diesem System wird keine Rolle automatisch vergeben
rules-none-hint = Alle Rollen werden von Hand vergeben oder beantragt.
rules-today = { $people ->
    [0] Gilt heute für niemanden.
    [one] Gilt heute für eine Person an { $units ->
        [one] einer Einheit
       *[other] { $units } Einheiten
    }.
   *[other] Gilt heute für { $people } Personen an { $units ->
        [one] einer Einheit
       *[other] { $units } Einheiten
    }.
}
rules-end = Beenden
rules-on-head = Leitet eine Einheit
rules-ahead = Das würde sich ändern
rules-would-give = { $people ->
    [0] Niemand bekommt die Rolle heute durch die Regel.
    [one] Betrifft heute eine Person an { $units ->
        [one] einer Einheit
       *[other] { $units } Einheiten
    }; { $held } haben die Rolle schon.
   *[other] Betrifft heute { $people } Personen an { $units ->
        [one] einer Einheit
       *[other] { $units } Einheiten
    }; { $held } von ihnen haben die Rolle schon.
}
rules-would-end = { $people ->
    [0] Heute hat niemand die Rolle durch die Regel.
    [one] Heute hat eine Person die Rolle durch die Regel. Hat sie sie nicht auf anderem Weg, verliert sie sie.
   *[other] Heute haben { $people } Personen die Rolle durch die Regel. Wer sie nicht auf anderem Weg hat, verliert sie.
}
rules-more = und { $count } weitere
rules-end-now = Regel beenden
rules-make-now = Regel anlegen
rules-new = Neue Regel
rules-when = Grund
rules-choose-ground = Anstellung oder Aufgabe wählen
rules-look = Zeigen, wer die Rolle bekommt
rules-kind-position = Anstellung als
rules-kind-duty = Aufgabe
rules-kind-head = Einheit
rules-added = Die Regel gilt jetzt.
rules-ended = Die Regel ist beendet.
fault-rule-ground = Wählen Sie eine Anstellung oder eine Aufgabe.
fault-rule-own = Rollboks eigene Regeln gehören zu Rollbok und werden hier nicht geändert.
fault-rule-there = Diese Regel gibt es schon.
fault-rule-to-oneself = Die Regel gäbe Ihnen selbst die Rolle. Lassen Sie sie von jemand anderem anlegen.
assigns-today = Heute
assigns-by-profile = Laut Profil
assigns-profile = Das sagt das Profil des Systems
assigns-profile-hint = Das Profil gilt nicht von selbst. Wenn Sie es übernehmen, vergeben nur noch die unten Genannten diese Rollen.
assigns-take-over = { $count ->
    [one] Eine Zeile übernehmen
   *[other] { $count } Zeilen übernehmen
}
assigns-table-saved = { $count ->
    [one] Für eine Rolle ist geändert, wer sie vergibt.
   *[other] Für { $count } Rollen ist geändert, wer sie vergibt.
}
rules-pupils = { $count ->
    [0] In ihrem Geltungsbereich ist niemand in der Schule.
    [one] In ihrem Geltungsbereich ist ein Kind.
   *[other] In ihrem Geltungsbereich sind { $count } Schülerinnen und Schüler.
}
conflicts-title = Unvereinbare Rollen
conflicts-lede = Das Profil des Systems nennt Rollen, die nicht dieselbe Person haben soll. Eine eingeschaltete Regel wird genannt, bevor die Rolle vergeben wird; niemand verliert durch das Einschalten eine Rolle.
conflicts-none = Das Profil nennt keine solchen Rollen
conflicts-none-hint = Alle Rollen dürfen derselben Person vergeben werden.
conflicts-on = Regel ist eingeschaltet
conflicts-off = Regel ist ausgeschaltet
conflicts-hard = Ohne Ausnahme
conflicts-holders = { $count ->
    [0] Heute hat niemand, den Sie sehen, diese Rollen zusammen.
    [one] Heute hat eine Person, die Sie sehen, diese Rollen zusammen.
   *[other] Heute haben { $count } Personen, die Sie sehen, diese Rollen zusammen.
}
conflicts-switch-on = Regel einschalten
conflicts-switch-off = Regel ausschalten
conflicts-on-said = Die Regel ist eingeschaltet.
conflicts-off-said = Die Regel ist ausgeschaltet.
conflicts-would-hold = { $count ->
    [one] Eine Person hätte beide:
   *[other] { $count } Personen hätten beide:
}
conflicts-would = Die Person hat bereits { $roles }. { $count ->
    [0] Sonst hat niemand, den Sie sehen, diese Rollen zusammen.
    [one] Eine Person, die Sie sehen, hat diese Rollen heute zusammen.
   *[other] { $count } Personen, die Sie sehen, haben diese Rollen heute zusammen.
}
conflicts-head = Unvereinbare Rollen
conflicts-despite = Die Rolle trotzdem vergeben, nach Entscheid. Den Entscheid als Grund angeben.
fault-conflict = Die Rolle ist unvereinbar mit einer, die die Person hat. Lesen Sie die Regel unten.
fault-conflict-hard = Diese Rollen darf nie dieselbe Person haben, auch nicht nach Entscheid.
fault-conflict-reason = Geben Sie an, auf welchem Entscheid das beruht.
fault-conflict-elsewhere = Die Rolle ist unvereinbar mit einer anderen der Person. Vergeben Sie sie auf der Seite der Person, wo Regel und Entscheid stehen.
fault-conflict-move = Einige hätten dann unvereinbare Rollen. Beenden Sie zuerst die andere Rolle oder wählen Sie eine andere.
news-title = Neues im Profil
news-lede = Eine neue Version eines Systemprofils ändert nichts von selbst.
news-from-to = { $system }: Version { $from } gilt, Version { $to } liegt vor. Nichts ändert sich von selbst; antworten Sie Zeile für Zeile.
news-version = { $system }: Version { $version }.
news-none = Es gibt keine neuere Version
news-none-hint = Wenn eine neuere mit Rollbok kommt oder unten eingereicht wird, stehen ihre Änderungen hier Zeile für Zeile.
news-lines = Änderungen der neuen Version
news-waiting = { $count ->
    [one] Eine Zeile wartet auf Antwort
   *[other] { $count } Zeilen warten auf Antwort
}, { $ignored } werden ignoriert.
news-all-answered = Alle Zeilen sind beantwortet.
news-caption = Ihre Fassung, die alte und die neue, Zeile für Zeile
news-line = Was
news-yours = Bei Ihnen
news-old = Alte Version
news-new = Neue Version
news-answer = Antwort
news-answer-accept = Übernehmen
news-answer-ignore = Ignorieren
news-answer-later = Später
news-contested = Auch hier geändert
news-own-role = Eigene Rolle
news-all = { $count ->
    [one] Die Zeile übernehmen, die hier nicht geändert ist
   *[other] Alle { $count } Zeilen übernehmen, die hier nicht geändert sind
}
news-look = Ansehen, was die Antworten bewirken
news-ahead = So würde es
news-accepted = Übernommen
news-ignored = Ignoriert
news-ignored-head = Ignorierte Zeilen
news-ignored-count = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
news-ignored-line = { $what }; bei Ihnen: { $yours }; neue Version: { $new }
news-ask-again = Wieder fragen
news-asked-again = { $count ->
    [one] Eine Zeile wartet wieder auf Antwort.
   *[other] { $count } Zeilen warten wieder auf Antwort.
}
news-left = Warten weiter
news-taken-lines = Die übernommenen Zeilen
news-becomes = { $what }: { $before } wird { $after }
news-not-together = Das passt ohne weitere Zeilen nicht zusammen: { $record }. Übernehmen Sie auch, was dazugehört.
news-stale = Seit Ihrer Antwort hat sich etwas geändert. Beantworten Sie die Zeilen noch einmal.
news-save = Antworten speichern
news-change = Antworten ändern
news-drop = Antworten verwerfen
news-dropped = Die Antworten sind verworfen.
news-saved = Gespeichert: { $accepted ->
    [one] eine Zeile übernommen
   *[other] { $accepted } Zeilen übernommen
}, { $ignored } ignoriert.
news-taken-back = Es ist wieder wie vorher.
news-offered = Die Datei ist eingelesen. Ihre Zeilen warten auf Antwort.
news-withdrawn = Die Datei ist entfernt. Was übernommen wurde, bleibt.
news-hand-in = Ein neueres Profil einreichen
news-file = Profildatei
news-file-hint = Eine JSON-Datei mit dem Schlüssel des Systems und einer höheren Versionsnummer. Das Einlesen ändert nichts.
news-read = Einlesen
news-withdraw = Eingereichte Version { $version } entfernen
news-history = Früher übernommen
news-was-taken = { $day }, Version { $version }: { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}.
news-back = Die letzte Übernahme rückgängig machen
news-back-gone = Das lässt sich so nicht mehr rückgängig machen: Seitdem hat sich etwas geändert, oder es ist schon geschehen.
news-back-lines = Zeilen, die werden wie zuvor
news-back-look = Zeigen, was sich ändert
news-back-not = So lassen
news-undo = Rückgängig machen
news-whole = Der ganze Eintrag
news-there = vorhanden
news-not-there = nicht vorhanden
news-yes = ja
news-no = nein
news-record-system = Das System
news-record-remark = Lesehinweis
news-record-level = Name einer Stufe
news-record-feed = Empfänger
news-record-audience = Anfangsgruppe
news-record-course = Schulung
news-record-wall = Geschlossener Teil
news-record-module = Modul
news-record-item = Bereich
news-record-role = Rolle
news-record-conflict = Unvereinbare Rollen
news-record-rule = Automatische Regel
news-field-format = Dateiformat
news-field-language = Sprache
news-field-source = Quelle
news-field-names = Name
news-field-about = Beschreibung
news-field-own_role_limit = Höchstzahl eigener Rollen
news-field-own_role_mark = Zeichen vor der Nummer
news-field-to = Empfänger
news-field-routes = Wege
news-field-superconfigurators = Superkonfiguratoren
news-field-configurators = Konfiguratoren
news-field-printed = Schreibweise im Dokument
news-field-beyond = Im Dokument nicht genannt
news-field-module = Modul
news-field-kind = Art
news-field-of = Betrifft
news-field-clients = Wo
news-field-client = Wo
news-field-code = Kurzschlüssel
news-field-own = Eigen durch
news-field-substitutable = Gilt auch für Vertretungen
news-field-needs_release = Braucht Freigabe
news-field-wall = Hinter Wand
news-field-standard = Standardrolle
news-field-bound_to_employment = An Anstellung gebunden
news-field-training = Schulung
news-field-base = Als Grundlage eigener Rollen erlaubt
news-field-defines_roles = Legt eigene Rollen an
news-field-assigns = Vergibt die Rollen
news-field-reconciled = Wird mit Leitung abgeglichen
news-field-longest_days = Längste Zuordnung in Tagen
news-field-opens = Öffnet
news-field-all_items = Auf allen Bereichen
news-field-levels = Recht
news-field-roles = Rollen
news-field-hard = Ohne Ausnahme
news-field-when = Grund
news-field-role = Rolle
news-field-for = Für
fault-news-to-oneself = Das gäbe Ihnen selbst mehr Rechte. Lassen Sie jemand anderen diese Zeilen übernehmen.
fault-news-together = Die Zeilen passen ohne weitere nicht zusammen. Beantworten Sie sie noch einmal.
fault-news-walls = Nur eine Version, die mit Rollbok kommt, darf einen geschlossenen Teil öffnen oder ändern, wer ihn verwaltet. Ignorieren Sie diese Zeilen.
fault-profile = Die Datei ist kein gültiges Profil. Prüfen Sie sie mit rollbok profile check; das sagt, was fehlt.
fault-profile-other = Die Datei gehört zu einem anderen System.
fault-profile-old = Die Version der Datei ist nicht neuer als die geltende.
roledef-all-items = Die Rolle hat „{ $level }“ auf allen Bereichen, auch auf künftigen. Das gilt überall, wo nichts anderes steht, außer hinter Wänden.
