//! The form of consent on paper (SK24-53): printed for a pupil, signed by her, and registered here.

use leptos::prelude::*;

use super::extent::{self, Module, boxes};
use super::model::{LinkRow, PupilRow};
use super::sentence::consent;
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewGuardians;
use crate::ui::{Choice, Head, SelectField, TextField, typed_for};
use crate::words::{Words, use_words};

pub struct ConsentFormPage;

impl Page for ConsentFormPage {
    type Right = ViewGuardians;
    const HERE: &'static str = "/guardians";

    async fn sheet(permit: &mut Permit<ViewGuardians>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        let pupil = store::pupil(permit, id).await?;
        let links = store::links(permit, id).await?;
        permit.log_reads([id].into_iter().chain(links.iter().map(LinkRow::guardian)).collect::<Vec<_>>()).await?;
        if links.is_empty() {
            return Err(Problem::NotFound);
        }
        let may = permit.may("guardians.set") && pupil.born().is_some_and(|born| rules::may_consent(born, permit.today()));
        let typed = typed_for(asked.visitor.flash.as_ref(), "/api/register_consent");
        let offered = extent::offered(permit).await?;
        let ticks = links.iter().map(|link| ticks(words, link, &offered)).collect_view();
        let born = pupil.born().map(|born| words.day(born)).unwrap_or_default();
        let registers = may.then(|| links.iter().map(|link| register(words, &pupil, link, &typed, &offered)).collect_view());
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/guardians">{words.say("guardians-title")}</a></li></ol></nav>
            <Head title=words.say("consent-form") lede=words.say("consent-form-lede")/>
            <section class="sheet pad consent-form" aria-labelledby="form-head">
                <h2 id="form-head">{words.say("consent-form-title")}</h2>
                <p>{words.tell("consent-form-who", &[("pupil", pupil.name().into()), ("day", born.into()), ("place", pupil.place().into())])}</p>
                <p class="why">{words.say("consent-form-text")}</p>
                <ul role="list">{ticks}</ul>
                <p>{words.say("consent-form-free")}</p>
                <dl class="signs"><dt>{words.say("consent-form-place")}</dt><dd></dd><dt>{words.say("consent-form-sign")}</dt><dd></dd></dl>
            </section>
            {registers.map(|forms| view! {
                <section class="sheet spaced no-print" aria-labelledby="register-head">
                    <header><h2 id="register-head">{words.say("consent-register")}</h2></header>
                    {forms}
                </section>
            })}
        };
        Ok(Sheet::new(words.say("consent-form"), body))
    }
}

/// On paper: a box for the guardian, and beside it one for each module.
fn ticks(words: &'static Words, link: &LinkRow, offered: &[Module]) -> impl IntoView + use<> {
    let parts = offered
        .iter()
        .map(|module| view! { <li class="tick"><span aria-hidden="true" class="box"></span>{format!("{} ({})", module.name, module.system)}</li> })
        .collect_view();
    view! {
        <li>
            <p class="tick"><span aria-hidden="true" class="box"></span>{words.tell("consent-form-may", &[("guardian", link.name().into())])}</p>
            <p class="why">{words.say("consent-form-part")}</p>
            <ul class="parts" role="list">{parts}</ul>
        </li>
    }
}

fn register(
    words: &'static Words,
    pupil: &PupilRow,
    link: &LinkRow,
    typed: &crate::ui::Typed,
    offered: &[Module],
) -> impl IntoView + use<> {
    let id = link.guardianship_id.to_string();
    let is_typed = typed.or("link", "") == id;
    let own = |field: &str| if is_typed { field.to_owned() } else { format!("{field}-{id}") };
    let value = |field: &str| if is_typed { typed.or(field, "") } else { String::new() };
    let states = ["asked", "given", "refused", "withdrawn"].map(|state| Choice::new(state, words.say(&format!("consent-word-{state}"))));
    let stands = consent(words, pupil, link, offered).unwrap_or_else(|| words.say("consent-word-none"));
    let extents = [("all", "consent-extent-all"), ("part", "consent-extent-part")].map(|(extent, key)| Choice::new(extent, words.say(key)));
    let fault = if is_typed { typed.fault("modules") } else { None };
    let parts = boxes(words, offered, &id, &|field, _| is_typed && typed.has(field), fault.clone());
    view! {
        <form class="filters pad-in" method="post" action="/api/register_consent">
            <input type="hidden" name="link" value=id.clone()/>
            <p class="grow"><b>{link.name()}</b>" "<span class="muted">{stands}</span></p>
            <SelectField id=own("state") name="state" label=words.say("consent-register-state") choices=states.to_vec() chosen=value("state")/>
            <TextField id=own("reference") name="reference" label=words.say("consent-register-where") value=value("reference") fault=if is_typed { typed.fault("reference") } else { None }/>
            <SelectField id=own("extent") name="extent" label=words.say("consent-extent") choices=extents.to_vec() chosen=value("extent")/>
            <details class="more full" open=fault.is_some()><summary>{words.say("consent-modules-choose")}</summary>{parts}</details>
            <button class="btn" type="submit">{words.say("guardians-save")}</button>
        </form>
    }
}
