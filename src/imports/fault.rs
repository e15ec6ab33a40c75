//! What is wrong or odd in a file: where, and one of a closed list of reasons. The words for it are in the catalogue.
//!
//! INVARIANT: one that concerns a protected person says so, and is shown only to those who may know that person.

use serde::{Deserialize, Serialize};

use super::model::{Bundle, Kind};

/// One record (or file) that was left out, or, among the notes, read in a way worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub file: String,
    pub place: Place,
    /// The field as the file calls it; empty for the record as a whole.
    pub field: String,
    pub reason: Reason,
    /// The people it concerns, by the ids of the source.
    pub people: Vec<String>,
    /// Whether one of them has protected identity.
    pub protected: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    File,
    Line(u64),
    Id(String),
    /// The so-manieth of its list, from 1, for a record without id.
    Nth(usize),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NotJson { line: usize },
    NotAList,
    NotARecord,
    NoColumn { column: String },
    NoText,
    Missing,
    WrongShape,
    NotADay { found: String },
    NotACode { found: String },
    LineBreak,
    CellCount { expected: usize, found: usize },
    DuplicateLine { first: u64 },
    DuplicateId,
    NoSuch { kind: Kind, id: String },
    LeftOut { kind: Kind, id: String },
    Circle,
    PageMissing,
    FileIgnored,
    MarkingUnknown { found: String },
    MarkingNeverGiven,
    RelationLeftOut { found: String },
}

impl Reason {
    /// The message key in the catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "import-fault-not-json",
            Self::NotAList => "import-fault-not-a-list",
            Self::NotARecord => "import-fault-not-a-record",
            Self::NoColumn { .. } => "import-fault-no-column",
            Self::NoText => "import-fault-no-text",
            Self::Missing => "import-fault-missing",
            Self::WrongShape => "import-fault-wrong-shape",
            Self::NotADay { .. } => "import-fault-not-a-day",
            Self::NotACode { .. } => "import-fault-not-a-code",
            Self::LineBreak => "import-fault-line-break",
            Self::CellCount { .. } => "import-fault-cell-count",
            Self::DuplicateLine { .. } => "import-fault-duplicate-line",
            Self::DuplicateId => "import-fault-duplicate-id",
            Self::NoSuch { .. } => "import-fault-no-such",
            Self::LeftOut { .. } => "import-fault-left-out",
            Self::Circle => "import-fault-circle",
            Self::PageMissing => "import-note-page-missing",
            Self::FileIgnored => "import-note-file-ignored",
            Self::MarkingUnknown { .. } => "import-note-marking-unknown",
            Self::MarkingNeverGiven => "import-note-marking-never-given",
            Self::RelationLeftOut { .. } => "import-note-relation-left-out",
        }
    }

    /// The arguments of the message, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotJson { line } => vec![("line", line.to_string())],
            Self::NoColumn { column } => vec![("column", column.clone())],
            Self::NotADay { found } | Self::NotACode { found } | Self::MarkingUnknown { found } | Self::RelationLeftOut { found } => {
                vec![("found", found.clone())]
            }
            Self::CellCount { expected, found } => vec![("expected", expected.to_string()), ("found", found.to_string())],
            Self::DuplicateLine { first } => vec![("first", first.to_string())],
            Self::NoSuch { kind, id } | Self::LeftOut { kind, id } => vec![("kind", kind.word().to_owned()), ("id", id.clone())],
            _ => Vec::new(),
        }
    }
}

impl Fault {
    pub fn new(file: &str, place: Place, field: &str, reason: Reason) -> Self {
        Self { file: file.to_owned(), place, field: field.to_owned(), reason, people: Vec::new(), protected: false }
    }

    #[must_use]
    pub fn about(mut self, person: &str) -> Self {
        self.people.push(person.to_owned());
        self
    }
}

/// What came out of reading: the good records, what was left out (`faults`), and what was read in a way worth knowing (`notes`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Read {
    pub bundle: Bundle,
    pub faults: Vec<Fault>,
    pub notes: Vec<Fault>,
}
