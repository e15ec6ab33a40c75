//! The table: each role of a system, and whose holders may assign it; one row at a time opens as a form.

use std::collections::{BTreeSet, HashMap};

use leptos::prelude::*;
use uuid::Uuid;

use super::super::book::Role;
use super::super::page::{chosen, may_define, system_tabs};
use super::super::store::{book, holders};
use super::api::joined;
use super::profile_part::part;
use super::store::{Giver, choices, givers};
use super::table_api::{Table, by_profile};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::roles::walls::{self, Keepers};
use crate::systems::standing;
use crate::ui::url::encode;
use crate::ui::{Head, Icon, Sign, typed_for};
use crate::words::{Words, use_words};

pub struct AssignsPage;

const PATH: &str = "/roles/assigns";
const ACTION: &str = "/api/set_assigners";

impl Page for AssignsPage {
    type Right = ViewRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, _) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let book = book(permit, &system).await?;
        let choices = choices(permit, &system).await?;
        let mut held = holders(permit, &system).await?;
        held.extend(holders(permit, "rollbok").await?);
        let mut kept = HashMap::new();
        for role in book.roles.iter().filter(|role| !role.opens.is_empty()) {
            kept.insert(role.id, walls::keepers(permit, &system, &role.key, &role.opens).await?);
        }
        let table = Rows { words, system: system.clone(), choices, givers: givers(permit, &system).await?, held, kept };
        let edits = may_define(permit);
        let opened = asked.query.get("role").and_then(|id| id.parse::<Uuid>().ok()).filter(|_| edits);
        let fault = typed_for(asked.visitor.flash.as_ref(), ACTION).fault("form").map(|key| words.say(&key));
        let rows = book.roles.iter().filter(|role| !role.is_archived()).map(|role| {
            if opened == Some(role.id) { table.form(role, fault.clone()).into_any() } else { table.row(role, edits).into_any() }
        });
        let rows = rows.collect_view();
        let profile = standing::file(permit, &system).await?;
        let by_profile = profile.map(|profile| by_profile(&book, &profile, &table.givers));
        let of_the_profile = by_profile.and_then(|said| part(&table, &book.roles, &said, edits));
        let th = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
        let body = view! {
            <Head title=words.say("assigns-title") lede=words.say("assigns-lede")/>
            {system_tabs(words, PATH, &systems, &system)}
            <div class="sheet scroll" role="group" aria-labelledby="assigns-caption" tabindex="0">
                <table class="table cards">
                    <caption id="assigns-caption" class="sr">{words.say("assigns-title")}</caption>
                    <thead><tr>{th("concept-role")}{th("assigns-by")}<th scope="col"><span class="sr">{words.say("concept-act")}</span></th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {of_the_profile}
        };
        Ok(Sheet::new(words.say("assigns-title"), body))
    }
}

pub struct Rows {
    pub words: &'static Words,
    pub system: String,
    choices: Vec<Giver>,
    pub givers: Table,
    /// How many hold each role today, among those the reader may know.
    held: HashMap<Uuid, u64>,
    /// Who keeps the walls that a role opens.
    kept: HashMap<Uuid, Keepers>,
}

impl Rows {
    fn givers(&self, role: &Role) -> BTreeSet<Uuid> {
        self.givers.get(&role.id).cloned().unwrap_or_default()
    }

    /// The name of a role; of one that belongs to Rollbok itself, that too.
    fn name(&self, giver: &Giver) -> String {
        if giver.system_key == self.system { giver.name.clone() } else { format!("{} (Rollbok)", giver.name) }
    }

    /// What the walls say of who gives a role; the table only narrows it.
    fn by_walls(&self, role: &Role) -> Option<String> {
        let kept = self.kept.get(&role.id)?;
        if kept.named_on_the_server {
            return Some(self.words.say("assigns-on-the-server"));
        }
        let roles = kept.roles();
        if roles.is_empty() { Some(self.words.say("assigns-by-shield")) } else { Some(self.names(&roles)) }
    }

    pub fn names(&self, roles: &BTreeSet<Uuid>) -> String {
        self.choices.iter().filter(|giver| roles.contains(&giver.role_id)).map(|giver| self.name(giver)).collect::<Vec<_>>().join(", ")
    }

    /// Whether somebody the reader sees holds one of these roles, or none is named.
    pub fn is_held(&self, named: &BTreeSet<Uuid>) -> bool {
        named.is_empty() || named.iter().any(|giver| self.held.get(giver).is_some_and(|count| *count > 0))
    }

    fn row(&self, role: &Role, edits: bool) -> impl IntoView + use<> {
        let (words, named) = (self.words, self.givers(role));
        let by_walls = self.by_walls(role);
        let is_open = named.is_empty() && by_walls.is_none();
        let by_table = (!named.is_empty()).then(|| self.names(&named));
        let by = [by_walls, by_table].into_iter().flatten().collect::<Vec<_>>().join("; ");
        let by = if is_open { words.say("assigns-everybody") } else { by };
        // A role that nobody could assign any more warns [N-15].
        let nobody = (!self.is_held(&named))
            .then(|| view! { " "<span class="chip wait"><Icon sign=Sign::Warning/>{words.say("assigns-nobody")}</span> });
        let edit = edits.then(|| {
            let href = format!("{PATH}?system={}&role={}", encode(&self.system), role.id);
            view! { <a class="btn quiet small" href=href aria-label=words.tell("assigns-edit-of", &[("role", role.name.clone().into())])>{words.say("assigns-edit")}</a> }
        });
        view! {
            <tr>
                <th scope="row">{role.name.clone()}</th>
                <td data-th=words.say("assigns-by")><span class:muted=is_open>{by}</span>{nobody}</td>
                <td>{edit}</td>
            </tr>
        }
    }

    fn form(&self, role: &Role, fault: Option<String>) -> impl IntoView + use<> {
        let (words, named) = (self.words, self.givers(role));
        let legend = words.tell("assigns-legend", &[("role", role.name.clone().into())]);
        let ticks = self.choices.iter().map(|giver| {
            let count = self.held.get(&giver.role_id).copied().unwrap_or(0);
            let held = words.tell("assigns-held", &[("count", usize::try_from(count).unwrap_or(0).into())]);
            view! {
                <label class="check">
                    <input type="checkbox" name=format!("form[giver][a{}]", giver.role_id) value="yes" checked=named.contains(&giver.role_id)/>
                    <span>{self.name(giver)}" "<span class="hint">{held}</span></span>
                </label>
            }
        });
        let fault = fault.map(|text| view! { <p class="error"><Icon sign=Sign::Stop/>{text}</p> });
        view! {
            <tr>
                <td colspan="3">
                    <form method="post" action=ACTION class="stack-s" id="assigners">
                        <input type="hidden" name="form[role]" value=role.id.to_string()/>
                        <input type="hidden" name="form[seen]" value=joined(&named)/>
                        <fieldset>
                            <legend><b>{legend}</b></legend>
                            <p class="hint">{words.say("assigns-hint")}</p>
                            <div class="unitlist">{ticks.collect_view()}</div>
                        </fieldset>
                        {fault}
                        <div class="actions">
                            <button class="btn primary" type="submit">{words.say("concept-save")}</button>
                            <a class="btn quiet" href=format!("{PATH}?system={}", encode(&self.system))>{words.say("concept-cancel")}</a>
                        </div>
                    </form>
                </td>
            </tr>
        }
    }
}
