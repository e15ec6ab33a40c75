### Roolikonsepti: roolit asiakirjana, sopimukset ja poikkeamat.

concept-title = Roolikonsepti
concept-pdf = Lataa PDF
concept-lede = Roolit asiakirjana, jonka voi lukea, tulostaa ja allekirjoittaa. Se näyttää aina tämän päivän tilanteen.
concept-of = Roolikonsepti: { $system }
concept-intro = Kuka saa tehdä mitä järjestelmässä { $system }, mihin oikeuksia tarvitaan ja kuka vastaa tietojen oikeellisuudesta. Tilanne { $day }.
concept-none = Ei sopimusta
concept-none-hint = Kirjaa kirjallinen sopimus, kun se on allekirjoitettu. Silloin tässä näkyy, jos roolit ovat sen jälkeen muuttuneet.
concept-no-agreement = Rooleista ei ole kirjattu sopimusta.
concept-agreement = Sopimus { $number }, { $day }, osapuoli { $party }
concept-as-agreed = Roolit ovat sopimuksen mukaiset: { $agreement }.
concept-departed = { $count ->
    [one] Yksi poikkeama
   *[other] { $count } poikkeamaa
} sopimuksesta: { $agreement }.
concept-departures = Sopimuksen jälkeen muuttunut
concept-made = { $role }: uusi rooli.
concept-gone = { $role }: poistettu tai arkistoitu.
concept-level = { $role }, { $item }: ennen { $was }, nyt { $is }.
concept-agreed = Sopimus
concept-agreements = Sopimukset
concept-reference = Diaarinumero
concept-roles = Roolit
concept-role = Rooli
concept-kind = Laji
concept-opens = Laajuus
concept-role-counts = { $standard } vakioroolia, { $own } omaa
concept-items = Osa-alueita
concept-standard = Vakiorooli
concept-own = Oma rooli
concept-own-from = Oma rooli, pohjana { $base }
concept-rights = Oikeudet
concept-rights-hint = ”Omat” ovat niiden ryhmien oppilaat, joihin henkilö on liitetty, ”kaikki” on roolin koko laajuus.
concept-who = Kuka saa mitä
concept-responsible = Vastaa tietojen oikeellisuudesta
concept-nobody = Ei kukaan
concept-name-responsible = Nimeä vastuutahot
concept-responsible-hint = Nimeä jokaiselle rekisterille ryhmä tai tehtävä, esimerkiksi ”Koulun johto”. Enintään { $count } merkkiä. Tyhjä tarkoittaa, ettei ketään ole nimetty.
concept-responsible-saved = { $count ->
    [one] Yhden rekisterin vastuutaho on muutettu.
   *[other] { $count } rekisterin vastuutahot on muutettu.
}
concept-register = Kirjaa sopimus
concept-register-hint = Sopimus koskee rooleja sellaisina kuin ne ovat tällä hetkellä.
concept-agreed-on = Allekirjoitettu
concept-agreed-with = Sopimuksen osapuoli
concept-agreed-said = Sopimus { $number } on kirjattu.
concept-withdraw = Peruuta
concept-restore = Palauta voimaan
concept-is-withdrawn = peruutettu
concept-withdrawn = Sopimus { $number } on peruutettu.
concept-restored = Sopimus { $number } on taas voimassa.
concept-sign-place = Paikka ja päiväys
concept-sign-head = Vastaava johtaja, nimenselvennys
concept-sign-staff = Henkilöstön edustaja, nimenselvennys
concept-sign-officer = Tietosuojavastaava, saatettu tiedoksi
concept-act = Toiminto
concept-save = Tallenna
concept-cancel = Keskeytä
fault-name-long = Enintään 120 merkkiä.
fault-day-future = Päivä ei voi olla tulevaisuudessa.
fault-agreed-with = Kirjoita, kenen kanssa sopimus on tehty.
act-responsible-named = Muutti tietojen vastuutahoa
act-agreement-registered = Kirjasi rooleja koskevan sopimuksen
act-agreement-withdrawn = Peruutti rooleja koskevan sopimuksen
act-agreement-restored = Palautti peruutetun sopimuksen voimaan
