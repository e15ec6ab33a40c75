//! The columns of the people table: which there are, and which of them the reader wants.
//!
//! The choice lives in the URL (`column=roles&column=email`); an URL that names none shows all. The name is always there.

use super::hand::Field;
use super::model::{PersonRow, Sort};
use crate::ui::url::Query;
use crate::words::Words;

/// A column besides the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    UserName,
    Roles,
    Units,
    Email,
    Signature,
    Account,
    Seen,
}

impl Column {
    pub const ALL: [Self; 7] = [Self::UserName, Self::Roles, Self::Units, Self::Email, Self::Signature, Self::Account, Self::Seen];

    fn key(self) -> &'static str {
        match self {
            Self::UserName => "people-column-user-name",
            Self::Roles => "people-column-roles",
            Self::Units => "people-column-units",
            Self::Email => "people-column-email",
            Self::Signature => "people-column-signature",
            Self::Account => "people-column-account",
            Self::Seen => "people-column-seen",
        }
    }

    /// The word in the URL.
    fn word(self) -> &'static str {
        self.key().trim_start_matches("people-column-")
    }

    pub fn name(self, words: &Words) -> String {
        words.say(self.key())
    }

    /// Whether a source owns the values: they are grey, and changed there.
    pub fn is_owned(self) -> bool {
        matches!(self, Self::Units | Self::Email | Self::Signature)
    }

    /// The order a click on its head asks for, where there is one.
    pub fn sort(self) -> Option<Sort> {
        match self {
            Self::UserName => Some(Sort::UserName),
            Self::Email => Some(Sort::Email),
            Self::Signature => Some(Sort::Signature),
            Self::Roles | Self::Units | Self::Account | Self::Seen => None,
        }
    }

    pub fn class(self) -> &'static str {
        match self {
            Self::Units | Self::Signature => "owned",
            Self::Email => "owned mail",
            Self::Seen => "num",
            _ => "",
        }
    }

    /// The class of a cell: e-mail and signature are grey where a source says them.
    pub fn class_of(self, person: &PersonRow) -> &'static str {
        match self {
            Self::Email if person.is_owned(Field::Email) => "owned mail",
            Self::Email => "mail",
            Self::Signature if person.is_owned(Field::Signature) => "owned",
            _ => self.class(),
        }
    }

    /// The columns an URL asks for, in the table's own order.
    pub fn chosen(query: &Query) -> Vec<Self> {
        let named: Vec<&str> = query.all("column").collect();
        let chosen: Vec<Self> = Self::ALL.into_iter().filter(|column| named.contains(&column.word())).collect();
        if chosen.is_empty() { Self::ALL.to_vec() } else { chosen }
    }
}

/// The chooser's ticks.
pub fn ticks(words: &Words, chosen: &[Column]) -> Vec<(&'static str, String, bool)> {
    Column::ALL.into_iter().map(|column| (column.word(), column.name(words), chosen.contains(&column))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_url_that_names_no_known_column_shows_all() {
        assert_eq!(Column::chosen(&Query::parse("column=nonsense")), Column::ALL);
        assert_eq!(Column::chosen(&Query::parse("column=email&column=roles")), [Column::Roles, Column::Email]);
    }
}
