//! Which tables there are, what their URL asks for, and one row of them.

use uuid::Uuid;

use crate::basics::UnitId;
use crate::db::FromRow;
use crate::gate::Offered;
use crate::marks::{Mark, On};
use crate::ui::url::Query;

/// Rows on a page, on paper, in a file.
pub const PAGE: usize = 50;
pub const PRINT: usize = 2_000;
pub const EXPORT: usize = 20_000;

/// The target system whose roles the tables are about.
pub const SYSTEM: &str = "skola24";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    Pupils,
    Teachers,
    Clerks,
    Principals,
    Schedulers,
    SchoolAdministrators,
}

impl Table {
    pub const ALL: [Self; 6] = [Self::Pupils, Self::Teachers, Self::Clerks, Self::Principals, Self::Schedulers, Self::SchoolAdministrators];

    /// The key of its name.
    pub fn title(self) -> &'static str {
        match self {
            Self::Pupils => "tables-pupils",
            Self::Teachers => "tables-teachers",
            Self::Clerks => "tables-clerks",
            Self::Principals => "tables-principals",
            Self::Schedulers => "tables-schedulers",
            Self::SchoolAdministrators => "tables-school-administrators",
        }
    }

    /// The word in the URL, and the end of its other keys in the catalogue.
    pub fn word(self) -> &'static str {
        self.title().trim_start_matches("tables-")
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.word() == word)
    }

    pub fn path(self) -> String {
        format!("/tables/{}", self.word())
    }

    /// The role that its bottom row gives (SK24-29, SK24-40, SK24-43). The other tables come from a source.
    pub fn role(self) -> Option<&'static str> {
        match self {
            Self::Clerks => Some("clerk"),
            Self::Schedulers => Some("scheduler"),
            Self::SchoolAdministrators => Some("school_administrator"),
            Self::Pupils | Self::Teachers | Self::Principals => None,
        }
    }

    /// The switches on its people (SK24-25 to SK24-27, SK24-35).
    pub fn marks(self) -> &'static [Mark] {
        match self {
            Self::Pupils => Mark::OF_PUPILS,
            Self::Teachers => Mark::OF_TEACHERS,
            _ => &[],
        }
    }

    /// The right that changes its rows; what comes from a source alone is changed by none.
    pub fn right(self) -> Option<&'static str> {
        match (self.role(), self.marks()) {
            (Some(_), _) => Some("assignments.give"),
            (_, []) => None,
            _ => Some("marks.set"),
        }
    }

    /// A right that a person may hold besides at the same school: "may create timetables" (SK24-42).
    pub fn flag(self) -> Option<&'static str> {
        (self == Self::Schedulers).then_some("timetable_creator")
    }
}

/// The column a table stands in the order of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Name,
    School,
    Class,
    Signature,
    Email,
    Until,
}

impl Sort {
    const ALL: [Self; 6] = [Self::Name, Self::School, Self::Class, Self::Signature, Self::Email, Self::Until];

    /// The word in the URL.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::School => "school",
            Self::Class => "class",
            Self::Signature => "signature",
            Self::Email => "email",
            Self::Until => "until",
        }
    }
}

impl Table {
    /// The orders it can stand in; the first is the one it stands in unasked.
    pub fn sorts(self) -> &'static [Sort] {
        match self {
            Self::Pupils => &[Sort::Name, Sort::Class, Sort::School, Sort::Until],
            Self::Principals => &[Sort::School, Sort::Name, Sort::Email, Sort::Until],
            Self::Schedulers => &[Sort::Name, Sort::Signature, Sort::School, Sort::Until],
            _ => &[Sort::Name, Sort::Signature, Sort::School, Sort::Email, Sort::Until],
        }
    }
}

