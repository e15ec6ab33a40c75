//! What the engine says where something is wrong, word by word, and what it prints for whoever looks for a fault.

use crate::rights::answer::Stopped;
use crate::rights::facts::WorldFacts;
use crate::rights::table::Table;
use crate::rights::{Level, NoQuestion, World};

fn fault(text: &str) -> String {
    WorldFacts::from_json(text).and_then(World::try_from).unwrap_err().to_string()
}

#[test]
fn a_question_that_is_none_is_told_what_is_unknown() {
    assert_eq!(NoQuestion::UnknownViewer("p9".to_owned()).to_string(), "unknown viewer \"p9\"");
    assert_eq!(NoQuestion::UnknownItem("i9".to_owned()).to_string(), "unknown item \"i9\"");
}

#[test]
fn a_level_is_its_word_and_a_wrong_one_is_named() {
    assert_eq!((format!("{}", Level::READ_ALL), format!("{:?}", Level::READ_ALL)), ("read_all".to_owned(), "read_all".to_owned()));
    assert_eq!("write".parse::<Level>().unwrap_err().to_string(), "\"write\" is no level");
}

#[test]
fn a_fault_is_one_line_and_leaves_letters_as_they_are() {
    let people = |id: &str| format!("{{\"people\":[{{\"id\":\"{id}\"}},{{\"id\":\"{id}\"}}]}}");
    assert_eq!(fault(&people("åsa")), "åsa (people[1]): duplicate id \"åsa\"");
    let between = fault(&people("a\u{2028}b\u{2029}c"));
    assert!(between.starts_with("a\\u{2028}b\\u{2029}c (people[1])"), "{between}");
    assert!(fault(&people("a\\nb")).starts_with("a\\nb (people[1])"));
}

#[test]
fn a_place_that_is_none_is_told_what_places_there_are() {
    let assigned = r#"{"assignments":[{"id":"a1","person":"p1","role":"r","scope":7}]}"#;
    assert_eq!(fault(assigned), "a1 (assignments[0]): invalid type: integer `7`, expected one of unit, group");
}

#[test]
fn what_stops_the_answers_is_told_as_it_is() {
    let fault = WorldFacts::from_json("7").unwrap_err();
    assert_eq!(Stopped::from(fault.clone()).to_string(), fault.to_string());
    assert_eq!(Stopped::from(std::io::Error::other("the disk is full")).to_string(), "the disk is full");
    assert_eq!("open".parse::<crate::rights::Access>().unwrap_err().to_string(), "\"open\" is none of automatic, enabled, disabled");
}

#[test]
fn a_world_lists_its_people_and_items_in_order() {
    let text = r#"{"people":[{"id":"p2"},{"id":"p1"}],"modules":[{"key":"m","in_use":true}],"items":[
        {"key":"i2","module":"m","kind":"register","of":"pupil","clients":[]},{"key":"i1","module":"m","kind":"register","of":"pupil","clients":[]}]}"#;
    let world = World::try_from(WorldFacts::from_json(text).unwrap()).unwrap();
    assert_eq!((world.people(), world.items()), (vec!["p1", "p2"], vec!["i1", "i2"]));
}

#[test]
fn places_in_a_table_are_numbers_in_order() {
    let mut table = Table::new();
    let (first, second) = (table.add("a", ()).unwrap(), table.add("b", ()).unwrap());
    assert!(first < second && table.add("a", ()).is_none());
    assert_eq!((format!("{first:?}"), format!("{second:?}")), ("0".to_owned(), "1".to_owned()));
}
