### Aloitussivu.

work-title = Oma työ
work-hello = Hei { $name }
work-lede = Tämä on sinulle tänään, { $day }.
work-people = Henkilöt, jotka tavoitat
work-ending = Roolit, jotka päättyvät 28 päivän kuluessa
work-adult = Oppilaat, jotka täyttävät 18 vuotta 30 päivän kuluessa
work-imports = Tarkastettavat tuonnit
work-questions = Kaksi kysymystä
work-why = Miksi A näkee B:n?
work-why-hint = Yksi lause: minkä kautta, mihin asti ja mikä sen muuttaisi.
work-who = Kuka voi nähdä B:n?
work-who-hint = Kaikki, jotka tavoittavat henkilön, ja minkä kautta.
work-nothing = Sinulla ei ole vielä roolia Rollbokissa. Pyydä sellainen koulusi ylläpitäjältä.
work-adults = Täyttää 18 30 päivän kuluessa
work-news = Profiilien uutisia vastattavana
work-emergencies = Hätäkäyttöoikeuksia tarkastettavana
work-open = Auki 18 vuoden jälkeen ilman suostumusta
