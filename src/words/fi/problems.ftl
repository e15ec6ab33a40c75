### Kun jokin ei onnistu.

problem-not-found-title = Täällä ei ole mitään
problem-not-found = Sivua ei ole, tai oikeutesi ei ulotu tänne.
problem-refused-title = Et saa avata tätä sivua
problem-refused = Siihen tarvitaan oikeus: { $right }.
problem-refused-roles = Roolit, jotka ulottuvat tänne
problem-refused-givers = Antaja
problem-refused-giver = Järjestelmän ylläpitäjä tai rehtorisi. Et voi antaa sitä itsellesi.
problem-refused-chip = Evätty
problem-broken-title = Meillä meni jokin rikki
problem-broken = Mitään ei ole muutettu. Yritä uudelleen ja mainitse koodi { $incident }, jos otat yhteyttä.
problem-stale-title = Joku ehti ensin
problem-stale = Tieto muuttui työskennellessäsi. Mitään ei ole korvattu. Lataa sivu ja yritä uudelleen.
problem-busy-title = Liian monta yritystä
problem-busy = { $seconds ->
    [one] Odota { $seconds } sekunti ja yritä sitten uudelleen.
   *[other] Odota { $seconds } sekuntia ja yritä sitten uudelleen.
}
problem-sign-in = Sinun täytyy kirjautua.
problem-password = Valitse ensin oma salasana.
problem-unreadable = Lomaketta ei voitu lukea. Lataa sivu uudelleen ja yritä uudestaan.
problem-form = Jokin täytyy korjata
problem-home = Omaan työhön
