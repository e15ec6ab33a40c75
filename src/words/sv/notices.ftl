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
act-age-mails-written = Skrev brev om elever som blir myndiga
mail-age-office-subject = Elever som fyller 18
mail-age-office-text =
    Hej { $name }!

    Så många elever med vårdnadshavare fyller 18 på dina skolor:

    I dag: { $today }
    Inom 7 dagar: { $week }
    Inom 30 dagar: { $month }
    Inom 90 dagar: { $quarter }

    Vilka de är, och vilka behörigheter som stängs, står i myndighetskalendern:
    { $link }

    Det går inte att svara på det här brevet.
mail-age-pupil-subject = När du fyller 18
mail-age-pupil-text =
    Hej { $name }!

    Den { $day } fyller du 18. Från den dagen bestämmer du själv om dina vårdnadshavare får se dina uppgifter i skolan. Svarar du inte slutar de som ser dem i dag att se dem då.

    Du svarar för var och en av dem här, och kan ändra dig när du vill:
    { $link }

    Det går inte att svara på det här brevet.
mail-age-pupil-now =
    Hej { $name }!

    Du är 18 sedan den { $day }. Nu bestämmer du själv om dina vårdnadshavare får se dina uppgifter i skolan. Den du inte har samtyckt till ser dem inte längre.

    Du svarar för var och en av dem här, och kan ändra dig när du vill:
    { $link }

    Det går inte att svara på det här brevet.
mail-age-guardian-subject = Din insyn i skolan upphör
mail-age-guardian-text =
    Hej { $name }!

    Ett barn som du är vårdnadshavare för fyller 18 den { $day }. Klockan 00.00 den dagen slutar du att se barnets uppgifter i skolans system.

    Vill barnet att du fortsätter att se dem kan hon eller han samtycka, själv i Rollbok eller på en blankett från skolan.

    Det går inte att svara på det här brevet.
mail-age-guardian-now =
    Hej { $name }!

    Ett barn som du är vårdnadshavare för är 18 sedan den { $day }. Sedan klockan 00.00 den dagen ser du inte längre barnets uppgifter i skolans system.

    Vill barnet att du ser dem igen kan hon eller han samtycka, själv i Rollbok eller på en blankett från skolan.

    Det går inte att svara på det här brevet.
