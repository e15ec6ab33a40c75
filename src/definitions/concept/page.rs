//! The role concept to read, print and sign; below it the agreements, and the form that registers one.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::book::{Book, EXECUTE, Item, NONE, Role};
use super::super::page::{chosen, may_define, system_tabs};
use super::super::store::book;
use super::model::{Agreement, Departure, Standing};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::Level;
use crate::rights::own::ViewRoles;
use crate::ui::url::encode;
use crate::ui::{DateField, Head, Icon, Mark, Sign, TextField, Typed, level_word, typed_for};
use crate::words::{Words, use_words};

pub struct ConceptPage;

const PATH: &str = "/roles/concept";
const ACTION: &str = "/api/register_agreement";

impl Page for ConceptPage {
    type Right = ViewRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, name) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let book = book(permit, &system).await?;
        let agreements = store::agreements(permit, &system).await?;
        let standing = store::standing_to(permit, &book, &agreements).await?;
        let responsible = store::responsible(permit, &system).await?;
        let on_paper = asked.query.get("print").is_some();
        let today = words.day(permit.today());
        let defines = may_define(permit);
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let tabs = system_tabs(words, PATH, &systems, &system);
        let form = defines.then(|| form(words, &system, &typed));
        let print = asked.query.with("system", &system).with("print", "all").on(PATH);
        let edit = defines.then(|| {
            let href = format!("/roles/concept/responsible?system={}", encode(&system));
            view! { <a class="btn" href=href>{words.say("concept-name-responsible")}</a> }
        });
        let title = words.tell("concept-of", &[("system", name.clone().into())]);
        let body = view! {
            <Head title=words.say("concept-title") lede=words.say("concept-lede")>
                {edit}
                <a class="btn" href=print><Icon sign=Sign::Print/>{words.say("print")}</a>
            </Head>
            {tabs}
            <div class="stack">
                {note(words, &standing)}
                <article class="report concept" aria-labelledby="concept-head" data-print=on_paper.then_some("")>
                    <div class="masthead"><span>{name.clone()}</span><span>{today.clone()}</span></div>
                    <h2 class="title" id="concept-head">{title}</h2>
                    <p>{words.tell("concept-intro", &[("system", name.into()), ("day", today.into())])}</p>
                    {facts(words, &book, &standing)}
                    <h2>{words.say("concept-roles")}</h2>
                    {roles(words, &book)}
                    <h2>{words.say("concept-rights")}</h2>
                    {rights(words, &book, &responsible)}
                    {(!standing.departures.is_empty()).then(|| view! { <h2>{words.say("concept-departures")}</h2>{departed(words, &standing.departures)} })}
                    <div class="sign">
                        {["place", "head", "staff", "officer"].map(|who| view! { <div>{words.say(&format!("concept-sign-{who}"))}</div> }).into_iter().collect_view()}
                    </div>
                </article>
                <section class="sheet no-print" aria-labelledby="agreements-head">
                    <header><h2 id="agreements-head">{words.say("concept-agreements")}</h2></header>
                    {list(words, agreements, defines)}
                    {form}
                </section>
            </div>
        };
        Ok(Sheet::new(words.say("concept-title"), body))
    }
}

fn agreed(words: &Words, agreement: &Agreement) -> String {
    let day = agreement.agreed_on.parse().map_or_else(|_| agreement.agreed_on.clone(), |day| words.day(day));
    let number = usize::try_from(agreement.number).unwrap_or(0);
    words.tell("concept-agreement", &[("number", number.into()), ("day", day.into()), ("party", agreement.agreed_with.clone().into())])
}

/// How the roles stand to what was agreed on, in one line.
fn note(words: &'static Words, standing: &Standing) -> impl IntoView + use<> {
    let (class, sign, text) = match (&standing.agreement, standing.departures.len()) {
        (None, _) => ("note no-print", Sign::Clock, words.say("concept-no-agreement")),
        (Some(agreement), 0) => {
            ("note ok no-print", Sign::Check, words.tell("concept-as-agreed", &[("agreement", agreed(words, agreement).into())]))
        }
        (Some(agreement), count) => {
            let with = [("count", count.into()), ("agreement", agreed(words, agreement).into())];
            ("note wait no-print", Sign::Warning, words.tell("concept-departed", &with))
        }
    };
    view! { <div class=class><Icon sign=sign/><div><p>{text}</p></div></div> }
}

