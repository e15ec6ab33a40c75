//! The acts of signing in, as server functions: each works as a plain form.

use leptos::prelude::*;

use crate::basics::{Problem, Reply};

#[cfg(feature = "ssr")]
use super::{password, store};
#[cfg(feature = "ssr")]
use crate::gate::{Duty, Entry, Permit, Visitor, permit};
#[cfg(feature = "ssr")]
use crate::notices::Kind;
#[cfg(feature = "ssr")]
use crate::rights::own::{ChangeOwn, ViewOwn};

/// Lets somebody in who knows the password, or says that user name or password is wrong; never which.
#[server(endpoint = "sign_in")]
pub async fn sign_in(user_name: String, password: String, next: Option<String>) -> Result<Reply, Problem> {
    let visitor = Visitor::here()?;
    visitor.gate.throttle.count(&store::fold_user_name(&user_name), &visitor.address)?;
    let account = store::find(&mut visitor.gate.look(Duty::SignIn).await?, &user_name).await?;
    let hash = account.as_ref().and_then(|account| account.hash.clone());
    let fits = password::fits(password, hash).await?;
    let Some(account) = account else { return Err(wrong()) };
    if !fits || account.is_shut(visitor.gate.clock.now()) {
        store::count_failure(visitor.gate.act(Duty::SignIn).await?, account.id()).await?;
        return Err(wrong());
    }
    store::let_in(visitor.gate.act(Duty::SignIn).await?, account.id()).await?;
    visitor.begin_session(account.id()).await?;
    let next = next.filter(|path| crate::basics::is_local(path)).unwrap_or_else(|| "/".to_owned());
    if let Some(language) = &account.language {
        crate::web::set_cookie("lang", language);
    }
    Ok(Reply::default().go(if account.must_change == Some(true) { "/account/password" } else { &next }))
}

#[cfg(feature = "ssr")]
fn wrong() -> Problem {
    Problem::invalid("user_name", "sign-in-wrong")
}

/// Ends the session at hand.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Result<Reply, Problem> {
    Visitor::here()?.end_session().await?;
    Ok(Reply::said("sign-in-signed-out").go("/sign-in"))
}

/// Asks for a link to a new password by mail. The answer is the same whether there is such an account or not.
#[server(endpoint = "forgot_password")]
pub async fn forgot_password(user_name: String) -> Result<Reply, Problem> {
    let visitor = Visitor::here()?;
    visitor.gate.throttle.count(&format!("forgot {}", store::fold_user_name(&user_name)), &visitor.address)?;
    if !visitor.mails {
        return Err(Problem::invalid("form", "forgot-no-mail"));
    }
    super::forgot::ask(&visitor, &user_name).await?;
    Ok(Reply::said("forgot-said").go("/sign-in"))
}

/// A new password with the link of a mail, once.
#[server(endpoint = "reset_password")]
pub async fn reset_password(token: String, new_password: String, password_again: String) -> Result<Reply, Problem> {
    super::forgot::choose(&Visitor::here()?, Kind::Reset, &token, new_password, &password_again, "fault-reset-link").await?;
    Ok(Reply::said("reset-done").go("/sign-in"))
}

/// The first password with a code, once.
#[server(endpoint = "activate")]
pub async fn activate(token: String, new_password: String, password_again: String) -> Result<Reply, Problem> {
    super::forgot::choose(&Visitor::here()?, Kind::Activation, &token, new_password, &password_again, "fault-activate-code").await?;
    Ok(Reply::said("activate-done").go("/sign-in"))
}

