### Att ge en roll.

roles-give-title = Ge { $name } en roll
roles-give-lede = Rollen gäller från sin första till och med sin sista dag och avslutas sedan av sig själv.
roles-give-not-employed = Personen är inte anställd, därför visas inga roller i administrationen.
roles-role = Roll
roles-choose-role = Välj roll
roles-scope = Omfattning
roles-choose-scope = Välj var den gäller
roles-everywhere = Hela organisationen
roles-from = Från och med
roles-to = Till och med
roles-to-hint = Tomt betyder tills vidare.
roles-reason = Skäl
roles-reason-hint = Står i loggen. Skriv inget om elever.
roles-check = Se vad den öppnar
roles-give = Ge rollen
roles-opens = Det här öppnar rollen
roles-opens-nothing = Rollen öppnar inget nytt den första dagen.
roles-opens-first = Fyll i roll, omfattning och dag för att se vad rollen öppnar.
roles-opens-change = { $item }: { $before } blir { $after }

fault-person = Personen finns inte.
fault-role = Välj en roll.
fault-scope = Välj var rollen gäller.
fault-day = Skriv en dag som 2026-11-23.
fault-ends-before-start = Rollen slutar innan den börjar.
fault-long = Högst 500 tecken.
fault-to-oneself = Ingen ger en roll till sig själv. Be en kollega.
fault-scope-out-of-reach = Din egen behörighet når inte dit.
fault-role-opens-walls = Rollen öppnar skyddade uppgifter. Den ges av den som hanterar skyddade personer.
fault-role-for-staff = Rollen gäller i administrationen. Dit kommer bara anställda, aldrig elever eller vårdnadshavare.
fault-wall-superconfigurator = Bara serverns ägare utser superkonfiguratorer, på kommandoraden: rollbok admin superconfigurator.
fault-wall-superconfigurators = Bara en superkonfigurator för den stängda delen ger rollen.
fault-wall-configurators = Rollen öppnar en stängd del. Bara delens konfiguratorer ger den.
fault-role-beyond-own = Rollen ger mer än du själv får. Be någon som har den.
fault-role-held-already = Personen har redan rollen där de dagarna.

