//! The log as a page: filters in the URL, the newest first, and whether the chain is whole.

use leptos::prelude::*;

use super::model::{EntryRow, Filter, PAGE, RoleChoice};
use super::store;
use super::told::Names;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Problem, Slice};
use crate::gate::world::systems;
use crate::gate::{Permit, Verdict};
use crate::rights::own::ViewAudit;
use crate::ui::{Choice, DateField, Downloads, Empty, Head, Icon, NoMatch, Pager, SelectField, Sign, TextField, cursor, url::Query};
use crate::words::{Words, use_words};

pub struct AuditPage;

const PATH: &str = "/audit";

impl Page for AuditPage {
    type Right = ViewAudit;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewAudit>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let query = &asked.query;
        let filter = Filter::parse(query);
        let cursor = cursor(query);
        let slice = store::list(permit, &filter, &cursor, PAGE).await?;
        let names = Names::of(permit, &slice.rows).await?;
        let offered = Offered {
            acts: store::list_acts(permit).await?,
            roles: store::list_roles(permit).await?,
            systems: systems(permit, permit.lang()).await?,
        };
        let whole = matches!(store::verify(permit).await?, Verdict::Whole(_));
        let clock = permit.gate().clock.clone();
        let csv = query.without(&["after", "before", "last", "at"]).on("/audit.csv");
        let takes_out = permit.may("audit.export");
        let body = view! {
            <Head title=words.say("audit-title") lede=words.say("audit-lede")>
                <Downloads may=takes_out csv=csv name="audit"/>
            </Head>
            {filters(words, &filter, &offered)}
            <div class="facets">
                <span class="count" role="status">{words.tell("audit-count", &[("count", slice.total.into())])}</span>
                {if whole {
                    view! { <span class="chip ok"><Icon sign=Sign::Check/>{words.say("audit-whole")}</span> }
                } else {
                    view! { <span class="chip stop"><Icon sign=Sign::Warning/>{words.say("audit-broken")}</span> }
                }}
                {filter.is_on().then(|| view! { <a class="btn quiet small" href=PATH>{words.say("clear-filters")}</a> })}
            </div>
            <div class="sheet spaced">
                {if !slice.rows.is_empty() {
                    table(words, &slice, &names, query, &clock).into_any()
                } else if filter.is_on() {
                    view! { <NoMatch text="" filters=on(words, &filter, &offered) clear=PATH.to_owned()/> }.into_any()
                } else {
                    view! { <Empty title=words.say("audit-nothing") hint=words.say("audit-lede")/> }.into_any()
                }}
            </div>
        };
        Ok(Sheet::new(words.say("audit-title"), body))
    }
}

/// What the filter offers to choose from.
struct Offered {
    acts: Vec<String>,
    roles: Vec<RoleChoice>,
    /// Key and name.
    systems: Vec<(String, String)>,
}

