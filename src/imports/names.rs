//! What records are called on the page of an import: a person by her name, a fact by the names of those it joins.
//!
//! Not here: who may see which record (`run_page` leaves those out before anything is named).

use std::collections::HashMap;

use super::links::Linked;
use super::model::{Bundle, Certificate, Duty, Employment, Enrolment, Guardianship, Head, Kind, Membership, Pause, Protection};

/// Names by kind and the source's own id.
#[derive(Default)]
pub struct Names(HashMap<(Kind, String), String>);

impl Names {
    /// The names a bundle gives its records.
    pub fn of(bundle: &Bundle) -> Self {
        let mut names = Self::default();
        for unit in bundle.units.iter().flatten() {
            names.add(Kind::Unit, &unit.id, unit.name.clone());
        }
        for person in bundle.people.iter().flatten() {
            names.add(Kind::Person, &person.id, format!("{} {}", person.given, person.family));
        }
        for group in bundle.groups.iter().flatten() {
            let unit = names.get(Kind::Unit, &group.unit).map(|unit| format!(", {unit}")).unwrap_or_default();
            names.add(Kind::Group, &group.id, format!("{}{unit}", group.name));
        }
        names.join::<Enrolment>(bundle);
        names.join::<Membership>(bundle);
        names.join::<Employment>(bundle);
        names.join::<Pause>(bundle);
        names.join::<Duty>(bundle);
        names.join::<Guardianship>(bundle);
        names.join::<Protection>(bundle);
        names.join::<Certificate>(bundle);
        names.join::<Head>(bundle);
        names
    }

    pub fn add(&mut self, kind: Kind, id: &str, name: String) {
        self.0.insert((kind, id.to_owned()), name);
    }

    pub fn get(&self, kind: Kind, id: &str) -> Option<&str> {
        self.0.get(&(kind, id.to_owned())).map(String::as_str)
    }

    /// A fact is called by what it refers to.
    fn join<T: Linked>(&mut self, bundle: &Bundle) {
        for fact in T::list(bundle).into_iter().flatten() {
            let ends: Vec<&str> = fact.links().iter().filter_map(|link| self.get(link.kind, link.id)).collect();
            if !ends.is_empty() {
                let name = ends.join(" – ");
                self.add(T::KIND, fact.id(), name);
            }
        }
    }
}

/// What a field holds, by name where it refers to something: `unit` to a unit, `guardian` to a person.
pub fn kind_of_field(field: &str) -> Option<Kind> {
    match field {
        "parent" | "unit" => Some(Kind::Unit),
        "person" | "guardian" | "pupil" | "stands_for" => Some(Kind::Person),
        "group" => Some(Kind::Group),
        "employment" => Some(Kind::Employment),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn a_fact_is_called_by_the_names_of_its_ends() {
        let bundle: Bundle = serde_json::from_str(
            r#"{"units":[{"id":"u","kind":"school","name":"Ekskolan"}],
                "people":[{"id":"p","given":"Eva","family":"Ek"}],
                "enrolments":[{"id":"e","person":"p","unit":"u","from":null,"to":null},{"id":"f","person":"x","unit":"y","from":null,"to":null}]}"#,
        )
        .unwrap();
        let names = Names::of(&bundle);
        assert_eq!(names.get(Kind::Enrolment, "e"), Some("Eva Ek – Ekskolan"));
        assert_eq!(names.get(Kind::Enrolment, "f"), None);
    }
}
