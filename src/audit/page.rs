//! The log as a page: filters in the URL, the newest first, and whether the chain is whole.

use leptos::prelude::*;

use super::model::{EntryRow, Filter, PAGE};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Problem, Slice};
use crate::gate::{Permit, Verdict};
use crate::rights::own::ViewAudit;
use crate::ui::{Choice, DateField, Empty, Head, Icon, NoMatch, Pager, SelectField, Sign, TextField, cursor, url::Query};
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
        let acts = store::list_acts(permit).await?;
        let whole = matches!(store::verify(permit).await?, Verdict::Whole(_));
        let clock = permit.gate().clock.clone();
        let csv = query.without(&["after", "before", "last", "at"]).on("/audit.csv");
        let body = view! {
            <Head title=words.say("audit-title") lede=words.say("audit-lede")>
                <a class="btn" href=csv download="audit.csv"><Icon sign=Sign::Download/>{words.say("export-csv")}</a>
            </Head>
            {filters(words, &filter, acts)}
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
                    table(words, &slice, query, &clock).into_any()
                } else if filter.is_on() {
                    view! { <NoMatch text="" filters=on(words, &filter) clear=PATH.to_owned()/> }.into_any()
                } else {
                    view! { <Empty title=words.say("audit-nothing") hint=words.say("audit-lede")/> }.into_any()
                }}
            </div>
        };
        Ok(Sheet::new(words.say("audit-title"), body))
    }
}

/// The filters that are on, as the form names them.
fn on(words: &Words, filter: &Filter) -> Vec<String> {
    let named = |key: &str, value: String| {
        (!value.is_empty()).then(|| words.tell("filter-named", &[("name", words.say(key).into()), ("value", value.into())]))
    };
    let day = |day: Option<crate::basics::Day>| day.map(|day| words.day(day)).unwrap_or_default();
    let act = if filter.act.is_empty() { String::new() } else { words.say(&filter.act) };
    [
        named("audit-filter-about", filter.about.clone()),
        named("audit-filter-by", filter.by.clone()),
        named("audit-filter-act", act),
        named("audit-filter-from", day(filter.from)),
        named("audit-filter-to", day(filter.to)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn filters(words: &'static Words, filter: &Filter, acts: Vec<String>) -> impl IntoView + use<> {
    let choices = std::iter::once(Choice::new("", words.say("audit-any-act")))
        .chain(acts.into_iter().map(|act| Choice::new(act.clone(), words.say(&act))))
        .collect();
    let day = |day: Option<crate::basics::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <form class="filters" role="search" aria-label=words.say("audit-filter") action=PATH>
            <TextField id="audit-about" name="about" label=words.say("audit-filter-about") value=filter.about.clone() kind="search" grow=true/>
            <TextField id="audit-by" name="by" label=words.say("audit-filter-by") value=filter.by.clone() kind="search"/>
            <SelectField id="audit-act" name="act" label=words.say("audit-filter-act") choices=choices chosen=filter.act.clone()/>
            <DateField id="audit-from" name="from" label=words.say("audit-filter-from") value=day(filter.from)/>
            <DateField id="audit-to" name="to" label=words.say("audit-filter-to") value=day(filter.to)/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

fn table(words: &'static Words, slice: &Slice<EntryRow>, query: &Query, clock: &Clock) -> impl IntoView + use<> {
    let pager = Pager::of(slice, PATH, query, |entry| entry.number.to_string());
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
                {row(words, entry, time)}
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

fn row(words: &'static Words, entry: &EntryRow, time: String) -> impl IntoView + use<> {
    let th = |key: &str| words.say(key);
    let what = [entry.subject.clone(), entry.role.clone(), entry.unit.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let small = entry.reason.clone().or_else(|| entry.origin.clone());
    let short: String = entry.hash.chars().take(6).collect();
    let change = (entry.before_text.is_some() || entry.after_text.is_some()).then(|| {
        let text = |text: &Option<String>| text.clone().filter(|text| !text.is_empty()).unwrap_or_else(|| words.say("audit-from-nothing"));
        view! {
            <span class="before-after">
                <del>{text(&entry.before_text)}</del><Icon sign=Sign::Arrow label=words.say("audit-becomes")/><ins>{text(&entry.after_text)}</ins>
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
