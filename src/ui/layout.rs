//! The frame around every page: skip link, chalkboard top with search, menu, the sheet, and the foot with the languages.

use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::sheet::Action;
use crate::gate::Flash;
use crate::words::{Arg, Lang, use_words};

/// What the frame shows around a page.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Title of the page, in the tab and on paper. Never a person's name: titles end up in histories and logs.
    pub title: String,
    pub municipality: String,
    /// Who is signed in.
    pub person: Option<String>,
    /// The menu's entries within reach: section, path, words.
    pub menu: Vec<(&'static str, &'static str, &'static str)>,
    /// The path of the menu entry the page belongs to.
    pub here: &'static str,
    /// Path and query of this page, for the language links.
    pub path: String,
    pub printed_at: String,
    pub flash: Option<Flash>,
}

#[component]
pub fn Layout(frame: Frame, children: Children) -> impl IntoView {
    let words = use_words();
    let printed = words.tell(
        "printed",
        &[
            ("municipality", frame.municipality.clone().into()),
            ("title", frame.title.clone().into()),
            ("when", frame.printed_at.clone().into()),
            ("who", frame.person.clone().unwrap_or_default().into()),
        ],
    );
    let signed_in = frame.person.is_some();
    view! {
        <a class="skip" href="#content">{words.say("skip-to-content")}</a>
        <div class=if signed_in { "app" } else { "app bare" }>
            <header class="top">
                <a class="brand" href="/"><Brand/><span>"Rollbok"</span></a>
                <span class="where">{frame.municipality.clone()}</span>
                {frame.person.clone().map(|name| view! { <Find/><Me name=name/> })}
                {signed_in.then(|| view! { <a class="menu-open" href="#menu"><Icon sign=Sign::Menu/>{words.say("menu")}</a> })}
            </header>
            {signed_in.then(|| view! { <Spine menu=frame.menu.clone() here=frame.here/> })}
            <div class="page">
                <main id="content" tabindex="-1">
                    <p class="printhead print-only">{printed}</p>
                    {frame.flash.clone().map(|flash| view! { <Receipt flash=flash/> })}
                    {children()}
                </main>
                <Foot path=frame.path.clone()/>
            </div>
        </div>
    }
}

#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg aria-hidden="true" viewBox="0 0 22 22">
            <rect x="1" y="3" width="20" height="6.5" rx="1.2" fill="currentColor"></rect>
            <rect x="1" y="12.5" width="20" height="6.5" rx="1.2" fill="currentColor" opacity=".28"></rect>
            <rect x="1" y="12.5" width="10" height="6.5" rx="1.2" fill="currentColor"></rect>
        </svg>
    }
}

#[component]
fn Find() -> impl IntoView {
    let words = use_words();
    view! {
        <form class="find" role="search" action="/search">
            <label class="sr" for="find">{words.say("search-label")}</label>
            <Icon sign=Sign::Search/>
            <button class="sr" type="submit" tabindex="-1">{words.say("search-title")}</button>
            <crate::search::SearchBox placeholder=words.say("search-label") people=words.say("search-people") schools=words.say("search-schools")/>
        </form>
    }
}

#[component]
fn Me(name: String) -> impl IntoView {
    let words = use_words();
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
    view! {
        <a class="me" href="/account">
            <span class="initials" aria-hidden="true">{initials}</span>
            <span class="nm" aria-hidden="true">{name.clone()}</span>
            <span class="sr">{format!("{name}, {}", words.say("my-account"))}</span>
        </a>
    }
}

#[component]
fn Spine(menu: Vec<(&'static str, &'static str, &'static str)>, here: &'static str) -> impl IntoView {
    let words = use_words();
    let mut sections: Vec<(&'static str, Vec<(&'static str, &'static str)>)> = Vec::new();
    for (section, path, key) in menu {
        match sections.last_mut() {
            Some((name, list)) if *name == section => list.push((path, key)),
            _ => sections.push((section, vec![(path, key)])),
        }
    }
    let sections = sections
        .into_iter()
        .map(|(section, entries)| {
            let entries = entries
                .into_iter()
                .map(|(path, key)| view! { <li><a href=path aria-current=(path == here).then_some("page")>{words.say(key)}</a></li> })
                .collect_view();
            view! { <h2>{words.say(section)}</h2><ul>{entries}</ul> }
        })
        .collect_view();
    view! {
        <nav class="spine" id="menu" aria-label=words.say("menu-main") tabindex="-1">
            <a class="menu-close" href="#content"><Icon sign=Sign::Close/>{words.say("menu-close")}</a>
            {sections}
            <div class="leave"><Action path="/api/sign_out" values={no_values()} label=words.say("sign-out") class="linkbtn"/></div>
        </nav>
    }
}

#[component]
fn Foot(path: String) -> impl IntoView {
    view! {
        <footer class="foot">
            <span>{concat!("Rollbok ", env!("CARGO_PKG_VERSION"))}</span>
            <Languages path=path/>
        </footer>
    }
}

/// A form that says it all by its path.
fn no_values() -> Vec<(&'static str, String)> {
    Vec::new()
}

/// The four languages; choosing one leads back to this page.
#[component]
pub fn Languages(path: String) -> impl IntoView {
    let words = use_words();
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| {
            let is_here = lang == words.lang;
            view! {
                <li>
                    <button class="linkbtn" type="submit" name="language" value=lang.code() lang=lang.code() aria-current=is_here.then_some("true")>
                        {lang.own_name()}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <form method="post" action="/api/choose_language" class="languages">
            <input type="hidden" name="back" value=path/>
            <ul aria-label=words.say("languages")>{languages}</ul>
        </form>
    }
}

/// What the last act did, or why it could not. What can be taken back is taken back from here.
#[component]
pub fn Receipt(flash: Flash) -> impl IntoView {
    let words = use_words();
    match flash.outcome {
        Ok(reply) => {
            let args: Vec<(&str, Arg)> = reply.with.iter().map(|(name, value)| (name.as_str(), counted(name, value))).collect();
            let said = words.tell(reply.said.as_deref().unwrap_or_default(), &args);
            view! {
                <div class="note ok receipt" role="status">
                    <Icon sign=Sign::Check/>
                    <div><p>{said}</p></div>
                    {reply.undo.map(|undo| view! {
                        <div class="actions"><Action path=undo.path values=undo.values label=words.say("undo") sign=Sign::Undo class="btn small"/></div>
                    })}
                </div>
            }
            .into_any()
        }
        Err(problem) => super::problem::note(&problem).into_any(),
    }
}

/// A value of a receipt: how many there are is a number, so that one is said as one; a name stays as it was written.
fn counted(name: &str, value: &str) -> Arg {
    match value.parse::<u64>() {
        Ok(count) if name != "name" && count.to_string() == value => Arg::Count(count),
        _ => value.into(),
    }
}
