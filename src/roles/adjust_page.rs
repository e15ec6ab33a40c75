//! What one person has beside her roles and what is taken from her: a form, and a list with its ends and reasons.

use leptos::prelude::*;

use super::adjust_model::WHATS;
use super::adjust_store::{self as rows, Held};
use super::give_page::scope_choices;
use super::store::{self, OPEN_END};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{Action, Choice, DateField, Empty, Head, SelectField, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct AdjustPage;

const ACTION: &str = "/api/adjust_right";
/// The end that is proposed: half a year.
const PROPOSED: i64 = 182;

impl Page for AdjustPage {
    type Right = GiveRoles;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        permit.log_read(id).await?;
        let name = store::name_of(permit, id).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let today = permit.today();
        let held = rows::of_person(permit, id).await?;
        let is_self = permit.person() == id;
        let form = if is_self {
            view! { <div class="sheet pad"><p class="why">{words.say("fault-to-oneself")}</p></div> }.into_any()
        } else {
            let items = item_choices(permit, words).await?;
            let scopes = scope_choices(permit, words).await?;
            form_view(words, id, today, &typed, items, scopes).into_any()
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/people">{words.say("person-back")}</a></li><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.tell("adjust-title-of", &[("name", name.into())]) lede=words.say("adjust-lede")/>
            <div class="cols">
                {form}
                {list(words, &held, today, !is_self)}
            </div>
        };
        Ok(Sheet::new(words.say("adjust-title"), body))
    }
}

/// Everything that may be given or taken. What stands behind a wall may only be taken, so it is there too.
async fn item_choices(permit: &mut Permit<GiveRoles>, words: &Words) -> Result<Vec<Choice>, Problem> {
    let mut choices = vec![Choice::new("", words.say("adjust-choose-item"))];
    for item in rows::items(permit).await? {
        choices.push(Choice::new(format!("{}/{}", item.system_key, item.item_key), item.name).under(item.system));
    }
    Ok(choices)
}

fn form_view(
    words: &'static Words,
    id: PersonId,
    today: Day,
    typed: &Typed,
    items: Vec<Choice>,
    scopes: Vec<Choice>,
) -> impl IntoView + use<> {
    let value = |field: &str, usual: &str| typed.or(field, usual);
    let fault = |field: &str| typed.fault(field);
    let whats = WHATS.map(|what| {
        let group = words.say(if what.starts_with("give") { "adjust-group-give" } else { "adjust-group-take" });
        Choice::new(what, words.say(&format!("adjust-what-{}", what.replace(':', "-")))).under(group)
    });
    let whats = std::iter::once(Choice::new("", words.say("adjust-choose-what"))).chain(whats).collect();
    let clients = ["portal", "office"].map(|client| Choice::new(client, words.say(&format!("systems-client-{client}")))).to_vec();
    let end = today.plus_days(PROPOSED).to_string();
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s">
            <input type="hidden" name="form[person]" value=id.to_string()/>
            <SelectField id="form-item" name="form[item]" label=words.say("adjust-item") choices=items chosen=value("form[item]", "") fault=fault("form[item]").or_else(|| fault("form[person]"))/>
            <SelectField id="form-what" name="form[what]" label=words.say("adjust-what") choices=whats chosen=value("form[what]", "") fault=fault("form[what]")/>
            <SelectField id="form-client" name="form[client]" label=words.say("adjust-client") choices=clients chosen=value("form[client]", "portal") fault=fault("form[client]")/>
            <SelectField id="form-scope" name="form[scope]" label=words.say("roles-scope") choices=scopes chosen=value("form[scope]", "") fault=fault("form[scope]")/>
            <div class="two">
                <DateField id="form-from" name="form[from]" label=words.say("roles-from") value=value("form[from]", &today.to_string()) fault=fault("form[from]")/>
                <DateField id="form-to" name="form[to]" label=words.say("roles-to") hint=words.say("roles-to-hint") value=value("form[to]", &end) fault=fault("form[to]")/>
            </div>
            <TextField id="form-reason" name="form[reason]" label=words.say("adjust-reason") hint=words.say("adjust-reason-hint") required=true
                value=value("form[reason]", "") fault=fault("form[reason]")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("adjust-save")}</button></div>
        </form>
    }
}

fn list(words: &'static Words, held: &[Held], today: Day, may_act: bool) -> impl IntoView + use<> {
    let rows = held.iter().map(|held| row(words, held, today, may_act)).collect_view();
    let body = if held.is_empty() {
        view! { <Empty title=words.say("adjust-none") hint=words.say("adjust-none-hint")/> }.into_any()
    } else {
        view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="sheet" aria-labelledby="held-head">
            <header><h2 id="held-head">{words.say("adjust-held")}</h2></header>
            {body}
        </section>
    }
}

/// `Får läsa alla: Frånvaro (Skola24). Gäller Kyrkbyskolan, till och med 30 juni 2027. Skäl: …`
fn row(words: &'static Words, held: &Held, today: Day, may_act: bool) -> impl IntoView + use<> {
    let over = held.is_over(today);
    let scope = held.place.clone().unwrap_or_else(|| words.say("scope-everywhere"));
    let says = words.tell(
        &format!("adjust-says-{}", held.what()),
        &[("item", (&held.name).into()), ("system", (&held.system).into()), ("scope", scope.into())],
    );
    let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| words.day(day));
    let ends = match &held.revoked_on {
        Some(revoked) => words.tell("adjust-revoked", &[("day", day(revoked).into())]),
        None if held.to_day == OPEN_END => words.tell("adjust-from", &[("from", day(&held.from_day).into())]),
        None => words.tell("adjust-days", &[("from", day(&held.from_day).into()), ("to", day(&held.to_day).into())]),
    };
    let reason = held.reason.clone().map(|reason| words.tell("adjust-because", &[("reason", reason.into())]));
    let values = vec![("adjustment", held.adjustment_id.to_string())];
    let spoken = |key: &str| words.tell(key, &[("item", (&held.name).into())]);
    let act = may_act.then(|| match (over, held.revoked_on.is_some()) {
        (_, true) => Some(
            view! { <Action path="/api/restore_adjustment" values=values label=words.say("person-restore-role") spoken=spoken("adjust-restore-of") class="btn small"/> }
                .into_any(),
        ),
        (false, false) => Some(
            view! { <Action path="/api/end_adjustment" values=values label=words.say("person-end-role") spoken=spoken("adjust-end-of") class="btn small stop"/> }
                .into_any(),
        ),
        (true, false) => None,
    });
    view! {
        <li class:muted=over>
            <div><p class="why">{says}</p><p class="ends">{ends}</p>{reason.map(|reason| view! { <p class="muted">{reason}</p> })}</div>
            {act.flatten()}
        </li>
    }
}
