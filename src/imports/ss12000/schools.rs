//! Organisations and groups with their memberships.

use std::collections::HashSet;

use super::node::{Misread, Node};
use super::{Kind, Part, Reader, words};
use crate::imports::model::{Group, Membership, Unit};
use crate::imports::said::Said;
use crate::rights::UnitKind;

impl<'a> Reader<'a> {
    pub(super) fn schools(&mut self) {
        if self.answers.list("organisations").is_some() {
            self.read.bundle.units = Some(Vec::new());
        }
        if self.answers.list("groups").is_some() {
            self.read.bundle.groups = Some(Vec::new());
        }
        if self.answers.have("groups", "groupMemberships") {
            self.read.bundle.memberships = Some(Vec::new());
        }
        self.each("organisations", &[Kind::Unit], Self::unit);
        self.each("groups", &[Kind::Group, Kind::Membership], Self::group);
        let schools = self.answers.list("organisations").unwrap_or_default().iter().filter_map(|(_, value)| Node::of(value));
        let schools = schools.filter(|node| node.text("organisationType").ok().flatten().is_some_and(|word| words::is_school(&word)));
        self.name_kinds(&schools.filter_map(|node| node.text("id").ok().flatten()).collect());
    }

    fn unit(&mut self, node: &Node<'a>, id: &str, _: &str) -> Result<(), Misread> {
        let unit = Unit {
            id: id.to_owned(),
            kind: words::unit(&node.needed("organisationType")?),
            name: node.needed("displayName")?,
            parent: Said::of(node.link("parentOrganisation")?),
            code: self.said("organisations", "schoolUnitCode", node.text("schoolUnitCode")?),
            municipality: self.said("organisations", "municipalityCode", node.text("municipalityCode")?),
        };
        self.read.bundle.units.get_or_insert_default().push(unit);
        Ok(())
    }

    /// A `Skola` is an area only where units hang below it, which is known when all have been read.
    fn name_kinds(&mut self, schools: &HashSet<String>) {
        let Some(units) = &mut self.read.bundle.units else { return };
        let above: HashSet<String> = units.iter().filter_map(|unit| unit.parent.value().cloned()).collect();
        for unit in units.iter_mut().filter(|unit| schools.contains(&unit.id) && !above.contains(&unit.id)) {
            unit.kind = UnitKind::School;
        }
    }

    fn group(&mut self, node: &Node<'a>, id: &str, file: &str) -> Result<(), Misread> {
        let group = Group {
            id: id.to_owned(),
            unit: node.needed_link("organisation")?,
            kind: words::group(&node.needed("groupType")?),
            name: node.needed("displayName")?,
            pupil_access: Said::Nothing,
            from: node.day("startDate")?,
            to: node.day("endDate")?,
        };
        let members = node.list("groupMemberships")?;
        self.read.bundle.groups.get_or_insert_default().push(group);
        for member in members {
            let person = member.as_ref().ok().and_then(|member| member.link("person").ok().flatten());
            let begins = person.as_ref().map_or_else(|| id.to_owned(), |person| format!("{id}|{person}"));
            let part = Part { file, of: id, kind: Kind::Membership, begins, person: person.as_deref() };
            let made = member.and_then(|member| membership(&member, id));
            let made = self.part(&part, made);
            self.read.bundle.memberships.get_or_insert_default().extend(made);
        }
        Ok(())
    }

    /// A field of a record: silence if no record of the endpoint has it.
    pub(super) fn said<T>(&self, endpoint: &str, field: &str, value: Option<T>) -> Said<T> {
        match value {
            None if !self.answers.have(endpoint, field) => Said::Nothing,
            value => Said::of(value),
        }
    }
}

fn membership(member: &Node<'_>, group: &str) -> Result<Membership, Misread> {
    let (person, from) = (member.needed_link("person")?, member.day("startDate")?);
    let id = format!("{group}|{person}|{}", from.map_or(String::new(), |day| day.to_string()));
    Ok(Membership { id, person, group: group.to_owned(), from, to: member.day("endDate")? })
}
