//! Visma Wilma: the office implies the portal, the card replaces, groups add up, and pupils and guardians have no office
//! (WIL-07..28).

use serde_json::json;

use super::small::{Small, ask, letters, shipped};
use crate::rights::{Client, Refusal};

/// The registers the document names, in its words.
const REGISTERS: [&str; 8] = [
    "Käyttäjätunnukset",
    "Käyttäjäryhmät",
    "Opettajarekisteri",
    "Henkilökuntarekisteri",
    "Koulun tiedot",
    "Luokat",
    "Opiskelijarekisteri",
    "Arviointirekisteri",
];

/// The accounts and fields it names, and in how many places each stands.
const FIELDS: [(&str, usize); 6] = [
    ("Wilma-tunnus tai avainkoodi", 3),
    ("Tunnuksen ryhmä", 1),
    ("Käyttäjäryhmä Wilmassa", 5),
    ("Huoltajan käyttäjäryhmä Wilmassa", 3),
    ("rastikentät", 2),
    ("Koulu", 2),
];

#[test]
fn the_registers_fields_and_groups_are_the_documents() {
    let profile = shipped("wilma");
    let modules: Vec<&str> = profile.modules.iter().map(|module| module.names.fi.as_str()).collect();
    assert_eq!(modules[..8], REGISTERS);
    for (field, times) in FIELDS {
        let found = profile.items.iter().filter(|item| item.printed.as_ref().unwrap_or(&item.names.fi) == field).count();
        assert_eq!(found, times, "{field}");
    }
    // Rights on fields come from the vendor's own help, not from the document (WIL-30, WIL-31).
    let fields = profile.items.iter().filter(|item| item.module == "student_fields");
    assert!(fields.clone().count() == 4 && fields.clone().all(|item| item.beyond));
    let of = |client: Client| {
        let roles = profile.roles.iter().filter(|role| role.client == client && !role.beyond);
        roles.map(|role| role.names.fi.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of(Client::Office), ["Koulusihteeri", "Opintosihteeri", "Rehtori", "Muu hallinto", "It-tuki"], "WIL-07");
    assert_eq!(of(Client::Portal), ["Opettaja", "Luokanopettaja", "Opinto-ohjaaja", "Kuraattori", "Opiskelija", "Huoltaja"]);
}

#[test]
fn the_office_implies_the_portal_and_never_the_other_way() {
    let profile = shipped("wilma");
    let mut small = Small::of(&profile);
    for role in &profile.roles {
        small.holding(&role.key, &role.key, "s1");
        small.add("duties", json!({"person": role.key, "group": "c1", "as": "class_teacher"}));
    }
    let world = small.world();
    let mut both = 0;
    for role in &profile.roles {
        for item in &profile.items {
            for target in ["kid", "colleague", "s1", "c1", "-"] {
                let [office, portal] =
                    [Client::Office, Client::Portal].map(|client| letters(&ask(&world, &role.key, &item.key, target, client)));
                if role.client == Client::Portal {
                    assert_eq!(office, "-", "{} {}: WIL-20 is one-way", role.key, item.key);
                } else if item.clients.len() == 2 {
                    assert_eq!(office, portal, "{} {}: WIL-20", role.key, item.key);
                    both += usize::from(office != "-");
                }
            }
        }
    }
    assert!(both > 20, "only {both} answers were something");
    let only_office = small.ask("principal", "kurre.timetables", "s1", Client::Portal);
    assert_eq!(only_office.refusal, Some(Refusal::NotOffered), "WIL-21");
}

#[test]
fn the_card_replaces_class_and_school_and_those_two_add_up() {
    let profile = shipped("wilma");
    let grades = |small: &Small| letters(&small.ask("kid", "assessment.grades", "kid", Client::Portal));
    let messages = |small: &Small| letters(&small.ask("kid", "wilma.messages", "kid", Client::Portal));
    let mut small = Small::of(&profile);
    assert_eq!((grades(&small), messages(&small)), ("-".to_owned(), "re".to_owned()), "narrow by default (WIL-04)");
    small.add("audience", json!({"for": "pupil", "at": {"group": "c1"}, "role": "student_extended"}));
    assert_eq!((grades(&small), messages(&small)), ("r".to_owned(), "re".to_owned()), "class and school are added (WIL-17)");
    small.add("audience", json!({"for": "pupil", "at": {"pupil": "kid"}, "role": "student"}));
    assert_eq!((grades(&small), messages(&small)), ("-".to_owned(), "re".to_owned()), "the card alone counts (WIL-16)");
}

#[test]
fn guardians_hang_on_school_class_and_card_of_the_pupil() {
    let profile = shipped("wilma");
    let notes = |small: &Small| letters(&small.ask("mum", "wilma.lesson_notes", "kid", Client::Portal));
    let mut small = Small::of(&profile);
    assert_eq!(notes(&small), "-");
    small.add("audience", json!({"for": "guardian", "at": {"unit": "s1"}, "role": "guardian_extended"}));
    assert_eq!(notes(&small), "re", "WIL-18");
    small.add("audience", json!({"for": "guardian", "at": {"pupil": "kid"}, "role": "guardian"}));
    assert_eq!(notes(&small), "-");
}

#[test]
fn several_groups_are_added_and_the_school_limits_what_is_seen() {
    let profile = shipped("wilma");
    let mut small = Small::of(&profile);
    small.holding("she", "administration", "s1").give("she", "study_secretary", json!({"unit": "s1"}));
    let may = |item: &str, target: &str| letters(&small.ask("she", item, target, Client::Office));
    assert_eq!((may("staff.cards", "colleague"), may("assessment.grades", "kid")), ("r".to_owned(), "re".to_owned()), "WIL-24");
    assert_eq!(may("students.cards", "other"), "-", "WIL-25, WIL-26");
}

#[test]
fn rights_are_added_to_and_taken_from_a_person() {
    let profile = shipped("wilma");
    let mut small = Small::of(&profile);
    small.holding("she", "counsellor", "s1");
    let notes = |small: &Small| small.ask("she", "wilma.lesson_notes", "kid", Client::Portal);
    assert_eq!(letters(&notes(&small)), "r");
    small.add(
        "adjustments",
        json!({"id": "a1", "person": "she", "item": "wilma.lesson_notes", "give": "edit_all", "scope": {"unit": "s1"}, "client": "portal"}),
    );
    assert_eq!(letters(&notes(&small)), "re");
    small.add("adjustments", json!({"id": "a2", "person": "she", "item": "wilma.lesson_notes", "take": "all", "scope": {"unit": "s1"}}));
    assert_eq!(notes(&small).refusal, Some(Refusal::Taken), "WIL-03");
}

#[test]
fn pupils_and_guardians_never_have_the_office() {
    let profile = shipped("wilma");
    for (audience, role) in [("pupil", "school_secretary"), ("guardian", "principal")] {
        let mut small = Small::of(&profile);
        small.add("audience", json!({"for": audience, "at": {"unit": "s1"}, "role": role}));
        assert!(small.refused().contains("office"), "WIL-22: {}", small.refused());
    }
    let mut small = Small::of(&profile);
    small.give("mum", "school_secretary", json!({"unit": "s1"})).give("kid", "school_secretary", json!({"unit": "s1"}));
    let world = small.world();
    for (who, client) in ["mum", "kid"].iter().flat_map(|who| [Client::Office, Client::Portal].map(|client| (who, client))) {
        let decision = ask(&world, who, "students.cards", "other", client);
        assert_eq!(letters(&decision), "-");
        let own = ask(&world, who, "students.cards", "kid", client);
        assert_eq!((letters(&own).as_str(), own.refusal), ("-", Some(Refusal::NotEmployed)), "WIL-22: not even by an assignment");
    }
}
