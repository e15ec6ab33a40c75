//! A switch as a form carries it, and the page's own place in the URL.

use uuid::Uuid;

use crate::rights::Audience;
use crate::ui::url::Query;

/// One switch of a class: of a module, or (none) of its pupils getting in at all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub group: Uuid,
    pub module: Option<String>,
    pub open: bool,
}

/// At most so many at once: more than any school has.
const MOST: usize = 5000;

impl Cell {
    /// `+GROUP/MODULE -GROUP/MODULE +GROUP/`: none if one of them is no switch, or if there is none.
    pub fn parse_all(text: &str) -> Option<Vec<Self>> {
        let cells: Option<Vec<Self>> = text.split_whitespace().take(MOST).map(Self::parse).collect();
        cells.filter(|cells| !cells.is_empty())
    }

    fn parse(text: &str) -> Option<Self> {
        let open = text.starts_with('+');
        let (group, module) = text.strip_prefix(['+', '-'])?.split_once('/')?;
        let module = (!module.is_empty()).then(|| module.to_owned());
        Some(Self { group: group.parse().ok()?, module, open })
    }

    /// As a form carries them.
    pub fn form(cells: &[Self]) -> String {
        let one = |cell: &Self| {
            let sign = if cell.open { '+' } else { '-' };
            format!("{sign}{}/{}", cell.group, cell.module.as_deref().unwrap_or_default())
        };
        cells.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[must_use]
    pub fn turned(&self) -> Self {
        Self { open: !self.open, ..self.clone() }
    }
}

/// A column of the table: a module, or (none) whether pupils get in at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub module: Option<String>,
    pub name: String,
    /// A module that is not in use has no switches.
    pub in_use: bool,
}

/// What is filled: a whole column or a whole row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    Column(Option<String>),
    Row(Uuid),
}

/// Where the reader stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub unit: Uuid,
    pub system: String,
    pub to: Audience,
    pub fill: Option<Fill>,
}

impl Fill {
    /// `module:KEY`, `module:` for the pupils getting in, `class:ID`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("module", key) => Some(Self::Column((!key.is_empty()).then(|| key.to_owned()))),
            ("class", id) => id.parse().ok().map(Self::Row),
            _ => None,
        }
    }

    pub fn word(&self) -> String {
        match self {
            Self::Column(key) => format!("module:{}", key.as_deref().unwrap_or_default()),
            Self::Row(id) => format!("class:{id}"),
        }
    }
}

/// Whose switches a query asks for; pupils' where it does not say.
pub fn audience(query: &Query) -> Audience {
    query.get("to").and_then(|text| text.parse().ok()).unwrap_or(Audience::Pupil)
}

impl Place {
    pub fn path(&self) -> String {
        let encode = crate::ui::url::encode;
        format!("/releases?unit={}&system={}&to={}", self.unit, encode(&self.system), self.to)
    }

    pub fn path_to_fill(&self, fill: &Fill) -> String {
        format!("{}&fill={}#fill-head", self.path(), crate::ui::url::encode(&fill.word()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches_come_back_from_a_form_as_they_went() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let cells =
            vec![Cell { group: one, module: Some("tests".to_owned()), open: true }, Cell { group: other, module: None, open: false }];
        assert_eq!(Cell::parse_all(&Cell::form(&cells)), Some(cells));
    }

    #[test]
    fn what_is_no_switch_is_none() {
        for text in ["", "  ", "tests", "+tests", "+x/tests", "00000000-0000-0000-0000-000000000001/tests", "+/"] {
            assert_eq!(Cell::parse_all(text), None, "{text}");
        }
    }

    #[test]
    fn a_fill_says_its_own_word() {
        for word in ["module:tests", "module:", "class:00000000-0000-0000-0000-000000000001"] {
            assert_eq!(Fill::parse(word).map(|fill| fill.word()).as_deref(), Some(word));
        }
        assert_eq!(Fill::parse("class:x"), None);
    }
}
