### Andras konton.

accounts-title = Konto
accounts-none = Personen har inget konto. Ett konto börjar utan lösenord.
accounts-make = Skapa kontot
accounts-made = Kontot är skapat. Ge ett engångslösenord härnäst.
accounts-name-hint = 3 till 60 tecken: a–z, siffror och . - _ @ +
accounts-name-protected = Namnet säger inte vem personen är, eftersom personens eller ett barns identitet är skyddad. Låt det vara så.
accounts-name-tells = Användarnamnet säger vem personen är: den som provar det på ett annat konto och får nej kan gissa att personen finns här.
accounts-name-change = Byt till { $name }
accounts-name-new = Användarnamn vid inloggning
accounts-rename = Byt användarnamn
accounts-renamed = Användarnamnet är bytt. Det gamla fungerar inte längre.
accounts-give-lede = Ett engångslösenord visas en gång, för dig. Alla inloggningar med kontot avslutas.
accounts-must-change = Användaren måste byta lösenord vid inloggning
accounts-give = Ge engångslösenord
accounts-password-given = Ett nytt lösenord gäller. Kontots inloggningar är avslutade.
accounts-once = Engångslösenord
accounts-once-hint = Det visas bara nu och finns inte sparat någonstans. Lämna det personligen eller på papper, aldrig i samma brev som användarnamnet.
accounts-once-until = Gäller till { $when }.
accounts-once-ends = Gäller till
accounts-change-hint = Lösenordet gäller en gång till; sedan måste ett nytt väljas.
accounts-change-ask = Kräv byte av lösenord
accounts-change-is-asked = Vid nästa inloggning måste ett nytt lösenord väljas.
accounts-change-drop = Kräv inte byte
accounts-change-asked = Vid nästa inloggning måste lösenordet bytas.
accounts-change-dropped = Lösenordet behöver inte bytas.
accounts-portals = Inloggningsportal
accounts-portals-hint = Var kontot får logga in
accounts-portal-own = Rollbok, med lösenord
accounts-portal-other = Kommunens andra inloggning
accounts-portal-none = Ingen portal är vald: med det här kontot kan ingen logga in någonstans.
accounts-portals-save = Spara portalen
accounts-portals-set = Inloggningsportalen är ändrad.
accounts-lock = Lås
accounts-lock-reason = Varför låses kontot?
accounts-lock-hint = Står i loggen. Den som är inloggad är ute vid nästa klick.
accounts-locked-since = Kontot är låst sedan { $when }.
accounts-no-email = Ingen e-postadress
accounts-no-password = Inget lösenord än
fault-user-name-length = Minst 3 och högst 60 tecken.
fault-user-name-letters = Bara a–z, siffror och . - _ @ +, och först en bokstav eller siffra.
fault-user-name-taken = Det användarnamnet går inte att använda. Ta ett annat.
fault-account-own = Ditt eget konto sköter du under Mitt konto.
fault-account-more = Kontot öppnar mer i Rollbok än vad du själv får. Därför kan du inte ge ett engångslösenord till det; det gör den som får minst lika mycket, eller serverns kommandorad.
accounts-mail = Länk med e-post
accounts-mail-lede = En länk till ett nytt lösenord går till { $address }. Den gäller en timme och en gång, och ingen annan ser den.
accounts-mail-send = Skicka länken
accounts-mail-asked = Länken är på väg.
accounts-mail-off = E-post är inte uppsatt på den här servern. Ge ett engångslösenord eller en kod på papper i stället.
accounts-mail-no-address = Personen har ingen e-postadress. Ge ett engångslösenord eller en kod på papper i stället.
accounts-mail-sent = Senaste brevet gick { $when }.
accounts-mail-waits = Ett brev från { $when } väntar på att skickas.
accounts-mail-tries = { $count ->
    [one] Brevet från { $when } gick inte iväg. Nytt försök görs av sig självt.
   *[other] Brevet från { $when } har inte gått iväg på { $count } försök. Nya försök görs av sig själva.
}
accounts-mail-given-up = Brevet från { $when } gick inte att lämna. Kontrollera adressen.

activations-title = Ta konton i bruk
activations-lede = Välj skola och vilka det gäller. Först visas vad som står i vägen; inget händer innan du skickar eller skriver ut.
activations-check = Kontrollera
activations-nobody = Ingen hittades där.
activations-too-many = Listan visar de första 500. Ta dem först, så kommer resten.
activations-mail = Skicka koder med e-post
activations-mail-off = E-post är inte uppsatt på den här servern; koder ges på papper.
activations-paper = Gör lappar att skriva ut
activations-second = ny siffra: namnet var upptaget
activations-mailed = { $count ->
    [one] { $count } kod är på väg med e-post. { $passed } hoppades över.
   *[other] { $count } koder är på väg med e-post. { $passed } hoppades över.
}
activations-printed = { $count ->
    [one] { $count } lapp är klar. { $passed } hoppades över.
   *[other] { $count } lappar är klara. { $passed } hoppades över.
}
activations-slips = Lappar
activations-slips-hint = Skriv ut dem nu med webbläsarens utskrift. Koderna visas bara den här gången; nya lappar ersätter de gamla.
activations-slip = Så tar du ditt konto i Rollbok i bruk: öppna adressen, skriv koden och välj ett lösenord.
activations-address = Adress
activations-until = Koden gäller till { $day } och fungerar en gång.
fault-activations-nobody = Ingen av de valda kan få en kod på det sättet.
check-ready = Klara
check-ready-why = Inget står i vägen. Den som saknar konto får ett med det namn som visas.
check-no-address = Utan e-postadress
check-no-address-why = Koden går bara att ge på papper.
check-no-role = Utan gällande roll
check-no-role-why = De kan logga in men ser inget. Kryssa för dem som ändå ska ha en kod.
check-more = Öppnar mer än din egen behörighet
check-more-why = En kod till dem får bara gå med e-post, så att ingen annan läser den.
check-no-portal = Loggar inte in i Rollbok
check-no-portal-why = Deras inloggningsportal är en annan, eller ingen. Ändra den på kontot först.
check-locked = Låsta konton
check-locked-why = Öppna kontot först, om det ska öppnas.
check-protected = Skyddad identitet, egen eller ett barns
check-protected-why = De tas en och en, aldrig i en utskrift med andra.
check-active = Redan i bruk
check-active-why = De har ett lösenord. Inget händer med dem.
