### Vad klasser har släppt till elever och vårdnadshavare.

releases-title = Klasser och moduler
releases-lede = Vad elever och vårdnadshavare i varje klass får använda.
releases-lede-pupil = Vad eleverna i varje klass får använda. En strömbrytare gäller direkt och går att ångra.
releases-lede-guardian = Vad vårdnadshavarna till varje klass får använda. En strömbrytare gäller direkt och går att ångra.
releases-choose = Välj skola och system
releases-school = Skola
releases-system = System
releases-show = Visa
releases-to = Vilka det gäller
releases-pupils = Elever
releases-guardians = Vårdnadshavare
releases-nothing = Här finns inget att släppa
releases-nothing-hint = Ingen av dina skolor har klasser, eller så har inget system moduler som släpps klass för klass.
releases-no-classes = Skolan har inga klasser i dag
releases-no-classes-hint = Klasserna läses in med skolans uppgifter.
releases-caption = Moduler per klass
releases-class = Klass
releases-differs = Avviker
releases-differs-hint = Tecknet ≠ och blå botten visar var en klass avviker från de flesta klasser på skolan. Klassens eller modulens namn leder till att ändra alla på en gång.
releases-year = Årskurs { $year }
releases-size-pupil = { $count ->
    [one] { $count } elev
   *[other] { $count } elever
}
releases-size-guardian = { $count ->
    [one] { $count } vårdnadshavare
   *[other] { $count } vårdnadshavare
}
releases-follows = Som de flesta
releases-follow = Gör som de flesta
releases-follow-class = Gör som de flesta i { $class }
releases-switch = { $module } för { $class }
releases-switch-differs = { $module } för { $class }, avviker från de flesta
releases-not-in-use = Modulen är inte i bruk
releases-access = Elever kan logga in
releases-foot-pupil = Elever ser bara uppgifter om sig själva, oavsett modul.
releases-foot-guardian = Vårdnadshavare ser bara uppgifter om de egna barnen, och bara så länge deras behörighet är öppen.
releases-fill-module = { $module }: alla klasser
releases-fill-class = { $class }: alla moduler
releases-today-pupil = I dag är { $open } av { $all } klasser öppna. I dem går { $people ->
    [one] { $people } elev
   *[other] { $people } elever
}.
releases-today-guardian = I dag är { $open } av { $all } klasser öppna. Till dem hör { $people ->
    [one] { $people } vårdnadshavare
   *[other] { $people } vårdnadshavare
}.
releases-today-class = I dag är { $open } av { $all } moduler öppna.
releases-module-has = Detta öppnas: { $items }.
releases-access-means = Utan detta kommer ingen elev i klassen in, vad som än är släppt. Vårdnadshavare berörs inte.
releases-would-open = { $count ->
    [one] Att öppna ändrar { $count } strömbrytare
   *[other] Att öppna ändrar { $count } strömbrytare
}. { $people ->
    [0] Ingen får mer än i dag.
    [one] { $people } person får mer än i dag.
   *[other] { $people } personer får mer än i dag.
}
releases-would-close = { $count ->
    [one] Att stänga ändrar { $count } strömbrytare
   *[other] Att stänga ändrar { $count } strömbrytare
}. { $people ->
    [0] Ingen förlorar något.
    [one] { $people } person förlorar något.
   *[other] { $people } personer förlorar något.
}
releases-reason = Skäl (frivilligt)
releases-leave = Låt vara
releases-open-all = Öppna { $count }
releases-close-all = Stäng { $count }
releases-opened = { $module } är öppet för { $class }. Gäller nu.
releases-closed = { $module } är stängt för { $class }. Gäller nu.
releases-turned = { $switches } strömbrytare ändrade, i { $classes }. Gäller nu.
fault-release-to = Välj elever eller vårdnadshavare.
fault-release-cells = Välj minst en klass och modul.
fault-release-school = Ändra en skola i taget.
fault-release-module = Modulen släpps inte klass för klass, eller är inte i bruk.

audience-title = Grupper för elever och vårdnadshavare
audience-title-of = Grupper för { $name }
audience-lede-unit = En roll som alla elever, eller alla vårdnadshavare, på enheten får. Skolans och klassens grupper läggs ihop; en grupp på elevens kort ersätter båda.
audience-lede-group = En roll som alla elever, eller alla vårdnadshavare, i klassen får. Den läggs till skolans grupper; en grupp på elevens kort ersätter båda.
audience-lede-pupil = En grupp på kortet ersätter det som skola och klass ger, också när den ger mindre. Utan grupp på kortet läggs skolans och klassens grupper ihop.
audience-card-replaces = Kortet ersätter skolans och klassens grupper: bara det som står på kortet gäller.
audience-rows = Vad som gäller, och genom vad
audience-none = Ingen grupp är satt
audience-none-hint = Varken här eller på enheterna ovanför finns en grupp för elever eller vårdnadshavare.
audience-says-pupil = Eleverna har rollen { $role } ({ $system }), genom { $place }.
audience-says-pupil-card = Eleven har rollen { $role } ({ $system }), genom sitt kort.
audience-says-guardian = Vårdnadshavarna har rollen { $role } ({ $system }), genom { $place }.
audience-says-guardian-card = Elevens vårdnadshavare har rollen { $role } ({ $system }), genom elevens kort.
audience-replaced = Ersätts av kortet.
audience-coming = Gäller från { $day }.
audience-over = Gällde till och med { $day }.
audience-there = Till { $place }
audience-form = Sätt en grupp
audience-save = Sätt gruppen
audience-set = Gruppen är satt. Gäller från den dag du angav.
audience-ended = Gruppen är avslutad. Gäller inte längre.
audience-restored = Gruppen är återställd. Gäller igen.
fault-audience-at = Välj en enhet, en klass eller en elev.
fault-audience-role = Rollen kan inte vara en grupp för elever eller vårdnadshavare.
