//! The one way a profile is written: one record after the other, long records on several lines.
//!
//! INVARIANT: the same profile gives the same bytes, and what is written is read back as the same profile.
//! Not here: what the fields mean (`profile`).

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::profile::Profile;
use crate::basics::Problem;

/// No line of levels grows longer than this, as far as the keys allow.
const WIDTH: usize = 120;
/// Fields that start a line of their own inside a record.
const OWN_LINE: [&str; 5] = ["levels", "names", "about", "assigns", "roles"];

impl Profile {
    /// The profile as its file.
    pub fn text(&self) -> Result<String, Problem> {
        let mut bytes = Vec::new();
        let broken = |error: &dyn std::fmt::Display| {
            tracing::error!(%error, "a profile could not be written");
            Problem::Broken("profile".to_owned())
        };
        self.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default())).map_err(|error| broken(&error))?;
        bytes.push(b'\n');
        String::from_utf8(bytes).map_err(|error| broken(&error))
    }
}

/// Where the writing stands: how deep, how far into the line, and whether a key of a record comes next.
#[derive(Default)]
struct Lines {
    depth: usize,
    column: usize,
    key: Option<Key>,
}

/// The key that comes next: whether it is the first, and whether it stands in a record or deeper.
#[derive(Clone, Copy)]
struct Key {
    first: bool,
    depth: usize,
}

impl Lines {
    fn put<W: ?Sized + io::Write>(&mut self, to: &mut W, text: &str) -> io::Result<()> {
        self.column = text.rfind('\n').map_or(self.column + text.len(), |at| text.len() - at);
        to.write_all(text.as_bytes())
    }
}

/// Depth 1 is the profile, 2 its lists, 3 their records.
impl Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.put(to, "[")
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        match (first, self.depth) {
            (true, 2) => self.put(to, "\n    "),
            (false, 2) => self.put(to, ",\n    "),
            (true, _) => Ok(()),
            (false, _) => self.put(to, ", "),
        }
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.depth -= 1;
        self.put(to, if self.depth == 1 { "\n  ]" } else { "]" })
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.put(to, "{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.depth -= 1;
        self.put(to, if self.depth == 0 { "\n}" } else { "}" })
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.key = Some(Key { first, depth: self.depth });
        if first { Ok(()) } else { self.put(to, ",") }
    }

    /// The quote of a key waits until the key is known.
    fn begin_string<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        if self.key.is_some() { Ok(()) } else { self.put(to, "\"") }
    }

    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, to: &mut W, text: &str) -> io::Result<()> {
        if let Some(Key { first, depth }) = self.key.take() {
            let gap = match depth {
                1 => "\n  ",
                2 if !is_language(text) => "\n    ",
                3 if OWN_LINE.contains(&text) => "\n      ",
                _ if !first && depth > 3 && self.column + text.len() > WIDTH && !is_language(text) => "\n        ",
                _ if first => "",
                _ => " ",
            };
            self.put(to, gap)?;
            self.put(to, "\"")?;
        }
        self.put(to, text)
    }

    fn end_string<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.put(to, "\"")
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.put(to, ": ")
    }
}

/// The four languages of a name stand on one line.
fn is_language(key: &str) -> bool {
    crate::words::Lang::ALL.iter().any(|lang| lang.code() == key)
}
