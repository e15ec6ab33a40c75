//! The demo school as its server answered, and small answers with one thing wrong each.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::read;
use crate::imports::fault::{Place, Read, Reason};
use crate::imports::model::{Bundle, Kind};
use crate::imports::plan::{Gone, plan};
use crate::imports::said::Said;
use crate::rights::UnitKind;

fn folder(files: &[(&str, Value)]) -> BTreeMap<String, String> {
    files.iter().map(|(name, list)| (format!("{name}.json"), json!({ "data": list }).to_string())).collect()
}

fn town() -> Vec<(&'static str, Value)> {
    vec![
        ("organisations", json!([{"id": "u", "displayName": "Ek", "organisationType": "Skolenhet", "schoolUnitCode": "10000001"}])),
        (
            "persons",
            json!([
                {"id": "p", "givenName": "Bo", "familyName": "Ek", "birthDate": "2014-02-28", "securityMarking": "Ingen",
                 "enrolments": [{"enroledAt": {"id": "u"}, "schoolType": "GR", "startDate": "2024-08-15", "cancelled": false}],
                 "responsibles": [{"person": {"id": "m"}, "relationType": "Vårdnadshavare"}]},
                {"id": "m", "givenName": "Mi", "familyName": "Ek", "securityMarking": "Ingen"},
                {"id": "t", "givenName": "Ty", "familyName": "Al", "securityMarking": "Ingen"}
            ]),
        ),
        (
            "groups",
            json!([
                {"id": "c", "displayName": "7A", "groupType": "Klass", "organisation": {"id": "u"},
                 "groupMemberships": [{"person": {"id": "p"}, "startDate": "2024-08-15"}]}
            ]),
        ),
        (
            "duties",
            json!([
                {"id": "d", "person": {"id": "t"}, "dutyAt": {"id": "u"}, "dutyRole": "Lärare", "startDate": "2020-01-01", "signature": "TA",
                 "assignmentRole": [{"group": {"id": "c"}, "assignmentRoleType": "Mentor", "startDate": "2024-08-15"}]}
            ]),
        ),
        ("activities", json!([{"id": "a", "teachers": [{"duty": {"id": "d"}}], "groups": [{"id": "c"}], "startDate": "2025-08-18"}])),
    ]
}

/// The town with one field of one record set otherwise.
fn with(endpoint: &str, at: usize, field: &str, value: Value) -> Read {
    let mut town = town();
    let (_, list) = town.iter_mut().find(|(name, _)| *name == endpoint).unwrap();
    list.as_array_mut().unwrap().get_mut(at).unwrap().as_object_mut().unwrap().insert(field.to_owned(), value);
    read(&folder(&town))
}

fn counts(bundle: &Bundle) -> BTreeMap<Kind, usize> {
    bundle.counts().into_iter().collect()
}

fn only_fault(read: &Read) -> (&str, &Place, &str, &Reason) {
    assert_eq!(read.faults.len(), 1, "{:?}", read.faults);
    let fault = read.faults.first().unwrap();
    (&fault.file, &fault.place, &fault.field, &fault.reason)
}

fn id(text: &str) -> Place {
    Place::Id(text.to_owned())
}

#[test]
fn a_small_town_is_read_whole() {
    let Read { bundle, faults, notes } = read(&folder(&town()));
    assert_eq!((faults, notes), (vec![], vec![]));
    assert_eq!(
        counts(&bundle),
        BTreeMap::from([
            (Kind::Unit, 1),
            (Kind::Person, 3),
            (Kind::Group, 1),
            (Kind::Enrolment, 1),
            (Kind::Membership, 1),
            (Kind::Employment, 1),
            (Kind::Duty, 2),
            (Kind::Guardianship, 1),
            (Kind::Protection, 0),
            (Kind::Head, 0),
        ])
    );
    let kinds: Vec<_> = bundle.duties.iter().flatten().map(|duty| duty.kind.as_str()).collect();
    assert_eq!(kinds, ["class_teacher", "subject_teacher"]);
    let teacher = bundle.people.iter().flatten().find(|person| person.id == "t").unwrap();
    assert_eq!((&teacher.signature, &teacher.born, &teacher.email), (&Said::Is("TA".to_owned()), &Said::Empty, &Said::Nothing));
    assert!(plan(&bundle, &Gone::new(), &bundle).is_empty());
}

