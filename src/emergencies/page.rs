//! Emergencies at the schools within reach: those that wait for a second, those that are open, those to review, and those reviewed.
//!
//! INVARIANT: a line is here only where its person and its school are within reach; the second is named only where she is too.

use leptos::prelude::*;

use super::model::Emergency;
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{Action, Choice, Empty, Head, SelectField, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct EmergenciesPage;

const PATH: &str = "/emergencies";
const REVIEW: &str = "/api/review_emergency";

impl Page for EmergenciesPage {
    type Right = GiveRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let (words, today, me) = (use_words(), permit.today(), permit.person());
        let typed = typed_for(asked.visitor.flash.as_ref(), REVIEW);
        let lines = store::list(permit).await?;
        permit.log_reads(lines.iter().flat_map(Emergency::named).collect::<Vec<_>>()).await?;
        let body = if lines.is_empty() {
            view! { <div class="sheet"><Empty title=words.say("emergencies-none") hint=words.say("emergencies-none-hint")/></div> }
                .into_any()
        } else {
            let of = |wanted: fn(&Emergency, Day) -> bool| lines.iter().filter(|row| wanted(row, today)).cloned().collect::<Vec<_>>();
            let waiting = of(|row, _| row.state == "asked");
            let open = of(|row, today| row.state == "open" && row.asked_on == today.to_string());
            let review = of(|row, today| row.state == "open" && row.asked_on < today.to_string());
            let reviewed = of(|row, _| row.state == "reviewed");
            view! {
                <div class="stack spaced">
                    {section(words, "emergencies-review", review, |line| to_review(words, line, today, me, &typed))}
                    {section(words, "emergencies-waiting", waiting, |line| to_open(words, line, me))}
                    {section(words, "emergencies-open", open, |line| is_open(words, line))}
                    {section(words, "emergencies-reviewed", reviewed, |line| is_reviewed(words, line))}
                </div>
            }
            .into_any()
        };
        let body = view! { <Head title=words.say("emergencies-title") lede=words.say("emergencies-lede")/>{body} };
        Ok(Sheet::new(words.say("emergencies-title"), body))
    }
}

/// What an emergency says, and what can be done about it.
struct Said {
    chip: Option<(&'static str, String)>,
    more: Vec<String>,
    acts: AnyView,
}

fn section(words: &'static Words, head: &'static str, lines: Vec<Emergency>, say: impl Fn(&Emergency) -> Said) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let count = words.tell("emergencies-count", &[("count", lines.len().into())]);
    let rows = lines.iter().map(|line| row(words, line, say(line))).collect_view();
    let list = view! {
        <section class="sheet" aria-labelledby=head>
            <header><h2 id=head>{words.say(head)}</h2><span class="count right">{count}</span></header>
            <ul class="lines pad-in adjustments" role="list">{rows}</ul>
        </section>
    };
    Some(list.into_any())
}

fn row(words: &'static Words, row: &Emergency, said: Said) -> impl IntoView + use<> {
    let (role, system, unit) = (&row.role, &row.system, &row.unit);
    let says = words.tell("emergency-says", &[("role", role.into()), ("system", system.into()), ("unit", unit.into())]);
    let day = row.asked_on.parse().map_or_else(|_| row.asked_on.clone(), |day| words.day(day));
    let chip = said.chip.map(|(class, text)| view! { " "<span class=class>{text}</span> });
    let more = said.more.into_iter().map(|text| view! { <p class="muted">{text}</p> }).collect_view();
    view! {
        <li>
            <div>
                <p class="why"><a href=format!("/people/{}", row.person_id)>{row.name.clone()}</a>": "{says}{chip}</p>
                <p class="ends">{day}</p>
                <p class="muted">{words.tell("adjust-because", &[("reason", (&row.reason).into())])}</p>
                {more}
            </div>
            {said.acts}
        </li>
    }
}

fn second_said(words: &Words, row: &Emergency) -> String {
    match &row.second_name {
        Some(name) => words.tell("emergency-second", &[("name", name.into())]),
        None => words.say("emergency-second-unknown"),
    }
}

