//! The people table: filters, sorting and page live in the URL.

use leptos::prelude::*;

use super::cell::Pencil;
use super::columns::{Column, ticks};
use super::model::{AccountState, Filter, Kind, PAGE};
use super::store;
use super::table::table;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem, UnitId};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::{
    Choice, Downloads, Empty, Head, Hidden, Icon, NoMatch, Pager, PrintSheet, SelectField, Sign, TextField, UnitsField, chooser, cursor,
    typed_for, url::Query,
};
use crate::words::{Words, use_words};

pub struct PeoplePage;

const PATH: &str = "/people";
/// What another filter leaves as it is.
const KEPT: [&str; 2] = ["sort", "column"];

impl Page for PeoplePage {
    type Right = ViewPeople;
    const HERE: &'static str = PATH;

    async fn kept_by(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Option<String>, Problem> {
        // A cell that is edited holds what was typed: that sheet is for one reader once.
        // And whoever may know protected people is shown them once for each entry in the log.
        if asked.query.get("edit").is_some() || !permit.reach().shielded.is_nowhere() {
            return Ok(None);
        }
        let (pencils, files) = (permit.may("accounts.lock"), permit.may("people.export"));
        store::last_seen(permit).await.map(|seen| Some(format!("{seen} {pencils} {files}")))
    }

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let query = &asked.query;
        let filter = Filter::parse(query);
        let columns = Column::chosen(query);
        let on_paper = query.get("print").is_some();
        let (cursor, size) = if on_paper { (Cursor::First, store::PRINT) } else { (cursor(query), PAGE) };
        let slice = store::list(permit, &filter, &cursor, size).await?;
        permit.log_reads(slice.rows.iter().map(|row| PersonId(row.person_id))).await?;
        let choices = store::choices(permit, &filter).await?;
        let on = names_of(words, &filter, &choices);
        let plain = query.without(&["after", "before", "last", "at", "print", "edit"]);
        let here = query.without(&["print", "edit"]);
        let typed = typed_for(asked.visitor.flash.as_ref(), "/api/set_person_field");
        let pencil = (permit.may("accounts.lock") && !on_paper).then(|| Pencil::of(query, &here, PATH, typed));
        let rows = if !slice.rows.is_empty() {
            table(words, &slice.rows, &columns, (PATH, &plain), &filter, &permit.gate().clock, pencil.as_ref()).into_any()
        } else if filter.is_on() {
            view! { <NoMatch text=filter.text.clone() filters=on.clone() clear=plain.only(&KEPT).on(PATH)/> }.into_any()
        } else {
            view! { <Empty title=words.say("people-nothing") hint=words.say("people-nothing-hint")/> }.into_any()
        };
        let above = if on_paper {
            view! { <PrintSheet shown=slice.rows.len() total=slice.total filters=on back=plain.on(PATH)/> }.into_any()
        } else {
            let clear = filter.is_on().then(|| plain.only(&KEPT).on(PATH));
            view! {
                {filters(words, &filter, choices, plain.only(&KEPT))}
                <div class="facets">
                    <span class="count" role="status">{words.tell("people-count", &[("count", slice.total.into())])}</span>
                    {clear.map(|href| view! { <a class="btn quiet small" href=href>{words.say("clear-filters")}</a> })}
                </div>
            }
            .into_any()
        };
        let pager = (!on_paper && !slice.rows.is_empty()).then(|| Pager::of(&slice, PATH, &plain, store::key_of).view());
        let paste = permit.may("accounts.lock").then(|| plain.on("/people/paste"));
        let paste = paste.map(|href| view! { <a class="btn" href=href>{words.say("tables-paste")}</a> });
        let takes_out = permit.may("people.export");
        let body = view! {
            <Head title=words.say("people-title") lede=words.say("people-lede")>
                {paste}
                {chooser(words, &plain, PATH, ticks(words, &columns))}
                <a class="btn" href=Query::default().with("at", &plain.on(PATH)).on("/views")>{words.say("views-open")}</a>
                <a class="btn" href=plain.with("print", "all").on(PATH)><Icon sign=Sign::Print/>{words.say("print")}</a>
                <Downloads may=takes_out csv=plain.on("/people.csv") xlsx=plain.on("/people.xlsx") name="people"/>
            </Head>
            {above}
            <div class="sheet spaced">{rows}{pager}</div>
            {pencil.map(|pencil| pencil.script())}
        };
        Ok(Sheet::new(words.say("people-title"), body))
    }
}

fn filters(words: &'static Words, filter: &Filter, choices: store::Choices, kept: Query) -> impl IntoView + use<> {
    let any = |key: &str| Choice::new("", words.say(key));
    let named = |prefix: &'static str, word: &'static str| Choice::new(word, words.say(&format!("{prefix}{word}")));
    let roles = std::iter::once(any("people-any-role"))
        .chain(choices.roles.into_iter().map(|(id, name, system)| Choice::new(id, name).under(system)))
        .collect();
    let kinds = std::iter::once(any("people-any-kind")).chain(Kind::ALL.map(|kind| named("people-kind-", kind.word()))).collect();
    let states =
        std::iter::once(any("people-any-state")).chain(AccountState::ALL.map(|state| named("people-state-", state.word()))).collect();
    let chosen = |text: Option<String>| text.unwrap_or_default();
    view! {
        <form class="filters" role="search" aria-label=words.say("people-filter") action=PATH>
            <Hidden query=kept/>
            <TextField id="people-q" name="q" label=words.say("people-filter-text") value=filter.text.clone() kind="search" grow=true/>
            <SelectField id="people-kind" name="kind" label=words.say("people-filter-kind") choices=kinds chosen=chosen(filter.kind.map(|kind| kind.word().to_owned()))/>
            <SelectField id="people-role" name="role" label=words.say("people-filter-role") choices=roles chosen=chosen(filter.role.map(|role| role.to_string()))/>
            <SelectField id="people-state" name="state" label=words.say("people-filter-state") choices=states chosen=chosen(filter.state.map(|state| state.word().to_owned()))/>
            <UnitsField offered=choices.units ticked=filter.units.clone()/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

/// What the filters that are on are set to, as the page names it. A school or role out of reach has no name here.
fn names_of(words: &'static Words, filter: &Filter, choices: &store::Choices) -> Vec<String> {
    let units = choices.units.units.iter().filter(|(id, _)| filter.units.contains(&UnitId(*id)));
    let roles = choices.roles.iter().filter(|(id, ..)| filter.role.is_some_and(|role| role.to_string() == id.to_string()));
    let kind = filter.kind.map(|kind| words.say(&format!("people-kind-{}", kind.word())));
    let state = filter.state.map(|state| words.say(&format!("people-state-{}", state.word())));
    kind.into_iter().chain(roles.map(|(_, name, _)| name.clone())).chain(units.map(|(_, name)| name.clone())).chain(state).collect()
}