/// The filters that are on, as the form names them.
fn on(words: &Words, filter: &Filter, offered: &Offered) -> Vec<String> {
    let named = |key: &str, value: String| {
        (!value.is_empty()).then(|| words.tell("filter-named", &[("name", words.say(key).into()), ("value", value.into())]))
    };
    let day = |day: Option<crate::basics::Day>| day.map(|day| words.day(day)).unwrap_or_default();
    // What is not offered is not said: it may be anything that was typed into the address.
    let act = offered.acts.iter().find(|act| **act == filter.act).map(|act| words.say(act)).unwrap_or_default();
    let system = offered.systems.iter().find(|(key, _)| *key == filter.system).map(|(_, name)| name.clone()).unwrap_or_default();
    let role = offered.roles.iter().find(|role| role.role_id.to_string() == filter.role).map(|role| role.name.clone()).unwrap_or_default();
    [
        named("audit-filter-about", filter.about.clone()),
        named("audit-filter-by", filter.by.clone()),
        named("audit-filter-act", act),
        named("audit-filter-system", system),
        named("audit-filter-role", role),
        named("audit-filter-from", day(filter.from)),
        named("audit-filter-to", day(filter.to)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn filters(words: &'static Words, filter: &Filter, offered: &Offered) -> impl IntoView + use<> {
    let any = |key: &str| std::iter::once(Choice::new("", words.say(key)));
    let acts = any("audit-any-act").chain(offered.acts.iter().map(|act| Choice::new(act, words.say(act)))).collect();
    let systems = any("audit-any-system").chain(offered.systems.iter().map(|(key, name)| Choice::new(key, name.clone()))).collect();
    let roles = offered.roles.iter().map(|role| Choice::new(role.role_id, role.name.clone()).under(role.system.clone()));
    let roles = any("audit-any-role").chain(roles).collect();
    let day = |day: Option<crate::basics::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <form class="filters" role="search" aria-label=words.say("audit-filter") action=PATH>
            <TextField id="audit-about" name="about" label=words.say("audit-filter-about") value=filter.about.clone() kind="search" grow=true/>
            <TextField id="audit-by" name="by" label=words.say("audit-filter-by") value=filter.by.clone() kind="search"/>
            <SelectField id="audit-act" name="act" label=words.say("audit-filter-act") choices=acts chosen=filter.act.clone()/>
            <SelectField id="audit-system" name="system" label=words.say("audit-filter-system") choices=systems chosen=filter.system.clone()/>
            <SelectField id="audit-role" name="role" label=words.say("audit-filter-role") choices=roles chosen=filter.role.clone()/>
            <DateField id="audit-from" name="from" label=words.say("audit-filter-from") value=day(filter.from)/>
            <DateField id="audit-to" name="to" label=words.say("audit-filter-to") value=day(filter.to)/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

fn table(words: &'static Words, slice: &Slice<EntryRow>, names: &Names, query: &Query, clock: &Clock) -> impl IntoView + use<> {
    let pager = Pager::of(slice, PATH, query, |entry| entry.hash.clone());
    let mut last_day = None;
    let rows = slice
        .rows
        .iter()
        .map(|entry| {
            let (day, time) = entry.at.parse().map_or((None, entry.at.clone()), |at| {
                let (day, time) = clock.local(at);
                (Some(day), time)
            });
            let heading = (day != last_day).then(|| day.map(|day| words.weekday(day)).unwrap_or_default());
            last_day = day;
            view! {
                {heading.map(|heading| view! { <tr class="group"><th scope="rowgroup" colspan="6">{heading}</th></tr> })}
                {row(words, entry, names, time)}
            }
        })
        .collect_view();
    let header = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    view! {
        <div class="scroll" role="group" aria-labelledby="audit-caption" tabindex="0">
            <table class="table cards log">
                <caption id="audit-caption" class="sr">{words.say("audit-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{words.say("audit-column-time")}</th>
                        {header("audit-column-who")}{header("audit-column-act")}{header("audit-column-what")}
                        {header("audit-column-change")}{header("audit-column-chain")}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {pager.view()}
    }
}

fn row(words: &'static Words, entry: &EntryRow, names: &Names, time: String) -> impl IntoView + use<> {
    let th = |key: &str| words.say(key);
    let what = entry.what();
    let small = entry.reason.clone().or_else(|| entry.origin.as_deref().map(|origin| names.say_origin(words, origin)));
    let short: String = entry.hash.chars().take(6).collect();
    let change = entry.change().map(|(before, after)| {
        let text = |text: &str| if text.is_empty() { words.say("audit-from-nothing") } else { names.say(words, entry, text) };
        view! {
            <span class="before-after">
                <del>{text(before)}</del><Icon sign=Sign::Arrow label=words.say("audit-becomes")/><ins>{text(after)}</ins>
            </span>
        }
    });
    view! {
        <tr>
            <td class="num" data-th=th("audit-column-time")><time datetime=entry.at.clone()>{time}</time></td>
            <th scope="row">{entry.actor.clone().unwrap_or_else(|| words.say("audit-house"))}</th>
            <td data-th=th("audit-column-act")>{words.say(&entry.act)}</td>
            <td data-th=th("audit-column-what")>{what}{small.map(|small| view! { <small class="blk">{small}</small> })}</td>
            <td data-th=th("audit-column-change")>{change}</td>
            <td data-th=th("audit-column-chain")><span class="code" title=entry.hash.clone()>{short}</span></td>
        </tr>
    }
}
