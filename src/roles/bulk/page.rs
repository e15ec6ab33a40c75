//! The ticked assignments: which would change and which not and why, and the form that gives them another end.

use leptos::prelude::*;

use super::api::{Seen, seen};
use super::draft;
use super::rules::Wanted;
use super::store::Line;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Fault, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{DateField, Empty, Head, Icon, Sign, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

use super::super::store::OPEN_END;

pub struct BulkPage;

const ACTION: &str = "/api/apply_bulk";

impl Page for BulkPage {
    type Right = GiveRoles;
    const HERE: &'static str = "/tables/schedulers";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let title = words.say("bulk-title");
        let Some(draft) = draft::load(&asked.visitor).await? else {
            let body = view! { <Head title=title.clone()/><Empty title=words.say("bulk-none") hint=words.say("bulk-none-hint")/> };
            return Ok(Sheet::new(title, body));
        };
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let asked_for = |field: &str| typed.or(field, asked.query.get(field).unwrap_or_default());
        let (how, day) = (asked_for("how"), asked_for("day"));
        let wanted = (!how.is_empty()).then(|| Wanted::parse(&how, &day, permit.today())).transpose();
        let fault = wanted.as_ref().err().cloned();
        let wanted = wanted.unwrap_or_default();
        let seen = seen(permit, &draft.looked_at(), wanted).await?;
        permit.log_reads(seen.iter().map(|seen| PersonId(seen.line.person_id)).collect::<Vec<_>>()).await?;
        let (can, cannot): (Vec<Seen>, Vec<Seen>) = seen.into_iter().partition(|seen| seen.skip.is_none());
        let back = draft.back.clone();
        let lede = words.tell("bulk-lede", &[("count", can.len().into())]);
        let choice = choose(words, &how, &day, fault.as_ref(), &typed);
        let confirm =
            wanted.filter(|_| !can.is_empty()).map(|_| confirm(words, &draft.id.to_string(), can.len(), (&how, &day, &back), &typed));
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=lede/>
            <div class="cols">
                <div class="stack">
                    {(!cannot.is_empty()).then(|| list(words, "bulk-left", &cannot))}
                    {(!can.is_empty()).then(|| list(words, "bulk-changed", &can))}
                </div>
                <div class="stack">{choice}{confirm}</div>
            </div>
        };
        Ok(Sheet::new(title, body))
    }
}

/// Which end they get: asked by a link of its own, so that the lists beside it say exactly who would get it.
fn choose(words: &'static Words, how: &str, day: &str, fault: Option<&Fault>, typed: &Typed) -> impl IntoView + use<> {
    let chosen = if how.is_empty() { "until" } else { how };
    let ways = ["until", "now", "open"]
        .map(|way| {
            let checked = chosen == way;
            view! { <label class="check"><input type="radio" name="how" value=way checked=checked/>{words.say(&format!("bulk-how-{way}"))}</label> }
        })
        .into_iter()
        .collect_view();
    let of = |field: &str| fault.filter(|fault| fault.field == field).map(|fault| fault.key.clone()).or_else(|| typed.fault(field));
    let wrong = of("how").map(|key| view! { <span class="error" id="how"><Icon sign=Sign::Stop/>{words.say(&key)}</span> });
    view! {
        <form action="/assignments" class="sheet pad stack-s">
            <fieldset class="stack-s"><legend>{words.say("bulk-how")}</legend>{wrong}{ways}</fieldset>
            <DateField id="day" name="day" label=words.say("bulk-day") value=day.to_owned() fault=of("day")/>
            <div class="actions"><button class="btn" type="submit">{words.say("bulk-look")}</button></div>
        </form>
    }
}

fn confirm(words: &'static Words, draft: &str, count: usize, (how, day, back): (&str, &str, &str), typed: &Typed) -> impl IntoView + use<> {
    let button = words.tell("bulk-apply", &[("count", count.into())]);
    let hidden = [("draft", draft), ("how", how), ("day", day)]
        .map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned()/> })
        .into_iter()
        .collect_view();
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s">
            {hidden}
            <TextField id="reason" name="reason" label=words.say("bulk-reason") value=typed.or("reason", "") fault=typed.fault("reason")/>
            <div class="actions">
                <button class="btn primary" type="submit">{button}</button>
                <a class="btn quiet" href=back.to_owned()>{words.say("bulk-cancel")}</a>
            </div>
        </form>
    }
}

fn person(line: &Line) -> impl IntoView + use<> {
    let name = line.name.clone();
    if line.is_gone == 0 { view! { <a href=format!("/people/{}", line.person_id)>{name}</a> }.into_any() } else { name.into_any() }
}

fn list(words: &'static Words, title: &str, rows: &[Seen]) -> impl IntoView + use<> {
    let lines = rows
        .iter()
        .map(|Seen { line, skip }| {
            let until = if line.to_day == OPEN_END { words.say("tables-no-end") } else { line.to_day.clone() };
            let why = skip.map(|key| view! { <span class="chip wait">{words.say(key)}</span> });
            let place = line.place.clone().unwrap_or_else(|| words.say("bulk-everywhere"));
            view! {
                <tr>
                    <th scope="row">{person(line)}" "{why}</th>
                    <td data-th=words.say("bulk-role")>{line.role.clone()}", "{place}</td>
                    <td data-th=words.say("bulk-until") class="nowrap">{until}</td>
                </tr>
            }
        })
        .collect_view();
    let (title, id) = (words.tell(title, &[("count", rows.len().into())]), format!("{title}-head"));
    view! {
        <section class="sheet" aria-labelledby=id.clone()>
            <header><h2 id=id.clone()>{title.clone()}</h2></header>
            <div class="scroll" role="group" aria-labelledby=id.clone() tabindex="0">
                <table class="table cards">
                    <caption class="sr">{title}</caption>
                    <thead><tr>
                        <th scope="col">{words.say("tables-column-name")}</th><th scope="col">{words.say("bulk-role")}</th>
                        <th scope="col">{words.say("bulk-until")}</th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
}