/// For the other pages about roles: a line that the live roles have departed from the agreed version; nothing else is worth one.
pub fn banner(words: &'static Words, system: &str, standing: &Standing) -> impl IntoView + use<> {
    let href = format!("{PATH}?system={}", encode(system));
    standing.agreement.as_ref().filter(|_| !standing.departures.is_empty()).map(|agreement| {
        let with = [("count", standing.departures.len().into()), ("agreement", agreed(words, agreement).into())];
        view! {
            <div class="note wait spaced no-print">
                <Icon sign=Sign::Warning/>
                <div><p>{words.tell("concept-departed", &with)}</p></div>
                <div class="actions"><a class="btn small" href=href>{words.say("concept-title")}</a></div>
            </div>
        }
    })
}

fn facts(words: &'static Words, book: &Book, standing: &Standing) -> impl IntoView + use<> {
    let live = book.roles.iter().filter(|role| !role.is_archived());
    let (standard, own): (Vec<&Role>, Vec<&Role>) = live.partition(|role| role.standard);
    let reference = standing.agreement.as_ref().map(|one| one.reference.clone()).filter(|text| !text.is_empty());
    let agreement = standing.agreement.as_ref().map_or_else(|| words.say("concept-none"), |agreement| agreed(words, agreement));
    view! {
        <dl class="facts">
            <dt>{words.say("concept-agreed")}</dt><dd>{agreement}</dd>
            {reference.map(|text| view! { <dt>{words.say("concept-reference")}</dt><dd>{text}</dd> })}
            <dt>{words.say("concept-roles")}</dt>
            <dd>{words.tell("concept-role-counts", &[("standard", standard.len().into()), ("own", own.len().into())])}</dd>
            <dt>{words.say("concept-items")}</dt><dd>{words.number(book.items.len() as u64)}</dd>
        </dl>
    }
}

