//! SS12000:2020 (version 2.1) as a folder of answers, one file an endpoint, each `{"data": […]}` or a bare list.
//!
//! A record that cannot be read is left out whole and named by file and id; its parts (a membership of a group, a guardian of
//! a pupil) fall alone. A field or list that no record of a file has is silence; where others have it, missing means empty.
//! An unknown `securityMarking` counts as protected, whatever its shape; a missing or empty one counts as none.

mod answers;
mod node;
mod people;
mod schools;
mod staff;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use answers::Answers;
use node::{Misread, Node};

use super::fault::{Fault, Place, Read, Reason};
use super::links::{shield, weed};
use super::model::Kind;

/// Reads a folder: the text of each file by its name.
pub fn read(files: &BTreeMap<String, String>) -> Read {
    let answers = Answers::of(files);
    let mut reader = Reader { answers: &answers, read: Read::default(), marked: BTreeSet::new(), has_duty: HashMap::new() };
    reader.schools();
    reader.people();
    reader.staff();
    let Reader { mut read, marked, .. } = reader;
    weed(&mut read, None, &|kind, id| answers.file(endpoint(kind, id)));
    read.faults.splice(0..0, answers.faults.iter().cloned());
    read.notes.splice(0..0, answers.notes.iter().cloned());
    shield(&mut read, &marked);
    read
}

/// How the ids of duties that come from activities, and of enrolments that come from placements, end.
const TAUGHT: &str = "|taught";
const PLACED: &str = "|placed";

/// Where a record comes from.
fn endpoint(kind: Kind, id: &str) -> &'static str {
    match kind {
        Kind::Unit => "organisations",
        Kind::Group | Kind::Membership => "groups",
        Kind::Duty if id.ends_with(TAUGHT) => "activities",
        Kind::Employment | Kind::Pause | Kind::Duty | Kind::Head => "duties",
        Kind::Enrolment if id.ends_with(PLACED) => "placements",
        _ => "persons",
    }
}

struct Reader<'a> {
    answers: &'a Answers,
    read: Read,
    /// People marked as protected, the unreadable ones among them.
    marked: BTreeSet<String>,
    /// Who has a duty, by its id.
    has_duty: HashMap<String, String>,
}

impl<'a> Reader<'a> {
    /// Does the work for each record of an endpoint that has an id. One that is misread is left out: what it would have
    /// been (`kinds`) counts as unreadable. The answer is whether the source says anything here.
    fn each(&mut self, endpoint: &str, kinds: &[Kind], work: fn(&mut Self, &Node<'a>, &str, &str) -> Result<(), Misread>) -> bool {
        let answers = self.answers;
        let Some(list) = answers.list(endpoint) else { return false };
        if answers.cut.contains(&endpoint) {
            self.read.notes.push(Fault::new(&answers.file(endpoint), Place::File, "pageToken", Reason::PageMissing));
            self.unread(kinds, None);
        }
        for (at, (file, value)) in list.iter().enumerate() {
            let Some(node) = Node::of(value) else {
                self.nameless(file, at, kinds, (String::new(), Reason::NotARecord));
                continue;
            };
            match node.needed("id") {
                Err(misread) => self.nameless(file, at, kinds, misread),
                Ok(id) => {
                    if let Err((field, reason)) = work(self, &node, &id, file) {
                        let people = person_of(endpoint, &node, &id);
                        let fault = Fault { people, ..Fault::new(file, Place::Id(id.clone()), &field, reason) };
                        self.read.faults.push(fault);
                        self.unread(kinds, Some(&id));
                    }
                }
            }
        }
        true
    }

    fn nameless(&mut self, file: &str, at: usize, kinds: &[Kind], (field, reason): Misread) {
        self.read.faults.push(Fault::new(file, Place::Nth(at + 1), &field, reason));
        self.unread(kinds, None);
    }

    fn unread(&mut self, kinds: &[Kind], id: Option<&str>) {
        for kind in kinds {
            self.read.bundle.unreadable(*kind, id);
        }
    }

    /// A part of a record that was misread: named as unreadable by the beginning of its id, and the rest goes on.
    fn part<T>(&mut self, part: &Part<'_>, made: Result<T, Misread>) -> Option<T> {
        made.map_err(|(field, reason)| {
            let people = part.person.map(str::to_owned).into_iter().collect();
            self.read.faults.push(Fault { people, ..Fault::new(part.file, Place::Id(part.of.to_owned()), &field, reason) });
            self.read.bundle.unreadable(part.kind, Some(&part.begins));
        })
        .ok()
    }
}

/// A part of a record: for its fault, and for the beginning of the ids that may not end because of it.
struct Part<'p> {
    file: &'p str,
    of: &'p str,
    kind: Kind,
    begins: String,
    person: Option<&'p str>,
}

fn person_of(endpoint: &str, node: &Node<'_>, id: &str) -> Vec<String> {
    match endpoint {
        "persons" => vec![id.to_owned()],
        "duties" => node.link("person").ok().flatten().into_iter().collect(),
        "placements" => node.link("child").ok().flatten().into_iter().collect(),
        _ => Vec::new(),
    }
}
