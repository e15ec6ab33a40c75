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
roledef-keys = Pilar flyttar mellan celler. Skriv början av en nivå för att välja den, mellanslag växlar. Skift och pil markerar flera rader, skift och mellanslag en rad till, Ctrl och mellanslag hela kolumnen; Ctrl och Enter fyller dem.
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
review-impact-note = Siffrorna gäller i dag och bara dem som du själv når.
review-no-walls = Egna roller öppnar inga stängda delar.
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
assigns-on-the-server = Bara serverns ägare, på kommandoraden
assigns-by-shield = Den som hanterar skyddade personer
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
assigns-today = I dag
assigns-by-profile = Enligt profilen
assigns-profile = Så säger systemets profil
assigns-profile-hint = Profilen gäller inte av sig själv. Tar du över den får bara de som har rollerna här nedanför ge dem.
assigns-take-over = { $count ->
    [one] Ta över en rad
   *[other] Ta över { $count } rader
}
assigns-table-saved = { $count ->
    [one] För en roll är det ändrat vem som får ge den.
   *[other] För { $count } roller är det ändrat vem som får ge dem.
}
rules-pupils = { $count ->
    [0] Ingen elev ligger i deras omfattning.
    [one] En elev ligger i deras omfattning.
   *[other] { $count } elever ligger i deras omfattning.
}
conflicts-title = Roller som inte går ihop
conflicts-lede = Systemets profil nämner roller som samma person inte ska ha. En regel som är på nämns innan rollen ges; ingen förlorar en roll när den slås på.
conflicts-none = Systemets profil nämner inga sådana roller
conflicts-none-hint = Alla roller får ges till samma person.
conflicts-on = Regeln är på
conflicts-off = Regeln är av
conflicts-hard = Utan undantag
conflicts-holders = { $count ->
    [0] Ingen som du når har rollerna tillsammans i dag.
    [one] En person som du når har rollerna tillsammans i dag.
   *[other] { $count } personer som du når har rollerna tillsammans i dag.
}
conflicts-switch-on = Slå på regeln
conflicts-switch-off = Slå av regeln
conflicts-on-said = Regeln är på.
conflicts-off-said = Regeln är av.
conflicts-would-hold = { $count ->
    [one] En person skulle ha båda:
   *[other] { $count } personer skulle ha båda:
}
conflicts-would = Personen har redan { $roles }. { $count ->
    [0] Ingen annan som du når har rollerna tillsammans.
    [one] En person som du når har rollerna tillsammans i dag.
   *[other] { $count } personer som du når har rollerna tillsammans i dag.
}
conflicts-head = Rollerna går inte ihop
conflicts-despite = Ge rollen ändå, efter beslut. Skriv beslutet som skäl.
fault-conflict = Rollen går inte ihop med en som personen har. Läs regeln här nedanför.
fault-conflict-hard = Rollerna får aldrig hållas ihop, inte heller efter beslut.
fault-conflict-reason = Skriv vilket beslut det bygger på.
fault-conflict-elsewhere = Rollen går inte ihop med en annan som personen har. Ge den från personens sida, där regeln och beslutet kan skrivas.
fault-conflict-move = Några av dem skulle få roller som inte går ihop. Avsluta den andra rollen först, eller välj en annan.
news-title = Nyheter i profilen
news-lede = En ny version av ett systems profil ändrar inget av sig själv.
news-from-to = { $system }: version { $from } gäller, version { $to } finns. Inget ändras av sig självt; svara rad för rad.
news-version = { $system }: version { $version }.
news-none = Ingen nyare version finns
news-none-hint = När en nyare följer med Rollbok, eller lämnas in här nedanför, står dess ändringar här rad för rad.
news-lines = Ändringar i den nya versionen
news-waiting = { $count ->
    [one] En rad väntar på svar
   *[other] { $count } rader väntar på svar
}, { $ignored } ignoreras.
news-all-answered = Alla rader är besvarade.
news-caption = Er version, den förra och den nya, rad för rad
news-line = Vad
news-yours = Hos er
news-old = Förra versionen
news-new = Nya versionen
news-answer = Svar
news-answer-accept = Ta över
news-answer-ignore = Ignorera
news-answer-later = Senare
news-contested = Ändrad även här
news-own-role = Egen roll
news-all = { $count ->
    [one] Ta över den rad som inte är ändrad här
   *[other] Ta över alla { $count } rader som inte är ändrade här
}
news-look = Se vad svaren gör
news-ahead = Så skulle det bli
news-accepted = Tas över
news-ignored = Ignoreras
news-ignored-head = Ignorerade rader
news-ignored-count = { $count ->
    [one] En rad
   *[other] { $count } rader
}
news-ignored-line = { $what }; hos er: { $yours }; nya versionen: { $new }
news-ask-again = Fråga igen
news-asked-again = { $count ->
    [one] En rad väntar på svar igen.
   *[other] { $count } rader väntar på svar igen.
}
news-left = Väntar fortfarande
news-taken-lines = Raderna som tas över
news-becomes = { $what }: { $before } blir { $after }
news-not-together = Det hänger inte ihop utan fler rader: { $record }. Ta över också det som hör dit.
news-stale = Något har ändrats sedan du svarade. Svara på raderna igen.
news-save = Spara svaren
news-change = Ändra svaren
news-drop = Kasta svaren
news-dropped = Svaren är kastade.
news-saved = Sparat: { $accepted ->
    [one] en rad togs över
   *[other] { $accepted } rader togs över
}, { $ignored } ignoreras.
news-taken-back = Det är som det var före.
news-offered = Filen är inläst. Dess rader väntar på svar.
news-withdrawn = Filen är borttagen. Det som togs över står kvar.
news-hand-in = Lämna in en nyare profil
news-file = Profilfil
news-file-hint = En JSON-fil med systemets nyckel och ett högre versionsnummer. Inget ändras när den läses in.
news-read = Läs in
news-withdraw = Ta bort den inlämnade version { $version }
news-history = Övertaget förut
news-was-taken = { $day }, version { $version }: { $count ->
    [one] en rad
   *[other] { $count } rader
}.
news-back = Ta tillbaka det senaste
news-back-gone = Det här kan inte längre tas tillbaka så: något har ändrats sedan dess, eller så är det redan tillbakataget.
news-back-lines = Rader som blir som förut
news-back-look = Se vad det ändrar
news-back-not = Låt det vara
news-undo = Ta tillbaka
news-whole = Hela posten
news-there = finns
news-not-there = finns inte
news-yes = ja
news-no = nej
news-record-system = Systemet
news-record-remark = Läsanvisning
news-record-level = Namn på nivå
news-record-feed = Mottagare
news-record-audience = Grupp från början
news-record-course = Utbildning
news-record-wall = Stängd del
news-record-module = Modul
news-record-item = Område
news-record-role = Roll
news-record-conflict = Roller som inte går ihop
news-record-rule = Automatisk regel
news-field-format = Filformat
news-field-language = Språk
news-field-source = Källa
news-field-names = Namn
news-field-about = Beskrivning
news-field-own_role_limit = Högst antal egna roller
news-field-own_role_mark = Märke före numret
news-field-to = Mottagare
news-field-routes = Vägar
news-field-superconfigurators = Superkonfiguratorer
news-field-configurators = Konfiguratorer
news-field-printed = Så står det i dokumentet
news-field-beyond = Nämns inte i dokumentet
news-field-module = Modul
news-field-kind = Slag
news-field-of = Gäller
news-field-clients = Var
news-field-client = Var
news-field-code = Kortnyckel
news-field-own = Egen genom
news-field-substitutable = Gäller även vikarier
news-field-needs_release = Kräver frisläppande
news-field-wall = Bakom vägg
news-field-standard = Standardroll
news-field-bound_to_employment = Styrs av anställning
news-field-training = Utbildning
news-field-base = Får vara grund för egna roller
news-field-defines_roles = Skapar egna roller
news-field-assigns = Ger rollerna
news-field-reconciled = Stäms av med chef
news-field-longest_days = Längsta tilldelning i dagar
news-field-opens = Öppnar
news-field-all_items = På alla områden
news-field-levels = Rätt
news-field-roles = Roller
news-field-hard = Utan undantag
news-field-when = Grund
news-field-role = Roll
news-field-for = För
fault-news-to-oneself = Det skulle ge dig själv mer behörighet. Låt en kollega ta över de raderna.
fault-news-together = Raderna hänger inte ihop utan fler. Svara på dem igen.
fault-news-walls = Bara en version som följer med Rollbok får öppna en stängd del eller ändra vem som ansvarar för den. Ignorera de raderna.
fault-profile = Filen är ingen giltig profil. Prova den med rollbok profile check, som säger vad som är fel.
fault-profile-other = Filen hör till ett annat system.
fault-profile-old = Filens version är inte nyare än den som gäller.
roledef-all-items = Rollen har ”{ $level }” på alla områden, även på dem som kommer till. Det gäller överallt där inget annat står, utom bakom väggar.
