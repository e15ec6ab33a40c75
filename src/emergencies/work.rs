//! What the start page says of emergencies: to whoever is employed that she can ask, to whoever gives roles what is to review.

use leptos::prelude::*;

use super::store;
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::words::Words;

/// A line that leads to asking for one; none for who is not employed.
pub async fn at_work(permit: &mut Permit<ViewOwn>, words: &'static Words) -> Result<Option<AnyView>, Problem> {
    let me = permit.person();
    let is_employed = store::is_employed(permit, me).await?;
    Ok(is_employed.then(|| {
        view! { <p class="muted spaced"><a href="/emergency">{words.say("emergency-title")}</a>": "{words.say("emergency-work")}</p> }
            .into_any()
    }))
}

/// How many wait for a review; none for who gives no roles.
pub async fn to_review(permit: &mut Permit<ViewOwn>) -> Result<Option<u64>, Problem> {
    if !permit.may("assignments.give") {
        return Ok(None);
    }
    Ok(Some(store::waiting(permit).await?).filter(|count| *count > 0))
}
