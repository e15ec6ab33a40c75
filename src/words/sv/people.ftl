### Persontabellen.

people-title = Alla personer
people-lede = En rad per person, oavsett hur många roller och skolor hon har. Grå kolumner ägs av ett annat system och ändras där.
people-caption = Personer
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
people-filter = Filtrera personer
people-filter-text = Namn eller användarnamn
people-filter-role = Roll
people-filter-kind = Vilka
people-filter-state = Konto
people-any-role = Alla roller
people-any-kind = Alla
people-any-state = Alla konton
people-kind-staff = Personal
people-kind-pupil = Elever
people-kind-guardian = Vårdnadshavare
people-state-open = Öppet
people-state-locked = Låst
people-state-none = Inget konto
people-column-name = Namn
people-column-user-name = Användarnamn
people-column-roles = Roller
people-column-units = Enhet
people-column-email = E-post
people-column-signature = Signatur
people-column-account = Konto
people-column-seen = Senast inne
people-status = Status
people-locked = Låst konto
people-shielded = Skyddad identitet
people-past-role = { $role }, avslutad
people-more-units = { $unit } +{ $count }
people-nothing = Inga personer än.
people-nothing-hint = Läs in dem från skolans register, så hör de alltid till en skola.

people-edit-email = Ändra e-post: { $name }
people-edit-signature = Ändra signatur: { $name }
people-edit-account = Ändra konto: { $name }
people-save = Spara
people-save-portals = Spara portal
people-cancel = Avbryt
people-saving = Sparar …
people-email-saved = E-postadressen är sparad.
people-signature-saved = Signaturen är sparad.
people-ask-change = Kräv nytt lösenord
people-drop-change = Kräv inte nytt lösenord
people-portal-own = Rollbok
people-portal-other = Annan
people-must-change = Måste byta lösenord
people-portals-both = Rollbok och annan
people-portals-other = Annan portal
people-portals-none = Ingen portal
fault-email = Skriv en e-postadress, till exempel namn@skola.se.
fault-signature = En signatur är högst 12 bokstäver och siffror.
fault-field-owned = Värdet kommer från en källa och ändras där.
fault-field-changed = Någon annan har ändrat värdet sedan du öppnade det.
people-paste-hint = E-post och signatur kan ändras där ingen källa anger dem. Kolumnen Rad-id talar om vem raden gäller.
people-paste-protected = Om personer med skyddade personuppgifter står inget i ett kalkylblad, och där ändras inget.
people-saved = { $count ->
    [0] Allt stod redan så.
    [one] En uppgift är sparad.
   *[other] { $count } uppgifter är sparade.
}
