//! The results as a page: what the box shows, without the client.

use leptos::prelude::*;

use super::store::find_all;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::ui::{Empty, Head};
use crate::words::use_words;

pub struct SearchPage;

impl Page for SearchPage {
    type Right = ViewOwn;
    const HERE: &'static str = "";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let text: String = asked.query.get("q").unwrap_or_default().trim().chars().take(100).collect();
        let found = find_all(permit, &text).await?;
        let list = |is_school: bool, heading: &'static str| {
            let rows: Vec<_> = found
                .iter()
                .filter(|found| found.is_school == is_school)
                .map(|found| view! { <li><a href=found.path.clone()>{found.name.clone()}</a><span class="muted">{found.beside.clone()}</span></li> })
                .collect();
            (!rows.is_empty()).then(|| view! {
                <section class="sheet"><header><h2>{words.say(heading)}</h2></header><ul class="queue pad-in" role="list">{rows}</ul></section>
            })
        };
        let people = list(false, "search-people");
        let schools = list(true, "search-schools");
        let count = found.len();
        let lede = if text.is_empty() { words.say("search-hint") } else { words.tell("search-found", &[("count", count.into())]) };
        let nothing = (count == 0 && !text.is_empty()).then(|| {
            let title = words.tell("search-none", &[("text", text.clone().into())]);
            view! {
                <div class="sheet"><Empty title=title hint=words.say("search-hint")/></div>
            }
        });
        Ok(Sheet::new(
            words.say("search-title"),
            view! { <Head title=words.say("search-title") lede=lede/><div class="stack">{people}{schools}{nothing}</div> },
        ))
    }
}
