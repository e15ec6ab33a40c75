//! Promises of `rights.md` 4.1 to 4.4 and 4.7: gates, grants, scopes, one's own, walls and takes.

use serde_json::{Value, json};

use super::school::{answer, says, school, tea, until};
use crate::rights::{Client, Decision, grants, reach};

#[test]
fn gates_close_before_anything_is_looked_at() {
    let world = school(json!({"assignments": tea("all", json!("everywhere"))}));
    says(&world, "tea entries pia", "read edit");
    says(&world, "tea dead nobody", "NotOffered");
    says(&world, "tea grades nobody office", "NotOffered");
    let world = school(json!({"people": [{"id":"pia"}, {"id":"per"}, {"id":"tea","locked":true}, {"id":"gun"}]}));
    says(&world, "tea dead nobody", "Locked");
}

#[test]
fn a_target_that_is_none_is_not_found() {
    let world = school(json!({"assignments": tea("all", json!("everywhere"))}));
    for line in ["tea entries nobody", "tea entries -", "tea entries u1", "tea board pia", "tea board -", "tea year u0"] {
        says(&world, line, "NotFound");
    }
    says(&world, "tea board c1", "read edit");
    says(&world, "tea board u1", "read edit");
    says(&world, "tea year -", "execute");
}

#[test]
fn what_is_held_for_a_group_counts_for_that_group_and_no_other() {
    let world = school(json!({"assignments": tea("all", json!({"group":"t1"}))}));
    says(&world, "tea board t1", "read edit");
    for line in ["tea board c1", "tea board c2", "tea board u1"] {
        says(&world, line, "OutOfScope");
    }
}

/// Units and groups are numbered each by themselves: here the group has the number of a unit that it does not lie in.
#[test]
fn a_group_is_not_taken_for_the_unit_of_its_number() {
    let group = |id: &str, unit: &str| json!({"id":id,"unit":unit,"kind":"class"});
    let groups = [group("c2", "u2"), group("t1", "u1"), group("c1", "u1")];
    says(&school(json!({"groups": groups, "assignments": tea("all", json!({"group":"c1"}))})), "tea board c1", "read edit");
}

#[test]
fn what_is_held_everywhere_counts_for_every_unit_and_group() {
    let world = school(json!({"assignments": tea("all", json!("everywhere"))}));
    for target in ["u0", "u1", "u2", "c1", "t1", "c2"] {
        says(&world, &format!("tea board {target}"), "read edit");
    }
}

#[test]
fn reach_all_and_reach_own_are_two_paths() {
    let world = school(json!({
        "assignments": tea("mixed", json!({"unit":"u0"})),
        "duties": [{"person":"tea","group":"c1","as":"lead"}, {"person":"tea","group":"t1","as":"aide"}],
    }));
    let decision = answer(&world, "tea entries pia");
    let expected = json!({"read":true,"edit":true,"execute":false,"refusal":null,"paths":[
        {"hat":"staff","role":"mixed","assignment":"a1","scope":{"unit":"u0"},"origin":"order 17","relation":null,
         "acts":["read"],"until":"2026-12-31"},
        {"hat":"staff","role":"mixed","assignment":"a1","scope":{"unit":"u0"},"origin":"order 17",
         "relation":{"duty":{"kind":"lead","group":"c1","for":null,"pupil":null}},"acts":["edit"],"until":"2026-06-12"}]});
    assert_eq!(serde_json::to_value(&decision).unwrap(), expected);
    assert_eq!(serde_json::from_value::<Decision>(expected).unwrap(), decision);
    says(&world, "tea entries per", "read");
    says(&world, "tea run pia", "NoGrant");
}

#[test]
fn only_edit_all_as_wildcard_executes() {
    for (role, expected) in [("all", "execute"), ("mixed", "NoGrant"), ("reader", "NoGrant")] {
        says(&school(json!({"assignments": tea(role, json!("everywhere"))})), "tea run pia", expected);
    }
}

