//! A world file: JSON text to facts, with every fault named by its record.
//!
//! INVARIANT: a record is an object; `null` is missing everywhere. Not here: ids and meanings (`resolve`).

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::facts::WorldFacts;
use super::fault::{Named, WorldFault};

impl WorldFacts {
    /// Reads a world file.
    pub fn from_json(text: &str) -> Result<Self, WorldFault> {
        let lists: Value = serde_json::from_str(text).map_err(|error| WorldFault::new("world", error))?;
        let Value::Object(mut lists) = lists else { return Err(WorldFault::new("world", "not an object")) };
        let facts = Self {
            units: list(&mut lists, "units")?,
            groups: list(&mut lists, "groups")?,
            people: list(&mut lists, "people")?,
            enrolments: list(&mut lists, "enrolments")?,
            memberships: list(&mut lists, "memberships")?,
            employments: list(&mut lists, "employments")?,
            duties: list(&mut lists, "duties")?,
            guardianships: list(&mut lists, "guardianships")?,
            modules: list(&mut lists, "modules")?,
            items: list(&mut lists, "items")?,
            roles: list(&mut lists, "roles")?,
            rules: list(&mut lists, "rules")?,
            assignments: list(&mut lists, "assignments")?,
            audience: list(&mut lists, "audience")?,
            adjustments: list(&mut lists, "adjustments")?,
            releases: list(&mut lists, "releases")?,
            exceptions: list(&mut lists, "exceptions")?,
        };
        match lists.keys().next() {
            Some(unknown) => Err(WorldFault::new("world", format_args!("unknown field {unknown:?}"))),
            None => Ok(facts),
        }
    }
}

fn list<T: DeserializeOwned>(lists: &mut Map<String, Value>, name: &'static str) -> Result<Vec<T>, WorldFault> {
    match lists.remove(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(rows)) => rows.into_iter().enumerate().map(|(at, row)| record(row, name, at)).collect(),
        Some(_) => Err(WorldFault::new(name, "not a list")),
    }
}

fn record<T: DeserializeOwned>(row: Value, list: &'static str, at: usize) -> Result<T, WorldFault> {
    let id = row.get("id").or_else(|| row.get("key")).and_then(Value::as_str).unwrap_or_default();
    let named = Named { list, at, id }.to_string();
    if let Some(misshapen) = misshapen(&row) {
        return Err(WorldFault::new(named, misshapen));
    }
    T::deserialize(row).map_err(|error| WorldFault::new(named, error))
}

/// Serde would take a list for an object, field by field in order; here only an object is a record.
fn misshapen(row: &Value) -> Option<&'static str> {
    let Value::Object(fields) = row else { return Some("not an object") };
    let inner = ["pauses", "protected", "certificates"].iter().filter_map(|key| fields.get(*key)?.as_array());
    let all_objects = inner.flatten().all(Value::is_object);
    if all_objects { None } else { Some("a list of what are no objects") }
}
