//! The people table: filters, sorting and page live in the URL.

use leptos::prelude::*;

use super::model::{AccountState, Filter, Kind, PAGE, PersonRow, Sort};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Cursor, Problem, Slice};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::{Choice, Empty, Head, Icon, Pager, SelectField, Sign, SortHeader, TextField, url::Query};
use crate::words::{Words, use_words};

pub struct PeoplePage;

const PATH: &str = "/people";

impl Page for PeoplePage {
    type Right = ViewPeople;
    const HERE: &'static str = PATH;

    async fn kept_by(permit: &mut Permit<ViewPeople>) -> Result<Option<String>, Problem> {
        store::last_seen(permit).await.map(Some)
    }

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let query = &asked.query;
        let filter = Filter::parse(query);
        let cursor = Cursor::parse(query.get("after"), query.get("before"), query.get("last").is_some(), query.get("at"));
        let slice = store::list(permit, &filter, &cursor, PAGE).await?;
        let choices = store::choices(permit).await?;
        let on = names_of(words, &filter, &choices);
        let csv = query.without(&["after", "before", "last", "at"]).on("/people.csv");
        let body = view! {
            <Head title=words.say("people-title") lede=words.say("people-lede")>
                <a class="btn" href=csv download="people.csv"><Icon sign=Sign::Download/>{words.say("export-csv")}</a>
            </Head>
            {filters(words, &filter, choices)}
            <div class="facets">
                <span class="count" role="status">{words.tell("people-count", &[("count", slice.total.into())])}</span>
                {filter.is_on().then(|| view! { <a class="btn quiet small" href=PATH>{words.say("clear-filters")}</a> })}
            </div>
            <div class="sheet spaced">
                {if slice.rows.is_empty() { empty(words, &filter, &on).into_any() } else { table(words, &slice, query, &filter, &permit.gate().clock).into_any() }}
            </div>
        };
        Ok(Sheet::new(words.say("people-title"), body))
    }
}

