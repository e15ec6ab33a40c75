//! A new version of a profile changes nothing by itself, and what is accepted and nothing else.

use std::collections::BTreeMap;

use super::small::shipped;
use crate::rights::{Given, Level};
use crate::systems::compare::{Spot, compare};
use crate::systems::news::{Answer, News, carried, news};
use crate::systems::profile::{Profile, Role};

/// The next version: a report is gone, one is new, a teacher may do more, a name and a wall differ.
fn next(old: &Profile) -> Profile {
    let mut new = old.clone();
    new.version = 2;
    new.names.en = "SaxSVS school module".to_owned();
    new.remarks.pop();
    new.items.retain(|item| item.key != "certificates.b6500");
    let model = new.item("certificates.b6400").unwrap().clone();
    new.items.push(crate::systems::profile::Item { key: "certificates.b6600".to_owned(), code: Some("B6600".to_owned()), ..model });
    for role in &mut new.roles {
        role.levels.remove("certificates.b6500");
        role.levels.insert("certificates.b6600".to_owned(), Given::Execute);
    }
    let lk = new.roles.iter_mut().find(|role| role.key == "lk").unwrap();
    lk.levels.insert("certificates.grades".to_owned(), "read_all_edit_own".parse().unwrap());
    lk.defines_roles = true;
    new.roles.push(Role { key: "beratung".to_owned(), ..old.role("osb").unwrap().clone() });
    new.rules.retain(|rule| rule.key != "position-clerk");
    new.check().unwrap();
    new
}

/// The system here: an own role made from LK that prints B6500, and one made from nothing.
fn yours(old: &Profile) -> (Profile, BTreeMap<String, String>) {
    let mut yours = old.clone();
    let base = old.role("lk").unwrap();
    let mut olm = Role { key: "olm".to_owned(), standard: false, ..base.clone() };
    olm.levels.insert("certificates.b6500".to_owned(), Given::Execute);
    let empty = Role { key: "bare".to_owned(), standard: false, levels: BTreeMap::new(), ..base.clone() };
    yours.roles.extend([olm, empty]);
    yours.check().unwrap();
    (yours, BTreeMap::from([("olm".to_owned(), "lk".to_owned())]))
}

fn all(found: &[News], answer: impl Fn(&News) -> Answer) -> BTreeMap<Spot, Answer> {
    found.iter().map(|news| (news.spot.clone(), answer(news))).collect()
}

#[test]
fn every_line_is_listed_once_with_three_sides() {
    let old = shipped("saxsvs");
    let (yours, bases) = yours(&old);
    let found = news(&yours, &old, &next(&old), &bases);
    let lines: Vec<String> = found
        .iter()
        .map(|news| {
            let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
            format!("{}: {} | {} | {}", news.spot, side(&news.yours), side(&news.old), side(&news.new))
        })
        .filter(|line| line.contains("role lk") || line.contains("role olm") || line.contains("role bare"))
        .collect();
    let expected = [
        "role lk: defines_roles: - | - | true",
        "role lk: levels.certificates.b6600: - | - | execute",
        "role lk: levels.certificates.grades: edit_own | edit_own | read_all_edit_own",
        "role olm: levels.certificates.b6500: execute | execute | -",
        "role olm: levels.certificates.b6600: - | - | execute",
        "role olm: levels.certificates.grades: edit_own | edit_own | read_all_edit_own",
    ];
    assert_eq!(lines, expected);
    assert!(found.iter().all(|news| news.spot.field != "version" && !news.is_contested()));
}

