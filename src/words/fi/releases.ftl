### Mitä luokat ovat avanneet oppilaille ja huoltajille.

releases-title = Luokat ja moduulit
releases-lede = Mitä kunkin luokan oppilaat ja huoltajat saavat käyttää.
releases-lede-pupil = Mitä kunkin luokan oppilaat saavat käyttää. Kytkin vaikuttaa heti, ja sen voi perua.
releases-lede-guardian = Mitä kunkin luokan huoltajat saavat käyttää. Kytkin vaikuttaa heti, ja sen voi perua.
releases-choose = Valitse koulu ja järjestelmä
releases-school = Koulu
releases-system = Järjestelmä
releases-show = Näytä
releases-to = Keitä asia koskee
releases-pupils = Oppilaat
releases-guardians = Huoltajat
releases-nothing = Täällä ei ole mitään avattavaa
releases-nothing-hint = Millään koulullasi ei ole luokkia, tai missään järjestelmässä ei ole luokittain avattavia moduuleja.
releases-no-classes = Koululla ei ole tänään luokkia
releases-no-classes-hint = Luokat luetaan sisään koulun tietojen mukana.
releases-caption = Moduulit luokittain
releases-class = Luokka
releases-differs = Poikkeaa
releases-differs-hint = Merkki ≠ ja sininen pohja näyttävät, missä luokka poikkeaa useimmista koulun luokista. Luokan tai moduulin nimestä pääsee muuttamaan kaikki kerralla.
releases-year = Vuosiluokka { $year }
releases-size-pupil = { $count ->
    [one] { $count } oppilas
   *[other] { $count } oppilasta
}
releases-size-guardian = { $count ->
    [one] { $count } huoltaja
   *[other] { $count } huoltajaa
}
releases-follows = Kuten useimmat
releases-follow = Muuta kuten useimmat
releases-follow-class = Muuta { $class } kuten useimmat
releases-switch = { $module }, { $class }
releases-switch-differs = { $module }, { $class }, poikkeaa useimmista
releases-not-in-use = Moduuli ei ole käytössä
releases-access = Oppilaat voivat kirjautua
releases-foot-pupil = Oppilas näkee vain omat tietonsa, moduulista riippumatta.
releases-foot-guardian = Huoltaja näkee vain omien lastensa tiedot, ja vain niin kauan kuin hänen pääsynsä on auki.
releases-fill-module = { $module }: kaikki luokat
releases-fill-class = { $class }: kaikki moduulit
releases-today-pupil = Tänään { $open }/{ $all } luokkaa on auki. Niissä on { $people ->
    [one] { $people } oppilas
   *[other] { $people } oppilasta
}.
releases-today-guardian = Tänään { $open }/{ $all } luokkaa on auki. Niihin kuuluu { $people ->
    [one] { $people } huoltaja
   *[other] { $people } huoltajaa
}.
releases-today-class = Tänään { $open }/{ $all } moduulia on auki.
releases-module-has = Avautuu: { $items }.
releases-access-means = Ilman tätä yksikään luokan oppilas ei pääse sisään, oli mitä tahansa avattu. Huoltajia tämä ei koske.
releases-would-open = { $count ->
    [one] Avaaminen muuttaa { $count } kytkimen
   *[other] Avaaminen muuttaa { $count } kytkintä
}. { $people ->
    [0] Kukaan ei saa enempää kuin tänään.
    [one] { $people } henkilö saa enemmän kuin tänään.
   *[other] { $people } henkilöä saa enemmän kuin tänään.
}
releases-would-close = { $count ->
    [one] Sulkeminen muuttaa { $count } kytkimen
   *[other] Sulkeminen muuttaa { $count } kytkintä
}. { $people ->
    [0] Kukaan ei menetä mitään.
    [one] { $people } henkilö menettää jotakin.
   *[other] { $people } henkilöä menettää jotakin.
}
releases-reason = Syy (vapaaehtoinen)
releases-leave = Jätä ennalleen
releases-open-all = Avaa { $count }
releases-close-all = Sulje { $count }
releases-opened = { $module } on auki: { $class }. Voimassa nyt.
releases-closed = { $module } on suljettu: { $class }. Voimassa nyt.
releases-turned = { $switches } kytkintä muutettu: { $classes }. Voimassa nyt.
fault-release-to = Valitse oppilaat tai huoltajat.
fault-release-cells = Valitse ainakin yksi luokka ja moduuli.
fault-release-school = Muuta yhtä koulua kerrallaan.
fault-release-module = Moduulia ei avata luokittain, tai se ei ole käytössä.

audience-title = Oppilaiden ja huoltajien ryhmät
audience-title-of = Ryhmät: { $name }
audience-lede-unit = Käyttäjäryhmä, jonka kaikki yksikön oppilaat tai kaikki huoltajat saavat. Koulun ja luokan ryhmät lasketaan yhteen; oppilaan kortilla oleva ryhmä korvaa molemmat.
audience-lede-group = Käyttäjäryhmä, jonka kaikki luokan oppilaat tai kaikki huoltajat saavat. Se lisätään koulun ryhmiin; oppilaan kortilla oleva ryhmä korvaa molemmat.
audience-lede-pupil = Kortilla oleva ryhmä korvaa sen, mitä koulu ja luokka antavat, myös silloin kun se antaa vähemmän. Jos kortilla ei ole ryhmää, koulun ja luokan ryhmät lasketaan yhteen.
audience-card-replaces = Kortti korvaa koulun ja luokan ryhmät: vain kortilla oleva on voimassa.
audience-rows = Mikä on voimassa, ja minkä kautta
audience-none = Ryhmää ei ole asetettu
audience-none-hint = Täällä eikä yläpuolella olevissa yksiköissä ole ryhmää oppilaille tai huoltajille.
audience-says-pupil = Oppilailla on käyttäjäryhmä { $role } ({ $system }). Se tulee täältä: { $place }.
audience-says-pupil-card = Oppilaalla on käyttäjäryhmä { $role } ({ $system }). Se on hänen kortillaan.
audience-says-guardian = Huoltajilla on käyttäjäryhmä { $role } ({ $system }). Se tulee täältä: { $place }.
audience-says-guardian-card = Oppilaan huoltajilla on käyttäjäryhmä { $role } ({ $system }). Se on oppilaan kortilla.
audience-replaced = Kortti korvaa tämän.
audience-coming = Voimassa { $day } alkaen.
audience-over = Oli voimassa { $day } saakka.
audience-there = Siirry: { $place }
audience-form = Aseta ryhmä
audience-save = Aseta ryhmä
audience-set = Ryhmä on asetettu. Voimassa antamastasi päivästä.
audience-ended = Ryhmä on päätetty. Ei ole enää voimassa.
audience-restored = Ryhmä on palautettu. Voimassa jälleen.
fault-audience-at = Valitse yksikkö, luokka tai oppilas.
fault-audience-role = Tämä käyttäjäryhmä ei voi olla oppilaiden tai huoltajien ryhmä.
