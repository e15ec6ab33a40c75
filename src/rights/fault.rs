//! What is wrong with a world: one record, named so that a person finds it, and one plain reason, on one line.

use std::fmt;

/// Why a world cannot be used. Nothing is computed from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorldFault {
    /// The record: its id or key and its place in its list, or only the place.
    pub record: String,
    pub reason: String,
}

impl WorldFault {
    pub(super) fn new(record: impl fmt::Display, reason: impl fmt::Display) -> Self {
        Self { record: one_line(&record.to_string()), reason: one_line(&reason.to_string()) }
    }
}

fn one_line(text: &str) -> String {
    let plain = |c: char| !c.is_control() && c != '\u{2028}' && c != '\u{2029}';
    text.chars().map(|c| if plain(c) { c.to_string() } else { c.escape_default().to_string() }).collect()
}

impl fmt::Display for WorldFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.record, self.reason)
    }
}
impl std::error::Error for WorldFault {}

/// The name of a record: `p1 (people[0])`, or `enrolments[3]` for one without id.
pub(super) struct Named<'a> {
    pub list: &'static str,
    pub at: usize,
    pub id: &'a str,
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { list, at, id } = self;
        if id.is_empty() { write!(f, "{list}[{at}]") } else { write!(f, "{id} ({list}[{at}])") }
    }
}
