//! The cast's protected people, who may know them, and the one personal minus.

use super::cast_facts::{Cast, SKOLA24};
use super::demo::{Adjust, Adjustment, Days, Exception};
use crate::basics::Day;
use crate::imports::model::{Certificate, Protection};
use crate::rights::{Client, Given, Level, Scope, Take};

impl Cast {
    pub(super) fn shields(&mut self) {
        let (from, to): Days = (self.first(), self.last());
        let marked = [("tilde", "Sekretessmarkering"), ("marie", "Sekretessmarkering"), ("maja", "Skyddad folkbokföring")];
        let marked = marked.map(|(person, marking)| Protection {
            id: person.to_owned(),
            person: person.to_owned(),
            marking: marking.to_owned(),
            from: None,
            to: None,
        });
        self.demo.bundle.protections.get_or_insert_default().extend(marked);
        let (viewer, subject) = ("lena".to_owned(), "tilde".to_owned());
        self.demo.exceptions.push(Exception { id: "lena:tilde".to_owned(), viewer, subject, from, to });
        let knows = || Adjust::Give { level: Given::Level(Level::READ_ALL), client: Client::Office, opens: vec!["protected"] };
        for (person, item, act, reason) in [
            ("birgitta", "pupils.details", knows(), "Handles protected people."),
            ("birgitta", "guardians.details", knows(), "Handles protected people."),
            ("birgitta", "staff.details", knows(), "Handles protected people."),
            // One personal minus: Mikael teaches, and still sets no grades (WIL-03).
            ("mikael", "assessment.grades", Adjust::Take(Take::Edit), "Sets no grades until his certificate is in."),
        ] {
            let (id, person) = (format!("{person}:{item}"), person.to_owned());
            let adjustment = Adjustment { id, system: SKOLA24, person, item, act, scope: Scope::Everywhere, from, to: None, reason };
            self.demo.adjustments.push(adjustment);
        }
        let (person, from) = ("birgitta".to_owned(), Day::new(self.year, 3, 1));
        let id = format!("{person}|protected-people");
        let (course, to) = ("protected-people".to_owned(), Day::new(self.year + 2, 2, 28));
        self.demo.bundle.certificates.get_or_insert_default().push(Certificate { id, person, course, from, to });
    }
}
