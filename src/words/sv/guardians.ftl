### Vårdnadshavares behörighet.

guardians-title = Vårdnadshavare
guardians-lede = Automatisk stänger behörigheten vid midnatt när eleven fyller 18. Inställningen gäller en vårdnadshavare och en elev i taget.
guardians-pupils = Elever
guardians-filter = Filtrera vårdnadshavare
guardians-filter-text = Elev eller vårdnadshavare
guardians-filter-school = Skola
guardians-filter-show = Visa
guardians-any-school = Alla mina skolor
guardians-show-all = Alla elever
guardians-show-action = Behöver åtgärd
guardians-show-age = Fyller 18 inom 90 dagar
guardians-show-disabled = Avstängda genom beslut
guardians-show-enabled = Aktiverade för hand
guardians-show-protected = Skyddade elever
guardians-show-unknown = Födelsedatum saknas
guardians-count = { $count ->
    [one] { $count } elev
   *[other] { $count } elever
}
guardians-count-action = { $count ->
    [one] { $count } elev behöver åtgärd
   *[other] { $count } elever behöver åtgärd
}
guardians-nobody = Här finns inga vårdnadshavare
guardians-nobody-hint = Ingen elev på dina skolor har en vårdnadshavare i registret än.
guardians-born = { $place }. Född { $day }.
guardians-born-unknown = { $place }. Födelsedatum saknas i registret.
guardians-chip-shield = Skyddad identitet
guardians-chip-unknown = Födelsedatum saknas
guardians-chip-today = Fyller 18 i dag
guardians-chip-soon = { $count ->
    [one] Fyller 18 om { $count } dag
   *[other] Fyller 18 om { $count } dagar
}
guardians-chip-adult = Myndig
guardians-shield = Alla behörigheter till { $pupil } är stängda tills du öppnar dem en och en. Den som inte hanterar skyddade personer ser inte att eleven finns.
guardians-access-of = Behörighet för { $guardian } till { $pupil }
guardians-auto = Automatisk
guardians-on = Aktiverad
guardians-off = Avstängd
guardians-custodial = Vårdnadshavare
guardians-not-custodial = Har inte vårdnaden
guardians-informed = informeras
guardians-not-informed = informeras inte
guardians-what = { $what }
guardians-what-more = { $count ->
    [one] { $what } och { $count } del till
   *[other] { $what } och { $count } delar till
}
guardians-sees-until = Ser { $what }. Stängs { $day } kl. 00.00.
guardians-sees-on = Ser { $what }. Aktiverad för hand: stängs inte av sig själv.
guardians-says-disabled = Avstängd. Ser ingenting.
guardians-says-uninformed = Ser ingenting: ska enligt registret inte informeras om { $pupil }.
guardians-says-unknown = Kan inte räknas ut. Utan födelsedatum öppnas inget automatiskt; rätta uppgiften i elevregistret.
guardians-says-protected = Stängd, eftersom { $pupil } har skyddad identitet. Öppnas bara om du aktiverar den.
guardians-says-adult = Stängd sedan { $day } kl. 00.00, då { $pupil } fyllde 18. Ett samtycke kan öppna den igen.
guardians-says-nothing = Öppen, men skolan visar inget för vårdnadshavare än.
guardians-set-by = Inställd av { $name } { $day }. Grund: { $ground }.
guardians-set-on = Inställd { $day }. Grund: { $ground }.
guardians-consent-asked = { $pupil } fick frågan { $day } och har inte svarat.
guardians-consent-given = { $pupil } samtyckte { $day }.
guardians-consent-part = { $pupil } samtyckte { $day }. Från artonårsdagen gäller det bara { $what }.
guardians-consent-refused = { $pupil } sade nej { $day }.
guardians-consent-withdrawn = { $pupil } tog tillbaka sitt samtycke { $day }.
guardians-basis = Grund
guardians-basis-decision = beslut
guardians-basis-consent = samtycke
guardians-basis-law = lag
guardians-reference = Diarienummer eller akt
guardians-reference-hint = Bara numret. Ingen kopia av handlingen sparas här.
guardians-save = Spara
guardians-set = Behörigheten är ändrad och gäller från och med nu.
guardians-undone = Ändringen är ångrad.
fault-guardian-access = Välj automatisk, aktiverad eller avstängd.
fault-guardian-basis = Välj på vilken grund behörigheten ändras.
fault-guardian-reference = Ange beslutets diarienummer.
fault-guardian-paper = Ange var elevens påskrivna blankett finns.
fault-guardian-consent-closes = Ett samtycke kan bara öppna. Välj beslut eller lag.
fault-guardian-no-birth = Utan födelsedatum kan inget öppnas. Rätta uppgiften i elevregistret först.
fault-guardian-adult = Eleven är myndig. Bara elevens eget samtycke kan öppna.
fault-guardian-law = Lagen öppnar av sig själv genom Automatisk. Välj beslut eller samtycke.

