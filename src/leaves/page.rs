//! The leaves of one person: what rests, the return with what it brings and what it does not, and the form that registers another.

use leptos::prelude::*;

use super::comes_back::stays_away;
use super::lost::{Part, difference};
use super::model::{Job, KINDS, Leave, LeaveForm, LeaveRow, OPEN_END};
use super::{api, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::facts::{EmploymentFact, PeriodFact};
use crate::rights::own::GiveRoles;
use crate::sql;
use crate::ui::{Action, Choice, DateField, Empty, Head, SelectField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct LeavesPage;

const ACTION: &str = "/api/register_leave";

/// A leave that stands, with what ending it would do; nothing of that for one to come, or one of a source.
struct Shown {
    leave: LeaveRow,
    job: Job,
    back: Vec<Part>,
    away: Vec<String>,
}

impl Page for LeavesPage {
    type Right = GiveRoles;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        let row: Option<(String, String)> =
            sql!("SELECT given_name, family_name FROM person WHERE person_id = $1").bind(id).first(permit).await?;
        let (given, family) = row.ok_or(Problem::NotFound)?;
        let name = format!("{given} {family}");
        let (today, is_self) = (permit.today(), permit.person() == id);
        let jobs = store::jobs(permit, id).await?;
        let mut shown = Vec::new();
        for leave in store::leaves(permit, id, &jobs).await? {
            let Some(job) = jobs.iter().find(|job| job.known_as == leave.employment).cloned() else { continue };
            let ends = leave.is_own() && leave.holds(today) && !is_self;
            let (back, away) = if ends { on_return(permit, id, &job, &leave).await? } else { (Vec::new(), Vec::new()) };
            shown.push(Shown { leave, job, back, away });
        }
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let form = LeaveForm::parse(&asked.query);
        let rests = rests(permit, id, &jobs, &form).await?;
        let list = shown.iter().map(|one| leave(words, one, today, &given, is_self)).collect_view();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/people">{words.say("person-back")}</a></li><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.tell("leave-title-of", &[("name", name.into())]) lede=words.say("leave-lede")/>
            <div class="cols">
                <div class="stack">
                    {if shown.is_empty() {
                        view! { <div class="sheet"><Empty title=words.say("leave-none") hint=words.say("leave-none-hint")/></div> }.into_any()
                    } else {
                        list.into_any()
                    }}
                </div>
                {if is_self {
                    view! { <div class="sheet pad"><p class="why">{words.say("fault-to-oneself")}</p></div> }.into_any()
                } else if jobs.is_empty() {
                    view! { <div class="sheet pad"><p class="why">{words.say("leave-no-job")}</p></div> }.into_any()
                } else {
                    form_view(words, id, &jobs, &form, &typed, today, rests).into_any()
                }}
            </div>
        };
        Ok(Sheet::new(words.say("leave-title"), body))
    }
}

/// The employment that a fact of the engine is.
fn is_of(fact: &EmploymentFact, job: &Job) -> bool {
    let open = |day: Option<Day>, open: &str| day.map_or_else(|| open.to_owned(), |day| day.to_string());
    fact.unit == job.unit_id.to_string()
        && fact.position == job.position
        && open(fact.from, "0001-01-01") == job.from_day
        && open(fact.to, OPEN_END) == job.to_day
}

/// What comes back if the leave ends today, and what does not.
async fn on_return(
    permit: &mut Permit<GiveRoles>,
    person: PersonId,
    job: &Job,
    leave: &LeaveRow,
) -> Result<(Vec<Part>, Vec<String>), Problem> {
    let today = permit.today();
    let now = permit.index().await?;
    let (of, from) = (job.clone(), leave.from_day.parse::<Day>().ok());
    let after = permit
        .index_if_employed(person, move |fact| {
            if is_of(fact, &of) {
                fact.pauses.retain(|pause| pause.from != from || !pause.span().holds(today));
            }
        })
        .await?;
    let back = difference(permit, (&*now, &after), person, today).await?;
    Ok((back, stays_away(permit, person, &leave.from_day).await?))
}

/// What would rest during the leave that a form asks about; or why it cannot be registered.
async fn rests(
    permit: &mut Permit<GiveRoles>,
    person: PersonId,
    jobs: &[Job],
    form: &LeaveForm,
) -> Result<Option<Result<Vec<Part>, String>>, Problem> {
    let Ok(leave) = Leave::try_from(form) else { return Ok(None) };
    let Some(job) = jobs.iter().find(|job| job.employment_id == leave.job) else { return Ok(None) };
    if let Some((_, key)) = api::refusal(permit, job, &leave).await? {
        return Ok(Some(Err(Words::of(permit.lang()).say(key))));
    }
    let (of, pause) = (job.clone(), PeriodFact { from: Some(leave.from), to: leave.to, revoked_on: None });
    let after = permit
        .index_if_employed(person, move |fact| {
            if is_of(fact, &of) {
                fact.pauses.push(pause.clone());
            }
        })
        .await?;
    let before = permit.index().await?;
    let day = leave.from.max(permit.today());
    difference(permit, (&after, &*before), person, day).await.map(|parts| Some(Ok(parts)))
}

