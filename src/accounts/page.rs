//! The account form of one person: a page of the person card's family.

use leptos::prelude::*;

use super::mail_part::mail;
use super::parts::{create, facts_of, lock, once_shown, password, portals, user_name};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::notices;
use crate::rights::own::LockAccounts;
use crate::ui::{Head, Icon, Sign, typed_for};
use crate::words::use_words;

pub struct AccountPage;

impl Page for AccountPage {
    type Right = LockAccounts;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<LockAccounts>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let clock = permit.gate().clock.clone();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        permit.log_read(id).await?;
        let facts = store::find(permit, id).await?;
        let flash = asked.visitor.flash.as_ref();
        let typed = |action: &str| typed_for(flash, action);
        let once = flash.and_then(|flash| flash.outcome.as_ref().ok()).and_then(|reply| reply.value("once")).map(str::to_owned);
        let name = facts.name();
        let body = if id == permit.person() {
            view! {
                <div class="note spaced"><Icon sign=Sign::Person/><div><p>{words.say("fault-account-own")}</p></div>
                    <div class="actions"><a class="btn small" href="/account">{words.say("account-title")}</a></div>
                </div>
            }
            .into_any()
        } else if let Some(account) = facts.account() {
            let may_give = permit.covers(id).await?;
            let named = facts.named(id);
            let is_told = facts.user_name.as_deref().is_some_and(|name| named.is_told_by(name));
            let better = if is_told { Some(store::propose(permit, &named).await?) } else { None };
            let last = notices::last_of(permit, account).await?;
            view! {
                <div class="stack">
                {once.map(|once| once_shown(words, &facts, once, &clock))}
                <div class="cols">
                    <div class="stack">
                        {user_name(words, id, &facts, better, &typed("/api/rename_account"))}
                        {mail(words, id, &facts, asked.visitor.mails, last, &clock)}
                        {password(words, id, &facts, may_give)}
                        {portals(words, id, &facts)}
                    </div>
                    <div class="stack">
                        {facts_of(words, &facts, &clock)}
                        {lock(words, id, &facts, &clock)}
                    </div>
                </div>
                </div>
            }
            .into_any()
        } else {
            let proposed = store::propose(permit, &facts.named(id)).await?;
            create(words, id, &facts, &proposed, &typed("/api/make_account")).into_any()
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/people">{words.say("person-back")}</a></li><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.say("accounts-title") lede=name/>
            {body}
        };
        Ok(Sheet::new(words.say("accounts-title"), body))
    }
}
