### Personkortet.

person-back = Alla personer
person-roles = Roller
person-roles-count = { $now ->
    [one] { $now } aktiv
   *[other] { $now } aktiva
}, { $past ->
    [one] { $past } avslutad
   *[other] { $past } avslutade
}
person-roles-none = Inga roller har getts.
person-column-role = Roll
person-column-scope = Omfattning
person-column-origin = Ursprung
person-column-days = Gäller
person-column-act = Åtgärd
person-everywhere = Hela organisationen
person-days = { $from } till { $to }
person-days-open = { $from } tills vidare
person-ended = Avslutad { $day }
person-origin-hand = Given för hand
person-origin-demo = Demokommunen
person-origin-setup = Första uppsättningen
person-origin-rule = Regel
person-origin-import = Import
person-give = Ge en roll
person-end-role = Avsluta
person-end-role-of = Avsluta rollen { $role }
person-restore-role = Återställ
person-restore-role-of = Återställ rollen { $role }
person-role-given = Rollen är given.
person-role-ended = Rollen är avslutad från och med i dag.
person-role-restored = Rollen gäller igen.

person-rights = Vad { $name } får se och göra
person-rights-count = { $count ->
    [one] { $count } rättighet
   *[other] { $count } rättigheter
}
person-rights-none = { $name } har ingen behörighet den här dagen.
person-ask = Fråga om en viss person
person-who-sees = Vem kan se { $name }?

person-day = Gå till en annan dag
person-day-date = Datum
person-day-show = Visa dagen
person-day-other = Du ser läget den { $day }.
person-day-today = Tillbaka till i dag

person-facts = Person och konto
person-email = E-post
person-signature = Signatur
person-born = Född
person-born-unknown = Okänt
person-user-name = Användarnamn
person-last-seen = Senast inne
person-never-seen = Aldrig
person-no-account = Inget konto
person-employments = Anställning
person-employment = { $position }, { $unit }
person-paused = Pausad till { $day }
person-paused-open = Pausad
person-enrolments = Skola
person-groups = Grupper
person-duties = Uppdrag
person-guardians = Vårdnadshavare
person-children = Barn
person-source = Uppgifterna ägs av { $source } och ändras där.
person-source-here = Uppgifterna är registrerade i Rollbok.

person-lock = Lås kontot
person-open = Öppna kontot
person-locked = Kontot är låst.
person-account-locked = Kontot är låst. Den som var inloggad är ute.
person-account-opened = Kontot är öppet igen.
person-shielded = Skyddad identitet. Den här sidan finns bara för den som hanterar skyddade personer.

person-history = Historik
person-history-none = Inget har hänt i Rollbok än.