#[test]
fn the_office_implies_the_portal_and_needs_an_employment() {
    let world = school(json!({"assignments": [
        {"id":"a1","person":"tea","role":"office","scope":"everywhere"}, {"id":"a2","person":"sub","role":"office","scope":"everywhere"},
        {"id":"a3","person":"sub2","role":"all","scope":"everywhere"}]}));
    says(&world, "tea entries pia office", "read edit");
    says(&world, "tea entries pia portal", "read edit");
    says(&world, "sub entries pia portal", "NotEmployed");
    says(&world, "sub2 entries pia portal", "read edit");
    says(&world, "sub2 entries pia office", "NoGrant");
    let give = json!([{"id":"x1","person":"sub","item":"entries","give":"read_all","scope":"everywhere","client":"office"}]);
    says(&school(json!({"adjustments": give})), "sub entries pia portal", "NotEmployed");
}

#[test]
fn a_bound_role_needs_an_employment_at_its_scope_or_above() {
    let at = |unit: &str| json!({"person":"tea","unit":unit,"position":"x","kind":"secondment","to":"2026-10-10"});
    for (scope, unit, expected) in [
        (json!({"unit":"u1"}), "u1", "read edit"),
        (json!({"unit":"u1"}), "u0", "read edit"),
        (json!({"unit":"u0"}), "u1", "NotEmployed"),
        (json!({"group":"c1"}), "u1", "read edit"),
        (json!({"group":"c1"}), "u0", "read edit"),
        (json!({"group":"c1"}), "u2", "NotEmployed"),
        (json!("everywhere"), "u1", "NotEmployed"),
        (json!("everywhere"), "u0", "read edit"),
    ] {
        says(&school(json!({"assignments": tea("bound", scope), "employments": [at(unit)]})), "tea entries pia", expected);
    }
}

#[test]
fn a_path_lasts_as_long_as_the_longest_of_its_alternatives() {
    let at = |unit: &str, to: &str| json!({"person":"tea","unit":unit,"position":"x","kind":"home","to":to});
    let world = |employments: Value| school(json!({"assignments": tea("bound", json!({"unit":"u1"})), "employments": employments}));
    assert_eq!(until(&world(json!([at("u1", "2026-10-10")])), "tea entries pia"), "2026-10-10");
    assert_eq!(until(&world(json!([at("u1", "2026-10-10"), at("u0", "2026-11-11")])), "tea entries pia"), "2026-11-11");
    assert_eq!(until(&world(json!([at("u1", "2026-10-10"), at("u0", "2027-11-11")])), "tea entries pia"), "2026-12-31");
}

#[test]
fn a_path_ends_with_the_first_thing_on_it_that_ends() {
    let employed = json!([{"person":"tea","unit":"u2","position":"x","kind":"home","to":"2026-10-10"}]);
    assert_eq!(
        until(&school(json!({"assignments": tea("office", json!("everywhere")), "employments": employed})), "tea notes pia"),
        "2026-10-10"
    );
    let give =
        json!({"id":"x1","person":"tea","item":"notes","give":"read_all","scope":"everywhere","client":"portal","revoked_on":"2026-07-01"});
    assert_eq!(until(&school(json!({"adjustments": [give]})), "tea notes pia"), "2026-06-30");
    let duty = json!([{"person":"tea","group":"c1","as":"lead","to":"2026-04-04"}, {"person":"sub","as":"substitute","for":"tea"}]);
    let own = json!([{"id":"a1","person":"sub","role":"own","scope":"everywhere"}]);
    assert_eq!(until(&school(json!({"assignments": own, "duties": duty})), "sub entries pia"), "2026-04-04");
    let rules = json!([{"key":"r1","when":{"duty":"lead"},"role":"all"}]);
    assert_eq!(until(&school(json!({"rules": rules, "duties": duty})), "tea entries pia"), "2026-04-04");
    assert_eq!(
        until(&school(json!({"assignments": [{"id":"a1","person":"tea","role":"all","scope":{"group":"c1"}}]})), "tea entries pia"),
        "open"
    );
}

#[test]
fn a_pause_suspends_what_the_employment_carries_and_hides_nobody() {
    let world = school(json!({
        "employments": [{"person":"tea","unit":"u1","position":"teacher","kind":"home","pauses":[{"from":"2026-03-01","to":"2026-03-31"}]},
                        {"person":"sub","unit":"u1","position":"aide","kind":"home"}],
        "rules": [{"key":"r1","when":{"position":"teacher"},"role":"own"}, {"key":"r2","when":{"position":"aide"},"role":"all"}],
        "duties": [{"person":"tea","group":"c1","as":"lead"}],
    }));
    says(&world, "tea entries pia portal 2026-02-28", "read edit");
    says(&world, "tea entries pia portal 2026-03-01", "NotEmployed");
    says(&world, "tea entries pia portal 2026-04-01", "read edit");
    says(&world, "tea board u1 portal 2026-02-28", "read edit");
    says(&world, "tea board u1 portal 2026-03-01", "NotEmployed");
    says(&world, "sub file tea portal 2026-03-02", "read edit");
}

