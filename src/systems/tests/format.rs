//! The file format: what ships is right and canonical, and what is wrong is named.

use super::small::shipped;
use crate::rights::{Given, ItemKind};
use crate::systems::profile::Profile;
use crate::systems::{SHIPPED, SKOLA24};

#[test]
fn what_ships_is_right_and_written_in_the_one_way() {
    for (key, text) in SHIPPED {
        let profile = Profile::read(text).unwrap_or_else(|fault| panic!("{key}: {fault}"));
        assert_eq!(profile.key, key);
        let written = profile.text().unwrap();
        assert_eq!(Profile::read(&written).unwrap(), profile, "{key}");
        assert!(written == text, "{key} is written otherwise: rollbok profile export {key} > src/systems/{key}.json");
    }
}

#[test]
fn every_item_is_given_by_some_role_and_every_module_has_items() {
    for (key, _) in SHIPPED {
        let profile = shipped(key);
        for item in &profile.items {
            let given = profile.roles.iter().any(|role| role.given(item) != Given::Level(crate::rights::Level::NONE));
            assert!(given, "{key}: nobody has {}", item.key);
            assert!(item.kind == ItemKind::Register || item.own.is_empty(), "{key}: {} is not had by level", item.key);
        }
        for module in &profile.modules {
            assert!(profile.items.iter().any(|item| item.module == module.key), "{key}: {} is empty", module.key);
        }
    }
}

#[test]
fn no_record_slips_out_unseen() {
    let sizes = SHIPPED.map(|(key, _)| {
        let profile = shipped(key);
        let standard = profile.roles.iter().filter(|role| role.standard && !role.beyond).count();
        (key, profile.modules.len(), profile.items.len(), standard)
    });
    assert_eq!(sizes, [("ist", 19, 27, 8), ("skola24", 10, 36, 12), ("escola", 24, 56, 13), ("saxsvs", 8, 19, 5), ("wilma", 11, 32, 11)]);
}

#[test]
fn what_is_wrong_is_named() {
    let refused = |key: &str, from: &str, to: &str| {
        let (_, text) = SHIPPED.into_iter().find(|(shipped, _)| *shipped == key).unwrap();
        assert!(text.contains(from), "{key}: {from}");
        let sentence = Profile::read(&text.replacen(from, to, 1)).unwrap_err().to_string();
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
        sentence
    };
    let wrong = [
        ("skola24", "\"format\": 1", "\"format\": 2", "profile: format 2 is not known"),
        ("skola24", "\"standard\": true", "\"standard\": true, \"colour\": 1", "unknown field `colour`"),
        ("skola24", "\"absence.lessons\": \"edit_own\"", "\"absence.lesson\": \"edit_own\"", "absence.lesson"),
        ("skola24", "\"module\": \"absence\"", "\"module\": \"absense\"", "absense"),
        ("skola24", "\"key\": \"clerk\"", "\"key\": \"Clerk\"", "role \"Clerk\": a key is"),
        ("skola24", "\"Kanslist\"", "\" \"", "role clerk: a name is empty"),
        ("skola24", "\"key\": \"leave\"", "\"key\": \"absence\"", "module absence: stands twice"),
        (
            "skola24",
            "\"absence.lessons\": \"edit_own\"",
            "\"absence.lessons\": \"execute\"",
            "role teacher: execute does not fit absence.lessons",
        ),
        ("skola24", "\"language\": \"sv\"", "\"language\": \"da\"", "unknown variant `da`"),
        (
            "ist",
            "\"training\": \"ist-central_officer\"",
            "\"training\": \"gdpr\"",
            "role central_officer: the course \"gdpr\" is not among the courses",
        ),
        ("ist", "\"longest_days\": 365", "\"longest_days\": 0", "role central_officer: longest_days is at least 1"),
        (
            "ist",
            "\"roles\": [\"systems_manager\", \"protected_persons\"]",
            "\"roles\": [\"systems_manager\"]",
            "conflict manager-and-protection",
        ),
        (
            "ist",
            "\"opens\": [\"protected\", \"protected_persons\"]",
            "\"opens\": [\"protected\", \"gate\"]",
            "role protected_persons: opens the unknown wall \"gate\"",
        ),
        (
            "escola",
            "\"wall\": \"employments\"",
            "\"wall\": \"fence\"",
            "item employments.employments: stands behind the unknown wall \"fence\"",
        ),
        (
            "escola",
            "\"configurators\": [\"support_configurator\"]",
            "\"configurators\": [\"parent\"]",
            "wall support_planning: parent configures it but does not open it",
        ),
        ("saxsvs", "\"assigns\": [\"lk\"", "\"assigns\": [\"lehrer\"", "role sl: assigns the unknown role \"lehrer\""),
        ("wilma", "\"for\": \"pupil\", \"role\": \"student\"", "\"for\": \"pupil\", \"role\": \"principal\"", "principal"),
    ];
    for (key, from, to, says) in wrong {
        let sentence = refused(key, from, to);
        assert!(sentence.contains(says), "{from} → {to}: {sentence}");
    }
}

#[test]
fn a_profile_from_before_the_newer_fields_is_still_right() {
    let older: String = SKOLA24.lines().filter(|line| !line.contains("\"language\"") && !line.contains("\"source\"")).collect();
    assert!(older.len() < SKOLA24.len());
    assert_eq!(Profile::read(&older).unwrap().language, None);
}

#[test]
fn more_own_roles_than_the_limit_are_refused() {
    let mut profile = shipped("saxsvs");
    let model = profile.role("lk").unwrap().clone();
    for number in 1..=6 {
        profile.roles.push(crate::systems::profile::Role { key: format!("own-{number}"), standard: false, ..model.clone() });
        let right = profile.check().map_err(|fault| fault.to_string());
        assert_eq!(right, if number <= 5 { Ok(()) } else { Err("system: 6 own roles, but own_role_limit is 5".to_owned()) });
    }
}