#[test]
fn the_timetable_viewers_id_is_the_one_whose_context_says_so() {
    let others = json!([{"context": "https://bibliotek.example", "value": "9"}, {"context": "urn:Schemavisare", "value": "E17"}]);
    let read = with("persons", 0, "externalIdentifiers", others);
    let people: Vec<_> = read.bundle.people.iter().flatten().map(|person| person.timetable_id.clone()).collect();
    assert_eq!(people.first(), Some(&Said::Is("E17".to_owned())));
    assert!(people.iter().skip(1).all(|id| *id == Said::Empty), "who has none is told from a file that says nothing of it");
}

#[test]
fn a_missing_file_is_not_an_empty_file() {
    let whole = read(&folder(&town())).bundle;
    for (missing, silent) in [
        ("groups", vec![Kind::Group, Kind::Membership]),
        ("duties", vec![Kind::Employment, Kind::Head]),
        ("persons", vec![Kind::Person, Kind::Enrolment, Kind::Guardianship, Kind::Protection]),
    ] {
        let rest: Vec<_> = town().into_iter().filter(|(name, _)| *name != missing).collect();
        let bundle = read(&folder(&rest)).bundle;
        assert!(silent.iter().all(|kind| !counts(&bundle).contains_key(kind)), "{missing}");
        let ended: usize = plan(&whole, &Gone::new(), &bundle).kinds.iter().map(|kind| kind.ended.len()).sum();
        assert_eq!(ended, 0, "{missing}");
    }
    let empty: Vec<_> = town().into_iter().map(|(name, list)| (name, if name == "groups" { json!([]) } else { list })).collect();
    let bundle = read(&folder(&empty)).bundle;
    assert_eq!(plan(&whole, &Gone::new(), &bundle).of(Kind::Group).unwrap().ended, ["c"]);
    let mut broken = folder(&town());
    broken.insert("groups.json".to_owned(), "{\"data\": [\n".to_owned());
    let read = read(&broken);
    assert_eq!(read.bundle.groups, None);
    assert_eq!(only_fault(&read), ("groups.json", &Place::File, "", &Reason::NotJson { line: 2 }));
}

#[test]
fn a_bad_record_is_left_out_whole_and_does_not_end() {
    let read = with("persons", 0, "birthDate", json!("2014-02-30"));
    let first = read.faults.first().unwrap();
    assert_eq!((first.place.clone(), first.field.as_str()), (id("p"), "birthDate"));
    assert_eq!(first.reason, Reason::NotADay { found: "2014-02-30".to_owned() });
    let left_out = Reason::LeftOut { kind: Kind::Person, id: "p".to_owned() };
    assert_eq!(read.faults.iter().skip(1).map(|fault| fault.reason.clone()).collect::<Vec<_>>(), [left_out]);
    let counts = counts(&read.bundle);
    assert_eq!((counts.get(&Kind::Person), counts.get(&Kind::Enrolment), counts.get(&Kind::Membership)), (Some(&2), Some(&0), Some(&0)));
    let whole = super::read(&folder(&town())).bundle;
    assert!(plan(&whole, &Gone::new(), &read.bundle).kinds.iter().all(|kind| kind.ended.is_empty()));
}

#[test]
fn each_fault_names_file_id_and_reason() {
    let missing = with("persons", 1, "familyName", json!("  "));
    assert_eq!(missing.faults.first().unwrap().reason, Reason::Missing);
    let dangling = with("groups", 0, "groupMemberships", json!([{"person": {"id": "x"}}, {"person": {"id": "p"}}]));
    let reason = Reason::NoSuch { kind: Kind::Person, id: "x".to_owned() };
    assert_eq!(only_fault(&dangling), ("groups.json", &id("c|x|"), "person", &reason));
    let part = with("groups", 0, "groupMemberships", json!([{"person": {"id": "p"}, "startDate": "soon"}]));
    let reason = Reason::NotADay { found: "soon".to_owned() };
    assert_eq!(only_fault(&part), ("groups.json", &id("c"), "groupMemberships[0].startDate", &reason));
    let nameless = with("groups", 0, "id", Value::Null);
    assert_eq!(nameless.faults.first().unwrap().place, Place::Nth(1));
    let shape = with("duties", 0, "person", json!("t"));
    assert_eq!(shape.faults.first().unwrap().reason, Reason::WrongShape);
    let circle = with("organisations", 0, "parentOrganisation", json!({"id": "u"}));
    assert_eq!(circle.faults.first().unwrap().reason, Reason::Circle);
    assert_eq!(circle.bundle.units.unwrap(), []);
}

