//! The role concept to read, print and sign; below it the agreements, and the form that registers one.

use leptos::prelude::*;

use super::super::page::{chosen, may_define, system_tabs};
use super::super::store::book;
use super::document::{Document, Line, Part, Register, agreed};
use super::model::{Agreement, Standing};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::ui::url::{Query, encode};
use crate::ui::{DateField, Head, Icon, Mark, Sign, TextField, Typed, typed_for};
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
        let document = Document::of(words, &book, &standing, &responsible, &name, permit.today());
        let defines = may_define(permit);
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let tabs = system_tabs(words, PATH, &systems, &system);
        let form = defines.then(|| form(words, &system, &typed));
        let print = asked.query.with("system", &system).with("print", "all").on(PATH);
        let edit = defines.then(|| {
            let href = format!("/roles/concept/responsible?system={}", encode(&system));
            view! { <a class="btn" href=href>{words.say("concept-name-responsible")}</a> }
        });
        let pdf = Query::parse("").with("system", &system).on("/concept.pdf");
        let body = view! {
            <Head title=words.say("concept-title") lede=words.say("concept-lede")>
                {edit}
                <a class="btn" href=pdf download=format!("{system}.pdf")><Icon sign=Sign::Download/>{words.say("concept-pdf")}</a>
                <a class="btn" href=print><Icon sign=Sign::Print/>{words.say("print")}</a>
            </Head>
            {tabs}
            <div class="stack">
                {note(words, &standing)}
                {paper(document, on_paper)}
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

/// The document itself.
fn paper(document: Document, on_paper: bool) -> impl IntoView {
    let Document { system, day, title, intro, facts, roles, rights, rights_hint, departures, sign, .. } = document;
    view! {
        <article class="report concept" aria-labelledby="concept-head" data-print=on_paper.then_some("")>
            <div class="masthead"><span>{system}</span><span>{day}</span></div>
            <h2 class="title" id="concept-head">{title}</h2>
            <p>{intro}</p>
            <dl class="facts">{facts.into_iter().map(|(label, text)| view! { <dt>{label}</dt><dd>{text}</dd> }).collect_view()}</dl>
            <h2>{roles.heading.clone()}</h2>
            {roles_table(roles)}
            <h2>{rights.heading.clone()}</h2>
            {rights_table(rights, rights_hint)}
            {(!departures.rows.is_empty()).then(|| view! {
                <h2>{departures.heading}</h2>
                <ul class="departures">{departures.rows.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            })}
            <div class="sign">{sign.into_iter().map(|who| view! { <div>{who}</div> }).collect_view()}</div>
        </article>
    }
}

fn heads(head: &[String]) -> impl IntoView + use<> {
    head.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view()
}

/// The label of a cell where the table is narrow.
fn label(head: &[String], at: usize) -> String {
    head.get(at).cloned().unwrap_or_default()
}

fn roles_table(part: Part<[String; 3]>) -> impl IntoView {
    let Part { heading, head, rows } = part;
    let (kind, opens) = (label(&head, 1), label(&head, 2));
    let rows = rows.into_iter().map(|[name, is, opened]| {
        view! { <tr><th scope="row">{name}</th><td data-th=kind.clone()>{is}</td><td data-th=opens.clone()>{opened}</td></tr> }
    });
    view! {
        <div class="scroll" role="group" aria-label=heading.clone() tabindex="0">
            <table class="table cards">
                <caption class="sr">{heading.clone()}</caption>
                <thead><tr>{heads(&head)}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

fn rights_table(part: Part<Register>, hint: String) -> impl IntoView {
    let Part { heading, head, rows: registers } = part;
    let (may, responsible) = (label(&head, 1), label(&head, 2));
    let mut module = String::new();
    let mut rows = Vec::new();
    for register in registers {
        if register.module != module {
            module.clone_from(&register.module);
            rows.push(view! { <tr class="group"><th scope="colgroup" colspan="3">{register.module.clone()}</th></tr> }.into_any());
        }
        let (name, named) = (register.name.clone(), register.responsible.clone());
        rows.push(view! { <tr><th scope="row">{name}</th><td data-th=may.clone()>{who(register)}</td><td data-th=responsible.clone()>{named}</td></tr> }.into_any());
    }
    view! {
        <div class="scroll" role="group" aria-label=heading tabindex="0">
            <table class="table cards rights">
                <caption>{hint}</caption>
                <thead><tr>{heads(&head)}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Who may do what with an item: one line a level, the highest first, then what each needs it for.
fn who(register: Register) -> impl IntoView {
    if register.lines.is_empty() {
        return register.nobody.into_any();
    }
    let lines = register.lines.into_iter().map(|Line { level, said, roles }| {
        view! { <li><Mark level=level.to_owned()/><span><b>{said}</b>": "{roles}</span></li> }
    });
    let needs = register.needs.into_iter().map(|(role, need)| view! { <li class="need"><span><i>{role}</i>": "{need}</span></li> });
    view! { <ul class="levels" role="list">{lines.collect_view()}{needs.collect_view()}</ul> }.into_any()
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
