### När något inte går.

problem-not-found-title = Det finns inget här
problem-not-found = Sidan finns inte, eller så når din behörighet inte hit.
problem-refused-title = Du får inte öppna den här sidan
problem-refused = Det behövs rätten: { $right }.
problem-refused-roles = Roller som når hit
problem-refused-givers = Kan ges av
problem-refused-giver = En systemförvaltare eller din rektor. Du kan inte ge den till dig själv.
problem-refused-chip = Nekad
problem-broken-title = Något gick sönder hos oss
problem-broken = Inget har ändrats. Försök igen, och ange koden { $incident } om du hör av dig.
problem-stale-title = Någon annan hann före
problem-stale = Uppgiften ändrades medan du arbetade. Inget har skrivits över. Läs in sidan och försök igen.
problem-busy-title = För många försök
problem-busy = { $seconds ->
    [one] Vänta { $seconds } sekund och försök sedan igen.
   *[other] Vänta { $seconds } sekunder och försök sedan igen.
}
problem-sign-in = Du behöver logga in.
problem-password = Välj först ett eget lösenord.
problem-unreadable = Formuläret gick inte att läsa. Ladda om sidan och försök igen.
problem-form = Något behöver rättas
problem-home = Till Mitt arbete
