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
tables-schools = Skolor
tables-schools-mine = Alla mina skolor
tables-schools-some = { $count } skolor
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
tables-pick-all = { $count ->
    [one] Markera den enda raden
   *[other] Markera alla { $count } som matchar
}
tables-pick-none = Avmarkera
tables-picked = Markerade
tables-picked-others = { $count ->
    [one] och en på andra sidor
   *[other] och { $count } på andra sidor
}
tables-bulk-end = Ändra slutdag …
