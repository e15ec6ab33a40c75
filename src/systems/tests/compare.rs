//! What differs between two profiles is listed once, and what does not differ is not.

use super::small::shipped;
use crate::systems::SHIPPED;
use crate::systems::compare::compare;
use crate::systems::profile::Profile;

fn lines(before: &Profile, after: &Profile) -> Vec<String> {
    compare(before, after).iter().map(ToString::to_string).collect()
}

#[test]
fn a_profile_differs_from_itself_in_nothing_whatever_the_order() {
    for (key, _) in SHIPPED {
        let profile = shipped(key);
        let mut other = profile.clone();
        other.items.reverse();
        other.roles.reverse();
        other.modules.reverse();
        other.rules.reverse();
        assert_eq!(lines(&profile, &other), [""; 0], "{key}");
    }
}

#[test]
fn levels_roles_and_items_one_a_line() {
    let before = shipped("saxsvs");
    let mut after = before.clone();
    after.version = 2;
    after.names.sv = "SaxSVS".to_owned();
    after.items.retain(|item| item.code.as_deref() != Some("B6500"));
    for role in &mut after.roles {
        role.levels.remove("certificates.b6500");
    }
    let lk = after.roles.iter_mut().find(|role| role.key == "lk").unwrap();
    lk.levels.insert("certificates.grades".to_owned(), "read_all_edit_own".parse().unwrap());
    lk.assigns.push("lk".to_owned());
    after.roles.push(crate::systems::profile::Role { key: "olm".to_owned(), standard: false, ..before.role("lk").unwrap().clone() });
    after.check().unwrap();
    let expected = [
        "- item certificates.b6500",
        "role lk: assigns: (none) → lk",
        "role lk: levels.certificates.grades: edit_own → read_all_edit_own",
        "+ role olm",
        "role sek: levels.certificates.b6500: execute → (none)",
        "role sl: levels.certificates.b6500: execute → (none)",
        "role ssl: levels.certificates.b6500: execute → (none)",
        "system: names.sv: SaxSVS-Schulmodul → SaxSVS",
        "system: version: 1 → 2",
    ];
    assert_eq!(lines(&before, &after), expected);
    let back: Vec<String> = lines(&after, &before);
    assert_eq!(back.len(), expected.len());
    assert!(back.contains(&"- role olm".to_owned()) && back.contains(&"+ item certificates.b6500".to_owned()));
}
