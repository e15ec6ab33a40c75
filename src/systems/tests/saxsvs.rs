//! `SaxSVS`: role by register, and the recipe for a role that reaches school reports only (SaxSVS-10..38).

use std::collections::BTreeMap;

use serde_json::json;

use super::small::{Small, ask, letters, shipped};
use crate::rights::{Client, Given, ItemKind, Level};
use crate::systems::profile::{Names, Profile, Role};

/// The document's words for the rights, lowest first, and the one for none.
const RIGHTS: [(&str, &str); 7] = [
    ("none", "kein Recht"),
    ("read_own", "eigene lesen"),
    ("read_all", "alle lesen"),
    ("edit_own", "eigene bearbeiten"),
    ("read_all_edit_own", "alle lesen / eigene bearbeiten"),
    ("edit_all", "alle bearbeiten"),
    ("execute", "ausführen"),
];

/// Masks and actions the document names, by role: SL, SSL, LK, OSB, SEK.
const MASKS: [(&str, [&str; 5]); 7] = [
    ("Zeugnis - Administration", ["alle bearbeiten", "alle bearbeiten", "eigene lesen", "alle lesen", "alle bearbeiten"]),
    ("Zeugnis - Noten", ["alle bearbeiten", "alle bearbeiten", "eigene bearbeiten", "alle lesen / eigene bearbeiten", "alle lesen"]),
    ("Zeugnis - Einstellungen", ["alle bearbeiten", "alle bearbeiten", "kein Recht", "kein Recht", "alle lesen"]),
    ("Rollendefinition", ["alle bearbeiten", "alle bearbeiten", "kein Recht", "kein Recht", "kein Recht"]),
    ("Rollenzuordnung", ["alle bearbeiten", "alle bearbeiten", "kein Recht", "kein Recht", "kein Recht"]),
    ("Plausiprüfung", ["ausführen", "ausführen", "kein Recht", "ausführen", "ausführen"]),
    ("Datenfreigabe", ["ausführen", "ausführen", "kein Recht", "kein Recht", "kein Recht"]),
];

/// Reports and exports are a column of their own (SaxSVS-27): code, the document's spelling, and who may print.
const REPORTS: [(&str, &str, [bool; 5]); 5] = [
    ("B6100", "Halb-/Endjahreszeugnisse", [true, true, true, true, true]),
    ("B6200", "Bildungsempfelungen", [true, true, false, false, true]),
    ("B6300", "Bildungsgangentscheidungen", [true, true, false, false, true]),
    ("B6400", "Abschluss-/Abgangszeugnisse", [true, true, false, true, true]),
    ("B6500", "Freie Formulare", [true, true, false, false, true]),
];

#[test]
fn the_words_and_roles_are_the_documents() {
    let profile = shipped("saxsvs");
    let words: Vec<(String, &str)> = profile.level_names.iter().map(|(level, names)| (level.to_string(), names.de.as_str())).collect();
    assert_eq!(words, RIGHTS.map(|(level, word)| (level.to_owned(), word)));
    let roles: Vec<String> = profile.roles.iter().map(|role| format!("{}, {}", role.names.de, role.code.as_ref().unwrap())).collect();
    let named = [
        "Schulleiterin/Schulleiter, SL",
        "Stellv.SL/Schulleitung, SSL",
        "Lehrkraft, LK",
        "Oberstufenberaterin/Oberstufenberater, OSB",
        "Schulsachbearbeiterin/Schulsachbearbeiter, SEK",
    ];
    assert_eq!(roles, named);
    assert_eq!((profile.own_role_limit, profile.own_role_mark.as_deref()), (Some(5), Some("#")), "SaxSVS-12, SaxSVS-13");
    let bases: Vec<&str> = profile.roles.iter().filter(|role| role.base).map(|role| role.key.as_str()).collect();
    assert_eq!(bases, ["ssl", "lk", "osb", "sek"], "every standard role but SL is a base (SaxSVS-14)");
    let makers: Vec<&str> = profile.roles.iter().filter(|role| role.defines_roles).map(|role| role.key.as_str()).collect();
    assert_eq!(makers, ["sl", "ssl"], "SaxSVS-18");
}

#[test]
fn role_by_register_and_role_by_report() {
    let profile = shipped("saxsvs");
    for (name, row) in MASKS {
        let item = profile.items.iter().find(|item| item.names.de == name).unwrap();
        let found: Vec<&str> = profile.roles.iter().map(|role| profile.level_names[&role.given(item)].de.as_str()).collect();
        assert_eq!(found, row, "{name}");
    }
    let reports: Vec<_> = profile.items.iter().filter(|item| item.kind == ItemKind::Report).collect();
    assert_eq!(reports.len(), REPORTS.len());
    for (item, (code, name, row)) in reports.into_iter().zip(REPORTS) {
        assert_eq!((item.code.as_deref(), item.printed.as_ref().unwrap_or(&item.names.de).as_str()), (Some(code), name));
        assert_eq!(profile.roles.iter().map(|role| role.given(item) == Given::Execute).collect::<Vec<_>>(), row, "{code}");
    }
}

