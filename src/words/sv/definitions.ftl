### Rolldefinitioner och matrisen.

roledef-title = Rolldefinitioner
roledef-lede = En roll är en samling rättigheter. Vem som har rollen, och var, står hos personerna.
roledef-none = Inget system är inläst.
roledef-systems = System
roledef-roles = Roller
roledef-standard = Standardroller
roledef-locked = låsta
roledef-own = Egna roller
roledef-own-of = { $count } av { $limit }
roledef-archived = Arkiverade
roledef-people = personer
roledef-held = { $count ->
    [0] Ingen som du når har rollen i dag.
    [one] { $count } person som du når har rollen i dag.
   *[other] { $count } personer som du når har rollen i dag.
}
roledef-opened = Den öppnar { $count } av { $total } områden.
roledef-compare = Jämför
roledef-standard-note = Standardroll, kan inte ändras
roledef-standard-hint = Standardroller följer med systemet. För att anpassa rättigheter skapar du en egen roll med den här som grund.
roledef-opens-protected = Rollen öppnar även skyddade personer.
roledef-opens-walls = Rollen öppnar stängda delar: { $walls }.
roledef-legend = Så läser du märkena
roledef-masks = Register och åtgärder
roledef-masks-note = Egna = elever i de grupper personen är kopplad till. Alla = hela omfattningen.
roledef-reports = Rapporter och exporter
roledef-reports-note = Att få läsa ett register ger inte rätt att skriva ut eller exportera det.
roledef-column-item = Område
roledef-column-right = Rätt
roledef-column-base = Grundens värde
roledef-column-need = Behov
roledef-need-missing = Behov saknas
roledef-differs = avviker från grunden
roledef-walled = Stängd del, öppnas inte av rollen

roledef-changed = Ändrad
roledef-cell = { $item }, rätt för { $role }
roledef-need-of = { $item }, behov i en mening
roledef-savebar = Osparade ändringar
roledef-unsaved = Ändrade rättigheter, inte sparade:
roledef-picked = Markerade rader:
roledef-discard = Kasta
roledef-review = Granska ändringarna
roledef-keys = Pilar flyttar mellan celler. Skriv början av en nivå för att välja den, mellanslag växlar. Skift och pil markerar flera rader; Ctrl och Enter fyller dem.
roledef-manage = Namn, mall, kopia och arkiv
roledef-name = Namn
roledef-name-hint = Numret efter namnet står kvar.
roledef-rename = Byt namn
roledef-reset-to = Återställ till standardrollen
roledef-reset = Granska återställningen
roledef-choose = Välj roll
roledef-move-to = Ta bort, och ge dem som har rollen
roledef-delete = Ta bort rollen
roledef-archive = Arkivera
roledef-unarchive = Ta ur arkivet
roledef-archive-hint = En arkiverad roll öppnar inget och kan inte ges. Den kan tas ur arkivet igen.
roledef-copy = Kopiera till ny roll
roledef-new = Ny roll
roledef-new-lede = En egen roll börjar med rättigheterna i en standardroll, i en annan egen roll eller helt tom. Stängda delar följer aldrig med.
roledef-new-number = Rollen får nummer { $number } efter namnet.
roledef-from = Börja från
roledef-from-nothing = Tom roll
roledef-make = Skapa rollen
roledef-drafts = { $count ->
    [one] En roll har ändringar som väntar på granskning.
   *[other] { $count } roller har ändringar som väntar på granskning.
}
roledef-to-review = Till granskningen
roledef-by-audience = Rollen följer enhet, klass eller elevkort för elever och vårdnadshavare.
roledef-version = Version { $version }.
roledef-base = Bygger på { $base }.
roledef-base-none = Började tom.
roledef-saved = { $count ->
    [one] { $count } ändring är sparad.
   *[other] { $count } ändringar är sparade.
}
roledef-made = Rollen är skapad.
roledef-renamed = Rollen har bytt namn.
roledef-was-archived = Rollen är arkiverad.
roledef-was-unarchived = Rollen är tagen ur arkivet.
roledef-deleted = Rollen är borttagen, och de som hade den har den här i stället.
roledef-dropped = Ändringarna är kastade.