fn to_open(words: &'static Words, row: &Emergency, me: PersonId) -> Said {
    if row.person() == me {
        return Said { chip: None, more: vec![words.say("emergency-yours")], acts: ().into_any() };
    }
    let values = || vec![("emergency", row.id.to_string())];
    let spoken = |label: &str| format!("{label}: {}, {}", row.name, row.role);
    let (open, refuse) = (words.say("emergency-open"), words.say("emergency-refuse"));
    let (open_spoken, refuse_spoken) = (spoken(&open), spoken(&refuse));
    let acts = view! {
        <span class="actions">
            <Action path="/api/open_emergency" values=values() label=open spoken=open_spoken class="btn small primary"/>
            <Action path="/api/refuse_emergency" values=values() label=refuse spoken=refuse_spoken class="btn small"/>
        </span>
    };
    Said { chip: None, more: Vec::new(), acts: acts.into_any() }
}

fn is_open(words: &'static Words, row: &Emergency) -> Said {
    let (label, assignment) = (words.say("emergency-end"), row.assignment_id.map(|id| id.to_string()).unwrap_or_default());
    let spoken = format!("{label}: {}, {}", row.name, row.role);
    let values = vec![("assignment", assignment), ("back", PATH.to_owned())];
    let acts = row.is_in_force.then(|| {
        view! { <span class="actions"><Action path="/api/end_role" values=values label=label spoken=spoken class="btn small stop"/></span> }
    });
    let chip =
        if row.is_in_force { ("chip wait", words.say("emergency-tonight")) } else { ("chip archived", words.say("emergency-ended")) };
    Said { chip: Some(chip), more: vec![second_said(words, row)], acts: acts.into_any() }
}

fn to_review(words: &'static Words, row: &Emergency, today: Day, me: PersonId, typed: &Typed) -> Said {
    let more = vec![second_said(words, row)];
    let two = [row.person(), row.second().unwrap_or(row.person())];
    let opened_on = row.asked_on.parse().unwrap_or(today);
    if !rules::may_review(opened_on, today, two, me) {
        return Said { chip: None, more: more.into_iter().chain([words.say("emergency-third")]).collect(), acts: ().into_any() };
    }
    let id = row.id.to_string();
    let is_this = typed.or("form[emergency]", "") == id;
    let value = |field: &str| if is_this { typed.or(field, "") } else { String::new() };
    let fault = |field: &str| typed.fault(field).filter(|_| is_this);
    let choices = [("", "emergency-verdict-choose"), ("right", "emergency-right"), ("wrong", "emergency-wrong")];
    let choices = choices.map(|(verdict, key)| Choice::new(verdict, words.say(key)));
    let acts = view! {
        <form method="post" action=REVIEW class="filters">
            <input type="hidden" name="form[emergency]" value=id.clone()/>
            <SelectField id=format!("verdict-{id}") name="form[verdict]" label=words.say("emergency-verdict") choices=choices.to_vec()
                chosen=value("form[verdict]") fault=fault("form[verdict]")/>
            <TextField id=format!("remark-{id}") name="form[remark]" label=words.say("emergency-remark") value=value("form[remark]")
                fault=fault("form[remark]") grow=true/>
            <button class="btn primary" type="submit" aria-label=format!("{}: {}, {}", words.say("emergency-review"), row.name, row.role)>
                {words.say("emergency-review")}
            </button>
        </form>
    };
    Said { chip: None, more, acts: acts.into_any() }
}

fn is_reviewed(words: &'static Words, row: &Emergency) -> Said {
    let chip = if row.verdict.as_deref() == Some("wrong") { ("chip stop", "emergency-wrong") } else { ("chip ok", "emergency-right") };
    let remark = row.remark.as_ref().map(|remark| words.tell("emergency-remark-said", &[("remark", remark.into())]));
    let more = std::iter::once(second_said(words, row)).chain(remark).collect();
    Said { chip: Some((chip.0, words.say(chip.1))), more, acts: ().into_any() }
}
