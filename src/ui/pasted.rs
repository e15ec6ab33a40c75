//! Rows that come back from a spreadsheet (N-18): read by the id in their last column, and shown as a diff before anything is saved.
//!
//! INVARIANT: nothing is guessed: what is left as it is is named with its line and the reason. Not here: which columns may be changed,
//! and saving them, which is each table's own.

use leptos::prelude::*;
use uuid::Uuid;

use crate::web::cells_of;
use crate::words::Words;

/// The key of the last column's name: by it a row is known.
pub const ROW: &str = "tables-column-row";

/// A line, by its number, with its cells and the id of the record it is about.
pub type Line<'t> = (usize, Option<Uuid>, Vec<&'t str>);

/// What is left as it is: the line, what stands there, and the key of the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    pub line: usize,
    pub text: String,
    pub key: &'static str,
}

impl Left {
    pub fn new(line: usize, text: &str, key: &'static str) -> Self {
        Self { line, text: text.chars().take(80).collect(), key }
    }
}

/// The names of the columns, and the lines below. The error says that the column of ids is missing.
pub fn lines<'t>(words: &Words, text: &'t str) -> Result<(Vec<&'t str>, Vec<Line<'t>>), Left> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let head: Vec<&str> = lines.next().map(|(_, line)| cells_of(line).collect()).unwrap_or_default();
    let Some(key) = head.iter().position(|name| *name == words.say(ROW)) else {
        return Err(Left::new(1, &head.join(" "), "tables-paste-no-row"));
    };
    let line = |(at, line): (usize, &'t str)| {
        let cells: Vec<&str> = cells_of(line).collect();
        (at + 1, cells.get(key).and_then(|text| text.parse().ok()), cells)
    };
    Ok((head, lines.map(line).collect()))
}

/// A cell that would change, as the reader knows it.
pub struct Changed {
    pub name: String,
    /// What tells two of one name apart.
    pub under: String,
    pub column: String,
    pub was: String,
    pub to: String,
}

/// Before and after, cell by cell.
pub fn changed(words: &'static Words, cells: Vec<Changed>) -> impl IntoView {
    let title = words.tell("tables-paste-changes", &[("count", cells.len().into())]);
    let none = || words.say("tables-paste-empty");
    let lines = cells
        .into_iter()
        .map(|cell| {
            let [was, to] = [cell.was, cell.to].map(|value| if value.is_empty() { none() } else { value });
            view! {
                <tr>
                    <th scope="row">{cell.name}<span class="under">{cell.under}</span></th>
                    <td data-th=words.say("tables-paste-column")>{cell.column}</td>
                    <td data-th=words.say("tables-paste-before")><del>{was}</del></td>
                    <td data-th=words.say("tables-paste-after")><ins>{to}</ins></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="sheet spaced" aria-labelledby="changed-head">
            <header><h2 id="changed-head">{title.clone()}</h2></header>
            <div class="scroll" role="group" aria-labelledby="changed-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{title}</caption>
                    <thead><tr>
                        <th scope="col">{words.say("tables-column-name")}</th><th scope="col">{words.say("tables-paste-column")}</th>
                        <th scope="col">{words.say("tables-paste-before")}</th><th scope="col">{words.say("tables-paste-after")}</th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
}

/// What is left as it is, and why.
pub fn untaken(words: &'static Words, left: &[Left]) -> Option<impl IntoView + use<>> {
    let lines = left
        .iter()
        .take(50)
        .map(|left| {
            let line = words.tell("paste-line", &[("line", left.line.into()), ("text", left.text.clone().into())]);
            view! { <li>{line}" "{words.say(left.key)}</li> }
        })
        .collect_view();
    let title = words.tell("tables-paste-left", &[("count", left.len().into())]);
    (!left.is_empty()).then(|| {
        view! {
            <section class="sheet spaced" aria-labelledby="left-head">
                <header><h2 id="left-head">{title}</h2></header>
                <div class="pad-in"><ul class="plain" role="list">{lines}</ul></div>
            </section>
        }
    })
}
