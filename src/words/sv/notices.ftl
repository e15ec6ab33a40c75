### E-post.

mail-reset-subject = Välj ett nytt lösenord i Rollbok
mail-reset-text =
    Hej { $name }!

    Med den här länken väljer du ett nytt lösenord i Rollbok:
    { $link }

    Länken gäller en timme och fungerar en gång. Har du inte bett om den behöver du inte göra något.

    Det går inte att svara på det här brevet.
mail-activation-subject = Ditt konto i Rollbok
mail-activation-text =
    Hej { $name }!

    Du har ett konto i Rollbok. Så tar du det i bruk:

    1. Öppna { $link }
    2. Skriv koden { $code } och välj ett lösenord.
    3. Logga in med användarnamnet { $user_name }.

    Koden gäller i 14 dagar och fungerar en gång.

    Det går inte att svara på det här brevet.