fn parts(words: &'static Words, parts: &[Part]) -> impl IntoView + use<> {
    let rows = parts
        .iter()
        .map(|part| {
            let head = words.tell("leave-part", &[("system", (&part.system).into()), ("place", (&part.place).into())]);
            view! { <li><div><p><b>{head}</b></p><p class="ends">{part.items.join(", ")}</p></div></li> }
        })
        .collect_view();
    view! { <ul class="plain stack-s" role="list">{rows}</ul> }
}

fn days(words: &Words, leave: &LeaveRow) -> String {
    let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| words.day(day));
    if leave.to_day == OPEN_END {
        words.tell("leave-days-open", &[("from", day(&leave.from_day).into())])
    } else {
        words.tell("leave-days", &[("from", day(&leave.from_day).into()), ("to", day(&leave.to_day).into())])
    }
}

fn job_said(words: &Words, job: &Job) -> String {
    let key = format!("position-{}", job.position);
    let position = if words.has(&key) { words.say(&key) } else { job.position.clone() };
    words.tell("person-employment", &[("position", position.into()), ("unit", (&job.unit).into())])
}

fn leave(words: &'static Words, shown: &Shown, today: Day, given: &str, is_self: bool) -> impl IntoView + use<> {
    let Shown { leave, job, back, away } = shown;
    let kind = words.say(&format!("leave-kind-{}", leave.kind.as_deref().unwrap_or("unknown")));
    let name = || ("name", given.to_owned().into());
    let owned = (!leave.is_own()).then(|| words.tell("leave-owned", &[("source", (&leave.source).into())]));
    let stays = (leave.is_own() && job.source != "rollbok").then(|| words.tell("leave-hand", &[("source", (&job.source).into())]));
    let is_now = leave.holds(today);
    let returning = (is_now && leave.is_own() && !is_self).then(|| {
        let nothing = back.is_empty().then(|| view! { <p class="ends">{words.say("leave-back-nothing")}</p> });
        let gone = away.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
        view! {
            <h3>{words.tell("leave-back", &[name()])}</h3>
            {nothing}
            {parts(words, back)}
            {(!away.is_empty()).then(|| view! { <h3>{words.say("leave-away")}</h3><ul class="stack-s">{gone}</ul> })}
        }
    });
    let label = words.say(if is_now { "leave-return" } else { "leave-cancel" });
    let act = (leave.is_own() && !is_self).then(|| {
        let spoken = format!("{label}: {}", job_said(words, job));
        view! { <div class="actions"><Action path="/api/return_from_leave" values=vec![("leave", leave.pause_id.to_string())] label=label spoken=spoken class="btn primary"/></div> }
    });
    let head = format!("leave-{}", leave.pause_id);
    let named = head.clone();
    view! {
        <section class="sheet pad stack-s" aria-labelledby=named>
            <h2 id=head>{job_said(words, job)}</h2>
            <p class="why">{kind}": "{days(words, leave)}</p>
            {owned.map(|text| view! { <p class="muted">{text}</p> })}
            {returning}
            {stays.map(|text| view! { <p class="muted">{text}</p> })}
            {act}
        </section>
    }
}

fn form_view(
    words: &'static Words,
    person: PersonId,
    jobs: &[Job],
    form: &LeaveForm,
    typed: &Typed,
    today: Day,
    rests: Option<Result<Vec<Part>, String>>,
) -> impl IntoView + use<> {
    let value = |field: &str, asked: &str, usual: &str| typed.or(&format!("form[{field}]"), if asked.is_empty() { usual } else { asked });
    let fault = |field: &str| typed.fault(&format!("form[{field}]"));
    let first = jobs.first().map(|job| job.employment_id.to_string()).unwrap_or_default();
    let choices = jobs.iter().map(|job| Choice::new(job.employment_id, job_said(words, job))).collect();
    let kinds = KINDS.map(|kind| Choice::new(kind, words.say(&format!("leave-kind-{kind}")))).to_vec();
    let told = rests.map(|rests| match rests {
        Err(why) => view! { <div class="note stop"><div><p class="why">{why}</p></div></div> }.into_any(),
        Ok(lost) if lost.is_empty() => {
            view! { <div class="note"><div><p class="why">{words.say("leave-rests-nothing")}</p></div></div> }.into_any()
        }
        Ok(lost) => {
            view! { <div class="note"><div class="stack-s"><p class="why">{words.say("leave-rests")}</p>{parts(words, &lost)}</div></div> }
                .into_any()
        }
    });
    view! {
        <form method="post" action=ACTION class="sheet pad stack-s" aria-labelledby="leave-head">
            <h2 id="leave-head">{words.say("leave-form")}</h2>
            <SelectField id="form-job" name="form[job]" label=words.say("leave-job") choices=choices chosen=value("job", &form.job, &first) fault=fault("job")/>
            <SelectField id="form-kind" name="form[kind]" label=words.say("leave-kind") choices=kinds chosen=value("kind", &form.kind, "") fault=fault("kind")/>
            <div class="two">
                <DateField id="form-from" name="form[from]" label=words.say("leave-from") value=value("from", &form.from, &today.to_string()) fault=fault("from")/>
                <DateField id="form-to" name="form[to]" label=words.say("leave-to") hint=words.say("leave-to-hint") value=value("to", &form.to, "") fault=fault("to")/>
            </div>
            {told}
            <div class="actions">
                <button class="btn" type="submit" formmethod="get" formaction=format!("/people/{person}/leaves")>{words.say("leave-check")}</button>
                <button class="btn primary" type="submit">{words.say("leave-save")}</button>
            </div>
        </form>
    }
}