calendar-title = Myndighetskalender
calendar-lede = Elever som fyller 18 inom 90 dagar, och vilka behörigheter som stängs vid midnatt den dagen.
calendar-today = I dag
calendar-week = Inom 7 dagar
calendar-month = Inom 30 dagar
calendar-quarter = Inom 90 dagar
calendar-nobody = Ingen fyller 18 de närmaste 90 dagarna
calendar-nobody-hint = Kalendern visar elever med vårdnadshavare på dina skolor.
calendar-closes = { $count ->
    [one] Stängs för { $names }.
   *[other] Stängs för { $names }.
}
calendar-stays = Förblir öppen för { $names }.
consent-title = Samtycke till vårdnadshavare
consent-lede = När du är myndig bestämmer du själv vem av dina vårdnadshavare som får se dina uppgifter i skolan. Du kan ändra dig när du vill.
consent-none = Du har inga vårdnadshavare här
consent-none-hint = Här finns inget att samtycka till.
consent-young = Du kan svara från 90 dagar före din artonårsdag.
consent-closed = Stängd genom ett beslut, som ett samtycke inte ändrar. Fråga skolan om du undrar.
consent-state-unasked = Du har inte svarat.
consent-state-asked = Skolan har frågat dig. Du har inte svarat.
consent-state-given = Du har samtyckt. Personen får se dina uppgifter.
consent-state-part = Du har samtyckt till en del: { $what }. Från din artonårsdag ser personen inget annat.
consent-state-refused = Du har sagt nej. Från din artonårsdag ser personen ingenting.
consent-state-withdrawn = Du har tagit tillbaka ditt samtycke. Från din artonårsdag ser personen ingenting.
consent-do-given = Samtyck till allt
consent-do-refused = Säg nej
consent-do-withdrawn = Ta tillbaka
consent-part = Samtyck bara till en del för { $guardian }
consent-do-part = Samtyck till det valda
consent-modules = Vad personen får se
consent-modules-choose = Välj vad svaret gäller
consent-extent = Svaret gäller
consent-extent-all = allt
consent-extent-part = bara det valda
consent-said = Ditt svar är sparat och gäller från och med nu.
consent-registered = Svaret är registrerat.
consent-form = Samtyckesblankett
consent-form-lede = Skriv ut sidan, låt eleven skriva under, och registrera svaret här.
consent-form-title = Samtycke från en myndig elev
consent-form-who = { $pupil }, född { $day }. { $place }.
consent-form-text = När jag har fyllt 18 får den jag kryssar för fortsätta att se mina uppgifter i skolan: schema, frånvaro och det andra som skolan visar för vårdnadshavare.
consent-form-may = { $guardian } får fortsätta att se mina uppgifter.
consent-form-part = Eller bara det här:
consent-form-free = Att samtycka är frivilligt. Jag kan ta tillbaka samtycket när jag vill, och då stängs behörigheten genast.
consent-form-place = Ort och datum
consent-form-sign = Elevens underskrift
consent-register = Registrera svaret
consent-register-state = Svar
consent-register-where = Var blanketten finns
consent-word-asked = har fått frågan
consent-word-given = samtycker
consent-word-refused = säger nej
consent-word-withdrawn = tar tillbaka
consent-word-none = Inte tillfrågad.
fault-consent-state = Välj ett svar.
fault-consent-modules = Välj minst ett område.
fault-consent-young = Ett samtycke kan ges från 90 dagar före elevens artonårsdag.
guardians-show-open = Öppna efter 18 utan samtycke
calendar-open = Öppen efter 18 utan samtycke
calendar-open-hint = De här behörigheterna är öppnade genom beslut och stängs inte av sig själva. Be eleven om samtycke, eller stäng dem.
calendar-open-act = Visa dem
calendar-open-for = Öppen för { $names }, utan elevens samtycke.
calendar-asks = Förblir öppen utan samtycke för { $names }: be eleven om samtycke, eller stäng före artonårsdagen.
consent-for-all = Samtycker du gäller det allt som skolan visar för vårdnadshavare, om du inte väljer en del.

guardians-column-guardian = Vårdnadshavare
guardians-column-pupil = Elev
guardians-column-place = Klass och skola
guardians-column-born = Född
guardians-column-access = Behörighet
guardians-column-informed = Informeras
guardians-column-custodial = Har vårdnaden
