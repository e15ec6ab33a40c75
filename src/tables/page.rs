//! The page of one table: which table, which schools, its rows, and the bottom row that adds to it.

use leptos::prelude::*;

use super::adding::{self, adding};
use super::bulk::{Bar, bar};
use super::columns::{chosen, ticks, usual};
use super::editing::{self, Editing};
use super::model::{Filter, PAGE, PRINT, Row, Schools, Table};
use super::picker::picker;
use super::rows::{self, Around, Picked};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem, Slice, UnitId};
use crate::gate::{Offered, Permit};
use crate::rights::own::ViewPeople;
use crate::ui::{Downloads, Empty, Head, Icon, NoMatch, Pager, PrintSheet, Sign, chooser, cursor, typed_for, url::Query};
use crate::words::{Words, use_words};

pub struct TablePage;

/// What the next press of a button must not carry along.
const PASSING: &[&str] = &["after", "before", "last", "at", "print", "add", "pick", "edit", "unit-q"];

impl Page for TablePage {
    type Right = ViewPeople;
    const HERE: &'static str = "/tables/schedulers";

    /// Kept like the people table's, but for what holds something typed, and where each look is an entry in the log.
    async fn kept_by(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Option<String>, Problem> {
        if asked.visitor.flash.is_some() || asked.query.get("edit").is_some() || !permit.reach().shielded.is_nowhere() {
            return Ok(None);
        }
        let rights = ["assignments.give", "marks.set", "guardians.view", "people.export"].map(|right| permit.places_of(right));
        // Which roles she may assign hangs on those she holds.
        Ok(Some(format!("{} {rights:?}", permit.person())))
    }

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let table = Table::of_word(&asked.id).ok_or(Problem::NotFound)?;
        let offered = permit.offered(&Filter::parse(&asked.query).these(), asked.query.get("unit-q").unwrap_or_default()).await?;
        let filter = Filter::parse(&asked.query).among(&offered);
        let plain = asked.query.without(PASSING);
        let mut tabs = Vec::new();
        for other in Table::ALL {
            let count =
                if filter.schools == Schools::Unchosen { None } else { Some(store::count(permit, other, &text_off(&filter)).await?) };
            tabs.push((other, count));
        }
        let title = words.say(table.title());
        let on_paper = asked.query.get("print").is_some();
        let has_rows = filter.schools != Schools::Unchosen;
        let body = if has_rows { rows_view(permit, words, table, &filter, &offered, asked).await?.into_any() } else { ().into_any() };
        let above = (!on_paper).then(|| picker(words, table, &filter, &offered, &plain));
        let acts = has_rows.then(|| {
            let print = plain.with("print", "all").on(&table.path());
            let [csv, xlsx] = ["/tables.csv", "/tables.xlsx"].map(|path| plain.with("table", table.word()).on(path));
            let is_edited = asked.query.get("edit").is_some();
            let pencil = (may_change(permit, table) && !is_edited && !on_paper).then(|| {
                let href = asked.query.without(&["add", "pick", "print"]).with("edit", "rows").on(&table.path());
                view! { <a class="btn" href=href><Icon sign=Sign::Pencil/>{words.say("tables-edit")}</a> }
            });
            view! {
                {pencil}
                {may_change(permit, table).then(|| {
                    let href = plain.on(&format!("{}/paste", table.path()));
                    view! { <a class="btn" href=href>{words.say("tables-paste")}</a> }
                })}
                {chooser(words, &plain, &table.path(), ticks(words, table, &chosen(table, &asked.query)))}
                <a class="btn" href=Query::default().with("at", &plain.on(&table.path())).on("/views")>{words.say("views-open")}</a>
                <a class="btn" href=print><Icon sign=Sign::Print/>{words.say("print")}</a>
                <Downloads may=permit.may("people.export") csv=csv xlsx=xlsx name=table.word()/>
            }
        });
        let view = view! {
            <Head title=title.clone() lede=words.say(&format!("tables-lede-{}", table.word()))>{acts}</Head>
            {strip(words, table, tabs, &plain, permit.may("guardians.view"))}
            {above}
            {body}
        };
        Ok(Sheet::new(title, view))
    }
}

/// Whether the reader may change rows of this table anywhere.
fn may_change(permit: &Permit<ViewPeople>, table: Table) -> bool {
    table.right().is_some_and(|right| permit.may(right))
}

/// The same schools, whatever was looked for: what the strip counts.
fn text_off(filter: &Filter) -> Filter {
    Filter { text: String::new(), sort: None, descending: false, ..filter.clone() }
}

/// The strip of tables, each with how many rows it has at the chosen schools.
///
/// The guardians' page is another room's, with a filter of its own.
fn strip(words: &'static Words, here: Table, tabs: Vec<(Table, Option<u64>)>, query: &Query, guardians: bool) -> impl IntoView + use<> {
    let tabs = tabs
        .into_iter()
        .map(|(table, count)| {
            let href = query.only(&["unit"]).on(&table.path());
            view! {
                <li><a href=href aria-current=(table == here).then_some("page")>
                    {words.say(table.title())}{count.map(|count| view! { " "<span class="n">{words.number(count)}</span> })}
                </a></li>
            }
        })
        .collect_view();
    let guardians = guardians.then(|| view! { <li><a href="/guardians">{words.say("guardians-title")}</a></li> });
    view! { <nav aria-label=words.say("tables-all") class="no-print"><ul class="tabs">{tabs}{guardians}</ul></nav> }
}

