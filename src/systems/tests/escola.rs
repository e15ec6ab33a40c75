//! Escola: seven groups, the pupils' and the parents' ten modules, and the two walls that close out superadmins (ESC-03..39).

use serde_json::json;

use super::small::{Small, ask, letters, shipped};
use crate::rights::{Client, Given, ItemKind, Level, Of, Refusal};
use crate::systems::profile::{Item, Profile};

/// What pupils reach, in the document's order and words (ESC-06).
const PUPILS: [(&str, &str); 10] = [
    ("timetable.pupil", "Stundenplan"),
    ("messenger.messages", "Messenger"),
    ("tests.results", "Lernzielkontrollen"),
    ("absences.entries", "Absenzen"),
    ("dossier.entries", "Dossier-Einträge"),
    ("tasks.tasks", "Aufgaben"),
    ("documents.group", "Klassen- und Arbeitsgruppen-Dokumente"),
    ("pinboard.notes", "Pinboard"),
    ("agenda.entries", "Schul- und Klassenagenda"),
    ("lernwelt.work", "Lernwelt"),
];

/// What parents reach of their children (ESC-11), then what is not about a child (ESC-12).
const PARENTS: [(&str, &str); 13] = [
    ("timetable.pupil", "r"),
    ("class_info.info", "r"),
    ("tests.results", "r"),
    ("absences.entries", "re"),
    ("dossier.entries", "r"),
    ("tasks.tasks", "r"),
    ("documents.group", "r"),
    ("offers.participation", "r"),
    ("booking_portal.registrations", "re"),
    ("lernwelt.work", "r"),
    ("messenger.messages", "re"),
    ("pinboard.notes", "r"),
    ("agenda.entries", "r"),
];

/// What administrators of the school offers do, in the document's words (ESC-29).
const OFFERS: [&str; 10] = [
    "Schulangebote definieren",
    "Tarife definieren",
    "Buchungen erstellen",
    "Formulare fürs Buchungsportal erstellen",
    "Anmeldungen durch die Eltern zu Buchungen verarbeiten",
    "Verträge/Vereinbarungen generieren",
    "Rechnungsläufe erstellen",
    "Rechnungen generieren und per E-Mail verschicken",
    "Schnittstellen-Files für die Finanzbuchhaltung generieren",
    "Steuerbescheinigungen erstellen oder per E-Mail verschicken",
];

fn target(item: &Item, pupil: &'static str) -> &'static str {
    match item.of {
        Of::Pupil => pupil,
        Of::Staff => "colleague",
        Of::Guardian => "mum",
        Of::Unit => "c1",
        Of::Organisation => "-",
    }
}

/// Every item somebody reaches, with her acts, asked about `kid` and her class.
fn reached(profile: &Profile, small: &Small, who: &str) -> Vec<(String, String)> {
    let world = small.world();
    let asked =
        profile.items.iter().map(|item| (item.key.clone(), letters(&ask(&world, who, &item.key, target(item, "kid"), Client::Portal))));
    asked.filter(|(_, acts)| acts != "-").collect()
}

fn released(small: &mut Small, profile: &Profile, to: &str) {
    for module in &profile.modules {
        small.add("releases", json!({"group": "c1", "module": module.key, "to": to}));
    }
}

#[test]
fn the_groups_are_a_to_g() {
    let profile = shipped("escola");
    let groups: Vec<(&str, &str)> = profile.roles.iter().filter_map(|role| Some((role.code.as_deref()?, role.names.de.as_str()))).collect();
    let named = [
        ("A", "Schülerinnen und Schüler"),
        ("B", "Eltern"),
        ("C", "Lehrpersonen"),
        ("C", "Klassenlehrpersonen"),
        ("C", "Fachlehrpersonen"),
        ("D", "Administrator:innen"),
        ("E", "Superadministrator:innen / Schulverwaltung"),
        ("F", "Leitung der Tagesstrukturen / Schulangebote-Administrator:innen"),
        ("G", "Mitarbeitende der Tagesstrukturen / Schulangebote-Mitarbeitende"),
    ];
    assert_eq!(groups, named);
}

#[test]
fn pupils_reach_ten_modules_when_released_and_only_about_themselves() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    assert_eq!(reached(&profile, &small, "kid"), [], "nothing is released yet");
    assert_eq!(small.ask("kid", "tests.results", "kid", Client::Portal).refusal, Some(Refusal::NotReleased), "ESC-07");
    released(&mut small, &profile, "pupil");
    let found: Vec<String> = reached(&profile, &small, "kid").into_iter().map(|(item, _)| item).collect();
    let mut expected: Vec<&str> = PUPILS.iter().map(|(item, _)| *item).collect();
    expected.sort_by_key(|key| profile.items.iter().position(|item| item.key == **key));
    assert_eq!(found, expected);
    for (key, name) in PUPILS {
        let item = profile.item(key).unwrap();
        assert_eq!(item.names.de, name);
        let elsewhere = if item.of == Of::Pupil { "other" } else { "c2" };
        assert_eq!(letters(&small.ask("kid", key, elsewhere, Client::Portal)), "-", "{key}: ESC-05");
    }
}

