//! Role definitions: the systems and their roles left, the rights of one role right. Standard roles are only looked at.

use std::collections::{BTreeMap, HashMap};

use leptos::prelude::*;
use uuid::Uuid;

use super::book::{Book, NONE, Role};
use super::draft::Draft;
use super::{concept, draft, edit, manage, store, table};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::world::systems;
use crate::gate::{Flash, Permit};
use crate::rights::own::{DefineRoles, Right, ViewRoles};
use crate::ui::url::encode;
use crate::ui::{Empty, Head, Icon, Sign, level_word, typed_for};
use crate::words::{Words, use_words};

pub struct RolesPage;

impl Page for RolesPage {
    type Right = ViewRoles;
    const HERE: &'static str = "/roles";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let Some((chosen, _)) = chosen(&systems, asked.query.get("system")) else {
            let body =
                view! { <Head title=words.say("roledef-title")/><Empty title=words.say("roledef-none") hint=words.say("roledef-lede")/> };
            return Ok(Sheet::new(words.say("roledef-title"), body));
        };
        let mut book = store::book(permit, &chosen).await?;
        store::describe(permit, &mut book).await?;
        let holders = store::holders(permit, &chosen).await?;
        let role = asked.query.get("role").and_then(|key| book.role(key)).or_else(|| book.roles.first()).cloned();
        let defines = may_define(permit);
        let new = format!("/roles/new?system={}", encode(&book.system));
        let drafts = if defines { draft::load(&asked.visitor).await? } else { BTreeMap::new() };
        let waiting = role.as_ref().and_then(|role| drafts.get(&role.id)).cloned();
        let compare = format!("/roles/compare?system={}", encode(&book.system));
        let on_paper = format!("/roles/concept?system={}", encode(&book.system));
        let standing = concept::standing(permit, &book).await?;
        let body = view! {
            <Head title=words.say("roledef-title") lede=words.say("roledef-lede")>
                {defines.then(|| view! { <a class="btn" href=new><Icon sign=Sign::Plus/>{words.say("roledef-new")}</a> })}
                <a class="btn" href=compare>{words.say("matrix-title")}</a>
                <a class="btn" href=on_paper>{words.say("concept-title")}</a>
            </Head>
            {system_tabs(words, "/roles", &systems, &book.system)}
            {concept::banner(words, &book.system, &standing)}
            {(!drafts.is_empty()).then(|| view! {
                <div class="note spaced">
                    <Icon sign=Sign::Clock/>
                    <div><p>{words.tell("roledef-drafts", &[("count", drafts.len().into())])}</p></div>
                    <div class="actions"><a class="btn small" href="/roles/review">{words.say("roledef-to-review")}</a></div>
                </div>
            })}
            <div class="roledef">
                {list(words, &book, role.as_ref(), &holders)}
                {role.map(|role| definition(words, &book, &role, &holders, defines, asked.visitor.flash.as_ref(), waiting.as_ref()))}
            </div>
        };
        Ok(Sheet::new(words.say("roledef-title"), body))
    }
}

/// The system that was asked for, else the first one.
pub(super) fn chosen(systems: &[(String, String)], asked: Option<&str>) -> Option<(String, String)> {
    systems.iter().find(|(key, _)| Some(key.as_str()) == asked).or_else(|| systems.first()).cloned()
}

/// One link a system, to the page at `path`.
pub(super) fn system_tabs(words: &'static Words, path: &str, systems: &[(String, String)], here: &str) -> impl IntoView + use<> {
    let links = systems
        .iter()
        .map(|(key, name)| {
            let current = (key == here).then_some("page");
            view! { <a class="btn small" href=format!("{path}?system={}", encode(key)) aria-current=current>{name.clone()}</a> }
        })
        .collect_view();
    view! { <nav class="systems actions" aria-label=words.say("roledef-systems")>{links}</nav> }
}