async fn rows_view(
    permit: &mut Permit<ViewPeople>,
    words: &'static Words,
    table: Table,
    filter: &Filter,
    offered: &Offered,
    asked: &Asked,
) -> Result<impl IntoView + use<>, Problem> {
    let query = &asked.query;
    let plain = query.without(PASSING);
    let on_paper = query.get("print").is_some();
    let (at, size) = if on_paper { (Cursor::First, PRINT) } else { (cursor(query), PAGE) };
    let slice = store::list(permit, table, filter, &at, size).await?;
    permit.log_reads(slice.rows.iter().filter_map(|row| row.person_id.map(PersonId))).await?;
    let typed = typed_for(asked.visitor.flash.as_ref(), "/api/give_role");
    let flag = match table.flag() {
        Some(key) => adding::role(permit, key).await?.map(|(id, _)| id.to_string()),
        None => None,
    };
    let acts = may_change(permit, table) && !on_paper;
    let editing = Editing::of(query, table, acts, typed_for(asked.visitor.flash.as_ref(), editing::action(table)));
    let is_edited = editing.is_some();
    let picked = match query.get("pick") {
        _ if !acts || editing.is_some() => None,
        Some("page" | "all") => Some(Picked::Page),
        _ => Some(Picked::None),
    };
    // Those on this page have a tick of their own.
    let others = if query.get("pick") == Some("all") && picked.is_some() {
        let all = store::all(permit, table, filter).await?;
        Some(all.into_iter().filter(|(id, _)| slice.rows.iter().all(|row| row.id != *id)).collect())
    } else {
        None
    };
    let bar = picked.filter(|_| !slice.rows.is_empty()).map(|picked| bar(words, table, Bar { picked, others }, &plain));
    let around = Around {
        today: permit.today().to_string(),
        acts,
        picked,
        // Under the pencil all are there: a tick that is not sent is one that was taken away.
        chosen: if is_edited { usual(table) } else { chosen(table, query) },
        order: filter.order(table),
        query: if is_edited { plain.with("edit", "rows") } else { plain.clone() },
        flag,
        back: query.without(&["print", "add", "pick", "edit"]).on(&table.path()),
        editing,
        owner: owner_of(words, &slice.rows),
    };
    let add = if on_paper || is_edited { None } else { adding(permit, table, ticked(filter, offered), query, &typed).await? };
    let add = add.map(|add| adding::row(words, table, add, query, &around, &typed));
    let nothing = slice.rows.is_empty().then(|| {
        if filter.text.is_empty() {
            view! { <Empty title=words.say(&format!("tables-none-{}", table.word())) hint=words.say("tables-none-hint")/> }.into_any()
        } else {
            let clear = plain.without(&["q"]).on(&table.path());
            view! { <NoMatch text=filter.text.clone() filters=Vec::new() clear=clear/> }.into_any()
        }
    });
    let shown = !slice.rows.is_empty() || add.is_some();
    let lines = slice.rows.iter().map(|one| rows::row(words, table, one, &around)).collect_view();
    let grid = shown.then(|| {
        view! {
            <div class="scroll" role="group" aria-labelledby="table-caption" tabindex="0">
                <table class="table cards links">
                    <caption id="table-caption" class="sr">{words.say(table.title())}</caption>
                    <thead><tr>
                        <th scope="col" class="margin"><span class="sr">{words.say("people-status")}</span></th>
                        {rows::head(words, table, &around)}
                    </tr></thead>
                    <tbody>{lines}</tbody>
                    {add}
                </table>
            </div>
        }
    });
    let pager = (!on_paper && !slice.rows.is_empty()).then(|| {
        let query = if is_edited { plain.with("edit", "rows") } else { plain.clone() };
        pager(&slice, table, &query)
    });
    let savebar = around
        .editing
        .as_ref()
        .filter(|_| !slice.rows.is_empty())
        .map(|editing| editing.bar(words, table, around.flag.clone(), around.back.clone()));
    let printed = on_paper.then(|| {
        let filters = if filter.text.is_empty() { Vec::new() } else { vec![filter.text.clone()] };
        view! { <PrintSheet shown=slice.rows.len() total=slice.total filters=filters back=plain.on(&table.path())/> }
    });
    Ok(view! { {printed}<div class="sheet spaced">{nothing}{grid}{bar}{pager}</div>{savebar} })
}

/// The schools that are ticked, which lead the choice of the bottom row.
fn ticked(filter: &Filter, offered: &Offered) -> Vec<(uuid::Uuid, String)> {
    let these = filter.these();
    offered.units.iter().filter(|(id, _)| these.contains(&UnitId(*id))).cloned().collect()
}

fn pager(slice: &Slice<Row>, table: Table, query: &Query) -> impl IntoView + use<> {
    Pager::of(slice, &table.path(), query, store::key_of).view()
}

/// Who owns the grey columns: the one source the rows come from, or several.
fn owner_of(words: &Words, rows: &[Row]) -> String {
    let mut sources = rows.iter().filter_map(|row| row.source.as_deref());
    let first = sources.next().unwrap_or_default();
    if sources.all(|source| source == first) { first.to_owned() } else { words.say("table-owners") }
}