#[test]
fn an_unknown_marking_counts_as_protected_and_a_missing_one_as_none() {
    for (marking, is_protected) in [
        (json!("Ingen"), false),
        (json!(null), false),
        (json!(""), false),
        (json!("Sekretessmarkering"), true),
        (json!("Skyddad folkbokföring"), true),
        (json!("Fingerade personuppgifter"), true),
        (json!("nytt ord 2031"), true),
        (json!(true), true),
        (json!(0), true),
        (json!({}), true),
    ] {
        let read = with("persons", 0, "securityMarking", marking.clone());
        assert_eq!(read.bundle.protections.unwrap().len(), usize::from(is_protected), "{marking}");
    }
    let unknown = with("persons", 0, "securityMarking", json!("nytt"));
    let note = unknown.notes.first().unwrap();
    assert_eq!((&note.reason, note.protected), (&Reason::MarkingUnknown { found: "nytt".to_owned() }, true));
}

#[test]
fn who_cannot_be_read_can_still_be_protected_and_her_faults_are_shielded() {
    let mut town = town();
    let person = town.get_mut(1).unwrap().1.as_array_mut().unwrap().get_mut(0).unwrap().as_object_mut().unwrap();
    person.insert("securityMarking".to_owned(), json!("Sekretessmarkering"));
    person.insert("givenName".to_owned(), Value::Null);
    let read = read(&folder(&town));
    assert_eq!(read.bundle.protections.as_ref().unwrap().len(), 1);
    assert!(!read.faults.is_empty() && read.faults.iter().all(|fault| fault.protected), "{:?}", read.faults);
}

#[test]
fn other_files_other_pages_and_other_relations_are_said() {
    let mut files = folder(&town());
    files.insert("schoolUnitOfferings.json".to_owned(), "[]".to_owned());
    let groups = json!({"data": [], "pageToken": "next"}).to_string();
    files.insert("groups.json".to_owned(), groups);
    let read = read(&files);
    let notes: Vec<_> = read.notes.iter().map(|note| note.reason.clone()).collect();
    assert_eq!(notes, [Reason::FileIgnored, Reason::PageMissing]);
    assert!(read.bundle.may_hold_unread(Kind::Group, "c"));
    let contact = with("persons", 0, "responsibles", json!([{"person": {"id": "m"}, "relationType": "Kontaktperson"}]));
    assert_eq!(contact.bundle.guardianships.unwrap(), []);
    assert_eq!(contact.notes.first().unwrap().reason, Reason::RelationLeftOut { found: "Kontaktperson".to_owned() });
}

#[test]
fn the_demo_school_is_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/ss12000-demoskolan");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not here", folder.display());
        return;
    };
    let files = entries.map(|entry| entry.unwrap());
    let files = files.map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())).collect();
    let Read { bundle, faults, notes } = read(&files);
    assert_eq!((faults, notes), (vec![], vec![]));
    assert_eq!(
        counts(&bundle),
        BTreeMap::from([
            (Kind::Unit, 3),
            (Kind::Person, 136),
            (Kind::Group, 9),
            (Kind::Enrolment, 45),
            (Kind::Membership, 225),
            (Kind::Employment, 8),
            (Kind::Duty, 10),
            (Kind::Guardianship, 83),
            (Kind::Protection, 2),
            (Kind::Head, 1),
        ])
    );
    let kinds: Vec<_> = bundle.units.iter().flatten().map(|unit| (unit.name.as_str(), unit.kind)).collect();
    let expected =
        [("Demoskolan", UnitKind::Area), ("Demoskolan Huvudman", UnitKind::Organisation), ("Demoskolan Grundskola", UnitKind::School)];
    assert_eq!(kinds, expected);
    let classes = bundle.groups.iter().flatten().filter(|group| group.kind == "class").count();
    assert_eq!(classes, 2);
    let mut positions: Vec<_> = bundle.employments.iter().flatten().map(|employment| employment.position.as_str()).collect();
    positions.sort_unstable();
    assert_eq!(positions, ["other_staff", "other_staff", "principal", "teacher", "teacher", "teacher", "teacher", "teacher"]);
}