review-title = Granska ändringar
review-lede = Inget är sparat än. Se vad som ändras och vilka det rör, och skriv varför.
review-nothing = Inga ändringar väntar.
review-nothing-hint = Ändra rättigheter i en egen roll för att granska dem här.
review-caption = Ändrade celler, före och efter
review-stale = Du såg version { $seen }, men någon har sparat version { $now }. Båda värdena står bredvid varandra. Sparar du, gäller dina.
review-was = Du såg
review-now = Gäller nu
review-wanted = Ditt val
review-other = Ändrad av någon annan
review-need = ”{ $before }” blir ”{ $after }”
review-cells = Celler
review-wider = Utökas
review-narrower = Minskas eller bara behov
review-people = Personer med rollen
review-schools = Skolor
review-pupils = Elever i omfattningen
review-gaining = Personer som får mer
review-losing = Personer som mister något
review-walled = Stängda delar
review-impact-note = Siffrorna gäller i dag och bara dem som du själv når.
review-save = { $count ->
    [one] Spara { $count } ändring
   *[other] Spara { $count } ändringar
}
review-back = Ändra mer
review-drop = Kasta ändringarna

fault-item = Området finns inte i systemet.
fault-level = Den nivån finns inte för området.
fault-walled = Delen är stängd för egna roller. Den som förvaltar delen ger tillträde.
fault-need-long = Behovet är en mening på högst 200 tecken.
fault-paste = Texten kan inte läsas in. Raderna som inte går står ovanför.
fault-nothing-changed = Inget är ändrat.
fault-reason = Skriv varför.
fault-role-standard = En standardroll kan inte ändras.
fault-role-archived = Rollen är arkiverad.
fault-role-own-widened = Du har själv rollen, och ingen utökar sin egen behörighet. Be en kollega.
fault-role-name = Skriv ett namn.
fault-role-name-form = Högst 60 tecken, och inget #.
fault-role-name-taken = En annan roll heter så.
fault-role-limit = Systemet har redan så många egna roller som det tillåter. Arkivera eller ta bort en först.
fault-role-base = Av den rollen kan ingen egen roll göras.
fault-role-move = Välj en roll för dem som har den här.
fault-role-handed-out = Rollen följer av en regel, en klass eller ett elevkort. Ändra det först.
fault-last-administrator = Då finns ingen kvar som styr hela Rollbok. Ge rollen till någon annan först.
fault-last-protected = Då finns ingen kvar som hanterar skyddade personer. Ge rollen till någon annan först.

matrix-title = Hela matrisen
matrix-lede = { $roles } roller och { $items } områden. Märket visar rätten.
matrix-filter = Välj vad matrisen visar
matrix-system = System
matrix-a = Jämför rollen
matrix-b = med rollen
matrix-no-role = Ingen
matrix-only = Rader
matrix-all-rows = Alla rader
matrix-only-differences = Bara skillnader
matrix-only-changes = Bara ändringar mot grunden
matrix-q = Sök område
matrix-archived = Även arkiverade
matrix-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
matrix-differ = { $count ->
    [one] { $count } rad skiljer mellan { $one } och { $other }
   *[other] { $count } rader skiljer mellan { $one } och { $other }
}
matrix-different = skiljer mellan de två rollerna
matrix-no-match = Ingen rad passar.
matrix-no-match-hint = Ett eller flera filter är på.
matrix-caption = Rättigheter per område och roll
matrix-opened = Öppnade områden
matrix-column-key = Nyckel
matrix-column-module = Modul
matrix-xlsx = Exportera XLSX
matrix-copy = Kopiera till kalkylblad
matrix-copied = Matrisen är kopierad.

