//! Promises of `rights.md` 4.4 to 4.6: protected people, and what pupils and guardians see.

use serde_json::{Value, json};

use super::school::{School, says, school, tea, until};

/// The school, with Pia protected from 1 March 2026.
fn protected(lists: Value) -> School {
    let mut all = json!({"people": [{"id":"pia","born":"2010-05-05","protected":[{"from":"2026-03-01"}]}, {"id":"per"}, {"id":"tea"},
                                    {"id":"sub"}, {"id":"gun"}]});
    for (list, records) in lists.as_object().unwrap() {
        all[list] = records.clone();
    }
    school(all)
}

#[test]
fn a_protected_person_is_not_there_for_whoever_may_not_know_her() {
    let world = protected(json!({"assignments": tea("all", json!("everywhere"))}));
    says(&world, "tea entries pia portal 2026-02-28", "read edit");
    says(&world, "tea entries pia", "NotFound");
    says(&world, "tea kin gun", "NotFound");
    says(&world, "tea file gun", "read edit");
    says(&world, "sub entries pia", "NotFound");
    says(&protected(json!({"assignments": tea("shown", json!("everywhere"))})), "tea entries pia", "read");
    let world = protected(json!({"assignments": [{"id":"a1","person":"pia","role":"all","scope":"everywhere"}]}));
    says(&world, "pia entries pia", "read edit");
}

#[test]
fn an_exception_lets_one_viewer_know_one_subject() {
    let exception = json!([{"viewer":"tea","subject":"pia","to":"2026-03-04"}]);
    let world = protected(json!({"assignments": tea("all", json!({"unit":"u1"})), "exceptions": exception}));
    says(&world, "tea entries pia", "read edit");
    says(&world, "tea entries pia portal 2026-03-05", "NotFound");
    says(&world, "tea kin gun", "NotFound");
    assert_eq!(until(&world, "tea entries pia"), "2026-03-04");
}

#[test]
fn pupils_see_themselves_their_groups_and_their_schools() {
    let world =
        school(json!({"audience": [{"for":"pupil","at":{"unit":"u0"},"role":"own"}, {"for":"guardian","at":{"unit":"u0"},"role":"all"}]}));
    says(&world, "pia entries pia", "read edit");
    says(&world, "pia entries pia office", "NoGrant");
    says(&world, "pia entries per", "NoGrant");
    says(&world, "pia board c1", "read edit");
    says(&world, "pia board u1", "read edit");
    says(&world, "pia board u0", "NoGrant");
    says(&world, "per entries per", "NoPupilAccess");
    says(&world, "pia grades pia", "NotReleased");
    let left = json!([{"pupil":"pia","unit":"u1","to":"2026-03-01"}]);
    let world = school(json!({"audience": [{"for":"pupil","at":{"group":"c1"},"role":"own"}], "enrolments": left}));
    says(&world, "pia entries pia", "NoGrant");
}

#[test]
fn the_card_replaces_class_and_school_and_can_lower() {
    let rows = |card: Value| {
        school(
            json!({"audience": [{"for":"pupil","at":{"group":"t1"},"role":"all"}, {"for":"pupil","at":{"unit":"u1"},"role":"reader"}, card]}),
        )
    };
    let card = |role: &str, from: &str| json!({"for":"pupil","at":{"pupil":"pia"},"role":role,"from":from});
    says(&rows(card("reader", "2026-03-03")), "pia entries pia", "read edit");
    says(&rows(card("reader", "2026-03-02")), "pia entries pia", "read");
    says(&rows(card("gone", "2026-03-02")), "pia entries pia", "NoGrant");
    says(&rows(json!({"for":"guardian","at":{"pupil":"pia"},"role":"nothing"})), "pia entries pia", "read edit");
}

#[test]
fn releases_are_for_one_audience_and_of_a_class() {
    let world = |group: &str, to: &str| {
        let rows = ["pupil", "guardian"].map(|audience| json!({"for":audience,"at":{"unit":"u1"},"role":"reader"}));
        school(json!({"audience": rows, "releases": [{"group":group,"module":"m","to":to}]}))
    };
    says(&world("c1", "pupil"), "pia grades pia", "read");
    says(&world("c1", "pupil"), "gun grades pia", "NotReleased");
    says(&world("c1", "guardian"), "gun grades pia", "read");
    says(&world("t1", "pupil"), "pia grades pia", "NotReleased");
}

/// Pia born on a day, with these guardianships.
fn family(born: Value, links: Value) -> School {
    school(json!({
        "people": [{"id":"pia","born":born}, {"id":"per"}, {"id":"tea"}, {"id":"gun"}],
        "guardianships": links,
        "audience": [{"for":"guardian","at":{"unit":"u1"},"role":"reader"}],
    }))
}

