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
matrix-caption = Rättigheter per område och roll
matrix-opened = Öppnade områden
matrix-column-key = Nyckel
matrix-column-module = Modul

about-pupil = om elever
about-staff = om personal
about-guardian = om vårdnadshavare
about-unit = om enheter
about-organisation = om hela organisationen
