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
