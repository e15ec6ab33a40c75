//! The people table to and from a spreadsheet: its rows as text to copy, and what a changed text would change, before it is saved.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::export::{cells, head};
use super::hand::Field;
use super::model::{Filter, PersonRow};
use super::paste::{self, Change};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem, Reply};
use crate::gate::{Permit, Visitor, permit};
use crate::rights::own::{LockAccounts, ViewPeople};
use crate::ui::pasted::{Changed, Left, ROW, changed, untaken};
use crate::ui::url::Query;
use crate::ui::{Empty, Head, Icon, Sign, TextArea, Typed, typed_for};
use crate::web::tsv;
use crate::words::{Words, use_words};

pub struct PastePeoplePage;

const PATH: &str = "/people";
const SAVE: &str = "/api/save_people";
/// Under this key the text lies in the session.
const DRAFT: &str = "people-draft";
const LONGEST: usize = 600_000;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Draft {
    id: Uuid,
    text: String,
}

/// Takes a pasted text to where it is shown as a diff. Nothing is changed yet.
#[server(endpoint = "paste_people")]
pub async fn paste_people(text: String, back: Option<String>) -> Result<Reply, Problem> {
    drop(permit::<LockAccounts>().await?);
    if text.trim().is_empty() {
        return Err(Problem::invalid("text", "paste-empty"));
    }
    if text.len() > LONGEST {
        return Err(Problem::invalid("text", "fault-long"));
    }
    let draft = Draft { id: Uuid::now_v7(), text };
    Visitor::here()?.keep(DRAFT, &draft).await?;
    let back = back.unwrap_or_default();
    let query = Query::parse(back.split_once('?').map(|(_, query)| query).unwrap_or_default());
    Ok(Reply::default().go(&query.with("read", &draft.id.to_string()).on("/people/paste")))
}

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
        let draft = asked.visitor.kept::<Draft>(DRAFT).await?;
        let draft = draft.filter(|draft| asked.query.get("read") == Some(draft.id.to_string().as_str()));
        let (back, again) = (query.on(PATH), query.on("/people/paste"));
        let title = words.tell("tables-paste-title", &[("table", words.say("people-title").into())]);
        let (part, lede) = match &draft {
            Some(draft) => {
                let (changes, left) = paste::read(words, &people, &draft.text, permit.person());
                (diff(words, &changes, &left, &back, again, &typed_for(flash, SAVE)).into_any(), "tables-paste-look")
            }
            None => (form(words, &people, &back, &typed_for(flash, "/api/paste_people")).into_any(), "tables-paste-lede"),
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back.clone()>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=words.say(lede)/>
            {part}
        };
        Ok(Sheet::new(title, body))
    }
}

fn form(words: &'static Words, people: &[PersonRow], back: &str, typed: &Typed) -> impl IntoView + use<> {
    let line = |person: &PersonRow| cells(words, person).into_iter().chain([person.person_id.to_string()]).collect();
    let text = tsv(head(words).into_iter().chain([words.say(ROW)]).collect(), people.iter().map(line));
    view! {
        <form method="post" action="/api/paste_people" class="sheet pad stack-s spaced rows-text">
            <input type="hidden" name="back" value=back.to_owned()/>
            <TextArea id="text" name="text" label=words.say("tables-paste-text") hint=words.say("people-paste-hint") value=typed.or("text", &text) required=true fault=typed.fault("text")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("tables-paste-read")}</button></div>
        </form>
    }
}

/// What would change, what is left and why, and the form that saves it.
fn diff(words: &'static Words, changes: &[Change], left: &[Left], back: &str, again: String, typed: &Typed) -> impl IntoView + use<> {
    let fault = |(nth, change): (usize, &Change)| {
        let key = typed.fault(&format!("changes[{nth}][value]"))?;
        Some(view! { <li>{format!("{}: {}", change.name, words.say(&key))}</li> })
    };
    let whole = typed.fault("form").map(|key| view! { <li>{words.say(&key)}</li> });
    let faults: Vec<_> = changes.iter().enumerate().filter_map(fault).collect();
    let refused = (!faults.is_empty() || whole.is_some()).then(|| {
        view! { <div class="note stop spaced"><Icon sign=Sign::Stop/><ul role="list" class="plain">{whole}{faults}</ul></div> }
    });
    let nothing = changes.is_empty().then(
        || view! { <div class="sheet spaced"><Empty title=words.say("tables-paste-same") hint=words.say("tables-paste-same-hint")/></div> },
    );
    let apply = (!changes.is_empty()).then(|| {
        let hidden = changes.iter().enumerate().flat_map(|(nth, change)| {
            let (person, field) = (change.person.to_string(), change.field.word().to_owned());
            let fields = [("person", person), ("field", field), ("value", change.to.clone()), ("seen", change.was.clone())];
            fields.map(|(name, value)| view! { <input type="hidden" name=format!("changes[{nth}][{name}]") value=value/> })
        });
        view! {
            <form method="post" action=SAVE class="actions spaced">
                <input type="hidden" name="back" value=back.to_owned()/>
                {hidden.collect_view()}
                <button class="btn primary" type="submit">{words.tell("tables-paste-apply", &[("count", changes.len().into())])}</button>
                <a class="btn quiet" href=back.to_owned()>{words.say("bulk-cancel")}</a>
            </form>
        }
    });
    let grid = (!changes.is_empty()).then(|| changed(words, changes.iter().map(|change| shown(words, change)).collect()));
    view! { {refused}{nothing}{grid}{apply}{untaken(words, left)}<p class="spaced"><a href=again>{words.say("tables-paste-again")}</a></p> }
}

fn shown(words: &Words, change: &Change) -> Changed {
    let column = match change.field {
        Field::Email => "people-column-email",
        Field::Signature => "people-column-signature",
    };
    let (name, under) = (change.name.clone(), change.user_name.clone());
    Changed { name, under, column: words.say(column), was: change.was.clone(), to: change.to.clone() }
}
