//! The link by mail on the account form: the button, why there is none, and how the last mail stands.

use leptos::prelude::*;

use super::store::Facts;
use crate::basics::{Clock, PersonId};
use crate::notices::Last;
use crate::ui::Action;
use crate::words::Words;

pub fn mail(words: &'static Words, id: PersonId, facts: &Facts, mails: bool, last: Option<Last>, clock: &Clock) -> impl IntoView + use<> {
    let body = match (mails, facts.address()) {
        (false, _) => view! { <p class="muted">{words.say("accounts-mail-off")}</p> }.into_any(),
        (true, None) => view! { <p class="muted">{words.say("accounts-mail-no-address")}</p> }.into_any(),
        (true, Some(address)) => view! {
            <p>{words.tell("accounts-mail-lede", &[("address", address.into())])}</p>
            <div class="actions"><Action path="/api/mail_reset" values=vec![("person", id.to_string())] label=words.say("accounts-mail-send") class="btn primary"/></div>
        }
        .into_any(),
    };
    let state = last.map(|last| {
        let at = |at: &str| words.moment(clock, at);
        let sent = last.sent_at.as_deref().unwrap_or(&last.recorded_at);
        match last.state.as_str() {
            "sent" => words.tell("accounts-mail-sent", &[("when", at(sent).into())]),
            "given_up" => words.tell("accounts-mail-given-up", &[("when", at(&last.recorded_at).into())]),
            _ if last.attempts == 0 => words.tell("accounts-mail-waits", &[("when", at(&last.recorded_at).into())]),
            _ => words.tell(
                "accounts-mail-tries",
                &[("count", u64::try_from(last.attempts).unwrap_or_default().into()), ("when", at(&last.recorded_at).into())],
            ),
        }
    });
    view! {
        <section class="sheet" aria-labelledby="mail-head">
            <header><h2 id="mail-head">{words.say("accounts-mail")}</h2></header>
            <div class="pad-in stack-s">{body}</div>
            {state.map(|state| view! { <footer>{state}</footer> })}
        </section>
    }
}
