### Sähköposti.

mail-reset-subject = Valitse uusi Rollbok-salasana
mail-reset-text =
    Hei { $name }!

    Tällä linkillä valitset uuden salasanan Rollbokiin:
    { $link }

    Linkki on voimassa tunnin ja toimii kerran. Jos et ole pyytänyt sitä, sinun ei tarvitse tehdä mitään.

    Tähän viestiin ei voi vastata.
mail-activation-subject = Tunnuksesi Rollbokissa
mail-activation-text =
    Hei { $name }!

    Sinulla on tunnus Rollbokissa. Näin otat sen käyttöön:

    1. Avaa { $link }
    2. Kirjoita koodi { $code } ja valitse salasana.
    3. Kirjaudu käyttäjätunnuksella { $user_name }.

    Koodi on voimassa 14 päivää ja toimii kerran.

    Tähän viestiin ei voi vastata.
act-age-mails-written = Kirjoitti viestit täysi-ikäistyvistä
mail-age-office-subject = Oppilaat, jotka täyttävät 18
mail-age-office-text =
    Hei { $name }!

    Näin moni oppilas, jolla on huoltaja, täyttää 18 kouluissasi:

    Tänään: { $today }
    7 päivän kuluessa: { $week }
    30 päivän kuluessa: { $month }
    90 päivän kuluessa: { $quarter }

    Keitä he ovat ja mitkä oikeudet sulkeutuvat, näkyy täysi-ikäisyyskalenterista:
    { $link }

    Tähän viestiin ei voi vastata.
mail-age-pupil-subject = Kun täytät 18
mail-age-pupil-text =
    Hei { $name }!

    Täytät 18 vuotta { $day }. Siitä päivästä alkaen päätät itse, saavatko huoltajasi nähdä tietosi koulussa. Jos et vastaa, he eivät enää silloin näe niitä.

    Vastaat tässä kunkin huoltajan osalta, ja voit muuttaa mielesi milloin haluat:
    { $link }

    Tähän viestiin ei voi vastata.
mail-age-pupil-now =
    Hei { $name }!

    Täytit 18 vuotta { $day }. Nyt päätät itse, saavatko huoltajasi nähdä tietosi koulussa. Huoltaja, jolle et ole antanut suostumusta, ei enää näe niitä.

    Vastaat tässä kunkin huoltajan osalta, ja voit muuttaa mielesi milloin haluat:
    { $link }

    Tähän viestiin ei voi vastata.
mail-age-guardian-subject = Pääsysi koulun tietoihin päättyy
mail-age-guardian-text =
    Hei { $name }!

    Lapsi, jonka huoltaja olet, täyttää 18 vuotta { $day }. Sinä päivänä klo 0.00 et enää näe lapsen tietoja koulun järjestelmissä.

    Jos lapsi haluaa, että näet ne edelleen, hän voi antaa suostumuksen itse Rollbokissa tai koulun lomakkeella.

    Tähän viestiin ei voi vastata.
mail-age-guardian-now =
    Hei { $name }!

    Lapsi, jonka huoltaja olet, täytti 18 vuotta { $day }. Sen päivän klo 0.00 alkaen et enää näe lapsen tietoja koulun järjestelmissä.

    Jos lapsi haluaa, että näet ne jälleen, hän voi antaa suostumuksen itse Rollbokissa tai koulun lomakkeella.

    Tähän viestiin ei voi vastata.
