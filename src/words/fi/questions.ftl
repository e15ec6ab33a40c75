### Kaksi kysymystä.

why-title = Miksi A näkee B:n?
why-lede = Valitse kuka näkee, ketä se koskee ja mitä. Vastaus on yksi lause reittiä kohti.
why-viewer = Kuka näkee
why-target = Ketä koskee
why-item = Mitä
why-any-item = Mitä tahansa
why-client = Missä
why-client-office = Hallinto-ohjelma
why-client-portal = Kaikkien portaali
why-day = Päivä
why-ask = Kysy
why-choose-people = Hae ja valitse kaksi henkilöä, niin saat vastauksen.
why-several = Useita henkilöitä löytyi. Valitse yksi.
why-nobody = Kukaan henkilö ei täsmää.
why-yes = Kyllä, { $viewer } näkee henkilön { $target }.
why-no = Ei, { $viewer } ei näe henkilöä { $target }.
why-turn = Kuka voi nähdä henkilön { $target }?
who-title = Kuka voi nähdä?
who-title-of = Kuka voi nähdä henkilön { $name }?
who-lede = Kaikki, jotka voivat nähdä jotakin henkilöstä, ja miksi.
who-target = Henkilö
who-show = Näytä
who-count = { $count ->
    [one] { $count } henkilö voi nähdä jotakin henkilöstä { $name } { $day }.
   *[other] { $count } henkilöä voi nähdä jotakin henkilöstä { $name } { $day }.
}
who-none = Kukaan ei voi nähdä mitään henkilöstä { $name } { $day }.
who-column-person = Henkilö
who-column-sees = Näkee
who-column-because = Koska
who-column-until = Asti
who-more-items = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
}
who-shield-note = Turvakiellon takana olevia henkilöitä ei näytetä eikä lasketa sinulle. Tämä rivi on kaikkien sivulla.
who-group-own = Henkilö itse
who-group-guardian = Kotona
who-group-group = Luokan tai ryhmän kautta
who-group-unit = Koulun kautta
who-group-everywhere = Keskitettyjen roolien kautta
