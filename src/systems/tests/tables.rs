//! The exported table is the document's own: its rows and columns, its words, its spelling.

use super::small::shipped;
use crate::systems::table::{Table, table};

fn row<'t>(table: &'t Table, item: &str) -> &'t [String] {
    table.rows.iter().find(|row| row[2] == item).unwrap_or_else(|| panic!("no row {item}"))
}

#[test]
fn saxsvs_prints_its_own_words_in_two_sections() {
    let table = table(&shipped("saxsvs"));
    let head = [
        "Modul",
        "Art",
        "Maske, Aktion oder Bericht",
        "SL - Schulleiterin/Schulleiter",
        "SSL - Stellv.SL/Schulleitung",
        "LK - Lehrkraft",
        "OSB - Oberstufenberaterin/Oberstufenberater",
        "SEK - Schulsachbearbeiterin/Schulsachbearbeiter",
    ];
    assert_eq!(table.head, head);
    let noten = ["alle bearbeiten", "alle bearbeiten", "eigene bearbeiten", "alle lesen / eigene bearbeiten", "alle lesen"];
    assert_eq!(row(&table, "Zeugnis - Noten")[3..], noten);
    let report = ["Zeugnis", "Bericht", "B6200 - Bildungsempfelungen", "ausführen", "ausführen", "kein Recht", "kein Recht", "ausführen"];
    assert_eq!(row(&table, "B6200 - Bildungsempfelungen"), report);
}

#[test]
fn ist_prints_eight_roles_by_seventeen_areas_and_the_named_actions() {
    let table = table(&shipped("ist"));
    let mut areas: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
    areas.dedup();
    assert_eq!((table.head.len() - 3, areas.len()), (8, 17 + 2));
    assert_eq!(
        (areas[0], areas[11], areas[16]),
        ("Skolplacering inklusive elevhantering", "Studiehandedning", "Export av elevdata till myndigheter")
    );
    let offer = row(&table, "Erbjudande av fritidshemsplats");
    assert_eq!(offer[..3], ["Fritidshem", "Funktion", "Erbjudande av fritidshemsplats"]);
    assert_eq!(offer[3..], ["Skriv", "", "", "", "", "Skriv", "Skriv", ""]);
    assert_eq!(
        row(&table, "Klass- och grupporganisation")[3..],
        ["Läs och skriv", "Läs", "Läs och skriv", "", "", "", "Läs och skriv", ""]
    );
    assert_eq!(row(&table, "Skydd för elev")[3..], ["", "", "", "", "", "", "", "Läs och skriv"]);
}

#[test]
fn escola_closes_two_modules_to_d_and_e() {
    let table = table(&shipped("escola"));
    let column = |name: &str| table.head.iter().position(|head| head.starts_with(name)).unwrap();
    let (admin, top) = (column("D - "), column("E - Superadministrator:innen"));
    for row in &table.rows {
        let is_walled = ["Förderplanung", "Anstellungen"].contains(&row[0].as_str());
        assert_eq!(row[top].is_empty(), is_walled, "{}", row[2]);
        assert!(!is_walled || row[admin].is_empty(), "{}", row[2]);
    }
}

#[test]
fn wilma_and_skola24_print_in_their_language() {
    let wilma = table(&shipped("wilma"));
    assert_eq!(wilma.head[..5], ["Moduuli", "Laji", "Rekisteri, toiminto tai raportti", "Koulusihteeri", "Opintosihteeri"]);
    assert_eq!(row(&wilma, "Arviointirekisteri")[3..5], ["Näkee kaikki", "Muokkaa kaikkia"]);
    let skola24 = table(&shipped("skola24"));
    assert_eq!(row(&skola24, "Skapa schema").iter().filter(|cell| *cell == "Får köra").count(), 3, "the flag, and the two administrators");
}
