//! The page of one's own account.

use leptos::prelude::*;

use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Problem};
use crate::gate::{Density, Permit, Theme, Visitor};
use crate::rights::own::{ALL, ViewOwn};
use crate::sign_in::store::{self, OwnSession};
use crate::ui::{Action, Choice, Head, SelectField};
use crate::words::{Words, use_words};

pub struct AccountPage;

impl Page for AccountPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/account";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let clock = permit.gate().clock.clone();
        let own = store::own(permit).await?;
        let sessions = store::list_sessions(permit).await?;
        let here = asked.visitor.session.id().map(|id| crate::web::token_hash(&id.to_string()));
        let body = view! {
            <Head title=words.say("account-title") lede=permit.standing().name.clone()/>
            <div class="cols">
                <div class="stack">
                    {rights(words, permit)}
                    {sign_ins(words, sessions, here, &clock)}
                </div>
                <div class="stack">
                    <section class="sheet" aria-labelledby="account-head">
                        <header><h2 id="account-head">{words.say("account-facts")}</h2></header>
                        <dl class="facts pad-in">
                            <dt>{words.say("account-user-name")}</dt><dd>{own.user_name}</dd>
                            <dt>{words.say("account-password-at")}</dt><dd>{own.password_at.map(|at| words.moment(&clock, &at))}</dd>
                        </dl>
                        <footer><a href="/account/password">{words.say("account-change-password")}</a>" "<a href="/account/consent">{words.say("consent-title")}</a></footer>
                    </section>
                    {look(words, &asked.visitor)}
                </div>
            </div>
        };
        Ok(Sheet::new(words.say("account-title"), body))
    }
}

fn rights(words: &'static Words, permit: &Permit<ViewOwn>) -> impl IntoView + use<> {
    let rows: Vec<_> = ALL
        .iter()
        .filter_map(|right| permit.places_of(right.key).map(|places| (right, places.everywhere)))
        .map(|(right, everywhere)| {
            let place = words.say(if everywhere { "account-everywhere" } else { "account-own-units" });
            view! { <dt>{words.say(&format!("right-{}", right.key.replace('.', "-")))}</dt><dd>{place}</dd> }
        })
        .collect();
    let nothing = rows.is_empty().then(|| view! { <p class="pad-in">{words.say("account-rights-none")}</p> });
    view! {
        <section class="sheet" aria-labelledby="own-head">
            <header><h2 id="own-head">{words.say("account-rights")}</h2></header>
            {nothing}
            {(!rows.is_empty()).then(|| view! { <dl class="facts pad-in">{rows}</dl> })}
        </section>
    }
}

fn sign_ins(words: &'static Words, sessions: Vec<OwnSession>, here: Option<String>, clock: &Clock) -> impl IntoView + use<> {
    let th = |key: &str| words.say(key);
    let moment = |text: &str| words.moment(clock, text);
    let rows = sessions
        .into_iter()
        .map(|session| {
            let is_here = here.as_deref() == Some(session.session_hash.as_str());
            let browser = session.browser.filter(|name| !name.is_empty()).unwrap_or_else(|| words.say("account-session-unknown"));
            let spoken = words.tell("account-session-end-of", &[("browser", browser.clone().into())]);
            view! {
                <tr>
                    <th scope="row">{browser}{is_here.then(|| view! { <small class="blk">{words.say("account-session-here")}</small> })}</th>
                    <td data-th=th("account-session-started") class="nowrap">{moment(&session.started_at)}</td>
                    <td data-th=th("account-session-seen") class="nowrap">{moment(&session.seen_at)}</td>
                    <td><Action path="/api/end_session" values=vec![("session", session.session_hash)] label=words.say("account-session-end") spoken=spoken class="btn small"/></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="sessions-head">
            <header><h2 id="sessions-head">{words.say("account-sessions")}</h2></header>
            <div class="scroll" role="group" aria-labelledby="sessions-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("account-sessions")}</caption>
                    <thead><tr>
                        <th scope="col">{th("account-session-browser")}</th><th scope="col">{th("account-session-started")}</th>
                        <th scope="col">{th("account-session-seen")}</th><th scope="col">{th("person-column-act")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn look(words: &'static Words, visitor: &Visitor) -> impl IntoView + use<> {
    let choice = |value: &str, key: &str| Choice::new(value, words.say(key));
    let theme = visitor.theme.map_or("", |theme| if theme == Theme::Light { "light" } else { "dark" });
    let density = visitor.density.map_or("", |density| if density == Density::Compact { "compact" } else { "comfortable" });
    let themes = vec![choice("", "account-theme-system"), choice("light", "account-theme-light"), choice("dark", "account-theme-dark")];
    let densities = vec![
        choice("", "account-density-system"),
        choice("compact", "account-density-compact"),
        choice("comfortable", "account-density-comfortable"),
    ];
    view! {
        <section class="sheet" aria-labelledby="look-head">
            <header><h2 id="look-head">{words.say("account-look")}</h2></header>
            <form method="post" action="/api/choose_look" class="pad-in stack-s">
                <SelectField id="theme" name="theme" label=words.say("account-theme") choices=themes chosen=theme/>
                <SelectField id="density" name="density" label=words.say("account-density") choices=densities chosen=density/>
                <div class="actions"><button class="btn" type="submit">{words.say("account-look-save")}</button></div>
            </form>
        </section>
    }
}