#[test]
fn parents_reach_ten_modules_of_their_child_and_three_more() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    released(&mut small, &profile, "guardian");
    let mut expected = PARENTS.map(|(item, acts)| (item.to_owned(), acts.to_owned())).to_vec();
    expected.sort_by_key(|(key, _)| profile.items.iter().position(|item| item.key == *key));
    assert_eq!(reached(&profile, &small, "mum"), expected);
    assert_eq!(letters(&small.ask("mum", "absences.entries", "other", Client::Portal)), "-");
}

#[test]
fn class_teachers_see_all_of_their_class_subject_teachers_their_own_and_support_plans_only_chosen_pupils() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    small.employed("klara", "s1", "teacher").employed("felix", "s1", "teacher");
    small.add("groups", json!({"id": "t1", "unit": "s1", "kind": "teaching"})).add("memberships", json!({"pupil": "kid", "group": "t1"}));
    small.add("people", json!({"id": "mate"})).add("enrolments", json!({"pupil": "mate", "unit": "s1"}));
    small.add("memberships", json!({"pupil": "mate", "group": "c1"}));
    small.add("duties", json!({"person": "klara", "group": "c1", "as": "class_teacher"}));
    small.add("duties", json!({"person": "felix", "group": "t1", "as": "subject_teacher"}));
    let world = small.world();
    let may = |who: &str, item: &str, target: &str| letters(&ask(&world, who, item, target, Client::Portal));
    for item in ["absences.entries", "dossier.entries", "grades.grades", "certificates.reports"] {
        assert_eq!((may("klara", item, "kid"), may("klara", item, "mate")), ("re".to_owned(), "re".to_owned()), "{item}: ESC-14");
        assert_eq!((may("felix", item, "kid"), may("felix", item, "mate")), ("re".to_owned(), "-".to_owned()), "{item}: ESC-15");
    }
    assert_eq!(may("klara", "support.plans", "kid"), "-", "ESC-17: not by being class teacher");
    small.add("groups", json!({"id": "f1", "unit": "s1", "kind": "support"})).add("memberships", json!({"pupil": "kid", "group": "f1"}));
    small.add("duties", json!({"person": "klara", "group": "f1", "as": "support_teacher"}));
    let world = small.world();
    let may = |item: &str, target: &str| letters(&ask(&world, "klara", item, target, Client::Portal));
    assert_eq!((may("support.plans", "kid"), may("support.plans", "mate")), ("re".to_owned(), "-".to_owned()));
}

#[test]
fn administrators_have_all_of_their_unit_and_superadministrators_the_global_settings_too() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    small.holding("admin", "administrator", "s1").holding("top", "superadministrator", "root");
    let all = |who: &str| reached(&profile, &small, who).into_iter().map(|(item, _)| item).collect::<Vec<_>>();
    let (admin, top) = (all("admin"), all("top"));
    let more: Vec<&str> = top.iter().filter(|item| !admin.contains(item)).map(String::as_str).collect();
    let global = [
        "resources.create",
        "resources.rights",
        "resources.settings",
        "persons.groups",
        "persons.sensitive_fields",
        "persons.group_rights",
        "persons.imports",
        "persons.exports",
        "settings.global",
    ];
    assert_eq!(more, global, "ESC-22..27");
    assert!(admin.iter().all(|item| top.contains(item)));
    assert_eq!(letters(&small.ask("admin", "persons.parents", "mum", Client::Portal)), "re", "ESC-21");
    assert_eq!(small.ask("admin", "persons.pupils", "other", Client::Portal).refusal, Some(Refusal::OutOfScope), "ESC-19");
}