#[test]
fn an_ended_employment_behind_a_position_rule_stays_ended() {
    let world = school(json!({
        "employments": [{"person":"tea","unit":"u1","position":"teacher","kind":"home","revoked_on":"2026-03-02"}],
        "rules": [{"key":"r1","when":{"position":"teacher"},"role":"all"}],
    }));
    says(&world, "tea entries pia portal 2026-03-01", "read edit");
    says(&world, "tea entries pia portal 2026-03-02", "NoGrant");
    assert_eq!(until(&world, "tea entries pia portal 2026-03-01"), "2026-03-01");
}

#[test]
fn heads_and_duties_derive_roles_and_archived_roles_give_nothing() {
    let world = school(json!({
        "units": [{"id":"u0","kind":"organisation"}, {"id":"u1","kind":"school","parent":"u0","head":"sub"},
                  {"id":"u2","kind":"school","parent":"u0"}],
        "rules": [{"key":"r1","when":{"head":true},"role":"all"}, {"key":"r2","when":{"duty":"lead"},"role":"reader"}],
        "duties": [{"person":"tea","group":"c1","as":"lead"}, {"person":"sub2","as":"substitute","for":"tea"}],
    }));
    says(&world, "sub entries pia", "read edit");
    says(&world, "sub entries per", "OutOfScope");
    says(&world, "tea entries pia", "read");
    says(&world, "sub2 entries pia", "NoGrant");
    assert_eq!(answer(&world, "sub entries pia").paths[0].origin.as_deref(), Some("r1"));
    says(&school(json!({"assignments": tea("gone", json!("everywhere"))})), "tea entries pia", "NoGrant");
}

#[test]
fn training_is_a_certificate_in_force() {
    let people = |to: &str| json!([{"id":"pia"}, {"id":"per"}, {"id":"gun"}, {"id":"tea","certificates":[{"course":"gdpr","to":to}]}]);
    let world = |to| school(json!({"assignments": tea("trained", json!("everywhere")), "people": people(to)}));
    says(&world("2026-03-02"), "tea entries pia", "read edit");
    says(&world("2026-03-01"), "tea entries pia", "TrainingMissing");
    assert_eq!(until(&world("2026-05-05"), "tea entries pia"), "2026-05-05");
}

#[test]
fn everywhere_reaches_those_who_have_left_and_a_unit_does_not() {
    let left = json!([{"pupil":"pia","unit":"u1","to":"2026-01-31"}]);
    for (scope, expected) in
        [(json!("everywhere"), "read edit"), (json!({"unit":"u0"}), "OutOfScope"), (json!({"group":"c1"}), "read edit")]
    {
        says(&school(json!({"assignments": tea("all", scope), "enrolments": left})), "tea entries pia", expected);
    }
}

#[test]
fn the_organisation_is_inside_the_root_alone() {
    for (scope, expected) in
        [(json!({"unit":"u0"}), "execute"), (json!({"unit":"u1"}), "OutOfScope"), (json!({"group":"c1"}), "OutOfScope")]
    {
        says(&school(json!({"assignments": tea("all", scope)})), "tea year -", expected);
    }
}

#[test]
fn staff_are_inside_a_group_by_duty_and_by_substitution() {
    let world = |duty: Value| {
        school(json!({"assignments": tea("all", json!({"group":"c1"})), "duties": [{"person":"tea","group":"c1","as":"lead"}, duty]}))
    };
    says(&world(json!({"person":"sub","as":"substitute","for":"tea"})), "tea file sub", "read edit");
    says(&world(json!({"person":"sub","as":"substitute","for":"gun","group":"c1"})), "tea file sub", "read edit");
    says(&world(json!({"person":"sub","as":"substitute","for":"sub2"})), "tea file sub", "OutOfScope");
    says(&world(json!({"person":"sub","group":"t1","as":"lead"})), "tea file sub", "OutOfScope");
}

