//! The sign-in page: the only page without a session, and without a client.

use leptos::prelude::*;
use leptos_meta::Title;

use super::store;
use crate::gate::Visitor;
use crate::ui::url::Query;
use crate::ui::{Frame, Outside, TextField, typed_for};
use crate::words::use_words;

const ACTION: &str = "/api/sign_in";

#[component]
pub fn SignInPage() -> impl IntoView {
    Suspend::new(async move {
        let words = use_words();
        let visitor = Visitor::here().ok();
        let municipality = match &visitor {
            Some(visitor) => store::municipality(&visitor.gate).await.unwrap_or_default(),
            None => String::new(),
        };
        let mails = visitor.as_ref().is_some_and(|visitor| visitor.mails);
        let flash = visitor.and_then(|visitor| visitor.flash);
        let typed = typed_for(flash.as_ref(), ACTION);
        let uri = use_context::<axum::http::request::Parts>().map(|parts| parts.uri).unwrap_or_default();
        let next = Query::parse(uri.query().unwrap_or_default()).get("next").unwrap_or("/").to_owned();
        let path = uri.path_and_query().map_or_else(|| "/sign-in".to_owned(), ToString::to_string);
        let frame = Frame { title: words.say("sign-in-title"), path, flash, ..Frame::default() };
        view! {
            <Title text=format!("{} – Rollbok", words.say("sign-in-title"))/>
            <Outside frame=frame>
                <h1>{words.say("sign-in-title")}</h1>
                <p class="muted">{municipality}</p>
                <form method="post" action=ACTION class="stack-s">
                    <input type="hidden" name="next" value=next/>
                    <TextField id="user-name" name="user_name" label=words.say("sign-in-user-name") autocomplete="username" required=true
                        value=typed.or("user_name", "") fault=typed.fault("user_name")/>
                    <TextField id="password" name="password" label=words.say("sign-in-password") kind="password"
                        autocomplete="current-password" required=true hint=words.say(if mails { "sign-in-paste" } else { "sign-in-hint" })/>
                    <button class="btn primary" type="submit">{words.say("sign-in-act")}</button>
                </form>
                <p class="ways">
                    {mails.then(|| view! { <a href="/forgot">{words.say("forgot-title")}</a> })}
                    <a href="/activate">{words.say("activate-title")}</a>
                </p>
            </Outside>
        }
    })
}