fn roles(words: &'static Words, book: &Book) -> impl IntoView + use<> {
    let rows = book
        .roles
        .iter()
        .filter(|role| !role.is_archived())
        .map(|role| {
            let kind = match (role.standard, book.base(role)) {
                (true, _) => words.say("concept-standard"),
                (false, Some(base)) => words.tell("concept-own-from", &[("base", base.name.clone().into())]),
                (false, None) => words.say("concept-own"),
            };
            let opened = words.tell("roledef-opened", &[("count", book.opened(role).into()), ("total", book.items.len().into())]);
            view! { <tr><th scope="row">{role.name.clone()}</th><td data-th=words.say("concept-kind")>{kind}</td><td data-th=words.say("concept-opens")>{opened}</td></tr> }
        })
        .collect_view();
    let th = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    view! {
        <div class="scroll" role="group" aria-label=words.say("concept-roles") tabindex="0">
            <table class="table cards">
                <caption class="sr">{words.say("concept-roles")}</caption>
                <thead><tr>{th("concept-role")}{th("concept-kind")}{th("concept-opens")}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn rights(words: &'static Words, book: &Book, responsible: &BTreeMap<String, String>) -> impl IntoView + use<> {
    let mut module = "";
    let mut rows = Vec::new();
    for item in &book.items {
        if item.module_key != module {
            module = &item.module_key;
            rows.push(view! { <tr class="group"><th scope="colgroup" colspan="3">{item.module.clone()}</th></tr> }.into_any());
        }
        let named = responsible.get(&item.key).cloned().unwrap_or_else(|| "–".to_owned());
        rows.push(view! { <tr><th scope="row">{item.name.clone()}</th><td data-th=words.say("concept-who")>{who(words, book, item)}</td><td data-th=words.say("concept-responsible")>{named}</td></tr> }.into_any());
    }
    let th = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    view! {
        <div class="scroll" role="group" aria-label=words.say("concept-rights") tabindex="0">
            <table class="table cards rights">
                <caption>{words.say("concept-rights-hint")}</caption>
                <thead><tr>{th("roledef-column-item")}{th("concept-who")}{th("concept-responsible")}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Who may do what with an item: one line a level, the highest first, then what each needs it for.
fn who(words: &'static Words, book: &Book, item: &Item) -> impl IntoView + use<> {
    let words_of_levels = std::iter::once(EXECUTE).chain(Level::WORDS.iter().rev().map(|(_, word)| *word)).filter(|word| *word != NONE);
    let roles = || book.roles.iter().filter(|role| !role.is_archived() && !Book::is_walled_off(role, item));
    let lines: Vec<_> = words_of_levels
        .filter_map(|level| {
            let named: Vec<&str> = roles().filter(|role| book.level(role, item) == level).map(|role| role.name.as_str()).collect();
            let (said, named) = (level_word(words, level), named.join(", "));
            (!named.is_empty()).then(|| view! { <li><Mark level=level.to_owned()/><span><b>{said}</b>": "{named}</span></li> })
        })
        .collect();
    let needs: Vec<_> = roles()
        .filter(|role| !book.need(role, item).is_empty())
        .map(|role| view! { <li class="need"><span><i>{role.name.clone()}</i>": "{book.need(role, item).to_owned()}</span></li> })
        .collect();
    if lines.is_empty() {
        return words.say("concept-nobody").into_any();
    }
    view! { <ul class="levels" role="list">{lines}{needs}</ul> }.into_any()
}

fn departed(words: &'static Words, departures: &[Departure]) -> impl IntoView + use<> {
    let lines = departures.iter().map(|one| match one {
        Departure::Made(role) => words.tell("concept-made", &[("role", role.clone().into())]),
        Departure::Gone(role) => words.tell("concept-gone", &[("role", role.clone().into())]),
        Departure::Level { role, item, was, is } => {
            let with = [("role", role.clone().into()), ("item", item.clone().into())];
            let levels = [("was", level_word(words, was).into()), ("is", level_word(words, is).into())];
            words.tell("concept-level", &with.into_iter().chain(levels).collect::<Vec<_>>())
        }
    });
    let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul class="departures">{lines}</ul> }
}

fn list(words: &'static Words, agreements: Vec<Agreement>, defines: bool) -> impl IntoView + use<> {
    if agreements.is_empty() {
        return view! { <p class="pad-in hint">{words.say("concept-none-hint")}</p> }.into_any();
    }
    let rows = agreements
        .into_iter()
        .map(|one| {
            let said = agreed(words, &one);
            let reference = if one.reference.is_empty() { "–".to_owned() } else { one.reference.clone() };
            let act = if one.is_withdrawn { words.say("concept-restore") } else { words.say("concept-withdraw") };
            let state = one.is_withdrawn.then(|| view! { " "<span class="chip plain">{words.say("concept-is-withdrawn")}</span> });
            let form = defines.then(|| {
                let (label, value) = (format!("{act}: {said}"), (!one.is_withdrawn).to_string());
                view! {
                    <form method="post" action="/api/withdraw_agreement">
                        <input type="hidden" name="agreement" value=one.id.to_string()/>
                        <input type="hidden" name="withdraw" value=value/>
                        <button class="btn quiet small" type="submit" aria-label=label>{act}</button>
                    </form>
                }
            });
            view! { <tr><th scope="row">{said.clone()}{state}</th><td data-th=words.say("concept-reference")>{reference}</td><td>{form}</td></tr> }
        })
        .collect_view();
    view! {
        <div class="scroll" role="group" aria-labelledby="agreements-head" tabindex="0">
            <table class="table cards">
                <caption class="sr">{words.say("concept-agreements")}</caption>
                <thead><tr>
                    <th scope="col">{words.say("concept-agreed")}</th><th scope="col">{words.say("concept-reference")}</th>
                    <th scope="col"><span class="sr">{words.say("concept-act")}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn form(words: &'static Words, system: &str, typed: &Typed) -> impl IntoView + use<> {
    view! {
        <form method="post" action=ACTION class="pad-in stack-s">
            <h3>{words.say("concept-register")}</h3>
            <p class="hint">{words.say("concept-register-hint")}</p>
            <input type="hidden" name="system" value=system.to_owned()/>
            <div class="two">
                <DateField id="agreed-on" name="agreed_on" label=words.say("concept-agreed-on") value=typed.or("agreed_on", "") fault=typed.fault("agreed_on") required=true/>
                <TextField id="agreed-with" name="agreed_with" label=words.say("concept-agreed-with") value=typed.or("agreed_with", "") fault=typed.fault("agreed_with") required=true grow=true/>
                <TextField id="reference" name="reference" label=words.say("concept-reference") value=typed.or("reference", "") fault=typed.fault("reference")/>
            </div>
            <div class="actions"><button class="btn" type="submit">{words.say("concept-register")}</button></div>
        </form>
    }
}
