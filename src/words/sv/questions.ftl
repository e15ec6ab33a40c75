### De två frågorna.

why-title = Varför ser A B?
why-lede = Välj vem som ser, vem det gäller och vad. Svaret är en mening per väg.
why-viewer = Vem ser
why-target = Vem det gäller
why-item = Vad
why-any-item = Vad som helst
why-client = Var
why-client-office = Administrationen
why-client-portal = Webben för alla
why-day = Dag
why-ask = Fråga
why-choose-people = Sök och välj två personer för att få ett svar.
why-several = Flera personer passar. Välj en.
why-nobody = Ingen person passar.
why-yes = Ja, { $viewer } ser { $target }.
why-no = Nej, { $viewer } ser inte { $target }.
why-turn = Vem kan se { $target }?
who-title = Vem kan se?
who-title-of = Vem kan se { $name }?
who-lede = Alla som kan se något om en person, och varför.
who-target = Person
who-show = Visa
who-count = { $count ->
    [one] { $count } person kan se något om { $name } den { $day }.
   *[other] { $count } personer kan se något om { $name } den { $day }.
}
who-none = Ingen kan se något om { $name } den { $day }.
who-column-person = Person
who-column-sees = Ser
who-column-because = För att
who-column-until = Till
who-more-items = { $count ->
    [one] och { $count } till
   *[other] och { $count } till
}
who-shield-note = Personer bakom en skyddsspärr visas inte och räknas inte in för dig. Den här raden står på alla elevers sida.
who-group-own = Personen själv
who-group-guardian = Hemma
who-group-group = Genom klass eller grupp
who-group-unit = Genom skolan
who-group-everywhere = Genom centrala roller
