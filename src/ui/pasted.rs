//! Rows that go to a spreadsheet and come back (N-18): kept in the session, read by the id in their last column, shown as a diff before
//! anything is saved.
//!
//! INVARIANT: nothing is guessed: what is left as it is is named with its line and the reason. Not here: which columns may be changed,
//! and saving them, which is each table's own.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::url::Query;
use super::{Empty, Icon, Sign, TextArea, Typed};
use crate::basics::{Problem, Reply};
use crate::gate::Visitor;
use crate::web::cells_of;
use crate::words::Words;

/// Under this key the text lies in the session.
const DRAFT: &str = "pasted-rows";
const LONGEST: usize = 600_000;

/// A text that was pasted for a table.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Draft {
    id: Uuid,
    table: String,
    text: String,
}

/// Keeps a text for a table and goes to the page that shows it as a diff. `back` is the table with its filter. Nothing is changed.
pub async fn keep(table: &str, text: String, back: Option<String>, page: &str) -> Result<Reply, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::invalid("text", "paste-empty"));
    }
    if text.len() > LONGEST {
        return Err(Problem::invalid("text", "fault-long"));
    }
    let draft = Draft { id: Uuid::now_v7(), table: table.to_owned(), text };
    Visitor::here()?.keep(DRAFT, &draft).await?;
    let back = back.unwrap_or_default();
    let query = Query::parse(back.split_once('?').map(|(_, query)| query).unwrap_or_default());
    Ok(Reply::default().go(&query.with("read", &draft.id.to_string()).on(page)))
}

/// The text for a table that the URL asks for (`read`), if it still lies in the session.
pub async fn kept(visitor: &Visitor, table: &str, query: &Query) -> Result<Option<String>, Problem> {
    let draft = visitor.kept::<Draft>(DRAFT).await?;
    let draft = draft.filter(|draft| draft.table == table && query.get("read") == Some(draft.id.to_string().as_str()));
    Ok(draft.map(|draft| draft.text))
}

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

/// The form that takes a text: the rows as they are, to copy, and the same changed, to read.
pub fn form(
    words: &'static Words,
    action: &'static str,
    hint: String,
    rows: &str,
    fields: Vec<(&'static str, String)>,
    typed: &Typed,
) -> impl IntoView + use<> {
    let fields = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    view! {
        <form method="post" action=action class="sheet pad stack-s spaced rows-text">
            {fields}
            <TextArea id="text" name="text" label=words.say("tables-paste-text") hint=hint value=typed.or("text", rows) required=true fault=typed.fault("text")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("tables-paste-read")}</button></div>
        </form>
    }
}

/// What a text would change, what is left, why it could not be saved just now, and the form that saves it.
pub struct Diff {
    pub cells: Vec<Changed>,
    pub left: Vec<Left>,
    pub faults: Vec<String>,
    pub action: &'static str,
    pub fields: Vec<(String, String)>,
}

pub fn diff(words: &'static Words, diff: Diff, back: &str, again: String) -> impl IntoView + use<> {
    let Diff { cells, left, faults, action, fields } = diff;
    let lines = faults.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
    let refused = (!faults.is_empty())
        .then(|| view! { <div class="note stop spaced"><Icon sign=Sign::Stop/><ul role="list" class="plain">{lines}</ul></div> });
    let count = cells.len();
    let (back, nothing) = (back.to_owned(), count == 0);
    let nothing = nothing.then(
        || view! { <div class="sheet spaced"><Empty title=words.say("tables-paste-same") hint=words.say("tables-paste-same-hint")/></div> },
    );
    let hidden = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let apply = (count > 0).then(|| {
        view! {
            {changed(words, cells)}
            <form method="post" action=action class="actions spaced">
                {hidden}
                <button class="btn primary" type="submit">{words.tell("tables-paste-apply", &[("count", count.into())])}</button>
                <a class="btn quiet" href=back>{words.say("bulk-cancel")}</a>
            </form>
        }
    });
    view! { {refused}{nothing}{apply}{untaken(words, &left)}<p class="spaced"><a href=again>{words.say("tables-paste-again")}</a></p> }
}

/// Before and after, cell by cell.
fn changed(words: &'static Words, cells: Vec<Changed>) -> impl IntoView {
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
fn untaken(words: &'static Words, left: &[Left]) -> Option<impl IntoView + use<>> {
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
