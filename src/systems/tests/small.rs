//! A small world made from a profile: two schools, a class at each, two pupils, a guardian, and people who hold its roles.
//!
//! `kid` is in class `c1` at school `s1`, `other` in `c2` at `s2`; `mum` is guardian of `kid`, `colleague` works at `s1`.

use serde_json::{Value, json};

use crate::rights::{Client, Decision, Question, World, decide};
use crate::systems::SHIPPED;
use crate::systems::profile::Profile;

pub fn shipped(key: &str) -> Profile {
    let (_, text) = SHIPPED.into_iter().find(|(shipped, _)| *shipped == key).unwrap();
    Profile::read(text).unwrap()
}

pub struct Small {
    facts: Value,
}

pub const DAY: &str = "2026-11-18";

impl Small {
    pub fn of(profile: &Profile) -> Self {
        let mut small = Self { facts: serde_json::to_value(profile.facts("root")).unwrap() };
        small
            .add("units", json!({"id": "s1", "kind": "school", "parent": "root"}))
            .add("units", json!({"id": "s2", "kind": "school", "parent": "root"}))
            .add("groups", json!({"id": "c1", "unit": "s1", "kind": "class", "pupil_access": true}))
            .add("groups", json!({"id": "c2", "unit": "s2", "kind": "class", "pupil_access": true}))
            .add("people", json!({"id": "mum"}));
        for (pupil, unit, group) in [("kid", "s1", "c1"), ("other", "s2", "c2")] {
            small
                .add("people", json!({"id": pupil, "born": "2015-05-05"}))
                .add("enrolments", json!({"pupil": pupil, "unit": unit}))
                .add("memberships", json!({"pupil": pupil, "group": group}));
        }
        small.add("guardianships", json!({"guardian": "mum", "pupil": "kid", "access": "automatic"}));
        small.employed("colleague", "s1", "cook");
        small
    }

    pub fn add(&mut self, list: &str, row: Value) -> &mut Self {
        self.facts[list].as_array_mut().unwrap().push(row);
        self
    }

    /// Somebody who works at a unit.
    pub fn employed(&mut self, person: &str, unit: &str, position: &str) -> &mut Self {
        self.add("people", json!({"id": person}));
        self.add("employments", json!({"person": person, "unit": unit, "position": position, "kind": "home"}))
    }

    /// Somebody who works at a unit, has the role's training, and holds the role there.
    pub fn holding(&mut self, person: &str, role: &str, unit: &str) -> &mut Self {
        let training = self.facts["roles"].as_array().unwrap().iter().find(|fact| fact["key"] == role).unwrap()["training"].clone();
        let certificates = training.as_str().map(|course| json!({"course": course})).into_iter().collect::<Vec<_>>();
        self.add("people", json!({"id": person, "certificates": certificates}));
        self.add("employments", json!({"person": person, "unit": unit, "position": "any", "kind": "home"}));
        self.give(person, role, json!({"unit": unit}))
    }

    pub fn give(&mut self, person: &str, role: &str, scope: Value) -> &mut Self {
        let id = format!("{person}-{role}-{scope}");
        self.add("assignments", json!({"id": id, "person": person, "role": role, "scope": scope}))
    }

    pub fn world(&self) -> World {
        World::try_from(serde_json::from_value::<crate::rights::WorldFacts>(self.facts.clone()).unwrap()).unwrap()
    }

    /// The whole world, or why the engine refuses it.
    pub fn refused(&self) -> String {
        World::try_from(serde_json::from_value::<crate::rights::WorldFacts>(self.facts.clone()).unwrap()).unwrap_err().to_string()
    }

    pub fn ask(&self, viewer: &str, item: &str, target: &str, client: Client) -> Decision {
        ask(&self.world(), viewer, item, target, client)
    }
}

/// A target of `-` is none: the item is the organisation's.
pub fn ask(world: &World, viewer: &str, item: &str, target: &str, client: Client) -> Decision {
    let target = (target != "-").then(|| target.to_owned());
    let question = Question { viewer: viewer.to_owned(), item: item.to_owned(), target, client, day: DAY.parse().unwrap() };
    decide(world, &question).unwrap()
}

/// What a decision allows, as letters: `r` read, `e` edit, `x` execute; `-` nothing.
pub fn letters(decision: &Decision) -> String {
    let acts = decision.acts();
    let text: String = [(acts.read, 'r'), (acts.edit, 'e'), (acts.execute, 'x')].iter().filter(|(may, _)| *may).map(|(_, c)| c).collect();
    if text.is_empty() { "-".to_owned() } else { text }
}
