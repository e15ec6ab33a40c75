### Att ge en roll.

roles-give-title = Ge { $name } en roll
roles-give-lede = Rollen gäller från sin första till och med sin sista dag och avslutas sedan av sig själv.
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
fault-role-beyond-own = Rollen ger mer än du själv får. Be någon som har den.
fault-role-held-already = Personen har redan rollen där de dagarna.
