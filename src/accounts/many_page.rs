//! Many accounts at once: choose a school and whom, see what stands in whose way (ESC-47), then give codes by mail or on paper.

use leptos::prelude::*;
use uuid::Uuid;

use super::many_rules::Check;
use super::many_store::{self, Candidate, MOST};
use super::slips::{Slip, slips};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Problem, UnitId};
use crate::gate::Permit;
use crate::notices::Kind;
use crate::rights::own::LockAccounts;
use crate::ui::{Choice, Head, Icon, SelectField, Sign};
use crate::words::{Words, use_words};

pub struct ManyPage;

const KINDS: [&str; 3] = ["staff", "pupil", "guardian"];

impl Page for ManyPage {
    type Right = LockAccounts;
    const HERE: &'static str = "/activations";

    async fn sheet(permit: &mut Permit<LockAccounts>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let units = permit.units(false).await?;
        let unit: Option<UnitId> = asked.query.get("unit").and_then(|text| text.parse().ok());
        let kind = asked.query.get("kind").filter(|kind| KINDS.contains(kind)).unwrap_or("staff").to_owned();
        let given = asked.visitor.flash.as_ref().and_then(|flash| flash.outcome.as_ref().ok()).and_then(|reply| reply.value("slips"));
        let printed: Vec<Slip> = given.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let body = if !printed.is_empty() {
            let ends = permit.now().plus_seconds(Kind::Activation.lasts());
            let until = words.day(permit.gate().clock.day_of(ends));
            let address = format!("{}/activate", asked.visitor.public_url.trim_end_matches('/'));
            slips(words, printed, address, until).into_any()
        } else if let Some(unit) = unit {
            let marks = permit.marks_of(&[unit]).await?;
            let found = many_store::candidates(permit, &marks, &kind).await?;
            permit.log_reads(found.iter().map(|who| who.person).collect::<Vec<_>>()).await?;
            view! {
                {filter(words, &units, Some(unit), &kind)}
                {check(words, unit, &kind, found, asked.visitor.mails)}
            }
            .into_any()
        } else {
            filter(words, &units, None, &kind).into_any()
        };
        let body = view! { <Head title=words.say("activations-title") lede=words.say("activations-lede")/>{body} };
        Ok(Sheet::new(words.say("activations-title"), body))
    }
}

fn filter(words: &'static Words, units: &[(Uuid, String)], unit: Option<UnitId>, kind: &str) -> impl IntoView + use<> {
    let schools = units.iter().map(|(id, name)| Choice::new(id, name.clone())).collect();
    let kinds = KINDS.map(|kind| Choice::new(kind, words.say(&format!("people-kind-{kind}")))).to_vec();
    view! {
        <form class="filters" action="/activations">
            <SelectField id="unit" name="unit" label=words.say("tables-column-school") choices=schools chosen=unit.map_or_else(String::new, |unit| unit.to_string())/>
            <SelectField id="kind" name="kind" label=words.say("people-filter-kind") choices=kinds chosen=kind.to_owned()/>
            <button class="btn" type="submit">{words.say("activations-check")}</button>
        </form>
    }
}

fn check(words: &'static Words, unit: UnitId, kind: &str, found: Vec<Candidate>, mails: bool) -> impl IntoView + use<> {
    if found.is_empty() {
        return view! { <p class="pad-in">{words.say("activations-nobody")}</p> }.into_any();
    }
    let too_many = (found.len() > MOST).then(
        || view! { <div class="note wait spaced"><Icon sign=Sign::Warning/><div><p>{words.say("activations-too-many")}</p></div></div> },
    );
    let can = found.iter().any(|who| who.check.on_paper() || who.check.by_mail(who.has_address));
    let mut nth = 0_usize;
    let groups = Check::ALL
        .into_iter()
        .map(|check| {
            let group: Vec<&Candidate> = found.iter().filter(|who| who.check == check).collect();
            (!group.is_empty()).then(|| group_view(words, check, &group, &mut nth))
        })
        .collect_view();
    let off = (!mails).then(|| view! { <p class="muted">{words.say("activations-mail-off")}</p> });
    let buttons = can.then(|| {
        view! {
            <div class="sheet pad stack-s">
                {off}
                <div class="actions">
                    {mails.then(|| view! { <button class="btn primary" type="submit" name="way" value="mail">{words.say("activations-mail")}</button> })}
                    <button class="btn" type="submit" name="way" value="paper"><Icon sign=Sign::Print/>{words.say("activations-paper")}</button>
                </div>
            </div>
        }
    });
    view! {
        {too_many}
        <form method="post" action="/api/activate_many" class="stack">
            <input type="hidden" name="unit" value=unit.to_string()/>
            <input type="hidden" name="kind" value=kind.to_owned()/>
            {groups}
            {buttons}
        </form>
    }
    .into_any()
}

fn group_view(words: &'static Words, check: Check, group: &[&Candidate], nth: &mut usize) -> impl IntoView + use<> {
    let word = check.word();
    let (head, id) = (words.say(&format!("check-{word}")), format!("check-{word}"));
    let count = words.tell("people-count", &[("count", group.len().into())]);
    let rows: Vec<AnyView> = group
        .iter()
        .map(|who| {
            let chip = who.is_second.then(|| view! { " "<span class="chip wait">{words.say("activations-second")}</span> });
            let name = view! { {who.name.clone()}" "<code class="muted">{who.user_name.clone()}</code>{chip} };
            if check.on_paper() || check.by_mail(who.has_address) {
                let field = format!("people[{nth}]");
                *nth += 1;
                view! { <li><label class="check"><input type="checkbox" name=field value=who.person.to_string() checked=check.is_proposed()/><span>{name}</span></label></li> }.into_any()
            } else {
                view! { <li><a href=format!("/people/{}/account", who.person)>{who.name.clone()}</a></li> }.into_any()
            }
        })
        .collect();
    view! {
        <section class="sheet" aria-labelledby=id.clone()>
            <header><h2 id=id.clone()>{head}</h2><span class="count">{count}</span></header>
            <p class="pad-in muted">{words.say(&format!("check-{word}-why"))}</p>
            <ul class="queue pad-in lines" role="list">{rows}</ul>
        </section>
    }
}
