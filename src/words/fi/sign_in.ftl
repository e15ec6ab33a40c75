### Kirjautuminen.

sign-in-title = Kirjaudu
sign-in-lede = Kuka saa nähdä ja tehdä mitä koulun järjestelmissä, miksi ja mihin asti.
sign-in-user-name = Käyttäjätunnus
sign-in-password = Salasana
sign-in-act = Kirjaudu
sign-in-hint = Voit liittää salasanan leikepöydältä. Unohtuiko se? Pyydä uusi koulun ylläpitäjältä.
sign-in-wrong = Käyttäjätunnus tai salasana on väärin, tai tunnus on lukittu.
sign-in-signed-out = Olet kirjautunut ulos.
