//! The people table to and from a spreadsheet: its rows as text to copy, and what a changed text would change, before it is saved.

use leptos::prelude::*;

use super::export::{cells, head};
use super::hand::Field;
use super::model::{Filter, PersonRow};
use super::paste::{Change, read};
use super::paste_api::{PAGE, TABLE};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::pasted::{self, Changed, Diff, Left, ROW};
use crate::ui::{Head, Typed, typed_for};
use crate::web::tsv;
use crate::words::{Words, use_words};

pub struct PastePeoplePage;

const PATH: &str = "/people";
const SAVE: &str = "/api/save_people";

impl Page for PastePeoplePage {
    type Right = ViewPeople;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        if !permit.may("accounts.lock") {
            return Err(Problem::NotAllowed("accounts.lock".to_owned()));
        }
        let query = asked.query.without(&["read"]);
        let people = store::list(permit, &Filter::parse(&query), &Cursor::First, store::PRINT).await?.rows;
        permit.log_reads(people.iter().map(|row| PersonId(row.person_id))).await?;
        let flash = asked.visitor.flash.as_ref();
        let text = pasted::kept(&asked.visitor, TABLE, &asked.query).await?;
        let (back, again) = (query.on(PATH), query.on(PAGE));
        let title = words.tell("tables-paste-title", &[("table", words.say("people-title").into())]);
        let (part, lede) = if let Some(text) = text {
            let (changes, left) = read(words, &people, &text, permit.person());
            let diff = diff(words, &changes, left, &back, &typed_for(flash, SAVE));
            (pasted::diff(words, diff, &back, again).into_any(), "tables-paste-look")
        } else {
            let (rows, fields) = (copied(words, &people), vec![("back", back.clone())]);
            let typed = typed_for(flash, "/api/paste_people");
            (
                pasted::form(words, "/api/paste_people", words.say("people-paste-hint"), &rows, fields, &typed).into_any(),
                "tables-paste-lede",
            )
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back.clone()>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=words.say(lede)/>
            {part}
        };
        Ok(Sheet::new(title, body))
    }
}

/// The rows as text for a spreadsheet, with the id by which a row comes back.
fn copied(words: &Words, people: &[PersonRow]) -> String {
    let line = |person: &PersonRow| cells(words, person).into_iter().chain([person.person_id.to_string()]).collect();
    tsv(head(words).into_iter().chain([words.say(ROW)]).collect(), people.iter().map(line))
}

/// What would change, and the fields that save it.
fn diff(words: &Words, changes: &[Change], left: Vec<Left>, back: &str, typed: &Typed) -> Diff {
    let mut faults: Vec<String> = typed.fault("form").map(|key| words.say(&key)).into_iter().collect();
    let mut fields = vec![("back".to_owned(), back.to_owned())];
    for (nth, change) in changes.iter().enumerate() {
        let name = |field: &str| format!("changes[{nth}][{field}]");
        faults.extend(typed.fault(&name("value")).map(|key| format!("{}: {}", change.name, words.say(&key))));
        let (person, field) = (change.person.to_string(), change.field.word().to_owned());
        let values = [("person", person), ("field", field), ("value", change.to.clone()), ("seen", change.was.clone())];
        fields.extend(values.map(|(field, value)| (name(field), value)));
    }
    Diff { cells: changes.iter().map(|change| shown(words, change)).collect(), left, faults, action: SAVE, fields }
}

fn shown(words: &Words, change: &Change) -> Changed {
    let column = match change.field {
        Field::Email => "people-column-email",
        Field::Signature => "people-column-signature",
    };
    let (name, under) = (change.name.clone(), change.user_name.clone());
    Changed { name, under, column: words.say(column), was: change.was.clone(), to: change.to.clone() }
}