#[test]
fn an_automatic_guardianship_ends_at_eighteen_and_an_enabled_one_does_not() {
    let link = |access: &str| json!([{"guardian":"gun","pupil":"pia","access":access}]);
    let world = family(json!("2008-02-29"), link("automatic"));
    says(&world, "gun entries pia portal 2026-02-28", "read");
    says(&world, "gun entries pia portal 2026-03-01", "CameOfAge");
    says(&world, "gun board c1 portal 2026-02-28", "read");
    says(&world, "gun entries per portal 2026-02-28", "NoGrant");
    says(&family(json!(null), link("automatic")), "gun entries pia", "CameOfAge");
    says(&family(json!(null), link("enabled")), "gun entries pia", "read");
}

#[test]
fn a_disabled_guardianship_closes_the_others_of_the_same_two() {
    let links = |informed: bool, to: &str| {
        json!([{"guardian":"gun","pupil":"pia","access":"enabled"},
               {"guardian":"gun","pupil":"pia","access":"disabled","informed":informed,"to":to}])
    };
    for informed in [true, false] {
        says(&family(json!("2010-05-05"), links(informed, "2026-03-02")), "gun entries pia", "GuardianDisabled");
        says(&family(json!("2010-05-05"), links(informed, "2026-03-01")), "gun entries pia", "read");
    }
    assert_eq!(
        until(
            &family(json!("2010-05-05"), json!([{"guardian":"gun","pupil":"pia","access":"enabled","to":"2026-09-09"}])),
            "gun entries pia"
        ),
        "2026-09-09"
    );
    let uninformed = json!([{"guardian":"gun","pupil":"pia","access":"enabled","informed":false}]);
    says(&family(json!("2010-05-05"), uninformed), "gun entries pia", "GuardianDisabled");
}

/// Everybody of the school, with Pia of age.
fn grown_up() -> Value {
    json!([{"id":"pia","born":"2008-03-02"}, {"id":"per"}, {"id":"tea"}, {"id":"sub"}, {"id":"sub2"}, {"id":"gun"}])
}

#[test]
fn a_guardianship_for_some_modules_gives_nothing_of_the_others() {
    let meant = |only: Value| {
        let modules = json!([{"key":"m","in_use":true}, {"key":"other","in_use":true}, {"key":"off","in_use":false}]);
        let links = json!([{"guardian":"gun","pupil":"pia","access":"enabled","only":only}]);
        let rows = json!([{"for":"guardian","at":{"unit":"u1"},"role":"reader"}]);
        school(json!({"people": grown_up(), "modules": modules, "guardianships": links, "audience": rows}))
    };
    for whole in [json!(null), json!(["m"]), json!(["other", "m"])] {
        says(&meant(whole.clone()), "gun entries pia", "read");
        says(&meant(whole), "gun board c1", "read");
    }
    for other in [json!([]), json!(["other"])] {
        says(&meant(other.clone()), "gun entries pia", "GuardianDisabled");
        says(&meant(other), "gun board c1", "GuardianDisabled");
    }
    // What another guardianship of the same two gives, it gives.
    let links = json!([{"guardian":"gun","pupil":"pia","access":"enabled","only":[]}, {"guardian":"gun","pupil":"pia","access":"enabled","only":["m"],"to":"2026-03-02"}]);
    says(&family(json!("2008-03-02"), links.clone()), "gun entries pia", "read");
    says(&family(json!("2008-03-02"), links), "gun entries pia portal 2026-03-03", "GuardianDisabled");
}

#[test]
fn what_a_pupil_of_age_confines_is_whole_until_her_birthday() {
    let links = json!([{"guardian":"gun","pupil":"pia","access":"enabled","only":[]}]);
    let world = family(json!("2008-03-02"), links.clone());
    says(&world, "gun entries pia portal 2026-03-01", "read");
    says(&world, "gun board c1 portal 2026-03-01", "read");
    says(&world, "gun entries pia portal 2026-03-02", "GuardianDisabled");
    says(&world, "gun board c1 portal 2026-03-02", "GuardianDisabled");
    says(&family(json!(null), links), "gun entries pia portal 2026-03-01", "GuardianDisabled");
}

#[test]
fn a_protected_pupil_closes_automatic_guardianships_without_a_word() {
    let rows = json!([{"for":"guardian","at":{"unit":"u1"},"role":"reader"}]);
    let world = protected(json!({"audience": rows}));
    says(&world, "gun entries pia", "NotFound");
    says(&world, "gun board c1", "NotFound");
    says(&world, "gun board c2", "NoGrant");
    let world = protected(json!({"audience": rows, "exceptions": [{"viewer":"gun","subject":"pia","to":"2026-04-04"}]}));
    says(&world, "gun entries pia", "read");
    assert_eq!(until(&world, "gun entries pia"), "2026-04-04");
    let world = protected(json!({"audience": rows, "guardianships": [{"guardian":"gun","pupil":"pia","access":"enabled"}]}));
    says(&world, "gun entries pia", "read");
}
