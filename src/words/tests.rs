//! The catalogue is whole: the same keys and variables in four languages, all used, none missing.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{Lang, Words};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Keys with their variables, by room.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join("words").join(lang.code())).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =")
                && line.starts_with(|letter: char| letter.is_ascii_lowercase())
            {
                name.clone_into(&mut key);
                assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands twice in {}", lang.code());
            }
            if let Some(variables) = found.get_mut(&key) {
                for part in line.split('$').skip(1) {
                    variables.insert(part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect());
                }
            }
        }
    }
    found
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("words/tests.rs") {
            all.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_language_says_the_same_things() {
    let swedish = messages(Lang::Sv);
    assert!(swedish.len() > 100);
    for lang in Lang::ALL {
        let other = messages(lang);
        let missing: Vec<&String> = swedish.keys().filter(|key| !other.contains_key(*key)).collect();
        let surplus: Vec<&String> = other.keys().filter(|key| !swedish.contains_key(*key)).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{}: missing {missing:?}, surplus {surplus:?}", lang.code());
        for (key, variables) in &swedish {
            assert_eq!(variables, &other[key], "{key} in {}", lang.code());
        }
    }
}

/// Families whose last part comes from data: `act-…` from the audit log, `right-…` from the table of rights.
const FAMILIES: &[&str] = &[
    "act-",
    "told-",
    "rules-kind-",
    "right-",
    "own-role-",
    "level-",
    "people-kind-",
    "people-state-",
    "people-edit-",
    "schools-kind-",
    "imports-format-",
    "imports-state-",
    "imports-kind-",
    "imports-field-",
    "imports-run-",
    "imports-sum-",
    "import-fault-",
    "import-note-",
    "person-origin-",
    "refusal-",
    "guardians-basis-",
    "consent-state-",
    "consent-do-",
    "consent-word-",
    "calendar-",
    "shield-marking-",
    "guardians-consent-",
    "guardians-show-",
    "position-",
    "duty-",
    "capacity-",
    "group-kind-",
    "systems-column-",
    "systems-role-",
    "systems-kind-",
    "systems-of-",
    "systems-client-",
    "about-",
    "concept-sign-",
    "bulk-how-",
    "paste-",
    "tables-lede-",
    "tables-none-",
    "adjust-says-",
    "adjust-what-",
    "check-",
    "news-answer-",
    "news-record-",
    "news-field-",
    "leave-kind-",
];

#[test]
fn every_message_is_used() {
    let mut code = String::new();
    sources(&root(), &mut code);
    let unused: Vec<String> = messages(Lang::Sv)
        .into_keys()
        .filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family)) && !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_key_in_the_code_exists() {
    let mut code = String::new();
    sources(&root(), &mut code);
    let words = Words::of(Lang::Sv);
    let mut missing = BTreeSet::new();
    for call in ["say(\"", "tell(\"", "said(\"", "Entry::of(\"", "Problem::invalid(\"", "Fault::new(\""] {
        for rest in code.split(call).skip(1) {
            let literal = rest.split('"').next().unwrap_or_default();
            let key =
                if call.starts_with("Problem") || call.starts_with("Fault") { rest.split('"').nth(2).unwrap_or_default() } else { literal };
            if !key.is_empty() && key.contains('-') && !words.has(key) {
                missing.insert(key.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn days_and_numbers_are_written_as_each_language_does() {
    let day = "2027-06-15".parse().unwrap();
    assert_eq!(Words::of(Lang::Sv).day(day), "15 juni 2027");
    assert_eq!(Words::of(Lang::De).day(day), "15. Juni 2027");
    assert_eq!(Words::of(Lang::Fi).day(day), "15. kesäkuuta 2027");
    assert_eq!(Words::of(Lang::En).day(day), "15 June 2027");
    assert_eq!(Words::of(Lang::Sv).tell("people-count", &[("count", 1240_u64.into())]), "1\u{a0}240 personer");
    assert_eq!(Words::of(Lang::De).tell("people-count", &[("count", 1240_u64.into())]), "1.240 Personen");
    assert_eq!(Words::of(Lang::En).tell("people-count", &[("count", 1_u64.into())]), "1 person");
}

#[test]
fn both_numbers_of_a_sentence_bend_their_words() {
    let said = |lang, now: u64, past: u64| Words::of(lang).tell("person-roles-count", &[("now", now.into()), ("past", past.into())]);
    assert_eq!(said(Lang::Sv, 3, 1), "3 aktiva, 1 avslutad");
    assert_eq!(said(Lang::Sv, 1, 2), "1 aktiv, 2 avslutade");
    assert_eq!(said(Lang::Fi, 3, 1), "3 voimassa, 1 päättynyt");
}

#[test]
fn a_moment_is_told_where_the_school_is() {
    let clock = crate::basics::Clock::of_zone("Europe/Stockholm").unwrap();
    let (summer, winter) = ("2026-06-30T22:30:00.000000Z", "2026-11-23T23:05:00.000000Z");
    assert_eq!(Words::of(Lang::Sv).moment(&clock, summer), "1 juli 2026 00:30");
    assert_eq!(Words::of(Lang::De).moment(&clock, winter), "24. November 2026 00:05");
    assert_eq!(Words::of(Lang::Sv).moment_day(&clock, winter), "24 november 2026");
    assert_eq!(Words::of(Lang::Sv).moment(&clock, "nonsense"), "nonsense");
}
