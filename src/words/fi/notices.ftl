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
