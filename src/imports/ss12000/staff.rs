//! Duties: employments, heads of units, signatures, and what somebody does in a group; activities say who teaches which group.

use std::collections::{BTreeMap, HashMap};

use super::node::{Misread, Node};
use super::{Kind, Part, Reader, TAUGHT, words};
use crate::basics::{Day, Span};
use crate::imports::fault::Reason;
use crate::imports::model::{Duty, Employment, Head};
use crate::imports::said::Said;
use crate::rights::EmploymentKind;

const TEACHES: &str = "subject_teacher";

impl<'a> Reader<'a> {
    pub(super) fn staff(&mut self) {
        let (answers, bundle) = (self.answers, &mut self.read.bundle);
        if answers.list("duties").is_some() {
            bundle.employments = Some(Vec::new());
            bundle.heads = Some(Vec::new());
        }
        let sources = [answers.have("duties", "assignmentRole"), answers.list("activities").is_some()];
        if sources.contains(&true) {
            bundle.duties = Some(Vec::new());
            if sources.contains(&false) {
                // Half of what says who works with which group is missing: nothing of it ends.
                bundle.unreadable(Kind::Duty, None);
            }
        }
        self.each("duties", &[Kind::Employment, Kind::Head, Kind::Duty], Self::duty);
        self.each("activities", &[Kind::Duty], Self::activity);
        self.sign();
        self.say_once();
    }

    fn duty(&mut self, node: &Node<'a>, id: &str, file: &str) -> Result<(), Misread> {
        let (person, unit) = (node.needed_link("person")?, node.needed_link("dutyAt")?);
        let position = words::position(&node.needed("dutyRole")?);
        let (from, to) = (node.day("startDate")?, node.day("endDate")?);
        let roles = node.list("assignmentRole")?;
        if words::leads(&position) {
            let head = Head { id: id.to_owned(), unit: unit.clone(), person: person.clone(), from, to };
            self.read.bundle.heads.get_or_insert_default().push(head);
        }
        let employment = Employment { id: id.to_owned(), person: person.clone(), unit, position, kind: EmploymentKind::Home, from, to };
        self.read.bundle.employments.get_or_insert_default().push(employment);
        self.has_duty.insert(id.to_owned(), person.clone());
        for role in roles {
            let part = Part { file, of: id, kind: Kind::Duty, begins: id.to_owned(), person: Some(&person) };
            let made = self.part(&part, role.and_then(|role| assigned(&role, id, &person, to)));
            self.read.bundle.duties.get_or_insert_default().extend(made);
        }
        Ok(())
    }

    /// Teachers are named by their duty (the standard) or by themselves (some servers); each teaches each group.
    fn activity(&mut self, node: &Node<'a>, id: &str, file: &str) -> Result<(), Misread> {
        let (from, to) = (node.day("startDate")?, node.day("endDate")?);
        let (teachers, groups) = (node.list("teachers")?, node.list("groups")?);
        let part = |_: &str| Part { file, of: id, kind: Kind::Duty, begins: id.to_owned(), person: None };
        let mut taught = Vec::new();
        for group in groups {
            taught.extend(self.part(&part(id), group.and_then(|group| group.needed("id"))));
        }
        for teacher in teachers {
            let Some((person, span)) = self.part(&part(id), teacher.and_then(|teacher| teacher_of(&teacher))) else { continue };
            let Some(person) = self.person_behind(person, id, file) else { continue };
            let duties = taught.iter().map(|group| Duty {
                id: format!("{id}|{person}|{group}{TAUGHT}"),
                person: person.clone(),
                kind: TEACHES.to_owned(),
                stands_for: None,
                group: Some(group.clone()),
                from: span.from.max(from),
                to: span.to.into_iter().chain(to).min(),
            });
            self.read.bundle.duties.get_or_insert_default().extend(duties);
        }
        Ok(())
    }

    /// The person who has a duty.
    fn person_behind(&mut self, teacher: Teacher, activity: &str, file: &str) -> Option<String> {
        let duty = match teacher {
            Teacher::Person(person) => return Some(person),
            Teacher::Duty(duty) => duty,
        };
        let found = self.has_duty.get(&duty).cloned();
        let reason = Reason::NoSuch { kind: Kind::Employment, id: duty };
        let part = Part { file, of: activity, kind: Kind::Duty, begins: activity.to_owned(), person: None };
        self.part(&part, found.ok_or(("teachers".to_owned(), reason)))
    }

    /// Signatures stand with the duties and belong to the people.
    fn sign(&mut self) {
        if !self.answers.have("duties", "signature") {
            return;
        }
        let nodes = self.answers.list("duties").unwrap_or_default().iter().filter_map(|(_, value)| Node::of(value));
        let mut signatures: BTreeMap<String, String> = BTreeMap::new();
        for node in nodes {
            if let (Ok(Some(person)), Ok(Some(signature))) = (node.link("person"), node.text("signature")) {
                signatures.entry(person).or_insert(signature);
            }
        }
        for person in self.read.bundle.people.iter_mut().flatten() {
            person.signature = Said::of(signatures.remove(&person.id));
        }
    }

    /// An activity that says what a duty has said already adds nothing.
    fn say_once(&mut self) {
        let Some(duties) = &mut self.read.bundle.duties else { return };
        let mut said: HashMap<(String, Option<String>, String), Vec<Span>> = HashMap::new();
        duties.retain(|duty| {
            let span = Span { from: duty.from, to: duty.to };
            let spans = said.entry((duty.person.clone(), duty.group.clone(), duty.kind.clone())).or_default();
            if duty.id.ends_with(TAUGHT) && spans.iter().any(|wider| covers(*wider, span)) {
                return false;
            }
            spans.push(span);
            true
        });
    }
}

fn covers(wider: Span, span: Span) -> bool {
    let end = |span: Span| span.to.unwrap_or(Day::LAST);
    wider.from <= span.from && end(span) <= end(wider)
}

fn assigned(role: &Node<'_>, duty: &str, person: &str, until: Option<Day>) -> Result<Duty, Misread> {
    let (group, word) = (role.needed_link("group")?, words::duty(&role.needed("assignmentRoleType")?));
    let (from, to) = (role.day("startDate")?, role.day("endDate")?);
    let id = format!("{duty}|{group}|{word}|{}", from.map_or(String::new(), |day| day.to_string()));
    Ok(Duty { id, person: person.to_owned(), kind: word, stands_for: None, group: Some(group), from, to: to.or(until) })
}

enum Teacher {
    Person(String),
    Duty(String),
}

fn teacher_of(node: &Node<'_>) -> Result<(Teacher, Span), Misread> {
    let span = Span { from: node.day("startDate")?, to: node.day("endDate")? };
    let teacher = match node.link("duty")? {
        Some(duty) => Teacher::Duty(duty),
        None => Teacher::Person(node.needed_link("person")?),
    };
    Ok((teacher, span))
}
