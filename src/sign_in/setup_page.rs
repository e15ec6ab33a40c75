//! The page behind the one-time link: the first administrator of an empty database.

use leptos::prelude::*;
use leptos_meta::Title;

use super::setup;
use crate::gate::Visitor;
use crate::ui::url::Query;
use crate::ui::{Frame, Outside, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

const ACTION: &str = "/api/set_up";

#[component]
pub fn SetupPage() -> impl IntoView {
    Suspend::new(async move {
        let words = use_words();
        let visitor = Visitor::here().ok();
        let uri = use_context::<axum::http::request::Parts>().map(|parts| parts.uri).unwrap_or_default();
        let token = Query::parse(uri.query().unwrap_or_default()).get("token").unwrap_or_default().to_owned();
        let is_open = match &visitor {
            Some(visitor) => setup::is_open(&visitor.gate, &token).await.unwrap_or(false),
            None => false,
        };
        let flash = visitor.and_then(|visitor| visitor.flash);
        let typed = typed_for(flash.as_ref(), ACTION);
        let path = uri.path_and_query().map_or_else(|| "/setup".to_owned(), ToString::to_string);
        let frame = Frame { title: words.say("setup-title"), path, flash, ..Frame::default() };
        let body = if is_open {
            form(words, token, &typed).into_any()
        } else {
            view! { <h1>{words.say("problem-not-found-title")}</h1><p>{words.say("setup-closed")}</p> }.into_any()
        };
        view! { <Title text=format!("{} – Rollbok", words.say("setup-title"))/><Outside frame=frame>{body}</Outside> }
    })
}

fn form(words: &'static Words, token: String, typed: &Typed) -> impl IntoView + use<> {
    let field = |name: &str, key: &str| {
        let field = format!("who[{name}]");
        view! {
            <TextField id=format!("who-{name}") name=field.clone() label=words.say(key) required=true value=typed.or(&field, "") fault=typed.fault(&field)/>
        }
    };
    view! {
        <h1>{words.say("setup-title")}</h1>
        <p class="muted">{words.say("setup-lede")}</p>
        <form method="post" action=ACTION class="stack-s">
            <input type="hidden" name="token" value=token/>
            {field("municipality", "setup-municipality")}
            {field("given_name", "setup-given-name")}
            {field("family_name", "setup-family-name")}
            {field("user_name", "setup-user-name")}
            <TextField id="new-password" name="new_password" label=words.say("account-new-password") kind="password"
                autocomplete="new-password" required=true hint=words.say("account-password-lede") fault=typed.fault("new_password")/>
            <TextField id="again" name="password_again" label=words.say("account-password-again") kind="password"
                autocomplete="new-password" required=true fault=typed.fault("again")/>
            <button class="btn primary" type="submit">{words.say("setup-make")}</button>
        </form>
    }
}