paste-title = Klistra in från kalkylblad
paste-lede = Kopiera matrisen, ändra nivåerna i ett kalkylblad och klistra in den här. Det som skiljer i egna roller går till granskning.
paste-text = Matrisen
paste-hint = Med rubrikraden först och nyckeln i första kolumnen.
paste-read = Läs in och granska
paste-line = Rad { $line }, ”{ $text }”:
paste-empty = Rubrikraden med nyckel, modul, område och roller saknas.
paste-role = Ingen roll heter så.
paste-item = Ingen sådan nyckel finns.
paste-level = Det är ingen nivå för området.
paste-standard = En standardroll kan inte ändras.

about-pupil = om elever
about-staff = om personal
about-guardian = om vårdnadshavare
about-unit = om enheter
about-organisation = om hela organisationen
assigns-title = Vem får ge vilken roll
assigns-lede = För varje roll i systemet: vilka rollers innehavare får ge den. Den som ger måste också få ge roller på den skolan, och rollen får aldrig nå längre än hennes egen.
assigns-by = Ges av
assigns-everybody = Alla som får ge roller på skolan
assigns-nobody = Ingen du ser har någon av rollerna i dag
assigns-edit = Ändra
assigns-edit-of = Ändra vem som får ge { $role }
assigns-legend = Vem får ge rollen { $role }?
assigns-hint = Markera inget om alla som får ge roller på skolan ska få ge den.
assigns-held = { $count ->
    [0] ingen har den i dag
    [one] en person har den i dag
   *[other] { $count } personer har den i dag
}
assigns-saved = Vem som får ge rollen är ändrat.
rules-title = Automatiska regler
rules-lede = Roller som följer av anställning, uppdrag eller av att leda en enhet. De tilldelas aldrig för hand och upphör av sig själva när grunden upphör.
rules-none = Inga roller ges automatiskt i det här systemet
rules-none-hint = Alla roller ges för hand eller beställs.
rules-today = { $people ->
    [0] Gäller ingen i dag.
    [one] Gäller en person i dag, på { $units ->
        [one] en enhet
       *[other] { $units } enheter
    }.
   *[other] Gäller { $people } personer i dag, på { $units ->
        [one] en enhet
       *[other] { $units } enheter
    }.
}
rules-end = Avsluta
rules-on-head = Leder en enhet
rules-ahead = Så skulle det bli
rules-would-give = { $people ->
    [0] Ingen får rollen i dag av regeln.
    [one] En person berörs i dag, på { $units ->
        [one] en enhet
       *[other] { $units } enheter
    }; { $held } har redan rollen.
   *[other] { $people } personer berörs i dag, på { $units ->
        [one] en enhet
       *[other] { $units } enheter
    }; { $held } av dem har redan rollen.
}
rules-would-end = { $people ->
    [0] Ingen har rollen genom regeln i dag.
    [one] En person har rollen genom regeln i dag. Om hon inte har fått den på annat sätt förlorar hon den.
   *[other] { $people } personer har rollen genom regeln i dag. De som inte har fått den på annat sätt förlorar den.
}
rules-more = och { $count } till
rules-end-now = Avsluta regeln
rules-make-now = Skapa regeln
rules-new = Ny regel
rules-when = Den som har
rules-choose-ground = Välj anställning eller uppdrag
rules-look = Visa vilka som får rollen
rules-kind-position = Anställning som
rules-kind-duty = Uppdrag
rules-kind-head = Enhet
rules-added = Regeln gäller nu.
rules-ended = Regeln har upphört.
fault-rule-ground = Välj en anställning eller ett uppdrag.
fault-rule-own = Rollboks egna regler följer med Rollbok och ändras inte här.
fault-rule-there = Den regeln finns redan.
fault-rule-to-oneself = Regeln skulle ge dig själv rollen. Låt någon annan skapa den.
