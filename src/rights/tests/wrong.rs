//! Every kind of wrong world is refused, and the fault names the record.

use crate::rights::{World, WorldFacts};

const RIGHT: &str = r#"{
  "units": [{"id":"u0","kind":"organisation"}, {"id":"u1","kind":"school","parent":"u0","code":"10017830","head":"p2"}],
  "groups": [{"id":"c1","unit":"u1","kind":"class","pupil_access":true}],
  "people": [{"id":"p1","born":"2009-03-02","protected":[{"from":"2026-01-01"}],"certificates":[{"course":"gdpr"}]}, {"id":"p2"}],
  "enrolments": [{"pupil":"p1","unit":"u1","from":"2025-08-15"}],
  "memberships": [{"pupil":"p1","group":"c1","to":"2025-08-15"}],
  "employments": [{"person":"p2","unit":"u1","position":"teacher","kind":"home","pauses":[{"from":"2026-03-01"}]}],
  "duties": [{"person":"p2","group":"c1","as":"class_teacher"}, {"person":"p1","as":"substitute","for":"p2"}],
  "guardianships": [{"guardian":"p2","pupil":"p1","access":"automatic"}],
  "modules": [{"key":"absence","in_use":true}],
  "items": [{"key":"i1","module":"absence","kind":"register","of":"pupil","clients":["office"],"own":["class_teacher"]},
            {"key":"i2","module":"absence","kind":"action","of":"pupil","clients":["office"]}],
  "roles": [{"key":"teacher","client":"portal","levels":{"i1":"read_own","i2":"execute"},"all_items":"edit_all"},
            {"key":"clerk","client":"office"}],
  "rules": [{"key":"r1","when":{"duty":"class_teacher"},"role":"teacher"}],
  "assignments": [{"id":"a1","person":"p2","role":"teacher","scope":{"unit":"u1"}}],
  "audience": [{"for":"guardian","at":{"unit":"u1"},"role":"teacher"}],
  "adjustments": [{"id":"x1","person":"p2","item":"i1","give":"edit_all","scope":"everywhere","client":"portal"},
                  {"id":"x2","person":"p2","item":"i1","take":"edit","scope":"everywhere"}],
  "releases": [{"group":"c1","module":"absence","to":"guardian"}],
  "exceptions": [{"viewer":"p2","subject":"p1"}]
}"#;

fn read(text: &str) -> Result<World, String> {
    WorldFacts::from_json(text).and_then(World::try_from).map_err(|fault| fault.to_string())
}

#[track_caller]
fn wrong(from: &str, to: &str, record: &str) {
    assert_eq!(RIGHT.matches(from).count(), 1, "{from} must be there once");
    let Err(fault) = read(&RIGHT.replace(from, to)) else { panic!("taken for right: {to}") };
    assert!(fault.contains(record), "{fault}: does not name {record}");
    assert!(!fault.contains('\n'), "{fault}");
}

#[track_caller]
fn right(from: &str, to: &str) {
    assert_eq!(RIGHT.matches(from).count(), 1, "{from} must be there once");
    read(&RIGHT.replace(from, to)).unwrap();
}

