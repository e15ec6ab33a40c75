//! One small school to make promises about: Pia is a pupil of class c1 at u1, Tea teaches, Sub stands in, Gun is a guardian.
//!
//! A test adds or replaces lists of the school and asks in one line; the answer is the acts, or the refusal. Every question goes to the
//! index too, which must give the same answer with the same paths.

use serde_json::{Value, json};

use crate::rights::{Client, Decision, Index, Question, World, WorldFacts, decide};

/// The school as both engines have it.
pub struct School {
    world: World,
    index: Index,
}

impl std::ops::Deref for School {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

/// The school with these lists instead of its own.
pub fn school(lists: Value) -> School {
    let mut world = json!({
        "units": [{"id":"u0","kind":"organisation"}, {"id":"u1","kind":"school","parent":"u0"}, {"id":"u2","kind":"school","parent":"u0"}],
        "groups": [{"id":"c1","unit":"u1","kind":"class","pupil_access":true}, {"id":"t1","unit":"u1","kind":"teaching"},
                   {"id":"c2","unit":"u2","kind":"class"}],
        "people": [{"id":"pia","born":"2010-05-05"}, {"id":"per","born":"2010-05-05"}, {"id":"tea"}, {"id":"sub"}, {"id":"sub2"},
                   {"id":"gun"}],
        "enrolments": [{"pupil":"pia","unit":"u1"}, {"pupil":"per","unit":"u2"}],
        "memberships": [{"pupil":"pia","group":"c1","to":"2026-06-12"}, {"pupil":"pia","group":"t1"}, {"pupil":"per","group":"c2"}],
        "employments": [{"person":"tea","unit":"u1","position":"teacher","kind":"home"}],
        "guardianships": [{"guardian":"gun","pupil":"pia","access":"automatic"}],
        "modules": [{"key":"m","in_use":true}, {"key":"off","in_use":false}],
        "items": [
            {"key":"entries","module":"m","kind":"register","of":"pupil","clients":["office","portal"],"own":["lead"],"substitutable":true},
            {"key":"notes","module":"m","kind":"register","of":"pupil","clients":["office","portal"],"own":["lead"]},
            {"key":"plan","module":"m","kind":"register","of":"pupil","clients":["office","portal"],"own":["lead"],"wall":"plans"},
            {"key":"grades","module":"m","kind":"register","of":"pupil","clients":["portal"],"needs_release":true},
            {"key":"dead","module":"off","kind":"register","of":"pupil","clients":["portal"]},
            {"key":"run","module":"m","kind":"action","of":"pupil","clients":["office","portal"]},
            {"key":"board","module":"m","kind":"register","of":"unit","clients":["office","portal"],"own":["lead"],"substitutable":true},
            {"key":"file","module":"m","kind":"register","of":"staff","clients":["office","portal"]},
            {"key":"kin","module":"m","kind":"register","of":"guardian","clients":["office","portal"],"own":["lead"]},
            {"key":"year","module":"m","kind":"report","of":"organisation","clients":["office","portal"]}],
        "roles": [
            {"key":"all","client":"portal","all_items":"edit_all"}, {"key":"own","client":"portal","all_items":"edit_own"},
            {"key":"mixed","client":"portal","all_items":"read_all_edit_own"}, {"key":"reader","client":"portal","all_items":"read_all"},
            {"key":"office","client":"office","all_items":"edit_all"}, {"key":"gone","client":"portal","archived":true,"all_items":"edit_all"},
            {"key":"bound","client":"portal","bound_to_employment":true,"all_items":"edit_all"},
            {"key":"trained","client":"portal","training":"gdpr","all_items":"edit_all"},
            {"key":"opener","client":"portal","levels":{"plan":"edit_all"},"opens":["plans"]},
            {"key":"shown","client":"portal","all_items":"read_all","opens":["protected"]},
            {"key":"nothing","client":"portal"}]
    });
    for (list, records) in lists.as_object().unwrap() {
        world[list] = records.clone();
    }
    let facts = WorldFacts::from_json(&world.to_string()).unwrap();
    School { world: World::of(&facts).unwrap(), index: Index::packed(&facts) }
}

/// One assignment of Tea's.
pub fn tea(role: &str, scope: Value) -> Value {
    json!([{"id":"a1","person":"tea","role":role,"scope":scope,"origin":"order 17","to":"2026-12-31"}])
}

/// `viewer item target [client] [day]`; `-` is no target.
pub fn answer(school: &School, line: &str) -> Decision {
    let words: Vec<&str> = line.split(' ').collect();
    let question = Question {
        viewer: words[0].to_owned(),
        item: words[1].to_owned(),
        target: Some(words[2].to_owned()).filter(|target| target != "-"),
        client: words.get(3).map_or(Client::Portal, |client| client.parse().unwrap()),
        day: words.get(4).unwrap_or(&"2026-03-02").parse().unwrap(),
    };
    let decision = decide(&school.world, &question).unwrap();
    let (index, target, day) = (&school.index, question.target.as_deref(), question.day);
    assert_eq!(index.decide(&question).unwrap(), decision, "the index: {line}");
    let granted = Some(decision.clone()).filter(Decision::is_granted);
    let vector = index.vector(&question.viewer, target, question.client, day).unwrap();
    let of_vector = vector.decisions(index).find(|(item, _)| *item == question.item).map(|(_, decision)| decision);
    assert_eq!(of_vector, granted, "the vector: {line}");
    let holders = index.who(&question.item, target, question.client, day).unwrap();
    let of_who = holders.into_iter().find(|holder| holder.person == question.viewer).map(|holder| holder.decision);
    assert_eq!(of_who, granted, "who: {line}");
    let subjects = index.whom(&question.viewer, &question.item, question.client, day).unwrap();
    let of_whom = subjects.ids().find(|(id, _)| *id == target).map(|(_, acts)| acts);
    assert_eq!(of_whom, granted.map(|decision| decision.acts()), "whom: {line}");
    decision
}

#[track_caller]
pub fn says(world: &School, line: &str, expected: &str) {
    let decision = answer(world, line);
    let acts = serde_json::to_value(decision.acts()).unwrap();
    let acts: Vec<&str> = acts.as_array().unwrap().iter().map(|act| act.as_str().unwrap()).collect();
    assert_eq!(decision.refusal.map_or(acts.join(" "), |refusal| refusal.to_string()), expected, "{line}");
}

/// Until when the first path lasts.
pub fn until(world: &School, line: &str) -> String {
    answer(world, line).paths[0].until.map_or("open".to_owned(), |day| day.to_string())
}
