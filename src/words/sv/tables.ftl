### Tabellerna per roll.

tables-all = Tabeller per roll
tables-pupils = Elever
tables-teachers = Lärare
tables-clerks = Kanslister
tables-principals = Rektorer
tables-schedulers = Schemaläggare
tables-school-administrators = Systemansvariga skola
tables-lede-pupils = En rad per elev, på basskolan. Uppgifterna kommer från elevregistret och ändras där.
tables-lede-teachers = En rad per lärare och skola. Den som inte längre arbetar på skolan står kvar som arkiverad.
tables-lede-clerks = Den som ser alla elever på skolan, men inga inställningar. En rad per person och skola.
tables-lede-principals = En rad per skolenhet. Rollen följer av att vara rektor för enheten.
tables-lede-schedulers = Den som ska komma åt skolans schema. En rad per person och skola, så att rätten att skapa schema kan skilja sig mellan skolor.
tables-lede-school-administrators = Den som når allt på skolan, också administration och inställningar. En rad per person och skola.
tables-none-pupils = Inga elever på de valda skolorna.
tables-none-teachers = Inga lärare på de valda skolorna.
tables-none-clerks = Inga kanslister än.
tables-none-principals = Inga skolor att visa.
tables-none-schedulers = Inga schemaläggare än.
tables-none-school-administrators = Inga systemansvariga än.
tables-none-hint = Lägg till den första längst ner i tabellen, eller läs in dem från källan.
tables-choose = Välj skolor
tables-show = Visa raderna
tables-filter = Filtrera tabellen
tables-filter-text = Namn
tables-column-name = Namn
tables-column-signature = Signatur
tables-column-school = Skola
tables-column-class = Klass
tables-column-born = Född
tables-column-email = E-post
tables-column-flag = Får skapa schema
tables-column-until = Gäller till
tables-column-origin = Ursprung
tables-column-act = Åtgärd
tables-archived = Arkiverad
tables-no-head = Rektor saknas
tables-no-email = E-post saknas
tables-ended = Avslutad { $day }
tables-no-end = Tills vidare
tables-born-unknown = Födelsedatum saknas
tables-flag-yes = Får skapa
tables-flag-no = Får inte
tables-flag-give = Tillåt
tables-flag-take = Ta bort
tables-flag-give-of = Tillåt { $name } att skapa schema på { $school }
tables-flag-take-of = Ta bort rätten för { $name } att skapa schema på { $school }
tables-end = Avsluta
tables-end-of = Avsluta rollen för { $name } på { $school }
tables-restore = Ångra avslutet
tables-restore-of = Ångra avslutet för { $name } på { $school }
tables-add-person = Lägg till person
tables-add-school = Välj skola
tables-add = Lägg till
tables-add-find = Sök
tables-add-other = Sök någon annan

tables-pick = Markera
tables-pick-row = Markera { $name }, { $school }
tables-pick-page = Markera hela sidan
tables-pick-all = Markera alla som gäller
tables-pick-none = Avmarkera
tables-picked = Markerade
tables-picked-others = { $count ->
    [one] och en på andra sidor
   *[other] och { $count } på andra sidor
}
tables-bulk-end = Ändra slutdag …
tables-edit = Redigera
tables-edit-until = Till och med: { $name }, { $school }
tables-edit-flag = Får skapa schema: { $name }, { $school }
tables-now = Där står nu: { $day }.
tables-savebar = Ändrade rader
tables-unsaved = Ändrade rader som inte är sparade:
tables-unsaved-none = Inget är ändrat än. Allt sparas tillsammans.
tables-discard = Släng ändringarna
tables-save = Spara
tables-changed = Ändrad

tables-column-timetable = Elev-id för Schemavisare
tables-edit-mark = { $mark }: { $name }, { $school }
tables-bulk-mark = Ändra flagga …

mark-phone-off = Frånvaro via telefon avstängd
mark-pupil-off = Frånvaro via elevroll avstängd
mark-timetable-hidden = Dölj individuellt schema
mark-off = Avstängd
mark-hidden = Dolt
marks-title = Ändra flagga för flera
marks-none-hint = Markera rader i tabellen över elever eller lärare och välj Ändra flagga.
marks-lede = { $count ->
    [one] En rad är markerad. Välj flagga och se vad som ändras.
   *[other] { $count } rader är markerade. Välj flagga och se vad som ändras.
}
marks-left-on = Har redan flaggan ({ $count })
marks-left-off = Har inte flaggan ({ $count })
marks-which = Flagga
marks-to = Vad ska hända?
marks-on = Sätt flaggan
marks-off = Ta bort flaggan
marks-now = Flaggor nu
marks-apply = { $count ->
    [one] Ändra en rad
   *[other] Ändra { $count } rader
}
marks-done = { $count ->
    [one] Flaggan är ändrad på en rad.
   *[other] Flaggan är ändrad på { $count } rader.
}
marks-undone = { $count ->
    [one] En flagga är återställd.
   *[other] { $count } flaggor är återställda.
}
marks-undone-some = { $count ->
    [one] En flagga är återställd.
   *[other] { $count } flaggor är återställda.
} { $left ->
    [one] En lämnades, eftersom någon har ändrat den sedan dess.
   *[other] { $left } lämnades, eftersom någon har ändrat dem sedan dess.
}
fault-mark = Välj en av flaggorna.
fault-marks-nothing = Ingen rad skulle ändras.

tables-column-row = Rad-id
tables-paste = Kalkylblad
tables-paste-title = { $table } till och från kalkylblad
tables-paste-lede = Kopiera raderna till ett kalkylblad, ändra dem där och klistra in dem här igen. Inget sparas förrän du har sett vad som ändras.
tables-paste-look = Det här skulle ändras. Inget är sparat än.
tables-paste-text = Rader med tabbar mellan kolumnerna
tables-paste-hint = Kolumnen Rad-id talar om vilken rad det är. Kolumner som kommer från en källa ändras där.
tables-paste-read = Visa vad som ändras
tables-paste-changes = { $count ->
    [one] En cell ändras
   *[other] { $count } celler ändras
}
tables-paste-apply = { $count ->
    [one] Spara en ändring
   *[other] Spara { $count } ändringar
}
tables-paste-left = Lämnas som de är ({ $count })
tables-paste-again = Klistra in något annat
tables-paste-column = Kolumn
tables-paste-before = Nu
tables-paste-after = Blir
tables-paste-empty = (tomt)
tables-paste-same = Inget skiljer sig
tables-paste-same-hint = Det som klistrades in är likadant som tabellen, eller så går inget av det att spara.
tables-paste-no-row = Kolumnen Rad-id saknas. Kopiera raderna härifrån, med rubriken.
tables-paste-unknown = Raden finns inte bland dem som visas: den är borttagen, hör till en annan skola eller är ny. Nya rader läggs till längst ner i tabellen.
tables-paste-twice = Raden står två gånger. Den första gäller.
tables-paste-over = Raden är arkiverad och ändras inte.
tables-paste-owned = Värdet kommer från en källa och ändras där.
tables-paste-cell = Skriv ja, eller lämna cellen tom.
