//! The page of guardians: a sheet for each pupil, a row for each guardian (SK24-45..53). Filters and page live in the URL.

use std::collections::HashMap;

use leptos::prelude::*;
use uuid::Uuid;

use super::extent;
use super::model::{Filter, LinkRow, PAGE, PupilRow, Show};
use super::seen::{Seen, seen};
use super::sheet::{Looking, sheet};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewGuardians;
use crate::ui::url::Query;
use crate::ui::{Choice, Downloads, Empty, Head, Icon, NoMatch, Pager, SelectField, Sign, TextField, cursor, typed_for};
use crate::words::{Words, use_words};

pub struct GuardiansPage;

const PATH: &str = "/guardians";

impl Page for GuardiansPage {
    type Right = ViewGuardians;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewGuardians>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let query = &asked.query;
        let filter = Filter::parse(query);
        let slice = store::list(permit, &filter, &cursor(query), PAGE).await?;
        let schools = permit.units(false).await?;
        let (links, seen, setters) = around(permit, &slice.rows).await?;
        let pupils = slice.rows.iter().map(|pupil| pupil.person_id);
        permit.log_reads(pupils.chain(links.iter().map(|link| link.guardian_id)).map(PersonId)).await?;
        let looking = Looking {
            words,
            today: permit.today(),
            clock: permit.gate().clock.clone(),
            may_set: permit.may("guardians.set"),
            me: permit.person(),
            typed: typed_for(asked.visitor.flash.as_ref(), "/api/set_guardian"),
            offered: extent::offered(permit).await?,
        };
        let sheets = slice
            .rows
            .iter()
            .map(|pupil| {
                let own: Vec<&LinkRow> = links.iter().filter(|link| link.pupil_id == pupil.person_id).collect();
                sheet(&looking, pupil, &own, &seen, &setters)
            })
            .collect_view();
        let key = if filter.show == Show::Action { "guardians-count-action" } else { "guardians-count" };
        let [csv, xlsx] = ["/guardians.csv", "/guardians.xlsx"].map(|path| query.on(path));
        let views = Query::default().with("at", &query.on(PATH)).on("/views");
        let takes_out = permit.may("guardians.export");
        let body = view! {
            <Head title=words.say("guardians-title") lede=words.say("guardians-lede")>
                <a class="btn" href="/guardians/calendar"><Icon sign=Sign::Clock/>{words.say("calendar-title")}</a>
                <a class="btn" href=views>{words.say("views-open")}</a>
                <Downloads may=takes_out csv=csv xlsx=xlsx name="guardians"/>
            </Head>
            {filters(words, &filter, schools)}
            <div class="facets">
                <span class="count" role="status">{words.tell(key, &[("count", slice.total.into())])}</span>
                {filter.is_on().then(|| view! { <a class="btn quiet small" href=PATH>{words.say("clear-filters")}</a> })}
            </div>
            {if slice.rows.is_empty() {
                view! { <div class="sheet spaced">{empty(words, &filter)}</div> }.into_any()
            } else {
                view! {
                    <div class="stack spaced"><h2 class="sr">{words.say("guardians-pupils")}</h2>{sheets}</div>
                    {Pager::of(&slice, PATH, query, store::key_of).view()}
                }
                .into_any()
            }}
        };
        Ok(Sheet::new(words.say("guardians-title"), body))
    }
}

type Around = (Vec<LinkRow>, HashMap<(Uuid, Uuid), Seen>, HashMap<Uuid, String>);

/// The links of some pupils, what the engine says of each, and the names of those who set them.
async fn around(permit: &mut Permit<ViewGuardians>, pupils: &[PupilRow]) -> Result<Around, Problem> {
    let mut links = Vec::new();
    for pupil in pupils {
        links.extend(store::links(permit, PersonId(pupil.person_id)).await?);
    }
    let seen = seen(permit, &links).await?;
    let mut setters = HashMap::new();
    for person in links.iter().filter_map(|link| link.set_by) {
        if !setters.contains_key(&person)
            && let Some(name) = store::setter(permit, Some(person)).await?
        {
            setters.insert(person, name);
        }
    }
    Ok((links, seen, setters))
}

fn filters(words: &'static Words, filter: &Filter, schools: Vec<(Uuid, String)>) -> impl IntoView + use<> {
    let units = std::iter::once(Choice::new("", words.say("guardians-any-school")))
        .chain(schools.into_iter().map(|(id, name)| Choice::new(id, name)))
        .collect();
    let shows = Show::ALL.map(|show| {
        Choice::new(show.word(), words.say(&format!("guardians-show-{}", if show == Show::All { "all" } else { show.word() })))
    });
    view! {
        <form class="filters" role="search" aria-label=words.say("guardians-filter") action=PATH>
            <TextField id="guardians-q" name="q" label=words.say("guardians-filter-text") value=filter.text.clone() kind="search" grow=true/>
            <SelectField id="guardians-unit" name="unit" label=words.say("guardians-filter-school") choices=units chosen=filter.unit.map(|unit| unit.to_string()).unwrap_or_default()/>
            <SelectField id="guardians-show" name="show" label=words.say("guardians-filter-show") choices=shows.to_vec() chosen=filter.show.word()/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

fn empty(words: &'static Words, filter: &Filter) -> impl IntoView + use<> {
    if !filter.is_on() {
        return view! { <Empty title=words.say("guardians-nobody") hint=words.say("guardians-nobody-hint")/> }.into_any();
    }
    view! { <NoMatch text=filter.text.clone() filters=Vec::new() clear=PATH.to_owned()/> }.into_any()
}