/// The schools a URL names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Schools {
    /// None yet: no rows.
    #[default]
    Unchosen,
    /// All within the reader's reach.
    Mine,
    These(Vec<UnitId>),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub schools: Schools,
    pub text: String,
    /// What the URL asks for; a table without that column stands as unasked (`order`).
    pub sort: Option<Sort>,
    pub descending: bool,
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        let ids: Vec<UnitId> = query.all("unit").filter_map(|id| id.parse().ok()).take(200).collect();
        let schools = match (query.all("unit").any(|unit| unit == "mine"), ids.is_empty()) {
            (true, _) => Schools::Mine,
            (_, true) => Schools::Unchosen,
            _ => Schools::These(ids),
        };
        let asked = query.get("sort").unwrap_or_default();
        let (word, descending) = asked.strip_prefix('-').map_or((asked, false), |word| (word, true));
        Self {
            schools,
            text: query.get("q").unwrap_or_default().trim().chars().take(100).collect(),
            sort: Sort::ALL.into_iter().find(|sort| sort.word() == word),
            descending,
        }
    }

    /// The order a table stands in, and whether it runs downwards.
    pub fn order(&self, table: Table) -> (Sort, bool) {
        let first = table.sorts().first().copied().unwrap_or(Sort::Name);
        self.sort.filter(|sort| table.sorts().contains(sort)).map_or((first, false), |sort| (sort, self.descending))
    }

    /// The schools that are ticked one by one.
    pub fn these(&self) -> Vec<UnitId> {
        if let Schools::These(units) = &self.schools { units.clone() } else { Vec::new() }
    }

    /// Whoever has one school has nothing to choose.
    #[must_use]
    pub fn among(mut self, offered: &Offered) -> Self {
        if self.schools == Schools::Unchosen && offered.text.is_empty() && offered.units.len() == 1 {
            self.schools = Schools::Mine;
        }
        self
    }
}

/// A person at a school; of principals a school, perhaps without anybody.
#[derive(Debug, Clone, FromRow)]
pub struct Row {
    /// The record behind the row: an assignment, an employment, an enrolment, a unit.
    pub id: Uuid,
    pub person_id: Option<Uuid>,
    pub name: Option<String>,
    pub sort_key: String,
    pub email: Option<String>,
    pub signature: Option<String>,
    pub born_on: Option<String>,
    pub source: Option<String>,
    pub unit_id: Uuid,
    pub unit: String,
    pub code: Option<String>,
    /// The class of a pupil.
    pub class: Option<String>,
    pub to_day: String,
    pub revoked_on: Option<String>,
    pub origin: String,
    /// The assignment that is the flag, if it is set.
    pub flag_id: Option<Uuid>,
    /// The id for the timetable viewer, as the source gives it (SK24-28).
    pub timetable_id: Option<String>,
    /// The words of the marks that are on.
    pub marks: Option<String>,
    /// The last day of a leave from the employment that holds today (N-13).
    pub paused_until: Option<String>,
    pub locks: i64,
    pub shields: i64,
}

impl Row {
    /// Whether it counted once and does no more (SK24-12, SK24-63).
    pub fn is_over(&self, today: &str) -> bool {
        self.to_day.as_str() < today || self.revoked_on.as_deref().is_some_and(|day| day <= today)
    }

    pub fn has(&self, mark: Mark) -> bool {
        mark.is_in(self.marks.as_deref().unwrap_or_default())
    }

    /// Whom the marks of its row are on, as a form names it.
    pub fn on(&self, table: Table) -> String {
        let unit = (table != Table::Pupils).then_some(self.unit_id);
        self.person_id.map(|person| On { person, unit }.to_string()).unwrap_or_default()
    }

    /// The last day, if there is one.
    pub fn last_day(&self) -> Option<&str> {
        Some(self.to_day.as_str()).filter(|day| *day != "9999-12-31")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_that_names_no_school_shows_no_rows() {
        let schools = |text: &str| Filter::parse(&Query::parse(text)).schools;
        assert_eq!(schools("unit=nonsense"), Schools::Unchosen);
        assert_eq!(schools("unit=mine&unit=nonsense"), Schools::Mine);
        let id = UnitId(Uuid::nil());
        assert_eq!(schools(&format!("unit={id}")), Schools::These(vec![id]));
    }

    #[test]
    fn an_order_that_a_table_does_not_have_is_as_if_it_was_not_asked_for() {
        let order = |text: &str, table| Filter::parse(&Query::parse(text)).order(table);
        assert_eq!(order("sort=-class", Table::Pupils), (Sort::Class, true));
        assert_eq!(order("sort=-class", Table::Clerks), (Sort::Name, false));
        assert_eq!(order("", Table::Principals), (Sort::School, false));
        assert_eq!(order("sort=-nonsense", Table::Pupils), (Sort::Name, false));
    }
}