#[test]
fn two_walls_close_out_superadministrators_and_only_those() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    small.holding("top", "superadministrator", "root").holding("admin", "administrator", "root");
    let reached = reached(&profile, &small, "top");
    let closed: Vec<&Item> = profile.items.iter().filter(|item| !reached.iter().any(|(key, _)| *key == item.key)).collect();
    let modules: std::collections::BTreeSet<&str> = closed.iter().map(|item| item.module.as_str()).collect();
    assert_eq!(modules.into_iter().collect::<Vec<_>>(), ["employments", "support"], "ESC-31");
    assert!(profile.items.iter().filter(|item| ["employments", "support"].contains(&item.module.as_str())).all(|item| item.wall.is_some()));
    for who in ["top", "admin"] {
        for item in &closed {
            let decision = small.ask(who, &item.key, target(item, "kid"), Client::Portal);
            assert_eq!((letters(&decision).as_str(), decision.refusal), ("-", Some(Refusal::Walled)), "{who} {}: ESC-32", item.key);
        }
    }
}

#[test]
fn configurators_open_their_own_wall_only_and_superconfigurators_only_name_them() {
    let profile = shipped("escola");
    let mut small = Small::of(&profile);
    for wall in &profile.walls {
        small.holding(&wall.configurators[0], &wall.configurators[0], "root");
        small.holding(&wall.superconfigurators[0], &wall.superconfigurators[0], "root");
    }
    let keys = |who: &str| reached(&profile, &small, who).into_iter().map(|(item, _)| item).collect::<Vec<_>>();
    assert_eq!(keys("support_configurator"), ["support.plans", "support.rights"]);
    let configures = [
        "employments.employments",
        "employments.files",
        "employments.functions",
        "employments.function_rights",
        "employments.document_structure",
        "employments.salary_classes",
    ];
    assert_eq!(keys("employments_configurator"), configures, "ESC-35..38");
    assert_eq!(keys("support_superconfigurator"), ["support.configurators"]);
    assert_eq!(keys("employments_superconfigurator"), ["employments.configurators"]);
    for wall in &profile.walls {
        assert_eq!(profile.role(&wall.superconfigurators[0]).unwrap().assigns, wall.configurators, "ESC-34");
        let assigned = |key: &String| profile.roles.iter().any(|role| role.assigns.contains(key));
        assert!(!wall.superconfigurators.iter().any(assigned), "ESC-33: nobody but the vendor names one");
    }
}

#[test]
fn offers_need_no_admin_right_and_staff_reach_the_offers_they_lead() {
    let profile = shipped("escola");
    let administrator = profile.role("offers_administrator").unwrap();
    let actions: Vec<&str> = profile
        .items
        .iter()
        .filter(|item| item.kind == ItemKind::Action && administrator.given(item) == Given::Execute)
        .map(|item| item.names.de.as_str())
        .collect();
    assert_eq!(actions, OFFERS);
    let modules = ["offers", "booking_portal", "billing"];
    let outside = profile.items.iter().filter(|item| !modules.contains(&item.module.as_str()));
    assert!(outside.into_iter().all(|item| administrator.given(item) == Given::Level(Level::NONE)), "ESC-28");

    let mut small = Small::of(&profile);
    small.employed("bus", "s1", "driver").add("groups", json!({"id": "bus-1", "unit": "s1", "kind": "offer"}));
    small
        .add("memberships", json!({"pupil": "kid", "group": "bus-1"}))
        .add("duties", json!({"person": "bus", "group": "bus-1", "as": "leader"}));
    assert_eq!(reached(&profile, &small, "bus"), [("offers.participation".to_owned(), "re".to_owned())], "ESC-30");
    assert_eq!(letters(&small.ask("bus", "offers.participation", "other", Client::Portal)), "-");
}