#[test]
fn nothing_accepted_changes_nothing_and_everything_accepted_is_the_new_version() {
    let old = shipped("saxsvs");
    let new = next(&old);
    let (yours, bases) = yours(&old);
    let found = news(&yours, &old, &new, &bases);
    let later = carried(&yours, &new, &found, &BTreeMap::new()).unwrap();
    assert_eq!(compare(&yours, &later), []);
    let ignored = carried(&yours, &new, &found, &all(&found, |_| Answer::Ignore)).unwrap();
    assert_eq!(ignored.version, 2, "everything is answered");
    assert_eq!(compare(&yours, &ignored).len(), 1);
    let found = news(&old, &old, &new, &BTreeMap::new());
    let accepted = carried(&old, &new, &found, &all(&found, |_| Answer::Accept)).unwrap();
    assert!(accepted.text().unwrap() == new.text().unwrap());
    assert_eq!(news(&accepted, &old, &new, &BTreeMap::new()), [], "nothing is left to ask");
}

#[test]
fn own_roles_gain_nothing_that_was_not_accepted_for_them() {
    let old = shipped("saxsvs");
    let new = next(&old);
    let (yours, bases) = yours(&old);
    let found = news(&yours, &old, &new, &bases);
    let own = |news: &News| news.spot.record == "role olm" && news.new.is_some();
    let carried = carried(&yours, &new, &found, &all(&found, |news| if own(news) { Answer::Later } else { Answer::Accept })).unwrap();
    let (before, after) = (yours.role("olm").unwrap(), carried.role("olm").unwrap());
    for (item, given) in &after.levels {
        assert_eq!(before.levels.get(item), Some(given), "{item}");
    }
    assert_eq!(before.levels.len(), after.levels.len() + 1, "the report that is gone");
    assert_eq!(carried.role("bare").unwrap().levels, BTreeMap::new());
    assert_eq!(carried.version, 1, "two lines wait");
}

#[test]
fn one_accepted_line_changes_one_spot() {
    let old = shipped("saxsvs");
    let new = next(&old);
    let (yours, bases) = yours(&old);
    let found = news(&yours, &old, &new, &bases);
    let (mut changed, mut refused) = (0, Vec::new());
    for one in &found {
        match carried(&yours, &new, &found, &BTreeMap::from([(one.spot.clone(), Answer::Accept)])) {
            Ok(next) => {
                let spots: Vec<Spot> = compare(&yours, &next).into_iter().map(|difference| difference.spot).collect();
                assert_eq!(spots, std::slice::from_ref(&one.spot));
                changed += 1;
            }
            Err(fault) => refused.push(fault.to_string()),
        }
    }
    assert!(changed > 8, "only {changed} lines could be tried");
    assert!(refused.iter().all(|fault| fault.contains("certificates.b6500") || fault.contains("certificates.b6600")), "{refused:?}");
}

#[test]
fn what_was_changed_here_too_is_contested_and_stays_unless_accepted() {
    let old = shipped("saxsvs");
    let new = next(&old);
    let (mut yours, bases) = yours(&old);
    let grades = "certificates.grades".to_owned();
    yours.roles.iter_mut().find(|role| role.key == "olm").unwrap().levels.insert(grades.clone(), Given::Level(Level::READ_OWN));
    yours.modules.retain(|module| module.key != "planning");
    yours.items.retain(|item| item.module != "planning");
    for role in &mut yours.roles {
        role.levels.retain(|item, _| !item.starts_with("planning."));
    }
    let found = news(&yours, &old, &new, &bases);
    let contested: Vec<String> = found.iter().filter(|news| news.is_contested()).map(|news| news.spot.to_string()).collect();
    assert_eq!(contested, ["role olm: levels.certificates.grades"]);
    // The new role has rights on what was taken out here: it cannot come as it is.
    let is_left = |news: &News| news.is_contested() || news.spot.record == "role beratung";
    let rest = all(&found, |news| if is_left(news) { Answer::Ignore } else { Answer::Accept });
    let carried = carried(&yours, &new, &found, &rest).unwrap();
    assert_eq!(carried.role("olm").unwrap().levels[&grades], Given::Level(Level::READ_OWN));
    assert_eq!((carried.version, carried.item("planning.hours")), (2, None));
}
