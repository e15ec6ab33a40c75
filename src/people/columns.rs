//! The columns of the people table: which there are, which of them the reader wants, and the form in which she chooses.
//!
//! The choice lives in the URL (`column=roles&column=email`); an URL that names none shows all. The name is always there.

use leptos::prelude::*;

use super::model::Sort;
use crate::ui::url::Query;
use crate::ui::{Hidden, Icon, Sign};
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
        matches!(self, Self::Units | Self::Email)
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
            Self::Units => "owned",
            Self::Email => "owned mail",
            Self::Seen => "num",
            _ => "",
        }
    }

    /// The columns an URL asks for, in the table's own order.
    pub fn chosen(query: &Query) -> Vec<Self> {
        let named: Vec<&str> = query.all("column").collect();
        let chosen: Vec<Self> = Self::ALL.into_iter().filter(|column| named.contains(&column.word())).collect();
        if chosen.is_empty() { Self::ALL.to_vec() } else { chosen }
    }
}

/// The chooser: which columns, and how dense. Density is the browser's own (a cookie), so it is a form of its own.
pub fn chooser(words: &'static Words, query: &Query, chosen: &[Column], path: &'static str) -> impl IntoView + use<> {
    let ticks = Column::ALL
        .into_iter()
        .map(|column| {
            let (word, is_chosen) = (column.word(), chosen.contains(&column));
            view! { <label class="check"><input type="checkbox" name="column" value=word checked=is_chosen/>{column.name(words)}</label> }
        })
        .collect_view();
    view! {
        <details class="chooser">
            <summary class="btn"><Icon sign=Sign::Columns/>{words.say("table-columns")}</summary>
            <div class="chooser-sheet">
                <form action=path>
                    <Hidden query=query.without(&["column"])/>
                    <fieldset class="stack-s">
                        <legend>{words.say("table-columns-which")}</legend>
                        {ticks}
                    </fieldset>
                    <button class="btn small" type="submit">{words.say("table-columns-show")}</button>
                </form>
                <form method="post" action="/api/choose_look">
                    <button class="btn quiet small to-comfortable" type="submit" name="density" value="comfortable">{words.say("table-comfortable")}</button>
                    <button class="btn quiet small to-compact" type="submit" name="density" value="compact">{words.say("table-compact")}</button>
                </form>
            </div>
        </details>
    }
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
