//! All passes at the schools within reach: who stands in for whom today, and who will; for whoever gives roles there (N-12).
//!
//! INVARIANT: a pass is a line here only where both its people and the school of its groups are within reach. Not here: giving one
//! (the teacher's own page of passes), and what is over.

use leptos::prelude::*;

use super::model::Standing;
use super::{parts, slip, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::{Head, SchoolFilter};
use crate::words::{Words, use_words};

pub struct PassesPage;

const PATH: &str = "/passes";

impl Page for PassesPage {
    type Right = GiveRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        if let Some(pass) = asked.query.get("slip") {
            return slip::within_reach(permit, pass).await;
        }
        let (words, today) = (use_words(), permit.today());
        let filter = SchoolFilter::read(permit, &asked.query).await?;
        let passes = store::at(permit, &filter.ticked).await?;
        permit.log_reads(passes.iter().flat_map(Standing::people).collect::<Vec<_>>()).await?;
        let (now, coming): (Vec<Standing>, Vec<Standing>) =
            passes.into_iter().partition(|standing| standing.days().0.is_none_or(|from| from <= today));
        let list = if now.is_empty() && coming.is_empty() {
            filter.nothing(PATH, words.say("pass-none"), words.say("passes-none-hint")).into_any()
        } else {
            view! {
                <div class="stack spaced">
                    {section(words, "passes-now", "passes-now-none", &now, today)}
                    {section(words, "passes-coming", "passes-coming-none", &coming, today)}
                </div>
            }
            .into_any()
        };
        let check = slip::check(permit, words, asked.query.get("code").unwrap_or_default()).await?;
        let body = view! {
            <Head title=words.say("passes-title") lede=words.say("passes-lede")/>
            {filter.form(PATH, words.say("passes-filter"))}
            {list}
            <section class="sheet spaced no-print" aria-labelledby="code-head">
                <header><h2 id="code-head">{words.say("passes-code-head")}</h2></header>
                <div class="pad-in stack-s">{check}</div>
            </section>
        };
        Ok(Sheet::new(words.say("passes-title"), body))
    }
}

fn section(words: &'static Words, head: &'static str, none: &str, passes: &[Standing], today: Day) -> impl IntoView + use<> {
    let line = |standing: &Standing| {
        let row = &standing.row;
        let says = words.tell("passes-says", &[("substitute", (&row.substitute).into()), ("teacher", (&row.teacher).into())]);
        parts::line(words, says, standing, today, Some(("/api/end_pass", "/api/restore_pass")), Some(PATH), Some(PATH))
    };
    let rows = passes.iter().map(line).collect_view();
    // What was ended stays a line, so that it can be taken back, and counts no more.
    let count = passes.iter().filter(|standing| !standing.is_ended()).count();
    view! {
        <section class="sheet" aria-labelledby=head>
            <header>
                <h2 id=head>{words.say(head)}</h2>
                <span class="count right">{words.tell("passes-count", &[("count", count.into())])}</span>
            </header>
            {if passes.is_empty() {
                view! { <p class="pad-in muted">{words.say(none)}</p> }.into_any()
            } else {
                view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
            }}
        </section>
    }
}