#[test]
fn the_right_world_is_right_and_null_is_missing() {
    read(RIGHT).unwrap();
    read("{}").unwrap();
    read(r#"{"units":null}"#).unwrap();
    right(r#""parent":"u0","code":"10017830","head":"p2""#, r#""parent":"u0","code":null,"head":null"#);
    right(r#"{"id":"p2"}"#, r#"{"id":"p2","born":null,"protected":null,"locked":null,"certificates":null}"#);
    right(r#""access":"automatic""#, r#""access":"automatic","informed":null,"only":null,"from":null,"to":null,"revoked_on":null"#);
    right(r#""own":["class_teacher"]"#, r#""own":null,"substitutable":null,"needs_release":null,"wall":null"#);
    right(
        r#"{"key":"clerk","client":"office"}"#,
        r#"{"key":"clerk","client":"office","levels":null,"all_items":null,"opens":null,"training":null,"archived":null}"#,
    );
    right(r#""i2":"execute""#, r#""i2":null"#);
    right(r#""i2":"execute""#, r#""i2":"none""#);
    right(r#""take":"edit","scope":"everywhere""#, r#""take":"edit","give":null,"client":null,"opens":null,"scope":"everywhere""#);
    right(r#""scope":{"unit":"u1"}"#, r#""scope":{"unit":"u1","group":null},"origin":null,"from":"2026-02-02","to":"2026-01-01""#);
    right(r#""when":{"duty":"class_teacher"}"#, r#""when":{"position":null,"head":true}"#);
}

#[test]
fn what_is_no_world_at_all() {
    for text in [
        "",
        "null",
        "[]",
        "7",
        "{",
        r#"{"units":{}}"#,
        r#"{"units":[null]}"#,
        r#"{"units":["u0"]}"#,
        r#"{"unit":[]}"#,
        r#"{"people":[["p1"]]}"#,
        r#"{"people":[["p1",null,null,null,null]]}"#,
        r#"{"modules":[["absence",true]]}"#,
    ] {
        let fault = read(text).unwrap_err();
        assert!(!fault.contains('\n'), "{fault}");
    }
    assert!(read(r#"{"units":[null]}"#).unwrap_err().starts_with("units[0]: "));
}

#[test]
fn unknown_and_missing_fields() {
    wrong(r#"{"id":"p2"}"#, r#"{"id":"p2","name":"Kim"}"#, "p2");
    wrong(r#"{"id":"p2"}"#, "{}", "people[1]");
    wrong(r#"{"id":"p2"}"#, r#"{"id":null}"#, "people[1]");
    wrong(r#"{"id":"p2"}"#, r#"{"id":"p2","locked":"no"}"#, "p2");
    wrong(r#"{"id":"p2"}"#, "{\"id\":\"p2\",\"a\\nb\":1}", "p2");
    wrong(r#"{"course":"gdpr"}"#, "{}", "p1");
    wrong(r#"{"course":"gdpr"}"#, r#"["gdpr"]"#, "p1");
    wrong(r#"{"course":"gdpr"}"#, r#"["gdpr",null,null,null]"#, "p1");
    wrong(r#"[{"from":"2026-03-01"}]"#, r#"[["2026-03-01",null,null]]"#, "employments[0]");
    wrong(r#"{"id":"u0","kind":"organisation"}"#, r#"{"id":"u0"}"#, "u0");
    wrong(r#""unit":"u1","from":"2025-08-15""#, r#""from":"2025-08-15""#, "enrolments[0]");
    wrong(r#""group":"c1","to":"2025-08-15""#, r#""group":"c1","until":"2025-08-15""#, "memberships[0]");
    wrong(r#","position":"teacher""#, "", "employments[0]");
    wrong(r#","kind":"home""#, "", "employments[0]");
    wrong(r#","as":"class_teacher""#, "", "duties[0]");
    wrong(r#","access":"automatic""#, "", "guardianships[0]");
    wrong(r#","in_use":true"#, "", "absence");
    wrong(
        r#"{"key":"i2","module":"absence","kind":"action","of":"pupil","clients":["office"]}"#,
        r#"{"key":"i2","module":"absence","kind":"action","of":"pupil"}"#,
        "i2",
    );
    wrong(r#"{"key":"i2","module":"absence","kind":"action","of":"pupil","#, r#"{"key":"i2","module":"absence","kind":"action","#, "i2");
    wrong(r#"{"key":"clerk","client":"office"}"#, r#"{"key":"clerk"}"#, "clerk");
    wrong(r#""when":{"duty":"class_teacher"},"#, "", "r1");
    wrong(r#","scope":{"unit":"u1"}"#, "", "a1");
    wrong(r#""at":{"unit":"u1"},"#, "", "audience[0]");
    wrong(r#""for":"guardian","at""#, r#""at""#, "audience[0]");
    wrong(r#","to":"guardian""#, "", "releases[0]");
    wrong(r#","to":"guardian""#, r#","to":"guardian","from":"2026-01-01""#, "releases[0]");
    wrong(r#","subject":"p1""#, "", "exceptions[0]");
    wrong(r#","client":"portal"},"#, "},", "x1");
}

#[test]
fn words_outside_their_vocabulary_and_days_that_are_none() {
    wrong(r#""kind":"organisation""#, r#""kind":"district""#, "u0");
    wrong(r#""kind":"organisation""#, r#""kind":{"organisation":null}"#, "u0");
    wrong(r#""kind":"home""#, r#""kind":"Home""#, "employments[0]");
    wrong(r#""access":"automatic""#, r#""access":"open""#, "guardianships[0]");
    wrong(r#""i1":"read_own""#, r#""i1":"write""#, "teacher");
    wrong(r#""all_items":"edit_all""#, r#""all_items":"execute""#, "teacher");
    wrong(r#""take":"edit""#, r#""take":"read""#, "x2");
    wrong(r#""to":"guardian""#, r#""to":"2026-01-01""#, "releases[0]");
    wrong(r#"{"duty":"class_teacher"}"#, r#"{"head":false}"#, "r1");
    wrong(r#"{"duty":"class_teacher"}"#, r#"{"duty":"class_teacher","position":"x"}"#, "r1");
    wrong(r#"{"duty":"class_teacher"}"#, r#"{"duties":"class_teacher"}"#, "r1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":"nowhere""#, "a1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":{"everywhere":null}"#, "a1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":{"unit":"u1","group":"c1"}"#, "a1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":["u1"]"#, "a1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":{}"#, "a1");
    wrong(r#""at":{"unit":"u1"}"#, r#""at":"everywhere""#, "audience[0]");
    wrong(r#""born":"2009-03-02""#, r#""born":"2009-02-29""#, "p1");
    wrong(r#""from":"2026-01-01""#, r#""from":"2026-1-1""#, "p1");
    wrong(r#""to":"2025-08-15""#, r#""to":20250815"#, "memberships[0]");
    wrong(r#""from":"2026-03-01""#, r#""from":"""#, "employments[0]");
}

#[test]
fn ids_that_lead_nowhere_or_to_the_wrong_kind() {
    wrong(r#""head":"p2""#, r#""head":"p9""#, "u1");
    wrong(r#""head":"p2""#, r#""head":"c1""#, "u1");
    wrong(r#""parent":"u0""#, r#""parent":"u9""#, "u1");
    wrong(r#""parent":"u0""#, r#""parent":"c1""#, "u1");
    wrong(r#""id":"c1","unit":"u1""#, r#""id":"c1","unit":"u9""#, "c1");
    wrong(r#""pupil":"p1","unit":"u1""#, r#""pupil":"p1","unit":"c1""#, "enrolments[0]");
    wrong(r#""pupil":"p1","unit":"u1""#, r#""pupil":"p9","unit":"u1""#, "enrolments[0]");
    wrong(r#""pupil":"p1","group":"c1""#, r#""pupil":"p1","group":"u1""#, "memberships[0]");
    wrong(r#""person":"p2","unit":"u1""#, r#""person":"p9","unit":"u1""#, "employments[0]");
    wrong(r#""for":"p2""#, r#""for":"p9""#, "duties[1]");
    wrong(r#""guardian":"p2""#, r#""guardian":"p9""#, "guardianships[0]");
    wrong(r#""key":"i1","module":"absence""#, r#""key":"i1","module":"grades""#, "i1");
    wrong(r#""i1":"read_own""#, r#""i9":"read_own""#, "teacher");
    wrong(r#""i2":"execute""#, r#""i9":null"#, "teacher");
    wrong(r#"class_teacher"},"role":"teacher""#, r#"class_teacher"},"role":"x""#, "r1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":{"group":"u1"}"#, "a1");
    wrong(r#""scope":{"unit":"u1"}"#, r#""scope":{"unit":"c1"}"#, "a1");
    wrong(r#""at":{"unit":"u1"}"#, r#""at":{"pupil":"p9"}"#, "audience[0]");
    wrong(r#""item":"i1","give""#, r#""item":"i9","give""#, "x1");
    wrong(r#"{"group":"c1","module":"absence""#, r#"{"group":"c1","module":"x""#, "releases[0]");
    wrong(r#""access":"automatic""#, r#""access":"automatic","only":["absence","x"]"#, "guardianships[0]");
    wrong(r#"{"group":"c1","module":"absence""#, r#"{"group":"u1","module":"absence""#, "releases[0]");
    wrong(r#""subject":"p1""#, r#""subject":"p9""#, "exceptions[0]");
}

#[test]
fn doubles_circles_and_second_roots() {
    wrong(r#"{"id":"p2"}"#, r#"{"id":"p1"},{"id":"p2"}"#, "p1");
    wrong(r#""id":"c1","unit""#, r#""id":"u1","unit""#, "u1");
    wrong(r#"{"id":"u0","kind":"organisation"}"#, r#"{"id":"u0","kind":"organisation"},{"id":"u0","kind":"area","parent":"u1"}"#, "u0");
    wrong(r#"{"id":"u0","kind":"organisation"}"#, r#"{"id":"u0","kind":"organisation"},{"id":"u7","kind":"organisation"}"#, "u7");
    wrong(r#"{"id":"u0","kind":"organisation"}"#, r#"{"id":"u0","kind":"organisation","parent":"u1"}"#, "u0");
    wrong(r#"{"id":"u0","kind":"organisation"}"#, r#"{"id":"u0","kind":"organisation"},{"id":"u7","kind":"area","parent":"u7"}"#, "u7");
    wrong(r#""modules": ["#, r#""modules": [{"key":"absence","in_use":false},"#, "absence");
    wrong(r#""rules": ["#, r#""rules": [{"key":"r1","when":{"head":true},"role":"clerk"},"#, "r1");
    wrong(r#""key":"clerk""#, r#""key":"teacher""#, "teacher");
    wrong(r#""key":"i2""#, r#""key":"i1""#, "i1");
    wrong(r#""assignments": ["#, r#""assignments": [{"id":"a1","person":"p1","role":"clerk","scope":"everywhere"},"#, "a1");
    wrong(r#""id":"x2""#, r#""id":"x1""#, "x1");
}

#[test]
fn what_does_not_go_together() {
    wrong(r#""i1":"read_own""#, r#""i1":"execute""#, "teacher");
    wrong(r#""i2":"execute""#, r#""i2":"edit_all""#, "teacher");
    wrong(r#""give":"edit_all""#, r#""give":"execute""#, "x1");
    wrong(r#""at":{"unit":"u1"},"role":"teacher""#, r#""at":{"unit":"u1"},"role":"clerk""#, "audience[0]");
    wrong(r#""give":"edit_all""#, r#""give":"edit_all","take":"all""#, "x1");
    wrong(r#""take":"edit","#, "", "x2");
    wrong(r#""take":"edit","#, r#""take":"edit","client":"portal","#, "x2");
    wrong(r#""take":"edit","#, r#""take":"edit","opens":[],"#, "x2");
    wrong(r#","for":"p2""#, "", "duties[1]");
    wrong(r#""as":"class_teacher""#, r#""as":"class_teacher","for":"p1""#, "duties[0]");
    wrong(r#""group":"c1","as""#, r#""as""#, "duties[0]");
    wrong(r#"{"duty":"class_teacher"}"#, r#"{"duty":"substitute"}"#, "r1");
    wrong(r#""own":["class_teacher"]"#, r#""own":["class_teacher","substitute"]"#, "i1");
    wrong(r#""own":["class_teacher"]"#, r#""wall":"protected""#, "i1");
}
