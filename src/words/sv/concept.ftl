### Rollkonceptet: rollerna som dokument, överenskommelser och avvikelser.

concept-title = Rollkoncept
concept-pdf = Ladda ner PDF
concept-lede = Rollerna som ett dokument att läsa, skriva ut och underteckna. Det visar alltid hur det är i dag.
concept-of = Rollkoncept för { $system }
concept-intro = Vem som får göra vad i { $system }, vad rättigheterna behövs till och vem som ansvarar för att uppgifterna är riktiga. Så här såg det ut { $day }.
concept-none = Ingen överenskommelse
concept-none-hint = Registrera den skriftliga överenskommelsen när den är undertecknad. Då syns det här när rollerna har ändrats sedan dess.
concept-no-agreement = Ingen överenskommelse om rollerna är registrerad.
concept-agreement = Överenskommelse { $number } från { $day } med { $party }
concept-as-agreed = Rollerna är som i: { $agreement }.
concept-departed = { $count ->
    [one] En sak skiljer
   *[other] { $count } saker skiljer
} rollerna från: { $agreement }.
concept-departures = Ändrat sedan överenskommelsen
concept-made = { $role }: ny roll.
concept-gone = { $role }: borttagen eller arkiverad.
concept-level = { $role }, { $item }: { $was } har blivit { $is }.
concept-agreed = Överenskommelse
concept-agreements = Överenskommelser
concept-reference = Diarienummer
concept-roles = Roller
concept-role = Roll
concept-kind = Slag
concept-opens = Omfattning
concept-role-counts = { $standard } standardroller, { $own } egna
concept-items = Områden
concept-standard = Standardroll
concept-own = Egen roll
concept-own-from = Egen roll, från { $base }
concept-rights = Rättigheter
concept-rights-hint = ”Egna” är elever i de grupper som personen är kopplad till, ”alla” är hela rollens omfattning.
concept-who = Vem får vad
concept-responsible = Ansvarar för att uppgifterna är riktiga
concept-nobody = Ingen
concept-name-responsible = Ange ansvariga
concept-responsible-hint = Ange en grupp eller funktion för varje register, till exempel ”Skolledningen”. Högst { $count } tecken. Tomt betyder att ingen är angiven.
concept-responsible-saved = { $count ->
    [one] Ansvarig är ändrad för ett register.
   *[other] Ansvariga är ändrade för { $count } register.
}
concept-register = Registrera överenskommelse
concept-register-hint = Överenskommelsen gäller rollerna så som de är i detta ögonblick.
concept-agreed-on = Undertecknad
concept-agreed-with = Överenskommen med
concept-agreed-said = Överenskommelse { $number } är registrerad.
concept-withdraw = Återkalla
concept-restore = Ångra återkallandet
concept-is-withdrawn = återkallad
concept-withdrawn = Överenskommelse { $number } är återkallad.
concept-restored = Överenskommelse { $number } gäller igen.
concept-sign-place = Ort och datum
concept-sign-head = Ansvarig chef, namnförtydligande
concept-sign-staff = Personalens företrädare, namnförtydligande
concept-sign-officer = Dataskyddsombud, har tagit del
concept-act = Åtgärd
concept-save = Spara
concept-cancel = Avbryt
fault-name-long = Högst 120 tecken.
fault-day-future = Dagen kan inte ligga i framtiden.
fault-agreed-with = Skriv vem överenskommelsen är träffad med.
act-responsible-named = Ändrade vem som ansvarar för uppgifter
act-agreement-registered = Registrerade en överenskommelse om roller
act-agreement-withdrawn = Återkallade en överenskommelse om roller
act-agreement-restored = Lät en återkallad överenskommelse gälla igen
