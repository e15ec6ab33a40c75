### Taulukoiden tallennetut näkymät.

views-title = Tallennetut näkymät
views-lede = Näkymä on linkki taulukkoon kouluineen, suodattimineen, sarakkeineen ja järjestyksineen. Kun lähetät linkin työtoverille, hän näkee omat rivinsä.
views-none = Ei vielä tallennettuja näkymiä
views-none-hint = Avaa taulukko, säädä se haluamaksesi ja valitse Näkymät.
views-name = Nimi
views-table = Taulukko
views-rename = Uusi nimi
views-rename-of = Näkymän { $name } uusi nimi
views-rename-do = Nimeä uudelleen
views-drop = Poista
views-drop-do = Poista
views-drop-of = Poista näkymä { $name }
views-save-this = Tallenna tämä näkymä: { $table }
views-save-hint = Esimerkiksi: Pohjoisen lukujärjestysten tekijät
views-save = Tallenna näkymä
views-back = Takaisin taulukkoon
views-open = Näkymät
view-saved = Näkymä { $name } on tallennettu.
view-renamed = Näkymän nimi on nyt { $name }.
view-dropped = Näkymä { $name } on poistettu.
fault-view-name = Nimessä on 1–60 merkkiä.
fault-view-taken = Sinulla on jo samanniminen näkymä tästä taulukosta.
fault-view-place = Vain taulukoista voi tallentaa näkymiä.
fault-views-many = Sinulla on jo 100 näkymää. Poista ensin jokin.