fn filters(words: &'static Words, filter: &Filter, choices: store::Choices) -> impl IntoView + use<> {
    let any = |key: &str| Choice::new("", words.say(key));
    let named = |prefix: &'static str, word: &'static str| Choice::new(word, words.say(&format!("{prefix}{word}")));
    let units = std::iter::once(any("people-any-unit")).chain(choices.units.into_iter().map(|(id, name)| Choice::new(id, name))).collect();
    let roles = std::iter::once(any("people-any-role"))
        .chain(choices.roles.into_iter().map(|(id, name, system)| Choice::new(id, name).under(system)))
        .collect();
    let kinds = std::iter::once(any("people-any-kind")).chain(Kind::ALL.map(|kind| named("people-kind-", kind.word()))).collect();
    let states =
        std::iter::once(any("people-any-state")).chain(AccountState::ALL.map(|state| named("people-state-", state.word()))).collect();
    let chosen = |text: Option<String>| text.unwrap_or_default();
    view! {
        <form class="filters" role="search" aria-label=words.say("people-filter") action=PATH>
            <TextField id="people-q" name="q" label=words.say("people-filter-text") value=filter.text.clone() kind="search" grow=true/>
            <SelectField id="people-kind" name="kind" label=words.say("people-filter-kind") choices=kinds chosen=chosen(filter.kind.map(|kind| kind.word().to_owned()))/>
            <SelectField id="people-role" name="role" label=words.say("people-filter-role") choices=roles chosen=chosen(filter.role.map(|role| role.to_string()))/>
            <SelectField id="people-unit" name="unit" label=words.say("people-filter-unit") choices=units chosen=chosen(filter.units.first().map(ToString::to_string))/>
            <SelectField id="people-state" name="state" label=words.say("people-filter-state") choices=states chosen=chosen(filter.state.map(|state| state.word().to_owned()))/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

/// What the filters that are on are set to, as the page names it. A school or role out of reach has no name here.
fn names_of(words: &'static Words, filter: &Filter, choices: &store::Choices) -> Vec<String> {
    let units = choices.units.iter().filter(|(id, _)| filter.units.iter().any(|unit| unit.to_string() == id.to_string()));
    let roles = choices.roles.iter().filter(|(id, ..)| filter.role.is_some_and(|role| role.to_string() == id.to_string()));
    let kind = filter.kind.map(|kind| words.say(&format!("people-kind-{}", kind.word())));
    let state = filter.state.map(|state| words.say(&format!("people-state-{}", state.word())));
    kind.into_iter().chain(roles.map(|(_, name, _)| name.clone())).chain(units.map(|(_, name)| name.clone())).chain(state).collect()
}

fn empty(words: &'static Words, filter: &Filter, on: &[String]) -> impl IntoView + use<> {
    if !filter.is_on() {
        return view! { <Empty title=words.say("people-nothing") hint=words.say("people-nothing-hint")/> }.into_any();
    }
    let title = match filter.text.as_str() {
        "" => words.say("people-no-match"),
        text => words.tell("search-none", &[("text", text.into())]),
    };
    let hint = match on {
        [] => String::new(),
        names => words.tell("people-filters-on", &[("count", names.len().into()), ("names", names.join(", ").into())]),
    };
    view! { <Empty title=title hint=hint><a class="btn" href=PATH>{words.say("clear-filters")}</a></Empty> }.into_any()
}

fn table(words: &'static Words, slice: &Slice<PersonRow>, query: &Query, filter: &Filter, clock: &Clock) -> impl IntoView + use<> {
    let pager = Pager::of(slice, PATH, query, store::key_of);
    let rows = slice.rows.iter().map(|person| row(words, person, clock)).collect_view();
    let header = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    let sorted = |sort: Sort, key: &str, class: &'static str| {
        let label = words.say(key);
        let descending = (filter.sort == sort).then_some(filter.descending);
        view! { <SortHeader label=label path=PATH query=query.clone() sort=sort.word() descending=descending class=class/> }
    };
    view! {
        <div class="scroll" role="group" aria-labelledby="people-caption" tabindex="0">
            <table class="table cards people">
                <caption id="people-caption" class="sr">{words.say("people-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="margin"><span class="sr">{words.say("people-status")}</span></th>
                        {sorted(Sort::Name, "people-column-name", "")}
                        {sorted(Sort::UserName, "people-column-user-name", "")}
                        {header("people-column-roles")}
                        <th scope="col" class="owned">{words.say("people-column-units")}</th>
                        {sorted(Sort::Email, "people-column-email", "owned")}
                        {sorted(Sort::Signature, "people-column-signature", "")}
                        {header("people-column-account")}
                        <th scope="col" class="num">{words.say("people-column-seen")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {pager.view()}
    }
}

fn row(words: &'static Words, person: &PersonRow, clock: &Clock) -> impl IntoView + use<> {
    let (locked, shielded) = (person.locks > 0, person.shields > 0);
    let state = match (person.user_name.is_some(), locked) {
        (false, _) => AccountState::None,
        (_, true) => AccountState::Locked,
        _ => AccountState::Open,
    };
    let sign = if shielded { Some((Sign::Shield, "people-shielded")) } else { locked.then_some((Sign::Lock, "people-locked")) };
    let roles = person
        .roles()
        .into_iter()
        .map(|(name, now)| {
            let past = (!now).then(|| words.tell("people-past-role", &[("role", name.clone().into())]));
            view! { <li><span class=if now { "chip" } else { "chip archived" } title=past>{name}</span></li> }
        })
        .collect_view();
    let units = person.units();
    let unit = match units.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first, others @ ..] => words.tell("people-more-units", &[("unit", first.into()), ("count", others.len().into())]),
    };
    let seen = person.last_seen_at.as_deref().and_then(|at| at.parse().ok()).map(|at| clock.day_of(at).to_string());
    let th = |key: &str| words.say(key);
    view! {
        <tr class:is-locked=locked && !shielded class:is-protected=shielded>
            <td class="margin">{sign.map(|(sign, key)| view! { <Icon sign=sign label=words.say(key)/> })}</td>
            <th scope="row"><a href=format!("/people/{}", person.person_id)>{person.name()}</a></th>
            <td data-th=th("people-column-user-name")>{person.user_name.clone()}</td>
            <td data-th=th("people-column-roles")><ul class="chips">{roles}</ul></td>
            <td class="owned" data-th=th("people-column-units") title=units.join(", ")>{unit}</td>
            <td class="owned" data-th=th("people-column-email")>{person.email.clone()}</td>
            <td data-th=th("people-column-signature")>{person.signature.clone()}</td>
            <td data-th=th("people-column-account")>{account(words, state)}</td>
            <td class="num" data-th=th("people-column-seen")>{seen}</td>
        </tr>
    }
}

fn account(words: &'static Words, state: AccountState) -> impl IntoView {
    let word = words.say(&format!("people-state-{}", state.word()));
    match state {
        AccountState::Locked => leptos::either::Either::Left(view! { <span class="chip stop"><Icon sign=Sign::Lock/>{word}</span> }),
        AccountState::Open => leptos::either::Either::Right(view! { <span class="chip plain">{word}</span> }),
        AccountState::None => leptos::either::Either::Right(view! { <span class="chip plain">{word}</span> }),
    }
}
