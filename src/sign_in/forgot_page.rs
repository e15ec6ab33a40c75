//! The pages of a new password without the old one: asking for a link, the page behind the link, the page for a code.
//!
//! INVARIANT: opening a link uses nothing up, since mail programs open links too; only the form does.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::forgot;
use crate::gate::Visitor;
use crate::ui::{Frame, Outside, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

/// Asks for a link.
#[component]
pub fn ForgotPage() -> impl IntoView {
    Suspend::new(async move {
        let words = use_words();
        let visitor = Visitor::here().ok();
        let mails = visitor.as_ref().is_some_and(|visitor| visitor.mails);
        let body = if mails {
            view! {
                <h1>{words.say("forgot-title")}</h1>
                <p class="muted">{words.say("forgot-lede")}</p>
                <form method="post" action="/api/forgot_password" class="stack-s">
                    <TextField id="user-name" name="user_name" label=words.say("sign-in-user-name") autocomplete="username" required=true/>
                    <button class="btn primary" type="submit">{words.say("forgot-act")}</button>
                </form>
                <p><a href="/sign-in">{words.say("forgot-back")}</a></p>
            }
            .into_any()
        } else {
            view! {
                <h1>{words.say("forgot-title")}</h1>
                <p>{words.say("forgot-no-mail")}</p>
                <p><a href="/sign-in">{words.say("forgot-back")}</a></p>
            }
            .into_any()
        };
        framed(words, "forgot-title", visitor, body)
    })
}

/// Behind the link of a mail.
#[component]
pub fn ResetPage() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
    Suspend::new(async move {
        let words = use_words();
        let visitor = Visitor::here().ok();
        let is_good = match &visitor {
            Some(visitor) => forgot::is_good(visitor, "reset", &token).await.unwrap_or(false),
            None => false,
        };
        let typed = typed_for(visitor.as_ref().and_then(|visitor| visitor.flash.as_ref()), "/api/reset_password");
        let body = if is_good {
            view! {
                <h1>{words.say("reset-title")}</h1>
                <form method="post" action="/api/reset_password" class="stack-s">
                    <input type="hidden" name="token" value=token/>
                    {passwords(words, &typed)}
                    <button class="btn primary" type="submit">{words.say("reset-act")}</button>
                </form>
            }
            .into_any()
        } else {
            view! {
                <h1>{words.say("reset-title")}</h1>
                <p>{words.say("fault-reset-link")}</p>
                <p><a href="/forgot">{words.say("forgot-again")}</a></p>
            }
            .into_any()
        };
        framed(words, "reset-title", visitor, body)
    })
}

/// Where a code from a mail or a slip of paper is typed.
#[component]
pub fn ActivatePage() -> impl IntoView {
    Suspend::new(async move {
        let words = use_words();
        let visitor = Visitor::here().ok();
        let typed = typed_for(visitor.as_ref().and_then(|visitor| visitor.flash.as_ref()), "/api/activate");
        let body = view! {
            <h1>{words.say("activate-title")}</h1>
            <p class="muted">{words.say("activate-lede")}</p>
            <form method="post" action="/api/activate" class="stack-s">
                <TextField id="token" name="token" label=words.say("activate-code") hint=words.say("activate-code-hint") autocomplete="one-time-code"
                    required=true fault=typed.fault("token")/>
                {passwords(words, &typed)}
                <button class="btn primary" type="submit">{words.say("activate-act")}</button>
            </form>
            <p><a href="/sign-in">{words.say("forgot-back")}</a></p>
        };
        framed(words, "activate-title", visitor, body.into_any())
    })
}

fn passwords(words: &'static Words, typed: &Typed) -> impl IntoView + use<> {
    view! {
        <TextField id="new-password" name="new_password" label=words.say("account-new-password") kind="password"
            autocomplete="new-password" required=true hint=words.say("reset-hint") fault=typed.fault("new_password")/>
        <TextField id="again" name="password_again" label=words.say("account-password-again") kind="password"
            autocomplete="new-password" required=true fault=typed.fault("again")/>
    }
}

fn framed(words: &'static Words, title: &str, visitor: Option<Visitor>, body: AnyView) -> impl IntoView {
    let uri = use_context::<axum::http::request::Parts>().map(|parts| parts.uri).unwrap_or_default();
    let path = uri.path_and_query().map_or_else(|| "/sign-in".to_owned(), ToString::to_string);
    let frame = Frame { title: words.say(title), path, flash: visitor.and_then(|visitor| visitor.flash), ..Frame::default() };
    view! { <Title text=format!("{} – Rollbok", words.say(title))/><Outside frame=frame>{body}</Outside> }
}