fn list(words: &'static Words, book: &Book, here: Option<&Role>, holders: &HashMap<Uuid, u64>) -> impl IntoView + use<> {
    let own = book.own_roles();
    let beside = match book.limit {
        Some(limit) => words.tell("roledef-own-of", &[("count", own.into()), ("limit", u64::try_from(limit).unwrap_or(0).into())]),
        None => words.number(own as u64),
    };
    let section = |title: &str, beside: String, wanted: &dyn Fn(&Role) -> bool| {
        let roles: Vec<_> = book
            .roles
            .iter()
            .filter(|role| wanted(role))
            .map(|role| {
                let current = here.is_some_and(|here| here.id == role.id).then_some("page");
                let count = holders.get(&role.id).copied().unwrap_or(0);
                view! {
                    <li>
                        <a href=book.href(role) aria-current=current>
                            <span>{role.name.clone()}</span>
                            <span class="n">
                                {words.number(count)}<span class="sr">{words.say("roledef-people")}</span>
                                {role.standard.then(|| view! { <Icon sign=Sign::Lock/> })}
                            </span>
                        </a>
                    </li>
                }
            })
            .collect();
        (!roles.is_empty()).then(|| view! { <h2>{words.say(title)}<span class="n">{beside}</span></h2><ul>{roles}</ul> })
    };
    view! {
        <nav class="rolelist sheet" aria-label=words.say("roledef-roles")>
            {section("roledef-standard", words.say("roledef-locked"), &|role| role.standard)}
            {section("roledef-own", beside, &|role| !role.standard && !role.is_archived())}
            {section("roledef-archived", String::new(), &|role| !role.standard && role.is_archived())}
        </nav>
    }
}

fn definition(
    words: &'static Words,
    book: &Book,
    role: &Role,
    holders: &HashMap<Uuid, u64>,
    defines: bool,
    flash: Option<&Flash>,
    waiting: Option<&Draft>,
) -> impl IntoView + use<> {
    let count = holders.get(&role.id).copied().unwrap_or(0);
    let held = if role.by_audience && count == 0 {
        words.say("roledef-by-audience")
    } else {
        words.tell("roledef-held", &[("count", count.into())])
    };
    let opened = words.tell("roledef-opened", &[("count", book.opened(role).into()), ("total", book.items.len().into())]);
    let compare = match book.base(role) {
        Some(base) => format!("/roles/compare?system={}&a={}&b={}", encode(&book.system), encode(&base.key), encode(&role.key)),
        None => format!("/roles/compare?system={}&a={}", encode(&book.system), encode(&role.key)),
    };
    view! {
        <section class="stack-s" aria-labelledby="role-name">
            <div class="head tight">
                <div>
                    <h2 id="role-name">{role.name.clone()}</h2>
                    <p class="lede">{made(words, book, role)}{held}" "{opened}</p>
                </div>
                <div class="actions"><a class="btn small" href=compare>{words.say("roledef-compare")}</a></div>
            </div>
            {role.standard.then(|| view! {
                <div class="note">
                    <Icon sign=Sign::Lock/>
                    <div><h3>{words.say("roledef-standard-note")}</h3><p>{words.say("roledef-standard-hint")}</p></div>
                </div>
            })}
            {opens(words, role)}
            {bypass(words, role)}
            {table::legend(words)}
            {if defines && !role.standard && !role.is_archived() {
                edit::form(words, book, role, &typed_for(flash, edit::ACTION), waiting).into_any()
            } else {
                table::rights(words, book, role).into_any()
            }}
            {(defines && !role.standard).then(|| manage::forms(words, book, role, flash))}
        </section>
    }
}

/// What an own role was made from, and its version.
fn made(words: &Words, book: &Book, role: &Role) -> String {
    if role.standard {
        return String::new();
    }
    let version = words.tell("roledef-version", &[("version", u64::try_from(role.version).unwrap_or(0).into())]);
    let base =
        book.base(role).map_or_else(|| words.say("roledef-base-none"), |base| words.tell("roledef-base", &[("base", (&base.name).into())]));
    format!("{base} {version} ")
}

/// Whether the reader may change roles: the right must count everywhere.
pub(super) fn may_define(permit: &Permit<ViewRoles>) -> bool {
    permit.places_of(DefineRoles::RIGHT.key).is_some_and(|places| places.everywhere)
}

pub(super) fn must_define(permit: &Permit<ViewRoles>) -> Result<(), Problem> {
    if may_define(permit) { Ok(()) } else { Err(Problem::NotAllowed(DefineRoles::RIGHT.key.to_owned())) }
}

/// A right on every item there is or will be: what stands in the cells is less than half of it (WIL-32).
fn bypass(words: &'static Words, role: &Role) -> Option<impl IntoView + use<>> {
    (role.all_items != NONE).then(|| {
        let text = words.tell("roledef-all-items", &[("level", level_word(words, &role.all_items).into())]);
        view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{text}</p></div></div> }
    })
}

/// The walls a role opens, in a note of their own.
fn opens(words: &'static Words, role: &Role) -> Option<impl IntoView + use<>> {
    (!role.opens.is_empty()).then(|| {
        let text = if role.opens == "protected" {
            words.say("roledef-opens-protected")
        } else {
            words.tell("roledef-opens-walls", &[("walls", role.opens.replace(' ', ", ").into())])
        };
        view! { <div class="note shield"><Icon sign=Sign::Shield/><div><p>{text}</p></div></div> }
    })
}
