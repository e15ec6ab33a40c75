//! The passes of one teacher, for whoever gives roles at her school: from her own list or among her colleagues.

use leptos::prelude::*;

use super::model::Standing;
use super::parts::{self, Giving};
use super::{card, list_store, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::sql;
use crate::ui::{Choice, Empty, Head};
use crate::words::use_words;

pub struct SubstitutesPage;

impl Page for SubstitutesPage {
    type Right = GiveRoles;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        let today = permit.today();
        let row: Option<(String,)> =
            sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(id).first(permit).await?;
        let (name,) = row.ok_or(Problem::NotFound)?;
        let passes = store::of_person(permit, id, today).await?;
        permit.log_reads(passes.iter().flat_map(Standing::people).chain([id]).collect::<Vec<_>>()).await?;
        let me = permit.person();
        let colleagues: Vec<_> =
            list_store::colleagues(permit, id).await?.into_iter().filter(|(person, _)| *person != me.0 || id == me).collect();
        let listed = list_store::list(permit, id).await?;
        let giving = Giving::read(permit, asked, id, ("/api/give_pass", format!("/people/{id}/substitutes")), &colleagues).await?;
        let mut choices = vec![Choice::new("", words.say("pass-choose"))];
        for (on_list, group) in [(true, "pass-choice-list"), (false, "pass-choice-colleagues")] {
            let these = colleagues.iter().filter(|(person, _)| listed.contains(person) == on_list);
            choices.extend(these.map(|(person, name)| Choice::new(person, name.clone()).under(words.say(group))));
        }
        let form = if giving.has_groups() {
            giving.view(words, choices).into_any()
        } else {
            view! { <div class="sheet"><Empty title=words.tell("pass-nobodys", &[("name", (&name).into())]) hint=words.say("pass-no-groups-hint")/></div> }
                .into_any()
        };
        let line = |standing: &Standing| {
            parts::line(
                words,
                card::says(words, standing, id),
                standing,
                today,
                Some(("/api/end_pass", "/api/restore_pass")),
                None,
                Some("/passes"),
            )
        };
        let rows = passes.iter().map(line).collect_view();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href="/people">{words.say("person-back")}</a></li><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol>
            </nav>
            <Head title=words.tell("pass-title-of", &[("name", name.into())]) lede=words.say("pass-lede")/>
            <div class="cols">
                <section class="sheet" aria-labelledby="passes-head">
                    <header><h2 id="passes-head">{words.say("pass-title")}</h2></header>
                    {if passes.is_empty() {
                        view! { <p class="pad-in muted">{words.say("pass-none")}</p> }.into_any()
                    } else {
                        view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
                    }}
                </section>
                {form}
            </div>
        };
        Ok(Sheet::new(words.say("pass-title"), body))
    }
}
