//! The files of a folder as lists of records, by endpoint. Several files of one endpoint (its pages) are one list.
//!
//! INVARIANT: a file that cannot be read makes its endpoint silent, never empty.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::imports::fault::{Fault, Place, Reason};

/// What is read. Other endpoints are said to be passed over.
pub const ENDPOINTS: [&str; 6] = ["organisations", "persons", "groups", "duties", "activities", "placements"];

#[derive(Debug, Default)]
pub struct Answers {
    lists: BTreeMap<&'static str, Vec<(String, Value)>>,
    fields: BTreeMap<&'static str, BTreeSet<String>>,
    /// Endpoints whose last page is not here.
    pub cut: Vec<&'static str>,
    pub faults: Vec<Fault>,
    pub notes: Vec<Fault>,
}

impl Answers {
    /// Sorts files (name and text) to their endpoints.
    pub fn of(files: &BTreeMap<String, String>) -> Self {
        let mut answers = Self::default();
        let mut last_pages: BTreeMap<&'static str, bool> = BTreeMap::new();
        let mut broken = Vec::new();
        for (name, text) in files {
            let Some(endpoint) = endpoint(name) else {
                answers.notes.push(Fault::new(name, Place::File, "", Reason::FileIgnored));
                continue;
            };
            match read(text) {
                Ok((list, is_last)) => {
                    *last_pages.entry(endpoint).or_default() |= is_last;
                    answers.lists.entry(endpoint).or_default().extend(list.into_iter().map(|record| (name.clone(), record)));
                }
                Err(reason) => {
                    answers.faults.push(Fault::new(name, Place::File, "", reason));
                    broken.push(endpoint);
                }
            }
        }
        answers.cut = last_pages.into_iter().filter(|(_, is_there)| !is_there).map(|(endpoint, _)| endpoint).collect();
        answers.lists.retain(|endpoint, _| !broken.contains(endpoint));
        for (endpoint, list) in &answers.lists {
            let records = list.iter().filter_map(|(_, record)| record.as_object());
            let said = records.flatten().filter(|(_, value)| !value.is_null()).map(|(field, _)| field);
            let fields = answers.fields.entry(endpoint).or_default();
            for field in said {
                if !fields.contains(field) {
                    fields.insert(field.clone());
                }
            }
        }
        answers
    }

    /// The records of an endpoint, each with its file; none if the source is silent.
    pub fn list(&self, endpoint: &str) -> Option<&[(String, Value)]> {
        self.lists.get(endpoint).map(Vec::as_slice)
    }

    /// Whether any record of an endpoint has this field: if none has, the source is silent about it.
    pub fn have(&self, endpoint: &str, field: &str) -> bool {
        self.fields.get(endpoint).is_some_and(|fields| fields.contains(field))
    }

    /// The name of a file of an endpoint, for faults about what came of it.
    pub fn file(&self, endpoint: &str) -> String {
        self.list(endpoint).and_then(<[_]>::first).map_or_else(|| format!("{endpoint}.json"), |(file, _)| file.clone())
    }
}

/// `persons.json`, `Persons-2.json` and `export/persons.json` are all answers of `persons`.
fn endpoint(name: &str) -> Option<&'static str> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    let stem = base.strip_suffix(".json")?.trim_end_matches(|c: char| !c.is_alphabetic());
    ENDPOINTS.into_iter().find(|endpoint| *endpoint == stem)
}

/// The records of one answer, and whether it is the last page.
fn read(text: &str) -> Result<(Vec<Value>, bool), Reason> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| Reason::NotJson { line: error.line() })?;
    match value {
        Value::Array(list) => Ok((list, true)),
        Value::Object(mut fields) => {
            let has_next = fields.get("pageToken").is_some_and(|token| token.as_str().is_some_and(|token| !token.is_empty()));
            match fields.remove("data") {
                Some(Value::Array(list)) => Ok((list, !has_next)),
                _ => Err(Reason::NotAList),
            }
        }
        _ => Err(Reason::NotAList),
    }
}
