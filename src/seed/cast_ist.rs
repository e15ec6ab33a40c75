//! What the cast holds in IST Administration: the document's roles, where its people would have them (IST-05..18).
//!
//! Roles that are reconciled with the manager last one school year; roles that ask for training have it (IST-29).

use super::cast_facts::{Cast, IST};
use crate::basics::Day;
use crate::imports::model::Certificate;
use crate::rights::Scope;

impl Cast {
    pub(super) fn ist(&mut self) {
        let (since, first, last) = (Day::new(self.year - 1, 8, 1), self.first(), self.last());
        for (person, role, school) in [
            ("peter", "principal", "kyrkby"),
            ("annika", "principal", "tallas"),
            ("elin", "school_administrator", "lindang"),
            ("fatima", "scheduler", "kyrkby"),
            ("fatima", "scheduler", "hamn"),
            ("ingrid", "pupil_health", "lindang"),
            ("ingrid", "pupil_health", "kyrkby"),
            ("ingrid", "pupil_health", "tallas"),
            ("ingrid", "pupil_health", "majhojd"),
        ] {
            self.demo.assign(person, (IST, role), Scope::Unit(school.to_owned()), (since, None), "demo");
        }
        for (person, role) in [("karin", "systems_manager"), ("nadia", "central_officer"), ("birgitta", "protected_persons")] {
            self.demo.assign(person, (IST, role), Scope::Everywhere, (first, last), "demo");
        }
        for (person, course) in [("elin", "ist-school_administrator"), ("nadia", "ist-central_officer")] {
            let (id, to) = (format!("{person}|{course}"), Day::new(self.year + 2, 7, 31));
            let certificate = Certificate { id, person: person.to_owned(), course: course.to_owned(), from: since, to };
            self.demo.bundle.certificates.get_or_insert_default().push(certificate);
        }
    }
}
