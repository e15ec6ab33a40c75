//! One's own views: each a link to its table, with its name to change; and the table one comes from, to be saved.

use leptos::prelude::*;

use super::model::Place;
use super::store::{self, View};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::ui::{Action, Empty, Head, Icon, Sign, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct ViewsPage;

impl Page for ViewsPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let views = store::list(permit).await?;
        let flash = asked.visitor.flash.as_ref();
        let (saving, renaming) = (typed_for(flash, "/api/save_view"), typed_for(flash, "/api/rename_view"));
        let at = Place::parse(&saving.or("at", asked.query.get("at").unwrap_or_default()));
        let nothing = views.is_empty().then(|| view! { <Empty title=words.say("views-none") hint=words.say("views-none-hint")/> });
        let lines = views.iter().map(|view| line(words, view, &renaming)).collect_view();
        let grid = (!views.is_empty()).then(|| {
            view! {
                <div class="scroll" role="group" aria-labelledby="views-caption" tabindex="0">
                    <table class="table cards">
                        <caption id="views-caption" class="sr">{words.say("views-title")}</caption>
                        <thead><tr>
                            <th scope="col">{words.say("views-name")}</th><th scope="col">{words.say("views-table")}</th>
                            <th scope="col">{words.say("views-rename")}</th><th scope="col">{words.say("views-drop")}</th>
                        </tr></thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
            }
        });
        let body = view! {
            <Head title=words.say("views-title") lede=words.say("views-lede")/>
            {at.map(|at| save(words, &at, &saving))}
            <div class="sheet spaced">{nothing}{grid}</div>
        };
        Ok(Sheet::new(words.say("views-title"), body))
    }
}

fn save(words: &'static Words, at: &Place, typed: &Typed) -> impl IntoView + use<> {
    let table = words.say(&at.title());
    view! {
        <form method="post" action="/api/save_view" class="sheet pad stack-s spaced">
            <h2>{words.tell("views-save-this", &[("table", table.into())])}</h2>
            <input type="hidden" name="at" value=at.link()/>
            <TextField id="name" name="name" label=words.say("views-name") value=typed.or("name", "") hint=words.say("views-save-hint") fault=typed.fault("name")/>
            <div class="actions">
                <button class="btn primary" type="submit">{words.say("views-save")}</button>
                <a class="btn quiet" href=at.link()>{words.say("views-back")}</a>
            </div>
        </form>
    }
}

fn line(words: &'static Words, one: &View, typed: &Typed) -> impl IntoView + use<> {
    let id = one.id.to_string();
    let is_typed = typed.or("view", "") == id;
    let value = if is_typed { typed.or("name", &one.name) } else { one.name.clone() };
    let fault = is_typed.then(|| typed.fault("name")).flatten();
    let field = format!("name-{id}");
    let said = fault.as_ref().map(|_| format!("{field}-fault"));
    let fault = fault.map(|key| view! { <p class="error" id=format!("{field}-fault")><Icon sign=Sign::Stop/>{words.say(&key)}</p> });
    let with = [("name", one.name.clone().into())];
    let values = vec![("view", id.clone())];
    view! {
        <tr>
            <th scope="row"><a href=one.place().link()>{one.name.clone()}</a></th>
            <td data-th=words.say("views-table")>{words.say(&one.place().title())}</td>
            <td data-th=words.say("views-rename")>
                <form method="post" action="/api/rename_view" class="cell-form">
                    <input type="hidden" name="view" value=id/>
                    <input class="input" id=field name="name" value=value aria-label=words.tell("views-rename-of", &with)
                        aria-invalid=said.is_some().then_some("true") aria-describedby=said/>
                    <button class="btn small" type="submit">{words.say("views-rename-do")}</button>
                    {fault}
                </form>
            </td>
            <td data-th=words.say("views-drop")>
                <Action path="/api/drop_view" values=values label=words.say("views-drop-do") spoken=words.tell("views-drop-of", &with) class="linkbtn"/>
            </td>
        </tr>
    }
}
