//! Classes and modules: a table for each school and system, a switch in each cell (page 8 of the drawings).

use leptos::prelude::*;
use uuid::Uuid;

use super::fill::{self, Filled};
use super::model::{Column, Fill, Place, audience};
use super::store::{self, Class, Released};
use super::table::table;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Problem, UnitId};
use crate::gate::Permit;
use crate::rights::Audience;
use crate::rights::own::ViewSchools;
use crate::ui::{Choice, Empty, Head, SelectField};
use crate::words::{Words, use_words};

pub struct ReleasesPage;

const PATH: &str = "/releases";

/// All a table shows.
pub struct Shown {
    pub words: &'static Words,
    pub place: Place,
    pub school: String,
    pub columns: Vec<Column>,
    pub classes: Vec<Class>,
    pub released: Released,
    /// Whether the reader may turn these switches.
    pub may_set: bool,
}

impl Shown {
    pub fn is_open(&self, class: &Class, column: &Column) -> bool {
        self.released.contains_key(&(class.group_id, column.module.clone()))
    }
}

impl Page for ReleasesPage {
    type Right = ViewSchools;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewSchools>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let schools = permit.units(false).await?;
        let systems = store::systems(permit).await?;
        let asked_unit = asked.query.get("unit").and_then(|text| text.parse::<Uuid>().ok());
        let unit = match asked_unit {
            Some(unit) => schools.iter().find(|(id, _)| *id == unit).cloned(),
            None => with_classes(permit, &schools).await?,
        };
        let system = asked.query.get("system").and_then(|key| systems.iter().find(|(known, _)| known == key)).or_else(|| systems.first());
        let title = words.say("releases-title");
        let (Some((unit, school)), Some((system, _))) = (unit, system) else {
            let body = view! {
                <Head title=title.clone() lede=words.say("releases-lede")/>
                {filters(words, schools, systems.clone(), None)}
                <div class="sheet spaced"><Empty title=words.say("releases-nothing") hint=words.say("releases-nothing-hint")/></div>
            };
            return Ok(Sheet::new(title, body));
        };
        let to = audience(&asked.query);
        let place = Place { unit, system: system.clone(), to, fill: asked.query.get("fill").and_then(Fill::parse) };
        let shown = shown(permit, words, place, school).await?;
        let filled = fill::filled(permit, &shown).await?;
        let body = body(&shown, schools, systems.clone(), filled);
        Ok(Sheet::new(title, body))
    }
}

/// The first school that has classes today; else the first.
async fn with_classes(permit: &mut Permit<ViewSchools>, schools: &[(Uuid, String)]) -> Result<Option<(Uuid, String)>, Problem> {
    for (unit, name) in schools.iter().take(20) {
        if !store::classes(permit, UnitId(*unit)).await?.is_empty() {
            return Ok(Some((*unit, name.clone())));
        }
    }
    Ok(schools.first().cloned())
}

async fn shown(permit: &mut Permit<ViewSchools>, words: &'static Words, place: Place, school: String) -> Result<Shown, Problem> {
    let unit = UnitId(place.unit);
    let mut columns = store::modules(permit, &place.system).await?;
    if place.to == Audience::Pupil {
        columns.insert(0, Column { module: None, name: words.say("releases-access"), in_use: true });
    }
    let classes = store::classes(permit, unit).await?;
    let released = store::released(permit, unit, &place.system, place.to).await?;
    let may_set = match permit.places_of("releases.set").cloned() {
        Some(places) if !places.everywhere => {
            permit.marks_of(&[unit]).await.is_ok_and(|mark| mark.starts_with(',') && places.has_unit(&mark))
        }
        places => places.is_some(),
    };
    Ok(Shown { words, place, school, columns, classes, released, may_set })
}

fn body(shown: &Shown, schools: Vec<(Uuid, String)>, systems: Vec<(String, String)>, filled: Option<Filled>) -> impl IntoView + use<> {
    let words = shown.words;
    let tab = |to: Audience, key: &str| {
        let href = Place { to, fill: None, ..shown.place.clone() }.path();
        let here = (to == shown.place.to).then_some("page");
        view! { <li><a href=href aria-current=here>{words.say(key)}</a></li> }
    };
    let panel = filled.map(|filled| fill::panel(shown, &filled));
    view! {
        <Head title=words.say("releases-title") lede=words.say(if shown.place.to == Audience::Pupil { "releases-lede-pupil" } else { "releases-lede-guardian" })/>
        {filters(words, schools, systems, Some(&shown.place))}
        <nav aria-label=words.say("releases-to")>
            <ul class="tabs" role="list">{tab(Audience::Pupil, "releases-pupils")}{tab(Audience::Guardian, "releases-guardians")}</ul>
        </nav>
        {panel}
        {if shown.classes.is_empty() {
            view! { <div class="sheet spaced"><Empty title=words.say("releases-no-classes") hint=words.say("releases-no-classes-hint")/></div> }.into_any()
        } else {
            table(shown).into_any()
        }}
    }
}

fn filters(
    words: &'static Words,
    schools: Vec<(Uuid, String)>,
    systems: Vec<(String, String)>,
    place: Option<&Place>,
) -> impl IntoView + use<> {
    let chosen = |of: fn(&Place) -> String| place.map(of).unwrap_or_default();
    let schools: Vec<Choice> = schools.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let systems: Vec<Choice> = systems.into_iter().map(|(key, name)| Choice::new(key, name)).collect();
    view! {
        <form class="filters" role="search" aria-label=words.say("releases-choose") action=PATH>
            <SelectField id="unit" name="unit" label=words.say("releases-school") choices=schools chosen=chosen(|place| place.unit.to_string())/>
            <SelectField id="system" name="system" label=words.say("releases-system") choices=systems chosen=chosen(|place| place.system.clone())/>
            <input type="hidden" name="to" value=chosen(|place| place.to.to_string())/>
            <button class="btn" type="submit">{words.say("releases-show")}</button>
        </form>
    }
}
