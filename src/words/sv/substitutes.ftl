### Vikarier.

pass-title = Vikarier
pass-title-of = Vikarier för { $name }
pass-lede = En vikarie når lärarens grupper i det som gäller även vikarier, högst fem dagar i taget. Ingen roll följer med.
pass-form = Låt någon vikariera
pass-substitute = Vikarie
pass-choose = Välj en kollega
pass-choice-list = Lärarens egen lista
pass-choice-colleagues = Andra på skolan
pass-groups = Grupper
pass-groups-all = Alla grupper
pass-all-groups = alla grupper
pass-from = Från och med
pass-to = Till och med
pass-to-hint = Högst { $count } dagar.
pass-reason = Skäl
pass-reason-hint = Behövs inte. Skriv inget om hälsa.
pass-give = Ge vikariatet
pass-what = Vad det öppnar
pass-opens = { $name } får { $what } för { $count ->
    [one] { $count } elev
   *[other] { $count } elever
} i { $groups }, från { $from } till och med { $to }.
pass-opens-nothing = Vikariatet öppnar inget för { $name }: ingen roll som { $name } har på skolan gäller egna elever.
pass-acts-read = läsa { $items }
pass-acts-edit = läsa och ändra { $items }
pass-acts-execute = köra { $items }
pass-and = {" "}och{" "}
pass-also = { $name } vikarierar redan: { $groups }, { $days }.
pass-also-away = Läraren vikarierar själv för någon annan de dagarna. Det följer inte med.
pass-also-elsewhere = { $name } vikarierar också för någon annan: { $days }.
pass-days = { $from } till { $to }
pass-for = Vikarierar för { $name }
pass-by = { $name } vikarierar
pass-state-ended = Avslutat
pass-state-coming = Kommande
pass-state-today = Slutar i dag
pass-end = Avsluta
pass-change = Ändra
pass-none = Inget vikariat i dag eller senare.
pass-no-groups = Du har inga grupper
pass-no-groups-hint = Den som har uppdrag i en klass eller grupp kan låta en kollega vikariera där.
pass-nobodys = { $name } har inga grupper
pass-given-head = Vikarierar för dig
pass-given-none = Ingen vikarierar för dig i dag eller senare.
pass-had-head = Du vikarierar
pass-list = Din lista
pass-list-none = Ingen står på din lista än.
pass-list-first = Sätt först en kollega på din lista.
pass-list-colleague = Kollega på skolan
pass-list-keep = Sätt på listan
pass-list-drop = Ta bort
pass-kept = Kollegan står på din lista.
pass-dropped = Kollegan är borttagen från din lista. Vikariat som redan är givna gäller.
pass-given = Vikariatet är givet.
pass-ended = Vikariatet är avslutat och öppnar inget mer.
pass-restored = Vikariatet gäller igen.
passes-title = Vikariat
passes-lede = Vem som vikarierar för vem på dina skolor. Ett nytt vikariat ges på lärarens sida, eller av läraren själv.
passes-filter = Filtrera vikariaten
passes-now = I dag
passes-now-none = Ingen vikarierar i dag.
passes-coming = Kommande dagar
passes-coming-none = Inget vikariat är givet för kommande dagar.
passes-says = { $substitute } vikarierar för { $teacher }
passes-count = { $count ->
    [one] { $count } vikariat
   *[other] { $count } vikariat
}
passes-none-hint = Vikariat ges på lärarens sida, eller av läraren själv.
fault-pass-substitute = Välj vem som vikarierar.
fault-pass-groups = Välj minst en grupp.
fault-pass-herself = Ingen vikarierar för sig själv.
fault-pass-past = Ett vikariat kan inte börja före i dag.
fault-pass-long = Ett vikariat är högst fem dagar. Ge ett nytt om det behövs längre.
fault-pass-barred = Personen kan inte vikariera nu: kontot är låst eller personen har slutat.
fault-pass-group = Läraren har inte uppdrag i alla grupper alla de dagarna.
fault-pass-teacher-leaves = Lärarens anställning på skolan räcker inte så länge.
fault-pass-not-there = Personen arbetar inte på gruppernas skola alla de dagarna. Välj grupper eller dagar.
fault-pass-already = Personen vikarierar redan där någon av dagarna.
fault-pass-not-listed = Välj någon på din lista.
act-pass-given = Gav ett vikariat
act-pass-ended = Avslutade ett vikariat
act-pass-restored = Återställde ett vikariat
act-substitute-kept = Satte en kollega på sin vikarielista
act-substitute-dropped = Tog bort en kollega från sin vikarielista
