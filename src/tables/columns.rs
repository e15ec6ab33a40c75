//! The columns of the tables: which each has, what they are called, which of them a source owns (grey) and which sort.

use super::model::{Sort, Table};
use crate::marks::Mark;
use crate::ui::url::Query;
use crate::words::Words;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Name,
    Signature,
    School,
    Class,
    Born,
    Email,
    Flag,
    Mark(Mark),
    Timetable,
    Until,
    Origin,
    Act,
}

/// The columns of a table, the source's own, with those of the link where there is one.
pub fn columns(table: Table) -> &'static [Column] {
    use Column::{Act, Born, Class, Email, Flag, Name, Origin, School, Signature, Timetable, Until};
    use Mark::{PhoneOff, PupilOff, TimetableHidden};
    match table {
        Table::Pupils => &[
            Name,
            Class,
            School,
            Born,
            Column::Mark(PhoneOff),
            Column::Mark(PupilOff),
            Column::Mark(TimetableHidden),
            Timetable,
            Until,
            Origin,
        ],
        Table::Teachers => &[Name, Signature, School, Email, Column::Mark(TimetableHidden), Until, Origin],
        Table::Principals => &[School, Name, Email, Until],
        Table::Schedulers => &[Name, Signature, School, Flag, Until, Origin, Act],
        Table::Clerks | Table::SchoolAdministrators => &[Name, Signature, School, Email, Until, Origin, Act],
    }
}

/// Those shown to whoever chose none: all but a pupil's last day, which the source does not have and a screen has no room for.
pub fn usual(table: Table) -> Vec<Column> {
    columns(table).iter().filter(|column| (table, **column) != (Table::Pupils, Column::Until)).copied().collect()
}

/// The columns a URL asks for (`column=email&column=until`), in the table's own order; one that names none shows the usual ones. Who and where
/// are always there, and what acts.
pub fn chosen(table: Table, query: &Query) -> Vec<Column> {
    let named: Vec<&str> = query.all("column").collect();
    let shows = |column: &&Column| column.is_fixed() || named.contains(&column.word());
    let is_asked = columns(table).iter().any(|column| !column.is_fixed() && named.contains(&column.word()));
    if is_asked { columns(table).iter().filter(shows).copied().collect() } else { usual(table) }
}

/// The chooser's ticks.
pub fn ticks(words: &Words, table: Table, chosen: &[Column]) -> Vec<(&'static str, String, bool)> {
    let free = columns(table).iter().filter(|column| !column.is_fixed());
    free.map(|column| (column.word(), words.say(column.key()), chosen.contains(column))).collect()
}

impl Column {
    /// Without it a row would not say whose it is, or nothing could be done.
    fn is_fixed(self) -> bool {
        matches!(self, Self::Name | Self::School | Self::Act)
    }

    /// The word in the URL.
    fn word(self) -> &'static str {
        self.key().trim_start_matches("tables-column-")
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "tables-column-name",
            Self::Signature => "tables-column-signature",
            Self::School => "tables-column-school",
            Self::Class => "tables-column-class",
            Self::Born => "tables-column-born",
            Self::Email => "tables-column-email",
            Self::Flag => "tables-column-flag",
            Self::Mark(mark) => mark.key(),
            Self::Timetable => "tables-column-timetable",
            Self::Until => "tables-column-until",
            Self::Origin => "tables-column-origin",
            Self::Act => "tables-column-act",
        }
    }

    /// The order a press on its head asks for, where there is one.
    pub fn sort(self) -> Option<Sort> {
        match self {
            Self::Name => Some(Sort::Name),
            Self::School => Some(Sort::School),
            Self::Class => Some(Sort::Class),
            Self::Signature => Some(Sort::Signature),
            Self::Email => Some(Sort::Email),
            Self::Until => Some(Sort::Until),
            _ => None,
        }
    }

    /// The class of its head: long names break.
    pub fn class(self, table: Table) -> Option<&'static str> {
        match (self.is_owned(table), matches!(self, Self::Mark(_) | Self::Timetable)) {
            (true, true) => Some("owned long"),
            (true, false) => Some("owned"),
            (false, true) => Some("long"),
            _ => None,
        }
    }

    /// Whether a source owns the values (SK24-13).
    pub fn is_owned(self, table: Table) -> bool {
        match self {
            Self::Signature | Self::Class | Self::Born | Self::Email | Self::Timetable => true,
            Self::School | Self::Until => table.role().is_none() && table != Table::Principals,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_that_names_no_column_of_the_table_shows_all_and_the_fixed_ones_stay() {
        let shown = |text: &str| chosen(Table::Clerks, &Query::parse(text));
        assert_eq!(shown("column=class&column=nonsense"), columns(Table::Clerks));
        assert_eq!(shown("column=until"), [Column::Name, Column::School, Column::Until, Column::Act]);
    }
}
