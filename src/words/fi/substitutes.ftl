### Sijaiset.

pass-title = Sijaiset
pass-title-of = Sijaiset: { $name }
pass-lede = Sijainen pääsee opettajan ryhmiin niissä asioissa, jotka koskevat myös sijaisia, enintään viisi päivää kerrallaan. Roolia ei siirry.
pass-form = Anna sijaisuus
pass-substitute = Sijainen
pass-choose = Valitse työtoveri
pass-choice-list = Opettajan oma luettelo
pass-choice-colleagues = Muut koulussa
pass-groups = Ryhmät
pass-groups-all = Kaikki ryhmät
pass-all-groups = kaikki ryhmät
pass-from = Alkaen
pass-to = Viimeinen päivä
pass-to-hint = Enintään { $count } päivää.
pass-reason = Syy
pass-reason-hint = Ei pakollinen. Älä kirjoita terveystietoja.
pass-give = Anna sijaisuus
pass-what = Mitä se avaa
pass-opens = { $name } saa oikeuden: { $what }. Se koskee { $count ->
    [one] { $count } oppilasta
   *[other] { $count } oppilasta
} ({ $groups }), { $from } – { $to }.
pass-opens-nothing = Sijaisuus ei avaa mitään: { $name } ei ole koulussa roolissa, joka koskee omia oppilaita.
pass-acts-read = lukea: { $items }
pass-acts-edit = lukea ja muuttaa: { $items }
pass-acts-execute = suorittaa: { $items }
pass-and = ;{" "}
pass-also = { $name } on jo sijaisena: { $groups }, { $days }.
pass-also-away = Opettaja on itse noina päivinä toisen sijaisena. Se ei siirry mukana.
pass-also-elsewhere = { $name } on myös toisen sijaisena: { $days }.
pass-days = { $from } – { $to }
pass-for = Sijaisena, opettaja { $name }
pass-by = { $name } on sijaisena
pass-state-ended = Päätetty
pass-state-coming = Tulossa
pass-state-today = Päättyy tänään
pass-end = Päätä
pass-change = Muuta
pass-none = Ei sijaisuuksia tänään eikä myöhemmin.
pass-no-groups = Sinulla ei ole ryhmiä
pass-no-groups-hint = Luokan tai ryhmän opettaja voi antaa työtoverille sijaisuuden.
pass-nobodys = { $name }: ei ryhmiä
pass-given-head = Sinun sijaisesi
pass-given-none = Sinulla ei ole sijaista tänään eikä myöhemmin.
pass-had-head = Olet sijaisena
pass-list = Oma luettelosi
pass-list-none = Luettelossasi ei ole vielä ketään.
pass-list-first = Lisää ensin työtoveri luetteloosi.
pass-list-colleague = Työtoveri koulussa
pass-list-keep = Lisää luetteloon
pass-list-drop = Poista
pass-kept = Työtoveri on luettelossasi.
pass-dropped = Työtoveri on poistettu luettelostasi. Jo annetut sijaisuudet ovat voimassa.
pass-given = Sijaisuus on annettu.
pass-ended = Sijaisuus on päätetty eikä avaa enää mitään.
pass-restored = Sijaisuus on taas voimassa.
passes-title = Sijaisuudet
passes-lede = Kuka sijaistaa ketä kouluissasi. Uusi sijaisuus annetaan opettajan sivulla, tai opettaja antaa sen itse.
passes-filter = Suodata sijaisuuksia
passes-now = Tänään
passes-now-none = Kukaan ei sijaista tänään.
passes-coming = Tulevat päivät
passes-coming-none = Tuleville päiville ei ole annettu sijaisuuksia.
passes-says = Sijainen { $substitute }, opettaja { $teacher }
passes-count = { $count ->
    [one] { $count } sijaisuus
   *[other] { $count } sijaisuutta
}
passes-none-hint = Sijaisuus annetaan opettajan sivulla, tai opettaja antaa sen itse.
fault-pass-substitute = Valitse sijainen.
fault-pass-groups = Valitse ainakin yksi ryhmä.
fault-pass-herself = Kukaan ei ole oma sijaisensa.
fault-pass-past = Sijaisuus ei voi alkaa ennen tätä päivää.
fault-pass-long = Sijaisuus on enintään viisi päivää. Anna tarvittaessa uusi.
fault-pass-barred = Henkilö ei voi olla nyt sijaisena: tili on lukittu tai hän on lähtenyt.
fault-pass-group = Opettajalla ei ole tehtävää kaikissa ryhmissä kaikkina näinä päivinä.
fault-pass-teacher-leaves = Opettajan palvelussuhde koulussa ei kestä niin pitkään.
fault-pass-not-there = Henkilö ei työskentele ryhmien koulussa kaikkina näinä päivinä. Valitse toiset ryhmät tai päivät.
fault-pass-already = Henkilö on siellä jo sijaisena jonakin näistä päivistä.
fault-pass-not-listed = Valitse joku luettelostasi.
act-pass-given = Antoi sijaisuuden
act-pass-ended = Päätti sijaisuuden
act-pass-restored = Palautti sijaisuuden
act-substitute-kept = Lisäsi työtoverin sijaisluetteloonsa
act-substitute-dropped = Poisti työtoverin sijaisluettelostaan
