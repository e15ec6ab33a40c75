//! Taking many accounts into use at once, as one batch: all or nobody.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::many_store::{self, Candidate, MOST};
use super::slips::Slip;
use crate::basics::{PersonId, Problem, Reply, UnitId};
use crate::gate::{Entry, Permit, Visitor, permit};
use crate::rights::own::LockAccounts;

/// Gives the people chosen at a school a code each, by mail or on paper. Whoever cannot have one that way is passed over.
#[server(endpoint = "activate_many")]
pub async fn activate_many(unit: String, kind: String, way: String, #[server(default)] people: Vec<String>) -> Result<Reply, Problem> {
    let mut permit = permit::<LockAccounts>().await?;
    let visitor = Visitor::here()?;
    let by_mail = match way.as_str() {
        "mail" if visitor.mails => true,
        "mail" => return Err(Problem::invalid("form", "accounts-mail-off")),
        "paper" => false,
        _ => return Err(Problem::invalid("form", "problem-unreadable")),
    };
    let unit: UnitId = unit.parse().map_err(|_| Problem::NotFound)?;
    let marks = permit.marks_of(&[unit]).await?;
    let chosen: BTreeSet<PersonId> = people.iter().filter_map(|person| person.parse().ok()).collect();
    let found = many_store::candidates(&mut permit, &marks, &kind).await?;
    let taken: Vec<Candidate> = found
        .into_iter()
        .filter(|who| chosen.contains(&who.person))
        .filter(|who| if by_mail { who.check.by_mail(who.has_address) } else { who.check.on_paper() })
        .take(MOST)
        .collect();
    if taken.is_empty() {
        return Err(Problem::invalid("form", "fault-activations-nobody"));
    }
    let slips = give(&mut permit, &taken, by_mail).await?;
    let (given, passed) = (taken.len(), chosen.len().saturating_sub(taken.len()));
    // It tells how many: so it tells of each of them, and nobody is told who may not know one.
    let entry = Entry::of("act-accounts-invited").at(Some(unit)).change("", format!("{way} {given}"));
    permit.commit(taken.iter().fold(entry, |entry, who| entry.and(who.person))).await?;
    let page = format!("/activations?unit={unit}&kind={}", crate::ui::url::encode(&kind));
    let reply = Reply::said(if by_mail { "activations-mailed" } else { "activations-printed" });
    let reply = reply.go(&page).with("count", given).with("passed", passed);
    if by_mail {
        return Ok(reply);
    }
    let text = serde_json::to_string(&slips).map_err(|_| Problem::Broken("slips".to_owned()))?;
    Ok(reply.secret("slips", text))
}

/// An account where there is none, a code each, and an entry in the log each: a batch is as good as many single acts.
async fn give(permit: &mut Permit<LockAccounts>, taken: &[Candidate], by_mail: bool) -> Result<Vec<Slip>, Problem> {
    let mut slips = Vec::new();
    for who in taken {
        let (account, user_name) = many_store::account_for(permit, who).await?;
        if by_mail {
            many_store::mail(permit, who.person, account).await?;
        } else {
            let code = many_store::code(permit, account).await?;
            slips.push(Slip { name: who.name.clone(), user_name, code });
        }
        let way = if by_mail { "mail" } else { "paper" };
        permit.note(&Entry::of("act-account-invited").about(who.person).record(account.0).change("", way)).await?;
    }
    Ok(slips)
}
