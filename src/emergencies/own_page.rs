//! One's own page of emergencies: asking for a role for the rest of the day, and what became of it.

use leptos::prelude::*;

use super::model::Emergency;
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::roles;
use crate::ui::{Action, Choice, Empty, Head, SelectField, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct OwnEmergencyPage;

const ACTION: &str = "/api/ask_emergency";

impl Page for OwnEmergencyPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let (words, me) = (use_words(), permit.person());
        let own = store::own(permit).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let body = if store::is_employed(permit, me).await? {
            let roles = role_choices(permit, words).await?;
            let places = store::places(permit).await?;
            view! { <div class="cols">{today(words, &own)}{form(words, &typed, roles, places)}</div> }.into_any()
        } else {
            view! { <div class="sheet"><Empty title=words.say("emergency-staff") hint=words.say("emergency-staff-hint")/></div> }.into_any()
        };
        let body = view! { <Head title=words.say("emergency-title") lede=words.say("emergency-lede")/>{body} };
        Ok(Sheet::new(words.say("emergency-title"), body))
    }
}

/// Every role that opens no wall, system by system.
async fn role_choices(permit: &mut Permit<ViewOwn>, words: &Words) -> Result<Vec<Choice>, Problem> {
    let roles = roles::store::list(permit).await?.into_iter().filter(|role| role.opens.trim().is_empty());
    let choices = roles.map(|role| Choice::new(role.role_id, role.name).under(role.system));
    Ok(std::iter::once(Choice::new("", words.say("roles-choose-role"))).chain(choices).collect())
}

fn form(words: &'static Words, typed: &Typed, roles: Vec<Choice>, places: Vec<(uuid::Uuid, String)>) -> impl IntoView + use<> {
    let value = |field: &str| typed.or(&format!("form[{field}]"), "");
    let fault = |field: &str| typed.fault(&format!("form[{field}]"));
    let units = std::iter::once(Choice::new("", words.say("roles-choose-scope")));
    let units: Vec<Choice> = units.chain(places.into_iter().map(|(id, name)| Choice::new(id, name))).collect();
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s" aria-labelledby="ask-head">
            <h2 id="ask-head">{words.say("emergency-ask")}</h2>
            <SelectField id="form-role" name="form[role]" label=words.say("roles-role") choices=roles chosen=value("role") fault=fault("role")/>
            <SelectField id="form-unit" name="form[unit]" label=words.say("roles-scope") choices=units chosen=value("unit") fault=fault("unit")/>
            <TextField id="form-reason" name="form[reason]" label=words.say("emergency-reason") hint=words.say("emergency-reason-hint")
                value=value("reason") fault=fault("reason")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("emergency-ask-now")}</button></div>
        </form>
    }
}

fn today(words: &'static Words, own: &[Emergency]) -> impl IntoView + use<> {
    let rows = own
        .iter()
        .map(|row| {
            let (class, key) = match row.state.as_str() {
                "open" => ("chip ok", "emergency-is-open"),
                "refused" => ("chip stop", "emergency-is-refused"),
                _ => ("chip wait", "emergency-waits"),
            };
            let says = words.tell("emergency-says", &[("role", (&row.role).into()), ("system", (&row.system).into()), ("unit", (&row.unit).into())]);
            let label = words.say("emergency-drop");
            let spoken = format!("{label}: {says}");
            let drop = (row.state == "asked").then(|| {
                view! { <Action path="/api/drop_emergency" values=vec![("emergency", row.id.to_string())] label=label spoken=spoken class="btn small"/> }
            });
            view! {
                <li>
                    <div>
                        <p class="why">{says}" "<span class=class>{words.say(key)}</span></p>
                        <p class="muted">{words.tell("adjust-because", &[("reason", (&row.reason).into())])}</p>
                    </div>
                    <span class="actions">{drop}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="today-head">
            <header><h2 id="today-head">{words.say("emergency-today")}</h2></header>
            {if own.is_empty() {
                view! { <p class="pad-in muted">{words.say("emergency-today-none")}</p> }.into_any()
            } else {
                view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
            }}
            <footer>{words.say("emergency-how")}</footer>
        </section>
    }
}