/// A new password for oneself. All other sessions end; this one gets a new id.
#[server(endpoint = "change_password")]
pub async fn change_password(old_password: String, new_password: String, password_again: String) -> Result<Reply, Problem> {
    let (account, own) = {
        let mut permit = permit::<ViewOwn>().await?;
        (permit.standing().account, store::own(&mut permit).await?)
    };
    let visitor = Visitor::here()?;
    visitor.gate.throttle.count(&own.user_name, &visitor.address)?;
    if !password::fits(old_password.clone(), own.hash).await? {
        return Err(Problem::invalid("old_password", "fault-password-old"));
    }
    let mut faults = password::faults("new_password", &new_password, &password_again, &[&own.user_name, "rollbok"]);
    if new_password == old_password {
        faults.push(crate::basics::Fault::new("new_password", "fault-password-same"));
    }
    if !faults.is_empty() {
        return Err(Problem::Invalid(faults));
    }
    let hash = password::hash(new_password).await?;
    let mut permit = permit::<ChangeOwn>().await?;
    let now = permit.now();
    store::set_password(&mut permit, account, &hash, false, now).await?;
    store::end_sessions(&mut permit, account).await?;
    let person = permit.person();
    permit.commit(Entry::of("act-password-changed").about(person)).await?;
    visitor.begin_session(account).await?;
    Ok(Reply::said("account-password-changed").go("/account"))
}

/// Ends one of one's own sessions, by the name its row has in the list.
#[server(endpoint = "end_session")]
pub async fn end_session(session: String) -> Result<Reply, Problem> {
    let mut permit: Permit<ChangeOwn> = permit().await?;
    if store::end_session(&mut permit, &session).await? == 0 {
        return Err(Problem::NotFound);
    }
    let person = permit.person();
    permit.commit(Entry::of("act-session-ended").about(person)).await?;
    Ok(Reply::said("account-session-ended"))
}

/// A language for this browser, and for the account if somebody is signed in.
#[server(endpoint = "choose_language")]
pub async fn choose_language(language: String, back: Option<String>) -> Result<Reply, Problem> {
    let lang = crate::words::Lang::of_code(&language).ok_or_else(|| Problem::invalid("language", "fault-language"))?;
    if let Ok(visitor) = Visitor::here()
        && visitor.account.is_some()
    {
        let mut permit = permit::<ChangeOwn>().await?;
        store::keep_language(&mut permit, lang).await?;
        permit.commit(Entry::of("act-language-chosen")).await?;
    }
    crate::web::set_cookie("lang", lang.code());
    Ok(Reply::default().go(back.as_deref().unwrap_or("/")))
}

/// Colour scheme and density for this browser; empty words mean: as the system has it. What is not sent stays. A table that only
/// asks for another density shows it, and says nothing.
#[server(endpoint = "choose_look")]
pub async fn choose_look(theme: Option<String>, density: Option<String>) -> Result<Reply, Problem> {
    let _own = permit::<ViewOwn>().await?;
    let keep = |name: &str, known: [&str; 2], chosen: &Option<String>| {
        if let Some(word) = chosen {
            crate::web::set_cookie(name, if known.contains(&word.as_str()) { word } else { "" });
        }
    };
    keep("theme", ["light", "dark"], &theme);
    keep("density", ["compact", "comfortable"], &density);
    Ok(if theme.is_some() { Reply::said("account-look-chosen") } else { Reply::default() })
}

/// What the first administrator types.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct FirstAdministrator {
    pub municipality: String,
    pub given_name: String,
    pub family_name: String,
    pub user_name: String,
}

/// Makes the first administrator of an empty database, once, for whoever holds the link from the terminal.
#[server(endpoint = "set_up")]
pub async fn set_up(token: String, who: FirstAdministrator, new_password: String, password_again: String) -> Result<Reply, Problem> {
    let visitor = Visitor::here()?;
    visitor.gate.throttle.count("setup", &visitor.address)?;
    let faults = super::setup::faults(&who, &new_password, &password_again);
    if !faults.is_empty() {
        return Err(Problem::Invalid(faults));
    }
    let hash = password::hash(new_password).await?;
    let account = super::setup::make(visitor.gate.act(Duty::Setup).await?, &token, &who, &hash).await?;
    visitor.begin_session(account).await?;
    Ok(Reply::said("setup-done").go("/"))
}