#[test]
fn roles_come_by_themselves_to_heads_deputies_and_clerks_only() {
    let profile = shipped("saxsvs");
    let mut small = Small::of(&profile);
    small.employed("deputy", "s1", "deputy_principal").employed("clerk", "s1", "clerk").employed("teacher", "s1", "teacher");
    small
        .add("people", json!({"id": "head"}))
        .add("employments", json!({"person": "head", "unit": "s1", "position": "principal", "kind": "home"}));
    let mut facts = small;
    facts.add("units", json!({"id": "s3", "kind": "school", "parent": "root", "head": "head"}));
    facts.add("employments", json!({"person": "head", "unit": "s3", "position": "principal", "kind": "secondment"}));
    let world = facts.world();
    let may = |who: &str, item: &str, target: &str| letters(&ask(&world, who, item, target, Client::Office));
    assert_eq!(may("head", "file.role_definition", "s3"), "re", "SaxSVS-06");
    assert_eq!(may("deputy", "file.role_definition", "s1"), "re");
    assert_eq!(may("clerk", "file.role_definition", "s1"), "-");
    assert_eq!(may("clerk", "certificates.administration", "kid"), "re", "SaxSVS-09");
    assert_eq!(may("teacher", "certificates.grades", "kid"), "-", "a teacher's role is given by hand (SaxSVS-08)");
}

/// The recipe, step by step: an own role, empty, with the rights the document lists.
fn olm(profile: &Profile) -> Role {
    let name = "OLM #1".to_owned();
    let names = Names { sv: name.clone(), de: name.clone(), fi: name.clone(), en: name };
    let model = profile.role("lk").unwrap();
    let empty = Role { key: "olm".to_owned(), standard: false, code: None, levels: BTreeMap::default(), names, ..model.clone() };
    let mut role = Role { all_items: Level::NONE, ..empty };
    for (mask, right) in
        [("Zeugnis - Administration", "kein Recht"), ("Zeugnis - Noten", "eigene bearbeiten"), ("Zeugnis - Einstellungen", "kein Recht")]
    {
        let item = profile.items.iter().find(|item| item.names.de == mask).unwrap();
        let (level, _) = profile.level_names.iter().find(|(_, names)| names.de == right).unwrap();
        role.levels.insert(item.key.clone(), *level);
    }
    for code in ["B6100", "B6200", "B6300", "B6400", "B6500"] {
        let item = profile.items.iter().find(|item| item.code.as_deref() == Some(code)).unwrap();
        role.levels.insert(item.key.clone(), Given::Execute);
    }
    role
}

#[test]
fn the_recipe_gives_school_reports_and_nothing_else() {
    let mut profile = shipped("saxsvs");
    profile.roles.push(olm(&profile));
    profile.check().unwrap();
    let mut small = Small::of(&profile);
    small.holding("she", "olm", "s1").add("duties", json!({"person": "she", "group": "c1", "as": "subject_teacher"}));
    small.add("people", json!({"id": "stranger"})).add("enrolments", json!({"pupil": "stranger", "unit": "s1"}));
    let world = small.world();
    let mut reached = Vec::new();
    for item in &profile.items {
        for target in ["kid", "stranger", "colleague", "she", "s1", "c1", "-"] {
            let acts = letters(&ask(&world, "she", &item.key, target, Client::Office));
            if acts != "-" {
                reached.push(format!("{} {target} {acts}", item.code.as_ref().unwrap_or(&item.names.de)));
            }
        }
    }
    let reports =
        ["B6100", "B6200", "B6300", "B6400", "B6500"].iter().flat_map(|code| ["kid", "stranger"].map(|pupil| format!("{code} {pupil} x")));
    let expected: Vec<String> = std::iter::once("Zeugnis - Noten kid re".to_owned()).chain(reports).collect();
    assert_eq!(reached, expected, "SaxSVS-34..37: her own pupils' grades, and the five reports");
}

#[test]
fn two_roles_are_the_union_of_the_lattice() {
    let mut profile = shipped("saxsvs");
    profile.roles.push(olm(&profile));
    let (read, edit): (Level, Level) = ("read_all".parse().unwrap(), "edit_own".parse().unwrap());
    assert_eq!(read.union(edit).to_string(), "read_all_edit_own", "SaxSVS-26: a ladder would lose one of them");
    let mut small = Small::of(&profile);
    small.holding("she", "olm", "s1").give("she", "sek", json!({"unit": "s1"}));
    small.add("duties", json!({"person": "she", "group": "c1", "as": "class_teacher"}));
    small.add("people", json!({"id": "stranger"})).add("enrolments", json!({"pupil": "stranger", "unit": "s1"}));
    let world = small.world();
    assert_eq!(letters(&ask(&world, "she", "certificates.grades", "kid", Client::Office)), "re", "own to edit from OLM");
    assert_eq!(letters(&ask(&world, "she", "certificates.grades", "stranger", Client::Office)), "r", "all to read from SEK");
}
