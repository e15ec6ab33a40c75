//! One system: its roles, its items module by module, who gets what by itself, and what the document leaves open.
//!
//! Who may: `schools.view`. Not here: the levels (the CSV has them), and changing anything.

use leptos::prelude::*;

use super::items_part::items_by_module;
use super::keepers::keepers;
use super::newer::newer;
use super::profile::{Names, Profile, Role};
use super::rules_part::{rules, walls_and_conflicts};
use super::standing;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewSchools;
use crate::rights::{Given, Level};
use crate::ui::Head;
use crate::words::{Arg, Lang, Words, use_words};

pub struct SystemPage;

/// A profile in the reader's language.
#[derive(Clone, Copy)]
pub struct Told<'p> {
    pub words: &'static Words,
    pub lang: Lang,
    pub profile: &'p Profile,
}

impl Told<'_> {
    pub fn name(&self, names: &Names) -> String {
        names.of(self.lang).to_owned()
    }

    /// The document's own name, where the reader reads another language and the two differ.
    pub fn original(&self, names: &Names) -> impl IntoView + use<> {
        let (lang, name) = (self.profile.lang(), names.of(self.profile.lang()).to_owned());
        (name != names.of(self.lang)).then(|| view! { <p class="under" lang=lang.code()>{name}</p> })
    }

    /// A role's name with its short key.
    pub fn role(&self, key: &str) -> String {
        let Some(role) = self.profile.role(key) else { return key.to_owned() };
        let name = self.name(&role.names);
        role.code.as_ref().map_or(name.clone(), |code| format!("{name}, {code}"))
    }

    pub fn wall(&self, key: &str) -> String {
        if key == "protected" {
            return self.words.say("systems-wall-protected");
        }
        self.profile.walls.iter().find(|wall| wall.key == key).map_or(key.to_owned(), |wall| self.name(&wall.names))
    }

    /// The reader's word for a duty or a position, or the word itself where there is none.
    pub fn word(&self, family: &str, word: &str) -> String {
        let key = format!("{family}-{word}");
        if self.words.has(&key) { self.words.say(&key) } else { word.to_owned() }
    }
}

impl Page for SystemPage {
    type Right = ViewSchools;
    const HERE: &'static str = "/systems";

    async fn sheet(permit: &mut Permit<ViewSchools>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let profile = standing::find(permit, &asked.id).await?.ok_or(Problem::NotFound)?;
        let in_use = standing::modules_in_use(permit, &profile.key).await?;
        let keepers = keepers(permit, &profile).await?;
        let news = news_link(permit, &profile).await?;
        let told = Told { words, lang: permit.lang(), profile: &profile };
        let name = told.name(&profile.names);
        let lede = profile.source.as_ref().map(|source| words.tell("systems-source", &[("source", source.into())])).unwrap_or_default();
        let key = profile.key.clone();
        let file = move |ending: &str| format!("/systems.{ending}?system={key}");
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/systems">{words.say("systems-title")}</a></li></ol></nav>
            <Head title=name lede=lede>
                {news}
                <a class="btn" href=file("csv")>{words.say("systems-export-table")}</a>
                <a class="btn" href=file("json")>{words.say("systems-export-profile")}</a>
            </Head>
            <div class="stack">
                {roles(told)}
                {items_by_module(told, &in_use)}
                <div class="cols">
                    {rules(told)}
                    <div class="stack">{walls_and_conflicts(told, keepers.as_ref())}{remarks(told)}</div>
                </div>
            </div>
        };
        Ok(Sheet::new(words.say("systems-title"), body))
    }
}

/// For those who define roles: to a newer version of the profile, with how many of its lines wait.
async fn news_link(permit: &mut Permit<ViewSchools>, profile: &Profile) -> Result<Option<impl IntoView + use<>>, Problem> {
    if !permit.places_of("roles.define").is_some_and(|places| places.everywhere) {
        return Ok(None);
    }
    let words = use_words();
    let count = newer(permit, &profile.key).await?.map_or(0, |newer| newer.lines.len());
    let said = if count == 0 { words.say("news-title") } else { words.tell("systems-news", &[("count", count.into())]) };
    let href = format!("/roles/news?system={}", crate::ui::url::encode(&profile.key));
    Ok(Some(view! { <a class="btn" href=href>{said}</a> }))
}

fn roles(told: Told<'_>) -> impl IntoView + use<> {
    let Told { words, profile, .. } = told;
    let rows = profile.roles.iter().map(|role| role_row(told, role)).collect_view();
    let head = ["name", "client", "items", "conditions"].map(|column| {
        let class = (column == "items").then_some("num");
        view! { <th scope="col" class=class>{words.say(&format!("systems-role-{column}"))}</th> }
    });
    view! {
        <section class="sheet">
            <header><h2 id="roles-head">{words.say("systems-roles")}</h2></header>
            <div class="scroll" role="group" aria-labelledby="roles-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("systems-roles")}</caption>
                    <thead><tr>{head.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn role_row(told: Told<'_>, role: &Role) -> impl IntoView + use<> {
    let Told { words, profile, .. } = told;
    let th = |column: &str| words.say(&format!("systems-role-{column}"));
    let given = profile.items.iter().filter(|item| role.given(item) != Given::Level(Level::NONE)).count();
    let number = words.number(u64::try_from(given).unwrap_or(0));
    let said = conditions(told, role);
    let conditions = if said.is_empty() {
        "–".into_any()
    } else {
        let list = said.into_iter().map(|said| view! { <li class="chip">{said}</li> }).collect_view();
        view! { <ul class="chips" role="list">{list}</ul> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{told.role(&role.key)}{told.original(&role.names)}</th>
            <td data-th=th("client") class="nowrap">{words.say(&format!("systems-client-{}", role.client))}</td>
            <td data-th=th("items") class="num">{number}</td>
            <td data-th=th("conditions")>{conditions}</td>
        </tr>
    }
}

/// What goes with a role beside its levels, in words.
fn conditions(told: Told<'_>, role: &Role) -> Vec<String> {
    let Told { words, profile, .. } = told;
    let flags = [
        (!role.standard, "systems-own-role"),
        (role.bound_to_employment, "systems-bound"),
        (role.reconciled, "systems-reconciled"),
        (role.defines_roles, "systems-defines"),
        (!role.base, "systems-no-base"),
        (role.beyond, "systems-beyond"),
    ];
    let mut said: Vec<String> = flags.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| words.say(key)).collect();
    if let Some(course) = &role.training {
        let name = profile.courses.iter().find(|known| known.key == *course).map_or(course.clone(), |known| told.name(&known.names));
        said.push(words.tell("systems-training", &[("course", name.into())]));
    }
    if let Some(days) = role.longest_days {
        said.push(words.tell("systems-longest", &[("days", Arg::from(u64::from(days)))]));
    }
    said.extend(role.opens.iter().map(|wall| words.tell("systems-opens", &[("wall", told.wall(wall).into())])));
    said
}

fn remarks(told: Told<'_>) -> impl IntoView + use<> {
    let Told { words, profile, .. } = told;
    (!profile.remarks.is_empty()).then(|| {
        let list = profile.remarks.iter().map(|remark| view! { <li class="why">{told.name(remark)}</li> }).collect_view();
        view! {
            <section class="sheet" aria-labelledby="remarks-head">
                <header><h2 id="remarks-head">{words.say("systems-remarks")}</h2></header>
                <div class="pad-in"><ul class="plain" role="list">{list}</ul></div>
            </section>
        }
    })
}
