//! What the matrix shows: which rows, which cells differ; pure. A query is read here, and what it says is kept in the URL.

use super::book::{Book, Item, NONE, Role};
use crate::ui::url::Query;

/// Which rows are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Only {
    #[default]
    All,
    /// Rows in which the two chosen roles differ.
    Differences,
    /// Rows in which some own role differs from its base.
    Changes,
}

/// What was asked of the matrix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pub q: String,
    pub only: Only,
    /// Keys of the two roles to compare; empty: none.
    pub a: String,
    pub b: String,
    pub archived: bool,
}

impl Asked {
    pub fn parse(query: &Query) -> Self {
        let text = |name| query.get(name).unwrap_or_default().trim().to_owned();
        let only = match query.get("only") {
            Some("differences") => Only::Differences,
            Some("changes") => Only::Changes,
            _ => Only::All,
        };
        Self { q: text("q"), only, a: text("a"), b: text("b"), archived: query.get("archived").is_some() }
    }

    /// The two roles, if both are there and are two.
    pub fn pair<'b>(&self, book: &'b Book) -> Option<(&'b Role, &'b Role)> {
        let (a, b) = (book.role(&self.a)?, book.role(&self.b)?);
        (a.key != b.key).then_some((a, b))
    }

    /// The roles that are columns.
    pub fn columns<'b>(&self, book: &'b Book) -> Vec<&'b Role> {
        book.roles.iter().filter(|role| self.archived || !role.is_archived() || role.key == self.a || role.key == self.b).collect()
    }

    /// The items that are rows.
    pub fn rows<'b>(&self, book: &'b Book) -> Vec<&'b Item> {
        let sought = self.q.to_lowercase();
        let fits = |item: &&Item| {
            sought.is_empty() || [&item.name, &item.key, &item.module].into_iter().any(|text| text.to_lowercase().contains(&sought))
        };
        let wanted = |item: &&Item| match self.only {
            Only::All => true,
            Only::Differences => self.pair(book).is_none_or(|(a, b)| book.level(a, item) != book.level(b, item)),
            Only::Changes => book.roles.iter().any(|role| book.differs_from_base(role, item)),
        };
        book.items.iter().filter(fits).filter(wanted).collect()
    }
}

impl Book {
    /// The standard role an own role was made from.
    pub fn base(&self, role: &Role) -> Option<&Role> {
        role.base_id.and_then(|base| self.role_by_id(base))
    }

    /// Whether an own role has another level than its base; one made from nothing differs where it opens something.
    pub fn differs_from_base(&self, role: &Role, item: &Item) -> bool {
        !role.standard && self.base(role).map_or(NONE, |base| self.level(base, item)) != self.level(role, item)
    }

    /// In how many rows two roles differ.
    pub fn differences(&self, a: &Role, b: &Role) -> usize {
        self.items.iter().filter(|item| self.level(a, item) != self.level(b, item)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::super::book::tests::{item, role, set};
    use super::*;

    fn town() -> Book {
        let (a, b) = (role("a", true, "none"), role("b", true, "none"));
        let own = Role { base_id: Some(a.id), number: Some(1), ..role("own-1", false, "none") };
        let mut book = Book {
            roles: vec![a.clone(), b.clone(), own.clone()],
            items: vec![item("x", "register"), item("y", "report")],
            ..Book::default()
        };
        for one in [&a, &own] {
            set(&mut book, one, "x", "read_all");
        }
        set(&mut book, &own, "y", "execute");
        book
    }

    fn keys(book: &Book, query: &str) -> Vec<String> {
        Asked::parse(&Query::parse(query)).rows(book).into_iter().map(|item| item.key.clone()).collect()
    }

    #[test]
    fn rows_are_those_that_differ_have_changed_or_are_sought() {
        let book = town();
        assert_eq!(keys(&book, "only=differences&a=a&b=b"), ["x"]);
        assert_eq!(keys(&book, "only=differences&a=a&b=own-1"), ["y"]);
        assert_eq!(keys(&book, "only=changes"), ["y"]);
        assert_eq!(keys(&book, "q=REGISTER+x"), ["x"]);
        assert_eq!(keys(&book, "only=differences&a=a&b=nobody"), ["x", "y"]);
    }

    #[test]
    fn a_role_is_not_compared_with_itself() {
        assert_eq!(Asked::parse(&Query::parse("a=a&b=a")).pair(&town()), None);
    }

    #[test]
    fn archived_roles_are_columns_only_when_asked_for() {
        let mut book = town();
        if let Some(role) = book.roles.last_mut() {
            role.archived_at = Some("2026".to_owned());
        }
        assert_eq!(Asked::default().columns(&book).len(), 2);
        assert_eq!(Asked { archived: true, ..Asked::default() }.columns(&book).len(), 3);
        assert_eq!(Asked { a: "own-1".to_owned(), ..Asked::default() }.columns(&book).len(), 3);
    }
}
