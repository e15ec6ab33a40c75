//! The head of a page, a button that is a form, and the three kinds of nothing.

use leptos::prelude::*;

use super::icon::{Icon, Sign};

/// Title, lede and the page's own acts.
#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(optional, into)] lede: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="head">
            <div>
                <h1>{title}</h1>
                {(!lede.is_empty()).then(|| view! { <p class="lede">{lede}</p> })}
            </div>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}

/// A button that posts a form of its own: hidden values and one act.
#[component]
pub fn Action<N: Into<String> + 'static>(
    #[prop(into)] path: String,
    values: Vec<(N, String)>,
    #[prop(into)] label: String,
    /// What a screen reader hears, where the label alone does not say of what.
    #[prop(optional, into)]
    spoken: Option<String>,
    #[prop(optional)] sign: Option<Sign>,
    #[prop(default = "btn")] class: &'static str,
) -> impl IntoView {
    let inputs = values.into_iter().map(|(name, value)| view! { <input type="hidden" name=name.into() value=value/> }).collect_view();
    view! {
        <form method="post" action=path>
            {inputs}
            <button class=class type="submit" aria-label=spoken>
                {sign.map(|sign| view! { <Icon sign=sign/> })}
                {label}
            </button>
        </form>
    }
}

/// Nothing to show, and which nothing it is. The line about protected people stands below it always and for everybody: so it says
/// nothing about anybody.
#[component]
pub fn Empty(#[prop(into)] title: String, #[prop(into)] hint: String, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let words = crate::words::use_words();
    view! {
        <div class="empty">
            <h2>{title}</h2>
            <p>{hint}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
            <p class="shield-line"><b>{words.say("shield-question")}</b>" "{words.say("shield-answer")}</p>
        </div>
    }
}

/// No match: says what was looked for and which filters are on, and clears them.
#[component]
pub fn NoMatch(#[prop(into)] text: String, filters: Vec<String>, clear: String) -> impl IntoView {
    let words = crate::words::use_words();
    let title = if text.is_empty() { words.say("no-match") } else { words.tell("search-none", &[("text", text.into())]) };
    view! { <Empty title=title hint=filters_on(&filters)><a class="btn" href=clear>{words.say("clear-filters")}</a></Empty> }
}

/// The filters that are on, in one sentence; nothing if none is.
pub fn filters_on(names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    crate::words::use_words().tell("filters-on", &[("count", names.len().into()), ("names", names.join(", ").into())])
}
