//! Persons: who they are, protection, enrolments and guardians; and placements, which are enrolments too.

use super::node::{Misread, Node};
use super::{Kind, PLACED, Part, Reader, words};
use crate::imports::fault::{Fault, Place, Reason};
use crate::imports::model::{Enrolment, Guardianship, Person, Protection};
use crate::imports::said::Said;

impl<'a> Reader<'a> {
    pub(super) fn people(&mut self) {
        let (answers, bundle) = (self.answers, &mut self.read.bundle);
        if let Some(people) = answers.list("persons") {
            bundle.people = Some(Vec::with_capacity(people.len()));
            if answers.have("persons", "securityMarking") {
                bundle.protections = Some(Vec::new());
            } else if !people.is_empty() {
                self.read.notes.push(Fault::new(&answers.file("persons"), Place::File, "securityMarking", Reason::MarkingNeverGiven));
            }
        }
        if answers.have("persons", "responsibles") {
            bundle.guardianships = Some(Vec::new());
        }
        let sources = [answers.have("persons", "enrolments"), answers.list("placements").is_some()];
        if sources.contains(&true) {
            bundle.enrolments = Some(Vec::new());
        }
        if sources == [false, true] {
            // Half of what says where pupils are is missing: nothing of it ends.
            bundle.unreadable(Kind::Enrolment, None);
        }
        self.each("persons", &[Kind::Person, Kind::Enrolment, Kind::Guardianship, Kind::Protection], Self::person);
        self.each("placements", &[Kind::Enrolment], Self::placement);
    }

    fn person(&mut self, node: &Node<'a>, id: &str, file: &str) -> Result<(), Misread> {
        self.marking(node, id, file);
        let civic_number = node.inner("civicNo")?.map(|number| number.text("value")).transpose()?.flatten();
        let said = |field, value| self.said("persons", field, value);
        let person = Person {
            id: id.to_owned(),
            given: node.needed("givenName")?,
            family: node.needed("familyName")?,
            born: self.said("persons", "birthDate", node.day("birthDate")?),
            civic_number: said("civicNo", civic_number),
            email: said("emails", email(node)?),
            signature: Said::Nothing,
            user_name: said("eduPersonPrincipalNames", node.first_text("eduPersonPrincipalNames")),
            timetable_id: said("externalIdentifiers", timetable_id(node)?),
        };
        let (enrolments, guardians) = (node.list("enrolments")?, node.list("responsibles")?);
        self.read.bundle.people.get_or_insert_default().push(person);
        for enrolment in enrolments {
            let part = Part { file, of: id, kind: Kind::Enrolment, begins: id.to_owned(), person: Some(id) };
            let made = self.part(&part, enrolment.and_then(|enrolment| enrolled(&enrolment, id))).flatten();
            self.read.bundle.enrolments.get_or_insert_default().extend(made);
        }
        for guardian in guardians {
            let part = Part { file, of: id, kind: Kind::Guardianship, begins: id.to_owned(), person: Some(id) };
            let made = guardian.and_then(|guardian| self.guardian(&guardian, id, file));
            let made = self.part(&part, made).flatten();
            self.read.bundle.guardianships.get_or_insert_default().extend(made);
        }
        Ok(())
    }

    /// Read before anything else of a person: who cannot be read can still be protected.
    fn marking(&mut self, node: &Node<'_>, id: &str, file: &str) {
        let Some(marking) = node.raw("securityMarking").filter(|marking| !words::is_no_marking(marking)) else { return };
        if !words::is_known_marking(&marking) {
            let reason = Reason::MarkingUnknown { found: marking.clone() };
            self.read.notes.push(Fault::new(file, Place::Id(id.to_owned()), "securityMarking", reason).about(id));
        }
        self.marked.insert(id.to_owned());
        let protection = Protection { id: id.to_owned(), person: id.to_owned(), marking, from: None, to: None };
        self.read.bundle.protections.get_or_insert_default().push(protection);
    }

    fn guardian(&mut self, node: &Node<'_>, pupil: &str, file: &str) -> Result<Option<Guardianship>, Misread> {
        let (guardian, relation) = (node.needed_link("person")?, node.needed("relationType")?);
        if !words::is_guardian(&relation) {
            let reason = Reason::RelationLeftOut { found: relation };
            self.read.notes.push(Fault::new(file, Place::Id(pupil.to_owned()), "responsibles", reason).about(pupil).about(&guardian));
            return Ok(None);
        }
        Ok(Some(Guardianship {
            id: format!("{pupil}|{guardian}"),
            guardian,
            pupil: pupil.to_owned(),
            access: Said::Nothing,
            informed: Said::Nothing,
            custodial: Said::Is(true),
            from: node.day("startDate")?,
            to: node.day("endDate")?,
        }))
    }

    fn placement(&mut self, node: &Node<'a>, id: &str, _: &str) -> Result<(), Misread> {
        let enrolment = Enrolment {
            id: format!("{id}{PLACED}"),
            person: node.needed_link("child")?,
            unit: node.needed_link("placedAt")?,
            from: node.day("startDate")?,
            to: node.day("endDate")?,
        };
        self.read.bundle.enrolments.get_or_insert_default().push(enrolment);
        Ok(())
    }
}

/// None if the enrolment was called off.
fn enrolled(node: &Node<'_>, person: &str) -> Result<Option<Enrolment>, Misread> {
    let (unit, from, to) = (node.needed_link("enroledAt")?, node.day("startDate")?, node.day("endDate")?);
    let school_type = node.text("schoolType")?.unwrap_or_default();
    let id = format!("{person}|{unit}|{school_type}|{}", from.map_or(String::new(), |day| day.to_string()));
    Ok((!node.is("cancelled")?).then(|| Enrolment { id, person: person.to_owned(), unit, from, to }))
}

/// Of the ids by which other systems know somebody, that of the timetable viewer: its context says so.
fn timetable_id(node: &Node<'_>) -> Result<Option<String>, Misread> {
    for other in node.list("externalIdentifiers")? {
        let other = other?;
        let context = other.text("context")?.unwrap_or_default().to_lowercase();
        if ["schemavisare", "timetable"].iter().any(|word| context.contains(word)) {
            return other.text("value");
        }
    }
    Ok(None)
}

/// The first address that is not private, else the first.
fn email(node: &Node<'_>) -> Result<Option<String>, Misread> {
    let mut found = None;
    for email in node.list("emails")? {
        let email = email?;
        let (address, is_private) = (email.text("value")?, email.text("type")?.is_some_and(|kind| kind == "Privat"));
        match address {
            Some(address) if !is_private => return Ok(Some(address)),
            address => found = found.or(address),
        }
    }
    Ok(found)
}
