# Jääneet roolit
orphans-title = Voimaan jääneet roolit
orphans-lede = Henkilöt, jotka lähde on poistanut mutta joilla on yhä rooli jossakin järjestelmässä, ja kuinka kauan.
orphans-filter = Valitse koulut
orphans-meter = { $people ->
    [one] Yhdellä henkilöllä on voimaan jääneitä rooleja,
   *[other] { $people } henkilöllä on voimaan jääneitä rooleja,
  } yhteensä { $days ->
    [one] yksi henkilöpäivä.
   *[other] { $days } henkilöpäivää.
  }
orphans-none = Yhtään roolia ei ole jäänyt voimaan
orphans-none-hint = Kaikkien lähteestä poistettujen roolit ovat päättyneet.
orphans-more = Näkyvissä on { $shown } pisimpään jatkunutta, kaikkiaan { $count }. Valitse koulu, niin näet muut.
orphans-person = Henkilö
orphans-role = Yhä voimassa
orphans-unit = Koulu
orphans-removed = Viimeinen päivä lähteen mukaan
orphans-since = Siitä lähtien
orphans-since-days = Päiviä siitä
orphans-until = Päättyy itsestään
orphans-until-open = Ei koskaan
orphans-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
  }
orphans-kept = Koulu arkistoi vasta lukuvuoden vaihtuessa
orphans-bulk = Päätä valitut …
orphans-pick-all = Valitse kaikki luettelosta
archiving-label = Arkistointi Skola24:ssä
archiving-on = Käytössä: opettaja, jonka lähde poistaa, arkistoidaan heti.
archiving-off = Pois käytöstä { $day } alkaen: opettaja, jonka lähde poistaa, on aktiivinen lukuvuoden vaihtumiseen asti.
archiving-turn-off = Poista käytöstä
archiving-turn-on = Ota käyttöön
archiving-is-off = Arkistointi on pois käytöstä.
archiving-is-on = Arkistointi on käytössä.
fault-archiving-school = Arkistoinnin voi poistaa käytöstä tai ottaa käyttöön vain koulussa.
act-archiving-off = Poisti arkistoinnin käytöstä Skola24:ssä
act-archiving-on = Otti arkistoinnin käyttöön Skola24:ssä
