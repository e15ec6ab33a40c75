//! From files to a bundle, by format.

use std::collections::BTreeMap;

use super::fault::Read;
use super::text::decode;
use super::units_csv::Columns;
use super::{ss12000, units_csv};

/// The formats there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    UnitsCsv,
    Ss12000,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::UnitsCsv, Self::Ss12000];

    /// As in the table, the form and the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::UnitsCsv => "units_csv",
            Self::Ss12000 => "ss12000",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The name of a source that was given none.
    pub fn usual_source(self) -> &'static str {
        match self {
            Self::UnitsCsv => "skolenhetsregistret",
            Self::Ss12000 => "ss12000",
        }
    }
}

/// Reads files by name. A register is one file; further ones are read after each other.
pub fn read(format: Format, files: &BTreeMap<String, Vec<u8>>, columns: &Columns) -> Read {
    match format {
        Format::Ss12000 => ss12000::read(&files.iter().map(|(name, bytes)| (name.clone(), decode(bytes))).collect()),
        Format::UnitsCsv => {
            let mut all = Read::default();
            for (name, bytes) in files {
                let one = units_csv::read(name, bytes, columns);
                all.bundle.add(one.bundle);
                all.faults.extend(one.faults);
                all.notes.extend(one.notes);
            }
            all
        }
    }
}
