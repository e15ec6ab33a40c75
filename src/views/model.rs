//! What a view is: a name, and a place among the tables. Pure.

use crate::ui::url::Query;

/// As many views has one person at most.
pub const MOST: usize = 100;

/// What a view does not remember: pages of the list, and what was under way.
const PASSING: &[&str] = &["after", "before", "last", "at", "print", "edit", "pick", "add", "unit-q"];

/// A table with its schools, filters, columns and order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub path: String,
    pub query: String,
}

impl Place {
    /// From a local link; none if it leads to no table.
    pub fn parse(link: &str) -> Option<Self> {
        let (path, query) = link.split_once('?').unwrap_or((link, ""));
        let is_table = ["/people", "/guardians"].contains(&path)
            || path
                .strip_prefix("/tables/")
                .is_some_and(|word| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-'));
        let query = Query::parse(query).without(PASSING).on("");
        (is_table && query.len() <= 8_000).then(|| Self { path: path.to_owned(), query: query.trim_start_matches('?').to_owned() })
    }

    pub fn link(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The key of the table's name.
    pub fn title(&self) -> String {
        match self.path.strip_prefix("/tables/") {
            Some(word) => format!("tables-{word}"),
            None if self.path == "/guardians" => "guardians-title".to_owned(),
            None => "people-title".to_owned(),
        }
    }
}

/// A name as it is kept.
///
/// # Errors
/// A key of the catalogue.
pub fn name(typed: &str) -> Result<String, &'static str> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if (1..=60).contains(&name.chars().count()) { Ok(name) } else { Err("fault-view-name") }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn a_view_leads_to_a_table_and_remembers_no_page() {
        let place = Place::parse("/tables/school-administrators?unit=mine&sort=-school&after=x&at=50&edit=rows&q=a%26b").unwrap();
        assert_eq!(place.link(), "/tables/school-administrators?unit=mine&sort=%2Dschool&q=a%26b");
        assert_eq!(place.title(), "tables-school-administrators");
        assert_eq!(Place::parse("/people").unwrap().link(), "/people");
        for other in
            ["", "/", "/audit", "//evil.example/people", "https://evil.example", "/tables/", "/tables/../audit", "/people/1", "people"]
        {
            assert_eq!(Place::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_name_is_one_line_of_one_to_sixty_characters() {
        assert_eq!(name("  Mina\n skolor "), Ok("Mina skolor".to_owned()));
        assert!(name(" ").is_err() && name(&"x".repeat(61)).is_err());
    }
}
