//! IST Administration: eight roles by seventeen areas, with the three named actions (IST-03..IST-18), by the engine.

use std::collections::BTreeMap;

use serde_json::json;

use super::small::{Small, ask, letters, shipped};
use crate::rights::{Client, ItemKind, Of, Refusal, World};
use crate::systems::profile::{Item, Profile};

/// The document's seventeen areas, in its order and spelling.
const AREAS: [&str; 17] = [
    "Skolplacering inklusive elevhantering",
    "Fritidshem",
    "Ekonomihantering och integration till Agresso och Proceedo",
    "Organisation",
    "Valhantering",
    "Personalregistrering",
    "E-tjänst för ansökning",
    "Skolpliktshantering",
    "Betygssättning",
    "Bedömning, nationella prov och övriga kunskapsresultat",
    "Modersmål och modersmålsundervisning",
    "Studiehandedning",
    "Skolskjuts/resekort",
    "Statistikframtagning",
    "Utsökning av datum",
    "Import av elevdata",
    "Export av elevdata till myndigheter",
];

/// The document's roles: name, where the role is tried, and its row. `L` reads, `LS` reads and writes, `-` nothing; in brackets:
/// only a part of the area; `+1` is the number of its actions that may be done.
const MATRIX: [(&str, &str, [&str; 17]); 8] = [
    (
        "Skoladministratör GR",
        "s1",
        ["LS", "LS+2", "LS+1", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS"],
    ),
    ("Rektor eller biträdande Rektor GR", "s1", ["L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L", "L"]),
    ("Schemaläggare GR", "s1", ["-", "-", "-", "(LS)", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
    ("Central Handläggare GR", "root", ["(LS)", "LS", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
    ("Elevhälsa GR", "s1", ["(L)", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
    (
        "Demokrati och medborgarservice GR",
        "root",
        ["(L)", "L+2", "(L)+1", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"],
    ),
    (
        "Systemförvaltare GR",
        "root",
        ["LS", "LS+2", "LS+1", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS", "LS"],
    ),
    ("Hantera skyddade personer GR", "root", ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
];

fn target(item: &Item) -> &'static str {
    match item.of {
        Of::Pupil => "kid",
        Of::Staff => "colleague",
        Of::Guardian => "mum",
        Of::Unit => "s1",
        Of::Organisation => "-",
    }
}

/// One cell of the matrix, as the engine has it.
fn cell(world: &World, profile: &Profile, module: &str, viewer: &str) -> String {
    let (mut registers, mut done) = (Vec::new(), 0);
    for item in profile.items.iter().filter(|item| item.module == module) {
        let acts = letters(&ask(world, viewer, &item.key, target(item), Client::Office));
        match item.kind {
            ItemKind::Register => registers.push(acts),
            _ => done += usize::from(acts == "x"),
        }
    }
    let most = if registers.iter().any(|acts| acts == "re") { "re" } else { "r" };
    let mark = if most == "re" { "LS" } else { "L" };
    let full = registers.iter().all(|acts| acts == most);
    let text = match (full, registers.iter().any(|acts| acts == most)) {
        (true, _) => mark.to_owned(),
        (false, true) => format!("({mark})"),
        (false, false) => "-".to_owned(),
    };
    if done == 0 { text } else { format!("{text}+{done}") }
}

fn printed(profile: &Profile) -> Vec<(String, String)> {
    profile.modules.iter().map(|module| (module.key.clone(), module.printed.as_ref().unwrap_or(&module.names.sv).clone())).collect()
}

#[test]
fn the_matrix_is_the_documents() {
    let profile = shipped("ist");
    let areas = printed(&profile);
    assert_eq!(areas[..17].iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), AREAS);
    assert_eq!(profile.roles.iter().map(|role| role.names.sv.as_str()).collect::<Vec<_>>(), MATRIX.map(|(role, ..)| role));
    for (role, (name, unit, row)) in profile.roles.iter().zip(MATRIX) {
        let mut small = Small::of(&profile);
        let world = small.holding("she", &role.key, unit).world();
        let found: Vec<String> = areas[..17].iter().map(|(module, _)| cell(&world, &profile, module, "she")).collect();
        assert_eq!(found, row, "{name}");
    }
}

#[test]
fn three_named_actions_are_all_that_citizen_service_writes() {
    let profile = shipped("ist");
    let mut small = Small::of(&profile);
    let world = small.holding("she", "citizen_service", "root").world();
    let mut writes = BTreeMap::new();
    for item in &profile.items {
        let acts = letters(&ask(&world, "she", &item.key, target(item), Client::Office));
        if acts.contains(['e', 'x']) {
            writes.insert(item.names.sv.clone(), acts);
        }
    }
    let named = ["Erbjudande av fritidshemsplats", "Köhantering", "Ändra inkomst"].map(|name| (name.to_owned(), "x".to_owned()));
    assert_eq!(writes, BTreeMap::from(named));
}

#[test]
fn a_role_governed_by_employment_ends_at_the_schools_gate() {
    let profile = shipped("ist");
    let governed: Vec<&str> = profile.roles.iter().filter(|role| role.bound_to_employment).map(|role| role.key.as_str()).collect();
    assert_eq!(governed, ["school_administrator", "principal", "scheduler", "pupil_health"], "IST-08, 09, 11, 13");
    let mut small = Small::of(&profile);
    small.holding("she", "school_administrator", "s1").give("she", "school_administrator", json!({"unit": "s2"}));
    assert_eq!(letters(&small.ask("she", "grades.grades", "kid", Client::Office)), "re");
    let away = small.ask("she", "grades.grades", "other", Client::Office);
    assert_eq!(away.refusal, Some(Refusal::NotEmployed));
    small.employed("he", "s2", "any").give("he", "central_officer", json!({"unit": "root"}));
    let untrained = small.ask("he", "placement.placements", "kid", Client::Office);
    assert_eq!(untrained.refusal, Some(Refusal::TrainingMissing), "IST-29");
    small.add("people", json!({"id": "nobody"})).give("nobody", "citizen_service", json!("everywhere"));
    assert_eq!(small.ask("nobody", "placement.placements", "kid", Client::Office).refusal, Some(Refusal::NotEmployed), "IST-22");
}

#[test]
fn training_is_asked_for_exactly_three_roles_and_four_are_reconciled() {
    let profile = shipped("ist");
    let trained: Vec<&str> = profile.roles.iter().filter(|role| role.training.is_some()).map(|role| role.key.as_str()).collect();
    assert_eq!(trained, ["school_administrator", "central_officer", "protected_persons"], "IST-29");
    let reconciled: Vec<&str> = profile.roles.iter().filter(|role| role.reconciled).map(|role| role.key.as_str()).collect();
    assert_eq!(reconciled, ["central_officer", "citizen_service", "systems_manager", "protected_persons"], "IST-35");
}

#[test]
fn the_systems_manager_does_not_handle_protected_persons() {
    let profile = shipped("ist");
    let mut small = Small::of(&profile);
    small.holding("manager", "systems_manager", "root").holding("handler", "protected_persons", "root");
    small.add("people", json!({"id": "hidden", "born": "2014-01-01", "protected": [{"from": "2026-01-01"}]}));
    small.add("enrolments", json!({"pupil": "hidden", "unit": "s1"}));
    let may = |who: &str, item: &str, target: &str| {
        let decision = small.ask(who, item, target, Client::Office);
        (letters(&decision), decision.refusal)
    };
    assert_eq!(may("manager", "system.administration", "-"), ("re".to_owned(), None), "IST-16");
    assert_eq!(may("manager", "placement.pupils", "kid"), ("re".to_owned(), None));
    assert_eq!(may("manager", "placement.pupils", "hidden"), ("-".to_owned(), Some(Refusal::NotFound)), "IST-17");
    assert_eq!(may("manager", "protection.pupil", "kid"), ("-".to_owned(), Some(Refusal::Walled)));
    assert_eq!(may("handler", "protection.pupil", "hidden"), ("re".to_owned(), None), "IST-18");
    assert_eq!(may("handler", "system.administration", "-").0, "-");
    let conflict = &profile.conflicts[0];
    assert_eq!(conflict.roles, ["systems_manager", "protected_persons"], "IST-19");
}

#[test]
fn it_is_the_source_of_other_systems() {
    let profile = shipped("ist");
    let feeds: Vec<&str> = profile.feeds.iter().map(|feed| feed.to.as_str()).collect();
    assert_eq!(feeds, ["Vklass", "Skola24", "PMO", "Agresso", "Proceedo"], "IST-01, IST-04");
    assert_eq!(profile.feeds[0].routes, ["MMD", "filintegration"], "IST-02");
}
