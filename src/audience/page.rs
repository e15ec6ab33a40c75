//! The groups that concern a unit, a class or a card: which count and by which precedence, in words, and the form to set one.

use leptos::prelude::*;

use super::model::At;
use super::rules::{State, states};
use super::store::{self, Placed};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, Problem, UnitId};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{Action, Choice, DateField, Empty, Head, SelectField, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct AudiencePage;

const ACTION: &str = "/api/set_audience";

impl Page for AudiencePage {
    type Right = GiveRoles;
    const HERE: &'static str = "/schools";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let at = match asked.query.get("at") {
            Some(text) => At::parse(text).ok_or(Problem::NotFound)?,
            None => permit.units(false).await?.first().map(|(unit, _)| At::Unit(UnitId(*unit))).ok_or(Problem::NotFound)?,
        };
        let name = store::name_of(permit, at).await?;
        if let At::Pupil(pupil) = at {
            permit.log_read(pupil).await?;
        }
        let rows = store::concerning(permit, at).await?;
        let today = permit.today();
        let states = states(&rows, today);
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let roles = store::roles(permit).await?;
        let roles = std::iter::once(Choice::new("", words.say("roles-choose-role")))
            .chain(roles.into_iter().map(|(id, _, name, system)| Choice::new(id, name).under(system)))
            .collect();
        let lede = words.say(match at {
            At::Unit(_) => "audience-lede-unit",
            At::Group(_) => "audience-lede-group",
            At::Pupil(_) => "audience-lede-pupil",
        });
        let back = match at {
            At::Unit(unit) => format!("/schools/{unit}"),
            At::Pupil(pupil) => format!("/people/{pupil}"),
            At::Group(_) => "/schools".to_owned(),
        };
        let replaces = states
            .contains(&State::Replaced)
            .then(|| view! { <div class="note spaced"><div><p class="why">{words.say("audience-card-replaces")}</p></div></div> });
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/schools">{words.say("schools-back")}</a></li><li><a href=back>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.tell("audience-title-of", &[("name", name.into())]) lede=lede/>
            {replaces}
            <div class="cols">
                {list(words, at, &rows, &states)}
                {form(words, at, today, &typed, roles)}
            </div>
        };
        Ok(Sheet::new(words.say("audience-title"), body))
    }
}

fn list(words: &'static Words, at: At, rows: &[Placed], states: &[State]) -> impl IntoView + use<> {
    let lines = rows.iter().zip(states).map(|(row, state)| line(words, at, row, *state)).collect_view();
    let body = if rows.is_empty() {
        view! { <Empty title=words.say("audience-none") hint=words.say("audience-none-hint")/> }.into_any()
    } else {
        view! { <ul class="lines pad-in adjustments" role="list">{lines}</ul> }.into_any()
    };
    view! {
        <section class="sheet" aria-labelledby="rows-head">
            <header><h2 id="rows-head">{words.say("audience-rows")}</h2></header>
            {body}
        </section>
    }
}

/// `Eleverna får rollen Elev (Wilma), genom Kyrkbyskolan.` and whether that counts today.
fn line(words: &'static Words, at: At, row: &Placed, state: State) -> impl IntoView + use<> {
    let from = row.at();
    let key = match (row.hat.as_str(), from) {
        ("pupil", Some(At::Pupil(_))) => "audience-says-pupil-card",
        ("pupil", _) => "audience-says-pupil",
        (_, Some(At::Pupil(_))) => "audience-says-guardian-card",
        _ => "audience-says-guardian",
    };
    let says = words.tell(key, &[("role", (&row.role).into()), ("system", (&row.system).into()), ("place", (&row.place).into())]);
    let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| words.day(day));
    let ends = match (state, &row.revoked_on) {
        (State::Replaced, _) => words.say("audience-replaced"),
        (State::Coming, _) => words.tell("audience-coming", &[("day", day(&row.from_day).into())]),
        (State::Over, Some(revoked)) => words.tell("adjust-revoked", &[("day", day(revoked).into())]),
        (State::Over, None) => words.tell("audience-over", &[("day", day(&row.to_day).into())]),
        (State::InForce, _) if row.to_day == "9999-12-31" => words.say("way-open"),
        (State::InForce, _) => words.tell("way-until", &[("day", day(&row.to_day).into())]),
    };
    // What comes from elsewhere is ended where it sits.
    let values = vec![("row", row.row_id.to_string())];
    let spoken = |key: &str| words.tell(key, &[("item", (&row.role).into())]);
    let act = if from != Some(at) {
        from.map(|from| {
            view! { <a class="btn small" href=from.path()>{words.tell("audience-there", &[("place", (&row.place).into())])}</a> }.into_any()
        })
    } else if row.revoked_on.is_some() {
        Some(view! { <Action path="/api/restore_audience" values=values label=words.say("person-restore-role") spoken=spoken("adjust-restore-of") class="btn small"/> }.into_any())
    } else if state == State::Over {
        None
    } else {
        Some(view! { <Action path="/api/end_audience" values=values label=words.say("person-end-role") spoken=spoken("adjust-end-of") class="btn small stop"/> }.into_any())
    };
    let quiet = matches!(state, State::Replaced | State::Over);
    view! { <li class:muted=quiet><div><p class="why">{says}</p><p class="ends">{ends}</p></div>{act}</li> }
}

fn form(words: &'static Words, at: At, today: Day, typed: &Typed, roles: Vec<Choice>) -> impl IntoView + use<> {
    let value = |field: &str, usual: &str| typed.or(field, usual);
    let fault = |field: &str| typed.fault(field);
    let hats =
        [("pupil", "releases-pupils"), ("guardian", "releases-guardians")].map(|(hat, key)| Choice::new(hat, words.say(key))).to_vec();
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s" aria-labelledby="set-head">
            <h2 id="set-head">{words.say("audience-form")}</h2>
            <input type="hidden" name="form[at]" value=at.to_string()/>
            <SelectField id="form-hat" name="form[hat]" label=words.say("releases-to") choices=hats chosen=value("form[hat]", "pupil") fault=fault("form[hat]").or_else(|| fault("form[at]"))/>
            <SelectField id="form-role" name="form[role]" label=words.say("roles-role") choices=roles chosen=value("form[role]", "") fault=fault("form[role]")/>
            <div class="two">
                <DateField id="form-from" name="form[from]" label=words.say("roles-from") value=value("form[from]", &today.to_string()) fault=fault("form[from]")/>
                <DateField id="form-to" name="form[to]" label=words.say("roles-to") hint=words.say("roles-to-hint") value=value("form[to]", "") fault=fault("form[to]")/>
            </div>
            <TextField id="form-reason" name="form[reason]" label=words.say("releases-reason") value=value("form[reason]", "") fault=fault("form[reason]")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("audience-save")}</button></div>
        </form>
    }
}