#[test]
fn a_substitute_has_the_relations_of_the_one_she_stands_in_for() {
    let world = school(json!({
        "assignments": [{"id":"a1","person":"sub","role":"own","scope":"everywhere"}, {"id":"a2","person":"sub2","role":"own","scope":"everywhere"}],
        "duties": [{"person":"tea","group":"c1","as":"lead","to":"2026-05-05"},
                   {"person":"sub","as":"substitute","for":"tea","from":"2026-03-02","to":"2026-03-02"},
                   {"person":"sub2","as":"substitute","for":"sub"}, {"person":"sub2","as":"substitute","for":"tea","group":"t1"}],
    }));
    says(&world, "sub entries pia", "read edit");
    says(&world, "sub board c1", "read edit");
    says(&world, "sub entries pia portal 2026-03-03", "NotOwn");
    says(&world, "sub notes pia", "NotOwn");
    says(&world, "sub2 entries pia", "NotOwn");
    assert_eq!(until(&world, "sub entries pia"), "2026-03-02");
}

#[test]
fn guardians_are_ones_own_through_their_pupils() {
    let world = school(json!({"assignments": tea("own", json!({"unit":"u1"})), "duties": [{"person":"tea","group":"c1","as":"lead"}]}));
    says(&world, "tea kin gun", "read edit");
    says(&world, "tea kin sub", "NoGrant"); // neither inside nor own: no single thing stands between
    says(&world, "tea file tea", "read edit");
    says(&world, "tea file gun", "NoGrant");
}

#[test]
fn a_wall_is_opened_by_its_name_alone() {
    says(&school(json!({"assignments": tea("all", json!("everywhere"))})), "tea plan pia", "Walled");
    says(&school(json!({"assignments": tea("opener", json!("everywhere"))})), "tea plan pia", "read edit");
    let give = |opens: Value| {
        let give = json!({"id":"x1","person":"tea","item":"plan","give":"read_all","scope":"everywhere","client":"portal","opens":opens});
        school(json!({"adjustments": [give]}))
    };
    says(&give(json!(["plans"])), "tea plan pia", "read");
    says(&give(json!(["protected"])), "tea plan pia", "Walled");
    says(&school(json!({"audience": [{"for":"pupil","at":{"unit":"u1"},"role":"opener"}]})), "pia plan pia", "Walled");
}

#[test]
fn takes_win_over_everything_inside_their_scope() {
    let world = |take: &str, scope: Value| {
        let takes = ["entries", "run"].map(|item| json!({"id":item,"person":"tea","item":item,"take":take,"scope":scope}));
        school(json!({"assignments": tea("all", json!("everywhere")), "adjustments": takes}))
    };
    says(&world("edit", json!("everywhere")), "tea entries pia", "read");
    says(&world("edit", json!("everywhere")), "tea run pia", "Taken");
    says(&world("all", json!({"unit":"u1"})), "tea entries pia", "Taken");
    says(&world("all", json!({"unit":"u1"})), "tea entries per", "read edit");
    says(&world("all", json!({"unit":"u1"})), "tea notes pia", "read edit");
    let shown = reach(&world("edit", json!("everywhere")), "tea", Client::Portal, "2026-03-02".parse().unwrap()).unwrap();
    let entries: Vec<_> = shown.entries.iter().filter(|entry| entry.item == "entries").collect();
    assert_eq!((entries[0].given.to_string().as_str(), shown.takes.len()), ("read_all", 2));
    assert!(shown.entries.iter().all(|entry| entry.item != "run" && entry.item != "plan" && entry.item != "dead"));
}

#[test]
fn grants_are_what_counts_today() {
    let world = school(json!({"assignments": tea("bound", json!({"unit":"u1"}))}));
    let held = |client, day: &str| grants(&world, "tea", client, day.parse().unwrap()).unwrap();
    let items: Vec<String> = held(Client::Portal, "2026-03-02").into_iter().map(|grant| grant.item).collect();
    assert_eq!(items, ["board", "entries", "file", "grades", "kin", "notes", "run", "year"]);
    assert!(held(Client::Office, "2026-03-02").is_empty());
    assert!(held(Client::Portal, "2027-01-01").is_empty());
}