bulk-title = Ändra slutdag för flera
bulk-lede = { $count ->
    [0] Ingen av de markerade rollerna kan ändras.
    [one] En roll kan ändras. Den får den slutdag du väljer.
   *[other] { $count } roller kan ändras. De får alla samma slutdag.
}
bulk-none = Inget är markerat
bulk-none-hint = Markera rader i en av tabellerna och välj Ändra slutdag.
bulk-back = Tillbaka till tabellen
bulk-changed = Kan ändras ({ $count })
bulk-left = Lämnas som de är ({ $count })
bulk-role = Roll
bulk-until = Gäller till
bulk-everywhere = hela organisationen
bulk-how = Ny slutdag
bulk-how-until = Gäller till och med en dag
bulk-how-now = Avsluta i dag
bulk-how-open = Gäller tills vidare
bulk-day = Sista dag
bulk-reason = Anledning
bulk-look = Visa vad som ändras
bulk-apply = { $count ->
    [one] Ändra en roll
   *[other] Ändra { $count } roller
}
bulk-cancel = Avbryt
bulk-skip-over = har redan upphört
bulk-skip-changed = har ändrats av någon annan nyss
bulk-skip-later = börjar efter den dagen
bulk-skip-same = har redan den slutdagen
bulk-skip-give = du får inte ge den rollen
bulk-skip-reach = utanför din räckvidd
bulk-done = { $count ->
    [one] En roll är ändrad.
   *[other] { $count } roller är ändrade.
}
bulk-done-some = { $count ->
    [one] En roll är ändrad,
   *[other] { $count } roller är ändrade,
} { $left } lämnades som { $left ->
    [one] den var.
   *[other] de var.
}
bulk-undone = { $count ->
    [one] En roll är som förut.
   *[other] { $count } roller är som förut.
}
bulk-undone-some = { $count ->
    [one] En roll är som förut,
   *[other] { $count } roller är som förut,
} { $left } har ändrats sedan dess och lämnades.
fault-day-past = Dagen har redan passerat.
fault-how = Välj ny slutdag.
fault-nothing-ticked = Markera minst en rad.
fault-too-many-ticked = Markera högst 2 000 rader åt gången.
fault-nothing-to-change = Ingen av rollerna skulle ändras.
adjust-title = Tillägg och avdrag
adjust-title-of = Tillägg och avdrag för { $name }
adjust-lede = En enskild rättighet kan ges eller tas bort utöver rollerna. Ett avdrag vinner alltid över det som rollerna ger.
adjust-item = Vad det gäller
adjust-choose-item = Välj
adjust-what = Ge eller ta bort
adjust-choose-what = Välj
adjust-group-give = Ge
adjust-group-take = Ta bort
adjust-what-give-read_own = Ge: läsa egna
adjust-what-give-read_all = Ge: läsa alla
adjust-what-give-edit_own = Ge: ändra egna
adjust-what-give-read_all_edit_own = Ge: läsa alla, ändra egna
adjust-what-give-edit_all = Ge: ändra alla
adjust-what-give-execute = Ge: köra
adjust-what-take-edit = Ta bort: ändra och köra
adjust-what-take-all = Ta bort: allt
adjust-client = Var, om något ges
adjust-reason = Skäl
adjust-reason-hint = Står på kortet för var och en som får se personen, och i loggen.
adjust-save = Spara
adjust-held = Gäller nu och förut
adjust-none = Inget är givet eller borttaget
adjust-none-hint = Allt personen får göra kommer av rollerna.
adjust-none-today = Inget är givet eller borttaget vid sidan av rollerna den här dagen.
adjust-change = Ändra
adjust-says-give-read_own = Får läsa egna: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-give-read_all = Får läsa alla: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-give-edit_own = Får läsa och ändra egna: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-give-read_all_edit_own = Får läsa alla och ändra egna: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-give-edit_all = Får läsa och ändra alla: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-give-execute = Får köra: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-take-edit = Får inte ändra eller köra, vad rollerna än säger: { $item } ({ $system }). Det gäller { $scope }.
adjust-says-take-all = Får ingenting, vad rollerna än säger: { $item } ({ $system }). Det gäller { $scope }.
adjust-days = Från { $from } till och med { $to }.
adjust-from = Från { $from }, tills vidare.
adjust-revoked = Avslutat { $day }.
adjust-because = Skäl: { $reason }
adjust-end-of = Avsluta: { $item }
adjust-restore-of = Återställ: { $item }
adjust-done = Sparat. Gäller från den dag du angav.
adjust-ended = Avslutat. Gäller inte längre.
adjust-restored = Återställt. Gäller igen.
fault-adjust-item = Välj något ur listan.
fault-adjust-what = Välj vad som ges eller tas bort, och var.
fault-adjust-reason = Skriv varför.
fault-adjust-walled = Detta är en stängd del. Bara den som konfigurerar delen kan ge tillträde, genom en roll som öppnar den.
fault-adjust-level = Det passar inte: ett register läses eller ändras, en funktion eller rapport körs.
fault-adjust-client = Det finns inte där. Välj den andra klienten.
fault-adjust-beyond = Så mycket ger ingen roll som du kan ge. Ingen ger mer än hon får ge.
fault-adjust-already = Det är redan så de dagarna.
fault-row-changed = Någon annan har ändrat raden sedan du öppnade den.
fault-row-later = Rollen börjar efter den dagen.
fault-row-give = Du får inte ge den rollen här.
fault-row-reach = Raden ligger utanför din räckvidd.
rows-saved = { $count ->
    [one] En rad är sparad.
   *[other] { $count } rader är sparade.
}
fault-role-not-hers-to-assign = Den rollen ges av andra. På sidan ”Vem får ge vilken roll” står vilka.
roles-opens-beside = Personen har redan { $roles } i systemet. Rättigheterna läggs ihop.
